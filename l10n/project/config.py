"""The configuration file, read strictly: an unknown key or a bad value is refused with its line and the remedy."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from l10n.errors import ConfigError
from l10n.file_reader import MOST_OF_SETTINGS, read_file
from l10n.model import Locale, Severity
from l10n.project.extent import KEPT_OUT, is_pattern, shortened, unusable
from l10n.project.key_lines import KeyLines
from l10n.project.pattern_cost import objection
from l10n.project.template_fields import template_fault
from l10n.toml_reader import TomlError, read_toml

_FIGURE_STYLES = {
    "currency": ("house", "name", "symbol", "code"),
    "digits": ("compact", "grouped"),
    "dates": ("long", "short", "iso"),
}
PRICES = ("characters", "input_tokens", "output_tokens")
LAYOUTS = ("hugo-name", "hugo-dir", "hugo-dir-name", "root-dir")


class Publish(StrEnum):
    """What a translation needs to go live."""

    CLEAN = "clean"
    """A target for every unit and no error against any."""
    REVIEWED = "reviewed"
    """The same, and every target confirmed by a person."""
    ALL = "all"
    """Whatever there is."""


@dataclass(frozen=True, slots=True)
class LayoutConfig:
    """The path of a source and of its target, as templates below the content root."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class LocaleConfig:
    """What holds for one target locale."""

    engines: tuple[str, ...] | None = None
    path: str = ""
    """Its tag in paths, where that is not the locale's."""
    label: str = ""
    """Its tag in front matter, where that is not the locale's."""
    currency: str = "house"
    """How rendered sums name their currency."""
    _: KW_ONLY
    digits: str = "compact"
    """Whether rendered numbers have scale words or every digit."""
    dates: str = "long"
    """How rendered dates are written."""
    correction: str | None = None
    """What a corrected page says, where that is not `Config.correction`."""
    notice: str = ""
    """What readers are told of a page that is live before it is complete; empty for the language's own words."""


ZH_CN = Locale("zh", "", "CN")
_CHEAPER = "begin it with ^, leave out what may be there or not, or write *+ and ++ for * and +"


@dataclass(frozen=True, slots=True)
class Config:
    """All settings; their defaults fit a Hugo site of news articles."""

    path: str = "l10n.toml"
    source: Locale = ZH_CN
    targets: tuple[Locale, ...] = ()
    content: tuple[str, ...] = ("content",)
    _: KW_ONLY
    locales: str = "locales"
    layout: str | LayoutConfig = "hugo-name"
    publish: Publish = Publish.CLEAN
    engines: tuple[str, ...] = ("opencc",)
    translations_list: str = "all"
    memories: tuple[str, ...] = ()
    """Files of other tools that memory reads: TMX, XLIFF, PO or CSV, as patterns such as `tm/*.tmx`."""
    engine: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    locale_settings: Mapping[Locale, LocaleConfig] = field(default_factory=dict)
    translate: tuple[str, ...] = ("title", "summary", "lead", "description", "subtitle", "linkTitle")
    relabel: tuple[str, ...] = ("lang", "language", "locale")
    glossary_only: tuple[str, ...] = ("tags", "categories", "keywords", "series")
    prefix: tuple[str, ...] = ("url", "permalink", "aliases")
    draft: str = "draft"
    """The key that keeps a page from being built; empty where the generator has none."""
    notice: str = ""
    """A key that says `true` on pages with unconfirmed drafts; empty for none."""
    correction_key: str = ""
    """A key that is set on pages where a figure was corrected; empty for none."""
    correction: str = "{date}"
    """What it says; `{date}` stands for the day on which the corrected figure went live."""
    residue: tuple[str, ...] = ()
    math: bool = False
    glossary: str = ""
    """The file of the site's own terms; empty for `glossary.csv` in the folder of catalogs."""
    starter: bool = True
    """Whether the terms that ship with l10n hold where the site's own say nothing."""
    prices: Mapping[str, Mapping[str, Decimal]] = field(default_factory=dict)
    """By engine: what a million `characters`, `input_tokens` and `output_tokens` cost."""
    fail_on: Severity = Severity.ERROR
    ignore: tuple[str, ...] = ()
    keys: KeyLines = field(default=KeyLines(), repr=False, compare=False)

    def where(self, *keys: str) -> str:
        """Name the file in messages, with the line of the first of these dotted keys that is there."""
        return f"{self.path}:{self.keys.line(*keys)}" if self.keys.text else self.path

    @property
    def glossary_file(self) -> str:
        """Where the site's own terms are."""
        return self.glossary or f"{self.catalogs_at}glossary.csv"

    @property
    def catalogs_at(self) -> str:
        """What paths of catalogs begin with: their folder and `/`, or nothing where that is the site's own."""
        return "" if self.locales == "." else f"{self.locales}/"

    @property
    def kept_keys(self) -> frozenset[str]:
        """Return the front-matter keys that are translated, or kept up to date for other ends than corrections."""
        lists = (self.translate, self.relabel, self.glossary_only, self.prefix)
        return frozenset({*(key for keys in lists for key in keys), "translations", self.draft, self.notice} - {""})

    def table(self, name: str) -> str:
        """Return the head of a table as it is written in the file."""
        return f"[tool.l10n.{name}]" if self.path == "pyproject.toml" else f"[{name}]"

    def locale(self, locale: Locale) -> LocaleConfig:
        """Return a locale's own settings; there is no fallback from one region to another."""
        return self.locale_settings.get(locale, LocaleConfig())

    def engines_for(self, locale: Locale) -> tuple[str, ...]:
        """Name the engines of a locale, in order."""
        own = self.locale(locale).engines
        return self.engines if own is None else own

    def engines_key(self, locale: Locale) -> str:
        """Return the dotted key that names the engines of a locale."""
        return "engines" if self.locale(locale).engines is None else f"locale.{locale}.engines"


def read_config(path: Path) -> Config:
    """Read `l10n.toml`, or `[tool.l10n]` of `pyproject.toml`. Raises ConfigError."""
    try:
        text = read_file(path, MOST_OF_SETTINGS).decode()
        data = read_toml(text)
    except OSError as error:
        raise ConfigError(path.name, f"cannot be read: {error.strerror}", "mend the file") from error
    except UnicodeDecodeError as error:
        raise ConfigError(path.name, f"cannot be read: byte {error.start} is not UTF-8", "mend the file") from error
    except TomlError as error:
        raise ConfigError(path.name, f"cannot be read: {error} (at line {error.line})", "mend the file") from error
    if path.name != "pyproject.toml":
        return _Reader(path.name, text, "").config(data)
    reader = _Reader(path.name, text, "tool.l10n")
    return reader.config(reader.table_of(_Reader(path.name, text, "").table_of(data, "tool"), "l10n"))


_LONGEST_PATH = 1000
_T = TypeVar("_T")
_FIELDS = {
    ("glossary", "file"): "glossary",
    ("corrections", "key"): "correction_key",
    ("corrections", "text"): "correction",
}
"""The field that a key is read into, where it has another name."""


class _Reader:
    """Turns tables into a Config and knows where each key stands, for messages."""

    def __init__(self, name: str, text: str, table: str) -> None:
        self.name, self.table = name, table
        self.keys = KeyLines(text, table)

    def config(self, data: dict[str, object]) -> Config:
        for key, value in data.items():
            if fault := unusable(value):
                raise self.error(key, fault, "mend the value")
        readers = self.readers()
        tables = {name: data if not name else self.table_of(data, name) for name in readers}
        self.known(
            data,
            "",
            (
                *readers[""],
                "engine",
                "locale",
                "front_matter",
                "corrections",
                "article",
                "glossary",
                "prices",
                "checks",
            ),
        )
        for name in filter(None, readers):
            self.known(tables[name], name, tuple(readers[name]))
        settings: dict[str, object] = {"path": self.name, "keys": self.keys}
        for name, keys in readers.items():
            for key, read in keys.items():
                self.take(settings, tables[name], name, key, read, name=_FIELDS.get((name, key), ""))
        settings["engine"] = {
            name: self.table_of(self.table_of(data, "engine"), name) for name in self.table_of(data, "engine")
        }
        settings["prices"] = {name: self.price(data, name) for name in self.table_of(data, "prices")}
        settings["locale_settings"] = self.locales(self.table_of(data, "locale"))
        config = Config(**settings)  # type: ignore[arg-type]  # each value was read by its own reader
        if config.source in config.targets:
            raise self.error("targets", f"{config.source} is the source", "leave it out of the targets")
        if config.correction_key in config.kept_keys:
            what = f"{config.correction_key!r} has a use already in [front_matter]"
            raise self.error("corrections.key", what, "name another key, such as lastmod")
        return config

    def readers(self) -> dict[str, dict[str, Callable[[object, str], object]]]:
        """Return what reads each key, by table; the top level has no name."""
        severities = tuple(map(str, Severity))
        return {
            "": {
                "source": self.locale,
                "targets": lambda v, k: tuple(dict.fromkeys(self.locale(tag, k) for tag in self.strings(v, k))),
                "content": self.folders,
                "locales": lambda v, k: str(PurePosixPath(self.catalog_folder(v, k))) if v else "",
                "layout": self.layout,
                "publish": lambda v, k: Publish(self.one_of(v, k, tuple(Publish))),
                "engines": self.strings,
                "memories": self.inner_paths,
                "translations_list": lambda v, k: self.one_of(v, k, ("all", "self")),
            },
            "front_matter": {
                **dict.fromkeys(("translate", "relabel", "glossary_only", "prefix"), self.strings),
                **dict.fromkeys(("draft", "notice"), self.string),
            },
            "corrections": {"key": self.string, "text": self.string},
            "article": {"residue": self.patterns, "math": self.boolean},
            "glossary": {"file": self.file, "starter": self.boolean},
            "checks": {
                "fail_on": lambda v, k: Severity[self.one_of(v, k, severities).upper()],
                "ignore": self.strings,
            },
        }

    def take(
        self,
        settings: dict[str, object],
        data: Mapping[str, object],
        table: str,
        key: str,
        read: Callable[[object, str], _T],
        name: str = "",
    ) -> None:
        if key in data:
            settings[name or key] = read(data[key], f"{table}.{key}".lstrip("."))

    def locales(self, data: Mapping[str, object]) -> dict[Locale, LocaleConfig]:
        found: dict[Locale, LocaleConfig] = {}
        for tag in data:
            table, name = self.table_of(data, tag), f"locale.{tag}"
            self.known(table, name, tuple(f.name for f in fields(LocaleConfig)))
            settings: dict[str, object] = {}
            self.take(settings, table, name, "engines", self.strings)
            self.take(settings, table, name, "path", self.string)
            self.take(settings, table, name, "label", self.string)
            self.take(settings, table, name, "correction", self.string)
            self.take(settings, table, name, "notice", self.line_of_text)
            for key, choices in _FIGURE_STYLES.items():
                self.take(settings, table, name, key, partial(self.one_of, choices=choices))
            found[self.locale(tag, name)] = LocaleConfig(**settings)  # type: ignore[arg-type]
        return found

    def layout(self, value: object, key: str) -> str | LayoutConfig:
        if isinstance(value, dict):
            self.known(value, "layout", ("source", "target"))
            if set(value) == {"source", "target"}:
                templates = self.string(value["source"], key), self.string(value["target"], key)
                if fault := template_fault(*templates):
                    raise self.error(key, *fault)
                return LayoutConfig(*templates)
            raise self.error(key, "a layout of one's own needs source and target", "give both templates")
        return self.one_of(value, key, LAYOUTS)

    def known(self, data: Mapping[str, object], table: str, keys: tuple[str, ...]) -> None:
        for key in data:
            if key not in keys:
                close = difflib.get_close_matches(key, keys, 1)
                hint = f"did you mean {close[0]}?" if close else f"known are {', '.join(keys)}"
                raise self.error(f"{table}.{key}".lstrip("."), "unknown key", hint)

    def table_of(self, data: Mapping[str, object], key: str) -> dict[str, object]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            raise self.error(key, "must be a table", f"write [{'.'.join(filter(None, (self.table, key)))}]")
        return value

    def string(self, value: object, key: str) -> str:
        if not isinstance(value, str):
            raise self.error(key, f"must be a string, not {value!r}", "put it in quotes")
        return value

    def line_of_text(self, value: object, key: str) -> str:
        text = self.string(value, key)
        if any(not char.isprintable() for char in text):
            raise self.error(key, f"{text!r} is more than one line", "write it in one line")
        return text

    def file(self, value: object, key: str) -> str:
        return self.inner_path(self.string(value, key), key, "a file")

    def inner_path(self, name: str, key: str, wanted: str) -> str:
        if Path(name).is_absolute() or ".." in Path(name).parts:
            raise self.error(key, f"{name!r} leaves the project", f"name {wanted} below the configuration file")
        if len(name) > _LONGEST_PATH or "\0" in name:
            raise self.error(key, f"{name!r} is no path", f"name {wanted} below the configuration file")
        return name

    def price(self, data: Mapping[str, object], name: str) -> dict[str, Decimal]:
        table = self.table_of(self.table_of(data, "prices"), name)
        self.known(table, f"prices.{name}", PRICES)
        for key, value in table.items():
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e6:
                raise self.error(f"prices.{name}.{key}", f"{value!r} is no price", "write it like 25.0, for a million")
        return {key: Decimal(str(value)) for key, value in table.items()}

    def boolean(self, value: object, key: str) -> bool:
        if not isinstance(value, bool):
            raise self.error(key, f"must be true or false, not {value!r}", "write it without quotes")
        return value

    def strings(self, value: object, key: str) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.error(key, f"must be a list of strings, not {value!r}", 'write it as ["…", "…"]')
        return tuple(value)

    def inner_paths(self, value: object, key: str) -> tuple[str, ...]:
        names = self.strings(value, key)
        for name in names:
            self.inner_path(name, key, "files")
            if not is_pattern(name):
                raise self.error(key, f"{name!r} is no pattern of files", 'write it like "tm/*.tmx"')
        return names

    def folders(self, value: object, key: str) -> tuple[str, ...]:
        names = (value,) if isinstance(value, str) else self.strings(value, key)
        for name in names:
            self.inner_path(name, key, "folders")
        return tuple(name.strip("/").removeprefix("./") or "." for name in names)

    def catalog_folder(self, value: object, key: str) -> str:
        name = self.inner_path(self.string(value, key), key, "a folder")
        if any(part in KEPT_OUT for part in Path(name).parts):
            raise self.error(key, f"{name!r} is no folder of the site's own", "name another one")
        return name

    def locale(self, value: object, key: str) -> Locale:
        try:
            return Locale.parse(self.string(value, key))
        except ValueError as error:
            raise self.error(key, str(error), "use a BCP 47 tag such as en or zh-TW") from error

    def one_of(self, value: object, key: str, choices: tuple[str, ...]) -> str:
        if value not in choices:
            raise self.error(key, f"{value!r} is not one of {', '.join(choices)}", "choose one of these")
        return str(value)

    def patterns(self, value: object, key: str) -> tuple[str, ...]:
        patterns = self.strings(value, key)
        for number, pattern in enumerate(patterns, 1):
            try:
                re.compile(pattern)
            except (re.error, OverflowError, RecursionError) as error:
                raise self.error(key, f"{pattern!r} is no regular expression: {error}", "mend the pattern") from error
            try:
                re.compile("|".join(f"(?:{each})" for each in patterns[:number]))  # as they are looked for
            except (re.error, OverflowError, RecursionError) as error:
                what = f"{pattern!r} cannot stand beside others: {error}"
                raise self.error(key, what, "write flags like (?i:…), and name no groups") from error
            if why := objection(pattern):
                raise self.error(key, f"{pattern!r} may take for ever: {why}", _CHEAPER)
        return patterns

    def error(self, key: str, what: str, remedy: str) -> ConfigError:
        said = f"{shortened(key)}: {shortened(what)}"
        return ConfigError(f"{self.name}:{self.keys.line(key)}", said, shortened(remedy))
