"""German: words that are figures by themselves, and the articles that make a number with a dot an ordinal."""

from __future__ import annotations

from l10n.figures.reading.grammar import Fixed
from l10n.model import Bound, FigureKind

_VAGUE = {
    "dutzende": 1, "hunderte": 2, "hunderten": 2, "tausende": 3, "tausenden": 3, "zehntausende": 4, "hunderttausende": 5, "millionen": 6, "milliarden": 9,
}  # fmt: skip
_MULTIPLES = {
    2: "verdoppelt|verdoppeln|doppelt|verdoppelte|zweimal", 3: "verdreifacht|dreifach|verdreifachte|dreimal", 4: "viermal", 5: "fünfmal", 10: "zehnmal",
}  # fmt: skip

FIXED = {
    **dict.fromkeys(("die hälfte", "der hälfte", "hälfte"), Fixed(FigureKind.FRACTION, "0.5")),
    **dict.fromkeys(("halbiert", "halbierte", "halbierten", "halbieren"), Fixed(FigureKind.FRACTION, "0.5")),
    **{word: Fixed(FigureKind.MULTIPLE, str(value), "x") for value, words in _MULTIPLES.items() for word in words.split("|")},
    **{word: Fixed(FigureKind.VAGUE, str(10**power), None, Bound.VAGUE) for word, power in _VAGUE.items()},
    **dict.fromkeys(("ein halbes jahr", "halbes jahr"), Fixed(FigureKind.DURATION, "0.5", "year")),
    "ein halbes jahrhundert": Fixed(FigureKind.DURATION, "50", "year"),
    "eine halbe stunde": Fixed(FigureKind.DURATION, "0.5", "hour"),
    **{f"{article}viertel{gap}prozentpunkt": Fixed(FigureKind.PP, "0.25", "pp") for article in ("", "einen ", "ein ", "einem ") for gap in ("", " ", "-")},
    **{f"dreiviertel{gap}prozentpunkt": Fixed(FigureKind.PP, "0.75", "pp") for gap in ("", " ", "-")},
}  # fmt: skip

_ARTICLES = [
    "der",
    "die",
    "das",
    "dem",
    "den",
    "des",
    "zum",
    "zur",
    "am",
    "beim",
    "im",
    "vom",
    "ihr",
    "ihre",
    "ihren",
    "ihrem",
    "sein",
    "seine",
    "seinen",
    "seinem",
    "jeder",
    "jede",
    "jedes",
    "jeden",
    "bereits",
    "ins",
]
_WIDTHS = (1, 2, 3)
# A number with a dot behind one of these is an ordinal; by itself it ends a sentence as often.
_AFTER_ARTICLE = "|".join(rf"(?<=\b{article} [0-9]{{{width}}})" for article in _ARTICLES for width in _WIDTHS)
_ORDINAL_NOUNS = (
    "jahrhundert|mal|platz|tag|jahrestag|loch|minute|runde|stock|spieltag|geburtstag|lebensjahr|klasse|bezirk|etage|sitzung|saison|auflage|teil|"
    "hochzeitstag|verfassungszusatz|im|fünfjahresplan|fünfjahrplan|fünfjahresprogramm"
)
ORDINAL_MARKS = rf"\.(?= (?:[a-zäöü]*(?:{_ORDINAL_NOUNS})))|(?:{_AFTER_ARTICLE})\.(?= [a-zäöüß])"
