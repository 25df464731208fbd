"""Reads a PO file of another tool, or a catalog that was sent away as it is."""

from __future__ import annotations

from dataclasses import replace

from l10n.catalog import PlacedUnit, read_entries
from l10n.errors import CatalogError
from l10n.exchange.row import ExchangeError, Read, Row, bounded
from l10n.model import Locale


def read_po(raw: bytes, path: str, target: Locale) -> Read:
    """
    Read the units of a PO file; what is fuzzy is a draft, a stale target counts as none, and a text that is too long costs its unit.

    Raises ExchangeError where it cannot be read, or is in another language.
    """
    rows, refused = list[Row](), list[ExchangeError]()
    for each in po_units(raw, path, target):
        row = _row(each, path, target)
        try:
            for text in row.texts:
                bounded(text)
            rows.append(row)
        except ValueError as error:
            refused.append(ExchangeError(row.place, f"the unit is left out: {error}", "mend the unit"))
    return Read(tuple(rows), tuple(refused)).told_by_contexts()


def po_units(raw: bytes, path: str, target: Locale) -> tuple[PlacedUnit, ...]:
    """Return the units of a PO file with their places. Raises ExchangeError."""
    try:
        return read_entries(raw.decode("utf-8-sig"), path, target)
    except UnicodeDecodeError as error:
        raise ExchangeError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
    except CatalogError as error:
        raise ExchangeError(error.where, error.what, error.remedy) from error


def _row(placed: PlacedUnit, path: str, locale: Locale) -> Row:
    unit = placed.unit
    return replace(
        Row.of(unit, placed.article, locale),
        place=f"{path}:{placed.line}",
        has_context=bool(unit.context or unit.role),
    )
