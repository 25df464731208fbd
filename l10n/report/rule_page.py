"""The rules in Markdown: the generated part of docs/checks.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import fill

from l10n.model import Severity
from l10n.report.rule_words import example_lines, fix_note
from l10n.rules import Rule, RuleFamily

_WIDTH = 140


def render_page(families: Sequence[RuleFamily]) -> str:
    """Write a table of all rules, then a section a family and a heading a rule."""
    parts = [_table(families), *(part for family in families for part in _family(family))]
    return "\n\n".join(parts) + "\n"


def _table(families: Sequence[RuleFamily]) -> str:
    head = ["| rule | severity | about a | suppressed by | finds |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(_row(rule) for family in families for rule in family.rules)])


def _row(rule: Rule) -> str:
    severities = " or ".join(dict.fromkeys(map(str, rule.severities)))
    means = "flag, `ignore`" if rule.takes_flag else "`ignore`" if rule.suppressible else "nothing"
    return f"| [`{rule.id}`](#{rule.id}) | {severities} | {rule.scope} | {means} | {rule.what} |"


def _family(family: RuleFamily) -> Iterator[str]:
    yield f"## {family.title}"
    if family.lead:
        yield _wrapped(family.lead)
    for rule in family.rules:
        yield f"### `{rule.id}`"
        yield _wrapped(f"{_severities(rule)} {rule.what} {rule.why} *Mend:* {rule.remedy} {fix_note(rule)}")
        yield from _examples(rule)


def _severities(rule: Rule) -> str:
    others = "".join(f", or {_with_article(each.severity)} {each.when}" for each in rule.varies)
    name = str(rule.severity).capitalize()
    return f"**{name}**{others}." if others else f"**{name}.**"


def _with_article(severity: Severity) -> str:
    return f"{'an' if severity is Severity.ERROR else 'a'} {severity}"


def _examples(rule: Rule) -> Iterator[str]:
    shown = [example_lines(rule, example) for example in (*rule.wrong, *rule.right)]
    if shown:
        yield "\n".join(["```", "\n\n".join("\n".join(lines) for lines in shown), "```"])


def _wrapped(text: str) -> str:
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
