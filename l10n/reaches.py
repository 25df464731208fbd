"""How far stretches of a text reach: whether one lies inside of another, without looking at each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Reaches:
    """Where stretches begin, in order, and how far those up to each reach."""

    starts: Sequence[int]
    ends: Sequence[int]

    @staticmethod
    def of(spans: Iterable[tuple[int, int]]) -> Reaches:
        """Take the stretches, in any order."""
        ordered = sorted(spans)
        return Reaches([start for start, _ in ordered], list(accumulate((end for _, end in ordered), max)))

    def before(self, at: int) -> int:
        """Return the furthest end of what begins before a place; -1 where nothing does."""
        count = bisect_left(self.starts, at)
        return self.ends[count - 1] if count else -1

    def hold(self, span: tuple[int, int]) -> bool:
        """Return whether a stretch lies within one of them."""
        return self.before(span[0] + 1) >= span[1]

    def exceed(self, span: tuple[int, int]) -> bool:
        """Return whether a stretch lies within a longer one of them."""
        return self.before(span[0]) >= span[1] or self.before(span[0] + 1) > span[1]
