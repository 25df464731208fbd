"""What of a wrong figure is wrong: its number, its scale or its measure; the rest stays as it is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile

from l10n.languages import UNSPACED
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


# --- what touches a figure -------------------------------------------------------------------

_REACH = 24
"""Characters on either side in which the rest of a figure would stand."""
_UNREAD = re.compile(r"[*_~`]")
_PARTED = re.compile("[0-9](?:\ufffc|[.,'’])$|^(?:\ufffc|[.,'’])[0-9]")
"""A number right beside, which something that is no word parts from the figure: half of it may be struck out, or it goes on."""
_BEFORE, _BEHIND = re.compile(r"(?:\S+\s*){0,2}$"), re.compile(r"(?:\s*\S+){0,3}")
# Letters, and the signs of measures: what a figure may be read without, and is not whole without.
_PART = re.compile(r"[^\W\d_]+|[%％‰$€£¥￥]")


def touches_unread(prose: str, span: Span, rendered: str) -> bool:
    """
    Return whether a figure at `span` may not be whole, so that putting `rendered` in its place would double a part of it.

    Beside it stand asterisks and the like, which are marks that Markdown does not read
    as such; or letters run into it; or a word or sign that is to be added stands there already.
    """
    before = _BEFORE.search(prose[max(0, span.start - _REACH) : span.start])
    behind = _BEHIND.match(prose[span.end : span.end + _REACH])
    sides = before[0] if before else "", behind[0] if behind else ""
    if any(map(_UNREAD.search, sides)) or any(map(_PARTED.search, sides)) or _runs_on(sides, prose[slice(*span)]):
        return True
    present = _parts(prose[slice(*span)])
    added = [part for part in _parts(rendered) if part not in present]
    return any(_is_part(part, there) for part in added for side in sides for there in _parts(side))


def _parts(text: str) -> list[str]:
    return _PART.findall(unicodedata.normalize("NFKC", text).casefold())


def _runs_on(sides: tuple[str, str], found: str) -> bool:
    """Return whether Latin letters or digits run into a figure: of a word that is cut, or of a longer number."""
    pairs = (sides[0][-1:], found[:1]), (found[-1:], sides[1][:1])
    return any(one.isalnum() and other.isalnum() and max(one, other) < UNSPACED for one, other in pairs)


def _is_part(added: str, there: str) -> bool:
    """Return whether a word is one that is to be added, or the beginning or end of one: Million, Millionen, 億 of 億美元."""
    short, long = sorted((added, there), key=len)
    if short[0] >= UNSPACED:
        return short in long or bool(set(added) & set(there) & set(_SCALES))
    return long.startswith(short) if len(short) > 2 else short == long


_SCALES = "十百千万萬亿億兆円元圓圆十백천만억조엔원"
