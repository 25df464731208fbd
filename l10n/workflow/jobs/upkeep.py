"""Catalogs looked after: editorial changes accepted, another segmentation taken over, branches joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, replace
from pathlib import Path

from l10n.catalog import Joined, dump_catalog, join_catalogs, read_catalog
from l10n.errors import CatalogError, L10nError
from l10n.memory import refusal
from l10n.model import HUMAN, Catalog, Locale, Severity, Unit, UnitState
from l10n.site import Site, replace_file
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed

# --- accept ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Accepted:
    """A stale unit whose target holds for its new source, or why it does not."""

    article: str
    locale: Locale
    unit: Unit
    reason: str = ""


def accept_units(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], texts: Sequence[str], errors: list[L10nError]
) -> Iterator[Accepted]:
    """
    Confirm the old targets of stale units, all of them or those whose source holds one of the texts.

    One that has an error against its new source, such as another figure, stays stale. An article that cannot be read
    is added to `errors`.
    """
    move_renamed(site, errors)
    boundary = Boundary(site, errors)
    for path in paths:
        with boundary.around(path):
            article = site.articles.required(path)
            for locale in locales:
                with boundary.around(path, locale):
                    yield from _accepted_units(open_desk(site, article, locale), texts)


def _accepted_units(desk: Desk, texts: Sequence[str]) -> list[Accepted]:
    done = [_accepted(desk, unit) for unit in desk.catalog.units if _is_meant(unit, texts)]
    units = {each.unit.key: each.unit for each in done}
    changed = tuple(units.get(unit.key, unit) for unit in desk.catalog.units)
    desk.with_catalog(replace(desk.catalog, units=changed)).save()
    return done


def _is_meant(unit: Unit, texts: Sequence[str]) -> bool:
    return unit.state is UnitState.STALE and (not texts or any(text in unit.source for text in texts))


def _accepted(desk: Desk, unit: Unit) -> Accepted:
    article, catalog = desk.article, desk.catalog
    if reason := _difference(desk.site, catalog, unit):
        return Accepted(article.path, catalog.locale, unit, reason)
    done = _as_it_was(catalog, unit)
    found = desk.findings_of(replace(catalog, units=(done,)))
    errors = [each for each in found if each.severity is Severity.ERROR and each.source == unit.source]
    kept = unit if errors else done
    return Accepted(article.path, catalog.locale, kept, errors[0].message if errors else "")


def _difference(site: Site, catalog: Catalog, unit: Unit) -> str:
    """Say in what a new source differs from the one that the target was made for, beyond its words."""
    twins = [other for other in catalog.units if other.previous == unit.previous and other.target == unit.target]
    sizes = sorted((len(unit.source), len(unit.previous)))
    if len(twins) > 1 or sizes[1] > _MUCH * sizes[0]:
        return "it was split or joined; translate it anew"
    differs = refusal(unit.previous, unit.source, site.project.config.source)
    return f"it differs in {differs} from: {unit.previous}" if differs else ""


_MUCH = 1.6
"""How much longer one wording may be than the other."""


def _as_it_was(catalog: Catalog, unit: Unit) -> Unit:
    """Return the unit with the worth that its target had: a draft that nobody confirmed stays one."""
    old = next((u for u in catalog.obsolete if u.source == unit.previous and u.target == unit.target), None)
    if old and old.state is UnitState.DRAFT:
        return replace(unit, state=UnitState.DRAFT, previous="")
    return replace(unit, state=UnitState.TRANSLATED, previous="", origin=HUMAN)


# --- normalize -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Normalized:
    """What taking over the present segmentation did to a catalog."""

    article: str
    locale: Locale
    carried: int
    """Units whose text is the same, cut otherwise."""
    stale: int
    _: KW_ONLY
    lost: int
    """Confirmed targets that are only in the obsolete units now."""


def normalize(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], errors: list[L10nError]
) -> Iterator[Normalized]:
    """Take the present segmentation over in the catalogs; yield those that it changed, and add what cannot be read to `errors`."""
    move_renamed(site, errors)
    boundary = Boundary(site, errors)
    for path in paths:
        with boundary.around(path):
            article = site.articles.required(path)
            for locale in locales:
                with boundary.around(path, locale):
                    desk = open_desk(site, article, locale)
                    before = desk.file.catalog
                    if desk.catalog.units != before.units:
                        desk.save()
                        yield _normalized(before, desk.catalog)


def _normalized(before: Catalog, after: Catalog) -> Normalized:
    known = {unit.key for unit in before.units}
    new = [unit for unit in after.units if unit.key not in known]
    carried = sum(unit.is_complete for unit in new)
    stale = sum(unit.state is UnitState.STALE for unit in new)
    shown = "\n".join(unit.target for unit in after.units)
    gone = {unit.key for unit in before.units} - {unit.key for unit in after.units}
    lost = [unit for unit in before.units if unit.key in gone and unit.is_confirmed and unit.target not in shown]
    return Normalized(after.article, after.locale, carried, stale, lost=len(lost))


# --- branches --------------------------------------------------------------------------------


def drive_merge(base: Path, ours: Path, theirs: Path, name: str) -> Joined:
    """Join three versions of a catalog for git, and write the result in the place of ours. Raises CatalogError."""
    catalogs = [_version(path, name) for path in (base, ours, theirs)]
    joined = join_catalogs(*catalogs)
    replace_file(ours, dump_catalog(joined.catalog).encode())
    return joined


def _version(path: Path, name: str) -> Catalog:
    try:
        text = path.read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogError(name, "a version of it cannot be read", "join it by hand") from error
    # git writes empty files for versions that are not there.
    catalog = read_catalog(text, name, "", Locale("und"))
    with suppress(StopIteration):
        said = next(line for line in text.split("\n") if line.startswith('"Language: '))
        catalog = replace(catalog, locale=Locale.parse(said.removeprefix('"Language: ').split("\\n")[0]))
    reference = next((line[3:].strip("\r\u2068\u2069") for line in text.split("\n") if line.startswith("#: ")), "")
    return replace(catalog, article=reference)
