"""Japanese."""

from __future__ import annotations

from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.grammar import Fixed, Grammar, Suffix, bounds, each, suffixes
from l10n.figures.roles.ja import BESIDE
from l10n.figures.senses.ja import SENSE
from l10n.figures.vocabulary.japanese_measures import DURATIONS, QUANTITIES
from l10n.figures.writing.style import House
from l10n.model import Bound, FigureKind

_DIGITS = dict(
    zip(
        "零〇一二三四五六七八九壱弐参肆伍陸漆捌玖壹貳両",
        (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 2),
        strict=True,
    )
)
_POWERS = {
    "十": 1,
    "拾": 1,
    "百": 2,
    "千": 3,
    "仟": 3,
    "万": 4,
    "萬": 4,
    "億": 8,
    "兆": 12,
    "京": 16,
    "k": 3,
}

# し, く and はん are too often other words; a number in kana stands by itself.
_KANA = {
    "びゃく": "百", "ぴゃく": "百", "ひゃく": "百", "じゅう": "十", "きゅう": "九", "いち": "一", "さん": "三", "よん": "四", "ろく": "六", "ろっ": "六", "なな": "七", "しち": "七",
    "はち": "八", "はっ": "八", "いっ": "一", "じっ": "十", "せん": "千", "ぜん": "千", "まん": "万", "おく": "億", "に": "二", "ご": "五",
}  # fmt: skip

NUMERALS = CompactTables(
    digits=_DIGITS,
    powers=_POWERS,
    points="点・.",
    more="余数",
    few="",
    several="数何",
    guards={
        "千": "葉|代田|分の|切",
        "百": "分の|貨",
        "万": "分の",
        # 二十分 and 十分後 are minutes; 十分 by itself is "enough".
        "十": "(?<![二三四五六七八九]十)分(?!の|間|後|前|以内|ほど|程度|ごと|おき|遅れ|余り|弱|強|以上|足らず|[0-9一二三四五六七八九十]+秒)",
        # 東京, 北京, 京: only behind a number is it ten to the sixteenth.
        "京": "(?<![0-9〇一二三四五六七八九十百千万億兆数何]京)|[都浜葉成急阪]",
        "兆": "候",
        "k": "[a-z0-9]",
    },
    gap="(?<=[億兆]) (?=[0-9.]+ ?[千百]?[万萬])|(?<=[万萬]) (?=[0-9.]+ ?[千百](?![万萬])|[0-9],[0-9]{3})",
    more_tail="り",
    ascii_point="点",
    spaced=True,
    kana=_KANA,
    kana_alone=("いち", "ろく", "なな", "はち", "きゅう", "じゅう", "ひゃく"),
)

_MONEY = {
    "JPY": "円|えん|日本円|jpy|yen",
    "USD": "米ドル|ドル|どる|usドル|usd|アメリカドル|$",
    "CNY": "人民元|中国元|元|cny",
    "EUR": "ユーロ|eur|€",
    "GBP": "英ポンド|ポンド|スターリング・ポンド|gbp|£",
    "HKD": "香港ドル|hkd",
    "KRW": "韓国ウォン|ウォン|krw",
    "TWD": "ニュー台湾ドル|新台湾ドル|台湾ドル|台湾元|twd",
    "RUB": "ロシアルーブル|ロシア・ルーブル|ルーブル|rub",
    "INR": "インドルピー|インド・ルピー|ルピー|inr",
    "CAD": "カナダドル|カナダ・ドル|cad",
    "AUD": "オーストラリアドル|オーストラリア・ドル|豪ドル|aud",
    "NZD": "ニュージーランドドル|nzドル|nzd",
    "SGD": "シンガポールドル|シンガポール・ドル|sgd",
    "CHF": "スイスフラン|スイス・フラン|chf",
    "THB": "タイバーツ|バーツ|thb",
    "VND": "ベトナムドン|vnd",
    "IDR": "インドネシアルピア|ルピア|idr",
    "MYR": "マレーシアリンギット|リンギット|myr",
    "PHP": "フィリピンペソ|php",
    "MXN": "メキシコペソ|ペソ|mxn",
    "BRL": "ブラジルレアル|レアル|brl",
    "ZAR": "南アフリカランド|zar",
    "SEK": "スウェーデンクローナ|sek",
    "NOK": "ノルウェークローネ|nok",
    "DKK": "デンマーククローネ|dkk",
    "TRY": "トルコリラ|リラ|try",
    "AED": "ディルハム|aed",
    "SAR": "サウジリヤル|リヤル|sar",
    "PKR": "パキスタンルピー|pkr",
    "UAH": "フリヴニャ|uah",
    "ILS": "シェケル|ils",
    "EGP": "エジプトポンド|egp",
    "PLN": "ズウォティ|ズロチ|pln",
    "NGN": "ナイラ|ngn",
    "MOP": "マカオパタカ|mop",
    "BTC": "ビットコイン|btc",
    "USDT": "usdt",
    "cent": "セント",
}

_DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_YEAR = "(?:[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})"
# Two digits are a year of this century, unless an era or a longer number goes before.
_SHORT = "(?<![0-9.,])(?<!平成)(?<!昭和)(?<!令和)(?<!大正)(?<!明治)(?:[12][0-9]|3[0-5])"
_TO = " ?(?:[-–—~～]|から|より|乃至) ?"
_NOT = "(?!代|間|以上|来|前|後|生|連続|ぶり|目|もの|の間|近く|余|弱|強)"

_DATES = (
    r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])",
    rf"(?P<y>{_YEAR}) ?年 ?度?の?(?P<f>会計年度)?第 ?(?P<q>[1-4一二三四])(?:{_TO}第?(?P<q2>[1-4一二三四]))? ?四半期",
    rf"(?P<y>{_YEAR}|{_SHORT}) ?(?P<f>会計)?年度?の?第 ?(?P<q>[1-4一二三四]) ?四半期",
    rf"(?P<y>{_YEAR}|{_SHORT}) ?(?P<f>会計)?年度?の?(?P<h>[上下])(?:半期|期)",
    rf"(?P<y>{_YEAR}) ?年の?(?P<h>[前後])半(?:期)?",
    rf"(?P<y>{_YEAR}) ?(?P<f>会計)年度",
    rf"(?P<y>{_YEAR}|{_SHORT}) ?(?P<f>年度|年[0-9]{{1,2}}月期)",
    rf"(?:(?P<y>{_YEAR}|{_SHORT})(?P<f>年度)?年?の?)?(?P<q>1[~～-]3|4[~～-]6|7[~～-]9|10[~～-]12)月期",
    rf"(?P<y>{_YEAR}|{_SHORT}) ?年 ?(?P<m>{_MONTH}){_TO}(?P<m2>{_MONTH})月(?!間)",
    rf"(?P<y>{_SHORT})年(?P<m>{_MONTH})月(?!期|間|連続)(?:(?P<d>{_DAY})日)?",
    rf"(?P<y>{_YEAR}) ?年?{_TO}(?P<y2>{_YEAR}|[0-9]{{2}}) ?年(?!代)",
    rf"(?P<y>{_YEAR})[-–~～/](?P<y2>20[0-9]{{2}}|19[0-9]{{2}})(?![0-9.,]| ?[a-z万億%人円])",
    rf"(?P<y>{_YEAR}) ?年 ?(?P<m>{_MONTH}) ?月(?: ?(?P<d>{_DAY}) ?日)?(?:{_TO}(?:(?:(?P<y2>{_YEAR}) ?年 ?)?(?P<m2>{_MONTH}) ?月)?(?: ?(?P<d2>{_DAY}) ?日)?(?<=[月日]))?",
    r"(?P<c>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世紀 ?(?P<dec>[0-9]0|[二三四五六七八九]十) ?年代",
    rf"(?P<c>[0-9]{{1,2}})(?: ?世紀)?{_TO}(?P<c2>[0-9]{{1,2}}) ?世紀",
    r"(?P<c>[0-9]{1,2}|[一二]?十[一二三四五六七八九]?) ?世紀(?!間|以上)",
    rf"(?P<dy>{_YEAR}) ?年代",
    r"(?P<dec>[0-9]0|[二三四五六七八九]十) ?年代",
    rf"(?P<y>{_YEAR}) ?年(?!代|以上|間|もの)",
    rf"(?P<m>{_MONTH})(?:月)?{_TO}(?P<m2>{_MONTH}) ?月",
    rf"(?P<m>{_MONTH}) ?月(?: ?(?P<d>{_DAY}) ?日)?(?:{_TO}(?:(?P<m2>{_MONTH}) ?月)?(?: ?(?P<d2>{_DAY}) ?日)?(?<=[月日]))?(?!期)",
    rf"第 ?(?P<q>[1-4一二三四])(?:{_TO}第?(?P<q2>[1-4一二三四]))? ?四半期",
    rf"(?:(?P<y>{_YEAR}|{_SHORT}) ?年(?P<f>度)?の?)?(?P<q>[1-4])q(?![0-9a-z])",
    r"(?:(?P<q>[1-4])q|(?P<h>[12])h)(?P<y>[12][0-9]|20[0-9]{2})(?![0-9a-z])",
    r"(?P<h>[上下])(?:半期)",
    rf"(?P<d>[0-9]{{1,2}}) ?日{_NOT}(?:{_TO}(?P<d2>{_DAY}) ?日)?",
    r"(?P<pm>午後) ?(?P<t>1[0-2]|[0-9]|十[一二]?|[一二三四五六七八九]) ?(?:時(?:(?P<half>半)| ?(?P<n>[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?) ?分)?|:(?P<n3>[0-5][0-9]))",
    r"(?P<am>午前) ?(?P<t>1[0-2]|[0-9]|十[一二]?|[一二三四五六七八九]) ?(?:時(?:(?P<half>半)| ?(?P<n>[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?) ?分)?|:(?P<n3>[0-5][0-9]))",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?",
    r"(?P<t>2[0-4]|[01]?[0-9]|二?十[一二三四]?|[一二三四五六七八九]) ?時(?!間|点|代|期)(?:(?P<half>半)| ?(?P<n>[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?) ?分)?",
)

_IDIOMS = """
一部 一方 一般 一番 一緒 一定 一時 一切 一度 一瞬 一言 一見 一致 一連 一環 一層 一挙 一気 一段 一旦
一応 一概 一貫 一覧 一流 一族 一家 一端 一帯 一助 一因 一員 一向 一新 一斉 一掃 一転 一変 一面 一昨
一体 一律 一括 一大 一息 一線 一歩 二次 二重 二度と 二度 二番手 二酸化 三菱 三井 三重 三角 三国 三振
三脚 三日月 三昧 四国 四川 四季 四半期 四肢 四角 四方 五輪 五感 六本木 六甲 七夕 八百屋 八王子 八幡
八方 九州 九龍 十字 十勝 百貨店 百科 百姓 百合 千葉 千歳 千代田 千切 万一 万引 万能 万全 万歳
万年筆 万博 万国 億劫 兆候 兆し 京都 京浜 零細 零下 数学 数字 数値 数多 数々 数え 数量 数式 数珠 数理
数日 数年 数時間 数週間 数分 数ヶ月 数か月 数カ月 数回 数人 数名 数秒 何人 何年 何度 何回 何千も 何百も
何十年も 何百万も 何千 何百
"""

GRAMMAR = Grammar(
    beside=BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes={
        **suffixes(FigureKind.MONEY, _MONEY),
        **suffixes(FigureKind.QUANTITY, QUANTITIES),
        **suffixes(FigureKind.QUANTITY, {"tonne": "kt|キロトン"}, 3),
        **suffixes(FigureKind.DURATION, DURATIONS),
        **suffixes(FigureKind.DURATION, {"year": "世紀"}, 2),
        **suffixes(FigureKind.PERCENT, {"%": "%|パーセント|パーセンテージ|プロ"}),
        **suffixes(FigureKind.PERCENT, {"%": "割"}, 1),
        **suffixes(FigureKind.PERCENT, {"%": "‰"}, -1),
        **suffixes(
            FigureKind.PP,
            {"pp": "パーセントポイント|%ポイント|ポイント|パーセンテージポイント|パーセンテージ・ポイント"},
        ),
        **suffixes(FigureKind.ORDER, {"": "規模|級"}),
        **suffixes(FigureKind.BP, {"bp": "ベーシスポイント|ベーシス・ポイント|bp|bps"}),
        **suffixes(FigureKind.MULTIPLE, {"x": "倍|x|×"}),
        **suffixes(
            FigureKind.ORDINAL,
            {
                "": "番目|つ目|人目|回目|年目|度目|本目|日目|位|番手|等|件目|作目|個目|代目|勝目|社目|台目|点目|枚目|周目|軒目|着|等賞|番|号|児目|週目|ヶ月目|行目|列目|階級|冊目|杯目|種目の"
            },
        ),
    },
    money_before=each(
        {
            "USD": "$|us$|usd|米ドル",
            "HKD": "hk$|hkd",
            "TWD": "nt$|twd",
            "JPY": "jpy|jp¥|日本円",
            "¥": "¥|￥",
            "CNY": "cny|rmb|人民元|cn¥",
            "EUR": "€|eur",
            "GBP": "£|gbp",
            "AUD": "a$|aud",
            "CAD": "c$|ca$|cad",
            "SGD": "s$|sgd",
            "KRW": "₩|krw",
            "INR": "₹|inr",
            "RUB": "₽",
            "CHF": "chf",
        }
    ),
    bounds_before=bounds(
        "約|およそ|ほぼ|おおよそ|概ね|おおむね|大体|推定|ざっと|だいたい|近く",
        "少なくとも|最低|最低でも|最少|優に",
        "最大|最大で|最高|最多|最大でも|多くて|多くとも|せいぜい",
    ),
    bounds_after=bounds(
        "前後|程度|ほど|くらい|ぐらい|近く|あまり弱|弱|ごろ|頃",
        "以上|を超え|超|余り|余|強|を上回|より多|より大き|を突破|もの|+|超え|あまり|を越え|以降",
        "以下|未満|を下回|以内|より少な|より小さ|に満た|足らず|を切|を割|弱にとどま",
    ),
    connectors=("から", "-", "–", "—", "~", "～", "ないし", "乃至", "より"),
    openers={},
    heads={
        **dict.fromkeys(("百分の",), Suffix(FigureKind.PERCENT, "%")),
        **dict.fromkeys(("摂氏", "セ氏"), Suffix(FigureKind.QUANTITY, "celsius")),
        **dict.fromkeys(("華氏", "カ氏"), Suffix(FigureKind.QUANTITY, "fahrenheit")),
    },
    ordinals_before=("第", "だい"),
    changes_before={},
    weighed="体重|重さ|重量|赤ちゃん|痩せ|やせ|減量|太っ|重い",
    negatives=("-", "マイナス", "負の", "負"),
    over="分の",
    own_money="JPY",
    yen_sign="JPY",
    dates=_DATES,
    date_hint="[0-9〇零一二三四五六七八九十]{1,4} ?(?:[年月日世時qh:/.~～–—-]|会計|から|より)|[第上下午]",
    date_starts=("第", "午", "上", "下"),
    date_numbers={
        "上": 1,
        "下": 2,
        "前": 1,
        "後": 2,
        **{f"{first}{dash}{first + 2}": number for number, first in enumerate((1, 4, 7, 10), 1) for dash in "-~～–—"},
    },
    idioms=frozenset(_IDIOMS.split()),
    idioms_back=frozenset(f"{before}一" for before in "統唯均同随単逐第万専") | {"不十"},
    suffix_guards={
        "割": "り合れ",
        "分": "の野割か析類別散布けの量子解担断",
        "度": "々",
        "年": "齢生級代",
        "秒": "速",
        "元": "々",
        "日": "本経",
        "才": "能",
        "位": "置",
        "等": "し",
        "番": "組号地",
        "号": "",
        "週": "末",
        "着": "",
        "ト": "リビ",
        "キロ": "グワバヘジカ",
        "ロ": "グワバヘジカ",
    },
    rates=(
        r"(?:利上げ|利下げ)幅[はをが]|金利を(?:さらに|追加で|計)?",
        r"(?:幅)?の?(?:追加|大幅な?|緊急|小幅な?|連続)?(?:での?)?(?:利上げ|利下げ)",
    ),
    plans="5[カか力ヵヶケ]?年(?=計画|規画)|五[カか力ヵヶケ]?年(?=計画|規画)|次?(?:5|五)[カか力ヵヶケ箇]?年(?=計画|規画)",
    fixed={
        "半減": Fixed(FigureKind.FRACTION, "0.5"),
        "半年": Fixed(FigureKind.DURATION, "0.5", "year"),
        "半日": Fixed(FigureKind.DURATION, "0.5", "day"),
        "半世紀": Fixed(FigureKind.DURATION, "50", "year"),
        "半数": Fixed(FigureKind.FRACTION, "0.5"),
        "半分": Fixed(FigureKind.FRACTION, "0.5"),
        "過半数": Fixed(FigureKind.FRACTION, "0.5", None, Bound.MIN),
        "倍増": Fixed(FigureKind.MULTIPLE, "2", "x"),
        "最初": Fixed(FigureKind.ORDINAL, "1"),
    },
    counters="つ人名個社回件台本枚冊棟軒国種点頭匹羽隻機両戦勝敗位番目階段度歳才ヶカか箇ヵ組対足着杯期次号条項章節話倍割分年月日時週秒円元ドユポウキメトグセマフイリヘ%パ平立都県府州市区町村校店基席票桁重男女児代畳膳曲試打失安球得連者以未,、.。）)」』もがをのにはとで",
    halves_after=("半",),
    scale_openers="約数超",
    scale_counters="人社台件名店戸株枚棟便隻頭軒羽席円本冊カヶか箇ドユポ元",
    fillers=("の", "で"),
    joins=("と", "及び", "また", "又"),
    list_joins=("と", "、", "や", "および"),
    cents={"銭": -2, "セント": -2, "ペンス": -2, "角": -1},
)

HOUSE = House(
    scales=((12, "兆"), (8, "億"), (4, "万")),
    group=",",
    point=".",
    smallest=4,
    percent="{n}%",
    pp="{n}ポイント",
    bp="{n}ベーシスポイント",
    multiple="{n}倍",
    fraction="{bottom}分の{top}",
    ordinal="第{n}",
    order="{n}規模",
    approx="約{n}",
    least="{n}以上",
    most="{n}未満",
    range="～",
    names={
        "JPY": "円", "USD": "ドル", "CNY": "人民元", "EUR": "ユーロ", "GBP": "ポンド", "HKD": "香港ドル", "KRW": "ウォン", "TWD": "台湾ドル", "RUB": "ルーブル", "INR": "インドルピー", "CAD": "カナダドル", "AUD": "豪ドル",
        "SGD": "シンガポールドル", "CHF": "スイスフラン", "THB": "バーツ", "VND": "ベトナムドン", "cent": "セント",
    },
    dates={
        "ymd": "{y}年{m}月{d}日", "md": "{m}月{d}日", "ym": "{y}年{m}月", "m": "{m}月", "d": "{d}日", "y": "{y}年", "years": "{y}年～{y2}年", "fy": "{y}会計年度",
        "q": "第{q}四半期", "yq": "{y}年第{q}四半期", "fq": "第{q}四半期", "fyq": "{y}会計年度第{q}四半期", "h": "{h}半期", "yh": "{y}年度{h}半期", "fh": "{h}半期", "fyh": "{y}会計年度{h}半期",
        "qs": "第1～{n}四半期", "yqs": "{y}年第1～{n}四半期", "decade": "{y}年代", "dec": "{dec}年代", "century": "{c}世紀",
    },
    vague={1: "数十", 2: "数百", 3: "数千", 4: "数万", 5: "数十万", 6: "数百万", 7: "数千万", 8: "数億", 9: "数十億", 10: "数百億", 11: "数千億", 12: "数兆"},
    halves=("上", "下"),
    measures={"year-person": "歳", "day": "日間", "month": "カ月", "year": "年", "week": "週間"},
    spaced=False,
)  # fmt: skip
