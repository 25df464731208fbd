"""Rows of catalogs: what a translator is told about a unit."""

import pytest

from l10n.exchange import Hints, catalog_rows
from l10n.figures import BoundStyle, CurrencyStyle, FigureStyle
from l10n.glossary import Forms, Glossary, Term, TermKind
from l10n.model import Catalog, Locale, Unit, UnitState
from tests.exchange.strategies import EN, ZH

GLOSSARY = Glossary(
    (
        Term(("软银集团", "软银"), TermKind.COMPANY, {EN: Forms(("SoftBank Group Corp.", "SoftBank"))}),
        Term(("毛利率",), TermKind.TERM, {Locale.parse("ja"): Forms(("売上総利益率",))}),
    )
)


def only(unit: Unit, hints: Hints | None = None, locale: Locale = EN):
    (row,) = catalog_rows(Catalog("a.md", locale, (unit,)), hints or Hints(ZH, GLOSSARY))
    return row


@pytest.mark.parametrize(
    ("source", "figures"),
    [
        ("净亏损3691.7亿日元。", ("3691.7亿日元 = 369.17 billion yen",)),
        ("净亏损**3691.7亿**日元。", ("3691.7亿日元 = 369.17 billion yen",)),
        ("超过30亿至34亿美元", ("30亿至34亿美元 = $3 billion to $3.4 billion",)),
        ("两成，又两成", ("两成 = 20%",)),
        ("上调25个基点，8.4万辆", ("25个基点 = 25 basis points", "8.4万 = 84,000")),
        ("2月19日", ("2月19日 = February 19",)),
        ("增长16%", ()),
        ("2024年", ()),
        ("三家公司", ()),
        ("`3亿元`", ()),
    ],
)
def test_figures_are_hints_where_they_read_otherwise(source, figures):
    """Each once, without the words of its bound, and never for what stays as it is or is a small count."""
    assert only(Unit(source)).figures == figures


def test_figures_are_in_the_sites_style():
    """But bounds stand beside a figure, whatever the style says."""
    style = FigureStyle(CurrencyStyle.CODE, bounds=BoundStyle.WORDS)

    assert only(Unit("约3亿美元"), Hints(ZH, style=style)).figures == ("3亿美元 = 300 million USD",)


@pytest.mark.parametrize(
    ("locale", "terms"),
    [
        ("en", ("软银 = SoftBank Group Corp.", "软银集团 = SoftBank Group Corp.")),
        ("ja", ("毛利率 = 売上総利益率",)),
        ("de", ()),
    ],
)
def test_terms_are_hints_as_the_article_writes_them(locale, terms):
    """With the form that is required; a locale that the glossary does not know has none."""
    assert only(Unit("软银的毛利率，软银集团、软银"), locale=Locale.parse(locale)).terms == terms


def test_a_locale_without_figures_has_no_figure_hints():
    """Nothing is guessed."""
    assert only(Unit("3亿美元"), locale=Locale.parse("vi")).figures == ()


def test_a_stale_target_is_what_was_before():
    """The row has no target, so that nobody takes the old one for it."""
    row = only(Unit("新。", "", "Old.", UnitState.STALE, previous="旧。"))

    assert (row.target, row.previous, row.previous_target, row.state) == ("", "旧。", "Old.", UnitState.STALE)
