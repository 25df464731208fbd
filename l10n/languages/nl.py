"""Dutch."""

from __future__ import annotations

from l10n.languages.facts import Language, word_set
from l10n.languages.inflection import GENITIVE, Inflection, optional

LANGUAGE = Language(
    code="nl",
    words=word_set("het een van en de dat is met voor zijn op niet aan door naar werd ook bij in te die der ze"),
    inflection=Inflection(ending=optional(f"{GENITIVE}|en|e")),
)
