"""What the glossary makes wrong, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum

from l10n.cli.talk import plural
from l10n.model import Finding
from l10n.report import visible_line
from l10n.workflow import Impact


class ImpactFormat(StrEnum):
    """How pages are written."""

    TEXT = "text"
    JSON = "json"


def render_impact(found: Sequence[Impact], format_: ImpactFormat) -> str:
    """Write a paragraph for each page, or an object a line."""
    if format_ is ImpactFormat.JSON:
        return "".join(json.dumps(_row(impact), ensure_ascii=False) + "\n" for impact in found)
    return "".join(map(_paragraph, found))


def _paragraph(impact: Impact) -> str:
    keys = {each.key for each in impact.findings}
    confirmed = sum(key in impact.confirmed for key in keys)
    drafts = len(keys) - confirmed
    counts = [f"{confirmed} confirmed"] * bool(confirmed) + [plural(drafts, "draft")] * bool(drafts)
    lines = [f"{impact.page}: [{impact.locale}] {'live' if impact.is_live else 'not live'}, {', '.join(counts)}"]
    lines += [f"  {each.line}: {each.severity} {each.rule}: {each.message}: {each.source}" for each in impact.findings]
    return "".join(f"{visible_line(line)}\n" for line in lines)


def _row(impact: Impact) -> dict[str, object]:
    return {
        "path": impact.article,
        "locale": str(impact.locale),
        "target": impact.page,
        "live": impact.is_live,
        "units": [_unit(impact, finding) for finding in impact.findings],
    }


def _unit(impact: Impact, finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "line": finding.line,
        "context": finding.key[0] if finding.key else None,
        "source": finding.source,
        "target": finding.target,
        "message": finding.message,
        "confirmed": finding.key in impact.confirmed,
    }
