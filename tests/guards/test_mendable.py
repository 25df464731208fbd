"""A mend writes a figure anew where all about it is certain; else the draft is held with its finding."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from l10n.figures import render_figure
from l10n.glossary import Glossary
from l10n.guards import DraftSettings, figure_errors, rendered_figures, verified
from l10n.model import Bound, FigureKind, Locale, Span
from l10n.project import LocaleConfig
from tests.figures.strategies import FIGURES, LOCALES

ZH = Locale.parse("zh-CN")
TARGETS = [locale for locale in LOCALES if locale != ZH]

MENDED = [
    ("en", "营收35亿元。", "Revenue was 350 million yuan.", "Revenue was 3.5 billion yuan."),
    ("en", "增长0.2个百分点。", "Up 0.2%.", "Up 0.2 percentage points."),
    ("en", "总价为1万2345亿元。", "The total is 123.45 billion yuan.", "The total is 1.2345 trillion yuan."),
    ("en", "缺口三十点二亿元。", "A gap of 302 million yuan.", "A gap of 3.02 billion yuan."),
    ("en", "有12万人，营收35亿元。", "There are 12,000 people; revenue was 350 million yuan.", "There are 120,000 people; revenue was 3.5 billion yuan."),
    ("zh-TW", "营收35亿元。", "營收35萬元。", "營收35億人民幣。"),
    ("zh-HK", "产量82万吨。", "產量82億噸。", "產量82萬公噸。"),
    ("ja", "营收35亿美元。", "売上高は35万ドル。", "売上高は35億ドル。"),
    ("de", "增长12%。", "Ein Plus von 120 %.", "Ein Plus von 12\u00a0%."),
    ("fr", "营收35亿美元。", "Le chiffre d’affaires est de 35 milliards de dollars.", "Le chiffre d’affaires est de 3,5 milliards de dollars."),
]  # fmt: skip
HELD = [
    # a number in words is bound to its sentence
    ("en", "第二次会谈。营收35亿元。", "The first meeting. Revenue was 350 million yuan in 3 parts, up 80%."),
    ("es", "第12届大会。", "El primer congreso en 13 años, el 14.º."),
    ("zh-TW", "上万人离开，超过1000人受伤。", "上百萬人離開，超過1,000人受傷，另有3萬人。"),
    # a numeral that was not read stands beside it
    ("zh-TW", "叁佰万元整", "參參300億元整"),
    ("zh-HK", "共300万元", "共叄300億元"),
    # one figure of the source for two of the target, and the other way round
    ("en", "有245个人。", "There are 2, 47 and 5 people."),
    ("en", "有13卷，适合2至5岁。", "There are 31 volumes for those of 2, 4 and 5 years, 77 in all."),
    # whose dollar 元 is, the text does not say
    ("en", "加拿大新版5元纸币。", "The new Canadian $5 bill."),
    ("en", "香港门票80元。", "A ticket in Hong Kong costs $80."),
    # left out, and made up
    ("en", "营收35亿元。", "Revenue was high."),
    ("en", "营收很高。", "Revenue was 3.5 billion yuan."),
]
RIGHT = [
    ("en", "总价为1万2345亿元。", "The total is 1.2345 trillion yuan."),
    ("en", "“十五五”规划", "The 15th Five-Year Plan"),
    ("en", "考了87分。", "He scored 87."),
    ("en", "部署400G光模块。", "400G optical modules were deployed."),
    ("zh-TW", "叁佰万元整", "叄佰萬元整"),
    ("zh-HK", "叁佰万元整", "叁佰萬元整"),
    ("zh-TW", "千亿参数的模型", "千億參數的模型"),
    ("zh-TW", "参股公司持有30%", "參股公司持有30%"),
    ("zh-HK", "一至三亿元", "一至三億元"),
    ("zh-TW", "降息25个基点", "降息1碼"),
    ("fr", "客服电话0800 765 432", "Appelez le 0800 765 432"),
]  # fmt: skip


def settings(locale) -> DraftSettings:
    return DraftSettings.of(ZH, Locale.parse(str(locale)), Glossary(), LocaleConfig())


@pytest.mark.parametrize(("locale", "source", "target", "mended"), MENDED)
def test_a_certain_mend_is_made(locale, source, target, mended):
    done = verified(source, target, settings(locale))

    assert (done.target, done.is_right) == (mended, True)


@pytest.mark.parametrize(("locale", "source", "target"), HELD)
def test_an_uncertain_one_is_held_with_its_finding(locale, source, target):
    done = verified(source, target, settings(locale))

    assert done.target == target
    assert done.figures


@pytest.mark.parametrize(("locale", "source", "target"), RIGHT)
def test_a_right_text_is_let_be(locale, source, target):
    done = verified(source, target, settings(locale))

    assert (done.target, done.is_right) == (target, True)


def test_engines_are_not_shown_a_figure_that_goes_on():
    """What is rendered ahead would stand beside the rest of the numeral."""
    assert rendered_figures("公司300万元", settings("en")) != {}
    assert rendered_figures("參300万元", settings("en")) == {}


def test_engines_say_themselves_what_a_price_is_cut_to():
    assert rendered_figures("全场八折，卖了300万元", settings("en")).keys() == {Span(7, 12)}


AROUND = [("据悉，", "。"), ("公司表示", "的水平。"), ("今年", "，同比变化。")]
BESIDE = {
    "zh": [("據悉，", "。"), ("公司表示", "的水平。")],
    "ja": [("発表によると", "。")],
    "ko": [("발표에 따르면 ", " 수준이다.")],
}


def framed(figure, locale, frame):
    return frame[0] + render_figure(figure, locale) + frame[1]


@pytest.mark.property
@given(FIGURES, st.sampled_from(TARGETS), st.data())
def test_a_right_text_is_never_changed(figure, locale, data):
    source = framed(figure, ZH, data.draw(st.sampled_from(AROUND)))
    target = framed(figure, locale, data.draw(st.sampled_from(BESIDE.get(locale.language, [("So: ", ".")]))))
    done = verified(source, target, settings(locale))

    assert done.target == target


@pytest.mark.property
@given(FIGURES, st.sampled_from(TARGETS), st.sampled_from([10, 1000, 10_000]), st.data())
def test_a_mend_changes_nothing_but_the_figure(figure, locale, factor, data):
    assume(
        isinstance(figure.low, Decimal) and figure.bound is not Bound.VAGUE and figure.kind is not FigureKind.FRACTION
    )
    high = figure.high * factor if isinstance(figure.high, Decimal) else None
    wrong = replace(figure, low=figure.low * factor, high=high, bound=Bound.EXACT)
    before, behind = data.draw(st.sampled_from(BESIDE.get(locale.language, [("So: ", ".")])))
    source = framed(replace(figure, bound=Bound.EXACT), ZH, data.draw(st.sampled_from(AROUND)))
    target = framed(wrong, locale, (before, behind))
    done = verified(source, target, settings(locale))

    if done.target != target:
        assert done.target.startswith(before)
        assert done.target.endswith(behind)
        assert figure_errors(source, done.target, settings(locale)) == ()
