"""What a likeness of characters must not blur: words that stand against each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Contrast(StrEnum):
    """What a word is about."""

    POLARITY = "polarity"
    DIRECTION = "direction"
    NEGATION = "negation"
    HEDGE = "hedge"
    BASIS = "basis"
    """What a change is measured against: 同比, 环比."""
    TIME = "time"


@dataclass(frozen=True, slots=True, eq=False)
class Contrasts:
    """A language's words of business news that stand against each other."""

    rows: Mapping[Contrast, tuple[tuple[str, ...], ...]]
    """Each row holds two or more sides; words of one side are one in meaning here."""
    neutral: str
    """Words that hold one of those and do not mean it."""
