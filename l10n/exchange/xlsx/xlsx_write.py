"""
Rows as an Excel workbook of one sheet, through XlsxWriter.

Every cell is text, and the columns are formatted as text, so that neither what is written
nor what a translator types becomes a formula, a number or a date.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from types import ModuleType

from l10n.errors import L10nError
from l10n.exchange.row import Dumped, ExchangeError, Row, part_rows
from l10n.exchange.table import COLUMNS, cells_of
from l10n.model import UnitState

LONGEST_CELL = 32_767
"""UTF-16 units that a cell of Excel can hold."""
_WIDTHS = {"source": 60, "target": 60, "previous": 30, "previous_target": 30, "figures": 35, "terms": 30, "note": 30}
_STATE_COLUMN = COLUMNS.index("state")
# Nothing of the clock in the file: equal rows give equal bytes.
_CREATED = datetime(2000, 1, 1)
# XLSX writes a character as `_xHHHH_`; XlsxWriter guards text that looks like one, but not two that share a `_`.
_DOUBLY_HIDDEN = re.compile("_x[0-9A-Fa-f]{4}_x[0-9A-Fa-f]{4}_")


def dump_xlsx(rows: Iterable[Row]) -> Dumped:
    """
    Write rows; `read_xlsx` gives the same rows back.

    Raises L10nError where XlsxWriter is not installed.
    """
    xlsxwriter = _library()
    good, refused = part_rows(rows)
    table, unfit = list[list[str]](), list[ExchangeError]()
    for row in good:
        cells = cells_of(row)
        if reason := next(filter(None, map(_fault, cells)), ""):
            unfit.append(ExchangeError(row.article, f"a unit is left out: {reason}", "export XLIFF or CSV"))
        else:
            table.append(cells)
    return Dumped(_workbook(xlsxwriter, table), (*refused, *unfit))


def _fault(cell: str) -> str:
    if len(cell.encode("utf-16-le")) // 2 > LONGEST_CELL:
        return f"a cell can hold {LONGEST_CELL} characters, and one of its texts has more"
    return "XLSX cannot hold the text " + found[0] if (found := _DOUBLY_HIDDEN.search(cell)) else ""


def _workbook(xlsxwriter: ModuleType, table: Sequence[Sequence[str]]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet("l10n")
        text = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        head = book.add_format({"num_format": "@", "bold": True})
        for at, name in enumerate(COLUMNS):
            sheet.set_column(at, at, _WIDTHS.get(name, 14), text)
            sheet.write_string(0, at, name, head)
        for number, cells in enumerate(table, 1):
            for at, cell in enumerate(cells):
                sheet.write_string(number, at, cell, text)
        last = max(len(table), 1)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
        states = {"validate": "list", "source": [state.value for state in UnitState], "ignore_blank": True}
        sheet.data_validation(1, _STATE_COLUMN, last, _STATE_COLUMN, states)
    return content.getvalue()


def _library() -> ModuleType:
    try:
        import xlsxwriter
    except ImportError as error:
        raise L10nError("XLSX", "the library XlsxWriter is not installed", "pip install 'l10n[xlsx]'") from error
    module: ModuleType = xlsxwriter
    return module
