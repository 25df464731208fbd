"""What reworded units were before: obsolete pairs, found by their sources."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.model import Unit

_SIMILAR = 55.0  # percent, as in `update`
_MOST = 250_000


def find_forerunners(units: Sequence[Unit], obsolete: Sequence[Unit]) -> dict[tuple[str, str], Unit]:
    """Pair units with obsolete ones of similar sources, best pairs first, each once; return those by the units' keys."""
    if not units or not obsolete or len(units) * len(obsolete) > _MOST:
        return {}
    from rapidfuzz.fuzz import ratio

    scored = [
        (score, -abs(at - number), at, number)
        for at, unit in enumerate(units)
        for number, old in enumerate(obsolete)
        if old.context == unit.context and (score := ratio(old.source, unit.source, score_cutoff=_SIMILAR)) > 0
    ]
    found: dict[tuple[str, str], Unit] = {}
    used: set[int] = set()
    for _, _, at, number in sorted(scored, reverse=True):
        if units[at].key not in found and number not in used:
            found[units[at].key] = obsolete[number]
            used.add(number)
    return found
