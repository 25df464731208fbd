"""
Rows as CSV, for spreadsheets.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and loses
it when it is read. The file starts with a byte order mark, or Excel would not see UTF-8.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from l10n.exchange.row import Dumped, ExchangeError, Read, Row, parted
from l10n.exchange.table import COLUMNS, NEEDED, cells_of, columns_of, row_of
from l10n.model import Locale

# Full-width signs too: East Asian spreadsheets take them for the others.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
_GUARDED = re.compile(r"'+[=+\-@＝＋－＠\t\r\n]")
_DELIMITERS = ",;\t"


def dump_csv(rows: Iterable[Row]) -> Dumped:
    """Write rows; `read_csv` gives the same rows back."""
    good, refused = parted(rows)
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
    lines = _records(csv_text(raw, path))
    _, header = next(lines, (1, []))
    if isinstance(header, csv.Error):
        raise ExchangeError(f"{path}:1", f"the file is no CSV: {header}", "save it as CSV, UTF-8")
    columns = columns_of(header, f"{path}:1")
    rows, refused = list[Row](), list[ExchangeError]()
    for line, cells in lines:
        try:
            if row := _row(cells, columns, len(header), target, f"{path}:{line}"):
                rows.append(row)
        except (csv.Error, ValueError) as error:
            refused.append(ExchangeError(f"{path}:{line}", f"the row is left out: {error}", "mend the row"))
    return Read(tuple(rows), tuple(refused))


def csv_text(raw: bytes, path: str) -> str:
    """Decode a CSV file. Raises ExchangeError."""
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ExchangeError(path, f"byte {error.start} is not UTF-8", "save the file as “CSV UTF-8”") from error


_Record = tuple[int, "list[str] | csv.Error"]


def _records(text: str) -> Iterator[_Record]:
    """Return the records with the lines they start in; a quoted cell may go over several lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader, None)
        except csv.Error as error:
            yield line, error
            continue
        if record is None:
            return
        yield line, record


def _delimiter(text: str) -> str:
    """Find what parts the header: the sign with which all needed columns are there, else a comma."""
    header = text.split("\n", 1)[0].lower()
    found = (sign for sign in _DELIMITERS if set(NEEDED) <= {cell.strip(' "\r') for cell in header.split(sign)})
    return next(found, ",")


def _row(
    record: Sequence[str] | csv.Error, columns: dict[str, int], width: int, locale: Locale, place: str
) -> Row | None:
    if isinstance(record, csv.Error):
        raise record
    if not any(cell.strip() for cell in record):
        return None
    if any(cell.strip() for cell in record[width:]):
        raise ValueError(f"it has {len(record)} cells, the header {width}; put a cell with a comma in quotes")
    cells = {name: _unguarded(record[at]) if at < len(record) else "" for name, at in columns.items()}
    return row_of(cells, locale, place)
