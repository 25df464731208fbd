"""What of the disk is the site's to write: the files below its root, and none that lead out of it."""

from __future__ import annotations

import errno
import os
from pathlib import Path, PurePosixPath

from l10n.errors import ArticleError, ConfigError

OWN = ".l10n"
"""The folder of what l10n keeps for itself; no article, page or catalog lies in it."""
_CONFIGURATIONS = frozenset({"l10n.toml", "pyproject.toml"})


def inside(root: Path, path: str, *, apart_from: str = "") -> Path:
    """
    Return where a file of the site is to be written: what a link leads to, for the link stays.

    `apart_from` is a file that must not be met, whatever links lead to it: the source of a
    target. Raises ArticleError for whatever is not the site's to write.
    """
    _verify_name(path)
    top = root.resolve()
    place = _resolved(root / path, path)
    _verify_place(top, place, path)
    if apart_from and place == _resolved(root / apart_from, apart_from):
        raise _refusal(path, f"leads to its source {apart_from}", "remove the link, or give a layout of its own place")
    return place


def inside_as_named(root: Path, path: str) -> Path:
    """Return a file that is to be removed or renamed: a link itself and not what it leads to. Raises ArticleError."""
    _verify_name(path)
    place = root / path
    _verify_place(root.resolve(), _resolved(place.parent, path) / place.name, path)
    return place


def verify_own(root: Path) -> None:
    """Raise ConfigError where the folder of what l10n keeps, or a file in it, leads out of the site."""
    own, top = root / OWN, root.resolve()
    try:
        links = [own, *(Path(entry) for entry in os.scandir(own) if entry.is_symlink())] if own.exists() else []
    except OSError:
        return  # who cannot list it writes nothing in it
    for link in links:
        if not _resolved(link, OWN).is_relative_to(top):
            raise ConfigError(link.relative_to(root).as_posix(), "leads out of the site", "remove the link")


def own_hindrance(root: Path) -> str:
    """Return what keeps a run from using the folder of what l10n keeps; empty where nothing does, or the folder is not there yet."""
    own = root / OWN
    try:
        if not own.exists():
            return ""
    except OSError as error:
        return str(error.strerror)
    if not own.is_dir():
        return "it is no folder"
    rights, as_we_are = os.R_OK | os.W_OK | os.X_OK, os.access in os.supports_effective_ids
    return "" if os.access(own, rights, effective_ids=as_we_are) else os.strerror(errno.EACCES)


def _verify_name(path: str) -> None:
    parts = PurePosixPath(path).parts
    if not parts or "\0" in path or PurePosixPath(path).is_absolute() or ".." in Path(path).parts:
        raise _refusal(path, "is no path below the site's folder", "mend `layout` or `locales` in the configuration")


def _verify_place(top: Path, place: Path, path: str) -> None:
    if not place.is_relative_to(top) or place == top:
        raise _refusal(path, "leads out of the site", "remove the link, or move the file into the site")
    inner = place.relative_to(top).parts
    if any(part.casefold() == ".git" for part in inner) or inner[0].casefold() == OWN:
        raise _refusal(path, f"lies in {inner[0]}", "mend `layout` or `locales` in the configuration")
    if len(inner) == 1 and inner[0].casefold() in _CONFIGURATIONS:
        raise _refusal(path, "is the configuration", "mend `layout` or `locales` in the configuration")


def _resolved(place: Path, path: str) -> Path:
    try:
        return place.resolve()
    except (OSError, RuntimeError, ValueError) as error:  # links in a circle; before 3.13 a RuntimeError
        raise _refusal(path, "leads nowhere", "remove the link") from error


def _refusal(path: str, what: str, remedy: str) -> ArticleError:
    return ArticleError(path, f"{what}; it is not written", remedy)
