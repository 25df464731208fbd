"""The commands `l10n figures …`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from io import TextIOWrapper
from typing import Annotated, Optional

import typer

from l10n.cli.option_groups import ConfigOption, LocaleOption, Output
from l10n.cli.site_runs import open_site, read_locale, site_path, target_locales
from l10n.cli.talk import one_line_errors, print_out
from l10n.figures import CurrencyStyle, DateStyle, DigitStyle, FigureStyle
from l10n.report import check_line, map_lines, parse_line, render_ledger, render_line
from l10n.workflow import figure_ledger

figures = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Figures by value: 3691.7亿日元 is 369.17 billion yen, never 3,691.7 billion.\n\n"
    "parse, render and check read JSON lines on standard input, one object a line, and answer each in its place; "
    "or take a text as argument. They need no configuration.",
)


class LedgerFormat(StrEnum):
    """How a ledger is written."""

    TEXT = "text"
    JSONL = "jsonl"


class LineFormat(StrEnum):
    """JSON lines, the one format of pipelines."""

    JSONL = "jsonl"


Source = Annotated[str, typer.Option("--source", metavar="LOCALE", help="The locale of the source.")]
Target = Annotated[str, typer.Option("--target", metavar="LOCALE", help="The locale of the target.")]
Text = Annotated[Optional[str], typer.Argument(help="A text instead of JSON lines on standard input.")]  # noqa: UP045
Lines = Annotated[LineFormat, typer.Option("--format", help="The format of lines, in and out.")]


@figures.command("parse")
def figures_parse(
    text: Text = None,
    locale: Annotated[str, typer.Option("--locale", "-l", metavar="LOCALE", help="The locale of the text.")] = "zh-CN",
    format_: Lines = LineFormat.JSONL,
) -> None:
    """Find the figures of each {"text"}: kind, value, measure, bound, place."""
    with one_line_errors():
        read_in = read_locale(locale)
        _answer_lines({"text": text} if text else None, lambda row: parse_line(row, read_in))


@figures.command("render")
def figures_render(
    text: Text = None,
    locale: Annotated[str, typer.Option("--locale", "-l", metavar="LOCALE", help="The locale of the text.")] = "zh-CN",
    to: Annotated[str, typer.Option("--to", metavar="LOCALE", help="The locale to write the figures in.")] = "en",
    currency: Annotated[CurrencyStyle, typer.Option(help="How sums name their currency.")] = CurrencyStyle.HOUSE,
    digits: Annotated[DigitStyle, typer.Option(help="With scale words, or every digit.")] = DigitStyle.COMPACT,
    dates: Annotated[DateStyle, typer.Option(help="How dates are written.")] = DateStyle.LONG,
    format_: Lines = LineFormat.JSONL,
) -> None:
    """Write the figures of each {"text"} as another locale's house style has them."""
    with one_line_errors():
        style, read_in, write_in = FigureStyle(currency, digits, dates), read_locale(locale), read_locale(to)
        _answer_lines({"text": text} if text else None, lambda row: render_line(row, read_in, write_in, style))


@figures.command("check")
def figures_check(
    source: Source = "zh-CN",
    target: Target = "en",
    format_: Lines = LineFormat.JSONL,
) -> None:
    """Compare the figures of each {"source", "target"} by value, measure and bound."""
    with one_line_errors():
        locales = read_locale(source), read_locale(target)
        _answer_lines(None, lambda row: check_line(row, *locales))


@figures.command("ledger")
def figures_ledger(
    article: Annotated[str, typer.Argument(help="A source article.")],
    locale: LocaleOption = None,
    config: ConfigOption = None,
    format_: Annotated[LedgerFormat, typer.Option("--format", help="How the ledger is written.")] = LedgerFormat.TEXT,
    output: Output = None,
) -> None:
    """List every figure of an article, its value, and how each locale shows it."""
    with one_line_errors():
        site = open_site(config, dry=True)
        locales = target_locales(site, locale)
        rows = list(figure_ledger(site, site_path(site, article), locales))
        print_out(render_ledger(rows, locales, as_json=format_ is LedgerFormat.JSONL), output)


def _answer_lines(row: dict[str, object] | None, answer: Callable[[dict[str, object]], dict[str, object]]) -> None:
    """Answer one row, or each line of standard input as it comes."""
    sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape") if isinstance(sys.stdin, TextIOWrapper) else None
    lines = iter([json.dumps(row)]) if row else iter(sys.stdin)
    for line in map_lines(lines, answer):
        print_out(f"{line}\n", None)
