"""Catalogs out to translators' own tools, and in again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from l10n.errors import L10nError
from l10n.exchange import (
    Dumped,
    FileFormat,
    Hints,
    IntakeSettings,
    KnownSources,
    ReadFormat,
    Row,
    catalog_rows,
    dump_rows,
    group_rows,
    import_rows,
    read_rows,
)
from l10n.model import Locale, UnitState
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed


def units_to_send(
    site: Site, locale: Locale, paths: Sequence[str], errors: list[L10nError], *, only_waiting: bool = False
) -> list[Row]:
    """Return the units of the articles for a translator; those that wait alone, if asked for. Add what cannot be read to `errors`."""
    return [row for row in _rows(site, locale, paths, errors) if not only_waiting or _waits(row)]


def export_units(site: Site, rows: Sequence[Row], form: FileFormat, locale: Locale) -> Dumped:
    """Write units in a format. Raises L10nError where it cannot be written at all."""
    return dump_rows(rows, form, site.project.config.source, locale)


def _waits(row: Row) -> bool:
    return row.state not in (UnitState.TRANSLATED, UnitState.FOLDED)


def _rows(site: Site, locale: Locale, paths: Sequence[str], errors: list[L10nError]) -> Iterator[Row]:
    boundary = Boundary(site, errors)
    for path in paths:
        with boundary.around(path, locale):
            if article := site.articles.read(path):
                style = site.draft_settings(article, locale).style
                hints = Hints(site.project.config.source, site.terminology.glossary_of(article), style)
                yield from catalog_rows(open_desk(site, article, locale).catalog, hints)


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """A file that came back from a tool."""

    name: str
    """What it is called in messages; its suffix says the format where `form` does not."""
    content: bytes
    locale: Locale
    form: ReadFormat | None = None


@dataclass
class ImportedUnits:
    """What an import did."""

    accepted: int = 0
    articles: set[str] = field(default_factory=set)
    refused: list[L10nError] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    """A line for each target that a person had confirmed, and that is another now."""


def import_units(site: Site, file: ReturnedFile, *, confirmed: bool = False) -> ImportedUnits:
    """
    Take a file of another tool into the catalogs; `confirmed` takes targets without a state as reviewed.

    Raises ExchangeError where the file cannot be read at all.
    """
    unread: list[L10nError] = []
    move_renamed(site, unread)
    boundary = Boundary(site, unread)
    desks: dict[str, Desk] = {}
    for path in site.project.sources:
        with boundary.around(path, file.locale):
            if (article := site.articles.read(path)) and article.segments:
                desks[path] = open_desk(site, article, file.locale)
    known = KnownSources(frozenset(unit.source for desk in desks.values() for unit in desk.catalog.units))
    source = site.project.config.source
    read = read_rows(file.content, file.name, source, file.locale, form=file.form, known=known)
    groups, strays = group_rows(read.rows, {path: desk.catalog for path, desk in desks.items()})
    done = ImportedUnits(refused=[*unread, *read.refused, *strays])
    boundary = Boundary(site, done.refused)
    settings = IntakeSettings(UnitState.TRANSLATED if confirmed else UnitState.DRAFT)
    for path, rows in groups.items():
        with boundary.around(path, file.locale):
            _take(desks[path], rows, settings, done)
    return done


def _take(desk: Desk, rows: Sequence[Row], settings: IntakeSettings, done: ImportedUnits) -> None:
    intake = import_rows(desk.catalog, rows, settings)
    done.refused += intake.refused
    if intake.accepted:
        desk.with_catalog(intake.catalog).save()
        done.accepted += len(intake.accepted)
        done.replaced += [f"{row.place}: replaces a confirmed target: {row.source}" for row in intake.replaced]
        done.articles.add(desk.article.path)
