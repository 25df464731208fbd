"""Files replaced at one stroke, and the folder of what l10n keeps for itself."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

from l10n.errors import ArticleError
from l10n.site.inside import OWN, inside

_RIGHTS = "see to the folder's permissions"
_REMEDIES = {errno.ENOSPC: "make room on the disk, and run again"}


def replace_file(path: Path, content: bytes) -> None:
    """Write beside a file and rename: readers see the old bytes or the new ones, whatever happens."""
    beside = path.with_name(f".{path.name[:60]}.{os.getpid()}.tmp")
    try:
        handle = os.open(beside, _NEW, 0o666)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(beside, _NEW, 0o666)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  # a descriptor
            file.write(content)
        with suppress(FileNotFoundError):
            beside.chmod(path.stat().st_mode & 0o777)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)  # there only where something went wrong


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def replace_named(place: Path, path: str, content: bytes) -> None:
    """Do so for a file that people know as `path`. Raises ArticleError, also for one that nobody may write."""
    verify_unlocked(place, path)
    try:
        replace_file(place, content)
    except OSError as error:
        remedy = _REMEDIES.get(error.errno or 0, _RIGHTS)
        raise ArticleError(path, f"cannot be written: {error.strerror}", remedy) from error


def verify_unlocked(place: Path, path: str) -> None:
    """Raise ArticleError for a file without any right to write: renaming over it would succeed, and not be what that means."""
    with suppress(OSError):
        if not place.stat().st_mode & _WRITABLE:
            raise ArticleError(path, "is read-only; it is not written", "give it the right to be written (chmod u+w)")


_WRITABLE = 0o222


def verify_writable(root: Path, path: str, *, apart_from: str = "") -> None:
    """
    Raise ArticleError where a file of the site could not be written, for what it is or for its folder's rights.

    `apart_from` is what it must not meet: of a target, its source.
    """
    place = inside(root, path, apart_from=apart_from)
    verify_unlocked(place, path)
    folder = next((each for each in place.parents if _is_there(each)), root)
    if not os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids):
        raise ArticleError(path, f"cannot be written: {os.strerror(errno.EACCES)}", _RIGHTS)


def _is_there(folder: Path) -> bool:
    return os.path.exists(folder)  # noqa: PTH110  # false in a folder that cannot be looked into


def own_folder(root: Path) -> Path:
    """Return the folder of what l10n keeps for itself, made where it is missing, for git to ignore. Raises OSError."""
    ignore = root / OWN / ".gitignore"
    if not ignore.exists():
        replace_file(ignore, b"*\n")
    return ignore.parent
