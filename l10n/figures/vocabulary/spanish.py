"""Spanish: words that are figures by themselves, and what tells a share from one more of its kind."""

from __future__ import annotations

from l10n.figures.reading.grammar import Fixed
from l10n.model import Bound, FigureKind

_VAGUE = {
    "decenas": 1, "centenares": 2, "cientos": 2, "miles": 3, "millares": 3, "decenas de miles": 4, "cientos de miles": 5, "millones": 6,
    "decenas de millones": 7, "cientos de millones": 8, "miles de millones": 9, "decenas de miles de millones": 10, "cientos de miles de millones": 11,
}  # fmt: skip
_MULTIPLES = {2: "duplicado|duplicó|doble|duplicar", 3: "triple|triplicó|triplicado", 4: "cuadruplicó"}
_PARTS = {"medio ": "0.5", "un cuarto de ": "0.25", "cuarto de ": "0.25", "tres cuartos de ": "0.75"}

FIXED = {
    **dict.fromkeys(("mitad", "la mitad"), Fixed(FigureKind.FRACTION, "0.5")),
    **{word: Fixed(FigureKind.MULTIPLE, str(value), "x") for value, words in _MULTIPLES.items() for word in words.split("|")},
    **{word: Fixed(FigureKind.VAGUE, str(10**power), None, Bound.VAGUE) for word, power in _VAGUE.items()},
    "medio año": Fixed(FigureKind.DURATION, "0.5", "year"),
    "media hora": Fixed(FigureKind.DURATION, "0.5", "hour"),
    "medio siglo": Fixed(FigureKind.DURATION, "50", "year"),
    "medio día": Fixed(FigureKind.DURATION, "0.5", "day"),
    **{f"{part}punto{of}": Fixed(FigureKind.PP, value, "pp") for part, value in _PARTS.items() for of in ("", " porcentual", " de porcentaje")},
}  # fmt: skip

_SHARED = (
    "parte|partes|de|del|en|por|a|al|más|menos|y|o|pero|es|son|era|eran|ha|han|había|superior|inferior|mayor|menor|aproximadamente|solo|sólo|desde|"
    "durante|para|con|sin|entre|contra|como|que|este|esta|el|la|los|las|un|una|respecto|frente"
)
COUNTED_ORDINAL = rf" (?!(?:{_SHARED})(?![a-záéíóúñ]))[a-záéíóúñ]"
SHARE_BEFORE = r"\b(?:casi|cerca de|más de|menos de|aproximadamente|alrededor de|subió|cayó|bajó) "
