"""
Entries of one catalog that are one unit: two of a msgid, live or obsolete.

Editors and joined branches leave such files, and gettext reads neither of the two. Here
the one that is worth more counts, and what the other said stays as a comment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from l10n.errors import CatalogError
from l10n.model import Unit, UnitState

WORTH = {
    UnitState.UNTRANSLATED: 0,
    UnitState.STALE: 1,
    UnitState.DRAFT: 2,
    UnitState.FOLDED: 4,
    UnitState.TRANSLATED: 4,
}
"""What a unit is worth beside another of the same source."""

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A unit as it stands in a file, from a line on."""

    unit: Unit
    line: int
    article: str = ""
    """The file that its entry refers to."""


def distinct(
    live: Iterable[PlacedUnit], obsolete: Iterable[PlacedUnit], path: str
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the live and the obsolete units, each once. Raises CatalogError for two targets that people stand by."""
    units: dict[_Key, PlacedUnit] = {}
    for entry in live:
        known = units.setdefault(entry.unit.key, entry)
        if known is not entry:
            _verify_one_confirmed(known, entry, path)
            units[entry.unit.key] = replace(known, unit=_joined(known.unit, entry.unit))
    gone: dict[_Key, Unit] = {}
    for unit in (entry.unit for entry in obsolete):
        if twin := units.get(unit.key):
            units[unit.key] = replace(twin, unit=_joined(twin.unit, unit))
        else:
            gone[unit.key] = _joined(gone[unit.key], unit) if unit.key in gone else unit
    return tuple(entry.unit for entry in units.values()), tuple(gone.values())


def _verify_one_confirmed(first: PlacedUnit, second: PlacedUnit, path: str) -> None:
    one, other = first.unit, second.unit
    if one.is_confirmed and other.is_confirmed and one.target != other.target:
        where = f"{path}:{second.line}"
        what = f"it confirms another target for the text of line {first.line}"
        raise CatalogError(where, what, "keep one of the two entries")


def _joined(one: Unit, other: Unit) -> Unit:
    """Return the unit that is worth more, the first of equals, with what the other says."""
    best = max((one, other), key=lambda unit: (WORTH[unit.state], unit.is_edited, unit is one))
    lost = other if best is one else one
    was = f"another target was: {lost.target}" if lost.target not in ("", best.target) else ""
    return replace(
        best,
        comment="\n".join(dict.fromkeys(filter(None, (best.comment, lost.comment, was)))),
        notes=tuple(dict.fromkeys(best.notes + lost.notes)),
        flags=tuple(dict.fromkeys(best.flags + lost.flags)),
    )
