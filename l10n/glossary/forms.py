"""
Forms of terms found in targets, with the inflection that each language allows.

Case counts for the first letter of a name only: `NVIDIA` and `Nvidia` are one name,
`apple` is a fruit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from l10n.model import Locale, Span


class FormHit(NamedTuple):
    """A form where a target has it, in code points."""

    span: Span
    form: str
    ending: str
    """What the sentence added: `'s`, `s`."""


def find_forms(text: str, forms: Sequence[str], locale: Locale, *, is_name: bool = True) -> list[FormHit]:
    """Give the places of any of the forms, longest first where they overlap, in order."""
    found: list[FormHit] = []
    for form in sorted(forms, key=len, reverse=True):
        for match in _compiled(form, locale, is_name).finditer(text):
            span = Span(*match.span())
            taken = any(hit.span.start < span.end and span.start < hit.span.end for hit in found)
            if not taken and (not is_name or _has_case(form, match[0], locale)):
                found.append(FormHit(span, form, match["ending"] or ""))
    return sorted(found)


def _has_case(form: str, found: str, locale: Locale) -> bool:
    """Compare the first letters behind an article; a name in small letters such as iPhone may be written large."""
    if " " in found and form.split(" ")[0].lower() in _ARTICLES.get(locale.language, {}):
        form, found = (text.split(" ", 1)[1] for text in (form, found))
    first = next((char for char in form if char.isalpha()), "")
    seen = next((char for char in found if char.isalpha()), "")
    return not first.isupper() or seen.isupper()


_LATIN = "A-Za-z0-9À-ɏ"
_APOSTROPHE = "['’ʼ＇]"
_GENITIVE = f"{_APOSTROPHE}s|s{_APOSTROPHE}?|{_APOSTROPHE}"
_ENDINGS = {
    "en": f"{_GENITIVE}|es{_APOSTROPHE}?",
    "de": f"{_GENITIVE}|es|ens|en|ern|er|em|e|n",
    "nl": f"{_GENITIVE}|en|e",
    "fr": "s|x|es|e",
    "es": "s|es",
    "pt": "s|es",
    "it": "",
}
# Languages whose cases change the ends of names too; a stem and a short ending are all that can be asked for.
_INFLECTING = {
    *("ru", "uk", "be", "pl", "cs", "sk", "bg", "sr", "hr", "bs", "sl", "mk"),
    *("lt", "lv", "fi", "et", "hu", "tr", "el", "ro", "sq", "kk", "uz", "az", "mn", "ka", "hy"),
}
_ADJECTIVE = re.compile("(?<=...)(?:e|er|es|en|em)$")
# An article at the head of a name melts into a preposition: du Monde, del País.
_ARTICLES = {
    "fr": {"le": "le|du|au", "les": "les|des|aux"},
    "es": {"el": "el|del|al"},
    "it": {"il": "il|del|al|nel|sul|dal", "la": "la|della|alla|nella|sulla|dalla"},
    "de": {"der": "der|die|das|dem|den|des", "die": "die|der|den", "das": "das|dem|des|im|am|ans|ins"},
    "en": {"the": "the"},
}
_TWINS = {
    "臺": "臺台",
    "台": "臺台",
    "裡": "裡裏",
    "裏": "裡裏",
    "著": "著着",
    "着": "著着",
    "峰": "峰峯",
    "峯": "峰峯",
}
_FULL_WIDTH = 0xFEE0


@lru_cache(maxsize=20_000)
def _compiled(form: str, locale: Locale, is_name: bool) -> re.Pattern[str]:
    words = [re.escape(word) for word in form.split(" ")]
    written = [_word(word, locale, is_last=at == len(words) - 1, is_name=is_name) for at, word in enumerate(words)]
    if len(written) > 1 and (merged := _ARTICLES.get(locale.language, {}).get(words[0].lower())):
        written[0] = f"(?:{merged})"
    text = _between(locale).join(written)
    before = f"(?<![{_LATIN}])" if _is_latin(form[0]) else ""
    after = f"(?![{_LATIN}])" if _is_latin(form[-1]) else ""
    return re.compile(f"{before}{text}(?P<ending>{_ending(form, locale, is_name)}){after}", re.IGNORECASE)


def _between(locale: Locale) -> str:
    """What may part the words of a form: Korean and Japanese write many of them together."""
    if locale.language == "ko":
        return r"\s?"
    return r"[\s\u00a0\-‐‑・]?" if locale.language == "ja" else r"[\s\u00a0\-‐‑]+"


def _word(word: str, locale: Locale, *, is_last: bool, is_name: bool) -> str:
    language = locale.language
    if language in ("zh", "ja", "ko"):
        plain = _unescaped(word)
        if _ends_long(plain):  # コンピュータ, コンピューター
            return "".join(_character(char, language) for char in plain.rstrip("ー")) + "ー?"
        return (r"\s?" if language == "ko" else "").join(_character(char, language) for char in plain)
    text = re.sub(_APOSTROPHE, _APOSTROPHE, re.sub(r"\\-|[‐‑]", r"[\\s\\-‐‑]?", word))
    if is_last or not word.isalpha():
        return _stem(text, word, locale, is_name)
    if language == "de":
        return _ADJECTIVE.sub("", text) + "(?:e|er|es|en|em|s)?"
    if language in _INFLECTING and len(word) > 3:
        return text.rstrip("aeiouyаеиоуыэюяь") + r"\w{0,4}"
    return text + ("(?:s|es|x|e)?" if language in ("fr", "es", "pt") and not is_name else "")


def _stem(text: str, word: str, locale: Locale, is_name: bool) -> str:
    if locale.language == "en" and not is_name and word.endswith("y"):
        return f"{text[:-1]}(?:y|ie)"
    if locale.language == "de" and word.isalpha():
        stem = _ADJECTIVE.sub("", text)
        if not is_name and word.endswith("um"):  # Rechenzentrum, Rechenzentren
            stem = text[:-2] + "(?:um|en)"
        return stem if is_name else re.sub("[aouäöü]", lambda vowel: _UMLAUTS[vowel[0]], stem)
    return text.rstrip("aeiouyаеиоуыэюяь") if locale.language in _INFLECTING and len(word) > 3 else text


_UMLAUTS = {"a": "[aä]", "o": "[oö]", "u": "[uü]", "ä": "[aä]", "ö": "[oö]", "ü": "[uü]"}


def _ending(form: str, locale: Locale, is_name: bool) -> str:
    if not _is_latin(form[-1]) and locale.language not in _INFLECTING:
        return ""
    if locale.language in _INFLECTING:
        return rf"{_APOSTROPHE}?\w{{0,4}}"
    if locale.language == "de" and not is_name:
        return r"\w*"  # compounds: Rechenzentrum is in Rechenzentrumsbetreiber
    endings = _ENDINGS.get(locale.language, _GENITIVE) if locale.spaced else ""
    return f"(?:{endings})?" if endings else ""


def _unescaped(word: str) -> str:
    return re.sub(r"\\(.)", r"\1", word)


def _character(char: str, language: str) -> str:
    if char in "・·‧•＝=":
        return r"[・·‧•＝=\s]?"
    if language == "zh" and char in _TWINS:
        return f"[{_TWINS[char]}]"
    if "!" <= char <= "~":
        return f"[{re.escape(char)}{chr(ord(char) + _FULL_WIDTH)}]"
    return re.escape(char)


def _ends_long(word: str) -> bool:
    """Tell if a katakana word may have a long vowel more or less at its end."""
    return "ァ" <= word[-1:] <= "ヺ" or (len(word) > 3 and word.endswith("ー"))


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u0250"
