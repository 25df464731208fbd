"""Lines of a block that are read as one sentence or more, joined; offsets map back to bytes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from l10n.article.segments.block_types import Block, Line, Mark
from l10n.article.segments.sentences import columns, glue, is_wrapped
from l10n.model import Span


class Run(NamedTuple):
    """One or more lines of a block as one text."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    """Where each line starts in `text`, in code points."""

    def spans(self, places: Sequence[tuple[int, int]]) -> Iterator[Span]:
        """Map ranges of code points of `text`, in order and disjoint, to bytes; one pass over the text."""
        at, char, byte = 0, 0, self.lines[0].start
        for place in places:
            ends = []
            # The last character and not what follows it: that may stand on the next line.
            for offset in (place[0], place[1] - 1):
                while at + 1 < len(self.starts) and offset >= self.starts[at + 1]:
                    at += 1
                    char, byte = self.starts[at], self.lines[at].start
                byte += len(self.text[char:offset].encode())
                char = offset
                ends.append(min(byte, self.lines[at].end))
            yield Span(ends[0], min(ends[1] + len(self.text[place[1] - 1].encode()), self.lines[at].end))

    def offsets(self, raw: bytes, places: Iterable[int]) -> dict[int, int]:
        """Map bytes to code points of `text`; one pass over the text."""
        found: dict[int, int] = {}
        at, char, byte = 0, 0, self.lines[0].start
        for place in sorted(places):
            while at + 1 < len(self.lines) and place >= self.lines[at + 1].start:
                at += 1
                char, byte = self.starts[at], self.lines[at].start
            end = min(place, self.lines[at].end)
            if end > byte:
                char += len(raw[byte:end].decode(errors="replace"))
                byte = end
            found[place] = char
        return found

    def inset(self, raw: bytes, start: int, end: int) -> str:
        """Return the container prefix that follows the first hard break between two code points."""
        for at, line in enumerate(self.lines[:-1]):
            if line.hard == "\\\n" and start <= self.starts[at + 1] < end:
                gap = raw[line.end : self.lines[at + 1].start].decode()
                return gap[gap.rfind("\n") + 1 :]
        return ""


def runs(raw: bytes, block: Block) -> Iterator[Run]:
    """Cut a block between lines that its author ended, and join those that a margin ended."""
    lines = block.lines
    texts = [raw[line.start : line.end].decode().rstrip("\r\n") for line in lines]
    if len(lines) == 1:
        yield Run(texts[0], lines, (0,))
        return
    widest = max(map(columns, texts))
    lone = [mark for mark in block.marks if mark.kind in ("shortcode", "html") and mark.inner.start == mark.inner.end]
    all_marks, lone_marks = Reach(block.marks), Reach(lone)
    # A line that is a shortcode or a tag and nothing else joins no other.
    inert = [lone_marks.over(line.start + 1, line.end - 1) for line in lines]
    first = 0
    for at, line in enumerate(lines):
        goes_on = at + 1 < len(lines) and (
            all_marks.over(line.end, lines[at + 1].start)
            or _joins(line, inert[at : at + 2], texts[at : at + 2], widest)
        )
        if not goes_on:
            yield _run(lines[first : at + 1], texts[first : at + 1])
            first = at + 1


class Reach:
    """How far marks, ordered by start, reach: whether one covers a stretch is one search."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self.starts = [mark.start for mark in marks]
        self.ends = list(accumulate((mark.end for mark in marks), max))

    def over(self, start: int, end: int) -> bool:
        """Return whether a mark starts before `start` and ends after `end`."""
        at = bisect_left(self.starts, start)
        return at > 0 and self.ends[at - 1] > end


def within(marks: Sequence[Mark], start: int, end: int) -> Sequence[Mark]:
    """Return those of the marks, ordered by start, that start in a stretch of bytes."""
    if not marks:
        return ()
    return marks[bisect_left(marks, start, key=itemgetter(0)) : bisect_left(marks, end, key=itemgetter(0))]


def _joins(line: Line, inert: Sequence[bool], texts: Sequence[str], widest: int) -> bool:
    return not (line.hard or any(inert)) and is_wrapped(texts[0], texts[1], widest)


def _run(lines: Sequence[Line], texts: Sequence[str]) -> Run:
    starts, pieces, length = [0], [texts[0]], len(texts[0])
    for previous, before, text in zip(lines, texts, texts[1:], strict=False):
        join = previous.hard or glue(before, text)
        starts.append(length + len(join))
        pieces += [join, text]
        length += len(join) + len(text)
    return Run("".join(pieces), tuple(lines), tuple(starts))
