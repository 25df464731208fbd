"""A quarter or half-year named by its months: 7月～9月 is the third quarter where the other text calls it so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from l10n.model import Figure, FigureKind

_MONTHS = re.compile("([0-9X]{4})-([0-9]{2})")
_PERIOD = re.compile("[0-9XFY]{4,6}-[QH][1-4]")
_CALLED = {
    **{(f"{first:02}", f"{first + 2:02}"): f"{{year}}-Q{first // 3 + 1}" for first in (1, 4, 7, 10)},
    ("01", "06"): "{year}-H1",
    ("07", "12"): "{year}-H2",
    ("04", "09"): "FY{year}-H1",
}
"""Months and the period they are; a fiscal half is the one that begins in April, as in Japan."""


def with_periods(source: Iterable[Figure], target: Iterable[Figure]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures of two texts, with months as quarters or halves where the other text has more of these."""
    sources, targets = tuple(source), tuple(target)
    more = _periods(targets) - _periods(sources)
    if more > 0:
        return tuple(map(_as_period, sources)), targets
    return (sources, tuple(map(_as_period, targets))) if more < 0 else (sources, targets)


def _periods(figures: Iterable[Figure]) -> int:
    return sum(
        figure.kind is FigureKind.PERIOD and figure.high is None and bool(_PERIOD.fullmatch(str(figure.low)))
        for figure in figures
    )


def _as_period(figure: Figure) -> Figure:
    """Return a range of months that are a quarter or a half as that; any other figure as it is."""
    if figure.kind is not FigureKind.DATE or figure.high is None:
        return figure
    first, last = _MONTHS.fullmatch(str(figure.low)), _MONTHS.fullmatch(str(figure.high))
    called = _CALLED.get((first[2], last[2])) if first and last and first[1] == last[1] else None
    if first is None or called is None:
        return figure
    return replace(figure, kind=FigureKind.PERIOD, low=called.format(year=first[1]), high=None)
