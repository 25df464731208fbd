"""German: Milliarde is 10^9 and Billion 10^12; numbers in words are compounds."""

from __future__ import annotations

from functools import lru_cache

from l10n.figures.languages.en import MONEY as ENGLISH_MONEY
from l10n.figures.reading.grammar import Grammar, Suffix, bounds, each, suffixes
from l10n.figures.reading.spelled import trie
from l10n.figures.reading.words import Part, SpelledTables, Word
from l10n.figures.roles.de import BESIDE
from l10n.figures.senses.de import SENSE
from l10n.figures.vocabulary.german import FIXED, ORDINAL_MARKS
from l10n.figures.vocabulary.model_sizes import MODEL_SIZES
from l10n.figures.writing.style import House
from l10n.model import FigureKind

_UNITS = {"null": 0, "ein": 1, "eins": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "eines": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9}  # fmt: skip
_TEENS = {"zehn": 10, "elf": 11, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19}  # fmt: skip
_TENS = {"zwanzig": 20, "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}  # fmt: skip
_ORDINALS = {"erst": 1, "zuerst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "fuenft": 5, "sechst": 6, "siebt": 7, "siebent": 7, "acht": 8, "neunt": 9, "zehnt": 10, "elft": 11, "zwölft": 12, "zwoelft": 12, "dreizehnt": 13, "vierzehnt": 14, "fünfzehnt": 15, "sechzehnt": 16, "siebzehnt": 17, "achtzehnt": 18, "neunzehnt": 19, "zwanzigst": 20, "dreißigst": 30, "vierzigst": 40, "fünfzigst": 50, "sechzigst": 60, "siebzigst": 70, "achtzigst": 80, "neunzigst": 90, "hundertst": 100, "tausendst": 1000, "millionst": 10**6, "milliardst": 10**9, "billionst": 10**12}  # fmt: skip
_FRACTIONS = {"achtel": 8} | {f"{word}el": value for word, value in _ORDINALS.items() if value > 2}
_SCALES = {"tausend": 3, "million": 6, "millionen": 6, "milliarde": 9, "milliarden": 9, "billion": 12, "billionen": 12, "billiarde": 15, "billiarden": 15, "trillion": 18, "trillionen": 18}  # fmt: skip

_WORDS = {
    **{word: Word(Part.UNIT, value) for word, value in _UNITS.items()},
    **{word: Word(Part.TEEN, value) for word, value in _TEENS.items()},
    **{word: Word(Part.TENS, value) for word, value in _TENS.items()},
    **{f"{word}{ending}": Word(Part.ORDINAL, value) for word, value in _ORDINALS.items() for ending in ("e", "er", "en", "es", "em") if word != "acht" or ending != "en"},
    **{word: Word(Part.ORDINAL, value) for word, value in _ORDINALS.items() if word not in ("acht",)},
    **{word: Word(Part.FRACTION, value) for word, value in _FRACTIONS.items()},
    "hundert": Word(Part.HUNDRED, 100),
    "dutzend": Word(Part.SCALE, 12),
    **{word: Word(Part.SCALE, 10**power) for word, power in _SCALES.items()},
    "und": Word(Part.JOIN),
    "komma": Word(Part.POINT),
    **dict.fromkeys(("anderthalb", "eineinhalb", "einundhalb"), Word(Part.HALVES, 1)),
    **dict.fromkeys(("zweieinhalb", "zweiundhalb"), Word(Part.HALVES, 2)),
    "dreieinhalb": Word(Part.HALVES, 3),
    **dict.fromkeys(("halb", "halbe", "halber", "halbes", "halben", "halbem", "hälfte"), Word(Part.HALF)),
}  # fmt: skip
_MORPHEMES = tuple(
    sorted(
        (word for word in _WORDS if word not in ("komma", "halb", "eine", "einem", "einen", "einer", "eines")),
        key=len,
        reverse=True,
    )
)
_LONGEST = 80


@lru_cache(maxsize=8192)
def _split(word: str) -> tuple[str, ...]:
    """Split einundzwanzig into its words; nothing if any of it is no number."""
    if word in _MORPHEMES:
        return (word,)
    if len(word) > _LONGEST:
        return ()
    for morpheme in _MORPHEMES:
        if word.startswith(morpheme) and (rest := _split(word[len(morpheme) :])):
            return (morpheme, *rest)
    return ()


def _split_words(word: str) -> tuple[Word, ...]:
    return tuple(_WORDS[part] for part in _split(word))


_STEMS = (
    *(
        word
        for word in {*_UNITS, *_TEENS, *_TENS, "hundert", "tausend", *_ORDINALS}
        if len(word) > 3 and not word.startswith("eine")
    ),
    *("einund", "einhundert", "eintausend", "elf"),
)

NUMERALS = SpelledTables(
    words=_WORDS,
    group=r"\.| (?=[0-9]{3}(?![0-9]))|'",
    decimal=",",
    abbreviations={
        "tsd": 3,
        "tsd.": 3,
        "mio": 6,
        "mio.": 6,
        "mill": 6,
        "mrd": 9,
        "mrd.": 9,
        "md": 9,
        "bn": 9,
        "bio": 12,
        "bio.": 12,
        "k": 3,
    },
    split=_split_words,
    stems=_STEMS,
    loose=MODEL_SIZES,
    ordinal_marks=ORDINAL_MARKS,
    counted_ordinal="",
    ones_first=True,
)

MONEY = {
    **{code: words for code, words in ENGLISH_MONEY.items() if code not in ("CNY", "JPY", "TRY")},
    "EUR": "euro|euros|eur|€",
    "USD": "us-dollar|us-dollars|amerikanische dollar|amerikanischer dollar|dollar|dollars|usd|us$|$",
    "GBP": "pfund sterling|britische pfund|pfund|gbp|£|pounds",
    "JPY": "japanische yen|yen|jpy|¥",
    "CNY": "chinesische yuan|yuan|renminbi|rmb|cny",
    "HKD": "hongkong-dollar|hong kong dollar|hongkong dollar|hkd",
    "TWD": "taiwan-dollar|neue taiwan-dollar|twd",
    "CAD": "kanadische dollar|kanadischen dollar|kanadischer dollar|cad",
    "AUD": "australische dollar|australischen dollar|aud",
    "NZD": "neuseeland-dollar|neuseeländische dollar|nzd",
    "SGD": "singapur-dollar|sgd",
    "CHF": "schweizer franken|franken|chf|sfr",
    "RUB": "russische rubel|rubel|rub",
    "INR": "indische rupien|rupien|rupie|inr",
    "KRW": "südkoreanische won|won|krw",
    "THB": "thailändische baht|baht|thb",
    "VND": "vietnamesische dong|dong|vnd",
    "IDR": "indonesische rupiah|rupiah|idr",
    "MYR": "malaysische ringgit|ringgit|myr",
    "PHP": "philippinische pesos|philippinische peso|php",
    "MXN": "mexikanische pesos|mexikanische peso|pesos|peso|mxn",
    "BRL": "brasilianische real|reais|real|brl",
    "ZAR": "südafrikanische rand|rand|zar",
    "SEK": "schwedische kronen|sek",
    "NOK": "norwegische kronen|nok",
    "DKK": "dänische kronen|dkk",
    "TRY": "türkische lira|lira|try",
    "PLN": "złoty|zloty|pln",
    "ILS": "schekel|ils",
    "EGP": "ägyptische pfund|egp",
    "AED": "dirham|aed",
    "SAR": "saudi-rial|rial|sar",
    "PKR": "pakistanische rupien|pkr",
    "UAH": "hrywnja|uah",
    "cent": "cents|cent|ct",
}  # fmt: skip

_QUANTITIES = {
    "kilometer": "kilometern|kilometer|km",
    "meter": "metern|meter|m",
    "centimeter": "zentimetern|zentimeter|cm",
    "millimeter": "millimetern|millimeter|mm",
    "micrometer": "mikrometern|mikrometer|μm",
    "nanometer": "nanometern|nanometer|nm",
    "picometer": "pikometer",
    "mile": "meilen|meile",
    "nautical-mile": "seemeilen|seemeile",
    "foot": "fuß|füße|füßen",
    "inch": "zoll|inch",
    "yard": "yards|yard",
    "light-year": "lichtjahre|lichtjahren|lichtjahr",
    "kilogram": "kilogramm|kilos|kilo|kg",
    "gram": "gramm|g",
    "milligram": "milligramm|mg",
    "microgram": "mikrogramm",
    "tonne": "tonnen|tonne|t",
    "jin": "jin",
    "pound": "lb|lbs",
    "ounce": "unzen|unze",
    "carat": "karat",
    "liter": "litern|liter|l",
    "milliliter": "millilitern|milliliter|ml",
    "barrel": "barrel|fässer|fass",
    "gallon": "gallonen|gallone",
    "teaspoon": "teelöffel",
    "square-kilometer": "quadratkilometern|quadratkilometer|km²|km2",
    "square-meter": "quadratmetern|quadratmeter|m²|m2",
    "square-foot": "quadratfuß",
    "square-mile": "quadratmeilen",
    "hectare": "hektar|ha",
    "acre": "acres|acre|morgen",
    "mu": "mu",
    "cubic-meter": "kubikmetern|kubikmeter|m³",
    "cubic-kilometer": "kubikkilometer",
    "cubic-foot": "kubikfuß",
    "watt": "watt|w",
    "kilowatt": "kilowatt|kw",
    "megawatt": "megawatt|mw",
    "gigawatt": "gigawatt|gw",
    "kilowatt-hour": "kilowattstunden|kilowattstunde|kwh",
    "megawatt-hour": "megawattstunden|megawattstunde|mwh",
    "gigawatt-hour": "gigawattstunden|gigawattstunde|gwh",
    "terawatt-hour": "terawattstunden|terawattstunde|twh",
    "megahertz": "megahertz|mhz",
    "gigahertz": "gigahertz|ghz",
    "hertz": "hertz|hz",
    "kilojoule": "kilojoule|kj",
    "megajoule": "megajoule",
    "kilocalorie": "kilokalorien|kcal",
    "calorie": "kalorien",
    "volt": "volt",
    "ampere": "ampere",
    "megabyte": "megabyte|mb",
    "gigabyte": "gigabyte|gb",
    "terabyte": "terabyte|tb",
    "byte": "bytes|byte",
    "bit": "bits|bit",
    "kilobit": "kilobit",
    "pixel": "pixel|megapixel",
    "celsius": "grad celsius|°celsius|℃|°c|celsius",
    "fahrenheit": "grad fahrenheit|℉|°f|fahrenheit",
    "degree": "grad|°",
    "decibel": "dezibel|db",
    "kilometer-per-hour": "kilometer pro stunde|kilometern pro stunde|stundenkilometer|stundenkilometern|km/h",
    "mile-per-hour": "meilen pro stunde|mph",
    "meter-per-second": "meter pro sekunde|metern pro sekunde|m/s",
    "cubic-meter-per-second": "kubikmeter pro sekunde",
    "horsepower": "ps|pferdestärken",
    "year-person": "jahre alt|jahren alt|-jährige|-jährigen|-jähriger|-jähriges|-jähriger|jährige|jährigen|jähriger",
}

_DURATIONS = {
    "year": "jahre|jahren|jahr|jahres",
    "month": "monate|monaten|monat|monats",
    "week": "wochen|woche",
    "day": "tage|tagen|tag|tages",
    "hour": "stunden|stunde|std",
    "minute": "minuten|minute|min",
    "second": "sekunden|sekunde|sek",
    "millisecond": "millisekunden",
}

_MONTH_NAMES = "januar|jan|jänner februar|feb märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez"
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(), 1) for name in names.split("|")}
_M = f"(?:{trie(set(_MONTHS))})(?![a-zäöü])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])"
_Y = r"(?:1[4-9][0-9]{2}|20[0-9]{2})(?![0-9]|[.,][0-9])"
_YY = "(?:[12][0-9]|3[0-5])(?![0-9a-z%]|[.,][0-9])"
_TO = " ?(?:-|–|—|bis|und) ?(?:zum )?"
_Q = "(?:erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|vierte[nrsm]?|[1-4]\\.)"

_DATES = (
    rf"(?P<y>[12][0-9]{{3}})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>{_D})(?![0-9])",
    rf"(?P<d>{_D})\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>[12][0-9]{{3}})(?![0-9])",
    rf"(?P<d>{_D})\.? ?(?P<m>{_M})\.?(?: (?:des jahres )?(?P<y>{_Y}))?",
    rf"(?P<d>{_D})\.?{_TO}(?P<d2>{_D})\. ?(?P<m>{_M})(?: (?P<y>{_Y}))?",
    rf"(?P<d>{_D})\. ?(?P<m>{_M})(?: (?P<y>{_Y}))?{_TO}(?P<d2>{_D})\. ?(?P<m2>{_M})(?: (?P<y2>{_Y}))?",
    rf"(?P<m>{_M})\.? (?:des jahres )?(?P<y>{_Y})(?:{_TO}(?P<m2>{_M}) (?P<y2>{_Y}))?",
    rf"(?P<m>{_M})\.?{_TO}(?P<m2>{_M})(?: (?P<y>{_Y}))?",
    rf"(?P<m>{_M})(?! [0-9])",
    rf"(?P<q>{_Q}) (?P<f>geschäfts|fiskal|finanz)?quartals?(?: (?:des )?(?:(?P<f2>geschäftsjahres|geschäftsjahr) )?(?:jahres )?(?P<y>{_Y}))?",
    rf"(?P<q>{_Q}) bis (?P<q2>{_Q}) quartals?(?: (?:des )?(?:jahres )?(?P<y>{_Y}))?",
    rf"(?:(?P<q>[1-4])q|(?P<h>[12])h) ?'?(?P<y>{_Y}|{_YY})",
    rf"q(?P<q>[1-4])(?: ?'|/|[ /](?=[0-9]{{2}}(?:$|[^\w ])))(?P<y>{_YY})",
    rf"h(?P<h>[12])[ /](?P<y>{_Y})",
    rf"(?P<f>fy|gj) ?'?(?P<y>{_YY})",
    rf"q(?P<q>[1-4])(?![0-9a-z])(?: (?P<y>{_Y}))?",
    rf"(?P<f>geschäftsjahre?s?|fiskaljahr|fy) ?(?P<y>{_Y})(?:/(?P<y2>[0-9]{{2}})(?![0-9]))?",
    rf"(?P<h>erste[nrsm]?|zweite[nrsm]?) (?:halbjahre?s?|jahreshälfte)(?: (?:des )?(?:jahres )?(?P<y>{_Y}))?",
    rf"(?P<y>{_Y}){_TO}(?P<y2>20[0-9]{{2}}|19[0-9]{{2}})(?![0-9.,]*[0-9]|%)",
    rf"(?P<y>{_Y})[/–-](?P<y2>[0-9]{{2}})(?![0-9.,]*[0-9]|%)(?= )",
    r"(?P<dy>[12][0-9][0-9]0)er(?:n)?(?:[ -]jahren?)?",
    r"(?P<dec>[2-9]0)er(?:n)?(?:[ -]jahren?)?",
    r"(?P<dec>zwanziger|dreißiger|vierziger|fünfziger|sechziger|siebziger|achtziger|neunziger)[ -]?jahren?",
    r"(?P<c>[0-9]{1,2})\.? ?(?:-|–|bis|und) ?(?P<c2>[0-9]{1,2})\. jahrhunderts?",
    r"(?P<c>[0-9]{1,2})\. jahrhunderts?",
    rf"mitte (?P<y>{_Y})",
    rf"(?P<d>{_D})\.(?= (?:dieses|des) monats)",
    r"(?P<t>2[0-4]|[01]?[0-9])[:.](?P<n>[0-5][0-9])(?::(?P<s>[0-5][0-9]))?(?![0-9:.]) ?uhr",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?",
    r"(?P<t>2[0-4]|[01]?[0-9]) uhr(?: (?P<n>[0-5][0-9]))?",
    rf"(?P<y>{_Y})(?![-/][0-9]| ?(?:%|[$€£]|mill|mrd|mio|tausend|prozent|dollar|yuan|euro|menschen|meter|kilomet|km|meilen|tonnen|pfund|yen|won|einheiten|stunden|kg|mal))(?=$|[^a-z0-9])",
)

GRAMMAR = Grammar(
    beside=BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes={
        **suffixes(FigureKind.MONEY, MONEY),
        **suffixes(FigureKind.MONEY, {"EUR": "m€|m €|meur", "USD": "m$|musd"}, 6),
        **suffixes(FigureKind.QUANTITY, _QUANTITIES),
        **suffixes(FigureKind.QUANTITY, {"tonne": "kt|kilotonnen"}, 3),
        **suffixes(FigureKind.QUANTITY, {"tonne": "mt|megatonnen"}, 6),
        **suffixes(FigureKind.DURATION, _DURATIONS),
        **suffixes(FigureKind.DURATION, {"year": "jahrzehnte|jahrzehnten|jahrzehnt"}, 1),
        **suffixes(FigureKind.DURATION, {"year": "jahrhunderte|jahrhunderten|jahrhundert"}, 2),
        **suffixes(FigureKind.PERCENT, {"%": "%|prozent|v.h.|-prozentige|-prozentigen|prozentige|prozentigen"}),
        **suffixes(FigureKind.PERCENT, {"%": "‰|promille"}, -1),
        **suffixes(FigureKind.PP, {"pp": "prozentpunkte|prozentpunkten|prozentpunkt|%-punkte|%-punkten|pp"}),
        **suffixes(FigureKind.BP, {"bp": "basispunkte|basispunkten|basispunkt|bp|bps"}),
        **suffixes(FigureKind.MULTIPLE, {"x": "mal|-mal|-fache|fache|-fachen|fachen|-fach|fach|x|×|-faches|faches"}),
    },
    money_before=each(
        {
            "USD": "$|us$|usd",
            "CNY": "rmb|cny|cn¥",
            "¥": "¥|￥",
            "EUR": "€|eur",
            "GBP": "£|gbp",
            "HKD": "hk$|hkd",
            "TWD": "nt$|twd",
            "AUD": "a$|au$|aud",
            "CAD": "c$|ca$|cad",
            "NZD": "nz$|nzd",
            "SGD": "s$|sgd",
            "JPY": "jpy|jp¥",
            "KRW": "₩|krw",
            "INR": "₹|inr",
            "RUB": "₽|rub",
            "CHF": "chf|fr.",
        }
    ),
    bounds_before=bounds(
        "rund|etwa|ungefähr|circa|ca.|zirka|fast|nahezu|knapp|beinahe|annähernd|an die|um die|schätzungsweise|geschätzte|geschätzten|gut",
        "mehr als|über|mindestens|wenigstens|zumindest|oberhalb von|ab|nicht weniger als|größer als|höher als|älter als|länger als|>",
        "weniger als|unter|höchstens|maximal|bis zu|unterhalb von|nicht mehr als|kleiner als|niedriger als|jünger als|binnen|innerhalb von|<",
    ),
    bounds_after=bounds("oder so", "oder mehr|und mehr|aufwärts|+|plus", "oder weniger|und weniger"),
    connectors=("bis", "-", "–", "—", "~", "bis zu", "--"),
    openers={"zwischen": "und", "von": "auf"},
    weighed=r"\b(?:wiegt|wiegen|wog|wogen|gewicht\w*|schwer\w*|kilo|kilogramm|gramm|unzen|fleisch|babys?|abgenommen|zugenommen|körpergewicht)\b",
    negatives=("-", "minus"),
    out_of=r" (?:von|aus|in|pro) (?=[0-9]+[ ,.;)]|zehn|fünf|vier|drei|hundert)",
    dates=_DATES,
    date_hint="[0-9]|[a-z]",
    date_starts=("q", "h", "gj", "geschäftsjahr", "geschäftsjahres", "fiskaljahr", "fy", "mitte", "erste", "ersten", "erster", "erstes", "zweite", "zweiten", "zweiter", "zweites", "dritte", "dritten", "drittes", "vierte", "vierten", "viertes", "zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger", "achtziger", "neunziger"),
    month_names=_MONTHS,
    date_numbers={
        **{f"{stem}{ending}": value for stem, value in {"erste": 1, "zweite": 2, "dritte": 3, "vierte": 4}.items() for ending in ("", "n", "r", "s", "m")},
        **{f"{value}.": value for value in range(1, 5)},
        "zwanziger": 20, "dreißiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70, "achtziger": 80, "neunziger": 90,
    },
    idioms=frozenset(["ein", "eine", "einem", "einen", "einer", "eines", "mai", "erst", "viertel", "achten", "achtung", "achtet", "achter", "halb", "halbe", "halben", "halber", "sieben sachen"]) - {"sieben sachen"},
    fixed=FIXED,
    links=("von",),
    dotted_ordinals=True,
    heads={"in der größenordnung von": Suffix(FigureKind.ORDER)},
    fillers=("die", "der", "den", "das", "von"),
    cents={"cents": -2, "cent": -2, "pence": -2, "penny": -2, "rappen": -2},
    joins=("und",),
    list_joins=("und", ",", "/"),
)  # fmt: skip

HOUSE = House(
    scales=((12, "Billion|Billionen"), (9, "Milliarde|Milliarden"), (6, "Million|Millionen")),
    group=".",
    point=",",
    smallest=6,
    percent="{n}\u00a0%",
    pp="{n} Prozentpunkt|{n} Prozentpunkte",
    bp="{n} Basispunkt|{n} Basispunkte",
    multiple="{n} mal",
    fraction="{top}/{bottom}",
    ordinal="{n}.",
    order="in der Größenordnung von {n}",
    approx="rund {n}",
    least="mehr als {n}",
    most="weniger als {n}",
    range=" bis ",
    names={
        "EUR": "Euro", "USD": "Dollar", "CNY": "Yuan", "JPY": "Yen", "GBP": "Pfund", "HKD": "Hongkong-Dollar", "KRW": "Won", "TWD": "Taiwan-Dollar", "RUB": "Rubel", "INR": "Rupien", "CAD": "kanadische Dollar", "AUD": "australische Dollar",
        "SGD": "Singapur-Dollar", "CHF": "Franken", "THB": "Baht", "cent": "Cent",
    },
    dates={
        "ymd": "{d}. {month} {y}", "md": "{d}. {month}", "ym": "{month} {y}", "m": "{month}", "d": "{d}.", "y": "{y}", "years": "{y}–{y2}", "fy": "Geschäftsjahr {y}",
        "q": "{q} Quartal", "yq": "{q} Quartal {y}", "fq": "{q} Geschäftsquartal", "fyq": "{q} Quartal des Geschäftsjahres {y}", "h": "{h} Halbjahr", "yh": "{h} Halbjahr {y}", "fh": "{h} Halbjahr", "fyh": "{h} Halbjahr {y}",
        "qs": "{first} bis {last} Quartal", "yqs": "{first} bis {last} Quartal {y}", "decade": "{y}er", "dec": "{dec}er", "century": "{c}. Jahrhundert",
    },
    vague={1: "Dutzende", 2: "Hunderte", 3: "Tausende", 4: "Zehntausende", 5: "Hunderttausende", 6: "Millionen", 9: "Milliarden", 12: "Billionen"},
    quarters=("erstes", "zweites", "drittes", "viertes"),
    halves=("erstes", "zweites"),
    measures={"year-person": "Jahre alt"},
)  # fmt: skip
