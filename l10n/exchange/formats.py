"""The formats by the suffixes of their files."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from l10n.exchange.csv.unit_csv import dump_csv, read_csv
from l10n.exchange.row import Dumped, ExchangeError, Read, Row
from l10n.exchange.tmx.tmx_read import read_tmx
from l10n.exchange.tmx.tmx_write import dump_tmx
from l10n.exchange.xliff.xliff_read import read_xliff
from l10n.exchange.xliff.xliff_write import dump_xliff
from l10n.exchange.xlsx.xlsx_read import read_xlsx
from l10n.exchange.xlsx.xlsx_write import dump_xlsx
from l10n.model import Locale


class FileFormat(StrEnum):
    """A format of translators' tools; the value is its suffix."""

    XLIFF = "xlf"
    TMX = "tmx"
    CSV = "csv"
    XLSX = "xlsx"


_SUFFIXES = {"xliff": FileFormat.XLIFF, "tsv": FileFormat.CSV, **{each.value: each for each in FileFormat}}


def format_of(name: str) -> FileFormat:
    """Return a file's format by its suffix. Raises ExchangeError."""
    suffix = name.lower().rpartition(".")[2]
    if suffix not in _SUFFIXES:
        raise ExchangeError(name, "its suffix says no format", "call it .xlf, .tmx, .csv or .xlsx")
    return _SUFFIXES[suffix]


def dump_rows(rows: Iterable[Row], form: FileFormat, source: Locale, target: Locale) -> Dumped:
    """Write rows in a format. Raises L10nError where it cannot be written at all."""
    if form is FileFormat.XLIFF:
        return dump_xliff(rows, source, target)
    if form is FileFormat.TMX:
        return dump_tmx(rows, source, target)
    return dump_csv(rows) if form is FileFormat.CSV else dump_xlsx(rows)


def read_rows(raw: bytes, name: str, source: Locale, target: Locale) -> Read:
    """Read a file as its suffix says. Raises ExchangeError where it cannot be read at all."""
    form = format_of(name)
    if form is FileFormat.XLIFF:
        return read_xliff(raw, name, source, target)
    if form is FileFormat.TMX:
        return read_tmx(raw, name, source, target)
    return read_csv(raw, name, target) if form is FileFormat.CSV else read_xlsx(raw, name, target)
