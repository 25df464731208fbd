"""Words of numbers, and how a language of scripts with spaces writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple


class Part(Enum):
    """What a word does inside a number in words."""

    ARTICLE = "a"
    UNIT = "one to nine"
    TEEN = "ten to nineteen"
    TENS = "twenty to ninety"
    HUNDREDS = "doscientos"
    HUNDRED = "hundred"
    SCALE = "thousand and up; dozen"
    HALF = "half"
    HALVES = "anderthalb: so many and a half"
    ORDINAL = "first"
    FRACTION = "quarter: a denominator only"
    JOIN = "and; of value 1 where it always joins tens and units"
    POINT = "point"
    NOUGHT = "o: zero, but only among decimals"


class Word(NamedTuple):
    """One word of a number in words."""

    part: Part
    value: int = 0


class LooseScale(NamedTuple):
    """A letter that is a scale only in company: 42m users, not 42m of rope."""

    power: int
    after: str
    """A pattern of what follows it."""
    before: str = "(?!)"
    """A pattern of what stands before the digits; `alone` must follow then."""
    never: str = "(?!)"
    """A pattern before the digits that makes them a code: phase 2b."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpelledTables:
    """How a language writes numbers with digits and with words."""

    words: Mapping[str, Word]
    group: str
    """A pattern for the separators of groups of three digits."""
    decimal: str
    abbreviations: Mapping[str, int] = field(default_factory=dict)
    """Short scales that stand after digits only (bn, Mrd.) and their powers."""
    money_abbreviations: Mapping[str, int] = field(default_factory=dict)
    """Short scales that only money has: $5m is a sum, 5m a length."""
    vigesimal: bool = False
    """quatre-vingt is four times twenty (French)."""
    split: Callable[[str], tuple[Word, ...]] | None = None
    """Takes a compound apart: einundzwanzig (German)."""
    stems: tuple[str, ...] = ()
    """What a compound can start with."""
    ordinal_marks: str = ""
    """A pattern for what makes digits an ordinal: 21st, 1er, 3."""
    ones_first: bool = False
    """vier und zwanzig (German)."""
    loose: Mapping[str, LooseScale] = field(default_factory=dict)
    """Letters that are a scale or something else, as the words around them say."""
    half_more: str = "(?!)"
    """A pattern of half a unit more, after digits: 3 *and a half* million."""
    of_scale: str = "(?!)"
    """A pattern between a fraction and the scale it is of: three quarters *of a* billion."""
    spoken_point: str = ""
    """A pattern of the words that are a decimal sign by what follows only: ocho *con* veinticinco por ciento."""
    counted_ordinal: str = "(?!)"
    """A pattern after an ordinal that makes "a third" one more of its kind, and no share: a third *plant*."""
    share_before: str = "(?!)"
    """A pattern before "a third" that makes it a share all the same: fell *by* a third month on month."""
