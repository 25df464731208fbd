"""Checks: one family of rules a file; every rule yields findings. Third parties add theirs by `l10n.checks`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache

from l10n.checks import articles, coverage, figures, markup, names, script, terms
from l10n.checks.names import compare_articles, sightings
from l10n.checks.subject import Rule, Subject
from l10n.model import Finding

RULES: tuple[Rule, ...] = (
    coverage.coverage_missing,
    coverage.coverage_stale,
    coverage.coverage_unconfirmed,
    markup.markup_kept,
    markup.markup_emphasis,
    markup.markup_blocks,
    script.han_left,
    figures.figures_kept,
    figures.figure_rate,
    figures.figure_sum,
    terms.terms_kept,
    names.term_unlisted,
    names.term_inconsistent,
    articles.front_matter_date,
    articles.front_matter_han,
    articles.article_residue,
    articles.article_title,
)


@cache
def _all_rules() -> tuple[Rule, ...]:
    from importlib.metadata import entry_points

    return (*RULES, *(entry.load() for entry in entry_points(group="l10n.checks")))


def run_checks(subject: Subject) -> tuple[Finding, ...]:
    """Run every rule; give the findings that nobody suppressed, in the order of the rules."""
    ignored = {unit.key: unit.flags for unit in subject.catalog.units if unit.flags}
    by_source = {source: flags for (_, source), flags in ignored.items()}
    return tuple(
        finding
        for rule in _all_rules()
        for finding in rule(subject)
        if f"ignore-{finding.rule}" not in by_source.get(finding.source, ())
    )


def without_ignored(findings: Sequence[Finding], ignore: Sequence[str]) -> Iterator[Finding]:
    """Leave out what the configuration ignores: `rule`, or `rule:path pattern`."""
    for finding in findings:
        if not any(_matches(finding, entry) for entry in ignore):
            yield finding


def _matches(finding: Finding, entry: str) -> bool:
    rule, _, path = entry.partition(":")
    return fnmatchcase(finding.rule, rule) and (not path or fnmatchcase(finding.path, path))


__all__ = ["RULES", "Rule", "Subject", "compare_articles", "run_checks", "sightings", "without_ignored"]
