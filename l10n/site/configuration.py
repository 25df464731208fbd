"""The configuration file, which no run writes: only a person's decision about the site's targets does."""

from __future__ import annotations

import os

from l10n.errors import ArticleError, OvertakenError
from l10n.site.files import Files
from l10n.site.replacing import replace_named, verify_unlocked


def verify_replaceable(files: Files, path: str) -> None:
    """Raise ArticleError where the configuration file could not be replaced, before anything is done that it has to tell of."""
    if files.is_dry:
        return
    place = (files.root / path).resolve()
    verify_unlocked(place, path)
    beside = place.with_name(f".{place.name}.{os.getpid()}.tmp")
    try:
        beside.touch()
        beside.unlink()
    except OSError as error:
        raise ArticleError(path, f"cannot be written: {error.strerror}", "see to the folder's permissions") from error


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
