"""German: endings of adjectives, umlauts of the plural, compounds."""

from __future__ import annotations

import re

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import GENITIVE, FormWord, Inflection, optional

_ADJECTIVE = re.compile("(?<=...)(?:e|er|es|en|em)$")
_UMLAUTS = {"a": "[aä]", "o": "[oö]", "u": "[uü]", "ä": "[aä]", "ö": "[oö]", "ü": "[uü]"}


def _stem(word: FormWord) -> str:
    if not word.is_last:
        return _ADJECTIVE.sub("", word.pattern) + "(?:e|er|es|en|em|s)?"
    if not word.text.isalpha():
        return word.pattern
    stem = _ADJECTIVE.sub("", word.pattern)
    if word.is_name:
        return stem
    if word.text.endswith("um"):  # Rechenzentrum, Rechenzentren
        stem = word.pattern[:-2] + "(?:um|en)"
    return re.sub("[aouäöü]", lambda vowel: _UMLAUTS[vowel[0]], stem)


LANGUAGE = Language(
    code="de",
    notice="Teile dieser Seite sind noch nicht übersetzt und stehen auf Chinesisch da.",
    words=word_set(
        "der die und das ist nicht von mit den dem ein eine auf für sich wurde im des in zu an am es aus bei nach auch als war wird sind um "
        "hat einer einen zum zur"
    ),
    length=3.8,
    inflection=Inflection(
        articles={"der": "der|die|das|dem|den|des", "die": "die|der|den", "das": "das|dem|des|im|am|ans|ins"},
        stem=_stem,
        ending=optional(f"{GENITIVE}|es|ens|en|ern|er|em|e|n"),
        term_ending=r"\w*",  # compounds: Rechenzentrum is in Rechenzentrumsbetreiber
    ),
)
