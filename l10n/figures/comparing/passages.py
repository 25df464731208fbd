"""Figures where they stand: what the words around them say that their values do not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from l10n.figures.grammars import grammar_of
from l10n.figures.reading.normal import normalise
from l10n.figures.reading.parsing import parse_figures
from l10n.figures.reading.sense import Sense
from l10n.model import Figure, FigureChange, Locale

_BEFORE, _AFTER = 70, 40
_OPENED = re.compile(r"[(（\[［][^()（）\[\]0-9]{0,40}$")
_CLOSED = re.compile(r"^[^()（）\[\]0-9]{0,20}[)）\]］]")
_CLAUSE = re.compile(r"[,;:，；：。、．!?！？]|\.(?![0-9])")
_DASHED = re.compile("[–—−-] ?$")
_DEGREES = frozenset({"degree", "celsius", "fahrenheit"})
_NO_SENSE = Sense()


@dataclass(frozen=True, slots=True)
class Passage:
    """Figures with the text that they were read from; without it where only figures are compared."""

    figures: tuple[Figure, ...]
    text: str = ""
    locale: Locale | None = None

    @staticmethod
    def of(text: str, locale: Locale) -> Passage:
        """Read the figures of a text."""
        return Passage(parse_figures(text, locale), text, locale)

    @property
    def sense(self) -> Sense:
        """What the words of its language say."""
        return grammar_of(self.locale).sense if self.locale else _NO_SENSE

    @property
    def words(self) -> str:
        """The text as patterns are written for."""
        return _normal(self.text)

    def before(self, figure: Figure) -> str:
        """Return the words before a figure."""
        return self.words[max(0, figure.span.start - _BEFORE) : figure.span.start]

    def after(self, figure: Figure) -> str:
        """Return the words behind a figure."""
        return self.words[figure.span.end : figure.span.end + _AFTER]

    def says(self, pattern: str) -> bool:
        """Return whether the text says anywhere what a pattern of its language looks for."""
        return bool(pattern) and re.search(pattern, self.words) is not None

    def is_bracketed(self, figure: Figure) -> bool:
        """Return whether a figure stands alone in brackets: 30米（100英尺）."""
        return bool(_OPENED.search(self.before(figure)) and _CLOSED.search(self.after(figure)))

    def neighbour(self, figure: Figure) -> Figure | None:
        """Return the figure before another one."""
        before = [each for each in self.figures if each.span.end <= figure.span.start]
        return before[-1] if before else None

    def clause_after(self, figure: Figure) -> int:
        """Return where the clause that a figure stands in ends."""
        found = _CLAUSE.search(self.words, figure.span.end)
        return found.start() if found else len(self.words)

    def is_negative(self, figure: Figure) -> bool:
        """Return whether words or signs near a figure say that it is less than nothing."""
        if not self.sense.falls:
            return False
        before, after = self.before(figure), self.after(figure)
        if _DASHED.search(before):
            return True
        if figure.measure in _DEGREES or figure.change is FigureChange.TO:
            # What fell to 12 is not -12 for that.
            pattern = self.sense.frost if figure.measure in _DEGREES else self.sense.losses
            return re.search(pattern, f"{before} {after}") is not None
        fell, rose = _last(self.sense.falls, before), _last(self.sense.rises, before)
        behind = _CLAUSE.split(after, maxsplit=1)[0]
        return fell > rose or (rose < 0 and re.search(self.sense.falls, behind) is not None)

    def is_taken_off(self, figure: Figure) -> bool:
        """Return whether a percentage is one that is taken off a price."""
        sense = self.sense
        off = sense.off_after and re.search(sense.off_after, self.after(figure))
        return bool(off or (sense.off_before and re.search(sense.off_before, self.before(figure))))


def _last(pattern: str, text: str) -> int:
    """Return where a pattern is found last; -1 where it is not."""
    return max((match.start() for match in re.finditer(pattern, text)), default=-1) if pattern else -1


@lru_cache(maxsize=256)
def _normal(text: str) -> str:
    return normalise(text)
