"""Units asked for anew because a rule finds them wrong, also those that a person confirmed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from l10n.drafting import Drafted, draft_units
from l10n.engines import Session
from l10n.model import Catalog, Unit, UnitState
from l10n.workflow.desk import Desk

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Redraft:
    """What asking for units anew came to."""

    catalog: Catalog
    asked: int
    """Units that one of the rules finds wrong."""
    drafted: int
    """Those that have a draft now which it does not find wrong; the others stay as they were."""

    def __str__(self) -> str:
        """Say what came of it."""
        left = "" if self.drafted == self.asked else "; the others stay as they were, as nothing better was offered"
        noun = "unit" if self.asked == 1 else "units"
        return f"{self.asked} {noun}: {self.drafted} drafted, to be confirmed{left}"


def redraft(desk: Desk, rules: Collection[str]) -> Redraft:
    """
    Ask for the units that one of the rules finds wrong: what is certain is mended, the rest goes to the engines.

    A unit is a draft afterwards, and its comment holds the target that it had.
    """
    wrong = _wrong(desk, desk.catalog, rules)
    if not wrong:
        return Redraft(desk.catalog, 0, 0)
    mended = _drafts(desk, [_as_draft(unit) for unit in wrong.values()], ())
    right = _right(desk, wrong, mended, rules)
    left = [unit for key, unit in wrong.items() if key not in right]
    if left:
        sessions = desk.site.engines.of(desk.locale)
        right |= _right(desk, wrong, _drafts(desk, [_as_missing(unit) for unit in left], sessions), rules)
    units = tuple(right.get(unit.key, unit) for unit in desk.catalog.units)
    return Redraft(replace(desk.catalog, units=units), len(wrong), len(right))


def _wrong(desk: Desk, catalog: Catalog, rules: Collection[str]) -> dict[_Key, Unit]:
    """Return the units with a target that a rule has a finding about."""
    keys = {each.key for each in desk.findings_of(catalog) if each.rule in rules}
    return {unit.key: unit for unit in catalog.units if unit.key in keys and unit.target and unit.is_complete}


def _as_draft(unit: Unit) -> Unit:
    """Return the unit as a draft that nobody touched: such a one may be mended."""
    return replace(unit, state=UnitState.DRAFT, draft=unit.target)


def _as_missing(unit: Unit) -> Unit:
    return Unit(unit.source, unit.context, role=unit.role, comment=unit.comment, notes=unit.notes, flags=unit.flags)


def _drafts(desk: Desk, units: Sequence[Unit], sessions: Sequence[Session]) -> dict[_Key, Unit]:
    """Draft units, none of which gets the target back that it had."""
    had = {unit.source: unit.target for unit in desk.catalog.units}
    settings = desk.site.draft_settings(desk.article, desk.locale)
    settings = replace(settings, unwanted={unit.source: had[unit.source] for unit in units})
    memory = desk.site.memories.of(desk.locale)
    steps = draft_units(desk.article, replace(desk.catalog, units=tuple(units)), memory, sessions, settings)
    return {step.unit.key: step.unit for step in steps if isinstance(step, Drafted)}


def _right(
    desk: Desk, wrong: Mapping[_Key, Unit], drafts: Mapping[_Key, Unit], rules: Collection[str]
) -> dict[_Key, Unit]:
    """Return the drafts that say something else than the unit did, and that the rules do not find wrong."""
    new = {key: unit for key, unit in drafts.items() if key in wrong and unit.target != wrong[key].target}
    units = tuple(new.get(unit.key, unit) for unit in desk.catalog.units)
    still = _wrong(desk, replace(desk.catalog, units=units), rules)
    return {key: _with_old_target(unit, wrong[key]) for key, unit in new.items() if key not in still}


def _with_old_target(unit: Unit, old: Unit) -> Unit:
    said = f"{'confirmed' if old.is_confirmed else 'drafted'} before: {old.target}"
    return replace(unit, comment="\n".join(dict.fromkeys([*old.comment.split("\n"), said])).strip("\n"))
