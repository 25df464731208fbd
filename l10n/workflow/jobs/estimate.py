"""What a run would send and cost: memory and kept answers looked at, nothing sent, nothing written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from decimal import Decimal

from l10n.drafting import expense, pending_texts
from l10n.engines import Session
from l10n.errors import L10nError
from l10n.model import Article, Locale
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import open_desk


@dataclass
class Expense:
    """What an engine would be sent for a locale."""

    locale: Locale
    engine: str
    texts: int = 0
    characters: int = 0
    _: KW_ONLY
    tokens: int = 0
    """In the engine's own measure, requests' overhead included."""
    cost: Decimal = Decimal(0)
    is_priced: bool = False
    is_free: bool = False


@dataclass
class Estimate:
    """What all engines would be sent, and the articles that could not be read."""

    expenses: list[Expense]
    errors: list[L10nError]


def estimate(site: Site, locales: Sequence[Locale], paths: Sequence[str] = ()) -> Estimate:
    """Count, for each locale, what its first engine that serves it would be sent."""
    found: dict[tuple[Locale, str], Expense] = {}
    errors: list[L10nError] = []
    boundary = Boundary(site, errors)
    seen: set[tuple[Locale, str]] = set()
    try:
        for path in site.project.sources if not paths else filter(set(paths).__contains__, site.project.sources):
            with boundary.around(path):
                article = site.articles.read(path)
                for locale in locales if article and article.segments else ():
                    with boundary.around(path, locale):
                        for session, texts in _sent(site, article, locale):
                            new = [text for text in texts if (locale, text) not in seen]
                            seen.update((locale, text) for text in new)
                            _add(found, site, locale, session, new)
    finally:
        site.close()
    return Estimate(list(found.values()), errors)


def _sent(site: Site, article: Article | None, locale: Locale) -> Iterator[tuple[Session, list[str]]]:
    assert article is not None
    catalog = open_desk(site, article, locale).catalog
    settings = site.draft_settings(article, locale)
    texts = pending_texts(catalog, site.memories.of(locale), settings)
    drafter = False
    for session in site.engines.of(locale) if texts else ():
        if session.engine.caps.refines and drafter:
            yield session, [text * _WITH_DRAFT for text in texts]
        elif not drafter and (packed := expense(session, article, texts, settings)) is not None:
            drafter = True
            yield session, packed


_WITH_DRAFT = 4
"""How many times as long a text is with its draft: an English one has about three characters for a Chinese one."""


def _add(
    found: dict[tuple[Locale, str], Expense], site: Site, locale: Locale, session: Session, texts: Sequence[str]
) -> None:
    engine = session.engine
    each = found.setdefault((locale, engine.name), Expense(locale, engine.name, is_free=engine.caps.is_free))
    characters, cost = sum(map(len, texts)), sum(map(engine.cost, texts))
    requests = -(-len(texts) // engine.caps.max_items)
    each.texts += len(texts)
    each.characters += characters
    each.tokens += cost + requests * engine.caps.overhead
    each.is_priced = engine.name in site.project.config.prices
    each.cost += site.engines.price(engine.name).of(characters, cost + requests * engine.caps.overhead)
