"""A site: its project, and the stores and services over it."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, partial

from l10n.engines import Budget
from l10n.guards import DraftSettings
from l10n.model import Article, Locale
from l10n.project import Project
from l10n.site.files import Files
from l10n.site.inside import verify_own
from l10n.site.services.engine_room import EngineRoom
from l10n.site.services.terminology import Terminology
from l10n.site.stores.articles import ArticleStore
from l10n.site.stores.begun import Begun
from l10n.site.stores.catalogs import CatalogStore
from l10n.site.stores.memories import MemoryStore

_EXAMPLES = 2


class Site:
    """A project with all that is read of it and written to it; a dry one writes nothing."""

    def __init__(self, project: Project, *, is_dry: bool = False, budget: Budget | None = None) -> None:
        """Open a project; nothing is read yet. `budget` is what a run may send and spend."""
        config = project.config
        if not is_dry:
            verify_own(project.root)
        self.project = project
        self.files = Files(project.root, (*config.content, config.locales), is_dry=is_dry)
        self.articles = ArticleStore(project, self.files)
        self.catalogs = CatalogStore(project, self.files)
        self.terminology = Terminology(config, self.files)
        self.begun = Begun(self.files)
        self._budget = budget or Budget()

    @cached_property
    def engines(self) -> EngineRoom:
        """The engines."""
        return EngineRoom(self.project, self.terminology, self._budget)

    @cached_property
    def memories(self) -> MemoryStore:
        """The memories, by locale."""
        return MemoryStore(self.project, self.files, self.catalogs, self.terminology)

    def close(self) -> None:
        """Let go of engines, of kept answers, of memories, and of notes that nobody needs."""
        self.engines.close()
        self.memories.close()
        self.begun.close()

    def draft_settings(self, article: Article, locale: Locale) -> DraftSettings:
        """Return what an article is drafted by."""
        config = self.project.config
        glossary = self.terminology.glossary_of(article)
        settings = DraftSettings.of(config.source, locale, glossary, config.locale(locale), article)
        return replace(settings, similar=partial(self._examples, locale))

    def _examples(self, locale: Locale, text: str) -> list[tuple[str, str]]:
        """Return confirmed pairs that are like a text."""
        found = self.memories.of(locale).similar(text, n=_EXAMPLES)
        return [(each.source, each.target) for each in found if each.is_confirmed]
