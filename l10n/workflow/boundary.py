"""
The boundary of an article: whatever is raised within costs that article, or its locale, and nothing else.

What is ours is a line already. Anything else, a fault of l10n or of a plug-in, becomes a line that asks to report it;
this is the one place that catches every exception (docs/decisions/0021).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from traceback import format_exception_only, walk_tb

from l10n.errors import ArticleError, L10nError, UnforeseenError
from l10n.model import Article, Locale
from l10n.site import Site, keep_fault

_SHOWN = 200


class Boundary:
    """Keeps what goes wrong with one article, or with one locale of it, from the others."""

    def __init__(self, site: Site, errors: list[L10nError] | None = None) -> None:
        """Take the list that errors are added to, each once; without one they are dropped, for their own turn will tell."""
        self._site = site
        self._errors = [] if errors is None else errors
        self._told = {str(error) for error in self._errors}

    @contextmanager
    def around(self, article: str, locale: Locale | None = None) -> Iterator[None]:
        """Add whatever is raised within to the errors, and go on behind."""
        try:
            with foreseen(self._site, article, locale):
                yield
        except L10nError as error:
            self.tell(error)

    def tell(self, error: L10nError) -> None:
        """Add an error, unless it was told already."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self._errors.append(error)


def articles_with_text(site: Site, errors: list[L10nError]) -> list[str]:
    """Return all sources that hold Chinese; what cannot be read, or has a name that nothing can hold, is added to `errors`."""
    boundary, found = Boundary(site, errors), list[str]()
    sources = site.project.sources
    for error in left_out(site):
        boundary.tell(error)
    for path in sources:
        with boundary.around(path):
            if read_with_text(site, path):
                found.append(path)
    return found


def read_with_text(site: Site, path: str) -> Article | None:
    """Read a source; None where it holds no Chinese. Raises ArticleError, also where it has catalogs that tell of some."""
    article = site.articles.read(path)
    if (
        article
        and not article.segments
        and any(site.catalogs.holds(path, each) for each in site.project.config.targets)
    ):
        what = "has no Chinese any more, and its catalogs and pages are left as they are"
        raise ArticleError(path, what, "restore it; or delete it, and run `l10n prune`")
    return article if article and article.segments else None


def left_out(site: Site) -> Iterator[L10nError]:
    """Yield the folders that cannot be listed, and the files whose names no catalog could hold."""
    for folder, reason in site.project.unlisted:
        what = f"cannot be read: {reason}; what is in it is left as it is"
        yield ArticleError(folder, what, "see to its permissions")
    for path in site.project.misnamed:
        yield ArticleError(path, "no file of a site can be called so", "rename it in letters, digits and signs")


@contextmanager
def foreseen(site: Site, article: str, locale: Locale | None = None) -> Iterator[None]:
    """Let only errors of ours out: any other is written down, and raised as an UnforeseenError."""
    place = f"{article} [{locale}]" if locale else article
    try:
        yield
    except L10nError:
        raise
    except Exception as error:  # the boundary: nothing that one article does ends a run
        kept = keep_fault(site.files, place, error)
        raise UnforeseenError(place, _said(error), f"please report it{f', with {kept}' if kept else ''}") from error


def _said(error: Exception) -> str:
    """Say in one line what happened, and in which module: a plug-in's, or ours."""
    said = " ".join(format_exception_only(error)[-1].split())
    shown = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    frame, line = list(walk_tb(error.__traceback__))[-1]
    return f"this was not foreseen: {shown} ({frame.f_globals.get('__name__', '?')}, line {line})"
