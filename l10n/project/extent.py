"""How much a value of the configuration may hold, whatever it says."""

from __future__ import annotations

from pathlib import PurePath

KEPT_OUT = frozenset({".git", ".l10n"})
"""Folders that hold nothing of the site's."""
_DEEPEST = 32
_LONGEST = 10_000
"""Characters of a text, and values of a list or a table."""
_SAID = 300
"""Characters of a value that a message shows."""
_BITS = 1024
"""Of a whole number: more than any setting means, and than a float holds."""


def unusable(value: object) -> str:
    """Say what is too much in a value, or in what it holds; empty where nothing is."""
    level = [value]
    for _ in range(_DEEPEST):
        if fault := next(filter(None, map(_fault, level)), ""):
            return fault
        level = [inner for each in level for inner in _inner(each)]
        if not level:
            return ""
    return f"it is nested deeper than {_DEEPEST}"


def shortened(text: str) -> str:
    """Leave out the middle of a long text: its value stands there, what is wrong with it behind."""
    return text if len(text) <= _SAID else f"{text[: _SAID // 2]}…{text[-_SAID // 2 :]}"


def is_pattern(name: str) -> bool:
    """Return whether pathlib takes a pattern of files; it calls itself for each of its folders."""
    parts = PurePath(name).parts
    return 0 < len(parts) <= _DEEPEST and not any("**" in part and part != "**" for part in parts)


def _fault(value: object) -> str:
    if isinstance(value, str | list | dict) and len(value) > _LONGEST:
        return f"it holds {len(value)} {'characters' if isinstance(value, str) else 'values'}, more than {_LONGEST}"
    if isinstance(value, int) and value.bit_length() > _BITS:
        return "a number is too large"
    return ""


def _inner(value: object) -> list[object]:
    if isinstance(value, dict):
        return [*value, *value.values()]
    return list(value) if isinstance(value, list) else []
