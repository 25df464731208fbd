"""The source articles of a site."""

from __future__ import annotations

from dataclasses import dataclass

from l10n.article import ArticleOptions, parse_article, verify_lengths
from l10n.errors import ArticleError
from l10n.file_reader import MOST_OF_ARTICLE
from l10n.model import Article
from l10n.project import Project
from l10n.site.files import Files


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A source read before its turn."""

    raw: bytes
    article: Article | None


class ArticleStore:
    """Reads sources; those read ahead of their turn are kept until then."""

    def __init__(self, project: Project, files: Files) -> None:
        """Take what the configuration says about articles."""
        config = project.config
        self._project, self._files = project, files
        self.options = ArticleOptions(config.translate, config.residue, config.math)
        self._ahead: dict[str, _Ahead] = {}

    def read(self, path: str) -> Article | None:
        """
        Read a source; None where its front matter says that it is another locale's.

        One that was read ahead and changed since is read anew. Raises ArticleError where
        there is none, or it cannot be read.
        """
        raw = self._raw(path)
        known = self._ahead.pop(path, None)
        return known.article if known and known.raw == raw else self._parsed(path, raw)

    def read_ahead(self, path: str) -> Article | None:
        """Read a source that will be asked for again."""
        raw = self._raw(path)
        self._ahead[path] = _Ahead(raw, self._parsed(path, raw))
        return self._ahead[path].article

    def required(
        self, path: str, reason: str = "is no source of this site", remedy: str = "name a source article"
    ) -> Article:
        """Read a source. Raises ArticleError also where the file is another locale's."""
        article = self.read(path)
        if article is None:
            raise ArticleError(path, reason, remedy)
        return article

    def _raw(self, path: str) -> bytes:
        raw = self._files.read(path, MOST_OF_ARTICLE)
        if raw is None:
            raise _missing(path, (self._project.root / path).is_symlink())
        return raw

    def _parsed(self, path: str, raw: bytes) -> Article | None:
        article = parse_article(raw, path, self.options)
        verify_lengths(article)
        values = article.head.values if article.head else {}
        claims = (self._project.claims(values.get((key,))) for key in self._project.config.relabel)
        return None if any(claims) else article


def _missing(path: str, is_link: bool) -> ArticleError:
    if is_link:
        return ArticleError(path, "it is a link that leads nowhere", "mend it or remove it")
    return ArticleError(
        path, "no such file", "name an article below the content folder; if it was moved meanwhile, run again"
    )
