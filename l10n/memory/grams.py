"""
Sentences that are like another one, among its kin.

Kin have the same figures and marks (`refusal`), so only they can be suggested, and most
sentences have few. A small kin is looked through whole. Those who are many are cut into
segments of up to 65,536, each with the list of its sentences for every pair of characters:
the rarest pairs of the sentence asked for give the candidates, and how many pairs they
share which of them are compared.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from l10n.memory.store import Store

KIN_SHIFT = 24
"""A source's id is its kin's number and its place among its kin, so that kin lie side by side."""
_SEGMENT = 1 << 16
_SCANNED = 2_048
"""How many sentences without posting lists are looked through one by one."""
_COMPARED = 600
"""How many candidates are compared character by character."""
_SPREAD = 2.0
"""How many of a text's pairs one changed character touches: the share of the rarest pairs that must be looked up."""
_COUNTED = 10_000
"""How many postings are read at least; more pairs tell better which candidates are alike."""
_ALL_KIN = "SELECT id >> 24, count(*) FROM sources GROUP BY 1 HAVING count(*) > ?"


class Hit(NamedTuple):
    """A source that is like the one asked for."""

    score: float
    source: int
    text: str


def grams(text: str) -> set[str]:
    """Return the pairs of neighbouring characters."""
    return {text[at : at + 2] for at in range(len(text) - 1)}


# --- building --------------------------------------------------------------------------------


def seal(store: Store, touched: Iterable[int] | None) -> None:
    """Write posting lists for the kin that have grown beyond what is looked through; None for all kin."""
    if touched is None:
        touched = [int(str(kin)) for kin, _ in store.rows(_ALL_KIN, (_SCANNED,))]
    for kin in touched:
        sealed = store.number("SELECT max(last) FROM segments WHERE kin = ?", (kin,)) or 0
        start, end = _ids(kin, sealed)
        count = store.number("SELECT count(*) FROM sources WHERE id >= ? AND id < ?", (start, end)) or 0
        if count > _SCANNED:
            _seal(store, kin, _reopened(store, kin, sealed))


def _ids(kin: int, first: int) -> tuple[int, int]:
    return (kin << KIN_SHIFT) + first, (kin + 1) << KIN_SHIFT


def _reopened(store: Store, kin: int, sealed: int) -> int:
    """Remove the last segment where it is not full, to be made anew with what came after it; return where to begin."""
    last = store.row("SELECT id, first FROM segments WHERE kin = ? AND last = ?", (kin, sealed))
    if not last or not isinstance(last[1], int) or sealed - last[1] >= _SEGMENT:
        return sealed
    store.execute("DELETE FROM grams WHERE segment = ?", last[:1])
    store.execute("DELETE FROM segments WHERE id = ?", last[:1])
    return last[1]


def _seal(store: Store, kin: int, first: int) -> None:
    end = _ids(kin, 0)[1]
    query = "SELECT min(id) FROM sources WHERE id >= ? AND id < ?"
    while (start := store.number(query, (_ids(kin, first)[0], end))) is not None:
        first = start - _ids(kin, 0)[0]
        rows = store.execute(
            "SELECT id, text FROM sources WHERE id >= ? AND id < ?", (start, min(end, start + _SEGMENT))
        )
        lists = _postings((number - start, text) for number, text in rows)
        newest = store.number("SELECT max(id) FROM sources WHERE id >= ? AND id < ?", (start, end)) or start
        last = first + min(newest + 1 - start, _SEGMENT)
        store.execute("INSERT INTO segments (kin, first, last) VALUES (?, ?, ?)", (kin, first, last))
        number = store.number("SELECT last_insert_rowid()") or 0
        store.executemany("INSERT INTO grams VALUES (?, ?, ?)", sorted((number, g, ids) for g, ids in lists.items()))
        first = last


def _postings(rows: Iterable[tuple[int, str]]) -> dict[str, bytes]:
    lists: defaultdict[str, array[int]] = defaultdict(lambda: array("H"))
    for offset, text in rows:
        for gram in grams(text):
            lists[gram].append(offset)
    return {gram: ids.tobytes() for gram, ids in lists.items()}


# --- searching -------------------------------------------------------------------------------


def search(store: Store, text: str, kin: int, least: float) -> list[Hit]:
    """Return the sources among a kin that are like a text, at least by a score of 100, best first."""
    segments = store.rows("SELECT id, first, last FROM segments WHERE kin = ? ORDER BY first", (kin,))
    sealed = max((int(str(last)) for _, _, last in segments), default=0)
    texts = dict(_texts(store.execute("SELECT id, text FROM sources WHERE id >= ? AND id < ?", _ids(kin, sealed))))
    if segments:
        starts = {int(str(number)): (kin << KIN_SHIFT) + int(str(first)) for number, first, _ in segments}
        texts |= _fetched(store, _candidates(store, text, starts, least))
    return alike(text, texts, least)


def alike(text: str, texts: dict[int, str], least: float) -> list[Hit]:
    """Compare a text with others character by character."""
    from rapidfuzz import fuzz, process

    found = process.extract(text, texts, scorer=fuzz.ratio, score_cutoff=least, limit=None)
    return [Hit(score, number, other) for other, score, number in found]


def _texts(rows: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    yield from rows


def _fetched(store: Store, ids: list[int]) -> dict[int, str]:
    ids.sort()
    marks = ",".join(map(str, ids))
    return dict(_texts(store.execute(f"SELECT id, text FROM sources WHERE id IN ({marks})")))


def _candidates(store: Store, text: str, starts: dict[int, int], least: float) -> list[int]:
    """Return the sources that share most of the rarest pairs."""
    chosen = _chosen(store, text, starts, least)
    found: list[tuple[int, Counter[int]]] = []
    marks = ",".join("?" * len(chosen))
    query = f"SELECT ids FROM grams WHERE segment = ? AND gram IN ({marks})"
    for segment, start in starts.items():
        counts: Counter[int] = Counter()
        for (ids,) in store.execute(query, (segment, *chosen)):
            counts.update(array("H", ids))
        found.append((start, counts))
    enough = _enough(counts for _, counts in found)
    best = [(-count, start + at) for start, counts in found for at, count in counts.items() if count >= enough]
    return [number for _, number in (sorted(best)[:_COMPARED] if len(best) > _COMPARED else best)]


def _chosen(store: Store, text: str, starts: dict[int, int], least: float) -> list[str]:
    """
    Choose the rarest pairs, so many that what is like the text has some of them.

    Where two texts of one length are alike by 75 of 100, a quarter of the characters is
    replaced and up to half of the pairs with them.
    """
    wanted = sorted(grams(text))
    sizes = dict.fromkeys(wanted, 0)
    segments, marks = ",".join(map(str, starts)), ",".join("?" * len(wanted))
    query = f"SELECT gram, length(ids) / 2 FROM grams WHERE segment IN ({segments}) AND gram IN ({marks})"
    for gram, size in store.execute(query, wanted):
        sizes[gram] += size
    rarest = sorted(wanted, key=sizes.__getitem__)
    needed = int(len(rarest) * min(1.0, _SPREAD * (1 - least / 100))) + 1
    total, chosen = 0, []
    for at, gram in enumerate(rarest):
        total += sizes[gram]
        if at >= needed and total > _COUNTED:
            break
        chosen.append(gram)
    return chosen


def _enough(counts: Iterable[Counter[int]]) -> int:
    """Return how many shared pairs leave about as many candidates as are compared."""
    sizes: Counter[int] = Counter()
    for each in counts:
        sizes.update(each.values())
    left = _COMPARED
    for count in sorted(sizes, reverse=True):
        left -= sizes[count]
        if left <= 0:
            return count
    return 1
