"""Letters after digits that are a scale or something else: 42m users and 42m of rope, 72b parameters and phase 2b."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from l10n.figures.reading.words import LooseScale

_WINDOW = 48
_DIGITS = frozenset("0123456789.,")
# Nothing that the number counts comes after it.
_ALONE = re.compile(
    r"(?=\s*$|[.,;:)!?]| (?:in|by|last|this|at|a|per|from|to|on|after|for|and|worldwide|globally|as|over|during|with|while)\b)"
)


class _Company(NamedTuple):
    """A loose scale with its patterns compiled."""

    power: int
    after: re.Pattern[str]
    before: re.Pattern[str]
    never: re.Pattern[str]


class LooseScales:
    """The loose scales of a language, compiled."""

    def __init__(self, scales: Mapping[str, LooseScale]) -> None:
        """Compile the patterns of `scales`."""
        self._scales = {
            letter: _Company(
                scale.power,
                re.compile(scale.after),
                re.compile(f"(?:{scale.before})$"),
                re.compile(f"(?:{scale.never})$"),
            )
            for letter, scale in scales.items()
        }

    def power(self, letter: str, text: str, digits_end: int) -> int | None:
        """Return the power that `letter` stands for behind the digits that end at `digits_end`."""
        known = self._scales.get(letter)
        if known is None:
            return None
        at = digits_end
        while at and text[at - 1] in _DIGITS:
            at -= 1
        window, end = text[max(0, at - _WINDOW) : at], digits_end + len(letter)
        if known.never.search(window):
            return None
        is_alone = _ALONE.match(text, end) and known.before.search(window)
        return known.power if is_alone or known.after.match(text, end) else None
