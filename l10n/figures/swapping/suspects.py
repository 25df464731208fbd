"""Sums of one sort that may have been swapped: their order in the target is another, or their comparison is turned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from l10n.figures.comparing.atom_keys import Side
from l10n.figures.comparing.atom_pairs import AtomPair, Likeness, Matched
from l10n.figures.comparing.atoms import Atom, Domain, is_loose
from l10n.figures.swapping.beside import beside_words
from l10n.figures.swapping.sentence_pair import Anchor, SentencePair
from l10n.model import FigureKind, Locale, Span

# Tuples: every figure is looked at, and of so few the place is found faster than the hash.
_SUMS = (Domain.MONEY, Domain.PERCENT, Domain.PLAIN, Domain.PP, Domain.BP, Domain.MULTIPLE, Domain.FRACTION)
_NO_SUMS = (FigureKind.ORDINAL, FigureKind.DURATION, FigureKind.RATIO)
_AGREE = (Likeness.EQUAL, Likeness.CONVERTED, Likeness.ROUNDED)
_SMALL = 12


class Suspects(NamedTuple):
    """Two sums in the order of the target, and the figures of other sorts that both texts have once."""

    first: AtomPair
    second: AtomPair
    figures: Sequence[Anchor]


def find_suspects(matched: Matched, texts: SentencePair) -> Iterator[Suspects]:
    """Yield sums that each text has once; nothing is looked up for a sentence whose sums all differ in sort."""
    for sums in _by_sort(matched.pairs):
        if _doubtful(sums, texts):
            counts, own = _counts(matched), {id(pair) for pair in sums}
            others = [pair for pair in matched.pairs if id(pair) not in own and pair.likeness in _AGREE]
            figures = [_anchor(pair) for pair in others if _is_once(pair, counts)]
            once = [pair for pair in sums if _is_once(pair, counts)]
            yield from (Suspects(*both, figures) for both in _doubtful(once, texts))


def _by_sort(pairs: Sequence[AtomPair]) -> Iterator[list[AtomPair]]:
    """Yield the sums that could be taken for each other, two at least, in the order of the target."""
    if len(pairs) < 2:
        return
    sorts: dict[tuple[str, str | None], list[AtomPair]] = {}
    for pair in pairs:
        if pair.likeness is Likeness.EQUAL and not pair.source.end and _is_sum(pair.source) and _is_sum(pair.target):
            # Metres that stay metres are never taken for kilometres.
            measure = pair.source.figure.measure
            kept = measure if measure == pair.target.figure.measure else None
            sorts.setdefault((pair.source.domain.value, kept), []).append(pair)
    yield from (sorted(sums, key=_target_place) for sums in sorts.values() if len(sums) > 1)


def _is_sum(atom: Atom) -> bool:
    if atom.domain not in _SUMS or atom.figure.kind in _NO_SUMS or is_loose(atom.figure):
        return False
    return atom.domain is not Domain.PLAIN or atom.value > _SMALL or atom.value.denominator > 1


def _source_place(pair: AtomPair) -> Span:
    return pair.source.figure.span


def _target_place(pair: AtomPair) -> tuple[Span, bool]:
    return pair.target.figure.span, pair.target.end == "high"


_Both = tuple[AtomPair, AtomPair]


def _doubtful(ordered: Sequence[AtomPair], texts: SentencePair) -> list[_Both]:
    """Return sums in each other's places, and neighbours in another order or of which each is said what the other is."""
    exchanged = _exchanged(ordered)
    seen = {id(pair) for both in exchanged for pair in both}
    neighbours = [both for both in pairwise(ordered) if seen.isdisjoint(map(id, both))]
    return exchanged + [both for both in neighbours if _is_descent(*both) or relation(*both, texts) < 0]


def _is_descent(one: AtomPair, two: AtomPair) -> bool:
    return _source_place(one) > _source_place(two)


def _exchanged(ordered: Sequence[AtomPair]) -> list[_Both]:
    expected = sorted(ordered, key=_source_place)
    places = {id(pair): place for place, pair in enumerate(ordered)}
    found = ((pair, expected[place], places[id(expected[place])]) for place, pair in enumerate(ordered))
    return [(pair, other) for pair, other, there in found if there > places[id(pair)] and expected[there] is pair]


def relation(one: AtomPair, two: AtomPair, texts: SentencePair) -> int:
    """Return 1 where both texts relate two sums in the same way, -1 where they do so the other way round, 0 for none."""
    if is_part_of(one.target, two.target, texts):
        return 1 if one.target.value < two.target.value else -1
    source = compared_with(texts.source, texts.source_locale, one.source, two.source)
    return source and source * compared_with(texts.target, texts.target_locale, one.target, two.target)


def is_part_of(one: Atom, two: Atom, texts: SentencePair) -> bool:
    """Return whether a target says 2 of the 5 million, or by mistake 5 of the 2 million."""
    between = texts.target[one.figure.span.end : two.figure.span.start]
    return beside_words(texts.target_locale).joins_part(between)


def compared_with(text: str, locale: Locale, one: Atom, two: Atom) -> int:
    """Return 1 where only the first is what others are compared with, -1 where only the second is."""
    return _is_base(text, locale, one) - _is_base(text, locale, two)


def _is_base(text: str, locale: Locale, atom: Atom) -> bool:
    # From 5% to 10% is read as a range: what it goes from is its lower end.
    return atom.end == "low" or (not atom.end and beside_words(locale).is_compared_with(text, atom.figure.span))


_Counts = Counter[tuple[Side, Domain, Fraction]]


def _counts(matched: Matched) -> _Counts:
    """Count how often either text says a value."""
    sources = (*(pair.source for pair in matched.pairs), *matched.missing)
    targets = (*(pair.target for pair in matched.pairs), *matched.extra)
    counts = Counter((Side.SOURCE, atom.domain, atom.value) for atom in sources)
    return counts + Counter((Side.TARGET, atom.domain, atom.value) for atom in targets)


def _is_once(pair: AtomPair, counts: _Counts) -> bool:
    source, target = pair.source, pair.target
    return counts[Side.SOURCE, source.domain, source.value] == counts[Side.TARGET, target.domain, target.value] == 1


def _anchor(pair: AtomPair) -> Anchor:
    return Anchor(pair.source.figure.span, pair.target.figure.span)
