"""The figures of a remembered target replaced by those of a sentence with the same words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from l10n.article import Text, reworded
from l10n.figures import FigureStyle, Passage, compare_passages, parse_figures, render_figure
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
        text = Text.of(source)
        figures = parse_figures(text.prose, locale)
        return Wording(source, figures, _template(text, figures))


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
    there = Text.of(old_target)
    places = _places(old.figures, new.figures, there, locales[1], style)
    target = reworded(there, places) if places is not None else None
    if target is None or differ_in_figures(Text.of(new.source).prose, target.prose, locales):
        return None
    return target.raw


def differ_in_figures(source: str, target: str, locales: tuple[Locale, Locale]) -> bool:
    """Return whether figures differ, whatever their order: that of a remembered target is its translator's."""
    return bool(compare_passages(Passage.of(source, locales[0]), Passage.of(target, locales[1])))


def with_new_figures(
    old_source: str, old_target: str, source: str, locales: tuple[Locale, Locale], style: FigureStyle
) -> str | None:
    """Render a source's figures into the target of one with the same words; None where that is not certain."""
    return swap_figures(old_source, old_target, Wording.of(source, locales[0]), locales, style)


def _places(
    old: Sequence[Figure], new: Sequence[Figure], old_target: Text, locale: Locale, style: FigureStyle
) -> dict[Span, str] | None:
    """Return what goes where in the target; None unless each figure has one place, which no markup parts, and each place one."""
    there = parse_figures(old_target.prose, locale)
    places, seen = dict[Span, str](), set[Span]()
    for before, after in zip(old, new, strict=True):
        found = [figure for figure in there if _same(figure, before)]
        twins = [figure for figure in old if _same(figure, before)]
        if len(found) != 1 or len(twins) != 1:
            return None
        seen.add(found[0].span)
        if after != before:
            places[found[0].span] = render_figure(after, locale, style)
    is_certain = len(seen) == len(there) and all(old_target.is_whole(span) for span in places)
    return places if is_certain else None


def _template(text: Text, figures: Sequence[Figure]) -> str:
    """Write a text with its figures as slots that tell kind, measure and bound, and the markup inside of them."""
    pieces, end = [], 0
    for figure in figures:
        slot = f"\x00{figure.kind} {figure.measure} {figure.bound} {figure.change}\x01"
        span = text.raw_span(figure.span)
        pieces += [text.raw[end : span.start], slot, *(inline.text for inline in text.inside(figure.span))]
        end = span.end
    return "".join([*pieces, text.raw[end:]])


def _same(one: Figure, other: Figure) -> bool:
    return (one.kind, one.low, one.high, one.measure) == (other.kind, other.low, other.high, other.measure)
