"""Figures as a sentence means them: 七折 is 30 % where a price is cut, and 每10股3.5元 is 0.35 a share."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from l10n.figures.comparing.passages import Passage
from l10n.figures.numeral import tidy
from l10n.model import Bound, Figure, FigureChange, FigureKind


def spoken(source: Passage, target: Passage) -> tuple[Figure, ...]:
    """Return the figures of a source as its target is to have them."""
    pattern = source.sense.spoken
    if not pattern or not re.search(pattern, source.text):
        return source.figures
    figures = tuple(_more(figure, source) for figure in _taken_off(source, target))
    return _for_one(figures, source, target)


def _taken_off(source: Passage, target: Passage) -> tuple[Figure, ...]:
    """Say what is taken off the price, for as many as the target says so of: 七折 is 30% off."""
    cuts = [each for each in target.figures if each.kind is FigureKind.PERCENT and _is_cut(each, target)]
    found = []
    for figure in source.figures:
        if cuts and figure.text.endswith(source.sense.to_pay) and isinstance(figure.low, Decimal):
            figure = _rest(figure, cuts.pop(0))
        found.append(figure)
    return tuple(found)


def _is_cut(figure: Figure, target: Passage) -> bool:
    """Return whether a percentage is taken off: 30% off, or -30 %."""
    return (isinstance(figure.low, Decimal) and figure.low < 0) or target.is_taken_off(figure)


_TURNED = {Bound.MIN: Bound.MAX, Bound.MAX: Bound.MIN}


def _rest(figure: Figure, cut: Figure) -> Figure:
    """Return what is taken off for a price, with the sign that it is written with; 六折起 is up to 40 %."""
    sign = -1 if isinstance(cut.low, Decimal) and cut.low < 0 else 1
    ends = [100 - end for end in (figure.low, figure.high) if isinstance(end, Decimal)]
    low, high = min(ends), max(ends)
    bound = _TURNED.get(figure.bound, figure.bound)
    return replace(figure, low=sign * low, high=sign * high if len(ends) > 1 else None, bound=bound)


def _more(figure: Figure, source: Passage) -> Figure:
    pattern = source.sense.more
    if figure.kind is not FigureKind.MULTIPLE or not pattern or not re.search(pattern, source.before(figure)):
        return figure
    return replace(figure, change=FigureChange.BY) if figure.change is FigureChange.NONE else figure


def _for_one(figures: tuple[Figure, ...], source: Passage, target: Passage) -> tuple[Figure, ...]:
    """Divide what a clause says of several things, where the target says it of one."""
    for at, figure in enumerate(figures[:-1]):
        if not _is_number_of_things(figure) or not re.search(source.sense.each, source.before(figure)):
            continue
        if any(other.low == figure.low for other in target.figures):
            continue
        end, number = source.clause_after(figure), Fraction(Decimal(str(figure.low)))
        rest = [_divided(other, number) if other.span.end <= end else other for other in figures[at + 1 :]]
        return (*figures[:at], *rest)
    return figures


def _is_number_of_things(figure: Figure) -> bool:
    return (
        figure.kind in (FigureKind.NUMBER, FigureKind.QUANTITY) and isinstance(figure.low, Decimal) and figure.low > 1
    )


def _divided(figure: Figure, number: Fraction) -> Figure:
    if figure.kind not in (FigureKind.MONEY, FigureKind.NUMBER, FigureKind.QUANTITY) or isinstance(figure.low, str):
        return figure
    high = figure.high
    return replace(
        figure,
        low=tidy(Fraction(figure.low) / number),
        high=high if high is None or isinstance(high, str) else tidy(Fraction(high) / number),
    )
