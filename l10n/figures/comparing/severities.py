"""How much it matters that a figure is lost, added or another: docs/figures.md has the table."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass
from fractions import Fraction

from l10n.figures.comparing.alike import SMALL, bounds_clash, change_of
from l10n.figures.comparing.atom_pairs import AtomPair, Likeness, Matched
from l10n.figures.comparing.atoms import Atom, Domain, is_fiscal, is_loose
from l10n.figures.comparing.conversions import is_conversion
from l10n.figures.comparing.figure_issue import Aspect, FigureSeverity
from l10n.figures.comparing.passages import Passage
from l10n.figures.comparing.said import Said
from l10n.model import Bound, FigureChange, FigureKind

_DIGIT = re.compile("[0-9]")
_CONNECTED = re.compile(r"[至到~～〜–—:：比-]|\s|から|에서|내지")
_RATES = frozenset({Domain.MONEY, Domain.PERCENT, Domain.PP, Domain.BP})
_CALENDAR = frozenset({Domain.MONTH, Domain.QUARTER, Domain.HALF, Domain.DECADE, Domain.CENTURY, Domain.TIME})
_ALL = 100


@dataclass(frozen=True, slots=True)
class Sides:
    """Both texts, what is matched of them, and what of each has its pair."""

    source: Passage
    target: Passage
    matched: Matched
    _: KW_ONLY
    said: Said
    given: Said

    @staticmethod
    def of(source: Passage, target: Passage, matched: Matched) -> Sides:
        """Look at two passages that have been matched."""
        # What has its pair is asked for only where something has none.
        said = Said.of((pair.source, pair.target) for pair in matched.pairs) if matched.missing else _NOTHING
        given = Said.of((pair.target, pair.source) for pair in matched.pairs) if matched.extra else _NOTHING
        return Sides(source, target, matched, said=said, given=given)


_NOTHING = Said.of(())


# --- lost ------------------------------------------------------------------------------------


def loss(atom: Atom, sides: Sides) -> FigureSeverity:
    """Return how bad it is to lose an atom of the source."""
    severity = _loss(atom, sides)
    if severity is not FigureSeverity.ERROR:
        return severity
    if _is_one_of_a_rate(atom, sides.source):
        return FigureSeverity.SILENT
    is_told_twice = sides.said.is_converted(atom) or is_conversion(atom, sides.source)
    return FigureSeverity.WARNING if is_told_twice else FigureSeverity.ERROR


def _loss(atom: Atom, sides: Sides) -> FigureSeverity:
    if is_loose(atom.figure) or atom.domain in _CALENDAR or atom.domain is Domain.YEAR:
        return FigureSeverity.WARNING
    if atom.domain is Domain.DAY:
        is_told = sides.said.holds(atom) or sides.target.says(sides.target.sense.days)
        return FigureSeverity.WARNING if is_told else FigureSeverity.ERROR
    if atom.domain is Domain.TEXT:
        return FigureSeverity.ERROR
    if atom.domain is Domain.PERCENT and atom.value == _ALL and not _DIGIT.search(atom.figure.text):
        return FigureSeverity.WARNING  # 百分百 is "wholly" too
    if atom.figure.kind is FigureKind.ORDINAL:
        return FigureSeverity.WARNING if atom.value > SMALL else FigureSeverity.SILENT
    if atom.domain in (Domain.PLAIN, Domain.MULTIPLE, Domain.FRACTION) and atom.value <= SMALL:
        return FigureSeverity.ERROR if atom.value != 1 and _DIGIT.search(atom.figure.text) else FigureSeverity.SILENT
    return FigureSeverity.ERROR


def _is_one_of_a_rate(atom: Atom, source: Passage) -> bool:
    """Return whether this is the pound of 1英镑兑1.27美元, which goes into the words."""
    pattern = source.sense.rates
    return atom.value == 1 and bool(pattern) and re.search(pattern, source.after(atom.figure)) is not None


def loss_of_an_end(atom: Atom, other: Atom) -> FigureSeverity:
    """Return how bad it is to lose an end of a range, of which `other` is what stands for the other one."""
    if atom.end == "low" and atom.value == 1 and atom.domain in (Domain.MONTH, Domain.QUARTER):
        # 1-8月 is the first eight months, and 前三季度 the first nine.
        return FigureSeverity.ERROR if other.domain is Domain.QUARTER else FigureSeverity.SILENT
    hedge = Bound.MAX if atom.end == "low" else Bound.MIN
    is_hedged = other.figure.bound is hedge and atom.end in ("low", "high")
    is_one_word = not _DIGIT.search(atom.figure.text) and not _CONNECTED.search(atom.figure.text)
    if is_one_word and atom.value == 1:  # 一两天 is a day or two
        return FigureSeverity.SILENT
    return FigureSeverity.WARNING if is_hedged or is_one_word else FigureSeverity.ERROR


# --- added -----------------------------------------------------------------------------------


def gain(atom: Atom, sides: Sides) -> FigureSeverity:
    """Return how bad it is that a target claims what its source does not."""
    conversion = is_conversion(atom, sides.target)
    if conversion is False:
        return FigureSeverity.ERROR
    severity = _gain(atom)
    is_told = conversion or (atom.domain is Domain.YEAR and _is_written_out(atom, sides))
    return FigureSeverity.WARNING if is_told and severity is FigureSeverity.ERROR else severity


def _gain(atom: Atom) -> FigureSeverity:
    if not _DIGIT.search(atom.figure.text) or is_loose(atom.figure):
        return FigureSeverity.SILENT
    if atom.domain in _RATES or atom.domain in (Domain.MULTIPLE, Domain.YEAR):
        return FigureSeverity.ERROR
    if atom.domain is Domain.PLAIN and atom.value > SMALL and atom.figure.kind is not FigureKind.ORDINAL:
        return FigureSeverity.ERROR
    return FigureSeverity.SILENT


def _is_written_out(atom: Atom, sides: Sides) -> bool:
    """Return whether the source names a year by its place, as 去年 does, and the target by its number: each name one year."""
    sense, words = sides.source.sense, sides.source.words
    added = {each.value for each in sides.matched.extra if each.domain is Domain.YEAR}
    named = {pair.source.value for pair in sides.matched.pairs if pair.source.domain is Domain.YEAR}
    is_next = any(abs(atom.value - year) <= 1 for year in named)
    own, following = _count(sense.relative_years, words), _count(sense.next_years, words)
    if len(added) <= own + following:
        return own > 0 or not named or is_next
    # 由2023年的31亿元升至40亿元: what it rose to is of the year after.
    is_after = any(atom.value - year == 1 for year in named)
    return len(added) == 1 and is_after and any(each.change is FigureChange.TO for each in sides.source.figures)


def _count(pattern: str, words: str) -> int:
    return len({match[0] for match in re.finditer(pattern, words)}) if pattern else 0


# --- another ---------------------------------------------------------------------------------


def difference(pair: AtomPair, sides: Sides) -> tuple[Aspect, FigureSeverity] | None:
    """Return what a pair differs in, and how much it matters; None where both say the same."""
    match pair.likeness:
        case Likeness.EQUAL | Likeness.CONVERTED:
            return None
        case Likeness.ROUNDED:
            return Aspect.VALUE, FigureSeverity.WARNING
        case Likeness.CURRENCY:
            return Aspect.CURRENCY, _of_currency(pair)
        case Likeness.MEASURE:
            return Aspect.MEASURE, FigureSeverity.ERROR
        case Likeness.NEGATED:
            return None if _is_sign_in_words(pair, sides) else (Aspect.VALUE, FigureSeverity.ERROR)
        case Likeness.ALTERED:
            return end_of(pair.source), _of_value(pair)


def end_of(atom: Atom) -> Aspect:
    """Return which end of a range an atom is."""
    return {"low": Aspect.LOW, "high": Aspect.HIGH}.get(atom.end, Aspect.VALUE)


def _of_currency(pair: AtomPair) -> FigureSeverity:
    """Return how bad another currency is: 万亿级赛道 names none, and a trillion-yuan sector says it."""
    if pair.source.domain is pair.target.domain:
        return FigureSeverity.ERROR
    is_scale = pair.source.figure.kind is FigureKind.ORDER
    return FigureSeverity.SILENT if is_scale else FigureSeverity.WARNING


def _is_sign_in_words(pair: AtomPair, sides: Sides) -> bool:
    is_source = pair.source.value > 0
    passage, atom = (sides.source, pair.source) if is_source else (sides.target, pair.target)
    return passage.is_negative(atom.figure)


def _of_value(pair: AtomPair) -> FigureSeverity:
    """Return how bad another value is: of one that is vague, its order is all that is told."""
    source, target = pair.source, pair.target
    if not (is_loose(source.figure) or is_loose(target.figure)):
        return FigureSeverity.ERROR
    # 成千上万 are thousands as well: 上万 names an order, not a number.
    is_order = source.figure.bound is Bound.MIN and not _DIGIT.search(source.figure.text)
    apart = abs(_order(source.value) - _order(target.value))
    return FigureSeverity.WARNING if apart <= is_order else FigureSeverity.ERROR


def _order(value: Fraction) -> int:
    return len(str(abs(int(value))))


def doubts(pair: AtomPair, sides: Sides) -> list[Aspect]:
    """Return in what a pair differs that may be right all the same."""
    source, target = pair.source.figure, pair.target.figure
    found = [Aspect.BOUND] if source.bound is not target.bound and _is_bound_doubtful(pair, sides) else []
    if pair.likeness is not Likeness.EQUAL:
        return found
    changes = change_of(pair.source), change_of(pair.target)
    if changes[0] is not changes[1] and FigureChange.NONE not in changes:
        found.append(Aspect.CHANGE)
    if pair.source.domain is Domain.MONEY and source.measure != target.measure and _is_by_sign(pair):
        found.append(Aspect.CURRENCY)
    if _is_fiscal_part(pair.source) and not is_fiscal(target) and not _tells_fiscal(sides.target):
        found.append(Aspect.MEASURE)
    return found


_MORE = re.compile("[多余餘几幾数數来來+]")


def _is_bound_doubtful(pair: AtomPair, sides: Sides) -> bool:
    bounds = {pair.source.figure.bound, pair.target.figure.bound}
    if bounds == {Bound.MIN, Bound.APPROX} and _tell_more(pair, sides):
        return False
    is_settled = pair.likeness in (Likeness.EQUAL, Likeness.CONVERTED) or bounds == {Bound.MIN, Bound.MAX}
    return is_settled and bounds_clash(pair.source.figure, pair.target.figure)


def _tell_more(pair: AtomPair, sides: Sides) -> bool:
    """Return whether the bound is some more than a number: 90多人 are some ninety people."""
    both = (pair.source.figure, sides.source), (pair.target.figure, sides.target)
    return any(_MORE.search(figure.text + passage.after(figure)[:1]) for figure, passage in both)


_SIGN = re.compile(r"[$¥￥]|dollar|dólar|ドル|달러", re.IGNORECASE)


def _is_by_sign(pair: AtomPair) -> bool:
    """Return whether only a sign says which dollar or yuan a sum is: 12亿港元 given as $1.2 billion."""
    vague, exact = sorted((pair.source, pair.target), key=lambda atom: len(atom.currencies), reverse=True)
    if len(vague.currencies) < 2 or len(exact.currencies) > 1 or "cent" in (vague.figure.measure, exact.figure.measure):
        return False
    return _SIGN.search(vague.figure.text) is not None


def _is_fiscal_part(atom: Atom) -> bool:
    """Return whether this is the part of a fiscal period that stands for all of it."""
    parts = (Domain.QUARTER, Domain.HALF) if "-" in str(atom.figure.low) else (Domain.YEAR,)
    return is_fiscal(atom.figure) and atom.domain in parts


def _tells_fiscal(target: Passage) -> bool:
    return any(map(is_fiscal, target.figures)) or target.says(target.sense.fiscal)
