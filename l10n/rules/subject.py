"""What the rules look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby

from l10n.catalog import segment_units
from l10n.glossary import Glossary
from l10n.model import Article, Catalog, Finding, Locale, Segment, Severity, Unit
from l10n.project import Config


@dataclass(frozen=True)
class Subject:
    """An article and its catalog, already brought up to date with each other."""

    article: Article
    catalog: Catalog
    config: Config
    merged: bytes | None = None
    """The body that merging makes of a complete catalog, as Markdown."""
    glossary: Glossary = field(default_factory=Glossary)

    @property
    def locale(self) -> Locale:
        """The target locale."""
        return self.catalog.locale

    @cached_property
    def places(self) -> dict[tuple[str, str], Segment]:
        """The first segment of each unit."""
        units = segment_units(self.article, self.catalog)
        return {unit.key: segment for unit, segment in reversed(list(zip(units, self.article.segments, strict=True)))}

    def blocks(self) -> Iterator[list[Unit]]:
        """Give the units of each block that are complete; a unit that stands twice is given once."""
        pairs = zip(self.article.segments, segment_units(self.article, self.catalog), strict=True)
        seen: set[tuple[str, str]] = set()
        # The values of a front matter stand alone, although they share their block's number.
        for _, group in groupby(pairs, key=lambda pair: (pair[0].block, pair[0].context)):
            units = [unit for _, unit in group if unit.is_complete and unit.key not in seen]
            seen |= {unit.key for unit in units}
            if units:
                yield units

    def finding(self, rule: str, severity: Severity, message: str, unit: Unit | None = None, line: int = 0) -> Finding:
        """Make a finding about a unit, with the line it has in the source, or about the article."""
        if unit:
            segment = self.places.get(unit.key)
            line = self.article.line(segment.span.start) if segment else 0
        source, target = (unit.source, unit.target) if unit else ("", "")
        return Finding(rule, severity, self.article.path, message, str(self.locale), line, source, target)

    def source_finding(self, rule: str, severity: Severity, message: str, line: int) -> Finding:
        """Make a finding about the source, the same for every locale."""
        return Finding(rule, severity, self.article.path, message, "", line)


Rule = Callable[[Subject], Iterator[Finding]]
"""A check: it yields findings and never raises."""
