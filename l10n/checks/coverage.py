"""Whether every unit has a target for its present source."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.checks.subject import Subject
from l10n.model import Finding, Severity, UnitState


def coverage_missing(subject: Subject) -> Iterator[Finding]:
    """`coverage-missing`: a unit has no target."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.UNTRANSLATED:
            yield subject.finding("coverage-missing", Severity.ERROR, "not translated", unit)


def coverage_stale(subject: Subject) -> Iterator[Finding]:
    """`coverage-stale`: a unit's target was made for an earlier source."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.STALE:
            message = f"translated from an earlier source: {unit.previous}"
            yield subject.finding("coverage-stale", Severity.ERROR, message, unit)
