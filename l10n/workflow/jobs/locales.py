"""Target locales that a site gets or gives up: its configuration, catalogs, pages and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import Flag, auto

from l10n.errors import ConfigError, L10nError
from l10n.model import Article, Locale
from l10n.project import Project, TargetList
from l10n.publishing import label
from l10n.site import Site, is_gone, replace_configuration, verify_replaceable
from l10n.workflow.article_run import ArticleRun
from l10n.workflow.boundary import Boundary, left_out
from l10n.workflow.desk import open_desk
from l10n.workflow.jobs.moves import move_renamed
from l10n.workflow.jobs.orphans import find_orphans
from l10n.workflow.pipeline import run
from l10n.workflow.stages import Result, Stage


def _with_targets(site: Site, targets: Sequence[Locale]) -> Site:
    """Open the site as it is with other targets."""
    config = replace(site.project.config, targets=tuple(targets))
    return Site(Project(site.project.root, config), is_dry=site.files.is_dry)


def _config_text(site: Site) -> tuple[str, bytes]:
    raw = site.files.read(site.project.config.path) or b""
    return raw.decode(), raw


# --- add -------------------------------------------------------------------------------------


@dataclass
class AddedLocales:
    """What a site has for its new locales."""

    result: Result
    new: list[Locale] = field(default_factory=list)
    """Those that were no targets before."""
    pages: list[str] = field(default_factory=list)
    """Pages that are there already, and that no catalog knows."""


def add_locales(site: Site, locales: Sequence[Locale]) -> AddedLocales:
    """
    Make locales targets of the site, and extract their catalogs.

    The configuration comes first: where a run is stopped, the next does the rest. Raises
    ConfigError where nothing can be done.
    """
    config = site.project.config
    if config.source in locales:
        raise ConfigError("locales add", f"{config.source} is the source of this site", "name another locale")
    text, was = _config_text(site)
    new = [locale for locale in dict.fromkeys(locales) if locale not in config.targets]
    for locale in new:
        text = TargetList(config.path, text).added(locale)
    after = _with_targets(site, (*config.targets, *new))
    if new:
        replace_configuration(after.files, config.path, text.encode(), was)
    result = run(after, Stage.EXTRACT, tuple(locales))
    return AddedLocales(result, new, list(_strange_pages(after, locales)))


def _strange_pages(site: Site, locales: Sequence[Locale]) -> Iterator[str]:
    for path in site.project.sources:
        for locale in locales:
            with suppress(L10nError):  # told by the run
                page = site.files.as_written(site.project.target(path, locale))
                if not is_gone(site.project.root, page) and not site.catalogs.read(path, locale).catalog.published:
                    yield page


# --- retire ----------------------------------------------------------------------------------


class Keeping(Flag):
    """What of a retired locale stays."""

    NOTHING = 0
    PAGES = auto()
    CATALOGS = auto()


@dataclass
class RetiredLocales:
    """What became of locales that are no targets any more."""

    removed: list[str] = field(default_factory=list)
    relisted: list[str] = field(default_factory=list)
    """Files that name the locales no more."""
    kept: list[tuple[str, str]] = field(default_factory=list)
    """Pages that stay, and why."""
    errors: list[L10nError] = field(default_factory=list)
    """What keeps the locales targets."""


def retire_locales(site: Site, locales: Sequence[Locale], keeping: Keeping) -> RetiredLocales:
    """
    Take locales out of lists, pages, catalogs and targets, in this order: a run that is stopped can be run again.

    A page that a person changed stays. Raises ConfigError where the targets cannot be edited.
    """
    config, done = site.project.config, RetiredLocales()
    text, was = _config_text(site)
    for locale in locales:
        text = TargetList(config.path, text).removed(locale)
    verify_replaceable(site.files, config.path)
    done.errors += left_out(site)
    if site.project.unlisted:
        return done  # nothing is taken away from what is not known
    move_renamed(site, done.errors)
    after = _with_targets(site, [locale for locale in config.targets if locale not in locales])
    boundary = Boundary(site, done.errors)
    retiring = _Retiring(site=site, after=after, locales=locales, keeping=keeping, done=done)
    for path in site.project.sources:
        with boundary.around(path):
            article = site.articles.read(path)
            if article and article.segments:
                retiring.article(article, boundary)
    retiring.leftovers()
    if not done.errors:
        replace_configuration(site.files, config.path, text.encode(), was)
    done.relisted = list(dict.fromkeys(after.files.written))
    return done


@dataclass(kw_only=True)
class _Retiring:
    """Locales on their way out."""

    site: Site
    after: Site
    """The site without them."""
    locales: Sequence[Locale]
    keeping: Keeping
    done: RetiredLocales

    def article(self, article: Article, boundary: Boundary) -> None:
        """Take the lists first: no reader is led to a page that is gone."""
        gone = {locale: page for locale in self.locales if (page := self._page(article, locale))}
        without = frozenset(label(self.site.project.config, locale) for locale in gone)
        targets = self.after.project.config.targets
        run_ = ArticleRun(self.after, Stage.CHECK, targets, article, result=Result(), boundary=boundary)
        run_.relist(without)
        for path, raw in gone.values():
            self._remove(path, raw)

    def _page(self, article: Article, locale: Locale) -> tuple[str, bytes] | None:
        """Return the page that is to go; None where there is none, or it stays."""
        desk = open_desk(self.site, article, locale)
        if desk.page is None:
            return None
        if Keeping.PAGES in self.keeping:
            return None
        if not desk.edition.is_ours:
            self.done.kept.append((desk.path, "it was edited by hand, or l10n did not write it"))
            return None
        return desk.path, desk.page.raw

    def leftovers(self) -> None:
        """Remove the pages of articles that are gone, and all catalogs, as far as they are to go."""
        for orphan in find_orphans(self.site, self.locales) if Keeping.PAGES not in self.keeping else ():
            if orphan.target and orphan.kept:
                self.done.kept.append((orphan.target, orphan.kept))
            elif orphan.target:
                self._remove(orphan.target, self.site.files.read(orphan.target))
        if Keeping.CATALOGS not in self.keeping and not self.done.errors:
            for locale in self.locales:
                for path, _ in list(self.site.project.catalogs(locale)):
                    self._remove(path, self.site.files.read(path))

    def _remove(self, path: str, raw: bytes | None) -> None:
        try:
            self.site.files.remove(path, raw)
            self.done.removed.append(path)
        except L10nError as error:
            self.done.errors.append(error)
