"""Whether every unit has a target for its present source."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.model import Finding, Severity, UnitState
from l10n.project import Publish
from l10n.rules.subject import Subject


def coverage_missing(subject: Subject) -> Iterator[Finding]:
    """`coverage-missing`: a unit has no target."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.UNTRANSLATED:
            yield subject.finding("coverage-missing", Severity.ERROR, "not translated", unit)


def coverage_stale(subject: Subject) -> Iterator[Finding]:
    """`coverage-stale`: a unit's target was made for an earlier source."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.STALE:
            message = f"its source was “{unit.previous}” when it was translated, and now is"
            yield subject.finding("coverage-stale", Severity.ERROR, message, unit)


def coverage_unconfirmed(subject: Subject) -> Iterator[Finding]:
    """`coverage-unconfirmed`: a draft waits for a person, where the site publishes what people confirmed."""
    if subject.config.publish is Publish.REVIEWED:
        for unit in subject.catalog.units:
            if unit.state is UnitState.DRAFT:
                yield subject.finding("coverage-unconfirmed", Severity.WARNING, "a draft that nobody confirmed", unit)
