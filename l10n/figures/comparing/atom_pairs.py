"""Which atom of a target stands for which of its source: passes from the surest to the most doubtful."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

from l10n.figures.comparing import atom_keys
from l10n.figures.comparing.atom_keys import SOME_MORE, sorted_digits
from l10n.figures.comparing.atom_search import Search, numbered
from l10n.figures.comparing.atoms import Atom, Domain, is_loose, step
from l10n.model import Bound, FigureKind

_DIGIT = re.compile("[0-9]")


class Likeness(Enum):
    """How two atoms agree."""

    EQUAL = "the same value and measure"
    CONVERTED = "the same quantity in another measure"
    ROUNDED = "the same value with fewer digits"
    CURRENCY = "the same value in another currency"
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
    """Pair atoms, surest first; within a pass, the first in the text first."""
    sources, targets, pairs = list(source), list(target), []
    for search, likeness in _PASSES:
        if not sources or not targets:
            break
        pairs += _pass(sources, targets, search, likeness)
    return Matched(tuple(pairs), tuple(sources), tuple(targets))


def match_equal(source: Iterable[Atom], target: Iterable[Atom]) -> Matched:
    """Pair only what agrees."""
    sources, targets, pairs = list(source), list(target), []
    for search, likeness in _PASSES[:_SURE]:
        pairs += _pass(sources, targets, search, likeness)
    return Matched(tuple(pairs), tuple(sources), tuple(targets))


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


_RATES = frozenset({Domain.PERCENT, Domain.PP, Domain.BP})
_CALENDAR = frozenset({Domain.YEAR, Domain.MONTH, Domain.DAY, Domain.QUARTER, Domain.HALF})


def _same(one: Atom, two: Atom) -> bool:
    if one.domain is not two.domain or one.value != two.value or one.text != two.text:
        return False
    if one.domain is Domain.MONEY:
        return bool(one.currencies & two.currencies)
    return one.figure.measure == two.figure.measure and one.figure.kind is two.figure.kind


def _same_value(one: Atom, two: Atom) -> bool:
    """Return whether values agree whose measure one side may leave out or name otherwise: 800元 is 800, 28日 is 28."""
    if one.value != two.value or one.text or two.text:
        return False
    if one.domain is two.domain:
        return one.domain is not Domain.MONEY and _measures_agree(one, two)
    return two.domain in _SOFT.get(one.domain, ()) or one.domain in _SOFT.get(two.domain, ())


# 0.3和0.2个百分点 may share their measure from farther away than a parser looks.
_SOFT: dict[Domain, frozenset[Domain]] = {
    Domain.PP: frozenset({Domain.PLAIN}),
    Domain.YEAR: frozenset({Domain.PLAIN}),
    Domain.MONTH: frozenset({Domain.PLAIN, Domain.DAY}),
    Domain.DAY: frozenset({Domain.PLAIN}),
    Domain.QUARTER: frozenset({Domain.PLAIN}),
    Domain.HALF: frozenset({Domain.PLAIN}),
    Domain.MULTIPLE: frozenset({Domain.PLAIN}),
    Domain.FRACTION: frozenset({Domain.PLAIN}),
    Domain.DECADE: frozenset({Domain.PLAIN}),
    Domain.CENTURY: frozenset({Domain.PLAIN}),
}


def _measures_agree(one: Atom, two: Atom) -> bool:
    """Return whether two measures may be one: two of one dimension may not (5 km, 5 m); others may be names we lack."""
    if one.base is None or two.base is None:
        return True
    return one.base[0] != two.base[0] or one.figure.measure == two.figure.measure


def _converted(one: Atom, two: Atom) -> bool:
    if one.base and two.base:
        differ = one.figure.measure != two.figure.measure
        if {one.base[0], two.base[0]} == {"length", "speed"}:
            return _same_speed(one.base, two.base)
        return differ and one.base[0] == two.base[0] and _near(one.base[1], two.base[1], Fraction(8, 100))
    domains = {one.domain, two.domain}
    if domains == {Domain.PERCENT, Domain.FRACTION} or domains == {Domain.PERCENT, Domain.PLAIN}:
        percent, share = (one, two) if one.domain is Domain.PERCENT else (two, one)
        return share.value < 1 and _near(percent.value, share.value * 100, Fraction(3, 100))
    if one.is_interest or two.is_interest:
        return one.points is not None and one.points == two.points
    if domains == {Domain.PERCENT, Domain.PP}:
        pp = one if one.domain is Domain.PP else two
        return one.value == two.value and pp.figure.text.endswith(("%", "％"))
    if domains == {Domain.PP, Domain.BP}:
        pp, bp = (one, two) if one.domain is Domain.PP else (two, one)
        return pp.value * 100 == bp.value
    if domains == {Domain.DECADE, Domain.YEAR}:
        decade, year = (one, two) if one.domain is Domain.DECADE else (two, one)
        return year.value % 100 == decade.value
    return _multiple_agrees(one, two) or _same_clock(one, two) or _same_loose(one, two) or _within_more(one, two)


def _within_more(one: Atom, two: Atom) -> bool:
    """Return whether a value is more than ten, in words, and still of its order: 十几 is a dozen."""
    more, other = (one, two) if SOME_MORE.search(one.figure.text) else (two, one)
    if not SOME_MORE.search(more.figure.text) or _DIGIT.search(other.figure.text) or not _comparable(one, two):
        return False
    return more.value < other.value < more.value + step(more.figure, more.value)


def _same_speed(one: tuple[str, Fraction], two: tuple[str, Fraction]) -> bool:
    """Return whether a speed is meant whose "per" stands elsewhere: 每小时 85 英里 is 136 km/h."""
    length, speed = (one, two) if one[0] == "length" else (two, one)
    return _near(length[1] / 1000, speed[1], Fraction(5, 100))


def _multiple_agrees(one: Atom, two: Atom) -> bool:
    """Return whether a multiple agrees: 增长2.3倍 is 3.3 times, 1倍 is doubled and 增长150% is 2.5 times."""
    if Domain.MULTIPLE not in (one.domain, two.domain):
        return False
    multiple, other = (one, two) if one.domain is Domain.MULTIPLE else (two, one)
    if other.domain in (Domain.MULTIPLE, Domain.PLAIN, Domain.FRACTION):
        inverse = other.value != 0 and multiple.value * other.value == 1
        return abs(multiple.value - other.value) == 1 or inverse
    if other.domain is Domain.PERCENT:
        return other.value / 100 in (multiple.value, multiple.value - 1)
    return False


def _same_clock(one: Atom, two: Atom) -> bool:
    if {one.domain, two.domain} == {Domain.TIME, Domain.PLAIN}:
        clock, plain = (one, two) if one.domain is Domain.TIME else (two, one)
        hour = plain.value % 12 * 60
        return clock.value == hour or clock.value == int(plain.value) % 12 * 60 + plain.value % 1 * 100
    return False


def _same_loose(one: Atom, two: Atom) -> bool:
    """Return whether two scales agree: 数百万 is millions, and 数十 is dozens."""
    if not (is_loose(one.figure) or is_loose(two.figure)) or not (
        one.domain is two.domain or Domain.PLAIN in (one.domain, two.domain)
    ):
        return False
    if one.domain is Domain.MONEY and two.domain is Domain.MONEY and not one.currencies & two.currencies:
        return False
    return two.value <= one.value * 10 and one.value <= two.value * 10


def _in_code(one: Atom, two: Atom) -> bool:
    """Return whether a code holds the number: the 76 of 76人 is the 76ers, 737 is 737MAX, and SS19 is PE19."""
    if one.domain is Domain.TEXT and two.domain is Domain.TEXT:
        return len(one.runs) == 1 and one.runs == two.runs and len(one.runs[0]) > 1
    code, number = (one, two) if one.domain is Domain.TEXT else (two, one)
    if code.domain is not Domain.TEXT or number.domain is Domain.TEXT or number.value.denominator != 1:
        return False
    if code.size == number.value:
        return True  # a model of 7B parameters
    digits = str(number.value.numerator)
    if "://" in code.text or (len(digits) == 1 and len(code.runs) > 1):
        return False
    return digits in code.runs or (number.domain is Domain.YEAR and digits[2:] in code.runs)


def _near(one: Fraction, two: Fraction, tolerance: Fraction) -> bool:
    return abs(one - two) <= tolerance * max(abs(one), abs(two))


def _rounded(one: Atom, two: Atom) -> bool:
    """Return whether a target shows fewer digits of the source's value."""
    if two.figure.digits >= one.figure.digits or one.domain is not two.domain or one.domain in _CALENDAR:
        return False
    if one.domain is Domain.MONEY and not one.currencies & two.currencies:
        return False
    if one.text or two.text or not two.value:
        return False
    off = abs(one.value - two.value)
    return off <= abs(one.value) / 20 and off * (1 if two.figure.digits > 1 else 2) <= step(two.figure, two.value)


def _other_currency(one: Atom, two: Atom) -> bool:
    return one.domain is two.domain is Domain.MONEY and one.value == two.value


def _currency_lost(one: Atom, two: Atom) -> bool:
    return {one.domain, two.domain} == {Domain.MONEY, Domain.PLAIN} and one.value == two.value


def _other_measure(one: Atom, two: Atom) -> bool:
    """Return whether only the measure differs: 0.2个百分点 given as 0.2 %, and 30 % given as 30."""
    rates = one.domain in _RATES and (
        two.domain in _RATES or two.domain in (Domain.PLAIN, Domain.MULTIPLE, Domain.MONEY)
    )
    if two.domain is Domain.PLAIN and one.figure.kind is not FigureKind.PERCENT:
        return False
    return one.value == two.value and (rates or (two.domain in _RATES and one.domain in (Domain.PLAIN, Domain.MONEY)))


def _power_of_ten(one: Atom, two: Atom) -> bool:
    return _comparable(one, two) and _power(one.value, two.value) is not None


def _same_digits(one: Atom, two: Atom) -> bool:
    if not _comparable(one, two) or one.domain in _CALENDAR:
        return False
    return sorted_digits(one.value) == sorted_digits(two.value)


def _close(one: Atom, two: Atom) -> bool:
    return _comparable(one, two) and one.figure.kind is two.figure.kind and _near(one.value, two.value, Fraction(9, 10))


def _comparable(one: Atom, two: Atom) -> bool:
    if one.text or two.text or _is_article(one) or _is_article(two):
        return False
    if one.domain is two.domain:
        return one.domain is not Domain.PLAIN or _kinds_meet(one, two)
    return {one.domain, two.domain} in _MEETING


def _is_article(atom: Atom) -> bool:
    """Return whether a one may be no number: a team, 한 팀."""
    return (
        atom.value == 1
        and atom.figure.kind is FigureKind.NUMBER
        and not any(char.isdigit() for char in atom.figure.text)
    )


_MEETING = (
    {Domain.MONEY, Domain.PLAIN},
    {Domain.PERCENT, Domain.PLAIN},
    {Domain.PERCENT, Domain.PP},
    {Domain.PERCENT, Domain.BP},
    {Domain.MULTIPLE, Domain.PLAIN},
    {Domain.YEAR, Domain.PLAIN},
    {Domain.PP, Domain.PLAIN},
)


def _kinds_meet(one: Atom, two: Atom) -> bool:
    """Return whether two plain numbers may stand for each other: an ordinal only for an ordinal."""
    kinds = {one.figure.kind, two.figure.kind}
    if FigureKind.ORDINAL in kinds and len(kinds) > 1:
        return False
    if FigureKind.DURATION in kinds and len(kinds) > 1:
        return FigureKind.NUMBER in kinds
    return one.base is None or two.base is None or one.base[0] == two.base[0]


def _power(one: Fraction, two: Fraction) -> int | None:
    """Return n where `two` is `one` times ten to the n."""
    if not one or not two:
        return None
    ratio, power = two / one, 0
    while ratio >= 10 and ratio.denominator == 1 and power < 40:
        ratio, power = ratio / 10, power + 1
    while ratio <= Fraction(1, 10) and ratio.numerator == 1 and power > -40:
        ratio, power = ratio * 10, power - 1
    return power if ratio == 1 and power else None


def _same_code(one: Atom, two: Atom) -> bool:
    """Return whether the same letters stand around other digits: S-500 given as S-507."""
    if one.domain is not Domain.TEXT or two.domain is not Domain.TEXT:
        return False
    return len(one.runs) == len(two.runs) and one.skeleton == two.skeleton


def _left_over(one: Atom, two: Atom) -> bool:
    if {one.domain, two.domain} == {Domain.QUARTER, Domain.PLAIN}:
        return FigureKind.ORDINAL in (one.figure.kind, two.figure.kind)
    return _comparable(one, two) and one.figure.kind is two.figure.kind


def _measured_essence(atom: Atom) -> Hashable:
    """Return what is looked at beside a value."""
    return atom.domain, atom.text, atom.currencies, atom.figure.measure, atom.figure.kind


def _left_over_essence(atom: Atom) -> Hashable:
    dimension = atom.base and atom.base[0]
    return atom.domain, atom.figure.kind, bool(atom.text), dimension, _is_article(atom)


_PASSES: tuple[tuple[Search, Likeness], ...] = (
    (Search(_same, atom_keys.of_value, _measured_essence), Likeness.EQUAL),
    (Search(_same_value, atom_keys.of_value, _measured_essence), Likeness.EQUAL),
    (Search(_converted, atom_keys.of_conversion), Likeness.CONVERTED),
    (Search(_in_code, atom_keys.of_runs), Likeness.EQUAL),
    (Search(_rounded, atom_keys.of_near), Likeness.ROUNDED),
    (Search(_currency_lost, atom_keys.of_value), Likeness.CURRENCY),
    (Search(_other_currency, atom_keys.of_value), Likeness.CURRENCY),
    (Search(_other_measure, atom_keys.of_value), Likeness.MEASURE),
    (Search(_power_of_ten, atom_keys.of_mantissa), Likeness.ALTERED),
    (Search(_same_digits, atom_keys.of_digits), Likeness.ALTERED),
    (Search(_close, atom_keys.of_decade), Likeness.ALTERED),
    (Search(_same_code, atom_keys.of_skeleton), Likeness.ALTERED),
    (Search(_left_over, atom_keys.of_kind, _left_over_essence), Likeness.ALTERED),
)
_SURE = 5


def power_of_ten(source: Atom, target: Atom) -> int | None:
    """Return the power of ten a target is off by, if that is all it is off by."""
    return _power(source.value, target.value)


def bounds_clash(source: Bound, target: Bound) -> bool:
    """Return whether "at least" is given as "at most"."""
    return {source, target} == {Bound.MIN, Bound.MAX}
