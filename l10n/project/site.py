"""A site: its configuration, which files are sources, and where targets and catalogs lie."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from l10n.errors import ConfigError
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
        return tuple(sorted(path for path in self.files() if self.place(path) is not None))

    def files(self) -> Iterator[str]:
        """Give every Markdown file below the content roots, symbolic links to folders not followed."""
        for name in self.config.content:
            top = self.root / name
            if not top.is_dir():
                raise ConfigError(
                    self.where, f"content = {name!r} is no folder", "name the folder that holds the articles"
                )
            for folder, _, names in _walk(top):
                for file in names:
                    if file.endswith(_SUFFIXES):
                        yield str(PurePosixPath(folder.relative_to(self.root).as_posix(), file))

    @property
    def where(self) -> str:
        """Name the configuration file in messages."""
        return self.config.path

    def place(self, path: str) -> Place | None:
        """Tell a source's place in the layout; None for a file that another locale's name or folder claims."""
        for content in self.config.content:
            if content == "." or path.startswith(content + "/"):
                inner = path if content == "." else path[len(content) + 1 :]
                return self.layout.place(content, inner)
        return None

    def target(self, path: str, locale: Locale) -> str:
        """Give the path of a source's translation. Raises ConfigError where it would be the source itself."""
        place = self.place(path)
        if place is None:
            raise ConfigError(path, "the layout does not make this file a source", "see `layout` in l10n.toml")
        target = self.layout.target(place, locale, self.config.locale(locale).path)
        if target.casefold() == path.casefold():
            remedy = "give a layout whose target holds {lang}"
            raise ConfigError(path, f"its {locale} target would be the source itself", remedy)
        return target

    def catalog(self, path: str, locale: Locale) -> str:
        """Give the path of an article's catalog: the whole source path, so that two sources never meet."""
        return f"{self.config.locales}/{locale}/{path}.po"

    def catalogs(self, locale: Locale) -> Iterator[tuple[str, str]]:
        """Give (catalog path, article path) of every catalog of a locale, sorted."""
        top = self.root / self.config.locales / str(locale)
        for folder, _, names in _walk(top):
            for name in names:
                if name.endswith(".po"):
                    inner = PurePosixPath(folder.relative_to(top).as_posix(), name)
                    yield f"{self.config.locales}/{locale}/{inner}", str(inner)[: -len(".po")]

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


def _walk(top: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    import os

    for folder, folders, names in os.walk(top):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "node_modules")
        yield Path(folder), folders, sorted(names)


def find_project(start: Path, config: Path | None = None) -> Project:
    """
    Find and read the configuration, in `start` or the nearest folder above.

    Raises ConfigError where there is none or it is wrong.
    """
    if config is not None:
        if not config.is_file():
            raise ConfigError(str(config), "no such file", "run `l10n init`")
        return Project(config.resolve().parent, read_config(config))
    for folder in (start, *start.parents):
        if (folder / CONFIG_NAME).is_file():
            return Project(folder, read_config(folder / CONFIG_NAME))
        pyproject = folder / "pyproject.toml"
        if pyproject.is_file() and re.search(rb"^\[tool\.l10n\b", pyproject.read_bytes(), re.MULTILINE):
            return Project(folder, read_config(pyproject))
    raise ConfigError(str(start), f"no {CONFIG_NAME} here or above", "run `l10n init` in your site's folder")
