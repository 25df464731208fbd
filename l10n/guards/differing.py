"""What of a wrong figure is wrong: its number, its scale or its measure; the rest stays as it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from l10n.model import Span

_WORD = re.compile("[0-9](?:[0-9.,'’ \u00a0\u202f]*[0-9])?|[a-zA-Z\u00c0-\u024f]+|.", re.DOTALL)


def differing(old: str, new: str, start: int = 0) -> dict[Span, str]:
    """
    Return which words of a figure that begins at `start` are to be others.

    Word stands for word where both figures are built alike, so that each keeps its
    markup: of `**$350** billion` for $35 million, `350` and `billion`. Else all that
    differs is one stretch.
    """
    olds, news = _WORD.findall(old), _WORD.findall(new)
    head = _shared(olds, news)
    tail = _shared(olds[head:][::-1], news[head:][::-1])
    if head and head + tail == len(olds):  # words are to be added: they belong to the one before them
        head -= 1
    begin = start + len("".join(olds[:head]))
    olds, news = olds[head : len(olds) - tail], news[head : len(news) - tail]
    if [*map(_kind, olds)] != [*map(_kind, news)]:
        return {Span(begin, begin + len("".join(olds))): "".join(news)}
    return _in_pairs(olds, news, begin)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: _is_same(*pair), zip(one, other, strict=False)))


def _is_same(one: str, other: str) -> bool:
    """Fold what is the text's own affair: a hard space is a space, and ％ is %."""
    return unicodedata.normalize("NFKC", one) == unicodedata.normalize("NFKC", other)


def _kind(word: str) -> str:
    if word.isspace():
        return "space"
    return "number" if word[0].isdecimal() else "word" if word.isalpha() else "sign"


def _in_pairs(olds: Sequence[str], news: Sequence[str], start: int) -> dict[Span, str]:
    found = {}
    for old, new in zip(olds, news, strict=True):
        if not _is_same(old, new):
            found[Span(start, start + len(old))] = new
        start += len(old)
    return found


_LAST = re.compile(r"[^\W\d_]+$")
_NEXT = re.compile(r"[\W\d_]{1,8}([^\W\d_]+)")


def is_doubled(rendered: str, rest: str) -> bool:
    """Return whether a word already stands behind the place: what was read there was not the whole figure."""
    last, following = _LAST.search(rendered), _NEXT.match(rest)
    return bool(last and following and following[1].casefold().startswith(last[0].casefold()))
