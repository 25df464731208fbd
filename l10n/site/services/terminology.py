"""The terms of a site: its own, and the starter base where they say nothing."""

from __future__ import annotations

from functools import cached_property

from l10n.article import head_day
from l10n.errors import GlossaryError
from l10n.glossary import Glossary, Term, TermBase, read_terms, starter_terms
from l10n.model import Article
from l10n.project import Config
from l10n.site.files import Files


class Terminology:
    """The terms of a site, read when they are first asked for."""

    def __init__(self, config: Config, files: Files) -> None:
        """Take the configuration, which names the file."""
        self._config, self._files = config, files

    @cached_property
    def raw(self) -> bytes | None:
        """The file with the site's own terms; None where there is none. Raises ArticleError."""
        return self._files.read(self._config.glossary_file)

    @cached_property
    def own(self) -> TermBase:
        """The site's own terms; none where there is no file. Raises GlossaryError."""
        path = self._config.glossary_file
        raw = self.raw
        if raw is None and self._config.glossary:
            raise GlossaryError(path, "there is no such file", f"mend `file` below {self._config.table('glossary')}")
        if raw is None:
            return TermBase(path=path)
        try:
            return read_terms(raw.decode(), path)
        except UnicodeDecodeError as error:
            raise GlossaryError(path, f"byte {error.start} is not UTF-8", "save the file as UTF-8") from error

    @cached_property
    def glossary(self) -> Glossary:
        """The site's own terms, and the starter base where they say nothing."""
        return self.with_starter(self.own.terms)

    def with_starter(self, terms: tuple[Term, ...]) -> Glossary:
        """Return terms with the starter base where they say nothing, as the site is configured."""
        return Glossary(terms).with_base(starter_terms() if self._config.starter else ())

    def glossary_of(self, article: Article) -> Glossary:
        """Return the glossary as it holds on the article's day."""
        return self.glossary.at(head_day(article.head))
