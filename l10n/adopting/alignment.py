"""What aligning finds: for each unit what the target file has for it, and what in the file is no unit's."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from enum import Enum, StrEnum

from l10n.model import Locale, Unit


class Basis(Enum):
    """What is known about where a target file comes from."""

    MERGED = "merged"
    """Merging this very catalog made it, and then a person edited it (state *edited*)."""
    MOVED_ON = "moved on"
    """Merging made it, but the catalog has changed since (state *conflict*)."""
    FOREIGN = "foreign"
    """It was there before l10n (state *untracked*)."""


class Decision(Enum):
    """Whose text counts where a unit changed in file and catalog."""

    PAGE = "page"
    CATALOG = "catalog"


class Standing(StrEnum):
    """How a unit stands in the target file."""

    UNCHANGED = "unchanged"
    """The file has the catalog's target."""
    NEWER = "newer in the catalog"
    """The file has what was written, and the catalog has another source or target since; merging brings it."""
    EDITED = "edited"
    """The file has another target."""
    NEW = "new"
    """The file has a target, and the catalog had none."""
    FOLDED = "folded"
    """The file tells it in its neighbour's target."""
    UNTRANSLATED = "untranslated"
    """The file has the source's own text, and the catalog has no target."""
    MOVED = "moved"
    """The file has the catalog's target at another place, where merging would not put it."""
    DELETED = "deleted"
    """The file has nothing for it."""
    UNALIGNED = "not aligned"
    """What the file has for it cannot be told."""
    DROPPED = "dropped"
    """What the file has is given up on request; merging writes what the catalog has."""
    CONFLICT = "conflict"
    """File and catalog both have changed, so that a person may stand by either."""

    @property
    def is_taken(self) -> bool:
        """Return whether adopting puts it into the catalog."""
        return self in (Standing.EDITED, Standing.NEW, Standing.FOLDED)

    @property
    def is_shown(self) -> bool:
        """Return whether a person has to decide."""
        return self in (Standing.MOVED, Standing.DELETED, Standing.UNALIGNED, Standing.CONFLICT)


@dataclass(frozen=True, slots=True)
class AlignedUnit:
    """A unit as the catalog has it, and what the file has for it."""

    unit: Unit
    standing: Standing
    target: str = ""
    """What the file has; empty where that cannot be told. In conflict, what may be taken on request."""
    _: KW_ONLY
    line: int = 0
    """The line of the file; 0 where nothing stands for the unit."""
    reason: str = ""
    """Why it is not taken."""
    near: str = ""
    """What stands in the file where it might be."""

    wrote: str = ""
    """The source that the file's text was made for, where that is another than the unit's."""

    wanted: Standing = Standing.EDITED
    """In conflict: how it stands once a person decides for the page."""


@dataclass(frozen=True, slots=True)
class Stray:
    """Text of the file that merging the adopted catalog would not write."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """A target file beside its article and catalog."""

    article: str
    path: str
    locale: Locale
    _: KW_ONLY
    units: tuple[AlignedUnit, ...] = ()
    strays: tuple[Stray, ...] = ()
    dropped: tuple[Stray, ...] = ()
    """Those that are given up on request."""

    def having(self, *standings: Standing) -> tuple[AlignedUnit, ...]:
        """Return the units that stand so."""
        return tuple(each for each in self.units if each.standing in standings)

    @property
    def taken(self) -> tuple[AlignedUnit, ...]:
        """Return what adopting puts into the catalog."""
        return tuple(each for each in self.units if each.standing.is_taken)

    @property
    def shown(self) -> tuple[AlignedUnit, ...]:
        """Return what a person has to decide."""
        return tuple(each for each in self.units if each.standing.is_shown)

    @property
    def is_whole(self) -> bool:
        """Return whether the adopted catalog has all that a person wrote."""
        return not (self.strays or self.shown)

    @property
    def has_conflict(self) -> bool:
        """Return whether a unit changed on both sides."""
        return any(each.standing is Standing.CONFLICT for each in self.units)
