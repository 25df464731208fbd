"""The configuration file, which no run writes: only a person's decision about the site's targets does."""

from __future__ import annotations

from l10n.errors import ArticleError, OvertakenError
from l10n.site.files import Files, replace_file


def replace_configuration(files: Files, path: str, content: bytes, was: bytes) -> None:
    """
    Replace the configuration file, or what a link in its place leads to.

    Raises OvertakenError where it is not what was read any more, and ArticleError.
    """
    if not files.is_dry:
        with files.held():
            if files.read(path) != was:
                raise OvertakenError(path, "was changed since it was read", "run again")
            try:
                replace_file((files.root / path).resolve(), content)
            except OSError as error:
                what = f"cannot be written: {error.strerror}"
                raise ArticleError(path, what, "see to the folder's permissions") from error
    files.written.append(path)
