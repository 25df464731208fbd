"""What is wrong with pages as they are: edited by hand, listed wrongly, or with figures that were corrected since."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import without_markup
from l10n.figures import compare_figures
from l10n.memory import FIGURES, shape
from l10n.model import Finding, Locale, Severity, State, Unit, UnitState
from l10n.publishing import Edition, Page
from l10n.rules.subject import Subject


def list_finding(page: Page | None, labels: tuple[str, ...], locale: Locale) -> Finding | None:
    """`translations-list`: the target's list is not what it should be."""
    found = page.listed if page else None
    if page is None or found is None or found == labels:
        return None
    message = f"translations is {', '.join(found)}; it should be {', '.join(labels)}; run `l10n merge`"
    return Finding("translations-list", Severity.ERROR, page.path, message, str(locale))


def source_list_finding(page: Page, labels: tuple[str, ...]) -> Finding | None:
    """`translations-list`: the source's list is not what it should be; it may be missing only where it would name itself alone."""
    shown = page.listed
    if not page.takes_list or shown == labels or (shown is None and len(labels) == 1):
        return None
    shown_now = ", ".join(shown or ("missing",))
    message = f"translations is {shown_now}; it should be {', '.join(labels)}; run `l10n merge`"
    return Finding("translations-list", Severity.ERROR, page.path, message)


def outdated_findings(subject: Subject, edition: Edition) -> Iterator[Finding]:
    """`figure-outdated`: the live page shows a figure that the source has corrected since."""
    page = edition.page.raw.decode("utf-8", "replace") if edition.page and edition.is_live else ""
    for unit, old in _predecessors(subject) if page else ():
        if old.target in page and _is_corrected(old.source, unit.source, subject.config.source):
            message = f"{edition.path} still shows the figures of: {old.source}"
            yield subject.finding("figure-outdated", Severity.ERROR, message, unit)


def _predecessors(subject: Subject) -> Iterator[tuple[Unit, Unit]]:
    """Yield units whose source was reworded, with what they were."""
    for unit in subject.catalog.units:
        if unit.state is UnitState.STALE and unit.target:
            yield unit, Unit(unit.previous, target=unit.target)
        elif unit.origin == FIGURES:
            obsolete = subject.catalog.obsolete
            yield from ((unit, old) for old in obsolete if old.target and old.target != unit.target)


def _is_corrected(old: str, new: str, source: Locale) -> bool:
    """Return whether two sources have the same words and other figures."""
    before, after = (without_markup(text) for text in (old, new))
    return shape(before) == shape(after) and bool(compare_figures(before, after, source, source))


_REMEDIES = {
    State.UNTRACKED: (Severity.NOTE, "exists and no catalog knows it; it is left alone"),
    State.EDITED: (Severity.WARNING, "was edited by hand; it is left alone until the edit is in the catalog"),
    State.CONFLICT: (Severity.WARNING, "was edited by hand, and its catalog has changed since; it is left alone"),
}


def target_finding(edition: Edition, state: State) -> Finding | None:
    """`target-untracked`, `target-edited`, `target-conflict`: a file that l10n will not overwrite."""
    if state not in _REMEDIES:
        return None
    severity, message = _REMEDIES[state]
    return Finding(f"target-{state}", severity, edition.path, message, str(edition.bitext.locale), 1)
