"""Japanese: Han and kana, no spaces between words."""

from __future__ import annotations

import re

from l10n.languages.characters import KANA, KATAKANA_NAME, UNIFIED_IDEOGRAPH
from l10n.languages.facts import Language
from l10n.languages.inflection import Inflection

_DATED = re.compile(r"\d+[年月日]")


def _may_stay(text: str) -> bool:
    """Return whether nothing but dates has Han in it: 2024年 is Japanese too."""
    return not UNIFIED_IDEOGRAPH.search(_DATED.sub("", text))


LANGUAGE = Language(
    code="ja",
    notice="このページの一部はまだ翻訳されておらず、中国語のまま掲載しています。",
    script="Jpan",
    letters=KANA,
    length=1.3,
    shortest=0.4,
    names=KATAKANA_NAME,
    is_gendered=False,
    may_stay=_may_stay,
    inflection=Inflection(between=r"[\s\u00a0\-‐‑・]?", within="", ending=""),
)
