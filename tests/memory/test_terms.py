"""The same words with other names: a confirmed target with the new ones in it."""

import pytest

from l10n.figures import FigureStyle
from l10n.glossary import Glossary, Term, TermKind
from l10n.memory import Match
from l10n.memory.match import TERMS
from l10n.model import Locale
from tests.memory.sites import CONFIRMED, DRAFT, EN, catalog, memory, remembering, term, unit

STYLE = FigureStyle()
DE, KO, TW = (Locale.parse(tag) for tag in ("de", "ko", "zh-TW"))
NAMES = (
    term("软银", "SoftBank Group", short="SoftBank", de="SoftBank", ko="소프트뱅크", **{"zh-TW": "軟銀"}),
    term("腾讯", "Tencent", de="Tencent", ko="텐센트", **{"zh-TW": "騰訊"}),
    term("阿里巴巴", "Alibaba Group", short="Alibaba", de="Alibaba", ko="알리바바"),
    term("苹果", "Apple"),
    term("三一重工", "Sany Heavy Industry"),
    term("孙正义", "Masayoshi Son", TermKind.PERSON, de="Masayoshi Son"),
    term("苏姿丰", "Lisa Su", TermKind.PERSON, de="Lisa Su"),
    term("云计算", "cloud computing", TermKind.TERM),
    term("半导体", "semiconductor", TermKind.TERM),
    Term(("无名",), TermKind.COMPANY),
)
GLOSSARY = Glossary(NAMES)


def matched(old, source, locale=EN, glossary=GLOSSARY):
    with remembering(old, glossary=glossary, locale=locale) as made:
        found = made.match_terms(source, STYLE)
    assert found is None or (found.origin, found.is_confirmed) == (TERMS, False)
    return found.target if found else None


MADE = [
    ("软银发布财报。", "SoftBank Group published its results.", "腾讯发布财报。", "Tencent published its results."),
    ("软银发布财报。", "SoftBank published its results.", "阿里巴巴发布财报。", "Alibaba published its results."),
    ("腾讯发布财报。", "Tencent’s results are out.", "软银发布财报。", "SoftBank Group’s results are out."),
    ("软银收购腾讯股份。", "SoftBank Group bought shares of Tencent.", "软银收购苹果股份。", "SoftBank Group bought shares of Apple."),
    ("腾讯的交易。", "It was a Tencent deal.", "苹果的交易。", "It was an Apple deal."),
    ("腾讯营收为12亿元。", "Revenue at Tencent was 1.2 billion yuan.", "三一重工营收为15亿元。", "Revenue at Sany Heavy Industry was 1.5 billion yuan."),
    ("孙正义表示乐观。", "Masayoshi Son said the outlook was bright.", "苏姿丰表示乐观。", "Lisa Su said the outlook was bright."),
    ("孙正义称，他很乐观。", "Masayoshi Son said he was optimistic.", "苏姿丰称，他很乐观。", "Lisa Su said he was optimistic."),
    ("**腾讯**发布财报。", "**Tencent** published its results.", "**苹果**发布财报。", "**Apple** published its results."),
    ("腾讯CEO换人。", "The Tencent CEO is leaving.", "苹果CEO换人。", "The Apple CEO is leaving."),
]  # fmt: skip

REFUSED = [
    ("the words differ", "腾讯净利润增长。", "Profit at Tencent grew.", "苹果净亏损增长。"),
    ("a person for a company", "腾讯表示乐观。", "The people at Tencent are hopeful.", "孙正义表示乐观。"),
    ("a term has synonyms", "云计算需求旺盛。", "Demand for cloud computing is strong.", "半导体需求旺盛。"),
    ("no name at all", "需求旺盛。", "Demand is strong.", "需求旺盛。"),
    ("the old form is there twice", "腾讯发布财报。", "Tencent, yes Tencent, published its results.", "苹果发布财报。"),
    ("the old form is not there", "腾讯发布财报。", "The company published its results.", "苹果发布财报。"),
    ("the name is there twice", "腾讯称腾讯无恙。", "Tencent said that all was well.", "苹果称苹果无恙。"),
    ("two names for one", "腾讯称苹果无恙。", "Tencent said that Apple was well.", "软银称软银无恙。"),
    ("they change places", "腾讯起诉苹果。", "The suit by Tencent names Apple.", "苹果起诉腾讯。"),
    ("the new one is there", "腾讯发布财报。", "Like Apple, the results of Tencent are out.", "苹果发布财报。"),
    ("no required form", "腾讯发布财报。", "Tencent published its results.", "无名发布财报。"),
    ("more of the old name follows", "腾讯发布财报。", "Tencent Holdings published its results.", "苹果发布财报。"),
    ("a word about the old one stands before", "腾讯发布财报。", "Results of China’s Tencent are out.", "苹果发布财报。"),
    ("its Chinese text is there too", "腾讯发布财报。", "Tencent (腾讯) published its results.", "苹果发布财报。"),
    ("a gender was added", "孙正义表示乐观。", "Masayoshi Son said he was optimistic.", "苏姿丰表示乐观。"),
    ("a figure is wrong", "腾讯营收为12亿元。", "Revenue at Tencent was 12 billion yuan.", "苹果营收为12亿元。"),
    ("markup inside of the name", "软银发布财报。", "SoftBank *Group* published its results.", "苹果发布财报。"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "new", "wanted"), MADE, ids=[row[2] for row in MADE])
def test_new_names_take_the_places_of_the_old(source, target, new, wanted):
    assert matched((source, target), new) == wanted


@pytest.mark.parametrize(("why", "source", "target", "new"), REFUSED, ids=[row[0] for row in REFUSED])
def test_it_is_refused_where(why, source, target, new):
    assert matched((source, target), new) is None, why


def test_particles_follow_the_new_name():
    assert (
        matched(("腾讯发布财报。", "텐센트는 실적을 발표했다."), "软银发布财报。", KO)
        == "소프트뱅크는 실적을 발표했다."
    )


def test_in_chinese_the_form_may_be_the_source_itself():
    assert matched(("软银发布财报。", "軟銀發布財報。"), "腾讯发布财报。", TW) == "騰訊發布財報。"


def test_where_grammar_has_genders_only_companies_change_places():
    assert (
        matched(("腾讯发布财报。", "Tencent legte Zahlen vor."), "软银发布财报。", DE) == "SoftBank legte Zahlen vor."
    )
    assert matched(("孙正义发布财报。", "Masayoshi Son legte Zahlen vor."), "苏姿丰发布财报。", DE) is None


def test_drafts_are_no_patterns_and_units_of_this_run_are():
    old = "腾讯发布财报。", "Tencent published its results."
    with memory(catalog("a.md", unit(*old, DRAFT)), glossary=GLOSSARY) as made:
        assert made.match_terms("苹果发布财报。", STYLE) is None
        made.add_unit(unit(*old, CONFIRMED))
        assert made.match_terms("苹果发布财报。", STYLE) == Match("Apple published its results.", TERMS)


def test_a_new_term_is_known_without_reading_a_catalog_again(tmp_path):
    path, old = tmp_path / "memory.sqlite", ("珩川发布财报。", "Hengchuan published its results.")
    with memory(catalog("a.md", unit(*old)), path=path, glossary=GLOSSARY) as made:
        assert made.match_terms("苹果发布财报。", STYLE) is None
    more = Glossary((*NAMES, term("珩川", "Hengchuan")))
    with memory(catalog("a.md", unit(*old)), path=path, glossary=more) as made:
        assert made.match_terms("苹果发布财报。", STYLE) == Match("Apple published its results.", TERMS)
    with memory(catalog("a.md", unit(*old)), path=path, glossary=GLOSSARY) as made:
        assert made.match_terms("苹果发布财报。", STYLE) is None
