"""Findings as annotations of GitHub: its workflow commands, with its own escapes."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.model import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def emit_github(findings: Sequence[Finding], errors: Sequence[str]) -> str:
    """Write a workflow command a finding; what could not be checked is said elsewhere."""
    return "".join(_github(finding) for finding in findings)


def _github(finding: Finding) -> str:
    line = f",line={finding.line}" if finding.line else ""
    message = f"{finding.message}: {finding.source}" if finding.source else finding.message
    title = f"{finding.rule} {finding.locale}".strip()
    return f"::{_LEVELS[finding.severity]} file={_property(finding.path)}{line},title={_property(title)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
