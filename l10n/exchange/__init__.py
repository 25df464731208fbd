"""Exchange with the tools of translators: XLIFF, TMX, CSV and XLSX, out and in."""

from l10n.exchange.csv.unit_csv import dump_csv, read_csv
from l10n.exchange.export import Hints, catalog_rows
from l10n.exchange.formats import FileFormat, dump_rows, format_of, read_rows
from l10n.exchange.intake import IntakeSettings, group_rows, import_rows
from l10n.exchange.pairs import TextPair, read_pairs
from l10n.exchange.row import Dumped, ExchangeError, Row
from l10n.exchange.tmx.tmx_read import read_tmx
from l10n.exchange.tmx.tmx_write import dump_tmx
from l10n.exchange.xliff.xliff_read import read_xliff
from l10n.exchange.xliff.xliff_write import dump_xliff
from l10n.exchange.xlsx.xlsx_read import read_xlsx
from l10n.exchange.xlsx.xlsx_write import dump_xlsx

__all__ = [
    "Dumped",
    "ExchangeError",
    "FileFormat",
    "Hints",
    "IntakeSettings",
    "Row",
    "TextPair",
    "catalog_rows",
    "dump_csv",
    "dump_rows",
    "dump_tmx",
    "dump_xliff",
    "dump_xlsx",
    "format_of",
    "group_rows",
    "import_rows",
    "read_csv",
    "read_pairs",
    "read_rows",
    "read_tmx",
    "read_xliff",
    "read_xlsx",
]
