"""One article on its way through the stages of a run."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, field, replace

from l10n.drafting import Waiting, draft_units
from l10n.errors import ArticleError, CatalogError, L10nError, OvertakenError
from l10n.model import Article, ArticleKind, Catalog, Finding, Locale, Outcome, State, weighed
from l10n.publishing import (
    Page,
    label,
    list_of,
    published_hash,
    read_page,
    shown_list,
    source_label,
    source_page,
)
from l10n.rules import (
    corrects_live_figure,
    lapsed_finding,
    list_finding,
    outdated_findings,
    source_list_finding,
    target_finding,
)
from l10n.site import Site, current_day, verify_writable
from l10n.workflow.boundary import Boundary
from l10n.workflow.changes import changed_units
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.redraft import redraft
from l10n.workflow.stages import Result, Stage
from l10n.workflow.way_out import way_out

SAVE_EVERY = 5.0
"""Seconds of drafting after which a catalog is saved on the way; a killed run loses no more."""


@dataclass
class ArticleRun:
    """An article's desks in all locales of a run; what fails in one locale is reported, and the others are done."""

    site: Site
    stages: Stage
    locales: Sequence[Locale]
    article: Article
    _: KW_ONLY
    result: Result
    boundary: Boundary
    anew: frozenset[str] = frozenset()
    """Rules: units that one of them finds wrong are asked for anew."""
    reasons: dict[Locale, list[Waiting]] = field(default_factory=dict)
    moved_down: int = 0
    """Lines that the list of translations added above the body of the source."""
    unsaved: list[Desk] = field(default_factory=list)
    """Desks whose catalogs are saved with the hashes of their pages."""

    def outcomes(self) -> tuple[list[Outcome], list[Finding]]:
        """Do it all; return where each locale stands, and the findings about files and lists."""
        try:
            return self._outcomes()
        finally:
            for desk in self.unsaved:  # only where a run was stopped, or a page could not be written
                self._save(desk)

    def _outcomes(self) -> tuple[list[Outcome], list[Finding]]:
        desks = [desk for locale in self.locales if (desk := self._prepared(locale))]
        if Stage.CHECK not in self.stages:
            return [Outcome(self.article.path, d.locale, d.path, State.DRAFT, counts=d.counts) for d in desks], []
        labels = self._labels(desks)
        if Stage.MERGE in self.stages:
            desks, labels = self._published(desks, labels)
            findings: list[Finding] = []
        else:
            for desk in desks:
                self._tell_unwritable(desk, labels)
            findings = list(self._listed_wrongly(labels, desks))
        findings += [finding for desk in desks if (finding := target_finding(desk.edition, desk.state, way_out(desk)))]
        findings += [desk.anyway_finding for desk in desks if desk.is_live_anyway]
        findings += [
            lapsed_finding(desk.edition, desk.source_shown, desk.undecided) for desk in desks if desk.is_live_by_lapsed
        ]
        findings += [finding for desk in desks for finding in outdated_findings(desk.subject, desk.edition)]
        findings = [self._placed(finding) for finding in findings]
        return [self._outcome(desk, labels) for desk in desks], findings

    # --- extracting and drafting -------------------------------------------------------------

    def _prepared(self, locale: Locale) -> Desk | None:
        """Bring a catalog up to date and draft what it lacks; it is saved here unless a merge will do it."""
        done: Desk | None = None
        with self.boundary.around(self.article.path, locale):
            self.site.project.target(self.article.path, locale)
            desk = self._drafted(open_desk(self.site, self.article, locale))
            if Stage.MERGE in self.stages:
                self.unsaved.append(desk)
            elif Stage.EXTRACT in self.stages:
                desk.save()
            if Stage.CHECK not in self.stages or _is_workable(desk):
                done = desk
        return done

    def _save(self, desk: Desk) -> None:
        with self.boundary.around(self.article.path, desk.locale):
            desk.save()

    def _drafted(self, desk: Desk) -> Desk:
        before, updated = desk.file.catalog, desk.catalog
        if Stage.DRAFT in self.stages and not all(unit.is_confirmed for unit in updated.units):
            desk = desk.with_catalog(self._with_drafts(desk))
        if Stage.DRAFT in self.stages and self.anew:
            desk = self._redrafted(desk)
        self.result.changes += changed_units(before, desk.catalog, updated)
        return desk

    def _redrafted(self, desk: Desk) -> Desk:
        done = redraft(desk, self.anew)
        if done.asked:
            self.result.notices.append(f"{self.article.path}: [{desk.locale}] asked anew for {done}")
        return desk.with_catalog(done.catalog)

    def _with_drafts(self, desk: Desk) -> Catalog:
        """Draft the units without a target, saving on the way."""
        site, locale = self.site, desk.locale
        units = {unit.key: unit for unit in desk.catalog.units}
        saved = time.monotonic()
        settings = site.draft_settings(self.article, locale)
        steps = draft_units(self.article, desk.catalog, site.memories.of(locale), site.engines.of(locale), settings)
        for step in steps:
            if isinstance(step, Waiting):
                self.reasons.setdefault(locale, []).append(step)
                continue
            units[step.unit.key] = step.unit
            if time.monotonic() - saved > SAVE_EVERY:
                desk.file = site.catalogs.write(desk.file, replace(desk.catalog, units=tuple(units.values())))
                saved = time.monotonic()
        return replace(desk.catalog, units=tuple(units.values()))

    # --- publishing --------------------------------------------------------------------------

    def _labels(self, desks: Sequence[Desk]) -> tuple[str, ...]:
        """List the locales in which the article will be live: source, targets in order, then others with a file."""
        config = self.site.project.config
        merging = Stage.MERGE in self.stages
        # A source that is itself a draft makes drafts.
        merging = merging and not source_page(self.article).is_draft(config.draft)
        live = {d.locale for d in desks if (merging and d.is_publishable and d.edition.is_ours) or d.edition.is_live}
        there = {desk.locale for desk in desks}
        live |= {locale for locale in config.targets if locale not in there and self._has_live_page(locale)}
        own = source_label(self.article, config, self.site.project.layout.is_source_tag)
        return list_of(config, own, live, self.site.project.outside(self.article.path))

    def _has_live_page(self, locale: Locale) -> bool:
        """Return whether a locale that this run leaves alone has a page."""
        with suppress(L10nError):  # reported where its own locale is run
            files, config = self.site.files, self.site.project.config
            path = files.as_written(self.site.project.target(self.article.path, locale))
            try:
                raw = files.read(path)
            except ArticleError as error:
                return isinstance(error.__cause__, PermissionError) and self._is_listed(locale)
            return raw is not None and not read_page(raw, path).is_draft(config.draft)
        return False

    def _is_listed(self, locale: Locale) -> bool:
        return label(self.site.project.config, locale) in (source_page(self.article).listed or ())

    def _published(self, desks: Sequence[Desk], labels: tuple[str, ...]) -> tuple[list[Desk], tuple[str, ...]]:
        """Write what may be written, and bring all lists up to date; what could not be written is not listed."""
        written = [done for desk in desks if (done := self._merged(desk, labels))]
        if len(written) < len(desks):
            labels = self._labels(written)
        self._relist(labels, written)
        return written, labels

    def _merged(self, desk: Desk, labels: tuple[str, ...]) -> Desk | None:
        """Write the target where the publishing rule and the file's own state allow it; save the catalog in any case."""
        done: Desk | None = None
        with self.boundary.around(self.article.path, desk.locale):
            desk = self._corrected(desk)
            page = self._made(desk, labels)
            with self.site.files.held():
                at = self.unsaved.index(desk)
                if page and self._is_as_read():
                    desk = self.unsaved[at] = self._with_written(desk, page)
                del self.unsaved[at]
                desk.save()
            self.site.begun.end(desk.path)
            done = desk
        return done

    def _corrected(self, desk: Desk) -> Desk:
        """Note the day in the catalog where this run lets a corrected figure go live and the site tells of it."""
        is_live = self.site.project.config.correction_key and desk.edition.is_live
        if not (is_live and self._may_write(desk) and corrects_live_figure(desk.subject, desk.edition)):
            return desk
        at = self.unsaved.index(desk)
        self.unsaved[at] = desk.with_catalog(replace(desk.catalog, corrected=current_day()))
        return self.unsaved[at]

    def _made(self, desk: Desk, labels: tuple[str, ...]) -> Page | None:
        """Return the target as it may be written; None where it may not."""
        if not self._may_write(desk):
            return None
        return desk.edition.merged(self._shown(labels, desk), is_draft=not desk.is_publishable)

    def _is_as_read(self) -> bool:
        """Return whether the source is still what was translated; what is made of an older one is not written."""
        files, article = self.site.files, self.article
        if files.is_dry or files.read(article.path) == article.raw:
            return True
        files.overtaken.add(article.path)
        return False

    def _with_written(self, desk: Desk, page: Page) -> Desk:
        """Write a target, unless somebody changed it since it was read; return the desk as it is then."""
        published = published_hash(page, self.site.project.config)
        done, was = desk.with_page(page, published), desk.page.raw if desk.page else None
        if page.raw != was:
            verify_writable(self.site.project.root, desk.path, apart_from=desk.article.path)
            self.site.catalogs.verify_writable(desk.file, done.catalog)
            self.site.begun.begin(desk.path, published)
            try:
                self.site.files.write(desk.path, page.raw, was)
            except OvertakenError:
                return desk
        return done

    def _may_write(self, desk: Desk) -> bool:
        if not desk.edition.is_ours:
            return False
        return desk.is_publishable or (not desk.edition.is_live and self._can_be_draft(desk))

    def _can_be_draft(self, desk: Desk) -> bool:
        """Return whether a page that must not go live can be written all the same, for people to look at."""
        has_key = self.article.kind is ArticleKind.BARE or self.article.head is not None
        return has_key and bool(self.site.project.config.draft) and desk.counts.total > desk.counts.waiting

    def _tell_unwritable(self, desk: Desk, labels: tuple[str, ...]) -> None:
        """Report what would keep the next batch from writing the target, as that would; what stands there is told as ever."""
        with self.boundary.around(self.article.path, desk.locale):
            self.site.catalogs.verify_writable(desk.file, desk.catalog)
            if desk.state is not State.CURRENT:
                self._verify_target(desk, labels)

    def _verify_target(self, desk: Desk, labels: tuple[str, ...]) -> None:
        try:
            verify_writable(self.site.project.root, desk.path, apart_from=self.article.path)
        except ArticleError:
            page = self._made(desk, labels)
            if page and (desk.page is None or page.raw != desk.page.raw):
                raise

    # --- lists -------------------------------------------------------------------------------

    def _shown(self, labels: tuple[str, ...], desk: Desk) -> tuple[str, ...]:
        config = self.site.project.config
        return shown_list(config, labels, label(config, desk.locale))

    def relist(self, without: frozenset[str]) -> None:
        """Bring all lists up to date with the pages there are; pages that are about to go are left out by their labels."""
        self._relist(tuple(each for each in self._labels([]) if each not in without), [])

    def _relist(self, labels: tuple[str, ...], desks: Sequence[Desk]) -> None:
        """Bring the lists of source and siblings up to date; a bare source has none, an untracked file is left alone."""
        config, source = self.site.project.config, source_page(self.article)
        own = shown_list(config, labels, labels[0])
        if self.article.kind is ArticleKind.MARKDOWN and (len(own) > 1 or source.listed):
            edited = self._relist_page(source, own)
            self.moved_down = edited.raw.count(b"\n") - self.article.raw.count(b"\n")
        for desk in desks:
            if desk.page is not None and desk.state is not State.UNTRACKED:
                desk.page = self._relist_page(desk.page, self._shown(labels, desk))
        there = {desk.locale for desk in desks}
        for locale in config.targets:
            if locale not in there:
                self._relist_sibling(locale, labels)

    def _relist_sibling(self, locale: Locale, labels: tuple[str, ...]) -> None:
        """Bring the list of a page up to date that this run does not write."""
        with (
            self.boundary.around(self.article.path, locale),
            suppress(CatalogError),
        ):  # reported where its locale is run
            if not self.site.catalogs.read(self.article.path, locale).catalog.published:
                return
            config, path = self.site.project.config, self.site.project.target(self.article.path, locale)
            raw = self.site.files.read(path)
            if raw is not None:
                self._relist_page(read_page(raw, path), shown_list(config, labels, label(config, locale)))

    def _relist_page(self, page: Page, labels: tuple[str, ...]) -> Page:
        """Set one file's list: in its fresh bytes, should somebody have changed it since it was read."""
        edited, files = page.with_list(labels), self.site.files
        if edited.raw == page.raw:
            return edited
        with files.held():
            fresh = files.read(page.path)
            if fresh is not None and fresh != page.raw and not files.is_dry:
                files.overtaken.add(page.path)
                edited = read_page(fresh, page.path).with_list(labels)
            if fresh is not None and edited.raw != fresh:
                files.write(page.path, edited.raw, fresh)
        return edited

    def _listed_wrongly(self, labels: tuple[str, ...], desks: Sequence[Desk]) -> Iterator[Finding]:
        """Yield lists of source and targets that do not agree with the files there are."""
        own = shown_list(self.site.project.config, labels, labels[0])
        if finding := source_list_finding(source_page(self.article), own):
            yield finding
        for desk in desks:
            if finding := list_finding(desk.page, self._shown(labels, desk), desk.locale):
                yield finding

    # --- what came of it ---------------------------------------------------------------------

    def _placed(self, finding: Finding) -> Finding:
        """Return a finding about the source with the line that it has in the file now."""
        is_below = finding.path == self.article.path and finding.line >= self.article.line(self.article.body)
        return replace(finding, line=finding.line + self.moved_down) if is_below and self.moved_down else finding

    def _outcome(self, desk: Desk, labels: tuple[str, ...]) -> Outcome:
        """Sum up a locale."""
        return Outcome(
            article=self.article.path,
            locale=desk.locale,
            target=desk.path,
            state=desk.state,
            counts=desk.counts,
            findings=tuple(map(self._placed, desk.findings)),
            reasons=weighed(step.reason for step in self.reasons.get(desk.locale, [])),
            is_live=label(self.site.project.config, desk.locale) in labels,
            is_live_anyway=desk.is_live_anyway,
            sightings=desk.sightings,
        )


def _is_workable(desk: Desk) -> bool:
    """Work out where a desk stands; whatever is raised where its page is read and merged and its rules run costs its own locale."""
    return desk.state in State and desk.findings is not None and desk.sightings is not None
