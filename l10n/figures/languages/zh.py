"""Chinese, simplified and traditional."""

from __future__ import annotations

from dataclasses import replace

from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.grammar import Fixed, Grammar, Suffix, bounds, each, suffixes
from l10n.figures.writing.style import House
from l10n.model import FigureChange, FigureKind, Locale

_DIGITS = {
    **{char: value for chars in ("零一二三四五六七八九", "○壹贰叁肆伍陆柒捌玖") for value, char in enumerate(chars)},
    **{"〇": 0, "两": 2, "兩": 2, "貳": 2, "弐": 2, "倆": 2, "俩": 2, "參": 3, "陸": 6, "弌": 1, "幺": 1},
}
_POWERS = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12, "k": 3}

NUMERALS = CompactTables(
    digits=_DIGITS,
    powers=_POWERS,
    tens={"廿": "二十", "卅": "三十", "卌": "四十"},
    zeros="零〇○",
    guards={
        "千": "[瓦米克焦卡赫伏帕字噸吨]|比特(?![币幣])|分之|兆",
        "仟": "分之|[瓦克]",
        "百": "分[之点點比]|帕",
        "佰": "分之",
        "万": "分之",
        "萬": "分之",
        # 兆 is 10^12 as a scale and mega before a measure.
        "兆": "[瓦赫焦帕欧歐伏字位b]|比特|电子",
        "十": "分之|字[架会會]",
        "k": "[a-z0-9]",
    },
    gap="(?<=[亿億兆]) (?=[0-9.]+ ?[千百]?[万萬])|(?<=[万萬]) (?=[0-9.]+ ?[千百](?![万萬]))",
    shorthand=True,
)

_MONEY = {
    "CNY": "人民币元|人民幣元|元人民币|元人民幣|人民币|人民幣|块钱|塊錢|元|圆|圓|块|塊|rmb|cny|yuan",
    "USD": "美元|美金|usd|us dollars|dollars|dollar",
    "JPY": "日元|日圆|日圓|日币|日幣|円|jpy",
    "EUR": "欧元|歐元|eur|euros|euro",
    "GBP": "英镑|英鎊|镑|鎊|gbp",
    "HKD": "港元|港币|港幣|港圆|hkd",
    "KRW": "韩元|韓元|韩圆|韓圜|韩币|韓幣|krw",
    "TWD": "新台币|新臺幣|新台幣|台币|臺幣|台幣|台元|twd",
    "RUB": "卢布|盧布|俄罗斯卢布|rub",
    "INR": "印度卢比|印度盧比|卢比|盧比|inr",
    "CAD": "加元|加拿大元|加币|加幣|cad",
    "AUD": "澳元|澳大利亚元|澳币|澳幣|aud",
    "NZD": "新西兰元|纽元|紐元|nzd",
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
    "BTC": "比特币|比特幣",
    "USDT": "usdt",
}

_QUANTITIES = {
    "kilometer": "公里|千米|km",
    "meter": "米|公尺|m",
    "centimeter": "厘米|公分|cm",
    "millimeter": "毫米|mm",
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
    "megahertz": "兆赫|mhz",
    "gigahertz": "千兆赫|吉赫|ghz",
    "hertz": "赫兹|hz",
    "kilojoule": "千焦",
    "megajoule": "兆焦",
    "kilocalorie": "千卡|大卡",
    "calorie": "卡路里",
    "volt": "伏特|伏",
    "ampere": "安培",
    "megabyte": "兆字节|mb",
    "gigabyte": "gb",
    "terabyte": "tb",
    "byte": "字节",
    "bit": "比特",
    "kilobit": "千比特",
    "pixel": "像素",
    "celsius": "摄氏度|攝氏度|℃|°c|度c",
    "fahrenheit": "华氏度|華氏度|℉|°f",
    "degree": "度|°",
    "decibel": "分贝",
    "kilometer-per-hour": "公里/小时|公里每小时|千米/小时|km/h|kph",
    "mile-per-hour": "英里每小时|英里/小时|mph|英里时速",
    "meter-per-second": "米/秒|米每秒|m/s",
    "cubic-meter-per-second": "立方米每秒|立方米/秒",
    "horsepower": "马力",
    "year-person": "岁|歲|周岁|周歲",
}

_DURATIONS = {
    "year": "年|周年|週年|年间|年間|个年头|个春秋|載|载",
    "month": "个月|個月|个多月|個多月|个月份",
    "week": "周|週|星期|个星期|個星期|礼拜|个礼拜|个周",
    "day": "天|日|个工作日|天天",
    "hour": "小时|小時|个小时|個小時|个多小时|个钟头|個鐘頭|钟头|时",
    "minute": "分钟|分鐘|分多钟|分",
    "second": "秒|秒钟|秒鐘",
    "millisecond": "毫秒",
}

_PERCENT = {"%": "%|％|percent|巴仙|个百分比|個百分比"}

_SUFFIXES = {
    **suffixes(FigureKind.MONEY, _MONEY),
    **suffixes(FigureKind.MONEY, {"USD": "美分", "CNY": "分钱|分錢"}, -2),
    **suffixes(FigureKind.QUANTITY, _QUANTITIES),
    **suffixes(FigureKind.DURATION, _DURATIONS),
    **suffixes(FigureKind.DURATION, {"year": "世纪|世紀|个世纪|個世紀"}, 2),
    **suffixes(FigureKind.PERCENT, _PERCENT),
    **suffixes(FigureKind.PERCENT, {"%": "成|折"}, 1),
    **suffixes(FigureKind.PERCENT, {"%": "‰"}, -1),
    **suffixes(FigureKind.PP, {"pp": "个百分点|個百分點|百分点|百分點|个多百分点|個多百分點|pct|个pct"}),
    **suffixes(FigureKind.ORDER, {"": "级|級|级别|級別|量级|量級|人级|人級|人级别|人級別|卡级|卡級|卡级别|卡級別"}),
    **suffixes(FigureKind.BP, {"bp": "个基点|個基點|基点|基點|个bp|bp|bps"}),
    **suffixes(FigureKind.MULTIPLE, {"x": "倍|x"}),
}

_DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_YEAR = "(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})"
_TO = " ?(?:[-–—~～]|至|到|——) ?"
_Q = "[一二三四1-4]"

_DATES = (
    r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])",
    rf"(?P<y>{_YEAR}) ?年?度?(?P<f>[财財])?年?度?第?(?P<q>{_Q})(?:{_TO}第?(?P<q2>{_Q}))?(?P<f2>[财財])?季度?",
    rf"(?P<y>{_YEAR}) ?(?P<f>[财財])?年?度?(?P<h>[上下])半(?:[财財])?年",
    rf"(?P<y>{_YEAR})(?:/(?P<y2>[0-9]{{2}}))? ?(?P<f>[财財])(?:政)?年度?",
    rf"(?P<y>{_YEAR}) ?年?{_TO}(?P<y2>{_YEAR}|[0-9]{{2}}) ?年(?!代)",
    rf"(?P<y>{_YEAR})[-–~～/](?P<y2>20[0-9]{{2}}|19[0-9]{{2}})(?![0-9.,]| ?[a-z万亿元个人%])",
    rf"(?P<y>{_YEAR})[/-](?P<y2>[0-9]{{2}})(?=赛季|賽季|学年|學年|年度)",
    rf"(?P<y>{_YEAR}) ?年 ?的?(?P<m>{_MONTH}) ?月(?:份)?(?: ?(?P<d>{_DAY}) ?[日号號])?(?:{_TO}(?:(?:(?P<y2>{_YEAR}) ?年 ?)?(?P<m2>{_MONTH}) ?月(?:份)?)?(?: ?(?P<d2>{_DAY}) ?[日号號])?(?<=[月日号號份]))?",
    rf"(?P<y>{_YEAR}) ?年 ?(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH}) ?月",
    r"(?P<c>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世纪 ?(?P<dec>[0-9]0|[二三四五六七八九]十) ?年代",
    r"(?P<c>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世[纪紀](?!个|之)",
    rf"(?P<dy>{_YEAR}) ?年代",
    r"(?P<dec>[0-9]0|[二三四五六七八九]十) ?年代",
    r"(?P<dec>[05-9]0)[后後](?![的天年])",
    rf"(?P<c>[0-9]{{1,2}})(?: ?世[纪紀])?{_TO}(?P<c2>[0-9]{{1,2}}) ?世[纪紀](?!个|之)",
    rf"(?P<y>{_YEAR}) ?年(?!以上|以来来|来来|代|多)",
    rf"(?P<m>{_MONTH})(?:月份?)?{_TO}(?P<m2>{_MONTH}) ?月份?(?! ?[0-9一二三四五六七八九十]+ ?[日号號]|龄)",
    rf"(?P<m>{_MONTH}) ?月(?:份)?(?: ?(?P<d>{_DAY}) ?[日号號])?(?:{_TO}(?:(?P<m2>{_MONTH}) ?月(?:份)?)?(?: ?(?P<d2>{_DAY}) ?[日号號])?(?<=[月日号號份]))?(?!龄)",
    # 上一季度 and 连续三季度 name no quarter of a year.
    rf"(?<![上下每这這另任续續近后後])第?(?P<q>{_Q})(?:{_TO}第?(?P<q2>{_Q}))?(?P<f>[财財])?季度",
    rf"第(?P<q>{_Q})(?P<f>[财財])?季",
    r"(?P<qs>前[一二三123])(?P<f>[财財])?季度?",
    r"(?P<h>[上下])半(?P<f>[财財])?年",
    r"q(?P<q>[1-4])(?![0-9a-z])",
    rf"(?P<d>[0-9]{{1,2}}|[二三]?十[一二三四五六七八九]?) ?日(?![元圆圓本币幣游线報报内均元后後间間起耗])(?:{_TO}(?P<d2>{_DAY}) ?日)?",
    rf"(?P<d>{_DAY})[号號](?=上午|下午|中午|晚|凌晨|早|当天|當天)",
    rf"(?P<d>{_DAY})(?:日)?{_TO}(?P<d2>{_DAY}) ?日(?![元圆圓本币幣游内均间間])",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?",
    r"(?P<t>2[0-4]|[01]?[0-9]|[一二]?十[一二三四]?|[一二两三四五六七八九]) ?[点點时時](?:(?P<half>半)|(?P<n>[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?) ?分|[整钟鐘])(?![之])",
    r"(?<=[午上晨时時夜] )(?P<t>2[0-4]|[01]?[0-9]|[一二]?十[一二三四]?|[一二两三四五六七八九]) ?[点點时時](?![0-9])",
    r"(?<=[午上晨夜])(?P<t>2[0-4]|[01]?[0-9]|[一二]?十[一二三四]?|[一二两三四五六七八九]) ?[点點时時](?![0-9])",
)

_IDIOM_WORDS = """
第一财经 第一財經 五四运动 五四運動 五四青年 一些 一定 一样 一樣 一般 一直 一起 一切 一旦 一致 一系列 一方面 一面 一边 一邊 一带 一帶 一路 一律 一举 一舉 一再 一向
一经 一下 一共 一度 一时 一時 一口气 一手 一线 一線 一体 一體 一流 一心 一贯 一贯 一味 一番 一阵 一陣 一连 一連 一齐 一同 一道 一早 一生 一身 一代 一成不变 一概 一成果
一级市场 一级 一是 二是 三是 四是 五是 六是 七是 一来 二来 一则 二则 一会 一会儿 一点 一點 一块 一番 一把 一分为二 二手 二维 二次元 二战 二戰 一战 一戰 二级市场 二级 三级
三农 三農 三星 三菱 三井 三亚 三亞 三峡 三峽 三角 三明治 三明 三国 三國 三文鱼 三轮车 三輪車 三元锂 三元鋰 三元里 三元 三高 三甲 三中全会 三维 三維 三伏 三九 三八 三令五申 三番 三权分立 三一重工 三一
四川 四周 四处 四處 四面 四海 四大 四肢 四季 四合院 四通八达 五一 五星 五金 五角大楼 五角大樓 五粮液 五官 五湖四海 五四 五花八门 五彩 五大三粗 五险一金 六一 六安 六盘水
七喜 七夕 七匹狼 七上八下 八一 八卦 八达岭 八宝 八仙 八成新 九三学社 九三學社 九寨沟 九龙 九龍 九江 九一八 九州 九华 九牧 九阳 十分 十足 十字 十字路口 十字架 十三香 十三陵 十堰 十全十美 十一黄金周
百姓 百度 百科 百货 百貨 百事 百胜 百勝 百年老店 百合 百叶 百家 百花 百日咳 百老汇 百老匯 百慕大 百分百 百强 百强县 百丽 百威 百余 百般 百灵 百草 百川 百思 百病 百官 百色
千万别 千万不 千万要 千禧 千岛湖 千島湖 千叶 千葉 千古 千里 千方百计 千方百計 千家万户 千篇一律 千丝万缕 千变万化 千千万万 千千萬萬 千山 千军 千军万马 千真万确 千载 千秋 千人计划 千辛万苦 千言万语
万一 万科 万達 万达 万物 万能 万众 万岁 万歲 万圣节 万聖節 万事 万国 萬國 万州 万维网 万宝 万豪 万分感谢 万里 万隆 萬聖節 萬豪 萬一 万户 万象 万华 万宁 万年 万家 万向 万无一失 万恒 万象城
亿万富翁 億萬富翁 亿万 億萬 亿达 亿航 亿纬 亿欧 亿滋 亿联 兆易 兆丰 兆豐 兆驰 零售 零部件 零件 零食 零和 零星 零碎 零散 零距离 零容忍 零钱 零用 零基础 零下 零售额 零担 零关税 零排放 零工 零成本
两岸 兩岸 两会 兩會 两极 两侧 两侧 两旁 两边 兩邊 两者 兩者 两性 两难 两栖 两面 两端 两院 两弹一星 两眼 两手 两地 两江 两广 两湖 两汉 两晋 二元 三元 双十 半导体 半導體 半夜 半径 半徑 半岛 半島 半场 半場 半程 半决赛 半決賽 半球 半途 半路 半空 半自动 半成品 半官方 半挂 半身 半山 半山区 半壁
一國兩制 一国两制 一把手 一审 二审 一視同仁 一言不发 一条龙 一窝蜂 一站式 一体化 一次性 一揽子 一攬子 一刀切 一帆风顺 一如既往 一席之地 一而再 一目了然 一败涂地 一往 一夜之间 一夜 一瞬间 一瞬 一股脑 一部分 一半以上的人 一个劲 一辈子 一塌糊涂 一模一样 一五一十 一举一动 一事无成 一清二楚 一波三折 三心二意 四分五裂 五颜六色 七嘴八舌 乱七八糟 九牛一毛 三三两两 三五成群 两全其美 独一无二 说三道四 朝三暮四 一一
一神教 一家人 一方 另一 一号 二号 三号 一者 二者 三者 一期 二期 三期 一线城市 二线 三线 三四线 二三线 一二线 一二级 一侧 一角 一大 一大批 一批 一套 一片 一对 一双 一堆 一组 一群 一类 一种 一項 一股 一端 一处 一旁 一出 一场 一场场
"""
_IDIOMS_BACK = {
    "十": "双雙",
    "一": "统統唯惟同单單逐之专專第万萬划劃归歸合不任其进進大独獨初周期拜随隨每如九八五七三",
    "二": "周期拜其不十第统",
    "三": "周期拜再其张張阿第",
    "四": "周期拜其不",
    "五": "周期拜其",
    "六": "周期拜其",
    "七": "其",
    "万": "姓老",
    "千": "秋老",
    "百": "",
    "半": "大多过",
}

# A suffix before one of these characters is part of another word: 一成绩, 三年级.
_GUARDS = {
    "成": "绩績立功为為员員果本年交长長就熟份品都效人千不", "个成": "员", "年": "级級代轻輕龄齡画貨货头", "元": "素旦帅件化月器首老朱锂鋰里",
    "分": "之钟鐘别別析公布裂组组配店行支子", "折": "叠旧舊磨", "度": "过過假电", "日": "本", "时": "代候", "周": "边邊", "米": "兰粉饭其蘭", "克": "里服拉",
    "升": "级級", "天": "下才然猫", "塊": "英輝晶巨區空石頭顯屏硬電芯土地田肉玻布磚木表金獎板大小蛋糕面拼牌", "块": "英晶巨区區空石头显顯屏硬电電芯土地田肉玻布砖木表金奖獎板大小蛋糕面拼田牌abcdefghijklmnopqrstuvwxyz", "圆": "桌形", "镑": "",
    "寸": "土", "秒": "杀", "磅": "礴", "吨": "位", "岁": "月",
}  # fmt: skip

_HALF_TIMES = {"year": "年|年度", "month": "个月|個月", "hour": "小时|小時|个小时|個小時", "day": "天"}
_FIXED = {
    **dict.fromkeys(("一半", "半数", "半數"), Fixed(FigureKind.FRACTION, "0.5")),
    **{f"半{word}": Fixed(FigureKind.DURATION, "0.5", measure) for word, measure in each(_HALF_TIMES).items()},
    **dict.fromkeys(("半个世纪", "半個世紀"), Fixed(FigureKind.DURATION, "50", "year")),
    "半个百分点": Fixed(FigureKind.PP, "0.5", "pp"),
    "半個百分點": Fixed(FigureKind.PP, "0.5", "pp"),
    "半百": Fixed(FigureKind.NUMBER, "50"),
    "半成": Fixed(FigureKind.PERCENT, "5", "%"),
    "翻番": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻倍": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻了一番": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻一番": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻两番": Fixed(FigureKind.MULTIPLE, "4", "x"),
    "翻了两番": Fixed(FigureKind.MULTIPLE, "4", "x"),
    "翻两倍": Fixed(FigureKind.MULTIPLE, "3", "x"),
}

_MIN = "超过|超過|超出|超|逾|突破|突破了|至少|不少于|不少於|不低于|不低於|不下|不止|多于|多於|大于|大於|高于|高於|起码|最少|超过了|过|最低|有逾|已逾|破"
_MAX = "不到|不足|未满|未滿|不满|不滿|低于|低於|少于|少於|小于|小於|至多|最多|不超过|不超過|不多于|不高于|不高於|不大于|未超过|未到|未达|最高|尚未达到|未及|不及"
_APPROX = "约|約|大约|大約|近|将近|將近|接近|大概|左右|约为|估计|估計|大致|约合|約合|几乎|幾乎|接近于|约有|约占|差不多|大約為|大约为|大约有|相当于|近乎"

GRAMMAR = Grammar(
    numerals=NUMERALS,
    suffixes=_SUFFIXES,
    money_before={
        **each(
            {
                "CNY": "人民币|人民幣|rmb|cny|cn¥",
                "¥": "¥|￥",
                "USD": "us$|usd|美元|$",
                "HKD": "hk$|hkd|港币|港幣",
                "TWD": "nt$|新台币|新臺幣|新台幣",
                "EUR": "€|eur|欧元",
                "GBP": "£|gbp",
                "JPY": "jpy|jp¥",
                "AUD": "a$|aud",
                "CAD": "c$|cad",
                "SGD": "s$|sgd",
                "KRW": "₩|krw",
                "MYR": "马币|令吉|rm",
                "INR": "₹|inr",
                "RUB": "₽",
            }
        )
    },
    bounds_before=bounds(_APPROX, _MIN, _MAX),
    bounds_after=bounds(
        "左右|上下|前后|前後|许|之谱|出头|来",
        "以上|之上|有余|余|多|開外|开外|起|或以上|及以上|+",
        "以下|以内|以內|之内|或以下|及以下|不到",
    ),
    own_money="CNY",
    connectors=("至", "到", "-", "–", "—", "~", "～", "——", "--"),
    openers={"在": "和", "介于": "和", "介乎": "至"},
    heads={
        **dict.fromkeys(("百分之", "佰分之", "%之"), Suffix(FigureKind.PERCENT, "%")),
        **dict.fromkeys(("千分之", "仟分之"), Suffix(FigureKind.FRACTION, None, -3)),
        **dict.fromkeys(("万分之", "萬分之"), Suffix(FigureKind.FRACTION, None, -4)),
        **dict.fromkeys(("摄氏", "攝氏", "摄氏温度"), Suffix(FigureKind.QUANTITY, "celsius")),
        **dict.fromkeys(("华氏", "華氏", "华氏温度"), Suffix(FigureKind.QUANTITY, "fahrenheit")),
    },
    ordinals_before=("第",),
    changes_before={
        **dict.fromkeys(
            [
                "增长",
                "增長",
                "增加",
                "上涨",
                "上漲",
                "下降",
                "下跌",
                "减少",
                "減少",
                "增",
                "涨",
                "漲",
                "降",
                "跌",
                "猛增",
                "提升",
                "提高",
                "上升",
                "回落",
                "下滑",
                "上调",
                "下调",
                "上調",
                "下調",
                "缩水",
                "激增",
                "暴涨",
                "暴跌",
                "攀升",
                "扩大",
                "收窄",
                "高出",
                "高",
                "低",
            ],
            FigureChange.BY,
        ),
        **dict.fromkeys(
            [
                "增至",
                "增加到",
                "增加至",
                "增长到",
                "增长至",
                "升至",
                "降至",
                "跌至",
                "涨至",
                "漲至",
                "上升到",
                "上升至",
                "下降到",
                "下降至",
                "提高到",
                "提高至",
                "提升到",
                "提升至",
                "上涨至",
                "回落至",
                "扩大至",
                "减至",
                "减少到",
                "达到",
                "增到",
                "降到",
                "攀升至",
                "上调至",
                "下调至",
                "扩大到",
            ],
            FigureChange.TO,
        ),
    },
    negatives=("-", "负", "負", "零下"),
    over="分之",
    dates=_DATES,
    date_hint="[0-9〇零一二两兩三四五六七八九十廿○]{1,4} ?(?:[年月日号號世季财財点點时時后後:/.~～–—-]|至|到|第)|[第上下前q]",
    date_starts=("第", "上", "下", "前", "q"),
    date_numbers={"上": 1, "下": 2},
    idioms=frozenset(_IDIOM_WORDS.split()),
    idioms_back=frozenset(f"{before}{char}" for char, befores in _IDIOMS_BACK.items() for before in befores)
    | {"双十一", "双十二", "双11", "双12"},
    suffix_guards=_GUARDS,
    fixed=_FIXED,
    counters="双對对雙份章个個名家位只隻条條项項次人国國种種台臺辆輛艘架座栋棟套批支部份件张張场場届屆口户戶所处處层層排组組队隊类類点點款颗顆粒头頭匹棵株笔筆宗起例枚门門节節集期轮輪卷册冊本篇首幅幢间間号號步回遍趟代局分英胎声聲股大方成倍折年月日周天小时分秒元块美日欧港公千平厘毫微立斤米克吨升度岁歲百万萬亿億%％、至到多余餘兄姐孩子儿兒女男者强強环環城省市县縣区區镇鎮村校厂廠州档檔连連冠金银銀铜铜铜强",
    scale_openers="上过過近逾超破",
    halves_after=("半",),
    fillers=("了", "价值", "價值", "达", "達", "为", "為", "有", " ", "是", "共", "至", "到"),
    joins=("又",),
    list_joins=("和", "、", "与", "與", "及"),
    cents={"日本銭": -2, "銭": -2, "角": -1, "毛": -1, "分": -2, "美分": -2, "仙": -2},
)

_NAMES = {
    "CNY": "元", "USD": "美元", "JPY": "日元", "EUR": "欧元", "GBP": "英镑", "HKD": "港元", "KRW": "韩元", "TWD": "新台币", "RUB": "卢布", "INR": "印度卢比", "CAD": "加元", "AUD": "澳元",
    "NZD": "新西兰元", "SGD": "新元", "CHF": "瑞士法郎", "THB": "泰铢", "VND": "越南盾", "IDR": "印尼盾", "MYR": "林吉特", "MXN": "墨西哥比索", "BRL": "雷亚尔", "ZAR": "兰特",
}  # fmt: skip
_NAMES_HANT = {
    "CNY": "人民幣", "USD": "美元", "JPY": "日圓", "EUR": "歐元", "GBP": "英鎊", "HKD": "港元", "KRW": "韓元", "TWD": "新台幣", "INR": "印度盧比", "RUB": "盧布", "CAD": "加元", "AUD": "澳元",
    "SGD": "新元", "CHF": "瑞士法郎", "THB": "泰銖", "VND": "越南盾",
}  # fmt: skip

HOUSE = House(
    scales=((12, "万亿"), (8, "亿"), (4, "万")),
    group="",
    point=".",
    smallest=4,
    percent="{n}%",
    pp="{n}个百分点",
    bp="{n}个基点",
    multiple="{n}倍",
    fraction="{bottom}分之{top}",
    ordinal="第{n}",
    order="{n}级",
    approx="约{n}",
    least="超过{n}",
    most="不到{n}",
    range="至",
    names=_NAMES,
    dates={
        "ymd": "{y}年{m}月{d}日", "md": "{m}月{d}日", "ym": "{y}年{m}月", "m": "{m}月", "d": "{d}日", "y": "{y}年", "years": "{y}年至{y2}年", "fy": "{y}财年",
        "q": "第{q}季度", "yq": "{y}年第{q}季度", "fq": "第{q}财季", "fyq": "{y}财年第{q}季度", "h": "{h}半年", "yh": "{y}年{h}半年", "fh": "{h}半财年", "fyh": "{y}财年{h}半年",
        "qs": "前{n}季度", "yqs": "{y}年第一至{n}季度", "decade": "{y}年代", "dec": "{dec}年代", "century": "{c}世纪",
    },
    vague={1: "数十", 2: "数百", 3: "数千", 4: "数万", 5: "数十万", 6: "数百万", 7: "数千万", 8: "数亿", 9: "数十亿", 10: "数百亿", 11: "数千亿", 12: "数万亿"},
    quarters=("一", "二", "三", "四"),
    halves=("上", "下"),
    measures={"jin": "斤", "mu": "亩", "year-person": "岁", "month": "个月", "week": "周", "day": "天", "year": "年"},
    spaced=False,
)  # fmt: skip
_HOUSE_TW = replace(
    HOUSE,
    scales=((12, "兆"), (8, "億"), (4, "萬")),
    group=",",
    pp="{n}個百分點",
    bp="{n}個基點",
    approx="約{n}",
    least="超過{n}",
    order="{n}級",
    names=_NAMES_HANT,
    dates={**HOUSE.dates, "fy": "{y}財年", "fq": "第{q}財季", "fyq": "{y}財年第{q}季度", "fh": "{h}半財年", "fyh": "{y}財年{h}半年", "century": "{c}世紀"},
    vague={1: "數十", 2: "數百", 3: "數千", 4: "數萬", 5: "數十萬", 6: "數百萬", 7: "數千萬", 8: "數億", 9: "數十億", 10: "數百億", 11: "數千億", 12: "數兆"},
    measures={**HOUSE.measures, "mu": "畝", "year-person": "歲", "month": "個月", "tonne": "公噸", "kilowatt": "千瓦"},
)  # fmt: skip
_HOUSE_HK = replace(_HOUSE_TW, scales=((12, "萬億"), (8, "億"), (4, "萬")), vague={**_HOUSE_TW.vague, 12: "數萬億"})


def _of_dollars(currency: str) -> Grammar:
    """Return the grammar of a region whose $ and 元 are its own dollar."""
    yuan = dict.fromkeys(("元", "圓", "塊"), Suffix(FigureKind.MONEY, currency))
    return replace(GRAMMAR, money_before={**GRAMMAR.money_before, "$": currency}, suffixes={**GRAMMAR.suffixes, **yuan})


_TW, _HK = _of_dollars("TWD"), _of_dollars("HKD")


def variant(locale: Locale) -> Grammar:
    """Return the grammar of a region: whose dollar is $, and whose yuan is 元."""
    if not _is_traditional(locale):
        return GRAMMAR
    return _HK if locale.region in ("HK", "MO") else _TW


def house_variant(locale: Locale) -> House:
    """Return the house style of a region: 兆 in Taiwan, 萬億 in Hong Kong."""
    if not _is_traditional(locale):
        return HOUSE
    return _HOUSE_HK if locale.region in ("HK", "MO") else _HOUSE_TW


def _is_traditional(locale: Locale) -> bool:
    return locale.script == "Hant" or (not locale.script and locale.region in ("TW", "HK", "MO"))
