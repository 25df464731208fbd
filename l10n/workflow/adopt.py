"""Target files that people changed or wrote, taken into their catalogs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.adopting import Alignment, Basis, TargetFile, adopted, align
from l10n.catalog import update_catalog
from l10n.errors import ArticleError, L10nError
from l10n.model import Locale, State
from l10n.workflow.inspect import Inspection
from l10n.workflow.site import Site

_BASES = {State.EDITED: Basis.MERGED, State.CONFLICT: Basis.MOVED_ON, State.UNTRACKED: Basis.FOREIGN}


def adopt_targets(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], errors: list[L10nError]
) -> Iterator[Alignment]:
    """
    Align each target that is edited, in conflict or untracked, and take what is certain into its catalog.

    The files themselves are not touched. One that cannot be read is added to `errors`.
    """
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
    file = TargetFile(inspection.path, inspection.present, basis)
    alignment = align(article, catalog, file, site.project.config.source, site.glossary_of(article))
    site.save(adopted(catalog, alignment), text)
    return alignment
