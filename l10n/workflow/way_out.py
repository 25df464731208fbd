"""What helps where a page was edited by hand: asked of aligning itself, so that no advice is given that takes nothing."""

from __future__ import annotations

from l10n.adopting import Alignment, Decision, conflict_line
from l10n.errors import ArticleError
from l10n.model import State
from l10n.rules import Way, WayOut
from l10n.workflow.desk import Desk


def way_out(desk: Desk) -> WayOut:
    """Return what brings an edited page into step with its catalog. Raises ArticleError."""
    if desk.state not in (State.EDITED, State.CONFLICT) or desk.page is None:
        return WayOut(Way.ADOPT)
    if line := conflict_line(desk.page.raw):
        return WayOut(Way.JOIN, line)
    if desk.is_another_page:
        return WayOut(Way.ADOPT)
    try:
        return _of(desk)
    except ArticleError:  # adopting says it, and what helps
        return WayOut(Way.ADOPT)


def _of(desk: Desk) -> WayOut:
    if desk.alignment.is_whole:
        return WayOut(Way.ADOPT)
    by_page = desk.aligned(Decision.PAGE)
    return WayOut(Way.DECIDE) if by_page.is_whole else WayOut(Way.MEND, *_first_left(by_page))


def _first_left(alignment: Alignment) -> tuple[int, str]:
    """Return the line of the first thing that not even a decision for the page takes, and what it is."""
    left = [(each.line, f"{each.reason}: {each.near or each.target or each.unit.source}") for each in alignment.shown]
    left += [
        (stray.line, f"{stray.reason}: {stray.text}" if stray.text else stray.reason) for stray in alignment.strays
    ]
    return min(left, key=lambda each: each[0] or _LAST)


_LAST = 1 << 30
"""What the page lacks is told where it has nothing else."""
