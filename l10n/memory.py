"""Memory: what has been translated before, as a view of a locale's catalogs and never a second store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from l10n.model import Catalog, Unit, UnitState

EXACT = "memory exact"
IN_CONTEXT = "memory context"


@dataclass(frozen=True, slots=True)
class Match:
    """A target found in memory, and how surely it fits."""

    target: str
    origin: str


@dataclass(slots=True)
class Memory:
    """
    The targets of each source text in a locale.

    Confirmed targets come before drafts, and among equals the most frequent before the
    rest; ties go to the one that comes first in the order of the catalogs.
    """

    confirmed: dict[str, Counter[str]] = field(default_factory=dict)
    drafts: dict[str, Counter[str]] = field(default_factory=dict)
    in_context: dict[tuple[str, str], str] = field(default_factory=dict)
    """Confirmed targets by the source before theirs and their own."""

    def add(self, catalogs: Iterable[Catalog]) -> Memory:
        """Take in catalogs, obsolete units included; gives itself."""
        for catalog in catalogs:
            before = ""
            for unit in catalog.units:
                self.add_unit(unit, before)
                before = unit.source
            for unit in catalog.obsolete:
                self.add_unit(unit)
        return self

    def add_unit(self, unit: Unit, before: str | None = None) -> None:
        """Take in a unit that has a target of its own present source."""
        if not unit.target or unit.state not in (UnitState.DRAFT, UnitState.TRANSLATED):
            return
        is_confirmed = unit.state is UnitState.TRANSLATED
        targets = self.confirmed if is_confirmed else self.drafts
        targets.setdefault(unit.source, Counter())[unit.target] += 1
        if is_confirmed and before is not None:
            self.in_context.setdefault((before, unit.source), unit.target)

    def match(self, source: str, before: str | None = None) -> Match | None:
        """Find the target of an equal source text."""
        if before is not None and (target := self.in_context.get((before, source))):
            return Match(target, IN_CONTEXT)
        for targets in (self.confirmed, self.drafts):
            if source in targets:
                return Match(targets[source].most_common(1)[0][0], EXACT)
        return None
