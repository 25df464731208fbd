"""The same words with other figures: a confirmed target with the new ones in it."""

import pytest

from l10n.figures import FigureStyle
from l10n.memory import FIGURES, Match
from tests.memory.sites import CONFIRMED, DRAFT, JA, catalog, memory, remembering, unit

STYLE = FigureStyle()
OLD = (
    "公司第三季度净亏损达12亿美元，同比扩大3.5%。",
    "The company’s third-quarter net loss reached $1.2 billion, up 3.5%.",
)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (
            "公司第三季度净亏损达29亿美元，同比扩大17.2%。",
            "The company’s third-quarter net loss reached $2.9 billion, up 17.2%.",
        ),
        (
            "公司第三季度净亏损达8600万美元，同比扩大0.8%。",
            "The company’s third-quarter net loss reached $86 million, up 0.8%.",
        ),
        ("公司第三季度净利润达29亿美元，同比扩大17.2%。", None),
        ("公司第三季度净亏损达29亿美元，环比扩大17.2%。", None),
        ("公司第三季度净亏损达29亿欧元，同比扩大17.2%。", None),
        ("公司第三季度净亏损约29亿美元，同比扩大17.2%。", None),
        ("公司净亏损扩大。", None),
    ],
)
def test_new_figures_take_the_places_of_the_old(source, target):
    with remembering(OLD) as made:
        assert made.match_figures(source, STYLE) == (Match(target, FIGURES) if target else None)


def test_figures_of_one_value_have_no_certain_place():
    with remembering(("下降3%至3%。", "It fell 3% to 3%.")) as made:
        assert made.match_figures("下降5%至7%。", STYLE) is None


def test_a_target_with_a_wrong_figure_is_no_pattern():
    with remembering((OLD[0], OLD[1].replace("1.2", "12"))) as made:
        assert made.match_figures("公司第三季度净亏损达29亿美元，同比扩大17.2%。", STYLE) is None


def test_drafts_are_no_patterns():
    with memory(catalog("a.md", unit(*OLD, DRAFT))) as made:
        assert made.match_figures("公司第三季度净亏损达29亿美元，同比扩大17.2%。", STYLE) is None
        made.add_unit(unit(*OLD, CONFIRMED))
        assert made.match_figures("公司第三季度净亏损达29亿美元，同比扩大17.2%。", STYLE)


def test_one_that_does_not_fit_does_not_hide_one_that_does():
    found = (("营收为5亿元。", "Revenue was big."), ("营收为6亿元。", "Revenue was 600 million yuan."))
    with remembering(*found) as made:
        assert made.match_figures("营收为7亿元。", STYLE).target == "Revenue was 700 million yuan."


def test_another_locales_targets_are_no_patterns(tmp_path):
    path = tmp_path / "memory.sqlite"
    with memory(catalog("a.md", unit(*OLD)), path=path):
        pass
    with memory(path=path, locale=JA) as made:
        assert made.match_figures("公司第三季度净亏损达29亿美元，同比扩大17.2%。", STYLE) is None
