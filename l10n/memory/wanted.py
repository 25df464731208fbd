"""What the index is to hold: catalogs and read-only memories as lists of pairs, read only when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from l10n.memory.match import CatalogStamp, Pair, PairsStamp
from l10n.model import LONGEST_SENTENCE, Catalog, UnitState


class MemoryEntry(NamedTuple):
    """A pair on its way into the index."""

    source: str
    target: str
    is_confirmed: bool
    before: str | None


class Wanted(NamedTuple):
    """A file that the index is to hold."""

    name: str
    stamp: str
    is_catalog: bool
    load: Callable[[], Iterable[MemoryEntry] | None]


def wanted_catalog(catalog: CatalogStamp) -> Wanted:
    """Describe a catalog."""

    def load() -> Iterable[MemoryEntry] | None:
        read = catalog.load()
        return None if read is None else list_entries(read)

    return Wanted(catalog.article, catalog.stamp, True, load)


def wanted_pairs(pairs: PairsStamp) -> Wanted:
    """Describe a read-only memory."""

    def load() -> Iterable[MemoryEntry] | None:
        read = pairs.load()
        return None if read is None else _usable(read)

    return Wanted(pairs.name, pairs.stamp, False, load)


def _usable(pairs: Iterable[Pair]) -> Iterator[MemoryEntry]:
    return (
        MemoryEntry(p.source, p.target, p.is_confirmed, p.before)
        for p in pairs
        if p.source and p.target and _is_sentence(p.source, p.target)
    )


def _is_sentence(source: str, target: str) -> bool:
    """Return whether both texts are short enough to be compared with others in time; no sentence of a site is longer."""
    return max(len(source), len(target)) <= LONGEST_SENTENCE


def list_entries(catalog: Catalog) -> Iterator[MemoryEntry]:
    """Yield a catalog's units that have a target for their present source, obsolete ones last and without a place."""
    before = ""
    for unit in catalog.units:
        if unit.target and unit.state in _USABLE and _is_sentence(unit.source, unit.target):
            yield MemoryEntry(unit.source, unit.target, unit.state is UnitState.TRANSLATED, before)
        before = unit.source
    for unit in catalog.obsolete:
        if unit.target and unit.state in _USABLE and _is_sentence(unit.source, unit.target):
            yield MemoryEntry(unit.source, unit.target, unit.state is UnitState.TRANSLATED, None)


_USABLE = (UnitState.DRAFT, UnitState.TRANSLATED)
