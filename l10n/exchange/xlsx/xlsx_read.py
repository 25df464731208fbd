"""
Reads the first sheet of an Excel workbook: text only, and nothing that Excel worked out.

A formula, a number, a date or an error in one of our columns is refused with its row:
what it was before Excel took it for one cannot be told.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from l10n.exchange.row import ExchangeError, Read, Row, bounded
from l10n.exchange.table import columns_of, row_of
from l10n.model import Locale
from l10n.xml_reader import Element, Shape, read_entries, require_root

_REMEDY = "save it as “Excel workbook (.xlsx)”"
LARGEST_PART = 200_000_000
"""Bytes that a part of the file may unpack to."""
_MOST_ELEMENTS, _TO_A_BYTE = 500_000, 5
"""Elements of a part, and for each packed byte where that is more: workbooks have less than one, bombs hundreds."""
_MOST_STRINGS = 2_000_000
_MOST_CELLS = 1_000
"""Cells in a row; Excel's own limit is 16,384."""

# What zipfile raises for parts that are missing, damaged, encrypted or packed in other ways.
_UNREADABLE = (
    KeyError,
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    zlib.error,
)
_TEXT, _TOO_LONG = "text", "a text that is too long"
_HIDDEN = re.compile("_x([0-9A-Fa-f]{4})_")
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def read_xlsx(raw: bytes, path: str, target: Locale) -> Read:
    """
    Read a workbook; a bad row is refused and the rest stays usable.

    Raises ExchangeError for a file that is no workbook or is hostile, and for a header
    that cannot be read.
    """
    book = _Book(raw, path)
    lines = book.rows()
    number, first = next(lines, (1, {}))
    header = [_name(first.get(at)) for at in range(max(first, default=-1) + 1)]
    columns = columns_of(header, f"{path}:{number}")
    rows, refused = list[Row](), list[ExchangeError]()
    for number, cells in lines:
        try:
            texts = {name: _text(cells.get(at)) for name, at in columns.items()}
            if any(text.strip() for text in texts.values()):
                rows.append(row_of(texts, target, f"{path}:{number}"))
        except ValueError as error:
            refused.append(ExchangeError(f"{path}:{number}", f"the row is left out: {error}", "write a text there"))
    return Read(tuple(rows), tuple(refused))


class _Cell(NamedTuple):
    """A cell as it was found; only its text is of use."""

    address: str
    kind: str
    value: str


def _name(cell: _Cell | None) -> str:
    """Return what a column is called; one that is called by a formula or a number is none of ours."""
    return cell.value if cell and cell.kind == _TEXT else ""


def _text(cell: _Cell | None) -> str:
    """Return a cell's text. Raises ValueError for one that holds none."""
    if cell is None:
        return ""
    if cell.kind != _TEXT and cell.value:
        raise ValueError(f"cell {cell.address} holds {cell.kind}")
    return cell.value


_Cells = dict[int, _Cell]


class _Book:
    """The parts of a workbook that are read."""

    def __init__(self, raw: bytes, path: str) -> None:
        self.path, self.size = path, len(raw)
        try:
            self.parts = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise ExchangeError(path, "the file is no Excel workbook", _REMEDY) from error

    def rows(self) -> Iterator[tuple[int, _Cells]]:
        """Yield the rows of the first sheet that have cells, with their numbers."""
        with self.parts:
            sheet, strings = self._sheet(), self._strings()
            number = 0
            for entry in self._entries(sheet, "worksheet", "row"):
                said = _number(entry.get("r"))
                number = number + 1 if said is None else said
                yield number, self._cells(entry, number, strings)

    def _sheet(self) -> str:
        sheets = list(self._entries("xl/workbook.xml", "workbook", "sheet"))
        seen = [sheet for sheet in sheets if not sheet.get("state").lower().endswith("hidden")]
        first = next(iter(seen or sheets), None)
        if first is None:
            raise ExchangeError(self.path, "the workbook has no sheet", _REMEDY)
        key = next((value for name, value in first.attributes.items() if name.endswith(":id")), "")
        for relation in self._entries("xl/_rels/workbook.xml.rels", "Relationships", "Relationship"):
            if relation.get("Id") == key:
                return posixpath.normpath(posixpath.join("/xl", relation.get("Target"))).lstrip("/")
        raise ExchangeError(self.path, "the workbook's first sheet is not there", _REMEDY)

    def _strings(self) -> list[str | None]:
        if "xl/sharedStrings.xml" not in self.parts.namelist():
            return []
        strings = list[str | None]()
        for item in self._entries("xl/sharedStrings.xml", "sst", "si"):
            try:
                strings.append(_string(item))
            except ValueError:  # one that is too long costs the rows that it stands in
                strings.append(None)
            if len(strings) > _MOST_STRINGS:
                raise ExchangeError(self.path, f"it has more than {_MOST_STRINGS} texts", "export it in parts")
        return strings

    def _cells(self, row: Element, number: int, strings: Sequence[str | None]) -> _Cells:
        cells: _Cells = {}
        at = -1
        for cell in row.children("c"):
            found = _ADDRESS.fullmatch(cell.get("r"))
            at = _column(found[1]) if found else at + 1
            if len(cells) < _MOST_CELLS:
                address = cell.get("r") if found else f"{at + 1} of row {number}"
                try:
                    cells[at] = _cell(cell, address, strings)
                except ValueError:
                    cells[at] = _Cell(address, _TOO_LONG, "?")
        return cells

    def _entries(self, name: str, root: str, element: str) -> Iterator[Element]:
        objection, most = require_root(root, "Excel workbook"), self._most_elements(name)
        shape = Shape(frozenset({element}), objection, _REMEDY, ExchangeError, most_elements=most)
        for entry in read_entries(self._content(name), f"{self.path}/{name}", shape):
            yield entry.element

    def _content(self, name: str) -> bytes:
        try:
            if self.parts.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise NotImplementedError
            with self.parts.open(name) as part:
                content = part.read(LARGEST_PART + 1)
        except _UNREADABLE as error:
            raise ExchangeError(self.path, f"its part {name} cannot be read", _REMEDY) from error
        if len(content) > LARGEST_PART:
            raise ExchangeError(self.path, f"its part {name} unpacks to more than {LARGEST_PART} bytes", _REMEDY)
        return content

    def _most_elements(self, name: str) -> int:
        """Return how many elements a part may have; it says itself how many bytes it was packed into, and more than the file there are not."""
        packed = min(self.parts.getinfo(name).compress_size, self.size) if name in self.parts.namelist() else 0
        return max(_MOST_ELEMENTS, _TO_A_BYTE * packed)


# What a cell's type says of one that holds no text of its own.
_KINDS: Mapping[str, str] = {"b": "TRUE or FALSE", "e": "an error", "d": "a date"}


def _cell(cell: Element, address: str, strings: Sequence[str | None]) -> _Cell:
    """Read a cell. Raises ValueError for a text that is too long."""
    kind, value = cell.get("t"), cell.child("v")
    if cell.child("f") is not None:
        return _Cell(address, "a formula", "=")
    if kind == "inlineStr":
        inline = cell.child("is")
        return _Cell(address, _TEXT, _string(inline) if inline else "")
    if value is None:
        return _Cell(address, _TEXT, "")
    written = bounded(value.text)
    if kind == "str":
        return _Cell(address, _TEXT, _plain(written))
    if kind != "s":
        return _Cell(address, _KINDS.get(kind, "a number or a date"), written)
    number = _number(written.strip())
    if number is None or number >= len(strings):
        return _Cell(address, "a text that the workbook does not have", "?")
    text = strings[number]
    return _Cell(address, _TOO_LONG, "?") if text is None else _Cell(address, _TEXT, text)


def _number(digits: str) -> int | None:
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _string(item: Element) -> str:
    """Join the runs of a text; how it is read aloud (`rPh`) is no part of it."""
    runs = [item, *item.children("r")]
    return _plain("".join(bounded(text.text) for run in runs for text in run.children("t")))


def _plain(text: str) -> str:
    """Return a text with what Excel hid of it: `_x000D_` is a carriage return."""
    return bounded(_HIDDEN.sub(lambda match: chr(int(match[1], 16)), text))
