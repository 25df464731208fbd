"""Target files that people changed or wrote, taken into their catalogs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.adopting import Alignment, Basis, TargetFile, adopted, align
from l10n.errors import ArticleError, L10nError
from l10n.model import Locale, State
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import open_desk
from l10n.workflow.jobs.moves import move_renamed

_BASES = {State.EDITED: Basis.MERGED, State.CONFLICT: Basis.MOVED_ON, State.UNTRACKED: Basis.FOREIGN}


def adopt_targets(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], errors: list[L10nError]
) -> Iterator[Alignment]:
    """
    Align each target that is edited, in conflict or untracked, and take what is certain into its catalog.

    The files themselves are not touched. One that cannot be read is added to `errors`.
    """
    move_renamed(site)
    boundary = Boundary(site, errors)
    for path in paths:
        for locale in locales:
            with boundary.around(path, locale):
                if alignment := _adopted(site, path, locale):
                    yield alignment


def _adopted(site: Site, path: str, locale: Locale) -> Alignment | None:
    desk = open_desk(site, site.articles.required(path), locale)
    basis = _BASES.get(desk.state)
    if basis is None or desk.page is None:
        return None
    if line := _conflict_line(desk.page.raw):
        raise ArticleError(f"{desk.path}:{line}", "git left a conflict here", "join the two sides, and run again")
    file = TargetFile(desk.page, basis)
    alignment = align(desk.bitext, file, site.project.config.source, site.terminology.glossary_of(desk.article))
    after = desk.with_catalog(adopted(desk.catalog, alignment))
    if basis is Basis.MERGED:
        # What is shown and not taken stays an edit of this very catalog, to be adopted later.
        after = after.with_catalog(replace(after.catalog, published=after.edition.merged_hash))
    after.save()
    return alignment


_MARKERS = re.compile(rb"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)


def _conflict_line(raw: bytes) -> int:
    """Find where git left both sides of a conflict; 0 where it left none."""
    found = list(_MARKERS.finditer(raw.replace(b"\r\n", b"\n")))
    return raw.count(b"\n", 0, found[0].start()) + 1 if len(found) > 1 else 0
