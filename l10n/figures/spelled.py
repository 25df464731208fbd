"""Numerals of scripts with spaces: digits in groups, scale words, and numbers in words (two and a half million)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from l10n.figures.numeral import MAX_DIGITS, Numeral, Value, decimal_of, plus, shown, significant, tidy, times


class Part(Enum):
    """What a word does inside a number in words."""

    ARTICLE = "a"
    UNIT = "one to nine"
    TEEN = "ten to nineteen"
    TENS = "twenty to ninety"
    HUNDREDS = "doscientos"
    HUNDRED = "hundred"
    SCALE = "thousand and up; dozen"
    HALF = "half"
    ORDINAL = "first"
    FRACTION = "quarter: a denominator only"
    JOIN = "and"
    POINT = "point"


class Word(NamedTuple):
    """One word of a number in words."""

    part: Part
    value: int = 0


@dataclass(frozen=True, slots=True)
class SpelledTables:
    """How a language writes numbers with digits and with words."""

    words: Mapping[str, Word]
    group: str
    """A pattern for the separators of groups of three digits."""
    decimal: str
    abbreviations: Mapping[str, int] = field(default_factory=dict)
    """Short scales that stand after digits only (bn, Mrd.) and their powers."""
    money_abbreviations: Mapping[str, int] = field(default_factory=dict)
    """Short scales that only money has: $5m is a sum, 5m a length."""
    vigesimal: bool = False
    """quatre-vingt is four times twenty (French)."""
    split: Callable[[str], tuple[str, ...]] | None = None
    """Takes a compound apart: einundzwanzig (German)."""
    stems: tuple[str, ...] = ()
    """What a compound can start with."""
    ordinal_marks: str = ""
    """A pattern for what makes digits an ordinal: 21st, 1er, 3."""
    ones_first: bool = False
    """vier und zwanzig (German)."""


_VULGAR = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅙": "1/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]++")
_NOT_DIGIT = re.compile("[^0-9]+")
_GAP = re.compile(r" ?[-–—]? ?|-")


class SpelledNumerals:
    """Reads numerals by the words and separators of one language."""

    def __init__(self, tables: SpelledTables) -> None:
        """Compile the pattern for digits."""
        self.tables = tables
        group, point = tables.group, re.escape(tables.decimal)
        # Where the comma is the decimal sign, a point that sets no three digits apart is one too.
        other = r"(?<=[0-9])\.(?:(?P<alt>[0-9]{1,2}|[0-9]{4,})(?![0-9]|[.,][0-9])|(?<=(?<![0-9.,])0\.)(?P<nought>[0-9]{3})(?![0-9]|[.,][0-9]))"
        other = other if tables.decimal == "," else "(?!)(?P<alt>)(?P<nought>)"
        self._digits = re.compile(
            rf"(?P<whole>[0-9]{{1,3}}(?:(?:{group})[0-9]{{3}})++(?![0-9])|[0-9]++)(?:{point}(?P<part>[0-9]++)|{other})?"
            rf"|{point}(?P<bare>[0-9]++)|(?P<vulgar>[{''.join(_VULGAR)}])"
        )
        # 34 cents are no hundreds in French.
        self._after_digit_parts = (Part.SCALE,) if tables.vigesimal else (Part.SCALE, Part.HUNDRED)
        self._mixed = re.compile(
            rf" ?(?:(?P<top>[0-9]{{1,3}})/(?P<bottom>[0-9]{{1,3}})(?![0-9/.,])|(?P<vulgar>[{''.join(_VULGAR)}]))"
        )
        self._ordinal = re.compile(tables.ordinal_marks) if tables.ordinal_marks else None
        # Codes, fractions and sums all ask for the numeral at the same place.
        self._last: tuple[str, int, Numeral | None] = ("", -1, None)
        self._lookup = lru_cache(maxsize=4096)(self._words_of)

    def match(self, text: str, start: int) -> Numeral | None:
        """Read the numeral that starts at `start`, if one does."""
        last = self._last
        if last[0] is text and last[1] == start:
            return last[2]
        match = self._digits.match(text, start)
        numeral = self._after_digits(text, match) if match else self._in_words(text, start)
        self._last = (text, start, numeral)
        return numeral

    def run_end(self, text: str, start: int) -> int:
        """Give the end of the digits or the word at `start`, readable or not."""
        match = self._digits.match(text, start) or _WORD.match(text, start)
        return match.end() if match else start

    def candidates(self) -> str:
        """Give a pattern of what a numeral can start with."""
        stems = {word for word, meaning in self.tables.words.items() if meaning.part not in (Part.JOIN, Part.POINT)}
        exact = f"(?:{trie(stems)})(?![^\\W\\d_])"
        compound = f"|(?:{trie(set(self.tables.stems))})" if self.tables.stems else ""
        return rf"[0-9½⅓⅔¼¾⅕⅙⅛⅜⅝⅞]|(?<![^\W\d_])(?:{exact}{compound})"

    # --- digits ------------------------------------------------------------------------------

    def _after_digits(self, text: str, match: re.Match[str]) -> Numeral | None:
        start, end = match.span()
        if end - start > MAX_DIGITS:
            return None
        if match["vulgar"]:
            return Numeral(start, end, _vulgar(match["vulgar"]), 1, fraction=True)
        digits = _NOT_DIGIT.sub("", match["whole"] or "")
        part = match["part"] or match["bare"] or match["alt"] or match["nought"]
        number = f"{digits}.{part}" if part else digits
        if self._ordinal and not part and (mark := self._ordinal.match(text, end)):
            return Numeral(start, mark.end(), Decimal(digits), significant(digits), ordinal=True)
        numeral = Numeral(start, end, decimal_of(number), significant(number))
        return self._scaled(text, self._with_fraction(text, numeral))

    def _with_fraction(self, text: str, numeral: Numeral) -> Numeral:
        match = self._mixed.match(text, numeral.end)
        if not match or match["bottom"] == "0":
            return numeral
        if match["vulgar"]:
            part = _vulgar(match["vulgar"])
        elif text[numeral.end] == " " and Decimal(match["top"]) < Decimal(match["bottom"]):
            part = Fraction(int(match["top"]), int(match["bottom"]))
        else:
            return numeral
        return numeral._replace(end=match.end(), value=plus(numeral.value, part), fraction=True)

    def _scaled(self, text: str, numeral: Numeral) -> Numeral:
        """Multiply by the scale words and abbreviations that follow: 2.5 million, 11 000 millones, 40k."""
        while True:
            step = self._scale_at(text, numeral.end)
            if step is None:
                return numeral
            end, power = step
            scaled = times(numeral.value, 10**power)
            numeral = numeral._replace(end=end, value=scaled, scale=numeral.scale + power)

    def _scale_at(self, text: str, start: int) -> tuple[int, int] | None:
        gap = _GAP.match(text, start)
        at = gap.end() if gap else start
        match = _WORD.match(text, at)
        if match is None:
            return None
        word = self.tables.words.get(match.group())
        if word and word.part in self._after_digit_parts and "–" not in text[start:at]:
            power = len(str(word.value)) - 1
            return (match.end(), power) if word.value == 10**power else None
        power_or_none = self.tables.abbreviations.get(match.group())
        if power_or_none is None or text[start:at] not in ("", " "):
            return None
        dot = match.end() < len(text) and text[match.end()] == "." and f"{match.group()}." in self.tables.abbreviations
        return match.end() + dot, power_or_none

    def scale_after(self, text: str, at: int) -> tuple[int, int] | None:
        """Read the end and the power of a scale word that comes after the currency: 75 USD million."""
        match = _WORD.match(text, at + (text[at : at + 1] == " "))
        word = self.tables.words.get(match.group()) if match else None
        if match is None or word is None or word.part is not Part.SCALE:
            return None
        return match.end(), len(str(word.value)) - 1

    def with_money_scale(self, text: str, numeral: Numeral) -> Numeral:
        """Read the scale of $5m."""
        match = _WORD.match(text, numeral.end + (text[numeral.end : numeral.end + 1] == " "))
        power = self.tables.money_abbreviations.get(match.group()) if match and not numeral.scale else None
        if match is None or power is None:
            return numeral
        return numeral._replace(end=match.end(), value=times(numeral.value, 10**power), scale=power)

    # --- words -------------------------------------------------------------------------------

    def _words_of(self, word: str) -> tuple[Word, ...]:
        meaning = self.tables.words.get(word)
        if meaning is not None:
            return (meaning,)
        if self.tables.split is None:
            return ()
        return tuple(self.tables.words[part] for part in self.tables.split(word))

    def _in_words(self, text: str, start: int) -> Numeral | None:
        words: list[Word] = []
        ends: list[int] = []
        match = _WORD.match(text, start)
        while match is not None and len(words) < MAX_DIGITS:
            parts = self._lookup(match.group())
            if not parts:
                break
            words += parts
            ends += [0] * (len(parts) - 1) + [match.end()]
            gap = _GAP.match(text, match.end())
            match = _WORD.match(text, gap.end() if gap else match.end())
        return self._first_number(words, ends, start) if words else None

    def _first_number(self, words: list[Word], ends: list[int], start: int) -> Numeral | None:
        """Fold the longest beginning of `words` that is a number and ends where a written word does."""
        while words:
            folded = fold_words(words, self.tables)
            if folded is None:
                return None
            if ends[folded.taken - 1]:
                numeral = Numeral(start, ends[folded.taken - 1], folded.value, shown(folded.value), folded.scale)
                return numeral._replace(word=True, ordinal=folded.ordinal, fraction=folded.fraction)
            words, ends = words[: folded.taken - 1], ends[: folded.taken - 1]
        return None


class Folded(NamedTuple):
    """The number that the first `taken` words make."""

    value: Value
    taken: int
    scale: int = 0
    ordinal: bool = False
    fraction: bool = False


def fold_words(words: list[Word], tables: SpelledTables) -> Folded | None:  # noqa: C901 - one grammar, one loop
    """Add up the words of one number as far as they fit."""
    digits = _digit_by_digit(words)
    if digits is not None:
        return digits
    blocks: list[tuple[int, int]] = []
    group, count, at = 0, 0, 0
    while at < len(words):
        part, value = words[at]
        number = int(value)
        if part is Part.JOIN or part is Part.ARTICLE:
            if (
                part is Part.ARTICLE
                and at
                and words[at - 1].part is not Part.JOIN
                and words[at - 1].part is not Part.HALF
            ):
                break
            if part is Part.ARTICLE and not _opens(words, at + 1):
                break
            at += 1
            continue
        if part in _LAST:
            return _finish(words, at, group, blocks) or _folded(group, blocks, count)
        if part is Part.POINT:
            return _with_decimals(words, at, group, blocks) or _folded(group, blocks, count)
        if part is Part.SCALE:
            block = group
            while blocks and blocks[-1][1] < number:
                block += blocks.pop()[0]
            if not block and blocks:
                break
            blocks.append(((block or 1) * number, number))
            group = 0
        elif tables.ones_first and part is Part.UNIT and _is_ones_first(words, at, group):
            if words[at + 2].part is not Part.TENS:
                return _ones_first_last(words, at, group, blocks)
            group += number + int(words[at + 2].value)
            at += 2
        else:
            grown = _grown(group, words, at, tables)
            if grown is None:
                return _mixed(words, at, group, blocks, tables) or _folded(group, blocks, count)
            group = grown
        at += 1
        count = at
    return _folded(group, blocks, count)


_LAST = frozenset({Part.HALF, Part.ORDINAL, Part.FRACTION})


# dix-sept goes on after ten, soixante-dix and quatre-vingt-dix; thirteen does not.
_FULL_TENS = {False: (10,), True: (10, 70, 90)}


def _grown(group: int, words: list[Word], at: int, tables: SpelledTables) -> int | None:
    """Add a word below the scales to its group; None where it cannot follow."""
    part, value = words[at]
    number = int(value)
    rest = group % 100
    joined_ten = rest == 10 and at > 0 and words[at - 1].part is Part.JOIN
    if part is Part.UNIT and tables.vigesimal and number > 6 and rest in (10, 70, 90):
        return group + number
    if part is Part.UNIT and ((group % 10 == 0 and rest not in _FULL_TENS[tables.vigesimal]) or joined_ten):
        return group + number if group or at == 0 or words[at - 1].part is not Part.UNIT else None
    if part is Part.TENS and number == 20 and tables.vigesimal and rest == 4:
        return group + 76
    if part in (Part.TEEN, Part.TENS) and (rest == 0 or (tables.vigesimal and rest in (60, 80) and part is Part.TEEN)):
        return group + number
    if part is Part.HUNDREDS and group % 1000 == 0:
        return group + number
    if part is Part.HUNDRED and group < 100:
        return (group or 1) * 100
    return None


def _opens(words: list[Word], at: int) -> bool:
    """Tell whether an article before `at` counts: a hundred, a third, not a two."""
    return at < len(words) and words[at].part in _COUNTED


_COUNTED = _LAST | {Part.SCALE, Part.HUNDRED}


def _is_ones_first(words: list[Word], at: int, group: int) -> bool:
    if at + 2 >= len(words) or words[at + 1].part is not Part.JOIN or group % 100:
        return False
    return words[at + 2].part is Part.TENS or (
        words[at + 2].part in (Part.ORDINAL, Part.FRACTION) and 20 <= words[at + 2].value < 100
    )


def _ones_first_last(words: list[Word], at: int, group: int, blocks: list[tuple[int, int]]) -> Folded:
    """Read einundzwanzigste and ein zweiundzwanzigstel."""
    unit, last = words[at].value, words[at + 2]
    total = _total(group, blocks)
    if last.part is Part.ORDINAL:
        return Folded(Decimal(total + unit + last.value), at + 3, ordinal=True)
    return Folded(tidy(Fraction(total or 1, unit + last.value)), at + 3, fraction=True)


def _mixed(
    words: list[Word], at: int, group: int, blocks: list[tuple[int, int]], tables: SpelledTables
) -> Folded | None:
    """Read a whole number and a fraction: one hundred and three and two thirds."""
    if not at or words[at - 1].part is not Part.JOIN:
        return None
    rest = fold_words(words[at:], tables)
    if rest is None or not rest.fraction or rest.value >= 1:
        return None
    return Folded(plus(Decimal(_total(group, blocks)), rest.value), at + rest.taken, fraction=True)


def _total(group: int, blocks: list[tuple[int, int]]) -> int:
    return group + sum(block for block, _ in blocks)


def _folded(group: int, blocks: list[tuple[int, int]], count: int) -> Folded | None:
    if not count:
        return None
    scale = len(str(blocks[-1][1])) - 1 if blocks and not group and str(blocks[-1][1]).strip("0") == "1" else 0
    return Folded(Decimal(_total(group, blocks)), count, scale)


def _digit_by_digit(words: list[Word]) -> Folded | None:
    """Read three digits or more, spelled one by one: one two three is 123."""
    count = 0
    while count < len(words) and words[count].part is Part.UNIT:
        count += 1
    if count < 3:
        return None
    return Folded(Decimal("".join(str(word.value) for word in words[:count])), count)


def _with_decimals(words: list[Word], at: int, group: int, blocks: list[tuple[int, int]]) -> Folded | None:
    """Read two point five, virgule trois cent trois, and a scale after it."""
    digits, end = "", at + 1
    while end < len(words) and words[end].part in _DECIMAL:
        stop = next((index for index in range(end, len(words)) if words[index].part not in _DECIMAL), len(words))
        folded = fold_words(words[end : end + 1 if not words[end].value else stop], _PLAIN)
        if folded is None:
            break
        digits += f"{folded.value}"
        end += folded.taken
    if not digits.isdigit():
        return None
    value: Value = Decimal(f"{_total(group, blocks)}.{digits}")
    scale = 0
    while end < len(words) and words[end].part is Part.SCALE:
        value = times(value, int(words[end].value))
        scale += len(str(words[end].value)) - 1
        end += 1
    return Folded(value, end, scale)


_DECIMAL = frozenset({Part.UNIT, Part.TEEN, Part.TENS, Part.HUNDRED, Part.HUNDREDS, Part.JOIN})


def _finish(words: list[Word], at: int, group: int, blocks: list[tuple[int, int]]) -> Folded | None:
    """Read the word that ends a number: a half, an ordinal or a denominator."""
    part, value = words[at]
    total = _total(group, blocks)
    joined = at > 0 and bool(total) and words[at - 1].part in (Part.ARTICLE, Part.JOIN)
    if part is Part.HALF:
        return _half(words, at, total, joined)
    if joined:
        return Folded(plus(Decimal(total), tidy(Fraction(1, int(value)))), at + 1, fraction=True)
    if not total or part is Part.FRACTION or (total % 10 and value < 10):
        split = _split_at_join(words, at)
        if split:
            return Folded(plus(split[0], tidy(Fraction(split[1], int(value)))), at + 1, fraction=True)
    if part is Part.FRACTION:
        counted = total or (1 if at and words[at - 1].part is Part.ARTICLE else 0)
        return Folded(tidy(Fraction(counted, int(value))), at + 1, fraction=True) if counted else None
    return _ordinal(words, at, group, blocks)


def _split_at_join(words: list[Word], at: int) -> tuple[Decimal, int] | None:
    """Give the whole and the numerator of a hundred and three quarters."""
    joins = [index for index in range(1, at - 1) if words[index].part is Part.JOIN]
    if not joins:
        return None
    before, after = words[: joins[-1]], words[joins[-1] + 1 : at]
    units = [word for word in after if word.part is Part.UNIT]
    whole = fold_words(before, _PLAIN)
    if len(after) != 1 or len(units) != 1 or whole is None or whole.taken != len(before):
        return None
    return (whole.value, units[0].value) if isinstance(whole.value, Decimal) else None


def _ordinal(words: list[Word], at: int, group: int, blocks: list[tuple[int, int]]) -> Folded | None:
    number, total = words[at].value, _total(group, blocks)
    value, end = _chained(words, at)
    if not total or (number >= 1000 and not group):
        if at and words[at - 1].part is Part.ARTICLE and number > 2:
            return Folded(tidy(Fraction(1, number)), at + 1, fraction=True)
        return Folded(Decimal(total + value), end, ordinal=True)
    if number >= 100 and total > 1:
        return Folded(Decimal(total - group + group * number + value - number), end, ordinal=True)
    if (total % 100 in _FULL_TENS[True] and number in (7, 8, 9)) or (total % 100 in (60, 80) and 10 <= number < 17):
        return Folded(Decimal(total + number), at + 1, ordinal=True)
    room = 100 if number >= 10 else 10
    if total % room == 0 and total >= 2 * room:
        return Folded(Decimal(total + number), at + 1, ordinal=True)
    return Folded(tidy(Fraction(total, number)), at + 1, fraction=True) if number > 2 else None


def _chained(words: list[Word], at: int) -> tuple[int, int]:
    """Add up ordinals that follow each other, each smaller: tricentésimo cuadragésimo séptimo."""
    value, end = words[at].value, at + 1
    while (
        end < len(words)
        and words[end].part is Part.ORDINAL
        and len(str(words[end].value)) < len(str(words[end - 1].value))
    ):
        value += words[end].value
        end += 1
    return value, end


def _half(words: list[Word], at: int, total: int, joined: bool) -> Folded:
    end = at + 1
    split = None if joined else _split_at_join(words, at)
    if split:
        return Folded(plus(split[0], tidy(Fraction(split[1], 2))), end, fraction=True)
    if not total or joined:
        value: Value = plus(Decimal(total), Decimal("0.5"))
        after = end + 1 if end < len(words) and words[end].part is Part.ARTICLE else end
        if after < len(words) and words[after].part in (Part.SCALE, Part.HUNDRED):
            factor = 100 if words[after].part is Part.HUNDRED else int(words[after].value)
            return Folded(times(value, factor), after + 1, len(str(factor)) - 1)
        return Folded(value, end, fraction=True)
    if end < len(words) and words[end].part is Part.SCALE:
        return Folded(times(Decimal(total) / 2, int(words[end].value)), end + 1, len(str(words[end].value)) - 1)
    return Folded(tidy(Fraction(total, 2)), end, fraction=True)


_PLAIN = SpelledTables({}, ",", ".")


def _vulgar(char: str) -> Value:
    top, bottom = _VULGAR[char].split("/")
    return tidy(Fraction(int(top), int(bottom)))


def trie(words: set[str]) -> str:
    """Give a pattern that matches any of `words` and looks at each character once."""
    if not words:
        return "(?!)"
    branches: dict[str, set[str]] = {}
    for word in words - {""}:
        branches.setdefault(word[0], set()).add(word[1:])
    parts = [
        re.escape(char) + trie(rests) if rests != {""} else re.escape(char) for char, rests in sorted(branches.items())
    ]
    if not parts:
        return ""
    pattern = parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{pattern})?" if "" in words else pattern
