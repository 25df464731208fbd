"""Every kind of figure in every language, as tables: text, then what is found in it."""

import pytest

from l10n.figures import parse_figures
from l10n.model import Bound, Figure, FigureChange, FigureKind, Locale


def shown(figure: Figure) -> str:
    """Write a figure as the tables do: kind, value or range, measure, bound, change."""
    low = f"{figure.low:f}" if hasattr(figure.low, "as_tuple") else str(figure.low)
    high = (
        "" if figure.high is None else f"..{figure.high:f}" if hasattr(figure.high, "as_tuple") else f"..{figure.high}"
    )
    parts = [figure.kind.value, low + high, figure.measure or ""]
    parts += ["" if figure.bound is Bound.EXACT else figure.bound.value]
    parts += ["" if figure.change is FigureChange.NONE else figure.change.value]
    return " ".join(filter(None, parts))


def found(text: str, tag: str) -> list[str]:
    return [shown(figure) for figure in parse_figures(text, Locale.parse(tag))]


CHINESE = [
    # scales
    ("1.18万亿", ["number 1180000000000"]),
    ("3691亿7000万日元", ["money 369170000000 JPY"]),
    ("1亿2千万", ["number 120000000"]),
    ("1,433亿", ["number 143300000000"]),
    ("３２万", ["number 320000"]),
    ("三万五", ["number 35000"]),
    ("一百二", ["number 120"]),
    ("一千零五十", ["number 1050"]),
    ("一千零十二", ["number 1012"]),
    ("廿五", ["number 25"]),
    ("二〇二五", ["number 2025"]),
    ("三百四十点零零三四", ["number 340.0034"]),
    ("四百亿点零五", ["number 40000000000.05"]),
    ("价格是 .5 元", ["money 0.5 CNY"]),
    ("一万亿", ["number 1000000000000"]),
    # ranges
    ("3-4万", ["number 30000..40000"]),
    ("3500亿至3800亿美元", ["money 350000000000..380000000000 USD"]),
    ("10%至20%", ["percent 10..20 %"]),
    ("三至五成", ["percent 30..50 %"]),
    ("2015年至2017年", ["year 2015..2017"]),
    ("2009-11年", ["year 2009..2011"]),
    ("1-8月", ["date XXXX-01..XXXX-08"]),
    ("10月～12月", ["date XXXX-10..XXXX-12"]),
    ("3月1日至5日", ["date XXXX-03-01..XXXX-03-05"]),
    ("介于3和5之间", ["number 3..5"]),
    # juxtaposed digits
    ("过去五六年", ["duration 5..6 year"]),
    ("三五年", ["duration 3..5 year"]),
    ("四五十人", ["number 40..50"]),
    ("一万六七千", ["number 16000..17000"]),
    ("二三十万元", ["money 200000..300000 CNY"]),
    # bounds inside and around the number
    ("十几亿", ["number 1000000000 min"]),
    ("300多亿元", ["money 30000000000 CNY min"]),
    ("五百多万", ["number 5000000 min"]),
    ("一万两千余人", ["number 12000 min"]),
    ("数十亿美元", ["money 1000000000 USD vague"]),
    ("上万块显卡", ["number 10000 min"]),
    ("近百人", ["number 100 approx"]),
    ("不超过30%", ["percent 30 % max"]),
    ("超过30%", ["percent 30 % min"]),
    ("未满18岁", ["quantity 18 year-person max"]),
    ("约10人左右", ["number 10 approx"]),
    ("20+人", ["number 20 min"]),
    # percent and its kin
    ("52.1 %", ["percent 52.1 %"]),
    ("三成半", ["percent 35 %"]),
    ("打七折", ["percent 70 %"]),
    ("百分之十五", ["percent 15 %"]),
    ("0.2个百分点", ["pp 0.2 pp"]),
    ("分别为0.3和0.1个百分点", ["pp 0.3 pp", "pp 0.1 pp"]),
    ("半个百分点", ["pp 0.5 pp"]),
    ("25个基点", ["bp 25 bp"]),
    ("千分之三", ["fraction 0.003"]),
    ("三分之一", ["fraction 1/3"]),
    ("一又二分之一", ["number 1.5"]),
    ("占3/4", ["fraction 0.75"]),
    ("一半", ["fraction 0.5"]),
    # multiples and changes
    ("增长2.3倍", ["multiple 2.3 x by"]),
    ("增至2.3倍", ["multiple 2.3 x to"]),
    ("下降三成", ["percent 30 % by"]),
    ("翻两番", ["multiple 4 x"]),
    # money
    ("人民币1.6亿元", ["money 160000000 CNY"]),
    ("¥300", ["money 300 CNY"]),
    ("日元汇率下跌，售价¥300", ["money 300 JPY"]),
    ("US$45", ["money 45 USD"]),
    ("3380元5角8分", ["money 3380.58 CNY"]),
    ("每小时62.5万美元", ["money 625000 USD"]),
    # measures: 千 and 兆 belong to what follows
    ("82万千瓦", ["quantity 820000 kilowatt"]),
    ("5兆瓦", ["quantity 5 megawatt"]),
    ("十五斤半", ["quantity 15.5 jin"]),
    ("两年半", ["duration 2.5 year"]),
    ("9个月", ["duration 9 month"]),
    ("-5摄氏度", ["quantity -5 celsius"]),
    # dates and periods
    ("2025年2月14日", ["date 2025-02-14"]),
    ("2月12日", ["date XXXX-02-12"]),
    ("十月二十二号", ["date XXXX-10-22"]),
    ("30日", ["date XXXX-XX-30"]),
    ("2024年第三季度", ["period 2024-Q3"]),
    ("2024年第三财季", ["period FY2024-Q3"]),
    ("2025/26财年", ["period FY2025..FY2026"]),
    ("前三季度", ["period XXXX-Q1..XXXX-Q3"]),
    ("一至三季度", ["period XXXX-Q1..XXXX-Q3"]),
    ("2025年上半年", ["period 2025-H1"]),
    ("20世纪80年代", ["period 198X"]),
    ("90后", ["period XX9X"]),
    ("19:30", ["time 19:30"]),
    ("8年以上", ["duration 8 year min"]),
    # order, ratio, ordinal, identifier
    ("千亿级", ["order 100000000000"]),
    ("3比1", ["ratio 3:1"]),
    ("第20轮", ["ordinal 20"]),
    ("GPT-5", ["identifier GPT-5"]),
    ("72个B200芯片", ["number 72", "identifier B200"]),
    ("00700.HK", ["identifier 00700.HK"]),
    ("5G网络", ["identifier 5G"]),
    ("GDP10%", ["percent 10 %"]),
    ("见 https://example.org/2024/a1 一页", ["identifier ://example.org/2024/a1"]),
    ("十几千", ["number 10000 min"]),
    ("三号上午", ["date XXXX-XX-03"]),
    ("1.2e9", ["number 1200000000"]),
    # zeros, points and repeated scales between digits of either kind
    ("2千零6", ["number 2006"]),
    ("一万零八", ["number 10008"]),
    ("八万万", ["number 800000000"]),
    ("三万五千万元", ["money 350000000 CNY"]),
    ("四千二点六", ["number 4200.6"]),
    ("八百  万", ["number 8000000"]),
    ("一点两次", ["number 2"]),
    # a prefix that belongs to the measure
    ("五千比特的密钥", ["quantity 5 kilobit"]),
    ("五千比特币", ["money 5000 BTC"]),
    # a measure before the number is the range's, and takes a sign
    ("百分之40至55", ["percent 40..55 %"]),
    ("负千分之七", ["fraction -0.007"]),
    # a numeral that is spoken of
    ("墙上有个“一”字", ["number 1"]),
    ("销量前三的车企", ["number 3"]),
    ("不是五而是六", ["number 5", "number 6"]),
    ("2 7/4杯", ["number 3.75"]),
    ("年过半百", ["number 50 min"]),
]
NOT_CHINESE_FIGURES = [
    "一些",
    "一定",
    "统一",
    "进一步",
    "第一财经",
    "十分",
    "万一",
    "千万别",
    "三元锂电池",
    "半导体",
    "红十字会",
    "取得一成绩",
    "三亚",
    "五四运动",
    "九三学社",
    "周一",
    "唯一",
    "双十一",
    "零售",
]


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese(text, expected):
    assert found(text, "zh-CN") == expected


@pytest.mark.parametrize("text", NOT_CHINESE_FIGURES)
def test_words_that_only_look_like_numbers_are_no_figures(text):
    assert found(f"这是{text}。", "zh-CN") == []


OTHERS = {
    "zh-TW": [
        ("1.18兆美元", ["money 1180000000000 USD"]),
        ("$110 億", ["money 11000000000 TWD"]),
        ("0.5個百分點", ["pp 0.5 pp"]),
        ("30元", ["money 30 TWD"]),
    ],
    "zh-HK": [("1.18萬億港元", ["money 1180000000000 HKD"]), ("$110億", ["money 11000000000 HKD"])],
    "en": [
        ("369.17 billion yen", ["money 369170000000 JPY"]),
        ("$2.4-$2.6 billion", ["money 2400000000..2600000000 USD"]),
        ("between 3 and 4 million people", ["number 3000000..4000000"]),
        ("US$45bn", ["money 45000000000 USD"]),
        ("HK$40m", ["money 40000000 HKD"]),
        ("a 40m pool", ["quantity 40 meter"]),
        ("RMB 29.86 billion", ["money 29860000000 CNY"]),
        ("75 USD million", ["money 75000000 USD"]),
        ("two and a half million", ["number 2500000"]),
        ("half a million", ["number 500000"]),
        ("a third of them", ["fraction 1/3"]),
        ("three quarters", ["fraction 0.75"]),
        ("one in three", ["fraction 1/3"]),
        ("one hundred and three and two thirds", ["number 311/3"]),
        ("a dozen eggs", ["number 12"]),
        ("it doubled", ["multiple 2 x"]),
        ("2.5 times", ["multiple 2.5 x"]),
        ("20 percentage points", ["pp 20 pp"]),
        ("25 basis points", ["bp 25 bp"]),
        ("more than 30%", ["percent 30 % min"]),
        ("15-30%", ["percent 15..30 %"]),
        ("14-year-old", ["quantity 14 year-person"]),
        ("two decades", ["duration 20 year"]),
        ("tens of thousands", ["vague 10000 vague"]),
        ("millions of dollars", ["money 1000000 USD vague"]),
        ("on the order of 100 billion", ["order 100000000000"]),
        ("the 21st", ["ordinal 21"]),
        ("twenty-first", ["ordinal 21"]),
        ("Q3 2024", ["period 2024-Q3"]),
        ("third fiscal quarter of 2024", ["period FY2024-Q3"]),
        ("first half of 2025", ["period 2025-H1"]),
        ("fiscal 2024", ["period FY2024"]),
        ("February 14, 2025", ["date 2025-02-14"]),
        ("12 Feb.", ["date XXXX-02-12"]),
        ("October to December", ["date XXXX-10..XXXX-12"]),
        ("the 1980s", ["period 198X"]),
        ("the 20th century", ["period 19XX"]),
        ("5:30 pm", ["time 17:30"]),
        ("minus 12.5", ["number -12.5"]),
        ("40k", ["number 40000"]),
        ("7 million and a quarter", ["number 7250000"]),
        ("two million and a half", ["number 2500000"]),
        ("four billion and three quarters", ["number 4750000000"]),
        ("two billion and a half million", ["number 2000500000"]),
        ("six hundred and a half", ["number 600.5"]),
        ("a quarter billion", ["number 250000000"]),
        ("nine forty-fifths", ["fraction 0.2"]),
        ("one two hundred fourth", ["fraction 1/204"]),
        ("six hundred thousand billionths", ["fraction 0.0006"]),
        ("two hundred twelfth", ["ordinal 212"]),
        ("four over ninety one", ["fraction 4/91"]),
        ("prefer two over the other", ["number 2"]),
        ("sixteen point oh seven", ["number 16.07"]),
        ("twentythird", ["ordinal 23"]),
        ("40 MEUR", ["money 40000000 EUR"]),
        ("rmb 30 eur 5", ["money 30 CNY", "money 5 EUR"]),
        ("nine ringgit 40 sen", ["money 9.40 MYR"]),
        ("the Boeing 737-800 of 2018", ["number 737..800", "year 2018"]),
    ],
    "ja": [
        ("体重は6ポンド", ["quantity 6 pound"]),
        ("6ポンドで買った", ["money 6 GBP"]),
        ("800余り万", ["number 8000000 min"]),
        ("第二万三", ["ordinal 20003"]),
        ("一万一千円", ["money 11000 JPY"]),
        ("35点4", ["number 35.4"]),
        ("7点4失点", ["number 7", "number 4"]),
        ("2 345 678人", ["number 2345678"]),
        ("2 万 3,400トン", ["quantity 23400 tonne"]),
        ("さんじゅうご ユーロ", ["money 35 EUR"]),
        ("まんなかにいちごを", []),
        ("5ポイントリード", ["number 5"]),
        ("3691億7000万円", ["money 369170000000 JPY"]),
        ("1億2千万", ["number 120000000"]),
        ("37万5,000", ["number 375000"]),
        ("３割", ["percent 30 %"]),
        ("3分の1", ["fraction 1/3"]),
        ("0.2ポイント", ["pp 0.2 pp"]),
        ("2024年第3四半期", ["period 2024-Q3"]),
        ("九十二万四", ["number 920004"]),
        ("午後7時30分", ["time 19:30"]),
        ("三十番目", ["ordinal 30"]),
        ("100人以上", ["number 100"]),
        ("100以上", ["number 100 min"]),
        ("摂氏20度", ["quantity 20 celsius"]),
    ],
    "ko": [
        ("무게는 7 파운드", ["quantity 7 pound"]),
        ("값은 7 파운드", ["money 7 GBP"]),
        ("3 456 789", ["number 3456789"]),
        ("5시 경 도착", ["time 05:00"]),
        ("3,691억 7천만 엔", ["money 369170000000 JPY"]),
        ("22 억 5 천만", ["number 2250000000"]),
        ("2백만 명", ["number 2000000"]),
        ("1조 1,800억 원", ["money 1180000000000 KRW"]),
        ("0.2퍼센트포인트", ["pp 0.2 pp"]),
        ("3분의 1", ["fraction 1/3"]),
        ("2024년 3분기", ["period 2024-Q3"]),
        ("스물다섯 번째", ["ordinal 25"]),
        ("세 명", ["number 3"]),
        ("이 사람", []),
        ("오후 7시 30분", ["time 19:30"]),
        ("백 퍼센트", ["percent 100 %"]),
    ],
    "de": [
        ("369,17 Milliarden Yen", ["money 369170000000 JPY"]),
        ("1,18 Billionen", ["number 1180000000000"]),
        ("2,414 Mrd. US-Dollar", ["money 2414000000 USD"]),
        ("30.000 bis 40.000", ["number 30000..40000"]),
        ("einundzwanzig", ["number 21"]),
        ("siebenundzwanzigste", ["ordinal 27"]),
        ("drei Viertel", ["fraction 0.75"]),
        ("rund 20 Prozentpunkte", ["pp 20 pp approx"]),
        ("im dritten Quartal 2024", ["period 2024-Q3"]),
        ("14. Februar 2025", ["date 2025-02-14"]),
        ("anderthalb Milliarden Euro", ["money 1500000000 EUR"]),
        ("zweieinhalb Jahre", ["duration 2.5 year"]),
        ("der zweihundert Billionste", ["ordinal 200000000000000"]),
        ("0.731", ["number 0.731"]),
        ("zwischen 3 und 4 Millionen", ["number 3000000..4000000"]),
        ("19.30 Uhr", ["time 19:30"]),
    ],
    "fr": [
        ("369,17 milliards de yens", ["money 369170000000 JPY"]),
        ("1,18 billion", ["number 1180000000000"]),
        ("1\u202f433\u202f000 habitants", ["number 1433000"]),
        ("quatre-vingt-dix-sept", ["number 97"]),
        ("trois quarts", ["fraction 0.75"]),
        ("un trente-deuxième", ["fraction 0.03125"]),
        ("le vingt et unième", ["ordinal 21"]),
        ("un quatre-vingt-dixième", ["fraction 1/90"]),
        ("deux mille septante-deux", ["number 2072"]),
        ("cinq millions et un quart", ["number 5250000"]),
        ("3 cents et 4 cents", ["money 3 cent", "money 4 cent"]),
        ("quarante pence", ["money 40 cent"]),
        ("au moins 384", ["number 384 min"]),
        ("5 à 10\u00a0%", ["percent 5..10 %"]),
        ("troisième trimestre 2024", ["period 2024-Q3"]),
        ("14 février 2025", ["date 2025-02-14"]),
        ("XIXe siècle", ["period 18XX"]),
        ("19h30", ["time 19:30"]),
        ("20 points de pourcentage", ["pp 20 pp"]),
    ],
    "es": [
        ("369.170 millones de yenes", ["money 369170000000 JPY"]),
        ("1,45 mil millones", ["number 1450000000"]),
        ("11 000 millones", ["number 11000000000"]),
        ("1,18 billones", ["number 1180000000000"]),
        ("cuarenta y siete", ["number 47"]),
        ("siete doscientosavos", ["fraction 0.035"]),
        ("dos quincemilésimas", ["fraction 1/7500"]),
        ("cuarenta y dos quintos", ["number 8.4"]),
        ("cuarenta con dos quintos", ["number 40.4"]),
        ("cinco milésimas", ["fraction 0.005"]),
        ("cuatro mil millonésimo", ["ordinal 4000000000"]),
        ("tres millones y un cuarto", ["number 3250000"]),
        ("dos coma mil doscientos treinta", ["number 2.1230"]),
        ("tres coma veinte cero cuatro", ["number 3.2004"]),
        ("costaba 8 libras", ["money 8 GBP"]),
        ("pesaba 8 libras", ["quantity 8 pound"]),
        ("45 mm", ["quantity 45 millimeter"]),
        ("los esclavos", []),
        ("tricentésimo cuadragésimo séptimo", ["ordinal 347"]),
        ("entre el 30 y el 43\u00a0%", ["percent 30..43 %"]),
        ("tercer trimestre de 2024", ["period 2024-Q3"]),
        ("14 de febrero de 2025", ["date 2025-02-14"]),
        ("20 puntos porcentuales", ["pp 20 pp"]),
    ],
    "es-MX": [("2,414.5 millones de pesos", ["money 2414500000 MXN"])],
    "de-AT": [("1,5 Millionen", ["number 1500000"])],
    "zh-Hant": [("3.5億", ["number 350000000"])],
    "pt": [("1.5 million", ["number 1500000"])],
}


@pytest.mark.parametrize(("tag", "text", "expected"), [(tag, *row) for tag, rows in OTHERS.items() for row in rows])
def test_other_locales(tag, text, expected):
    """Regions fall back to their language; a language without a module is read as English."""
    assert found(text, tag) == expected


def test_spans_are_code_points_of_the_text_as_given():
    text = "净亏损３６９１．７亿日元，为去年的2倍"
    figures = parse_figures(text, Locale.parse("zh-CN"))

    assert [text[figure.span.start : figure.span.end] for figure in figures] == ["３６９１．７亿日元", "2倍"]
    assert [figure.text for figure in figures] == ["３６９１．７亿日元", "2倍"]


def test_digits_count_what_is_significant():
    digits = {
        text: parse_figures(text, Locale.parse("zh-CN"))[0].digits for text in ("3.5亿", "60,000", "52.0%", "24.14亿")
    }

    assert digits == {"3.5亿": 2, "60,000": 1, "52.0%": 3, "24.14亿": 4}


def test_kinds_are_all_read():
    kinds = {row.split()[0] for _, rows in CHINESE for row in rows}

    assert kinds >= {kind.value for kind in FigureKind} - {"vague"}
