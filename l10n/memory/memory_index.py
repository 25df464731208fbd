"""The index of a locale through its life: opened, brought up to date, built anew, given up."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from l10n.glossary import Glossary
from l10n.memory import store as files
from l10n.memory.grams import Hit, search
from l10n.memory.store import FAILURES, Store, Value
from l10n.memory.updating import Content, bring_up_to_date, read_content
from l10n.memory.wanted import Wanted
from l10n.model import Locale

_LOOKED_AT = 512
"""How many sources under one number are looked at."""
_FILED = f"SELECT text FROM cues JOIN sources ON id = source WHERE cue = ? LIMIT {_LOOKED_AT}"
_UNITS = "SELECT target, is_confirmed, before, file, place FROM units WHERE key = ? AND locale = ?"

UnitRow = tuple[str, int, bytes | None, int, int]
"""Target, whether it is confirmed, key of the source before it, file, place in the file."""


class MemoryIndex:
    """What is on disk, or in memory where it cannot be on disk; whatever fails costs the index and nothing else."""

    def __init__(self, path: Path | None, locales: tuple[Locale, Locale], glossary: Glossary) -> None:
        """Open what is at the path; nothing is written before `update`."""
        self._locales = locales
        self._glossary = glossary
        found = files.open_index(path, self._source)
        self._missing = path if found is None else None
        """Where an index is to be built."""
        self._store = found or files.make_in_memory(self._source)
        self.content = read_content(self._store, locales[1])

    @property
    def is_on_disk(self) -> bool:
        """Return whether it outlives the process."""
        return self._store.path is not None

    @property
    def _source(self) -> str:
        return str(self._locales[0])

    def close(self) -> None:
        """Close the file; there is nothing to be asked any more."""
        self._store.close()

    # --- asked -------------------------------------------------------------------------------

    def units(self, key: bytes) -> list[UnitRow]:
        """Return the units of a source, in any order."""
        return self._rows(_UNITS, (key, self.content.locale))

    def filed(self, cue: int) -> list[str]:
        """Return the sources that are filed under a number."""
        return [text for (text,) in self._rows(_FILED, (cue,))]

    def name(self, file: int) -> str:
        """Return the name of a file; empty where there is none."""
        return next((name for (name,) in self._rows("SELECT name FROM files WHERE id = ?", (file,))), "")

    def _rows(self, query: str, values: tuple[Value, ...]) -> list[Any]:
        """Return the rows of a query; none from an index that fails."""
        try:
            return self._store.execute(query, values).fetchall()
        except FAILURES as error:
            self._give_up(error)
            return []

    def search(self, text: str, kin: int, least: float) -> list[Hit]:
        """Return the sources among a kin that are like a text; none from an index that fails."""
        try:
            return search(self._store, text, kin, least)
        except FAILURES as error:
            self._give_up(error)
            return []

    # --- written -----------------------------------------------------------------------------

    def update(self, wanted: Sequence[Wanted]) -> None:
        """Make it hold these files in their order and no others."""
        if self._missing is None and self.is_on_disk:
            try:
                self.content = self._brought(self._store, wanted)
                return
            except FAILURES as error:
                self._give_up(error)
        elif self._missing is None:
            self.content = self._brought(self._store, wanted)
            return
        self._rebuild(wanted)

    def _brought(self, store: Store, wanted: Sequence[Wanted]) -> Content:
        return bring_up_to_date(store, wanted, self._locales, self._glossary)

    def _rebuild(self, wanted: Sequence[Wanted]) -> None:
        """Build it anew: at its path if possible, else in memory."""
        if self._missing is None or not self._is_built(self._missing, wanted):
            self._store.close()
            self._store = files.make_in_memory(self._source)
            self.content = self._brought(self._store, wanted)
        self._missing = None
        self.content = replace(self.content, updated=replace(self.content.updated, is_rebuilt=True))

    def _is_built(self, path: Path, wanted: Sequence[Wanted]) -> bool:
        new = files.begin_index(path, self._source)
        if new is None:
            return False
        with ExitStack() as undo:
            undo.callback(files.discard_index, new)
            try:
                content = self._brought(new, wanted)
            except FAILURES:
                return False
            undo.pop_all()
        done = files.finish_index(new, path)
        if done:
            self._store.close()
            self._store, self.content = done, content
        return done is not None

    def _give_up(self, error: Exception) -> None:
        """Stop using what failed; a broken file is taken away, one that is only locked or full is not."""
        path = self._store.path
        if files.is_passing(error):
            self._store.close()
        else:
            files.discard_index(self._store)
            self._missing = path
        self._store = files.make_in_memory(self._source)
        self.content = Content()
