"""What the editors of the three front-matter languages have in common."""

from __future__ import annotations

from l10n.model import HeadValue

Edit = HeadValue | bool | None
"""A new value; None removes the key."""


class FrontMatterError(ValueError):
    """A block that is not in its language."""

    def __init__(self, message: str, line: int) -> None:
        """Keep the line, counted from 0 in the block."""
        super().__init__(message)
        self.line = line
