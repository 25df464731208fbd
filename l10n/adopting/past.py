"""
What a page said when it was last written: the base that the page as it is and the catalog are both held against.

It is put together from what the catalog still has: present targets, those that stale units
keep, drafts and obsolete pairs; the hashes of the page tell which of them it showed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property

from l10n.adopting.alignment import Basis
from l10n.article import is_split
from l10n.catalog import Bitext, find_forerunners
from l10n.model import Unit, UnitState
from l10n.publishing import Imprint

_Key = tuple[str, str]


class Trace(Enum):
    """What is known of a unit's text on the page as last written."""

    KNOWN = auto()
    LOST = auto()
    """It had one, and the catalog has another now."""
    UNSURE = auto()
    """The catalog may have been of that time, or later; an earlier version of l10n wrote the page."""
    ABSENT = auto()
    """The page was written before the unit was there; whatever stands near its place is another's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the page as last written had for a unit."""

    source: str
    """What the text was made for."""
    text: str = ""
    is_target: bool = True
    """False where it was the source's own text."""
    trace: Trace = Trace.KNOWN
    has_moved_on: bool = False
    """True if the catalog has another source or another target for it since."""


@dataclass(frozen=True)
class PastPage:
    """A page as last written, laid beside the article as it is now."""

    bitext: Bitext
    basis: Basis
    imprint: Imprint | None
    """None where no hashes tell, and the catalog itself is what it was, or as near as can be told."""
    refound: Mapping[_Key, str] = field(default_factory=dict)
    """Texts that the catalog has no longer, by the units that have others now."""

    @cached_property
    def of_segments(self) -> tuple[Past, ...]:
        """What the page had for each segment; of two that one sentence was split into, the first has it."""
        found: list[Past] = []
        before: Unit | None = None
        has_moved_on = self.basis is Basis.MOVED_ON
        for unit in self.bitext.units:
            past = self._pasts[unit.key]
            if has_moved_on and before is not None and before.key != unit.key and _is_second(before, unit):
                past = replace(past, text="", is_target=True)
            found.append(past)
            before = unit
        return tuple(found)

    @cached_property
    def targets(self) -> dict[int, str]:
        """What merging wrote for each segment; nothing for one that was not there yet."""
        return {index: past.text for index, past in enumerate(self.of_segments) if past.is_target}

    @cached_property
    def departed(self) -> frozenset[str]:
        """Texts that the page may still show, of sentences that have left the article or were drafted anew since."""
        return frozenset(old.target for old in self._obsolete if old.target)

    def has_line(self, line: str) -> bool:
        """Return whether a line of the body is known to be as it was written."""
        return self.imprint is not None and self.imprint.has_line(line.rstrip())

    def had_line(self, line: str) -> bool:
        """Return whether a line may have been there that no unit tells of by itself."""
        return self.imprint is None or self.imprint.has_other_line(line.rstrip())

    def may_be_edited(self, key: _Key, text: str, *, is_derived: bool) -> bool:
        """Return whether a person may have changed an entry of the front matter that is not what merging makes."""
        if self.basis is not Basis.MOVED_ON:
            return self.basis is Basis.MERGED and not is_derived
        if self.imprint is None:
            return not is_derived
        return not (self.imprint.said(key, text) if text else not self.imprint.has(key))

    def said(self, unit: Unit, text: str) -> bool:
        """Return whether a text is known to be what was written for a unit."""
        return self.imprint is not None and any(self.imprint.said(key, text) for key in _keys(unit))

    def is_in_order(self, texts: Sequence[str], lines: Sequence[str]) -> bool:
        """Return whether what a page still says as it was written stands there in its old order."""
        if self.imprint is None:
            return False
        said = [(unit.context, past.source, past.text) for unit, past in self._with_pasts]
        said += [(old.context, old.source, old.target) for old in self._obsolete]
        placed = sorted({(self.imprint.place((context, source), text), text) for context, source, text in said if text})
        whole = "\n".join(texts)
        found = [whole.index(text) for at, text in placed if at >= 0 and whole.count(text) == 1]
        once = [line.rstrip() for line, count in Counter(lines).items() if count == 1 and line.strip()]
        return found == sorted(found) and self.imprint.has_in_order(once)

    @property
    def _with_pasts(self) -> Iterator[tuple[Unit, Past]]:
        return zip(self.bitext.units, self.of_segments, strict=True)

    def recovered(self, texts: Iterable[str]) -> PastPage:
        """Return the page with texts that the catalog has lost, and that still stand on the page."""
        lost = {key for key, past in self._pasts.items() if past.trace is Trace.LOST}
        units = {unit.key: unit for unit in self.bitext.units if unit.key in lost}
        if not units or self.imprint is None:
            return self
        shown = dict.fromkeys(texts)
        known = {key: text for key, unit in units.items() for text in shown if self.said(unit, text)}
        return replace(self, refound=known)

    @cached_property
    def _obsolete(self) -> tuple[Unit, ...]:
        obsolete = self.bitext.catalog.obsolete if self.basis is Basis.MOVED_ON else ()
        said = self.imprint.said if self.imprint else None
        return tuple(old for old in obsolete if said is None or said(old.key, old.target))

    @cached_property
    def _pasts(self) -> Mapping[_Key, Past]:
        units = {unit.key: unit for unit in self.bitext.units}
        if self.basis is Basis.MERGED:
            return {key: self._as_merged(unit) for key, unit in units.items()}
        if self.basis is Basis.FOREIGN:
            return {key: _as_it_is(unit) for key, unit in units.items()}
        new = [unit for unit in units.values() if unit.state is not UnitState.STALE and not self._was_there(unit)]
        forerunners = find_forerunners(new, self._obsolete)
        forerunners |= self._predecessors([unit for unit in new if unit.key not in forerunners], forerunners.values())
        return {key: self._past(unit, forerunners.get(key)) for key, unit in units.items()}

    def _predecessors(self, new: Sequence[Unit], told: Iterable[Unit]) -> dict[_Key, Unit]:
        """Pair units with those that stood in their places: alone between the same two neighbours."""
        imprint, units = self.imprint, self.bitext.units
        if imprint is None or not new:
            return {}
        used = {old.key for old in told}
        places = {imprint.place(old.key, old.target): old for old in self._obsolete if old.key not in used}
        at = {unit.key: imprint.place_of(unit.key) for unit in units}
        last = max(at.values(), default=-1)
        wanted, found = {unit.key for unit in new}, {}
        for number, unit in enumerate(units):
            before = at[units[number - 1].key] if number else -1
            after = at[units[number + 1].key] if number + 1 < len(units) else max(last, before) + 2
            old = places.get(before + 1) if (before >= 0 or not number) and after == before + 2 else None
            if unit.key in wanted and old and old.context == unit.context:
                found[unit.key] = old
        return found

    def _as_merged(self, unit: Unit) -> Past:
        """Return what merging wrote: for a stale unit its source as it is now, since its target is not shown."""
        is_stale = unit.state is UnitState.STALE and self.said(unit, unit.source)
        return Past(source=unit.source, text=unit.source, is_target=False) if is_stale else _as_it_is(unit)

    def _was_there(self, unit: Unit) -> bool:
        return self.imprint is not None and any(self.imprint.has(key) for key in _keys(unit))

    def _past(self, unit: Unit, forerunner: Unit | None) -> Past:
        if self._was_there(unit):
            return self._same_source(unit)
        if unit.state is UnitState.STALE:
            return Past(source=unit.previous or unit.source, text=unit.target, has_moved_on=True)
        if forerunner:
            return Past(source=forerunner.source, text=forerunner.target, has_moved_on=True)
        if self.imprint:
            return Past(source=unit.source, trace=Trace.ABSENT, has_moved_on=True)
        return replace(_as_it_is(unit), trace=Trace.UNSURE)

    def _same_source(self, unit: Unit) -> Past:
        for text in _candidates(unit, self.bitext.catalog.obsolete):
            if self.said(unit, text):
                is_target = text != unit.source or unit.target == text
                has_moved_on = text != (unit.target if unit.is_complete else unit.source)
                return Past(source=unit.source, text=text, is_target=is_target, has_moved_on=has_moved_on)
        here = replace(_as_it_is(unit), has_moved_on=True)
        if unit.key in self.refound:
            return replace(here, text=self.refound[unit.key], is_target=True)
        return replace(here, trace=Trace.LOST)


def _as_it_is(unit: Unit) -> Past:
    """Return what the catalog has; a stale target is still on the page."""
    is_target = bool(unit.target) or unit.is_complete
    is_stale = unit.state is UnitState.STALE
    source = unit.previous if is_stale and unit.previous else unit.source
    return Past(
        source=source, text=unit.target if is_target else unit.source, is_target=is_target, has_moved_on=is_stale
    )


def _candidates(unit: Unit, obsolete: Sequence[Unit]) -> Iterator[str]:
    """Yield what a unit may have had as its text on the page."""
    yield unit.target
    yield unit.draft
    yield unit.source
    yield from (old.target for old in obsolete if old.source == unit.source)


def _keys(unit: Unit) -> Iterator[_Key]:
    """Yield a unit's key, and what it was before a person told two equal sentences apart."""
    yield unit.key
    if is_split(unit.context):
        yield "", unit.source


def _is_second(before: Unit, unit: Unit) -> bool:
    """Return whether two stale units were one sentence: each has its whole target, and the page has it once."""
    are_stale = before.state is unit.state is UnitState.STALE
    return are_stale and (before.previous, before.target) == (unit.previous, unit.target)
