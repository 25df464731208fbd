"""What people and programs get to read: findings, states, changes."""

from l10n.report.changes import ReportRow, render_changes
from l10n.report.findings import FindingFormat, fingerprint, render_findings
from l10n.report.status import StatusFormat, render_status
from l10n.report.word_diff import Piece, tokens, word_diff

__all__ = [
    "FindingFormat",
    "Piece",
    "ReportRow",
    "StatusFormat",
    "fingerprint",
    "render_changes",
    "render_findings",
    "render_status",
    "tokens",
    "word_diff",
]
