"""Where an article stands in a locale after a run, and why its units wait."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple

from l10n.model.finding import Finding
from l10n.model.locale import Locale
from l10n.model.unit import Catalog, UnitState


class State(StrEnum):
    """Where an article stands in a locale; docs/states.md tells what each asks for."""

    MISSING = "missing"
    DRAFT = "draft"
    STALE = "stale"
    CURRENT = "current"
    EDITED = "edited"
    CONFLICT = "conflict"
    BLOCKED = "blocked"
    ORPHAN = "orphan"
    UNTRACKED = "untracked"


@dataclass(frozen=True, slots=True)
class Counts:
    """Units by what they are worth, and Han characters of those without a target."""

    confirmed: int = 0
    drafts: int = 0
    stale: int = 0
    missing: int = 0
    _: KW_ONLY
    characters: int = 0

    @staticmethod
    def of(catalog: Catalog) -> Counts:
        """Count a catalog's units."""
        states = [unit.state for unit in catalog.units]
        stale, missing = states.count(UnitState.STALE), states.count(UnitState.UNTRANSLATED)
        drafts = states.count(UnitState.DRAFT)
        left = sum(len(unit.source) for unit in catalog.units if not unit.is_complete)
        return Counts(len(states) - stale - missing - drafts, drafts, stale, missing, characters=left)

    @property
    def total(self) -> int:
        """All units."""
        return self.confirmed + self.drafts + self.stale + self.missing

    @property
    def waiting(self) -> int:
        """Units without a target for their present source."""
        return self.stale + self.missing


class Sighting(NamedTuple):
    """How an article renders a name that the glossary does not have."""

    name: str
    rendering: str


class Cause(IntEnum):
    """What keeps a unit waiting; the first of several matters most to whoever has to see to it."""

    DOWN = 1
    """An engine that could serve it cannot be asked: no connection, no key, no model."""
    REFUSED = 2
    """What an engine answered is no translation of it."""
    BUDGET = 3
    """What the run may send, spend or wait for is used up."""
    UNSERVED = 4
    """No engine that was asked serves the locale."""
    NO_ENGINE = 5
    """There is no engine to ask."""

    def __str__(self) -> str:
        """Write the name in lower case."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a unit waits for a translation; `str` gives its text."""

    cause: Cause
    engine: str
    """Empty where there is none."""
    text: str
    """One line: the engine, what is wrong, what to do."""
    remedy: str = ""
    """What to do alone, where that is known."""

    def __str__(self) -> str:
        """Write the text."""
        return self.text

    @property
    def is_settled(self) -> bool:
        """True if running again cannot help as long as the settings stay."""
        return self.cause in (Cause.UNSERVED, Cause.NO_ENGINE)


def weighed(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Return the reasons that matter most first, one for each engine and cause."""
    first: dict[tuple[Cause, str], Reason] = {}
    for reason in reasons:
        first.setdefault((reason.cause, reason.engine), reason)
    return tuple(sorted(first.values(), key=lambda reason: reason.cause))


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article in a locale."""

    article: str
    locale: Locale
    target: str
    state: State
    _: KW_ONLY
    counts: Counts = Counts()
    findings: tuple[Finding, ...] = ()
    reasons: tuple[Reason, ...] = ()
    """Why units wait, as `weighed` gives them."""
    is_live: bool = False
    """True if the target exists and is listed."""
    is_live_anyway: bool = False
    """True if it is live by a decision alone, and the publishing rule would not let it."""
    sightings: tuple[Sighting, ...] = ()
    """Names that are compared from article to article."""

    @property
    def is_settled(self) -> bool:
        """True if the units that wait would wait after another run as well."""
        return bool(self.reasons) and all(reason.is_settled for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Change:
    """A unit that is not what it was."""

    locale: Locale
    article: str
    context: str
    source: str
    _: KW_ONLY
    previous: str
    """The source before, where it was reworded."""
    before: str
    """The target before."""
