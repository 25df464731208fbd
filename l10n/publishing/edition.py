"""An article's page in a locale: as it is, as merging makes it, and where that leaves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from functools import cached_property

from l10n.catalog import Bitext
from l10n.model import Counts, State
from l10n.project import Config
from l10n.publishing.hashes import published_hash
from l10n.publishing.lists import Listing
from l10n.publishing.merge import Merging
from l10n.publishing.page import Page


@dataclass(frozen=True)
class Edition:
    """What is published of an article in a locale, beside what its catalog would publish."""

    bitext: Bitext
    merging: Merging
    path: str
    """Of the target file."""
    page: Page | None
    """The target file as it is."""
    _: KW_ONLY
    published: str
    """The hash of the target as l10n last wrote it; empty where it never did."""
    begun: str = ""
    """The hash of a target that was to be written when a run was stopped."""
    config: Config

    @cached_property
    def counts(self) -> Counts:
        """Units by state."""
        return Counts.of(self.bitext.catalog)

    @cached_property
    def is_live(self) -> bool:
        """True if there is a target that the generator builds."""
        return self.page is not None and not self.page.is_draft(self.config.draft)

    @cached_property
    def hash(self) -> str:
        """The hash of the target as it is; empty where there is none."""
        return published_hash(self.page, self.config) if self.page else ""

    @cached_property
    def merged_hash(self) -> str:
        """The hash of the target as merging makes it now. Raises ArticleError."""
        return published_hash(self.merged((), is_draft=False), self.config)

    def merged(self, labels: tuple[str, ...], *, is_draft: bool) -> Page:
        """Return the target as merging makes it now. Raises ArticleError."""
        is_anyway = self.bitext.catalog.decision is not None and self.counts.waiting > 0
        has_unconfirmed = self.counts.drafts > 0
        listing = Listing(labels, is_draft, has_unconfirmed=has_unconfirmed, has_source_text=is_anyway)
        return self.merging.page(self.path, listing)

    @property
    def is_ours(self) -> bool:
        """True if the target is missing, or as l10n last wrote it or would write it."""
        return self.page is None or self.hash in (self.published, self.begun) or self.hash == self.merged_hash

    @property
    def has_moved_on(self) -> bool:
        """True if merging makes another page than was written."""
        waits = self.counts.waiting > 0 and self.bitext.catalog.decision is None
        return waits or self.merged_hash != self.published

    def state(self, has_errors: Callable[[], bool], has_conflict: Callable[[], bool]) -> State:
        """
        Return where the article stands. Raises ArticleError.

        Whether errors stand against it, and whether a unit changed on both sides, is asked only where it counts.
        """
        if not self.is_ours:
            if not self.published:
                return State.UNTRACKED
            return State.CONFLICT if self.has_moved_on and has_conflict() else State.EDITED
        if self.counts.waiting:
            return State.STALE if self.counts.stale else State.MISSING
        if has_errors():
            return State.BLOCKED
        return State.CURRENT if self.is_live and self.hash == self.merged_hash else State.DRAFT
