"""How figures are shown: what a user may choose, and what a language's house style says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CurrencyStyle(StrEnum):
    """How a sum names its currency; HOUSE is a sign where the house style has one, else a name."""

    HOUSE = "house"
    NAME = "name"
    SYMBOL = "symbol"
    CODE = "code"


class DigitStyle(StrEnum):
    """Scale words (369.17 billion) or every digit (369,170,000,000)."""

    COMPACT = "compact"
    GROUPED = "grouped"


class DateStyle(StrEnum):
    """Month names in full or short, or ISO 8601."""

    LONG = "long"
    SHORT = "short"
    ISO = "iso"


class BoundStyle(StrEnum):
    """Whether a bound is part of what is rendered; a span never covers the bound of its text."""

    WORDS = "words"
    OMITTED = "omitted"


@dataclass(frozen=True, slots=True)
class FigureStyle:
    """What a user may choose."""

    currency: CurrencyStyle = CurrencyStyle.HOUSE
    digits: DigitStyle = DigitStyle.COMPACT
    dates: DateStyle = DateStyle.LONG
    bounds: BoundStyle = BoundStyle.WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One language's way with figures. `{n}` stands for a number; plural forms follow a `|`."""

    scales: tuple[tuple[int, str], ...]
    """Powers of ten and their words, largest first."""
    group: str
    point: str
    smallest: int
    """The smallest power of ten written with a scale word."""
    percent: str
    pp: str
    bp: str
    multiple: str
    fraction: str
    ordinal: str
    order: str
    approx: str
    least: str
    most: str
    range: str
    """Between the ends of a range."""
    names: Mapping[str, str]
    """Currencies by name, as written after a number."""
    dates: Mapping[str, str]
    """Templates by the parts they need, in `y`, `m`, `d`, `q`, `h`; f before a name where fiscal."""
    vague: Mapping[int, str]
    link: str = ""
    """Between a scale word and a noun: millions *de* dollars."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """Currencies that the house style writes with a sign before the number."""
    quarters: tuple[str, ...] = ("1", "2", "3", "4")
    halves: tuple[str, ...] = ("1", "2")
    day: str = "{d}"
    month: str = "{m}"
    measures: Mapping[str, str] = field(default_factory=dict)
    """Measures CLDR has no word for, or one that reads otherwise."""
    spaced: bool = True
    """True if a space stands between a number and a word."""
    noun_gap: str = ""
    """Before a measure in words, where numbers and scales stand close (Korean)."""
    roman: bool = False
    """Centuries in Roman numerals."""
