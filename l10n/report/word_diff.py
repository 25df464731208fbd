"""Differences between two texts in words that a reader would mark: figures whole, Han characters one by one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

from l10n.languages import READ_SINGLY

# A figure is one token with its separators, decimals and percent sign, so that no diff ever cuts it.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:\s?[%％])?|[^\W\d_]+(?:['’][^\W\d_]+)*|\s+|.", re.DOTALL)


class Fate(Enum):
    """What became of a stretch."""

    SAME = "same"
    OUT = "out"
    IN = "in"


class DiffPiece(NamedTuple):
    """A stretch of one of the two texts."""

    change: Fate
    text: str


def tokens(text: str) -> list[str]:
    """Split a text into tokens; joined, they give it back."""
    parts: list[str] = []
    for token in _TOKEN.findall(text):
        parts += token if READ_SINGLY.search(token) else [token]
    return parts


def word_diff(old: str, new: str) -> tuple[DiffPiece, ...]:
    """
    Compare two texts.

    Without what went in, the pieces give `old`; without what went out, `new`. Of texts
    that repeat themselves without end, all between their first and last difference is one.
    """
    a, b = tokens(old), tokens(new)
    pieces: list[DiffPiece] = []
    for tag, a1, a2, b1, b2 in _opcodes(a, b):
        if tag == "equal":
            pieces.append(DiffPiece(Fate.SAME, "".join(a[a1:a2])))
            continue
        pieces += [DiffPiece(Fate.OUT, "".join(a[a1:a2])), DiffPiece(Fate.IN, "".join(b[b1:b2]))]
    return _tidied([piece for piece in pieces if piece.text])


_MOST = 1_000_000
"""Pairs of equal tokens that difflib looks at in a second; a long sentence has some thousands."""


def _opcodes(a: Sequence[str], b: Sequence[str]) -> Iterable[tuple[str, int, int, int, int]]:
    known = Counter(b)
    if sum(count * known[token] for token, count in Counter(a).items()) <= _MOST:
        return SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    first = _common(a, b)
    last = _common(a[first:][::-1], b[first:][::-1])
    ends = len(a) - last, len(b) - last
    return (
        ("equal", 0, first, 0, first),
        ("replace", first, ends[0], first, ends[1]),
        ("equal", ends[0], len(a), ends[1], len(b)),
    )


def _common(a: Sequence[str], b: Sequence[str]) -> int:
    """Count the tokens that two texts begin with alike."""
    return next((at for at, (one, other) in enumerate(zip(a, b, strict=False)) if one != other), min(len(a), len(b)))


def _tidied(pieces: list[DiffPiece]) -> tuple[DiffPiece, ...]:
    """Add a short remainder without digits between two edits to both: a reader marks the whole phrase."""
    groups: list[list[str]] = []  # [same] or [out, in]
    for change, text in pieces:
        if change is Fate.SAME:
            groups.append([text])
        elif groups and len(groups[-1]) == 2:
            groups[-1][change is Fate.IN] += text
        else:
            groups.append([text, ""] if change is Fate.OUT else ["", text])
    merged: list[list[str]] = []
    for at, group in enumerate(groups):
        inner = len(group) == 1 and 0 < at < len(groups) - 1 and len(merged[-1]) == 2
        if inner and len(group[0]) <= 3 and not re.search(r"\d|[^\W\d_]", group[0]):
            merged[-1] = [side + group[0] for side in merged[-1]]
        elif len(group) == 2 and merged and len(merged[-1]) == 2:
            merged[-1] = [x + y for x, y in zip(merged[-1], group, strict=True)]
        else:
            merged.append(group)
    flat = [
        DiffPiece(change, text)
        for group in merged
        for change, text in (
            zip((Fate.OUT, Fate.IN), group, strict=True) if len(group) == 2 else [(Fate.SAME, group[0])]
        )
    ]
    return tuple(piece for piece in flat if piece.text)
