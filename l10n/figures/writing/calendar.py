"""Writes dates, periods and times in a locale's house style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from l10n.figures.writing.style import DateStyle, FigureStyle, House
from l10n.model import Figure, FigureKind, Locale

_PERIOD = re.compile(r"(?P<f>FY)?(?P<y>[0-9]{4}|XXXX)(?:-(?:Q(?P<q>[1-4])|H(?P<h>[12])))?")
_DATE = re.compile(r"(?P<y>[0-9]{4}|XXXX)-(?P<m>[0-9]{2}|XX)(?:-(?P<d>[0-9]{2}))?")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def written_date(figure: Figure, house: House, locale: Locale, style: FigureStyle) -> Iterator[str]:
    """Yield the forms a date, year, period or time can take, best first."""
    low, high = str(figure.low), str(figure.high) if figure.high else ""
    if figure.kind is FigureKind.TIME:
        yield f"{low}–{high}" if high else low
        return
    if figure.kind is FigureKind.DATE:
        yield from _dates(low, high, house, locale, style)
        return
    first = _single(low, house)
    if high and re.search("-Q[1-4]$", high):
        yield _quarters(high, house)
    elif high and figure.kind is FigureKind.YEAR:
        yield house.dates["years"].format(y=low, y2=high)
    yield f"{first}{house.range}{_single(high, house)}" if high else first


def _dates(low: str, high: str, house: House, locale: Locale, style: FigureStyle) -> Iterator[str]:
    if style.dates is DateStyle.ISO and "X" not in low + high and low.count("-") == 2 and not high:
        yield low
    for short in (style.dates is DateStyle.SHORT, False):
        first = _date(low, house, locale, short)
        if not high:
            yield first
            continue
        last = _date(high, house, locale, short)
        if low[:4] == high[:4] != "XXXX":
            yield f"{_date('XXXX' + low[4:], house, locale, short)}{house.range}{last}"
            yield f"{first}{house.range}{_date('XXXX' + high[4:], house, locale, short)}"
        yield f"{first}{house.range}{last}"


def _date(iso: str, house: House, locale: Locale, short: bool) -> str:
    match = _DATE.fullmatch(iso)
    if match is None:
        return iso
    present = "".join(part for part in "ymd" if match[part] and "X" not in match[part])
    parts = {part: str(int(match[part])) for part in present}
    if "m" in parts and "{month}" in house.dates[present]:
        parts["month"] = _month_names(str(locale), short)[int(parts["m"])]
    return house.dates[present].format(**parts)


@lru_cache(maxsize=64)
def _month_names(tag: str, short: bool) -> dict[int, str]:
    """Return the names of the months as they stand in a date (CLDR, format context)."""
    from babel.core import UnknownLocaleError
    from babel.dates import get_month_names

    width: Literal["abbreviated", "wide"] = "abbreviated" if short else "wide"
    for name in (tag.replace("-", "_"), tag.partition("-")[0]):
        try:
            return {number: str(month) for number, month in get_month_names(width, locale=name).items()}
        except (UnknownLocaleError, ValueError):
            continue
    return {number: str(month) for number, month in get_month_names(width, locale="en").items()}


def _single(value: str, house: House) -> str:
    if value.endswith("X"):
        return _decade(value, house)
    match = _PERIOD.fullmatch(value)
    if match is None:
        return value.removeprefix("XX")
    fiscal = "f" if match["f"] else ""
    year = "" if match["y"] == "XXXX" else "y"
    parts = {"y": match["y"]}
    if match["q"]:
        return house.dates[f"{fiscal}{year}q"].format(q=house.quarters[int(match["q"]) - 1], **parts)
    if match["h"]:
        return house.dates[f"{fiscal}{year}h"].format(h=house.halves[int(match["h"]) - 1], **parts)
    return house.dates[f"{fiscal}y"].format(**parts)


def _quarters(high: str, house: House) -> str:
    match = _PERIOD.fullmatch(high)
    if match is None:
        return high
    name = "qs" if match["y"] == "XXXX" else "yqs"
    return house.dates[name].format(
        y=match["y"],
        n=match["q"],
        first=house.quarters[0],
        last=house.quarters[int(match["q"] or 1) - 1],
        words={"2": "two", "3": "three"}.get(match["q"] or "", ""),
    )


def _decade(value: str, house: House) -> str:
    if value[2] == "X":
        century = int(value[:2]) + 1
        return house.dates["century"].format(c=_roman(century) if house.roman else century, th=_th(century))
    if value[:2] == "XX":
        return house.dates["dec"].format(dec=f"{value[2]}0")
    return house.dates["decade"].format(y=f"{value[:3]}0", c=int(value[:2]) + 1, dec=f"{value[2]}0")


def _th(number: int) -> str:
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text
