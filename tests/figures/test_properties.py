"""What holds for every figure, every locale and every text."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.figures import (
    BoundStyle,
    CurrencyStyle,
    DigitStyle,
    FigureStyle,
    compare_figures,
    parse_figures,
    render_figure,
)
from l10n.model import Bound, Locale, Span
from tests.figures.strategies import FIGURES, HOSTILE, LOCALES

pytestmark = pytest.mark.property


@given(FIGURES, st.sampled_from(LOCALES))
def test_a_rendered_figure_parses_back(figure, locale):
    text = render_figure(figure, locale)
    [again] = parse_figures(text, locale)

    assert replace(again, span=Span(0, 0), text="") == replace(figure, span=Span(0, 0), text="")


@given(FIGURES, st.sampled_from(LOCALES), st.sampled_from(CurrencyStyle), st.sampled_from(DigitStyle))
def test_every_style_parses_back(figure, locale, currency, digits):
    style = FigureStyle(currency=currency, digits=digits, bounds=BoundStyle.OMITTED)
    exact = figure if figure.bound is Bound.VAGUE else replace(figure, bound=Bound.EXACT)
    [again] = parse_figures(render_figure(figure, locale, style), locale)

    assert again == exact


@given(FIGURES, st.sampled_from(LOCALES), st.sampled_from(LOCALES))
def test_a_figure_agrees_with_its_renderings(figure, source, target):
    """The check stays silent on what the renderer writes."""
    assert compare_figures(render_figure(figure, source), render_figure(figure, target), source, target) == ()


@given(HOSTILE, st.sampled_from(LOCALES))
def test_figures_are_ordered_and_disjoint_in_any_text(text, locale):
    figures = parse_figures(text, locale)

    assert all(0 <= figure.span.start < figure.span.end <= len(text) for figure in figures)
    assert all(one.span.end <= two.span.start for one, two in pairwise(figures))
    assert all(text[figure.span.start : figure.span.end] == figure.text for figure in figures)


@given(HOSTILE, HOSTILE, st.sampled_from(LOCALES), st.sampled_from(LOCALES))
def test_comparing_never_raises(source, target, source_locale, target_locale):
    compare_figures(source, target, source_locale, target_locale)


@given(HOSTILE, st.sampled_from(LOCALES))
def test_a_text_agrees_with_itself(text, locale):
    assert [issue for issue in compare_figures(text, text, locale, locale) if issue.severity == "error"] == []


REPEATED = [
    "1,",
    "万",
    "一",
    "(",
    "1",
    "1-",
    "1.",
    "$",
    "one ",
    "and a ",
    "2024年",
    "1/",
    "百分之",
    "1:",
    "a1",
    "x2",
    "twenty-",
    "vingt-",
    "스물 ",
    "1万",
    "12月",
    "％",
    "1%和",
]


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("locale", [Locale.parse(tag) for tag in ("zh-CN", "en", "ko", "de", "fr")], ids=str)
def test_hostile_repetition_is_read_in_passing(piece, locale):
    """A quadratic reader would not come back from these within the test run."""
    text = (piece * 20_000)[:20_000]
    figures = parse_figures(text, locale)

    assert all(figure.span.end - figure.span.start <= 1000 for figure in figures)
