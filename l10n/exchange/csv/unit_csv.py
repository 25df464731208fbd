"""
Rows as CSV, for spreadsheets.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and loses
it when it is read. The file starts with a byte order mark, or Excel would not see UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from l10n.csv_reader import CsvRow, OpenQuote, csv_rows, decode_csv, find_delimiter
from l10n.exchange.row import Dumped, ExchangeError, Read, Row, part_rows
from l10n.exchange.table import COLUMNS, NEEDED, cells_of, columns_of, row_of
from l10n.model import Locale

# Full-width signs too: East Asian spreadsheets take them for the others.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@＝＋－＠\t\r\n]")


def dump_csv(rows: Iterable[Row]) -> Dumped:
    """Write rows; `read_csv` gives the same rows back."""
    good, refused = part_rows(rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_guarded(cell) for cell in cells_of(row)] for row in good)
    return Dumped(text.getvalue().encode("utf-8-sig"), refused)


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def read_csv(raw: bytes, path: str, target: Locale) -> Read:
    """
    Read a CSV file, parted by commas, semicolons or tabs; a bad row is refused and the rest stays usable.

    Raises ExchangeError for text that is not UTF-8 (or UTF-16 with its mark) and for a
    header that cannot be read.
    """
    text = csv_text(raw, path)
    table = csv_rows(text, OpenQuote.ITS_CELL, find_delimiter(text, NEEDED))
    try:
        header = next(table, CsvRow(1, "", [])).cells()
    except ValueError as error:
        raise ExchangeError(f"{path}:1", f"the file is no CSV: {error}", "save it as CSV, UTF-8") from error
    columns = columns_of(header, f"{path}:1")
    rows, refused = list[Row](), list[ExchangeError]()
    for each in table:
        try:
            if row := _row(each.cells(), columns, len(header), target, f"{path}:{each.line}"):
                rows.append(row)
        except ValueError as error:
            refused.append(ExchangeError(f"{path}:{each.line}", f"the row is left out: {error}", "mend the row"))
    return Read(tuple(rows), tuple(refused))


def csv_text(raw: bytes, path: str) -> str:
    """Decode a CSV file. Raises ExchangeError."""
    try:
        return decode_csv(raw)
    except UnicodeDecodeError as error:
        raise ExchangeError(path, f"byte {error.start} is not UTF-8", "save the file as “CSV UTF-8”") from error


def _row(record: Sequence[str], columns: dict[str, int], width: int, locale: Locale, place: str) -> Row | None:
    if not any(cell.strip() for cell in record):
        return None
    if any(cell.strip() for cell in record[width:]):
        raise ValueError(f"it has {len(record)} cells, the header {width}; put a cell with a comma in quotes")
    cells = {name: _unguarded(record[at]) if at < len(record) else "" for name, at in columns.items()}
    return row_of(cells, locale, place)
