"""Live pages that still show a figure which was corrected since."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from l10n.guards import Reading, compared
from l10n.memory import shape
from l10n.model import Finding, Locale, Severity, Unit, UnitState
from l10n.project import Publish
from l10n.publishing import Edition, Imprint, source_shown
from l10n.rules.rule import Rule, Scope
from l10n.rules.subject import Subject

FIGURE_OUTDATED = Rule(
    id="figure-outdated",
    severity=Severity.ERROR,
    scope=Scope.PAGE,
    message="{page} still shows the figures of: {before}",
    what="The source's figure was corrected, and the live page still shows the old one.",
    why="Readers see a figure that is known to be wrong.",
    remedy="run `l10n translate batch`, which renders the new figure into the old target; then confirm it, if the site "
    "publishes reviewed targets only. A page that was edited by hand has to be mended by hand.",
)
_Pair = tuple[Unit, Unit]
"""A unit, and one whose words are the same and that the live page still shows."""


def outdated_findings(subject: Subject, edition: Edition) -> Iterator[Finding]:
    """Find `figure-outdated`: the live page shows a figure that the source has corrected since."""
    told: set[tuple[str, str]] = set()
    for unit, old in _outdated(subject, edition):
        if unit.key not in told:
            told.add(unit.key)
            yield subject.report(FIGURE_OUTDATED, unit, {"page": edition.path, "before": old.source})


def corrects_live_figure(subject: Subject, edition: Edition) -> bool:
    """Return whether merging replaces a figure that the live page shows, and that the source has corrected since."""
    return any(unit.is_complete or _is_written(subject) for unit, _ in _outdated(subject, edition))


def _is_written(subject: Subject) -> bool:
    """Return whether merging writes sentences without a target, as their source has them."""
    return subject.catalog.decision is not None or subject.config.publish is Publish.ALL


def _outdated(subject: Subject, edition: Edition) -> Iterator[_Pair]:
    if not edition.page or not edition.is_live:
        return
    is_shown = _shown_on(edition.page.raw.decode("utf-8", "replace"), subject.catalog.imprint)
    in_chinese = source_shown(edition.page, subject.catalog)
    for unit, old in (*_reworded(subject), *_replaced(subject, is_shown), *_untranslated(subject, in_chinese)):
        if is_shown(old.target) and _is_corrected(old.source, unit.source, subject.config.source):
            yield unit, old


def _shown_on(page: str, imprint: str) -> Callable[[str], bool]:
    """Return what tells whether a page shows a target as a whole text, and not as a part of another where that is known."""
    published = Imprint.parse(imprint)
    return lambda target: bool(target) and target in page and (not published.words or published.has_text(target))


def _reworded(subject: Subject) -> Iterator[_Pair]:
    for unit in subject.catalog.units:
        if unit.state is UnitState.STALE and unit.target:
            yield unit, Unit(unit.previous, target=unit.target)


def _replaced(subject: Subject, is_shown: Callable[[str], bool]) -> Iterator[_Pair]:
    """Yield units that the page does not show yet, each with obsolete ones of its shape that it shows; a sentence may have been put back."""
    current = {text for unit in subject.catalog.units for text in (unit.source, unit.target)}
    gone = [old for old in subject.catalog.obsolete if not current & {old.source, old.target} and is_shown(old.target)]
    if not gone:
        return
    for unit in subject.catalog.units:
        if unit.state is not UnitState.STALE and not (unit.target and is_shown(unit.target)):
            yield from ((unit, old) for old in gone if shape(old.source) == shape(unit.source))


def _untranslated(subject: Subject, shown: Sequence[str]) -> Iterator[_Pair]:
    """Yield units with what the page shows of their shape in Chinese: the source as it was when it went live without a target."""
    current = {unit.source for unit in subject.catalog.units} if shown else set()
    for text in shown:
        if text not in current:
            alike = (unit for unit in subject.catalog.units if shape(unit.source) == shape(text))
            yield from ((unit, Unit(text, target=text)) for unit in alike)


def _is_corrected(old: str, new: str, source: Locale) -> bool:
    """Return whether two sources have the same words and other figures."""
    before, after = (Reading.of(text, source) for text in (old, new))
    return shape(before.text.prose) == shape(after.text.prose) and bool(compared(before, after))
