"""Is it the translation of that sentence: as a text, its figures, its names; and mends that are certain."""

from l10n.guards.anchors import name_anchors
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
from l10n.guards.reading import IssueSpans, Reading, compared, compared_blocks, issue_spans
from l10n.guards.settings import DraftSettings
from l10n.guards.translation import not_a_translation, unsound

__all__ = [
    "DraftSettings",
    "IssueSpans",
    "Reading",
    "Verified",
    "compared",
    "compared_blocks",
    "figure_errors",
    "has_figures",
    "issue_spans",
    "keeps_markup",
    "name_anchors",
    "not_a_translation",
    "rendered_figures",
    "rendered_terms",
    "target_faults",
    "unsound",
    "verified",
]
