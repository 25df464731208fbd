"""Structured figures of every kind, and hostile texts."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from l10n.model import Bound, Figure, FigureKind, Locale

LOCALES = [Locale.parse(tag) for tag in ("zh-CN", "zh-TW", "zh-HK", "en", "ja", "ko", "de", "fr", "es", "es-MX")]
CURRENCIES = ("CNY", "USD", "JPY", "EUR", "GBP", "HKD", "KRW", "CAD", "AUD", "INR", "RUB", "CHF", "SGD", "PLN", "SEK")
MEASURES = (
    "kilometer",
    "meter",
    "kilogram",
    "tonne",
    "hectare",
    "square-kilometer",
    "liter",
    "kilowatt",
    "megawatt",
    "celsius",
)
DURATIONS = ("year", "month", "week", "day", "hour", "minute")
BOUNDS = (Bound.EXACT, Bound.APPROX, Bound.MIN, Bound.MAX)


@st.composite
def amounts(draw, least=1, decimals=2, powers=(0, 3, 4, 6, 7, 8, 9, 12)):
    """Numbers as articles have them: few digits at a scale."""
    mantissa = draw(st.integers(least, 99_999))
    places = draw(st.integers(0, decimals))
    value = Decimal(mantissa).scaleb(draw(st.sampled_from(powers)) - places)
    whole = value.to_integral_value()
    return Decimal(int(value)) if value == whole else value.normalize()


@st.composite
def counted(draw, kind, measure, values=None, ranges=True):
    """A figure of a kind whose values are numbers."""
    values = amounts() if values is None else values
    low = draw(values)
    high = draw(st.one_of(st.none(), values)) if ranges else None
    if high is not None and not low < high:
        high = None
    bound = draw(st.sampled_from(BOUNDS))
    return Figure(kind, low, high, draw(measure), bound=bound)


@st.composite
def dates(draw):
    year = draw(st.none() | st.integers(1900, 2099))
    month, day = draw(st.integers(1, 12)), draw(st.none() | st.integers(1, 28))
    low = f"{'XXXX' if year is None else year}-{month:02}" + (f"-{day:02}" if day else "")
    return Figure(FigureKind.DATE, low)


@st.composite
def periods(draw):
    year = draw(st.sampled_from(["XXXX", "2024", "2019", "FY2024"]))
    part = draw(st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2"]))
    if year.startswith("FY") and part.startswith("H"):
        year = "2024"
    return Figure(FigureKind.PERIOD, f"{year}-{part}")


small = st.integers(2, 99).map(Decimal)
rates = amounts(powers=(0,))

FIGURES = st.one_of(
    counted(FigureKind.NUMBER, st.none()),
    counted(FigureKind.MONEY, st.sampled_from(CURRENCIES)),
    counted(FigureKind.PERCENT, st.just("%"), rates),
    counted(FigureKind.PP, st.just("pp"), rates, ranges=False),
    counted(FigureKind.BP, st.just("bp"), st.integers(1, 900).map(Decimal), ranges=False),
    counted(FigureKind.MULTIPLE, st.just("x"), amounts(least=2, decimals=1, powers=(1, 2)), ranges=False),
    counted(FigureKind.QUANTITY, st.sampled_from(MEASURES), ranges=False),
    counted(FigureKind.DURATION, st.sampled_from(DURATIONS), small),
    st.fractions(Fraction(1, 20), Fraction(19, 20), max_denominator=20).map(
        lambda value: Figure(FigureKind.FRACTION, exact(value))
    ),
    st.integers(1, 300).map(lambda value: Figure(FigureKind.ORDINAL, Decimal(value))),
    dates(),
    periods(),
    st.integers(1900, 2099).map(lambda year: Figure(FigureKind.YEAR, str(year))),
    st.tuples(st.integers(1900, 1999), st.integers(2000, 2099)).map(
        lambda years: Figure(FigureKind.YEAR, str(years[0]), str(years[1]))
    ),
    st.sampled_from(["198X", "199X", "19XX", "FY2024"]).map(lambda low: Figure(FigureKind.PERIOD, low)),
    st.tuples(st.integers(0, 23), st.integers(0, 59)).map(
        lambda clock: Figure(FigureKind.TIME, f"{clock[0]:02}:{clock[1]:02}")
    ),
    st.sampled_from([10**6, 10**9]).map(lambda scale: Figure(FigureKind.VAGUE, Decimal(scale), bound=Bound.VAGUE)),
    st.sampled_from([10**8, 10**11]).map(lambda scale: Figure(FigureKind.ORDER, Decimal(scale))),
    st.sampled_from(["3:1", "10:3", "2:1"]).map(lambda ratio: Figure(FigureKind.RATIO, ratio)),
    st.sampled_from(["GPT-5", "H100", "MH370", "B200"]).map(lambda code: Figure(FigureKind.IDENTIFIER, code)),
)


def exact(value: Fraction):
    """Give a Decimal where it holds the fraction, as parsing does."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return Decimal(value.numerator) / Decimal(value.denominator) if rest == 1 else value


PIECES = st.sampled_from(
    [
        "1",
        "23",
        "4,567",
        "8.9",
        ".5",
        "-1",
        "3/4",
        "5%",
        "¥",
        "$",
        "万",
        "亿",
        "千",
        "百",
        "十",
        "一",
        "两",
        "〇",
        "点",
        "第",
        "成",
        "倍",
        "年",
        "月",
        "日",
        "元",
        "美元",
        "个百分点",
        "至",
        "到",
        "-",
        "～",
        "多",
        "约",
        "半",
        "上半年",
        "分之",
        "billion",
        "million",
        "half",
        "a",
        "third",
        "and",
        "to",
        "between",
        "Feb.",
        "Q3",
        "1980s",
        "GPT-5",
        "tausend",
        "ein",
        "und",
        "vingt",
        "quatre",
        "mil",
        "millones",
        "조",
        "억",
        "만",
        "이",
        "세",
        "번째",
        "円",
        "兆",
        "３",
        "ß",
        "İ",
        "\xa0",
        "\u202f",
        "\n",
        "(",
        ")",
        "/",
        ":",
        ".",
        ",",
        "'",
        "e",
    ]
)
HOSTILE = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60)
