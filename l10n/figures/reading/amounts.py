"""Numerals with their measures: what stands before and after a number says what it counts."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from l10n.figures.numeral import MAX_DIGITS, Numeral, Value, plus, tidy, times, with_exponent
from l10n.figures.reading.compact import CompactNumerals
from l10n.figures.reading.grammar import Suffix
from l10n.figures.reading.spelled import SpelledNumerals
from l10n.figures.reading.tables import Tables
from l10n.languages import UNSPACED, is_kana_or_han
from l10n.model import Bound, FigureKind

_JAPAN = re.compile("日元|日圆|日圓|円|\\byen\\b|엔화|japan|日本|tokyo|东京|東京|大阪|nikkei|日经|日經")

# 1 4/3 is a whole and a fraction, however large; 2024 30/4 is none.
_MOST_OVER = 5
# 百亿级 is an order; a test of 四级 has a level.
_LEAST_ORDER = 100
# Halves, thirds and tenths are words of their own; only what is longer is put together here.
_FEWEST_PARTS = 12
# What stands before a year too.
_IN = frozenset({"in", "sur", "en", "sobre", "entre", "von", "aus", "pro"})
_LIKE_YEAR = re.compile("(?:1[4-9]|20)[0-9]{2}")
# How people say prices: 5块8, 3毛2.
_SHORT = {"块": -1, "塊": -1, "毛": -2}
# Not side by side, yet a range elsewhere: 三五年.
_THREE, _FIVE = 3, 5


class Amount(NamedTuple):
    """A numeral with its measure, before its range and its bounds are known."""

    start: int
    end: int
    numeral: Numeral
    kind: FigureKind
    measure: str | None
    value: Value
    bound: Bound
    marked: bool
    """True if the measure is written at this end."""
    headed: bool = False
    """True if it is written before this end, and so is meant for the other one too: 百分之30至43."""


class AmountReader:
    """Reads one number with its measure; ranges and bounds are the reader's."""

    def __init__(self, tables: Tables) -> None:
        """Read by the words of `tables`."""
        self._tables = tables

    def read(self, norm: str, start: int, floor: int) -> Amount | None:
        """Read the number at `start`; nothing before `floor` is free."""
        if start > floor and self._tables.is_bare_point(norm, start):
            start -= 1
        fraction = self._fraction_at(norm, start)
        numeral = fraction or self._tables.numerals.match(norm, start)
        head = self._tables.heads.at(norm, start)
        if head is not None and (headed := self._headed(norm, start, *head)):
            begin, sign = self._sign(norm, start, floor)
            return headed._replace(start=begin, value=times(headed.value, sign))
        if numeral is None:
            ordinal = None if self._tables.idioms.at(norm, start) else self._tables.ordinals.at(norm, start)
            return self._ordinal_at(norm, start, ordinal[0], floor) if ordinal else None
        if fraction is None and self._is_idiom(norm, start, numeral.end):
            return None
        numeral = with_exponent(norm, self._mixed(norm, numeral))
        begin, sign = self._sign(norm, start, floor)
        if norm[begin - 1 : begin] == "(" and begin == start and begin > floor and _closes(norm, numeral):
            begin, sign = begin - 1, -1
        amount = self._measured(norm, begin, numeral, floor)
        if sign < 0 and self._is_named(norm, begin, amount):
            return amount._replace(start=start)
        return amount._replace(value=times(amount.value, -1)) if sign < 0 else amount

    def _is_named(self, norm: str, begin: int, amount: Amount) -> bool:
        """Return whether a hyphen joins a number to the name before it, as in 天问-2: it counts nothing there."""
        before = norm[begin - 1 : begin]
        if norm[begin] != "-" or not self._tables.grammar.copulas or not is_kana_or_han(before):
            return False
        is_count = amount.kind is FigureKind.NUMBER and not amount.numeral.scale and amount.value % 1 == 0
        return is_count and before not in self._tables.grammar.copulas

    def _headed(self, norm: str, start: int, at: int, head: Suffix) -> Amount | None:
        """Read a measure said before the number: 百分之十五."""
        numeral = self._tables.numerals.match(norm, self._tables.space(norm, at))
        if numeral is None:
            return None
        hit = self._counted_after(norm, numeral)
        if hit and head.kind is FigureKind.ORDER:
            value = times(numeral.value, _power(hit[1].power))
            return Amount(start, hit[0], numeral, hit[1].kind, hit[1].measure, value, numeral.bound, True, True)
        end = hit[0] if hit and hit[1].kind is head.kind else numeral.end
        measure = hit[1].measure if hit and hit[1].kind is head.kind and hit[1].measure != "degree" else head.measure
        value = times(numeral.value, head.unit)
        return Amount(start, end, numeral, head.kind, measure, value, numeral.bound, True, True)

    def _counted_after(self, norm: str, numeral: Numeral) -> tuple[int, Suffix] | None:
        """Read what a number counts, behind "of" too where a scale asks for it: 3 millones de euros."""
        at = self._tables.space(norm, numeral.end)
        link = self._tables.links.at(norm, at) if numeral.scale > 3 else None
        return self._tables.suffixes.at(norm, at) or (self._tables.suffix_at(norm, link[0]) if link else None)

    def _ordinal_at(self, norm: str, start: int, at: int, floor: int) -> Amount | None:
        while at < len(norm) and norm[at] == " ":
            at += 1
        numeral = self._tables.numerals.match(norm, at)
        if numeral is None or numeral.fraction:
            return None
        return Amount(start, numeral.end, numeral, FigureKind.ORDINAL, None, numeral.value, Bound.EXACT, True)

    def _is_idiom(self, norm: str, start: int, end: int) -> bool:
        if norm[max(0, start - 1) : end] in self._tables.idioms_back:
            return True
        idiom = self._tables.idioms.at(norm, start)
        if (
            idiom is None
            or idiom[0] < end
            or (not self._tables.compact and not norm[:start].strip() and not norm[end:].strip())
        ):
            return False
        # One euro is a sum, though one alone is hardly ever a figure.
        hit = None if self._tables.compact or idiom[0] > end else self._tables.suffix_at(norm, end)
        return hit is None or hit[1].kind in (FigureKind.DURATION, FigureKind.MULTIPLE, FigureKind.ORDINAL)

    def _sign(self, norm: str, start: int, floor: int) -> tuple[int, int]:
        """Read a written minus; a hyphen after a digit or a letter is none."""
        hit = self._tables.negatives.before(norm, start) or (
            self._tables.negatives.before(norm, start - 1) if norm[start - 1 : start] == " " else None
        )
        if norm[start - 1 : start] == "–" and start - 1 >= floor and norm[start - 2 : start - 1] in ("", "("):
            return start - 1, -1  # a dash that cannot join
        if hit is None or hit[0] < floor or self._tables.bounds_before.before(norm, self._tables.unspaced(norm, start)):
            return start, 1
        if norm[hit[0]] == "-" and (hit[0] + 1 != start or (hit[0] > 0 and (_is_joined(norm[hit[0] - 1])))):
            return start, 1
        return hit[0], -1

    def _fraction_at(self, norm: str, start: int) -> Numeral | None:
        """Read 三分之一, 3/4 and one in three."""
        if (
            self._tables.over
            and self._tables.over.search(norm, start, start + MAX_DIGITS)
            and isinstance(self._tables.numerals, CompactNumerals)
            and (below := self._tables.numerals.denominator(norm, start))
        ):
            match = self._tables.over.match(norm, below.end)
            top = self._tables.numerals.match(norm, match.end()) if match else None
            if top and not self._tables.heads.at(norm, start):
                return _ratio(below.start, top, below)
        bottom = self._tables.numerals.match(norm, start)
        if bottom is None:
            return None
        if norm[bottom.end : bottom.end + 1] == "/" and not bottom.word:
            return self._slashed(norm, bottom)
        if parts := self._spelled_parts(norm, bottom):
            return parts
        if self._tables.out_of and (match := self._tables.out_of.match(norm, bottom.end)):
            below = self._tables.numerals.match(norm, match.end())
            if (
                below
                and not below.ordinal
                and bottom.value < below.value < 10**6
                and not _is_year_after(norm, match.group(), bottom, below)
            ):
                return _ratio(bottom.start, bottom, below)
        return None

    def _spelled_parts(self, norm: str, top: Numeral) -> Numeral | None:
        """Read two twenty-fifths, where one word more makes a denominator of an ordinal."""
        numerals = self._tables.numerals
        if isinstance(numerals, CompactNumerals) or not top.word or top.ordinal or top.fraction or not top.value:
            return None
        below = numerals.denominator(norm, top)
        return _ratio(top.start, top, below) if below and below.value > _FEWEST_PARTS else None

    def _mixed(self, norm: str, numeral: Numeral) -> Numeral:
        """Add the fraction of 一又二分之一."""
        join = None if numeral.fraction or not self._tables.compact else self._tables.joins.at(norm, numeral.end)
        at = join[0] if join else numeral.end + 1
        if numeral.fraction or not (
            join or (self._tables.compact and norm[at - 1 : at] == " " and norm[at : at + 1].isdigit())
        ):
            return numeral
        amount = self._fraction_at(norm, at) if at < len(norm) else None
        if amount is None or (amount.value >= _MOST_OVER and not join):
            return numeral
        return numeral._replace(end=amount.end, value=plus(numeral.value, amount.value), fraction=True)

    def _slashed(self, norm: str, top: Numeral) -> Numeral | None:
        bottom = self._tables.numerals.match(norm, top.end + 1)
        after = norm[bottom.end : bottom.end + 1] if bottom else ""
        if (
            bottom is None
            or bottom.word
            or after == "/"
            or "." in norm[top.start : bottom.end]
            or norm[top.start - 1 : top.start] == "/"
        ):
            return None
        return _ratio(top.start, top, bottom)

    def _measured(self, norm: str, begin: int, numeral: Numeral, floor: int) -> Amount:
        """Add what the words before and after the numeral say it counts."""
        at = numeral.end
        more = None
        hit = self._tables.suffix_at(norm, at)
        if hit and hit[1].most and numeral.value >= 10 * hit[1].most:
            return self._plain(begin, numeral)
        if hit is None and numeral.scale > 3 and (link := self._tables.links.at(norm, self._tables.space(norm, at))):
            hit = self._tables.suffix_at(norm, link[0])
        if hit is None and (more := self._tables.bounds_after.at(norm, at)):
            hit = self._tables.suffix_at(norm, more[0])
        money = self._money_at(norm, begin, floor)
        inner = more[1] if hit and more else numeral.bound
        if money is not None:
            begin, currency = money
            return self._money_part(norm, begin, numeral, currency, hit=hit, bound=inner)
        if (
            not self._tables.compact
            and numeral.end - begin == len(norm.strip()) - 1
            and norm[numeral.end : numeral.end + 1] == "."
            and self._tables.grammar.dotted_ordinals
        ):
            return Amount(begin, numeral.end + 1, numeral, FigureKind.ORDINAL, None, numeral.value, inner, True)
        if numeral.ordinal:
            return Amount(begin, numeral.end, numeral, FigureKind.ORDINAL, None, numeral.value, inner, True)
        if hit is None or (hit[1].kind is FigureKind.ORDER and numeral.value < _LEAST_ORDER):
            return self._plain(begin, numeral)
        end, suffix = hit
        if suffix.most:
            numeral, suffix = _of_tenths(numeral, suffix)
        value, end, numeral = self._with_half(norm, times(numeral.value, suffix.unit), end, suffix, numeral)
        amount = Amount(begin, end, numeral, suffix.kind, suffix.measure, value, inner, True)
        return self._with_cents(norm, self._scaled_after(norm, amount)) if suffix.kind is FigureKind.MONEY else amount

    def _scaled_after(self, norm: str, amount: Amount) -> Amount:
        numerals = self._tables.numerals
        late = (
            numerals.scale_after(norm, amount.end)
            if isinstance(numerals, SpelledNumerals) and not amount.numeral.scale
            else None
        )
        return amount._replace(end=late[0], value=times(amount.value, 10 ** late[1])) if late else amount

    def _plain(self, begin: int, numeral: Numeral) -> Amount:
        kind = FigureKind.FRACTION if numeral.fraction and numeral.value < 1 else FigureKind.NUMBER
        if numeral.bound is Bound.VAGUE:
            kind = FigureKind.VAGUE
        return Amount(begin, numeral.end, numeral, kind, None, numeral.value, numeral.bound, False)

    def _money_at(self, norm: str, begin: int, floor: int) -> tuple[int, str] | None:
        at = begin
        while at > floor and begin - at < 2 and norm[at - 1] == " ":
            at -= 1
        hit = self._tables.money_before.before(norm, at)
        if hit is None and (bound := self._tables.bounds_before.before(norm, at)):
            hit = self._tables.money_before.before(norm, bound[0])
        if hit is None or hit[0] < floor:
            return None
        return (hit[0], self._sign_currency(norm)) if hit[1] == "¥" else hit

    def _sign_currency(self, norm: str) -> str:
        """Return which currency ¥ is: yen where the text speaks of yen or Japan, else the locale's own."""
        return "JPY" if self._tables.grammar.yen_sign == "JPY" or _is_of_japan(norm) else "CNY"

    def _money_part(
        self, norm: str, begin: int, numeral: Numeral, currency: str, *, hit: tuple[int, Suffix] | None, bound: Bound
    ) -> Amount:
        """Read a currency before the number, and the same one again after it (人民币1.6亿元)."""
        if isinstance(self._tables.numerals, SpelledNumerals):
            scaled = self._tables.numerals.with_money_scale(norm, numeral)
            hit = hit if scaled is numeral else self._tables.suffix_at(norm, scaled.end)
            numeral = scaled
        end, value = numeral.end, numeral.value
        if hit and hit[1].kind is FigureKind.MONEY and not self._opens_next(norm, hit, currency):
            end = hit[0]
            currency = currency if hit[1].measure == self._tables.grammar.own_money else hit[1].measure or currency
        amount = Amount(begin, end, numeral, FigureKind.MONEY, currency, value, bound, True)
        return self._with_cents(norm, amount)

    def _opens_next(self, norm: str, hit: tuple[int, Suffix], currency: str) -> bool:
        """Return whether a currency goes with what follows it, as usd in "rmb 10 usd 20", and "$ 10 $ 20"."""
        at = self._tables.space(norm, hit[0])
        if norm[hit[0] - 1] in "$€£¥":
            return norm[at : at + 1].isdigit()
        return hit[1].measure not in (currency, self._tables.grammar.own_money) and norm[at : at + 1].isdigit()

    def _with_half(
        self, norm: str, value: Value, end: int, suffix: Suffix, numeral: Numeral
    ) -> tuple[Value, int, Numeral]:
        half = self._tables.halves.at(norm, end)
        if half is None or norm[half[0] : half[0] + 1] in ("导", "導", "径", "场", "程", "岛"):
            return value, end, numeral
        return (
            plus(value, times(Decimal("0.5"), suffix.unit)),
            half[0],
            numeral._replace(digits=numeral.digits + 1),
        )

    def _with_cents(self, norm: str, amount: Amount) -> Amount:
        """Add 5角8分 to 3380元."""
        power = 0
        while self._tables.grammar.cents and (
            numeral := self._small_numeral(norm, self._cents_start(norm, amount.end))
        ):
            hit = self._tables.cents.at(norm, self._tables.space(norm, numeral.end)) or self._spoken_cents(
                norm, amount, numeral
            )
            hit = hit or self._short_cents(norm, amount.end, numeral)
            if hit is None or hit[1] >= power or amount.measure == "cent" or numeral.value >= 100:
                break
            power = hit[1]
            value = plus(amount.value, times(numeral.value, _power(power)))
            amount = amount._replace(
                end=hit[0], value=value, numeral=amount.numeral._replace(digits=len(str(value)) - 1)
            )
        return amount

    def _small_numeral(self, norm: str, start: int) -> Numeral | None:
        """Read the thirty of "trente cents", whose last word is a hundred elsewhere."""
        numeral = self._tables.numerals.match(norm, start)
        if numeral is None or not numeral.word or self._tables.compact:
            return numeral
        last = norm.rfind(" ", start, numeral.end)
        if last < 0 or self._tables.cents.at(norm, last + 1) is None:
            return numeral
        return self._tables.numerals.match(norm[:last], start)

    def _short_cents(self, norm: str, at: int, numeral: Numeral) -> tuple[int, int] | None:
        """Read the 2 of 3毛2 and the 8 of 5块8, which count the next smaller unit."""
        power = (
            _SHORT.get(norm[at - 1]) if numeral.start == at and numeral.end == at + 1 and not numeral.scale else None
        )
        after = norm[at + 1 : at + 2]
        is_counted = after in self._tables.grammar.counters or self._tables.suffix_at(norm, at + 1) is not None
        return (at + 1, power) if power and not (after and is_counted) else None

    def _spoken_cents(self, norm: str, amount: Amount, numeral: Numeral) -> tuple[int, int] | None:
        """Read the cents of "seventy five dollars sixty three", where the sum is all there is."""
        alone = not norm[: amount.start].strip() and not norm[numeral.end :].strip()
        return (numeral.end, -2) if alone and not self._tables.compact and numeral.value >= 10 else None

    def _cents_start(self, norm: str, at: int) -> int:
        at = self._tables.space(norm, at)
        joined = self._tables.joins.at(norm, at)
        return self._tables.space(norm, joined[0]) if joined else at


def _is_joined(char: str) -> bool:
    """Return whether a hyphen after `char` joins rather than negates."""
    return (char.isalnum() and char < UNSPACED) or char in ")%$€£¥-'\"/"


def _closes(norm: str, numeral: Numeral) -> bool:
    """Return whether an accountant's bracket closes inside the numeral: (3.4) million."""
    return not numeral.word and ")" in norm[numeral.start : numeral.end]


def _is_year_after(norm: str, between: str, top: Numeral, below: Numeral) -> bool:
    """Return whether "541 in 2023" counts in a year; one in 2000 is a share."""
    if below.word or between.strip() not in _IN or not _LIKE_YEAR.fullmatch(norm, below.start, below.end):
        return False
    return top.value != 1 or below.value % 100 != 0


def _ratio(start: int, top: Numeral, bottom: Numeral) -> Numeral | None:
    if not bottom.value or top.fraction:
        return None
    value = tidy(Fraction(top.value) / Fraction(bottom.value))
    return Numeral(start, max(top.end, bottom.end), value, top.digits, word=top.word, fraction=True)


def _of_tenths(numeral: Numeral, suffix: Suffix) -> tuple[Numeral, Suffix]:
    """Return what 七折, 八五折 and 三五折, which is no range, are counted in."""
    if numeral.value == _THREE and numeral.high == _FIVE and numeral.end - numeral.start == 2:
        numeral = numeral._replace(value=Decimal(35), high=None, digits=2)
    return numeral, suffix if numeral.value <= suffix.most else suffix._replace(power=suffix.power - 1)


def _power(power: int) -> Decimal:
    return Decimal(1).scaleb(power)


def quotient(value: Value, by: Value) -> Value:
    """Divide exactly."""
    return tidy(Fraction(value) / Fraction(by)) if by else Decimal(1)


@lru_cache(maxsize=16)  # a text is asked about once for each ¥ in it
def _is_of_japan(norm: str) -> bool:
    return bool(_JAPAN.search(norm))
