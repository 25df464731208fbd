"""Exchange with the tools of translators: XLIFF, TMX, CSV and XLSX, out and in, and PO in."""

from l10n.exchange.export import Hints, catalog_rows
from l10n.exchange.formats import SUFFIXES, FileFormat, ReadFormat, dump_rows, format_of, read_format_of, read_rows
from l10n.exchange.intake import IntakeSettings, import_rows
from l10n.exchange.known_sources import KnownSources
from l10n.exchange.pairs import read_pairs
from l10n.exchange.placing import group_rows
from l10n.exchange.row import Dumped, ExchangeError, Row

__all__ = [
    "SUFFIXES",
    "Dumped",
    "ExchangeError",
    "FileFormat",
    "Hints",
    "IntakeSettings",
    "KnownSources",
    "ReadFormat",
    "Row",
    "catalog_rows",
    "dump_rows",
    "format_of",
    "group_rows",
    "import_rows",
    "read_format_of",
    "read_pairs",
    "read_rows",
]
