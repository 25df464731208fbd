"""Makes figures, with their place and text."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from l10n.model import Bound, Figure, FigureChange, FigureKind, Span


def figure_at(
    text: str,
    kind: FigureKind,
    low: Decimal | Fraction | str,
    start: int,
    end: int,
    *,
    high: Decimal | Fraction | str | None = None,
    measure: str | None = None,
    digits: int = 0,
    bound: Bound = Bound.EXACT,
    change: FigureChange = FigureChange.NONE,
) -> Figure:
    """Return the figure that stands in `text` from `start` to `end`."""
    return Figure(
        kind,
        low,
        high,
        measure=measure,
        digits=digits,
        bound=bound,
        change=change,
        span=Span(start, end),
        text=text[start:end],
    )
