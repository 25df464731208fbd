"""
The term base as CSV, for any spreadsheet: one row a term, several forms of a cell parted by `|`.

Columns: source, kind, a column for each locale (`en`), `short_en` and `forbidden_en`
beside it, ticker, match, valid_from, note. Only `source` must be there.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from l10n.csv_reader import CsvRow, OpenQuote, csv_rows
from l10n.errors import GlossaryError
from l10n.glossary.term import Forms, MatchOptions, Term, TermKind
from l10n.model import Locale

PLAIN_COLUMNS = ("source", "kind", "ticker", "match", "valid_from", "note")
SHORT, FORBIDDEN = "short_", "forbidden_"
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
_SAID = 100
"""Characters of a cell that a message shows: there may be a message for each row."""


@dataclass(frozen=True, slots=True)
class TermBase:
    """The terms of a file in its order, and what could not be read of it."""

    terms: tuple[Term, ...] = ()
    lines: tuple[int, ...] = ()
    """Where each term stands, from 1."""
    refused: tuple[GlossaryError, ...] = ()
    """Rows that were left out, with line and reason."""
    path: str = ""


def read_terms(text: str, path: str) -> TermBase:
    """
    Read a CSV file; a bad row is refused and the rest stays usable.

    Raises GlossaryError for a header that cannot be read.
    """
    columns, rows = _table(text, path)
    terms, lines, refused = list[Term](), list[int](), list[GlossaryError]()
    for row in rows:
        try:
            if any(cell.strip() for cell in row.cells()):
                terms.append(_term(row.cells(), columns))
                lines.append(row.line)
        except ValueError as error:
            refused.append(GlossaryError(f"{path}:{row.line}", f"the row is left out: {error}", "mend the row"))
    return TermBase(tuple(terms), tuple(lines), tuple(refused), path)


def _table(text: str, path: str) -> tuple[list[_Column], list[CsvRow]]:
    head, *rows = _rows(text) or [CsvRow(1, "", [])]
    try:
        header = head.cells()
    except ValueError as error:
        raise GlossaryError(f"{path}:1", f"the file is no CSV: {error}", "save it as CSV, UTF-8") from error
    return _columns(header, path), rows


def _rows(text: str) -> list[CsvRow]:
    return list(csv_rows(text.removeprefix("\ufeff").replace("\0", "\ufffd"), OpenQuote.ITS_LINE))


# A column is (prefix or plain name, locale or None).
_Column = tuple[str, Locale | None]


def _columns(header: Sequence[str], path: str) -> list[_Column]:
    names = [name.strip() for name in header]
    if "source" not in names:
        is_other = any(sign in name for name in names for sign in ";\t")
        remedy = "save it with commas" if is_other else "start the file with source,kind,en,…"
        raise GlossaryError(f"{path}:1", "no column is called source", remedy)
    columns = [_column(name, path) for name in names]
    twice = next((name for at, name in enumerate(names) if name and columns.index(columns[at]) != at), None)
    if twice:
        raise GlossaryError(f"{path}:1", f"column {said(twice)} is there twice", "remove one of the two")
    return columns


def _column(name: str, path: str) -> _Column:
    if name in PLAIN_COLUMNS or not name:
        return name, None
    prefix = next((prefix for prefix in (SHORT, FORBIDDEN) if name.startswith(prefix)), "")
    try:
        return prefix, Locale.parse(name.removeprefix(prefix))
    except ValueError as error:
        raise GlossaryError(f"{path}:1", f"column {said(name)} is neither known nor a locale", "rename it") from error


def _term(row: Sequence[str], columns: Sequence[_Column]) -> Term:
    """Read a row. Raises ValueError with the reason why it cannot be used."""
    if row and _CONFLICT.match(row[0]):
        raise ValueError("it is a mark of a merge conflict")
    if any(cell.strip() for cell in row[len(columns) :]):
        raise ValueError(f"it has {len(row)} cells, the header {len(columns)}; put a cell with a comma in quotes")
    cells = {column: _spaced(cell) for column, cell in zip(columns, row, strict=False)}
    plain = {name: cells.get((name, None), "") for name in PLAIN_COLUMNS}
    sources = split(plain["source"])
    if not sources:
        raise ValueError("its source is empty")
    locales = dict.fromkeys(locale for _, locale in columns if locale)
    forms = {locale: _forms(cells, locale) for locale in locales}
    return Term(
        sources,
        _kind(plain["kind"]),
        {locale: each for locale, each in forms.items() if each != Forms()},
        tickers=split(plain["ticker"]),
        match=read_match(plain["match"]),
        valid_from=_date(plain["valid_from"]),
        note=plain["note"],
    )


def said(text: str) -> str:
    """Quote a text in a message, without the middle of a long one."""
    return repr(text if len(text) <= _SAID else f"{text[: _SAID // 2]}…{text[-_SAID // 2 :]}")


def _spaced(cell: str) -> str:
    return " ".join(cell.split())


def split(cell: str) -> tuple[str, ...]:
    """Split a cell into its forms, each once."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, cell.split("|")))))


def _forms(cells: dict[_Column, str], locale: Locale) -> Forms:
    required, short, forbidden = (split(cells.get((prefix, locale), "")) for prefix in ("", SHORT, FORBIDDEN))
    if short and not required:
        raise ValueError(f"it has a short form in {locale} and no full one")
    return Forms(required, short, forbidden)


def _kind(text: str) -> TermKind:
    try:
        return TermKind(text.lower() or TermKind.TERM)
    except ValueError:
        raise ValueError(f"kind {said(text)} is not one of {', '.join(TermKind)}") from None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise ValueError(f"valid_from {said(text)} is no date like 2021-10-28") from None


def read_match(text: str) -> MatchOptions:
    """Read the `match` cell: `case`, `part`, `off`, and at its end `not=苹果园|苹果汁`. Raises ValueError."""
    before, _, excluded = text.partition("not=")
    flags = set(before.split())
    if late := re.search(r"\s(case|part|off)\b", excluded):
        raise ValueError(f"match {said(late[1])} must stand before not=…")
    if unknown := flags - {"case", "part", "off"}:
        raise ValueError(f"match {said(min(unknown))} is not one of case, part, off, not=…")
    return MatchOptions("case" in flags, "part" in flags, "off" in flags, split(excluded))


# --- writing ---------------------------------------------------------------------------------


def dump_terms(terms: Iterable[Term], locales: Sequence[Locale] = ()) -> str:
    """Write terms as CSV, with the columns of `locales` first; `read_terms` gives the same terms back."""
    terms = list(terms)
    shown = dict.fromkeys([*locales, *(locale for term in terms for locale in sorted(term.forms))])
    localised = [(prefix, locale) for locale in shown for prefix in ("", SHORT, FORBIDDEN)]
    columns: list[_Column] = [("source", None), ("kind", None), *localised]
    columns += [(name, None) for name in PLAIN_COLUMNS[2:]]
    return _dump(columns, [_row(term, columns) for term in terms])


def edit_terms(text: str, path: str, terms: Sequence[Term]) -> str:
    """
    Return a file's text with these terms: rows that say the same keep every byte, and so do rows that cannot be read.

    Columns that the file lacks are added to its header, and new rows at its end. Raises
    GlossaryError for a header that cannot be read.
    """
    columns, rows = _table(text, path)
    new = {(term.source, term.valid_from): term for term in terms}
    added = [column for term in terms for column in _needed(term) if column not in columns]
    columns += dict.fromkeys(added)
    pieces = [_line([_name(column) for column in columns]) if added or not text else _rows(text)[0].raw]
    for row in rows:
        try:
            old = _term(row.cells(), columns)
        except ValueError:
            pieces.append(row.raw)
            continue
        term = new.pop((old.source, old.valid_from), None)
        pieces += [] if term is None else [row.raw if term == old else _line(_row(term, columns))]
    ended = "".join(piece if piece.endswith("\n") else f"{piece}\n" for piece in pieces)
    return ended + "".join(_line(_row(term, columns)) for term in new.values())


def _needed(term: Term) -> Iterator[_Column]:
    yield from (("source", None), ("kind", None))
    for locale, forms in term.forms.items():
        cells = (("", forms.required), (SHORT, forms.short), (FORBIDDEN, forms.forbidden))
        yield from ((prefix, locale) for prefix, found in cells if found)
    plain = {"ticker": term.tickers, "match": write_match(term.match), "valid_from": term.valid_from, "note": term.note}
    yield from ((name, None) for name, found in plain.items() if found)


def _dump(columns: Sequence[_Column], rows: Iterable[Sequence[str]]) -> str:
    return "".join(map(_line, [[_name(column) for column in columns], *rows]))


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _name(column: _Column) -> str:
    name, locale = column
    return f"{name}{locale}" if locale else name


def _row(term: Term, columns: Sequence[_Column]) -> list[str]:
    plain = {
        "source": "|".join(term.sources),
        "kind": str(term.kind),
        "ticker": "|".join(term.tickers),
        "match": write_match(term.match),
        "valid_from": term.valid_from.isoformat() if term.valid_from else "",
        "note": term.note,
    }
    return [plain.get(name, "") if locale is None else _cell(term, name, locale) for name, locale in columns]


def _cell(term: Term, prefix: str, locale: Locale) -> str:
    forms = term.forms.get(locale, Forms())
    return "|".join({"": forms.required, SHORT: forms.short, FORBIDDEN: forms.forbidden}[prefix])


def write_match(options: MatchOptions) -> str:
    """Write the `match` cell."""
    flags = [
        word
        for word, is_set in (
            ("case", options.is_case_sensitive),
            ("part", options.is_part),
            ("off", options.is_off),
        )
        if is_set
    ]
    return " ".join([*flags, *([f"not={'|'.join(options.excluded)}"] if options.excluded else [])])
