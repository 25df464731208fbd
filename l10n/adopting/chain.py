"""Two sequences paired in their order: the best chain of beads, as Gale and Church align sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Bead(NamedTuple):
    """Neighbours of one sequence that stand for neighbours of the other; either may be none."""

    first: int
    last: int
    """Behind the last of the first sequence."""
    start: int
    end: int
    """Behind the last of the second sequence."""


Score = Callable[[Bead], float]
_NEVER = float("-inf")
_BAND, _NARROW = 40, 4
_CELLS = 120_000
"""What is looked at of two long texts: 1,500 sentences with all of the band; beyond, the band is narrower."""


def best_chain(rows: int, columns: int, shapes: Sequence[tuple[int, int]], score: Score) -> list[Bead]:
    """
    Return the beads of the best chain from the start of both sequences to their ends.

    `shapes` are the sizes a bead may have; (1, 0) and (0, 1) must be among them.
    Far from the diagonal only those two are tried, so that long texts take linear time.
    """
    best = {(0, 0): 0.0}
    back: dict[tuple[int, int], Bead] = {}
    band = _band(rows, columns)
    for row in range(rows + 1):
        middle = row * columns // max(rows, 1)
        low, high = (0, columns) if rows <= _BAND else (max(0, middle - band), min(columns, middle + band))
        for column in range(low, high + 1):
            so_far = best.get((row, column))
            if so_far is None:
                continue
            for height, width in shapes:
                if row + height > rows or column + width > columns:
                    continue
                bead = Bead(row, row + height, column, column + width)
                total = so_far + score(bead)
                if total > best.get((bead.last, bead.end), _NEVER):
                    best[bead.last, bead.end] = total
                    back[bead.last, bead.end] = bead
    return _walk(back, rows, columns)


def _band(rows: int, columns: int) -> int:
    """Return how far from the diagonal is looked: at least as far as it climbs from one row to the next."""
    climb = 2 * (columns // max(rows, 1) + 1)
    return min(_BAND + abs(rows - columns), max(_NARROW + climb, _CELLS // (2 * max(rows, 1))))


def _walk(back: dict[tuple[int, int], Bead], rows: int, columns: int) -> list[Bead]:
    beads, at = [], (rows, columns)
    while at != (0, 0):
        bead = back[at]
        beads.append(bead)
        at = bead.first, bead.start
    return beads[::-1]
