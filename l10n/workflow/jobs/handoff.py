"""Catalogs out to translators' own tools, and in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from l10n.errors import L10nError
from l10n.exchange import (
    Dumped,
    Hints,
    IntakeSettings,
    Row,
    catalog_rows,
    dump_rows,
    format_of,
    group_rows,
    import_rows,
    read_rows,
)
from l10n.model import Locale, UnitState
from l10n.site import Site
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed


def export_units(site: Site, name: str, locale: Locale, paths: Sequence[str], *, only_waiting: bool = False) -> Dumped:
    """Write the units of the articles in a format, as the file's suffix says; those that wait alone, if asked for."""
    form = format_of(name)
    rows = [row for row in _rows(site, locale, paths) if not only_waiting or _waits(row)]
    return dump_rows(rows, form, site.project.config.source, locale)


def _waits(row: Row) -> bool:
    return row.state not in (UnitState.TRANSLATED, UnitState.FOLDED)


def _rows(site: Site, locale: Locale, paths: Sequence[str]) -> Iterator[Row]:
    for path in paths:
        article = site.articles.read(path)
        if article:
            style = site.draft_settings(article, locale).style
            hints = Hints(site.project.config.source, site.terminology.glossary_of(article), style)
            yield from catalog_rows(open_desk(site, article, locale).catalog, hints)


@dataclass
class ImportedUnits:
    """What an import did."""

    accepted: int = 0
    articles: set[str] = field(default_factory=set)
    refused: list[L10nError] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    """A line for each target that a person had confirmed, and that is another now."""


def import_units(site: Site, name: str, content: bytes, locale: Locale, *, confirmed: bool = False) -> ImportedUnits:
    """
    Take a file of another tool into the catalogs; `confirmed` takes targets without a state as reviewed.

    Raises ExchangeError where the file cannot be read at all.
    """
    move_renamed(site)
    read = read_rows(content, name, site.project.config.source, locale)
    done = ImportedUnits(refused=list(read.refused))
    desks: dict[str, Desk] = {}
    for path in site.project.sources:
        article = site.articles.read(path)
        if article and article.segments:
            desks[path] = open_desk(site, article, locale)
    groups, strays = group_rows(read.rows, {path: desk.catalog for path, desk in desks.items()})
    done.refused += strays
    settings = IntakeSettings(UnitState.TRANSLATED if confirmed else UnitState.DRAFT)
    for path, rows in groups.items():
        intake = import_rows(desks[path].catalog, rows, settings)
        done.refused += intake.refused
        if intake.accepted:
            done.accepted += len(intake.accepted)
            done.replaced += [f"{row.place}: replaces a confirmed target: {row.source}" for row in intake.replaced]
            done.articles.add(path)
            desks[path].with_catalog(intake.catalog).save()
    return done
