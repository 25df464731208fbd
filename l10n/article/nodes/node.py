"""What the three front-matter languages have in common: nodes with places."""

from __future__ import annotations

from typing import NamedTuple

from l10n.model import Span

Path = tuple[str | int, ...]
"""Keys and list indices from the root, as in `("params", "title")`."""

Edit = str | tuple[str, ...] | bool | None
"""A new value; None removes the key."""


class Node(NamedTuple):
    """A value in a front-matter block; all places are code points of the block."""

    path: Path
    value: str | tuple[str, ...] | None
    """A string or a list of strings; None for whatever else it is."""
    span: Span
    """The value with its quotes or brackets."""
    entry: Span
    """Key and value with all their lines; for the parts of a value, its span."""
    style: str
    """How a scalar is quoted (`"`, `'`, `|`, `>`, empty for plain), `[` for a flow list, `-` for a block list."""


class FrontMatterError(ValueError):
    """A block that is not in its language."""

    def __init__(self, message: str, line: int) -> None:
        """Keep the line, counted from 0 in the block."""
        super().__init__(message)
        self.line = line
