"""Files taken into the index and out of it, in batches that are sorted as the index is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, field

from l10n.glossary import Glossary
from l10n.memory.grams import KIN_SHIFT, seal
from l10n.memory.keys import has_numeral, name_hits, names_cue, place_key, shape_cue, text_key
from l10n.memory.refusal import kin_number, marks
from l10n.memory.store import Store
from l10n.memory.wanted import MemoryEntry
from l10n.model import Locale

KEY_BYTES = 12
_BATCH = 30_000
_MANY = 200_000

_UnitRow = tuple[bytes, int, int, int, int, bool, bytes | None, str]


@dataclass(slots=True)
class Writer:
    """One update of the index; nothing is complete before `finish`."""

    store: Store
    source_locale: Locale
    locale: int
    glossary: Glossary
    _: KW_ONLY
    _pending: list[tuple[bytes, int, int, MemoryEntry]] = field(default_factory=list)
    _next: dict[int, int] = field(default_factory=dict)
    """The next free place among a kin."""
    _touched: set[int] = field(default_factory=set)
    """Kin that grew."""

    def add_file(self, name: str, stamp: str, pairs: Iterable[MemoryEntry], *, is_catalog: bool) -> int:
        """Add a catalog or a read-only memory; return its number."""
        self.store.execute(
            "INSERT INTO files (locale, is_catalog, name, stamp, keys) VALUES (?, ?, ?, ?, x'')",
            (self.locale, is_catalog, name, stamp),
        )
        number = self.store.number("SELECT last_insert_rowid()") or 0
        keys = bytearray()
        for place, pair in enumerate(pairs):
            key = text_key(pair.source)
            keys += key
            self._pending.append((key, number, place, pair))
            if len(self._pending) >= _BATCH:
                self._flush()
        self.store.execute("UPDATE files SET keys = ? WHERE id = ?", (bytes(keys), number))
        return number

    def remove_file(self, number: int) -> None:
        """Remove a file, and the sources that no other file has."""
        self._flush()
        row = self.store.row("SELECT keys FROM files WHERE id = ?", (number,))
        keys = row[0] if row and isinstance(row[0], bytes) else b""
        for key in {keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES)}:
            self._remove_units(key, number)
        self.store.execute("DELETE FROM files WHERE id = ?", (number,))

    def finish(self) -> None:
        """Write what is pending, and index the kin that grew."""
        self._flush()
        seal(self.store, None if len(self._touched) > _MANY else self._touched)
        self._touched.clear()

    def _remove_units(self, key: bytes, number: int) -> None:
        source = self.store.number("SELECT source FROM units WHERE key = ?", (key,))
        self.store.execute("DELETE FROM units WHERE key = ? AND locale = ? AND file = ?", (key, self.locale, number))
        if source is not None and not self.store.row("SELECT 1 FROM units WHERE key = ?", (key,)):
            self._remove_source(source)

    def _remove_source(self, source: int) -> None:
        text = self.store.text("SELECT text FROM sources WHERE id = ?", (source,)) or ""
        pairs = [(cue, source) for cue in cues(text, self.glossary)]
        self.store.executemany("DELETE FROM cues WHERE cue = ? AND source = ?", pairs)
        self.store.execute("DELETE FROM sources WHERE id = ?", (source,))

    def _flush(self) -> None:
        ids: dict[bytes, int] = {}
        new: list[tuple[int, str]] = []
        for key, _, _, pair in self._pending:
            if key not in ids:
                known = self.store.number("SELECT source FROM units WHERE key = ?", (key,))
                ids[key] = self._new_source(pair.source, new) if known is None else known
        new.sort()
        self.store.executemany("INSERT INTO sources VALUES (?, ?)", new)
        filed = sorted((cue, number) for number, text in new for cue in cues(text, self.glossary))
        self.store.executemany("INSERT OR IGNORE INTO cues VALUES (?, ?)", filed)
        rows = sorted(self._unit_rows(ids), key=lambda row: row[:4])
        self.store.executemany("INSERT INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        self._pending.clear()
        if len(self._next) > _MANY:
            self._next.clear()

    def _new_source(self, text: str, new: list[tuple[int, str]]) -> int:
        kin = kin_number(marks(text, self.source_locale))
        self._touched.add(kin)
        if kin not in self._next:
            self._next[kin] = self._free_place(kin)
        number = (kin << KIN_SHIFT) + self._next[kin]
        self._next[kin] += 1
        new.append((number, text))
        return number

    def _free_place(self, kin: int) -> int:
        """Find the place after the last; one that posting lists speak of is never given twice."""
        first, end = kin << KIN_SHIFT, (kin + 1) << KIN_SHIFT
        last = self.store.number("SELECT max(id) FROM sources WHERE id >= ? AND id < ?", (first, end))
        sealed = self.store.number("SELECT max(last) FROM segments WHERE kin = ?", (kin,))
        return max(0 if last is None else last + 1 - first, sealed or 0)

    def _unit_rows(self, ids: dict[bytes, int]) -> Iterator[_UnitRow]:
        for key, file, place, pair in self._pending:
            before = None if pair.before is None else place_key(pair.before)
            yield key, self.locale, file, place, ids[key], pair.is_confirmed, before, pair.target


def cues(text: str, glossary: Glossary) -> list[int]:
    """Return the numbers that a source is filed under beside its own text."""
    found = [shape_cue(text)] if has_numeral(text) else []
    if hits := name_hits(text, glossary):
        found.append(names_cue(text, hits))
    return found
