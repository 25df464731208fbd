"""Periods named by months: 7月～9月 is the third quarter where the other text calls it so, and 2026年3月 may end a fiscal year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from l10n.model import Figure, FigureKind

_MONTHS = re.compile("([0-9X]{4})-([0-9]{2})")
_PERIOD = re.compile("[0-9XFY]{4,6}-[QH][1-4]")
_LAST_MONTH = re.compile("年([0-9]{1,2})月期$")
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
    if not any(figure.kind is FigureKind.PERIOD for figure in (*sources, *targets)):
        return sources, targets
    ends = {**_last_months(sources), **_last_months(targets)}
    if ends:
        sources, targets = _as_years(sources, ends), _as_years(targets, ends)
    more = _periods(targets) - _periods(sources)
    if more > 0:
        return tuple(map(_as_period, sources)), targets
    return (sources, tuple(map(_as_period, targets))) if more < 0 else (sources, targets)


def _last_months(figures: Iterable[Figure]) -> dict[str, str]:
    """Return the months that fiscal years are named by, and these years: 2026年3月期."""
    years = (figure for figure in figures if figure.kind is FigureKind.PERIOD)
    named = ((str(figure.low), _LAST_MONTH.search(figure.text)) for figure in years)
    return {f"{year.removeprefix('FY')}-{int(month[1]):02}": year for year, month in named if month}


def _as_years(figures: tuple[Figure, ...], ends: dict[str, str]) -> tuple[Figure, ...]:
    """Return the figures with such months as their fiscal years: 截至2026年3月的财年."""
    return tuple(
        replace(figure, kind=FigureKind.PERIOD, low=ends[str(figure.low)])
        if figure.kind is FigureKind.DATE and figure.high is None and figure.low in ends
        else figure
        for figure in figures
    )


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
