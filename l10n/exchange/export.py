"""Rows of catalogs, with what helps a translator: how figures and terms are to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from l10n.exchange.row import Row
from l10n.figures import BoundStyle, FigureStyle, is_supported, render_figure
from l10n.glossary import Glossary
from l10n.guards import Reading
from l10n.model import Catalog, Figure, FigureKind, Locale, Unit

_SMALL = 10_000


@dataclass(frozen=True, slots=True)
class Hints:
    """What hints are made of."""

    source: Locale
    glossary: Glossary = field(default_factory=Glossary)
    style: FigureStyle = field(default_factory=FigureStyle)


def catalog_rows(catalog: Catalog, hints: Hints) -> Iterator[Row]:
    """Yield the units of a catalog as rows."""
    for unit in catalog.units:
        yield _row(catalog, unit, hints)


def _row(catalog: Catalog, unit: Unit, hints: Hints) -> Row:
    source = Reading.of(unit.source, hints.source)
    return replace(
        Row.of(unit, catalog.article, catalog.locale),
        figures=tuple(dict.fromkeys(_figures(source, catalog.locale, hints))),
        terms=tuple(dict.fromkeys(_terms(source, catalog.locale, hints))),
    )


def _figures(source: Reading, locale: Locale, hints: Hints) -> Iterator[str]:
    if not is_supported(locale):
        return
    # The words of a bound (超, 约) stand beside a figure and are no part of its text.
    style = replace(hints.style, bounds=BoundStyle.OMITTED)
    for figure in source.figures:
        rendered = render_figure(figure, locale, style)
        if rendered not in figure.text and not _is_small_count(figure):
            yield _hint(figure.text, rendered)


def _is_small_count(figure: Figure) -> bool:
    """Return whether it is a count such as 三家: every translator knows it, and target sentences word it freely."""
    return figure.kind is FigureKind.NUMBER and isinstance(figure.low, Decimal) and figure.low < _SMALL


def _terms(source: Reading, locale: Locale, hints: Hints) -> Iterator[str]:
    for hit, form in source.terms(hints.glossary, locale):
        yield _hint(source.text.prose[slice(*hit.span)], form)


def _hint(text: str, rendering: str) -> str:
    return " ".join(f"{text} = {rendering}".split())
