"""What of a text has its pair, as those are looked for in it that have none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from l10n.figures.comparing.atom_pairs import said_of
from l10n.figures.comparing.atoms import Atom


@dataclass(frozen=True, slots=True)
class Said:
    """The paired atoms of a side, each with what stands for it."""

    values: frozenset[object]
    ends: Mapping[int, Mapping[str, Atom]]
    """What stands for the ends that are said of a figure, by its identity."""
    quantities: Mapping[str, Mapping[str | None, Sequence[Fraction]]]
    """By dimension and measure: the values in its base, in order of size."""

    @staticmethod
    def of(pairs: Iterable[tuple[Atom, Atom]]) -> Said:
        """Collect the first of each pair, with the second for it."""
        values = set[object]()
        ends = defaultdict[int, dict[str, Atom]](dict)
        quantities = defaultdict[str, dict[str | None, list[Fraction]]](dict)
        for atom, other in pairs:
            values.add(said_of(atom))
            ends[id(atom.figure)][atom.end] = other
            if atom.base:
                insort(quantities[atom.base[0]].setdefault(atom.figure.measure, []), atom.base[1])
        return Said(frozenset(values), ends, quantities)

    def repeats(self, atom: Atom) -> bool:
        """Return whether a figure is said twice on one side and once on the other."""
        return said_of(atom) in self.values

    def holds(self, atom: Atom) -> bool:
        """Return whether any part of an atom's figure is said."""
        return id(atom.figure) in self.ends

    def other_end(self, atom: Atom) -> Atom | None:
        """Return what stands for the other end of a range, or the other side of a ratio."""
        ends = self.ends.get(id(atom.figure), {})
        return next((other for end, other in ends.items() if end != atom.end), None) if atom.end else None

    def is_converted(self, atom: Atom) -> bool:
        """Return whether this is the 100英尺 of 30米（100英尺）, which a target may leave out."""
        if atom.base is None:
            return False
        low, high = sorted((atom.base[1] * 10 / 11, atom.base[1] * 10 / 9))
        others = self.quantities.get(atom.base[0], {}).items()
        return any(
            measure != atom.figure.measure and bisect_left(known, low) < bisect_right(known, high)
            for measure, known in others
        )
