"""Exchange with the tools of translators: XLIFF, TMX, CSV and XLSX, out and in."""

from l10n.exchange.export import Hints, catalog_rows
from l10n.exchange.formats import dump_rows, format_of, read_rows
from l10n.exchange.intake import IntakeSettings, group_rows, import_rows
from l10n.exchange.pairs import read_pairs
from l10n.exchange.row import Dumped, Row

__all__ = [
    "Dumped",
    "Hints",
    "IntakeSettings",
    "Row",
    "catalog_rows",
    "dump_rows",
    "format_of",
    "group_rows",
    "import_rows",
    "read_pairs",
    "read_rows",
]
