"""The glossary of a site: its own terms before those of the starter base."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.resources import files

from l10n.glossary.folding import folded
from l10n.glossary.term import Forms, Term
from l10n.glossary.term_csv import read_terms
from l10n.glossary.term_matching import Matcher, TermHit
from l10n.model import Locale


@dataclass(frozen=True)
class Glossary:
    """Terms in the order of their files."""

    terms: tuple[Term, ...] = ()

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self.terms)

    @cached_property
    def _by_source(self) -> dict[str, Term]:
        return {folded(s): term for term in reversed(self.terms) for s in term.sources if not term.match.is_off}

    def find(self, text: str) -> list[TermHit]:
        """Return the terms of a text in order, disjoint, the longest where several begin at one place."""
        return self._matcher.find(text)

    def first_mentions(self, texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the terms, by name, that each of an article's texts is the first to mention."""
        seen: set[str] = set()
        found: dict[str, tuple[str, ...]] = {}
        for text in texts:
            names = dict.fromkeys(hit.term.source for hit in self.find(text))
            if new := tuple(name for name in names if name not in seen):
                found[text] = found.get(text, ()) + new
                seen.update(new)
        return found

    def term(self, source: str) -> Term | None:
        """Return the term that a whole text is."""
        term = self._by_source.get(folded(source))
        return term if term and (not term.match.is_case_sensitive or source in term.sources) else None

    def rendering(self, source: str, locale: Locale) -> str | None:
        """Return the required rendering of a whole text such as a tag; None where the glossary is silent."""
        term = self.term(source)
        required = term.forms.get(locale, Forms()).required if term else ()
        return required[0] if required else None

    def renderings(self, locale: Locale) -> dict[str, str]:
        """Return the required rendering of every spelling that has one."""
        return {
            source: form.required[0]
            for term in reversed(self.terms)
            if not term.match.is_off and (form := term.forms.get(locale)) and form.required
            for source in term.sources
        }

    def with_base(self, base: Iterable[Term]) -> Glossary:
        """Add terms that this glossary says nothing about; an own entry replaces all of the other's."""
        own = {folded(source) for term in self.terms for source in term.sources}
        return Glossary((*self.terms, *(t for t in base if own.isdisjoint(map(folded, t.sources)))))

    def at(self, day: date | None) -> Glossary:
        """Return the glossary as it holds for an article of that day; of undated articles, the newest names hold."""
        if not self._turns:
            return self
        turn = len(self._turns) if day is None else bisect_right(self._turns, day)
        if turn not in self._views:
            self._views[turn] = Glossary(tuple(self._valid(day)))
        return self._views[turn]

    @cached_property
    def _turns(self) -> list[date]:
        """Return the days on which a name changes."""
        return sorted({term.valid_from for term in self.terms if term.valid_from})

    @cached_property
    def _views(self) -> dict[int, Glossary]:
        """Return the glossary between two of these days, by how many of them are past."""
        return {}

    def _valid(self, day: date | None) -> Iterable[Term]:
        newest: dict[str, date] = {}
        for term in self.terms:
            if day is None or _since(term) <= day:
                newest[term.source] = max(_since(term), newest.get(term.source, date.min))
        return (term for term in self.terms if newest.get(term.source) == _since(term))


def _since(term: Term) -> date:
    return term.valid_from or date.min


@cache
def starter_terms() -> tuple[Term, ...]:
    """Read the base that ships with l10n: the companies, banks, institutions and people of the daily news."""
    text = files("l10n.glossary").joinpath("starter.csv").read_text("utf-8")
    return read_terms(text, "starter.csv").terms
