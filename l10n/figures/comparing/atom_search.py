"""Pairs the atoms of texts with many figures: each is looked for among those that share a key with it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from heapq import heappop, heappush

from l10n.figures.comparing.atom_keys import Keys, Side
from l10n.figures.comparing.atoms import Atom

MOST_TRIED = 16
"""How many unlike figures with a key in common are tried for one figure; a sentence has hardly ever as many."""

Alike = Callable[[Atom, Atom], bool]
Essence = Callable[[Atom], Hashable]
"""Returns all of an atom that the question looks at: equal ones are asked about once."""


def essence(atom: Atom) -> Hashable:
    """Return what any question about an atom looks at."""
    figure = atom.figure
    kind = figure.kind, figure.measure, figure.digits, figure.bound, figure.text
    return atom.domain, atom.value, atom.text, atom.currencies, kind


@dataclass(slots=True)
class _Shelf:
    """Targets with a key in common, equal ones behind each other, by the place of the first."""

    queues: list[deque[int]] = field(default_factory=list)
    heap: list[tuple[int, int]] = field(default_factory=list)
    numbers: dict[Hashable, int] = field(default_factory=dict)

    def add(self, place: int, kind: Hashable) -> None:
        """Add a target; places only ever grow."""
        number = self.numbers.setdefault(kind, len(self.queues))
        if number == len(self.queues):
            self.queues.append(deque())
            self.heap.append((place, number))
        self.queues[number].append(place)

    def places(self, taken: set[int]) -> Generator[int, None, None]:
        """Yield the first place of each kind that is left, in order; all stay on the shelf."""
        seen: list[tuple[int, int]] = []
        try:
            while self.heap:
                place, number = heappop(self.heap)
                queue = self.queues[number]
                if place in taken:
                    while queue and queue[0] in taken:
                        queue.popleft()
                    if queue:
                        heappush(self.heap, (queue[0], number))
                    continue
                seen.append((place, number))
                yield place
        finally:
            for each in seen:
                heappush(self.heap, each)


def numbered(atoms: Iterable[Atom]) -> dict[int, int]:
    """Number atoms, by their identity: no question tells those of one number apart."""
    numbers: dict[Hashable, int] = {}
    return {id(atom): numbers.setdefault(essence(atom), len(numbers)) for atom in atoms}


@dataclass(frozen=True, slots=True)
class Search:
    """A question about two atoms, the keys that they share where the answer is yes, and what of them it looks at."""

    alike: Alike
    keys: Keys
    essence: Essence | None = None
    """None for all of it."""

    def pairs(
        self, sources: Sequence[Atom], targets: Sequence[Atom], numbers: Mapping[int, int]
    ) -> Iterator[tuple[int, int]]:
        """Yield which source goes with which target: each with the first that is left and alike."""
        shelves = self._shelves(targets, numbers)
        taken, hopeless = set[int](), set[int]()
        keys: dict[int, list[_Shelf]] = {}
        for at, atom in enumerate(sources):
            number = numbers[id(atom)]
            if number in hopeless:
                continue
            if number not in keys:
                known = dict.fromkeys(self.keys(atom, Side.SOURCE))
                keys[number] = [shelves[key] for key in known if key in shelves]
            found = [self._first(atom, targets, shelf, taken) for shelf in keys[number]]
            place = min((place for place in found if place is not None), default=None)
            if place is None:
                hopeless.add(number)  # targets only ever get fewer
            else:
                taken.add(place)
                yield at, place

    def _shelves(self, targets: Sequence[Atom], numbers: Mapping[int, int]) -> dict[Hashable, _Shelf]:
        shelves: dict[Hashable, _Shelf] = {}
        known: dict[int, tuple[Hashable, list[_Shelf]]] = {}
        for place, atom in enumerate(targets):
            number = numbers[id(atom)]
            if number not in known:
                keys = dict.fromkeys(self.keys(atom, Side.TARGET))
                kind = self.essence(atom) if self.essence else number
                known[number] = kind, [shelves.setdefault(key, _Shelf()) for key in keys]
            kind, own = known[number]
            for shelf in own:
                shelf.add(place, kind)
        return shelves

    def _first(self, atom: Atom, targets: Sequence[Atom], shelf: _Shelf, taken: set[int]) -> int | None:
        with closing(shelf.places(taken)) as places:
            tried = (place for place, _ in zip(places, range(MOST_TRIED), strict=False))
            return next((place for place in tried if self.alike(atom, targets[place])), None)
