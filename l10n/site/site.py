"""The files of a site: read here, and written atomically."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path

from l10n.article import ArticleOptions, article_day, article_values, parse_article
from l10n.catalog import dump_catalog, read_catalog
from l10n.engines import AnswerCache, Budget, Limits, Price, Session, load_engine
from l10n.errors import ArticleError, CatalogError, ConfigError, GlossaryError, L10nError
from l10n.exchange import read_pairs
from l10n.glossary import Glossary, TermBase, read_terms, starter_terms
from l10n.guards import DraftSettings
from l10n.memory import CatalogStamp, Memory, Pair, PairsStamp, open_memory
from l10n.model import Article, Catalog, Locale
from l10n.project import Project


@dataclass
class Site:
    """A project with what has been read of it; `dry` keeps it from writing."""

    project: Project
    dry: bool = False
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    memories: dict[Locale, Memory] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    folders: dict[str, list[str]] = field(default_factory=dict)
    complaints: list[L10nError] = field(default_factory=list)
    """What is wrong with read-only memories."""
    budget: Budget = field(default_factory=Budget)
    """What this run may send and spend."""
    parsed: dict[str, Article | None] = field(default_factory=dict)
    """Articles read ahead of their turn."""

    @cached_property
    def options(self) -> ArticleOptions:
        """What the configuration says about articles."""
        config = self.project.config
        return ArticleOptions(config.translate, config.residue, config.math)

    @cached_property
    def terms(self) -> TermBase:
        """The site's own terms; none where there is no file."""
        path = self.project.config.glossary_file
        raw = self.read(path)
        if raw is None and self.project.config.glossary:
            raise GlossaryError(path, "there is no such file", "mend `file` below [glossary]")
        if raw is None:
            return TermBase(path=path)
        try:
            return read_terms(raw.decode(), path)
        except UnicodeDecodeError as error:
            raise GlossaryError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error

    @cached_property
    def glossary(self) -> Glossary:
        """The site's own terms, and the starter base where they say nothing."""
        return Glossary(self.terms.terms).with_base(starter_terms() if self.project.config.starter else ())

    def glossary_of(self, article: Article) -> Glossary:
        """Give the glossary as it holds on the article's day."""
        return self.glossary.at(article_day(article))

    def draft_settings(self, article: Article, locale: Locale) -> DraftSettings:
        """Give what an article is drafted by."""
        config = self.project.config
        settings = DraftSettings.of(config.source, locale, self.glossary_of(article), config.locale(locale), article)
        return replace(settings, similar=partial(self._examples, locale))

    def _examples(self, locale: Locale, text: str) -> list[tuple[str, str]]:
        """Give confirmed pairs that are like a text."""
        found = self.memory(locale).similar(text, n=_EXAMPLES)
        return [(each.source, each.target) for each in found if each.is_confirmed]

    def read(self, path: str) -> bytes | None:
        """Give a file's bytes; None where it does not exist."""
        try:
            return (self.project.root / path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ArticleError(path, f"cannot be read: {error.strerror}", "see to its permissions") from error

    def write(self, path: str, content: bytes) -> None:
        """Replace a file at one stroke, or not at all."""
        if not self.dry:
            try:
                replace_file(self.project.root / path, content)
            except OSError as error:
                raise ArticleError(
                    path, f"cannot be written: {error.strerror}", "see to the folder's permissions"
                ) from error
        self.written.append(path)

    def remove(self, path: str) -> None:
        """Delete a file, and the folders that it leaves empty."""
        if not self.dry:
            file = self.project.root / path
            try:
                file.unlink()
                self._tidy(file)
            except OSError as error:
                raise ArticleError(path, f"cannot be removed: {error.strerror}", "see to its permissions") from error
        self.removed.append(path)

    def move(self, old: str, new: str) -> None:
        """Give a file another name at one stroke, and remove the folders that it leaves empty."""
        if not self.dry:
            try:
                (self.project.root / new).parent.mkdir(parents=True, exist_ok=True)
                (self.project.root / old).replace(self.project.root / new)
                self._tidy(self.project.root / old)
            except OSError as error:
                raise ArticleError(old, f"cannot be moved: {error.strerror}", "see to its permissions") from error
        self.written.append(new)
        self.removed.append(old)

    def _tidy(self, file: Path) -> None:
        for folder in file.parents:
            if folder in self._roots or any(folder.iterdir()):
                return
            folder.rmdir()

    @property
    def _roots(self) -> frozenset[Path]:
        """Folders that stay although they are empty."""
        config = self.project.config
        return frozenset(self.project.root / name for name in (".", *config.content, config.locales))

    def as_written(self, path: str) -> str:
        """Give the name a file has on disk where only its case differs: `a.zh-TW.md` made by hand is `a.zh-tw.md`."""
        if (self.project.root / path).exists():
            return path
        folder, _, name = path.rpartition("/")
        for other in self.names(folder):
            if other.casefold() == name.casefold():
                return f"{folder}/{other}" if folder else other
        return path

    def names(self, folder: str) -> list[str]:
        """List a folder once."""
        if folder not in self.folders:
            try:
                self.folders[folder] = [entry.name for entry in (self.project.root / folder).iterdir()]
            except OSError:
                self.folders[folder] = []
        return self.folders[folder]

    def article(self, path: str) -> Article | None:
        """Give a source; None where its front matter says that it is another locale's."""
        return self.parsed.pop(path) if path in self.parsed else self.read_article(path)

    def read_article(self, path: str) -> Article | None:
        """Read and parse a source."""
        raw = self.read(path)
        if raw is None:
            raise ArticleError(path, "no such file", "name an article below the content folder")
        article = parse_article(raw, path, self.options)
        values = article_values(article)
        claims = (self.project.claims(values.get((key,))) for key in self.project.config.relabel)
        return None if any(claims) else article

    def catalog(self, article: str, locale: Locale) -> tuple[Catalog, str]:
        """Read an article's catalog and its text; an empty catalog where there is none."""
        path = self.project.catalog(article, locale)
        raw = self.read(path)
        if raw is None:
            return Catalog(article, locale), ""
        try:
            text = raw.decode()
        except UnicodeDecodeError as error:
            raise CatalogError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error
        return read_catalog(text, path, article, locale), text

    def save(self, catalog: Catalog, text: str) -> str:
        """Write a catalog whose text is no longer `text`; give the text it has now."""
        now = dump_catalog(catalog)
        if now != text and (catalog.units or catalog.obsolete or text):
            self.write(self.project.catalog(catalog.article, catalog.locale), now.encode())
        return now

    def memory(self, locale: Locale) -> Memory:
        """Give a locale's memory, brought up to date with all its catalogs when it is first asked for."""
        if locale not in self.memories:
            found = open_memory(
                self.project.root / MEMORY, (self.project.config.source, locale), self.glossary.at(None)
            )
            found.update(self._catalog_stamps(locale), self._pair_stamps(locale))
            self.memories[locale] = found
        return self.memories[locale]

    def _catalog_stamps(self, locale: Locale) -> Iterator[CatalogStamp]:
        for path, article in self.project.catalogs(locale):
            yield CatalogStamp(article, self._stamp(path), partial(self._remembered, article, locale))

    def _remembered(self, article: str, locale: Locale) -> Catalog | None:
        with suppress(L10nError):  # its own article reports it
            return self.catalog(article, locale)[0]
        return None

    def _pair_stamps(self, locale: Locale) -> Iterator[PairsStamp]:
        """Give the read-only memories that the configuration names; one that cannot be read is told once."""
        for pattern in self.project.config.memories:
            for file in sorted(self.project.root.glob(pattern)):
                path = file.relative_to(self.project.root).as_posix()
                yield PairsStamp(path, self._stamp(path), partial(self._pairs, path, locale))

    def _pairs(self, path: str, locale: Locale) -> list[Pair]:
        try:
            found = read_pairs(self.read(path) or b"", path, self.project.config.source, locale)
            return [Pair(pair.source, pair.target) for pair in found]
        except L10nError as error:
            self.complaints.append(error)
            return []

    def _stamp(self, path: str) -> str:
        """Name a file's state: its size and time, and its content where it is young enough to change unseen."""
        found = (self.project.root / path).stat()
        stamp = f"{found.st_size} {found.st_mtime_ns}"
        if found.st_mtime > time.time() - RACY:
            stamp += f" {hashlib.blake2b(self.read(path) or b'', digest_size=8).hexdigest()}"
        return stamp

    def engines(self, locale: Locale) -> list[Session]:
        """Give a locale's engines in order, each made once."""
        names = self.project.config.engines_for(locale)
        for name in names:
            if name not in self.sessions:
                self.sessions[name] = self._session(name)
        return [self.sessions[name] for name in names]

    def _session(self, name: str) -> Session:
        table = self.project.config.engine.get(name, {})
        limits = Limits(deadline=_deadline(name, table), price=self.price(name), budget=self.budget)
        engine = load_engine(name, self._engine_options(name))
        return Session(engine, limits, self.answers, _told(table))

    def price(self, name: str) -> Price:
        """Give what the configuration says that an engine costs."""
        found = self.project.config.prices.get(name, {})
        return Price(*(found.get(key, Decimal(0)) for key in ("characters", "input_tokens", "output_tokens")))

    @cached_property
    def answers(self) -> AnswerCache:
        """What engines have answered, kept for the next run."""
        return AnswerCache(self.project.root / ANSWERS)

    def close(self) -> None:
        """Let go of engines and of kept answers."""
        for session in self.sessions.values():
            session.close()
        for memory in self.memories.values():
            memory.close()
        self.memories.clear()
        self.answers.close()

    def _engine_options(self, name: str) -> dict[str, object]:
        """Give an engine's table, its `path` relative to the project, and the glossary's terms by locale."""
        options = {key: v for key, v in self.project.config.engine.get(name, {}).items() if key != "deadline"}
        if isinstance(options.get("path"), str):
            options["path"] = str(self.project.root / Path(str(options["path"])).expanduser())
        targets = self.project.config.targets
        terms = self.glossary.at(None)
        return {"terms": {str(locale): terms.renderings(locale) for locale in targets}, **options}

    @cached_property
    def others(self) -> dict[Locale, frozenset[str]]:
        """Files that a locale outside the targets claims, by that locale."""
        found: dict[Locale, set[str]] = {}
        for path in self.project.files():
            if self.project.place(path) is None:
                for tag in path.rsplit(".", 2)[-2], self.project.inner(path).split("/")[0]:
                    with suppress(ValueError):
                        found.setdefault(Locale.parse(tag), set()).add(path)
        config = self.project.config
        known = {config.source, *config.targets}
        for locale in config.targets:
            with suppress(ValueError):
                known.add(Locale.parse(config.locale(locale).path))
        return {locale: frozenset(paths) for locale, paths in sorted(found.items()) if locale not in known}

    def outside(self, article: str) -> list[Locale]:
        """Name the locales outside the targets in which the article has a page."""
        return [locale for locale, paths in self.others.items() if self.project.target(article, locale) in paths]


ANSWERS = ".l10n/answers.sqlite"
MEMORY = ".l10n/memory.sqlite"
_EXAMPLES = 2
RACY = 2.0
"""Seconds: a file as young as this may change again without its stat telling (coarsest clock: FAT)."""
# Settings that change how an engine is asked, and not what it answers.
_NOT_TOLD = ("timeout", "threads", "rps", "deadline", "max_items", "api_key_env", "price")


def _told(table: Mapping[str, object]) -> str:
    """Write the settings that an engine's answers depend on."""
    return repr(sorted((key, repr(value)) for key, value in table.items() if key not in _NOT_TOLD))


def _deadline(name: str, table: Mapping[str, object]) -> float:
    value = table.get("deadline", 0.0)
    if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
        raise ConfigError(
            "l10n.toml", f"engine.{name}.deadline: {value!r} is no number of seconds", "write it like 600"
        )
    return float(value)


def replace_file(path: Path, content: bytes) -> None:
    """Write beside a file and rename: readers see the old bytes or the new ones, whatever happens."""
    beside = path.with_name(f".{path.name[:60]}.{os.getpid()}.tmp")
    try:
        handle = os.open(beside, _NEW, 0o666)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, _NEW, 0o666)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  # a descriptor
            file.write(content)
        with suppress(FileNotFoundError):
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)  # there only where something went wrong


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
