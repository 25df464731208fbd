"""Korean: particles are written onto words, and their shape depends on the sound before them."""

from __future__ import annotations

import re

from l10n.languages.characters import HANGUL
from l10n.languages.facts import Language
from l10n.languages.fitting import Fitted
from l10n.languages.inflection import Inflection

_PARTICLES = ("은는", "이가", "을를", "과와")
_PARTICLE = re.compile(r"(?:은|는|이|가|을|를|과|와|으로|로)(?=[\s,.]|$)")


def _fit(before: str, form: str, behind: str) -> Fitted:
    """Return a form with the particle behind it in the shape that it asks for."""
    if not (particle := _PARTICLE.match(behind)):
        return Fitted(form)
    return Fitted(form + _particle(particle[0], form), behind=particle.end())


def _particle(found: str, word: str) -> str:
    """Return the shape of a particle that the word before it asks for: after a consonant or a vowel."""
    code = ord(word[-1]) - 0xAC00
    if not 0 <= code < 11_172:
        return found
    final = code % 28
    if found in ("으로", "로"):
        return "로" if final in (0, 8) else "으로"  # ㄹ counts as a vowel here
    pair = next(pair for pair in _PARTICLES if found in pair)
    return pair[0] if final else pair[1]


LANGUAGE = Language(
    code="ko",
    notice="이 페이지의 일부는 아직 번역되지 않아 중국어로 표시됩니다.",
    script="Kore",
    borrows_han=True,
    letters=HANGUL,
    length=1.5,
    shortest=0.35,
    is_gendered=False,
    attaches=True,
    fit=_fit,
    inflection=Inflection(between=r"\s?", within=r"\s?"),
)
