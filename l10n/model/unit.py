"""Catalogs and their units, and who made a target."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum
from functools import lru_cache

from l10n.model.clearance import Clearance
from l10n.model.locale import Locale


class UnitState(Enum):
    """What a unit's target is worth; the PO file says it with its flags."""

    UNTRANSLATED = "untranslated"
    DRAFT = "draft"
    """Made for the present source, confirmed by nobody; PO `fuzzy`."""
    STALE = "stale"
    """Made for an earlier source, kept beside it; PO `fuzzy` with a previous msgid. Never counts as a target."""
    TRANSLATED = "translated"
    FOLDED = "folded"
    """A translator told its text in its neighbour's target; its own empty target is complete."""


class OriginKind(Enum):
    """Who or what made a target."""

    UNKNOWN = ""
    HUMAN = "human"
    IN_CONTEXT = "memory context"
    EXACT = "memory exact"
    TERMS = "memory terms"
    FIGURES = "figures"
    GLOSSARY = "glossary"
    ENGINE = "engine"
    """Its text is the engine's name."""


_NAMED = {kind.value: kind for kind in OriginKind if kind is not OriginKind.ENGINE}
_THEN = " > "


@dataclass(frozen=True, slots=True)
class Origin:
    """Who or what made a target; `str` gives the text that catalogs keep."""

    kind: OriginKind
    engines: tuple[str, ...] = ()
    """The engine that made it, then those that bettered it."""

    @staticmethod
    @lru_cache(maxsize=256)
    def parse(text: str) -> Origin:
        """Read a catalog's text; what is none of our words is taken for engines."""
        if kind := _NAMED.get(text):
            return Origin(kind)
        return Origin(OriginKind.ENGINE, tuple(text.split(_THEN)))

    @staticmethod
    def of_engine(name: str) -> Origin:
        """Return the origin of an engine's draft."""
        return Origin(OriginKind.ENGINE, (name,))

    def then(self, engine: str) -> Origin:
        """Return the origin of what another engine made of it."""
        return Origin(OriginKind.ENGINE, (*self.engines, engine))

    def __str__(self) -> str:
        """Write the words, or the engines in order."""
        return _THEN.join(self.engines) if self.kind is OriginKind.ENGINE else self.kind.value

    @property
    def is_known(self) -> bool:
        """True if anything is known of it."""
        return self.kind is not OriginKind.UNKNOWN


HUMAN, UNKNOWN = Origin(OriginKind.HUMAN), Origin(OriginKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Unit:
    """A source text and its target, without a place; many segments may share one."""

    source: str
    context: str = ""
    target: str = ""
    state: UnitState = UnitState.UNTRANSLATED
    _: KW_ONLY
    role: str = ""
    origin: Origin = UNKNOWN
    draft: str = ""
    """The machine's text as stored; it differs from `target` once a person changed that."""
    previous: str = ""
    """The source that a stale target was made for."""
    comment: str = ""
    notes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    """Flags of other tools, kept."""

    @property
    def key(self) -> tuple[str, str]:
        """What identifies it within a catalog."""
        return self.context, self.source

    @property
    def is_complete(self) -> bool:
        """True if it needs no further draft."""
        return self.state in (UnitState.DRAFT, UnitState.TRANSLATED, UnitState.FOLDED)

    @property
    def is_confirmed(self) -> bool:
        """True if a person stands by its target."""
        return self.state in (UnitState.TRANSLATED, UnitState.FOLDED)

    @property
    def is_edited(self) -> bool:
        """True if a person changed a machine's draft."""
        return bool(self.draft) and self.target != self.draft


@dataclass(frozen=True, slots=True)
class Catalog:
    """The units of one article in one locale."""

    article: str
    locale: Locale
    units: tuple[Unit, ...] = ()
    """In document order."""
    obsolete: tuple[Unit, ...] = ()
    """Pairs whose source left the article; they come back with it, and feed the memory meanwhile."""
    _: KW_ONLY
    published: str = ""
    """Hash of the target file as last written."""
    imprint: str = ""
    """What that file said, as short hashes (`publishing.Imprint`); empty where an earlier version wrote it."""
    corrected: str = ""
    """The day on which a figure of the page was corrected last, as ISO 8601; empty where none was, or nobody asked."""
    decision: Clearance | None = None
    """That the article goes live as it is, in spite of the publishing rule."""
    metadata: tuple[tuple[str, str], ...] = ()
    """Header fields of other tools, kept."""
    comment: str = ""
    """What people wrote on top of the file."""
    kept: tuple[str, ...] = ()
    """Entries that are no units of an article, such as plurals, as they are written."""
