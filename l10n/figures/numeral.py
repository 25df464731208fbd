"""A numeral: a number as it stands in a text, before one knows what it counts."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from fractions import Fraction
from typing import NamedTuple

from l10n.model import Bound

# Products of what fits in a numeral (64 digits at most) are exact; the default context rounds at 28.
EXACT = Context(prec=160, traps=[])
MAX_DIGITS = 48

Value = Decimal | Fraction


class Numeral(NamedTuple):
    """A lexical number with its place."""

    start: int
    end: int
    value: Value
    digits: int
    scale: int = 0
    """The power of ten of the scale word it ends in: 8 for 3.5亿."""
    high: Value | None = None
    """Set where juxtaposed digits are a range: 五六."""
    bound: Bound = Bound.EXACT
    """What is written inside the number: 300多亿, 数十亿, 20+."""
    word: bool = False
    """True if no digit 0-9 is in it."""
    ordinal: bool = False
    fraction: bool = False


def decimal_of(digits: str, power: int = 0) -> Decimal:
    """Return `digits` (ASCII, at most one point) times ten to the `power`, exact, whole numbers without exponent."""
    whole, _, part = digits.partition(".")
    if len(part) <= power:
        return Decimal((whole + part + "0" * (power - len(part))) or "0")
    return Decimal(f"{whole or '0'}.{part}E{power}") if power else Decimal(f"{whole or '0'}.{part}")


_EXPONENT = re.compile(r"e([+-]?[0-9]{1,2})(?![0-9a-z])")


def with_exponent(text: str, numeral: Numeral) -> Numeral:
    """Read the exponent of 1.2e9."""
    match = None if numeral.word or numeral.scale else _EXPONENT.match(text, numeral.end)
    if match is None:
        return numeral
    return numeral._replace(end=match.end(), value=times(numeral.value, Decimal(1).scaleb(int(match[1]))))


def significant(digits: str) -> int:
    """Count significant digits; the trailing zeros of a whole number only hold places."""
    if "." in digits:
        return len(digits.replace(".", "").lstrip("0")) or 1
    return len(digits.strip("0")) or 1


def shown(value: Value) -> int:
    """Count the significant digits of a value written out in full."""
    if isinstance(value, Fraction):
        return 1
    _sign, digits, exponent = value.as_tuple()
    text = "".join(map(str, digits))
    return len(text.lstrip("0") if isinstance(exponent, int) and exponent < 0 else text.strip("0")) or 1


def times(value: Value, factor: Value | int) -> Value:
    """Multiply exactly."""
    if isinstance(value, Fraction) or isinstance(factor, Fraction):
        return tidy(Fraction(value) * Fraction(factor))
    return whole(EXACT.multiply(value, Decimal(factor)))


def plus(value: Value, other: Value) -> Value:
    """Add exactly."""
    if isinstance(value, Fraction) or isinstance(other, Fraction):
        return tidy(Fraction(value) + Fraction(other))
    return whole(EXACT.add(value, other))


def whole(value: Decimal) -> Decimal:
    """Write a whole number without exponent or decimals, so that its text is its digits."""
    if value.adjusted() > 2 * MAX_DIGITS or value != value.to_integral_value():
        return value
    return Decimal(int(value))


def tidy(value: Fraction) -> Value:
    """Return a Decimal where one holds the fraction exactly."""
    rest, power = value.denominator, 0
    while rest % 10 == 0:
        rest //= 10
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
            power += 1
    if rest != 1 or power > MAX_DIGITS:
        return value
    return EXACT.divide(Decimal(value.numerator), Decimal(value.denominator))


_PARTS = "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅙1/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8"
VULGAR = {part[0]: tidy(Fraction(part[1:])) for part in _PARTS.split()}
"""Signs for fractions and what they are worth."""
