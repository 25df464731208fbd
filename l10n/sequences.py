"""Two sequences compared as difflib does it, with work that has a bound: difflib takes the square of what repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

Opcode = tuple[str, int, int, int, int]
"""What became of a stretch of the one sequence, its place there, and the place of what stands for it in the other."""

_MOST = 1_000_000
"""Steps that difflib takes in a second; two sentences take some thousands, two pages some ten thousands."""


def opcodes(one: Sequence[object], other: Sequence[object]) -> Sequence[Opcode]:
    """
    Return how to make the other sequence of the one, as difflib says it.

    Of long sequences that repeat themselves, all that lies between what is equal at
    their beginnings and ends may be one replacement.
    """
    if _is_short(one, other):
        return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    first = _common(one, other)
    last = _common(one[first:][::-1], other[first:][::-1])
    end, other_end = len(one) - last, len(other) - last
    found = [("equal", 0, first, 0, first), *_between(one, other, (first, end, first, other_end))]
    found.append(("equal", end, len(one), other_end, len(other)))
    return [each for each in found if each[1] < each[2] or each[3] < each[4]]


def _between(one: Sequence[object], other: Sequence[object], places: tuple[int, int, int, int]) -> Sequence[Opcode]:
    first, end, start, stop = places
    rest, other_rest = one[first:end], other[start:stop]
    if rest and other_rest and _is_short(rest, other_rest):
        parts = SequenceMatcher(None, rest, other_rest, autojunk=False).get_opcodes()
        return [(tag, a + first, b + first, c + start, d + start) for tag, a, b, c, d in parts]
    return [("replace" if rest and other_rest else "delete" if rest else "insert", *places)]


def share(one: Sequence[object], other: Sequence[object]) -> float:
    """Return how much two sequences have in common in their order, from 0 to 1."""
    equal = sum(end - first for tag, first, end, _, _ in opcodes(one, other) if tag == "equal")
    return 2 * equal / (len(one) + len(other)) if one or other else 1.0


def _is_short(one: Sequence[object], other: Sequence[object]) -> bool:
    known = Counter(other)
    pairs = sum(count * known[each] for each, count in Counter(one).items())
    # What is told apart from all else makes two stretches of one at the worst, and each is gone over again.
    return pairs + len(one) * min(len(one), len(other)) // 8 <= _MOST


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    """Count what two sequences begin with alike."""
    least = min(len(one), len(other))
    return next((at for at in range(least) if one[at] != other[at]), least)
