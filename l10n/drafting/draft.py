"""Every unit without a target gets one, or a reason why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from l10n.catalog import drafted
from l10n.drafting.ask import Refusal, ask
from l10n.drafting.refine import refined
from l10n.engines import Session
from l10n.figures import is_supported
from l10n.glossary import TermVerdict
from l10n.guards import DraftSettings, Verified, figure_errors, target_faults, verified
from l10n.memory import FIGURES, Match, Memory, with_new_figures
from l10n.model import HUMAN, Article, Catalog, Cause, Origin, OriginKind, Reason, Unit, UnitState

GLOSSARY = Origin(OriginKind.GLOSSARY)
"""The origin of a unit whose whole source is a term."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A unit that got a draft."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Waiting:
    """A unit that nothing could draft, and what matters most of why."""

    unit: Unit
    reason: Reason


def draft_units(
    article: Article, catalog: Catalog, memory: Memory, engines: Sequence[Session], settings: DraftSettings
) -> Iterator[Drafted | Waiting]:
    """
    Draft every unit of the catalog that has no target for its present source.

    Gives each such unit once, as soon as its draft is there; equal sources are asked
    for once. Drafts enter the memory at once. Drafts of earlier runs that nobody
    touched are brought in line with a glossary that has changed.
    """
    pending: dict[str, list[Unit]] = {}
    outdated: dict[str, list[Unit]] = {}
    before = ""
    for unit in catalog.units:
        if not unit.is_complete:
            if match := _remembered(memory, unit.source, before, settings) or _corrected(unit, settings):
                done = drafted(unit, match.target, match.origin)
                yield Drafted(_mended(done, settings) or done)
            elif rendering := settings.glossary.rendering(unit.source, settings.target):
                yield Drafted(drafted(unit, rendering, GLOSSARY))
            else:
                pending.setdefault(unit.source, []).append(unit)
        elif mended := _mended(unit, settings):
            yield Drafted(mended)
        elif _is_outdated(unit, settings):
            outdated.setdefault(unit.source, []).append(unit)
        before = unit.source
    yield from _asked(article, pending, memory, engines, settings)
    free = [session for session in engines if not session.engine.caps.is_cached]
    for step in _asked(article, outdated, memory, free, settings) if outdated else ():
        if isinstance(step, Drafted) and not _is_outdated(step.unit, settings):
            yield step


def _is_outdated(unit: Unit, settings: DraftSettings) -> bool:
    """Return whether an untouched draft is wrong by now: engines that cost nothing are asked for it anew."""
    if unit.state is not UnitState.DRAFT or unit.is_edited or unit.origin == HUMAN:
        return False
    return bool(target_faults(unit.source, unit.target, settings) or figure_errors(unit.source, unit.target, settings))


def _asked(
    article: Article,
    pending: dict[str, list[Unit]],
    memory: Memory,
    engines: Sequence[Session],
    settings: DraftSettings,
) -> Iterator[Drafted | Waiting]:
    """Ask the engines in order, each for what those before it did not get right; then let others better what they gave."""
    reasons: dict[str, Reason] = {}
    flawed: dict[str, tuple[Verified, Origin]] = {}
    refiners = [session for session in engines if session.engine.caps.refines]
    for session in engines:
        if session in refiners or not pending:
            continue
        own, right = Origin.of_engine(session.engine.name), dict[str, Verified]()
        for answer in ask(session, article, list(pending), settings):
            if isinstance(answer, Refusal):
                _note(reasons, answer.text, answer.reason)
            elif not answer.draft.is_right:
                if answer.text not in flawed or answer.draft.faults < flawed[answer.text][0].faults:
                    flawed[answer.text] = answer.draft, own
            elif refiners:
                right[answer.text] = answer.draft
            else:
                yield from _stored(pending.pop(answer.text), answer.draft, own, memory)
        for text, draft, origin in _bettered(right, own, refiners, article, settings):
            yield from _stored(pending.pop(text), draft, origin, memory)
    yield from _left(pending, flawed, reasons, settings)


def _stored(units: Sequence[Unit], draft: Verified, origin: Origin, memory: Memory) -> Iterator[Drafted]:
    for unit in units:
        done = drafted(unit, draft.target, origin)
        memory.add_unit(done)
        yield Drafted(done)


def _bettered(
    drafts: dict[str, Verified], origin: Origin, refiners: Sequence[Session], article: Article, settings: DraftSettings
) -> Iterator[tuple[str, Verified, Origin]]:
    """Yield each draft as the last engine that bettered it left it, and those that had a hand in it."""
    origins = dict.fromkeys(drafts, origin)
    for session in refiners if drafts else ():
        for better in refined(session, article, drafts, settings):
            drafts[better.text] = better.draft
            origins[better.text] = origins[better.text].then(session.engine.name)
    yield from ((text, draft, origins[text]) for text, draft in drafts.items())


def _left(
    pending: dict[str, list[Unit]],
    flawed: dict[str, tuple[Verified, Origin]],
    reasons: dict[str, Reason],
    settings: DraftSettings,
) -> Iterator[Drafted | Waiting]:
    for text, (draft, origin) in flawed.items():
        # No engine got it right: the best is kept for a person, and held back by the findings against it.
        yield from (Drafted(drafted(unit, draft.target, origin)) for unit in pending.pop(text, ()))
    nobody = Reason(Cause.NO_ENGINE, "", f"no engine serves {settings.target}")
    for text, units in pending.items():
        yield from (Waiting(unit, reasons.get(text, nobody)) for unit in units)


def pending_texts(catalog: Catalog, memory: Memory, settings: DraftSettings) -> list[str]:
    """Return the source texts that engines will be asked for, each once, in document order."""
    found, before = dict[str, None](), ""
    for unit in catalog.units:
        if not (
            unit.is_complete
            or settings.glossary.rendering(unit.source, settings.target)
            or _remembered(memory, unit.source, before, settings)
            or _corrected(unit, settings)
        ):
            found[unit.source] = None
        before = unit.source
    return list(found)


def _note(reasons: dict[str, Reason], text: str, reason: Reason) -> None:
    """Keep what matters most of why a text waits; of several refused answers the last."""
    known = reasons.get(text)
    if known is None or reason.cause < known.cause or reason.cause is known.cause is Cause.REFUSED:
        reasons[text] = reason


def _remembered(memory: Memory, text: str, before: str, settings: DraftSettings) -> Match | None:
    """Find a target in memory that is not unwanted."""
    match = _known(memory, text, before, settings)
    return match if match and match.target != settings.unwanted.get(text) else None


def _known(memory: Memory, text: str, before: str, settings: DraftSettings) -> Match | None:
    """Find a target in memory; one that was kept with wrong figures or terms is none: an engine may do better by now."""
    match = memory.match(text, before)
    if match and not figure_errors(text, match.target, settings):
        target = verified(text, match.target, settings).target if not match.is_confirmed else match.target
        faults = target_faults(text, target, settings)
        # A person may say it for a name, where the sentence before has it.
        if not any(not match.is_confirmed or fault.verdict is TermVerdict.FORBIDDEN for fault in faults):
            return Match(target, match.origin, match.is_confirmed)
    return memory.match_figures(text, settings.style) or memory.match_terms(text, settings.style, settings.glossary)


def _corrected(unit: Unit, settings: DraftSettings) -> Match | None:
    """Render a source's corrected figures into the target that was; its other words stay."""
    if unit.state is not UnitState.STALE or not is_supported(settings.target):
        return None
    locales = settings.source, settings.target
    target = with_new_figures(unit.previous, unit.target, unit.source, locales, settings.style)
    return Match(target, FIGURES) if target else None


def _mended(unit: Unit, settings: DraftSettings) -> Unit | None:
    """Bring an untouched draft in line with the glossary; None where there is nothing to do or nothing sure."""
    if unit.state is not UnitState.DRAFT or unit.is_edited or not target_faults(unit.source, unit.target, settings):
        return None
    draft = verified(unit.source, unit.target, settings)
    return drafted(unit, draft.target, unit.origin) if not draft.terms and not draft.figures else None
