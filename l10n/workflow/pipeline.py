"""Runs: extract, draft, check and merge, article by article, each saved before the next begins."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from l10n.errors import ConfigError, L10nError
from l10n.model import Finding, Locale
from l10n.project import Project
from l10n.rules import compare_articles, orphan_finding, without_ignored
from l10n.site import RunIndex, Site
from l10n.workflow.ahead import Ahead
from l10n.workflow.article_run import ArticleRun
from l10n.workflow.executors import run_in_processes, run_serially
from l10n.workflow.jobs.moves import find_moves, move_renamed
from l10n.workflow.stages import Progress, Result, Stage


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
    # A broken glossary stops everything, and now.
    result = Result(written=site.files.written, errors=list(site.terminology.own.refused))
    if Stage.DRAFT in stages:
        for locale in locales:
            _require_drafter(site, locale)
    sources = _sources(site, paths, result)
    if Stage.EXTRACT in stages:
        result.moves += move_renamed(site, paths)
    sources = _without_collisions(site, sources, result)
    work = _Work(site, stages, locales, result)
    if stages == Stage.EXTRACT and len(sources) >= _MANY:
        _extract_many(work, sources, progress)
    else:
        _run_articles(work, sources, progress)
    if not paths:
        result.findings += _orphans(site, locales, {move.old for move in result.moves})
        result.findings += compare_articles(result.outcomes)
    result.errors += site.memories.complaints
    result.findings = list(without_ignored(result.findings, site.project.config.ignore))
    return result


def _sources(site: Site, paths: Sequence[str], result: Result) -> list[str]:
    """Return the sources that are asked for; what is none of the site's is an error."""
    if not paths:
        return list(site.project.sources)
    sources = [path for path in site.project.sources if path in paths]
    for path in paths:
        if path not in sources:
            remedy = "name a Markdown file below content"
            result.errors.append(L10nError(path, "no source article of this site", remedy))
    return sources


def _require_drafter(site: Site, locale: Locale) -> None:
    """Refuse a list of engines of which none makes drafts."""
    engines = site.engines.of(locale)
    if engines and all(session.engine.caps.refines for session in engines):
        name = engines[0].engine.name
        remedy = "name one that drafts before it, or leave out its role"
        raise ConfigError(site.project.where, f"engines: {name} only refines the drafts of others ({locale})", remedy)


def _without_collisions(site: Site, sources: Sequence[str], result: Result) -> list[str]:
    """Leave out sources whose place in the layout another has."""
    left = dict.fromkeys(sources)
    for path, other in _collisions(site):
        if path in left:
            del left[path]
            if other:
                what = f"its translations would be those of {other}"
                result.errors.append(L10nError(path, what, "rename or remove one of the two"))
    return list(left)


def _collisions(site: Site) -> Iterator[tuple[str, str]]:
    """
    Yield sources whose place in the layout another has: a.md beside a.zh-CN.md.

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
                article = site.articles.read(path)
                yield path, first if article and article.segments else ""


@dataclass(frozen=True, slots=True)
class _Work:
    """What a run does, where, and what came of it."""

    site: Site
    stages: Stage
    locales: Sequence[Locale]
    result: Result


def _run_articles(work: _Work, sources: Sequence[str], progress: Progress) -> None:
    site, stages, locales = work.site, work.stages, work.locales
    index = RunIndex(site.project, site.files, stages, locales, drafts=Stage.DRAFT in stages).load()
    ahead = Ahead(site, locales, sources, index)

    def run_one(number: int, path: str) -> None:
        if Stage.DRAFT in stages:
            ahead.fill(number)
        _run_article(work, path, index)

    try:
        run_serially(sources, run_one, progress)
    finally:
        site.close()
    for session in site.engines.sessions.values():
        if session.down and session.engine.caps.refines:
            work.result.notices.append(f"{session.down}; drafts stay as they came")
    index.save()


def _run_article(work: _Work, path: str, index: RunIndex) -> None:
    result = work.result
    known = index.outcomes(path)
    if known is not None:
        result.outcomes += known.outcomes
        result.findings += known.findings
        result.articles += bool(known.outcomes)
        result.skipped += 1
        return
    errors = len(result.errors)
    try:
        article = work.site.articles.read(path)
        if article is None or not article.segments:
            index.note(path, [], [])
            return
        result.articles += 1
        outcomes, findings = ArticleRun(work.site, work.stages, work.locales, article, result=result).outcomes()
    except L10nError as error:
        result.errors.append(error)
        return
    result.outcomes += outcomes
    result.findings += findings
    if len(result.errors) == errors:  # what failed is looked at again by the next run, and fails again
        index.note(path, outcomes, findings)


# --- many articles ---------------------------------------------------------------------------

_MANY = 300
"""Articles from which on processes are worth their start; each article is extracted by itself."""


def _extract_many(work: _Work, sources: Sequence[str], progress: Progress) -> None:
    result = work.result
    extract = partial(_extract_chunk, work.site.project, work.site.files.is_dry, work.locales)
    for part in run_in_processes(sources, extract, progress):
        result.outcomes += part.outcomes
        result.errors += part.errors
        result.written += part.written
        result.articles += part.articles


def _extract_chunk(project: Project, is_dry: bool, locales: Sequence[Locale], paths: Sequence[str]) -> Result:
    own = Site(project, is_dry=is_dry)
    work = _Work(own, Stage.EXTRACT, locales, Result(written=own.files.written))
    index = RunIndex(project, own.files, Stage.EXTRACT, locales, drafts=False)
    for path in paths:
        _run_article(work, path, index)
    return work.result


# --- catalogs without an article -------------------------------------------------------------


def _orphans(site: Site, locales: Sequence[Locale], moved: Container[str]) -> Iterator[Finding]:
    """Find `catalog-orphan`: a catalog whose article is gone."""
    renamed = {move.old: move.new for move in find_moves(site, locales)}
    for locale in locales:
        for path, article in site.project.catalogs(locale):
            if not (site.project.root / article).is_file() and article not in moved:
                yield orphan_finding(path, article, locale, renamed.get(article, ""))
