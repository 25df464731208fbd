"""The rules told, `l10n rules` and `l10n check --explain`; and rules as options of other commands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from typing import Annotated, Optional

import typer

from l10n.cli.option_groups import Output
from l10n.cli.talk import one_line_errors, print_out
from l10n.errors import ConfigError
from l10n.report import RuleFormat, explain_rule, render_rules
from l10n.rules import FAMILIES, GROUPS, RULES, is_about_targets


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
    if rule_id in GROUPS:
        return f"it is one of {', '.join(rule.id for rule in GROUPS[rule_id])}"
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


# --- options ---------------------------------------------------------------------------------

Despite = Annotated[
    Optional[list[str]],  # noqa: UP045  # typer reads the annotation at run time
    typer.Option("--despite", metavar="RULE", help="Errors of this rule are known and accepted; may be repeated."),
]
Redraft = Annotated[
    Optional[list[str]],  # noqa: UP045
    typer.Option(
        "--redraft",
        metavar="RULE",
        help="Ask anew for units that this rule finds wrong, confirmed ones too: a rule, or terms or figures for all of them.",
    ),
]


def read_despite(given: Sequence[str] | None, standing: Callable[[], Sequence[str]] = tuple) -> frozenset[str]:
    """
    Read --despite; `standing` returns the rules that may be meant.

    Raises ConfigError for a rule that there is not; those of plug-ins are not known by name.
    """
    from importlib.metadata import entry_points

    for name in given or ():
        if name not in RULES and not entry_points(group="l10n.checks"):
            rules = standing()
            remedy = f"what stands against it is {' and '.join(rules)}" if rules else _remedy(name)
            raise ConfigError("--despite", f"there is no rule {name}", remedy)
    return frozenset(given or ())


def read_redraft(given: Sequence[str] | None) -> frozenset[str]:
    """Read --redraft. Raises ConfigError for what names no rule about targets."""
    return frozenset(rule for name in given or () for rule in _about_targets(name))


def _about_targets(name: str) -> Iterator[str]:
    if name in GROUPS:
        yield from (rule.id for rule in GROUPS[name])
    elif name not in RULES:
        remedy = _remedy(name) if get_close_matches(name, RULES, cutoff=0.5) else f"or name {', '.join(GROUPS)}"
        raise ConfigError("--redraft", f"there is no rule {name}", remedy)
    elif is_about_targets(RULES[name]):
        yield name
    else:
        raise ConfigError("--redraft", f"{name} is not about what a target says", "name a rule about targets")
