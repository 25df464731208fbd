"""What is left of articles that are gone: catalogs and pages, listed and removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, replace

from l10n.errors import L10nError, OvertakenError
from l10n.model import Locale, Outcome, State, Unit
from l10n.publishing import published_hash, read_page
from l10n.site import Site, is_gone
from l10n.workflow.boundary import Boundary
from l10n.workflow.jobs.moves import find_gone, find_moves


@dataclass(frozen=True, slots=True)
class Orphan:
    """A catalog whose source is gone, and its target."""

    article: str
    locale: Locale
    catalog: str
    target: str = ""
    _: KW_ONLY
    kept: str = ""
    """Why the target stays."""
    held: str = ""
    """Why the catalog stays, and with it the target."""


def find_orphans(site: Site, locales: Sequence[Locale]) -> Iterator[Orphan]:
    """Yield the orphans of the locales, articles that moved apart."""
    gone = find_gone(site, site.project.config.targets)
    moves = {move.old: move for move in find_moves(site, gone)}
    for locale in locales:
        needed = _confirmed(site, gone.locales, locale)
        live = _live(site, locale, needed)
        for article in sorted(gone.locales):
            move = moves.get(article)
            is_broken = (article, locale) in gone.broken
            if locale in gone.locales[article] and (is_broken or not move or site.catalogs.holds(move.new, locale)):
                held = _reason(needed.get(article, ()), live)
                if is_broken:
                    held = "it does not parse; mend it, restore it from git, or delete it"
                if site.project.unlisted:
                    held = f"{site.project.unlisted[0][0]} cannot be read, so that not all of the site is known"
                yield replace(_orphan(site, article, locale), held=held)


def _confirmed(site: Site, gone: Mapping[str, set[Locale]], locale: Locale) -> dict[str, list[Unit]]:
    """Return what people confirmed in the catalogs of articles that are gone, of sentences that had left them before too."""
    found: dict[str, list[Unit]] = {}
    for article in gone:
        with suppress(L10nError):
            catalog = site.catalogs.read(article, locale).catalog
            found[article] = [unit for unit in (*catalog.units, *catalog.obsolete) if unit.is_confirmed]
    return found


def _live(site: Site, locale: Locale, needed: Mapping[str, Sequence[Unit]]) -> dict[str, str]:
    """Return which of the sentences stand in a source that has not confirmed them, and in which."""
    sentences = {unit.source for units in needed.values() for unit in units}
    found: dict[str, str] = {}
    for path in site.project.sources if sentences else ():
        with Boundary(site).around(path):
            article = site.articles.read(path)
            here = {segment.source for segment in article.segments} & sentences if article else set()
            if here:
                units = site.catalogs.read(path, locale).catalog.units
                here -= {unit.source for unit in units if unit.is_confirmed}
                found |= dict.fromkeys(here, path)
    return found


def _reason(units: Sequence[Unit], live: Mapping[str, str]) -> str:
    places = [live[unit.source] for unit in units if unit.source in live]
    if not places:
        return ""
    sentences = "a reviewed sentence" if len(places) == 1 else f"{len(places)} reviewed sentences"
    return f"{sentences} of it stand{'s' if len(places) == 1 else ''} in {places[0]}, not reviewed there yet"


def _orphan(site: Site, article: str, locale: Locale) -> Orphan:
    path = site.project.catalog(article, locale)
    try:
        target = site.files.as_written(site.project.target(article, locale))
        published = site.catalogs.read(article, locale).catalog.published
    except L10nError:  # a path that is no source any more, a broken catalog
        return Orphan(article, locale, path)
    try:
        present = site.files.read(target)
        if present is None:
            return Orphan(article, locale, path)
        is_ours = published_hash(read_page(present, target), site.project.config) == published
    except L10nError:
        return Orphan(article, locale, path, target, kept="it cannot be read")
    return Orphan(
        article, locale, path, target, kept="" if is_ours else "it was edited by hand, or l10n did not write it"
    )


def orphan_outcomes(site: Site, locales: Sequence[Locale]) -> list[Outcome]:
    """Return the orphans as `l10n status` shows them."""
    return [Outcome(each.article, each.locale, each.target, State.ORPHAN) for each in find_orphans(site, locales)]


def share_of(site: Site, orphans: Sequence[Orphan], locales: Sequence[Locale]) -> float:
    """Return how many of a site's catalogs would be removed: 1 for all of them."""
    total = sum(1 for locale in locales for _ in site.project.catalogs(locale))
    return sum(not orphan.held for orphan in orphans) / total if total else 0.0


def prune(site: Site, orphans: Sequence[Orphan]) -> list[str]:
    """
    Remove orphans; return the files that are gone.

    A page goes before the catalog that tells whose it is, so that a run that is stopped
    in between leaves nothing that the next one does not know. What was changed since it
    was looked at stays.
    """
    gone: list[str] = []
    for orphan in orphans:
        with suppress(OvertakenError), site.files.held():
            if (
                is_gone(site.project.root, orphan.article)
                and not orphan.held
                and _orphan(site, orphan.article, orphan.locale) == orphan
            ):
                for path in (orphan.target, orphan.catalog) if orphan.target and not orphan.kept else (orphan.catalog,):
                    site.files.remove(path, site.files.read(path))
                    gone.append(path)
    return gone
