"""Terms found in Chinese text: longest first, no hit inside of a longer name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.glossary import Glossary, MatchOptions, Term, TermKind, read_terms

BASE = """\
source,kind,en,match,valid_from
苹果,company,Apple,not=苹果园|苹果汁|青苹果,
联想|联想集团,company,Lenovo,not=联想到|联想起,
小米,company,Xiaomi,not=小米粥,
高通,company,Qualcomm,not=提高通|高通胀,
中国银行,company,Bank of China,not=中国银行业,
中国人民银行|人民银行,organisation,People's Bank of China,,
日本,place,Japan,,
日本央行,organisation,Bank of Japan,,
AI,term,AI,,
AIG,company,AIG,,
Meta,company,Meta,case,
Meta AI,product,Meta AI,case,
软银,company,SoftBank,,
脸书,company,Facebook,,
脸书,company,Meta,,2021-10-28
旧名,company,Old,off,
特朗普|唐纳德·特朗普,person,Donald Trump,,
"""
GLOSSARY = Glossary(read_terms(BASE, "glossary.csv").terms)

FOUND = [
    ("苹果发布新机", ["苹果"]),
    ("苹果园里的苹果汁和青苹果", []),
    ("苹果园区的苹果", ["苹果"]),
    ("由此联想到联想集团", ["联想集团"]),
    ("提高通胀预期，高通股价", ["高通"]),
    ("小米粥与小米汽车", ["小米"]),
    ("中国银行业与中国银行", ["中国银行"]),
    ("中国人民银行", ["中国人民银行"]),
    ("日本央行和日本", ["日本央行", "日本"]),
    ("AI芯片，ai与AIG、MAIN、AI2", ["AI", "ai", "AIG"]),
    ("Meta AIG和meta", ["Meta", "AIG"]),
    ("Meta AI助手", ["Meta AI"]),
    ("軟銀與蘋果、蘋果園", ["軟銀", "蘋果"]),
    ("旧名", []),
    ("特朗普与伊万卡·特朗普、唐纳德·特朗普", ["特朗普", "唐纳德·特朗普"]),
    ("İ软银", ["软银"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_the_terms_of_a_text(text, expected):
    assert [text[slice(*hit.span)] for hit in GLOSSARY.at(None).find(text)] == expected


def test_a_renamed_company_is_called_as_on_the_articles_day():
    from datetime import date

    from l10n.model import Locale

    en = Locale.parse("en")
    days = {date(2020, 1, 1): "Facebook", date(2021, 10, 28): "Meta", None: "Meta"}
    assert {day: GLOSSARY.at(day).rendering("脸书", en) for day in days} == days


def test_an_own_entry_replaces_that_of_the_base():
    own = Glossary((Term(("苹果",), TermKind.COMPANY),))
    joined = own.with_base(GLOSSARY.terms)

    assert joined.term("苹果") is own.terms[0]
    assert joined.term("软银")


def test_an_own_entry_switches_a_starters_off():
    own = Glossary((Term(("苹果",), TermKind.COMPANY, match=MatchOptions(is_off=True)),))

    assert own.with_base(GLOSSARY.terms).find("苹果发布新机") == []


@given(st.lists(st.text("银行中国美软", min_size=1, max_size=4), max_size=12), st.text("银行中国美软，", max_size=40))
def test_the_leftmost_longest_match_counts(names, text):
    """The automaton finds what a scan by hand finds."""
    glossary = Glossary(tuple(Term((name,), TermKind.TERM) for name in dict.fromkeys(names)))
    longest = "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "(?!)"

    assert [hit.span for hit in glossary.find(text)] == [match.span() for match in re.finditer(longest, text)]
