"""Findings for programs."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Sequence

from l10n.model import Finding, Mend, Severity


def emit_json(findings: Sequence[Finding], errors: Sequence[str]) -> str:
    """Write one JSON object; `errors` are what could not be checked."""
    data = {
        "findings": [*_rows(findings)],
        "summary": {**_summary(findings), "total": len(findings), "failed": list(errors)},
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _summary(findings: Sequence[Finding]) -> dict[str, int]:
    """Count findings by severity."""
    counts = Counter(finding.severity for finding in findings)
    return {str(severity): counts[severity] for severity in sorted(Severity, reverse=True)}


def fingerprint(finding: Finding, occurrence: int = 0) -> str:
    """Return what identifies a finding across runs: rule, place and source text, but no line number."""
    source = " ".join(finding.source.split()) or finding.message
    parts = (finding.rule, finding.path, finding.locale, source, str(occurrence))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


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
