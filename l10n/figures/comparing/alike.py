"""The questions whether two atoms are alike: each asks for one way in which they may agree, or be told to differ."""

from __future__ import annotations

import re
from collections.abc import Hashable
from fractions import Fraction

from l10n.figures.comparing.atom_keys import SECONDS_A_MONTH, SOME_MORE, quarter_months, sorted_digits
from l10n.figures.comparing.atoms import Atom, Domain, is_loose, step
from l10n.languages import UNSPACED
from l10n.model import Bound, Figure, FigureChange, FigureKind

_DIGIT = re.compile("[0-9]")
# In 8/1 either may be the month.
_SLASHED = re.compile("[0-9][/.-][0-9]")
_RATES = frozenset({Domain.PERCENT, Domain.PP, Domain.BP})
_CALENDAR = frozenset({Domain.YEAR, Domain.MONTH, Domain.DAY, Domain.QUARTER, Domain.HALF})


def is_same(one: Atom, two: Atom) -> bool:
    """Return whether value, measure and kind agree."""
    if one.domain is not two.domain or one.value != two.value or one.text != two.text:
        return False
    if one.domain is Domain.MONEY:
        return bool(one.currencies & two.currencies)
    return one.figure.measure == two.figure.measure and one.figure.kind is two.figure.kind


SMALL = 12
"""Counts up to it stand in any text: two that are equal are not the same thing for that."""


def is_same_value(one: Atom, two: Atom) -> bool:
    """Return whether values agree whose measure one side may leave out or name otherwise: 800元 is 800, 28日 is 28."""
    return _agrees_in_value(one, two) and not _count_other_things(one, two)


def is_same_small(one: Atom, two: Atom) -> bool:
    """Return whether small counts agree, of which only one says what it counts; asked late, since like goes with like."""
    return _agrees_in_value(one, two) and (one.base is None or two.base is None or one.base[0] == two.base[0])


def _count_other_things(one: Atom, two: Atom) -> bool:
    return (
        one.domain is two.domain is Domain.PLAIN
        and one.value <= SMALL
        and (one.base and one.base[0]) != (two.base and two.base[0])
        and not _is_a_kilo(one, two)
    )


def _is_a_kilo(one: Atom, two: Atom) -> bool:
    """Return whether kilograms stand beside kilometres, of which one is a キロ that may be either."""
    measures = {one.figure.measure, two.figure.measure}
    return measures == {"kilogram", "kilometer"} and any(each.figure.text.endswith("キロ") for each in (one, two))


def _agrees_in_value(one: Atom, two: Atom) -> bool:
    if one.value != two.value or one.text or two.text:
        return False
    if one.domain is two.domain:
        return one.domain is not Domain.MONEY and _measures_agree(one, two)
    if {one.domain, two.domain} == {Domain.MONTH, Domain.DAY}:
        return bool(_SLASHED.search(one.figure.text) or _SLASHED.search(two.figure.text))
    return two.domain in _SOFT.get(one.domain, ()) or one.domain in _SOFT.get(two.domain, ())


# 0.3和0.2个百分点 may share their measure from farther away than a parser looks.
_SOFT: dict[Domain, frozenset[Domain]] = {
    Domain.PP: frozenset({Domain.PLAIN}),
    Domain.YEAR: frozenset({Domain.PLAIN}),
    Domain.MONTH: frozenset({Domain.PLAIN}),
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


def is_converted(one: Atom, two: Atom) -> bool:
    """Return whether one quantity is told in two ways."""
    if months := quarter_months(one) or quarter_months(two):
        other = (two if quarter_months(one) else one).base
        return other == ("span", Fraction(months * SECONDS_A_MONTH))
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
    if other.domain in (Domain.MULTIPLE, Domain.PLAIN, Domain.FRACTION) and multiple.value * other.value == 1:
        return True
    return bool(_factors(multiple) & _factors(other))


def _factors(atom: Atom) -> frozenset[Fraction]:
    """Return by what something was multiplied: 增长2.3倍 makes 3.3 of one, 增至2.3倍 2.3."""
    change = change_of(atom)
    if atom.domain is Domain.PERCENT:
        share = atom.value / 100
        return frozenset({FigureChange.BY: {1 + share}, FigureChange.TO: {share}}.get(change, {share, 1 + share}))
    if atom.domain is Domain.MULTIPLE and atom.value == 1 and change is not FigureChange.TO:
        return frozenset({Fraction(2)})  # nothing becomes one times itself: 一倍 is what is added
    if atom.domain in (Domain.MULTIPLE, Domain.PLAIN, Domain.FRACTION):
        return frozenset({atom.value + 1 if change is FigureChange.BY else atom.value})
    return frozenset()


_ONE_WORD = re.compile(r"[^\W\d_]+")


def change_of(atom: Atom) -> FigureChange:
    """Return whether a change by or to a figure is told; doubled, 翻一番 and their like are to."""
    figure = atom.figure
    if figure.kind is not FigureKind.MULTIPLE or figure.change is not FigureChange.NONE:
        return figure.change
    text = figure.text
    is_verb = text.startswith("翻") or (_ONE_WORD.fullmatch(text) and max(text) < UNSPACED)
    return FigureChange.TO if is_verb else FigureChange.NONE


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
    loose, exact = (one, two) if is_loose(one.figure) else (two, one)
    if _order_of(loose.value) == _order_of(exact.value):
        return True
    # 近百 are dozens, and 上万 may be told by its thousands: a round number is the upper end of the order below.
    below = exact.figure.bound in (Bound.APPROX, Bound.MAX) and not is_loose(exact.figure)
    return below and exact.value == loose.value * 10


def _order_of(value: Fraction) -> int:
    """Return how many digits stand before the point."""
    return len(str(abs(int(value)))) if abs(value) >= 1 else 0


def is_in_code(one: Atom, two: Atom) -> bool:
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


def is_rounded(one: Atom, two: Atom) -> bool:
    """Return whether a target shows fewer digits of the source's value."""
    if two.figure.digits >= one.figure.digits or one.domain is not two.domain or one.domain in _CALENDAR:
        return False
    if one.domain is Domain.MONEY and not one.currencies & two.currencies:
        return False
    if one.text or two.text or not two.value:
        return False
    off = abs(one.value - two.value)
    return off <= abs(one.value) / 20 and off * (1 if two.figure.digits > 1 else 2) <= step(two.figure, two.value)


def is_negated(one: Atom, two: Atom) -> bool:
    """Return whether only the sign differs: what is -3.4 here fell by 3.4 there."""
    if one.domain is not two.domain or one.text or not one.value or one.value != -two.value:
        return False
    if one.figure.kind is not two.figure.kind:
        return False
    if one.domain is Domain.MONEY:
        return bool(one.currencies & two.currencies)
    return one.figure.measure == two.figure.measure


def has_other_currency(one: Atom, two: Atom) -> bool:
    """Return whether only the currency differs."""
    return one.domain is two.domain is Domain.MONEY and one.value == two.value


def has_lost_currency(one: Atom, two: Atom) -> bool:
    """Return whether a currency stands on one side only."""
    return {one.domain, two.domain} == {Domain.MONEY, Domain.PLAIN} and one.value == two.value


def has_other_measure(one: Atom, two: Atom) -> bool:
    """Return whether only the measure differs: 0.2个百分点 given as 0.2 %, and 30 % given as 30."""
    rates = one.domain in _RATES and (
        two.domain in _RATES or two.domain in (Domain.PLAIN, Domain.MULTIPLE, Domain.MONEY)
    )
    if two.domain is Domain.PLAIN and one.figure.kind is not FigureKind.PERCENT:
        return False
    return one.value == two.value and (rates or (two.domain in _RATES and one.domain in (Domain.PLAIN, Domain.MONEY)))


def is_power_of_ten(one: Atom, two: Atom) -> bool:
    """Return whether a value is off by a power of ten."""
    return _comparable(one, two) and power_between(one.value, two.value) is not None


def has_same_digits(one: Atom, two: Atom) -> bool:
    """Return whether the digits of a value changed places."""
    if not _comparable(one, two) or one.domain in _CALENDAR or one.value == two.value:
        return False
    return sorted_digits(one.value) == sorted_digits(two.value)


def is_close(one: Atom, two: Atom) -> bool:
    """Return whether figures of one kind lie a factor of ten apart at most."""
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


def power_between(one: Fraction, two: Fraction) -> int | None:
    """Return n where `two` is `one` times ten to the n."""
    if not one or not two:
        return None
    ratio, power = two / one, 0
    while ratio >= 10 and ratio.denominator == 1 and power < 40:
        ratio, power = ratio / 10, power + 1
    while ratio <= Fraction(1, 10) and ratio.numerator == 1 and power > -40:
        ratio, power = ratio * 10, power - 1
    return power if ratio == 1 and power else None


def has_same_letters(one: Atom, two: Atom) -> bool:
    """Return whether the same letters stand around other digits: S-500 given as S-507."""
    if one.domain is not Domain.TEXT or two.domain is not Domain.TEXT:
        return False
    return len(one.runs) == len(two.runs) and one.skeleton == two.skeleton


def is_left_over(one: Atom, two: Atom) -> bool:
    """Return whether figures of one kind are left on either side."""
    if {one.domain, two.domain} == {Domain.QUARTER, Domain.PLAIN}:
        return FigureKind.ORDINAL in (one.figure.kind, two.figure.kind)
    if one.domain is two.domain is Domain.YEAR:
        return True
    return _comparable(one, two) and one.figure.kind is two.figure.kind


def measured_essence(atom: Atom) -> Hashable:
    """Return what is looked at beside a value."""
    return atom.domain, atom.text, atom.currencies, atom.figure.measure, atom.figure.kind


def left_over_essence(atom: Atom) -> Hashable:
    """Return what is looked at of what is left."""
    dimension = atom.base and atom.base[0]
    return atom.domain, atom.figure.kind, bool(atom.text), dimension, _is_article(atom)


def bounds_clash(source: Figure, target: Figure) -> bool:
    """Return whether a target says another bound: at most for at least, nearly for over, ten for some more than ten."""
    bounds = {source.bound, target.bound}
    return bounds in ({Bound.MIN, Bound.APPROX}, {Bound.MIN, Bound.MAX}) or _has_lost_some(source, target)


def _has_lost_some(source: Figure, target: Figure) -> bool:
    """Return whether 十几亿 is given as a billion."""
    is_large = not isinstance(source.low, str) and source.low == target.low and source.low >= _TEENS
    return (
        is_large and target.bound is Bound.EXACT and source.bound is Bound.MIN and bool(SOME_MORE.search(source.text))
    )


_TEENS = 1000
"""十几 are a dozen, ten-odd and teens: below it a language has words of its own."""
