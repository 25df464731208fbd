"""Adds up the words of one number: two and a half million, four twenty seventeen, one two thousandth."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from l10n.figures.numeral import Value, plus, tidy, times
from l10n.figures.reading.words import Part, SpelledTables, Word


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
            if part is Part.ARTICLE and not _goes_on(words, at):
                break
            at += 1
            continue
        if part is Part.ORDINAL and tables.vigesimal and number == 20 and group % 100 == 4:
            return Folded(Decimal(_total(group, blocks) + 76), at + 1, ordinal=True)
        if part is Part.ORDINAL and tables.vigesimal and number == 1 and group and words[at - 1].part is Part.JOIN:
            return Folded(Decimal(_total(group, blocks) + 1), at + 1, ordinal=True)
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


_LAST = frozenset({Part.HALF, Part.HALVES, Part.ORDINAL, Part.FRACTION})


# dix-sept goes on after ten, soixante-dix and quatre-vingt-dix; thirteen does not.
_FULL_TENS = {False: (10,), True: (10, 70, 90)}


def _grown(group: int, words: list[Word], at: int, tables: SpelledTables) -> int | None:
    """Add a word below the scales to its group; None where it cannot follow."""
    part, value = words[at]
    number = int(value)
    rest = group % 100
    joined_ten = rest == 10 and at > 0 and words[at - 1].part is Part.JOIN
    if part is Part.UNIT and not number and group:
        return None
    if part is Part.UNIT and rest in (70, 90) and words[at - 1] == Word(Part.TENS, rest):
        return group + number  # septante and nonante take every unit
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


def _goes_on(words: list[Word], at: int) -> bool:
    """Return whether the article at `at` belongs to the number: two and a half, half a million."""
    return (at == 0 or words[at - 1].part in (Part.JOIN, Part.HALF)) and _opens(words, at + 1)


def _opens(words: list[Word], at: int) -> bool:
    """Return whether an article before `at` counts: a hundred, a third, not a two."""
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
    while end < len(words) and (words[end].part in _DECIMAL or _is_thousand(words, at, end)):
        if words[end].part is Part.NOUGHT:
            digits, end = f"{digits}0", end + 1
            continue
        stop = next(
            (
                index
                for index in range(end, len(words))
                if words[index].part not in _DECIMAL and not _is_thousand(words, at, index)
            ),
            len(words),
        )
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


_DECIMAL = frozenset({Part.UNIT, Part.TEEN, Part.TENS, Part.HUNDRED, Part.HUNDREDS, Part.JOIN, Part.NOUGHT})


def _is_thousand(words: list[Word], point: int, at: int) -> bool:
    """Return whether it is the mil of coma mil quinientos, part of the decimals, and no scale after them."""
    return at == point + 1 and words[at] == Word(Part.SCALE, 1000)


def _finish(words: list[Word], at: int, group: int, blocks: list[tuple[int, int]]) -> Folded | None:
    """Read the word that ends a number: a half, an ordinal or a denominator."""
    part, value = words[at]
    total = _total(group, blocks)
    joined = at > 0 and bool(total) and words[at - 1].part in (Part.ARTICLE, Part.JOIN)
    if part is Part.HALF:
        return _half(words, at, total, joined)
    if part is Part.HALVES:
        return None if total or at else _half_more(words, value)
    share = _joined_scale(words, at)
    if joined:
        return Folded(plus(Decimal(total), tidy(Fraction(share, int(value)))), at + 1, fraction=True)
    if not total or part is Part.FRACTION or (total % 10 and value < 10):
        split = _split_at_join(words, at)
        if split:
            return Folded(plus(split[0], tidy(Fraction(split[1] * share, int(value)))), at + 1, fraction=True)
    if part is Part.FRACTION and at + 1 < len(words) and words[at + 1].part is Part.SCALE:
        scale = words[at + 1].value
        return Folded(tidy(Fraction(scale * (total or 1), value)), at + 2, len(str(scale)) - 1)
    if part is Part.FRACTION:
        counted = total or (1 if at and words[at - 1].part is Part.ARTICLE else 0)
        return Folded(tidy(Fraction(counted, int(value))), at + 1, fraction=True) if counted else None
    return _ordinal(words, at, group, blocks)


def _half_more(words: list[Word], count: int) -> Folded:
    """Read anderthalb Millionen."""
    value = Decimal(count) + Decimal("0.5")
    if len(words) > 1 and words[1].part is Part.SCALE:
        return Folded(times(value, words[1].value), 2, len(str(words[1].value)) - 1)
    return Folded(value, 1, fraction=True)


def _joined_scale(words: list[Word], at: int) -> int:
    """Return what the fraction at `at` is of: of the million in a million and a quarter, else of one."""
    joins = [index for index in range(1, at) if words[index].part is Part.JOIN]
    before = words[joins[-1] - 1] if joins else Word(Part.UNIT, 1)
    return before.value if before.part is Part.SCALE and before.value >= _LARGE else 1


def _split_at_join(words: list[Word], at: int) -> tuple[Decimal, int] | None:
    """Return the whole and the numerator of a hundred and three quarters."""
    joins = [index for index in range(1, at - 1) if words[index].part is Part.JOIN]
    if not joins:
        return None
    before, after = words[: joins[-1]], words[joins[-1] + 1 : at]
    units = [word for word in after if word.part is Part.UNIT]
    whole = fold_words(before, _PLAIN)
    if words[joins[-1]].value and before[-1].part is Part.TENS:
        return None
    if len(after) != 1 or len(units) != 1 or whole is None or whole.taken != len(before):
        return None
    return (whole.value, units[0].value) if isinstance(whole.value, Decimal) else None


# From a million on, "and a half" is half of the scale; a thousand and a half is 1000.5.
_LARGE = 10**6


def _ordinal(words: list[Word], at: int, group: int, blocks: list[tuple[int, int]]) -> Folded | None:
    number, total = words[at].value, _total(group, blocks)
    value, end = _chained(words, at)
    if number >= _LARGE and blocks and number > blocks[-1][1]:
        small = sum(block for block, scale in blocks if scale < number) + group
        return Folded(Decimal(total - small + small * number + value - number), end, ordinal=True)
    if not total or (number >= 1000 and not group):
        if at and words[at - 1].part is Part.ARTICLE and number > 2:
            return Folded(tidy(Fraction(1, number)), at + 1, fraction=True)
        return Folded(Decimal(total + value), end, ordinal=True)
    if number >= 100 and total > 1:
        return Folded(Decimal(total - group + group * number + value - number), end, ordinal=True)
    if (total % 100 in _FULL_TENS[True] and number in (7, 8, 9)) or (total % 100 in (60, 80) and 10 <= number < 17):
        return Folded(Decimal(total + number), at + 1, ordinal=True)
    room = 100 if number >= 10 else 10
    if total % room == 0 and total >= (100 if room == 100 else 20):
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
        half = tidy(Fraction(split[1] * _joined_scale(words, at), 2))
        return Folded(plus(split[0], half), end, fraction=True)
    if not total or joined:
        share = _joined_scale(words, at)
        value: Value = plus(Decimal(total), Decimal(share) / 2)
        after = end + 1 if end < len(words) and words[end].part is Part.ARTICLE else end
        if after < len(words) and words[after].part in (Part.SCALE, Part.HUNDRED):
            factor = 100 if words[after].part is Part.HUNDRED else int(words[after].value)
            if share > factor:
                return Folded(plus(Decimal(total), Decimal(factor) / 2), after + 1, fraction=True)
            return Folded(times(value, factor), after + 1, len(str(factor)) - 1)
        return Folded(value, end, fraction=True)
    if end < len(words) and words[end].part is Part.SCALE:
        return Folded(times(Decimal(total) / 2, int(words[end].value)), end + 1, len(str(words[end].value)) - 1)
    return Folded(tidy(Fraction(total, 2)), end, fraction=True)


_PLAIN = SpelledTables(words={}, group=",", decimal=".")
