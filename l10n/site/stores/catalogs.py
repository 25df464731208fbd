"""The catalogs of a site, as PO files."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import KW_ONLY, dataclass, field

from l10n.catalog import dump_catalog, join_catalogs, read_catalog
from l10n.errors import ArticleError, CatalogError
from l10n.model import Catalog, Locale
from l10n.project import Project
from l10n.site.files import Files, is_gone
from l10n.site.replacing import verify_writable

_REMEMBERED = 256
"""Catalogs as they were read last: memory, the articles' own turns and their siblings' lists look at the same."""


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalog as it was read or written."""

    catalog: Catalog
    """Without units where there is no file."""
    text: str = ""
    """What says the catalog, empty where there is no file."""


@dataclass
class CatalogStore:
    """Reads catalogs, each once while its file stays the same, and writes those that changed."""

    project: Project
    files: Files
    _: KW_ONLY
    complaints: list[CatalogError] = field(default_factory=list)
    """Units that two people gave different targets while l10n ran."""
    held: dict[tuple[str, Locale], CatalogError] = field(default_factory=dict)
    """Catalogs that are not begun before what keeps them is mended, by article and locale."""
    _read: OrderedDict[str, CatalogFile] = field(default_factory=OrderedDict)

    def holds(self, article: str, locale: Locale) -> bool:
        """Return whether an article has a catalog, or one that cannot be looked at."""
        return not is_gone(self.files.root, self.project.catalog(article, locale))

    def read(self, article: str, locale: Locale) -> CatalogFile:
        """Read an article's catalog; one without units where there is none. Raises CatalogError."""
        if error := self.held.get((article, locale)):
            raise error
        path = self.project.catalog(article, locale)
        raw = self.files.read(path)
        if raw is None:
            return CatalogFile(Catalog(article, locale))
        text = _decoded(raw, path)
        known = self._read.get(path)
        if known and known.text == text:
            return known
        return self._remember(path, CatalogFile(read_catalog(text, path, article, locale), text))

    def write(self, file: CatalogFile, catalog: Catalog) -> CatalogFile:
        """
        Write a catalog that is no longer what its file says; return what the next writing starts from.

        What somebody saved since it was read is joined in, and is not in what is returned:
        the next reading gives it. A catalog that is gone together with its article stays
        away. Raises CatalogError where the file does not parse by now, and ArticleError.
        """
        text = dump_catalog(catalog)
        if text == file.text or not (catalog.units or catalog.obsolete or file.text):
            return CatalogFile(catalog, text)
        path = self.project.catalog(catalog.article, catalog.locale)
        with self.files.held():
            there = self.files.read(path)
            present = "" if there is None else _decoded(there, path)
            joined = text if present == file.text else self._joined(file.catalog, catalog, present)
            if joined != present and (there is not None or self._is_wanted(catalog)):
                self.files.write(path, joined.encode(), there)
        return CatalogFile(catalog, text)

    def verify_writable(self, file: CatalogFile, catalog: Catalog) -> None:
        """Raise ArticleError where a catalog that is no longer what its file says could not be written; no page may go before it."""
        try:
            verify_writable(self.files.root, self.project.catalog(catalog.article, catalog.locale))
        except ArticleError:
            if dump_catalog(catalog) != file.text:  # asked last, as it takes long
                raise

    def _joined(self, base: Catalog, ours: Catalog, present: str) -> str:
        """Join what the file says by now with what is to be written."""
        path = self.project.catalog(ours.article, ours.locale)
        self.files.overtaken.add(path)
        theirs = read_catalog(present, path, ours.article, ours.locale)
        joined = join_catalogs(base, ours, theirs)
        for unit in joined.conflicts:
            what = f"somebody else confirmed another target meanwhile, and both are kept: {unit.source}"
            self.complaints.append(CatalogError(path, what, "decide for one of them in the catalog"))
        return dump_catalog(joined.catalog)

    def _is_wanted(self, catalog: Catalog) -> bool:
        return self.files.is_dry or not is_gone(self.files.root, catalog.article)

    def _remember(self, path: str, file: CatalogFile) -> CatalogFile:
        self._read[path] = file
        self._read.move_to_end(path)
        if len(self._read) > _REMEMBERED:
            self._read.popitem(last=False)
        return file


def _decoded(raw: bytes, path: str) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        raise CatalogError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
