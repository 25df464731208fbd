"""Units of a catalog, made and found."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from l10n.model import Article, Catalog, Unit, UnitState

SPLIT = "after:"
"""Prefix of a split context: the short hash of the source before it in the article."""


def short_hash(text: str) -> str:
    """Give eight hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def drafted(unit: Unit, target: str, origin: str) -> Unit:
    """Give the unit with a machine's target, to be confirmed by a person."""
    return replace(unit, target=target, state=UnitState.DRAFT, origin=origin, draft=target, previous="")


def _has_split(units: Mapping[tuple[str, str], Unit]) -> bool:
    return any(context.startswith(SPLIT) for context, _ in units)


def segment_units(article: Article, catalog: Catalog) -> list[Unit]:
    """Give each segment's unit, in the article's order; an untranslated one where the catalog has none."""
    units = {unit.key: unit for unit in catalog.units}
    split = _has_split(units)
    found, before = [], ""
    for segment in article.segments:
        unit = units.get((f"{SPLIT}{short_hash(before)}", segment.source)) if split else None
        found.append(unit or units.get((segment.context, segment.source)) or Unit(segment.source, segment.context))
        before = segment.source
    return found
