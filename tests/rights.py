"""Files and folders that may not be read or written, also where the tests run as root."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_VERSION_3 = 0x20080522
_OVERRIDES = 0b110
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which root reads and writes what its mode forbids."""


@contextmanager
def as_anybody() -> Iterator[None]:
    """Let modes count for root too."""
    if os.name == "nt" or os.geteuid() != 0:
        yield
        return
    assert sys.platform == "linux", "run the tests as a user"
    before = _set_effective(without=_OVERRIDES)
    try:
        yield
    finally:
        _set_effective(exactly=before)


def _set_effective(without: int = 0, exactly: int | None = None) -> int:
    """Set the thread's effective capabilities 0 to 31; return those it had."""
    libc = ctypes.CDLL(None, use_errno=True)
    head, data = (ctypes.c_uint32 * 2)(_VERSION_3, 0), (ctypes.c_uint32 * 6)()
    assert libc.capget(head, data) == 0
    before = data[0]
    data[0] = before & ~without if exactly is None else exactly
    assert libc.capset(head, data) == 0
    return before


@contextmanager
def shut(*places: Path, mode: int = 0) -> Iterator[None]:
    """Give places another mode, and back what they had."""
    before = [place.stat().st_mode for place in places]
    for place in places:
        place.chmod(mode)
    try:
        with as_anybody():
            yield
    finally:
        for place, had in zip(places, before, strict=True):
            if place.exists():
                place.chmod(had)
