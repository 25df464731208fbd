"""
Answers kept on disk, so that a run that was stopped pays for nothing twice.

SQLite in WAL mode: an answer is there once `keep` returns, whatever kills the process. A
file that is broken or cannot be written costs the cache and nothing else.
"""

from __future__ import annotations

import hashlib
import os
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
_NEW, _VERSION = 0, 1
"""What a file says of its form before and after its table is made."""
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

    @property
    def _is_there(self) -> bool:
        return os.path.exists(self._path)  # noqa: PTH110  # false in a folder that cannot be looked into

    def get(self, key: bytes) -> str | None:
        """Return an answer; None where there is none."""
        if self._db is None and not self._is_there:
            return None
        row = None
        with self._using() as db:
            row = db.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone() if db else None
        return str(row[0]) if row else None

    def keep(self, key: bytes, engine: str, target: str, answer: str, characters: int) -> None:
        """Store an answer for good."""
        row = (key, engine, target, answer, characters, int(time.time()))
        with self._using() as db:
            if db:
                db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?)", row)

    def forget(self, key: bytes) -> None:
        """Remove an answer."""
        with self._using() as db:
            if db:
                db.execute("DELETE FROM answers WHERE key = ?", (key,))

    def counts(self) -> list[Kept]:
        """Count what is there, by engine and language."""
        query = "SELECT engine, target, count(*), sum(characters) FROM answers GROUP BY 1, 2 ORDER BY 1, 2"
        found: list[Kept] = []
        if self._is_there:
            with self._using() as db:
                found += [Kept(*row) for row in db.execute(query)] if db else []
        return found

    def prune(self, *, engine: str = "", older_than_days: int = 0) -> int:
        """Remove answers of an engine, or of all, that are older than some days; give their number."""
        before, removed = int(time.time()) - older_than_days * _SECONDS_PER_DAY, 0
        if self._is_there:
            with self._using() as db:
                if db:
                    query = "DELETE FROM answers WHERE kept <= ? AND ? IN ('', engine)"
                    removed = db.execute(query, (before, engine)).rowcount
                    db.execute("VACUUM")
        return removed

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
                yield self._usable()
            except sqlite3.DatabaseError as error:  # a full disk, a broken file
                self._give_up()
                if not isinstance(error, sqlite3.OperationalError):
                    self._take_away()

    def _usable(self) -> sqlite3.Connection | None:
        try:
            return self._opened() if self._is_usable else None
        except (sqlite3.Error, OSError):  # a read-only folder, a file that another program holds
            self._give_up()
            return None

    def _opened(self) -> sqlite3.Connection:
        if self._db is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._require_sound()
            # Autocommit: each answer is one transaction. Calls come from several threads, one at a time.
            db = sqlite3.connect(self._path, timeout=5, isolation_level=None, check_same_thread=False)
            self._db = db
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            # At one stroke: another run may open the file at the same time.
            db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA}; PRAGMA user_version = {_VERSION}; COMMIT")
        return self._db

    def _require_sound(self) -> None:
        """Take away a file that is no database, or one of another form. Raises OperationalError where it is only locked."""
        if not self._is_there:
            return
        try:
            with closing(sqlite3.connect(self._path)) as db:
                (version,) = db.execute("PRAGMA user_version").fetchone()
                db.execute("SELECT name FROM sqlite_master").fetchall()
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            version = -1
        if version not in (_NEW, _VERSION):
            self._take_away()

    def _take_away(self) -> None:
        """Remove the file: it holds nothing that is not asked for again."""
        for name in (self._path, *(self._path.with_name(self._path.name + end) for end in ("-wal", "-shm"))):
            with suppress(OSError):
                name.unlink(missing_ok=True)

    def _give_up(self) -> None:
        self._is_usable = False
        if self._db:
            self._db.close()
            self._db = None
