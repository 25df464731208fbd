"""What is said of a rule wherever it is told."""

from __future__ import annotations

from l10n.model import Safety
from l10n.report.visible import visible_line
from l10n.rules import FLAG, Example, Rule, try_example

_FIXES = {
    Safety.SAFE: "JSON has a mend that is certain.",
    Safety.UNSAFE: "JSON has a mend that a person must look at.",
    Safety.SHOWN: "JSON shows a mend where the place of the wrong text is certain; nothing makes it.",
}


def fix_note(rule: Rule) -> str:
    """Say what `l10n check --format json` offers; empty where it is nothing."""
    return _FIXES[rule.fix] if rule.fix else ""


def suppression(rule: Rule) -> str:
    """Say how to suppress the findings of a rule."""
    if not rule.suppressible:
        return "cannot be suppressed"
    ignored = f'`ignore = ["{rule.id}"]` below `[checks]`'
    return f"the flag `{FLAG}{rule.id}` on the unit, or {ignored}" if rule.takes_flag else ignored


def example_lines(rule: Rule, example: Example) -> list[str]:
    """Write an example, and below it what the rule says of it."""
    texts = [*example.source.strip("\n").split("\n"), *filter(None, example.target.split("\n"))]
    found = dict.fromkeys(
        f"{finding.severity} {finding.rule}: {finding.message}"
        for finding in try_example(rule, example)
        if finding.rule == rule.id
    )
    return [visible_line(line) for line in (*texts, *(f"→ {line}" for line in found))]
