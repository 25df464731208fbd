"""Two branches' catalogs joined: unit by unit, as a person would, and never line by line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from l10n.catalog.doubles import WORTH
from l10n.model import Catalog, Clearance, Unit, UnitState

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Joined:
    """The joined catalog, and the units that two people gave different targets."""

    catalog: Catalog
    conflicts: tuple[Unit, ...]


def join_catalogs(base: Catalog, ours: Catalog, theirs: Catalog) -> Joined:
    """
    Join two catalogs that were one.

    Where only one side changed a unit, that side counts; where both did, a confirmed
    target goes before a draft, and an edited draft before an untouched one. Of two
    different confirmed targets ours is kept as a draft, with theirs in a comment.
    """
    old, own, other = (_by_key(catalog) for catalog in (base, ours, theirs))
    present = {unit.key for unit in ours.units} | {unit.key for unit in theirs.units if unit.key not in old}
    units, gone, conflicts = list[Unit](), list[Unit](), list[Unit]()
    for key in _order(ours, theirs):
        unit = _joined(old.get(key), own.get(key), other.get(key))
        if unit is None:
            continue
        if _is_conflict(own.get(key), other.get(key), old.get(key)):
            unit = _conflicting(unit, other[key])
            conflicts.append(unit)
        (units if key in present else gone).append(unit)
    retired = [unit for unit in gone if unit.target]
    # The hash and the texts are of one page, and stay together.
    written = theirs if (ours.published, ours.imprint) == (base.published, base.imprint) else ours
    metadata = ours.metadata if theirs.metadata == base.metadata else theirs.metadata
    joined = replace(
        ours,
        units=tuple(units),
        obsolete=tuple(retired),
        published=written.published,
        imprint=written.imprint,
        corrected=_corrected(base, ours, theirs),
        decision=_decided(base.decision, ours.decision, theirs.decision),
        metadata=metadata,
        comment=ours.comment if theirs.comment == base.comment else theirs.comment,
        kept=_kept(base.kept, ours.kept, theirs.kept),
    )
    return Joined(joined, tuple(conflicts))


def _decided(old: Clearance | None, own: Clearance | None, other: Clearance | None) -> Clearance | None:
    """Join decisions as units are joined; where one of two sides took it back, nobody overrules the checks."""
    if own == old:
        return other
    return own if other in (old, own) or (own and other) else None


def _kept(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Join entries that are no units: what one side dropped is gone, what either added is there."""
    there = [entry for entry in ours if entry in theirs or entry not in base]
    return tuple(dict.fromkeys([*there, *(entry for entry in theirs if entry not in base)]))


def _corrected(base: Catalog, ours: Catalog, theirs: Catalog) -> str:
    """Return the day that one side changed; the later one where both did."""
    if base.corrected in (ours.corrected, theirs.corrected):
        return theirs.corrected if ours.corrected == base.corrected else ours.corrected
    return max(ours.corrected, theirs.corrected)


def _by_key(catalog: Catalog) -> dict[_Key, Unit]:
    return {unit.key: unit for unit in (*catalog.obsolete, *catalog.units)}


def _order(ours: Catalog, theirs: Catalog) -> list[_Key]:
    """Keep our order; what only they have comes behind the unit that it follows there."""
    order = [unit.key for unit in (*ours.units, *ours.obsolete)]
    known = set(order)
    follows: Sequence[Unit] = (*theirs.units, *theirs.obsolete)
    for at, unit in enumerate(follows):
        if unit.key not in known:
            before = follows[at - 1].key if at else None
            order.insert(order.index(before) + 1 if before in known else 0, unit.key)
            known.add(unit.key)
    return order


def _joined(old: Unit | None, own: Unit | None, other: Unit | None) -> Unit | None:
    if own is None or other is None:
        # A unit that one side does not have is kept where the other side did something to it.
        there = own or other
        return there if there != old else None
    if own == old:
        return other
    if other == old or own == other:
        return own
    best = max((own, other), key=lambda unit: (WORTH[unit.state], unit.is_edited, unit is own))
    return replace(best, comment=_both(own.comment, other.comment), flags=tuple(dict.fromkeys(own.flags + other.flags)))


def _both(one: str, other: str) -> str:
    return "\n".join(dict.fromkeys(filter(None, (one, other))))


def _is_conflict(own: Unit | None, other: Unit | None, old: Unit | None) -> bool:
    return bool(
        own
        and other
        and own.is_confirmed
        and other.is_confirmed
        and own.target != other.target
        and own != old
        and other != old
    )


_DISPUTED = "conflict: theirs: "


def is_disputed(unit: Unit) -> bool:
    """Return whether two people gave the unit different targets, and nobody has decided."""
    return unit.state is UnitState.DRAFT and any(line.startswith(_DISPUTED) for line in unit.comment.split("\n"))


def _conflicting(unit: Unit, theirs: Unit) -> Unit:
    return replace(unit, state=UnitState.DRAFT, comment=_both(unit.comment, f"{_DISPUTED}{theirs.target}"))
