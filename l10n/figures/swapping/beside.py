"""The words beside sums that a language has, compiled: what they are of, and what another sum is compared with."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from l10n.figures.grammars import grammar_of
from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.grammar import Grammar
from l10n.model import Locale, Span

_SIGHT, _STEM = 48, 5
_SIGNS = r"[，、；：。！？,;:!?)）”」』](?![0-9])|\s[–—-]\s"


class BesideWords:
    """The tables of a grammar, compiled, and the questions asked of them."""

    def __init__(self, grammar: Grammar) -> None:
        """Compile the tables of `grammar`."""
        tables, compact = grammar.beside, isinstance(grammar.numerals, CompactTables)
        self._tables = tables
        self.is_told = bool(tables.roles)
        self._before = _before(tables.compared_before, tables.between, compact=compact)
        self._after = _behind(tables.compared_after)
        self._from = _before(tables.from_to[0], tables.between, compact=compact)
        self._to = _behind(tables.from_to[1])
        self._part_of = _any_case(tables.part_of and rf"\s?(?:{tables.part_of})(?:\s\S+){{0,2}}\s*")
        self._turning = _any_case(tables.turning)
        joins = [] if compact else [rf"\s{join}\s" for join in grammar.list_joins if join.isalpha()]
        self.clause_end = re.compile("|".join((_SIGNS, *joins)))

    @cached_property
    def _roles(self) -> dict[str, re.Pattern[str]]:
        """Return the patterns of the roles: most runs suspect no swap and need none."""
        return {role: _any_case(_starts(words)) for role, words in self._tables.roles.items()}

    def is_compared_with(self, text: str, span: Span) -> bool:
        """Return whether another figure is compared with this one: the 5 of *up from 5*."""
        left, right = text[max(0, span.start - _SIGHT) : span.start], text[span.end : span.end + _SIGHT]
        if self._before.search(left) or self._after.match(right):
            return True
        return bool(self._from.search(left) and self._to.match(right))

    def role_places(self, text: str) -> dict[str, Span]:
        """Return the roles that a text names just once, and where."""
        found = ((role, list(pattern.finditer(text))) for role, pattern in self._roles.items())
        return {role: Span(*hits[0].span()) for role, hits in found if len(hits) == 1}

    def joins_part(self, between: str) -> bool:
        """Return whether a part stands before this text and its whole right behind it."""
        return self._part_of.fullmatch(between) is not None

    def turns(self, between: str) -> bool:
        """Return whether other languages may name what stands around this text in the other order."""
        return self._turning.search(between) is not None


@lru_cache(maxsize=64)
def beside_words(locale: Locale) -> BesideWords:
    """Return the compiled words of a locale."""
    return BesideWords(grammar_of(locale))


def _any_case(pattern: str) -> re.Pattern[str]:
    """Compile a pattern; none at all is found nowhere."""
    return re.compile(pattern or "(?!)", re.IGNORECASE)


def _starts(words: str) -> str:
    """Return a pattern of words, the longest first."""
    return "|".join(map(_start, sorted(words.split("|"), key=len, reverse=True)))


def _start(word: str) -> str:
    if word[0] >= "\u0250":
        return re.escape(word)
    return rf"(?<!\w){re.escape(word)}" + (r"\w*" if len(word) >= _STEM else r"s?(?!\w)")


def _before(words: str, between: str, *, compact: bool) -> re.Pattern[str]:
    if not words or compact:
        return _any_case(words and f"(?:{words}){between}$")
    return _any_case(rf"(?<!\w)(?:{words})(?!\w)(?:\s+(?:{between})(?!\w))*\s*$")


def _behind(words: str) -> re.Pattern[str]:
    return _any_case(words and rf"\s?(?:{words})(?![a-zà-ÿ])")
