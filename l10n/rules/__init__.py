"""Checks: one family of rules a file; every rule yields findings. Third parties add theirs by `l10n.checks`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from functools import cache

from l10n.model import Finding
from l10n.rules import coverage, han_left, kept_figures, kept_markup, kept_terms, source_article, unlisted_names
from l10n.rules.subject import Rule, Subject
from l10n.rules.target_page import list_finding, outdated_findings, source_list_finding, target_finding
from l10n.rules.unlisted_names import compare_articles, sightings

RULES: tuple[Rule, ...] = (
    coverage.coverage_missing,
    coverage.coverage_stale,
    coverage.coverage_unconfirmed,
    kept_markup.markup_kept,
    kept_markup.markup_emphasis,
    kept_markup.markup_blocks,
    han_left.han_left,
    kept_figures.figures_kept,
    kept_figures.figure_rate,
    kept_figures.figure_sum,
    kept_terms.terms_kept,
    unlisted_names.term_unlisted,
    unlisted_names.term_inconsistent,
    source_article.front_matter_date,
    source_article.front_matter_han,
    source_article.article_residue,
    source_article.article_title,
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


__all__ = [
    "RULES",
    "Rule",
    "Subject",
    "compare_articles",
    "list_finding",
    "outdated_findings",
    "run_checks",
    "sightings",
    "source_list_finding",
    "target_finding",
    "without_ignored",
]
