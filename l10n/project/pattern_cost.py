"""How much work a regular expression can make of a line: Python's matching has no limit of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from re import _constants as codes  # type: ignore[attr-defined]  # private, and the only reader of patterns there is
from re import _parser  # type: ignore[attr-defined]
from typing import NamedTuple

_MOST_OPEN = 2
_MOST_WAYS = 256
_OPEN = 16
"""From so many lengths on, a repeat counts as one without end."""
_LAZY_AND_GREEDY = (codes.MAX_REPEAT, codes.MIN_REPEAT)


class _Cost(NamedTuple):
    """How often the length of a line multiplies the work, and in how many ways the rest can match."""

    open: int = 0
    ways: int = 1

    def then(self, other: _Cost) -> _Cost:
        return _Cost(self.open + other.open, self.ways * other.ways)


class _NestedError(Exception):
    """A repeat stands in a repeat: the work may double with each character."""


def objection(pattern: str) -> str:
    """Say why a pattern may take too long; nothing where the work grows with the square of a line at the most."""
    parsed = list(_parser.parse(pattern))
    anchored = bool(parsed) and parsed[0] in ((codes.AT, codes.AT_BEGINNING), (codes.AT, codes.AT_BEGINNING_STRING))
    try:
        cost = _sequence(parsed)
    except _NestedError:
        return "a repeat stands within a repeat"
    if cost.open + (not anchored) > _MOST_OPEN:
        return "it has too many open repeats such as `.*`"
    return "it can match in too many ways" if cost.ways > _MOST_WAYS else ""


def _sequence(items: Iterable[tuple[object, object]]) -> _Cost:
    cost = _Cost()
    for code, value in items:
        cost = cost.then(_cost(code, value))
    return cost


def _cost(code: object, value: object) -> _Cost:
    if code in _LAZY_AND_GREEDY:
        return _repeat(*value)  # type: ignore[misc]
    inner = [_sequence(part) for part in _parts(value)]
    if code is codes.ATOMIC_GROUP or code is codes.POSSESSIVE_REPEAT:
        return _Cost()  # what it took is never given back
    if code is codes.BRANCH:
        return _Cost(sum(each.open for each in inner), sum(each.ways for each in inner))
    whole = _Cost()
    for each in inner:
        whole = whole.then(each)
    return whole


def _repeat(low: int, high: int, body: Iterable[tuple[object, object]]) -> _Cost:
    inner = _sequence(body)
    if high > 1 and inner != _Cost():
        raise _NestedError
    ways = high - low + 1
    return inner.then(_Cost(1) if ways > _OPEN else _Cost(0, ways))


def _parts(value: object) -> Iterator[Iterable[tuple[object, object]]]:
    """Yield the patterns within an item, however deep they are put."""
    if isinstance(value, _parser.SubPattern):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _parts(each)
