"""
Catalogs: the units of an article in a locale, as PO files that git can show and merge.
"""

from l10n.catalog.bitext import Bitext
from l10n.catalog.doubles import PlacedUnit
from l10n.catalog.forerunners import find_forerunners
from l10n.catalog.po import dump_catalog, read_catalog, read_entries
from l10n.catalog.three_way import Joined, is_disputed, join_catalogs
from l10n.catalog.units import drafted
from l10n.catalog.update import update_catalog

__all__ = [
    "Bitext",
    "Joined",
    "PlacedUnit",
    "drafted",
    "dump_catalog",
    "find_forerunners",
    "is_disputed",
    "join_catalogs",
    "read_catalog",
    "read_entries",
    "update_catalog",
]
