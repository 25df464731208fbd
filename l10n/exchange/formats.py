"""The formats by the suffixes of their files."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from l10n.exchange.csv.unit_csv import dump_csv, read_csv
from l10n.exchange.known_sources import KnownSources
from l10n.exchange.po.po_rows import read_po
from l10n.exchange.row import Dumped, ExchangeError, Read, Row
from l10n.exchange.tmx.tmx_read import read_tmx
from l10n.exchange.tmx.tmx_write import dump_tmx
from l10n.exchange.xliff.xliff_read import read_xliff
from l10n.exchange.xliff.xliff_write import dump_xliff
from l10n.exchange.xlsx.xlsx_read import read_xlsx
from l10n.exchange.xlsx.xlsx_write import dump_xlsx
from l10n.model import Locale


class FileFormat(StrEnum):
    """A format of translators' tools that is written; the value is its suffix."""

    XLIFF = "xlf"
    TMX = "tmx"
    CSV = "csv"
    XLSX = "xlsx"


class ReadFormat(StrEnum):
    """A format that is read; PO is written as catalogs only."""

    XLIFF = "xlf"
    TMX = "tmx"
    CSV = "csv"
    XLSX = "xlsx"
    PO = "po"


_SUFFIXES = {"xliff": ReadFormat.XLIFF, "tsv": ReadFormat.CSV, **{each.value: each for each in ReadFormat}}
_OF_TOOLS = {"sdlxliff": ReadFormat.XLIFF, "mqxliff": ReadFormat.XLIFF}
"""Only read: what tools make of an XLIFF file."""
SUFFIXES = tuple(_SUFFIXES | _OF_TOOLS)


def read_format_of(name: str) -> ReadFormat:
    """Return a file's format by its suffix. Raises ExchangeError."""
    suffix, known = name.lower().rpartition(".")[2], _SUFFIXES | _OF_TOOLS
    if suffix not in known:
        raise ExchangeError(name, "its suffix says no format", "call it .xlf, .tmx, .csv or .xlsx")
    return known[suffix]


def format_of(name: str) -> FileFormat:
    """Return the format that a file is to be written in, by its suffix. Raises ExchangeError."""
    form = read_format_of(name)
    if name.lower().rpartition(".")[2] in _OF_TOOLS:
        raise ExchangeError(name, "only its own tool writes this format", "call it .xlf, which that tool reads")
    if form is ReadFormat.PO:
        raise ExchangeError(name, "the catalogs are PO files already", "send those, or call it .xlf")
    return FileFormat(form.value)


def dump_rows(rows: Iterable[Row], form: FileFormat, source: Locale, target: Locale) -> Dumped:
    """Write rows in a format. Raises L10nError where it cannot be written at all."""
    if form is FileFormat.XLIFF:
        return dump_xliff(rows, source, target)
    if form is FileFormat.TMX:
        return dump_tmx(rows, source, target)
    return dump_csv(rows) if form is FileFormat.CSV else dump_xlsx(rows)


def read_rows(
    raw: bytes,
    name: str,
    source: Locale,
    target: Locale,
    *,
    form: ReadFormat | None = None,
    known: KnownSources | None = None,
) -> Read:
    """
    Read a file in a format, or as its suffix says; `known` tells what codes without content stand for.

    Raises ExchangeError where it cannot be read at all.
    """
    form = form or read_format_of(name)
    if form is ReadFormat.XLIFF:
        return read_xliff(raw, name, source, target, known)
    if form is ReadFormat.TMX:
        return read_tmx(raw, name, source, target)
    if form is ReadFormat.PO:
        return read_po(raw, name, target)
    return read_csv(raw, name, target) if form is ReadFormat.CSV else read_xlsx(raw, name, target)
