"""What a language's data module says about its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.words import SpelledTables
from l10n.model import Bound, FigureChange, FigureKind


class Suffix(NamedTuple):
    """What a word after a numeral makes of it."""

    kind: FigureKind
    measure: str | None = None
    power: int = 0
    """The numeral counts units of ten to this power: 三成 is 30 %, two decades are 20 years."""


class Fixed(NamedTuple):
    """A word that is a figure by itself: 一半, doubled."""

    kind: FigureKind
    low: str
    measure: str | None = None
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """
    One language's numerals, affixes, dates and idioms.

    All words are lower case. Patterns are regular expressions over normalised
    text; those of dates use the groups of `l10n.figures.reading.dates`.
    """

    numerals: CompactTables | SpelledTables
    suffixes: Mapping[str, Suffix]
    money_before: Mapping[str, str]
    bounds_before: Mapping[str, Bound]
    bounds_after: Mapping[str, Bound]
    connectors: tuple[str, ...]
    """Words between the ends of a range."""
    own_money: str = ""
    """The currency whose word may follow any other's sign: HK$40元."""
    yen_sign: str = "CNY"
    """What ¥ is where nothing says."""
    weighed: str = ""
    """A pattern that holds near pounds that are a weight, in a language where they are money else."""
    paid: str = ""
    """A pattern that holds near pounds that are money, in a language where they are a weight else."""
    openers: Mapping[str, str] = field(default_factory=dict)
    """Words that open a range, and the connector that only they allow: between … and."""
    heads: Mapping[str, Suffix] = field(default_factory=dict)
    """Words before a numeral that do what a suffix does: 百分之, 섭씨."""
    ordinals_before: tuple[str, ...] = ()
    changes_before: Mapping[str, FigureChange] = field(default_factory=dict)
    negatives: tuple[str, ...] = ("-",)
    over: str = ""
    """A pattern between a denominator and its numerator: 分之."""
    out_of: str = ""
    """A pattern between a numerator and its denominator: one in three."""
    dates: tuple[str, ...] = ()
    date_hint: str = ""
    """A pattern that holds wherever one of `dates` can."""
    date_starts: tuple[str, ...] = ()
    """Words a date can start with; single characters before a numeral for compact scripts."""
    month_names: Mapping[str, int] = field(default_factory=dict)
    date_numbers: Mapping[str, int] = field(default_factory=dict)
    """Words for numbers inside dates: quarters, halves."""
    idioms: frozenset[str] = frozenset()
    """Words that start with a numeral and are no figure."""
    idioms_back: frozenset[str] = frozenset()
    """A character and the numeral it takes into a word: 统一."""
    suffix_guards: Mapping[str, str] = field(default_factory=dict)
    """A suffix before one of these characters is part of another word: 一成绩."""
    fixed: Mapping[str, Fixed] = field(default_factory=dict)
    counters: str = ""
    """Characters one of which must follow a short numeral in words (compact scripts)."""
    particles: str = ""
    """Set where numerals in words are words of their own (Korean): what may be attached to them."""
    scale_openers: str = ""
    """Characters after which a bare scale is a number: 过亿, 上万."""
    scale_counters: str = ""
    """Characters before which a bare scale is a number: 千人."""
    halves_after: tuple[str, ...] = ()
    """Words that add a half after a measure: 三年半."""
    links: tuple[str, ...] = ()
    """Words between a scale and what it counts: millions *of*."""
    dotted_ordinals: bool = False
    """21. by itself is the 21st (German)."""
    joins: tuple[str, ...] = ()
    """Words between parts of one figure: 又, and."""
    list_joins: tuple[str, ...] = ()
    """Words between numbers that share the measure of the last: 0.3和0.1个百分点."""
    rising: str = ""
    """A pattern before a figure by which something changes; "to" says what it came to then: rose *by* 3 to 9."""
    adjectives: str = ""
    """A pattern that may stand between a number and the decades it counts: trois *dernières* décennies."""
    plans: str = ""
    """A pattern of the years in a plan's name, behind its number: the 15th *Five-Year Plan*."""
    plan_numbers: str = ""
    """A pattern of a number in letters that names a plan or a congress, and is its one group: *XV* plan quinquenal."""
    rates: tuple[str, str] = ("", "")
    """Patterns before and after a percentage that is said of points: 0.25％の利上げ."""
    fillers: tuple[str, ...] = ()
    """Words that may stand between a bound and its number."""
    cents: Mapping[str, int] = field(default_factory=dict)
    """Parts of a currency and their power of ten: 角 is -1."""


def suffixes(kind: FigureKind, table: Mapping[str, str], power: int = 0) -> dict[str, Suffix]:
    """Turn measures and their words, separated by `|`, into suffixes."""
    return {
        word: Suffix(kind, measure or None, power) for measure, words in table.items() for word in split_words(words)
    }


def split_words(words: str) -> list[str]:
    """Split at `|`."""
    return [word for word in words.split("|") if word]


def each(meaning_by_words: Mapping[str, str]) -> dict[str, str]:
    """Turn meanings and their words into one meaning a word."""
    return {word: meaning for meaning, words in meaning_by_words.items() for word in split_words(words)}


def bounds(approx: str = "", least: str = "", most: str = "") -> dict[str, Bound]:
    """Turn the words of each bound into one map."""
    table = {Bound.APPROX: approx, Bound.MIN: least, Bound.MAX: most}
    return {word: bound for bound, words in table.items() for word in split_words(words)}
