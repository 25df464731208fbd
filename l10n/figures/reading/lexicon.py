"""Words found at, or right before, a place in a text: the longest one wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from l10n.languages import UNSPACED

T = TypeVar("T")


class Lexicon(Generic[T]):
    """A map from words to what they mean, read at a place of a lower-case text in constant time."""

    __slots__ = ("_by_first", "_by_last", "_entries")

    def __init__(self, entries: Mapping[str, T]) -> None:
        """Note which lengths the words have that share their first or their last character, longest first."""
        self._entries = dict(entries)
        self._by_first = _lengths((word[0], len(word)) for word in entries)
        self._by_last = _lengths((word[-1], len(word)) for word in entries)

    def at(self, text: str, start: int) -> tuple[int, T] | None:
        """Return the end and the meaning of the longest word that starts at `start`."""
        if start >= len(text):
            return None
        for length in self._by_first.get(text[start], ()):
            end = start + length
            meaning = self._entries.get(text[start:end])
            if meaning is None or end > len(text):
                continue
            if end == len(text) or not (is_letter(text[end - 1]) and is_letter(text[end])):
                return end, meaning
        return None

    def before(self, text: str, end: int) -> tuple[int, T] | None:
        """Return the start and the meaning of the longest word that ends at `end`."""
        if end <= 0:
            return None
        for length in self._by_last.get(text[end - 1], ()):
            start = end - length
            meaning = self._entries.get(text[start:end]) if start >= 0 else None
            if meaning is None:
                continue
            if start == 0 or not (is_letter(text[start]) and is_letter(text[start - 1])):
                return start, meaning
        return None


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for char, length in pairs:
        found.setdefault(char, set()).add(length)
    return {char: tuple(sorted(lengths, reverse=True)) for char, lengths in found.items()}


def is_letter(char: str) -> bool:
    """Return whether `char` is a letter of a script that puts spaces between words."""
    return char < UNSPACED and char.isalpha()
