"""How an article stands in a locale, from its files alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from l10n.article import Joints, splice_body, without_markup
from l10n.catalog import segment_units
from l10n.figures import compare_figures
from l10n.memory import FIGURES, shape
from l10n.model import Article, Catalog, Counts, Finding, Locale, Severity, Sighting, State, Unit, UnitState
from l10n.project import Publish
from l10n.publishing import Listing, is_draft, listed, merge_article, published_hash
from l10n.rules import Subject, run_checks, sightings, without_ignored
from l10n.site import Site


@dataclass
class Inspection:
    """An article, its up-to-date catalog and its target file, and what follows from them."""

    site: Site
    article: Article
    catalog: Catalog
    text: str
    """The catalog's text as it is on disk."""

    @property
    def locale(self) -> Locale:
        """The target locale."""
        return self.catalog.locale

    @cached_property
    def path(self) -> str:
        """The target's path; that of a file which differs from it in case only, where there is one."""
        return self.site.as_written(self.site.project.target(self.article.path, self.locale))

    @cached_property
    def present(self) -> bytes | None:
        """The target file as it is."""
        return self.site.read(self.path)

    @cached_property
    def counts(self) -> Counts:
        """Units by state."""
        return Counts.of(self.catalog)

    @cached_property
    def subject(self) -> Subject:
        """What the checks look at."""
        config = self.site.project.config
        merged = None
        if not self.counts.waiting:
            units = segment_units(self.article, self.catalog)
            merged = splice_body(
                self.article,
                {index: unit.target for index, unit in enumerate(units)},
                Joints(config.source, self.locale),
                without_residue=True,
            )
        return Subject(self.article, self.catalog, config, merged, self.site.glossary_of(self.article))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the checks of article and units report."""
        return tuple(without_ignored(run_checks(self.subject), self.site.project.config.ignore))

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """How the article renders names that the glossary does not have."""
        return sightings(self.subject)

    @cached_property
    def is_publishable(self) -> bool:
        """True if the publishing rule lets the target go live (docs/decisions/0001)."""
        publish = self.site.project.config.publish
        if publish is Publish.ALL:
            return True
        blocked = any(finding.severity is Severity.ERROR for finding in self.findings)
        unconfirmed = self.counts.drafts and publish is Publish.REVIEWED
        return not (self.counts.waiting or blocked or unconfirmed)

    @cached_property
    def is_live(self) -> bool:
        """True if there is a target that the generator builds."""
        return self.present is not None and not is_draft(self.present, self.path, self.site.project.config.draft)

    @cached_property
    def hash(self) -> str:
        """The hash of the target as it is."""
        return published_hash(self.present, self.path, self.site.project.config) if self.present is not None else ""

    def merged(self, labels: tuple[str, ...], *, draft: bool) -> bytes:
        """Write the target as merging makes it now."""
        site = self.site
        listing = Listing(labels, draft, bool(self.counts.drafts))
        layout = site.project.layout
        glossary = site.glossary_of(self.article)
        return merge_article(self.article, self.catalog, site.project.config, glossary, listing, layout.is_source_tag)

    @cached_property
    def merged_hash(self) -> str:
        """The hash of the target as merging makes it now."""
        return published_hash(self.merged((), draft=False), self.path, self.site.project.config)

    @cached_property
    def is_ours(self) -> bool:
        """True if the target is missing, or as l10n last wrote it or would write it."""
        return self.present is None or self.hash == self.catalog.published or self.hash == self.merged_hash

    @cached_property
    def state(self) -> State:
        """Where the article stands."""
        if not self.is_ours:
            if not self.catalog.published:
                return State.UNTRACKED
            # The file was edited; did the catalog move on as well since it was written?
            return State.CONFLICT if self._moved_on() else State.EDITED
        if self.counts.stale:
            return State.STALE
        if self.counts.missing:
            return State.MISSING
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            return State.BLOCKED
        return State.CURRENT if self.is_live and self.hash == self.merged_hash else State.DRAFT

    def _moved_on(self) -> bool:
        return bool(self.counts.waiting) or self.merged_hash != self.catalog.published

    def list_finding(self, labels: tuple[str, ...]) -> Finding | None:
        """`translations-list`: the target's list is not what it should be."""
        found = listed(self.present, self.path) if self.present is not None else None
        if found is None or found == labels:
            return None
        message = f"translations is {', '.join(found)}; it should be {', '.join(labels)}; run `l10n merge`"
        return Finding("translations-list", Severity.ERROR, self.path, message, str(self.locale))

    def outdated_findings(self) -> Iterator[Finding]:
        """`figure-outdated`: the live page shows a figure that the source has corrected since."""
        page = self.present.decode("utf-8", "replace") if self.present is not None and self.is_live else ""
        for unit, old in self._predecessors() if page else ():
            if old.target in page and self._is_corrected(old.source, unit.source):
                message = f"{self.path} still shows the figures of: {old.source}"
                yield self.subject.finding("figure-outdated", Severity.ERROR, message, unit)

    def _predecessors(self) -> Iterator[tuple[Unit, Unit]]:
        """Give units whose source was reworded, with what they were."""
        for unit in self.catalog.units:
            if unit.state is UnitState.STALE and unit.target:
                yield unit, Unit(unit.previous, target=unit.target)
            elif unit.origin == FIGURES:
                yield from ((unit, old) for old in self.catalog.obsolete if old.target and old.target != unit.target)

    def _is_corrected(self, old: str, new: str) -> bool:
        """Tell if two sources have the same words and other figures."""
        source = self.site.project.config.source
        before, after = (without_markup(text) for text in (old, new))
        return shape(before) == shape(after) and bool(compare_figures(before, after, source, source))

    def target_finding(self) -> Finding | None:
        """`target-untracked`, `target-edited`, `target-conflict`: a file that l10n will not overwrite."""
        remedies = {
            State.UNTRACKED: (Severity.NOTE, "exists and no catalog knows it; it is left alone"),
            State.EDITED: (Severity.WARNING, "was edited by hand; it is left alone until the edit is in the catalog"),
            State.CONFLICT: (
                Severity.WARNING,
                "was edited by hand, and its catalog has changed since; it is left alone",
            ),
        }
        if self.state not in remedies:
            return None
        severity, message = remedies[self.state]
        return Finding(f"target-{self.state}", severity, self.path, message, str(self.locale), 1)
