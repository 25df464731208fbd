"""Text as XML writes it."""

from __future__ import annotations

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
# A reader of XML would make spaces of line feeds and tabs in attributes.
_ATTRIBUTE = str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def escaped(text: str) -> str:
    """Write a text for an element; `>` too, since `]]>` may not stand there."""
    return text.translate(_TEXT)


def tag(name: str, attributes: dict[str, str], end: str = "") -> str:
    """Write a start tag; attributes without a value are left out."""
    written = [f' {key}="{escaped(value).translate(_ATTRIBUTE)}"' for key, value in attributes.items() if value]
    return f"<{name}{''.join(written)}{end}>"


def element(name: str, text: str, **attributes: str) -> str:
    """Write an element that holds text only."""
    return f"{tag(name, attributes)}{escaped(text)}</{name}>"
