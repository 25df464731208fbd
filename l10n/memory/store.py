"""
The index file: opened if sound, thrown away if not, and built anew beside the old one.

It holds nothing that the catalogs and the read-only memories do not hold, so that whatever
is wrong with it is answered by building it again; in memory where no file can be written.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

VERSION = 2 if sys.byteorder == "little" else 0x1002
"""Of the schema, of what is filed under which key, and of the byte order of posting lists."""
_WAIT = 30.0  # seconds for another process that writes
_CACHE_KIB = 48 * 1024
_MAPPED = 512 * 1024 * 1024
"""Bytes that are read without a copy; a third faster than reading pages where the index is larger than the cache."""
_LEFT_BEHIND = 3600.0  # seconds after which an unfinished file is nobody's

# `sources` are shared by all locales: a source's rows, cues and postings are made once.
_SCHEMA = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE locales (id INTEGER PRIMARY KEY, tag TEXT NOT NULL UNIQUE);
CREATE TABLE names (spelling TEXT PRIMARY KEY, meaning TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT, locale INTEGER NOT NULL, is_catalog INTEGER NOT NULL, name TEXT NOT NULL,
    stamp TEXT NOT NULL, keys BLOB NOT NULL
);
CREATE TABLE sources (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE units (
    key BLOB, locale INTEGER, file INTEGER, place INTEGER, source INTEGER NOT NULL,
    is_confirmed INTEGER NOT NULL, before BLOB, target TEXT NOT NULL, PRIMARY KEY (key, locale, file, place)
) WITHOUT ROWID;
CREATE TABLE cues (cue INTEGER, source INTEGER, PRIMARY KEY (cue, source)) WITHOUT ROWID;
CREATE TABLE segments (id INTEGER PRIMARY KEY, kin INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE INDEX segments_of_kin ON segments (kin);
CREATE TABLE grams (segment INTEGER, gram TEXT, ids BLOB NOT NULL, PRIMARY KEY (segment, gram)) WITHOUT ROWID;
"""

FAILURES = (sqlite3.DatabaseError,)
"""What SQLite raises for a file that is broken, locked or cannot be written."""

Value = bytes | str | int | None
Row = tuple[Value, ...]


class Store:
    """A connection to an index, and what is asked of it in SQL."""

    def __init__(self, db: sqlite3.Connection, path: Path | None) -> None:
        """Take a connection to a sound index; no path for one in memory."""
        self.path = path
        self._db = db
        self.execute = db.execute
        self.executemany = db.executemany

    def rows(self, query: str, values: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of a query."""
        return self.execute(query, values).fetchall()

    def row(self, query: str, values: Sequence[Value] = ()) -> Row | None:
        """Return the first row of a query."""
        found: Row | None = self.execute(query, values).fetchone()
        return found

    def number(self, query: str, values: Sequence[Value] = ()) -> int | None:
        """Return the number that a query asks for; None where there is no row or no value."""
        row = self.row(query, values)
        return row[0] if row and isinstance(row[0], int) else None

    def text(self, query: str, values: Sequence[Value] = ()) -> str | None:
        """Return the text that a query asks for; None where there is no row or no value."""
        row = self.row(query, values)
        return row[0] if row and isinstance(row[0], str) else None

    def about(self, name: str) -> str:
        """Return a fact about the index; empty where nothing is said."""
        return self.text("SELECT value FROM about WHERE name = ?", (name,)) or ""

    def say(self, name: str, value: str) -> None:
        """Keep a fact about the index."""
        self.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, value))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that the block writes, or nothing of it."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        finally:
            # SQLite itself rolls back for some errors (a full disk): a second time would hide the first.
            if self._db.in_transaction:
                self.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connection."""
        self._db.close()


def open_index(path: Path | None, source: str) -> Store | None:
    """Open an index of this version and source locale; None where there is none that can be used."""
    if path is None or not os.path.isfile(path):  # noqa: PTH113  # false in a folder that cannot be looked into
        return None
    try:
        store = Store(_connected(path), path)
    except sqlite3.DatabaseError:
        return None
    with suppress(sqlite3.DatabaseError):
        if store.row("PRAGMA user_version") == (VERSION,) and store.about("source") == source:
            return store
    store.close()
    return None


def make_in_memory(source: str) -> Store:
    """Make an empty index that goes with the process."""
    db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    return _made(Store(db, None), source)


def begin_index(path: Path, source: str) -> Store | None:
    """Make an empty index beside the path, to be put in its place when it is full; None where nothing can be written."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path)
    new = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        new.unlink(missing_ok=True)
        db = sqlite3.connect(new, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.DatabaseError):
        return None
    try:
        # Nobody else reads it and a half-built one is worth nothing: no journal.
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"PRAGMA cache_size = -{2 * _CACHE_KIB}")
        return _made(Store(db, new), source)
    except sqlite3.DatabaseError:
        db.close()
        return None


def finish_index(store: Store, path: Path) -> Store | None:
    """Write a full index compactly to its path, and open it there; None where that fails."""
    packed = path.with_name(f"{path.name}.new-{os.getpid()}-packed")
    try:
        packed.unlink(missing_ok=True)
        store.execute("VACUUM INTO ?", (str(packed),))
        with closing(sqlite3.connect(packed, isolation_level=None)) as db:
            db.execute(f"PRAGMA user_version = {VERSION}")
        _discard(path, log_only=True)
        packed.replace(path)
        return Store(_connected(path), path)
    except (OSError, sqlite3.DatabaseError):
        return None
    finally:
        store.close()
        for left in (store.path, packed):
            if left:
                with suppress(OSError):
                    left.unlink(missing_ok=True)


def is_passing(error: Exception) -> bool:
    """Return whether a file is sound although it failed: locked, full, not to be written, closed by us."""
    return isinstance(error, sqlite3.OperationalError | sqlite3.ProgrammingError) and "malformed" not in str(error)


def discard_index(store: Store) -> None:
    """Close an index that is of no use and take its file away; the next run builds it anew."""
    store.close()
    if store.path:
        with suppress(OSError):
            _discard(store.path)


def _made(store: Store, source: str) -> Store:
    for statement in filter(str.strip, _SCHEMA.split(";")):
        store.execute(statement)
    store.say("source", source)
    return store


def _connected(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        # A folder that cannot be written leaves the mode as it is, and reading works all the same.
        with suppress(sqlite3.OperationalError):
            db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        db.execute(f"PRAGMA mmap_size = {_MAPPED}")
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


def _discard(path: Path, *, log_only: bool = False) -> None:
    """Delete a file with its log; a log that stays would be read into the file that comes in its place."""
    for end in ("-wal", "-shm", *(() if log_only else ("",))):
        path.with_name(path.name + end).unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Delete what builds that were killed left behind; one that is under way is younger."""
    with suppress(OSError):
        for left in path.parent.glob(f"{path.name}.new-*"):
            if time.time() - left.stat().st_mtime > _LEFT_BEHIND:
                left.unlink(missing_ok=True)
