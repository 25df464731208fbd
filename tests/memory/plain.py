"""The memory as a few dictionaries: what the index must answer, without an index."""

from __future__ import annotations

from collections import Counter

from l10n.memory import Match
from l10n.memory.match import EXACT, IN_CONTEXT
from l10n.model import UnitState


class PlainMemory:
    """Confirmed targets before drafts, the most frequent before the rest, the first of equals."""

    def __init__(self, catalogs):
        self.confirmed, self.drafts, self.in_context = {}, {}, {}
        for catalog in catalogs:
            before = ""
            for unit in catalog.units:
                self.add_unit(unit, before)
                before = unit.source
            for unit in catalog.obsolete:
                self.add_unit(unit)

    def add_unit(self, unit, before=None):
        if unit.target and unit.state in (UnitState.DRAFT, UnitState.TRANSLATED):
            is_confirmed = unit.state is UnitState.TRANSLATED
            targets = self.confirmed if is_confirmed else self.drafts
            targets.setdefault(unit.source, Counter())[unit.target] += 1
            if is_confirmed and before is not None:
                self.in_context.setdefault((before, unit.source), unit.target)

    def match(self, source, before=None):
        if before is not None and (target := self.in_context.get((before, source))):
            return Match(target, IN_CONTEXT, is_confirmed=True)
        for targets in (self.confirmed, self.drafts):
            if source in targets:
                return Match(targets[source].most_common(1)[0][0], EXACT, is_confirmed=targets is self.confirmed)
        return None
