"""Writes a figure in a locale's house style, so that it parses back to the same figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from l10n.figures.grammars import grammar_of, house_of
from l10n.figures.numeral import EXACT, Value
from l10n.figures.reading.parsing import parse_figures
from l10n.figures.writing.style import BoundStyle, CurrencyStyle, DigitStyle, FigureStyle, House
from l10n.model import Bound, Figure, FigureKind, Locale

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "JP¥", "CNY": "CN¥", "HKD": "HK$", "TWD": "NT$", "KRW": "₩", "INR": "₹", "AUD": "A$", "CAD": "C$", "SGD": "S$", "NZD": "NZ$", "RUB": "₽"}  # fmt: skip
_DATED = frozenset({FigureKind.DATE, FigureKind.YEAR, FigureKind.PERIOD, FigureKind.TIME})
_FIXED = frozenset({FigureKind.IDENTIFIER, FigureKind.RATIO})


def render_figure(figure: Figure, locale: Locale, style: FigureStyle | None = None) -> str:
    """
    Write `figure` in the house style of `locale`.

    Of the forms a figure can take, the first that parses back to the same figure
    is given. What its sentence says (`change`) is no part of it. A value is never
    rounded: as many digits are shown as it has.
    """
    style = style or FigureStyle()
    # A measure that neither CLDR nor the language's table has a word for stays as it is written.
    forms = list(_forms(figure, house_of(locale), locale, style)) or [figure.text or str(figure.low)]
    return next((form for form in forms if _is_same(figure, form, locale, style)), forms[0])


def _is_same(figure: Figure, form: str, locale: Locale, style: FigureStyle) -> bool:
    found = parse_figures(form, locale)
    if len(found) != 1:
        return False
    same = (found[0].kind, found[0].low, found[0].high, found[0].measure) == (
        figure.kind,
        figure.low,
        figure.high,
        figure.measure,
    )
    return same and (style.bounds is BoundStyle.OMITTED or found[0].bound is figure.bound)


def _forms(figure: Figure, house: House, locale: Locale, style: FigureStyle) -> Iterator[str]:
    """Yield the forms a figure can take, best first."""
    if figure.kind in _FIXED:
        yield str(figure.low)
        return
    if figure.kind in _DATED:
        from l10n.figures.writing.calendar import written_date

        yield from written_date(figure, house, locale, style)
        return
    for text in _amounts(figure, house, locale, style):
        yield from _bounded(text, figure, house, style)


def _bounded(text: str, figure: Figure, house: House, style: FigureStyle) -> Iterator[str]:
    pattern = {Bound.APPROX: house.approx, Bound.MIN: house.least, Bound.MAX: house.most}.get(figure.bound)
    yield pattern.format(n=text) if pattern and style.bounds is BoundStyle.WORDS else text


def _amounts(figure: Figure, house: House, locale: Locale, style: FigureStyle) -> Iterator[str]:
    if figure.bound is Bound.VAGUE and isinstance(figure.low, Decimal):
        yield from _vague(figure, figure.low, house, locale, style)
    for digits in dict.fromkeys((style.digits, DigitStyle.COMPACT, DigitStyle.GROUPED)):
        yield from _measured(figure, house, locale, style, digits)


def _vague(figure: Figure, low: Decimal, house: House, locale: Locale, style: FigureStyle) -> Iterator[str]:
    power = low.adjusted()
    if power not in house.vague or low != Decimal(1).scaleb(power):
        return
    words = house.vague[power]
    if figure.measure is None:
        yield words
        return
    for noun in _nouns(figure, house, locale, Decimal(5)):
        yield (
            f"{words}{house.link or (' of ' if locale.language == 'en' else ' ')}{noun}"
            if house.spaced
            else f"{words}{noun}"
        )
        yield f"{words} {noun.strip()}"


def _measured(figure: Figure, house: House, locale: Locale, style: FigureStyle, digits: DigitStyle) -> Iterator[str]:
    ends = [figure.low] if figure.high is None else [figure.low, figure.high]
    numbers = [_number(value, house, digits) for value in ends if not isinstance(value, str)]
    number = house.range.join(numbers)
    last = ends[-1]
    if isinstance(last, str):
        return
    if figure.kind is FigureKind.MONEY:
        yield from _money(figure, numbers, house, style, last)
    elif figure.kind in (FigureKind.QUANTITY, FigureKind.DURATION):
        for noun in _nouns(figure, house, locale, last):
            yield _joined(number, noun, house, last)
    else:
        yield from _plain(figure, number, house, last)


def _plain(figure: Figure, number: str, house: House, last: Value) -> Iterator[str]:
    patterns = {
        FigureKind.PERCENT: house.percent,
        FigureKind.PP: house.pp,
        FigureKind.BP: house.bp,
        FigureKind.MULTIPLE: house.multiple,
        FigureKind.ORDER: house.order,
    }
    if figure.kind is FigureKind.PERCENT and house.percent == "{n}%":
        yield f"%{house.range}".join(number.split(house.range)) + "%"
    elif figure.kind is FigureKind.FRACTION:
        yield from _fraction(last, house)
    elif figure.kind is FigureKind.ORDINAL:
        yield _ordinal(number, house)
    else:
        yield _plural(patterns.get(figure.kind, "{n}"), last).format(n=number)


def _plural(pattern: str, value: Value) -> str:
    """Choose the form of a pattern: `{n} percentage point|{n} percentage points`."""
    one, _, many = pattern.partition("|")
    return one if value == 1 or not many else many


def _fraction(value: Value, house: House) -> Iterator[str]:
    top, bottom = Fraction(value).as_integer_ratio()
    yield house.fraction.format(top=top, bottom=bottom)
    yield f"{top}/{bottom}"


def _ordinal(number: str, house: House) -> str:
    if "{th}" not in house.ordinal:
        return house.ordinal.format(n=number)
    teen = number[-2:] in ("11", "12", "13")
    return house.ordinal.format(n=number, th="th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th"))


# --- money -----------------------------------------------------------------------------------


def _money(figure: Figure, numbers: list[str], house: House, style: FigureStyle, last: Value) -> Iterator[str]:
    code = figure.measure or ""
    sign = house.signs.get(code) if style.currency is CurrencyStyle.HOUSE else None
    if style.currency is CurrencyStyle.SYMBOL:
        sign = house.signs.get(code) or _SIGNS.get(code)
    if sign:
        yield house.range.join(f"{sign}{number}" for number in numbers)
    number = house.range.join(numbers)
    if style.currency is not CurrencyStyle.CODE and code in house.names:
        yield _joined(number, _plural(house.names[code], last), house, last)
    yield f"{number} {code}"
    yield f"{code} {number}"


# --- measures --------------------------------------------------------------------------------


def _nouns(figure: Figure, house: House, locale: Locale, value: Value) -> Iterator[str]:
    measure = figure.measure or ""
    if figure.kind is FigureKind.MONEY:
        yield from (_plural(house.names[measure], value),) if measure in house.names else (measure,)
        return
    if measure in house.measures:
        yield _plural(house.measures[measure], value)
    if noun := _cldr_noun(measure, str(locale), value == 1):
        yield house.noun_gap + noun
    yield from _table_words(measure, locale)


@lru_cache(maxsize=2048)
def _cldr_noun(measure: str, tag: str, one: bool) -> str:
    """Return CLDR's word for a measure, without its number; empty where it has none."""
    from babel.core import UnknownLocaleError
    from babel.units import UnknownUnitError, format_unit

    try:
        text = str(format_unit(1 if one else 5, measure, length="long", locale=tag.replace("-", "_")))
    except (UnknownUnitError, UnknownLocaleError, ValueError):
        return ""
    number = "1" if one else "5"
    return text.replace(number, "").strip() if number in text else ""


def _table_words(measure: str, locale: Locale) -> tuple[str, ...]:
    table = grammar_of(locale).suffixes
    return tuple(word for word, suffix in table.items() if suffix.measure == measure and not suffix.power)


def _joined(number: str, noun: str, house: House, value: Value) -> str:
    if not house.spaced:
        return number + noun
    ends_in_scale = house.link and number[-1].isalpha()
    return f"{number}{house.link if ends_in_scale else ' '}{noun}"


# --- numbers ---------------------------------------------------------------------------------


def _number(value: Value, house: House, style: DigitStyle) -> str:
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    if value < 0:
        return "-" + _number(-value, house, style)
    if style is DigitStyle.COMPACT:
        for power, word in house.scales:
            if value >= Decimal(10) ** power and power >= house.smallest:
                scaled = EXACT.divide(value, Decimal(10) ** power)
                if _places(scaled) <= 4:
                    return _grouped(scaled, house) + (" " if house.spaced else "") + _plural(word, scaled)
    return _grouped(value, house)


def _places(value: Decimal) -> int:
    exponent = value.normalize(EXACT).as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _grouped(value: Decimal, house: House) -> str:
    """Write all digits of a value; its trailing decimals stay as they were written."""
    text = f"{value:f}"
    whole, _, part = text.partition(".")
    groups = []
    while len(whole) > 3:
        whole, group = whole[:-3], whole[-3:]
        groups.append(group)
    number = house.group.join([whole, *reversed(groups)])
    return f"{number}{house.point}{part}" if part else number
