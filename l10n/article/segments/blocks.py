"""The blocks of a Markdown body that may hold translatable text, with exact places, from pyromark's events."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, cast

import pyromark

from l10n.article.dialects.shortcodes import fill, find_shortcodes
from l10n.article.segments.block_types import Block, Line, Mark
from l10n.article.segments.html_blocks import read_html
from l10n.model import Role, Span

_O = pyromark.Options
MARKDOWN = (
    _O.ENABLE_TABLES
    | _O.ENABLE_FOOTNOTES
    | _O.ENABLE_TASKLISTS
    | _O.ENABLE_STRIKETHROUGH
    | _O.ENABLE_HEADING_ATTRIBUTES
    | _O.ENABLE_GFM
    | _O.ENABLE_DEFINITION_LIST
)
"""CommonMark, GFM, and what Hugo turns on by itself. Math is apart: `$12.5亿，高于$10.2亿` is money."""
MATH = _O.ENABLE_MATH


_ROLES = {
    "Item": Role.ITEM,
    "FootnoteDefinition": Role.FOOTNOTE,
    "BlockQuote": Role.QUOTE,
    "TableCell": Role.CELL,
    "Heading": Role.HEADING,
    "DefinitionListTitle": Role.DEFINITION,
    "DefinitionListDefinition": Role.DEFINITION,
}
_EMPHASIS = frozenset({"Strong", "Emphasis", "Strikethrough", "Superscript", "Subscript"})
_INLINE = _EMPHASIS | {"Link", "Image"}
# pyromark's events: a string, or one key with what belongs to it; the adapter's one untyped value.
_Event = tuple[str | dict[str, Any], dict[str, int]]
_DIRECTIVE = re.compile(r"<!--\s*(?:l10n|translate|i18n)\s*:\s*(off|on|skip(?:-start|-end)?)\s*-->")
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)[^>]*?(/?)>$", re.DOTALL)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def read_blocks(body: str, raw: bytes, shortcodes: Sequence[Span], *, math: bool) -> Iterator[Block]:
    """
    Return the blocks that hold a character beyond ASCII, in order.

    `body` is what Markdown sees (shortcodes filled), `raw` the same bytes unfilled.
    Regions that comments turn off (`<!-- l10n:off -->`) are left out.
    """
    options = MARKDOWN | MATH if math else MARKDOWN
    events = cast("Iterator[_Event]", pyromark.events_with_range(body, options=options))
    return _BlockReader(raw, shortcodes).read(events)


class _BlockReader:
    """Folds the event stream into blocks; its state is the block under way."""

    def __init__(self, raw: bytes, shortcodes: Sequence[Span]) -> None:
        self.raw = raw
        self.shortcodes = shortcodes
        self.starts = [span.start for span in shortcodes]
        self.roles: list[Role] = [Role.PARAGRAPH]
        self.off = self.skip = False
        self.pieces: list[Span] = []  # of the HTML block under way
        self.clear()

    def clear(self) -> None:
        self.lines: list[Line] = []
        self.marks: list[Mark] = []
        self.tags: list[tuple[str, Span]] = []
        self.start = self.end = -1

    def read(self, events: Iterator[_Event]) -> Iterator[Block]:  # noqa: C901
        """Read every event: the hot loop, one branch an event, the most frequent first."""
        opened: list[tuple[int, dict[str, str]]] = []  # the inline containers around: start, link
        code = False
        for event, place in events:
            if "Text" in event:
                if self.start >= 0:
                    self.end = place["end"]
                elif not code:
                    self.begin(place["start"])
                    self.end = place["end"]
                continue
            if isinstance(event, str):
                if block := self.rule_or_break(event, place["start"]):
                    yield block
                continue
            [(kind, value)] = event.items()
            if kind == "Start":
                name = value if isinstance(value, str) else next(iter(value))
                if name in _INLINE:
                    if self.start < 0:
                        self.begin(place["start"])
                    opened.append((place["start"], {} if isinstance(value, str) else value[name]))
                    self.end = -1
                    continue
                if self.end >= 0 and (block := self.flush()):
                    yield block
                code = name == "CodeBlock"
                if name in _ROLES:
                    self.roles.append(_ROLES[name])
            elif kind == "End":
                name = value if isinstance(value, str) else next(iter(value))
                if name in _INLINE:
                    self.close(*opened.pop(), name, place, outermost=not opened)
                    continue
                if self.end >= 0 and (block := self.flush()):
                    yield block
                code = False
                if name in _ROLES:
                    self.roles.pop()
                elif self.pieces:
                    yield from self.html_blocks()
            elif kind == "Html":
                self.direct(value)
                self.pieces.append(Span(place["start"], place["end"]))
            elif kind != "TaskListMarker":
                self.atom(kind, value, place, inside=bool(opened))
        if block := self.flush():
            yield block

    def rule_or_break(self, event: str, start: int) -> Block | None:
        """Return the block that a rule ends, or end a line of the one under way."""
        if event == "Rule":
            return self.flush()
        if self.start >= 0:
            self.break_line(start, "\\\n" if event == "HardBreak" else "")
        return None

    def html_blocks(self) -> Iterator[Block]:
        """Yield the text between the tags of the HTML block that just ended."""
        if not (self.off or self.skip):
            yield from read_html(self.raw, self.pieces)
        self.skip = self.skip and all(self.raw.startswith(b"<!--", piece.start) for piece in self.pieces[:1])
        self.pieces = []

    def begin(self, start: int) -> None:
        """Start a line; the backslash of an escape lies outside of the text's range."""
        self.start = start - 1 if start and self.raw[start - 1] == 0x5C else start
        self.end = start

    def break_line(self, at: int, hard: str) -> None:
        self.lines.append(Line(self.start, at, hard))
        self.start = -1

    def close(self, start: int, link: dict[str, str], name: str, place: dict[str, int], *, outermost: bool) -> None:
        inner_end = self.end
        if self.start < 0:  # the container ends right behind a line break
            inner_end = self.lines[-1].end
            self.begin(place["end"])
        # pyromark's range of `[甲][]` ends before the empty brackets.
        self.end = end = place["end"] + (2 if link.get("link_type") == "Collapsed" else 0)
        label = link["id"] if link.get("link_type") in ("Shortcut", "Collapsed") else None
        if not outermost and label is None:
            return
        kind = {"Link": "link", "Image": "image"}.get(name, "em")
        inner_start = self.inner_start(start, kind)
        inner = Span(inner_start, max(inner_start, inner_end))
        self.marks.append(Mark(start, end, inner, kind, link.get("title", ""), label))

    def inner_start(self, start: int, kind: str) -> int:
        if kind == "em":
            char = self.raw[start]
            return next(i for i in range(start, len(self.raw) + 1) if self.raw[i : i + 1] != bytes((char,)))
        return start + (2 if kind == "image" else 1)

    def atom(self, kind: str, value: str, place: dict[str, int], *, inside: bool) -> None:
        """Add inline code, HTML, math or a footnote reference."""
        start, end = place["start"], place["end"]
        match = _TAG.match(value) if kind == "InlineHtml" else None
        if match and match[2].lower() == "br" and not inside:
            if self.start >= 0:
                self.break_line(start, "<br>")
            return
        if self.start < 0:
            self.begin(start)
        self.end = end
        if kind == "InlineHtml":
            self.direct(value)
        if not inside and not (match and self.pair(match, Span(start, end))):
            self.marks.append(Mark(start, end, Span(end, end), "html" if kind == "InlineHtml" else "code"))

    def pair(self, tag: re.Match[str], span: Span) -> bool:
        """Match a closing tag with its opening one; True if the tag is one of a pair or may become so."""
        closes, name, empty = tag[1], tag[2].lower(), tag[3]
        if not closes:
            if empty or name in _VOID:
                return False
            self.tags.append((name, span))
            return True
        for depth in range(len(self.tags) - 1, max(-1, len(self.tags) - 9), -1):
            if self.tags[depth][0] == name:
                opening = self.tags[depth][1]
                del self.tags[depth]
                self.marks.append(Mark(opening.start, span.end, Span(opening.end, span.start), "html"))
                return True
        return False

    def direct(self, html: str) -> None:
        """Obey the comments that turn translation off and on."""
        if "<!--" not in html:
            return
        for match in _DIRECTIVE.finditer(html):
            if match[1] == "skip":
                self.skip = True
            else:
                self.off = match[1] in ("off", "skip-start")

    def flush(self) -> Block | None:
        """Return the block under way, if there is one, and begin afresh."""
        if not (self.lines or self.marks or self.tags or self.shortcodes or self.off or self.skip):
            start, end = self.start, self.end
            self.start = self.end = -1
            if start < 0 or self.raw[start:end].isascii():
                return None
            return Block(self.roles[-1], (Line(start, end),), ())
        return self.flush_all()

    def flush_all(self) -> Block | None:
        """Return the block under way, which is more than a line of text, and begin afresh."""
        if self.start >= 0:
            self.lines.append(Line(self.start, self.end))
        if not self.lines:
            return None
        lines, block = self.lines, None
        if not (self.off or self.skip) and not self.raw[lines[0].start : lines[-1].end].isascii():
            block = Block(self.roles[-1], tuple(lines), self.all_marks(lines[0].start, lines[-1].end))
        self.skip = False
        self.clear()
        return block

    def all_marks(self, start: int, end: int) -> tuple[Mark, ...]:
        """Return the block's marks in order: a tag that was never closed is one by itself, and shortcodes join in."""
        if not (self.marks or self.tags or self.shortcodes):
            return ()
        marks = [*self.marks, *(Mark(s.start, s.end, Span(s.end, s.end), "html") for _, s in self.tags)]
        return tuple(sorted([*marks, *self.shortcodes_in(start, end)], key=itemgetter(0)))

    def shortcodes_in(self, start: int, end: int) -> list[Mark]:
        found = []
        for span in self.shortcodes[bisect_left(self.starts, start) :]:
            if span.start >= end:
                break
            found.append(Mark(span.start, span.end, Span(span.end, span.end), "shortcode"))
        return found


def plain_text(body: str) -> str:
    """Return the text of a Markdown body as a reader sees it, without images and code blocks; blocks are lines."""
    pieces: list[str] = []
    silent = 0
    for event in pyromark.events(body, options=MARKDOWN):
        if isinstance(event, str):
            pieces.append(" ")
            continue
        [(kind, value)] = cast("dict[str, object]", event).items()
        if kind in ("Start", "End"):
            name = value if isinstance(value, str) else next(iter(cast("dict[str, object]", value)))
            if name in ("Image", "CodeBlock"):
                silent += 1 if kind == "Start" else -1
            elif kind == "End" and name not in _INLINE:
                pieces.append("\n")
        elif kind in ("Text", "Code") and not silent:
            pieces.append(str(value))
    return "".join(pieces)


def outline(body: bytes) -> tuple[str, ...]:
    """Return the blocks, link and image destinations of a body in document order, to compare two bodies by."""
    found: list[str] = []
    filled = fill(body, find_shortcodes(body)).decode()
    for event in pyromark.events(filled, options=MARKDOWN):
        if event == "Rule":
            found.append("Rule")
        elif not isinstance(event, str) and "Start" in event:
            value = cast("dict[str, object]", event)["Start"]
            name = value if isinstance(value, str) else next(iter(cast("dict[str, object]", value)))
            if name in ("Link", "Image"):
                found.append(f"{name} {cast('dict[str, dict[str, str]]', value)[name]['dest_url']}")
            elif name not in _EMPHASIS:
                found.append(str(value) if name == "Table" else name)
    return tuple(found)
