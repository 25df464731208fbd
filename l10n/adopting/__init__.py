"""Adopting: what people wrote into target files is aligned with the source, and taken into the catalog."""

from l10n.adopting.adopted import adopted, imprint_after
from l10n.adopting.align import Merged, TargetFile, align
from l10n.adopting.alignment import AlignedUnit, Alignment, Basis, Decision, Standing
from l10n.adopting.markers import conflict_line

__all__ = [
    "AlignedUnit",
    "Alignment",
    "Basis",
    "Decision",
    "Merged",
    "Standing",
    "TargetFile",
    "adopted",
    "align",
    "conflict_line",
    "imprint_after",
]
