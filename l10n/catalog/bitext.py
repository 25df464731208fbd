"""An article's segments beside their units."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from l10n.article import split_context
from l10n.catalog.units import has_split
from l10n.model import Article, Catalog, Locale, Segment, Unit, UnitState

_Key = tuple[str, str]


@dataclass(frozen=True)
class Bitext:
    """An article and its catalog in a locale, paired once: the units stand in the order of the segments."""

    article: Article
    catalog: Catalog

    @property
    def locale(self) -> Locale:
        """Return the target locale."""
        return self.catalog.locale

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Return each segment's unit; an untranslated one where the catalog has none."""
        units = {unit.key: unit for unit in self.catalog.units}
        split = has_split(units)
        found, before = [], ""
        for segment in self.article.segments:
            unit = units.get((split_context(before), segment.source)) if split else None
            found.append(unit or units.get((segment.context, segment.source)) or Unit(segment.source, segment.context))
            before = segment.source
        return tuple(found)

    @property
    def pairs(self) -> Iterator[tuple[Segment, Unit]]:
        """Return the segments with their units."""
        return zip(self.article.segments, self.units, strict=True)

    @cached_property
    def targets(self) -> dict[int, str]:
        """Return what merging writes, by the segment's number; a unit without a target for its present source has none."""
        return {
            index: unit.target
            for index, unit in enumerate(self.units)
            if unit.is_complete and (unit.target or unit.state is UnitState.FOLDED)
        }

    @cached_property
    def _first(self) -> dict[_Key, Segment]:
        return {unit.key: segment for segment, unit in reversed(list(self.pairs))}

    def line(self, unit: Unit) -> int:
        """Return the line of the source where a unit stands first; 0 where it stands nowhere."""
        segment = self._first.get(unit.key)
        return bisect_left(self._line_ends, segment.span.start) + 1 if segment else 0

    @cached_property
    def _line_ends(self) -> list[int]:
        return [found.start() for found in re.finditer(b"\n", self.article.raw)]

    def blocks(self) -> Iterator[list[Unit]]:
        """Yield the units of each block that are complete; a unit that stands twice is given once."""
        seen: set[_Key] = set()
        # The values of a front matter stand alone, although they share their block's number.
        for _, group in groupby(self.pairs, key=lambda pair: (pair[0].block, pair[0].context)):
            units = [unit for _, unit in group if unit.is_complete and unit.key not in seen]
            seen |= {unit.key for unit in units}
            if units:
                yield units
