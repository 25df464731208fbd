"""
Requests for the articles that come next, sent while the present one is looked at.

Articles are done one after the other, so that runs are the same whatever the network does;
an engine with many connections would mostly be idle if it saw one article at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from l10n.catalog import update_catalog
from l10n.drafting import ask_ahead, pending_texts
from l10n.engines import Session
from l10n.errors import L10nError
from l10n.model import Article, Locale
from l10n.workflow.index import Index
from l10n.workflow.site import Site


class Ahead:
    """The articles of a run, asked for ahead of their turn."""

    def __init__(self, site: Site, locales: Sequence[Locale], sources: Sequence[str], index: Index) -> None:
        """Take the articles in their order."""
        self._site, self._locales, self._sources, self._index = site, locales, sources, index
        self._next = 0

    def fill(self, present: int) -> None:
        """Send requests for the articles behind the present one until the engines have enough to do."""
        self._next = max(self._next, present + 1)
        sessions = {locale: self._session(locale) for locale in self._locales}
        asked = {locale: session for locale, session in sessions.items() if session}
        while asked and self._next < len(self._sources) and not all(s.is_busy for s in asked.values()):
            self._send(self._sources[self._next], asked)
            self._next += 1

    def _session(self, locale: Locale) -> Session | None:
        """Give the first engine of a locale that serves it, if waiting for it is what takes time."""
        source = self._site.project.config.source
        for session in self._site.engines(locale):
            with suppress(L10nError):
                session.engine.lang(source, "source")
                session.engine.lang(locale, "target")
                caps = session.engine.caps
                return session if caps.is_cached and not caps.refines and not session.down else None
        return None

    def _send(self, path: str, sessions: dict[Locale, Session]) -> None:
        """Ask for one article; whatever is wrong with it is reported when its turn comes."""
        with suppress(L10nError):
            if self._index.outcomes(path) is not None:
                return
            article = self._site.read_article(path)
            self._site.parsed[path] = article
            if article and article.segments:
                for locale, session in sessions.items():
                    self._ask(article, locale, session)

    def _ask(self, article: Article, locale: Locale, session: Session) -> None:
        with suppress(L10nError):
            catalog = update_catalog(self._site.catalog(article.path, locale)[0], article)
            settings = self._site.draft_settings(article, locale)
            if texts := pending_texts(catalog, self._site.memory(locale), settings):
                ask_ahead(session, article, texts, settings)
