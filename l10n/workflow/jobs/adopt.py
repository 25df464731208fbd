"""Target files that people changed or wrote, taken into their catalogs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.adopting import Alignment, Basis, Decision, adopted, conflict_line, imprint_after
from l10n.errors import ArticleError, L10nError
from l10n.model import Catalog, Locale
from l10n.publishing import Imprint
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed


def adopt_targets(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], errors: list[L10nError], side: Decision | None = None
) -> Iterator[Alignment]:
    """
    Align each target that is edited, in conflict or untracked, and take what is certain into its catalog.

    `side` decides what is not. The files themselves are not touched. One that cannot be read
    is added to `errors`.
    """
    move_renamed(site, errors)
    boundary = Boundary(site, errors)
    for path in paths:
        for locale in locales:
            with boundary.around(path, locale):
                if alignment := _adopted(site, path, locale, side):
                    yield alignment


def _adopted(site: Site, path: str, locale: Locale, side: Decision | None) -> Alignment | None:
    desk = open_desk(site, site.articles.required(path), locale)
    if desk.page is None or desk.edition.is_ours:
        return None
    if line := conflict_line(desk.page.raw):
        raise ArticleError(f"{desk.path}:{line}", "git left a conflict here", "join the two sides, and run again")
    alignment = desk.aligned(side)
    after = desk.with_catalog(adopted(desk.catalog, alignment))
    after.with_catalog(_published(desk, after, alignment, is_decided=side is Decision.CATALOG)).save()
    return alignment


def _published(desk: Desk, after: Desk, alignment: Alignment, *, is_decided: bool) -> Catalog:
    """Return the catalog with what its page is known by: where nothing of it is left to take, the page as it is."""
    page, basis, config = desk.page, desk.basis, desk.site.project.config
    if page is None or (basis is Basis.FOREIGN and not is_decided):
        return after.catalog
    if basis is not Basis.MOVED_ON:
        # What is shown and not taken stays an edit of this very catalog, to be adopted later.
        base = page if alignment.is_whole else after.edition.merged((), is_draft=False)
        imprint = Imprint.of(after.bitext, base, config)
        published = desk.edition.hash if alignment.is_whole else after.edition.merged_hash
    else:
        imprint = Imprint.parse(desk.catalog.imprint)
        imprint = imprint.as_page(after.bitext, page, config) if alignment.is_whole and imprint.words else imprint
        published = desk.edition.hash if alignment.is_whole else desk.catalog.published
    known = str(imprint_after(imprint, alignment)) if imprint.words else ""
    return replace(after.catalog, published=published, imprint=known)
