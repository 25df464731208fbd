"""Rows as the cells of a table, for CSV and XLSX alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from l10n.exchange.row import ExchangeError, Row, bounded
from l10n.exchange.xliff.xliff_read import STATES as XLIFF_STATES
from l10n.model import Locale, UnitState

COLUMNS = (
    "article",
    "context",
    "role",
    "source",
    "target",
    "state",
    "previous",
    "previous_target",
    "figures",
    "terms",
    "note",
    "locale",
)
NEEDED = ("source", "target")

# Words for states that people write by themselves, beside those of XLIFF.
_WORDS = XLIFF_STATES | {
    "confirmed": UnitState.TRANSLATED,
    "approved": UnitState.TRANSLATED,
    "reviewed": UnitState.TRANSLATED,
    **{state.value: state for state in UnitState},
}


def cells_of(row: Row) -> list[str]:
    """Return the cells of a row, in the order of the columns."""
    return [
        row.article,
        row.context,
        row.role,
        row.source,
        row.target,
        row.state.value if row.state else "",
        row.previous,
        row.previous_target,
        "\n".join(row.figures),
        "\n".join(row.terms),
        row.note,
        str(row.locale),
    ]


def columns_of(header: Sequence[str], where: str) -> dict[str, int]:
    """Find our columns in a header, in any order; others are passed over. Raises ExchangeError."""
    names = [name.strip().lower() for name in header]
    twice = next((name for name in COLUMNS if names.count(name) > 1), "")
    if twice:
        raise ExchangeError(where, f"column {twice!r} is there twice", "remove one of the two")
    missing = next((name for name in NEEDED if name not in names), "")
    if missing:
        raise ExchangeError(where, f"no column is called {missing}", f"name the columns {', '.join(COLUMNS)}")
    return {name: at for at, name in enumerate(names) if name in COLUMNS}


def row_of(cells: Mapping[str, str], locale: Locale, place: str) -> Row:
    """Return a row of cells by column. Raises ValueError with the reason why it cannot be used."""
    texts = {name: bounded(cell) for name, cell in cells.items()}

    def lines(name: str) -> tuple[str, ...]:
        return tuple(filter(None, texts.get(name, "").split("\n")))

    if not texts["source"]:
        raise ValueError("its source is empty")
    if (said := texts.get("locale", "").strip()) and said.casefold() != str(locale).casefold():
        raise ValueError(f"it is in {said}, and {locale} was asked for")
    return Row(
        texts.get("article", ""),
        locale,
        texts["source"],
        texts["target"],
        context=texts.get("context", ""),
        state=_state(texts.get("state", "")),
        role=texts.get("role", ""),
        previous=texts.get("previous", ""),
        previous_target=texts.get("previous_target", ""),
        figures=lines("figures"),
        terms=lines("terms"),
        note=texts.get("note", ""),
        place=place,
        has_context="context" in texts,
    )


def _state(word: str) -> UnitState | None:
    word = word.strip().lower()
    if word and word not in _WORDS:
        raise ValueError(f"its state {word!r} is none of {', '.join(state.value for state in UnitState)}")
    return _WORDS.get(word)
