"""Which atom of a target stands for which of its source: passes from the surest to the most doubtful."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from enum import Enum
from typing import NamedTuple

from l10n.figures.comparing import alike, atom_keys
from l10n.figures.comparing.atom_search import Search, numbered
from l10n.figures.comparing.atoms import Atom
from l10n.model import FigureKind


class Likeness(Enum):
    """How two atoms agree."""

    EQUAL = "the same value and measure"
    CONVERTED = "the same quantity in another measure"
    ROUNDED = "the same value with fewer digits"
    CURRENCY = "the same value in another currency"
    NEGATED = "the same value with the other sign"
    MEASURE = "the same value of another measure"
    ALTERED = "another value"


class AtomPair(NamedTuple):
    """A source atom and what stands for it."""

    source: Atom
    target: Atom
    likeness: Likeness


class Matched(NamedTuple):
    """Everything paired, and what is left on either side."""

    pairs: tuple[AtomPair, ...]
    missing: tuple[Atom, ...]
    extra: tuple[Atom, ...]


def match_atoms(source: Iterable[Atom], target: Iterable[Atom]) -> Matched:
    """
    Pair atoms, surest first; within a pass, the first in the text first.

    What repeats a figure that has its pair is altered only where no other figure is: 5 and
    5, given as 5 and 6, may be 5 said twice.
    """
    sources, targets, pairs = list(source), list(target), []
    pairs += _passes(sources, targets, _PASSES[:_ALTERED])
    if sources and targets:
        once = (
            _unrepeated(sources, (pair.source for pair in pairs)),
            _unrepeated(targets, (pair.target for pair in pairs)),
        )
        if len(once[0]) < len(sources) or len(once[1]) < len(targets):
            first = _passes(*once, _PASSES[_ALTERED:])
            _take_out(sources, targets, first)
            pairs += first
        pairs += _passes(sources, targets, _PASSES[_ALTERED:])
    return Matched(tuple(_uncrossed(pairs)), tuple(sources), tuple(targets))


def _uncrossed(pairs: list[AtomPair]) -> list[AtomPair]:
    """Pair like with like where small counts changed places: 3天5家 given as five days and three firms."""
    lost = [pair for pair in pairs if pair.likeness is Likeness.EQUAL and _names_only(pair.source, pair.target)]
    named = [pair for pair in pairs if pair.likeness is Likeness.EQUAL and _names_only(pair.target, pair.source)]
    for one, other in zip(lost, named, strict=False):
        if one.source.base and other.target.base and one.source.base[0] == other.target.base[0]:
            crossed = (
                AtomPair(one.source, other.target, Likeness.ALTERED),
                AtomPair(other.source, one.target, Likeness.ALTERED),
            )
            pairs = [pair for pair in pairs if pair is not one and pair is not other] + [*crossed]
    return pairs


def _names_only(one: Atom, other: Atom) -> bool:
    """Return whether of two equal numbers only the first one says what it counts."""
    is_count = other.figure.kind is FigureKind.NUMBER and one.value <= alike.SMALL
    return is_count and one.base is not None and other.base is None and other.domain is one.domain


def match_equal(source: Iterable[Atom], target: Iterable[Atom]) -> Matched:
    """Pair only what agrees."""
    sources, targets = list(source), list(target)
    pairs = _passes(sources, targets, _PASSES[:_SURE])
    return Matched(tuple(pairs), tuple(sources), tuple(targets))


def said_of(atom: Atom) -> Hashable:
    """Return what two atoms have in common that say one thing: the ends of ranges apart."""
    return atom.value, atom.text, atom.domain, atom.end


def _unrepeated(atoms: Iterable[Atom], paired: Iterable[Atom]) -> list[Atom]:
    said = {said_of(atom) for atom in paired}
    return [atom for atom in atoms if said_of(atom) not in said]


def _take_out(sources: list[Atom], targets: list[Atom], pairs: Iterable[AtomPair]) -> None:
    taken = {id(atom) for pair in pairs for atom in (pair.source, pair.target)}
    for atoms in (sources, targets):
        atoms[:] = [atom for atom in atoms if id(atom) not in taken]


def _passes(sources: list[Atom], targets: list[Atom], passes: Iterable[tuple[Search, Likeness]]) -> list[AtomPair]:
    """Pair atoms in passes, and take them out."""
    pairs: list[AtomPair] = []
    for search, likeness in passes:
        if not sources or not targets:
            break
        pairs += _pass(sources, targets, search, likeness)
    return pairs


_FEW = 64
"""As many pairs are looked at one by one: most sentences have fewer, and need no keys."""


def _pass(sources: list[Atom], targets: list[Atom], search: Search, likeness: Likeness) -> list[AtomPair]:
    if len(sources) * len(targets) > _FEW:
        return _searched(sources, targets, search, likeness)
    pairs, left = [], []
    for atom in sources:
        # By place: “12” and “a dozen” are equal, and either stands for one figure only.
        place = next((place for place, other in enumerate(targets) if search.alike(atom, other)), None)
        if place is None:
            left.append(atom)
        else:
            pairs.append(AtomPair(atom, targets.pop(place), likeness))
    sources[:] = left
    return pairs


def _searched(sources: list[Atom], targets: list[Atom], search: Search, likeness: Likeness) -> list[AtomPair]:
    """Do the same for many."""
    found = dict(search.pairs(sources, targets, numbered((*sources, *targets))))
    taken = set(found.values())
    pairs = [AtomPair(sources[at], targets[place], likeness) for at, place in found.items()]
    sources[:] = [atom for at, atom in enumerate(sources) if at not in found]
    targets[:] = [atom for place, atom in enumerate(targets) if place not in taken]
    return pairs


_PASSES: tuple[tuple[Search, Likeness], ...] = (
    (Search(alike.is_same, atom_keys.of_value, alike.measured_essence), Likeness.EQUAL),
    (Search(alike.is_same_value, atom_keys.of_value, alike.measured_essence), Likeness.EQUAL),
    (Search(alike.is_converted, atom_keys.of_conversion), Likeness.CONVERTED),
    (Search(alike.is_in_code, atom_keys.of_runs), Likeness.EQUAL),
    (Search(alike.is_rounded, atom_keys.of_near), Likeness.ROUNDED),
    (Search(alike.is_same_small, atom_keys.of_value, alike.measured_essence), Likeness.EQUAL),
    (Search(alike.is_negated, atom_keys.of_size), Likeness.NEGATED),
    (Search(alike.has_lost_currency, atom_keys.of_value), Likeness.CURRENCY),
    (Search(alike.has_other_currency, atom_keys.of_value), Likeness.CURRENCY),
    (Search(alike.has_other_measure, atom_keys.of_value), Likeness.MEASURE),
    (Search(alike.is_power_of_ten, atom_keys.of_mantissa), Likeness.ALTERED),
    (Search(alike.has_same_digits, atom_keys.of_digits), Likeness.ALTERED),
    (Search(alike.is_close, atom_keys.of_decade), Likeness.ALTERED),
    (Search(alike.has_same_letters, atom_keys.of_skeleton), Likeness.ALTERED),
    (Search(alike.is_left_over, atom_keys.of_kind, alike.left_over_essence), Likeness.ALTERED),
)
_SURE, _ALTERED = 6, 10


def power_of_ten(source: Atom, target: Atom) -> int | None:
    """Return the power of ten a target is off by, if that is all it is off by."""
    return alike.power_between(source.value, target.value)
