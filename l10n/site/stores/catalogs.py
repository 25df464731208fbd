"""The catalogs of a site, as PO files."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from l10n.catalog import dump_catalog, read_catalog
from l10n.errors import CatalogError
from l10n.model import Catalog, Locale
from l10n.project import Project
from l10n.site.files import Files

_REMEMBERED = 256
"""Catalogs as they were read last: memory, the articles' own turns and their siblings' lists look at the same."""


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalog as it is on disk."""

    catalog: Catalog
    """Without units where there is no file."""
    text: str = ""
    """The file's text, empty where there is none."""


@dataclass
class CatalogStore:
    """Reads catalogs, each once while its file stays the same, and writes those that changed."""

    project: Project
    files: Files
    _read: OrderedDict[str, CatalogFile] = field(default_factory=OrderedDict)

    def read(self, article: str, locale: Locale) -> CatalogFile:
        """Read an article's catalog; one without units where there is none. Raises CatalogError."""
        path = self.project.catalog(article, locale)
        raw = self.files.read(path)
        if raw is None:
            return CatalogFile(Catalog(article, locale))
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            raise CatalogError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
        known = self._read.get(path)
        if known and known.text == text:
            return known
        return self._remember(path, CatalogFile(read_catalog(text, path, article, locale), text))

    def write(self, file: CatalogFile, catalog: Catalog) -> CatalogFile:
        """Write a catalog that is no longer what its file says; return the file as it is now."""
        text = dump_catalog(catalog)
        if text == file.text or not (catalog.units or catalog.obsolete or file.text):
            return CatalogFile(catalog, text)
        path = self.project.catalog(catalog.article, catalog.locale)
        self.files.write(path, text.encode())
        return CatalogFile(catalog, text)

    def _remember(self, path: str, file: CatalogFile) -> CatalogFile:
        self._read[path] = file
        self._read.move_to_end(path)
        if len(self._read) > _REMEMBERED:
            self._read.popitem(last=False)
        return file
