"""Stretches within others: as looking at each pair tells it."""

import random

import pytest

from l10n.reaches import Reaches

SOME = [(0, 4), (2, 6), (8, 9), (8, 12), (20, 20)]


@pytest.mark.parametrize("span", [(0, 4), (1, 3), (2, 6), (3, 6), (4, 6), (5, 6), (8, 9), (8, 12), (9, 11), (20, 20)])
def test_what_lies_within_one(span):
    assert Reaches.of(SOME).hold(span)


@pytest.mark.parametrize("span", [(0, 5), (0, 6), (1, 5), (5, 7), (6, 8), (6, 9), (7, 9), (8, 13), (12, 13), (20, 21)])
def test_what_lies_within_none(span):
    """Two that meet hold nothing together: 1 to 5 lies in neither."""
    assert not Reaches.of(SOME).hold(span)


@pytest.mark.parametrize("seed", range(30))
def test_stretches_are_told_as_by_looking_at_each(seed):
    """In whatever order they are given, and with some that are equal."""
    chance = random.Random(seed)

    def drawn():
        start = chance.randrange(40)
        return start, start + chance.randrange(1, 12)

    spans = [drawn() for _ in range(chance.randrange(15))]
    reaches = Reaches.of(spans)
    for start, end in [*(drawn() for _ in range(50)), *spans]:
        outer = [(one, two) for one, two in spans if one <= start and end <= two]
        assert reaches.hold((start, end)) == bool(outer)
        assert reaches.exceed((start, end)) == any(each != (start, end) for each in outer)


def test_of_none_nothing_is_held():
    assert Reaches.of([]).before(5) == -1
    assert not Reaches.of([]).hold((0, 0))
