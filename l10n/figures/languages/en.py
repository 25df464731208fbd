"""English."""

from __future__ import annotations

from l10n.figures.reading.grammar import Grammar, Suffix, bounds, each, suffixes
from l10n.figures.reading.words import Part, SpelledTables, Word
from l10n.figures.roles.en import BESIDE
from l10n.figures.senses.en import SENSE
from l10n.figures.vocabulary.english import COUNTED_ORDINAL, FIXED, LOOSE, MONEY_TALK, SHARE_BEFORE, WEIGHED
from l10n.figures.vocabulary.english_measures import DURATIONS, QUANTITIES
from l10n.figures.writing.style import House
from l10n.model import FigureKind

_UNITS = "zero one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12, "zeroth": 0, "nineth": 9,
}  # fmt: skip
_PLURALS = (
    "thirds",
    "fourths",
    "fifths",
    "sixths",
    "sevenths",
    "eighths",
    "ninths",
    "tenths",
    "hundredths",
    "thousandths",
    "millionths",
    "billionths",
    "trillionths",
)

_WORD_TENS = dict(zip(_TENS.split(), range(20, 100, 10), strict=True))
_WORDS = {
    **{word: Word(Part.UNIT, value) for value, word in enumerate(_UNITS.split())},
    "nought": Word(Part.UNIT, 0),
    **{word: Word(Part.TEEN, value) for value, word in enumerate(_TEENS.split(), 10)},
    **{word: Word(Part.TENS, value) for word, value in _WORD_TENS.items()},
    "fourty": Word(Part.TENS, 40),
    **{word: Word(Part.ORDINAL, value) for word, value in _ORDINALS.items()},
    **{word: Word(Part.FRACTION, _ORDINALS[word[:-1]]) for word in _PLURALS},
    **{word + "s": Word(Part.FRACTION, value) for word, value in _ORDINALS.items() if 10 < value < 20},
    **{word + "s": Word(Part.FRACTION, value) for word, value in _ORDINALS.items() if word.endswith("ieth")},
    "a": Word(Part.ARTICLE),
    "an": Word(Part.ARTICLE),
    "and": Word(Part.JOIN),
    "point": Word(Part.POINT),
    "o": Word(Part.NOUGHT),
    "oh": Word(Part.NOUGHT),
    "half": Word(Part.HALF),
    "halves": Word(Part.HALF),
    "quarter": Word(Part.FRACTION, 4),
    "quarters": Word(Part.FRACTION, 4),
    "hundred": Word(Part.HUNDRED, 100),
    "dozen": Word(Part.SCALE, 12),
    **{
        word: Word(Part.SCALE, 10**power)
        for word, power in (
            ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("quadrillion", 15), ("lakh", 5), ("lkh", 5),
            ("lkhs", 5), ("lakhs", 5), ("crore", 7), ("crores", 7), ("krore", 7), ("krores", 7), ("quintillion", 18),
            ("thousands", 3), ("millions", 6), ("billions", 9), ("trillions", 12),
        )
    },
    **{tens + word: Word(Part.TEEN, value + _WORD_TENS[tens]) for tens in _WORD_TENS for value, word in enumerate(_UNITS.split()) if value},
    **{tens + word: Word(Part.ORDINAL, value + _WORD_TENS[tens]) for tens in _WORD_TENS for word, value in _ORDINALS.items() if 0 < value < 10},
}  # fmt: skip

NUMERALS = SpelledTables(
    words=_WORDS,
    group=",| (?=[0-9]{3}(?![0-9]))",
    decimal=".",
    abbreviations={"k": 3, "mn": 6, "mln": 6, "mil": 6, "mio": 6, "bn": 9, "bln": 9, "tn": 12, "tln": 12, "trn": 12},
    money_abbreviations={"m": 6, "b": 9, "t": 12, "mm": 6},
    ordinal_marks="(?:st|nd|rd|th)(?![a-z])",
    loose=LOOSE,
    half_more="[ -]and[ -]a[ -]half",
    of_scale=r" of (?:a |one |an )?(?=(?:thousand|million|billion|trillion)(?![a-z]))",
    counted_ordinal=COUNTED_ORDINAL,
    share_before=SHARE_BEFORE,
)

MONEY = {
    "USD": "u.s. dollars|us dollars|american dollars|united states dollars|united states dollar|u.s. dollar|us dollar|dollars (us)|usd|dollars|dollar|bucks|buck|us$|$|us$",
    "CNY": "chinese yuan renminbi|yuan renminbi|chinese yuan|yuan (rmb)|yuan|renminbi|rmb|cny",
    "JPY": "japanese yen|yen|jpy|¥",
    "EUR": "euros|euro|eur|€",
    "GBP": "pounds sterling|british pounds|pound sterling|british pound|gbp|quid|£|pounds|pound",
    "HKD": "hong kong dollars|hong kong dollar|hk dollars|hk dollar|hkd|hk$",
    "KRW": "south korean won|korean won|won|krw|₩",
    "TWD": "new taiwan dollars|new taiwan dollar|taiwan dollars|taiwan dollar|nt dollars|twd|ntd",
    "RUB": "russian rubles|russian roubles|rubles|roubles|ruble|rouble|rub|rur|₽",
    "INR": "indian rupees|indian rupee|rupees|rupee|inr|rs|₹",
    "CAD": "canadian dollars|canadian dollar|cad",
    "AUD": "australian dollars|australian dollar|aussie dollars|aud",
    "NZD": "new zealand dollars|new zealand dollar|nzd",
    "SGD": "singapore dollars|singapore dollar|singaporean dollars|sgd",
    "CHF": "swiss francs|swiss franc|francs|chf",
    "THB": "thai baht|baht|thb",
    "VND": "vietnamese dong|dong|vnd|₫",
    "IDR": "indonesian rupiah|rupiah|idr",
    "MYR": "malaysian ringgits|malaysian ringgit|malaysia ringgits|malaysia ringgit|ringgits|ringgit|myr|rm",
    "PHP": "philippine pesos|philippine peso|php",
    "MXN": "mexican pesos|mexican peso|pesos|peso|mxn",
    "BRL": "brazilian reais|brazilian reals|brazilian real|reais|brl",
    "ZAR": "south african rand|rand|zar",
    "SEK": "swedish kronor|swedish krona|sek|kronor",
    "NOK": "norwegian kroner|norwegian krone|nok",
    "DKK": "danish kroner|danish krone|dkk",
    "TRY": "turkish lira|lira|liras|try|₺",
    "MOP": "macau patacas|patacas|pataca|mop",
    "AED": "dirhams|dirham|aed",
    "SAR": "saudi riyals|riyals|riyal|sar",
    "PKR": "pakistani rupees|pkr",
    "UAH": "hryvnia|hryvnias|uah",
    "ILS": "shekels|shekel|ils",
    "EGP": "egyptian pounds|egyptian pound|egp",
    "PLN": "zlotys|zloty|pln",
    "NGN": "nairas|naira|ngn",
    "BTC": "bitcoins|bitcoin|btc",
    "ESP": "pesetas|peseta", "NLG": "dutch guilders|guilders|guilder", "KWD": "kuwaiti dinars|dinars|dinar|kwd", "LBP": "lebanese pounds|lebanese pound|lbp", "QAR": "qatari riyals|qatari riyal|qar",
    "MNT": "tugriks|tugrik|mnt", "IRR": "iranian rials|rials|rial|irr", "GEL": "lari|gel|₾", "LAK": "kip|lak|₭", "CZK": "czech crowns|koruna|czk", "HUF": "forints|forint|huf", "ARS": "argentine pesos|ars",
    "USDT": "usdt",
    "cent": "cents|cent|us cents|u.s. cents|¢|pence|penny|pennies",
}  # fmt: skip

_SUFFIXES = {
    **suffixes(FigureKind.MONEY, MONEY),
    **suffixes(FigureKind.MONEY, {"EUR": "meur", "USD": "musd", "GBP": "mgbp", "SEK": "msek", "NOK": "mnok"}, 6),
    **suffixes(FigureKind.QUANTITY, QUANTITIES),
    **suffixes(FigureKind.QUANTITY, {"tonne": "kt|kilotons|kilotonnes"}, 3),
    **suffixes(FigureKind.QUANTITY, {"tonne": "mt|megatons|megatonnes"}, 6),
    **suffixes(FigureKind.DURATION, DURATIONS),
    **suffixes(FigureKind.DURATION, {"year": "decades|decade"}, 1),
    **suffixes(FigureKind.DURATION, {"year": "centuries|century"}, 2),
    **suffixes(FigureKind.PERCENT, {"%": "%|percent|per cent|pct|percents|percentages|percentage|p.c."}),
    **suffixes(FigureKind.PERCENT, {"%": "‰|per mille"}, -1),
    **suffixes(FigureKind.PP, {"pp": "percentage points|percentage point|a percentage point|of a percentage point|percent points|percentage-point|percent point|% points|%-points|pp|pps|ppts|points of percentage"}),
    **suffixes(FigureKind.BP, {"bp": "basis points|basis point|basis-point|bps|bp"}),
    **suffixes(FigureKind.MULTIPLE, {"x": "times|-fold|fold|x|×|-times"}),
}  # fmt: skip

_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january|jan",
            "february|feb",
            "march|mar",
            "april|apr",
            "may",
            "june|jun",
            "july|jul",
            "august|aug",
            "september|sept|sep",
            "october|oct",
            "november|nov",
            "december|dec",
        ],
        1,
    )
    for name in names.split("|")
}
_M = "(?:january|february|march|april|june|july|august|september|october|november|december|may|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?![a-z])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])"
_Y = "(?:1[4-9][0-9]{2}|20[0-9]{2})(?![0-9]|,[0-9]{3}|\\.[0-9])"
_YY = "(?:[12][0-9]|3[0-5])(?![0-9a-z%]|[.,][0-9])"
_TO = " ?(?:-|–|—|to|through|until|and) ?"
_Q = "(?:first|second|third|fourth|1st|2nd|3rd|4th|last)"
_TH = "(?:st|nd|rd|th)?"

_DATES = (
    rf"(?P<y>[12][0-9]{{3}})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>{_D})(?![0-9])",
    rf"(?P<m>{_M})\.? (?:the )?(?P<d>{_D}){_TH}(?![0-9,]*[0-9]| ?%| (?:million|billion|percent)|\.[0-9])(?:,? ?(?:of |in )?(?P<y>{_Y}))?(?:{_TO}(?:(?P<m2>{_M})\.? )?(?P<d2>{_D}){_TH}(?![0-9])(?:,? (?P<y2>{_Y}))?)?",
    rf"(?:the )?(?P<d>{_D}){_TH},? (?:of )?(?P<m>{_M})\.?(?:,? ?(?:of |in )?(?P<y>{_Y}))?(?:{_TO}(?P<d2>{_D}){_TH} (?P<m2>{_M})\.?(?:,? (?P<y2>{_Y}))?)?",
    rf"(?P<d>{_D}){_TH}{_TO}(?P<d2>{_D}){_TH} (?:of )?(?P<m>{_M})(?:,? (?P<y>{_Y}))?",
    rf"(?P<m>{_M})\.?,? (?:of )?(?P<y>{_Y})(?:{_TO}(?P<m2>{_M})\.?,? (?:of )?(?P<y2>{_Y}))?",
    rf"(?P<m>{_M})\.?{_TO}(?P<m2>{_M})\.?(?:,? (?:of )?(?P<y>{_Y}))?",
    rf"(?P<m>{_M})(?!\.? [0-9])",
    rf"(?:the |a )?(?P<q>{_Q})(?: (?P<f>fiscal|financial))?[ -]quarter(?:s)?(?! of an| of a )(?:(?: of| in|,)?(?: the)?(?: (?P<f2>fiscal|financial))?(?: year)? (?P<y>{_Y}))?",
    rf"(?:the )?first (?P<qs>two|three) (?:(?P<f>fiscal|financial) )?quarters(?:(?: of| in|,)? (?P<y>{_Y}))?",
    rf"(?:(?P<q>[1-4])q|(?P<h>[12])h|(?P<qs>[69]m)) ?(?P<f>fy ?)?'?(?P<y>{_Y}|{_YY})",
    rf"(?:q(?P<q>[1-4])|h(?P<h>[12]))(?: ?'| ?(?P<f>fy) ?'?| (?=[0-9]{{2}}(?:$|[^\w ])))(?P<y>{_YY})",
    r"(?P<q>[1-4])q(?![0-9a-z'])",
    rf"(?P<f>fy) ?'?(?P<y>{_YY})",
    rf"(?P<f>fiscal |financial )?q(?P<q>[1-4])(?![0-9a-z])(?:(?: of| in|,)? ?(?P<f2>fiscal |fy ?)?(?:year )?(?P<y>{_Y}))?",
    rf"(?P<f>fiscal|fy|financial year|financial)(?: year)? ?(?P<y>{_Y})(?:[/–-](?P<y2>[0-9]{{2}})(?![0-9]))?(?:[ -]q(?P<q>[1-4])|[ -](?P<h>first|second) half)?",
    rf"(?:the |a )?(?P<h>first|second|latter)[ -]half(?! (?:million|hour|a))(?: of)?(?: the)?(?: (?P<f>fiscal))?(?: year)?(?:,? (?P<y>{_Y}))?",
    rf"h(?P<h>[12])(?![0-9a-z])(?: (?:of )?(?P<y>{_Y}))?",
    rf"(?P<y>{_Y})(?: fiscal(?P<f>) year)?[ -]q(?P<q>[1-4])(?![0-9a-z])",
    rf"(?P<y>{_Y}) (?P<f>fiscal|financial) year",
    rf"(?P<y>{_Y}){_TO}(?P<y2>20[0-9]{{2}}|19[0-9]{{2}}|[0-9]{{2}}(?= (?:season|financial|fiscal|school|academic)))(?![0-9,.]*[0-9]|%)",
    rf"(?P<y>{_Y})[/–-](?P<y2>[0-9]{{2}})(?![0-9,.]*[0-9]|%)(?= )",
    r"(?:the )?(?P<dy>[12][0-9][0-9]0)'?s(?![a-z])",
    r"(?:the )?'?(?P<dec>[2-9]0)'?s(?![a-z])",
    r"(?:the )?(?P<dec>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?![a-z])",
    r"(?:the )?(?P<c>[0-9]{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)(?:st|nd|rd|th)?[ -]century",
    r"(?:the )?(?P<c>[0-9]{1,2})(?:st|nd|rd|th)?(?: century)?(?: ?(?:-|–|to|and) ?)(?:the )?(?P<c2>[0-9]{1,2})(?:st|nd|rd|th) centur(?:y|ies)",
    rf"mid-(?P<y>{_Y})",
    rf"(?:the )?(?P<d>3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th) day of (?P<m>{_M})",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?(?: ?(?:(?P<pm>p\.?m\.?)|a\.?m\.?)(?![a-z]))?",
    r"(?P<t>1[0-2]|0?[1-9])(?:\.(?P<n>[0-5][0-9]))? ?(?:(?P<pm>p\.?m\.?)|a\.?m\.?)(?![a-z])",
    r"(?P<t>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock",
    rf"(?P<y>{_Y})(?![-/][0-9]| ?(?:%|[$€£]|thousand|million|billion|trillion|bn|percent|dollars|yuan|people|meters|metres|km|kilomet|miles|tons|tonnes|euros|pounds|rmb|yen|won|feet|units|cubic|square|hours|days|kg|times|x[0-9]|m |m,))(?:'s)?(?=$|[^a-z0-9])",
)

GRAMMAR = Grammar(
    beside=BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes=_SUFFIXES,
    money_before=each(
        {
            "USD": "$|us$|us $|u.s.$|usd|usd$|u.s. $|us dollars",
            "CNY": "rmb|rmb¥|cny|cn¥|yuan|renminbi|rmb yuan|cny¥",
            "¥": "¥|￥",
            "EUR": "€|eur|euro|euros",
            "GBP": "£|gbp|stg",
            "HKD": "hk$|hkd|hk $|hkd$",
            "TWD": "nt$|twd|nt $|ntd",
            "AUD": "a$|au$|aud|aud$",
            "CAD": "c$|ca$|cad|cad$|cdn$",
            "NZD": "nz$|nzd",
            "SGD": "s$|sgd|sg$",
            "JPY": "jpy|jp¥",
            "KRW": "₩|krw",
            "INR": "₹|inr|rs|rs.",
            "RUB": "₽|rub",
            "CHF": "chf|sfr",
            "THB": "฿|thb",
            "BRL": "r$|brl",
            "MXN": "mx$|mxn",
            "MYR": "rm|myr",
            "ZAR": "zar",
            "TRY": "₺",
            "VND": "₫|vnd",
            "PHP": "₱|php",
            "NGN": "₦",
            "ILS": "₪",
            "UAH": "₴",
            "SEK": "sek",
            "NOK": "nok",
            "DKK": "dkk",
            "AED": "aed",
            "SAR": "sar",
            "IDR": "idr",
        }
    ),
    bounds_before=bounds(
        "about|around|approximately|roughly|nearly|almost|some|circa|ca.|close to|approaching|approx.|approx|an estimated|estimated|near|~|just about|or so|approximates|approximating",
        "more than|over|at least|above|exceeding|exceeds|exceeded|exceed|no less than|no fewer than|not less than|upwards of|topped|surpassed|surpassing|surpasses|surpass|in excess of|minimum of|a minimum of|as many as least|greater than|higher than|well over|topping|larger than|passed|not fewer than|beyond|>|older than|longer than|breaking|>=",
        "less than|under|below|fewer than|up to|at most|no more than|not more than|not exceeding|within|a maximum of|maximum of|lower than|short of|as much as|as many as|smaller than|shy of|just under|younger than|not over|<|not to exceed|<=",
    ),
    bounds_after=bounds("or so|or thereabouts", "or more|and above|or above|and more|or higher|plus|+|and over|or over|odd|-plus|upwards|and up|or older|and older", "or less|or below|or fewer|and below|or under|and under|or lower|at most"),
    connectors=("to", "-", "–", "—", "~", "through", "-to-", "--"),
    openers={"between": "and", "from": "to", "from between": "and"},
    changes_before={},
    weighed=WEIGHED,
    paid=MONEY_TALK,
    # What will or is to grow by 3% to 5% grows by a range.
    rising=r"^(?!.*\b(?:will|would|could|can|may|might|should|to|ranged|ranging)\b).*\bby (?:about |around |nearly |some |another |roughly |over |more than )?",
    plans=r"[ -]five[ -]year (?=plans?\b|programmes?\b|programs?\b)",
    negatives=("-", "minus", "negative"),
    out_of=r" over (?=[0-9a-z-]{1,30}(?: [a-z-]{1,30}){0,4}$)| (?:in every|in|out of every|out of|of every) (?=[0-9]+[ ,.;)]|ten|five|four|three|two|six|seven|eight|nine|twenty|(?:a |one )?(?:hundred|thousand|million))",
    dates=_DATES,
    date_hint=r"[0-9]{1,4}(?![0-9%]|[.,][0-9])|[0-9]{4}[-./][0-9]|[0-9]{1,2}\.[0-9]{2} ?[ap]|[a-z']",
    date_starts=("q", "fiscal", "financial", "fy", "mid", "first", "second", "third", "fourth", "last", "latter", "h", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties", "'"),
    month_names=_MONTHS,
    date_numbers={"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "latter": 2, "6m": 2, "9m": 3, "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90},
    idioms=frozenset(
        ["one another", "one of", "no one", "one by one", "one day", "one time", "one thing", "one or more", "one's", "second-hand", "second hand", "third-party", "third party", "first lady", "first place", "first of all", "first-hand", "at first", "first time", "first and foremost", "first-class", "first class", "seven-eleven", "second half of a", "may", "second to none", "second thoughts", "zero-sum", "zero tolerance", "half-brother", "half-sister", "half time", "half-time", "halftime", "ten thousand cities", "one-off", "one side", "one hand", "one way", "one-way", "one-sided", "one-stop", "one belt", "one country", "first minister", "third world", "first world", "third parties", "seconds", "one-on-one", "hundreds of thousands of millions"]
    ),
    fixed=FIXED,
    links=("of",),
    heads={"on the order of": Suffix(FigureKind.ORDER), "percent of": Suffix(FigureKind.PERCENT, "%"), "per cent of": Suffix(FigureKind.PERCENT, "%")},
    fillers=("the", "a", "about", "of", "worth", "for"),
    cents={"cents": -2, "cent": -2, "c": -2, "pence": -2, "p": -2, "sens": -2, "sen": -2},
    halves_after=(" and a half",),
    joins=("and",),
    list_joins=("and", ",", "/", "or"),
)  # fmt: skip

HOUSE = House(
    scales=((12, "trillion"), (9, "billion"), (6, "million")),
    group=",",
    point=".",
    smallest=6,
    percent="{n}%",
    pp="{n} percentage point|{n} percentage points",
    bp="{n} basis point|{n} basis points",
    multiple="{n} times",
    fraction="{top}/{bottom}",
    ordinal="{n}{th}",
    order="on the order of {n}",
    approx="about {n}",
    least="more than {n}",
    most="less than {n}",
    range=" to ",
    names={
        "USD": "dollar|dollars", "CNY": "yuan", "JPY": "yen", "EUR": "euro|euros", "GBP": "British pound|British pounds", "HKD": "Hong Kong dollars", "KRW": "won",
        "TWD": "New Taiwan dollars", "RUB": "rubles", "INR": "rupees", "CAD": "Canadian dollars", "AUD": "Australian dollars", "NZD": "New Zealand dollars",
        "SGD": "Singapore dollars", "CHF": "Swiss francs", "THB": "baht", "VND": "dong", "IDR": "rupiah", "MYR": "ringgit", "MXN": "Mexican pesos", "BRL": "reais", "ZAR": "rand",
        "cent": "cent|cents",
    },
    signs={"USD": "$"},
    dates={
        "ymd": "{month} {d}, {y}", "md": "{month} {d}", "ym": "{month} {y}", "m": "{month}", "d": "the {d}", "y": "{y}", "years": "{y}–{y2}", "fy": "fiscal {y}",
        "q": "{q} quarter", "yq": "{q} quarter of {y}", "fq": "{q} fiscal quarter", "fyq": "{q} fiscal quarter of {y}",
        "h": "{h} half", "yh": "{h} half of {y}", "fh": "{h} half fiscal", "fyh": "{h} half of fiscal {y}",
        "qs": "first {words} quarters", "yqs": "first {words} quarters of {y}", "decade": "{y}s", "dec": "'{dec}s", "century": "{c}{th} century",
    },
    vague={1: "dozens", 2: "hundreds", 3: "thousands", 4: "tens of thousands", 5: "hundreds of thousands", 6: "millions", 7: "tens of millions", 8: "hundreds of millions", 9: "billions", 10: "tens of billions", 11: "hundreds of billions", 12: "trillions"},
    quarters=("first", "second", "third", "fourth"),
    halves=("first", "second"),
    measures={"year-person": "years old", "jin": "jin", "mu": "mu"},
)  # fmt: skip
