"""How a language changes words: patterns that find the forms of a term in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

APOSTROPHE = "['’ʼ＇]"
GENITIVE = f"{APOSTROPHE}s|s{APOSTROPHE}?|{APOSTROPHE}"
_VOWELS = "aeiouyаеиоуыэюяь"


class FormWord(NamedTuple):
    """A word of a form, and the pattern that finds it as it is written."""

    text: str
    pattern: str
    is_last: bool
    """True of the last word, and of one with other signs than letters: those have no endings within a form."""
    is_name: bool


def as_written(word: FormWord) -> str:
    """Return the pattern of a word that does not change."""
    return word.pattern


def plural(word: FormWord) -> str:
    """Return the pattern of a word that takes the number of the noun before or behind it; in a name it does not."""
    return word.pattern if word.is_last or word.is_name else word.pattern + "(?:s|es|x|e)?"


def without_case(word: FormWord) -> str:
    """Return the pattern of a stem, which is all that the cases of a name or term share."""
    if len(word.text) <= 3:
        return word.pattern
    stem = word.pattern.rstrip(_VOWELS)
    return stem if word.is_last else stem + r"\w{0,4}"


def optional(endings: str) -> str:
    """Return the pattern of endings, separated by `|`, that may be there."""
    return f"(?:{endings})?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflection:
    """What a sentence may make of the form of a term."""

    articles: Mapping[str, str] = field(default_factory=dict)
    """An article at the head of a name, and what a preposition makes of it: le, du, au Monde."""
    between: str = r"[\s\u00a0\-‐‑]+"
    """What may part the words of a form."""
    within: str | None = None
    """What may part the characters of a word; None in scripts whose words are never parted."""
    twins: Mapping[str, str] = field(default_factory=dict)
    """Characters that are written one for the other."""
    stem: Callable[[FormWord], str] = as_written
    ending: str = optional(GENITIVE)
    term_ending: str | None = None
    """What ends a term, where it is not what ends a name."""
    has_cases: bool = False
    """True if the ends of names change too, in any script: a stem and a short ending are all that can be asked for."""


PLAIN = Inflection()
CASES = Inflection(stem=without_case, ending=rf"{APOSTROPHE}?\w{{0,4}}", has_cases=True)
BY_CHARACTER = Inflection(within="", ending="")
"""Chinese and its like: no word changes, and none is parted from the next."""
