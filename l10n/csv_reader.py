"""
The one reader of CSV files, as spreadsheets save them: rows with the lines they start in and their own text.

A row that cannot be read costs no other row. What columns there must be, and how long
a text may be, is for those who read them to say.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterator
from enum import Enum
from typing import NamedTuple

DELIMITERS = ",;\t"


class OpenQuote(Enum):
    """What a quote that is not closed costs."""

    ITS_LINE = "its line"
    """For tables whose rows are lines: the rows behind it are read again."""
    ITS_CELL = "its cell"
    """For tables whose cells go over lines: what was read as its cell is lost."""


class CsvRow(NamedTuple):
    """A row, or why there is none."""

    line: int
    """Where it starts, from 1."""
    raw: str
    found: list[str] | csv.Error

    def cells(self) -> list[str]:
        """Return the cells. Raises ValueError with the reason why there are none."""
        if isinstance(self.found, csv.Error):
            raise ValueError(str(self.found))
        return self.found


def decode_csv(raw: bytes) -> str:
    """Read UTF-8, or UTF-16 with its mark, without the mark. Raises UnicodeDecodeError."""
    return raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


def find_delimiter(text: str, needed: Collection[str]) -> str:
    """Find what parts the header: the sign with which all needed columns are there, else a comma."""
    header = text.split("\n", 1)[0].lower()
    found = (sign for sign in DELIMITERS if set(needed) <= {cell.strip(' "\r') for cell in header.split(sign)})
    return next(found, ",")


def csv_rows(text: str, open_quote: OpenQuote, delimiter: str = ",") -> Iterator[CsvRow]:
    """Read the rows in order; a quoted cell may go over several lines. Never raises."""
    lines = list(io.StringIO(text, newline=""))
    start = 0
    while start < len(lines):
        for found, end in _found_from(lines, start, delimiter):
            if isinstance(found, csv.Error) and end - start > 1 and open_quote is OpenQuote.ITS_LINE:
                yield CsvRow(start + 1, lines[start], csv.Error("a quote is not closed"))
                start += 1
                break  # and begin afresh behind it
            yield CsvRow(start + 1, "".join(lines[start:end]), found)
            start = end


def _found_from(lines: list[str], start: int, delimiter: str) -> Iterator[tuple[list[str] | csv.Error, int]]:
    """Read from a line on, with the line that each row ends before."""
    reader = csv.reader((lines[at] for at in range(start, len(lines))), delimiter=delimiter, strict=True)
    while start + reader.line_num < len(lines):
        found: list[str] | csv.Error
        try:
            found = next(reader)
        except csv.Error as error:
            found = error
        yield found, start + reader.line_num
