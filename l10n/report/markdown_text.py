"""Texts of strangers within Markdown: nothing in them may become a table, a tag, a mention or a reference."""

from __future__ import annotations

import re

from l10n.report.visible import visible_line

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#|~@!&$])")
_TICKS = re.compile("`+")


def escaped(text: str) -> str:
    """Return Markdown that shows a text as it is, in one line."""
    return visible_line(_SPECIAL.sub(r"\\\1", text))


def code(text: str, *, in_table: bool = False) -> str:
    """Return a name as inline code, whatever it holds; in a table, a pipe is escaped even there."""
    fence = "`" * (1 + max(map(len, _TICKS.findall(text)), default=0))
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    name = visible_line(text)
    return f"{fence}{pad}{name.replace('|', chr(92) + '|') if in_table else name}{pad}{fence}"
