"""Memory: what has been translated before, as a view of a locale's catalogs and never a second store."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from l10n.article import without_markup
from l10n.figures import FigureStyle, compare_figures, is_supported, parse_figures, render_figure
from l10n.model import Catalog, Figure, Locale, Unit, UnitState

EXACT = "memory exact"
FIGURES = "figures"
"""A confirmed target whose source differs in figures only, with the new ones rendered into it."""
IN_CONTEXT = "memory context"


@dataclass(frozen=True, slots=True)
class Match:
    """A target found in memory, and how surely it fits."""

    target: str
    origin: str
    is_confirmed: bool = False
    """True if a person stands by the target for this very source."""


@dataclass(slots=True)
class Memory:
    """
    The targets of each source text in a locale.

    Confirmed targets come before drafts, and among equals the most frequent before the
    rest; ties go to the one that comes first in the order of the catalogs.
    """

    confirmed: dict[str, Counter[str]] = field(default_factory=dict)
    drafts: dict[str, Counter[str]] = field(default_factory=dict)
    in_context: dict[tuple[str, str], str] = field(default_factory=dict)
    """Confirmed targets by the source before theirs and their own."""
    shapes: dict[str, list[str]] = field(default_factory=dict)
    """Confirmed sources by their text without digits, once asked for."""

    def add(self, catalogs: Iterable[Catalog]) -> Memory:
        """Take in catalogs, obsolete units included; gives itself."""
        for catalog in catalogs:
            before = ""
            for unit in catalog.units:
                self.add_unit(unit, before)
                before = unit.source
            for unit in catalog.obsolete:
                self.add_unit(unit)
        return self

    def add_unit(self, unit: Unit, before: str | None = None) -> None:
        """Take in a unit that has a target of its own present source."""
        if not unit.target or unit.state not in (UnitState.DRAFT, UnitState.TRANSLATED):
            return
        is_confirmed = unit.state is UnitState.TRANSLATED
        targets = self.confirmed if is_confirmed else self.drafts
        targets.setdefault(unit.source, Counter())[unit.target] += 1
        if is_confirmed and self.shapes:
            self.shapes.setdefault(figure_shape(unit.source), []).append(unit.source)
        if is_confirmed and before is not None:
            self.in_context.setdefault((before, unit.source), unit.target)

    def match(self, source: str, before: str | None = None) -> Match | None:
        """Find the target of an equal source text."""
        if before is not None and (target := self.in_context.get((before, source))):
            return Match(target, IN_CONTEXT, is_confirmed=True)
        for targets in (self.confirmed, self.drafts):
            if source in targets:
                return Match(targets[source].most_common(1)[0][0], EXACT, is_confirmed=targets is self.confirmed)
        return None

    def match_figures(self, source: str, locale: Locale, target_locale: Locale, style: FigureStyle) -> Match | None:
        """
        Reuse a confirmed target whose source is the same but for its figures.

        The words must be equal, so no loss is ever taken for a profit. Refused where a
        figure's place in the target is not certain, or the result does not verify.
        """
        if not is_supported(target_locale) or not _DIGITS.search(source):
            return None
        if not self.shapes:
            for known in self.confirmed:
                self.shapes.setdefault(figure_shape(known), []).append(known)
        for known in self.shapes.get(figure_shape(source), ())[:_CANDIDATES]:
            old = self.confirmed[known].most_common(1)[0][0]
            if target := swapped_figures(known, old, source, (locale, target_locale), style):
                return Match(target, FIGURES)
        return None


_CANDIDATES = 8
_DIGITS = re.compile("[0-9０-９一二三四五六七八九十百千万亿两]")
_NUMERALS = re.compile("[0-9０-９.,，．%％〇零一二三四五六七八九十百千万亿两]+")


def figure_shape(text: str) -> str:
    """Blank out whatever may be part of a numeral: a coarse key that equal wordings share."""
    return _NUMERALS.sub("#", text)


def swapped_figures(
    old_source: str, old_target: str, source: str, locales: tuple[Locale, Locale], style: FigureStyle
) -> str | None:
    """Put the new source's figures in the places of the old ones in the target; None where a place is not certain."""
    locale, target_locale = locales
    old, new = (parse_figures(without_markup(text), locale) for text in (old_source, source))
    if _template(old_source, old) != _template(source, new):
        return None
    there = parse_figures(without_markup(old_target), target_locale)
    places = {}
    for before, after in zip(old, new, strict=True):
        found = [figure for figure in there if _same(figure, before)]
        twins = [figure for figure in old if _same(figure, before)]
        if len(found) != 1 or len(twins) != 1:
            return None
        places[found[0].span] = render_figure(after, target_locale, style) if after != before else found[0].text
    if len(places) != len(there):
        return None
    target = old_target
    for (start, end), text in sorted(places.items(), reverse=True):
        target = target[:start] + text + target[end:]
    wrong = compare_figures(without_markup(source), without_markup(target), locale, target_locale)
    return None if wrong else target


def _template(text: str, figures: Sequence[Figure]) -> str:
    """Write a text with its figures as slots that tell kind, measure and bound."""
    pieces, end = [], 0
    for figure in figures:
        pieces += [
            text[end : figure.span.start],
            f"\x00{figure.kind} {figure.measure} {figure.bound} {figure.change}\x01",
        ]
        end = figure.span.end
    return "".join([*pieces, text[end:]])


def _same(one: Figure, other: Figure) -> bool:
    return (one.kind, one.low, one.high, one.measure) == (other.kind, other.low, other.high, other.measure)
