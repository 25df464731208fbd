"""What a Markdown body is laid out in: blocks of lines, with marks of inline markup."""

from __future__ import annotations

from typing import NamedTuple

from l10n.model import Role, Span


class Mark(NamedTuple):
    """A stretch of inline markup on its outermost level, in bytes of the body."""

    start: int
    end: int
    inner: Span
    """The text it encloses; empty where it encloses none."""
    kind: str
    """`link`, `image`, `code`, `html`, `shortcode`, or `em` for all emphasis."""
    title: str = ""
    label: str | None = None
    """The label of a reference link that is its text (`[甲]`, `[甲][]`): it must stay when the text is translated."""


class Line(NamedTuple):
    """A line of a block without its container prefix and line end, in bytes of the body."""

    start: int
    end: int
    hard: str = ""
    """How to write the hard break that ends it (a backslash and a line feed, or `<br>`); empty for a soft one."""


class Block(NamedTuple):
    """Inline content between block boundaries."""

    role: Role
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
