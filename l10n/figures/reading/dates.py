"""
Dates, periods and times: from the groups of a language's patterns to ISO 8601 text.

Groups: y year · m month · d day · q quarter · h half-year · f set where fiscal ·
c century · born a year of a century, after which some were born · dec decade · dy its first year · t hour · n minute · s second · half half past · pm set
where the hour is after noon · qs the last of the first quarters of a year.
y2 m2 d2 q2 c2 t2 n2 are those of the end of a range. Unknown parts are X (ISO 8601-2).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from l10n.model import FigureKind

Groups = Mapping[str, str | None]


class DateMatch(NamedTuple):
    """A date or period in a text."""

    start: int
    end: int
    kind: FigureKind
    low: str
    high: str | None = None


class DatePatterns:
    """Reads dates by the patterns of one language."""

    def __init__(self, patterns: tuple[str, ...], number: Callable[[str], int | None]) -> None:
        """Compile the patterns; `number` reads what a group holds."""
        self._patterns = tuple(re.compile(pattern) for pattern in patterns)
        self._number = number

    def match(self, text: str, start: int) -> DateMatch | None:
        """Read the longest date that starts at `start`."""
        best: DateMatch | None = None
        for pattern in self._patterns:
            match = pattern.match(text, start)
            if match and (best is None or match.end() > best.end):
                read = self._read(match)
                best = read if read else best
        return best

    def _read(self, match: re.Match[str]) -> DateMatch | None:
        parts = {name: self._part(name, value) for name, value in match.groupdict().items() if value}
        if any(value is None for value in parts.values()):
            return None
        return _built(match.start(), match.end(), {name: value for name, value in parts.items() if value is not None})

    def _part(self, name: str, value: str) -> int | None:
        if name in ("f", "f2", "half", "sep", "pm", "am", "open"):
            return 1
        number = self._number(value)
        # 26年3月期 and 3Q25 are of this century.
        return number + 2000 if name == "y" and number is not None and number < 100 else number


def _built(start: int, end: int, parts: dict[str, int]) -> DateMatch | None:
    if "t" in parts:
        return _time(start, end, parts)
    if "born" in parts:
        return DateMatch(start, end, FigureKind.PERIOD, f"XX{parts['born']:02}")
    if {"c", "dec", "dy"} & parts.keys():
        high = f"{parts['c2'] - 1:02}XX" if "c2" in parts else None
        return DateMatch(start, end, FigureKind.PERIOD, _decade(parts), high)
    if {"q", "qs", "h"} & parts.keys():
        return _period(start, end, parts)
    if "m" in parts or "d" in parts:
        return _date(start, end, parts)
    return _year(start, end, parts) if "y" in parts else None


def _year(start: int, end: int, parts: dict[str, int]) -> DateMatch | None:
    year, last = parts["y"], parts.get("y2")
    prefix, kind = ("FY", FigureKind.PERIOD) if "f" in parts or "f2" in parts else ("", FigureKind.YEAR)
    if last is not None and last < 100:
        last += year - year % 100
    if last is not None and last <= year:
        return None
    return DateMatch(start, end, kind, f"{prefix}{year:04}", f"{prefix}{last:04}" if last else None)


def _period(start: int, end: int, parts: dict[str, int]) -> DateMatch:
    fiscal = "FY" if "f" in parts or "f2" in parts else ""
    year = f"{fiscal}{_four(parts.get('y'))}"
    if "h" in parts:
        return DateMatch(start, end, FigureKind.PERIOD, f"{year}-H{parts['h']}")
    if "qs" in parts:
        return DateMatch(start, end, FigureKind.PERIOD, f"{year}-Q1", f"{year}-Q{parts['qs']}")
    high = f"{year}-Q{parts['q2']}" if "q2" in parts else None
    return DateMatch(start, end, FigureKind.PERIOD, f"{year}-Q{parts['q']}", high)


def _date(start: int, end: int, parts: dict[str, int]) -> DateMatch | None:
    if not (1 <= parts.get("m", 1) <= 12 and 1 <= parts.get("d", 1) <= 31 and 1 <= parts.get("m2", 1) <= 12):
        return None
    low = _ymd(parts.get("y"), parts.get("m"), parts.get("d"))
    if not {"y2", "m2", "d2"} & parts.keys():
        return DateMatch(start, end, FigureKind.DATE, low)
    high = _ymd(parts.get("y2", parts.get("y")), parts.get("m2", parts.get("m")), parts.get("d2"))
    return DateMatch(start, end, FigureKind.DATE, low, high)


def _time(start: int, end: int, parts: dict[str, int]) -> DateMatch | None:
    low = _clock(parts["t"], 30 if "half" in parts else parts.get("n", 0), parts.get("s"), "pm" in parts)
    high = _clock(parts["t2"], parts.get("n2", 0), None, "pm" in parts) if "t2" in parts else None
    return DateMatch(start, end, FigureKind.TIME, low, high) if parts["t"] <= 24 else None


def _decade(parts: dict[str, int]) -> str:
    """Return 198X for the 1980s, 19XX for the 20th century, XX8X where the century is not said."""
    if "dy" in parts:
        return f"{parts['dy'] // 10:03}X" if parts["dy"] % 100 else f"{parts['dy'] // 100:02}XX"
    century = f"{parts['c'] - 1:02}" if "c" in parts else "XX"
    return f"{century}{parts['dec'] // 10}X" if "dec" in parts else f"{century}XX"


def _ymd(year: int | None, month: int | None, day: int | None) -> str:
    text = f"{_four(year)}-{_two(month)}"
    return f"{text}-{_two(day)}" if day is not None else text


def _clock(hour: int, minute: int, second: int | None, after_noon: bool) -> str:
    hour = hour + 12 if after_noon and hour < 12 else hour
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")


def _four(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"


def _two(part: int | None) -> str:
    return "XX" if part is None else f"{part:02}"
