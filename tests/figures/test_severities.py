"""What of a comparison is an error, a warning or nothing: right sentences and wrong ones for each rule."""

import pytest

from l10n.figures import compare_figures
from l10n.model import Locale


def verdict(source: str, target: str, tag: str = "en", source_tag: str = "zh-CN") -> str:
    issues = compare_figures(source, target, Locale.parse(source_tag), Locale.parse(tag))
    severities = {issue.severity.value for issue in issues}
    return next((each for each in ("error", "warning") if each in severities), "ok")


CURRENCIES = [
    ("营收港币18亿元", "revenue of HK$1.8 billion", "ok"),
    ("营收18亿港元", "revenue of 1.8 billion Hong Kong dollars", "ok"),
    ("耗资新台币7000万元", "it cost NT$70 million", "ok"),
    ("耗资7000万元", "it cost 70 million yuan", "ok"),
    ("耗资7000万美元", "it cost $70 million", "ok"),
    ("耗资人民币7000万元", "it cost 70 million yuan", "ok"),
    ("营收港币18亿元", "revenue of 1.8 billion yuan", "error"),
    ("耗资新台币7000万元", "it cost RMB 70 million", "error"),
    ("耗资台币300万元", "it cost 3 million yuan", "error"),
    ("营收18亿港元", "revenue of 1.8 billion yuan", "error"),
    ("营收18亿港元", "revenue of €1.8 billion", "error"),
    ("营收18亿港元", "revenue of $1.8 billion", "warning"),
    ("罚款45万澳元", "a fine of $450,000", "warning"),
    ("罚款45万加元", "a fine of 450,000 dollars", "warning"),
    ("该公司在大阪设厂，投资6亿元人民币", "Its plant in Osaka, Japan, cost ¥600 million", "warning"),
]
MULTIPLES = [
    ("产量翻了一番", "output doubled", "ok"),
    ("产量翻两番", "output quadrupled", "ok"),
    ("产量增长两倍", "output tripled", "ok"),
    ("产量增至2倍", "output doubled", "ok"),
    ("产量增长1.5倍", "output rose to 2.5 times the level", "ok"),
    ("产量增长1.5倍", "output rose 150%", "ok"),
    ("价格是去年的4倍", "the price is four times last year's", "ok"),
    ("比去年多1倍", "twice as many as last year", "ok"),
    ("比去年多2倍", "three times as many as last year", "ok"),
    ("产量翻了一番", "output quadrupled", "error"),
    ("产量翻两番", "output doubled", "error"),
    ("产量增至4倍", "output tripled", "error"),
    ("产量增至3倍", "output quadrupled", "error"),
    ("价格是去年的5倍", "the price quadrupled", "error"),
    ("产量增长3倍", "output tripled", "warning"),
    ("产量增长1.5倍", "output rose to 1.5 times the level", "warning"),
]
CHANGES = [
    ("销量增长6%", "sales rose by 6%", "ok"),
    ("销量增长6%", "sales rose 6%", "ok"),
    ("税率上调至13%", "the rate was raised to 13%", "ok"),
    ("税率上调至13%", "a rate of 13%", "ok"),
    ("油价跌至每桶61美元", "oil fell to $61 a barrel", "ok"),
    ("产能达到40万辆", "capacity of 400,000 cars", "ok"),
    ("该项目由6家公司承建", "the project is run by 6 firms", "ok"),
    ("增长率达到8%", "growth of 8%", "ok"),
    ("税率上调至13%", "the rate was raised by 13%", "warning"),
    ("税率上调13个百分点", "the rate was raised to 13 percentage points", "warning"),
    ("油价下跌9美元", "oil fell to $9", "warning"),
    ("产能扩大40万吨", "capacity was expanded to 400,000 tonnes", "warning"),
    ("租金降至去年的四成", "rents fell by 40%", "warning"),
]
VAGUE = [
    ("数十亿元投资", "billions of yuan of investment", "ok"),
    ("数百亿元投资", "tens of billions of yuan of investment", "ok"),
    ("几十万名学生", "hundreds of thousands of students", "ok"),
    ("数千家商户", "thousands of shops", "ok"),
    ("近百家商户", "dozens of shops", "ok"),
    ("十几人", "a dozen people", "ok"),
    ("数十亿元投资", "hundreds of millions of yuan of investment", "error"),
    ("数百亿元投资", "billions of yuan of investment", "error"),
    ("几十万名学生", "tens of thousands of students", "error"),
    ("数千家商户", "hundreds of shops", "error"),
    ("数百万名用户", "tens of millions of users", "error"),
    ("23亿名用户", "hundreds of millions of users", "error"),
    ("上万名学生", "thousands of students", "warning"),
    ("成千上万名学生", "thousands of students", "ok"),
    ("成千上万名学生", "tens of thousands of students", "ok"),
]
YEARS = [
    ("去年营收6亿元", "revenue was 600 million yuan last year", "ok"),
    ("2024年前三季度营收6亿元", "revenue was 600 million yuan in the first three quarters of 2024", "ok"),
    ("去年9月18日开业", "it opened on September 18, 2024", "ok"),
    ("去年营收6亿元", "revenue was 600 million yuan in 2024", "warning"),
    ("年末存货6亿元", "inventories were 600 million yuan at the end of 2024", "warning"),
    ("全年出口6万辆", "it exported 60,000 cars in 2024", "warning"),
    ("2024年利润较上年增长8%", "profit in 2024 rose 8% from 2023", "warning"),
    ("由2022年的6亿元增至9亿元", "from 600 million yuan in 2022 to 900 million yuan in 2023", "warning"),
    ("营收6亿元", "revenue was 600 million yuan in 2024", "error"),
    ("2024年利润较上年增长8%", "profit in 2024 rose 8% from 2021", "error"),
    ("2024年利润较去年增长8%", "profit in 2021 rose 8% from last year", "error"),
    ("去年营收6亿元", "revenue was 600 million yuan in 2024 and will grow until 2029", "error"),
    ("2024年前三季度营收6亿元", "revenue was 600 million yuan in the first three quarters of 2022", "error"),
    ("2023年上半年出口6万辆", "it exported 60,000 cars in the first half of 2024", "error"),
    ("今年以来出口6万辆", "it has exported 60,000 cars by 2037", "error"),
]
ENDS = [
    ("两到三家医院", "two to three hospitals", "ok"),
    ("等一两天", "wait a day or two", "ok"),
    ("前三季度营收", "revenue in the first nine months", "ok"),
    ("1-8月出口", "exports in the first eight months", "ok"),
    ("2017年3月至9月", "from March to September 2017", "ok"),
    ("两到三家医院", "three hospitals", "error"),
    ("两到三家医院", "two hospitals", "error"),
    ("订购30套，15至30天交货", "30 sets were ordered and will come in 15 days", "error"),
    ("9家餐厅，6至9个月回本", "nine restaurants that pay back in 6 months", "error"),
    ("前三季度营收", "revenue in the third quarter", "error"),
    ("两到三个月内", "within three months", "warning"),
    ("至少5至8年", "at least 5 years", "warning"),
    ("以4比1取胜", "won 4-1", "ok"),
    ("以4比1取胜", "won 4-0", "error"),
    ("以3:2取胜", "won 3-1", "error"),
]
BOUNDS = [
    ("超过90人", "more than 90 people", "ok"),
    ("近90人", "nearly 90 people", "ok"),
    ("约90人", "about 90 people", "ok"),
    ("不到90人", "nearly 90 people", "ok"),
    ("90多人", "about 90 people", "ok"),
    ("最高可补助90万元", "up to 900,000 yuan", "ok"),
    ("最高法院判罚90万元", "the court fined it 900,000 yuan", "ok"),
    ("近90人", "more than 90 people", "warning"),
    ("逾90人", "nearly 90 people", "warning"),
    ("约90人", "at least 90 people", "warning"),
    ("最高可补助90万元", "900,000 yuan or more", "warning"),
    ("至多持续90天", "at least 90 days", "warning"),
    ("十几亿元", "1 billion yuan", "warning"),
    ("十几亿元", "more than 1 billion yuan", "ok"),
]
DISCOUNTS = [
    ("全店六折", "40% off everything", "ok"),
    ("全店六折", "a discount of 40% on everything", "ok"),
    ("全店六折", "at 60% of the price", "ok"),
    ("八折优惠", "a 20% discount", "ok"),
    ("七到八折", "20% to 30% off", "ok"),
    ("全店六折", "60% off everything", "error"),
    ("全店六折", "a discount of 60%", "error"),
    ("八折优惠", "an 80% discount", "error"),
    ("八折优惠", "30% off", "error"),
    ("销售额占六成", "60% of sales", "ok"),
    ("销售额占六成", "40% of sales", "error"),
]
SIGNS = [
    ("增速为-6.5%", "down 6.5%", "ok"),
    ("增速为-6.5%", "a fall of 6.5%", "ok"),
    ("增速为-6.5%", "a 6.5% decline", "ok"),
    ("净利润-4亿元", "a net loss of 400 million yuan", "ok"),
    ("指数跌2.3%", "the index: -2.3%", "ok"),
    ("气温零下8度", "8 degrees below zero", "ok"),
    ("气温零下8度", "minus 8 degrees", "ok"),
    ("增速为-6.5%", "up 6.5%", "error"),
    ("增速为-6.5%", "growth of 6.5%", "error"),
    ("净利润-4亿元", "a net profit of 400 million yuan", "error"),
    ("气温零下8度", "8 degrees", "error"),
    ("气温零下8度", "it fell to 8 degrees", "error"),
]
CONVERSIONS = [
    ("耗资48亿元（约6.7亿美元）", "it cost 4.8 billion yuan (about $670 million)", "ok"),
    ("耗资48亿元", "it cost 4.8 billion yuan ($670 million)", "warning"),
    ("耗资48亿元（约6.7亿美元）", "it cost 4.8 billion yuan", "warning"),
    ("占地900亩", "covering 900 mu (60 hectares)", "warning"),
    ("全长120公里", "it is 120 km (75 miles) long", "warning"),
    ("耗资48亿元", "it cost 4.8 billion yuan ($6.7 billion)", "error"),
    ("耗资48亿元", "it cost 4.8 billion yuan ($67 million)", "error"),
    ("占地900亩", "covering 900 mu (600 hectares)", "error"),
    ("全长120公里", "it is 120 km (7.5 miles) long", "error"),
    ("耗资48亿元", "it cost 4.8 billion yuan, or $670 million", "error"),
    ("耗资48亿元，另投6.7亿美元", "it cost 4.8 billion yuan", "error"),
    ("1欧元兑1.09美元", "the euro at $1.09", "ok"),
    ("1欧元兑1.09美元", "the euro at $1.19", "error"),
    ("每10股派发6元", "0.6 yuan a share", "ok"),
    ("每10股派发6元", "6 yuan per 10 shares", "ok"),
    ("每1000人有6张床位", "6 beds for every 1,000 people", "ok"),
    ("每10股派发6元", "6 yuan a share", "error"),
]
LOST = [
    ("11月5日，公司宣布", "on November 5 the company said", "ok"),
    ("11月5日，公司宣布", "on Wednesday the company said", "warning"),
    ("11月5日，公司宣布", "in November the company said", "warning"),
    ("11月5日，公司宣布", "the company said", "error"),
    ("2022年，公司宣布", "the company said", "warning"),
    ("第20届电影节", "the 20th film festival", "ok"),
    ("第20届电影节", "the film festival", "warning"),
    ("第二次", "again", "ok"),
    ("2025财年第一财季", "the first quarter of fiscal 2025", "ok"),
    ("2025财年第一财季", "the first quarter of 2025", "warning"),
    ("第四财季", "the fourth quarter", "warning"),
    ("第四财季", "the quarter ended in June", "warning"),
    ("千亿级市场", "a 100-billion-yuan market", "ok"),
    ("四级警报", "a level 4 alert", "ok"),
    ("四级警报", "a level 3 alert", "error"),
    ("3天，5家门店", "five days and three shops", "error"),
    ("3天，5家门店", "three days and five shops", "ok"),
    ("3天，5家门店", "three working days and five shops", "ok"),
    ("8月1日开张", "it opens on January 8", "error"),
]


YUAN_IN_A_REGION = [
    ("11毛", "11毛", "zh-HK", "ok"),
    ("票价8块5", "票價8塊5", "zh-TW", "ok"),
    ("每度3毛2", "每度3毛2", "zh-HK", "ok"),
    ("便宜了3角", "便宜了3角", "zh-TW", "ok"),
    ("门票20元", "門票20圓", "zh-TW", "ok"),
    ("票价8块5", "票價8塊6", "zh-TW", "error"),
    ("票价8块5", "票價8.5港元", "zh-HK", "error"),
    ("每度3毛2", "每度3塊2", "zh-HK", "error"),
    ("便宜了3角美元", "便宜了NT$0.3", "zh-TW", "error"),
    ("门票20美元", "門票20元", "zh-TW", "error"),
]


@pytest.mark.parametrize(("source", "target", "tag", "expected"), YUAN_IN_A_REGION)
def test_a_part_of_a_yuan_is_a_yuan_in_a_region_too(source, target, tag, expected):
    assert verdict(source, target, tag) == expected


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        *CURRENCIES,
        *MULTIPLES,
        *CHANGES,
        *VAGUE,
        *YEARS,
        *ENDS,
        *BOUNDS,
        *DISCOUNTS,
        *SIGNS,
        *CONVERSIONS,
        *LOST,
    ],
)
def test_a_difference_weighs_what_it_matters(source, target, expected):
    assert verdict(source, target) == expected
