"""
The files of a site: the only writer of them, one file at one stroke.

Whatever is written was read before, and may have changed since: a file is replaced only
where it still is what was read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from l10n.errors import ArticleError, OvertakenError
from l10n.file_reader import MOST, open_file, read_file
from l10n.site.inside import inside, inside_as_named
from l10n.site.replacing import replace_named
from l10n.site.site_lock import SiteLock

_REMEDIES = {errno.EINVAL: "remove it, or put a file there", errno.EFBIG: "part it, or keep it out of the site"}
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
"""What the system says where a name leads to no file; whatever else it says leaves that open."""
RACY = 2.0
"""Seconds: a file as young as this may change again without its stat telling (coarsest clock: FAT)."""


class Files:
    """The files below a root, by their paths relative to it, with `/`."""

    def __init__(self, root: Path, kept: Iterable[str] = (), *, is_dry: bool = False) -> None:
        """Take the root, and the folders in it that stay although they are empty; `is_dry` keeps all as it is."""
        self.root, self.is_dry = root, is_dry
        self.written: list[str] = []
        self.overtaken: set[str] = set()
        """Files that somebody else changed between their reading and their writing."""
        self._kept = frozenset(root / name for name in (".", *kept))
        self._names: dict[str, list[str]] = {}
        self._stats: dict[str, str] = {}
        self._lock = SiteLock(root)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other processes of l10n from writing; whatever takes time is done before. Raises L10nError."""
        if self.is_dry:
            yield
            return
        with self._lock.held():
            yield

    def read(self, path: str, most: int = MOST) -> bytes | None:
        """Return a file's bytes; None where it does not exist. Raises ArticleError, also for what is no file or has more bytes."""
        try:
            with open_file(self.root / path, most) as file:
                found = stat_line(os.fstat(file.fileno()))
                content = file.read()
        except FileNotFoundError:
            self._stats[path] = GONE
            return None
        except OSError as error:
            remedy = _REMEDIES.get(error.errno or 0, "see to its permissions")
            raise ArticleError(path, f"cannot be read: {error.strerror}", remedy) from error
        self._stats[path] = found
        return content

    def write(self, path: str, content: bytes, was: bytes | None) -> None:
        """
        Replace a file at one stroke, or not at all.

        `was` is what was read of it, None where there was none. What a link leads to is
        replaced, within the site (`inside`). Raises OvertakenError
        where it is something else by now, and ArticleError.
        """
        if not self.is_dry:
            with self.held():
                self._verify(path, was)
                replace_named(inside(self.root, path), path, content)
                self._stats[path] = stat_at(f"{self.root}/{path}")
        self.written.append(path)

    def remove(self, path: str, was: bytes | None) -> None:
        """Delete a file, and the folders that it leaves empty. Raises OvertakenError and ArticleError, as `write` does."""
        if self.is_dry:
            return
        with self.held():
            self._verify(path, was)
            try:
                inside_as_named(self.root, path).unlink(missing_ok=True)
                self._tidy(self.root / path)
            except OSError as error:
                raise ArticleError(path, f"cannot be removed: {error.strerror}", "see to its permissions") from error

    def _verify(self, path: str, was: bytes | None) -> None:
        """Compare a file with what was read of it."""
        if self.read(path) != was:
            self.overtaken.add(path)
            raise OvertakenError(path, "was changed since it was read", "run again")

    def _tidy(self, file: Path) -> None:
        with suppress(OSError):  # a folder that may not be listed or removed stays
            for folder in file.parents:
                if folder in self._kept or any(folder.iterdir()):
                    return
                folder.rmdir()

    def as_written(self, path: str) -> str:
        """Return the name a file has on disk where only the case of its tag differs: `a.zh-TW.md` made by hand is `a.zh-tw.md`."""
        if os.path.exists(f"{self.root}/{path}"):  # noqa: PTH110  # asked for every article: Path objects would double the time
            return path
        folder, _, name = path.rpartition("/")
        for other in self._names_in(folder):
            is_same_stem = other.rsplit(".", 2)[0] == name.rsplit(".", 2)[0]
            if is_same_stem and other.casefold() == name.casefold():
                return f"{folder}/{other}" if folder else other
        return path

    def _names_in(self, folder: str) -> list[str]:
        """List a folder once."""
        if folder not in self._names:
            try:
                self._names[folder] = [entry.name for entry in (self.root / folder).iterdir()]
            except OSError:
                self._names[folder] = []
        return self._names[folder]

    def stat(self, path: str) -> str:
        """Return a file's stat when it was read or written last, as `stat_line` gives it; the present one where it was not."""
        return self._stats.get(path) or stat_at(f"{self.root}/{path}")


GONE = "-"
"""The stat of a file that does not exist."""


def is_gone(root: Path, path: str) -> bool:
    """Return whether a file is certainly not there: one that cannot be looked at, for the rights of its folder, may be."""
    try:
        return not stat.S_ISREG((root / path).stat().st_mode)
    except OSError as error:
        return error.errno in _GONE


def stat_line(found: os.stat_result) -> str:
    """Name a file's size and times; the second tells of what sets the first back."""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"


def stat_at(path: str) -> str:
    """Return the stat of a file as it is now."""
    try:
        return stat_line(os.stat(path))  # noqa: PTH116  # thousands of files: Path objects would double the time
    except OSError:
        return GONE


def stamp(file: Path) -> str:
    """Name a file's state: its stat, and its content where it is young enough to change unseen."""
    found = file.stat()
    line = stat_line(found)
    if found.st_mtime > time.time() - RACY:
        line += f" {hashlib.blake2b(read_file(file), digest_size=8).hexdigest()}"
    return line
