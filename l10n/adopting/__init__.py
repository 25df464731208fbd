"""Adopting: what people wrote into target files is aligned with the source, and taken into the catalog."""

from l10n.adopting.adopted import adopted
from l10n.adopting.align import TargetFile, align
from l10n.adopting.alignment import Alignment, Basis, Standing

__all__ = ["Alignment", "Basis", "Standing", "TargetFile", "adopted", "align"]
