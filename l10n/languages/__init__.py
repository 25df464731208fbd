"""What is true of languages: a file a language, found by its name."""

from l10n.languages.characters import (
    CYRILLIC,
    HAN,
    HAN_RUN,
    HANGUL,
    IDEOGRAPH,
    IDEOGRAPHS,
    KANA,
    KATAKANA_NAME,
    LATIN,
    READ_SINGLY,
    UNIFIED,
    UNIFIED_IDEOGRAPH,
    UNSPACED,
    WIDE,
    is_kana_or_han,
    unified_ideographs,
)
from l10n.languages.contrasts import Contrast, Contrasts
from l10n.languages.facts import Language, known_languages
from l10n.languages.inflection import APOSTROPHE, FormWord, Inflection
from l10n.languages.tags import broader, distance, is_other, says_less

__all__ = [
    "APOSTROPHE",
    "CYRILLIC",
    "HAN",
    "HANGUL",
    "HAN_RUN",
    "IDEOGRAPH",
    "IDEOGRAPHS",
    "KANA",
    "KATAKANA_NAME",
    "LATIN",
    "READ_SINGLY",
    "UNIFIED",
    "UNIFIED_IDEOGRAPH",
    "UNSPACED",
    "WIDE",
    "Contrast",
    "Contrasts",
    "FormWord",
    "Inflection",
    "Language",
    "broader",
    "distance",
    "is_kana_or_han",
    "is_other",
    "known_languages",
    "says_less",
    "unified_ideographs",
]
