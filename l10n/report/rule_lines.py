"""The rules, told to people at a terminal and to programs."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from enum import StrEnum

from l10n.report.rule_page import render_page
from l10n.report.rule_words import example_lines, fix_note, suppression
from l10n.rules import FLAG, Example, Rule, RuleFamily


class RuleFormat(StrEnum):
    """How rules are listed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def render_rules(families: Sequence[RuleFamily], format_: RuleFormat) -> str:
    """List rules; in Markdown as docs/checks.md has them."""
    rules = [rule for family in families for rule in family.rules]
    if format_ is RuleFormat.JSON:
        return json.dumps({"rules": [_row(rule) for rule in rules]}, ensure_ascii=False, indent=2) + "\n"
    return render_page(families) if format_ is RuleFormat.MARKDOWN else _table(rules)


def _table(rules: Sequence[Rule]) -> str:
    rows = [(rule.id, "/".join(map(str, dict.fromkeys(rule.severities))), rule.scope, rule.what) for rule in rules]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "".join("  ".join([*map(str.ljust, row[:3], widths), row[3]]) + "\n" for row in rows)


def _row(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "severity": str(rule.severity),
        "varies": [{"severity": str(each.severity), "when": each.when} for each in rule.varies],
        "scope": rule.scope,
        "flag": f"{FLAG}{rule.id}" if rule.takes_flag else None,
        "ignore": rule.suppressible,
        "fix": rule.fix,
        "messages": [rule.message, *rule.other_messages],
        "what": rule.what,
        "why": rule.why,
        "remedy": rule.remedy,
        "wrong": [_example(each) for each in rule.wrong],
        "right": [_example(each) for each in rule.right],
    }


def _example(example: Example) -> dict[str, str]:
    return {"source": example.source, "target": example.target, "locale": example.locale}


def explain_rule(rule: Rule) -> str:
    """Write all there is to know of one rule."""
    severities = [str(rule.severity), *(f"{each.severity} {each.when}" for each in rule.varies)]
    parts = [
        f"{rule.id}: {', '.join(severities)}; about a {rule.scope}",
        f"{rule.what} {rule.why}",
        f"Mend: {rule.remedy} {fix_note(rule)}".rstrip(),
        f"Suppress: {suppression(rule)}",
    ]
    parts += [f"Wrong:\n{_indented(rule, each)}" for each in rule.wrong]
    parts += [f"Right:\n{_indented(rule, each)}" for each in rule.right]
    return _plain("\n\n".join(parts) + "\n")


def _indented(rule: Rule, example: Example) -> str:
    return "\n".join(f"  {line}".rstrip() for line in example_lines(rule, example))


_LINK = re.compile(r"\[([^\]]+)\]\((\w+\.md)[^)]*\)")


def _plain(text: str) -> str:
    """Write links into other pages of the docs as people read them."""
    return _LINK.sub(r"docs/\2, \1", text)
