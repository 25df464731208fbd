"""Rules: what each is, what it finds, and a registry of all. Third parties add theirs by `l10n.checks`."""

from l10n.rules.lost_article import orphan_finding
from l10n.rules.outdated_figures import corrects_live_figure, outdated_findings
from l10n.rules.registry import FAMILIES, GROUPS, RULES, RuleFamily, is_about_targets, is_coverage, is_covered
from l10n.rules.rule import Evidence, Example, Rule, Scope, Variation
from l10n.rules.running import FLAG, run_checks, without_ignored
from l10n.rules.subject import Check, Subject
from l10n.rules.target_page import (
    anyway_finding,
    lapsed_finding,
    list_finding,
    source_list_finding,
    target_finding,
)
from l10n.rules.term_base import check_terms
from l10n.rules.trying import try_example
from l10n.rules.unlisted_names import compare_articles, sightings
from l10n.rules.ways_out import Way, WayOut, page_command

__all__ = [
    "FAMILIES",
    "FLAG",
    "GROUPS",
    "RULES",
    "Check",
    "Evidence",
    "Example",
    "Rule",
    "RuleFamily",
    "Scope",
    "Subject",
    "Variation",
    "Way",
    "WayOut",
    "anyway_finding",
    "check_terms",
    "compare_articles",
    "corrects_live_figure",
    "is_about_targets",
    "is_coverage",
    "is_covered",
    "lapsed_finding",
    "list_finding",
    "orphan_finding",
    "outdated_findings",
    "page_command",
    "run_checks",
    "sightings",
    "source_list_finding",
    "target_finding",
    "try_example",
    "without_ignored",
]
