"""Drafts are held to the rules that confirmed targets are held to, and mended where all of a figure is to be another."""

import pytest

from l10n.glossary import Glossary
from l10n.guards import DraftSettings, Reading, compared, compared_blocks, verified
from l10n.model import Locale
from l10n.project.config import LocaleConfig

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")
SETTINGS = DraftSettings.of(ZH, EN, Glossary(), LocaleConfig())

MENDED = [
    ("全店六折", "60% off everything", "40% off everything"),
    ("每10股派发6元", "6 yuan a share", "0.6 yuan a share"),
    ("营收港币18亿元", "revenue of 1.8 billion yuan", "revenue of 1.8 billion Hong Kong dollars"),
    ("数十亿元投资", "hundreds of millions of yuan of investment", "billions of yuan of investment"),
    ("增速为-6.5%", "growth of 6.5%", "growth of -6.5%"),
]
HELD = [
    ("2024年前三季度营收6亿元", "revenue was 600 million yuan in the first three quarters of 2022"),
    ("两到三家医院", "three hospitals"),
    ("耗资48亿元", "it cost 4.8 billion yuan ($6.7 billion)"),
    ("以4比1取胜", "won 4-0"),
    ("11月5日，公司宣布", "the company said"),
]
KEPT = [
    ("去年营收6亿元", "revenue was 600 million yuan in 2024"),
    ("耗资48亿元", "it cost 4.8 billion yuan ($670 million)"),
    ("增速为-6.5%", "down 6.5%"),
    ("1欧元兑1.09美元", "the euro at $1.09"),
    ("全店六折", "40% off everything"),
    ("税率上调至13%", "the rate was raised by 13%"),
]


@pytest.mark.parametrize(("source", "draft", "expected"), MENDED)
def test_a_wrong_figure_is_mended_as_the_sentence_means_it(source, draft, expected):
    assert verified(source, draft, SETTINGS).target == expected


@pytest.mark.parametrize(("source", "draft"), HELD)
def test_what_no_figure_mends_is_held(source, draft):
    found = verified(source, draft, SETTINGS)

    assert found.target == draft
    assert found.figures


@pytest.mark.parametrize(("source", "draft"), KEPT)
def test_what_is_right_or_a_warning_is_kept(source, draft):
    found = verified(source, draft, SETTINGS)

    assert (found.target, found.figures) == (draft, ())


@pytest.mark.parametrize(("source", "draft"), [*HELD, *KEPT])
def test_drafts_and_targets_are_compared_alike(source, draft):
    readings = Reading.of(source, ZH), Reading.of(draft, EN)

    assert (compared(*readings, Glossary()),) == compared_blocks([readings[0]], [readings[1]], Glossary())
