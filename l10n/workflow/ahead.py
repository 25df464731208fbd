"""
Requests for the articles that come next, sent while the present one is looked at.

Articles are done one after the other, so that runs are the same whatever the network does;
an engine with many connections would mostly be idle if it saw one article at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from l10n.drafting import ask_ahead, pending_texts
from l10n.engines import Session
from l10n.errors import L10nError
from l10n.model import Article, Locale
from l10n.site import RunIndex, Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import open_desk

_ROUNDS = 4
"""Requests sent ahead for each that can be under way: what a killed run may have to ask for again."""
_FAR = 50
"""Articles read ahead at the most: many may have nothing to ask for."""


class Ahead:
    """The articles of a run, asked for ahead of their turn."""

    def __init__(self, site: Site, locales: Sequence[Locale], sources: Sequence[str], index: RunIndex) -> None:
        """Take the articles in their order."""
        self._site, self._locales, self._sources, self._index = site, locales, sources, index
        self._next = 0
        self._sent: dict[int, Counter[str]] = {}
        """Requests of the articles behind the present one, by engine."""

    def fill(self, present: int) -> None:
        """Send requests for the present article, and for those behind it until an engine has enough to do meanwhile."""
        self._next = max(self._next, present)
        self._sent = {number: sent for number, sent in self._sent.items() if number > present}
        sessions = {locale: self._session(locale) for locale in self._locales}
        asked = {locale: session for locale, session in sessions.items() if session}
        end = min(len(self._sources), present + 1 + _FAR)
        while asked and self._next < end and not self._is_enough(asked):
            self._sent[self._next] = self._send(self._sources[self._next], asked)
            self._next += 1

    def _is_enough(self, asked: dict[Locale, Session]) -> bool:
        sent = sum(self._sent.values(), Counter[str]())
        return any(sent[s.engine.name] >= _ROUNDS * s.engine.caps.threads for s in asked.values())

    def _session(self, locale: Locale) -> Session | None:
        """Return the first engine of a locale that serves it, if waiting for it is what takes time."""
        source = self._site.project.config.source
        for session in self._site.engines.of(locale):
            with suppress(L10nError):
                session.engine.lang(source, "source")
                session.engine.lang(locale, "target")
                caps = session.engine.caps
                return session if caps.is_cached and not caps.refines and not session.down else None
        return None

    def _send(self, path: str, sessions: dict[Locale, Session]) -> Counter[str]:
        """Ask for one article, and count the requests; whatever is wrong with it is reported when its turn comes."""
        sent = Counter[str]()
        with Boundary(self._site).around(path):
            if self._index.outcomes(path) is not None:
                return sent
            article = self._site.articles.read_ahead(path)
            if article and article.segments:
                for locale, session in sessions.items():
                    sent[session.engine.name] += self._ask(article, locale, session)
        return sent

    def _ask(self, article: Article, locale: Locale, session: Session) -> int:
        with Boundary(self._site).around(article.path, locale):
            catalog = open_desk(self._site, article, locale).catalog
            settings = self._site.draft_settings(article, locale)
            if texts := pending_texts(catalog, self._site.memories.of(locale), settings):
                return ask_ahead(session, article, texts, settings)
        return 0
