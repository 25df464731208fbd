"""Whether every unit has a target for its present source."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.model import Finding, Severity, UnitState
from l10n.project import Publish
from l10n.rules.rule import Example, Rule, Scope
from l10n.rules.subject import Subject

COVERAGE_MISSING = Rule(
    id="coverage-missing",
    severity=Severity.ERROR,
    scope=Scope.UNIT,
    message="not translated",
    what="A unit has no target.",
    why="A page is not complete without it, and does not go live.",
    remedy="add an engine and run `l10n translate batch`, or translate the unit in its catalog.",
    wrong=(Example("港湾基金亏损。", state=UnitState.UNTRANSLATED),),
    right=(Example("港湾基金亏损。", "Harbor Fund lost money."),),
)
COVERAGE_STALE = Rule(
    id="coverage-stale",
    severity=Severity.ERROR,
    scope=Scope.UNIT,
    message="its source was “{previous}” when it was translated, and now is",
    what="The source was reworded; the target was made for the sentence that the message quotes.",
    why="Such a target counts as none: what it says may no longer be so.",
    remedy="run `l10n translate batch`, or correct the target in the catalog; where it still holds, `l10n accept`.",
    wrong=(Example("港湾基金盈利。", "Harbor Fund lost money.", state=UnitState.STALE, previous="港湾基金亏损。"),),
    right=(Example("港湾基金盈利。", "Harbor Fund made money."),),
)
COVERAGE_UNCONFIRMED = Rule(
    id="coverage-unconfirmed",
    severity=Severity.WARNING,
    scope=Scope.UNIT,
    message="a draft that nobody confirmed",
    what='A draft waits for a person, on sites with `publish = "reviewed"` only.',
    why="Such a site publishes what people confirmed, and nothing else.",
    remedy="read it in a PO editor and clear the `fuzzy` mark.",
    wrong=(Example("港湾基金亏损。", "Harbor Fund lost money.", state=UnitState.DRAFT),),
    right=(Example("港湾基金亏损。", "Harbor Fund lost money."),),
)


def coverage_missing(subject: Subject) -> Iterator[Finding]:
    """Find `coverage-missing`: a unit has no target."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.UNTRANSLATED:
            yield subject.report(COVERAGE_MISSING, unit)


def coverage_stale(subject: Subject) -> Iterator[Finding]:
    """Find `coverage-stale`: a unit's target was made for an earlier source."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.STALE:
            yield subject.report(COVERAGE_STALE, unit, {"previous": unit.previous})


def coverage_unconfirmed(subject: Subject) -> Iterator[Finding]:
    """Find `coverage-unconfirmed`: a draft waits for a person, where the site publishes what people confirmed."""
    if subject.config.publish is Publish.REVIEWED:
        for unit in subject.catalog.units:
            if unit.state is UnitState.DRAFT:
                yield subject.report(COVERAGE_UNCONFIRMED, unit)
