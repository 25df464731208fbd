"""Swedish: miljard is 10^9 and biljon 10^12; groups are set apart by no-break spaces."""

from __future__ import annotations

from l10n.figures.reading.grammar import Fixed, Grammar, bounds, each, suffixes
from l10n.figures.reading.spelled import trie
from l10n.figures.reading.words import Part, SpelledTables, Word
from l10n.figures.writing.style import House
from l10n.model import Bound, FigureKind

_UNITS = {
    "noll": 0,
    "en": 1,
    "ett": 1,
    "två": 2,
    "tre": 3,
    "fyra": 4,
    "fem": 5,
    "sex": 6,
    "sju": 7,
    "åtta": 8,
    "nio": 9,
}
_TEENS = {"tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18, "nitton": 19}  # fmt: skip
_TENS = {"tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90}
_SCALES = {"tusen": 3, "miljon": 6, "miljoner": 6, "miljard": 9, "miljarder": 9, "biljon": 12, "biljoner": 12}

NUMERALS = SpelledTables(
    words={
        **{word: Word(Part.UNIT, value) for word, value in _UNITS.items()},
        **{word: Word(Part.TEEN, value) for word, value in _TEENS.items()},
        **{word: Word(Part.TENS, value) for word, value in _TENS.items()},
        **{
            tens + unit: Word(Part.TEEN, _TENS[tens] + _UNITS[unit])
            for tens in _TENS
            for unit in _UNITS
            if _UNITS[unit]
        },
        "hundra": Word(Part.HUNDRED, 100),
        **{word: Word(Part.SCALE, 10**power) for word, power in _SCALES.items()},
        "komma": Word(Part.POINT),
    },
    group=" (?=[0-9]{3}(?![0-9]))",
    decimal=",",
    abbreviations={"mn": 6, "mdr": 9, "md": 9},
)

_MONEY = {
    "SEK": "kronor|krona|kr|sek",
    "USD": "dollar|us-dollar|usd|$",
    "EUR": "euro|eur|€",
    "JPY": "yen|jpy",
    "CNY": "yuan|renminbi|cny",
    "GBP": "pund|gbp|£",
}
_DURATIONS = {"year": "år", "month": "månader|månad", "week": "veckor|vecka", "day": "dagar|dag", "hour": "timmar|timme", "minute": "minuter|minut"}  # fmt: skip
_QUANTITIES = {"kilogram": "kilogram|kilo|kg", "kilometer": "kilometer|km", "meter": "meter|m", "tonne": "ton"}

_MONTHS = {name: number for number, name in enumerate(["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"], 1)}  # fmt: skip
_M = f"(?:{trie(set(_MONTHS))})(?![a-zåäö])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])"
_Y = r"(?:1[4-9][0-9]{2}|20[0-9]{2})(?![0-9]|[.,][0-9])"
_QUARTERS = ("första", "andra", "tredje", "fjärde")

GRAMMAR = Grammar(
    numerals=NUMERALS,
    suffixes={
        **suffixes(FigureKind.MONEY, _MONEY),
        **suffixes(FigureKind.QUANTITY, _QUANTITIES),
        **suffixes(FigureKind.DURATION, _DURATIONS),
        **suffixes(FigureKind.PERCENT, {"%": "%|procent"}),
        **suffixes(FigureKind.PP, {"pp": "procentenheter|procentenhet"}),
        **suffixes(FigureKind.BP, {"bp": "räntepunkter|räntepunkt|punkter"}),
        **suffixes(FigureKind.MULTIPLE, {"x": "gånger"}),
    },
    money_before=each({"USD": "$|usd", "EUR": "€|eur", "GBP": "£|gbp", "SEK": "sek"}),
    bounds_before=bounds("omkring|cirka|ungefär|nästan|runt", "mer än|över|minst|åtminstone", "mindre än|under|högst|upp till"),
    bounds_after=bounds("", "eller mer", "eller mindre"),
    connectors=("till", "-", "–"),
    openers={"mellan": "och"},
    negatives=("-", "minus"),
    dates=(
        r"(?P<y>[12][0-9]{3})-(?P<m>1[0-2]|0[1-9])-(?P<d>[0-3][0-9])(?![0-9])",
        rf"(?P<d>{_D}) (?P<m>{_M})(?: (?P<y>{_Y}))?",
        rf"(?P<m>{_M}) (?P<y>{_Y})",
        rf"(?P<m>{_M})(?! [0-9])",
        rf"(?P<q>{'|'.join(_QUARTERS)}) kvartalet(?: (?P<y>{_Y}))?",
        rf"(?P<y>{_Y})(?! ?(?:%|mi|procent|kronor|dollar|yuan))(?=$|[^a-z0-9])",
    ),
    date_hint="[0-9]|[a-z]",
    date_starts=_QUARTERS,
    month_names=_MONTHS,
    date_numbers={name: number for number, name in enumerate(_QUARTERS, 1)},
    idioms=frozenset(["en", "ett"]),
    fixed={"hälften": Fixed(FigureKind.FRACTION, "0.5"), "miljontals": Fixed(FigureKind.VAGUE, "1000000", None, Bound.VAGUE)},
)  # fmt: skip

HOUSE = House(
    scales=((12, "biljon|biljoner"), (9, "miljard|miljarder"), (6, "miljon|miljoner")),
    group="\u00a0",
    point=",",
    smallest=6,
    percent="{n}\u00a0%",
    pp="{n} procentenhet|{n} procentenheter",
    bp="{n} räntepunkt|{n} räntepunkter",
    multiple="{n} gånger",
    fraction="{top}/{bottom}",
    ordinal="{n}:e",
    order="i storleksordningen {n}",
    approx="omkring {n}",
    least="mer än {n}",
    most="mindre än {n}",
    range=" till ",
    names={"SEK": "krona|kronor", "USD": "dollar", "EUR": "euro", "JPY": "yen", "CNY": "yuan", "GBP": "pund"},
    dates={"ymd": "{d} {month} {y}", "md": "{d} {month}", "ym": "{month} {y}", "m": "{month}", "d": "{d}", "y": "{y}", "q": "{q} kvartalet", "yq": "{q} kvartalet {y}"},
    vague={6: "miljontals"},
    quarters=_QUARTERS,
)  # fmt: skip
