"""
The leaves of any body, in whatever script: paragraphs, headings, cells, code, each with its place.

Segments are only what needs a translation; a finished target has none. To find what
stands for a segment in a target, both bodies are read as leaves, and those are compared.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple, cast

import pyromark

from l10n.article.dialects.shortcodes import fill, find_shortcodes
from l10n.article.inline import InlineKind
from l10n.article.segments.blocks import MARKDOWN
from l10n.article.segments.sentences import Solid, split_sentences
from l10n.article.splice import Joints, _pieces
from l10n.article.text import Text
from l10n.model import Article, Role, Span

_INLINE = frozenset({"Strong", "Emphasis", "Strikethrough", "Superscript", "Subscript", "Link", "Image"})
_CLOSED = {"CodeBlock": "Code", "HtmlBlock": "Html"}
_PREFIX = re.compile(rb"[ \t>]*")


@dataclass(frozen=True)
class Leaf:
    """A stretch of a body between block boundaries."""

    kind: tuple[str, ...]
    """The containers around it and what it is: `("Item", "Text")`, `("Cell 1",)`."""
    span: Span
    """Bytes of the body."""
    text: str
    """Its lines without container prefixes, joined by line feeds."""
    lines: tuple[Span, ...]
    """Where each line of `text` stands, in bytes of the body."""

    def at(self, byte: int, raw: bytes) -> int:
        """Map a byte of the body to a code point of `text`."""
        number = bisect_left(self._ends, byte)
        if number == len(self.lines):
            return len(self.text)
        start = self.lines[number].start
        return self._starts[number] + len(raw[start : max(byte, start)].decode(errors="replace"))

    def byte(self, at: int, raw: bytes) -> int:
        """Map a code point of `text` to a byte of the body."""
        if at > len(self.text):
            return self.span.end
        number = bisect_right(self._starts, at) - 1
        return self.lines[number].start + len(self.text[self._starts[number] : at].encode())

    @cached_property
    def _ends(self) -> list[int]:
        return [line.end for line in self.lines]

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins in `text`."""
        return [0, *(at + 1 for at, char in enumerate(self.text) if char == "\n")]


def read_leaves(body: bytes) -> tuple[Leaf, ...]:
    """Return the leaves of a Markdown body, in order."""
    filled = fill(body, find_shortcodes(body)).decode()
    found = [*_block_leaves(body, filled)]
    for definition in pyromark.reference_definitions(filled).values():
        span = Span(definition["span"]["start"], definition["span"]["end"])
        if not body.startswith(b"[^", span.start):
            found.append(_leaf(("Definition",), span, body))
    return tuple(sorted(found, key=lambda leaf: leaf.span))


def read_line_leaves(body: bytes) -> tuple[Leaf, ...]:
    """Return the lines of a bare body that are not blank, as leaves."""
    ends = accumulate(map(len, body.splitlines(keepends=True)))
    found, start = [], 0
    for end in ends:
        line = body[start:end]
        if line.decode().strip():
            first = start + len(line) - len(line.decode().lstrip().encode())
            found.append(_leaf(("Line",), Span(first, first + len(line.decode().strip().encode())), body))
        start = end
    return tuple(found)


def _leaf(kind: tuple[str, ...], span: Span, body: bytes) -> Leaf:
    lines: list[Span] = []
    start = span.start
    for line in body[slice(*span)].split(b"\n"):
        prefix = _PREFIX.match(line) if lines else None
        first = start + (prefix.end() if prefix else 0)
        lines.append(Span(first, max(first, start + len(line.rstrip(b"\r")))))
        start += len(line) + 1
    return Leaf(kind, span, "\n".join(body[slice(*line)].decode() for line in lines), tuple(lines))


def _block_leaves(body: bytes, filled: str) -> Iterator[Leaf]:
    """Fold the events: what is inline widens the leaf under way, what is a block ends it."""
    stack: list[str] = []
    start = end = -1
    column, depth, closed = 0, 0, False
    for event, place in pyromark.events_with_range(filled, options=MARKDOWN):
        kind, value = (
            ("Break", event) if isinstance(event, str) else next(iter(cast("dict[str, object]", event).items()))
        )
        name = _name(value) if kind in ("Start", "End") else ""
        is_block = kind in ("Start", "End") and name not in _INLINE
        if is_block or event == "Rule":
            if start >= 0:
                yield _leaf((*_shown(stack), "Text"), _whole(body, start, end), body)
            start = end = -1
        if event == "Rule":
            yield _leaf(("Rule",), _trimmed(body, place["start"], place["end"]), body)
        elif kind == "Start" and name in _CLOSED:
            closed = True
            yield _leaf((*_shown(stack), _CLOSED[name]), _trimmed(body, place["start"], place["end"]), body)
        elif kind == "End" and name in _CLOSED:
            closed = False
        elif kind == "Start" and is_block:
            column = column + 1 if name == "TableCell" else 0 if name in ("TableRow", "TableHead") else column
            stack.append(_label(name, value, column))
        elif is_block:
            stack.pop()
        elif kind == "Start" or (not depth and kind not in ("End", "Break", "TaskListMarker") and not closed):
            start, end = start if start >= 0 else place["start"], max(end, place["end"])
        depth += (kind == "Start") - (kind == "End") if name in _INLINE else 0


def _name(value: object) -> str:
    """Read the name of a container, with parameters or without."""
    return value if isinstance(value, str) else next(iter(cast("dict[str, object]", value)))


def _label(name: str, value: object, column: int) -> str:
    if name == "TableCell":
        return f"Cell {column}"
    if name == "Heading":
        return f"Heading {cast('dict[str, dict[str, object]]', value)['Heading']['level']}"
    return name


_SILENT = frozenset({"Paragraph", "List", "Table", "TableRow", "DefinitionList", "BlockQuoteKind"})


def _shown(stack: list[str]) -> tuple[str, ...]:
    return tuple(label for label in stack if label not in _SILENT)


def _trimmed(body: bytes, start: int, end: int) -> Span:
    return Span(start, start + len(body[start:end].rstrip(b"\r\n")))


def _whole(body: bytes, start: int, end: int) -> Span:
    """Add the backslash of an escape and the empty brackets of `[甲][]`, which the events leave out."""
    start -= body[start - 1 : start] == b"\\"
    return Span(start, end + 2 * (body[end : end + 2] == b"[]" and body[end - 1 : end] == b"]"))


# --- what merging makes ----------------------------------------------------------------------


class Piece(NamedTuple):
    """What stands for a segment in a merged body."""

    segment: int
    """Its number in `article.segments`."""
    span: Span
    """Bytes of the merged body."""


def merge_pieces(
    article: Article, targets: Mapping[int, str], joints: Joints | None = None
) -> tuple[bytes, tuple[Piece, ...]]:
    """Return the body that merging makes, residue left out, and the place of each segment in it."""
    written = [*_pieces(article, targets, joints, article.residue)]
    ends = [*accumulate(map(len, written))]
    indices = [index for index, segment in enumerate(article.segments) if segment.role is not Role.FRONT_MATTER]
    pieces = [Piece(index, Span(ends[2 * at], ends[2 * at + 1])) for at, index in enumerate(indices)]
    return b"".join(written), tuple(pieces)


# --- sentences of any text -------------------------------------------------------------------

_WHOLE = (InlineKind.LINK, InlineKind.IMAGE, InlineKind.EMPHASIS)


def cut_sentences(text: str) -> list[tuple[int, int]]:
    """Return the places of the sentences of a text in any script, in code points; none ends within markup."""
    return split_sentences(text, lambda: _solids(text))


def _solids(text: str) -> Iterator[Solid]:
    markup = Text.of(text).markup
    for at, inline in enumerate(markup):
        if inline.partner > at and inline.kind in _WHOLE:
            closing = markup[inline.partner].span
            yield Solid(inline.span.start, closing.end, closing.start)
        elif inline.partner < 0 and inline.kind not in (InlineKind.ESCAPE, InlineKind.BREAK):
            yield Solid(inline.span.start, inline.span.end, inline.span.end)
