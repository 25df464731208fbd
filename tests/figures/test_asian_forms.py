"""What Japanese and Korean papers write, and what only looks like it; and a quarter named by its months."""

import pytest

from l10n.figures import compare_figures
from l10n.model import Locale
from tests.figures.test_parse import found

JAPANESE = [
    # 京 is a number behind digits only
    ("東京と京都と北京", []),
    ("帰京した", []),
    ("2京円", ["money 20000000000000000 JPY"]),
    ("三京", ["number 30000000000000000"]),
    # m, g and t are measures
    ("高さ210mの塔", ["quantity 210 meter"]),
    ("橋は450mある", ["quantity 450 meter"]),
    ("800mおよび1500m", ["quantity 800 meter", "quantity 1500 meter"]),
    ("3.5tの鋼材", ["quantity 3.5 tonne"]),
    ("200gと40k", ["quantity 200 gram", "number 40000"]),
    # years in two digits
    ("27年度の目標", ["period FY2027"]),
    ("27年3月期", ["period FY2027"]),
    ("2027年3月期", ["period FY2027"]),
    ("25年10月に開業", ["date 2025-10"]),
    ("25年4～6月期", ["period 2025-Q2"]),
    ("25年10カ月", ["duration 25 year", "duration 10 month"]),
    ("平成25年10月", ["duration 25 year", "date XXXX-10"]),
    ("25年間", ["duration 25 year"]),
    ("60日から八十日", ["duration 60..80 day"]),
    ("2メートルから三百メートル", ["quantity 2..300 meter"]),
    ("3%から五十%", ["percent 3..50 %"]),
    ("2人から5万人", ["number 2", "number 50000"]),
    ("2キロから五十キロ", ["quantity 2..50 kilometer"]),
    ("20年債", ["duration 20 year"]),
    ("2025年1Q", ["period 2025-Q1"]),
    # quarters by their months
    ("2025年10〜12月期", ["period 2025-Q4"]),
    ("1～3月期", ["period XXXX-Q1"]),
    ("25年4～9月期", ["date 2025-04..2025-09"]),
    ("4～6月", ["date XXXX-04..XXXX-06"]),
    ("5～7月期", ["date XXXX-05..XXXX-07"]),
    # the middle dot
    ("２・７％下落", ["percent 2.7 % by"]),
    ("０・５ポイント", ["pp 0.5 pp"]),
    ("１・８倍", ["multiple 1.8 x"]),
    ("４・５キロ", ["quantity 4.5 kilometer"]),
    ("２・５兆円", ["money 2500000000000 JPY"]),
    ("出生率１・２６", ["number 1.26"]),
    ("マグニチュード６・５の地震", ["number 6.5"]),
    ("１・２月", ["number 1", "date XXXX-02"]),
    ("９・１１テロ", ["number 9", "number 11"]),
    ("国・地域", []),
    # minutes
    ("三十分後に再開", ["duration 30 minute"]),
    ("二十分ほど", ["duration 20 minute approx"]),
    ("十分間の休憩", ["duration 10 minute"]),
    ("十分な説明", []),
    ("説明は十分だ", []),
    ("五十分の一", ["fraction 0.02"]),
    # thousands by themselves
    ("千人を採用", ["number 1000"]),
    ("百社が参加", ["number 100"]),
    ("千葉の千歳", []),
    ("百貨店と百姓", []),
    ("万が一", []),
    # points said as a percentage
    ("0.25％の利上げ", ["pp 0.25 pp"]),
    ("0.5％利下げした", ["pp 0.5 pp"]),
    ("利上げ幅は0.75％", ["pp 0.75 pp"]),
    ("政策金利を0.25％引き上げた", ["pp 0.25 pp by"]),
    ("消費税率を2％引き上げた", ["percent 2 % by"]),
    ("売上高は0.25％増", ["percent 0.25 % by"]),
    # sums, codes, plans, measures
    ("8元3角", ["money 8.3 CNY"]),
    ("8元と3個", ["money 8 CNY", "number 3"]),
    ("Ｃ５Ｔチップ", ["identifier C5T"]),
    ("Ｇ７サミット", ["identifier G7"]),
    ("第15次5カ年計画", ["ordinal 15"]),
    ("3カ年計画", ["duration 3 year"]),
    ("PER25倍", ["multiple 25 x"]),
    ("PBR 1.2倍", ["multiple 1.2 x"]),
    ("利益が半減", ["fraction 0.5"]),
    ("1500畝", ["quantity 1500 mu"]),
    ("240ギガワット時", ["quantity 240 gigawatt-hour"]),
]
KOREAN = [
    ("3만 4,000명", ["number 34000"]),
    ("2,345만 6,000명", ["number 23456000"]),
    ("72만 5,000달러", ["money 725000 USD"]),
    ("1억 2,000만 원", ["money 120000000 KRW"]),
    ("5만 2023년", ["number 50000", "year 2023"]),
    ("3월 2,000명", ["date XXXX-03", "number 2000"]),
    ("열 세 곳", ["number 13"]),
    ("열 여덟 명", ["number 18"]),
    ("서른 두 곳", ["number 32"]),
    ("열 개", ["number 10"]),
    ("문을 열 계획이다", []),
    ("시장을 열 방침", []),
    ("회의를 열 예정이다", []),
    ("칠백이십일일이 지났다", ["duration 721 day"]),
    ("이백삼십일", ["number 231"]),
    ("십이삼 명", ["number 12..13"]),
    ("백스물다섯번째", ["ordinal 125"]),
    ("70 000명", ["number 70000"]),
    ("15 000원", ["money 15000 KRW"]),
    ("70 500", ["number 70", "number 500"]),
    ("800₩", ["money 800 KRW"]),
    ("₩800", ["money 800 KRW"]),
    ("제15차 5개년 계획", ["ordinal 15"]),
    ("15차 5개년 계획", ["ordinal 15"]),
    ("5개년 계획", ["duration 5 year"]),
    ("PER 25배", ["multiple 25 x"]),
    ("26년도", ["period FY2026"]),
    ("25년 3분기", ["period 2025-Q3"]),
    ("25년 3개월", ["duration 25 year", "duration 3 month"]),
    ("주가가 반토막 났다", ["fraction 0.5"]),
    ("새 공장", []),
    ("만 명이 모였다", ["number 10000"]),
    ("하지만 명", []),
    ("그것만 있다", []),
    ("240GWh", ["quantity 240 gigawatt-hour"]),
]
QUARTERS = [
    ("ja", "2025年第三季度营收", "2025年7〜9月期の売上高", False),
    ("ja", "10月～12月当季亏损", "10〜12月期は赤字", False),
    ("en", "7月至9月营收", "revenue in the third quarter", False),
    ("en", "第三季度（7月至9月）", "the third quarter (July to September)", False),
    ("ja", "2025年上半年", "2025年1〜6月期", False),
    ("ja", "2025财年上半年", "25年4～9月期", False),
    ("ja", "4月至9月", "4～9月期", False),
    ("ja", "2025年下半年", "2025年1〜6月期", True),
    ("ja", "2026财年", "2026年3月期", False),
    ("ja", "截至2026年3月的财年", "26年3月期", False),
    ("ja", "2025年第三季度", "2025年4〜6月期", True),
    ("ja", "4月至6月营收", "7〜9月期の売上高", True),
    ("en", "7月至9月", "July to August", True),
    ("en", "7月至9月营收", "revenue in the second quarter", True),
    ("ja", "2026财年", "2025年3月期", True),
    ("ja", "截至2027年3月的财年", "26年3月期", True),
    ("ja", "美联储加息50个基点", "ＦＲＢは0.5％の利上げを決めた", False),
    ("ja", "加息0.25%", "0.25％の利上げ", False),
    ("ja", "加息25个基点", "0.5％の利上げ", True),
    ("ja", "上升0.25个百分点", "0.25％上がった", True),
]
KILOS = [
    ("ja", "箱子重3.5公斤", "箱の重さは３・５キロ", False),
    ("ja", "西瓜重4公斤", "スイカは4キロ", False),
    ("ja", "跑了6公里", "6キロ走った", False),
    ("ja", "一袋5公斤的大米", "5キロの米袋", False),
    ("ja", "体重增加2公斤", "体重が2キロ増えた", False),
    ("ja", "箱子重3.5公斤", "箱の重さは４・５キロ", True),
    ("ja", "西瓜重4公斤", "スイカは4キロメートル", True),
    ("ja", "跑了6公里", "6キログラム走った", True),
    ("ja", "跑了6公里", "6メートル走った", True),
    ("en", "西瓜重4公斤", "The melon is 4 km away.", True),
]
RATES = [
    ("ja", "利率上调0.5%", "金利を0.5％引き上げた", False),
    ("ja", "税率上调2%", "税率は2％引上げ", False),
    ("ja", "利率下调0.5%", "金利を0.5％引き下げた", False),
    ("ja", "八折优惠", "2割引", False),
    ("ja", "全店九折", "全店10％引き", False),
    ("ja", "八折优惠", "20％引き上げた", True),
    ("ja", "全店九折", "10％引き下げた", True),
    ("ja", "全店九折", "全店90％引き", True),
    ("ja", "利率上调0.5%", "金利を5％引き上げた", True),
    ("ja", "八折优惠", "3割引", True),
]


@pytest.mark.parametrize(
    ("tag", "text", "expected"), [(tag, *row) for tag, rows in (("ja", JAPANESE), ("ko", KOREAN)) for row in rows]
)
def test_asian(tag, text, expected):
    assert found(text, tag) == expected


@pytest.mark.parametrize(("tag", "source", "target", "wrong"), [*QUARTERS, *KILOS, *RATES])
def test_pairs(tag, source, target, wrong):
    issues = compare_figures(source, target, Locale.parse("zh-CN"), Locale.parse(tag))
    assert any(issue.severity == "error" for issue in issues) is wrong
