"""What is said at the end of a run: what was done, what is held back, what waits, why, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.cli.talk import complain, plural, talk
from l10n.model import Cause, Locale, Outcome, Reason, State, weighed
from l10n.project import Config
from l10n.workflow import Result


def say(result: Result, config: Config, dry: bool, quiet: bool, remedy: str = "") -> None:
    """Say what a run did, what is held back, what waits and what to do next."""
    complain([*result.errors, *result.unsettled])
    if quiet:
        return
    wrote = "would write" if dry else "wrote"
    unchanged = f" ({result.skipped} unchanged)" if result.skipped else ""
    for notice in result.notices:
        talk(notice)
    for move in result.moves:
        talk(_MOVED[move.is_joined].format(old=move.old, new=move.new))
    talk(f"{plural(result.articles, 'article')}{unchanged}; {wrote} {plural(len(set(result.written)), 'file')}")
    for outcome in result.outcomes:
        is_held = outcome.state in _HELD_BACK and not (outcome.state is State.BLOCKED and outcome.is_live_anyway)
        if is_held and outcome.target not in result.written:
            talk(f"{outcome.target}: left as it is: {_HELD_BACK[outcome.state]}")
    for locale in dict.fromkeys(outcome.locale for outcome in result.outcomes):
        waiting = [o for o in result.outcomes if o.locale == locale and o.counts.waiting]
        for line in _waiting(waiting, config, remedy) if waiting else ():
            talk(line)


_MOVED = {
    False: "{old} is {new} now; its catalogs moved along",
    True: "what was reviewed of {old} is taken over into {new}; `l10n prune` removes the rest",
}
_HELD_BACK = {
    State.BLOCKED: "an error stands against it; see `l10n check`",
    State.EDITED: "it was edited by hand",
    State.CONFLICT: "it was edited by hand, and its catalog has changed since",
}


def _waiting(outcomes: Sequence[Outcome], config: Config, remedy: str) -> Iterator[str]:
    """Say of a locale's units without a target how many there are, why, and what to do."""
    locale = outcomes[0].locale
    units = sum(outcome.counts.waiting for outcome in outcomes)
    reasons = weighed(reason for outcome in outcomes for reason in outcome.reasons)
    why = f": {'; '.join(map(str, reasons))}" if reasons else ""
    yield f"{locale}: {plural(units, 'unit')} in {plural(len(outcomes), 'article')} wait for a translation{why}"
    step = remedy or next_step(reasons, locale, config.path)
    by_hand = f"translate {config.catalogs_at}{locale}/ in any PO editor and run again"
    either = "; or " if ", or " in step else ", or "
    yield f"  next: {step}{either}{by_hand}" if step else f"  next: {by_hand}"


def next_step(reasons: Sequence[Reason], locale: Locale, where: str) -> str:
    """Return what mends the reasons, for what matters most first; `where` names the file that engines are added to."""
    return "; ".join(dict.fromkeys(_step(reason, locale, where) for reason in reasons))


def _step(reason: Reason, locale: Locale, where: str) -> str:
    if reason.cause in (Cause.DOWN, Cause.BUDGET):
        return reason.remedy or f"see to {reason.engine}"
    engine = "another engine" if reason.cause is Cause.REFUSED else "an engine"
    return f"add {engine} for {locale} to {where}"
