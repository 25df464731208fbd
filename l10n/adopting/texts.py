"""Questions about one text, or about two of one language."""

from __future__ import annotations

import re
from collections import Counter

from l10n.article import InlineKind, Text
from l10n.sequences import share

_ENDED = re.compile(r"[。.！!？?；;]$")
_CLOSERS = "”’」』）】》\"')*_ "
_PARTS = re.compile(r"\w+|[^\w\s]")


def shape(text: str) -> tuple[bool, bool]:
    """Return whether a text is an emphasised line, and whether it is a whole sentence."""
    return text.startswith(("**", "__")) and text.endswith(("**", "__")), bool(_ENDED.search(text.rstrip(_CLOSERS)))


def count_emphasis(text: str) -> int:
    """Count emphasis, also where Markdown would not close it."""
    return text.count("**") + sum(inline.kind is InlineKind.EMPHASIS for inline in Text.of(text).markup)


def alike(one: str, other: str) -> float:
    """Return how much two texts of one language share, from 0 to 1: words in their order, or pairs of characters."""
    if one.isascii() or " " in one.strip():
        return share(_PARTS.findall(one), _PARTS.findall(other))
    pairs = [Counter(text[at : at + 2] for at in range(max(1, len(text) - 1))) for text in (one, other)]
    return 2 * (pairs[0] & pairs[1]).total() / max(1, pairs[0].total() + pairs[1].total())
