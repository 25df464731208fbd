"""What a comparison says: verdict, aspect, severity and message, as tables."""

from fractions import Fraction

import pytest

from l10n.figures import Aspect, FigureSeverity, Verdict, compare_figures, compare_parsed, parse_figures
from l10n.figures.comparing.compare import compare_blocks
from l10n.model import Locale

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")


def compared(source: str, target: str, tag: str = "en") -> list[str]:
    issues = compare_figures(source, target, ZH, Locale.parse(tag))
    return [f"{issue.severity.value} {issue.verdict.value} {issue.aspect.value}" for issue in issues]


AGREE = [
    ("净亏损3691.7亿日元", "a net loss of 369.17 billion yen"),
    ("约合24.14亿美元", "about $2.414 billion"),
    ("超过1亿元", "more than 100 million yuan"),
    ("3500亿至3800亿美元", "$350 billion to $380 billion"),
    ("占比1.43%", "accounts for 1.43%"),
    ("三成用户", "30 percent of users"),
    ("一半的人", "half of the people"),
    ("三分之一", "a third"),
    ("上升0.2个百分点", "up 0.2 percentage points"),
    ("下调25个基点", "cut by 25 basis points"),
    ("下调25个基点", "cut by 0.25 percentage points"),
    ("增长1倍", "doubled"),
    ("增长2.3倍", "grew to 3.3 times"),
    ("82万千瓦", "820 megawatts"),
    ("300公里", "186 miles"),
    ("两国元首", "the presidents of both countries"),
    ("其中三家公司", "some of the companies"),
    ("第一次", "never before"),
    ("2月12日", "on February 12"),
    ("去年9月30日", "on September 30, 2024"),
    ("第三季度", "the third quarter"),
    ("上世纪80年代", "in the 1980s"),
    ("数百万美元", "millions of dollars"),
    ("数十人", "dozens of people"),
    ("37岁", "the 37-year-old"),
    ("晚上7点30分", "at 7:30 pm"),
    ("¥300", "300 yuan"),
    ("日本的¥300", "300 yen"),
    ("GPT-5", "GPT-5"),
    ("费城76人队", "the Philadelphia 76ers"),
    ("波音737MAX", "the Boeing 737 Max"),
    ("高0.3和0.1个百分点", "up 0.3 and 0.1 percentage points"),
    ("共有20人，这20人已获救", "all 20 were rescued"),
    ("80万人", "800,000 people, 800,000 in all"),
    ("十几千令吉", "a dozen thousand ringgit"),
]
ALTERED = [
    ("净亏损3691.7亿日元", "a net loss of 3,691.7 billion yen", ["error altered value"]),
    ("1亿元", "1 billion yuan", ["error altered value"]),
    ("见 http://a.example/x1-b37", "one page: http://a.example/x1-b370", ["error altered value"]),
    ("超过十亿人", "more than eleven billion people", ["error altered value"]),
    ("32万", "23 million", ["error altered value"]),
    ("320人", "230 people", ["error altered value"]),
    ("50亿元", "5 billion dollars", ["error altered currency"]),
    ("0.2个百分点", "0.2%", ["error altered measure"]),
    ("35%", "35 basis points", ["error altered measure"]),
    ("15%至30%", "15%", ["error altered high end"]),
    ("3500亿至3800亿美元", "$350 billion to $390 billion", ["error altered high end"]),
    ("2月11日", "February 13", ["error altered value"]),
    ("2015年", "in 2014", ["error altered value"]),
    ("第三名", "in fourth place, the fourth", ["error altered value"]),
    ("S-500系统", "the S-507 system", ["error altered value"]),
    ("至少30%", "at most 30%", ["warning altered bound"]),
    ("4404人", "4,400 people", ["warning rounded value"]),
    ("1.18万亿日元盈利", "a profit", ["error missing value"]),
    ("20%的人", "many people", ["error missing value"]),
    ("2015年的报告", "the report", ["warning missing value"]),
    ("深达30米（100英尺）", "30 meters deep", ["warning missing value"]),
    ("销量增长", "sales grew 41%", ["error extra value"]),
    ("长83米", "272 feet (83 meters) long", ["error extra value"]),
    ("60岁", "aged 6", ["error altered value"]),
]


@pytest.mark.parametrize(("source", "target"), AGREE)
def test_what_agrees_is_silent(source, target):
    assert compared(source, target) == []


@pytest.mark.parametrize(("source", "target", "expected"), ALTERED)
def test_what_differs_is_named(source, target, expected):
    assert compared(source, target) == expected


ACROSS = [
    ("ja", "3691.7億円", []),
    ("ja", "3兆6917億円", ["error altered value"]),
    ("ko", "3,691억 7천만 엔", []),
    ("ko", "3,691억 7천만 원", ["error altered currency"]),
    ("de", "369,17 Milliarden Yen", []),
    ("de", "369,17 Billionen Yen", ["error altered value"]),
    ("fr", "369,17 milliards de yens", []),
    ("fr", "369,17 billions de yens", ["error altered value"]),
    ("es", "369.170 millones de yenes", []),
    ("es", "369,17 billones de yenes", ["error altered value"]),
    ("zh-TW", "3691.7億日圓", []),
    ("zh-TW", "3691.7萬日圓", ["error altered value"]),
]


@pytest.mark.parametrize(("tag", "target", "expected"), ACROSS)
def test_other_languages(tag, target, expected):
    assert compared("3691.7亿日元", target, tag) == expected


def test_a_wrong_power_of_ten_is_named_with_both_figures():
    [issue] = compare_figures("净亏损3691.7亿日元", "a net loss of 3,691.7 billion yen", ZH, EN)

    assert (issue.verdict, issue.aspect, issue.severity) == (Verdict.ALTERED, Aspect.VALUE, FigureSeverity.ERROR)
    assert issue.factor == Fraction(10)
    assert issue.message == "expected 369.17 billion yen, found 3,691.7 billion yen (×10)"
    assert issue.source is not None
    assert issue.target is not None
    assert issue.source.span == (3, 12)
    assert issue.target.span == (14, 33)


def test_messages_tell_what_is_missing_and_what_is_extra():
    missing = compare_figures("亏损50亿元", "a loss", ZH, EN)
    extra = compare_figures("亏损", "a loss of $5 billion", ZH, EN)

    assert [issue.message for issue in missing] == ["expected 5 billion yuan, found none"]
    assert [issue.message for issue in extra] == ["found $5 billion, which the source does not have"]


def test_a_figure_that_moved_to_a_neighbour_sentence_is_silent():
    sources = ("去年营收50亿元。", "利润为3亿元。")
    moved = ("Last year was good.", "Revenue was 5 billion yuan and profit 300 million yuan.")

    assert compare_blocks(sources, moved, ZH, EN) == ((), ())


def test_a_figure_that_left_the_block_is_reported_where_it_was():
    sources = ("去年营收50亿元。", "利润为3亿元。")
    lost = ("Last year was good.", "Profit was 300 million yuan.")
    first, second = compare_blocks(sources, lost, ZH, EN)

    assert [issue.verdict for issue in first] == [Verdict.MISSING]
    assert second == ()


def test_parsed_figures_can_be_compared_again():
    source, target = parse_figures("50亿元", ZH), parse_figures("50 billion yuan", EN)

    assert compare_parsed(source, target, target_locale=EN) == compare_figures("50亿元", "50 billion yuan", ZH, EN)


def test_equal_figures_keep_their_own_places():
    """A figure that was compared before, elsewhere, lends its place to no other."""
    compare_figures("公司当季净亏损3691.7亿日元。", "It lost 3,691.7 billion yen.", ZH, EN)

    [issue] = compare_figures("亏损3691.7亿日元。", "3,691.7 billion yen were lost.", ZH, EN)

    assert (issue.source.span, issue.target.span) == ((2, 11), (0, 19))
