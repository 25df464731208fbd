"""
Answers kept on disk, so that a run that was stopped pays for nothing twice.

SQLite in WAL mode: an answer is there once `keep` returns, whatever kills the process. A
file that is broken or cannot be written costs the cache and nothing else.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    key BLOB PRIMARY KEY, engine TEXT NOT NULL, target TEXT NOT NULL, answer TEXT NOT NULL,
    characters INTEGER NOT NULL, kept INTEGER NOT NULL
) WITHOUT ROWID
"""
_VERSION = 1
_SECONDS_PER_DAY = 86_400


def answer_key(*parts: str) -> bytes:
    """Hash all that an answer depends on."""
    return hashlib.sha256("\0".join(parts).encode()).digest()


@dataclass(frozen=True, slots=True)
class Kept:
    """How much is kept of an engine's answers in a language."""

    engine: str
    target: str
    answers: int
    characters: int
    """Of the source texts."""


class AnswerCache:
    """The answers of a site's engines."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made with the first answer."""
        self._path = path
        self._lock = threading.Lock()
        self._db: sqlite3.Connection | None = None
        self._is_usable = True

    def get(self, key: bytes) -> str | None:
        """Give an answer; None where there is none."""
        if self._db is None and not self._path.exists():
            return None
        with self._using() as db:
            row = db.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone() if db else None
        return str(row[0]) if row else None

    def keep(self, key: bytes, engine: str, target: str, answer: str, characters: int) -> None:
        """Store an answer for good."""
        row = (key, engine, target, answer, characters, int(time.time()))
        with self._using() as db:
            if db:
                db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)", row)

    def counts(self) -> list[Kept]:
        """Count what is there, by engine and language."""
        query = "SELECT engine, target, count(*), sum(characters) FROM answers GROUP BY 1, 2 ORDER BY 1, 2"
        if not self._path.exists():
            return []
        with self._using() as db:
            return [Kept(*row) for row in db.execute(query)] if db else []

    def prune(self, *, engine: str = "", older_than_days: int = 0) -> int:
        """Remove answers of an engine, or of all, that are older than some days; give their number."""
        if not self._path.exists():
            return 0
        before = int(time.time()) - older_than_days * _SECONDS_PER_DAY
        with self._using() as db:
            if not db:
                return 0
            done = db.execute("DELETE FROM answers WHERE kept <= ? AND ? IN ('', engine)", (before, engine))
            db.execute("VACUUM")
            return done.rowcount

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        with self._lock:
            if self._db:
                self._db.close()
                self._db = None

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection | None]:
        """Open the file when first used; give None from then on where it cannot be used."""
        with self._lock:
            try:
                yield self._opened() if self._is_usable else None
            except sqlite3.DatabaseError:  # full disk, read-only folder, broken file
                self._give_up()

    def _opened(self) -> sqlite3.Connection | None:
        if self._db is None:
            with suppress(OSError):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            self._require_sound()
            # Autocommit: each answer is one transaction. Calls come from several threads, one at a time.
            db = sqlite3.connect(self._path, timeout=5, isolation_level=None, check_same_thread=False)
            self._db = db
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute(_SCHEMA)
            db.execute(f"PRAGMA user_version = {_VERSION}")
        return self._db

    def _require_sound(self) -> None:
        """Take away a file that is no database, or one of another form: it holds nothing that is not asked for again."""
        if not self._path.exists():
            return
        try:
            with closing(sqlite3.connect(self._path)) as db:
                (version,) = db.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError:
            version = -1
        if version != _VERSION:
            for name in (self._path, *(self._path.with_name(self._path.name + end) for end in ("-wal", "-shm"))):
                name.unlink(missing_ok=True)

    def _give_up(self) -> None:
        self._is_usable = False
        if self._db:
            self._db.close()
            self._db = None
