"""From places to units: many segments may share a unit, and a file may have another target for one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.adopting.alignment import AlignedUnit, Basis, Decision, Standing
from l10n.adopting.judging import Found
from l10n.adopting.past import Past, PastPage, Trace
from l10n.adopting.texts import alike
from l10n.article import split_context
from l10n.model import Unit

_ORDER = (
    Standing.UNCHANGED,
    Standing.NEWER,
    Standing.EDITED,
    Standing.NEW,
    Standing.FOLDED,
    Standing.UNTRANSLATED,
)
_Place = tuple[str, Found]
"""The context by the sentence before, and what the file has."""


def settle_units(
    past: PastPage, found: Mapping[int, Found], *, is_in_order: bool, side: Decision | None = None
) -> tuple[AlignedUnit, ...]:
    """Return each unit's standing, in the order of the article; in a file in its old order, nobody moved a sentence."""
    bitext = past.bitext
    pasts = {unit.key: past.of_segments[index] for index, unit in reversed(list(enumerate(bitext.units)))}
    places: dict[tuple[str, str], tuple[Unit, list[_Place]]] = {}
    before = ""
    for index, unit in enumerate(bitext.units):
        here = found.get(index, Found(Standing.UNALIGNED, reason="its place in the file cannot be told"))
        places.setdefault(unit.key, (unit, []))[1].append((split_context(before), here))
        before = bitext.article.segments[index].source
    settler = _Settler(past, pasts, is_in_order, side is Decision.PAGE)
    return tuple(each for unit, own in places.values() for each in _unit(unit, own, settler))


def _unit(unit: Unit, places: Sequence[_Place], settler: _Settler) -> Iterator[AlignedUnit]:
    ordered = sorted((here for _, here in places), key=lambda here: _rank(here.standing))
    first = ordered[0]
    yield settler.aligned(unit, first)
    for before in dict.fromkeys(before for before, _ in places):
        own = [here for each, here in places if each == before]
        others = [here for here in own if here.standing.is_taken and here.text != first.text]
        if others and (len({here.text for here in own}) > 1 or unit.context):
            reason = "the same sentence has two targets in the file"
            yield AlignedUnit(unit, Standing.UNALIGNED, "", line=others[0].line, reason=reason, near=others[0].text)
        elif others:
            yield replace(settler.aligned(unit, others[0]), unit=replace(unit, context=before))
    for here in ordered[1:]:
        if here.standing.is_shown and not first.standing.is_shown:
            yield settler.aligned(unit, here)


def _rank(standing: Standing) -> int:
    return _ORDER.index(standing) if standing in _ORDER else len(_ORDER)


@dataclass(frozen=True, slots=True)
class _Settler:
    """Holds what the file has against what the catalog must not lose."""

    past: PastPage
    pasts: Mapping[tuple[str, str], Past]
    is_in_order: bool
    is_for_page: bool
    """True if a person decided that the page's words count."""

    def aligned(self, unit: Unit, found: Found) -> AlignedUnit:
        """Return how a unit stands, given what the file has in one of its places."""
        plain = AlignedUnit(unit, found.standing, found.text, line=found.line, reason=found.reason, near=found.near)
        if self.past.basis is Basis.MOVED_ON:
            return self._three_ways(plain, self.pasts[unit.key])
        if not found.standing.is_taken or not unit.target:
            return plain
        if self.pasts[unit.key].has_moved_on and not self.is_for_page:
            return replace(plain, standing=Standing.UNALIGNED, target="", reason=_OTHER_SOURCE, near=found.text)
        if self.past.basis is Basis.FOREIGN and unit.is_confirmed:
            return replace(
                plain,
                standing=Standing.CONFLICT,
                reason="the catalog has another confirmed target",
                wanted=found.standing,
            )
        return plain

    def _three_ways(self, plain: AlignedUnit, past: Past) -> AlignedUnit:
        """Hold file and catalog against what the file said when it was last written."""
        unit = plain.unit
        if plain.standing in (Standing.UNCHANGED, Standing.UNTRANSLATED):
            is_same = not past.has_moved_on or (unit.is_complete and plain.target == unit.target)
            return plain if is_same else replace(plain, standing=Standing.NEWER)
        if plain.standing is Standing.MOVED:
            return replace(plain, standing=Standing.NEWER) if self.is_in_order else plain
        if any(self.past.said(unit, text) for text in (plain.target, plain.near) if text):
            return replace(plain, standing=Standing.NEWER)
        if plain.standing.is_shown:
            return _conflicting(plain, past) if past.has_moved_on else plain
        if unit.is_complete and plain.target == unit.target:
            return replace(plain, standing=Standing.UNCHANGED)
        if past.trace is Trace.UNSURE:
            return self._unsure(plain)
        if past.trace is Trace.ABSENT and not unit.target:
            return plain
        return _conflicting(plain, past) if past.has_moved_on else plain

    def _unsure(self, plain: AlignedUnit) -> AlignedUnit:
        """Judge without a base: a text that the catalog knew is nobody's edit, and what nobody confirmed gives way."""
        unit = plain.unit
        if plain.target in self.past.departed or plain.target == unit.draft:
            return replace(plain, standing=Standing.UNCHANGED)
        own = alike(unit.target, plain.target) if unit.target else _OWN
        if unit.is_confirmed or unit.is_edited or any(alike(old, plain.target) > own for old in self.past.departed):
            why = "file and catalog both have changed"
            return replace(plain, standing=Standing.CONFLICT, reason=why, wanted=plain.standing)
        return plain


_OWN = 0.4
"""What a text may share with a sentence that has left the article, and still be the first target of another."""
_OTHER_SOURCE = "its source has changed since the file was written"


def _conflicting(plain: AlignedUnit, past: Past) -> AlignedUnit:
    other = past.source != plain.unit.source
    reason = _OTHER_SOURCE if other else "file and catalog both have changed"
    if plain.reason:
        reason = f"{reason}, and {plain.reason}"
    wanted = plain.standing if plain.standing.is_taken else Standing.EDITED
    return replace(plain, standing=Standing.CONFLICT, reason=reason, wrote=past.source if other else "", wanted=wanted)
