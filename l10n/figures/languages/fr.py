"""French: milliard is 10^9 and billion 10^12; groups are set apart by no-break spaces."""

from __future__ import annotations

from l10n.figures.languages.en import MONEY as ENGLISH_MONEY
from l10n.figures.reading.grammar import Grammar, Suffix, bounds, each, suffixes
from l10n.figures.reading.spelled import trie
from l10n.figures.reading.words import Part, SpelledTables, Word
from l10n.figures.roles.fr import BESIDE
from l10n.figures.senses.fr import SENSE
from l10n.figures.vocabulary.french import COUNTED_ORDINAL, FIXED, SHARE_BEFORE
from l10n.figures.vocabulary.model_sizes import MODEL_SIZES
from l10n.figures.vocabulary.roman_numerals import ROMAN
from l10n.figures.writing.style import House
from l10n.model import FigureKind

_UNITS = {"zéro": 0, "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}  # fmt: skip
_TEENS = {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90}  # fmt: skip
_ORDINALS = {
    "premier": 1, "première": 1, "premiere": 1, "premiers": 1, "premières": 1, "deuxième": 2, "second": 2, "seconde": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6,
    "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15,
    "seizième": 16, "vingtième": 20, "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60, "centième": 100, "millième": 1000,
    "unième": 1, "millionième": 10**6, "milliardième": 10**9, "trillionième": 10**12, "nonantième": 90, "septantième": 70, "huitantième": 80, "huirième": 8,
}  # fmt: skip
_SCALES = {"mille": 3, "mil": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "billion": 12, "billions": 12, "billiard": 15, "billiards": 15, "trillion": 18, "trillions": 18}  # fmt: skip


def _plain(word: str) -> str:
    return word.replace("è", "e").replace("é", "e")


_WORDS = {
    **{word: Word(Part.UNIT, value) for word, value in _UNITS.items()},
    **{word: Word(Part.TEEN, value) for word, value in _TEENS.items()},
    **{word: Word(Part.TENS, value) for word, value in _TENS.items()},
    **{
        f"{form}{plural}": Word(Part.ORDINAL, value)
        for word, value in _ORDINALS.items()
        for form in (word, _plain(word))
        for plural in ("", "s")
    },
    **{
        f"{form}s": Word(Part.FRACTION, value)
        for word, value in _ORDINALS.items()
        if value > 2
        for form in (word, _plain(word))
    },
    "cent": Word(Part.HUNDRED, 100),
    "cents": Word(Part.HUNDRED, 100),
    **{word: Word(Part.SCALE, 10**power) for word, power in _SCALES.items()},
    "et": Word(Part.JOIN),
    "virgule": Word(Part.POINT),
    "demi": Word(Part.HALF),
    "demie": Word(Part.HALF),
    "tiers": Word(Part.FRACTION, 3),
    "quart": Word(Part.FRACTION, 4),
    "quarts": Word(Part.FRACTION, 4),
    "douzaine": Word(Part.SCALE, 12),
    "douzaines": Word(Part.SCALE, 12),
    "dizaine": Word(Part.SCALE, 10),
    "quinzaine": Word(Part.SCALE, 15),
    "vingtaine": Word(Part.SCALE, 20),
    "trentaine": Word(Part.SCALE, 30),
    "quarantaine": Word(Part.SCALE, 40),
    "cinquantaine": Word(Part.SCALE, 50),
    "soixantaine": Word(Part.SCALE, 60),
    "centaine": Word(Part.SCALE, 100),
    "millier": Word(Part.SCALE, 1000),
}
_WORDS.pop("secondes")

NUMERALS = SpelledTables(
    words=_WORDS,
    group=r" (?=[0-9]{3}(?![0-9]))|\.(?=[0-9]{3}(?![0-9]))|'",
    decimal=",",
    abbreviations={"k": 3, "mio": 6, "mds": 9, "md": 9, "mrd": 9, "mn": 6},
    money_abbreviations={"m": 6, "mds": 9, "md": 9},
    vigesimal=True,
    loose=MODEL_SIZES,
    half_more=" et demie?",
    of_scale=r" d(?:e |'|’)(?=(?:million|milliard|billion)(?![a-z]))",
    counted_ordinal=COUNTED_ORDINAL,
    share_before=SHARE_BEFORE,
    ordinal_marks=r"(?:er|re|ère|ere|ᵉ|e|ème|eme|nd|nde)s?(?![a-zàâçéèêëîïôûùüÿñ])",
)

MONEY = {
    **{code: words for code, words in ENGLISH_MONEY.items() if code not in ("CNY", "TRY", "GBP", "cent")},
    "EUR": "euros|euro|eur|€|d'euros|d'€",
    "USD": "dollars américains|dollars us|dollar américain|de dollars|dollars|dollar|usd|us$|$us|$|de $|$ us|de dollars américains",
    "GBP": "livres sterling|livre sterling|livres sterlings|de livres sterling|gbp|£|livres|livre|pounds|pound|de livres",
    "JPY": "yens japonais|yens|yen|jpy|de yens|¥",
    "CNY": "yuans|yuan|yuans chinois|yuan chinois|renminbi|rmb|cny|de yuans",
    "HKD": "dollars de hong kong|dollars hongkongais|hkd|dollar de hong kong|de dollars de hong kong|de dollars hongkongais",
    "TWD": "dollars taïwanais|dollars de taïwan|twd|nouveaux dollars de taïwan|de dollars taïwanais",
    "CAD": "dollars canadiens|dollar canadien|cad|de dollars canadiens",
    "AUD": "dollars australiens|dollar australien|aud|de dollars australiens",
    "NZD": "dollars néo-zélandais|nzd|de dollars néo-zélandais",
    "SGD": "dollars de singapour|dollars singapouriens|sgd|de dollars de singapour|de dollars singapouriens",
    "CHF": "francs suisses|franc suisse|francs|franc|chf|de francs suisses|de francs",
    "RUB": "roubles|rouble|roubles russes|rub|de roubles",
    "INR": "roupies indiennes|roupies|roupie|inr|de roupies indiennes|de roupies",
    "KRW": "wons|won|wons sud-coréens|krw|₩|de wons|won sud-coréens",
    "THB": "bahts thaïlandais|bahts|baht|thb|de bahts",
    "VND": "dongs vietnamiens|dongs|dong|vnd|de dongs",
    "IDR": "roupies indonésiennes|idr|de roupies indonésiennes",
    "MYR": "ringgits malaisiens|ringgits|ringgit|myr|de ringgits",
    "PHP": "pesos philippins|php|de pesos philippins",
    "MXN": "pesos mexicains|pesos|peso|mxn|de pesos mexicains|de pesos",
    "BRL": "réaux brésiliens|reais|réals|brl|de réaux brésiliens|de reais",
    "ZAR": "rands sud-africains|rands|rand|zar|de rands",
    "SEK": "couronnes suédoises|sek|de couronnes suédoises",
    "NOK": "couronnes norvégiennes|nok|de couronnes norvégiennes",
    "DKK": "couronnes danoises|dkk|de couronnes danoises",
    "TRY": "livres turques|try|de livres turques",
    "PLN": "zlotys|zloty|pln|de zlotys",
    "ILS": "shekels|shekel|ils|de shekels",
    "EGP": "livres égyptiennes|egp|de livres égyptiennes",
    "AED": "dirhams|dirham|aed|de dirhams",
    "SAR": "riyals saoudiens|riyals|rials|rial|sar|de riyals",
    "PKR": "roupies pakistanaises|pkr|de roupies pakistanaises",
    "UAH": "hryvnias|hryvnia|uah|de hryvnias",
    "cent": "centimes|centime|cents|cent|pence|penny|pennies",
}  # fmt: skip

_QUANTITIES = {
    "kilometer": "kilomètres|kilomètre|km|kilometres",
    "meter": "mètres|mètre|m|metres",
    "centimeter": "centimètres|centimètre|cm",
    "millimeter": "millimètres|millimètre|mm",
    "micrometer": "micromètres|microns|μm",
    "nanometer": "nanomètres|nm",
    "picometer": "picomètres",
    "mile": "miles|mile|milles",
    "nautical-mile": "milles marins|milles nautiques",
    "foot": "pieds|pied",
    "inch": "pouces|pouce",
    "yard": "yards|yard|verges",
    "light-year": "années-lumière|année-lumière",
    "kilogram": "kilogrammes|kilogramme|kilos|kilo|kg",
    "gram": "grammes|gramme|g",
    "milligram": "milligrammes|milligramme|mg",
    "microgram": "microgrammes|microgramme",
    "tonne": "tonnes|tonne|tonnes métriques|t",
    "jin": "jin",
    "pound": "lb|lbs",
    "ounce": "onces|once",
    "carat": "carats|carat",
    "liter": "litres|litre|l",
    "milliliter": "millilitres|millilitre|ml",
    "barrel": "barils|baril|de barils",
    "gallon": "gallons|gallon|de gallons",
    "teaspoon": "cuillères à café",
    "square-kilometer": "kilomètres carrés|kilomètre carré|km²|km2",
    "square-meter": "mètres carrés|mètre carré|m²|m2",
    "square-foot": "pieds carrés",
    "square-mile": "miles carrés|milles carrés",
    "hectare": "hectares|hectare|ha|d'hectares",
    "acre": "acres|acre|d'acres",
    "mu": "mu",
    "cubic-meter": "mètres cubes|mètre cube|m³|m3|de mètres cubes",
    "cubic-kilometer": "kilomètres cubes",
    "cubic-foot": "pieds cubes|de pieds cubes",
    "watt": "watts|watt|w",
    "kilowatt": "kilowatts|kilowatt|kw",
    "megawatt": "mégawatts|mégawatt|mw",
    "gigawatt": "gigawatts|gigawatt|gw",
    "kilowatt-hour": "kilowattheures|kilowattheure|kwh",
    "megawatt-hour": "mégawattheures|mégawattheure|mwh",
    "gigawatt-hour": "gigawattheures|gigawattheure|gwh",
    "terawatt-hour": "térawattheures|térawattheure|twh",
    "megahertz": "mégahertz|mhz",
    "gigahertz": "gigahertz|ghz",
    "hertz": "hertz|hz",
    "kilojoule": "kilojoules|kj",
    "megajoule": "mégajoules",
    "kilocalorie": "kilocalories|kcal",
    "calorie": "calories",
    "volt": "volts|volt",
    "ampere": "ampères",
    "megabyte": "mégaoctets|mo|mb",
    "gigabyte": "gigaoctets|gb",
    "terabyte": "téraoctets|tb",
    "byte": "octets|octet",
    "bit": "bits|bit",
    "kilobit": "kilobits",
    "pixel": "pixels|mégapixels",
    "celsius": "degrés celsius|deg celsius|deg c|℃|°c|celsius|centigrade|degrés centigrades|degrés c",
    "fahrenheit": "degrés fahrenheit|℉|°f|fahrenheit|degrés f",
    "degree": "degrés|degré|deg|°",
    "decibel": "décibels|db",
    "kilometer-per-hour": "kilomètres par heure|kilomètres à l'heure|kilomètres-heure|km/h|km par heure",
    "mile-per-hour": "miles par heure|miles à l'heure|milles à l'heure|mph",
    "meter-per-second": "mètres par seconde|m/s",
    "cubic-meter-per-second": "mètres cubes par seconde",
    "horsepower": "chevaux|ch",
}

_DURATIONS = {
    "year": "ans|an|années|année|d'années",
    "month": "mois",
    "week": "semaines|semaine",
    "day": "jours|jour",
    "hour": "heures|heure|h",
    "minute": "minutes|minute|min",
    "second": "secondes|seconde|s",
    "millisecond": "millisecondes",
}

_MONTH_NAMES = "janvier|janv février|fév|fevrier|févr mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc|decembre"
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(), 1) for name in names.split("|")}
_M = f"(?:{trie(set(_MONTHS))})(?![a-zéèû])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])"
_Y = r"(?:1[4-9][0-9]{2}|20[0-9]{2})(?![0-9]|[.,][0-9])"
_YY = "(?:[12][0-9]|3[0-5])(?![0-9a-z%]|[.,][0-9])"
_TO = " ?(?:-|–|—|à|au|et) ?"
_Q = "(?:premier|deuxième|second|troisième|quatrième|dernier|1er|[2-4]e)"

_DATES = (
    rf"(?P<y>[12][0-9]{{3}})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>{_D})(?![0-9])",
    rf"(?P<d>{_D})(?P<sep>[/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<y>[12][0-9]{{3}})(?![0-9])",
    rf"(?P<d>{_D})(?:er)? (?P<m>{_M})\.?(?: (?:de l'année )?(?P<y>{_Y}))?",
    rf"(?P<d>{_D})(?:er)?{_TO}(?P<d2>{_D}) (?P<m>{_M})(?: (?P<y>{_Y}))?",
    rf"(?P<d>{_D})(?:er)? (?P<m>{_M})(?: (?P<y>{_Y}))?{_TO}(?:le )?(?P<d2>{_D})(?:er)? (?P<m2>{_M})(?: (?P<y2>{_Y}))?",
    rf"(?P<m>{_M})\.? (?:de l'année )?(?P<y>{_Y})(?:{_TO}(?P<m2>{_M}) (?P<y2>{_Y}))?",
    rf"(?P<m>(?!sept (?:à|au|et) ){_M})\.?{_TO}(?P<m2>(?!sept(?!\.)){_M})(?: (?P<y>{_Y}))?",
    rf"(?P<m>(?!sept(?![a-z])){_M})(?! [0-9])",
    r"(?:(?<=\ben )|(?<=\bfin )|(?<=\bdébut )|(?<=\bmi-)|(?<=\bdepuis ))(?P<m>sept)\.",
    rf"(?P<q>{_Q}) trimestre(?: (?P<f>fiscal|de l'exercice))?(?: (?:de l'année |de |de l'exercice )?(?P<y>{_Y}))?",
    rf"(?P<q>{_Q}) (?:au|à) (?P<q2>{_Q}) trimestres?(?: (?:de l'année |de |de l'exercice )?(?P<y>{_Y}))?",
    rf"(?:(?P<q>[1-4])t|(?P<h>[12])s) ?'?(?P<y>{_Y}|{_YY})",
    rf"t(?P<q>[1-4])(?: ?'|[ /](?=[0-9]{{2}}(?:$|[^\w ])))(?P<y>{_YY})",
    rf"s(?P<h>[12]) (?P<y>{_Y})",
    rf"t(?P<q>[1-4])(?![0-9a-z])(?: (?P<y>{_Y}))?",
    rf"(?P<f>exercice|exercice fiscal|année fiscale) ?(?P<y>{_Y})(?:[/–-](?P<y2>[0-9]{{2}})(?![0-9]))?",
    rf"(?P<h>premier|second|deuxième) semestre(?: (?:de |de l'année )?(?P<y>{_Y}))?",
    rf"(?P<h>première|seconde|deuxième) moitié de(?: l'année)? (?P<y>{_Y})",
    rf"(?P<y>{_Y}){_TO}(?P<y2>20[0-9]{{2}}|19[0-9]{{2}})(?![0-9.,]*[0-9]|%)",
    rf"(?P<y>{_Y})[/–-](?P<y2>[0-9]{{2}})(?![0-9.,]*[0-9]|%)(?= )",
    r"années (?P<dy>[12][0-9][0-9]0)",
    r"années (?P<dec>[2-9]0|vingt|trente|quarante|cinquante|soixante|soixante-dix|quatre-vingt|quatre-vingts|quatre-vingt-dix)(?![0-9a-z-])",
    r"(?P<c>x{0,2}(?:ix|iv|v?i{0,3}))e (?:et|au|-) (?P<c2>x{0,2}(?:ix|iv|v?i{0,3}))e siècles?",
    r"(?P<c>[0-9]{1,2})e (?:et|au|-) (?P<c2>[0-9]{1,2})e siècles?",
    r"(?P<c>x{0,2}(?:ix|iv|v?i{0,3})|[0-9]{1,2})(?:e|er|ème) siècle",
    rf"(?P<d>{_D})(?:er)?(?= (?:du mois|de ce mois))",
    rf"(?P<t>2[0-4]|[01]?[0-9]) ?h ?(?P<n>[0-5][0-9])(?![0-9])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]) ?h ?(?P<n2>[0-5][0-9])(?![0-9]))?",
    rf"(?P<t>2[0-4]|[01]?[0-9]):(?P<n>[0-5][0-9])(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?",
    r"(?<=à )(?P<t>2[0-4]|[01]?[0-9]) ?h(?:eures?)?(?![0-9a-z])",
    rf"(?P<y>{_Y})(?![-/][0-9]| ?(?:%|[$€£]|mill|pour cent|dollars|yuans|euros|personnes|mètres|km|kilom|miles|tonnes|livres|yens|wons|unités|heures|kg|fois))(?=$|[^a-z0-9])",
)

GRAMMAR = Grammar(
    beside=BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes={
        **suffixes(FigureKind.MONEY, MONEY),
        **suffixes(FigureKind.MONEY, {"EUR": "m€|m €|m d'euros|meur", "USD": "m$|m $|m us$|m usd|m de dollars|musd", "GBP": "m£|m £", "CNY": "m de yuans|m¥"}, 6),
        **suffixes(FigureKind.MONEY, {"EUR": "g€", "USD": "g$"}, 9),
        **suffixes(FigureKind.QUANTITY, _QUANTITIES),
        **suffixes(FigureKind.QUANTITY, {"tonne": "kt|kilotonnes"}, 3),
        **suffixes(FigureKind.QUANTITY, {"tonne": "mt|mégatonnes"}, 6),
        **suffixes(FigureKind.DURATION, _DURATIONS),
        **suffixes(FigureKind.DURATION, {"year": "décennies|décennie"}, 1),
        **suffixes(FigureKind.DURATION, {"year": "siècles|siècle"}, 2),
        **suffixes(FigureKind.PERCENT, {"%": "%|pour cent|pourcent|pourcents|pour-cent|p. cent"}),
        **suffixes(FigureKind.PERCENT, {"%": "‰|pour mille"}, -1),
        **suffixes(FigureKind.PP, {"pp": "points de pourcentage|point de pourcentage|de point de pourcentage|points de pour cent|pp"}),
        **suffixes(FigureKind.BP, {"bp": "points de base|point de base|pb|bp|bps"}),
        **suffixes(FigureKind.MULTIPLE, {"x": "fois|x|×"}),
    },
    money_before=each(
        {
            "USD": "$|us$|usd|$us",
            "CNY": "rmb|cny|cn¥",
            "¥": "¥|￥",
            "EUR": "€|eur",
            "GBP": "£|gbp",
            "HKD": "hk$|hkd|$hk",
            "TWD": "nt$|twd",
            "AUD": "a$|au$|aud",
            "CAD": "c$|ca$|cad",
            "NZD": "nz$|nzd",
            "SGD": "s$|sgd",
            "JPY": "jpy|jp¥",
            "KRW": "₩|krw",
            "INR": "₹|inr",
            "RUB": "₽|rub",
            "CHF": "chf",
        }
    ),
    adjectives=r" (?:dernières|prochaines|premières|précédentes|seules|longues|petites|bonnes)? ?(?=décennies|siècles)| (?:derniers|prochains|premiers) (?=siècles)",
    ordinal_forms=r"(?P<n>[ivx]{1,7})(?:e|ème)(?= (?!siècle)[^\W\d_])|(?P<bare>[ivx]{1,7})(?= plan quinquennal)",
    bounds_before=bounds(
        "environ|près de|quelque|quelques|presque|à peu près|autour de|approximativement|aux alentours de|quasi|quasiment|estimé à|estimés à|estimée à",
        "plus de|plus d'|au moins|au-dessus de|au minimum|supérieur à|supérieure à|minimum|au delà de|au-delà de|dépassant|dépassé|pas moins de|dès|>",
        "moins de|moins d'|au plus|au maximum|jusqu'à|inférieur à|inférieure à|maximum|en dessous de|en-dessous de|sous|pas plus de|à peine|<",
    ),
    bounds_after=bounds("environ", "ou plus|et plus|au moins|au minimum|+|au bas mot", "ou moins|et moins|au plus|au maximum"),
    connectors=("à", "-", "–", "—", "~", "jusqu'à", "--", "ou"),
    openers={"entre": "et", "de": "à"},
    negatives=("-", "moins", "négatif", "négative"),
    out_of=r" sur (?=[a-z-]{1,30}$)| (?:sur) (?=[0-9]+(?:[ ,.;)]|$)|dix|cinq|quatre|trois|deux|cent|vingt|huit|neuf|sept|six|mille)",
    dates=_DATES,
    date_hint="[0-9]|[a-z]",
    date_starts=("premier", "première", "deuxième", "second", "seconde", "troisième", "quatrième", "dernier", "exercice", "année", "années", "t", "s", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", *(f"{roman}e" for roman in ROMAN if roman not in ("i", "v", "vi"))),
    month_names=_MONTHS,
    date_numbers={
        "premier": 1, "première": 1, "1er": 1, "deuxième": 2, "second": 2, "seconde": 2, "2e": 2, "troisième": 3, "3e": 3, "quatrième": 4, "dernier": 4, "4e": 4,
        "quatre-vingt": 80, "quatre-vingts": 80, **ROMAN,
    },
    idioms=frozenset(["un", "une", "mai", "second", "seconde", "secondes", "quart", "tiers", "neuf", "demi", "demie", "un peu", "un autre", "une autre", "un certain", "cent pour cent"]) - {"cent pour cent", "neuf", "un autre"},
    fixed=FIXED,
    links=("de", "d'"),
    heads={"de l'ordre de": Suffix(FigureKind.ORDER)},
    fillers=("les", "des", "le", "la"),
    cents={"centimes": -2, "centime": -2, "cents": -2, "cent": -2, "pence": -2},
    halves_after=(" et demi", " et demie"),
    joins=("et",),
    list_joins=("et", ",", "/"),
)  # fmt: skip

HOUSE = House(
    scales=((12, "billion|billions"), (9, "milliard|milliards"), (6, "million|millions")),
    group="\u202f",
    point=",",
    smallest=6,
    percent="{n}\u202f%",
    pp="{n} point de pourcentage|{n} points de pourcentage",
    bp="{n} point de base|{n} points de base",
    multiple="{n} fois",
    fraction="{top}/{bottom}",
    ordinal="{n}e",
    order="de l'ordre de {n}",
    approx="environ {n}",
    least="plus de {n}",
    most="moins de {n}",
    range=" à ",
    names={
        "EUR": "euro|euros", "USD": "dollar|dollars", "CNY": "yuan|yuans", "JPY": "yen|yens", "GBP": "livre sterling|livres sterling", "HKD": "dollars de Hong Kong", "KRW": "wons", "TWD": "dollars de Taïwan", "RUB": "roubles", "INR": "roupies", "CAD": "dollars canadiens", "AUD": "dollars australiens",
        "SGD": "dollars de Singapour", "CHF": "francs suisses", "THB": "bahts", "cent": "centime|centimes",
    },
    dates={
        "ymd": "{d} {month} {y}", "md": "{d} {month}", "ym": "{month} {y}", "m": "{month}", "d": "{d}", "y": "{y}", "years": "{y}–{y2}", "fy": "exercice {y}",
        "q": "{q} trimestre", "yq": "{q} trimestre {y}", "fq": "{q} trimestre fiscal", "fyq": "{q} trimestre de l'exercice {y}", "h": "{h} semestre", "yh": "{h} semestre {y}", "fh": "{h} semestre", "fyh": "{h} semestre {y}",
        "qs": "{first} au {last} trimestre", "yqs": "{first} au {last} trimestre {y}", "decade": "années {y}", "dec": "années {dec}", "century": "{c}e siècle",
    },
    vague={1: "dizaines", 2: "centaines", 3: "milliers", 4: "dizaines de milliers", 5: "centaines de milliers", 6: "millions", 7: "dizaines de millions", 8: "centaines de millions", 9: "milliards", 10: "dizaines de milliards", 11: "centaines de milliards"},
    link=" de ",
    quarters=("premier", "deuxième", "troisième", "quatrième"),
    halves=("premier", "second"),
    measures={"year-person": "ans"},
    roman=True,
)  # fmt: skip
