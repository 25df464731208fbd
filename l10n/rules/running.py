"""The rules run over a subject, and what nobody wants to hear left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache

from l10n.model import Finding
from l10n.rules.long_target import target_long, without_long
from l10n.rules.registry import FAMILIES, RULES
from l10n.rules.subject import Check, Subject

FLAG = "ignore-"
"""Begins the flag of a unit that suppresses the findings of a rule about it."""


@cache
def _all_checks() -> tuple[Check, ...]:
    from importlib.metadata import entry_points

    own = (check for family in FAMILIES for check in family.checks)
    return (*own, *(entry.load() for entry in entry_points(group="l10n.checks")))


def run_checks(subject: Subject) -> tuple[Finding, ...]:
    """Run every rule; return the findings that no unit's flag suppresses, in the order of the rules."""
    flags = {unit.key: unit.flags for unit in subject.catalog.units if unit.flags}
    long = tuple(target_long(subject))
    keys, seen = {finding.key for finding in long}, without_long(subject)
    return (
        tuple(
            finding
            for check in _all_checks()
            for finding in check(seen)
            if finding.key is None
            or (finding.key not in keys and not _is_flagged(finding.rule, flags.get(finding.key, ())))
        )
        + long
    )


def _is_flagged(rule_id: str, flags: Sequence[str]) -> bool:
    rule = RULES.get(rule_id)
    return f"{FLAG}{rule_id}" in flags and (rule is None or rule.takes_flag)


def without_ignored(findings: Sequence[Finding], ignore: Sequence[str]) -> Iterator[Finding]:
    """Leave out what the configuration ignores: `rule`, or `rule:path pattern`."""
    for finding in findings:
        rule = RULES.get(finding.rule)
        if (rule and not rule.suppressible) or not any(_matches(finding, entry) for entry in ignore):
            yield finding


def _matches(finding: Finding, entry: str) -> bool:
    rule, _, path = entry.partition(":")
    return fnmatchcase(finding.rule, rule) and (not path or fnmatchcase(finding.path, path))
