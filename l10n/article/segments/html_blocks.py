"""
The text between the tags of an HTML block.

A block of raw HTML is no Markdown, but readers see its text. Tags stay as they are;
what stands between two block-level tags is a block, with inline tags as marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from l10n.article.segments.block_types import Block, Line, Mark
from l10n.model import Role, Span

# Unclosed constructs run to the end, as browsers read them; every branch is linear.
_TOKEN = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(script|style|pre|code|svg|textarea|template)\b[^<>]*>(?:(?!</\1).)*(?:</\1\s*>|\Z)|<[/!?a-zA-Z][^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = re.compile(
    rb"</?(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)\b",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    rb"\b(?:alt|title|summary|caption|placeholder)\s*=\s*(?:\"([^\"<>]*)\"|'([^'<>]*)')", re.IGNORECASE
)


def read_html(raw: bytes, pieces: Sequence[Span]) -> Iterator[Block]:
    """Yield the blocks of one HTML block, whose lines without container prefixes are `pieces`, in order."""
    if raw[pieces[0].start : pieces[-1].end].isascii():
        return
    html = b"".join(raw[slice(*piece)] for piece in pieces)
    if html.startswith(b"<!--") and html.find(b"-->") in (-1, len(html.rstrip()) - 3):
        return
    places = _Places(pieces)
    at, marks = 0, list[Mark]()
    for match in _TOKEN.finditer(html):
        if _INLINE.match(match[0]):
            span = Span(places.byte(match.start()), places.byte(match.end() - 1) + 1)
            marks.append(Mark(*span, Span(span.end, span.end), "code" if match[1] else "html"))
            continue
        yield from _text(html, places, Span(at, match.start()), marks)
        yield from _attributes(html, places, match)
        at, marks = match.end(), []
    yield from _text(html, places, Span(at, len(html)), marks)


class _Places:
    """Maps offsets of the joined pieces to bytes of the body."""

    def __init__(self, pieces: Sequence[Span]) -> None:
        self.pieces = pieces
        self.starts = [0]
        for start, end in pieces:
            self.starts.append(self.starts[-1] + end - start)

    def byte(self, offset: int) -> int:
        at = bisect_right(self.starts, offset) - 1
        return self.pieces[at].start + offset - self.starts[at]


def _text(html: bytes, places: _Places, span: Span, marks: Sequence[Mark]) -> Iterator[Block]:
    text = html[slice(*span)]
    if text.isascii():
        return
    lines, at = [], span.start
    for line in text.splitlines(keepends=True):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            lines.append(Line(places.byte(start), places.byte(at + len(line.rstrip()) - 1) + 1))
        at += len(line)
    yield Block(Role.HTML, tuple(lines), tuple(marks))


def _attributes(html: bytes, places: _Places, tag: re.Match[bytes]) -> Iterator[Block]:
    if tag[0].isascii() or tag[0].startswith(b"<!") or tag[1]:
        return
    for match in _ATTRIBUTE.finditer(html, tag.start(), tag.end()):
        group = 1 if match[1] is not None else 2
        if not match[group].isascii() and b"\n" not in match[group]:
            line = Line(places.byte(match.start(group)), places.byte(match.end(group) - 1) + 1)
            yield Block(Role.HTML, (line,), ())
