"""Texts of strangers, made safe to show: what steers a terminal or turns the order of letters is written out."""

from __future__ import annotations

import re

# C0 but tab and line feed, DEL and C1; what turns directions; ends of lines that only some readers know; half characters.
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    r"""
    Write control and bidi characters out (`\u001b`); tabs and line feeds stay.

    A JSON text has them in strings only, where the same escape means them: it stays exact.
    """
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text.replace("\r\n", "\n"))


def visible_line(text: str) -> str:
    """Do so in what is one line, so that no text begins a line of its own."""
    return visible(text.replace("\r\n", " ").replace("\n", " "))
