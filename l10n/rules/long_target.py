"""Targets that are too long to be looked at in time: each is told, and no other rule looks at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from l10n.catalog import Bitext
from l10n.model import LONGEST_SENTENCE, Finding, Severity, Unit, UnitState
from l10n.rules.rule import Rule, Scope
from l10n.rules.subject import Subject

TARGET_LONG = Rule(
    id="target-long",
    severity=Severity.ERROR,
    scope=Scope.CATALOG,
    message="the target has {length:,} characters, of which there may be {most:,}",
    what=f"A unit's target has more than {LONGEST_SENTENCE:,} characters. No other rule looks at it.",
    why="No sentence is so long, and what compares two of them would take minutes.",
    remedy="shorten it in the catalog, or break the sentence up in the source.",
)


def target_long(subject: Subject) -> Iterator[Finding]:
    """Find `target-long`: a target that no rule can look at in time."""
    for unit in subject.catalog.units:
        if _is_long(unit):
            yield subject.report(TARGET_LONG, unit, {"length": len(unit.target), "most": LONGEST_SENTENCE})


def without_long(subject: Subject) -> Subject:
    """Return the subject as the rules look at it: as if the units whose target is too long had none."""
    if not any(map(_is_long, subject.catalog.units)):
        return subject
    units = tuple(_untranslated(unit) if _is_long(unit) else unit for unit in subject.catalog.units)
    return replace(subject, bitext=Bitext(subject.article, replace(subject.catalog, units=units)), merged=None)


def _untranslated(unit: Unit) -> Unit:
    return replace(unit, target="", state=UnitState.UNTRANSLATED)


def _is_long(unit: Unit) -> bool:
    return len(unit.target) > LONGEST_SENTENCE
