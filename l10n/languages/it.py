"""Italian: an article at the head of a name melts into a preposition; names take no ending."""

from __future__ import annotations

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import Inflection

LANGUAGE = Language(
    code="it",
    words=word_set(
        "gli della che di un una per con del è nel alla dei sono le più ha la i e in a da si non lo al ed il"
    ),
    inflection=Inflection(articles={"il": "il|del|al|nel|sul|dal", "la": "la|della|alla|nella|sulla|dalla"}, ending=""),
)
