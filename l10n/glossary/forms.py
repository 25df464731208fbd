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

from l10n.languages import APOSTROPHE, FormWord, Inflection, Language
from l10n.model import Locale, Span


class FormHit(NamedTuple):
    """A form where a target has it, in code points."""

    span: Span
    form: str
    ending: str
    """What the sentence added: `'s`, `s`."""


def find_forms(text: str, forms: Sequence[str], locale: Locale, *, is_name: bool = True) -> list[FormHit]:
    """Return the places of any of the forms, longest first where they overlap, in order."""
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
    if " " in found and form.split(" ")[0].lower() in Language.of(locale).inflection.articles:
        form, found = (text.split(" ", 1)[1] for text in (form, found))
    first = next((char for char in form if char.isalpha()), "")
    seen = next((char for char in found if char.isalpha()), "")
    return not first.isupper() or seen.isupper()


_LATIN = "A-Za-z0-9À-ɏ"
_FULL_WIDTH = 0xFEE0


@lru_cache(maxsize=20_000)
def _compiled(form: str, locale: Locale, is_name: bool) -> re.Pattern[str]:
    inflection = Language.of(locale).inflection
    words = [re.escape(word) for word in form.split(" ")]
    written = [_word(word, inflection, is_last=at == len(words) - 1, is_name=is_name) for at, word in enumerate(words)]
    if len(written) > 1 and (merged := inflection.articles.get(words[0].lower())):
        written[0] = f"(?:{merged})"
    text = inflection.between.join(written)
    before = f"(?<![{_LATIN}])" if _is_latin(form[0]) else ""
    after = f"(?![{_LATIN}])" if _is_latin(form[-1]) else ""
    return re.compile(f"{before}{text}(?P<ending>{_ending(form, inflection, is_name)}){after}", re.IGNORECASE)


def _word(word: str, inflection: Inflection, *, is_last: bool, is_name: bool) -> str:
    if inflection.within is not None:
        plain = _unescaped(word)
        if _ends_long(plain):  # コンピュータ, コンピューター
            return "".join(_character(char, inflection) for char in plain.rstrip("ー")) + "ー?"
        return inflection.within.join(_character(char, inflection) for char in plain)
    text = re.sub(APOSTROPHE, APOSTROPHE, re.sub(r"\\-|[‐‑]", r"[\\s\\-‐‑]?", word))
    return inflection.stem(FormWord(word, text, is_last or not word.isalpha(), is_name))


def _ending(form: str, inflection: Inflection, is_name: bool) -> str:
    if not (_is_latin(form[-1]) or inflection.has_cases):
        return ""
    return inflection.ending if is_name or inflection.term_ending is None else inflection.term_ending


def _unescaped(word: str) -> str:
    return re.sub(r"\\(.)", r"\1", word)


def _character(char: str, inflection: Inflection) -> str:
    if char in "・·‧•＝=":
        return r"[・·‧•＝=\s]?"
    if char in inflection.twins:
        return f"[{inflection.twins[char]}]"
    if "!" <= char <= "~":
        return f"[{re.escape(char)}{chr(ord(char) + _FULL_WIDTH)}]"
    return re.escape(char)


def _ends_long(word: str) -> bool:
    """Return whether a katakana word may have a long vowel more or less at its end."""
    return "ァ" <= word[-1:] <= "ヺ" or (len(word) > 3 and word.endswith("ー"))


def _is_latin(char: str) -> bool:
    return char.isalnum() and char < "\u0250"
