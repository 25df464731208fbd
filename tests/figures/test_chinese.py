"""Chinese figures, kind by kind: what is read of right ones, and what must not be read of words that look alike."""

from decimal import Decimal

import pytest

from l10n.figures import parse_figures, render_figure
from l10n.figures.languages.zh_measures import QUANTITIES
from l10n.model import Figure, FigureKind, Locale
from tests.figures.test_parse import found

NUMERALS = [
    # a scale multiplies the smaller ones before it, and none but those
    ("1万2345亿6789万元", ["money 1234567890000 CNY"]),
    ("2万零800亿", ["number 2080000000000"]),
    ("3万亿4000亿", ["number 3400000000000"]),
    ("五千六百万三千亿", ["number 5600300000000000"]),
    ("7亿8千万", ["number 780000000"]),
    ("两万万", ["number 200000000"]),
    ("4兆2000亿", ["number 4200000000000"]),
    # decimals in words stand before a scale
    ("三十点二亿元", ["money 3020000000 CNY"]),
    ("十二点五万人", ["number 125000"]),
    ("一百点五万", ["number 1005000"]),
    ("七点五亿", ["number 750000000"]),
    ("四十点零六", ["number 40.06"]),
    ("晚上十点六万人到场", ["time 10:00", "number 60000"]),
    # some more of a smaller scale
    ("5亿数千万元", ["money 500000000 CNY min"]),
    ("3万几千人", ["number 30000 min"]),
    ("六百几十亿", ["number 60000000000 min"]),
    ("四千多万", ["number 40000000 min"]),
    ("十几亿", ["number 1000000000 min"]),
    ("数千万", ["vague 10000000 vague"]),
    # digits of cheques
    ("柒佰万元整", ["money 7000000 CNY"]),
    ("伍拾陆元", ["money 56 CNY"]),
    ("共计叁仟肆佰万元", ["money 34000000 CNY"]),
    ("陆万元整", ["money 60000 CNY"]),
    ("人民币肆元", ["money 4 CNY"]),
    ("退伍三年", ["duration 3 year"]),
    ("队伍两百人", ["number 200"]),
    ("陆续抵达", []),
    ("大陆万亿级市场", ["order 1000000000000"]),
    ("收拾五个房间", ["number 5"]),
    ("放肆六天", ["duration 6 day"]),
    # halves and quarters
    ("宽3½米", ["quantity 3.5 meter"]),
    ("8¾英寸", ["quantity 8.75 inch"]),
    ("½杯", ["fraction 0.5"]),
    ("2½倍", ["multiple 2.5 x"]),
    ("重半公斤", ["quantity 0.5 kilogram"]),
    ("走了半公里", ["quantity 0.5 kilometer"]),
    ("半分钟", ["duration 0.5 minute"]),
    ("半斤八两", []),
    ("半导体", []),
    # the scale of a range
    ("六到六十万元", ["money 60000..600000 CNY"]),
    ("四至四十亿元", ["money 400000000..4000000000 CNY"]),
    ("三十到五十万元", ["money 300000..500000 CNY"]),
    ("四至六千元", ["money 4000..6000 CNY"]),
    ("两到三百万", ["number 2000000..3000000"]),
    ("一千到两万", ["number 1000..20000"]),
    ("八百至一万", ["number 800..10000"]),
    # bare scales
    ("千辆级订单", ["order 1000"]),
    ("千余家", ["number 1000 min"]),
    ("百多个国家", ["number 100 min"]),
    ("万名学生", ["number 10000"]),
    ("千家万户", []),
    ("百家争鸣", []),
    ("千方百计", []),
]
MEANINGS = [
    # plans
    ("“十二五”收官", ["ordinal 12"]),
    ("十六五规划", ["ordinal 16"]),
    ("“十四五”和“十五五”", ["ordinal 14", "ordinal 15"]),
    ("“七五”计划", ["ordinal 7"]),
    ("十三五期间", ["ordinal 13"]),
    ("十四五岁", ["quantity 14..15 year-person"]),
    ("十四五个人", ["number 14..15"]),
    ("二十五名", ["number 25"]),
    ("三五年", ["duration 3..5 year"]),
    # points and minutes
    ("考了92分", ["number 92"]),
    ("以6分优势", ["number 6"]),
    ("满分一百分", ["number 100"]),
    ("4分12秒", ["duration 4 minute", "duration 12 second"]),
    ("2小时6分", ["duration 2 hour", "duration 6 minute"]),
    ("7分钟", ["duration 7 minute"]),
    ("9点6分", ["time 09:06"]),
    # 折
    ("八折", ["percent 80 %"]),
    ("六五折", ["percent 65 %"]),
    ("三五折", ["percent 35 %"]),
    ("88折", ["percent 88 %"]),
    ("7.5折", ["percent 75 %"]),
    ("折叠屏", []),
    ("3折叠", ["number 3"]),
    # 成
    ("五成人选择储蓄", ["percent 50 %"]),
    ("逾七成品牌", ["percent 70 % min"]),
    ("三成本地车主", ["percent 30 %"]),
    ("两成交易", ["percent 20 %"]),
    ("四成年轻人", ["percent 40 %"]),
    ("2026成为拐点", ["number 2026"]),
    ("一成本", []),
    ("第三成员国", ["ordinal 3"]),
    ("一成不变", []),
    # small money
    ("便宜4角", ["money 0.4 CNY"]),
    ("五毛钱", ["money 0.5 CNY"]),
    ("三角债", []),
    ("两角八分", ["money 0.28 CNY"]),
    ("每度6毛2", ["money 0.62 CNY"]),
    ("9块9", ["money 9.9 CNY"]),
    ("5块3个", ["money 5 CNY", "number 3"]),
    ("五角大楼", []),
    ("九牛一毛", []),
    ("3毛利率", ["number 3"]),
    ("6角形", ["number 6"]),
    ("280美圆", ["money 280 USD"]),
    ("60多元（美元，下同）", ["money 60 USD min"]),
    ("3亿元（单位：欧元，下同），又投5元", ["money 300000000 EUR", "money 5 EUR"]),
    ("2亿元（港元，下同），含人民币3万元", ["money 200000000 HKD", "money 30000 CNY"]),
    ("300元（下同）", ["money 300 CNY"]),
    ("300元（含税，下同）", ["money 300 CNY"]),
    # rates
    ("下调12个基本点", ["bp 12 bp by"]),
    ("百分百控股", ["percent 100 %"]),
    ("百分之百", ["percent 100 %"]),
    # sizes
    ("200G光模块", ["identifier 200G"]),
    ("800G以太网", ["identifier 800G"]),
    ("16G内存", ["quantity 16 gigabyte"]),
    ("2T硬盘", ["quantity 2 terabyte"]),
    ("净重800g", ["quantity 800 gram"]),
    ("4M上下文", ["number 4000000"]),
    ("参数量达2.4T", ["number 2400000000000"]),
    ("13B模型", ["number 13000000000"]),
    ("3.2T光模块", ["identifier 3.2T"]),
    ("5G网络", ["identifier 5G"]),
    ("宽1.8m", ["quantity 1.8 meter"]),
    # names
    ("嫦娥-7探测器", ["number 7"]),
    ("铯-137超标", ["number 137"]),
    ("鹰击-21导弹", ["number 21"]),
    ("评级为-2", ["number -2"]),
    ("气温-8℃", ["quantity -8 celsius"]),
    ("现金流-6.1亿元", ["money -610000000 CNY"]),
    ("同比-4.2%", ["percent -4.2 %"]),
    ("收入（–4.2%）", ["percent -4.2 %"]),
    ("3–5人", ["number 3..5"]),
    ("标普500波动2%", ["percent 2 %"]),
    ("北证50指数", []),
    ("创业板50指数", []),
    ("创业板300家公司", ["number 300"]),
    ("“95后”员工", ["period XX95"]),
    ("80后", ["period XX8X"]),
    ("65后来者", ["number 65"]),
    # days and times
    ("28日逆回购", ["duration 28 day"]),
    ("10日均线", ["duration 10 day"]),
    ("未来3日", ["duration 3 day"]),
    ("3日公布", ["date XXXX-XX-03"]),
    ("晚上 8 点 05 分", ["time 08:05"]),
    ("早 9 时 30 分", ["time 09:30"]),
    # telephones and addresses
    ("客服热线0755 8888 1234", ["identifier 0755 8888 1234"]),
    ("拨打116 117", ["identifier 116 117"]),
    ("电话普及率98%", ["percent 98 %"]),
    ("分别为116、117", ["number 116", "number 117"]),
    ("[原文](https://a.example/x/12)2024年营收", ["year 2024"]),
    ("[图](https://a.example/w_(b)/12)8%的人", ["percent 8 %"]),
    ("见https://a.example/x/12，8%", ["identifier ://a.example/x/12", "percent 8 %"]),
    # electricity
    ("用电量3亿度", ["quantity 300000000 kilowatt-hour"]),
    ("发电2太瓦时", ["quantity 2 terawatt-hour"]),
    ("储能1.5吉瓦时", ["quantity 1.5 gigawatt-hour"]),
    ("转动90度", ["quantity 90 degree"]),
    ("跌破8000点", ["number 8000 max"]),
    ("突破8000点", ["number 8000 min"]),
    # words
    ("花无百日红", []),
    ("二元论", []),
    ("一点一点推进", []),
    ("百里挑一", []),
    ("三顾茅庐", []),
]
REGIONS = [
    ("zh-HK", "按揭息率3.5厘", ["percent 3.5 %"]),
    ("zh-HK", "由4厘減至3.75厘", ["percent 4 %", "percent 3.75 % to"]),
    ("zh-HK", "五厘半", ["percent 5.5 %"]),
    ("zh-HK", "半厘", ["percent 0.5 %"]),
    ("zh-HK", "寬3厘米", ["quantity 3 centimeter"]),
    ("zh-HK", "每股派息18港仙", ["money 0.18 HKD"]),
    ("zh-CN", "长2厘米", ["quantity 2 centimeter"]),
    ("zh-TW", "升息2碼", ["bp 50 bp"]),
    ("zh-TW", "央行降息半碼", ["bp 12.5 bp"]),
    ("zh-TW", "射程300碼", ["quantity 300 yard"]),
    ("zh-TW", "£7億元", ["money 700000000 GBP"]),
    ("zh-TW", "US$7億元", ["money 700000000 USD"]),
    ("zh-TW", "人民幣7億元", ["money 700000000 CNY"]),
    ("zh-TW", "7億元", ["money 700000000 TWD"]),
    ("zh-HK", "加價5角", ["money 0.5 HKD"]),
    ("zh-TW", "便宜5毛", ["money 0.5 TWD"]),
    ("zh-TW", "千億參數", ["number 100000000000"]),
    ("zh-TW", "參股公司", []),
    ("zh-TW", "叄佰萬元", ["money 3000000 TWD"]),
    ("zh-TW", "參拾肆元", ["money 34 TWD"]),
    ("zh-HK", "超過九成本地企業", ["percent 90 % min"]),
    ("en", "call 0800 765 432", ["identifier 0800 765 432"]),
    ("fr", "appelez le 0800 765 432", ["identifier 0800 765 432"]),
]


@pytest.mark.parametrize(("text", "expected"), NUMERALS, ids=[text for text, _ in NUMERALS])
def test_numerals(text, expected):
    assert found(text, "zh-CN") == expected


@pytest.mark.parametrize(("text", "expected"), MEANINGS, ids=[text for text, _ in MEANINGS])
def test_what_stands_beside_a_number_says_what_it_is(text, expected):
    assert found(text, "zh-CN") == expected


@pytest.mark.parametrize(("tag", "text", "expected"), REGIONS)
def test_regions_have_words_of_their_own(tag, text, expected):
    assert found(text, tag) == expected


@pytest.mark.parametrize("tag", ["zh-CN", "zh-TW", "zh-HK"])
@pytest.mark.parametrize("measure", sorted(QUANTITIES))
def test_every_measure_is_read_back_as_it_is_rendered(measure, tag):
    figure = Figure(FigureKind.QUANTITY, Decimal("12.5"), None, measure)
    locale = Locale.parse(tag)

    assert parse_figures(render_figure(figure, locale), locale) == (figure,)


def test_a_measure_without_a_word_stays_as_it_is_written():
    figure = Figure(FigureKind.QUANTITY, Decimal(5), None, "cubit", text="5肘")

    assert render_figure(figure, Locale.parse("en")) == "5肘"


RENDERED = [
    ("八五折", "85%"),
    ("“十五五”规划", "15th"),
    ("考了92分", "92"),
    ("800G光模块", "800G"),
    ("4M上下文", "4 million"),
    ("1万2345亿元", "1.2345 trillion yuan"),
    ("5角", "0.5 yuan"),
    ("半吨", "0.5 metric tons"),
    ("上调12个基本点", "12 basis points"),
]


@pytest.mark.parametrize(("text", "rendered"), RENDERED)
def test_what_is_read_is_rendered(text, rendered):
    [figure] = parse_figures(text, Locale.parse("zh-CN"))

    assert render_figure(figure, Locale.parse("en")) == rendered
