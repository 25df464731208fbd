"""What the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from l10n.catalog import Bitext
from l10n.glossary import Glossary
from l10n.model import Article, Catalog, Finding, Locale, Severity, Unit
from l10n.project import Config


@dataclass(frozen=True)
class Subject:
    """An article and its catalog, already brought up to date with each other."""

    bitext: Bitext
    config: Config
    merged: bytes | None = None
    """The body that merging makes of a complete catalog, as Markdown."""
    glossary: Glossary = field(default_factory=Glossary)

    @property
    def article(self) -> Article:
        """The source."""
        return self.bitext.article

    @property
    def catalog(self) -> Catalog:
        """Its units in the locale."""
        return self.bitext.catalog

    @property
    def locale(self) -> Locale:
        """The target locale."""
        return self.bitext.locale

    def blocks(self) -> Iterator[list[Unit]]:
        """Yield the units of each block that are complete; a unit that stands twice is given once."""
        return self.bitext.blocks()

    def finding(self, rule: str, severity: Severity, message: str, unit: Unit | None = None, line: int = 0) -> Finding:
        """Make a finding about a unit, with the line it has in the source, or about the article."""
        if unit:
            line = self.bitext.line(unit)
        source, target = (unit.source, unit.target) if unit else ("", "")
        return Finding(rule, severity, self.article.path, message, str(self.locale), line, source, target)

    def source_finding(self, rule: str, severity: Severity, message: str, line: int) -> Finding:
        """Make a finding about the source, the same for every locale."""
        return Finding(rule, severity, self.article.path, message, "", line)


Rule = Callable[[Subject], Iterator[Finding]]
"""A check: it yields findings and never raises."""
