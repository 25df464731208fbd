"""Markers that git leaves in a file where two branches changed the same lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_BETWEEN, _END = "=======", ">>>>>>> "
_START = "<<<<<<< "


def conflict_line(text: str) -> int:
    """
    Return the line, counted from one, where a conflict of git begins; 0 where there is none.

    All three markers have to follow each other, as seven `=` alone are a heading's
    underline and seven `>` a quotation; what begins in fenced code is an article about git.
    """
    if _START not in text:
        return 0
    lines = [line.rstrip("\r") for line in text.split("\n")]
    end = max((at for at, line in enumerate(lines) if line.startswith(_END)), default=0)
    between = max((at for at, line in enumerate(lines[:end]) if line == _BETWEEN), default=0)
    start = next(_unfenced_starts(lines), between)
    return start + 1 if start < between else 0


def _unfenced_starts(lines: list[str]) -> Iterator[int]:
    fence = ""
    for at, line in enumerate(lines):
        mark = _FENCE.match(line)
        if not fence and line.startswith(_START):
            yield at
        elif mark and not fence:
            fence = mark[1]
        elif mark and mark[1].startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
