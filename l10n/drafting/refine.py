"""Another engine's drafts, bettered by a language model and verified like them: never worse than what it got."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from l10n.drafting.acceptance import accepted
from l10n.drafting.ask import Candidate
from l10n.drafting.context import Surroundings
from l10n.engines import Answer, Session, Text
from l10n.errors import EngineError, FatalEngineError
from l10n.guards import DraftSettings, Verified, figure_errors, verified
from l10n.model import Article
from l10n.protect import mask


def refined(
    session: Session, article: Article, drafts: Mapping[str, Verified], settings: DraftSettings
) -> Iterator[Candidate]:
    """Yield the drafts, by source text, that came back otherwise and with no more faults than before."""
    try:
        codes = session.engine.lang(settings.source, "source"), session.engine.lang(settings.target, "target")
    except FatalEngineError:
        return
    around = Surroundings(article, settings)
    texts = list(drafts)
    packed = [Text(at, t, tuple(around.terms([t]).items()), drafts[t].target) for at, t in enumerate(texts)]
    blocks = [[text] for text in packed]
    for answers in session.translate(blocks, codes, lambda batch: around.context([t.text for b in batch for t in b])):
        for answer in answers:
            text = texts[answer.id]
            better = _read(session, text, answer, settings)
            if better and better.faults <= drafts[text].faults and _is_of(better.target, text, drafts):
                if better.target != drafts[text].target:
                    yield Candidate(text, better)
            elif answer.text is not None:
                session.forget(packed[answer.id], codes, None)


def _is_of(target: str, text: str, drafts: Mapping[str, Verified]) -> bool:
    """Return whether a target is still the draft of its text: about as long, and like no other draft."""
    size = len(drafts[text].target)
    is_alike = size <= 2 * len(target) + 20 and len(target) <= 2 * size + 20
    if target == drafts[text].target:
        return True
    return is_alike and not any(other != text and draft.target == target for other, draft in drafts.items())


def _read(session: Session, text: str, answer: Answer, settings: DraftSettings) -> Verified | None:
    try:
        target = accepted(session.engine.name, session.engine.caps.wire, answer, mask(text), settings)
    except EngineError:
        return None  # the draft stays as it was
    # What it got wrong is not mended: it was given a draft that is right.
    return None if figure_errors(text, target, settings) else verified(text, target, settings)
