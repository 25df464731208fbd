"""Figures known by their form: codes, dates, ratios, and words that are figures by themselves."""

from __future__ import annotations

import re
from decimal import Decimal

from l10n.figures.numeral import Numeral, decimal_of, significant, with_exponent
from l10n.figures.reading.dates import DateMatch, DatePatterns
from l10n.figures.reading.figure_at import figure_at
from l10n.figures.reading.grammar import Suffix
from l10n.figures.reading.lexicon import is_letter
from l10n.figures.reading.normal import narrow
from l10n.figures.reading.spelled import SpelledNumerals
from l10n.figures.reading.tables import Tables
from l10n.languages import UNSPACED
from l10n.model import Figure, FigureKind

_IDENTIFIER_TAIL = re.compile(r"[a-z0-9]{1,48}(?:[-_/.:][a-z0-9]{1,48}){0,8}")
_IDENTIFIER_CHAR = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_.")
_LONGEST = 48
_RATES = frozenset({FigureKind.PERCENT, FigureKind.PP, FigureKind.BP, FigureKind.MONEY})
_EXCHANGES = frozenset({"hk", "sz", "sh", "ss", "tw", "t", "ks", "us"})
# The case tells 5G, a generation of networks, from 5g, a weight.
_GENERATION = re.compile(r"[2-6](?:\.[0-9])?G(?![A-Za-z])")
_LEADING = 4
_BARE_YEAR = re.compile(r"[0-9]{4}(?: ?(?:[-–—/]|to|and|bis|und|à|et|a|y) ?[0-9]{2,4})?")
# What follows a year no more often than a number: "2023 real" and "2002 won" do.
_AFTER_SUMS = frozenset({
    "USD", "EUR", "CNY", "HKD", "JPY", "GBP", "CHF", "INR", "CAD", "AUD", "SGD", "TWD", "RUB", "bp", "hectare", "mu", "tonne", "barrel",
    "megawatt", "gigawatt", "kilowatt-hour", "megawatt-hour", "gigawatt-hour", "terawatt-hour",
})  # fmt: skip
# A number never begins with nought: these are the groups of a telephone number in any language.
_PHONE = re.compile(r"0[0-9]{2,4}(?: [0-9]{2,8}){1,4}(?![0-9])")
_SAID_PHONE = re.compile(r"[0-9]{2,5}(?:\)|(?=[ -]))(?:[ -]?[0-9]{2,8}){1,5}(?![0-9])|[0-9]{5,12}(?![0-9.,])")
# What both a telephone number and a size begin with, so that most digits are looked at once.
_SPECIAL = re.compile(r"[0-9]{2,5}[ )-]|[0-9]{5}|[0-9]++(?:\.[0-9]++)?[gmbt]")
_LEAD = 12
_GOES_ON = frozenset("0123456789.,")
_RATIO = re.compile(r"([0-9]{1,3}(?:\.[0-9])?)(?: ?: ?|比| 대 |対)([0-9]{1,3}(?:\.[0-9])?)(?![0-9:])")


class FormReader:
    """Reads what needs no measure to be a figure."""

    def __init__(self, tables: Tables) -> None:
        """Compile the dates of a grammar."""
        self._tables = tables
        grammar = tables.grammar
        self._dates = DatePatterns(grammar.dates, self._date_number)
        self._sizes = tuple((re.compile(form), measure, power) for form, measure, power in grammar.sizes)
        self._ordinal_forms = re.compile(grammar.ordinal_forms) if grammar.ordinal_forms else None
        self._phones = re.compile(grammar.phones) if grammar.phones else None
        self._date_hint = re.compile(grammar.date_hint) if grammar.date_hint else None

    def read(self, text: str, norm: str, start: int, floor: int) -> Figure | None:
        """Read the figure at `start`; nothing before `floor` is free."""
        if "0" <= norm[start] <= "9":
            found = self._named_at(text, norm, start, floor)
            if found is None and _SPECIAL.match(norm, start):
                found = self._phone_at(text, norm, start) or self._sized_at(text, norm, start)
        else:
            found = self._ordinal_at(text, norm, start)
        return (
            found
            or self._date_at(text, norm, start)
            or self._code_at(text, norm, start)
            or self._fixed_at(text, norm, start)
            or self._ratio_at(text, norm, start)
        )

    # --- codes -------------------------------------------------------------------------------

    def _named_at(self, text: str, norm: str, start: int, floor: int) -> Figure | None:
        """Read a code that starts with letters: GPT-5, H100."""
        begin = self._identifier_start(norm, start, floor)
        if begin == start or self._is_affix(norm, begin, start):
            return None
        match = _IDENTIFIER_TAIL.match(norm, begin)
        end = match.end() if match else start
        return figure_at(text, FigureKind.IDENTIFIER, narrow(text[begin:end]), begin, end)

    def _code_at(self, text: str, norm: str, start: int) -> Figure | None:
        """Read a code that starts with digits: 5G, 00700.HK."""
        match = _IDENTIFIER_TAIL.match(norm, start) if "0" <= norm[start] <= "9" else None
        if match is None or not (_GENERATION.match(text, start) or self._is_code(norm, start, match.end())):
            return None
        return figure_at(text, FigureKind.IDENTIFIER, narrow(text[start : match.end()]), start, match.end())

    def _phone_at(self, text: str, norm: str, start: int) -> Figure | None:
        """Read a telephone number: digits in groups that begin with nought, or that are said to be one."""
        match = _PHONE.match(norm, start) if norm[start] == "0" else None
        if match is None and self._phones and (match := _SAID_PHONE.match(norm, start)):
            match = match if self._phones.search(norm[max(0, start - _LEAD) : start].rstrip("+(")) else None
        if match is None or norm[start - 1 : start] in _GOES_ON:
            return None
        return figure_at(text, FigureKind.IDENTIFIER, match.group(), start, match.end())

    def _sized_at(self, text: str, norm: str, start: int) -> Figure | None:
        """Read a size whose letter is a scale, a measure or part of a name by what stands beside it: 2M上下文, 400G光模块."""
        for form, measure, power in self._sizes:
            match = form.match(text, start)
            if match and measure == "=":
                return figure_at(text, FigureKind.IDENTIFIER, match.group(), start, match.end())
            if match:
                size = match[match.lastgroup or 0]
                value, shown = decimal_of(size, power), significant(size)
                kind = FigureKind.QUANTITY if measure else FigureKind.NUMBER
                return figure_at(text, kind, value, start, match.end(), measure=measure or None, digits=shown)
        return None

    def _ordinal_at(self, text: str, norm: str, start: int) -> Figure | None:
        """Read the number of a plan or a congress: 十四五, XV plan quinquenal; letters are Roman numerals if they are capitals."""
        match = self._ordinal_forms.match(norm, start) if self._ordinal_forms else None
        if match is None:
            return None
        said = slice(*match.span(match.lastgroup or 0))
        number = self._date_number(norm[said])
        if number is None or (text[said].isascii() and not text[said].isupper()):
            return None
        return figure_at(text, FigureKind.ORDINAL, Decimal(number), start, match.end(), digits=2)

    def _identifier_start(self, norm: str, start: int, floor: int) -> int:
        begin = start
        while begin > floor and start - begin < _LONGEST and norm[begin - 1] in _IDENTIFIER_CHAR:
            begin -= 1
        while begin < start and not "a" <= norm[begin] <= "z":
            begin += 1
        return begin

    def _is_affix(self, norm: str, begin: int, start: int) -> bool:
        """Return whether the letters are no part of a code: those of RMB200, US$5 and Q3, not of H100."""
        letters = norm[begin:start].rstrip("-. ")
        money = self._tables.money_before.before(norm, start)
        if money and money[0] <= begin:
            return True
        if letters.isalpha() and norm[start - 1] not in "-." and self._is_rate(norm, start):
            return True
        return (
            letters in self._tables.grammar.bounds_before
            or any(letters.endswith(word) and is_letter(word[0]) for word in self._tables.grammar.connectors)
            or (norm[start - 1] in "-." and self._is_word(letters))
        )

    def _is_rate(self, norm: str, start: int) -> bool:
        """Return whether it is GDP10%, with its space lost, and no code."""
        numeral = self._tables.numerals.match(norm, start)
        hit = self._tables.suffixes.at(norm, numeral.end) if numeral else None
        if numeral is None or hit is None:
            return False
        # 5090x is a name; PER25倍 is a multiple of earnings.
        return hit[1].kind in _RATES or (hit[1].kind is FigureKind.MULTIPLE and norm[numeral.end] >= UNSPACED)

    def _is_word(self, letters: str) -> bool:
        return letters in self._tables.grammar.month_names or letters in self._tables.grammar.fillers

    def _is_code(self, norm: str, start: int, end: int) -> bool:
        """Return whether it is a code as 737-800, 010-6091-1260 and 00700.hk are, not a number with a measure."""
        numeral = self._tables.numerals.match(norm, start)
        if numeral is None:
            return not norm[start:end].isdigit()
        if numeral.end >= end or with_exponent(norm, numeral) is not numeral:
            return False
        rest = norm[numeral.end : end]
        if rest[0] == "-":
            groups = norm[start:end].split("-")
            digits = all(group.isdigit() for group in groups)
            return (
                digits
                and (len(groups) > 2 or (groups[0][0] == "0" and len(groups[0]) > 2))
                and not _is_iso_date(groups)
            )
        if rest[0] == ".":
            return rest[1:] in _EXCHANGES or (rest.count(".") > 1 and rest.replace(".", "").isdigit())
        if not rest[0].isalpha() or numeral.ordinal:
            return False
        at = numeral.end
        if self._has_money_scale(norm, start, numeral):
            return False
        return not (
            self._tables.suffixes.at(norm, at)
            or self._tables.connectors.at(norm, at)
            or self._tables.bounds_after.at(norm, at)
        )

    def _has_money_scale(self, norm: str, start: int, numeral: Numeral) -> bool:
        """Return whether it is the 1.2t of $1.2t."""
        numerals = self._tables.numerals
        if not isinstance(numerals, SpelledNumerals) or numerals.with_money_scale(norm, numeral) is numeral:
            return False
        return self._tables.money_before.before(norm, self._tables.unspaced(norm, start)) is not None

    # --- dates and fixed words ---------------------------------------------------------------

    def _date_at(self, text: str, norm: str, start: int) -> Figure | None:
        if self._date_hint is None or not self._date_hint.match(norm, start):
            return None
        date = self._dates.match(norm, start)
        if date is None or (date.kind is FigureKind.YEAR and self._is_sum(norm, date)):
            return None
        return figure_at(text, date.kind, date.low, date.start, date.end, high=date.high)

    def _is_sum(self, norm: str, date: DateMatch) -> bool:
        """Return whether four digits are a sum or a number below nought: $1500, -1875."""
        if not _BARE_YEAR.fullmatch(norm, date.start, date.end):
            return False
        if 0 < date.start < _LEADING and norm[: date.start].strip() == "-":
            return True
        if self._tables.money_before.before(norm, self._tables.unspaced(norm, date.start)):
            return True
        hit = self._tables.suffix_at(norm, date.end)
        return hit is not None and hit[1].measure in _AFTER_SUMS

    def _date_number(self, text: str) -> int | None:
        if text.isascii() and text.isdigit():
            return int(text)
        known = self._tables.grammar.date_numbers.get(text) or self._tables.grammar.month_names.get(text.rstrip("."))
        if known is not None:
            return known
        numeral = self._tables.numerals.match(text, len(text) - len(text.lstrip("前")))
        return int(numeral.value) if numeral and numeral.value == int(numeral.value) else None

    def _fixed_at(self, text: str, norm: str, start: int) -> Figure | None:
        hit = self._tables.fixed.at(norm, start)
        idiom = self._tables.idioms.at(norm, start) if hit else None
        if hit is None or (idiom and idiom[0] > hit[0]):
            return None  # 半斤 is half a jin, 半斤八两 much of a muchness
        end, fixed = hit
        kind, measure = fixed.kind, fixed.measure
        if kind is FigureKind.VAGUE and (counted := self._counted(norm, end)):
            end, kind, measure = counted[0], counted[1].kind, counted[1].measure
        bound = self._tables.bound(norm, start, end, fixed.bound)
        return figure_at(text, kind, Decimal(fixed.low), start, end, measure=measure, digits=1, bound=bound)

    def _counted(self, norm: str, at: int) -> tuple[int, Suffix] | None:
        """Read what there are millions of."""
        link = self._tables.links.at(norm, self._tables.space(norm, at))
        hit = self._tables.suffix_at(norm, link[0]) if link else self._tables.suffix_at(norm, at)
        return hit if hit and hit[1].power == 0 else None

    def _ratio_at(self, text: str, norm: str, start: int) -> Figure | None:
        """Read 3:1 and 3比1."""
        match = _RATIO.match(norm, start) if "0" <= norm[start] <= "9" else None
        if match is None:
            return None
        return figure_at(text, FigureKind.RATIO, f"{match[1]}:{match[2]}", start, match.end())


def _is_iso_date(groups: list[str]) -> bool:
    return len(groups) == 3 and [len(group) for group in groups] == [4, 2, 2]
