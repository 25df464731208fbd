"""Swedish: no gender of persons in other words; the definite article is an ending."""

from __future__ import annotations

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import Inflection, optional

LANGUAGE = Language(
    code="sv",
    words=word_set(
        "och att det som en på är av för med den till inte har de ett om men var från sig så vid kan sin under också efter eller när"
    ),
    length=3.5,
    is_gendered=False,
    inflection=Inflection(ending=optional("s|en|et|ens|ets|n|t|er|erna|ar|arna")),
)
