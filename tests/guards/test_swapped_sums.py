"""Sums that an engine swapped: told by the names of the glossary, and held for a person."""

import pytest

from l10n.figures import Verdict
from l10n.glossary import Glossary, starter_terms
from l10n.guards import DraftSettings, figure_errors, name_anchors, verified
from l10n.model import Locale
from l10n.project import LocaleConfig

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")
STARTER = Glossary(starter_terms())
SETTINGS = DraftSettings.of(ZH, EN, STARTER, LocaleConfig())
SOURCE = "腾讯营收1500亿元，阿里巴巴营收2400亿元。"

ANCHORS = [
    ("en", "Tencent made 150 billion yuan and Alibaba 240 billion yuan.", ["Tencent", "Alibaba"]),
    ("en", "Alibaba made 240 billion yuan.", ["Alibaba"]),
    ("en", "Tencent, Tencent and Alibaba.", ["Alibaba"]),
    ("en", "The two companies.", []),
    ("ja", "テンセントは1500億元だった。", ["テンセント"]),
    ("de", "Tencent nahm 150 Milliarden Yuan ein.", ["Tencent"]),
    ("zh-TW", "騰訊營收1500億元。", ["騰訊"]),
]


@pytest.mark.parametrize(("tag", "target", "expected"), ANCHORS)
def test_names_that_both_texts_have_once(tag, target, expected):
    found = name_anchors(SOURCE, target, STARTER, Locale.parse(tag))

    assert [target[slice(*anchor.target)] for anchor in found] == expected


HELD = [
    ("腾讯营收**1500亿元**，阿里巴巴营收2400亿元。", "Tencent made **240 billion yuan** and Alibaba 150 billion yuan."),
    (SOURCE, "Tencent made 240 billion yuan and Alibaba 150 billion yuan."),
    (SOURCE, "Tencent had revenue of 240 billion yuan, Alibaba of 150 billion yuan."),
    ("利润由31亿元升至40亿元。", "Profit rose from 4 billion yuan to 3.1 billion yuan."),
    ("出口下降3.5%，进口下降4.8%。", "Exports fell by 4.8% and imports by 3.5%."),
]


@pytest.mark.parametrize(("source", "target"), HELD)
def test_a_draft_whose_sums_are_swapped_is_held_as_it_is(source, target):
    """A mend would write right values into sentences of which no one knows what else was swapped."""
    result = verified(source, target, SETTINGS)

    assert result.target == target
    assert [issue.verdict for issue in result.figures] == [Verdict.SWAPPED]


PASSED = [
    (SOURCE, "Alibaba made 240 billion yuan and Tencent 150 billion yuan."),
    (SOURCE, "Tencent made 150 billion yuan and Alibaba 240 billion yuan."),
    ("利润由31亿元升至40亿元。", "Profit rose to 4 billion yuan from 3.1 billion yuan."),
    ("当天涨价3.5%，后来又涨价4.8%。", "It charged 4.8% more that day, and later another 3.5%."),
]


@pytest.mark.parametrize(("source", "target"), PASSED)
def test_a_draft_of_another_order_is_not_held(source, target):
    """A warning is for a person to read; it keeps no draft back."""
    assert figure_errors(source, target, SETTINGS) == ()
