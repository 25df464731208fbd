"""What people and programs get to read: findings, states, changes."""

from l10n.report.change_report import ReportRow, render_changes
from l10n.report.figure_lines import LedgerRow, check_line, map_lines, parse_line, render_ledger, render_line
from l10n.report.findings import FindingFormat, render_findings
from l10n.report.rule_lines import RuleFormat, explain_rule, render_rules
from l10n.report.status import StatusFormat, render_status
from l10n.report.term_lines import render_terms
from l10n.report.visible import visible, visible_line

__all__ = [
    "FindingFormat",
    "LedgerRow",
    "ReportRow",
    "RuleFormat",
    "StatusFormat",
    "check_line",
    "explain_rule",
    "map_lines",
    "parse_line",
    "render_changes",
    "render_findings",
    "render_ledger",
    "render_line",
    "render_rules",
    "render_status",
    "render_terms",
    "visible",
    "visible_line",
]
