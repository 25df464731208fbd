"""Drafts that a person confirms from the command line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace

from l10n.catalog import is_disputed
from l10n.errors import L10nError
from l10n.model import Finding, Locale, Severity, Unit, UnitState
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A draft that a person stands by now, or why it stays one."""

    article: str
    locale: Locale
    unit: Unit
    reason: str = ""
    _: KW_ONLY
    despite: tuple[str, ...] = ()
    """The rules that have an error against it and were named."""


@dataclass(kw_only=True)
class Confirmations:
    """What was confirmed and what was not."""

    units: list[Confirmed] = field(default_factory=list)
    stale: int = 0
    """Units that nobody named and that are none of this command's."""
    unknown: list[str] = field(default_factory=list)
    """Names that no unit has."""
    pages: list[str] = field(default_factory=list)
    """The targets that merging would write now."""
    errors: list[L10nError] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which units are meant, and the rules whose errors are known."""

    names: tuple[str, ...] = ()
    """Texts in sources, or contexts such as `fm:title`; none for all drafts."""
    despite: frozenset[str] = frozenset()

    def named(self, unit: Unit) -> list[str]:
        """Return the names that mean a unit."""
        return [name for name in self.names if name == unit.context or name in unit.source]

    def means(self, unit: Unit) -> bool:
        """Return whether a unit is looked at."""
        return bool(self.named(unit)) and not unit.is_confirmed if self.names else unit.state is UnitState.DRAFT


def confirm_units(site: Site, locales: Sequence[Locale], paths: Sequence[str], choice: Choice) -> Confirmations:
    """Confirm the drafts of the articles, all or those that are named; one with an error against it only despite its rule."""
    done = Confirmations()
    move_renamed(site, done.errors)
    boundary, seen = Boundary(site, done.errors), set[str]()
    for path in paths:
        for locale in locales:
            with boundary.around(path, locale):
                desk = open_desk(site, site.articles.required(path), locale)
                seen.update(name for unit in desk.catalog.units for name in choice.named(unit))
                _confirm(desk, choice, done)
    done.unknown = [name for name in choice.names if name not in seen]
    return done


def _confirm(desk: Desk, choice: Choice, done: Confirmations) -> None:
    meant = {unit.key: unit for unit in desk.catalog.units if choice.means(unit)}
    faults = _faults(desk, [unit for unit in meant.values() if unit.state is UnitState.DRAFT])
    rows = [_confirmed(desk, unit, faults.get(unit.key, ()), choice) for unit in meant.values()]
    right = {row.unit.key: row.unit for row in rows if not row.reason}
    after = desk.with_catalog(
        replace(desk.catalog, units=tuple(right.get(unit.key, unit) for unit in desk.catalog.units))
    )
    after.save()
    done.units += rows
    done.stale += sum(unit.state is UnitState.STALE and unit.key not in meant for unit in desk.catalog.units)
    if right and _is_written_by_merging(after):
        done.pages.append(after.path)


def _faults(desk: Desk, drafts: Sequence[Unit]) -> dict[tuple[str, str], list[Finding]]:
    """Return the errors against units as they are once they are confirmed, by unit; only their own blocks are looked at."""
    keys = {unit.key for unit in drafts}
    beside = {unit.key for block in desk.bitext.blocks() if not keys.isdisjoint(u.key for u in block) for unit in block}
    units = (_as_confirmed(unit) if unit.key in keys else unit for unit in desk.catalog.units)
    catalog = replace(desk.catalog, units=tuple(unit for unit in units if unit.key in beside | keys))
    found = defaultdict[tuple[str, str], list[Finding]](list)
    for finding in desk.findings_of(catalog) if keys else ():
        if finding.severity is Severity.ERROR and finding.key in keys:
            found[finding.key].append(finding)
    return found


def _as_confirmed(unit: Unit) -> Unit:
    """Return the unit as an editor leaves it that clears `fuzzy`: whoever made the target stays known."""
    return replace(unit, state=UnitState.TRANSLATED)


def _confirmed(desk: Desk, unit: Unit, faults: Collection[Finding], choice: Choice) -> Confirmed:
    article, locale = desk.article.path, desk.locale
    if reason := _hindrance(unit, choice):
        return Confirmed(article, locale, unit, reason)
    open_ = [each for each in faults if each.rule not in choice.despite]
    if open_:
        return Confirmed(article, locale, unit, "; ".join(f"{each.rule}: {each.message}" for each in open_))
    named = tuple(dict.fromkeys(each.rule for each in faults))
    done = _as_confirmed(unit) if unit.state is UnitState.DRAFT else unit
    return Confirmed(article, locale, done, despite=named)


def _hindrance(unit: Unit, choice: Choice) -> str:
    """Say why a unit is nothing to confirm, whatever its target says; empty where it is."""
    if unit.state is UnitState.STALE:
        return "its source has changed; `l10n accept` tells that its target still holds"
    if unit.state is UnitState.UNTRANSLATED:
        return "it has no target"
    if is_disputed(unit) and not choice.names:
        return "two people gave it different targets; choose one, and name it with --unit"
    return ""


def _is_written_by_merging(desk: Desk) -> bool:
    """Return whether merging would write the target, its list as it is. Raises ArticleError."""
    edition, page = desk.edition, desk.page
    if not (desk.is_publishable and edition.is_ours):
        return False
    return page is None or edition.merged(page.listed or (), is_draft=False).raw != page.raw
