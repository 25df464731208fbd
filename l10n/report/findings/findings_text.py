"""Findings for people."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.model import Finding
from l10n.report.visible import visible_line

_SHOWN = 60


def emit_text(findings: Sequence[Finding], errors: Sequence[str]) -> str:
    """Write a line a finding, worst first; what could not be checked is said elsewhere."""
    ordered = sorted(findings, key=lambda f: (-f.severity, f.path, f.locale, f.line))
    return "".join(_text(finding) for finding in ordered)


def _text(finding: Finding) -> str:
    place = f"{finding.path}:{finding.line}" if finding.line else finding.path
    locale = f" [{finding.locale}]" if finding.locale else ""
    shown = finding.source if len(finding.source) <= _SHOWN else finding.source[: _SHOWN - 1] + "…"
    quoted = f": {shown}" if shown else ""
    return visible_line(f"{place}:{locale} {finding.severity} {finding.rule}: {finding.message}{quoted}") + "\n"
