"""What a Chinese number counts: currencies, measures, times, and the words for shares."""

from __future__ import annotations

from l10n.figures.languages.zh_script import in_both
from l10n.figures.reading.grammar import Fixed, Suffix, each, suffixes
from l10n.languages import UNSPACED
from l10n.model import FigureKind

_MONEY = {
    "CNY": "人民币元|人民幣元|元人民币|元人民幣|人民币|人民幣|块钱|塊錢|元|圆|圓|块|塊|rmb|cny|yuan",
    "USD": "美元|美圆|美金|usd|us dollars|dollars|dollar",
    "JPY": "日元|日圆|日圓|日币|日幣|円|jpy",
    "EUR": "欧元|歐元|eur|euros|euro",
    "GBP": "英镑|英鎊|镑|鎊|gbp",
    "HKD": "元港币|港元|港币|港圆|hkd",
    "KRW": "韩元|韓元|韩圆|韓圜|韩币|韓幣|krw",
    "TWD": "元新台币|元新臺幣|元台币|元臺幣|新台币|新臺幣|新台幣|台币|臺幣|台幣|台元|臺元|twd",
    "RUB": "卢布|盧布|俄罗斯卢布|rub",
    "INR": "印度卢比|印度盧比|卢比|盧比|inr",
    "CAD": "加元|加拿大元|加币|加幣|cad",
    "AUD": "澳元|澳大利亚元|澳币|澳幣|aud",
    "NZD": "新西兰元|紐西蘭元|纽元|紐元|nzd",
    "SGD": "新元|新加坡元|新币|坡币|sgd",
    "CHF": "瑞郎|瑞士法郎|法郎|chf",
    "THB": "泰铢|泰銖|thb",
    "VND": "越南盾|vnd",
    "IDR": "印尼盾|印尼卢比|idr",
    "MYR": "马币|林吉特|令吉|myr",
    "PHP": "菲律宾比索|披索|php",
    "MXN": "墨西哥比索|mxn",
    "BRL": "雷亚尔|巴西雷亚尔|brl",
    "ZAR": "兰特|南非兰特|zar",
    "SEK": "瑞典克朗|sek",
    "NOK": "挪威克朗|nok",
    "DKK": "丹麦克朗|dkk",
    "TRY": "土耳其里拉|里拉|try",
    "MOP": "澳门元|澳門元|澳门币|mop",
    "AED": "迪拉姆|阿联酋迪拉姆|aed",
    "SAR": "沙特里亚尔|里亚尔|sar",
    "PKR": "巴基斯坦卢比|pkr",
    "UAH": "格里夫纳",
    "ILS": "谢克尔",
    "EGP": "埃镑|埃及镑",
    "PLN": "兹罗提",
    "NGN": "奈拉",
    "BTC": "比特币|比特幣|btc",
    "USDT": "usdt",
}

QUANTITIES = {
    "kilometer": "公里|千米|km",
    "meter": "米|公尺|m",
    "centimeter": "厘米|公分|cm",
    "millimeter": "毫米|公釐|mm",
    "micrometer": "微米|μm",
    "nanometer": "纳米|奈米|nm",
    "mile": "英里|哩",
    "nautical-mile": "海里",
    "foot": "英尺|呎",
    "inch": "英寸|寸|吋",
    "yard": "码|英码",
    "light-year": "光年",
    "kilogram": "公斤|千克|kg",
    "gram": "克|g",
    "milligram": "毫克|mg",
    "microgram": "微克",
    "tonne": "吨|噸|公吨|公噸|t",
    "jin": "斤|市斤",
    "pound": "磅",
    "ounce": "盎司",
    "carat": "克拉",
    "liter": "升|公升|l",
    "milliliter": "毫升|ml",
    "barrel": "桶",
    "gallon": "加仑|加侖",
    "square-kilometer": "平方公里|平方千米|km²|km2",
    "square-meter": "平方米|平米|㎡|m²|m2|平方公尺",
    "square-foot": "平方英尺|平方呎",
    "hectare": "公顷|公頃",
    "acre": "英亩|英畝",
    "mu": "亩|畝",
    "cubic-meter": "立方米|m³|m3",
    "cubic-kilometer": "立方公里",
    "watt": "瓦|瓦特|w",
    "kilowatt": "千瓦|kw",
    "megawatt": "兆瓦|mw",
    "gigawatt": "吉瓦|千兆瓦|gw",
    "kilowatt-hour": "千瓦时|千瓦小时|度电|kwh",
    "megawatt-hour": "兆瓦时|mwh",
    "gigawatt-hour": "吉瓦时|gwh",
    "terawatt-hour": "太瓦时|twh",
    "megahertz": "兆赫|mhz",
    "gigahertz": "千兆赫|吉赫|ghz",
    "hertz": "赫兹|hz",
    "kilojoule": "千焦",
    "megajoule": "兆焦",
    "kilocalorie": "千卡|大卡",
    "calorie": "卡路里",
    "volt": "伏特|伏",
    "ampere": "安培",
    "megabyte": "兆字节|兆位元組|mb",
    "gigabyte": "gb",
    "terabyte": "tb",
    "byte": "字节|位元組",
    "bit": "比特|位元",
    "kilobit": "千比特|千位元",
    "pixel": "像素|畫素",
    "celsius": "摄氏度|攝氏度|℃|°c|度c",
    "fahrenheit": "华氏度|華氏度|℉|°f",
    "degree": "度|°",
    "decibel": "分贝",
    "kilometer-per-hour": "公里/小时|公里每小时|千米/小时|km/h|kph",
    "mile-per-hour": "英里每小时|英里/小时|mph|英里时速",
    "meter-per-second": "米/秒|米每秒|m/s",
    "cubic-meter-per-second": "立方米每秒|立方米/秒",
    "horsepower": "马力",
    "year-person": "岁|歲|周岁|周歲|週歲",
}

_DURATIONS = {
    "year": "年|周年|週年|年间|年間|个年头|个春秋|載|载",
    "month": "个月|個月|个多月|個多月|个月份",
    "week": "周|週|星期|个星期|個星期|礼拜|个礼拜|个周",
    "day": "天|日|个工作日|天天",
    "hour": "小时|小時|个小时|個小時|个多小时|个钟头|個鐘頭|钟头|时",
    "minute": "分钟|分多钟|分鍾|分多鍾",
    "second": "秒|秒钟|秒鐘",
    "millisecond": "毫秒",
}

_PERCENT = {"%": "%|％|percent|巴仙|个百分比|個百分比"}

# A class of things is a scale: 万辆级, 千人级.
_CLASSED = "|".join(f"{counter}{level}" for counter in "人卡辆架台臺件套颗片家艘枚" for level in ("级", "级别"))

_SUFFIXES = {
    **suffixes(FigureKind.MONEY, _MONEY),
    **suffixes(FigureKind.MONEY, {"USD": "美分|美仙", "CNY": "分钱", "EUR": "欧分", "GBP": "便士", "HKD": "港仙"}, -2),
    **suffixes(FigureKind.MONEY, {"CNY": "角|毛|毛钱|角钱"}, -1),
    **suffixes(FigureKind.QUANTITY, QUANTITIES),
    **suffixes(FigureKind.DURATION, _DURATIONS),
    **suffixes(FigureKind.DURATION, {"year": "世纪|世紀|个世纪|個世紀"}, 2),
    **suffixes(FigureKind.PERCENT, _PERCENT),
    **dict.fromkeys(("成", "折"), Suffix(FigureKind.PERCENT, "%", 1, most=10)),
    **suffixes(FigureKind.PERCENT, {"%": "‰"}, -1),
    **suffixes(FigureKind.PP, {"pp": "个百分点|個百分點|百分点|百分點|个多百分点|個多百分點|pct|个pct"}),
    **suffixes(FigureKind.ORDER, {"": f"级|级别|量级|{_CLASSED}"}),
    **suffixes(FigureKind.BP, {"bp": "个基点|基点|个基本点|基本点|个bp|bp|bps"}),
    **suffixes(FigureKind.MULTIPLE, {"x": "倍|x"}),
}
SUFFIXES = in_both(_SUFFIXES)

_HALVED_TIMES = {
    "year": "年|年度",
    "month": "个月",
    "hour": "小时|个小时",
    "day": "天",
    "minute": "分钟",
    "second": "秒",
}
# One character is a word of other words more often than a measure: 半米 is half a metre, 半度 is none.
_HALVED = {
    word: measure
    for word, measure in each(QUANTITIES).items()
    if word > UNSPACED and (len(word) > 1 or word in "吨斤米亩升磅")
}
HALVES = in_both(
    {
        **{f"半{word}": Fixed(FigureKind.DURATION, "0.5", measure) for word, measure in each(_HALVED_TIMES).items()},
        **{f"半{word}": Fixed(FigureKind.QUANTITY, "0.5", measure) for word, measure in _HALVED.items()},
        "半个世纪": Fixed(FigureKind.DURATION, "50", "year"),
        "半个百分点": Fixed(FigureKind.PP, "0.5", "pp"),
        "半成": Fixed(FigureKind.PERCENT, "5", "%"),
    }
)
"""Half a measure, as one word."""
