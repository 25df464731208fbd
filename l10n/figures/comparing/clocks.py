"""A time that a clock would show, where the other side says it as minutes and seconds: 2:47 is 2分47秒."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from l10n.model import Figure, FigureKind

_SPANS = frozenset({("hour", "minute"), ("minute", "second")})


def with_spans(source: Iterable[Figure], target: Iterable[Figure]) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """Return the figures of both sides, each time parted into what the other side says of it."""
    sources, targets = tuple(source), tuple(target)
    return _parted(sources, targets), _parted(targets, sources)


def _parted(figures: Sequence[Figure], others: Sequence[Figure]) -> Sequence[Figure]:
    if not any(figure.kind is FigureKind.TIME for figure in figures):
        return figures
    spans: dict[tuple[object, object], tuple[Figure, Figure]] = {
        (one.low, two.low): (one, two) for one, two in pairwise(others) if (one.measure, two.measure) in _SPANS
    }
    return tuple(part for figure in figures for part in _parts(figure, spans))


def _parts(figure: Figure, spans: dict[tuple[object, object], tuple[Figure, Figure]]) -> Iterable[Figure]:
    clock = str(figure.low) if figure.kind is FigureKind.TIME and figure.high is None else ""
    hours, _, minutes = clock.partition(":")
    said = spans.get((Decimal(hours), Decimal(minutes))) if hours.isdigit() and minutes.isdigit() else None
    if said is None:
        return (figure,)
    return (replace(one, span=figure.span, text=figure.text) for one in said)
