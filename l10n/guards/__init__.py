"""Is it the translation of that sentence: as a text, its figures, its names; and mends that are certain."""

from l10n.guards.language import is_foreign
from l10n.guards.mending import (
    Verified,
    figure_errors,
    has_figures,
    keeps_markup,
    rendered_figures,
    rendered_terms,
    target_faults,
    verified,
)
from l10n.guards.settings import DraftSettings
from l10n.guards.translation import not_a_translation, unsound

__all__ = [
    "DraftSettings",
    "Verified",
    "figure_errors",
    "has_figures",
    "is_foreign",
    "keeps_markup",
    "not_a_translation",
    "rendered_figures",
    "rendered_terms",
    "target_faults",
    "unsound",
    "verified",
]
