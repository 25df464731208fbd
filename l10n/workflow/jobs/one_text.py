"""One text, translated by memory and engines, outside of any catalog."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.article import Joints, parse_article, splice, verify_lengths
from l10n.catalog import update_catalog
from l10n.drafting import Drafted, draft_units
from l10n.model import Catalog, Locale, Origin, Reason, weighed
from l10n.site import Site
from l10n.workflow.boundary import foreseen


@dataclass(frozen=True, slots=True)
class TextDraft:
    """A text's draft in a locale, or why there is none."""

    locale: Locale
    target: str
    origin: str
    reasons: tuple[Reason, ...] = ()


def translate_text(site: Site, text: str, locales: tuple[Locale, ...]) -> Iterator[TextDraft]:
    """
    Draft a text for each locale, sentence by sentence; a person's own words in memory come first.

    Raises ArticleError where a sentence is too long.
    """
    article = parse_article(text.encode(), "text", site.articles.options)
    verify_lengths(article)
    for locale in locales:
        catalog = update_catalog(Catalog("text", locale), article)
        settings = site.draft_settings(article, locale)
        found: dict[str, str] = {}
        origins, reasons = dict[Origin, None](), list[Reason]()
        with foreseen(site, "text", locale):
            for step in draft_units(article, catalog, site.memories.of(locale), site.engines.of(locale), settings):
                if isinstance(step, Drafted):
                    found[step.unit.source] = step.unit.target
                    origins[step.unit.origin] = None
                else:
                    reasons.append(step.reason)
        targets = {n: found[s.source] for n, s in enumerate(article.segments) if s.source in found}
        target = "" if reasons else splice(article, targets, Joints.of(settings.source, locale)).decode()
        yield TextDraft(locale, target, ", ".join(map(str, origins)), weighed(reasons))
