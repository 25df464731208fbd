"""Figures as JSON lines, for programs that use no other part of l10n; and an article's ledger of figures."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache

from l10n.figures import FigureIssue, FigureSeverity, FigureStyle, compare_figures, parse_figures, render_figure
from l10n.glossary import Glossary, starter_terms
from l10n.guards import name_anchors
from l10n.model import LONGEST_SENTENCE, Figure, Locale

_Row = dict[str, object]


def parse_line(row: _Row, locale: Locale) -> _Row:
    """Answer `{"text"}` with `{"figures": […]}`."""
    return {"figures": [figure_row(figure) for figure in parse_figures(_text(row, "text"), locale)]}


def render_line(row: _Row, locale: Locale, target: Locale, style: FigureStyle) -> _Row:
    """Answer `{"text"}` with `{"rendered": […]}`."""
    figures = parse_figures(_text(row, "text"), locale)
    return {
        "rendered": [
            {"text": f.text, "start": f.span.start, "end": f.span.end, "to": render_figure(f, target, style)}
            for f in figures
        ]
    }


def check_line(row: _Row, source: Locale, target: Locale) -> _Row:
    """Answer `{"source", "target"}` with `{"verdict", "issues": […]}`."""
    texts = _text(row, "source"), _text(row, "target")
    issues = compare_figures(*texts, source, target, lambda: name_anchors(*texts, _starter_base(), target))
    severities = {issue.severity for issue in issues}
    worst = next((s for s in (FigureSeverity.ERROR, FigureSeverity.WARNING) if s in severities), None)
    return {"verdict": str(worst) if worst else "ok", "issues": [_issue_row(issue) for issue in issues]}


_NO_TEXT = re.compile("[\ud800-\udfff]")
"""Bytes that could not be read, as Python keeps them."""


@cache
def _starter_base() -> Glossary:
    return Glossary(starter_terms())


def map_lines(lines: Iterator[str], answer: Callable[[_Row], _Row]) -> Iterator[str]:
    """Answer each line in its place; one that cannot be read gets `{"error"}`."""
    for line in lines:
        try:
            if _NO_TEXT.search(line):
                raise ValueError("it is not UTF-8")
            row = json.loads(line)
            if not isinstance(row, dict):
                raise TypeError("not an object")
            shown = answer(row)
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            shown = {"error": f"no JSON object with the keys asked for: {error}"}
        yield json.dumps(shown, ensure_ascii=False)


def _text(row: _Row, key: str) -> str:
    value = row[key]
    if not isinstance(value, str):
        raise TypeError(f"{key} is no string")
    if len(value) > LONGEST_SENTENCE:
        raise ValueError(f"{key} has {len(value):,} characters, of which there may be {LONGEST_SENTENCE:,}")
    return value


def figure_row(figure: Figure) -> _Row:
    """Write a figure; numbers are strings."""
    return {
        "text": figure.text,
        "start": figure.span.start,
        "end": figure.span.end,
        "kind": str(figure.kind),
        "low": show_value(figure.low),
        "high": None if figure.high is None else show_value(figure.high),
        "measure": figure.measure,
        "bound": str(figure.bound),
        "change": str(figure.change),
    }


def show_value(value: Decimal | Fraction | str) -> str:
    """Write a value without exponent; a fraction that no decimal holds to ten places."""
    if isinstance(value, Fraction):
        value = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("1e-10"))
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value


def _issue_row(issue: FigureIssue) -> _Row:
    source, target = issue.source, issue.target
    return {
        "verdict": str(issue.verdict),
        "severity": str(issue.severity),
        "source": source.text if source else None,
        "target": target.text if target else None,
        "source_span": list(source.span) if source else None,
        "target_span": list(target.span) if target else None,
        "message": issue.message,
    }


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A figure of an article, and how each locale shows it."""

    line: int
    figure: Figure
    targets: tuple[tuple[Locale, str], ...]
    """Empty where a locale has no target yet, or shows no equal figure."""


def render_ledger(rows: Sequence[LedgerRow], locales: Sequence[Locale], *, as_json: bool) -> str:
    """Write the ledger as JSON lines or as tab-separated text with a header."""
    if as_json:
        lines = (
            {"line": row.line, **figure_row(row.figure), "targets": {str(loc): text for loc, text in row.targets}}
            for row in rows
        )
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    head = ["line", "figure", "kind", "value", "measure", *map(str, locales)]
    table = [head]
    for row in rows:
        f = row.figure
        value = show_value(f.low) if f.high is None else f"{show_value(f.low)}–{show_value(f.high)}"
        table.append([str(row.line), f.text, str(f.kind), value, f.measure or "", *(text for _, text in row.targets)])
    return "".join("\t".join(cells).rstrip() + "\n" for cells in table)
