"""Figures of running text: found, rendered in another locale, and compared by value."""

from l10n.figures.comparing.compare import (
    compare_figures,
    compare_parsed,
    compare_passage_blocks,
    compare_passages,
)
from l10n.figures.comparing.figure_issue import Aspect, FigureIssue, FigureSeverity, Verdict
from l10n.figures.comparing.passages import Passage
from l10n.figures.grammars import is_supported
from l10n.figures.reading.parsing import parse_figures
from l10n.figures.swapping.sentence_pair import Anchor, FindAnchors
from l10n.figures.writing.render import render_figure
from l10n.figures.writing.style import BoundStyle, CurrencyStyle, DateStyle, DigitStyle, FigureStyle

__all__ = [
    "Anchor",
    "Aspect",
    "BoundStyle",
    "CurrencyStyle",
    "DateStyle",
    "DigitStyle",
    "FigureIssue",
    "FigureSeverity",
    "FigureStyle",
    "FindAnchors",
    "Passage",
    "Verdict",
    "compare_figures",
    "compare_parsed",
    "compare_passage_blocks",
    "compare_passages",
    "is_supported",
    "parse_figures",
    "render_figure",
]
