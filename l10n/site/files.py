"""The files of a site: the only writer of them, one file at one stroke."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from l10n.errors import ArticleError

RACY = 2.0
"""Seconds: a file as young as this may change again without its stat telling (coarsest clock: FAT)."""


class Files:
    """The files below a root, by their paths relative to it, with `/`."""

    def __init__(self, root: Path, kept: Iterable[str] = (), *, is_dry: bool = False) -> None:
        """Take the root, and the folders in it that stay although they are empty; `is_dry` keeps all as it is."""
        self.root, self.is_dry = root, is_dry
        self.written: list[str] = []
        self.removed: list[str] = []
        self._kept = frozenset(root / name for name in (".", *kept))
        self._names: dict[str, list[str]] = {}

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes; None where it does not exist. Raises ArticleError."""
        try:
            return (self.root / path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ArticleError(path, f"cannot be read: {error.strerror}", "see to its permissions") from error

    def write(self, path: str, content: bytes) -> None:
        """Replace a file at one stroke, or not at all. Raises ArticleError."""
        if not self.is_dry:
            try:
                replace_file(self.root / path, content)
            except OSError as error:
                what = f"cannot be written: {error.strerror}"
                raise ArticleError(path, what, "see to the folder's permissions") from error
        self.written.append(path)

    def remove(self, path: str) -> None:
        """Delete a file, and the folders that it leaves empty. Raises ArticleError."""
        if not self.is_dry:
            try:
                (self.root / path).unlink()
                self._tidy(self.root / path)
            except OSError as error:
                raise ArticleError(path, f"cannot be removed: {error.strerror}", "see to its permissions") from error
        self.removed.append(path)

    def move(self, old: str, new: str) -> None:
        """Rename a file at one stroke, and remove the folders that it leaves empty. Raises ArticleError."""
        if not self.is_dry:
            try:
                (self.root / new).parent.mkdir(parents=True, exist_ok=True)
                (self.root / old).replace(self.root / new)
                self._tidy(self.root / old)
            except OSError as error:
                raise ArticleError(old, f"cannot be moved: {error.strerror}", "see to its permissions") from error
        self.written.append(new)
        self.removed.append(old)

    def _tidy(self, file: Path) -> None:
        for folder in file.parents:
            if folder in self._kept or any(folder.iterdir()):
                return
            folder.rmdir()

    def as_written(self, path: str) -> str:
        """Return the name a file has on disk where only its case differs: `a.zh-TW.md` made by hand is `a.zh-tw.md`."""
        if (self.root / path).exists():
            return path
        folder, _, name = path.rpartition("/")
        for other in self._names_in(folder):
            if other.casefold() == name.casefold():
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

    def stamp(self, path: str) -> str:
        """Name a file's state: its size and time, and its content where it is young enough to change unseen."""
        found = (self.root / path).stat()
        stamp = f"{found.st_size} {found.st_mtime_ns}"
        if found.st_mtime > time.time() - RACY:
            stamp += f" {hashlib.blake2b(self.read(path) or b'', digest_size=8).hexdigest()}"
        return stamp


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
