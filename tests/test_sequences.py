"""Two sequences compared: as difflib does it where they are short, and with bounded work where they are not."""

from difflib import SequenceMatcher
from random import Random

import pytest

from l10n.sequences import opcodes, share

ORDINARY = [
    ("", ""), ("", "文"), ("文", ""), ("营收增长12%", "营收增长15%"), ("甲乙丙", "丙乙甲"), ("aaaa", "aa"), ("abcabc", "cabcab"),
    ("软银集团公布业绩", "软银公布了业绩"), ("。。。", "。"), ("x" * 700, "x" * 600), ("ab" * 300, "ba" * 300),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ORDINARY)
def test_what_is_short_is_compared_as_difflib_does(one, other):
    """Neither the stretches nor the share differ."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)

    assert opcodes(one, other) == matcher.get_opcodes()
    assert share(one, other) == matcher.ratio()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("x" * 5_000, "x" * 5_000, 1.0),
        ("x" * 5_000, "x" * 3_000, 0.75),
        ("x" * 5_000, "", 0.0),
        ("x" * 5_000, "y" * 5_000, 0.0),
        ("x" * 5_000 + "a", "x" * 5_000 + "b", 10_000 / 10_002),
        ("a" + "x" * 5_000, "b" + "x" * 5_000, 10_000 / 10_002),
        ("x" * 5_000 + "一二三" + "y" * 5_000, "x" * 5_000 + "一四三" + "y" * 5_000, 20_004 / 20_006),
        ("x" * 5_000, "x" * 2_000 + "一" + "x" * 3_000, 10_000 / 10_001),
        ("xy" * 5_000, "yx" * 5_000, 0.0),
        ([*range(9_000)], [*range(1, 9_001)], 0.0),
    ],
)
def test_what_is_long_is_compared_from_its_ends(one, other, expected):
    """What is equal at the ends is found, and what lies between where it is short."""
    assert share(one, other) == expected


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("length", [30, 9_000])
def test_what_is_found_makes_the_one_of_the_other(seed, length):
    """Whatever the two are, their stretches follow each other, and what is equal is."""
    chance = Random(seed)
    one = chance.choices("abc", k=length)
    other = [each for each in one if chance.random() < 0.9999]
    at = (0, 0)

    for tag, first, end, start, stop in opcodes(one, other):
        assert (first, start) == at
        assert first < end or start < stop
        assert (one[first:end] == other[start:stop]) == (tag == "equal")
        at = end, stop

    assert at == (len(one), len(other))


@pytest.mark.parametrize("form", ["文", "文{0}", "{1}", "{2}"])
def test_the_work_grows_with_the_length(form):
    """Of lines that are equal, unlike, half of them changed, or a few that return, each is looked at a few times."""

    def looks(size):
        count = 0

        class Line(str):
            __slots__ = ()

            def __hash__(self):
                nonlocal count
                count += 1
                return str.__hash__(self)

        def page(which):
            return [Line(form.format(at, (at, at * 2 + which)[at % 2], at % 7 + which)) for at in range(size)]

        opcodes(page(0), page(10**6))
        return count

    assert looks(20_000) <= 2.1 * looks(10_000)
