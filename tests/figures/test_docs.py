"""docs/figures.md says what the code does."""

import re

import pytest

from l10n.figures import compare_figures, parse_figures, render_figure
from l10n.model import Locale
from tests.figures.test_parse import shown

ZH = Locale.parse("zh-CN")


def rows(page: str, fence: str) -> list[list[str]]:
    blocks = re.findall(rf"```{fence}\n(.*?)```", page, re.DOTALL)
    return [[cell.strip() for cell in line.split("|")] for block in blocks for line in block.splitlines()]


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs" / "figures.md").read_text(encoding="utf-8")


def test_parse_examples(page):
    for tag, text, expected in rows(page, "parse"):
        assert "; ".join(map(shown, parse_figures(text, Locale.parse(tag)))) == expected, text


def test_render_examples(page):
    for tag, text, expected in rows(page, "render"):
        [figure] = parse_figures(text, ZH)
        rendered = re.sub("[\u00a0\u202f]", " ", render_figure(figure, Locale.parse(tag)))
        assert rendered == expected, text


def test_compare_examples(page):
    for tag, source, target, expected in rows(page, "compare"):
        issues = compare_figures(source, target, ZH, Locale.parse(tag))
        assert "; ".join(f"{issue.severity.value}: {issue.message}" for issue in issues) == expected, source


WEIGHED = [
    ("another value", "亏损3.2亿元", "a loss of 32 million yuan"),
    ("another currency", "亏损3.2亿港元", "a loss of 320 million yuan"),
    ("percent for percentage points", "上升0.4个百分点", "up 0.4%"),
    ("a sum, a percentage or a number dropped", "亏损3.2亿元", "a loss"),
    ("one end of a range dropped", "两到三家医院", "three hospitals"),
    ("one side of a score", "以4比1取胜", "won 4-0"),
    ("a multiple off by one", "产量翻了一番", "output tripled"),
    ("another order of a vague figure", "数十亿元", "hundreds of millions of yuan"),
    ("what is paid for what is taken off", "全店六折", "60% off everything"),
    ("the other sign", "增速为-6.5%", "up 6.5%"),
    ("another year in a period", "2024年前三季度", "the first three quarters of 2022"),
    ("a day lost altogether", "11月5日，公司宣布", "the company said"),
    ("a sum, a percentage, a multiple, a year or a number above 12 added", "公司亏损", "a loss of $5 million"),
    ("a conversion in brackets that no rate or measure gives", "耗资48亿元", "it cost 4.8 billion yuan ($6.7 billion)"),
    ("counts that changed places", "3天，5家门店", "five days and three shops"),
    ("sums in each other's places", "出口增3.5%，进口增4.8%", "exports up 4.8%, imports up 3.5%"),
    ("sums in another order that nothing explains", "涨3.5%，又涨4.8%", "up 4.8% and then 3.5%"),
    ("fewer digits", "4404人", "4,400 people"),
    ("another bound", "近90人", "more than 90 people"),
    ("by for to, to for by", "税率上调至13%", "the rate was raised by 13%"),
    ("a dollar by its sign for another dollar", "营收18亿港元", "revenue of $1.8 billion"),
    ("no currency", "营收18亿港元", "revenue of 1.8 billion"),
    ("a fiscal quarter or year as one of the calendar", "第四财季", "the fourth quarter"),
    ("one end of a range as a limit", "两到三个月内", "within three months"),
    ("a year dropped, or a month where the day is left", "2022年，公司宣布", "the company said"),
    ("a day told by its name", "11月5日，公司宣布", "on Wednesday the company said"),
    ("an ordinal above 12 dropped", "第20届电影节", "the film festival"),
    ("a conversion in brackets added", "耗资48亿元", "it cost 4.8 billion yuan ($670 million)"),
    ("a conversion in brackets dropped", "耗资48亿元（约6.7亿美元）", "it cost 4.8 billion yuan"),
    ("a year written out that the source names by its place", "去年亏损3.2亿元", "a loss of 320 million yuan in 2024"),
    ("a small count or ordinal in words", "第二次", "again"),
    ("a figure said twice", "3天，这3天", "three days"),
    ("a unit converted", "82万千瓦", "820 megawatts"),
    ("what is taken off for what is paid", "全店六折", "40% off everything"),
    ("a sign in words", "增速为-6.5%", "down 6.5%"),
    ("the one of an exchange rate", "1欧元兑1.09美元", "the euro at $1.09"),
    ("a sum for several things, told of one", "每10股派发6元", "0.6 yuan a share"),
    ("the months of the first quarters", "前三季度营收", "revenue in the first nine months"),
    ("a month named, a year completed", "去年9月18日", "September 18, 2024"),
]


def weight(source: str, target: str) -> str:
    severities = {issue.severity.value for issue in compare_figures(source, target, ZH, Locale.parse("en"))}
    return next((each for each in ("error", "warning") if each in severities), "silent")


def severity_table() -> str:
    weighed = [(weight(source, target), what, source, target) for what, source, target in WEIGHED]
    rows = [
        f"| {severity} | {what} | {source} | {target} |"
        for wanted in ("error", "warning", "silent")
        for severity, what, source, target in weighed
        if severity == wanted
    ]
    return "\n".join(["| severity | what | source | target |", "|---|---|---|---|", *rows]) + "\n"


def test_the_table_of_severities_is_what_the_comparison_says(page):
    assert severity_table() in page


def test_every_kind_of_example_is_there(page):
    assert all(len(rows(page, fence)) > 8 for fence in ("parse", "render", "compare"))
