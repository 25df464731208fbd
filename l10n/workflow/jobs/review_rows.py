"""What reviewers should look at: changes, joined with the catalogs as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.errors import L10nError
from l10n.model import Catalog, Change, Unit
from l10n.report import ReportRow
from l10n.site import Site


def report_changes(site: Site, changes: Sequence[Change]) -> Iterator[ReportRow]:
    """Yield a row for each change whose unit is still there, in the order of the changes."""
    catalogs: dict[str, dict[tuple[str, str], Unit]] = {}
    for change in changes:
        path = site.project.catalog(change.article, change.locale)
        if path not in catalogs:
            catalogs[path] = {unit.key: unit for unit in _catalog(site, change).units}
        unit = catalogs[path].get((change.context, change.source))
        if unit:
            yield ReportRow(change, unit, _outdated(site, change))


def _outdated(site: Site, change: Change) -> str:
    """Name the page that still shows the target that was."""
    try:
        path = site.files.as_written(site.project.target(change.article, change.locale))
        page = site.files.read(path) or b""
    except L10nError:
        return ""
    return path if change.before and change.before.encode() in page else ""


def _catalog(site: Site, change: Change) -> Catalog:
    try:
        return site.catalogs.read(change.article, change.locale).catalog
    except L10nError:
        return Catalog(change.article, change.locale)
