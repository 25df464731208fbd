"""Whether a text is in another language than it should be, by its script and its smallest words."""

from __future__ import annotations

import re
from functools import cache

from l10n.languages import Language, known_languages
from l10n.model import Locale

_LETTERS = 24
"""A text of fewer letters may be a name."""
_FOREIGN_WORDS = 3
_OUTWEIGHS = 4
"""So many foreign words to one of its own: sentences name foreign things and quote."""


def is_foreign(text: str, locale: Locale) -> bool:
    """Return whether a text of some length is surely not in the locale's language."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _LETTERS:
        return False
    language = Language.of(locale)
    if language.letters:
        # Japanese is written with Han too; a Chinese text may have a brand's の.
        strange = len(language.intruders.findall(text)) if language.intruders else 0
        return not language.letters.search(text) or strange * 5 > len(letters)
    if sum(char < "\u0250" for char in letters) * 2 < len(letters):
        return language.is_latin
    words, own = set(re.findall(r"[^\W\d_]+", text.lower())), language.words
    return bool(own) and any(_is_rather(words, other - own, own - other) for other in _word_sets() if other != own)


@cache
def _word_sets() -> tuple[frozenset[str], ...]:
    return tuple(language.words for language in known_languages() if language.words)


def _is_rather(words: set[str], other: frozenset[str], own: frozenset[str]) -> bool:
    """Return whether a text has enough words of another language, and hardly one of its own."""
    count = len(words & other)
    return count >= _FOREIGN_WORDS and count >= _OUTWEIGHS * len(words & own)
