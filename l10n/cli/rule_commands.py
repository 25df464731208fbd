"""The rules told: `l10n rules`, and `l10n check --explain`."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated

import typer

from l10n.cli.option_groups import Output
from l10n.cli.talk import one_line_errors, print_out
from l10n.errors import ConfigError
from l10n.report import RuleFormat, explain_rule, render_rules
from l10n.rules import FAMILIES, RULES


def rules_command(
    format_: Annotated[RuleFormat, typer.Option("--format", help="How rules are listed.")] = RuleFormat.TEXT,
    output: Output = None,
) -> None:
    """List the rules of `l10n check`: id, severity, what each is about and what it finds."""
    with one_line_errors():
        print_out(render_rules(FAMILIES, format_), output)


def _explain(rule_id: str | None) -> None:
    if rule_id is None:
        return
    with one_line_errors():
        if rule_id not in RULES:
            raise ConfigError("--explain", f"there is no rule {rule_id}", _remedy(rule_id))
        print_out(explain_rule(RULES[rule_id]), None)
    raise typer.Exit


def _remedy(rule_id: str) -> str:
    near = get_close_matches(rule_id, RULES, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(near)}?" if near else "`l10n rules` lists them"


Explain = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="RULE",
        callback=_explain,
        is_eager=True,
        help="Tell what a rule finds, why, how to mend and how to suppress it; check nothing.",
    ),
]
