"""
The one error tree. `str(error)` is one line: where, what, what to do.

Errors are caught in three places only: the adapter that meets a library (its error becomes ours), the
boundary of an article (whatever is raised costs that article), and the command line (ours becomes an exit code).
"""


class L10nError(Exception):
    """Whatever l10n refuses to do, said in one line."""

    def __init__(self, where: str, what: str, remedy: str = "") -> None:
        """Keep the parts."""
        self.where, self.what, self.remedy = where, what, remedy
        # BaseException pickles an error by its `args`, and builds it anew from them.
        super().__init__(where, what, remedy)

    def __str__(self) -> str:
        """Join the parts that are there into `where: what; remedy`."""
        what = "; ".join(filter(None, (self.what, self.remedy)))
        return ": ".join(filter(None, (self.where, what)))


class ConfigError(L10nError):
    """The configuration or a flag cannot be used."""


class ArticleError(L10nError):
    """An article cannot be read or written back safely."""


class OvertakenError(ArticleError):
    """A file is no longer what was read of it: somebody saved it meanwhile."""


class CatalogError(L10nError):
    """A catalog cannot be read."""


class GlossaryError(L10nError):
    """The glossary cannot be read."""


class UnforeseenError(L10nError):
    """A fault of l10n or of a plug-in, which its author should hear of."""


class EngineError(L10nError):
    """An engine gave no usable answer for these texts; another engine may."""


class MarkupLostError(EngineError):
    """An answer does not hold its source's markup, each stretch once and nested as it was."""


class NoModelError(EngineError):
    """The engine's server lacks what these languages need, and serves them once it is there."""


class FatalEngineError(EngineError):
    """The engine cannot serve this run at all: bad key, package not installed."""


class UnservedError(FatalEngineError):
    """The engine does not serve this locale; it may serve others."""


class SpentError(FatalEngineError):
    """What the run may send, spend or wait for is used up."""

    def __init__(self, where: str, what: str, remedy: str = "", *, limit: str = "") -> None:
        """Keep `limit`, the option or setting that would have to be raised."""
        super().__init__(where, what, remedy)
        self.limit = limit


class RetryableEngineError(EngineError):
    """The engine may answer if asked again."""

    def __init__(self, where: str, what: str, remedy: str = "", *, after: float | None = None) -> None:
        """Keep `after`, the seconds the server asked every caller to wait."""
        super().__init__(where, what, remedy)
        self.after = after
