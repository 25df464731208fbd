"""What the words around a figure may say of it, as a language's data module lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from l10n.model import FigureChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """
    The words around figures in one language.

    Words stand right beside a figure; patterns are regular expressions over
    normalised text. Empty ones hold nowhere.
    """

    changes_before: Mapping[str, FigureChange] = field(default_factory=dict)
    """Words before a figure that may be a change by it or to it; NONE for longer ones that are neither."""
    changes_after: Mapping[str, FigureChange] = field(default_factory=dict)
    doubtful: frozenset[str] = frozenset()
    """Those of `changes_before` that need one of `moves` near: "by" alone tells who did it."""
    moves: str = ""
    falls: str = ""
    """What makes 3.4 of -3.4: fell, a loss."""
    rises: str = ""
    losses: str = ""
    """What is less than nothing whatever became of it: a loss that widened to 3.4."""
    frost: str = ""
    """What makes 9 degrees of -9."""
    off_before: str = ""
    """What makes a percentage one that is taken off a price, where it stands before."""
    off_after: str = ""
    days: str = ""
    """What names a day without its number."""
    fiscal: str = ""
    """What tells that quarters and years are fiscal ones."""
    relative_years: str = ""
    """A year by its place beside the day of the article: last year."""
    next_years: str = ""
    """A year by its place beside one that is named: the year before, the year's end."""
    of_base: str = ""
    """What stands before what is left or reached of something: 降至去年的三成."""
    rates: str = ""
    """What stands after the one unit of an exchange rate: 1英镑兑."""
    spoken: str = ""
    """What holds wherever a figure may not be what it says: where one of the next may."""
    to_pay: str = ""
    """How a percentage ends that is left of a price: 七折."""
    each: str = ""
    """What stands before a number of things that a sum is for: 每10股."""
    more: str = ""
    """What stands before a multiple by which something is more."""


def changes(by: str = "", to: str = "", neither: str = "") -> dict[str, FigureChange]:
    """Turn the words of each change, separated by `|`, into one map."""
    table = {FigureChange.BY: by, FigureChange.TO: to, FigureChange.NONE: neither}
    return {word: change for change, words in table.items() for word in words.split("|") if word}
