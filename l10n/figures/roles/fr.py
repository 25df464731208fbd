"""French."""

from __future__ import annotations

from l10n.figures.swapping.beside_tables import BesideTables, role_words

BESIDE = BesideTables(
    roles=role_words("""
profit bénéfice|profit
revenue chiffre d'affaires|chiffre d’affaires|revenu|recette|ventes
export export
import import
year sur un an|l'an dernier|l’an dernier|année précédente|année dernière
month sur un mois|mois précédent|mois dernier
quarter trimestre précédent|trimestre dernier
now cette année|année en cours
loss perte|déficit
cost coût|dépense|charges
asset actif
debt passif|dette|endettement
loan prêt|crédit
deposit dépôt
research r&d|recherche
market capitalisation|valeur boursière
men homme|garçon|masculin
women femme|fille|féminin
up hausse|augment|progress|croissance|grimpé
down baisse|recul|chute|chuté|diminu|repli
china chine|chinois
us états-unis|américain
japan japon
europe europ|ue
hongkong hong kong|hongkong
dead mort|morts|mortes|tué|tués|décès|décéd
hurt bless
confirmed confirmé
suspected suspect
cured guéri|sorti
nation national|pays
urban urbain|ville
rural rural|ruraux|campagne|village
large grand
medium moyen
small petit
bank banque
insurance assur
housing logement|immobil|maison
car voiture|automobile|véhicule
oil pétrole|brut
gas gaz
output produ
retail détail
online en ligne|internet
"""),
    compared_before="contre|par rapport (?:à|aux|au)|comparée?s? (?:à|aux|au)|après|pass[a-zéèà]+ de|au lieu de|depuis|face (?:à|aux)|au-dessus (?:de|des)|qu[e'’]",
    between="les|le|la|l['’]|un|une|environ|près|de|quelque|seulement|en|à|perte|bénéfice|an|année|dernier|précédente?|[12][0-9]{3}",
    compared_after="un an (?:plus tôt|auparavant|avant)|l['’]année précédente|il y a un an|le mois précédent|le trimestre précédent|à la même période",
    from_to=("d[eu]s?", "à|aux?"),
    part_of="des|sur|sur un total de",
)  # fmt: skip
