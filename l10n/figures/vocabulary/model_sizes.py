"""Sizes of language models, whose letter is the English one in every language: 27B-Modell, un modèle 27B."""

from __future__ import annotations

from l10n.figures.reading.words import LooseScale

_NOUNS = r"[ -]?(?:par[aá]m[eèé]t|token|modell)|[ -]de par[aá]m"
_BEFORE = r"\b(?:modell|modelle|modells|modèle|modèles|modelo|modelos|variante|version|versión|versione)s?[ -]"

MODEL_SIZES = {
    "b": LooseScale(9, _NOUNS, before=_BEFORE),
    "t": LooseScale(12, r"[ -]?(?:par[aá]m[eèé]t|token)|[ -]de par[aá]m"),
}
