"""Figures as a sentence means them: 七折 is 30 % where a price is cut, and 每10股3.5元 is 0.35 a share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from l10n.figures.comparing.passages import Passage
from l10n.figures.numeral import tidy
from l10n.model import Figure, FigureChange, FigureKind

_TO_PAY = ("折",)


def spoken(source: Passage, target: Passage) -> tuple[Figure, ...]:
    """Return the figures of a source as its target is to have them."""
    figures = source.figures
    if any(figure.text.endswith(_TO_PAY) for figure in figures):
        figures = _taken_off(figures, target)
    if any(figure.kind is FigureKind.MULTIPLE and figure.change is FigureChange.NONE for figure in figures):
        figures = tuple(_more(figure, source) for figure in figures)
    return _for_one(figures, source, target) if len(figures) > 1 and source.sense.each else figures


def _taken_off(figures: Sequence[Figure], target: Passage) -> tuple[Figure, ...]:
    """Say what is taken off the price, for as many as the target says so of: 七折 is 30% off."""
    count = sum(1 for each in target.figures if each.kind is FigureKind.PERCENT and target.is_taken_off(each))
    found = []
    for figure in figures:
        if count and figure.text.endswith(_TO_PAY) and isinstance(figure.low, Decimal):
            figure, count = _rest(figure), count - 1
        found.append(figure)
    return tuple(found)


def _rest(figure: Figure) -> Figure:
    low, high = Decimal(100) - Decimal(str(figure.low)), figure.high
    if isinstance(high, Decimal):  # 七到八折: the lower price is the larger cut
        return replace(figure, low=Decimal(100) - high, high=low)
    return replace(figure, low=low)


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
