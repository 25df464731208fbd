"""Files that killed runs left beside those which they were writing, `.NAME.PID.tmp`: removed by the next run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_LEFT = re.compile(r"\.(?P<name>.{1,60})\.(?P<process>[1-9][0-9]{0,9})\.tmp", re.DOTALL)
_WRITTEN = (".md", ".markdown", ".mdx", ".po", ".csv", ".json", ".jsonl", ".toml", ".gitignore")
_LONGEST = 60


def sweep(root: Path, folders: Iterable[str]) -> None:
    """
    Remove what processes that are gone have left in the folders, and in the root and `.l10n` themselves.

    What a process that runs has made stays, and so does a file whose name is that of no
    file that l10n writes: nobody else can be at work on one, so that it takes no lock.
    """
    for own in (root, root / ".l10n"):
        _sweep_folder(own, _names(own))
    for name in folders:
        for folder, folders_in, names in os.walk(root / name):
            folders_in[:] = [each for each in folders_in if not each.startswith(".") and each != "node_modules"]
            _sweep_folder(Path(folder), names)


def _names(folder: Path) -> list[str]:
    with suppress(OSError):
        return [entry.name for entry in folder.iterdir()]
    return []


def _sweep_folder(folder: Path, names: Iterable[str]) -> None:
    for name in _left_behind(names):
        place = folder / name
        with suppress(OSError):  # somebody else was faster, or may do what we may not
            if place.is_file() and not place.is_symlink():
                place.unlink()


def _left_behind(names: Iterable[str]) -> Iterator[str]:
    names = list(names)
    for name in names:
        match = _LEFT.fullmatch(name) if name.endswith(".tmp") else None
        if match and _is_ours(match["name"], names) and not _runs(int(match["process"])):
            yield name


def _is_ours(name: str, names: Iterable[str]) -> bool:
    """Return whether a name, cut after 60 characters, is that of a file which l10n writes."""
    return name.endswith(_WRITTEN) or (len(name) == _LONGEST and any(other.startswith(name) for other in names))


def _runs(process: int) -> bool:
    """Return whether a process is there; where that cannot be told, it is."""
    if os.name == "nt":
        return True  # a signal would end it there
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
