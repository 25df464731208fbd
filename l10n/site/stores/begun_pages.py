"""
Pages that are being written, `.l10n/begun.json`: each is noted before, and forgotten once its catalog tells of it.

A run that is killed in between leaves a page that no catalog knows; the note says that
it is nobody's edit. Deleting the file loses no more than that.
"""

from __future__ import annotations

import json
from functools import cached_property

from l10n.site.files import Files, replace_file

PATH = ".l10n/begun.json"


class BegunPages:
    """The hashes of pages whose catalogs may not tell of them yet."""

    def __init__(self, files: Files) -> None:
        """Take the files of the site; the notes of an earlier run are read when they are first asked for."""
        self._files = files

    @cached_property
    def _noted(self) -> dict[str, str]:
        try:
            noted = json.loads((self._files.root / PATH).read_bytes())
        except (OSError, ValueError):
            return {}
        return {str(path): str(hash_) for path, hash_ in noted.items()} if isinstance(noted, dict) else {}

    def hash_of(self, path: str) -> str:
        """Return the hash of a page as a run that did not end was to write it; empty where there is none."""
        return self._noted.get(path, "")

    def begin(self, path: str, hash_: str) -> None:
        """Note that a page is about to be written."""
        self._noted[path] = hash_
        self._write()

    def end(self, path: str) -> None:
        """Forget a page whose catalog tells of it; the file follows with the next page, or when the site is closed."""
        self._noted.pop(path, None)

    def close(self) -> None:
        """Leave no file behind where all that was begun has ended."""
        if self._noted:
            self._write()
        elif not self._files.is_dry:
            (self._files.root / PATH).unlink(missing_ok=True)

    def _write(self) -> None:
        if not self._files.is_dry:
            try:
                replace_file(self._files.root / PATH, json.dumps(self._noted, ensure_ascii=False).encode())
            except OSError:
                return  # a folder that cannot be written has no notes
