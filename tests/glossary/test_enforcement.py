"""What is wrong with the terms of a target, and what is put in its place."""

import pytest

from l10n.glossary import Glossary, read_terms, term_faults
from l10n.guards import DraftSettings
from l10n.guards.mending import verified
from l10n.model import Locale
from l10n.project import LocaleConfig
from l10n.reaches import Reaches

BASE = """\
source,kind,en,short_en,forbidden_en,ko,de,zh-TW,forbidden_zh-TW
港湾基金,organisation,Harbor Fund,,Bay Fund|Harbour Fund,하버 펀드,Harbor Fund,港灣基金,
苹果,company,Apple,,,애플,Apple,蘋果,
美联储,organisation,Federal Reserve,Fed,,연준,Federal Reserve,聯準會,美聯儲
中国银行,company,Bank of China,,,,,,
中国人民银行,organisation,People’s Bank of China,PBOC,,,,,
数据中心,term,data center,,,,,資料中心,數據中心
软银,company,SoftBank,,,,,,
软银集团,company,SoftBank Group,,,,,,
马云,person,Jack Ma,Ma,,,,,
马化腾,person,Pony Ma,Ma,,,,,
潘功胜,person,Pan Gongsheng,Pan,,,,,
"""
GLOSSARY = Glossary(read_terms(BASE, "glossary.csv").terms)
ZH = Locale.parse("zh-CN")

FAULTS = [
    ("en", "港湾基金亏损。", "Harbor Fund’s loss.", []),
    ("en", "港湾基金亏损。", "Bay Fund lost money.", ["forbidden 港湾基金"]),
    ("en", "港湾基金亏损。", "The fund lost money.", ["missing 港湾基金"]),
    ("en", "港湾基金与港湾基金。", "Harbor Fund and itself.", []),
    ("en", "美联储", "the Fed", []),
    ("en", "中国银行与中国人民银行", "People’s Bank of China", ["missing 中国银行"]),
    ("en", "中国银行与中国人民银行", "Bank of China and the PBOC", []),
    ("en", "软银集团", "SoftBank Group", []),
    ("en", "软银集团", "SoftBank", ["missing 软银集团"]),
    ("en", "数据中心", "Data-center operators", []),
    ("en", "苹果", "an apple", ["missing 苹果"]),
    ("zh-TW", "美联储", "美聯儲", ["forbidden 美联储"]),
    ("fr", "苹果", "une pomme", []),
]


@pytest.mark.parametrize(("locale", "source", "target", "expected"), FAULTS)
def test_faults(locale, source, target, expected):
    found = term_faults(source, target, GLOSSARY, Locale.parse(locale))
    assert [f"{fault.verdict} {fault.term.source}" for fault in found] == expected


def test_forms_within_longer_forms_of_many_terms_are_told_once(monkeypatch):
    """Each form is looked up among all of them, and held against none by itself."""
    asked = []
    within = Reaches.exceed
    monkeypatch.setattr(Reaches, "exceed", lambda self, span: asked.append(span) or within(self, span))
    target = "Bank of China and People’s Bank of China. " * 200

    assert term_faults("中国银行与中国人民银行", target, GLOSSARY, Locale.parse("en")) == []
    assert len(asked) == 600


REPAIRS = [
    # forbidden forms, with what the sentence made of them
    ("en", "港湾基金亏损。", "Bay Fund’s loss grew.", {}, "Harbor Fund’s loss grew."),
    ("en", "一位苹果高管", "an 苹果 executive", {}, "an Apple executive"),
    ("en", "一家港湾基金", "an Harbour Fund", {}, "a Harbor Fund"),
    ("en", "港湾基金", "港湾基金said", {}, "Harbor Fund said"),
    # the engine's own rendering of the bare term
    ("en", "港湾基金亏损。", "The Port Foundation lost.", {"港湾基金": ["Port Foundation"]}, "The Harbor Fund lost."),
    ("en", "苹果上涨。", "An apple rose.", {"苹果": ["apple"]}, "An Apple rose."),
    # markup inside of a wrong form
    (
        "en",
        "港湾基金亏损。",
        "The P**ort Found**ation lost.",
        {"港湾基金": ["Port Foundation"]},
        "The Harbor Fund lost.",
    ),
    ("en", "**港湾基金**亏损。", "**Bay Fund** lost.", {}, "**Harbor Fund** lost."),
    ("en", "[港湾](/a)基金", "[Bay](/a) Fund", {}, "[Harbor Fund](/a)"),
    # twice in a row
    ("en", "港湾基金亏损。", "Harbor Fund Harbor Fund lost.", {}, "Harbor Fund lost."),
    ("en", "港湾基金（Harbor Fund）亏损。", "Harbor Fund (Harbor Fund) lost.", {}, "Harbor Fund lost."),
    # Korean particles
    ("ko", "苹果上涨。", "苹果은 올랐다.", {}, "애플은 올랐다."),
    ("ko", "美联储加息。", "苹果와 美联储을 보면", {}, "苹果와 연준을 보면"),
    ("ko", "港湾基金", "港湾基金은 손실", {}, "하버 펀드는 손실"),
    ("zh-TW", "美联储加息", "美聯儲加息", {}, "聯準會加息"),
    # one mention written twice, and two mentions
    ("en", "苹果，苹果，还是苹果。", "Apple Apple, again Apple.", {}, "Apple Apple, again Apple."),
    ("en", "苹果上涨。", "Apple, Apple thinks, will rise.", {}, "Apple, Apple thinks, will rise."),
    # what may be another word
    ("en", "苹果丰收。", "A good apple harvest.", {}, "A good apple harvest."),
    (
        "en",
        "软银集团看好小米粥。",
        "SoftBank Group likes Millet porridge.",
        {},
        "SoftBank Group likes Millet porridge.",
    ),
    # nothing sure to do
    ("en", "港湾基金亏损。", "It lost.", {}, "It lost."),
]


@pytest.mark.parametrize(("locale", "source", "target", "wrong", "expected"), REPAIRS)
def test_repairs(locale, source, target, wrong, expected):
    settings = DraftSettings.of(ZH, Locale.parse(locale), GLOSSARY, LocaleConfig())
    assert verified(source, target, settings, wrong).target == expected


def test_the_first_mention_of_an_article_is_in_full():
    """A short form passes later, and in titles."""
    from dataclasses import replace

    en = Locale.parse("en")
    settings = replace(DraftSettings.of(ZH, en, GLOSSARY, LocaleConfig()), in_full={"美联储加息。": ("美联储",)})

    assert verified("美联储加息。", "The Fed raised rates.", settings).target == "The Federal Reserve raised rates."
    assert verified("美联储按兵不动。", "The Fed held.", settings).target == "The Fed held."


FIRST = [
    ("马云称马化腾很强。", "Ma said Ma was strong.", "Ma said Ma was strong."),  # neither is told by it
    ("马云称他很强。", "Ma said he was strong.", "Jack Ma said he was strong."),
    ("潘功胜称泛欧合作重要。", "Pan-European cooperation matters.", "Pan-European cooperation matters."),
]


@pytest.mark.parametrize(("source", "target", "expected"), FIRST)
def test_a_first_mention_is_mended_where_the_short_form_is_surely_its(source, target, expected):
    from dataclasses import replace

    settings = DraftSettings.of(ZH, Locale.parse("en"), GLOSSARY, LocaleConfig())
    names = tuple(hit.term.source for hit in GLOSSARY.find(source))
    assert verified(source, target, replace(settings, in_full={source: names})).target == expected
