"""A site: its configuration, which files are sources, and where targets and catalogs lie."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from l10n.errors import ConfigError
from l10n.file_reader import MOST_OF_SETTINGS, read_file
from l10n.model import Locale
from l10n.project.config import Config, read_config
from l10n.project.layout import Layout, Place

CONFIG_NAME = "l10n.toml"
_SUFFIXES = (".md", ".markdown", ".mdx")


@dataclass(frozen=True)
class Project:
    """A configured site; every path it gives is relative to `root`, with `/`."""

    root: Path
    config: Config
    layout: Layout = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "layout", Layout.of(self.config))

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The files that may be sources by their name, sorted; `lang` in the front matter may still say otherwise."""
        found = sorted({path for path in self.files() if self.place(path) is not None})
        if isinstance(self.config.layout, str):
            return tuple(found)
        # A template of one's own may make targets that look like sources: {stem}-{lang}.
        targets = {self.target(path, locale) for path in found for locale in self.config.targets}
        return tuple(path for path in found if path not in targets)

    def files(self) -> Iterator[str]:
        """Yield every Markdown file below the content roots, symbolic links to folders not followed."""
        for name in self.config.content:
            if not os.path.isdir(self.root / name):  # noqa: PTH112  # false for a name that no folder can have
                where, what = self.config.where("content"), f"content = {name!r} is no folder"
                raise ConfigError(where, what, "name the folder that holds the articles")
            for path in _walk(self.root, name):
                if path.endswith(_SUFFIXES) and _is_sayable(path):
                    yield path

    @cached_property
    def misnamed(self) -> tuple[str, ...]:
        """The Markdown files that are left alone for their names, which no catalog and no list could hold; shown escaped."""
        paths = (path for name in self.config.content for path in _walk(self.root, name))
        return tuple(_escaped(path) for path in paths if path.endswith(_SUFFIXES) and not _is_sayable(path))

    @cached_property
    def unlisted(self) -> tuple[tuple[str, str], ...]:
        """The folders of articles and catalogs that cannot be listed, and why: what lies below them is neither there nor gone."""
        found: dict[str, str] = {}
        for name in dict.fromkeys((*self.config.content, self.config.locales)):
            for _ in _walk(self.root, name, found):
                pass
        return tuple(found.items())

    @property
    def where(self) -> str:
        """Name the configuration file in messages."""
        return self.config.path

    def place(self, path: str) -> Place | None:
        """Return a source's place in the layout; None for a file that another locale's name or folder claims."""
        for content in self.config.content:
            if content == "." or path.startswith(content + "/"):
                inner = path if content == "." else path[len(content) + 1 :]
                return self.layout.place(content, inner)
        return None

    def inner(self, path: str) -> str:
        """Return a path below its content root."""
        root = max((c for c in self.config.content if path.startswith(c + "/")), key=len, default="")
        return path[len(root) + 1 :] if root else path

    def target(self, path: str, locale: Locale) -> str:
        """Return the path of a source's translation. Raises ConfigError where it would be the source itself."""
        place = self.place(path)
        if place is None:
            raise ConfigError(path, "the layout does not make this file a source", f"see `layout` in {self.where}")
        target = self.layout.target(place, locale, self.config.locale(locale).path)
        if target.casefold() == path.casefold():
            remedy = "give a layout whose target holds {lang}"
            raise ConfigError(path, f"its {locale} target would be the source itself", remedy)
        return target

    def catalog(self, path: str, locale: Locale) -> str:
        """Return the path of an article's catalog: the whole source path, so that two sources never meet."""
        return f"{self.config.catalogs_at}{locale}/{path}.po"

    def catalogs(self, locale: Locale) -> Iterator[tuple[str, str]]:
        """Yield (catalog path, article path) of every catalog of a locale, sorted."""
        top = f"{self.config.catalogs_at}{locale}"
        for path in _walk(self.root, top):
            if path.endswith(".po") and _is_sayable(path):
                yield path, path[len(top) + 1 : -len(".po")]

    @cached_property
    def _others(self) -> dict[Locale, frozenset[str]]:
        """Files that a locale outside the targets claims, by that locale."""
        found: dict[Locale, set[str]] = {}
        for path in self.files():
            if self.place(path) is None:
                for tag in path.rsplit(".", 2)[-2], self.inner(path).split("/")[0]:
                    with suppress(ValueError):
                        found.setdefault(Locale.parse(tag), set()).add(path)
        known = {self.config.source, *self.config.targets}
        for locale in self.config.targets:
            with suppress(ValueError):
                known.add(Locale.parse(self.config.locale(locale).path))
        return {locale: frozenset(paths) for locale, paths in sorted(found.items()) if locale not in known}

    @property
    def has_others(self) -> bool:
        """True if a locale outside the targets has a file."""
        return any(self._others.values())

    def outside(self, article: str) -> list[Locale]:
        """Name the locales outside the targets in which the article has a page."""
        return [locale for locale, paths in self._others.items() if self.target(article, locale) in paths]

    def claims(self, values: str | tuple[str, ...] | None) -> Locale | None:
        """Read the locale that front matter's `lang` names; None where it names none or the source."""
        for value in (values,) if isinstance(values, str) else values or ():
            try:
                locale = Locale.parse(value)
            except ValueError:
                continue
            if not self.layout.is_source_tag(value):
                return locale
        return None


# Controls, and bytes that are no UTF-8, as Python shows them.
_UNSAYABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def _is_sayable(path: str) -> bool:
    return path.isprintable() or not _UNSAYABLE.search(path)


def _escaped(path: str) -> str:
    return _UNSAYABLE.sub(lambda match: f"\\x{ord(match[0]) & 0xFF:02x}", path)


def _walk(root: Path, top: str, unlisted: dict[str, str] | None = None) -> Iterator[str]:
    """
    Yield the files below a folder, sorted within theirs, relative to the root (strings: Path would double the time).

    Folders that are there and cannot be listed are added to `unlisted`, with the reason.
    """
    base = str(root if top == "." else root / top)
    start = len(str(root)) + 1

    def fail(error: OSError) -> None:
        if unlisted is not None and not isinstance(error, FileNotFoundError | NotADirectoryError):
            unlisted[str(error.filename)[start:].replace(os.sep, "/") or "."] = str(error.strerror)

    for folder, folders, names in os.walk(base, onerror=fail):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        inner = folder[start:].replace(os.sep, "/")
        for name in sorted(names):
            yield f"{inner}/{name}" if inner else name


def find_project(start: Path, config: Path | None = None) -> Project:
    """
    Find and read the configuration, in `start` or the nearest folder above.

    Raises ConfigError where there is none or it is wrong.
    """
    if config is not None:
        if not os.path.isfile(config):  # noqa: PTH113  # false for a name that no file can have
            raise ConfigError(str(config), "no such file", "run `l10n init`")
        return Project(config.resolve().parent, read_config(config))
    for folder in (start, *start.parents):
        if os.path.isfile(folder / CONFIG_NAME):  # noqa: PTH113  # as above
            return Project(folder, read_config(folder / CONFIG_NAME))
        if _is_ours(folder / "pyproject.toml"):
            return Project(folder, read_config(folder / "pyproject.toml"))
    raise ConfigError(str(start), f"no {CONFIG_NAME} here or above", "run `l10n init` in your site's folder")


def _is_ours(pyproject: Path) -> bool:
    """Return whether another tool's file, which may be none that can be read, holds our settings."""
    with suppress(OSError):
        return bool(re.search(rb"^\[tool\.l10n\b", read_file(pyproject, MOST_OF_SETTINGS), re.MULTILINE))
    return False
