"""Differences between two texts in words that a reader would mark: figures whole, Han characters one by one."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from l10n.languages import READ_SINGLY
from l10n.sequences import opcodes

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
    for tag, a1, a2, b1, b2 in opcodes(a, b):
        if tag == "equal":
            pieces.append(DiffPiece(Fate.SAME, "".join(a[a1:a2])))
            continue
        pieces += [DiffPiece(Fate.OUT, "".join(a[a1:a2])), DiffPiece(Fate.IN, "".join(b[b1:b2]))]
    return _tidied([piece for piece in pieces if piece.text])


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
