"""Words found at, or right before, a place in a text: the longest one wins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from l10n.languages import UNSPACED

T = TypeVar("T")


class Lexicon(Generic[T]):
    """A map from words to what they mean, read at a place of a lower-case text in constant time."""

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, entries: Mapping[str, T]) -> None:
        """Index the words by their first and by their last character, longest first."""
        self._by_first: dict[str, list[tuple[str, int, T]]] = {}
        self._by_last: dict[str, list[tuple[str, int, T]]] = {}
        for word in sorted(entries, key=len, reverse=True):
            row = (word, len(word), entries[word])
            self._by_first.setdefault(word[0], []).append(row)
            self._by_last.setdefault(word[-1], []).append(row)

    def at(self, text: str, start: int) -> tuple[int, T] | None:
        """Return the end and the meaning of the longest word that starts at `start`."""
        if start >= len(text):
            return None
        for word, length, meaning in self._by_first.get(text[start], ()):
            if text.startswith(word, start):
                end = start + length
                if end >= len(text) or not (is_letter(word[-1]) and is_letter(text[end])):
                    return end, meaning
        return None

    def before(self, text: str, end: int) -> tuple[int, T] | None:
        """Return the start and the meaning of the longest word that ends at `end`."""
        if end <= 0:
            return None
        for word, length, meaning in self._by_last.get(text[end - 1], ()):
            start = end - length
            if start < 0 or not text.startswith(word, start):
                continue
            if start == 0 or not (is_letter(word[0]) and is_letter(text[start - 1])):
                return start, meaning
        return None


def is_letter(char: str) -> bool:
    """Return whether `char` is a letter of a script that puts spaces between words."""
    return char < UNSPACED and char.isalpha()
