"""The memory of a locale: asked for matches and suggestions, and brought up to date with the catalogs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from l10n.figures import FigureStyle, is_supported
from l10n.glossary import Glossary
from l10n.memory.figure_swaps import Wording, swap_figures
from l10n.memory.keys import has_numeral, name_hits, names_cue, place_key, shape_cue, text_key
from l10n.memory.known import KnownSource, KnownTarget, Trust, weigh_targets
from l10n.memory.match import (
    EXACT,
    FIGURES,
    IN_CONTEXT,
    TERMS,
    CatalogStamp,
    Match,
    PairsStamp,
    Suggestion,
    Updated,
)
from l10n.memory.name_swaps import Naming, swap_names
from l10n.memory.refusal import Marks, difference, have_other_roles, kin_number, marks
from l10n.memory.run_units import RunUnits
from l10n.memory.wanted import wanted_catalog, wanted_pairs
from l10n.model import Locale, Unit, UnitState

if TYPE_CHECKING:
    from l10n.memory.grams import Hit
    from l10n.memory.memory_index import MemoryIndex, UnitRow

_CANDIDATES = 8
"""How many remembered targets are tried for one sentence."""
_FREQUENT = 16
"""From how many places on a source's answer is kept."""


def open_memory(path: Path | None, locales: tuple[Locale, Locale], glossary: Glossary | None = None) -> Memory:
    """
    Open the index at a path for a source and a target locale; nothing is written before `update`.

    All target locales of a site share one file. Without a path, or where the file cannot be
    written, the index is in memory.
    """
    return Memory(path, locales, glossary or Glossary())


class Memory:
    """
    The targets of each source text in a locale.

    Confirmed targets come before drafts, those of the site before those of read-only
    memories, and among equals the most frequent before the rest; ties go to the one that
    comes first in the order of the catalogs.
    """

    def __init__(self, path: Path | None, locales: tuple[Locale, Locale], glossary: Glossary) -> None:
        """Open the index at a path; see `open_memory`."""
        self._path = path
        self._locales = locales
        self._glossary = glossary
        self._run = RunUnits(locales[0], glossary)
        self._frequent: dict[bytes, KnownSource] = {}

    @cached_property
    def _index(self) -> MemoryIndex:
        from l10n.memory.memory_index import MemoryIndex

        return MemoryIndex(self._path, self._locales, self._glossary)

    @property
    def is_on_disk(self) -> bool:
        """Return whether the index outlives the process."""
        return self._index.is_on_disk

    def close(self) -> None:
        """Close the file, if it was ever opened."""
        if "_index" in self.__dict__:
            self._index.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # --- up to date --------------------------------------------------------------------------

    def update(self, catalogs: Iterable[CatalogStamp], memories: Iterable[PairsStamp] = ()) -> Updated:
        """
        Make the index hold these catalogs, in their order, and these read-only memories, and no others.

        Only those with a new stamp are read. Units added before are forgotten: by now they are
        in the catalogs.
        """
        self._run = RunUnits(self._locales[0], self._glossary)
        self._frequent.clear()
        self._index.update([*map(wanted_catalog, catalogs), *map(wanted_pairs, memories)])
        return self._index.content.updated

    def add_unit(self, unit: Unit, before: str | None = None) -> None:
        """Add a unit of this run that has a target of its own present source; it is found at once."""
        if unit.target and unit.state in (UnitState.DRAFT, UnitState.TRANSLATED):
            is_confirmed = unit.state is UnitState.TRANSLATED
            standing = Trust.CONFIRMED if is_confirmed else Trust.DRAFT
            place = None if before is None else place_key(before)
            self._run.add(unit.source, KnownTarget(unit.target, standing, place))
            self._frequent.pop(text_key(unit.source), None)

    # --- matches -----------------------------------------------------------------------------

    def match(self, source: str, before: str | None = None) -> Match | None:
        """Find the target of an equal source text; `before` is the source before it in the article."""
        known = self._known(source)
        if known is None:
            return None
        if before is not None and known.contexts and (target := known.contexts.get(place_key(before))):
            return Match(target, IN_CONTEXT, is_confirmed=True)
        return Match(known.best.target, EXACT, is_confirmed=known.best.standing.is_confirmed)

    def match_figures(self, source: str, style: FigureStyle) -> Match | None:
        """
        Reuse a confirmed target whose source is the same but for its figures.

        Refused where a figure's place in the target is not certain, or the result does not verify.
        """
        if not is_supported(self._locales[1]) or not has_numeral(source):
            return None
        wording: Wording | None = None
        for old, target in self._confirmed(shape_cue(source)):
            wording = wording or Wording.of(source, self._locales[0])
            if found := swap_figures(old, target, wording, self._locales, style):
                return Match(found, FIGURES)
        return None

    def match_terms(self, source: str, style: FigureStyle, glossary: Glossary | None = None) -> Match | None:
        """
        Reuse a confirmed target whose source is the same but for its names, and maybe its figures.

        `glossary` is the view that holds for the article. Refused where a name's place in the
        target is not certain, or the result does not verify.
        """
        view = glossary or self._glossary
        hits = name_hits(source, view)
        naming: Naming | None = None
        for old, target in self._confirmed(names_cue(source, hits)) if hits else ():
            naming = naming or Naming.of(source, view, self._locales, style)
            if found := swap_names(old, target, naming):
                return Match(found, TERMS)
        return None

    def similar(self, source: str, n: int = 3, least: float = 75.0) -> list[Suggestion]:
        """
        Return the pairs whose sources are most like a source, best first.

        They are for engines and people to look at, never targets; pairs that differ in
        figures, polarity, direction, negation, hedge, basis or time are refused.
        """
        ours = marks(source, self._locales[0])
        found: list[Suggestion] = []
        for hit in self._alike(source, kin_number(ours), least):
            if len(found) == n:
                break
            if self._may_suggest(source, ours, hit.text) and (known := self._known(hit.text)):
                found.append(self._suggestion(hit, known))
        return sorted(found, key=lambda each: (-each.score, not each.is_confirmed))

    def _may_suggest(self, source: str, ours: Marks, other: str) -> bool:
        """Compare the marks themselves: kin have the same hash of them."""
        theirs = marks(other, self._locales[0])
        return not (difference(ours, theirs) or have_other_roles(source, other, self._glossary))

    def _alike(self, source: str, kin: int, least: float) -> list[Hit]:
        hits = {hit.text: hit for hit in self._index.search(source, kin, least)}
        if new := self._run.kin(kin):
            from l10n.memory.grams import alike

            hits |= {hit.text: hit for hit in alike(source, new, least)}
        return sorted(hits.values(), key=lambda hit: (-hit.score, hit.text))

    def _suggestion(self, hit: Hit, known: KnownSource) -> Suggestion:
        origin = self._index.name(known.best.file) if known.best.file else ""
        return Suggestion(
            hit.text, known.best.target, score=hit.score, origin=origin, is_confirmed=known.best.standing.is_confirmed
        )

    # --- what is known -----------------------------------------------------------------------

    def _confirmed(self, cue: int) -> Iterator[tuple[str, str]]:
        """Yield the sources that are filed under a number and have a confirmed target, with it."""
        filed = self._index.filed(cue)
        found = (
            (text, known.confirmed) for text in (*filed, *self._run.cues.get(cue, ())) if (known := self._known(text))
        )
        yield from islice(((text, target) for text, target in found if target is not None), _CANDIDATES)

    def _known(self, source: str) -> KnownSource | None:
        """Weigh the targets of a source; the answer for a sentence of many articles is kept."""
        key = text_key(source)
        if known := self._frequent.get(key):
            return known
        targets = self._ordered(self._index.units(key))
        if new := self._run.targets.get(key):
            targets += new
        known = weigh_targets(targets)
        if known and known.size >= _FREQUENT:
            self._frequent[key] = known
        return known

    def _ordered(self, rows: list[UnitRow]) -> list[KnownTarget]:
        """Put a source's targets in the order of their files."""
        content = self._index.content
        if len(rows) > 1:
            rows.sort(key=lambda row: (content.ranks.get(row[3], row[3]), row[4]))
        return [KnownTarget(row[0], _STANDINGS[row[1], row[3] in content.memories], row[2], row[3]) for row in rows]


_STANDINGS = {
    (1, False): Trust.CONFIRMED,
    (1, True): Trust.REMEMBERED,
    (0, False): Trust.DRAFT,
    (0, True): Trust.REMEMBERED_DRAFT,
}
