"""
One process at a time: a lock held while files are compared and replaced, never while anything else is done.

It keeps processes of l10n apart. Editors and git do not ask for it; what they did is
found by comparing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from l10n.errors import L10nError
from l10n.site.replacing import own_folder

if TYPE_CHECKING:
    from filelock import FileLock

PATH = ".l10n/lock"
_PATIENCE = 60.0
"""Seconds; others hold it for milliseconds."""


class SiteLock:
    """The lock of a site; one that holds it may take it again."""

    def __init__(self, root: Path) -> None:
        """Take the root; the lock is made when it is first asked for."""
        self._root = root

    @cached_property
    def _lock(self) -> FileLock:
        from filelock import FileLock

        return FileLock(self._root / PATH, poll_interval=0.002, fallback_to_soft=False)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock, or nothing where there can be none. Raises L10nError where another process does not let go of it."""
        is_held = self._take()
        try:
            yield
        finally:
            if is_held:
                self._lock.release()

    def _take(self) -> bool:
        """Take the lock; return False where there can be none: a read-only folder, a file system that knows no locks."""
        try:
            own_folder(self._root)
            self._lock.acquire(timeout=_PATIENCE)
        except TimeoutError as error:
            remedy = "wait for it to end, or stop it"
            raise L10nError(PATH, "another l10n has been writing for a minute", remedy) from error
        except (OSError, NotImplementedError):
            return False
        return True
