"""Articles × locales: where each stands and what it waits for."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from l10n.model import Locale, Outcome, State


class StatusFormat(StrEnum):
    """How the table is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def render_status(outcomes: Sequence[Outcome], locales: Sequence[Locale], format_: StatusFormat) -> str:
    """Write the table, articles sorted, with totals."""
    if format_ is StatusFormat.JSON:
        return json.dumps(_data(outcomes, locales), ensure_ascii=False, indent=2) + "\n"
    rows = [["article", *map(str, locales)], *_rows(outcomes, locales)]
    if format_ is StatusFormat.MARKDOWN:
        rows.insert(1, ["---"] * len(rows[0]))
        return "".join(f"| {' | '.join(row)} |\n" for row in rows)
    widths = [max(_width(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "".join(_line(row, widths) for row in rows)


def _rows(outcomes: Sequence[Outcome], locales: Sequence[Locale]) -> Iterator[list[str]]:
    cells = {(outcome.article, outcome.locale): outcome for outcome in outcomes}
    for article in sorted({outcome.article for outcome in outcomes}):
        row = (cells.get((article, locale)) for locale in locales)
        yield [article, *(_cell(outcome) if outcome else "-" for outcome in row)]
    yield ["total", *(_total([o for o in outcomes if o.locale == locale]) for locale in locales)]


def _cell(outcome: Outcome) -> str:
    counts = outcome.counts
    state = f"stale({counts.stale})" if outcome.state is State.STALE else str(outcome.state)
    if counts.waiting:
        return f"{state} {counts.total - counts.waiting}/{counts.total}"
    return f"{state}, {counts.drafts} to confirm" if counts.drafts else state


def _total(outcomes: Sequence[Outcome]) -> str:
    units = sum(outcome.counts.total for outcome in outcomes)
    done = units - sum(outcome.counts.waiting for outcome in outcomes)
    live = sum(outcome.is_live for outcome in outcomes)
    return f"{live}/{len(outcomes)} live, {done}/{units} units"


def _data(outcomes: Sequence[Outcome], locales: Sequence[Locale]) -> dict[str, object]:
    return {
        "articles": [
            {
                "path": outcome.article,
                "locale": str(outcome.locale),
                "target": outcome.target,
                "state": str(outcome.state),
                "live": outcome.is_live,
                "units": outcome.counts.total,
                "confirmed": outcome.counts.confirmed,
                "drafts": outcome.counts.drafts,
                "stale": outcome.counts.stale,
                "missing": outcome.counts.missing,
                "characters_left": outcome.counts.characters,
                "errors": sum(str(finding.severity) == "error" for finding in outcome.findings),
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
