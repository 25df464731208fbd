"""Findings: what rules report."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from enum import IntEnum, StrEnum

from l10n.model.figure import Span


class Severity(IntEnum):
    """How bad a finding is; ordered."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        """Write the name in lower case."""
        return self.name.lower()


class Safety(StrEnum):
    """How far a mend may go without a person."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    """It may change what the target means."""
    SHOWN = "shown"
    """It is there to be read; nothing makes it."""


@dataclass(frozen=True, slots=True)
class Mend:
    """What would make a target right."""

    span: Span
    """The place in the target as it is written, in code points."""
    text: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Finding:
    """
    What a check reports. `path` and `line` are the source's unless the rule is about a target or catalog.

    What is known beyond that is no part of equality: one thing said of one place in
    one line is one finding.
    """

    rule: str
    severity: Severity
    path: str
    message: str
    _: KW_ONLY
    locale: str = ""
    line: int = 0
    source: str = ""
    target: str = ""
    key: tuple[str, str] | None = field(default=None, compare=False)
    """The key of the unit it is about: context and source."""
    expected: str = field(default="", compare=False)
    found: str = field(default="", compare=False)
    source_span: Span | None = field(default=None, compare=False)
    """Where in the source, in code points of the text with its markup."""
    target_span: Span | None = field(default=None, compare=False)
    mend: Mend | None = field(default=None, compare=False)
