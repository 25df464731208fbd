"""Lines of a block that are read as one sentence or more, joined; offsets map back to bytes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from l10n.article.block_types import Block, Line
from l10n.article.sentences import columns, glue, is_wrapped
from l10n.model import Span


class Run(NamedTuple):
    """One or more lines of a block as one text."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    """Where each line starts in `text`, in code points."""

    def span(self, start: int, end: int) -> Span:
        """Map a range of code points of `text` to bytes."""
        first = self.lines[0].start if start == 0 else self.byte(start)
        if end == len(self.text):
            return Span(first, self.lines[-1].end)
        return Span(first, self.byte(end - 1) + len(self.text[end - 1].encode()))

    def byte(self, offset: int) -> int:
        """Map a code point of `text` to a byte; one between two lines belongs to the earlier."""
        at = bisect_right(self.starts, offset) - 1 if len(self.starts) > 1 else 0
        line = self.lines[at]
        return min(line.start + len(self.text[self.starts[at] : offset].encode()), line.end)

    def offset(self, raw: bytes, byte: int) -> int:
        """Map a byte to a code point of `text`."""
        at = 0
        if len(self.lines) > 1:
            at = max(0, bisect_right([line.start for line in self.lines], byte) - 1)
        line = self.lines[at]
        return self.starts[at] + len(raw[line.start : min(byte, line.end)].decode(errors="replace"))

    def inset(self, raw: bytes, start: int, end: int) -> str:
        """Give the container prefix that follows the first hard break between two code points."""
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
    inert = [_is_inert(block, line) for line in lines]
    first = 0
    for at, line in enumerate(lines):
        last = at == len(lines) - 1
        if last or not (_encloses(block, at) or _joins(line, inert[at : at + 2], texts[at : at + 2], widest)):
            yield _run(lines[first : at + 1], texts[first : at + 1])
            first = at + 1


def _encloses(block: Block, at: int) -> bool:
    """Tell if markup goes on over the end of a line."""
    end, start = block.lines[at].end, block.lines[at + 1].start
    return any(mark.start < end and mark.end > start for mark in block.marks)


def _joins(line: Line, inert: Sequence[bool], texts: Sequence[str], widest: int) -> bool:
    return not (line.hard or any(inert)) and is_wrapped(texts[0], texts[1], widest)


def _is_inert(block: Block, line: Line) -> bool:
    """Tell if a line is a shortcode or a tag and nothing else."""
    return any(
        mark.kind in ("shortcode", "html")
        and mark.inner.start == mark.inner.end
        and mark.start <= line.start
        and mark.end >= line.end
        for mark in block.marks
    )


def _run(lines: Sequence[Line], texts: Sequence[str]) -> Run:
    starts, pieces, length = [0], [texts[0]], len(texts[0])
    for previous, before, text in zip(lines, texts, texts[1:], strict=False):
        join = previous.hard or glue(before, text)
        starts.append(length + len(join))
        pieces += [join, text]
        length += len(join) + len(text)
    return Run("".join(pieces), tuple(lines), tuple(starts))
