"""
Terms found in a text: longest first, all of them in one pass.

One Aho-Corasick automaton holds every spelling, and the longer texts that hold a
spelling and do not mean it; the leftmost longest match decides, so 苹果园 hides 苹果.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from l10n.glossary.folding import folded
from l10n.glossary.term import Term, TermKind
from l10n.model import Span

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick


class TermHit(NamedTuple):
    """A term where a text has it, in code points."""

    term: Term
    span: Span


class Matcher:
    """Finds terms; of equal spellings the first term counts."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Take the terms; the automaton is built when it is first asked."""
        spellings: dict[str, Term | None] = {}
        for term in terms:
            if not term.match.is_off:
                for source in term.sources:
                    spellings.setdefault(folded(source), term)
        for term in terms:
            for text in term.match.excluded:
                spellings.setdefault(folded(text), None)
        self._patterns = list(spellings)
        self._longest = max(map(len, self._patterns), default=0)
        self._terms = [(term, term is not None and _is_sure(text, term)) for text, term in spellings.items()]

    @cached_property
    def _automaton(self) -> AhoCorasick:
        from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

        return AhoCorasick(
            self._patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str) -> list[TermHit]:
        """Return the terms of a text in order, disjoint."""
        return self._find(text, folded(text), 0, len(text)) if self._patterns else []

    def _find(self, text: str, low: str, first: int, last: int) -> list[TermHit]:
        found: list[TermHit] = []
        free = first
        for number, start, end in self._automaton.find_matches_as_indexes(low[first:last]):
            term, is_sure = self._terms[number]
            span = Span(first + start, first + end)
            if not term or span.start < free:
                continue
            if is_sure or _fits(term, text, span):
                found.append(TermHit(term, span))
            else:
                found += self._instead(text, low, span, last)
            free = found[-1].span.end if found else free
        return found

    def _instead(self, text: str, low: str, span: Span, last: int) -> list[TermHit]:
        """Return the terms that begin inside of a match that is none: a shorter one at its place, and one behind."""
        shorter = self._find(text, low, span.start, span.end - 1)
        free = shorter[-1].span.end if shorter else span.start + 1
        later = self._find(text, low, free, min(last, span.end + self._longest))
        return shorter + [hit for hit in later if hit.span.start < span.end][:1]


def _is_sure(spelling: str, term: Term) -> bool:
    """Return whether a match needs no look at its case or at its neighbours."""
    is_free = term.match.is_part or not (_is_latin(spelling[0]) or _is_latin(spelling[-1]))
    return is_free and not term.match.is_case_sensitive and term.kind is not TermKind.PERSON


def _fits(term: Term, text: str, span: Span) -> bool:
    """Return whether a match is a whole word, where its edge is Latin, and has the case that is asked for."""
    options, found = term.match, text[slice(*span)]
    if options.is_case_sensitive and found not in term.sources:
        return False
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if term.kind is TermKind.PERSON and (before in _DOTS or after in _DOTS):
        return False  # 伊万卡·特朗普 is another Trump
    inside = (_is_latin(before) and _is_latin(found[0])) or (_is_latin(after) and _is_latin(found[-1]))
    return options.is_part or not inside


_DOTS = ("·", "•", "・", "‧")


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u0250"
