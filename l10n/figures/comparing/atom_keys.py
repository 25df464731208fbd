"""By which keys atoms that may be alike are found, so that a text of many figures takes no longer for each."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from enum import Enum
from fractions import Fraction

from l10n.figures.comparing.atoms import Atom, Domain, is_loose
from l10n.model import FigureKind

# 超过十亿 is a floor one cannot write eleven for; 十几 is any of eleven to nineteen.
SOME_MORE = re.compile("[几幾]")
SECONDS_A_MONTH = 2629800


class Side(Enum):
    """Which text an atom is of; where values may lie apart, a source is looked for on either side of its own."""

    SOURCE = (-1, 0, 1)
    TARGET = (0,)


Keys = Callable[[Atom, Side], Iterator[Hashable]]
"""Yields keys: two atoms that are alike have one in common; two that have may still be unlike."""


def of_value(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what atoms of one value share, or of one code."""
    yield atom.value, atom.text


def of_size(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what a value and its negative share."""
    if atom.value:
        yield abs(atom.value)


def of_mantissa(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what is left of a value without its powers of ten."""
    top, bottom = atom.value.numerator, atom.value.denominator
    if top:
        yield Fraction(_without_tens(top), _without_tens(bottom))


def _without_tens(number: int) -> int:
    """Leave out what powers of ten may bring into either side of a fraction: twos and fives."""
    for prime in (2, 5):
        while number % prime == 0:
            number //= prime
    return number


def of_digits(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield the digits of a value in order of size."""
    yield sorted_digits(atom.value)


def sorted_digits(value: Fraction) -> str:
    """Return the digits of a value in order of size, without trailing noughts."""
    for _ in range(12):
        if value.denominator != 1:
            value *= 10
    return "".join(sorted(str(value.numerator).strip("-").rstrip("0")))


def of_runs(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield the numbers that stand in a code, and a number as it would stand in one."""
    if atom.domain is Domain.TEXT:
        yield from dict.fromkeys(atom.runs)
        if atom.size is not None:
            yield str(atom.size)
    elif atom.value.denominator == 1:
        digits = str(atom.value.numerator)
        yield digits
        if atom.domain is Domain.YEAR:
            yield digits[2:]


def of_skeleton(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield a code without its digits."""
    if atom.domain is Domain.TEXT:
        yield atom.skeleton


def of_near(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what values share that lie a tenth apart at most."""
    yield from ((atom.domain, place) for place in _near(atom.value, side))


def of_decade(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what figures of one kind share that lie a factor of ten apart at most."""
    yield from ((atom.figure.kind, place) for place in _decade(atom.value, side))


def of_kind(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what atoms share that are of one kind, whatever their values."""
    yield atom.figure.kind
    if atom.domain is Domain.YEAR:
        yield Domain.YEAR
    if atom.domain is Domain.QUARTER or (atom.domain is Domain.PLAIN and atom.figure.kind is FigureKind.ORDINAL):
        yield Domain.QUARTER


def quarter_months(atom: Atom) -> int:
    """Return how many months the quarters of a year up to this one are: nine of 前三季度; 0 for any other atom."""
    is_sum = atom.domain is Domain.QUARTER and atom.end == "high" and str(atom.figure.low).endswith("Q1")
    return int(atom.value) * 3 if is_sum else 0


def of_conversion(atom: Atom, side: Side) -> Iterator[Hashable]:
    """Yield what two ways to say one quantity share."""
    if atom.base:
        yield from ((atom.base[0], place) for place in _near(atom.base[1], side))
        if atom.base[0] == "length":
            yield from (("speed", place) for place in _near(atom.base[1] / 1000, side))
    if months := quarter_months(atom):
        yield from (("span", place) for place in _near(Fraction(months * SECONDS_A_MONTH), side))
    for own, other, values in (*_conversions(atom, side), *_scales(atom, side)):
        roles = (own, other) if side is Side.SOURCE else (other, own)
        yield from ((roles, value) for value in values)


_Meeting = tuple[str, str, Iterable[Fraction | int | None]]
"""In which role an atom meets one of which other, and where; two of one role do not meet by chance."""


def _conversions(atom: Atom, side: Side) -> Iterator[_Meeting]:
    value = atom.value
    if atom.points is not None:
        yield "rate", "rate", (atom.points,)
    match atom.domain:
        case Domain.PERCENT:
            yield "percent", "share", _near(value, side)
            yield "percent", "multiple", (value / 100,)
        case Domain.PP:
            yield "pp", "bp", (value * 100,)
        case Domain.BP:
            yield "bp", "pp", (value,)
        case Domain.DECADE:
            yield "decade", "year", (value,)
        case Domain.YEAR:
            yield "year", "decade", (value % 100,)
        case Domain.TIME:
            yield "clock", "number", (value,)
        case Domain.MULTIPLE:
            agreeing = (value - 1, value + 1, *((1 / value,) if value else ()))
            yield "multiple", "percent", (value, value - 1)
            yield "multiple", "number", agreeing
            yield "multiple", "multiple", agreeing if side is Side.SOURCE else (value,)
        case Domain.FRACTION | Domain.PLAIN:
            yield from _number_conversions(atom, side)


def _number_conversions(atom: Atom, side: Side) -> Iterator[_Meeting]:
    value = atom.value
    yield "number", "multiple", (value,)
    if value < 1:
        yield "share", "percent", _near(value * 100, side)
    if atom.domain is Domain.PLAIN:
        yield "number", "clock", (value % 12 * 60, int(value) % 12 * 60 + value % 1 * 100)


def _scales(atom: Atom, side: Side) -> Iterator[_Meeting]:
    """Yield where a scale such as 数十亿 meets what it may stand for."""
    if is_loose(atom.figure) or SOME_MORE.search(atom.figure.text):
        yield "scale", "any", _decade(atom.value, Side.SOURCE)
        yield "scale", "scale", _decade(atom.value, side)
    yield "any", "scale", _decade(atom.value, Side.TARGET)


def _near(value: Fraction, side: Side) -> Iterator[int | None]:
    return _places(value, side, 10)


def _decade(value: Fraction, side: Side) -> Iterator[int | None]:
    # A little wider than a factor of ten, since logarithms are not exact.
    return _places(value, side, 0.4)


def _places(value: Fraction, side: Side, scale: float) -> Iterator[int | None]:
    """Yield steps of the logarithm of a size; None for nought."""
    if not value:
        yield None
        return
    # Of whole numbers of any length; a float would overflow.
    size = math.log(abs(value.numerator)) - math.log(value.denominator)
    yield from (math.floor(size * scale) + step for step in side.value)
