"""The configuration file, which no run writes: only a person's decision about the site's targets does."""

from __future__ import annotations

from l10n.errors import OvertakenError
from l10n.site.files import Files
from l10n.site.replacing import replace_named


def replace_configuration(files: Files, path: str, content: bytes, was: bytes) -> None:
    """
    Replace the configuration file, or what a link in its place leads to.

    Raises OvertakenError where it is not what was read any more, and ArticleError.
    """
    if not files.is_dry:
        with files.held():
            if files.read(path) != was:
                raise OvertakenError(path, "was changed since it was read", "run again")
            replace_named((files.root / path).resolve(), path, content)
    files.written.append(path)
