"""Articles × locales: where each stands and what it waits for."""

from __future__ import annotations

import html
import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from l10n.model import Locale, Outcome, Severity, State
from l10n.report.markdown_text import escaped
from l10n.report.visible import visible_line


class StatusFormat(StrEnum):
    """How the table is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


def render_status(
    outcomes: Sequence[Outcome], locales: Sequence[Locale], format_: StatusFormat, failed: Sequence[str] = ()
) -> str:
    """Write the table, articles sorted, with totals; `failed` are the errors of what could not be looked at, for JSON."""
    if format_ is StatusFormat.JSON:
        return json.dumps(_data(outcomes, locales) | {"failed": failed}, ensure_ascii=False, indent=2) + "\n"
    rows = [["article", *map(str, locales)], *_rows(outcomes, locales)]
    if format_ is StatusFormat.HTML:
        return _html(rows)
    if format_ is StatusFormat.MARKDOWN:
        head, *body = (f"| {' | '.join(map(escaped, row))} |\n" for row in rows)
        return "".join([head, f"| {' | '.join(['---'] * len(rows[0]))} |\n", *body])
    rows = [[visible_line(cell) for cell in row] for row in rows]
    widths = [max(_width(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "".join(_line(row, widths) for row in rows)


def _html(rows: Sequence[Sequence[str]]) -> str:
    """Write one page that needs nothing else: to be kept as a build's artefact."""
    head, *body = (f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    head = head.replace("td>", "th>")
    style = "body{font:14px sans-serif}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:4px 8px;text-align:left}"
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>l10n status</title><style>{style}</style>'
        f"</head><body><table>\n{head}\n" + "\n".join(body) + "\n</table></body></html>\n"
    )


def _rows(outcomes: Sequence[Outcome], locales: Sequence[Locale]) -> Iterator[list[str]]:
    cells = {(outcome.article, outcome.locale): outcome for outcome in outcomes}
    for article in sorted({outcome.article for outcome in outcomes}):
        row = (cells.get((article, locale)) for locale in locales)
        yield [article, *(_cell(outcome) if outcome else "-" for outcome in row)]
    yield ["total", *(_total([o for o in outcomes if o.locale == locale]) for locale in locales)]


def _cell(outcome: Outcome) -> str:
    return f"{_standing(outcome)}, published anyway" if outcome.is_live_anyway else _standing(outcome)


def _standing(outcome: Outcome) -> str:
    counts = outcome.counts
    state = f"stale({counts.stale})" if outcome.state is State.STALE else str(outcome.state)
    if counts.waiting:
        return f"{state} {counts.total - counts.waiting}/{counts.total}"
    if outcome.state is State.BLOCKED:
        state += f" by {_blockers(outcome)}"
    return f"{state}, {counts.drafts} to confirm" if counts.drafts else state


def _blockers(outcome: Outcome) -> str:
    """Name the first rule that stands against it, and how many errors more there are."""
    rules = [finding.rule for finding in outcome.findings if finding.severity is Severity.ERROR]
    return rules[0] + (f" and {len(rules) - 1} more" if len(rules) > 1 else "")


def _total(outcomes: Sequence[Outcome]) -> str:
    outcomes = [outcome for outcome in outcomes if outcome.state is not State.ORPHAN]
    units = sum(outcome.counts.total for outcome in outcomes)
    done = units - sum(outcome.counts.waiting for outcome in outcomes)
    live = sum(outcome.is_live for outcome in outcomes)
    left = sum(outcome.counts.characters for outcome in outcomes)
    return f"{live}/{len(outcomes)} live, {done}/{units} units" + (f", {left:,} characters left" if left else "")


def _data(outcomes: Sequence[Outcome], locales: Sequence[Locale]) -> dict[str, object]:
    return {
        "articles": [
            {
                "path": outcome.article,
                "locale": str(outcome.locale),
                "target": outcome.target,
                "state": str(outcome.state),
                "live": outcome.is_live,
                "published_anyway": outcome.is_live_anyway,
                "units": outcome.counts.total,
                "confirmed": outcome.counts.confirmed,
                "drafts": outcome.counts.drafts,
                "stale": outcome.counts.stale,
                "missing": outcome.counts.missing,
                "characters_left": outcome.counts.characters,
                "errors": sum(finding.severity is Severity.ERROR for finding in outcome.findings),
                "blocked_by": sorted({f.rule for f in outcome.findings if f.severity is Severity.ERROR}),
            }
            for outcome in outcomes
        ],
        "states": {
            str(locale): dict(Counter(str(o.state) for o in outcomes if o.locale == locale)) for locale in locales
        },
    }


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip() + "\n"
