"""Findings for people, for programs and for GitHub."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from l10n.model import Finding, Mend, Severity


class FindingFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


_SHOWN = 60
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def fingerprint(finding: Finding, occurrence: int = 0) -> str:
    """Return what identifies a finding across runs: rule, place and source text, but no line number."""
    source = " ".join(finding.source.split()) or finding.message
    parts = (finding.rule, finding.path, finding.locale, source, str(occurrence))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def render_findings(findings: Sequence[Finding], format_: FindingFormat, errors: Sequence[str] = ()) -> str:
    """Write findings, worst first in text; `errors` are what could not be checked."""
    if format_ is FindingFormat.JSON:
        return _json(findings, errors)
    if format_ is FindingFormat.GITHUB:
        return "".join(_github(finding) for finding in findings)
    ordered = sorted(findings, key=lambda f: (-f.severity, f.path, f.locale, f.line))
    return "".join(_text(finding) for finding in ordered)


def summary(findings: Sequence[Finding]) -> dict[str, int]:
    """Count findings by severity."""
    counts = Counter(finding.severity for finding in findings)
    return {str(severity): counts[severity] for severity in sorted(Severity, reverse=True)}


def _text(finding: Finding) -> str:
    place = f"{finding.path}:{finding.line}" if finding.line else finding.path
    locale = f" [{finding.locale}]" if finding.locale else ""
    shown = finding.source if len(finding.source) <= _SHOWN else finding.source[: _SHOWN - 1] + "…"
    quoted = f": {shown}" if shown else ""
    return f"{place}:{locale} {finding.severity} {finding.rule}: {finding.message}{quoted}\n"


def _json(findings: Sequence[Finding], errors: Sequence[str]) -> str:
    data = {
        "findings": [*_rows(findings)],
        "summary": {**summary(findings), "total": len(findings), "failed": list(errors)},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _rows(findings: Sequence[Finding]) -> Iterator[dict[str, object]]:
    seen: Counter[str] = Counter()
    for finding in findings:
        first = fingerprint(finding)
        yield {
            "rule": finding.rule,
            "severity": str(finding.severity),
            "locale": finding.locale,
            "path": finding.path,
            "line": finding.line,
            "source": finding.source,
            "target": finding.target,
            "message": finding.message,
            "fingerprint": fingerprint(finding, seen[first]),
            "context": finding.key[0] if finding.key else None,
            "expected": finding.expected,
            "found": finding.found,
            "source_span": finding.source_span,
            "target_span": finding.target_span,
            "mend": _mend(finding.mend),
        }
        seen[first] += 1


def _mend(mend: Mend | None) -> dict[str, object] | None:
    return {"span": mend.span, "text": mend.text, "safety": mend.safety} if mend else None


def _github(finding: Finding) -> str:
    """Write a workflow command; its escapes are GitHub's own."""
    line = f",line={finding.line}" if finding.line else ""
    message = f"{finding.message}: {finding.source}" if finding.source else finding.message
    title = f"{finding.rule} {finding.locale}".strip()
    return f"::{_LEVELS[finding.severity]} file={_property(finding.path)}{line},title={_property(title)}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
