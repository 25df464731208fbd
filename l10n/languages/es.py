"""Spanish: an article at the head of a name melts into a preposition."""

from __future__ import annotations

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import Inflection, optional, plural

LANGUAGE = Language(
    code="es",
    notice="Algunas partes de esta página aún no se han traducido y aparecen en chino.",
    words=word_set(
        "el los las y una del que por con se su fue más para al lo como la de en un a no es ha o sus este esta entre sobre"
    ),
    length=3.7,
    inflection=Inflection(articles={"el": "el|del|al"}, stem=plural, ending=optional("s|es")),
)
