"""Portuguese."""

from __future__ import annotations

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import Inflection, optional, plural

LANGUAGE = Language(
    code="pt",
    words=word_set("o os uma que do da em não para com dos das por foi mais ao pelo no a e de um na se as é à"),
    inflection=Inflection(stem=plural, ending=optional("s|es")),
)
