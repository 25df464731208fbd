"""Questions about one text, or about two of one language."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher

from l10n.article import InlineKind, parse_inline
from l10n.model import Locale

_ENDED = re.compile(r"[。.！!？?；;]$")
_CLOSERS = "”’」』）】》\"')*_ "
_PARTS = re.compile(r"\w+|[^\w\s]")
_HAN = re.compile("[\u4e00-\u9fff]")


def shape(text: str) -> tuple[bool, bool]:
    """Tell emphasised lines and whole sentences from other texts."""
    return text.startswith(("**", "__")) and text.endswith(("**", "__")), bool(_ENDED.search(text.rstrip(_CLOSERS)))


def count_emphasis(text: str) -> int:
    """Count emphasis, also where Markdown would not close it."""
    return text.count("**") + sum(inline.kind is InlineKind.EMPHASIS for inline in parse_inline(text))


def alike(one: str, other: str) -> float:
    """Say how much two texts of one language share, from 0 to 1: words in their order, or pairs of characters."""
    if one.isascii() or " " in one.strip():
        return SequenceMatcher(None, _PARTS.findall(one), _PARTS.findall(other), autojunk=False).ratio()
    pairs = [Counter(text[at : at + 2] for at in range(max(1, len(text) - 1))) for text in (one, other)]
    return 2 * (pairs[0] & pairs[1]).total() / max(1, pairs[0].total() + pairs[1].total())


def may_stay(text: str, locale: Locale) -> bool:
    """Tell if a Chinese text can be its own translation: 2024年 in Japanese, and in Taiwan what Big 5 can write."""
    if locale.language == "zh":
        return all(char.encode("big5", "ignore") for char in _HAN.findall(text))
    return locale.han and not _HAN.search(re.sub(r"\d+[年月日]", "", text))
