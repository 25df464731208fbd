"""A quarter named by its months: 7月～9月 is the third quarter where the other text calls it so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from l10n.model import Figure, FigureKind

_MONTHS = re.compile("([0-9X]{4})-(01|04|07|10)")
_QUARTER = re.compile("[0-9XFY]{4,6}-Q[1-4]")


def with_quarters(source: Iterable[Figure], target: Iterable[Figure]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the figures of two texts, with months as quarters where the other text has more quarters."""
    sources, targets = tuple(source), tuple(target)
    more = _quarters(targets) - _quarters(sources)
    if more > 0:
        return tuple(map(_as_quarter, sources)), targets
    return (sources, tuple(map(_as_quarter, targets))) if more < 0 else (sources, targets)


def _quarters(figures: Iterable[Figure]) -> int:
    return sum(
        figure.kind is FigureKind.PERIOD and figure.high is None and bool(_QUARTER.fullmatch(str(figure.low)))
        for figure in figures
    )


def _as_quarter(figure: Figure) -> Figure:
    """Return a range of three months that are a quarter as that quarter; any other figure as it is."""
    first = _MONTHS.fullmatch(str(figure.low)) if figure.kind is FigureKind.DATE and figure.high else None
    if first is None or figure.high != f"{first[1]}-{int(first[2]) + 2:02}":
        return figure
    return replace(figure, kind=FigureKind.PERIOD, low=f"{first[1]}-Q{int(first[2]) // 3 + 1}", high=None)
