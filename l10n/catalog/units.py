"""Units of a catalog, made and found."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from l10n.model import Unit, UnitState

SPLIT = "after:"
"""Prefix of a split context: the short hash of the source before it in the article."""


def short_hash(text: str) -> str:
    """Return eight hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def drafted(unit: Unit, target: str, origin: str) -> Unit:
    """Return the unit with a machine's target, to be confirmed by a person."""
    return replace(unit, target=target, state=UnitState.DRAFT, origin=origin, draft=target, previous="")


def has_split(units: Mapping[tuple[str, str], Unit]) -> bool:
    """Return whether a person gave a sentence two targets, told apart by the sentence before."""
    return any(context.startswith(SPLIT) for context, _ in units)
