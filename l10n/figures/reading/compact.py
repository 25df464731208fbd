"""Numerals of scripts without spaces: digits and scale characters (1.18万亿, 一万六七千, 3,691억 7천만)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache, reduce
from typing import NamedTuple

from l10n.figures.numeral import MAX_DIGITS, VULGAR, Numeral, Value, decimal_of, plus, shown, significant, times
from l10n.figures.reading.spelled import trie
from l10n.model import Bound

_GROUPED = r"[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?|[0-9]++(?:\.[0-9]++)?|\.[0-9]++"
# Thousands set apart by spaces: one space alone also stands between two numbers.
_SPACED = r"[1-9][0-9]?(?: [0-9]{3}){2,}+(?![0-9])(?:\.[0-9]++)?|[1-9][0-9]{0,2} 000(?![0-9,.])"
_ASCII = re.compile(r"[0-9]")
_PLAIN = re.compile(r"[0-9][0-9,]*+(?:\.[0-9]*+)?")
_KANA = "[ぁ-ゖ]"
_FORMAL_POWERS = "拾佰仟"
_SUMS = "元圆圓角分整"
"""What stands behind a formal digit that is alone: 伍元整."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CompactTables:
    """The characters of a language's numerals; keys are single characters."""

    digits: dict[str, int]
    powers: dict[str, int]
    tens: dict[str, str] = field(default_factory=dict)
    """Words for tens and units and the digits and powers they stand for: 廿 is 二十, 스물 is 이십."""
    points: str = "点點"
    zeros: str = "零〇"
    more: str = "多余餘"
    few: str = "几幾"
    several: str = "数數几幾"
    guards: dict[str, str] = field(default_factory=dict)
    """A scale character before one of these belongs to the word that follows: 千瓦, 百分之."""
    formal: str = ""
    """Digits of cheques and contracts."""
    words: str = ""
    """Such digits that are words too: 伍佰 is a number, the 伍 of 入伍一年 is none."""
    in_a_word: str = "(?!)"
    """A pattern of where a numeral never starts: the 陆 of 大陆万亿级, the 拾 of 收拾."""
    counting: str = "两兩俩倆"
    """Digits that count and never stand among decimals."""
    more_tail: str = ""
    """What may follow `more`: 500余り万."""
    ascii_point: str = ""
    """A character that is a decimal point between digits 0-9 too: 21点2."""
    spaced: bool = False
    """True if spaces set thousands apart: 1 234 567."""
    kana: dict[str, str] = field(default_factory=dict)
    """Numerals as they sound, longest first; read only where nothing but them stands between other letters."""
    kana_alone: tuple[str, ...] = ()
    """Those that are a number by themselves too."""
    lone: str = ""
    """Scales behind which one digit at most stands: 팔백오십일일 is 851 and a day."""
    gap: str = "(?!)"
    """A pattern for a space inside a numeral, between a scale and digits with a smaller one."""
    shorthand: bool = False
    """三万五 is 35,000 (Chinese), not 30,005 (Japanese)."""


class CompactNumerals:
    """Reads numerals by the characters of one language."""

    def __init__(self, tables: CompactTables) -> None:
        """Compile the pattern; nothing in it can match the same text in two ways."""
        self.tables = tables
        self._values = tables.digits
        self._run = re.compile(_run_pattern(tables))
        self._bare = re.compile(_run_pattern(replace(tables, guards={})))
        self._pieces = re.compile(_pieces_pattern(tables))
        # Codes, fractions and sums all ask for the numeral at the same place.
        self._last: tuple[str, int, Numeral | None] = ("", -1, None)
        self._cached = lru_cache(maxsize=8192)(self._evaluate)

    def match(self, text: str, start: int) -> Numeral | None:
        """Read the numeral that starts at `start`, if one does."""
        last = self._last
        if last[0] is text and last[1] == start:
            return last[2]
        numeral = self._read(self._run.match(text, start), start) or self._vulgar(text, start)
        if numeral and text[numeral.end : numeral.end + 1] in VULGAR and (part := self._vulgar(text, numeral.end)):
            numeral = self._with_part(numeral, part)
        self._last = (text, start, numeral)
        return numeral

    def _vulgar(self, text: str, start: int) -> Numeral | None:
        """Read ½."""
        part = VULGAR.get(text[start : start + 1])
        return Numeral(start, start + 1, part, 1, fraction=True) if part else None

    def _with_part(self, numeral: Numeral, part: Numeral) -> Numeral:
        """Add the half of 7½."""
        if numeral.word or numeral.scale or numeral.fraction:
            return numeral
        value = plus(numeral.value, part.value)
        return numeral._replace(end=part.end, value=value, digits=shown(value), fraction=True)

    def denominator(self, text: str, start: int) -> Numeral | None:
        """Read the numeral at `start` with every scale it can have: the 一百 of 一百分之二."""
        return self._read(self._bare.match(text, start), start)

    def _read(self, match: re.Match[str] | None, start: int) -> Numeral | None:
        if match is None or match.end() == start:
            return None
        value = self._cached(match.group()) if match.end() - start <= MAX_DIGITS else None
        if value is None or not value.digits:
            return None
        return value._replace(start=start, end=match.end())

    def value(self, run: str) -> Numeral | None:
        """Read a run that is known to be one numeral, wherever it stands."""
        numeral = self.match(run, 0)
        return numeral if numeral and numeral.end == len(run) else None

    def candidates(self) -> str:
        """Return a pattern of what a numeral can start with."""
        powers = "".join(power for power in self.tables.powers if not power.isascii())
        first = "".join(word[0] for word in self.tables.tens)
        kana = f"{_kana_pattern(self.tables)}|" if self.tables.kana else ""
        return f"{kana}[0-9{''.join(self.tables.digits)}{first}{powers}{self.tables.several}{''.join(VULGAR)}]"

    def run_end(self, text: str, start: int) -> int:
        """Return the end of the run of numeral characters at `start`, readable or not."""
        match = self._run.match(text, start)
        return match.end() if match else start

    def _evaluate(self, run: str) -> Numeral | None:
        return self._plain(run) if _PLAIN.fullmatch(run[:-1]) else self._put_together(run)

    def _plain(self, run: str) -> Numeral | None:
        """Read digits 0-9 with at most one scale, which most numerals are."""
        power = 0 if run[-1].isdigit() and run[-1].isascii() else self.tables.powers.get(run[-1])
        if power is None:
            return self._put_together(run)
        digits = self._ascii(run if not power else run[:-1])
        return Numeral(0, 0, decimal_of(digits, power), significant(digits), power)

    def _put_together(self, run: str) -> Numeral | None:
        for char, long in (*self.tables.kana.items(), *self.tables.tens.items()):
            run = run.replace(char, long)
        pieces = self._pieces.findall(run)
        more = any(piece in self.tables.more or piece in self.tables.few for piece in pieces[1:])
        vague = pieces[0] in self.tables.several
        if vague and len(pieces) == 1:
            return None
        if more := more or any(piece in self.tables.several for piece in pieces[1:]):
            pieces = self._without_some(pieces)
        terms = [piece for piece in pieces if piece in self._values or len(piece) > 1 or piece not in self._skipped()]
        low, scale = self._fold(terms, 0)
        high = self._fold(terms, 1)[0] if any(self._is_pair(terms, at) for at in range(len(terms))) else None
        bound = Bound.VAGUE if vague else Bound.MIN if more else Bound.EXACT
        word = not _ASCII.search(run)
        return Numeral(0, 0, low, self._digits(terms, low), scale, high, bound, word)

    def _skipped(self) -> str:
        return self.tables.more + self.tables.more_tail + self.tables.several

    def _digits(self, terms: list[str], value: Value) -> int:
        numbers = [term for term in terms if _ASCII.match(term) or term[0] == "."]
        return (
            significant(self._ascii(numbers[0]))
            if len(numbers) == 1 and terms[0] == numbers[0] and all(term in self.tables.powers for term in terms[1:])
            else shown(value)
        )

    def _is_pair(self, terms: list[str], at: int) -> bool:
        """Return whether two digits are a range: 五六 is 5 to 6, 二〇二五 and 五四 are none."""
        term = terms[at]
        if len(term) != 2 or term[0] not in self._values or term[1] not in self._values:
            return False
        low, high = self._values[term[0]], self._values[term[1]]
        return 0 < low < high < 10 and (high == low + 1 or (low, high) == (3, 5))

    def _number(self, terms: list[str], at: int, choice: int) -> Decimal:
        term = terms[at]
        if self._is_pair(terms, at):
            return Decimal(self._values[term[choice]])
        if term[0] in self._values:
            whole, *part = re.split(f"[{self.tables.points}]", term, maxsplit=1)
            text = "".join(str(self._values[char]) for char in whole)
            return decimal_of(text + "." + "".join(str(self._values[char]) for char in part[0]) if part else text)
        return decimal_of(self._ascii(term))

    def _ascii(self, term: str) -> str:
        """Return digits 0-9 without their separators, with a point."""
        plain = term.replace(",", "").replace(" ", "")
        return plain.replace(self.tables.ascii_point, ".") if self.tables.ascii_point else plain

    def _fold(self, terms: list[str], choice: int) -> tuple[Value, int]:
        """
        Add up digits and scales.

        A larger scale multiplies all before it: 一万亿 is (1 x 10^4) x 10^8, not 10^4 + 10^8.
        """
        blocks: list[_Block] = []
        section: Value = Decimal(0)
        number: Value | None = None
        last = 0
        for at, term in enumerate(terms):
            power = self.tables.powers.get(term)
            if power is None:
                number = self._decimals(term) if term[0] in self.tables.points else self._number(terms, at, choice)
                continue
            if number == 0 and power < _LARGE:
                number = None
            if power >= _LARGE:
                _close(blocks, plus(section, number) if number is not None else section, power)
                section = Decimal(0)
            elif number is None and section and power > last:
                # 十几千: a larger scale multiplies here too.
                section = times(section, 10**power)
            else:
                section = plus(section, times(number if number is not None else Decimal(1), 10**power))
            number, last = None, power
        total = reduce(plus, (block.value for block in blocks), section)
        if number is not None and self._is_shorthand(terms, last):
            place = Decimal(int(number))
            return plus(total, plus(times(place, 10 ** (last - 1)), plus(number, -place))), last
        return plus(total, number) if number is not None else total, self._trailing_scale(terms)

    def _without_some(self, pieces: list[str]) -> list[str]:
        """Leave out what is not said of a number: 2亿数千万 is 2亿 and more, 一百几十亿 is 一百亿 and more."""
        kept: list[str] = []
        below = 0
        for piece in pieces:
            power = self.tables.powers.get(piece, 0)
            if not (below and power and power < below):
                some = bool(kept) and (piece in self.tables.few or piece in self.tables.several)
                below = self.tables.powers.get(kept[-1], 0) if some else 0
                kept += [] if some and below else [piece]
        return kept

    def _decimals(self, term: str) -> Decimal:
        return Decimal("0." + "".join(str(self.tables.digits.get(char, char)) for char in term[1:]))

    def _is_shorthand(self, terms: list[str], last: int) -> bool:
        term = re.split(f"[{self.tables.points}]", terms[-1], maxsplit=1)[0]
        pair = self._is_pair(terms, len(terms) - 1)
        return (
            self.tables.shorthand
            and last >= 2
            and (len(term) == 1 or pair)
            and term[0] in self.tables.digits
            and term[0] not in self.tables.zeros
        )

    def _trailing_scale(self, terms: list[str]) -> int:
        power = 0
        for term in reversed(terms):
            if term not in self.tables.powers:
                break
            power += self.tables.powers[term]
        return power


_LARGE = 4
"""From this power on a scale closes a block of digits: 万, 亿, 兆."""


class _Block(NamedTuple):
    """Digits with the large scale that closes them."""

    value: Value
    power: int


def _close(blocks: list[_Block], block: Value, power: int) -> None:
    """Close a block by a scale, which multiplies what smaller ones closed before it; the same one twice does so too (万万)."""
    scale = power
    while blocks and (blocks[-1].power < power or (blocks[-1].power == power and (not block or block >= 1000))):
        block, scale = plus(blocks[-1].value, block), power + blocks.pop().power
    blocks.append(_Block(times(block if block or blocks else Decimal(1), 10**power), scale))


def _run_pattern(tables: CompactTables) -> str:
    """Match a numeral. What else is a word, as 伍 and 參 are, is a digit among formal ones only, or where no letter is beside."""
    every, words = _plain_pattern(tables), tables.words
    if not words:
        return every
    plain = _plain_pattern(
        replace(tables, digits={char: tables.digits[char] for char in tables.digits if char not in words})
    )
    digits = {char: tables.digits[char] for char in (*tables.zeros, *tables.formal, *words)}
    powers = {char: power for char, power in tables.powers.items() if power >= _LARGE or char in _FORMAL_POWERS}
    formal = _plain_pattern(replace(tables, digits=digits, powers=powers, tens={}, more="", several="", few=""))
    # A digit that stands alone is one of a sum only.
    ends = (
        f"(?<=[{''.join(powers)}])|(?<=[{''.join((*digits, *powers))}{tables.points}][{''.join(digits)}])|(?=[{_SUMS}])"
    )
    first = f"(?!{tables.in_a_word})"
    return (
        f"(?>{first}{plain}(?![{tables.points}]?[{words}])|{first}(?=[{tables.formal}{words}拾]){formal}(?:{ends})"
        rf"|(?:(?<![^\W\d_])|(?<=分之)){every}(?![^\W\d_])|(?![{words}]){first}{plain})"
    )


def _plain_pattern(tables: CompactTables) -> str:
    powers = "".join(tables.powers)
    digit, decimal = _digit_pattern(tables), _digit_pattern(tables, without=tables.counting)
    digits = f"(?:{_lone_pattern(tables)}|{digit}++)" if tables.lone else f"{digit}++"
    spelled = f"{digits}(?:[{tables.points}]{decimal}++)?"
    number = (
        f"(?:{_ascii_pattern(tables, end=True)}|(?:(?<=[{powers}])[{tables.zeros}](?=[0-9]))?(?:{_GROUPED})|{spelled})"
    )
    some = f"|(?<=[{powers}])[{tables.several}](?=[{powers}])" if tables.several else ""
    more = f"(?: ?[{tables.more}{tables.few}][{tables.more_tail} ]?(?=[{powers}]){some})?" if tables.more else ""
    # A space may also stand between digits and their scale: 22 億.
    small, large = (
        "".join(char for char, power in tables.powers.items() if (power >= _LARGE) is is_large)
        for is_large in (False, True)
    )
    tenths = f"|(?<=[{small}])[{tables.points}]{decimal}++(?=[{large}])" if small and large else ""
    step = f"(?:(?:(?:{tables.gap})?{number}{tenths})?{more} {{0,2}}{_scale(tables)})"
    several = f"(?:[{tables.several}](?=[{powers}]))?" if tables.several else ""
    few = f"(?:(?<=[{powers}])[{tables.few}])?" if tables.few else ""
    digits = f"(?:{decimal}++|[0-9]++(?![^\\W\\d_]))" if tables.ascii_point else f"{decimal}++"
    decimals = f"(?:(?<=[{powers}])[{tables.points}]{digits})?"
    kana = f"{_kana_pattern(tables)}|" if tables.kana else ""
    return f"(?>{kana}{several}(?:{step})*+(?:(?:{tables.gap})?{number})?{decimals}{few})"


def _lone_pattern(tables: CompactTables) -> str:
    """Match one digit of more behind a scale, unless two that follow each other are a range: 십이삼 is 12 to 13."""
    single = f"[{''.join(tables.digits)}]"
    order = "".join(char for char, value in tables.digits.items() if value > 1)
    pairs = "|".join(f"{low}{high}" for low in order for high in order if tables.digits[high] == tables.digits[low] + 1)
    return f"(?<=[{tables.lone}])(?!(?:{pairs})(?!{single})){single}(?={single})"


def _ascii_pattern(tables: CompactTables, *, end: bool = False) -> str:
    """Return the ways to write digits 0-9 that only some languages have; `end` where a text goes on after them."""
    spaced = [_SPACED] * tables.spaced
    pointed = f"[0-9]++{tables.ascii_point}[0-9]++" + (r"(?![^\W\d_])" if end else "")
    return "|".join(spaced + [pointed] * bool(tables.ascii_point)) or "(?!)"


def _kana_pattern(tables: CompactTables) -> str:
    """Match a number in kana that is a word by itself: it has a scale, or is known to stand alone."""
    scales = "|".join(word for word, char in tables.kana.items() if char in tables.powers)
    words, alone = "|".join(tables.kana), "|".join(tables.kana_alone)
    compound = f"(?={_KANA}{{1,30}}?(?:{scales}))(?:{words})(?:{words})++"
    return f"(?<!{_KANA})(?:{compound}|(?:{alone}))(?!{_KANA})"


def _digit_pattern(tables: CompactTables, without: str = "") -> str:
    single = "".join(word for word in (*tables.digits, *tables.tens) if len(word) == 1 and word not in without)
    longer = {word for word in tables.tens if len(word) > 1}
    return f"(?:{trie(longer)}|[{single}])" if longer else f"[{single}]"


def _scale(tables: CompactTables) -> str:
    plain = "".join(char for char in tables.powers if char not in tables.guards)
    guarded = [f"{char}(?!{guard})" for char, guard in tables.guards.items()]
    return "(?:" + "|".join([f"[{plain}]"] * bool(plain) + guarded) + ")"


def _pieces_pattern(tables: CompactTables) -> str:
    digits = "".join(tables.digits)
    late = f"[{tables.points}][0-9]+|" if tables.ascii_point else ""
    return f"{_ascii_pattern(tables)}|{late}{_GROUPED}|[{digits}]*(?:[{tables.points}][{digits}]+)|[{digits}]+|[^ ]"
