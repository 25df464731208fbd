"""Sums that stand in another order than in the source, and whether something explains that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import NamedTuple

from l10n.figures.comparing.atom_pairs import AtomPair, Matched
from l10n.figures.comparing.atoms import Domain
from l10n.figures.grammars import grammar_of
from l10n.figures.swapping.anchoring import Sums, agreement, word_anchors
from l10n.figures.swapping.beside import beside_words
from l10n.figures.swapping.sentence_pair import Anchor, SentencePair
from l10n.figures.swapping.suspects import Suspects, compared_with, find_suspects, relation

# 公司和: what joins two names, with what is left of the first.
_LONGEST_JOIN = 6
# A sentence with more in another order is a table, and each is weighed against all that it says.
_MOST = 16
# What both texts have in the clauses of two sums weighs so much.
_SURE = 2
_BRACKETS, _LIST = re.compile(r"[（(][^（）()]*[)）]"), re.compile("[，、；。：,;:]")


class Swap(NamedTuple):
    """Two sums in the order of the target, where the second should stand in the place of the first."""

    first: AtomPair
    second: AtomPair
    is_certain: bool
    """True if names, figures or words beside them stayed with the other."""


def find_swaps(matched: Matched, texts: SentencePair) -> list[Swap]:
    """Return the sums that changed places though nothing beside them did, each in one swap at most."""
    suspects = list(islice(find_suspects(matched, texts), _MOST))
    # Of a language that has no such words, no order can be explained.
    if not suspects or not all(beside_words(locale).is_told for locale in (texts.source_locale, texts.target_locale)):
        return []
    anchors = (*word_anchors(texts), *texts.names())
    found = (_judged(each, anchors, texts) for each in suspects)
    return list(_disjoint(swap for swap in found if swap))


def _judged(suspects: Suspects, anchors: Iterable[Anchor], texts: SentencePair) -> Swap | None:
    """Return the swap that two sums are; None where what is beside them moved along, or their order means nothing."""
    one, two = suspects.first, suspects.second
    if related := relation(one, two, texts):
        return Swap(one, two, is_certain=True) if related < 0 else None
    weigh = _list_order if _are_joined(suspects, texts) else _agreement
    weight = weigh(suspects, anchors, texts)
    if _may_turn(suspects, texts):
        weight += _SURE
    elif weight == 0 and not compared_with(texts.target, texts.target_locale, one.target, two.target):
        return Swap(one, two, is_certain=False)
    return Swap(one, two, is_certain=weight <= -_SURE) if weight < 0 else None


def _agreement(suspects: Suspects, anchors: Iterable[Anchor], texts: SentencePair) -> int:
    one, two = suspects.first, suspects.second
    ends = [beside_words(locale).clause_end for locale in (texts.source_locale, texts.target_locale)]
    source = Sums(texts.source, one.source.figure.span, two.source.figure.span, ends[0])
    target = Sums(texts.target, one.target.figure.span, two.target.figure.span, ends[1])
    return agreement((*anchors, *suspects.figures), source, target)


def _are_joined(suspects: Suspects, texts: SentencePair) -> bool:
    """Return whether two sums are said in one breath, so that what stands beside them is of both: 1亿吨和2亿吨."""
    return _between(suspects, texts).strip() in grammar_of(texts.source_locale).list_joins


def _list_order(suspects: Suspects, anchors: Iterable[Anchor], texts: SentencePair) -> int:
    """Compare the order of the two that such sums are of, where they are said before: 甲和乙分别为1亿吨和2亿吨."""
    start = min(suspects.first.source.figure.span, suspects.second.source.figure.span).start
    named = sorted(each for each in anchors if each.source.end <= start)
    for one, two in reversed(list(pairwise(named))):
        if _lists(texts.source[one.source.end : two.source.start], texts):
            return _SURE if one.target > two.target else -_SURE
    return 0


def _lists(between: str, texts: SentencePair) -> bool:
    joins = grammar_of(texts.source_locale).list_joins
    return len(between) <= _LONGEST_JOIN and any(join in between for join in joins)


def _between(suspects: Suspects, texts: SentencePair) -> str:
    """Return what stands between two sums of the source."""
    first, second = sorted(pair.source.figure.span for pair in (suspects.first, suspects.second))
    return texts.source[first.end : second.start]


def _may_turn(suspects: Suspects, texts: SentencePair) -> bool:
    """Return whether languages order two sums otherwise: 134 million of the 700 million, 46 cases in 31 provinces."""
    between = _between(suspects, texts)
    if beside_words(texts.source_locale).turns(between):
        return True
    is_list = _LIST.search(_BRACKETS.sub("", between)) is not None
    return not is_list and _count_unlike(suspects, texts)


def _count_unlike(suspects: Suspects, texts: SentencePair) -> bool:
    """Return whether two numbers count different things, by the character behind them: 3万人, 76个国家."""
    sources = [pair.source for pair in (suspects.first, suspects.second)]
    counted = {texts.source[atom.figure.span.end :].lstrip()[:1] for atom in sources}
    return len(counted) > 1 and all(atom.domain is Domain.PLAIN and not atom.figure.measure for atom in sources)


def _disjoint(swaps: Iterable[Swap]) -> Iterator[Swap]:
    """Yield the swaps, certain ones first, whose sums are in no other."""
    seen = set[int]()
    for swap in sorted(swaps, key=lambda each: not each.is_certain):
        sums = {id(swap.first), id(swap.second)}
        if sums.isdisjoint(seen):
            seen |= sums
            yield swap
