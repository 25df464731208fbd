"""What a run does, and what it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Flag, auto

from l10n.errors import L10nError
from l10n.model import Change, Finding, Outcome


class Stage(Flag):
    """What a run does."""

    EXTRACT = auto()
    DRAFT = auto()
    CHECK = auto()
    MERGE = auto()
    BATCH = EXTRACT | DRAFT | CHECK | MERGE


@dataclass(frozen=True, slots=True)
class Move:
    """An article that has another path now."""

    old: str
    new: str
    is_joined: bool = False
    """True if the new name had catalogs, and was only given what was reviewed under the old one."""


@dataclass(kw_only=True)
class Result:
    """What a run did, article by article, and what went wrong."""

    outcomes: list[Outcome] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """Those about files and lists, beside the outcomes' own."""
    errors: list[L10nError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    unsettled: list[L10nError] = field(default_factory=list)
    """Articles that somebody changed whenever they were worked on: what was done of them is saved, and not all is done."""
    notices: list[str] = field(default_factory=list)
    """What people should know of the run and no finding tells."""
    moves: list[Move] = field(default_factory=list)
    """Articles whose catalogs moved along."""
    articles: int = 0
    skipped: int = 0
    """Articles that nothing had changed for."""

    def take(self, part: Result) -> None:
        """Add what was done of a part; what was written is known by the files."""
        self.outcomes += part.outcomes
        self.findings += part.findings
        self.errors += part.errors
        self.changes += part.changes
        self.notices += part.notices
        self.unsettled += part.unsettled
        self.articles += part.articles

    def all_findings(self) -> list[Finding]:
        """Return every finding once; those about a source come from each of its locales."""
        return list(dict.fromkeys([*(f for outcome in self.outcomes for f in outcome.findings), *self.findings]))

    @property
    def waiting(self) -> int:
        """Units that have no target for their present source."""
        return sum(outcome.counts.waiting for outcome in self.outcomes)


Progress = Callable[[str, int, int], None]
"""Called with an article's path, its number and the number of all."""
