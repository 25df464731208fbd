"""Target files that people changed or wrote, taken into their catalogs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.adopting import Alignment, Basis, TargetFile, adopted, align
from l10n.catalog import update_catalog
from l10n.errors import ArticleError, L10nError
from l10n.model import Locale, State
from l10n.site import Site
from l10n.workflow.desk import Inspection
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
    for path in paths:
        for locale in locales:
            try:
                alignment = _adopted(site, path, locale)
            except L10nError as error:
                errors.append(error)
                continue
            if alignment:
                yield alignment


def _adopted(site: Site, path: str, locale: Locale) -> Alignment | None:
    article = site.article(path)
    if article is None:
        raise ArticleError(path, "is no source of this site", "name a source article")
    before, text = site.catalog(path, locale)
    catalog = update_catalog(before, article)
    inspection = Inspection(site, article, catalog, text)
    basis = _BASES.get(inspection.state)
    if basis is None or inspection.present is None:
        return None
    if line := _conflict_line(inspection.present):
        where = f"{inspection.path}:{line}"
        raise ArticleError(where, "git left a conflict here", "join the two sides, and run again")
    file = TargetFile(inspection.path, inspection.present, basis)
    alignment = align(article, catalog, file, site.project.config.source, site.glossary_of(article))
    after = adopted(catalog, alignment)
    if basis is Basis.MERGED:
        # What is shown and not taken stays an edit of this very catalog, to be adopted later.
        after = replace(after, published=Inspection(site, article, after, text).merged_hash)
    site.save(after, text)
    return alignment


_MARKERS = re.compile(rb"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)


def _conflict_line(raw: bytes) -> int:
    """Find where git left both sides of a conflict; 0 where it left none."""
    found = list(_MARKERS.finditer(raw.replace(b"\r\n", b"\n")))
    return raw.count(b"\n", 0, found[0].start()) + 1 if len(found) > 1 else 0
