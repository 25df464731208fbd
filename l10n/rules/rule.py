"""What a rule is: all that is said of it to people and programs, and the only maker of its findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum

from l10n.model import Finding, Mend, Safety, Severity, Span, UnitState

Said = Mapping[str, str | int]
"""What stands in the fields of a message's template."""
NO_WORDS: Said = {}


class Scope(StrEnum):
    """What the findings of a rule are about."""

    UNIT = "unit"
    ARTICLE = "source article"
    PAGE = "target page"
    CATALOG = "catalog"
    SITE = "site"
    GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Variation:
    """A severity that findings have in some cases."""

    severity: Severity
    when: str
    """Goes on after the severity's name: `in Korean`, `where one side names none`."""


@dataclass(frozen=True, slots=True)
class Example:
    """A unit, an article or a row of a glossary (then `source` only), checked with the terms that ship with l10n."""

    source: str
    target: str = ""
    locale: str = "en"
    state: UnitState = UnitState.TRANSLATED
    _: KW_ONLY
    previous: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a finding about a unit says beyond its message; spans are code points of the texts with their markup."""

    expected: str = ""
    found: str = ""
    source_span: Span | None = None
    target_span: Span | None = None
    _: KW_ONLY
    mend: Mend | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule; its texts are Markdown of one paragraph, its messages templates with named fields."""

    id: str
    """Public: it names documentation, suppressions and fingerprints."""
    severity: Severity
    varies: tuple[Variation, ...] = ()
    scope: Scope
    message: str
    other_messages: tuple[str, ...] = ()
    what: str
    why: str
    remedy: str
    wrong: tuple[Example, ...] = ()
    """What the rule finds."""
    right: tuple[Example, ...] = ()
    """What it does not find, beside the wrong ones: for a unit, what no rule finds worse than a note."""
    suppressible: bool = True
    fix: Safety | None = None
    """How far the mend that its findings may carry can go without a person; None where they carry none."""

    @property
    def severities(self) -> tuple[Severity, ...]:
        """All that its findings may have, the usual one first."""
        return (self.severity, *(each.severity for each in self.varies))

    @property
    def takes_flag(self) -> bool:
        """True if `ignore-<rule>` on a unit suppresses its findings about that unit."""
        return self.suppressible and self.scope is Scope.UNIT

    def finding(
        self,
        path: str,
        said: Said = NO_WORDS,
        *,
        locale: str = "",
        line: int = 0,
        severity: Severity | None = None,
        template: str = "",
    ) -> Finding:
        """Make a finding; `said` fills the fields of its template. Raises ValueError for a severity or template that the rule does not declare."""
        severity, template = severity or self.severity, template or self.message
        if severity not in self.severities or template not in (self.message, *self.other_messages):
            raise ValueError(f"{self.id}: undeclared severity {severity} or template {template!r}")
        return Finding(self.id, severity, path, template.format(**said), locale=locale, line=line)
