"""What the memory is given, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass

from l10n.model import Catalog, Origin, OriginKind

IN_CONTEXT = Origin(OriginKind.IN_CONTEXT)
"""A confirmed target of the same sentence after the same sentence."""
EXACT = Origin(OriginKind.EXACT)
FIGURES = Origin(OriginKind.FIGURES)
"""A confirmed target whose source differs in figures only, with the new ones rendered into it."""
TERMS = Origin(OriginKind.TERMS)
"""A confirmed target whose source has other names, and maybe other figures, with the new ones put into it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A target found in memory, and how surely it fits."""

    target: str
    origin: Origin
    is_confirmed: bool = False
    """True if a person stands by the target for this very source."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A pair whose source is like the one asked for: something to look at, never a target."""

    source: str
    target: str
    _: KW_ONLY
    score: float
    """How alike the sources are, up to 100."""
    origin: str
    """The article or the read-only memory that has the pair; empty for a draft of this run."""
    is_confirmed: bool = False
    """True if a person stands by the pair."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and its target, as a read-only memory has them."""

    source: str
    target: str
    is_confirmed: bool = True
    before: str | None = None
    """The source before it, where the memory's format tells."""


@dataclass(frozen=True, slots=True)
class CatalogStamp:
    """A catalog that can be read when its stamp says that it changed."""

    article: str
    stamp: str
    """Anything that changes with the catalog: a digest, or size and time."""
    load: Callable[[], Catalog | None]
    """Read it; None where it cannot be read."""


@dataclass(frozen=True, slots=True)
class PairsStamp:
    """A read-only memory that can be read when its stamp says that it changed."""

    name: str
    stamp: str
    load: Callable[[], Iterable[Pair] | None]
    """Read it; None where it cannot be read, so that it is tried again."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What an update did."""

    read: int = 0
    """Catalogs and read-only memories that were read."""
    removed: int = 0
    """Those that are no longer there."""
    is_rebuilt: bool = False
    """True if the index was built from nothing."""
