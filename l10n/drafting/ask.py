"""
One engine's turn at the texts of an article.

Terms and figures are told to it where it can be told, verified in what it answers, and
repaired: a wrong form is replaced, then the engine's own rendering of the bare term is
looked for and replaced, then the text is asked for once more with its terms and figures
settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from l10n.article import prose
from l10n.drafting.acceptance import accepted
from l10n.drafting.context import Surroundings
from l10n.drafting.repair import Verified, rendered_figures, rendered_terms, verified
from l10n.drafting.settings import DraftSettings
from l10n.engines import Session, TermUse, Text
from l10n.errors import EngineError, FatalEngineError
from l10n.glossary import TermVerdict
from l10n.model import Article, Span
from l10n.protect import Wire, mask, pack


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text's draft by an engine."""

    text: str
    draft: Verified


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text without a draft, and why; `is_fatal` if the engine cannot be asked at all."""

    text: str
    reason: str
    is_fatal: bool


_Settle = Callable[[str], Mapping[Span, str]]
"""Gives what stands in the target for stretches of a text."""


def ask(
    session: Session, article: Article, texts: Sequence[str], settings: DraftSettings
) -> Iterator[Candidate | Refusal]:
    """Send texts to an engine; give each once, as soon as nothing more can be done for it."""
    engine = session.engine
    try:
        codes = engine.lang(settings.source, "source"), engine.lang(settings.target, "target")
    except FatalEngineError as error:
        yield from (Refusal(text, str(error), True) for text in texts)
        return
    turn = _Turn(session, codes, article, settings)
    faulty: dict[str, Verified] = {}
    for answer in turn.request(texts, turn.settled):
        if isinstance(answer, Candidate) and not answer.draft.is_right:
            faulty[answer.text] = answer.draft
        else:
            yield answer
    if faulty:
        yield from turn.second_try(faulty)


@dataclass
class _Turn:
    session: Session
    codes: tuple[str, str]
    article: Article
    settings: DraftSettings
    surroundings: Surroundings = field(init=False)

    def __post_init__(self) -> None:
        self.surroundings = Surroundings(self.article, self.settings)

    def settled(self, text: str) -> dict[Span, str]:
        """Give what travels as placeholders from the start."""
        caps = self.session.engine.caps
        figures = rendered_figures(text, self.settings) if caps.masks_figures else {}
        return figures | (rendered_terms(text, self.settings) if caps.terms is TermUse.MASKED else {})

    def all_settled(self, text: str) -> dict[Span, str]:
        """Give whatever can travel as a placeholder; a figure in a name is the name's."""
        terms = rendered_terms(text, self.settings)
        figures = rendered_figures(text, self.settings)
        free = {s: t for s, t in figures.items() if not any(s.start < o.end and o.start < s.end for o in terms)}
        return free | terms

    def request(self, texts: Sequence[str], settled: _Settle) -> Iterator[Candidate | Refusal]:
        """Ask for the texts; give what is accepted after repair, and what is refused."""
        wire = self.session.engine.caps.wire
        masked = [mask(text, settled(text)) for text in texts]
        blocks = [[Text(at, pack(masked[at], wire)) for at in block] for block in _blocks(self.article, texts)]
        for answer in self.session.translate(
            blocks, self.codes, lambda batch: self.surroundings.context([texts[t.id] for b in batch for t in b])
        ):
            text = texts[answer.id]
            try:
                target = accepted(self.session.engine.name, wire, answer, masked[answer.id], self.settings.target)
                yield Candidate(text, verified(text, target, self.settings))
            except EngineError as error:
                yield Refusal(text, str(error).removeprefix(": "), answer.is_fatal)

    def second_try(self, faulty: Mapping[str, Verified]) -> Iterator[Candidate]:
        """Take drafts with wrong terms or figures down the ladder."""
        left = dict(faulty)
        if self.session.engine.caps.terms is TermUse.NONE:
            for text, draft in faulty.items():
                mended = verified(text, draft.target, self.settings, self.own_renderings(faulty))
                if mended.is_right:
                    yield Candidate(text, mended)
                    del left[text]
        left |= dict(self.with_all_settled(left))
        yield from (Candidate(text, draft) for text, draft in left.items())

    def own_renderings(self, faulty: Mapping[str, Verified]) -> dict[str, list[str]]:
        """Ask once a run for what the engine calls the terms that it got wrong."""
        known = self.session.renderings.setdefault(self.codes, {})
        missing = {
            fault.term.source: prose(text).text[slice(*fault.source)]
            for text, draft in faulty.items()
            for fault in draft.terms
            if fault.verdict is TermVerdict.MISSING
        }
        bare = [source for source in dict.fromkeys(missing.values()) if source not in known]
        if bare:
            blocks = [[Text(at, pack(mask(source), self.session.engine.caps.wire))] for at, source in enumerate(bare)]
            for answer in self.session.translate(blocks, self.codes):
                known[bare[answer.id]] = (answer.text or "").strip(" .。")
        return {name: [known[source]] for name, source in missing.items() if known.get(source)}

    def with_all_settled(self, faulty: Mapping[str, Verified]) -> Iterator[tuple[str, Verified]]:
        """Ask once more with terms and figures as placeholders; give the drafts that are better for it."""
        texts = [text for text in faulty if self.all_settled(text) != self.settled(text)]
        if not texts or self.session.engine.caps.wire is Wire.RAW:
            return
        for answer in self.request(texts, self.all_settled):
            if isinstance(answer, Candidate) and answer.draft.faults < faulty[answer.text].faults:
                yield answer.text, answer.draft


def _blocks(article: Article, texts: Sequence[str]) -> list[list[int]]:
    """Group texts, by their numbers, by the block where each stands first."""
    numbers = {text: number for number, text in enumerate(texts)}
    blocks: dict[int, list[int]] = {}
    for segment in article.segments:
        if segment.source in numbers:
            blocks.setdefault(segment.block, []).append(numbers.pop(segment.source))
    return [*blocks.values(), *([list(numbers.values())] if numbers else [])]
