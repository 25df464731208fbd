"""Numerals of scripts with spaces: digits in groups, scale words, and numbers in words (two and a half million)."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from l10n.figures.numeral import MAX_DIGITS, VULGAR, Numeral, Value, decimal_of, plus, shown, significant, times
from l10n.figures.reading.loose_scales import LooseScales
from l10n.figures.reading.word_folding import fold_words
from l10n.figures.reading.words import Part, SpelledTables, Word

_WORD = re.compile(r"[^\W\d_]++")
_NOT_DIGIT = re.compile("[^0-9]+")
_GAP = re.compile(r" ?[-–—]? ?|-")


_LESSER = re.compile(r" (?:(?P<join>[^\W\d_]{1,8}) )?(?P<part>[0-9]{1,3})(?![0-9]|[.,/:%-][0-9])")
_HUNDRED = 2
_PAIR = 2
_NEAR = 40
_LONGEST_PART = 12
_NEVER_FIRST = frozenset({Part.JOIN, Part.POINT, Part.NOUGHT})


class SpelledNumerals:
    """Reads numerals by the words and separators of one language."""

    def __init__(self, tables: SpelledTables) -> None:
        """Compile the pattern for digits."""
        self.tables = tables
        group, point = tables.group, re.escape(tables.decimal)
        # Where the comma is the decimal sign, a point that sets no three digits apart is one too.
        other = r"(?<=[0-9])\.(?:(?P<alt>[0-9]{1,2}|[0-9]{4,})(?![0-9]|[.,][0-9])|(?:(?<=(?<![0-9.,])0\.)|(?<=[0-9]{4}\.))(?P<nought>[0-9]{3})(?![0-9]|[.,][0-9]))"
        other = other if tables.decimal == "," else "(?!)(?P<alt>)(?P<nought>)"
        self._digits = re.compile(
            rf"(?P<whole>(?!0\.)[0-9]{{1,3}}(?:(?:{group})[0-9]{{3}})++(?![0-9])|[0-9]++)(?:{point}(?P<part>[0-9]++)|{other})?"
            rf"|{point}(?P<bare>[0-9]++)|(?P<vulgar>[{''.join(VULGAR)}])"
        )
        # 34 cents are no hundreds in French.
        self._after_digit_parts = (Part.SCALE,) if tables.vigesimal else (Part.SCALE, Part.HUNDRED)
        self._mixed = re.compile(
            rf" ?(?:(?P<top>[0-9]{{1,3}})/(?P<bottom>[0-9]{{1,3}})(?![0-9/.,])|(?P<vulgar>[{''.join(VULGAR)}])|(?P<half>{tables.half_more})(?![^\W\d_]))"
        )
        self._loose = LooseScales(tables.loose)
        self._of_scale, self._spoken = re.compile(tables.of_scale), re.compile(tables.spoken_point or "(?!)")
        self._counted = re.compile(tables.counted_ordinal)
        self._has_articles = any(word.part is Part.ARTICLE for word in tables.words.values())
        self._share = re.compile(f"(?:{tables.share_before})$")
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
        if numeral is not None and numeral.fraction:
            numeral = self._part_of_scale(text, numeral)
        self._last = (text, start, numeral)
        return numeral

    def run_end(self, text: str, start: int) -> int:
        """Return the end of the digits or the word at `start`, readable or not."""
        match = self._digits.match(text, start) or _WORD.match(text, start)
        return match.end() if match else start

    def candidates(self) -> str:
        """Return a pattern of what a numeral can start with."""
        stems = {word for word, meaning in self.tables.words.items() if meaning.part not in _NEVER_FIRST}
        exact = f"(?:{trie(stems)})(?![^\\W\\d_])"
        compound = f"|(?:{trie(set(self.tables.stems))})" if self.tables.stems else ""
        return rf"[0-9½⅓⅔¼¾⅕⅙⅛⅜⅝⅞]|(?<![^\W\d_])(?:{exact}{compound})"

    # --- digits ------------------------------------------------------------------------------

    def _after_digits(self, text: str, match: re.Match[str]) -> Numeral | None:
        start, end = match.span()
        if end - start > MAX_DIGITS:
            return None
        if match["vulgar"]:
            return Numeral(start, end, VULGAR[match["vulgar"]], 1, fraction=True)
        digits = _NOT_DIGIT.sub("", match["whole"] or "")
        part = match["part"] or match["bare"] or match["alt"] or match["nought"]
        number = f"{digits}.{part}" if part else digits
        if self._ordinal and not part and (mark := self._ordinal.match(text, end)):
            return Numeral(start, mark.end(), Decimal(digits), significant(digits), ordinal=True)
        numeral = Numeral(start, end, decimal_of(number), significant(number))
        numeral = self._with_fraction(text, numeral)
        scaled = self._scaled(text, numeral)
        if scaled is not numeral:
            return self._with_joined(text, self._with_lesser(text, scaled))
        return self._bracketed(text, numeral) if text[numeral.end : numeral.end + 1] == ")" else numeral

    def _bracketed(self, text: str, numeral: Numeral) -> Numeral:
        """Read the scale behind an accountant's brackets: (3.4) million."""
        start, end = numeral.start, numeral.end
        if start == 0 or text[start - 1] != "(":
            return numeral
        outer = numeral._replace(end=end + 1)
        scaled = self._scaled(text, outer)
        return numeral if scaled is outer else scaled

    def _with_lesser(self, text: str, numeral: Numeral) -> Numeral:
        """Add what smaller scales say: 3 thousand 2 hundred and 10."""
        while numeral.scale > 1 and (match := _LESSER.match(text, numeral.end)):
            join = match["join"]
            if join and not self._is_join(join):
                break
            part = self._scaled(text, Numeral(match.start("part"), match.end(), Decimal(match["part"]), 1))
            bare = not part.scale
            if part.value >= 10**numeral.scale or (bare and not (join and numeral.scale == _HUNDRED)):
                break
            value = plus(numeral.value, part.value)
            numeral = numeral._replace(end=part.end, value=value, digits=shown(value), scale=part.scale)
        return numeral

    def _is_join(self, word: str) -> bool:
        return [meaning.part for meaning in self._lookup(word)] == [Part.JOIN]

    def _part_of_scale(self, text: str, numeral: Numeral) -> Numeral:
        """Read what a fraction is of: three quarters of a billion."""
        match = self._of_scale.match(text, numeral.end) if numeral.value < 1 else None
        return self._scaled(text, numeral._replace(end=match.end(), fraction=False)) if match else numeral

    def _with_joined(self, text: str, numeral: Numeral) -> Numeral:
        """Add what is said in words after a scale: 3 million and a quarter."""
        if numeral.scale < 6 or text[numeral.end : numeral.end + 1] != " ":
            return numeral
        join = _WORD.match(text, numeral.end + 1)
        if join is None or not self._is_join(join.group()):
            return numeral
        part = self._in_words(text, join.end() + 1)
        if part is None or not part.fraction or part.scale or part.value >= 1:
            return numeral
        more = times(part.value, 10**numeral.scale)
        value = plus(numeral.value, more)
        return numeral._replace(end=part.end, value=value, digits=shown(value), fraction=True)

    def denominator(self, text: str, top: Numeral) -> Numeral | None:
        """Read what `top` parts there are of, in words: the twenty-fifths of two twenty-fifths."""
        gap = _GAP.match(text, top.end)
        at = gap.end() if gap else top.end
        words, ends = self._words_at(text, at, _LONGEST_PART)
        plural = Part.FRACTION in {word.part for word in words}
        ordinals = [Word(Part.ORDINAL, word.value) if word.part is Part.FRACTION else word for word in words]
        below = self._first_number(ordinals, ends, at) if len(words) > 1 and (plural or top.value == 1) else None
        return below if below and below.ordinal else None

    def _with_fraction(self, text: str, numeral: Numeral) -> Numeral:
        match = self._mixed.match(text, numeral.end)
        if not match or match["bottom"] == "0":
            return numeral
        if match["half"]:
            part: Value = Decimal("0.5")
        elif match["vulgar"]:
            part = VULGAR[match["vulgar"]]
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
            # "210 millions of billion" is no number.
            return (
                (match.end(), power)
                if word.value == 10**power and not self._of_scale.match(text, match.end())
                else None
            )
        power_or_none = self.tables.abbreviations.get(match.group())
        if power_or_none is None and at == start:
            power_or_none = self._loose.power(match.group(), text, start)
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
        return self.tables.split(word)

    def _in_words(self, text: str, start: int) -> Numeral | None:
        words, ends = self._words_at(text, start)
        numeral = self._first_number(words, ends, start) if words else None
        if numeral is not None and self.tables.spoken_point and not numeral.fraction:
            at = next((at for at, end in enumerate(ends) if end > 0 and self._spoken.match(text, end)), None)
            numeral = numeral if at is None else self._first_number(words[: at + 1], ends[: at + 1], start)
        if numeral is None or (numeral.fraction and self._is_one_more(text, words, numeral)):
            return None
        return self._with_spoken_decimals(text, numeral) if self.tables.spoken_point else numeral

    def _is_one_more(self, text: str, words: list[Word], numeral: Numeral) -> bool:
        """Return whether "a third" is a third plant, and no share of anything."""
        if len(words) < _PAIR or words[1].part is not Part.ORDINAL:
            return False
        if self._has_articles and words[0].part is not Part.ARTICLE:
            return False  # one-third interest
        if Fraction(numeral.value) != Fraction(1, words[1].value):
            return False
        return bool(self._counted.match(text, numeral.end)) and not self._share.search(
            text[max(0, numeral.start - _NEAR) : numeral.start]
        )

    def _with_spoken_decimals(self, text: str, numeral: Numeral) -> Numeral:
        """Add decimals whose sign is a word by what follows: ocho con veinticinco por ciento."""
        match = None if numeral.fraction or numeral.ordinal else self._spoken.match(text, numeral.end)
        part = self._in_words(text, match.end()) if match else None
        if part is None or part.fraction or part.ordinal:
            return numeral
        value = plus(numeral.value, Decimal(f"0.{part.value}"))
        return numeral._replace(end=part.end, value=value, digits=shown(value))

    def _words_at(self, text: str, start: int, most: int = MAX_DIGITS) -> tuple[list[Word], list[int]]:
        """Return the words of numbers from `start` on, and where each written word ends."""
        words: list[Word] = []
        ends: list[int] = []
        match = _WORD.match(text, start)
        while match is not None and len(words) < most:
            parts = self._lookup(match.group())
            if not parts:
                break
            words += parts
            ends += [0] * (len(parts) - 1) + [match.end()]
            gap = _GAP.match(text, match.end())
            match = _WORD.match(text, gap.end() if gap else match.end())
        return words, ends

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


def trie(words: set[str]) -> str:
    """Return a pattern that matches any of `words` and looks at each character once."""
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
