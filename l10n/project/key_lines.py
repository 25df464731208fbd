"""Where each key stands in a configuration file, for messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST_LINE = 1000
"""Characters of a line in which a key is looked for."""
_PART = r"""(?:[\w-]++|"[^"]*+"|'[^']*+')"""
_DOTTED = rf"\s*+({_PART}(?:\s*+\.\s*+{_PART})*+)\s*+"
_HEAD = re.compile(rf"\s*+\[\[?{_DOTTED}\]")
_SET = re.compile(rf"{_DOTTED}=")
_PARTS = re.compile(_PART)


@dataclass(frozen=True, slots=True)
class KeyLines:
    """A file's text, and the table that its dotted keys are below; both are empty for settings of no file."""

    text: str = ""
    table: str = ""

    def line(self, *keys: str) -> int:
        """Find the line of the first dotted key that is there: its own, else that of what it is in; else the table's, else 1."""
        found = list(self._found())
        for key in keys:
            if line := _line_of(f"{self.table}.{key}".lstrip("."), self.table, found):
                return line
        return next((number for name, number in found if name == self.table), 1)

    def _found(self) -> Iterator[tuple[str, int]]:
        """Yield the dotted keys that are set and the heads of tables, with their lines."""
        table = ""
        for number, whole in enumerate(self.text.split("\n"), 1):
            line = whole[:_LONGEST_LINE]
            if head := _HEAD.match(line):
                table = _plain(head[1])
                yield table, number
            elif key := _SET.match(line):
                yield f"{table}.{_plain(key[1])}".lstrip("."), number


def _plain(dotted: str) -> str:
    return ".".join(part.strip("\"'") for part in _PARTS.findall(dotted))


def _line_of(key: str, top: str, found: list[tuple[str, int]]) -> int:
    """Return the line of a key, of what is in it, or of the nearest table that it is in below `top`; 0 for none."""
    folded = [(name.casefold(), number) for name, number in found]  # tags of locales are known in any case
    if line := _first(key, found) or _first(key.casefold(), folded):
        return line
    while (key := key.rpartition(".")[0]) and key != top:
        if line := dict(reversed(folded)).get(key.casefold(), 0):
            return line
    return 0


def _first(key: str, found: list[tuple[str, int]]) -> int:
    return next((number for name, number in found if f"{name}.".startswith(f"{key}.")), 0)
