"""Findings for people, for programs and for GitHub: one emitter a format."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from l10n.model import Finding
from l10n.report.findings.findings_github import emit_github
from l10n.report.findings.findings_json import emit_json
from l10n.report.findings.findings_text import emit_text


class FindingFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


_EMITTERS: dict[FindingFormat, Callable[[Sequence[Finding], Sequence[str]], str]] = {
    FindingFormat.TEXT: emit_text,
    FindingFormat.JSON: emit_json,
    FindingFormat.GITHUB: emit_github,
}


def render_findings(findings: Sequence[Finding], format_: FindingFormat, errors: Sequence[str] = ()) -> str:
    """Write findings in a format; `errors` are what could not be checked."""
    return _EMITTERS[format_](findings, errors)


__all__ = ["FindingFormat", "render_findings"]
