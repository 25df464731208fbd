"""The memories of a site: views of its catalogs and of the files that its configuration names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, field
from functools import partial

from l10n.errors import ArticleError, L10nError
from l10n.exchange import read_pairs
from l10n.memory import CatalogStamp, Memory, Pair, PairsStamp, open_memory
from l10n.model import Catalog, Locale
from l10n.project import Project
from l10n.site.files import Files, stamp
from l10n.site.services.terminology import Terminology
from l10n.site.stores.catalogs import CatalogStore

INDEX = ".l10n/memory.sqlite"


_PRIVATE = frozenset({".git", ".l10n"})


def _is_private(path: str, pattern: str) -> bool:
    """Return whether a file is git's or our own, and the pattern does not name their folder."""
    return bool(_PRIVATE & set(path.split("/")) - set(pattern.split("/")))


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
            with suppress(OSError, L10nError):  # its own article reports it
                state = stamp(self.files.root / path)
                yield CatalogStamp(article, state, partial(self._remembered, article, locale))

    def _remembered(self, article: str, locale: Locale) -> Catalog | None:
        with suppress(L10nError):  # its own article reports it
            return self.catalogs.read(article, locale).catalog
        return None

    def _pair_stamps(self, locale: Locale) -> Iterator[PairsStamp]:
        """Yield the read-only memories that the configuration names; one that cannot be read is told by every run."""
        for pattern in self.project.config.memories:
            is_named = not set("*?[") & set(pattern)
            for file in sorted(self.project.root.glob(pattern)):
                path = file.relative_to(self.project.root).as_posix()
                if (os.path.isdir(file) and not is_named) or _is_private(path, pattern):  # noqa: PTH112  # never raises
                    continue
                if state := self._pairs_stamp(path):
                    yield PairsStamp(path, state, partial(self._pairs, path, locale))

    def _pairs_stamp(self, path: str) -> str:
        """Return the stamp of a read-only memory; empty, with a complaint, where it cannot be read."""
        try:
            path.encode()  # the index holds no other name
            return stamp(self.files.root / path)
        except UnicodeEncodeError:
            shown = path.encode("utf-8", "backslashreplace").decode()
            self._complain(ArticleError(shown, "its name is not UTF-8", "rename it"))
        except OSError as error:
            self._complain(ArticleError(path, f"cannot be read: {error.strerror}", "mend or remove it"))
        return ""

    def _pairs(self, path: str, locale: Locale) -> list[Pair] | None:
        """Read a memory; None where it cannot be read, and nothing where it is for other targets alone."""
        try:
            return self._read_pairs(path, locale)
        except L10nError as error:
            if any(self._serves(path, other) for other in self.project.config.targets if other != locale):
                return []
            self._complain(error)
            return None

    def _read_pairs(self, path: str, locale: Locale) -> list[Pair]:
        found = read_pairs(self.files.read(path) or b"", path, self.project.config.source, locale)
        return [Pair(pair.source, pair.target) for pair in found]

    def _serves(self, path: str, locale: Locale) -> bool:
        with suppress(L10nError):
            return bool(self._read_pairs(path, locale))
        return False

    def _complain(self, error: L10nError) -> None:
        if error.where not in [told.where for told in self.complaints]:  # each locale reads it
            self.complaints.append(error)
