"""Every figure of an article, and how each locale shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.figures import compare_parsed
from l10n.guards import Reading
from l10n.model import Figure, Locale
from l10n.report import LedgerRow
from l10n.site import Site
from l10n.workflow.boundary import foreseen
from l10n.workflow.desk import open_desk


def figure_ledger(site: Site, path: str, locales: Sequence[Locale]) -> Iterator[LedgerRow]:
    """List the figures in document order; raises ArticleError where `path` is no article of the site."""
    with foreseen(site, path):
        yield from _rows(site, path, locales)


def _rows(site: Site, path: str, locales: Sequence[Locale]) -> Iterator[LedgerRow]:
    article = site.articles.required(path, "its front matter says that it is a translation", "name its source")
    source = site.project.config.source
    units = [open_desk(site, article, locale).bitext.units for locale in locales]
    for index, segment in enumerate(article.segments):
        line = article.line(segment.span.start)
        for figure in Reading.of(segment.source, source).figures:
            targets = tuple(
                (locale, _shown(figure, each[index].target if each[index].is_complete else "", locale))
                for locale, each in zip(locales, units, strict=True)
            )
            yield LedgerRow(line, figure, targets)


def _shown(figure: Figure, target: str, locale: Locale) -> str:
    """Find the figure of the target that says the same."""
    found = (other for other in Reading.of(target, locale).figures if not compare_parsed([figure], [other]))
    return next((other.text for other in found), "")
