"""Whether what stands beside two sums of a source stands beside the same two in its target."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from l10n.figures.swapping.beside import beside_words
from l10n.figures.swapping.sentence_pair import Anchor, SentencePair
from l10n.model import Span

_LATIN = re.compile(r"(?<![A-Za-z0-9])[A-Z](?![A-Za-z0-9])|[A-Za-z][A-Za-z&.-]*[A-Za-z]")
_ARTICLE = re.compile(r"(?:^|[.!?“\"]\s*)[A-Z] (?=[a-z])")
# What the end of a clause adds to the characters between an anchor and a figure.
_FAR = 12
# No clause is as long as this, and no more of a text is looked at.
_LONGEST_CLAUSE = 240


def word_anchors(pair: SentencePair) -> Iterator[Anchor]:
    """Yield the roles, and the words in Latin letters, that either text has once."""
    yield from _shared(
        beside_words(pair.source_locale).role_places(pair.source),
        beside_words(pair.target_locale).role_places(pair.target),
    )
    yield from _shared(_latin_places(pair.source), _latin_places(pair.target))


def _shared(source: dict[str, Span], target: dict[str, Span]) -> Iterator[Anchor]:
    return (Anchor(span, target[word]) for word, span in source.items() if word in target)


def _latin_places(text: str) -> dict[str, Span]:
    """Return the words in Latin letters that a text has once; an article in capitals is none."""
    articles = {match.end() - 2 for match in _ARTICLE.finditer(text)}
    places: dict[str, Span | None] = {}
    for match in _LATIN.finditer(text):
        if match.start() not in articles:
            word = match[0].lower()
            places[word] = None if word in places else Span(*match.span())
    return {word: span for word, span in places.items() if span}


class Sums(NamedTuple):
    """Two sums of a text."""

    text: str
    one: Span
    two: Span
    clause_end: re.Pattern[str]

    def side(self, anchor: Span) -> int:
        """Return -1 for what stands before both sums, 1 for what stands behind both."""
        first, last = sorted((self.one, self.two))
        return (anchor.start >= last.end) - (anchor.end <= first.start)


def agreement(anchors: Iterable[Anchor], source: Sums, target: Sums) -> int:
    """
    Weigh the anchors that are nearer to the same of two sums in both texts against those that are not.

    An anchor weighs 2 if it is in the clause of its sum in both texts, 1 if in one, and nothing else. One before both
    sums, or behind both, in either text may be of both, as the subject of a sentence is, and weighs nothing.
    """
    telling = (each for each in anchors if not source.side(each.source) == target.side(each.target) != 0)
    return sum(_weight(_nearness(each.source, source), _nearness(each.target, target)) for each in telling)


def _weight(source: _Nearness, target: _Nearness) -> int:
    return source.to * target.to * (source.in_clause + target.in_clause)


class _Nearness(NamedTuple):
    to: int
    """1 for the first of two sums, -1 for the second, 0 where one cannot tell."""
    in_clause: bool


def _nearness(anchor: Span, sums: Sums) -> _Nearness:
    one, two = _distance(anchor, sums.one, sums), _distance(anchor, sums.two, sums)
    near, far = sorted((sum(one), sum(two)))
    if near == far or 2 * near > far:
        return _Nearness(0, in_clause=False)
    return _Nearness(1, in_clause=not one.ends) if sum(one) == near else _Nearness(-1, in_clause=not two.ends)


class _Distance(NamedTuple):
    characters: int
    ends: int
    """What the ends of clauses in between add."""


def _distance(anchor: Span, figure: Span, sums: Sums) -> _Distance:
    if anchor.start < figure.end and figure.start < anchor.end:
        return _Distance(0, 0)
    first, second = sorted((anchor, figure))
    if second.start - first.end > _LONGEST_CLAUSE:
        return _Distance(second.start - first.end, _FAR)
    between = sums.text[first.end : second.start]
    return _Distance(len(between), _FAR * len(sums.clause_end.findall(between)))
