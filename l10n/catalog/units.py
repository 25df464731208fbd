"""Units of a catalog, made and found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from l10n.article import is_split
from l10n.model import Origin, Unit, UnitState


def drafted(unit: Unit, target: str, origin: Origin) -> Unit:
    """Return the unit with a machine's target, to be confirmed by a person."""
    return replace(unit, target=target, state=UnitState.DRAFT, origin=origin, draft=target, previous="")


def has_split(units: Mapping[tuple[str, str], Unit]) -> bool:
    """Return whether a person gave a sentence two targets, told apart by the sentence before."""
    return any(is_split(context) for context, _ in units)
