"""French."""

from __future__ import annotations

from l10n.figures.reading.sense import Sense, changes

SENSE = Sense(
    changes_before=changes("de|d'", "à|a|jusqu'à un niveau de", "près de|plus de|moins de|autour de|de l'ordre de|part de|taux de"),
    changes_after=changes("de plus|de moins"),
    doubtful=frozenset({"de", "d'", "à", "a", "jusqu'à un niveau de"}),
    moves=r"augment|progress|baiss|recul|hauss|cro[îi]t|croissan|accru|chut|diminu|bondi|bond\b|grimp|relev|abaiss|rédui|réduc|gagn|perd|repli|mont[ée]|port[ée]|ramen|pass[ée]|flamb|élev|recul|rebond|gonfl|ralenti|tomb",
    falls="baiss|recul|chut|perte|perd|négati|diminu|moins|repli|déficit|contract|rédui|réduc|inférieur|sorti|déclin|céd|abandonn|tomb|ralenti",
    rises="hauss|augment|progress|croissan|gagn|bénéfice|excédent|bond|grimp|accru|plus",
    losses=r"perte|négati|déficit|sortie|moins",
    frost=r"sous zéro|dessous de zéro|négative|moins",
    off_before="(?:réduction|remise|rabais|ristourne|baisse de prix|soldé|solde|moins cher)s?(?: (?:de|jusqu'à|à)){0,2} $",
    off_after="^ (?:de |en )?(?:réduction|remise|rabais|ristourne|moins cher|moins)",
    days=r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd'hui|\bhier|\bdemain|veille|lendemain|le même jour|ce jour|week-end|cette semaine|semaine dernière",
    fiscal="exercice|fiscal",
    relative_years="l'an dernier|l'année dernière|cette année|l'an prochain|l'année prochaine|l'an passé",
    next_years="l'année précédente|l'année suivante|fin d'année|fin de l'année|toute l'année",
    rates="^ ?(?:=|vaut|valait|s'échangeait)",
)  # fmt: skip
