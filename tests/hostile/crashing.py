"""A command that is killed at a given touch of the file system: in a process of its own, so that nothing is cleaned up."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.site import TestSite

KILLED = 137


def run_killed(site: TestSite, arguments: tuple[str, ...], moment: int) -> bool:
    """
    Run a command and kill it at a moment: each touch that creates, replaces or removes a file has one before and one after it.

    Returns False where the command came to its end first.
    """
    child = os.fork()
    if child == 0:
        try:
            _armed(moment)
            site.run(*arguments)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == KILLED


def _armed(moment: int) -> None:
    count = 0

    def tick() -> None:
        nonlocal count
        count += 1
        if count == moment:
            os._exit(KILLED)

    def armed(touch: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any, **options: Any) -> Any:
            tick()
            done = touch(*arguments, **options)
            tick()
            return done

        return wrapped

    make = os.open

    def opened(path, flags, *arguments, **options):
        return (armed(make) if flags & os.O_CREAT else make)(path, flags, *arguments, **options)

    os.open = opened
    for name in ("replace", "rename", "unlink", "remove", "rmdir"):
        setattr(os, name, armed(getattr(os, name)))


def copy_of(site: TestSite, folder: Path) -> TestSite:
    """Return a site like another one, its disposable folder included; times are kept, as the index looks at them."""
    shutil.copytree(site.root, folder, symlinks=True)
    return TestSite(folder)
