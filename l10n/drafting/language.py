"""Whether a text is in another language than it should be, by its script and its smallest words."""

from __future__ import annotations

import re

from l10n.model import Locale

# The commonest words of running text that the other languages here do not have.
_WORDS = {
    "en": "the and of to is was that with from which its has were said by would than",
    "de": "der die und das ist nicht von mit den dem ein eine auf für sich wurde im des",
    "fr": "le les des et est une dans du qui pour par sur au avec ont été aux sont",
    "es": "el los las y una del que por con se su fue más para al lo como",
    "it": "il gli della che di un una per con del è nel alla dei sono le più ha",
    "pt": "o os uma que do da em não para com dos das por foi mais ao pelo no",
    "nl": "het een van en de dat is met voor zijn op niet aan door naar werd ook bij",
}
_KNOWN = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_SCRIPTS = {
    "ja": re.compile("[\u3040-\u30ff]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "ru": re.compile("[\u0400-\u04ff]"),
    "uk": re.compile("[\u0400-\u04ff]"),
    "bg": re.compile("[\u0400-\u04ff]"),
    "el": re.compile("[\u0370-\u03ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "fa": re.compile("[\u0600-\u06ff]"),
    "he": re.compile("[\u0590-\u05ff]"),
    "th": re.compile("[\u0e00-\u0e7f]"),
    "hi": re.compile("[\u0900-\u097f]"),
    "zh": re.compile("[\u3400-\u9fff]"),
}
_LETTERS = 24
"""A text of fewer letters may be a name."""
_FOREIGN_WORDS = 3


def is_foreign(text: str, locale: Locale) -> bool:
    """Tell if a text of some length is surely not in the locale's language."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _LETTERS:
        return False
    script = _SCRIPTS.get(locale.language)
    if script:
        return not script.search(text)
    if sum(char < "\u0250" for char in letters) * 2 < len(letters):
        return locale.is_latin
    own = _KNOWN.get(locale.language)
    if own is None:
        return False
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {language: sum(word in known for word in words) for language, known in _KNOWN.items()}
    other = max((count for language, count in counts.items() if language != locale.language), default=0)
    return counts[locale.language] == 0 and other >= _FOREIGN_WORDS
