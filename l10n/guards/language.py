"""Whether a text is in another language than it should be, by its script and its smallest words."""

from __future__ import annotations

import re

from l10n.model import Locale

# The commonest words of running text. Some are words of several languages: only those that a pair does not share count.
_WORDS = {
    "en": "the and of to is was that with from which its has were said by would than in on at for as it be are this an will but not have or",
    "de": "der die und das ist nicht von mit den dem ein eine auf für sich wurde im des in zu an am es aus bei nach auch als war wird sind um "
    "hat einer einen zum zur",
    "fr": "le les des et est une dans du qui pour par sur au avec ont été aux sont la de en un a ce se que il à sa son plus ne pas ou",
    "es": "el los las y una del que por con se su fue más para al lo como la de en un a no es ha o sus este esta entre sobre",
    "it": "gli della che di un una per con del è nel alla dei sono le più ha la i e in a da si non lo al ed il",
    "pt": "o os uma que do da em não para com dos das por foi mais ao pelo no a e de um na se as é à",
    "nl": "het een van en de dat is met voor zijn op niet aan door naar werd ook bij in te die der ze",
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
_OUTWEIGHS = 4
"""So many foreign words to one of its own: sentences name foreign things and quote."""


def is_foreign(text: str, locale: Locale) -> bool:
    """Tell if a text of some length is surely not in the locale's language."""
    letters = [char for char in text if char.isalpha()]
    if len(letters) < _LETTERS:
        return False
    script = _SCRIPTS.get(locale.language)
    if script:
        # Japanese is written with Han too; a Chinese text may have a brand's の.
        kana = len(_SCRIPTS["ja"].findall(text)) if locale.language == "zh" else 0
        return not script.search(text) or kana * 5 > len(letters)
    if sum(char < "\u0250" for char in letters) * 2 < len(letters):
        return locale.is_latin
    own = _KNOWN.get(locale.language)
    if own is None:
        return False
    words = set(re.findall(r"[^\W\d_]+", text.lower()))
    return any(_is_rather(words, other - own, own - other) for other in _KNOWN.values() if other is not own)


def _is_rather(words: set[str], other: frozenset[str], own: frozenset[str]) -> bool:
    """Tell if a text has enough words of another language, and hardly one of its own."""
    count = len(words & other)
    return count >= _FOREIGN_WORDS and count >= _OUTWEIGHS * len(words & own)
