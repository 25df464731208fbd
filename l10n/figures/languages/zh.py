"""Chinese, simplified and traditional."""

from __future__ import annotations

from dataclasses import replace

from l10n.figures.languages.zh_idioms import IDIOMS, IDIOMS_BACK
from l10n.figures.languages.zh_measures import HALVES, SUFFIXES
from l10n.figures.languages.zh_script import both, in_both
from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.grammar import Fixed, Grammar, Suffix, bounds, each
from l10n.figures.roles.zh import BESIDE
from l10n.figures.senses.zh import SENSE
from l10n.figures.writing.style import House
from l10n.model import FigureChange, FigureKind, Locale

_DIGITS = {
    **{char: value for chars in ("零一二三四五六七八九", "○壹贰叁肆伍陆柒捌玖") for value, char in enumerate(chars)},
    **{"〇": 0, "两": 2, "兩": 2, "貳": 2, "弐": 2, "倆": 2, "俩": 2, "參": 3, "叄": 3, "陸": 6, "弌": 1, "幺": 1},
}
_POWERS = {"十": 1, "拾": 1, "百": 2, "佰": 2, "千": 3, "仟": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12, "k": 3}

NUMERALS = CompactTables(
    digits=_DIGITS,
    powers=_POWERS,
    tens={"廿": "二十", "卅": "三十", "卌": "四十"},
    zeros="零〇○",
    guards={
        "千": "[瓦米克焦卡赫伏帕字噸吨]|比特(?![币幣])|位元|分之|兆",
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
    formal="壹弌贰貳弐叁柒捌玖",
    words="伍陆陸參叄肆",
    in_a_word="[陆陸伍參肆拾](?:(?<=[大登内內着著水入队隊退行][陆陸伍])|(?<=[人海党黨洋丹沙]參)|(?<=[放大酒书書]肆)|(?<=[收捡撿]拾))",
)

_DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|廿[一二三四五六七八九]?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_YEAR = "(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})"
_TO = " ?(?:[-–—~～]|至|到|——) ?"
_Q = "[一二三四1-4]"
# 14日逆回购 runs for fourteen days.
_TENOR = " ?(?:[逆正]?[回附][购購賣]|年化|移[动動]|均[线線值價价]|[国國]?[债債])"

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
    r"(?P<c>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世[纪紀] ?(?P<dec>[0-9]0|[二三四五六七八九]十) ?年代",
    r"(?P<c>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世[纪紀](?!个|之)",
    rf"(?P<dy>{_YEAR}) ?年代",
    r"(?P<dec>[0-9]0|[二三四五六七八九]十) ?年代",
    r"(?P<dec>[05-9]0)[后後](?![的天年])",
    r"(?<![0-9.])(?P<born>[05-9]5)[后後](?![天年来來方期续續])",
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
    rf"(?<![近续續去来來每满滿这這])(?P<d>[0-9]{{1,2}}|[二三]?十[一二三四五六七八九]?) ?日(?![元圆圓本币幣游线報报内均元后後间間起耗滚滾累连連]|{_TENOR})(?:{_TO}(?P<d2>{_DAY}) ?日)?",
    rf"(?P<d>{_DAY})[号號](?=上午|下午|中午|晚|凌晨|早|当天|當天)",
    rf"(?P<d>{_DAY})(?:日)?{_TO}(?P<d2>{_DAY}) ?日(?![元圆圓本币幣游内均间間])",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?",
    r"(?P<t>2[0-4]|[01]?[0-9]|[一二]?十[一二三四]?|[一二两三四五六七八九]) ?[点點时時](?:(?P<half>半)| ?(?P<n>[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?) ?分|[整钟鐘])(?![之])",
    r"(?<=[午上晨时時夜] )(?P<t>2[0-4]|[01]?[0-9]|[一二]?十[一二三四]?|[一二两三四五六七八九]) ?[点點时時](?![0-9])",
    r"(?<=[午上晨夜])(?P<t>2[0-4]|[01]?[0-9]|[一二]?十[一二三四]?|[一二两三四五六七八九]) ?[点點时時](?![0-9])",
)

_NUMBER = "[0-9零〇一二两兩三四五六七八九十]{1,3}"
# Only beside hours or seconds is 分 a minute: else it is a point, of a test or a match.
_CLOCK = f"(?:[点點时時]|小[时時]) ?{_NUMBER} ?\0|\0 ?{_NUMBER}(?:\\.[0-9]+)? ?秒"
_PLAN = "(?:[规規][划劃]|[计計][划劃畫]|[时時]?期[间間]|[时時]期)"
# 十四五 is the fourteenth plan, but fourteen or fifteen people; 八五 is one only where a plan is spoken of.
_PLANS = (
    f"(?P<n>十?[一二三四五六七八九])五(?=[”」』]?{_PLAN}"
    "|(?<=十.五)(?:[”」』'\"、，。,.和与與及至到）)的]|[期]?[末内內初]|以[来來]|[开開收]|[纲綱]要|目[标標]|建[议議]|[中后後前]期|之[后後前]|$)"
    "|(?<=十[^三四]五)(?![0-9万萬千百十岁歲多余餘年个個人天次家名位]))"
)
_SAID_SIZE = "|".join(
    f"(?<={word})"
    for word in ("参数", "參數", "参数量", "參數量", "参数量达", "參數量達", "参数达", "参数规模达", "参数规模为")
)
_NETS = "光|网|網|端口|以太|交[换換]|速率|接口|[带頻宽寬]|[链鏈]路|芯片|硅光|[产產]品|方案|[dD][rR]|[sS][rR]"
_MEMORIES = "[内內]存|[显顯]存|[存储儲]+|[运運]存|流量|RAM|[硬闪閃]|[记記]憶|容量"
_MODELS = "上下文|[参參][数數]|模型|大模型|[tT]oken|[词詞]元|[规規]模|稠密|激活|MoE"
_SIZE = "(?P<n>[0-9]+(?:[.][0-9]+)?)"
_SIZES = (
    (rf"(?:{_SIZE}M(?= ?(?:{_MODELS}))|(?:{_SAID_SIZE})(?P<k>[0-9]+(?:[.][0-9]+)?)M(?![A-Za-z0-9]))", "", 6),
    (rf"(?:{_SIZE}B(?= ?(?:{_MODELS}))|(?:{_SAID_SIZE})(?P<k>[0-9]+(?:[.][0-9]+)?)B(?![A-Za-z0-9]))", "", 9),
    (rf"(?:{_SIZE}T(?= ?(?:{_MODELS}))|(?:{_SAID_SIZE})(?P<k>[0-9]+(?:[.][0-9]+)?)T(?![A-Za-z0-9]))", "", 12),
    (rf"{_SIZE}G(?= ?(?:{_MEMORIES}))", "gigabyte", 0),
    (rf"{_SIZE}T(?= ?(?:{_MEMORIES}))", "terabyte", 0),
    (rf"{_SIZE}G(?![A-Za-z0-9%])", "=", 0),
    (rf"{_SIZE}[MT](?= ?(?:{_NETS}))", "=", 0),
)
_ALL_BELOW = r"[(（](?:[单單]位[:：]?)?(?P<m>[^()（）0-9]{1,8}?)[，,、；;.．‧·• ]{1,2}下同[)）]"

# A suffix before one of these characters is part of another word: 一成绩, 三年级.
_GUARDS = {
    "成": "绩立功员果就熟都效", "角": "度形星钢柱落色逐洲", "毛": "利重衣发收坯巾皮孩笔额料织绒茸病", "厘": "米", "仙": "境女子人丹草",
    "年": "级級代轻輕龄齡画貨货头", "元": "素旦帅件化月器首老朱锂鋰里",
    "分": "之钟鐘别別析公布裂组组配店行支子", "折": "叠旧舊磨", "度": "过過假电", "日": "本", "时": "代候", "周": "边邊", "米": "兰粉饭其蘭", "克": "里服拉",
    "升": "级高至到温幅", "天": "下才然猫", "塊": "英輝晶巨區空石頭顯屏硬電芯土地田肉玻布磚木表金獎板大小蛋糕面拼牌", "块": "英晶巨区區空石头显顯屏硬电電芯土地田肉玻布砖木表金奖獎板大小蛋糕面拼田牌abcdefghijklmnopqrstuvwxyz", "圆": "桌形", "镑": "",
    "寸": "土", "秒": "杀", "磅": "礴", "吨": "位", "岁": "月",
}  # fmt: skip

_FIXED = {
    **HALVES,
    **dict.fromkeys(("一半", "半数", "半數"), Fixed(FigureKind.FRACTION, "0.5")),
    "百分百": Fixed(FigureKind.PERCENT, "100", "%"),
    "半百": Fixed(FigureKind.NUMBER, "50"),
    "翻番": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻倍": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻了一番": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻一番": Fixed(FigureKind.MULTIPLE, "2", "x"),
    "翻两番": Fixed(FigureKind.MULTIPLE, "4", "x"),
    "翻了两番": Fixed(FigureKind.MULTIPLE, "4", "x"),
    "翻两倍": Fixed(FigureKind.MULTIPLE, "3", "x"),
}

_MIN = "超过|超過|超出|超|逾|突破|突破了|至少|不少于|不少於|不低于|不低於|不下|不止|多于|多於|大于|大於|高于|高於|起码|最少|超过了|过|最低|有逾|已逾|破"
_MAX = "跌破|跌穿|不到|不足|未满|未滿|不满|不滿|低于|低於|少于|少於|小于|小於|至多|最多|不超过|不超過|不多于|不高于|不高於|不大于|未超过|未到|未达|最高|尚未达到|未及|不及"
_APPROX = "约|約|大约|大約|近|将近|將近|接近|大概|左右|约为|估计|估計|大致|约合|約合|几乎|幾乎|接近于|约有|约占|差不多|大約為|大约为|大约有|相当于|近乎"

GRAMMAR = Grammar(
    beside=BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes=SUFFIXES,
    money_before={
        **each(
            {
                "CNY": "人民币|人民幣|rmb|cny|cn¥",
                "¥": "¥|￥",
                "USD": "us$|usd|美元|$",
                "HKD": "hk$|hkd|港币|港幣",
                "TWD": "nt$|新台币|新臺幣|新台幣|台币|臺幣|台幣",
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
    bounds_before=in_both(bounds(_APPROX, _MIN, _MAX)),
    bounds_after=in_both(
        bounds(
            "左右|上下|前后|前後|许|之谱|出头|来",
            "以上|之上|有余|余|多|開外|开外|起|或以上|及以上|+",
            "以下|以内|以內|之内|或以下|及以下|不到",
        )
    ),
    # Begins with one character of three, so that most places are passed over at once.
    limits="[最至上][高多限](?<=最高|最多|至多|上限)(?:(?<=多)[^\\W\\d_]{0,3}|(?:可以?|能|将|將|会|會|仅|僅)?(?:再|被|处|處|获|獲|得)?(?:赔付?|賠付?|奖励?|獎勵?|贷款?|貸款?|补贴|補貼|补助|補助|资助|資助|罚款?|罰款?|处罚|處罰|判处?|判處?|优惠|優惠|减免?|減免?|支持|给予|給予|返还?|返還?|申请|申請|领取?|領取?|享受?|借|报销|報銷|扶持|发放|發放|投资?|投資?|赚|賺|容纳|容納|额度|額度|金额|金額|[可能]\\w{1,3})(?:了|达|達|为|為|到|至)?)$",
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
    changes_before=in_both(
        {
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
        }
    ),
    negatives=("-", "负", "負", "零下"),
    over="分之",
    dates=_DATES,
    date_hint="[0-9〇零一二两兩三四五六七八九十廿○]{1,4} ?(?:[年月日号號世季财財点點时時后後:/.~～–—-]|至|到|第)|[第上下前q]",
    date_starts=("第", "上", "下", "前", "q"),
    date_numbers={"上": 1, "下": 2},
    idioms=IDIOMS | {"千上万", "千上萬"},
    idioms_back=IDIOMS_BACK | {"双十一", "双十二", "双11", "双12"},
    suffix_guards=in_both({word: "".join(both(guard)) for word, guard in _GUARDS.items()}),
    suffixes_where={
        "分": (_CLOCK, Suffix(FigureKind.DURATION, "minute")),
        # Electricity is counted in 度.
        "度": ("[万萬亿億] ?\0|[电電]", Suffix(FigureKind.QUANTITY, "kilowatt-hour")),
    },
    ordinal_forms=_PLANS,
    plans="[个個]?五年(?=[规規][划劃]|[计計][划劃畫])",
    sizes=_SIZES,
    phones=r"(?:电话|電話|热线|熱線|手机|手機|致电|致電|拨打|撥打|专线|專線|传真|傳真|座机|tel)[號号码碼是为為]{0,3}[:： ]{0,2}$",
    copulas="为為是至到达達约約仅僅从從由于於在报報得",
    all_below=("下同", _ALL_BELOW),
    fixed=in_both(_FIXED),
    counters="".join(
        both(
            "级双對对雙份章个個名家位只隻条條项項次人国國种種台臺辆輛艘架座栋棟套批支部份件张張场場届屆口户戶所处處层層排组組队隊类類点點款颗顆粒头頭匹棵株笔筆宗起例枚门門节節集期轮輪卷册冊本篇首幅幢间間号號步回遍趟代局分英胎声聲股大方成倍折年月日周天小时分秒元块美日欧港公千平厘毫微立斤米克吨升度岁歲百万萬亿億%％、至到多余餘兄姐孩子儿兒女男者强強环環城省市县縣区區镇鎮村校厂廠州档檔连連冠金银銀铜铜铜强"
        )
    ),
    scale_openers="上过過近逾超破",
    scale_counters="名辆輛台臺艘架",
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


def _of_dollars(currency: str, **more: Suffix) -> Grammar:
    """Return the grammar of a region whose $ and 元 are its own dollar."""
    yuan = dict.fromkeys(("元", "圓", "塊"), Suffix(FigureKind.MONEY, currency))
    tenths = dict.fromkeys(("角", "毛", "毛錢", "角錢"), Suffix(FigureKind.MONEY, currency, -1))
    return replace(
        GRAMMAR,
        own_money=currency,
        money_before={**GRAMMAR.money_before, "$": currency},
        suffixes={**GRAMMAR.suffixes, **yuan, **tenths, **more},
    )


# Where interest is spoken of, 1碼 is a quarter of a point; else it is a yard.
_RATES = "[升降加減减]息|利率|[调調][升降高低]|重[貼贴][现現]|央行|[聯联][准準]|鷹|鴿"
_TW = _of_dollars("TWD")
_TW = replace(
    _TW,
    suffixes_where={**_TW.suffixes_where, "碼": (_RATES, Suffix(FigureKind.BP, "bp", factor=25))},
    fixed={**_TW.fixed, "半碼": Fixed(FigureKind.BP, "12.5", "bp")},
)
# In Hong Kong a 厘 of interest is a percent.
_HK = _of_dollars("HKD", 厘=Suffix(FigureKind.PERCENT, "%"), 仙=Suffix(FigureKind.MONEY, "HKD", -2))
_HK = replace(_HK, fixed={**_HK.fixed, "半厘": Fixed(FigureKind.PERCENT, "0.5", "%")})


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
