"""Spellings that count as one: upper and lower case, simplified and traditional characters. Length stays the same."""

from __future__ import annotations

import re
from functools import cache

from l10n.languages import unified_ideographs


def folded(text: str) -> str:
    """Return the text in lower case and in simplified characters, one character for each."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two characters
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return _traditional().sub(lambda match: _simplified(match[0]), lower)


@cache
def _traditional() -> re.Pattern[str]:
    """Match what Big 5 has and GB 2312 lacks: no simplified text of the news, so that OpenCC is seldom loaded."""
    han = unified_ideographs()
    simplified = set(han.encode("gb2312", "ignore").decode("gb2312"))
    return re.compile(f"[{''.join(c for c in han.encode('big5', 'ignore').decode('big5') if c not in simplified)}]")


@cache
def _simplified(char: str) -> str:
    simple: str = _converter().convert(char)
    return simple if len(simple) == 1 else char


@cache
def _converter():  # type: ignore[no-untyped-def]  # noqa: ANN202  # OpenCC is loaded when traditional text is met
    from opencc import OpenCC

    return OpenCC("t2s")
