"""What surrounds the texts of a request in their article."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.article import Text, front_matter_context
from l10n.engines import Context
from l10n.guards import DraftSettings, Reading
from l10n.model import Article, Role

_BEFORE, _AFTER = 3, 1  # sentences; WMT systems gain from a few, and pay for each

_TITLE = front_matter_context(("title",))


class Surroundings:
    """An article as engines may see it around a request."""

    def __init__(self, article: Article, settings: DraftSettings) -> None:
        """Index the article's segments by their text."""
        self._settings = settings
        self._body = [segment for segment in article.segments if segment.role is not Role.FRONT_MATTER]
        self._places = {segment.source: at for at, segment in reversed(list(enumerate(self._body)))}
        self._title = next((Text.of(s.source).prose for s in article.segments if s.context == _TITLE), "")

    def context(self, texts: Sequence[str]) -> Context:
        """Return the context of some of the article's texts."""
        places = [place for text in texts if (place := self._places.get(text)) is not None]
        terms = self.terms(texts)
        if not places:
            return Context(self._title, terms=terms)
        first, last = min(places), max(places)
        return Context(
            self._title,
            self._section(first),
            tuple(Text.of(segment.source).prose for segment in self._body[max(0, first - _BEFORE) : first]),
            tuple(Text.of(segment.source).prose for segment in self._body[last + 1 : last + 1 + _AFTER]),
            terms=terms,
        )

    def _section(self, place: int) -> str:
        above = (s for s in reversed(self._body[: place + 1]) if s.role is Role.HEADING)
        return next((Text.of(segment.source).prose for segment in above), "")

    def terms(self, texts: Sequence[str]) -> dict[str, str]:
        """Return the terms of texts, as they are written there, with their required renderings."""
        found: dict[str, str] = {}
        for text in texts:
            source = Reading.of(text, self._settings.source)
            hits = source.terms(self._settings.glossary, self._settings.target)
            found |= {source.text.prose[slice(*hit.span)]: form for hit, form in hits}
        return found
