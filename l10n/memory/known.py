"""What is known of one source: which target is in context, which the most frequent, who stands by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple


class Trust(IntEnum):
    """How much a target counts; the lower comes first."""

    CONFIRMED = 0
    REMEMBERED = 1
    """Confirmed in a read-only memory: the site's own targets come before it."""
    DRAFT = 2
    REMEMBERED_DRAFT = 3

    @property
    def is_confirmed(self) -> bool:
        """Return whether a person stands by it."""
        return self <= Trust.REMEMBERED


class KnownTarget(NamedTuple):
    """A target of a source in one place."""

    target: str
    standing: Trust
    before: bytes | None
    """Key of the source before it; None where it has no place."""
    file: int = 0
    """0 for a unit of this run."""


class KnownSource(NamedTuple):
    """The answer for a source, whatever stands before it."""

    best: KnownTarget
    contexts: dict[bytes, str]
    """Confirmed targets by what is before them."""
    size: int

    @property
    def confirmed(self) -> str | None:
        """Return the best target that a person stands by."""
        return self.best.target if self.best.standing.is_confirmed else None


def weigh_targets(targets: Iterable[KnownTarget]) -> KnownSource | None:
    """Weigh a source's targets in the order of their files: the most frequent of the best standing, the first of equals."""
    every = list(targets)
    if len(every) <= 1:  # nearly all sources
        return KnownSource(every[0], _contexts(every), 1) if every else None
    standing = min(each.standing for each in every)
    counts = Counter(each.target for each in every if each.standing is standing)
    target = counts.most_common(1)[0][0]
    best = next(each for each in every if each.target == target and each.standing is standing)
    return KnownSource(best, _contexts(sorted(every, key=lambda each: each.standing)), len(every))


def _contexts(targets: Iterable[KnownTarget]) -> dict[bytes, str]:
    contexts: dict[bytes, str] = {}
    for target, standing, before, _ in targets:
        if before is not None and standing <= Trust.REMEMBERED:
            contexts.setdefault(before, target)
    return contexts
