"""One text, translated by memory and engines, outside of any catalog."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from l10n.drafting import Drafted, draft_units
from l10n.model import Article, Catalog, Locale, Role, Segment, Span, Unit
from l10n.workflow.site import Site


@dataclass(frozen=True, slots=True)
class TextDraft:
    """A text's draft in a locale, or why there is none."""

    locale: Locale
    target: str
    origin: str
    reason: str = ""


def translate_text(site: Site, text: str, locales: tuple[Locale, ...]) -> Iterator[TextDraft]:
    """Draft a text for each locale; a person's own words in memory come first."""
    raw = text.encode()
    article = Article("text", raw, (Segment(Span(0, len(raw)), text, Role.PARAGRAPH, 1),))
    for locale in locales:
        catalog = Catalog("text", locale, (Unit(text),))
        source = site.project.config.source
        for step in draft_units(article, catalog, source, site.memory(locale), site.engines(locale)):
            if isinstance(step, Drafted):
                yield TextDraft(locale, step.unit.target, step.unit.origin)
            else:
                yield TextDraft(locale, "", "", step.reason)
