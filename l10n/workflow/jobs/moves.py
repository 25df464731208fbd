"""
Articles that were renamed or moved: found by their sentences, their catalogs and pages moved along.

A move is done locale by locale, in an order that every interruption can be gone on from:
the catalog is written under its new name first, and removed under its old one last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from l10n.errors import CatalogError, ConfigError, L10nError, OvertakenError
from l10n.model import Catalog, Locale, Unit
from l10n.publishing import published_hash, read_page
from l10n.site import CatalogFile, Site, is_gone
from l10n.workflow.boundary import Boundary, foreseen
from l10n.workflow.stages import Move

_SAME = 0.6
"""The share of sentences that two articles must have in common to be one that moved."""
_LEAST = 3


@dataclass
class Gone:
    """The catalogs of articles that are gone."""

    sentences: dict[str, frozenset[str]] = field(default_factory=dict)
    """Of each article, those of the locale that knows most."""
    locales: dict[str, set[Locale]] = field(default_factory=dict)
    """Which locales have a catalog of it."""
    broken: dict[tuple[str, Locale], L10nError] = field(default_factory=dict)
    """Catalogs that cannot be read."""


def find_gone(site: Site, locales: Sequence[Locale]) -> Gone:
    """Read the catalogs of articles that are gone."""
    gone = Gone()
    for locale in locales:
        for path, article in site.project.catalogs(locale):
            if is_gone(site.project.root, article):
                texts = _sentences(site, path, article, locale, gone)
                gone.locales.setdefault(article, set()).add(locale)
                gone.sentences[article] = max(gone.sentences.get(article, texts), texts, key=len)
    return gone


def _sentences(site: Site, path: str, article: str, locale: Locale, gone: Gone) -> frozenset[str]:
    try:
        with foreseen(site, article, locale):
            return frozenset(unit.source for unit in site.catalogs.read(article, locale).catalog.units)
    except L10nError as error:
        gone.broken[article, locale] = error
    with suppress(L10nError):
        raw = site.files.read(path) or b""
        return frozenset(_legible(raw.decode("utf-8", "replace")))
    return frozenset()


def _legible(text: str) -> Iterator[str]:
    """Read what can be read of a file that does not parse: enough to know its article by."""
    for found in re.finditer(r'^msgid "((?:[^"\\\n]|\\.)+)"', text, re.MULTILINE):
        yield re.sub(r"\\(.)", lambda match: {"n": "\n", "t": "\t"}.get(match[1], match[1]), found[1])


def find_moves(site: Site, gone: Gone) -> list[Move]:
    """
    Pair articles that are gone with sources, best first, each once: those of a move that did not end, then
    sources that lack one of its catalogs, then others that have its sentences.
    """
    if not gone.locales:
        return []
    begun = [Move(old, site.begun.get(old)) for old in gone.locales]
    moves = [move for move in begun if move.new in site.project.sources]
    scored = sorted(_scored(site, gone), key=lambda row: (row[1].is_joined, -row[0], row[1].new, row[1].old))
    for _, move in scored:
        if all(move.old != other.old and move.new != other.new for other in moves):
            moves.append(move)
    return moves


def _scored(site: Site, gone: Gone) -> Iterator[tuple[float, Move]]:
    wanted: set[Locale] = set().union(*gone.locales.values())
    sharing = _sharing(site, gone)
    for path in site.project.sources:
        missing = {locale for locale in wanted if not site.catalogs.holds(path, locale)}
        known = (
            gone.sentences
            if path in sharing
            else {old: gone.sentences[old] for old, has in gone.locales.items() if has & missing}
        )
        if known:
            for score, old in _alike(site, path, known):
                yield score, Move(old, path, is_joined=not gone.locales[old] & missing)


def _sharing(site: Site, gone: Gone) -> set[str]:
    """Return the articles whose catalogs have sentences of articles that are gone; only their bytes are looked at."""
    texts = {f'msgid "{text}"'.encode() for sentences in gone.sentences.values() for text in sentences}
    found: set[str] = set()
    for locale in set().union(*gone.locales.values()):
        for path, article in site.project.catalogs(locale):
            if article not in gone.locales:
                with suppress(L10nError):
                    lines = (site.files.read(path) or b"").splitlines()
                    found |= {article} if len(texts.intersection(lines)) >= _LEAST else set()
    return found


def _alike(site: Site, path: str, gone: Mapping[str, frozenset[str]]) -> Iterator[tuple[float, str]]:
    with Boundary(site).around(path):  # reported when its turn comes
        article = site.articles.read(path)
        texts = {segment.source for segment in article.segments} if article else set()
        for old, known in gone.items():
            common = len(texts & known)
            score = common / max(len(texts), len(known), 1)
            if score >= _SAME and common >= min(_LEAST, len(known)):
                yield score, old


def is_pending(site: Site, move: Move, locale: Locale) -> bool:
    """Return whether a locale's catalog is still to be moved; one whose new name is taken is only joined."""
    if not site.catalogs.holds(move.new, locale):
        return True
    with suppress(L10nError):
        return _is_half_moved(*(site.catalogs.read(path, locale).catalog for path in (move.old, move.new)))
    return False


def _is_half_moved(old: Catalog, new: Catalog) -> bool:
    """Return whether a move was stopped between the writing of the new catalog and the end of the old, which has no more to give."""
    is_same = old.published == new.published and (bool(old.published) or old.units == new.units)
    return is_same and with_confirmed(new, old) == new


# --- moving ----------------------------------------------------------------------------------


def move_renamed(site: Site, errors: list[L10nError], paths: Iterable[str] = ()) -> list[Move]:
    """
    Find the articles that were renamed (to one of the paths, if any are given), and move what is theirs along.

    A catalog that cannot be read holds its locale: the article's new catalog there is not begun before it can. What fails
    is added to `errors`, and holds its article.
    """
    wanted = set(paths)
    gone = find_gone(site, site.project.config.targets)
    moves = [move for move in find_moves(site, gone) if not wanted or move.new in wanted]
    for move in moves:
        for locale in gone.locales[move.old]:
            if error := gone.broken.get((move.old, locale)):
                site.catalogs.held[move.new, locale] = _held(error, move)
    boundary, done = Boundary(site, errors), list[Move | None]()
    for move in moves:
        before = len(done)
        with boundary.around(move.new):
            done.append(_moved(site, move, gone.locales[move.old]))
        if len(done) == before:
            _hold(site, move, gone.locales[move.old])
    return [move for move in done if move]


def _hold(site: Site, move: Move, locales: set[Locale]) -> None:
    """Begin no catalogs under the new name that are still to be moved there."""
    for locale in locales:
        if not site.catalogs.holds(move.new, locale):
            error = CatalogError(site.project.catalog(move.old, locale), "could not be moved", "see to that")
            site.catalogs.held.setdefault((move.new, locale), _held(error, move))


def _held(error: L10nError, move: Move) -> CatalogError:
    return CatalogError(error.where, error.what, f"{error.remedy}; until then {move.new} is not done in its locale")


def _moved(site: Site, move: Move, locales: set[Locale]) -> Move | None:
    """Move what is an article's along; return what was done, None where there was nothing to do."""
    ready = [locale for locale in site.project.config.targets if locale in locales]
    ready = [locale for locale in ready if (move.new, locale) not in site.catalogs.held]
    if site.files.is_dry:
        return None if move.is_joined else move
    pending = [locale for locale in ready if is_pending(site, move, locale)]
    joined = [_joined(site, move, locale) for locale in ready if locale not in pending]
    move_along(site, move, pending)
    return move if pending else replace(move, is_joined=True) if any(joined) else None


def _joined(site: Site, move: Move, locale: Locale) -> bool:
    """Join what people confirmed under the old name into the catalog of the new; the old catalog is left to `prune`. Return whether that changed it."""
    old, new = (site.catalogs.read(path, locale) for path in (move.old, move.new))
    catalog = with_confirmed(new.catalog, old.catalog)
    site.catalogs.write(new, catalog)
    return catalog != new.catalog


def move_along(site: Site, move: Move, locales: Sequence[Locale]) -> None:
    """Return an article's catalogs and pages the names that its new path asks for; a page that is there is left alone."""
    if locales:
        site.begun.begin(move.old, move.new)
        with suppress(OvertakenError):  # the next run goes on from it
            for locale in locales:
                with site.files.held():
                    _move_catalog(site, move, locale)
            site.begun.end(move.old)


def _move_catalog(site: Site, move: Move, locale: Locale) -> None:
    old = site.catalogs.read(move.old, locale)
    if not old.text:
        return
    if not site.catalogs.read(move.new, locale).text:
        site.catalogs.write(CatalogFile(Catalog(move.new, locale)), replace(old.catalog, article=move.new))
    _move_page(site, move, locale, old.catalog.published)
    site.files.remove(site.project.catalog(move.old, locale), old.text.encode())


def _move_page(site: Site, move: Move, locale: Locale, published: str) -> None:
    files = site.files
    with suppress(ConfigError):  # the old path is no source's any more
        old, new = (files.as_written(site.project.target(path, locale)) for path in (move.old, move.new))
        page, there = files.read(old), files.read(new)
        if page is None or not published:
            return
        if there is None:
            files.write(new, page, None)
        if there in (None, page) or published_hash(read_page(page, old), site.project.config) == published:
            files.remove(old, page)


def with_confirmed(catalog: Catalog, other: Catalog) -> Catalog:
    """Return a catalog with what people confirmed in another one: for its own units, and beside them as obsolete ones."""
    confirmed = {unit.key: unit for unit in (*other.obsolete, *other.units) if unit.is_confirmed}
    units = tuple(_better(unit, confirmed.get(unit.key)) for unit in catalog.units)
    known = {unit.key for unit in (*catalog.units, *catalog.obsolete)}
    added = tuple(unit for key, unit in confirmed.items() if key not in known and unit.target)
    return replace(catalog, units=units, obsolete=catalog.obsolete + added)


def _better(unit: Unit, other: Unit | None) -> Unit:
    return unit if other is None or unit.is_confirmed else replace(other, role=unit.role)
