"""Articles that were renamed or moved: found by their sentences, their catalogs and pages moved along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from l10n.errors import L10nError
from l10n.model import Catalog, Locale
from l10n.site import CatalogFile, Site
from l10n.workflow.stages import Move

_SAME = 0.6
"""The share of sentences that two articles must have in common to be one that moved."""
_LEAST = 3


def find_moves(site: Site, locales: Sequence[Locale]) -> list[Move]:
    """Pair sources that have no catalog with catalogs that have no source, best first, each once."""
    orphans = _orphans(site, locales)
    if not orphans:
        return []
    new = [path for path in site.project.sources if not _has_catalog(site, path, locales)]
    scored = sorted(_scored(site, new, orphans), key=lambda row: (-row[0], row[1].new, row[1].old))
    moves: list[Move] = []
    for _, move in scored:
        if all(move.old != other.old and move.new != other.new for other in moves):
            moves.append(move)
    return moves


def _orphans(site: Site, locales: Sequence[Locale]) -> dict[str, frozenset[str]]:
    """Return the sentences of articles that are gone, by path."""
    found: dict[str, frozenset[str]] = {}
    for locale in locales:
        for _, article in site.project.catalogs(locale):
            if article not in found and not (site.project.root / article).is_file():
                with suppress(L10nError):
                    units = site.catalogs.read(article, locale).catalog.units
                    found[article] = frozenset(unit.source for unit in units)
    return found


def _has_catalog(site: Site, path: str, locales: Sequence[Locale]) -> bool:
    return any((site.project.root / site.project.catalog(path, locale)).is_file() for locale in locales)


def _scored(site: Site, new: Sequence[str], orphans: Mapping[str, frozenset[str]]) -> Iterator[tuple[float, Move]]:
    for path in new:
        with suppress(L10nError):  # reported when its turn comes
            article = site.articles.read(path)
            texts = {segment.source for segment in article.segments} if article else set()
            for old, known in orphans.items():
                common = len(texts & known)
                score = common / max(len(texts), len(known), 1)
                if score >= _SAME and common >= min(_LEAST, len(known)):
                    yield score, Move(old, path)


def move_renamed(site: Site, paths: Sequence[str] = ()) -> list[Move]:
    """Find the articles that were renamed (to one of the paths, if any are given), and move what is theirs along."""
    targets = site.project.config.targets
    moves = [move for move in find_moves(site, targets) if not paths or move.new in paths]
    for move in moves if not site.files.is_dry else ():
        move_along(site, move, targets)
    return moves


def move_along(site: Site, move: Move, locales: Sequence[Locale]) -> None:
    """Return an article's catalogs and pages the names that its new path asks for; a file that is there is left alone."""
    files = site.files
    for locale in locales:
        file = site.catalogs.read(move.old, locale)
        new = site.project.catalog(move.new, locale)
        if not file.text or site.files.read(new) is not None:
            continue
        old_page, new_page = (site.project.target(path, locale) for path in (move.old, move.new))
        if file.catalog.published and files.read(old_page) is not None and files.read(new_page) is None:
            files.move(old_page, new_page)
        site.catalogs.write(CatalogFile(Catalog(move.new, locale)), replace(file.catalog, article=move.new))
        files.remove(site.project.catalog(move.old, locale))
