"""What a language's data module says about its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.sense import Sense
from l10n.figures.reading.words import SpelledTables
from l10n.figures.swapping.beside_tables import BesideTables
from l10n.model import Bound, FigureChange, FigureKind


class Suffix(NamedTuple):
    """What a word after a numeral makes of it."""

    kind: FigureKind
    measure: str | None = None
    power: int = 0
    """The numeral counts units of ten to this power: 三成 is 30 %, two decades are 20 years."""
    factor: int = 1
    """Times this: in Taiwan, 1碼 of a rate is 25 basis points."""
    most: int = 0
    """Where set, what a numeral can be; from there on it counts a tenth as much, up to ten times that: 八五折 is 85 %."""

    @property
    def unit(self) -> Decimal:
        """What one of it is worth."""
        return Decimal(self.factor).scaleb(self.power)


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
    sense: Sense = field(default_factory=Sense)
    """What the words around a figure say of it."""
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
    suffixes_where: Mapping[str, tuple[str, Suffix]] = field(default_factory=dict)
    """A character, a pattern of the text around it, in which a nought stands for it, and what it means there: 分 is a minute in 2分47秒."""
    ordinal_forms: str = ""
    """A pattern of ordinals that are no numerals, with their number as the one group that matches: 十四五, *XV* plan quinquenal."""
    sizes: tuple[tuple[str, str, int], ...] = ()
    """Sizes such as 400G: a pattern of the text as it stands, the size its only group; then a measure and a power of ten, or a code where there is none."""
    phones: str = ""
    """A pattern of what stands before a telephone number."""
    copulas: str = ""
    """Characters after which a hyphen is a minus, be it before a number that counts nothing: 评分为-3, but 天问-2."""
    all_below: tuple[str, str] = ("", "")
    """A word, and a pattern with it that says which currency 元 is from here on, its name in the group m: （美元，下同）."""
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
    rates: tuple[str, str] = ("", "")
    """Patterns before and after a percentage that is said of points: 0.25％の利上げ."""
    limits: str = ""
    """A pattern that ends right before a number that is a maximum, with words between: 最高可赔付."""
    fillers: tuple[str, ...] = ()
    """Words that may stand between a bound and its number."""
    cents: Mapping[str, int] = field(default_factory=dict)
    """Parts of a currency and their power of ten: 角 is -1."""
    beside: BesideTables = field(default_factory=BesideTables)
    """Words that tell one sum from another."""


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
