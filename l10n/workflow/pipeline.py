"""Runs: extract, draft, check and merge, article by article, each saved before the next begins."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import Flag, auto
from functools import partial

from l10n.article import has_front_matter
from l10n.catalog import update_catalog
from l10n.drafting import Waiting, draft_units
from l10n.engines import Session
from l10n.errors import CatalogError, ConfigError, L10nError
from l10n.model import Article, ArticleKind, Catalog, Change, Finding, Locale, Outcome, Severity, State
from l10n.project import Project
from l10n.publishing import is_draft, label, listed, published_hash, source_label, takes_list, with_list
from l10n.rules import compare_articles, without_ignored
from l10n.site import Index, Site
from l10n.workflow.ahead import Ahead
from l10n.workflow.changes import changed_units
from l10n.workflow.desk import Inspection
from l10n.workflow.jobs.moves import Move, find_moves, move_renamed

SAVE_EVERY = 5.0
"""Seconds of drafting after which a catalog is saved on the way; a killed run loses no more."""


class Stage(Flag):
    """What a run does."""

    EXTRACT = auto()
    DRAFT = auto()
    CHECK = auto()
    MERGE = auto()
    BATCH = EXTRACT | DRAFT | CHECK | MERGE


@dataclass
class Result:
    """What a run did, article by article, and what went wrong."""

    outcomes: list[Outcome] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """Those about files and lists, beside the outcomes' own."""
    errors: list[L10nError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    """What people should know of the run and no finding tells."""
    moves: list[Move] = field(default_factory=list)
    """Articles whose catalogs moved along."""
    articles: int = 0
    skipped: int = 0
    """Articles that nothing had changed for."""

    def all_findings(self) -> list[Finding]:
        """Give every finding once; those about a source come from each of its locales."""
        return list(dict.fromkeys([*(f for outcome in self.outcomes for f in outcome.findings), *self.findings]))

    @property
    def waiting(self) -> int:
        """Units that have no target for their present source."""
        return sum(outcome.counts.waiting for outcome in self.outcomes)


Progress = Callable[[str, int, int], None]
"""Called with an article's path, its number and the number of all."""


def run(
    site: Site,
    stages: Stage,
    locales: Sequence[Locale],
    paths: Sequence[str] = (),
    progress: Progress = lambda path, number, total: None,
) -> Result:
    """
    Take every article (or those at `paths`) through the stages; one that fails costs itself only.

    Raises ConfigError where nothing can be done at all.
    """
    sources = [path for path in site.project.sources if path in paths] if paths else list(site.project.sources)
    missing = [path for path in paths if path not in sources]
    site.terms  # noqa: B018  # a broken glossary stops everything, and now
    if Stage.DRAFT in stages:
        for locale in locales:
            _require_drafter(site.engines(locale), locale)
    result = Result(written=site.written, errors=list(site.terms.refused))
    for path in missing:
        result.errors.append(L10nError(path, "no source article of this site", "name a Markdown file below content"))
    if Stage.EXTRACT in stages:
        result.moves += move_renamed(site, paths)
    for path, other in _collisions(site):
        if path not in sources:
            continue
        sources.remove(path)
        if other:
            what = f"its translations would be those of {other}"
            result.errors.append(L10nError(path, what, "rename or remove one of the two"))
    if stages == Stage.EXTRACT and len(sources) >= _MANY:
        _extract_many(site, locales, sources, progress, result)
    else:
        _run_articles(site, stages, locales, sources, progress, result)
    if not paths:
        result.findings += _orphans(site, locales, {move.old for move in result.moves})
        result.findings += compare_articles(result.outcomes)
    result.errors += site.complaints
    result.findings = list(without_ignored(result.findings, site.project.config.ignore))
    return result


def _run_articles(
    site: Site, stages: Stage, locales: Sequence[Locale], sources: Sequence[str], progress: Progress, result: Result
) -> None:
    index = Index.load(site, stages, locales, drafts=Stage.DRAFT in stages)
    ahead = Ahead(site, locales, sources, index)
    try:
        for number, path in enumerate(sources):
            progress(path, number + 1, len(sources))
            if Stage.DRAFT in stages:
                ahead.fill(number)
            _run_article(site, stages, locales, path, index, result)
    finally:
        site.close()
    for session in site.sessions.values():
        if session.down and session.engine.caps.refines:
            result.notices.append(f"{session.down}; drafts stay as they came")
    index.save()


def _require_drafter(engines: Sequence[Session], locale: Locale) -> None:
    """Refuse a list of engines of which none makes drafts."""
    if engines and all(session.engine.caps.refines for session in engines):
        name = engines[0].engine.name
        remedy = "name one that drafts before it, or leave out its role"
        raise ConfigError("l10n.toml", f"engines: {name} only refines the drafts of others ({locale})", remedy)


def _collisions(site: Site) -> Iterator[tuple[str, str]]:
    """
    Give sources whose place in the layout another has: a.md beside a.zh-CN.md.

    The one that says what it is by its name is the source; the other is named with it,
    or with nothing where it is no Chinese article and so the site's own page.
    """
    places: dict[tuple[str, ...], list[str]] = {}
    for path in site.project.sources:
        if place := site.project.place(path):
            places.setdefault((place.content, place.dir, place.stem, place.ext), []).append(path)
    for paths in places.values():
        first, *rest = sorted(paths, key=lambda path: (-len(path), path))
        for path in rest:
            with suppress(L10nError):
                article = site.article(path)
                yield path, first if article and article.segments else ""


_MANY = 300
"""Articles from which on processes are worth their start; each article is extracted by itself."""


def _extract_many(
    site: Site, locales: Sequence[Locale], sources: Sequence[str], progress: Progress, result: Result
) -> None:
    """Extract in as many processes as there are processors: parsing keeps one busy."""
    from concurrent.futures import ProcessPoolExecutor

    chunks = [sources[at : at + 50] for at in range(0, len(sources), 50)]
    with ProcessPoolExecutor() as pool:
        for number, part in enumerate(pool.map(partial(_extract_chunk, site.project, site.dry, locales), chunks), 1):
            result.outcomes += part.outcomes
            result.errors += part.errors
            result.written += part.written
            result.articles += part.articles
            progress("", min(number * 50, len(sources)), len(sources))


def _extract_chunk(project: Project, dry: bool, locales: Sequence[Locale], paths: Sequence[str]) -> Result:
    own = Site(project, dry)
    result = Result(written=own.written)
    index = Index(own, Stage.EXTRACT, False, locales, "")
    for path in paths:
        _run_article(own, Stage.EXTRACT, locales, path, index, result)
    return result


def _run_article(site: Site, stages: Stage, locales: Sequence[Locale], path: str, index: Index, result: Result) -> None:
    known = index.outcomes(path)
    if known is not None:
        result.outcomes += known.outcomes
        result.findings += known.findings
        result.articles += bool(known.outcomes)
        result.skipped += 1
        return
    try:
        article = site.article(path)
        if article is None or not article.segments:
            index.note(path, [], [])
            return
        result.articles += 1
        outcomes, findings = _Run(site, stages, locales, article, result).outcomes()
    except L10nError as error:
        result.errors.append(error)
        return
    result.outcomes += outcomes
    result.findings += findings
    index.note(path, outcomes, findings)


@dataclass
class _Run:
    """One article on its way through the stages."""

    site: Site
    stages: Stage
    locales: Sequence[Locale]
    article: Article
    result: Result
    reasons: dict[Locale, list[Waiting]] = field(default_factory=dict)
    moved_down: int = 0
    """Lines that the list of translations added above the body of the source."""

    def outcomes(self) -> tuple[list[Outcome], list[Finding]]:
        """Do it all; a locale that fails is reported, and the others are done."""
        inspections = []
        for locale in self.locales:
            try:
                self.site.project.target(self.article.path, locale)
                one = self.prepared(locale)
                if Stage.CHECK in self.stages:
                    one.state  # noqa: B018  # what cannot be read or merged costs its own locale only
                inspections.append(one)
            except L10nError as error:
                self.result.errors.append(error)
        if Stage.CHECK not in self.stages:
            return [
                Outcome(self.article.path, one.locale, one.path, State.DRAFT, one.counts) for one in inspections
            ], []
        labels = self.labels(inspections)
        findings: list[Finding] = []
        if Stage.MERGE not in self.stages:
            findings = self.listed_wrongly(labels, inspections)
        else:
            written = [done for one in inspections if (done := self.merged(one, labels))]
            if len(written) < len(inspections):
                labels = self.labels(written)  # what could not be written is not listed
            inspections = written
            self.relist(labels, inspections)
        findings += [finding for one in inspections if (finding := one.target_finding())]
        findings += [finding for one in inspections for finding in one.outdated_findings()]
        return [self.outcome(one, labels) for one in inspections], findings

    def prepared(self, locale: Locale) -> Inspection:
        """Bring the catalog up to date, draft what it lacks, and save it."""
        catalog, text = self.site.catalog(self.article.path, locale)
        before = catalog
        updated = catalog = update_catalog(catalog, self.article)
        if Stage.DRAFT in self.stages and not all(unit.is_confirmed for unit in catalog.units):
            catalog, text = self.drafted(catalog, text)
        if Stage.EXTRACT in self.stages:
            text = self.site.save(catalog, text)
        self.result.changes += changed_units(before, catalog, updated)
        return Inspection(self.site, self.article, catalog, text)

    def drafted(self, catalog: Catalog, text: str) -> tuple[Catalog, str]:
        """Draft the units without a target, saving on the way."""
        site, locale = self.site, catalog.locale
        units = {unit.key: unit for unit in catalog.units}
        saved = time.monotonic()
        settings = site.draft_settings(self.article, locale)
        steps = draft_units(self.article, catalog, site.memory(locale), site.engines(locale), settings)
        for step in steps:
            if isinstance(step, Waiting):
                self.reasons.setdefault(locale, []).append(step)
                continue
            units[step.unit.key] = step.unit
            if time.monotonic() - saved > SAVE_EVERY:
                text = site.save(replace(catalog, units=tuple(units.values())), text)
                saved = time.monotonic()
        return replace(catalog, units=tuple(units.values())), text

    def labels(self, inspections: Sequence[Inspection]) -> tuple[str, ...]:
        """List the locales in which the article will be live: source, targets in order, then others with a file."""
        config = self.site.project.config
        merging = Stage.MERGE in self.stages
        # A source that is itself a draft makes drafts.
        merging = merging and not is_draft(self.article.raw, self.article.path, config.draft)
        live = {one.locale for one in inspections if (merging and one.is_publishable and one.is_ours) or one.is_live}
        others = [locale for locale in config.targets if locale not in {one.locale for one in inspections}]
        live |= {locale for locale in others if self.has_live_page(locale)}
        outside = self.site.outside(self.article.path)
        ordered = [locale for locale in config.targets if locale in live] + outside
        own = source_label(self.article, config, self.site.project.layout.is_source_tag)
        return (own, *(label(config, locale) for locale in ordered))

    def has_live_page(self, locale: Locale) -> bool:
        """Tell if a locale that this run leaves alone has a page."""
        with suppress(L10nError):  # reported where its own locale is run
            return Inspection(self.site, self.article, Catalog(self.article.path, locale), "").is_live
        return False

    def labels_of(self, labels: tuple[str, ...], own: str) -> tuple[str, ...]:
        """Give the list as one file shows it."""
        return labels if self.site.project.config.translations_list == "all" else (own,)

    def merged(self, one: Inspection, labels: tuple[str, ...]) -> Inspection | None:
        """Write the target where the publishing rule and the file's own state allow it."""
        config = self.site.project.config
        try:
            if not one.is_ours:
                return one
            if not one.is_publishable and (one.is_live or not self.can_be_draft(one)):
                return one
            content = one.merged(self.labels_of(labels, label(config, one.locale)), draft=not one.is_publishable)
            if content != one.present:
                self.site.write(one.path, content)
            catalog = replace(one.catalog, published=published_hash(content, one.path, config))
            text = self.site.save(catalog, one.text)
        except L10nError as error:
            self.result.errors.append(error)
            return None
        done = Inspection(self.site, self.article, catalog, text)
        done.present = content
        done.findings, done.sightings = one.findings, one.sightings
        return done

    def can_be_draft(self, one: Inspection) -> bool:
        """Tell if a page that must not go live can be written all the same, for people to look at."""
        has_key = self.article.kind is ArticleKind.BARE or has_front_matter(self.article)
        return has_key and bool(self.site.project.config.draft) and one.counts.total > one.counts.waiting

    def relist(self, labels: tuple[str, ...], inspections: Sequence[Inspection]) -> None:
        """Bring the lists of source and siblings up to date; a bare source has none, an untracked file is left alone."""
        config = self.site.project.config
        own = self.labels_of(labels, labels[0])
        if self.article.kind is ArticleKind.MARKDOWN and (len(own) > 1 or listed(self.article.raw, self.article.path)):
            edited = self.relist_file(self.article.path, self.article.raw, own)
            self.moved_down = edited.count(b"\n") - self.article.raw.count(b"\n")
        for one in inspections:
            if one.present is not None and one.state is not State.UNTRACKED:
                one.present = self.relist_file(one.path, one.present, self.labels_of(labels, label(config, one.locale)))
        done = {one.locale for one in inspections}
        for locale in config.targets:
            if locale not in done:
                self.relist_sibling(locale, labels)

    def relist_sibling(self, locale: Locale, labels: tuple[str, ...]) -> None:
        """Bring the list of a page up to date that this run does not write."""
        with suppress(CatalogError):  # reported where its own locale is run
            if not self.site.catalog(self.article.path, locale)[0].published:
                return
            path = self.site.project.target(self.article.path, locale)
            raw = self.site.read(path)
            if raw is not None:
                self.relist_file(path, raw, self.labels_of(labels, label(self.site.project.config, locale)))

    def relist_file(self, path: str, raw: bytes, labels: tuple[str, ...]) -> bytes:
        """Set one file's list."""
        edited = with_list(raw, path, labels)
        if edited != raw:
            self.site.write(path, edited)
        return edited

    def listed_wrongly(self, labels: tuple[str, ...], inspections: Sequence[Inspection]) -> list[Finding]:
        """`translations-list`: lists of source and targets that do not agree with the files there are."""
        config = self.site.project.config
        found = []
        own = self.labels_of(labels, labels[0])
        shown = listed(self.article.raw, self.article.path)
        takes = takes_list(self.article.raw, self.article.path)
        if takes and shown != own and (shown is not None or len(own) > 1):
            message = (
                f"translations is {', '.join(shown or ('missing',))}; it should be {', '.join(own)}; run `l10n merge`"
            )
            found.append(Finding("translations-list", Severity.ERROR, self.article.path, message))
        for one in inspections:
            if finding := one.list_finding(self.labels_of(labels, label(config, one.locale))):
                found.append(finding)
        return found

    def placed(self, finding: Finding) -> Finding:
        """Give a finding about the source with the line that it has in the file now."""
        is_below = finding.path == self.article.path and finding.line >= self.article.line(self.article.body)
        return replace(finding, line=finding.line + self.moved_down) if is_below and self.moved_down else finding

    def outcome(self, one: Inspection, labels: tuple[str, ...]) -> Outcome:
        """Sum up a locale."""
        waiting = self.reasons.get(one.locale, [])
        reasons = tuple(dict.fromkeys(step.reason for step in waiting))
        unserved = any(step.is_unserved for step in waiting)
        live = label(self.site.project.config, one.locale) in labels
        return Outcome(
            self.article.path,
            one.locale,
            one.path,
            one.state,
            one.counts,
            tuple(map(self.placed, one.findings)),
            reasons,
            unserved,
            live,
            one.sightings,
        )


def _orphans(site: Site, locales: Sequence[Locale], moved: Container[str]) -> Iterator[Finding]:
    """`catalog-orphan`: a catalog whose article is gone."""
    renamed = {move.old: move.new for move in find_moves(site, locales)}
    for locale in locales:
        for path, article in site.project.catalogs(locale):
            if not (site.project.root / article).is_file() and article not in moved:
                remedy = "restore it, or run `l10n prune`"
                if article in renamed:
                    remedy = f"it is {renamed[article]} now; run `l10n extract`, which moves the catalog along"
                message = f"its article {article} is gone; {remedy}"
                yield Finding("catalog-orphan", Severity.WARNING, path, message, str(locale), 1)
