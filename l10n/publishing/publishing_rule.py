"""Whether a target's page may go live."""

from __future__ import annotations

from collections.abc import Iterable

from l10n.model import Counts, Finding, Severity
from l10n.project import Publish


def may_go_live(publish: Publish, counts: Counts, findings: Iterable[Finding]) -> bool:
    """Return whether the publishing rule lets a target go live (docs/decisions/0001)."""
    if publish is Publish.ALL:
        return True
    unconfirmed = counts.drafts and publish is Publish.REVIEWED
    return not (counts.waiting or unconfirmed or has_errors(findings))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Return whether a finding of severity error is among them."""
    return any(finding.severity is Severity.ERROR for finding in findings)
