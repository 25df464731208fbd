"""
What is being done in several steps, `.l10n/begun.json`: noted before, and forgotten once it is done.

Pages, with the hash of what is written: a run that is killed before the catalog tells of
it leaves a page that is nobody's edit. Articles that move, with their new paths. Deleting
the file loses no more than that.
"""

from __future__ import annotations

import json
from contextlib import suppress
from functools import cached_property

from l10n.site.files import Files
from l10n.site.replacing import replace_file

PATH = ".l10n/begun.json"


class Begun:
    """Notes by path; several processes keep theirs in one file."""

    def __init__(self, files: Files) -> None:
        """Take the files of the site; the notes of an earlier run are read when they are first asked for."""
        self._files = files
        self._ended: set[str] = set()

    @cached_property
    def _noted(self) -> dict[str, str]:
        return self._read()

    def get(self, path: str) -> str:
        """Return what a run that did not end has noted of a path; empty where there is nothing."""
        return self._noted.get(path, "")

    def begin(self, path: str, note: str) -> None:
        """Note what is about to be done."""
        self._noted[path] = note
        self._ended.discard(path)
        self._write({path: note})

    def end(self, path: str) -> None:
        """Forget what is done; the file follows with the next note, or when the site is closed."""
        if self._noted.pop(path, None) is not None:
            self._ended.add(path)

    def close(self) -> None:
        """Leave no note behind of what has ended, and no file without notes."""
        if self._ended:
            self._write({})

    def _read(self) -> dict[str, str]:
        try:
            noted = json.loads((self._files.root / PATH).read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        return {str(path): str(note) for path, note in noted.items()} if isinstance(noted, dict) else {}

    def _write(self, begun: dict[str, str]) -> None:
        if self._files.is_dry:
            return
        file = self._files.root / PATH
        with self._files.held():
            noted = {path: note for path, note in self._read().items() if path not in self._ended} | begun
            with suppress(OSError):  # a folder that cannot be written has no notes
                if noted:
                    replace_file(file, json.dumps(noted, ensure_ascii=False).encode("utf-8", "surrogatepass"))
                else:
                    file.unlink(missing_ok=True)
        self._ended.clear()
