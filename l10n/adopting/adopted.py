"""A catalog with what a person wrote into the target file."""

from __future__ import annotations

from dataclasses import replace

from l10n.adopting.alignment import AlignedUnit, Alignment, Standing
from l10n.model import HUMAN, Catalog, Unit, UnitState
from l10n.publishing import Imprint


def adopted(catalog: Catalog, alignment: Alignment) -> Catalog:
    """
    Return the catalog with the edits as reviewed; a machine's draft is kept beside each.

    Nothing is lowered or lost: what the file no longer has, or has otherwise than can
    be told, stays as the catalog has it.
    """
    taken = {each.unit.key: _reviewed(each) for each in alignment.taken}
    known = {unit.key for unit in catalog.units}
    units = tuple(taken.get(unit.key, unit) for unit in catalog.units)
    added = tuple(unit for key, unit in taken.items() if key not in known)
    return replace(catalog, units=units + added)


def imprint_after(imprint: Imprint, alignment: Alignment) -> Imprint:
    """Return the imprint of a page as it is, once the catalog has what is taken and the rest was decided."""
    pairs = [
        (
            (each.unit.context, each.wrote or each.unit.source),
            (each.near if each.standing.is_taken else "") or each.target,
        )
        for each in alignment.units
        if each.standing.is_taken or (each.standing is Standing.DROPPED and each.target) or _is_agreed(each)
    ]
    return imprint.with_pairs(pairs)


def _is_agreed(each: AlignedUnit) -> bool:
    return each.standing is Standing.UNCHANGED and each.unit.is_complete and each.target == each.unit.target


def _reviewed(each: AlignedUnit) -> Unit:
    unit = each.unit
    # A draft that nobody touched is the machine's text also where the catalog says nothing of it.
    draft = unit.draft or (unit.target if unit.state is UnitState.DRAFT and unit.origin != HUMAN else "")
    if each.standing is Standing.FOLDED:
        return replace(unit, target="", state=UnitState.FOLDED, origin=HUMAN, draft="", previous="")
    return replace(unit, target=each.target, state=UnitState.TRANSLATED, origin=HUMAN, draft=draft, previous="")
