"""Figures: quantities in running text, and where they stand."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class FigureKind(StrEnum):
    """What sort of quantity a figure is (docs/figures.md, "Kinds")."""

    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    PP = "pp"
    BP = "bp"
    MULTIPLE = "multiple"
    FRACTION = "fraction"
    ORDINAL = "ordinal"
    DATE = "date"
    PERIOD = "period"
    YEAR = "year"
    TIME = "time"
    DURATION = "duration"
    QUANTITY = "quantity"
    ORDER = "order"
    VAGUE = "vague"
    RATIO = "ratio"
    IDENTIFIER = "identifier"


class Bound(StrEnum):
    """How the written value limits the meant one: 约 is approx, 超 is min, 不到 is max."""

    EXACT = "exact"
    APPROX = "approx"
    MIN = "min"
    MAX = "max"
    VAGUE = "vague"


class FigureChange(StrEnum):
    """Whether a figure is the size of a change (增长2.3倍) or what it led to (增至2.3倍)."""

    NONE = "none"
    BY = "by"
    TO = "to"


class Span(NamedTuple):
    """A half-open range, in code points for text and in bytes where the name says so."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """
    A quantity in running text.

    `low` is exact and in base units: a Decimal, a Fraction for a fraction that no
    decimal can hold, and a string for dates, periods, times, ratios and
    identifiers. `high` is set for ranges only. `digits` counts the significant
    digits as written (3.5亿 has 2) and is no part of equality: 250 million can show
    only two of the three of 2.50亿. No sign is ever inferred from words like 亏损.
    """

    kind: FigureKind
    low: Decimal | Fraction | str
    high: Decimal | Fraction | str | None = None
    measure: str | None = None
    _: KW_ONLY
    digits: int = field(default=0, compare=False)
    bound: Bound = Bound.EXACT
    change: FigureChange = FigureChange.NONE
    span: Span = field(default=Span(0, 0), compare=False)
    text: str = field(default="", compare=False)
