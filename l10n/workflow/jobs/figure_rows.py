"""Every figure of an article, and how each locale shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.figures import compare_parsed
from l10n.guards import Reading
from l10n.model import LONGEST_SENTENCE, Figure, Locale, Unit
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
        for at, figure in enumerate(Reading.of(segment.source, source).figures):
            targets = tuple(
                (locale, _shown(figure, at, _figures(each[index], locale)))
                for locale, each in zip(locales, units, strict=True)
            )
            yield LedgerRow(line, figure, targets)


def _figures(unit: Unit, locale: Locale) -> Sequence[Figure]:
    """Return the figures of a unit's target; none of one that is too long to be read in time."""
    is_read = unit.is_complete and len(unit.target) <= LONGEST_SENTENCE
    return Reading.of(unit.target, locale).figures if is_read else ()


_FEW, _NEAR = 50, 10
"""Figures of a target up to which all are looked at; and how far from a figure's place where there are more."""


def _shown(figure: Figure, at: int, others: Sequence[Figure]) -> str:
    """Find the figure of the target that says the same."""
    near = others if len(others) <= _FEW else others[max(0, at - _NEAR) : at + _NEAR + 1]
    found = (other for other in near if not compare_parsed([figure], [other]))
    return next((other.text for other in found), "")
