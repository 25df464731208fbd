"""The engines of a site: which there are, whether they answer, what they have answered, and models for the local one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from pathlib import Path

from l10n.engines import (
    Kept,
    Session,
    Text,
    cause_of,
    install_model,
)
from l10n.errors import EngineError, UnforeseenError
from l10n.model import Cause, Locale
from l10n.protect import mask, pack
from l10n.site import Site
from l10n.workflow.boundary import foreseen

SENTENCE = "港湾基金2月12日发布财报，**净亏损**3.5亿美元。"
"""A live test: a name, a date, a sum and markup."""


@dataclass(frozen=True, slots=True)
class Service:
    """An engine of a locale: whether it serves it, and what it answered to a test."""

    locale: Locale
    engine: str
    problem: str = ""
    cause: Cause | None = None
    """What kind of problem it is; None where there is none."""
    _: KW_ONLY
    answer: str = ""
    seconds: float = 0.0


def list_engines(site: Site, locales: Sequence[Locale]) -> Iterator[Service]:
    """Yield which engine serves which locale; nothing is sent."""
    for locale in locales:
        for session in site.engines.of(locale):
            yield _untested(site, session, locale)


def check_engines(site: Site, locales: Sequence[Locale]) -> Iterator[Service]:
    """Ask each engine of each locale for one sentence; kept answers are not looked at."""
    for locale in locales:
        for session in site.engines.of(locale):
            try:
                with foreseen(site, session.engine.name, locale):
                    yield _tested(site, session, locale)
            except UnforeseenError as error:
                yield Service(locale, session.engine.name, f"{error.what}; {error.remedy}", Cause.DOWN)


def _untested(site: Site, session: Session, locale: Locale) -> Service:
    name = session.engine.name
    try:
        session.engine.lang(site.project.config.source, "source")
        session.engine.lang(locale, "target")
    except EngineError as error:
        return Service(locale, name, "; ".join(filter(None, (error.what, error.remedy))), cause_of(error))
    return Service(locale, name)


def _tested(site: Site, session: Session, locale: Locale) -> Service:
    untested = _untested(site, session, locale)
    if untested.cause:
        return untested
    engine = session.engine
    codes = engine.lang(site.project.config.source, "source"), engine.lang(locale, "target")
    draft = SENTENCE if engine.caps.refines else ""
    started = time.monotonic()
    [[answer]] = session.translate([[Text(0, pack(mask(SENTENCE), engine.caps.wire), draft=draft)]], codes)
    seconds = time.monotonic() - started
    if reason := answer.reason:
        return Service(locale, engine.name, reason.text.removeprefix(f"{engine.name}: "), reason.cause, seconds=seconds)
    return Service(locale, engine.name, answer=" ".join((answer.text or "").split())[:200], seconds=seconds)


def kept_answers(site: Site) -> list[Kept]:
    """Count the answers that are kept for the next run."""
    return site.engines.answers.counts()


# --- models ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Installation:
    """What is to be installed: one file, folder or address; or two languages, looked up in an index."""

    names: tuple[str, ...]
    index: str
    store: Path | None = None


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that is there now."""

    name: str
    folder: Path


def install(wanted: Installation, progress: Callable[[int, int], None]) -> Installed:
    """Install a model for the engine `local`. Raises EngineError for what is none, or unsafe."""
    return Installed(*install_model(wanted.names, wanted.index, wanted.store, progress))
