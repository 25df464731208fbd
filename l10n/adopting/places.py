"""From places to units: many segments may share a unit, and a file may have another target for one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from l10n.adopting.alignment import AlignedUnit, Basis, Standing
from l10n.adopting.judging import Found
from l10n.article import split_context
from l10n.catalog import Bitext
from l10n.model import Unit, UnitState

_ORDER = (Standing.UNCHANGED, Standing.EDITED, Standing.NEW, Standing.FOLDED, Standing.UNTRANSLATED)
_Place = tuple[str, Found]
"""The context by the sentence before, and what the file has."""


def settle_units(bitext: Bitext, found: Mapping[int, Found], basis: Basis) -> tuple[AlignedUnit, ...]:
    """Return each unit's standing, in the order of the article."""
    places: dict[tuple[str, str], tuple[Unit, list[_Place]]] = {}
    before = ""
    for index, unit in enumerate(bitext.units):
        here = found.get(index, Found(Standing.UNALIGNED, reason="its place in the file cannot be told"))
        places.setdefault(unit.key, (unit, []))[1].append((split_context(before), here))
        before = bitext.article.segments[index].source
    return tuple(each for unit, own in places.values() for each in _unit(unit, own, basis))


def _unit(unit: Unit, places: Sequence[_Place], basis: Basis) -> Iterator[AlignedUnit]:
    ordered = sorted((here for _, here in places), key=lambda here: _rank(here.standing))
    first = ordered[0]
    yield _aligned(unit, first, basis)
    for before in dict.fromkeys(before for before, _ in places):
        own = [here for each, here in places if each == before]
        others = [here for here in own if here.standing.is_taken and here.text != first.text]
        if others and (len({here.text for here in own}) > 1 or unit.context):
            reason = "the same sentence has two targets in the file"
            yield AlignedUnit(unit, Standing.UNALIGNED, "", line=others[0].line, reason=reason, near=others[0].text)
        elif others:
            yield _aligned(replace(unit, context=before), others[0], basis)
    for here in ordered[1:]:
        if here.standing.is_shown and not first.standing.is_shown:
            yield _aligned(unit, here, basis)


def _rank(standing: Standing) -> int:
    return _ORDER.index(standing) if standing in _ORDER else len(_ORDER)


def _aligned(unit: Unit, found: Found, basis: Basis) -> AlignedUnit:
    """Hold what the file has against what the catalog must not lose."""
    plain = AlignedUnit(unit, found.standing, found.text, line=found.line, reason=found.reason, near=found.near)
    if not found.standing.is_taken or not unit.target:
        return plain
    if unit.state is UnitState.STALE:
        reason = "its source has changed since the file was written"
        return replace(plain, standing=Standing.UNALIGNED, target="", reason=reason, near=found.text)
    if basis is Basis.MOVED_ON:
        if found.text == unit.draft:
            return replace(plain, standing=Standing.UNCHANGED)
        return replace(plain, standing=Standing.CONFLICT, reason="file and catalog both have changed")
    if basis is Basis.FOREIGN and unit.is_confirmed:
        return replace(plain, standing=Standing.CONFLICT, reason="the catalog has another confirmed target")
    return plain
