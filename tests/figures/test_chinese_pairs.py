"""Chinese sentences with translations: those that say the same, and those that say something near it."""

import pytest

from l10n.figures import FigureSeverity, compare_figures
from l10n.model import Locale

RIGHT = [
    ("zh-CN", "en", "总价为2万3456亿元", "a total of 2.3456 trillion yuan"),
    ("zh-CN", "en", "八折购入", "bought at 80% of the price"),
    ("zh-CN", "zh-TW", "全场八五折", "全場八五折"),
    ("zh-CN", "en", "用时3分26秒", "clocked 3:26"),
    ("zh-CN", "en", "用时3分26秒", "took 3 minutes and 26 seconds"),
    ("zh-CN", "en", "片长1小时48分", "runs for 1:48"),
    ("zh-CN", "en", "13B模型", "a 13B model"),
    ("zh-CN", "de", "13B模型", "ein 13B-Modell"),
    ("zh-CN", "ja", "13B模型", "13Bモデル"),
    ("zh-CN", "en", "200G光模块", "200G optical modules"),
    ("zh-CN", "en", "16G内存", "16 GB of memory"),
    ("zh-CN", "en", "“95后”店主", "a shop owner born after 1995"),
    ("zh-CN", "en", "“十三五”规划", "the 13th Five-Year Plan"),
    ("zh-CN", "en", "嫦娥-7探测器", "the Chang'e-7 probe"),
    ("zh-CN", "en", "六成人选择储蓄", "60% of people chose to save"),
    ("zh-CN", "en", "百分百国产", "100% made in China"),
    ("zh-CN", "en", "百分百支持", "wholly supports"),
    ("zh-CN", "fr", "客服电话0800 765 432", "appelez le 0800 765 432"),
    ("zh-CN", "es", "客服电话116 117", "llame al 116 117"),
    ("zh-HK", "en", "減息0.25厘", "cut by 0.25 percentage points"),
    ("zh-HK", "en", "減息0.25厘", "cut by 25 basis points"),
    ("zh-HK", "en", "息率4.2厘", "a rate of 4.2%"),
    ("zh-CN", "zh-TW", "降息50个基点", "降息2碼"),
    ("zh-CN", "zh-TW", "市值7亿英镑", "市值£7億元"),
    ("zh-CN", "zh-TW", "叁佰万元整", "叄佰萬元整"),
    ("zh-CN", "zh-TW", "千亿参数", "千億參數"),
    ("zh-CN", "en", "逾3亿几千万元", "more than 300 million yuan"),
    ("zh-CN", "en", "罚款六到六十万元", "a fine of 60,000 to 600,000 yuan"),
    # what news says of markets
    ("zh-CN", "en", "上证指数报3412.5点", "the index closed at 3,412.5 points"),
    ("zh-CN", "de", "跌破3000点", "fiel unter 3.000 Punkte"),
    ("zh-CN", "ja", "跌破3000点", "3000ポイントを割り込んだ"),
    ("zh-CN", "en", "市盈率25倍", "25 times earnings"),
    ("zh-CN", "fr", "市盈率25倍", "25 fois les bénéfices"),
    ("zh-CN", "en", "收益率升至2.35%", "the yield rose to 2.35%"),
    ("zh-CN", "zh-HK", "收益率升至2.35%", "收益率升至2.35厘"),
    ("zh-CN", "en", "每吨7.2万元", "72,000 yuan a tonne"),
    ("zh-CN", "es", "每吨7.2万元", "72.000 yuanes por tonelada"),
    ("zh-CN", "en", "耕地30万亩", "20,000 hectares of farmland"),
    ("zh-CN", "ko", "耕地2万公顷", "경작지 2만 헥타르"),
    ("zh-CN", "en", "发电12亿千瓦时", "1.2 billion kilowatt-hours"),
    ("zh-CN", "zh-TW", "发电12亿千瓦时", "發電12億千瓦時"),
    ("zh-CN", "en", "产煤40万吨", "400,000 tonnes of coal"),
    ("zh-CN", "zh-TW", "产煤40万吨", "產煤40萬公噸"),
    ("zh-CN", "en", "成交12万手", "120,000 lots changed hands"),
    ("zh-CN", "en", "增持300万股", "bought 3 million shares"),
]
WRONG = [
    ("zh-CN", "en", "总价为2万3456亿元", "a total of 23.456 trillion yuan"),
    ("zh-CN", "en", "用时3分26秒", "clocked 3:36"),
    ("zh-CN", "en", "13B模型", "a 130B model"),
    ("zh-CN", "en", "400G光模块", "200G optical modules"),
    ("zh-CN", "en", "28日逆回购", "14-day reverse repos"),
    ("zh-CN", "en", "10日均线", "the 20-day moving average"),
    ("zh-CN", "en", "六成人选择储蓄", "6% of people chose to save"),
    ("zh-CN", "en", "百分百国产", "10% made in China"),
    ("zh-HK", "en", "息率4.2厘", "a rate of 42%"),
    ("zh-HK", "en", "減息0.25厘", "cut by 2.5 percentage points"),
    ("zh-CN", "zh-TW", "降息50个基点", "降息1碼"),
    ("zh-CN", "zh-TW", "市值7亿英镑", "市值€7億元"),
    ("zh-CN", "zh-TW", "叁佰万元整", "叄仟萬元整"),
    ("zh-CN", "en", "三十点二亿元", "302 million yuan"),
    ("zh-CN", "en", "罚款六到六十万元", "a fine of 6 to 600,000 yuan"),
    ("zh-CN", "en", "60元（美元，下同）", "60 yuan"),
    ("zh-CN", "en", "重半吨", "weighing 5 tonnes"),
    ("zh-CN", "en", "上证指数报3412.5点", "the index closed at 341.25 points"),
    ("zh-CN", "en", "市盈率25倍", "35 times earnings"),
    ("zh-CN", "en", "收益率升至2.35%", "the yield rose to 2.53%"),
    ("zh-CN", "en", "每吨7.2万元", "7,200 yuan a tonne"),
    ("zh-CN", "en", "耕地30万亩", "2,000 hectares of farmland"),
    ("zh-CN", "en", "发电12亿千瓦时", "12 billion kilowatt-hours"),
    ("zh-CN", "zh-TW", "产煤40万吨", "產煤40億公噸"),
    ("zh-CN", "en", "成交12万手", "12,000 lots changed hands"),
]


def errors(row):
    source, target, text, translation = row
    issues = compare_figures(text, translation, Locale.parse(source), Locale.parse(target))
    return [issue.message for issue in issues if issue.severity is FigureSeverity.ERROR]


@pytest.mark.parametrize("row", RIGHT, ids="|".join)
def test_what_says_the_same_is_no_error(row):
    assert errors(row) == []


@pytest.mark.parametrize("row", WRONG, ids="|".join)
def test_what_says_something_near_is_one(row):
    assert errors(row)
