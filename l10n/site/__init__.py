"""A site on disk: its files, stores and services. Nothing else in l10n writes the site's files."""

from l10n.site.configuration import replace_configuration, verify_replaceable
from l10n.site.day import current_day
from l10n.site.files import is_gone
from l10n.site.inside import own_hindrance
from l10n.site.replacing import replace_file, verify_writable
from l10n.site.site import Site
from l10n.site.stores.catalogs import CatalogFile
from l10n.site.stores.faults import keep_fault
from l10n.site.stores.run_index import RunIndex
from l10n.site.sweeping import sweep

__all__ = [
    "CatalogFile",
    "RunIndex",
    "Site",
    "current_day",
    "is_gone",
    "keep_fault",
    "own_hindrance",
    "replace_configuration",
    "replace_file",
    "sweep",
    "verify_replaceable",
    "verify_writable",
]
