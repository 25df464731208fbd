"""English: `a` or `an`, the genitive, and -ies for -y."""

from __future__ import annotations

import re

from l10n.languages.facts import Language, word_set
from l10n.languages.fitting import Fitted
from l10n.languages.inflection import APOSTROPHE, GENITIVE, FormWord, Inflection, optional

_ARTICLE = re.compile(r"\b([Aa])n?(?=\s+$)")
# A vowel, or a letter whose name begins with one; a European, an SEC filing.
_VOWEL = re.compile(r"[aioAIO]|[eE](?!u)|[FHLMNRSX](?=[A-Z]|\b)")


def _fit(before: str, form: str, behind: str) -> Fitted:
    """Return a form with the indefinite article that it asks for, where one stands before it."""
    if not (article := _ARTICLE.search(before)):
        return Fitted(form)
    right = article[1] + ("n" if _VOWEL.match(form) else "")
    return Fitted(right + before[article.end() :] + form, before=len(before) - article.start())


def _stem(word: FormWord) -> str:
    if word.is_last and not word.is_name and word.text.endswith("y"):
        return f"{word.pattern[:-1]}(?:y|ie)"
    return word.pattern


LANGUAGE = Language(
    code="en",
    words=word_set(
        "the and of to is was that with from which its has were said by would than in on at for as it be are this an will but not have or"
    ),
    length=3.3,
    is_gendered=False,
    is_glossed=True,
    kept_ending="['’]s$",
    fit=_fit,
    inflection=Inflection(articles={"the": "the"}, stem=_stem, ending=optional(f"{GENITIVE}|es{APOSTROPHE}?")),
)
