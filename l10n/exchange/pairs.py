"""Plain pairs of files of other tools, for memories that are only read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from l10n.exchange.csv.unit_csv import csv_text, read_csv
from l10n.exchange.language_tags import nearest
from l10n.exchange.po.po_rows import po_units
from l10n.exchange.row import ExchangeError, Read, Row
from l10n.exchange.tmx.tmx_read import read_tmx
from l10n.exchange.xliff.xliff_read import read_xliff
from l10n.model import Locale, UnitState


class TextPair(NamedTuple):
    """A source and a target that people translated it with."""

    source: str
    target: str


def read_pairs(raw: bytes, name: str, source: Locale, target: Locale) -> Iterator[TextPair]:
    """
    Yield the pairs of a TMX, XLIFF, PO or CSV file, as its suffix says; drafts are no pairs.

    A unit that cannot be read is passed over. Raises ExchangeError for a file that cannot
    be read, and for one of another kind.
    """
    suffix = name.lower().rpartition(".")[2]
    if suffix == "po":
        yield from _po_pairs(raw, name, target)
        return
    rows = _read(raw, name, suffix, source, target).rows
    yield from (TextPair(row.source, row.target) for row in rows if _is_pair(row))


def _read(raw: bytes, name: str, suffix: str, source: Locale, target: Locale) -> Read:
    if suffix == "tmx":
        return read_tmx(raw, name, source, target)
    if suffix in ("xlf", "xliff"):
        return read_xliff(raw, name, source, target)
    if suffix in ("csv", "tsv"):
        return read_csv(_with_our_names(raw, name, source, target), name, target)
    raise ExchangeError(name, "pairs can be read from TMX, XLIFF, PO and CSV", "convert it")


def _is_pair(row: Row) -> bool:
    return bool(row.source and row.target) and row.state in (None, UnitState.TRANSLATED)


def _with_our_names(raw: bytes, name: str, source: Locale, target: Locale) -> bytes:
    """Name the columns of a file that calls them by their locales, as `zh-CN,en`."""
    head, end, rest = csv_text(raw, name).partition("\n")
    sign = next((sign for sign in "\t;," if sign in head), ",")
    names = [cell.strip().strip('"') for cell in head.split(sign)]
    own, other = nearest(names, source), nearest(names, target)
    if own is None or other is None or "source" in names:
        return raw
    ours = {own: "source", other: "target"}
    return f"{sign.join(ours.get(each, each) for each in names)}{end}{rest}".encode()


def _po_pairs(raw: bytes, name: str, target: Locale) -> Iterator[TextPair]:
    known = dict[tuple[str, str], str]()
    for unit in (placed.unit for placed in po_units(raw, name, target)):
        if unit.state is UnitState.TRANSLATED and unit.target:
            known.setdefault(unit.key, unit.target)
    yield from (TextPair(source, text) for (_, source), text in known.items())
