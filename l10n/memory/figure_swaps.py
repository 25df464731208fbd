"""The figures of a remembered target replaced by those of a sentence with the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from l10n.article import without_markup
from l10n.figures import FigureStyle, compare_figures, parse_figures, render_figure
from l10n.model import Figure, Locale, Span


@dataclass(frozen=True, slots=True)
class Wording:
    """A source with its figures, as remembered targets are fitted to it."""

    source: str
    figures: tuple[Figure, ...]
    template: str

    @staticmethod
    def of(source: str, locale: Locale) -> Wording:
        """Read a source's figures."""
        figures = tuple(parse_figures(without_markup(source), locale))
        return Wording(source, figures, _template(source, figures))


def swap_figures(
    old_source: str, old_target: str, new: Wording, locales: tuple[Locale, Locale], style: FigureStyle
) -> str | None:
    """
    Put the new source's figures in the places of the old ones in the target.

    The words must be equal, so no loss is ever taken for a profit. None where a
    figure's place in the target is not certain, or the result does not verify.
    """
    old = Wording.of(old_source, locales[0])
    if old.template != new.template:
        return None
    places = _places(old.figures, new.figures, old_target, locales[1], style)
    if places is None:
        return None
    target = old_target
    for (start, end), text in sorted(places.items(), reverse=True):
        target = target[:start] + text + target[end:]
    wrong = compare_figures(without_markup(new.source), without_markup(target), *locales)
    return None if wrong else target


def with_new_figures(
    old_source: str, old_target: str, source: str, locales: tuple[Locale, Locale], style: FigureStyle
) -> str | None:
    """Render a source's figures into the target of one with the same words; None where that is not certain."""
    return swap_figures(old_source, old_target, Wording.of(source, locales[0]), locales, style)


def _places(
    old: Sequence[Figure], new: Sequence[Figure], old_target: str, locale: Locale, style: FigureStyle
) -> dict[Span, str] | None:
    """Return what goes where in the target; None unless each figure has one place, and each place one figure."""
    there = parse_figures(without_markup(old_target), locale)
    places = {}
    for before, after in zip(old, new, strict=True):
        found = [figure for figure in there if _same(figure, before)]
        twins = [figure for figure in old if _same(figure, before)]
        if len(found) != 1 or len(twins) != 1:
            return None
        places[found[0].span] = render_figure(after, locale, style) if after != before else found[0].text
    return places if len(places) == len(there) else None


def _template(text: str, figures: Sequence[Figure]) -> str:
    """Write a text with its figures as slots that tell kind, measure and bound."""
    pieces, end = [], 0
    for figure in figures:
        slot = f"\x00{figure.kind} {figure.measure} {figure.bound} {figure.change}\x01"
        pieces += [text[end : figure.span.start], slot]
        end = figure.span.end
    return "".join([*pieces, text[end:]])


def _same(one: Figure, other: Figure) -> bool:
    return (one.kind, one.low, one.high, one.measure) == (other.kind, other.low, other.high, other.measure)
