"""Spanish: mil millones is 10^9 and billón 10^12; Mexico and its neighbours write a decimal point."""

from __future__ import annotations

import re
from dataclasses import replace

from l10n.figures.languages.en import MONEY as ENGLISH_MONEY
from l10n.figures.reading.grammar import Grammar, Suffix, bounds, each, suffixes
from l10n.figures.reading.spelled import trie
from l10n.figures.reading.word_folding import fold_words
from l10n.figures.reading.words import Part, SpelledTables, Word
from l10n.figures.roles.es import BESIDE
from l10n.figures.senses.es import SENSE
from l10n.figures.vocabulary.model_sizes import MODEL_SIZES
from l10n.figures.vocabulary.roman_numerals import ROMAN
from l10n.figures.vocabulary.spanish import COUNTED_ORDINAL, FIXED, SHARE_BEFORE
from l10n.figures.writing.style import House
from l10n.model import FigureKind, Locale

_UNITS = {"cero": 0, "un": 1, "uno": 1, "una": 1, "ún": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9}  # fmt: skip
_TEENS = {"diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "dieciseis": 16, "diesiseis": 16, "diesiséis": 16, "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veintiuno": 21, "veintiún": 21, "veintiun": 21, "veintiuna": 21, "veintidós": 22, "veintidos": 22, "veintitrés": 23, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29}  # fmt: skip
_TENS = {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}  # fmt: skip
_HUNDREDS = {"doscient": 200, "trescient": 300, "cuatrocient": 400, "quinient": 500, "seiscient": 600, "setecient": 700, "novecient": 900, "ochocient": 800}  # fmt: skip
_ORDINALS = {
    "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "sétimo": 7, "octavo": 8, "noveno": 9, "décimo": 10,
    "undécimo": 11, "decimoprimero": 11, "duodécimo": 12, "decimosegundo": 12, "decimotercero": 13, "decimotercer": 13, "decimocuarto": 14, "decimoquinto": 15, "decimosexto": 16, "decimoséptimo": 17, "decimoctavo": 18, "decimonoveno": 19,
    "vigésimo": 20, "vigesimoprimero": 21, "vigésimoprimero": 21, "vigésimosegundo": 22, "vigesimosegundo": 22, "vigesimotercero": 23, "vigesimocuarto": 24, "vigesimoquinto": 25, "trigésimo": 30, "cuadragésimo": 40, "quincuagésimo": 50, "sexagésimo": 60, "septuagésimo": 70, "octogésimo": 80, "nonagésimo": 90,
    "centésimo": 100, "ducentésimo": 200, "tricentésimo": 300, "cuadringentésimo": 400, "quingentésimo": 500, "sexcentésimo": 600, "septingentésimo": 700, "octingentésimo": 800, "noningentésimo": 900, "milésimo": 1000, "millonésimo": 10**6, "milmillonésimo": 10**9, "billonésimo": 10**12,
    "tresmillonésimo": 3 * 10**6, "dosmillonésimo": 2 * 10**6, "diezmilésimo": 10**4,
}  # fmt: skip
_SCALES = {"mil": 3, "millón": 6, "millon": 6, "millones": 6, "millardo": 9, "millardos": 9, "billón": 12, "billon": 12, "billones": 12, "trillón": 18, "trillon": 18, "trillones": 18}  # fmt: skip
_ACCENTS = str.maketrans("áéíóú", "aeiou")


def _forms(word: str) -> set[str]:
    """Return a word with and without its accents, in all genders and numbers."""
    stems = {word, word.translate(_ACCENTS)}
    return stems | {f"{stem[:-1]}{ending}" for stem in stems if stem.endswith("o") for ending in ("a", "os", "as")}


_WORDS = {
    **{word: Word(Part.UNIT, value) for word, value in _UNITS.items()},
    **{word: Word(Part.TEEN, value) for word, value in _TEENS.items()},
    **{word: Word(Part.TENS, value) for word, value in _TENS.items()},
    **{f"{word}{ending}": Word(Part.HUNDREDS, value) for word, value in _HUNDREDS.items() for ending in ("os", "as")},
    **{form: Word(Part.ORDINAL, value) for word, value in _ORDINALS.items() for form in _forms(word)},
    **{f"{form}s": Word(Part.FRACTION, value) for word, value in _ORDINALS.items() if value > 3 for form in (word, word.translate(_ACCENTS)) if word.endswith("o")},
    **{f"{form[:-1]}as": Word(Part.FRACTION, value) for word, value in _ORDINALS.items() if value >= 100 for form in (word, word.translate(_ACCENTS))},
    "cien": Word(Part.HUNDRED, 100),
    "ciento": Word(Part.HUNDRED, 100),
    "cientos": Word(Part.HUNDRED, 100),
    **{word: Word(Part.SCALE, 10**power) for word, power in _SCALES.items()},
    "y": Word(Part.JOIN, 1),
    "e": Word(Part.JOIN),
    "con": Word(Part.JOIN),
    "coma": Word(Part.POINT),
    "punto": Word(Part.POINT),
    "medio": Word(Part.HALF),
    "media": Word(Part.HALF),
    "medios": Word(Part.HALF),
    "tercio": Word(Part.FRACTION, 3),
    "tercios": Word(Part.FRACTION, 3),
    "docena": Word(Part.SCALE, 12),
    "docenas": Word(Part.SCALE, 12),
    "decena": Word(Part.SCALE, 10),
    "centenar": Word(Part.SCALE, 100),
    "millar": Word(Part.SCALE, 1000),
    **{f"{stem}{ending}": Word(Part.FRACTION, value) for stem, value in {"onceav": 11, "doceav": 12, "treceav": 13, "catorceav": 14, "quinceav": 15, "veinteav": 20, "treintav": 30, "cincuentav": 50, "veintiunav": 21, "dieciseisav": 16, "cuarentav": 40, "sesentav": 60, "setentav": 70, "ochentav": 80, "noventav": 90, "centav": 100}.items() for ending in ("o", "os", "a", "as") if stem != "centav"},
}  # fmt: skip
for _weekday in ("segundos", "segundas"):
    _WORDS[_weekday] = Word(Part.ORDINAL, 2)

_PLAIN = SpelledTables(words=_WORDS, group=",", decimal=".")
_CARDINALS = sorted((word for word in (*_UNITS, *_TEENS, *_TENS, "cien", "ciento", "mil", *(f"{stem}os" for stem in _HUNDREDS))), key=len, reverse=True)  # fmt: skip
_PARTS = re.compile(r"([a-zñ]{2,60}?)(?:(av[oa]s?)|(milesim[oa]s?)|(millonesim[oa]s?))")


def _split(word: str) -> tuple[Word, ...]:
    """Read a denominator that is one word: doscientosavos, veintemilésimos."""
    match = _PARTS.fullmatch(word.translate(_ACCENTS))
    if match is None:
        return ()
    rest, cardinals = match[1], []
    while part := next((cardinal for cardinal in _CARDINALS if rest.startswith(cardinal)), None):
        cardinals.append(_WORDS[part])
        rest = rest[len(part) :]
    folded = fold_words(cardinals, _PLAIN) if cardinals and not rest else None
    if folded is None or folded.taken < len(cardinals):
        return ()
    return (Word(Part.FRACTION, int(folded.value) * (1000 if match[3] else 10**6 if match[4] else 1)),)


NUMERALS = SpelledTables(
    words=_WORDS,
    group=r"\.(?=[0-9]{3}(?![0-9]))| (?=[0-9]{3}(?![0-9]))|'",
    decimal=",",
    abbreviations={"mill": 6, "mill.": 6, "mdd": 6, "k": 3},
    split=_split,
    money_abbreviations={"m": 6, "mm": 6},
    loose=MODEL_SIZES,
    half_more=" y medi[oa]",
    of_scale=r" de (?=(?:millón|millon|billón|billon|millardo)(?![a-z]))",
    spoken_point=r" con (?=[^\W\d_]{2,20}(?: [^\W\d_]{1,20}){0,4} por cien)",
    counted_ordinal=COUNTED_ORDINAL,
    share_before=SHARE_BEFORE,
    ordinal_marks=r"\.?(?:º(?! ?c)|ª|er(?![a-z])|o(?![a-zñ])|a(?![a-zñ])|ra(?![a-z])|do(?![a-z])|ro(?![a-z])|to(?![a-z])|da(?![a-z])|mo(?![a-z])|va(?![a-z])|vo(?![a-z])|no(?![a-z])|na(?![a-z]))|\.(?:er|os|as)(?![a-z])",
)
_POINT = replace(NUMERALS, group=",", decimal=".")
# RAE, Ortografía 2010: Mexico, Central America and the Caribbean write the point.
_POINT_REGIONS = frozenset({"MX", "US", "PR", "DO", "GT", "HN", "NI", "PA", "SV", "419"})

MONEY = {
    **{code: words for code, words in ENGLISH_MONEY.items() if code not in ("CNY", "TRY", "GBP", "cent", "MXN", "BRL")},
    "EUR": "euros|euro|eur|€|de euros",
    "USD": "dólares estadounidenses|dólares americanos|dólar estadounidense|dólares|dólar|dolares|dollars|usd|us$|$|de dólares estadounidenses|de dólares|de $|dólares de ee. uu.|de dólares americanos",
    "GBP": "libras esterlinas|libra esterlina|de libras esterlinas|gbp|£|de libras|libras inglesas|libras|libra",
    "JPY": "yenes japoneses|yenes|yen|jpy|¥|de yenes|de yenes japoneses",
    "CNY": "yuanes chinos|yuanes|yuan|yuan chinos|renminbi|rmb|cny|de yuanes|de yuan",
    "HKD": "dólares de hong kong|dólares hongkoneses|hkd|de dólares de hong kong|de dólares hongkoneses",
    "TWD": "dólares taiwaneses|nuevos dólares taiwaneses|twd|de dólares taiwaneses",
    "CAD": "dólares canadienses|dólar canadiense|cad|de dólares canadienses",
    "AUD": "dólares australianos|dólar australiano|aud|de dólares australianos",
    "NZD": "dólares neozelandeses|nzd|de dólares neozelandeses",
    "SGD": "dólares de singapur|dólares singapurenses|sgd|de dólares de singapur|de dólares singapurenses",
    "CHF": "francos suizos|franco suizo|francos|chf|de francos suizos|de francos",
    "RUB": "rublos rusos|rublos|rublo|rub|de rublos",
    "INR": "rupias indias|rupias|rupia|inr|de rupias indias|de rupias",
    "KRW": "wones surcoreanos|wones|won|krw|de wones|₩",
    "THB": "bahts tailandeses|bahts|baht|thb|de bahts",
    "VND": "dongs vietnamitas|dongs|dong|vnd|de dongs",
    "IDR": "rupias indonesias|idr|de rupias indonesias",
    "MYR": "ringgits malasios|ringgits|ringgit|myr|de ringgits",
    "PHP": "pesos filipinos|php|de pesos filipinos",
    "MXN": "pesos mexicanos|peso mexicano|pesos|peso|mxn|de pesos mexicanos|de pesos",
    "BRL": "reales brasileños|reales|brl|de reales brasileños|de reales",
    "ZAR": "rands sudafricanos|rands|rand|zar|de rands",
    "SEK": "coronas suecas|sek|de coronas suecas",
    "NOK": "coronas noruegas|nok|de coronas noruegas",
    "DKK": "coronas danesas|dkk|de coronas danesas",
    "TRY": "liras turcas|liras|try|de liras turcas",
    "PLN": "eslotis|zlotys|pln|de eslotis",
    "ILS": "séqueles|shekels|ils|de séqueles",
    "EGP": "libras egipcias|egp|de libras egipcias",
    "AED": "dírhams|dirhams|aed|de dírhams",
    "SAR": "riyales saudíes|riyales|riales|sar|de riyales",
    "PKR": "rupias pakistaníes|pkr|de rupias pakistaníes",
    "UAH": "grivnas|uah|de grivnas",
    "cent": "centavos|centavo|céntimos|céntimo|cents|cent|centimos|peniques|penique",
    "NLG": "florines neerlandeses|florines holandeses|florines|florín|de florines|de florines neerlandeses",
    "ESP": "pesetas|peseta|ptas|pts",
}  # fmt: skip

_QUANTITIES = {
    "kilometer": "kilómetros|kilómetro|km|kilometros",
    "meter": "metros|metro|m",
    "centimeter": "centímetros|centímetro|cm|centimetros",
    "millimeter": "milímetros|milímetro|mm",
    "micrometer": "micrómetros|micras|μm",
    "nanometer": "nanómetros|nm",
    "picometer": "picómetros",
    "mile": "millas|milla",
    "nautical-mile": "millas náuticas",
    "foot": "pies|pie",
    "inch": "pulgadas|pulgada",
    "yard": "yardas|yarda",
    "light-year": "años luz|año luz",
    "kilogram": "kilogramos|kilogramo|kilos|kilo|kg",
    "gram": "gramos|gramo|g",
    "milligram": "miligramos|mg",
    "microgram": "microgramos",
    "tonne": "toneladas|tonelada|toneladas métricas|t",
    "jin": "jin",
    "pound": "lb|lbs",
    "ounce": "onzas|onza",
    "carat": "quilates|quilate",
    "liter": "litros|litro|l",
    "milliliter": "mililitros|ml",
    "barrel": "barriles|barril|de barriles",
    "gallon": "galones|galón|de galones",
    "teaspoon": "cucharaditas",
    "square-kilometer": "kilómetros cuadrados|kilómetro cuadrado|km²|km2",
    "square-meter": "metros cuadrados|metro cuadrado|m²|m2",
    "square-foot": "pies cuadrados",
    "square-mile": "millas cuadradas",
    "hectare": "hectáreas|hectárea|ha|de hectáreas",
    "acre": "acres|acre",
    "mu": "mu",
    "cubic-meter": "metros cúbicos|m³|m3|de metros cúbicos",
    "cubic-kilometer": "kilómetros cúbicos",
    "cubic-foot": "pies cúbicos|de pies cúbicos",
    "watt": "vatios|vatio|w",
    "kilowatt": "kilovatios|kilovatio|kw",
    "megawatt": "megavatios|megavatio|mw",
    "gigawatt": "gigavatios|gigavatio|gw",
    "kilowatt-hour": "kilovatios hora|kilovatio hora|kwh",
    "megawatt-hour": "megavatios hora|megavatio hora|mwh",
    "gigawatt-hour": "gigavatios hora|gigavatio hora|gwh",
    "terawatt-hour": "teravatios hora|teravatio hora|twh",
    "megahertz": "megahercios|mhz",
    "gigahertz": "gigahercios|ghz",
    "hertz": "hercios|hz",
    "kilojoule": "kilojulios|kj",
    "megajoule": "megajulios",
    "kilocalorie": "kilocalorías|kcal",
    "calorie": "calorías",
    "volt": "voltios|voltio",
    "ampere": "amperios",
    "megabyte": "megabytes|mb",
    "gigabyte": "gigabytes|gb",
    "terabyte": "terabytes|tb",
    "byte": "bytes|byte",
    "bit": "bits|bit",
    "kilobit": "kilobits",
    "pixel": "píxeles|megapíxeles",
    "celsius": "grados celsius|grados centígrados|℃|°c|celsius|grados c",
    "fahrenheit": "grados fahrenheit|℉|°f|fahrenheit|grados f",
    "degree": "grados|grado|°",
    "decibel": "decibelios|db",
    "kilometer-per-hour": "kilómetros por hora|km/h|km por hora",
    "mile-per-hour": "millas por hora|mph",
    "meter-per-second": "metros por segundo|m/s",
    "cubic-meter-per-second": "metros cúbicos por segundo",
    "horsepower": "caballos de fuerza|cv",
    "year-person": "años de edad",
}

_DURATIONS = {
    "year": "años|año|anos",
    "month": "meses|mes",
    "week": "semanas|semana",
    "day": "días|día|dias",
    "hour": "horas|hora|h",
    "minute": "minutos|minuto|min",
    "second": "segundos|segundo|s",
    "millisecond": "milisegundos",
}

_MONTH_NAMES = "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|sept|setiembre octubre|oct noviembre|nov diciembre|dic"
_MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES.split(), 1) for name in names.split("|")}
_M = f"(?:{trie(set(_MONTHS))})(?![a-záéíóúñ])"
_D = "(?:3[01]|[12][0-9]|0?[1-9])"
_Y = r"(?:1[4-9][0-9]{2}|20[0-9]{2})(?![0-9]|[.,][0-9])"
_YY = "(?:[12][0-9]|3[0-5])(?![0-9a-z%]|[.,][0-9])"
_TO = " ?(?:-|–|—|a|al|y|hasta) ?(?:el )?"
_Q = "(?:primer|segundo|tercer|cuarto|último)"

_DATES = (
    rf"(?P<y>[12][0-9]{{3}})(?P<sep>[-/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<d>{_D})(?![0-9])",
    rf"(?P<d>{_D})(?P<sep>[/.])(?P<m>1[0-2]|0?[1-9])(?P=sep)(?P<y>[12][0-9]{{3}})(?![0-9])",
    rf"(?P<d>{_D})(?:º)? (?:de )?(?P<m>{_M})(?:,? (?:de |del )?(?:año )?(?P<y>{_Y}))?",
    rf"(?P<d>{_D}){_TO}(?P<d2>{_D}) (?:de )?(?P<m>{_M})(?: (?:de |del )?(?P<y>{_Y}))?",
    rf"(?P<d>{_D}) (?:de )?(?P<m>{_M})(?: (?:de |del )?(?P<y>{_Y}))?{_TO}(?P<d2>{_D}) (?:de )?(?P<m2>{_M})(?: (?:de |del )?(?P<y2>{_Y}))?",
    rf"(?P<m>{_M}) (?:de |del )?(?:año )?(?P<y>{_Y})(?:{_TO}(?P<m2>{_M}) (?:de |del )?(?P<y2>{_Y}))?",
    rf"(?P<m>{_M}){_TO}(?P<m2>{_M})(?: (?:de |del )?(?P<y>{_Y}))?",
    rf"(?P<m>{_M})(?! [0-9])",
    rf"(?P<q>{_Q}) trimestre(?: (?P<f>fiscal))?(?: (?:de |del )?(?:año )?(?P<f2>fiscal )?(?P<y>{_Y}))?",
    rf"(?P<q>{_Q}) al? (?P<q2>{_Q}) trimestres?(?: (?:de |del )?(?:año )?(?P<y>{_Y}))?",
    rf"(?:(?P<q>[1-4])t|(?P<h>[12])s) ?'?(?P<y>{_Y}|{_YY})",
    rf"t(?P<q>[1-4])(?: ?'|[ /](?=[0-9]{{2}}(?:$|[^\w ])))(?P<y>{_YY})",
    rf"s(?P<h>[12]) (?P<y>{_Y})",
    rf"t(?P<q>[1-4])(?![0-9a-z])(?: (?P<y>{_Y}))?",
    rf"(?P<f>ejercicio fiscal|ejercicio|año fiscal) (?:de )?(?P<y>{_Y})(?:[/–-](?P<y2>[0-9]{{2}})(?![0-9]))?",
    rf"(?P<h>primer|segundo) semestre(?: (?:de |del )?(?:año )?(?P<y>{_Y}))?",
    rf"(?P<h>primera|segunda) mitad de(?:l año)? (?P<y>{_Y})",
    rf"(?P<y>{_Y}){_TO}(?P<y2>20[0-9]{{2}}|19[0-9]{{2}})(?![0-9.,]*[0-9]|%)",
    rf"(?P<y>{_Y})[/–-](?P<y2>[0-9]{{2}})(?![0-9.,]*[0-9]|%)(?= )",
    r"(?:años|década de(?: los)?(?: años)?) (?P<dy>[12][0-9][0-9]0)",
    r"(?:años|década de(?: los)?(?: años)?) (?P<dec>[2-9]0|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?![0-9a-z])",
    r"siglos (?P<c>x{0,2}(?:ix|iv|v?i{0,3})) (?:y|al|-) (?P<c2>x{0,2}(?:ix|iv|v?i{0,3}))(?![a-z])",
    r"siglo (?P<c>x{0,2}(?:ix|iv|v?i{0,3}))(?![a-z])",
    rf"día (?P<d>{_D})(?![0-9.,])",
    rf"(?P<t>2[0-4]|[01]?[0-9])[:](?P<n>[0-5][0-9])(?![0-9:])(?:{_TO}(?P<t2>2[0-4]|[01]?[0-9]):(?P<n2>[0-5][0-9])(?![0-9:]))?(?: ?(?:(?P<pm>p\.? ?m\.?)|a\.? ?m\.?)(?![a-z]))?",
    r"(?<=las )(?P<t>2[0-4]|[01]?[0-9])[:.](?P<n>[0-5][0-9])(?![0-9:])",
    r"(?<=las )(?P<t>2[0-4]|[01]?[0-9])(?![0-9.,]*[0-9])(?= (?:de la|horas|h|a\.|p\.)|[,.])",
    r"(?P<t>1[0-2]|0?[1-9]) ?(?:(?P<pm>p\.? ?m\.?)|a\.? ?m\.?)(?![a-z])",
    rf"(?P<y>{_Y})(?![-/][0-9]| ?(?:%|[$€£]|mil |mill|por ciento|dólares|yuanes|euros|personas|metros|km|kilóm|millas|toneladas|libras|yenes|unidades|horas|kg|veces|pesos))(?=$|[^a-z0-9])",
)

GRAMMAR = Grammar(
    beside=BESIDE,
    numerals=NUMERALS,
    sense=SENSE,
    suffixes={
        **suffixes(FigureKind.MONEY, MONEY),
        **suffixes(FigureKind.MONEY, {"EUR": "m€|m €|m de euros|meur|mill. €", "USD": "m$|m $|m us$|m usd|m de dólares|musd|mdd", "GBP": "m£|m £", "CNY": "m de yuanes|m¥"}, 6),
        **suffixes(FigureKind.QUANTITY, _QUANTITIES),
        **suffixes(FigureKind.QUANTITY, {"tonne": "kt|kilotoneladas"}, 3),
        **suffixes(FigureKind.QUANTITY, {"tonne": "mt|megatoneladas"}, 6),
        **suffixes(FigureKind.DURATION, _DURATIONS),
        **suffixes(FigureKind.DURATION, {"year": "décadas|década"}, 1),
        **suffixes(FigureKind.DURATION, {"year": "siglos|siglo"}, 2),
        **suffixes(FigureKind.PERCENT, {"%": "%|por ciento|por cien|porciento"}),
        **suffixes(FigureKind.PERCENT, {"%": "‰|por mil"}, -1),
        **suffixes(FigureKind.PP, {"pp": "puntos porcentuales|punto porcentual|de punto porcentual|puntos de porcentaje|pp"}),
        **suffixes(FigureKind.BP, {"bp": "puntos básicos|punto básico|pb|bp|bps"}),
        **suffixes(FigureKind.MULTIPLE, {"x": "veces|x|×"}),
    },
    money_before=each(
        {
            "USD": "$|us$|usd|u$s|u$d",
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
            "CHF": "chf",
            "MXN": "mx$|mxn",
            "BRL": "r$|brl",
        }
    ),
    adjectives=r" (?:últimas|próximas|primeras|pasadas|largas) (?=décadas)| (?:últimos|próximos|primeros|pasados) (?=siglos)",
    ordinal_forms=r"(?P<n>[ivx]{1,7})(?= (?:plan quinquenal|congreso|comité|cumbre|aniversario|festival|juegos|legislatura|foro|feria|edición|asamblea|conferencia|reunión|pleno))",
    bounds_before=bounds(
        "alrededor de|aproximadamente|cerca de|casi|unos|unas|aproximados|en torno a|cerca del|alrededor del|prácticamente|más o menos|se estima|estimado en|aprox.|próximo a",
        "más de|al menos|por lo menos|superior a|superior al|mínimo de|un mínimo de|mayor que|mayor a|por encima de|no menos de|como mínimo|a partir de|superar los|supera los|superó los|superado los|más del|supera el|superior a los|mayores de|>",
        "menos de|menos del|hasta|como máximo|inferior a|inferior al|máximo de|un máximo de|menor que|menor a|por debajo de|no más de|a lo sumo|inferior a los|menores de|<",
    ),
    bounds_after=bounds("aproximadamente|más o menos", "o más|y más|como mínimo|por lo menos|+", "o menos|y menos|como máximo"),
    connectors=("a", "-", "–", "—", "~", "hasta", "al", "--", "o"),
    openers={"entre": "y", "de": "a", "desde": "hasta"},
    weighed=r"\bpes(?:a|aba|ó|an|aban)\b|\bkilos?\b|adelgaz|\bonzas?\b|\bbebé",
    negatives=("-", "menos", "negativo"),
    out_of=r" (?:de cada|sobre|en cada|entre) (?=[0-9]+(?:[ ,.;)]|$)|diez|cinco|cuatro|tres|dos|cien|veinte|mil|seis|siete|ocho|nueve)",
    dates=_DATES,
    date_hint="[0-9]|[a-z]",
    date_starts=("primer", "primera", "segundo", "segunda", "tercer", "cuarto", "último", "ejercicio", "año", "años", "década", "siglo", "siglos", "día", "t", "s", *ROMAN),
    month_names=_MONTHS,
    date_numbers={"primer": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "cuarto": 4, "último": 4, **ROMAN},
    idioms=frozenset(["un", "una", "uno", "mar", "may", "segundo", "segundos", "medio", "media", "medios", "cuarto", "cuartos", "tercio", "e", "sexto sentido", "primera ministra", "primer ministro", "mil gracias", "feb", "octava"]) - {"cuartos", "tercio", "octava", "segundo", "cuarto", "e"},
    fixed=FIXED,
    links=("de",),
    heads={"del orden de": Suffix(FigureKind.ORDER)},
    fillers=("los", "las", "el", "la", "un"),
    cents={"centavos": -2, "centavo": -2, "céntimos": -2, "céntimo": -2, "cents": -2, "cent": -2, "centimos": -2},
    halves_after=(" y medio", " y media"),
    joins=("con", "y"),
    list_joins=("y", ",", "/"),
)  # fmt: skip


def variant(locale: Locale) -> Grammar:
    """Return the grammar of a region: the same words around a decimal point or a comma."""
    return replace(GRAMMAR, numerals=_POINT) if locale.region in _POINT_REGIONS else GRAMMAR


HOUSE = House(
    scales=((12, "billón|billones"), (6, "millón|millones")),
    group=".",
    point=",",
    smallest=6,
    percent="{n}\u00a0%",
    pp="{n} punto porcentual|{n} puntos porcentuales",
    bp="{n} punto básico|{n} puntos básicos",
    multiple="{n} veces",
    fraction="{top}/{bottom}",
    ordinal="{n}.º",
    order="del orden de {n}",
    approx="alrededor de {n}",
    least="más de {n}",
    most="menos de {n}",
    range=" a ",
    names={
        "EUR": "euro|euros", "USD": "dólar|dólares", "CNY": "yuan|yuanes", "JPY": "yen|yenes", "GBP": "libra esterlina|libras esterlinas", "HKD": "dólares de Hong Kong", "KRW": "wones", "TWD": "dólares taiwaneses", "RUB": "rublos", "INR": "rupias", "CAD": "dólares canadienses", "AUD": "dólares australianos",
        "SGD": "dólares de Singapur", "CHF": "francos suizos", "THB": "bahts", "MXN": "pesos mexicanos", "BRL": "reales", "cent": "centavo|centavos",
    },
    dates={
        "ymd": "{d} de {month} de {y}", "md": "{d} de {month}", "ym": "{month} de {y}", "m": "{month}", "d": "día {d}", "y": "{y}", "years": "{y}–{y2}", "fy": "ejercicio {y}",
        "q": "{q} trimestre", "yq": "{q} trimestre de {y}", "fq": "{q} trimestre fiscal", "fyq": "{q} trimestre fiscal de {y}", "h": "{h} semestre", "yh": "{h} semestre de {y}", "fh": "{h} semestre", "fyh": "{h} semestre de {y}",
        "qs": "{first} al {last} trimestre", "yqs": "{first} al {last} trimestre de {y}", "decade": "años {y}", "dec": "años {dec}", "century": "siglo {c}",
    },
    vague={1: "decenas", 2: "cientos", 3: "miles", 4: "decenas de miles", 5: "cientos de miles", 6: "millones", 7: "decenas de millones", 8: "cientos de millones", 9: "miles de millones", 10: "decenas de miles de millones", 11: "cientos de miles de millones"},
    link=" de ",
    quarters=("primer", "segundo", "tercer", "cuarto"),
    halves=("primer", "segundo"),
    roman=True,
)  # fmt: skip
_HOUSE_POINT = replace(HOUSE, group=",", point=".")


def house_variant(locale: Locale) -> House:
    """Return the house style of a region, with its decimal sign."""
    return _HOUSE_POINT if locale.region in _POINT_REGIONS else HOUSE
