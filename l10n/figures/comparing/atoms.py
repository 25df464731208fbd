"""What of a figure is compared: each end of a range and each part of a date is an atom of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from l10n.figures.comparing.measures import in_base
from l10n.model import Bound, Figure, FigureKind, Span

_PARTS = re.compile(
    r"(?P<fiscal>FY)?(?P<year>[0-9X]{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?))?"
)
_RUNS = re.compile("[0-9]+")
_SIZE = re.compile("([0-9]+(?:[.][0-9]+)?)([KMBT])(?![A-Za-z0-9])")
_SIZES = {"K": 3, "M": 6, "B": 9, "T": 12}
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "MOP"})
_ANY_CENT = DOLLARS | {"EUR", "GBP", "ZAR"}
_BARE_DOLLAR = re.compile(
    r"(?:^|[^A-Za-z.])\$|\bdollars?\b|^[^A-Za-z]*(?:Dollars?|dólares|dollars|ドル|달러|불)", re.IGNORECASE
)

# 港币45亿元 says whose dollar it is; in 45億元 the region says it.
# 元 and its parts, in either script: 7元, 8塊5, 11毛.
_OF_ANY_YUAN = re.compile("[元圓圆塊块毛角]")
_NAMED = re.compile("[港台臺美$]|HK|NT|TW", re.IGNORECASE)


class Domain(Enum):
    """Atoms of different domains never have the same value by chance."""

    PLAIN = "number, quantity, duration, ordinal, either side of a ratio"
    MONEY = "money"
    PERCENT = "percent"
    PP = "pp"
    BP = "bp"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    QUARTER = "quarter"
    HALF = "half-year"
    DECADE = "decade"
    CENTURY = "century"
    TIME = "time"
    TEXT = "identifier"


class Atom(NamedTuple):
    """One comparable part of a figure."""

    figure: Figure
    domain: Domain
    value: Fraction
    text: str = ""
    end: str = ""
    """low or high in a range, left or right of a ratio."""
    base: tuple[str, Fraction] | None = None
    currencies: frozenset[str] = frozenset()

    @property
    def runs(self) -> list[str]:
        """Return the runs of digits in an identifier."""
        return _RUNS.findall(self.text)

    @property
    def size(self) -> Fraction | None:
        """Return what a code such as 7B counts, if it is one that may."""
        match = _SIZE.match(str(self.figure.low)) if self.domain is Domain.TEXT else None
        return Fraction(match[1]) * 10 ** _SIZES[match[2]] if match else None

    @property
    def is_interest(self) -> bool:
        """Return whether this is the 0.25厘 of Hong Kong's banks, which is 0.25 percentage points where they cut by it."""
        return self.domain is Domain.PERCENT and self.figure.text.endswith("厘")

    @property
    def points(self) -> Fraction | None:
        """Return a rate in hundredths."""
        return {Domain.PERCENT: self.value, Domain.PP: self.value, Domain.BP: self.value / 100}.get(self.domain)

    @property
    def skeleton(self) -> str:
        """Return what of an identifier is no digit."""
        return _RUNS.sub("0", self.text)


_DOMAINS = {
    FigureKind.MONEY: Domain.MONEY,
    FigureKind.PERCENT: Domain.PERCENT,
    FigureKind.PP: Domain.PP,
    FigureKind.BP: Domain.BP,
    FigureKind.MULTIPLE: Domain.MULTIPLE,
    FigureKind.FRACTION: Domain.FRACTION,
}


@lru_cache(maxsize=8192)
def atoms_of(figure: Figure, text: str, span: Span) -> tuple[Atom, ...]:
    """Split a figure; `text` and `span` are the figure's own, which equality leaves out and the cache must not."""
    if isinstance(figure.low, str):
        return tuple(_written(figure))
    ends = [(figure.low, "low"), (figure.high, "high")] if figure.high is not None else [(figure.low, "")]
    return tuple(_number(figure, value, end) for value, end in ends if isinstance(value, (Decimal, Fraction)))


def _number(figure: Figure, value: Decimal | Fraction, end: str) -> Atom:
    domain = _DOMAINS.get(figure.kind, Domain.PLAIN)
    number = Fraction(value)
    if domain is Domain.MONEY:
        return _money(figure, number, end)
    base = in_base(value, figure.measure) if figure.measure and domain is Domain.PLAIN else None
    return Atom(figure, domain, number, end=end, base=base)


def _money(figure: Figure, value: Fraction, end: str) -> Atom:
    measure = figure.measure or ""
    if measure == "cent":
        return Atom(figure, Domain.MONEY, value / 100, end=end, currencies=_ANY_CENT)
    currencies = frozenset({measure})
    if measure in DOLLARS and _BARE_DOLLAR.search(figure.text):
        currencies = DOLLARS
    elif measure in ("CNY", "JPY") and ("¥" in figure.text or "￥" in figure.text):
        currencies = frozenset({"CNY", "JPY"})
    elif measure in ("TWD", "HKD") and _OF_ANY_YUAN.search(figure.text) and not _NAMED.search(figure.text):
        # 元 in Taiwan or Hong Kong, of a text that came from the mainland, may still be yuan.
        currencies = frozenset({"CNY", measure})
    return Atom(figure, Domain.MONEY, value, end=end, currencies=currencies)


def _written(figure: Figure) -> Iterator[Atom]:
    ends = (figure.low,) if figure.high is None else (figure.low, figure.high)
    for value, end in zip(ends, ("low", "high") if len(ends) > 1 else ("",), strict=True):
        if not isinstance(value, str):
            continue
        if figure.kind is FigureKind.TIME:
            yield Atom(figure, Domain.TIME, _minutes(value), end=end)
        elif figure.kind is FigureKind.RATIO:
            # A score is 43比7 here and 43-7 there: what counts is that both numbers are there.
            sides = zip(value.split(":"), ("left", "right", "", "", ""), strict=False)
            yield from (Atom(figure, Domain.PLAIN, Fraction(part), end=side) for part, side in sides)
        elif figure.kind is FigureKind.IDENTIFIER:
            yield Atom(figure, Domain.TEXT, Fraction(0), re.sub(r"[\s-]", "", value.upper()))
        else:
            yield from _dated(figure, value if end != "high" else _from_difference(value, figure.low), end)


def _from_difference(value: str, low: object) -> str:
    """Leave out what both ends of a range are in: the year of 2017年1月至10月 is said once."""
    parts, own = str(low).split("-"), value.split("-")
    if len(parts) != len(own) or len(own) < 2:
        return value
    same = 0
    while same < len(own) - 1 and parts[same] == own[same]:
        same += 1
    return "-".join(["X" * len(part) for part in own[:same]] + own[same:])


def _minutes(clock: str) -> Fraction:
    hour, minute = (int(part) for part in clock.split(":")[:2])
    return Fraction(hour % 12 * 60 + minute)


def _dated(figure: Figure, value: str, end: str) -> Iterator[Atom]:
    if value.endswith("X") and len(value) == 4:
        yield from _decade(figure, value, end)
        return
    if value.startswith("XX") and value[2:].isdigit():
        yield Atom(figure, Domain.DECADE, Fraction(value[2:]), end=end)
    match = _PARTS.fullmatch(value)
    if match is None:
        return
    names = (
        ("year", Domain.YEAR),
        ("quarter", Domain.QUARTER),
        ("half", Domain.HALF),
        ("month", Domain.MONTH),
        ("day", Domain.DAY),
    )
    for name, domain in names:
        part = match[name]
        if part and part.isdigit():
            yield Atom(figure, domain, Fraction(part), end=end)


def _decade(figure: Figure, value: str, end: str) -> Iterator[Atom]:
    if value[2] != "X":
        yield Atom(figure, Domain.DECADE, Fraction(int(value[2]) * 10), end=end)
    elif value[:2].isdigit():
        yield Atom(figure, Domain.CENTURY, Fraction(int(value[:2]) + 1), end=end)


def step(figure: Figure, value: Fraction) -> Fraction:
    """Return the last place that `digits` shows of a value: 10 million for 24.14 billion."""
    if not value:
        return Fraction(1)
    whole = abs(value)
    power = len(str(int(whole))) if whole >= 1 else 1 - len(str(int(1 / whole)))
    return Fraction(10) ** (power - max(figure.digits, 1))


def is_fiscal(figure: Figure) -> bool:
    """Return whether a figure is a fiscal year or a part of one."""
    return isinstance(figure.low, str) and figure.low.startswith("FY")


def is_loose(figure: Figure) -> bool:
    """Return whether a figure is written as a scale rather than a value: 数十亿."""
    return figure.kind is FigureKind.VAGUE or figure.bound is Bound.VAGUE
