"""What the rules look at, and how they report what they see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from l10n.catalog import Bitext
from l10n.glossary import Glossary
from l10n.model import Article, Catalog, Finding, Locale, Severity, Unit
from l10n.project import Config
from l10n.rules.rule import NO_WORDS, Evidence, Rule, Said

_NOTHING = Evidence()


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

    def report(
        self,
        rule: Rule,
        unit: Unit,
        said: Said = NO_WORDS,
        evidence: Evidence = _NOTHING,
        *,
        severity: Severity | None = None,
        template: str = "",
    ) -> Finding:
        """Make a rule's finding about a unit, with the line that it has in the source."""
        made = rule.finding(
            self.article.path,
            said,
            locale=str(self.locale),
            line=self.bitext.line(unit),
            severity=severity,
            template=template,
        )
        return replace(
            _about(made, unit),
            expected=evidence.expected,
            found=evidence.found,
            source_span=evidence.source_span,
            target_span=evidence.target_span,
            mend=evidence.mend,
        )

    def report_line(self, rule: Rule, line: int, said: Said = NO_WORDS, *, template: str = "") -> Finding:
        """Make a rule's finding about a line of the source, the same for every locale."""
        return rule.finding(self.article.path, said, line=line, template=template)

    def report_article(self, rule: Rule, line: int = 0, said: Said = NO_WORDS) -> Finding:
        """Make a rule's finding about the article in this locale."""
        return rule.finding(self.article.path, said, locale=str(self.locale), line=line)

    def finding(self, rule: str, severity: Severity, message: str, unit: Unit | None = None, line: int = 0) -> Finding:
        """Make a plug-in's finding about a unit, with the line it has in the source, or about the article."""
        line = self.bitext.line(unit) if unit else line
        made = Finding(rule, severity, self.article.path, message, locale=str(self.locale), line=line)
        return _about(made, unit) if unit else made

    def source_finding(self, rule: str, severity: Severity, message: str, line: int) -> Finding:
        """Make a plug-in's finding about the source, the same for every locale."""
        return Finding(rule, severity, self.article.path, message, line=line)


def _about(finding: Finding, unit: Unit) -> Finding:
    return replace(finding, source=unit.source, target=unit.target, key=unit.key)


Check = Callable[[Subject], Iterator[Finding]]
"""Looks at a subject; it yields findings and never raises."""
