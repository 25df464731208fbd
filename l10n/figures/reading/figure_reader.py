"""Finds figures in a text by a grammar: numeral, then what stands before and after it, then its range."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from l10n.figures.grammars import grammar_of
from l10n.figures.numeral import Numeral, Value, times
from l10n.figures.reading.amounts import Amount, AmountReader, quotient
from l10n.figures.reading.figure_at import figure_at
from l10n.figures.reading.form_reader import FormReader
from l10n.figures.reading.grammar import Grammar
from l10n.figures.reading.index_names import index_name_end
from l10n.figures.reading.normal import normalise
from l10n.figures.reading.spelled import SpelledNumerals, trie
from l10n.figures.reading.tables import Tables
from l10n.languages import UNSPACED, is_kana_or_han
from l10n.model import Bound, Figure, FigureChange, FigureKind, Locale

_OPEN_KINDS = frozenset({FigureKind.NUMBER, FigureKind.VAGUE, FigureKind.MONEY})
_SHARED = frozenset({FigureKind.PP, FigureKind.BP})
_CHANGING = frozenset(FigureKind) - {FigureKind.ORDINAL}
# A bracket that opened in front of an address closes behind it: [原文](https://e.example/p/9)2025年.
_ADDRESS = re.compile(r"://(?:[!-'*-~]|\([!-'*-~]{0,80}\)){1,400}")
_DESTINATION = re.compile(r"\]\([a-z]{2,8}:/(?:[!-'*-~]|\([!-'*-~]{0,80}\)){1,400}\)")
_LONGEST_ADDRESS = 400
_ARTICLES = frozenset("一零〇百千万萬亿億兆壹半")
_BARE_MONEY = ("元", "圆", "圓", "块", "塊")
_QUOTES = frozenset({("“", "”"), ("「", "」"), ("‘", "’"), ('"', '"')})
# 排名前三的, 不是五而是六: these two together leave no room for a word that the numeral could be part of.
_NAMED = {"前": "的", "是": "这這却卻而"}
# 만 명 is ten thousand people; 만 by itself is "only".
_TEN_THOUSANDS = frozenset("명원개대건달가")
# 万 and up: what stands before them is counted by them.
_LARGE = 4
# A number after one of these is meant as a number: 排名前三.
_NAMING = frozenset("是为為前第叫")
# Short times that stand for "each" or "one day" more often than for a count.
_SINGLE_TIMES = frozenset({"年", "天", "日", "周", "週", "时", "载", "載"})


@lru_cache(maxsize=64)
def reader_for(locale: Locale) -> FigureReader:
    """Return the compiled reader of a locale."""
    return FigureReader(grammar_of(locale))


class FigureReader:
    """A grammar, compiled."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile `grammar`."""
        self._tables = Tables(grammar)
        self._forms = FormReader(self._tables)
        self._amounts = AmountReader(self._tables)
        self._noted, self._all_below = grammar.all_below[0], re.compile(grammar.all_below[1])
        self._candidate = re.compile(self._candidates())

    def _candidates(self) -> str:
        grammar, numerals = self._tables.grammar, self._tables.numerals
        fixed = set(grammar.fixed) | set(grammar.heads)
        if isinstance(numerals, SpelledNumerals):
            words = set(grammar.date_starts) | set(grammar.month_names) | fixed
            return f"{numerals.candidates()}|(?<![^\\W\\d_])(?:{trie(words)})(?![^\\W\\d_])"
        starts = {word[0] for word in (*fixed, *grammar.date_starts, *grammar.ordinals_before)}
        return f"{numerals.candidates()}|[{''.join(sorted(starts))}]"

    def read(self, text: str) -> tuple[Figure, ...]:
        """Find every figure of `text` in order; each step starts where the last one ended."""
        norm = normalise(text)
        found: list[Figure] = []
        search, at, floor, has_links = self._candidate.search, 0, 0, "](" in norm
        while match := search(norm, at):
            start = match.start()
            if end := index_name_end(norm, start) or (has_links and self._destination_end(norm, start, floor)):
                at = floor = end
                continue
            figure = self._address_at(text, norm, start, floor) or self._figure_at(text, norm, start, floor)
            if figure is None:
                at = max(self._skip(norm, start), start + 1)
                continue
            if figure.kind in _SHARED and found:
                self._share_measure(norm, found, figure)
            found.append(figure)
            at = floor = figure.span.end
            if (
                figure.kind is FigureKind.ORDINAL
                and self._tables.plans
                and (plan := self._tables.plans.match(norm, at))
            ):
                at = floor = plan.end()
        if self._noted and self._noted in norm and (said := self._all_below.search(norm)):
            found = self._in_currency(norm, found, said)
        return tuple(found)

    def _in_currency(self, norm: str, found: list[Figure], said: re.Match[str]) -> list[Figure]:
        """Count 元 in what a note says they are from here on: 40多元（美元，下同）."""
        meant = self._tables.suffixes.at(said["m"], 0)
        if meant is None or meant[1].kind is not FigureKind.MONEY:
            return found
        first = max((figure.span.end for figure in found if figure.span.end <= said.start()), default=said.end())
        own = self._tables.grammar.own_money
        return [
            replace(figure, measure=meant[1].measure)
            if figure.span.end >= first and figure.measure == own and self._is_bare_money(norm, figure)
            else figure
            for figure in found
        ]

    def _is_bare_money(self, norm: str, figure: Figure) -> bool:
        """Return whether a sum names no currency but 元."""
        return figure.text.endswith(_BARE_MONEY) and not self._tables.money_before.at(norm, figure.span.start)

    def _destination_end(self, norm: str, start: int, floor: int) -> int:
        """Return where the address of a link ends, which no reader sees; 0 where `start` is in none."""
        begin = norm.rfind("](", max(floor, start - _LONGEST_ADDRESS), start)
        match = _DESTINATION.match(norm, begin) if begin >= 0 else None
        return match.end() if match and match.end() > start else 0

    def _address_at(self, text: str, norm: str, start: int, floor: int) -> Figure | None:
        """Read a web address with digits in it whole: what they count is nothing."""
        begin = norm.rfind("://", max(floor, start - _LONGEST_ADDRESS), start)
        match = _ADDRESS.match(norm, begin) if begin >= 0 else None
        if match is None or match.end() <= start:
            return None
        return figure_at(text, FigureKind.IDENTIFIER, text[begin : match.end()], begin, match.end())

    def _share_measure(self, norm: str, found: list[Figure], last: Figure) -> None:
        """Add the measure to the number before it in a list: 0.3和0.1个百分点."""
        before = found[-1]
        between = norm[before.span.end : last.span.start].strip()
        if before.kind is FigureKind.NUMBER and before.measure is None and between in self._tables.grammar.list_joins:
            found[-1] = Figure(
                last.kind,
                before.low,
                before.high,
                measure=last.measure,
                digits=before.digits,
                bound=before.bound,
                change=before.change,
                span=before.span,
                text=before.text,
            )

    def _skip(self, norm: str, start: int) -> int:
        idiom = self._tables.idioms.at(norm, start)
        return max(idiom[0] if idiom else start, self._tables.numerals.run_end(norm, start))

    def _figure_at(self, text: str, norm: str, start: int, floor: int) -> Figure | None:
        """Read the figure at the candidate `start`; nothing before `floor` is free."""
        if start > floor and self._tables.is_bare_point(norm, start):
            return self._quantity_at(text, norm, start, floor)
        return self._forms.read(text, norm, start, floor) or self._quantity_at(text, norm, start, floor)

    def _quantity_at(self, text: str, norm: str, start: int, floor: int) -> Figure | None:
        amount = self._amounts.read(norm, start, floor)
        if amount is None:
            return None
        upper = self._upper_end(norm, amount)
        if upper is None and self._is_noise(norm, amount):
            return None
        return self._built(text, norm, amount, upper)

    def _upper_end(self, norm: str, low: Amount) -> Amount | None:
        at = self._tables.space(norm, low.end)
        hit = self._tables.connectors.at(norm, at)
        after = hit[0] if hit else self._opened(norm, low.start, at)
        if after is None:
            return None
        start = self._tables.space(norm, after)
        article = None if self._tables.compact else self._tables.fillers.at(norm, start)
        start = self._tables.space(norm, article[0]) if article else start
        money = self._tables.money_before.at(norm, start)
        start = self._tables.space(norm, money[0]) if money else start
        if self._tables.ordinals.at(norm, start) and low.kind is not FigureKind.ORDINAL:
            return None
        return self._amounts.read(norm, start, after)

    def _opened(self, norm: str, start: int, at: int) -> int | None:
        """Return the end of the connector that an opener before the lower end asks for: between 3 and 5."""
        tables = self._tables
        begin = tables.unspaced(norm, start)
        article = None if tables.compact else tables.fillers.before(norm, begin)
        begin = tables.unspaced(norm, article[0]) if article else begin
        opener = tables.openers.before(norm, begin)
        return at + len(opener[1]) if opener and norm.startswith(opener[1], at) else None

    def _joined_range(self, low: Amount, high: Amount) -> tuple[Amount, Value] | None:
        """Return the range of two ends, its scale and measure shared; None where the lower end would not be lower."""
        if low.kind is not high.kind and low.kind not in _OPEN_KINDS and high.kind not in _OPEN_KINDS:
            return None
        if low.numeral.ordinal != high.numeral.ordinal or FigureKind.FRACTION in {low.kind, high.kind} != {
            FigureKind.FRACTION
        }:
            return None
        if low.marked and high.marked and (low.kind, low.measure) != (high.kind, high.measure):
            return None
        if low.headed and not high.marked:
            high = high._replace(
                kind=low.kind, measure=low.measure, value=times(high.value, _scale_of(low)), marked=True
            )
        if low.marked and not high.marked and low.kind is not FigureKind.MONEY:
            return None
        has_own = low.end > low.numeral.end and not low.headed and high.numeral.scale > low.numeral.scale == 0
        if has_own and not (self._tables.compact and high.numeral.scale < _LARGE):
            return None  # 200 tonnes to 250 million tonnes: the scale is the upper end's own
        bottom = low.value
        if high.marked and not low.marked:
            bottom = times(bottom, _scale_of(high))
        scales = () if has_own else _shared_scales(low.numeral, high.numeral)
        scaled = [times(bottom, 10**scale) for scale in scales]
        if scaled and _is_turned(low, high, scaled[0]):
            return low._replace(kind=high.kind, measure=high.measure, value=high.value, end=high.end), scaled[0]
        bottom = next((shared for shared in scaled if shared < high.value), bottom)
        if not bottom < high.value:
            return None
        owner = high if high.marked or not low.marked else low
        return low._replace(kind=owner.kind, measure=owner.measure, value=bottom, end=high.end), high.value

    def _built(self, text: str, norm: str, amount: Amount, upper: Amount | None) -> Figure:
        joined = self._joined_range(amount, upper) if upper and not self._is_rise(norm, amount, upper) else None
        digits, bound, high = amount.numeral.digits, amount.bound, self._juxtaposed(amount)
        if joined and upper:
            amount, high = joined
            digits, bound = max(digits, upper.numeral.digits), upper.bound
        if amount.kind is FigureKind.PERCENT and self._tables.is_of_rates(norm, amount.start, amount.end):
            amount = amount._replace(kind=FigureKind.PP, measure="pp")
        return figure_at(
            text,
            amount.kind,
            amount.value,
            amount.start,
            amount.end,
            high=high,
            measure=amount.measure,
            digits=digits,
            bound=self._tables.bound(norm, amount.start, amount.end, bound),
            change=self._tables.change(norm, amount.start, amount.end)
            if amount.kind in _CHANGING
            else FigureChange.NONE,
        )

    def _is_rise(self, norm: str, low: Amount, high: Amount) -> bool:
        """Return whether two figures are by how much and to what: by 52 to 1,140; by 3 to 5 percent is a range."""
        if (high.marked or high.numeral.scale) and not (low.marked or low.numeral.scale):
            return False
        at = self._tables.space(norm, low.end)
        return norm[at : at + 1].isalpha() and self._tables.is_rise(norm, low.start)

    def _juxtaposed(self, amount: Amount) -> Value | None:
        if amount.numeral.high is None:
            return None
        if amount.value == amount.numeral.value:
            return amount.numeral.high
        return times(amount.numeral.high, quotient(amount.value, amount.numeral.value))

    def _is_noise(self, norm: str, amount: Amount) -> bool:
        """Return whether a word only looks like a count: 三家 counts, 三亚 and 一天 do not."""
        numeral = amount.numeral
        alone = amount.start == 0 and amount.end == len(norm.rstrip())
        if not self._tables.compact or alone:
            return False
        if self._tables.grammar.particles and numeral.word and amount.start and norm[amount.start - 1] >= UNSPACED:
            return norm[amount.start - 1] not in self._tables.grammar.ordinals_before
        if amount.bound is Bound.VAGUE:
            return False
        if self._tables.grammar.particles and numeral.word and norm[amount.start + 1 : amount.start + 2] == " ":
            # 이 and 일 before a space are "this" and "work" far more often than 2 and 1; 열 is "to open" too.
            if norm[amount.start] == "열" and numeral.end == amount.start + 1:
                return self._is_in_a_word(norm, amount._replace(numeral=numeral._replace(scale=0)))
            if numeral.end != amount.start + 1 or norm[amount.start] not in "이일만조억경":
                return False
            return norm[amount.start] != "만" or norm[amount.start + 2 : amount.start + 3] not in _TEN_THOUSANDS
        if amount.kind is FigureKind.DURATION:
            return norm[amount.start] == "一" and norm[amount.start + 1 : amount.end] in _SINGLE_TIMES
        if amount.measure is not None or amount.kind is not FigureKind.NUMBER:
            return False
        if not numeral.word:
            return amount.start == 0 and amount.end < 3 and norm[amount.end : amount.end + 1] in (".", "、")
        return self._is_uncounted(norm, amount)

    def _is_uncounted(self, norm: str, amount: Amount) -> bool:
        if self._tables.grammar.particles:
            return self._is_in_a_word(norm, amount)
        following = norm[amount.end : amount.end + 1]
        before = norm[amount.start - 1 : amount.start]
        length = amount.end - amount.start
        if amount.numeral.scale > 1 and following in "多余餘" and following:
            return False
        if length == 1 and ((before, following) in _QUOTES or following in _NAMED.get(before, ())):
            return False
        if length == 1 and norm[amount.start] in _ARTICLES:
            if amount.numeral.scale and amount.start and norm[amount.start - 1] in self._tables.grammar.scale_openers:
                return False
            if amount.numeral.scale and following and following in self._tables.grammar.scale_counters:
                return False
            return not (
                amount.start == 0 and amount.end + 1 == len(norm) and following in self._tables.grammar.counters
            )
        if length == 1 and not is_kana_or_han(following) and (not is_kana_or_han(before) or before in _NAMING):
            return False
        if length == 1 or (length == 2 and amount.numeral.high is not None):
            return not following or following not in self._tables.grammar.counters
        return False

    def _is_in_a_word(self, norm: str, amount: Amount) -> bool:
        """Return whether the numeral is part of a word: in 이 사람 and 사이 it is, in 이백 and 세 명 it is not."""
        following = (
            norm[self._tables.space(norm, amount.end)] if self._tables.space(norm, amount.end) < len(norm) else ""
        )
        if amount.end - amount.start == 1:
            if amount.numeral.scale:
                return True
            return following not in self._tables.grammar.counters or not following
        after = norm[amount.end : amount.end + 1]
        return (
            after.isalpha()
            and after not in self._tables.grammar.particles
            and after not in self._tables.grammar.counters
        )


def _shared_scales(low: Numeral, high: Numeral) -> tuple[int, ...]:
    """Return the scales that a lower end may leave to the upper one, likeliest first: 三百至五百万, 五到五十万."""
    large = high.scale - high.scale % 4
    if not high.scale or (low.scale and not (low.word and high.word and low.scale < 4 <= large)):
        return ()
    # 十 is no scale that two numbers share: 三到五十万 are thirty thousand and half a million.
    return (large,) if low.scale or (high.word and high.scale % 4 == 1) else (high.scale, large)


def _is_turned(low: Amount, high: Amount, shared: Value) -> bool:
    """Return whether a range is written from its upper end down: 5.1-4.8 million years ago."""
    own = low.marked or low.numeral.scale
    return not own and bool(high.numeral.scale) and high.value < shared < times(high.value, 10)


def _scale_of(amount: Amount) -> Value:
    """Return what the measure multiplies the numeral by: 三至五成 are both tenths."""
    return quotient(amount.value, amount.numeral.value) if amount.numeral.value else Decimal(1)
