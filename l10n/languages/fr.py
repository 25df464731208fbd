"""French: an article at the head of a name melts into a preposition."""

from __future__ import annotations

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import Inflection, optional, plural

LANGUAGE = Language(
    code="fr",
    notice="Certaines parties de cette page ne sont pas encore traduites et restent en chinois.",
    words=word_set(
        "le les des et est une dans du qui pour par sur au avec ont été aux sont la de en un a ce se que il à sa son plus ne pas ou"
    ),
    length=3.8,
    inflection=Inflection(articles={"le": "le|du|au", "les": "les|des|aux"}, stem=plural, ending=optional("s|x|es|e")),
)
