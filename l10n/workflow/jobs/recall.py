"""What memory has for a text, for people to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass

from l10n.article import ArticleOptions, parse_article
from l10n.errors import ArticleError
from l10n.model import LONGEST_SENTENCE, Locale
from l10n.site import Site


@dataclass(frozen=True, slots=True)
class Remembered:
    """A pair of memory and how well it fits."""

    locale: Locale
    source: str
    target: str
    origin: str
    """The class of a match (`memory exact`, `figures` …), or where a suggestion is from."""
    _: KW_ONLY
    score: float = 100.0
    is_target: bool = True
    """False for a suggestion, which is never a target."""


def find_in_memory(site: Site, text: str, locales: tuple[Locale, ...], least: float) -> Iterator[Remembered]:
    """Yield the match of a text and what is like it, best first, for each locale. Raises ArticleError for a long text."""
    if len(text) > LONGEST_SENTENCE:
        what = f"it has {len(text):,} characters, of which a sentence may have {LONGEST_SENTENCE:,}"
        raise ArticleError("text", what, "look for one of its sentences")
    article = parse_article(text.encode(), "text", ArticleOptions())
    for locale in locales:
        memory, settings = site.memories.of(locale), site.draft_settings(article, locale)
        match = (
            memory.match(text)
            or memory.match_figures(text, settings.style)
            or memory.match_terms(text, settings.style, settings.glossary)
        )
        if match:
            yield Remembered(locale, text, match.target, str(match.origin))
        for each in memory.similar(text, n=5, least=least):
            if not match or each.target != match.target:
                yield Remembered(locale, each.source, each.target, each.origin, score=each.score, is_target=False)
    site.close()
