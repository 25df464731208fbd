"""
The one reader of files that others made: what is no regular file is refused, and never waited for.

A named pipe that is called `a.md` would hold a run for ever, a link to a device fill the memory.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

MOST = 1 << 30
"""Bytes of any file: a memory of another tool may be large."""
MOST_OF_ARTICLE = 8 << 20
"""Bytes of an article or a page: two million Chinese characters."""
MOST_OF_SETTINGS = 1 << 20

_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


def read_file(path: Path, most: int = MOST) -> bytes:
    """Return a file's bytes. Raises OSError, with a reason in its `strerror`, also for what is no file and for one of more bytes."""
    with open_file(path, most) as file:
        return file.read()


@contextmanager
def open_file(path: Path, most: int = MOST) -> Iterator[BinaryIO]:
    """Open a file to be read. Raises OSError as `read_file` does."""
    try:
        # Without waiting: what is there may have become a pipe since it was listed.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as error:  # a NUL, or characters that no file's name can hold
        raise OSError(errno.EINVAL, "no file can be called so") from error
    try:
        _require_file(os.fstat(handle), most)
        with open(handle, "rb", closefd=False) as file:  # a descriptor
            yield file
    finally:
        os.close(handle)


def _require_file(found: os.stat_result, most: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if kind := next((name for is_kind, name in _KINDS if is_kind(found.st_mode)), ""):
        raise OSError(errno.EINVAL, f"it is {kind}, and no file")
    if found.st_size > most:
        raise OSError(errno.EFBIG, f"it has {found.st_size} bytes, more than {most}")
