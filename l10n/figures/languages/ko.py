"""Korean."""

from __future__ import annotations

from l10n.figures.reading.compact import CompactTables
from l10n.figures.reading.grammar import Fixed, Grammar, Suffix, bounds, each, suffixes
from l10n.figures.senses.ko import SENSE
from l10n.figures.swapping.beside_tables import BesideTables, role_words
from l10n.figures.vocabulary.korean_idioms import IDIOMS
from l10n.figures.vocabulary.korean_measures import DURATIONS, QUANTITIES
from l10n.figures.writing.style import House
from l10n.model import Bound, FigureKind

_DIGITS = dict(zip("영공빵일이삼사오육륙칠팔구", (0, 0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
_POWERS = {"십": 1, "백": 2, "천": 3, "만": 4, "억": 8, "조": 12, "경": 16, "k": 3}
_NATIVE = {
    "열": "십", "스물": "이십", "스무": "이십", "서른": "삼십", "마흔": "사십", "쉰": "오십", "예순": "육십", "일흔": "칠십", "여든": "팔십", "아흔": "구십",
    "하나": "일", "둘": "이", "셋": "삼", "넷": "사", "다섯": "오", "여섯": "육", "일곱": "칠", "여덟": "팔", "아홉": "구", "한": "일", "두": "이", "세": "삼", "네": "사", "석": "삼", "넉": "사",
    "스물 ": "이십",
}  # fmt: skip
_ONES = ("하나", "한", "둘", "두", "셋", "세", "넷", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
# 열 다섯: a space stands between native tens and units as often as not.
_SPACED = {f"{ten} {one}": _NATIVE[ten] + _NATIVE[one] for ten in ("열", "서른", "마흔", "쉰") for one in _ONES}

NUMERALS = CompactTables(
    digits=_DIGITS,
    powers=_POWERS,
    tens=_SPACED | _NATIVE,
    lone="십백천",
    points="점쩜",
    zeros="영공",
    more="여",
    few="",
    several="수몇",
    guards={
        "만": "큼|들|나|약",
        "천": "안|연|국",
        "백": "악|신|화|인|지",
        "조": "사|정|직|건|약|금|치|선|합|언|기|용|속|각|화|절|차|종|심|달",
        "경": "기|우|제|찰|험|영|쟁|고|매|선|력|향|계|로|쟁|북|남",
        "억": "제|압|류|울|양|측|눌",
        "십": "자|대",
        "k": "[a-z0-9]",
    },
    spaced=True,
    gap=(
        "(?<=[조억만천백십]) (?=[0-9][0-9,.]* ?[억만천백십])|(?<=[만천백]) (?=[0-9]{1,4}(?![0-9,.:/%]) ?[달원엔위유명프파개대가곳건톤주])|(?<=만) (?=[0-9],[0-9]{3}(?![0-9,.]))"
        "|(?<=[조억만]) (?=[일이삼사오육칠팔구십백천]+[만억천백십])|(?<=[조억만]) (?=스물|서른|[일이삼사오육칠팔구십백천]{2,}(?:번째|째))"
    ),
)

_MONEY = {
    "KRW": "원|한국원|한국 원|krw|won|₩",
    "USD": "미국 달러|미국달러|달러|불|미화|usd|$",
    "CNY": "위안|위안화|중국 위안|인민폐|cny",
    "JPY": "엔|일본 엔|엔화|jpy",
    "EUR": "유로|유로화|eur|€",
    "GBP": "파운드|영국 파운드|파운드화|gbp|£",
    "HKD": "홍콩 달러|홍콩달러|hkd",
    "TWD": "대만 달러|대만달러|신타이완 달러|뉴 타이완 달러|twd",
    "RUB": "루블|러시아 루블|rub",
    "INR": "루피|인도 루피|inr",
    "CAD": "캐나다 달러|캐나다달러|cad",
    "AUD": "호주 달러|호주달러|오스트레일리아 달러|aud",
    "NZD": "뉴질랜드 달러|nzd",
    "SGD": "싱가포르 달러|싱가포르달러|sgd",
    "CHF": "스위스 프랑|스위스프랑|프랑|chf",
    "THB": "바트|태국 바트|thb",
    "VND": "베트남 동|vnd",
    "IDR": "루피아|인도네시아 루피아|idr",
    "MYR": "링깃|말레이시아 링깃|myr",
    "PHP": "필리핀 페소|php",
    "MXN": "멕시코 페소|페소|mxn",
    "BRL": "브라질 헤알|헤알|brl",
    "ZAR": "랜드|남아프리카 랜드|zar",
    "SEK": "스웨덴 크로나|sek",
    "NOK": "노르웨이 크로네|nok",
    "DKK": "덴마크 크로네|dkk",
    "TRY": "리라|튀르키예 리라|try",
    "AED": "디르함|aed",
    "SAR": "사우디 리얄|리얄|sar",
    "PKR": "파키스탄 루피|pkr",
    "UAH": "흐리우냐|uah",
    "ILS": "셰켈|ils",
    "EGP": "이집트 파운드|egp",
    "PLN": "즈워티|pln",
    "NGN": "나이라|ngn",
    "MOP": "마카오 파타카|mop",
    "BTC": "비트코인|btc",
    "USDT": "usdt",
    "cent": "센트",
}

_Y = "[12][0-9]{3}"
_M = "(?:1[0-2]|0?[1-9])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])"
_TO = " ?(?:[-–—~]|에서|부터) ?"

_DATES = (
    r"(?P<y>[12][0-9]{3})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9])",
    rf"(?P<y>{_Y}) ?년? ?(?P<f>회계연도|회계년도)? ?제? ?(?P<q>[1-4])(?:{_TO}(?P<q2>[1-4]))? ?(?P<f2>회계)? ?분기",
    rf"(?P<y>{_Y}) ?년? ?(?P<f>회계연도|회계년도)? ?(?P<h>상|하)반기",
    rf"(?P<y>{_Y}) ?(?P<f>회계연도|회계년도)",
    rf"(?P<y>{_Y}) ?년?{_TO}(?P<y2>{_Y}) ?년(?!대)",
    rf"(?P<y>{_Y})[-–~/](?P<y2>20[0-9]{{2}}|19[0-9]{{2}})(?![0-9.,])",
    rf"(?P<y>{_Y}) ?년 ?(?P<m>{_M}) ?월(?: ?(?P<d>{_D}) ?일)?(?:{_TO}(?:(?:(?P<y2>{_Y}) ?년 ?)?(?P<m2>{_M}) ?월)?(?: ?(?P<d2>{_D}) ?일)?(?<=[월일]))?",
    r"(?P<c>[0-9]{1,2}) ?세기 ?(?P<dec>[0-9]0) ?년대",
    rf"(?P<c>[0-9]{{1,2}})(?: ?세기)?{_TO}(?P<c2>[0-9]{{1,2}}) ?세기",
    r"(?P<c>[0-9]{1,2}) ?세기",
    rf"(?P<dy>{_Y}) ?년대",
    r"(?P<dec>[0-9]0) ?년대",
    rf"(?P<y>{_Y}) ?년(?!대|간|이상| 이상)",
    rf"(?P<m>{_M})(?: ?월)?{_TO}(?P<m2>{_M}) ?월(?! ?[0-9]+ ?일)",
    rf"(?P<m>{_M}) ?월(?: ?(?P<d>{_D}) ?일)?(?:{_TO}(?:(?P<m2>{_M}) ?월)?(?: ?(?P<d2>{_D}) ?일)?(?<=[월일]))?",
    r"(?P<m>[일이삼사오유칠팔구]|시|십일|십이)월(?: ?(?P<d>[0-9]{1,2}) ?일)?",
    rf"제? ?(?P<q>[1-4])(?:{_TO}(?P<q2>[1-4]))? ?(?P<f>회계)? ?분기",
    r"(?:(?P<q>[1-4])q|(?P<h>[12])h) ?'?(?P<y>[12][0-9]|20[0-9]{2})(?![0-9a-z])",
    rf"(?P<y>{_Y}|(?<![0-9.,])[12][0-9]) ?년 ?(?P<q>[1-4])q(?![0-9a-z])",
    r"(?P<y>(?<![0-9.,])[12][0-9]) ?년 ?(?:(?P<q>[1-4]) ?분기|(?P<h>상|하)반기)",
    r"(?P<y>(?<![0-9.,])[12][0-9])(?P<f>년도)",
    r"(?P<h>상|하)반기",
    rf"(?P<d>{_D}) ?일(?!간|째|동안|이상|만| 동안| 이상| 만에|본)(?:{_TO}(?P<d2>{_D}) ?일)?",
    r"(?P<pm>오후|저녁|밤) ?(?P<t>1[0-2]|[0-9]) ?(?:시(?: ?(?:(?P<half>반)|(?P<n>[0-5]?[0-9]) ?분))?|:(?P<n3>[0-5][0-9]))",
    r"(?P<am>오전|새벽|아침) ?(?P<t>1[0-2]|[0-9]) ?(?:시(?: ?(?:(?P<half>반)|(?P<n>[0-5]?[0-9]) ?분))?|:(?P<n3>[0-5][0-9]))",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?",
    r"(?P<t>2[0-4]|[01]?[0-9]) ?시(?!간|즌|리|장|대|민|점|도|절|속|즌|작|스)(?: ?(?:(?P<half>반)|(?P<n>[0-5]?[0-9]) ?분))?",
)

_BESIDE = BesideTables(
    roles=role_words("""
profit 순이익|영업이익|이익|흑자
revenue 매출액|매출|수입액|수익
export 수출
import 수입
year 전년|작년|지난해
month 전월|지난달|전달
quarter 전분기|직전 분기
now 올해|금년
loss 순손실|손실|적자
cost 비용|지출|원가
asset 자산
debt 부채|채무
loan 대출
deposit 예금
research 연구개발|연구
market 시가총액|시총
men 남성|남자|남학생
women 여성|여자|여학생
up 증가|늘|상승|올라|올랐|성장
down 감소|줄|하락|떨어|내려|내렸
china 중국
us 미국
japan 일본
europe 유럽|eu
hongkong 홍콩
dead 사망|숨지|숨졌|숨진
hurt 부상|다치|다쳤|다친
confirmed 확진
suspected 의심
cured 퇴원|완치|회복
nation 전국
urban 도시
rural 농촌
large 대형|대기업
medium 중형|중견
small 소형|소기업
bank 은행
insurance 보험
housing 주택|부동산
car 자동차|승용차
oil 석유|원유
gas 가스
output 생산
retail 소매
online 온라인|인터넷
"""),
    compared_after="에서|보다|대비|에 비해|과 비교|와 비교|에 견줘|[을를] 웃|[을를] 밑|이었던|였던|이던|던 것",
)  # fmt: skip

GRAMMAR = Grammar(
    beside=_BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes={
        **suffixes(FigureKind.MONEY, _MONEY),
        **suffixes(FigureKind.QUANTITY, QUANTITIES),
        **suffixes(FigureKind.DURATION, DURATIONS),
        **suffixes(FigureKind.DURATION, {"year": "세기"}, 2),
        **suffixes(FigureKind.PERCENT, {"%": "%|퍼센트|프로|퍼센티지|퍼센트의"}),
        **suffixes(FigureKind.PERCENT, {"%": "할"}, 1),
        **suffixes(FigureKind.PERCENT, {"%": "‰"}, -1),
        **suffixes(FigureKind.PP, {"pp": "퍼센트포인트|퍼센트 포인트|%포인트|% 포인트|%p|포인트|p"}),
        **suffixes(FigureKind.ORDER, {"": "급|규모"}),
        **suffixes(FigureKind.BP, {"bp": "베이시스포인트|베이시스 포인트|bp|bps"}),
        **suffixes(FigureKind.MULTIPLE, {"x": "배|x|×|갑절|곱절"}),
        **suffixes(
            FigureKind.ORDINAL,
            {"": "번째|번 째|째|위|등|째번|호|번지|차|회차|회째|명째|대째|주째|년째|일째|개월째|호선"},
        ),
    },
    money_before=each(
        {
            "USD": "$|us$|usd|미화",
            "HKD": "hk$|hkd",
            "TWD": "nt$|twd",
            "KRW": "₩|krw",
            "JPY": "jpy|jp¥",
            "¥": "¥|￥",
            "CNY": "cny|rmb|인민폐|cn¥",
            "EUR": "€|eur",
            "GBP": "£|gbp",
            "AUD": "a$|aud",
            "CAD": "c$|ca$|cad",
            "SGD": "s$|sgd",
            "INR": "₹|inr",
            "RUB": "₽",
            "CHF": "chf",
        }
    ),
    bounds_before=bounds(
        "약|대략|거의|대충|얼추|추정|추산|근|무려",
        "최소|적어도|최소한|못해도|최저",
        "최대|최고|많아야|기껏해야|최다",
    ),
    bounds_after=bounds(
        "가량|정도|쯤|안팎|내외|가까이|에 가까운|에 육박|남짓|경| 가까이",
        "이상|초과|이 넘|을 넘|를 넘|가 넘|넘는|넘게|넘|을 초과|를 초과|여|을 웃|를 웃|을 돌파|를 돌파|+|보다 많|보다 크|보다 높|을 상회|를 상회| 이상",
        "이하|미만|이내|에 못 미|도 안 되|을 밑|를 밑|보다 적|보다 작|보다 낮| 이하| 미만",
    ),
    connectors=("에서", "-", "–", "—", "~", "부터", "내지", "에서부터"),
    heads={
        **dict.fromkeys(("섭씨",), Suffix(FigureKind.QUANTITY, "celsius")),
        **dict.fromkeys(("화씨",), Suffix(FigureKind.QUANTITY, "fahrenheit")),
        "시속": Suffix(FigureKind.QUANTITY, "kilometer-per-hour"),
    },
    ordinals_before=("제",),
    weighed="무게|체중|감량|무거|[0-9] ?파운드를? ?빼",
    negatives=("-", "마이너스", "영하", "음수"),
    over=" ?분의 ?",
    own_money="KRW",
    dates=_DATES,
    date_hint="[0-9]{1,4} ?(?:[년월일세시분회qh:/.~–—-]|제|상|하|에서|부터)|[제상하오저밤새아일이삼사유칠팔구십]",
    date_starts=("제", "상", "하", "오", "저", "밤", "새", "아"),
    date_numbers={
        "상": 1,
        "하": 2,
        "일": 1,
        "이": 2,
        "삼": 3,
        "사": 4,
        "오": 5,
        "유": 6,
        "칠": 7,
        "팔": 8,
        "구": 9,
        "시": 10,
        "십일": 11,
        "십이": 12,
    },
    idioms=IDIOMS,
    idioms_back=frozenset(),
    suffix_guards={
        "원": "칙인래격유자조리",
        "일": "본어반부상정",
        "년": "대",
        "주": "요장변민의식택차",
        "분": "기야석명의양",
        "도": "시록움로전착",
        "배": "우송경치터",
        "초": "기반점",
        "해": "외당결석",
        "달": "러성",
        "시": "간",
        "무": "대",
        "근": "거본무처",
        "톤": "",
        "엔": "진",
        "불": "과",
        "세": "계상금력",
        "위": "원해치한험안",
        "등": "장록",
        "차": "례량이원",
        "째": "",
        "호": "주텔",
        "p": "abcdefghijklmnopqrstuvwxyz",
        "주일": "",
        "프로": "그젝",
        "포인트": "",
    },
    plans="(?:차)? ?(?:국가 ?)?(?:5|오)개년(?= ?(?:계획|규획))",
    fixed={
        "반토막": Fixed(FigureKind.FRACTION, "0.5"),
        "반 토막": Fixed(FigureKind.FRACTION, "0.5"),
        "절반": Fixed(FigureKind.FRACTION, "0.5"),
        "반년": Fixed(FigureKind.DURATION, "0.5", "year"),
        "반세기": Fixed(FigureKind.DURATION, "50", "year"),
        "반나절": Fixed(FigureKind.DURATION, "0.25", "day"),
        "과반수": Fixed(FigureKind.FRACTION, "0.5", None, Bound.MIN),
        "두 배": Fixed(FigureKind.MULTIPLE, "2", "x"),
        "수십억": Fixed(FigureKind.VAGUE, "1000000000", None, Bound.VAGUE),
        "첫": Fixed(FigureKind.ORDINAL, "1"),
        "처음": Fixed(FigureKind.ORDINAL, "1"),
    },
    counters="명개번건곳대마채척팀군가살달배쪽권장잔병골승패해차편층단종쌍그송자사인조시분초년월일주위등곡경국시회점과표석세척량벌짝",
    particles="은는이가을를의에로과와도만으입인보까부쯤여씩중",
    halves_after=(" 반", "반"),
    scale_openers="",
    fillers=("의", "에"),
    joins=("과 ", "와 ", "과", "와", "하고"),
    list_joins=("와", "과", ",", "및"),
    cents={"센트": -2, "전": -2, "펜스": -2},
)

HOUSE = House(
    scales=((12, "조"), (8, "억"), (4, "만")),
    group=",",
    point=".",
    smallest=4,
    percent="{n}%",
    pp="{n}%포인트",
    bp="{n}bp",
    multiple="{n}배",
    fraction="{bottom}분의 {top}",
    ordinal="제{n}",
    order="{n}급",
    approx="약 {n}",
    least="{n} 이상",
    most="{n} 미만",
    range="~",
    names={
        "KRW": "원", "USD": " 달러", "CNY": " 위안", "JPY": " 엔", "EUR": " 유로", "GBP": " 파운드", "HKD": " 홍콩 달러", "TWD": " 대만 달러", "RUB": " 루블", "INR": " 루피", "CAD": " 캐나다 달러", "AUD": " 호주 달러",
        "SGD": " 싱가포르 달러", "CHF": " 스위스 프랑", "THB": " 바트", "cent": " 센트",
    },
    dates={
        "ymd": "{y}년 {m}월 {d}일", "md": "{m}월 {d}일", "ym": "{y}년 {m}월", "m": "{m}월", "d": "{d}일", "y": "{y}년", "years": "{y}년~{y2}년", "fy": "{y} 회계연도",
        "q": "{q}분기", "yq": "{y}년 {q}분기", "fq": "{q} 회계 분기", "fyq": "{y} 회계연도 {q}분기", "h": "{h}반기", "yh": "{y}년 {h}반기", "fh": "{h}반기", "fyh": "{y} 회계연도 {h}반기",
        "qs": "1~{n}분기", "yqs": "{y}년 1~{n}분기", "decade": "{y}년대", "dec": "{dec}년대", "century": "{c}세기",
    },
    vague={1: "수십", 2: "수백", 3: "수천", 4: "수만", 5: "수십만", 6: "수백만", 7: "수천만", 8: "수억", 9: "수십억", 10: "수백억", 11: "수천억", 12: "수조"},
    halves=("상", "하"),
    measures={"year-person": "세", "day": "일간", "month": "개월", "year": "년간", "week": "주일"},
    spaced=False,
    noun_gap=" ",
)  # fmt: skip
