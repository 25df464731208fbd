"""Pages that neither a source nor a catalog knows any more, as where two branches removed an article and rewrote its page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from l10n.errors import L10nError
from l10n.project import Project
from l10n.publishing import Page, read_page
from l10n.site import Site


def sourceless_pages(site: Site) -> Iterator[str]:
    """Yield pages whose list names a source that is not there; no catalog tells whether a person edited them."""
    project = site.project
    known = _known(project)
    for path in project.files():
        if path not in known and project.place(path) is None:
            with suppress(L10nError):  # what cannot be read is no page of ours
                raw = site.files.read(path)
                if raw is not None and _names_source(project, read_page(raw, path)):
                    yield path


def _names_source(project: Project, page: Page) -> bool:
    return any(project.layout.is_source_tag(label) for label in page.listed or ())


def _known(project: Project) -> set[str]:
    """Return the targets of all sources, in locales outside of the targets too, and of all catalogs."""
    known: set[str] = set()
    for locale in project.config.targets:
        articles = {*project.sources, *(article for _, article in project.catalogs(locale))}
        for article in articles:
            with suppress(L10nError):  # a path that is no source any more
                known.add(project.target(article, locale))
    if project.has_others:
        outside = ((article, locale) for article in project.sources for locale in project.outside(article))
        known |= {project.target(article, locale) for article, locale in outside}
    return known
