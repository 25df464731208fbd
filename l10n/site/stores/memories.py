"""The memories of a site: views of its catalogs and of the files that its configuration names."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, field
from functools import partial

from l10n.errors import L10nError
from l10n.exchange import read_pairs
from l10n.memory import CatalogStamp, Memory, Pair, PairsStamp, open_memory
from l10n.model import Catalog, Locale
from l10n.project import Project
from l10n.site.files import Files, stamp
from l10n.site.services.terminology import Terminology
from l10n.site.stores.catalogs import CatalogStore

INDEX = ".l10n/memory.sqlite"


@dataclass
class MemoryStore:
    """Opens each locale's memory when it is first asked for."""

    project: Project
    files: Files
    catalogs: CatalogStore
    terminology: Terminology
    _: KW_ONLY
    complaints: list[L10nError] = field(default_factory=list)
    """What is wrong with read-only memories."""
    _open: dict[Locale, Memory] = field(default_factory=dict)

    def of(self, locale: Locale) -> Memory:
        """Return a locale's memory, brought up to date with all its catalogs."""
        if locale not in self._open:
            locales = self.project.config.source, locale
            found = open_memory(self.project.root / INDEX, locales, self.terminology.glossary.at(None))
            found.update(self._catalog_stamps(locale), self._pair_stamps(locale))
            self._open[locale] = found
        return self._open[locale]

    def close(self) -> None:
        """Let go of all of them."""
        for memory in self._open.values():
            memory.close()
        self._open.clear()

    def _catalog_stamps(self, locale: Locale) -> Iterator[CatalogStamp]:
        for path, article in self.project.catalogs(locale):
            yield CatalogStamp(article, stamp(self.files.root / path), partial(self._remembered, article, locale))

    def _remembered(self, article: str, locale: Locale) -> Catalog | None:
        with suppress(L10nError):  # its own article reports it
            return self.catalogs.read(article, locale).catalog
        return None

    def _pair_stamps(self, locale: Locale) -> Iterator[PairsStamp]:
        """Yield the read-only memories that the configuration names; one that cannot be read is told once."""
        for pattern in self.project.config.memories:
            for file in sorted(self.project.root.glob(pattern)):
                path = file.relative_to(self.project.root).as_posix()
                yield PairsStamp(path, stamp(file), partial(self._pairs, path, locale))

    def _pairs(self, path: str, locale: Locale) -> list[Pair]:
        try:
            found = read_pairs(self.files.read(path) or b"", path, self.project.config.source, locale)
            return [Pair(pair.source, pair.target) for pair in found]
        except L10nError as error:
            self.complaints.append(error)
            return []
