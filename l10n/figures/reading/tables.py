"""The tables of a grammar, compiled, and the questions every reader asks of them."""

from __future__ import annotations

import re

from l10n.figures.reading.compact import CompactNumerals, CompactTables
from l10n.figures.reading.grammar import Grammar, Suffix
from l10n.figures.reading.lexicon import Lexicon
from l10n.figures.reading.spelled import SpelledNumerals
from l10n.model import Bound, FigureChange, FigureKind

# ISO 4217 codes that are no word of a language we read.
_CODES = (
    "CNY USD JPY EUR GBP HKD KRW TWD RUB INR CAD AUD NZD SGD CHF THB VND IDR MYR PHP MXN BRL ZAR SEK NOK DKK CZK HUF "
    "PLN AED SAR ILS EGP PKR UAH NGN KES CLP COP ARS QAR KWD IRR LKR BDT KZT MOP ISK BGN HRK MNT"
)

_STERLING, _POUND = Suffix(FigureKind.MONEY, "GBP"), Suffix(FigureKind.QUANTITY, "pound")
_NEAR, _FAR = 40, 70
_AROUND = _WIDEST = 12


class Tables:
    """A grammar with its words indexed."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile the tables of `grammar`."""
        self.grammar = grammar
        self.compact = isinstance(grammar.numerals, CompactTables)
        self.numerals: CompactNumerals | SpelledNumerals = (
            CompactNumerals(grammar.numerals)
            if isinstance(grammar.numerals, CompactTables)
            else SpelledNumerals(grammar.numerals)
        )
        self.point = "." if isinstance(grammar.numerals, CompactTables) else grammar.numerals.decimal
        self._scales = frozenset(grammar.numerals.powers if isinstance(grammar.numerals, CompactTables) else ())
        codes = {code.lower(): code for code in _CODES.split()}
        money = {word: Suffix(FigureKind.MONEY, code) for word, code in codes.items()}
        self.suffixes = Lexicon({**money, **grammar.suffixes})
        self.money_before = Lexicon({**codes, **grammar.money_before})
        self.bounds_before = Lexicon(grammar.bounds_before)
        self.bounds_after = Lexicon(grammar.bounds_after)
        self.connectors = Lexicon(dict.fromkeys(grammar.connectors, True))
        self.openers = Lexicon(grammar.openers)
        self.changes = Lexicon({**grammar.changes_before, **grammar.sense.changes_before})
        self._changes_after = Lexicon(grammar.sense.changes_after) if grammar.sense.changes_after else None
        self._limits = re.compile(grammar.limits) if grammar.limits else None
        self._of_base = re.compile(grammar.sense.of_base) if grammar.sense.of_base else None
        self._moves = re.compile(grammar.sense.moves)
        self.idioms = Lexicon(dict.fromkeys(grammar.idioms, True))
        self.idioms_back = grammar.idioms_back
        self.fixed = Lexicon(grammar.fixed)
        self.fillers = Lexicon(dict.fromkeys(grammar.fillers, True))
        self.negatives = Lexicon(dict.fromkeys(grammar.negatives, True))
        self.ordinals = Lexicon(dict.fromkeys(grammar.ordinals_before, True))
        self.halves = Lexicon(dict.fromkeys(grammar.halves_after, True))
        self.heads = Lexicon(grammar.heads)
        self.links = Lexicon(dict.fromkeys(grammar.links, True))
        self.joins = Lexicon(dict.fromkeys(grammar.joins, True))
        self.cents = Lexicon(grammar.cents)
        self._where = {char: (re.compile(near), one) for char, (near, one) in grammar.suffixes_where.items()}
        self._ambiguous = frozenset({*self._where, " "} if self._where else ())
        self._weighed = re.compile(grammar.weighed) if grammar.weighed else None
        self._paid = re.compile(grammar.paid) if grammar.paid else None
        self.over = re.compile(grammar.over) if grammar.over else None
        self.out_of = re.compile(grammar.out_of) if grammar.out_of else None
        self.plans = re.compile(grammar.plans) if grammar.plans else None
        self._rising = re.compile(f"(?:{grammar.rising})$") if grammar.rising else None
        self._adjectives = re.compile(grammar.adjectives) if grammar.adjectives else None
        self._rate_before, self._rate_after = re.compile(f"(?:{grammar.rates[0]})$"), re.compile(grammar.rates[1])

    def suffix_at(self, norm: str, at: int) -> tuple[int, Suffix] | None:
        """Read what a number that ends at `at` counts."""
        hit = self.suffixes.at(norm, at) or self.suffixes.at(norm, self.gap(norm, at))
        if norm[at : at + 1] in self._ambiguous:
            hit = self._meant(norm, self.gap(norm, at), hit)
        # The sign of the next sum is not a sign of this number: 2.4-$2.6.
        if hit is None:
            return self._far_suffix_at(norm, at) if self._adjectives else None
        after = norm[hit[0] : hit[0] + 1]
        if norm[hit[0] - 1] in "$€£¥" and after.isdigit():
            return None
        guard = self.grammar.suffix_guards.get(norm[hit[0] - 1])
        if guard and after and after in guard:
            return None
        return (hit[0], _POUND) if hit[1] == _STERLING and self._is_weight(norm, at) else hit

    def _far_suffix_at(self, norm: str, at: int) -> tuple[int, Suffix] | None:
        """Read the decades behind an adjective: what counts single years needs no multiplying."""
        between = self._adjectives.match(norm, at) if self._adjectives else None
        hit = self.suffixes.at(norm, between.end()) if between else None
        return hit if hit and hit[1].power else None

    def is_rise(self, norm: str, start: int) -> bool:
        """Return whether the figure at `start` is by how much something changes, as the words before it say."""
        return self._rising is not None and self._rising.search(norm[max(0, start - _NEAR) : start]) is not None

    def is_of_rates(self, norm: str, start: int, end: int) -> bool:
        """Return whether the percentage there is a cut or a rise of interest, which is said in points elsewhere."""
        if not self.grammar.rates[1]:
            return False
        if self._rate_after.match(norm, end) is None:
            return self._rate_before.search(norm[max(0, start - _NEAR) : start]) is not None
        return True

    def _meant(self, norm: str, at: int, hit: tuple[int, Suffix] | None) -> tuple[int, Suffix] | None:
        """Return what a character means by the text around it."""
        where = self._where.get(norm[at : at + 1])
        if where is None or (hit and hit[0] > at + 1):
            return hit
        around = f"{norm[max(0, at - _AROUND) : at]}\0{norm[at + 1 : at + _AROUND]}"
        return (at + 1, where[1]) if where[0].search(around) else hit

    def _is_weight(self, norm: str, at: int) -> bool:
        """Return whether these are the pounds a baby weighs, not the pounds it costs."""
        near = norm[max(0, at - _NEAR) : at + _NEAR]
        if self._weighed is None or self._weighed.search(near):
            return self._weighed is not None
        return self._paid is not None and self._paid.search(near) is None

    def is_bare_point(self, norm: str, start: int) -> bool:
        """Return whether the decimal sign of .5 stands before `start`."""
        return norm[start - 1 : start] == self.point and norm[max(0, start - 2) : start - 1] in (
            "",
            " ",
            "-",
            "$",
            "€",
            "£",
        )

    def gap(self, norm: str, at: int) -> int:
        """Return the place behind a space or a hyphen."""
        return at + 1 if norm[at : at + 1] in (" ", "-") else at

    def space(self, norm: str, at: int) -> int:
        """Return the place behind a space."""
        return at + 1 if norm[at : at + 1] == " " else at

    def unspaced(self, norm: str, at: int) -> int:
        """Return the place before a space."""
        return at - 1 if norm[at - 1 : at] == " " else at

    def bound(self, norm: str, start: int, end: int, inner: Bound) -> Bound:
        """Return the bound said inside a figure, after it or before it."""
        if inner is not Bound.EXACT:
            return inner
        after = self.bounds_after.at(norm, end) or self.bounds_after.at(norm, self.space(norm, end))
        if after:
            return after[1]
        if self.compact and norm[start] in self._scales and norm[start - 1 : start] in self.grammar.scale_openers:
            # 上万, 过亿: a bare scale after these is reached or passed; 近 is approximate.
            return Bound.APPROX if norm[start - 1] in "近约約数" else Bound.MIN if start else Bound.EXACT
        before = self._bound_before(norm, start)
        if before is Bound.EXACT and self._limits and self._limits.search(norm, max(0, start - _WIDEST), start):
            return Bound.MAX
        return before

    def _bound_before(self, norm: str, start: int) -> Bound:
        at = start
        for _ in range(3):
            at = self.unspaced(norm, at)
            hit = self.bounds_before.before(norm, at)
            if hit:
                return hit[1]
            filler = self.fillers.before(norm, at)
            if not filler:
                return Bound.EXACT
            at = filler[0]
        return Bound.EXACT

    def change(self, norm: str, start: int, end: int) -> FigureChange:
        """Return whether the words around a figure speak of a change by or to it."""
        word, change = self._change_before(norm, start)
        if change is not FigureChange.NONE:
            is_sure = word not in self.grammar.sense.doubtful
            is_moved = is_sure or self._moves.search(norm, max(0, start - _FAR), end + _NEAR)
            return change if is_moved else FigureChange.NONE
        if (
            self._of_base
            and norm[start - 1 : start] == "的"
            and self._of_base.search(norm, max(0, start - _FAR), start)
        ):
            return FigureChange.TO
        if self._changes_after is None:
            return FigureChange.NONE
        after = self._changes_after.at(norm, self.space(norm, end))
        return after[1] if after else FigureChange.NONE

    def _change_before(self, norm: str, start: int) -> tuple[str, FigureChange]:
        at = start
        for _ in range(4):
            at = self.unspaced(norm, at)
            hit = self.changes.before(norm, at)
            if hit:
                return norm[hit[0] : at], hit[1]
            skipped = self.bounds_before.before(norm, at) or self.fillers.before(norm, at)
            if not skipped:
                break
            at = skipped[0]
        return "", FigureChange.NONE
