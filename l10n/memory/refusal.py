"""
Whether a pair may be suggested for a sentence that is like its source.

Likeness of characters is blind to what matters most in the news: 净利润 and 净亏损 differ in
two characters. Two sentences are only compared at all where their figures and their marks of
polarity, direction, negation, hedge, basis and time are the same, in the same order.
"""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from l10n.article import Text
from l10n.figures import parse_figures
from l10n.glossary import Glossary
from l10n.languages import Contrast, Contrasts, Language
from l10n.memory.keys import name_hits
from l10n.model import Figure, FigureChange, Locale


class Difference(StrEnum):
    """Why a pair is no suggestion for a sentence."""

    FIGURES = "figures"
    POLARITY = "polarity"
    DIRECTION = "direction"
    NEGATION = "negation"
    HEDGE = "hedge"
    BASIS = "basis"
    TIME = "time"
    ROLES = "roles"
    """The same names in another order: who sues whom."""


class Marks(NamedTuple):
    """What two sentences must share to be compared at all."""

    figures: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    """Of each contrast, the sides of the words in the sentence's order."""


def refusal(source: str, other: str, locale: Locale, glossary: Glossary | None = None) -> Difference | None:
    """Return why a sentence's target is no suggestion for another sentence; None where it may be one."""
    if found := difference(marks(source, locale), marks(other, locale)):
        return found
    return Difference.ROLES if glossary and have_other_roles(source, other, glossary) else None


def difference(one: Marks, other: Marks) -> Difference | None:
    """Return the first thing in which two sentences' marks differ."""
    if one.figures != other.figures:
        return Difference.FIGURES
    for contrast, ours, theirs in zip(Contrast, one.words, other.words, strict=True):
        if ours != theirs:
            return Difference(contrast.value)
    return None


def have_other_roles(source: str, other: str, glossary: Glossary) -> bool:
    """Return whether two sentences have the same names in another order."""
    one, two = ([hit.term.source for hit in name_hits(text, glossary)] for text in (source, other))
    return one != two and sorted(one) == sorted(two)


def marks(text: str, locale: Locale) -> Marks:
    """Read the figures and marked words of a sentence."""
    plain = Text.of(text).prose
    return Marks(tuple(_figure(figure) for figure in parse_figures(plain, locale)), _words(plain, locale))


def kin_number(found: Marks) -> int:
    """Return 24 bits that sentences with the same marks share, and few others."""
    digest = hashlib.blake2b(repr(found).encode(), digest_size=3).digest()
    return int.from_bytes(digest, "big")


def _figure(figure: Figure) -> str:
    low, high = (_value(value) for value in (figure.low, figure.high))
    # 为12亿 and 达到12亿 are one level; 增长2.3倍 and 增至2.3倍 are not.
    by = figure.change is FigureChange.BY
    return f"{figure.kind} {low} {high} {figure.measure} {figure.bound} {by}"


def _value(value: object) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _words(text: str, locale: Locale) -> tuple[tuple[str, ...], ...]:
    """List the sides of marked words by contrast; hedges in any order, since they move freely in a sentence."""
    found: dict[Contrast, list[str]] = {contrast: [] for contrast in Contrast}
    if contrasts := Language.of(locale).contrasts:
        sides = _sides(contrasts)
        for match in _pattern(contrasts).finditer(text):
            contrast, side = sides[match[0]]
            if contrast:
                found[contrast].append(side)
    found[Contrast.HEDGE] = sorted(set(found[Contrast.HEDGE]))
    return tuple(tuple(sides) for sides in found.values())


@cache
def _sides(contrasts: Contrasts) -> dict[str, tuple[Contrast | None, str]]:
    """Return the contrast and the side of each word; none for the words that only look marked."""
    sides: dict[str, tuple[Contrast | None, str]] = {}
    for contrast, rows in contrasts.rows.items():
        for at, row in enumerate(rows):
            for side, words in enumerate(row):
                sides.update((word, (contrast, f"{at}:{side}")) for word in words.split())
    return sides | dict.fromkeys(contrasts.neutral.split(), (None, ""))


@cache
def _pattern(contrasts: Contrasts) -> re.Pattern[str]:
    words = sorted(_sides(contrasts), key=len, reverse=True)
    first = "".join({word[0] for word in words})
    # The look-ahead settles most places at once; without it every place tries every word.
    return re.compile(f"(?=[{first}])(?:{'|'.join(words)})")
