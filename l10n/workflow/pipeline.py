"""Runs: extract, draft, check and merge, article by article, each saved before the next begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from functools import partial

from l10n.errors import ArticleError, CatalogError, ConfigError, L10nError
from l10n.model import Locale
from l10n.project import Project
from l10n.rules import compare_articles, orphan_finding, without_ignored
from l10n.site import RunIndex, Site
from l10n.workflow.ahead import Ahead
from l10n.workflow.article_run import ArticleRun
from l10n.workflow.boundary import Boundary, left_out, read_with_text
from l10n.workflow.executors import run_in_processes, run_serially
from l10n.workflow.jobs.moves import find_gone, find_moves, move_renamed
from l10n.workflow.stages import Progress, Result, Stage


def run(
    site: Site,
    stages: Stage,
    locales: Sequence[Locale],
    paths: Sequence[str] = (),
    progress: Progress = lambda path, number, total: None,
    *,
    anew: frozenset[str] = frozenset(),
) -> Result:
    """
    Take every article (or those at `paths`) through the stages; one that fails costs itself only.

    Units that one of the rules `anew` finds wrong are drafted once more.

    Raises ConfigError where nothing can be done at all.
    """
    # A broken glossary stops everything, and now.
    result = Result(written=site.files.written, errors=list(site.terminology.own.refused))
    if Stage.DRAFT in stages:
        for locale in locales:
            _require_drafter(site, locale)
    sources = _sources(site, paths, result)
    if Stage.EXTRACT in stages:
        result.moves += move_renamed(site, result.errors, paths)
    sources = _without_collisions(site, sources, result)
    if Stage.CHECK in stages and site.project.config.memories:
        _open_memories(site, locales)
    work = _Work(site, stages, locales, result, anew=anew)
    if stages == Stage.EXTRACT and len(sources) >= _MANY:
        _extract_many(work, sources, progress)
    else:
        _run_articles(work, sources, progress)
    if not paths:
        _report_orphans(site, locales, result)
        result.findings += compare_articles(result.outcomes)
    result.errors += [*site.memories.complaints, *site.catalogs.complaints]
    result.findings = list(without_ignored(result.findings, site.project.config.ignore))
    return result


def _sources(site: Site, paths: Sequence[str], result: Result) -> list[str]:
    """Return the sources that are asked for; what is none of the site's is an error."""
    if not paths:
        sources = list(site.project.sources)
        result.errors += left_out(site)
        return sources
    sources = [path for path in site.project.sources if path in paths]
    for path in paths:
        if path not in sources:
            result.errors.append(_unknown(site, path))
    return sources


def _unknown(site: Site, path: str) -> L10nError:
    """Say why a path is no source: its folder cannot be read, or there is none."""
    for folder, reason in site.project.unlisted:
        if path.startswith(f"{folder}/"):
            return ArticleError(path, f"cannot be read: {reason}", f"see to the permissions of {folder}")
    return L10nError(path, "no source article of this site", "name a Markdown file below content")


def _require_drafter(site: Site, locale: Locale) -> None:
    """Refuse a list of engines of which none makes drafts."""
    engines = site.engines.of(locale)
    if engines and all(session.engine.caps.refines for session in engines):
        name = engines[0].engine.name
        remedy = "name one that drafts before it, or leave out its role"
        where = site.project.config.where(site.project.config.engines_key(locale))
        raise ConfigError(where, f"engines: {name} only refines the drafts of others ({locale})", remedy)


def _open_memories(site: Site, locales: Sequence[Locale]) -> None:
    """Read the memories that the configuration names: what is wrong with one is told also where no article asks for it."""
    for locale in locales:
        site.memories.of(locale)


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
            with Boundary(site).around(path):
                article = site.articles.read(path)
                yield path, first if article and article.segments else ""


@dataclass(frozen=True, slots=True)
class _Work:
    """What a run does, where, and what came of it."""

    site: Site
    stages: Stage
    locales: Sequence[Locale]
    result: Result
    _: KW_ONLY
    anew: frozenset[str] = frozenset()


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
    known = None if work.anew else index.outcomes(path)
    if known is not None:
        result.outcomes += known.outcomes
        result.findings += known.findings
        result.articles += bool(known.outcomes)
        result.skipped += 1
        return
    overtaken, changes = work.site.files.overtaken, []
    for _ in range(_ATTEMPTS):
        overtaken.clear()
        done = _attempted(work, path)
        changes += done.changes
        if not overtaken:
            break
    done.changes = changes
    if overtaken:
        what = f"{min(overtaken)} was changed again and again while it was worked on"
        done.unsettled.append(L10nError(path, what, "run again"))
    elif not done.errors:  # what failed is looked at again by the next run, and fails again
        index.note(path, done.outcomes, done.findings)
    result.take(done)


_ATTEMPTS = 3
"""How often an article is looked at whose files somebody changes meanwhile."""


def _attempted(work: _Work, path: str) -> Result:
    """Take one article through the stages."""
    done = Result()
    boundary = Boundary(work.site, done.errors)
    with boundary.around(path):
        if article := read_with_text(work.site, path):
            done.articles = 1
            run = ArticleRun(
                work.site, work.stages, work.locales, article, result=done, boundary=boundary, anew=work.anew
            )
            done.outcomes, done.findings = run.outcomes()
    return done


# --- many articles ---------------------------------------------------------------------------

_MANY = 300
"""Articles from which on processes are worth their start; each article is extracted by itself."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What a process needs to know beside its articles."""

    project: Project
    locales: Sequence[Locale]
    held: Mapping[tuple[str, Locale], CatalogError]
    _: KW_ONLY
    is_dry: bool


def _extract_many(work: _Work, sources: Sequence[str], progress: Progress) -> None:
    result = work.result
    site = work.site
    chunk = _Chunk(site.project, work.locales, site.catalogs.held, is_dry=site.files.is_dry)
    extract = partial(_extract_chunk, chunk)
    for part in run_in_processes(sources, extract, progress):
        result.take(part)
        result.written += part.written


def _extract_chunk(chunk: _Chunk, paths: Sequence[str]) -> Result:
    own = Site(chunk.project, is_dry=chunk.is_dry)
    own.catalogs.held |= chunk.held
    work = _Work(own, Stage.EXTRACT, chunk.locales, Result(written=own.files.written))
    index = RunIndex(chunk.project, own.files, Stage.EXTRACT, chunk.locales, drafts=False)
    for path in paths:
        _run_article(work, path, index)
    return work.result


# --- catalogs without an article -------------------------------------------------------------


def _report_orphans(site: Site, locales: Sequence[Locale], result: Result) -> None:
    """Find `catalog-orphan`: a catalog whose article is gone; one that cannot be read is an error on every run."""
    gone = find_gone(site, locales)
    renamed = {move.old: move.new for move in find_moves(site, gone)}
    held = {error.where for error in site.catalogs.held.values()}
    result.errors += [error for error in gone.broken.values() if error.where not in held]
    moved = {move.old for move in result.moves}
    for article in sorted(gone.locales):
        for locale in locales:
            is_told = article in renamed and (article, locale) in gone.broken  # no run moves what it cannot read
            if locale in gone.locales[article] and not is_told and (article not in moved or not site.files.is_dry):
                path = site.project.catalog(article, locale)
                result.findings.append(orphan_finding(path, article, locale, renamed.get(article, "")))
