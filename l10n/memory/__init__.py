"""
Memory: what has been translated before, found by context, text, figures, names and likeness.

It is a view of the catalogs and of read-only memories, kept in an index on disk that is
brought up to date where they changed, and built anew from them whenever it is lost.
"""

from l10n.memory.figure_swaps import with_new_figures
from l10n.memory.keys import shape
from l10n.memory.match import (
    FIGURES,
    CatalogStamp,
    Match,
    Pair,
    PairsStamp,
)
from l10n.memory.memory import Memory, open_memory
from l10n.memory.refusal import refusal

__all__ = [
    "FIGURES",
    "CatalogStamp",
    "Match",
    "Memory",
    "Pair",
    "PairsStamp",
    "open_memory",
    "refusal",
    "shape",
    "with_new_figures",
]
