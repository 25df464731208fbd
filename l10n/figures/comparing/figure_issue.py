"""What a comparison says of two figures."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import StrEnum
from fractions import Fraction

from l10n.model import Figure, FigureKind

_CALENDAR = frozenset({FigureKind.DATE, FigureKind.PERIOD, FigureKind.YEAR})


class Verdict(StrEnum):
    """How a target's figure stands to its source's."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    ALTERED = "altered"
    MISSING = "missing"
    EXTRA = "extra"
    SWAPPED = "swapped"


class Aspect(StrEnum):
    """What of a figure differs."""

    VALUE = "value"
    CURRENCY = "currency"
    MEASURE = "measure"
    BOUND = "bound"
    LOW = "low end"
    HIGH = "high end"
    PLACE = "place"
    CHANGE = "change"


class FigureSeverity(StrEnum):
    """How much a difference matters; silent ones are what translators do every day."""

    ERROR = "error"
    WARNING = "warning"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class FigureIssue:
    """One difference: what was expected and what was found, with spans in the figures."""

    verdict: Verdict
    aspect: Aspect
    severity: FigureSeverity
    _: KW_ONLY
    source: Figure | None = None
    target: Figure | None = None
    factor: Fraction | None = None
    """Target by source, where a value differs."""
    message: str
    expected: str = ""
    """The source's figure as the target should have it."""
    scale: str = ""
    """The power of ten that the target is off by, if that is all: `×10`."""

    @property
    def is_replaceable(self) -> bool:
        """True if the source's figure says all that the target's does, so that it may stand in its place."""
        # Of swapped sums, whether they moved or what stands beside them did is for a person to say.
        if self.source is None or self.target is None or self.verdict is Verdict.SWAPPED:
            return False
        kinds = {self.source.kind, self.target.kind}
        return len(kinds) == 1 or not kinds & _CALENDAR
