"""French: words that are figures by themselves, and what tells a share from one more of its kind."""

from __future__ import annotations

from l10n.figures.reading.grammar import Fixed
from l10n.model import Bound, FigureKind

_VAGUE = {
    "dizaines": 1, "centaines": 2, "milliers": 3, "dizaines de milliers": 4, "centaines de milliers": 5, "millions": 6, "dizaines de millions": 7,
    "centaines de millions": 8, "milliards": 9, "dizaines de milliards": 10, "centaines de milliards": 11,
}  # fmt: skip
_MULTIPLES = {2: "doublé|double|doubler", 3: "triplé|triple", 4: "quadruplé"}
_PARTS = {"demi-": "0.5", "un demi-": "0.5", "un quart de ": "0.25", "quart de ": "0.25", "trois quarts de ": "0.75"}

FIXED = {
    **dict.fromkeys(("moitié", "la moitié"), Fixed(FigureKind.FRACTION, "0.5")),
    **{f"divisé{ending} par deux": Fixed(FigureKind.FRACTION, "0.5") for ending in ("", "e", "s", "es")},
    **{word: Fixed(FigureKind.MULTIPLE, str(value), "x") for value, words in _MULTIPLES.items() for word in words.split("|")},
    **{word: Fixed(FigureKind.VAGUE, str(10**power), None, Bound.VAGUE) for word, power in _VAGUE.items()},
    **dict.fromkeys(("demi-heure", "une demi-heure"), Fixed(FigureKind.DURATION, "0.5", "hour")),
    "demi-siècle": Fixed(FigureKind.DURATION, "50", "year"),
    "demi-journée": Fixed(FigureKind.DURATION, "0.5", "day"),
    **{f"{part}point{of}": Fixed(FigureKind.PP, value, "pp") for part, value in _PARTS.items() for of in ("", " de pourcentage")},
}  # fmt: skip

_SHARED = (
    "de|du|des|d|en|sur|par|à|au|aux|plus|moins|et|ou|mais|est|sont|était|étaient|a|ont|avait|avaient|supérieur|supérieure|inférieur|inférieure|"
    "environ|seulement|depuis|pendant|dans|pour|avec|sans|entre|contre|comme|que|qui|dont|où|cette|ce|cet|l|le|la|les|un|une|par rapport"
)
COUNTED_ORDINAL = rf" (?!(?:{_SHARED})(?![a-zàâçéèêëîïôûùüÿñ]))[a-zéèà]"
SHARE_BEFORE = r"\b(?:de|d'|près de|environ|presque|plus|moins|seulement|baissé d|chuté d|augmenté d) ?"
