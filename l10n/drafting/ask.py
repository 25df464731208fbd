"""
One engine's turn at the texts of an article.

Terms and figures are told to it where it can be told, verified in what it answers, and
repaired. What is refused goes down a ladder: another wire, the text alone, its prose in
pieces between its markup. What has wrong terms or figures goes down another: a wrong form
is replaced, then the engine's own rendering of the bare term is looked for and replaced,
then the text is asked for once more with its terms and figures settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from functools import partial

from l10n.article import is_translatable
from l10n.drafting.acceptance import accepted
from l10n.drafting.context import Surroundings
from l10n.engines import Answer, Blocks, Context, Session, TermUse, Text, reason_of
from l10n.errors import EngineError, FatalEngineError, MarkupLostError
from l10n.glossary import TermVerdict
from l10n.guards import (
    DraftSettings,
    Reading,
    Verified,
    figure_errors,
    has_figures,
    keeps_markup,
    rendered_figures,
    rendered_terms,
    target_faults,
    verified,
)
from l10n.languages import Language
from l10n.model import Article, Reason, Span
from l10n.protect import Masked, Wire, mask, pack


@dataclass(frozen=True, slots=True)
class Candidate:
    """A text's draft by an engine, and its answer as it was before anything was mended."""

    text: str
    draft: Verified
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text without a draft, and why; `is_fatal` if the engine cannot be asked at all."""

    text: str
    reason: Reason
    is_fatal: bool
    is_markup: bool = False
    """True if it is its markup that was lost."""


_Rung = Callable[[Mapping[str, "Refusal"]], Iterator["Candidate | Refusal"]]
_FEW = 4
_EXAMPLES = 8
"""Examples that one request shows at the most."""
_SENTENCE = 24
"""Characters of an answer that two texts of a request hardly have in common."""
_Settle = Callable[[str], Mapping[Span, str]]
"""Gives what stands in the target for stretches of a text."""


def ask(
    session: Session, article: Article, texts: Sequence[str], settings: DraftSettings
) -> Iterator[Candidate | Refusal]:
    """Send texts to an engine; give each once, as soon as nothing more can be done for it."""
    try:
        turn = _turn(session, article, settings)
    except FatalEngineError as error:
        yield from (Refusal(text, reason_of(error, session.engine.name), True) for text in texts)
        return
    faulty: dict[str, Verified] = {}
    refused: dict[str, Refusal] = {}
    for answer in turn.request(texts, turn.settled):
        if isinstance(answer, Refusal) and not answer.is_fatal:
            refused[answer.text] = answer
        elif isinstance(answer, Candidate) and not answer.draft.is_right:
            faulty[answer.text] = answer.draft
        else:
            yield answer
    for answer in turn.recovered(refused, len(texts)):
        if isinstance(answer, Candidate) and not answer.draft.is_right:
            faulty[answer.text] = answer.draft
        else:
            yield answer
    if faulty:
        yield from turn.second_try(faulty)


def ask_ahead(session: Session, article: Article, texts: Sequence[str], settings: DraftSettings) -> int:
    """Send texts that `ask` will be called with; give the number of requests."""
    try:
        turn = _turn(session, article, settings)
    except FatalEngineError:
        return 0
    packed = turn.packed(texts, turn.settled, turn.wire)
    return session.ask_ahead(turn.blocks(texts, packed), turn.codes, turn.context_of(texts, None))


def expense(session: Session, article: Article, texts: Sequence[str], settings: DraftSettings) -> list[str] | None:
    """Return what would be sent for texts that no earlier run was answered; None if the engine does not serve them."""
    try:
        turn = _turn(session, article, settings)
    except FatalEngineError:
        return None
    packed = turn.packed(texts, turn.settled, turn.wire)
    every = [text for block in turn.blocks(texts, packed) for text in block]
    return [text.text for text in every if not session.is_kept(text, turn.codes)]


def _turn(session: Session, article: Article, settings: DraftSettings) -> _Turn:
    engine = session.engine
    codes = engine.lang(settings.source, "source"), engine.lang(settings.target, "target")
    return _Turn(session, codes, article, settings)


@dataclass
class _Turn:
    session: Session
    codes: tuple[str, str]
    article: Article
    settings: DraftSettings
    _: KW_ONLY
    surroundings: Surroundings = field(init=False)

    def __post_init__(self) -> None:
        self.surroundings = Surroundings(self.article, self.settings)

    @property
    def wire(self) -> Wire:
        """The engine's first wire."""
        return self.session.engine.caps.wire

    # --- what is sent ------------------------------------------------------------------------

    def settled(self, text: str) -> dict[Span, str]:
        """Return what travels as placeholders from the start."""
        caps = self.session.engine.caps
        figures = rendered_figures(text, self.settings) if caps.masks_figures else {}
        return self.joined(figures, rendered_terms(text, self.settings) if caps.terms is TermUse.MASKED else {})

    def all_settled(self, text: str) -> dict[Span, str]:
        """Return whatever can travel as a placeholder."""
        return self.joined(rendered_figures(text, self.settings), rendered_terms(text, self.settings))

    @staticmethod
    def joined(figures: Mapping[Span, str], terms: Mapping[Span, str]) -> dict[Span, str]:
        """Join both; a figure in a name is the name's."""
        free = {s: t for s, t in figures.items() if not any(s.start < o.end and o.start < s.end for o in terms)}
        return {**free, **terms}

    def packed(self, texts: Sequence[str], settled: _Settle, wire: Wire) -> list[tuple[Masked, str]]:
        """Mask and pack texts."""
        masked = [mask(text, settled(text)) for text in texts]
        return [(each, pack(each, wire)) for each in masked]

    def blocks(self, texts: Sequence[str], packed: Sequence[tuple[Masked, str]], *, alone: bool = False) -> Blocks:
        """Group packed texts, with their numbers, by the block where each stands first."""
        every = [
            Text(number, packed[number][1], tuple(self.surroundings.terms([text]).items()))
            for number, text in enumerate(texts)
        ]
        return [[text] for text in every] if alone else [[every[at] for at in b] for b in _blocks(self.article, texts)]

    def context_of(self, texts: Sequence[str], wire: Wire | None) -> Callable[[Blocks], Context]:
        """Return the context of a batch of numbered texts; it is called from threads, which memory must not be."""
        examples = self.examples(texts)

        def context(batch: Blocks) -> Context:
            own = [texts[text.id] for block in batch for text in block]
            around = self.surroundings.context(own)
            shown = tuple(dict.fromkeys(pair for text in own for pair in examples.get(text, ())))
            return replace(around, wire=wire, examples=shown[:_EXAMPLES])

        return context

    def examples(self, texts: Sequence[str]) -> dict[str, Sequence[tuple[str, str]]]:
        """Look similar sentences up for an engine that reads them."""
        if self.session.engine.caps.terms is not TermUse.TOLD:
            return {}
        return {text: self.settings.similar(text) for text in texts}

    # --- what comes back ---------------------------------------------------------------------

    def request(
        self, texts: Sequence[str], settled: _Settle, wire: Wire | None = None, *, alone: bool = False
    ) -> Iterator[Candidate | Refusal]:
        """Ask for the texts; give what is accepted after repair, and what is refused."""
        used = wire or self.wire
        packed = self.packed(texts, settled, used)
        blocks = self.blocks(texts, packed, alone=alone)
        sent = {text.id: text for block in blocks for text in block}
        shifted: list[str] = []
        for answers in self.session.translate(blocks, self.codes, self.context_of(texts, wire), alone=alone):
            found = [self.read(texts[a.id], a, packed[a.id][0], used) for a in answers]
            is_shifted = self.is_shifted(found)
            for answer, each in zip(answers, found, strict=True):
                if answer.text is not None and (is_shifted or isinstance(each, Refusal)):
                    self.session.forget(sent[answer.id], self.codes, wire)
            shifted += [each.text for each in found] if is_shifted else []
            yield from () if is_shifted else found
        if shifted:
            yield from self.request(shifted, settled, wire, alone=True)

    def read(self, text: str, answer: Answer, masked: Masked, wire: Wire) -> Candidate | Refusal:
        """Read one answer."""
        name = self.session.engine.name
        if answer.reason:
            return Refusal(text, answer.reason, answer.is_fatal)
        try:
            target = accepted(name, wire, answer, masked, self.settings)
            return Candidate(text, verified(text, target, self.settings), target)
        except EngineError as error:
            return Refusal(text, reason_of(error, name), answer.is_fatal, isinstance(error, MarkupLostError))

    def is_shifted(self, found: Sequence[Candidate | Refusal]) -> bool:
        """Return whether answers stand with the wrong texts: one has the figures of another and not its own, or serves two."""
        drafts = [each for each in found if isinstance(each, Candidate)]
        long = [each.answer for each in drafts if len(each.answer) >= _SENTENCE]
        if len(set(long)) < len(long):
            return True
        # As they came: once mended, another text's answer would have the right figures.
        wrong = [
            each
            for each in drafts
            if each.draft.figures
            or (each.draft.target != each.answer and figure_errors(each.text, each.answer, self.settings))
        ]
        # A day that a source does not name is no error by itself; it is a sign where the text that names it went without.
        unserved = [each for each in found if isinstance(each, Refusal) or each in wrong]
        added = [
            each
            for each in drafts
            if Reading.of(each.answer, self.settings.target).figures and not has_figures(each.text, self.settings)
        ]
        return (
            any(self.serves(each, other) for each in wrong for other in found)
            or any(self.serves(each, other) for each in added for other in unserved)
            or self.has_other_names(found)
        )

    def serves(self, each: Candidate, other: Candidate | Refusal) -> bool:
        """Return whether the answer to one text has the figures of another."""
        is_other = other.text != each.text and has_figures(other.text, self.settings)
        return is_other and not figure_errors(other.text, each.answer, self.settings)

    def has_other_names(self, found: Sequence[Candidate | Refusal]) -> bool:
        """Return whether two answers lack their own names and have each the names of another text of the request."""
        drafts = [each for each in found if isinstance(each, Candidate)]
        names = {each.text: set(self.surroundings.terms([each.text])) for each in drafts}
        strangers = [
            each
            for each in drafts
            if names[each.text]
            and target_faults(each.text, each.answer, self.settings)
            and any(
                names[other.text] - names[each.text] and not target_faults(other.text, each.answer, self.settings)
                for other in drafts
            )
        ]
        return len(strangers) > 1

    # --- the ladder of what was refused ------------------------------------------------------

    def recovered(self, refused: Mapping[str, Refusal], texts: int) -> Iterator[Candidate | Refusal]:
        """Ask again in other ways for what was refused of so many texts; give each once."""
        left = dict(refused)
        wires = self.session.engine.caps.other_wires
        rungs: list[_Rung] = [partial(self.on_wire, wire) for wire in wires]
        # An engine that is not up to its task is not asked once more for everything.
        is_bad = sum(not each.is_markup for each in refused.values()) > max(_FEW, texts // 2)
        rungs.append(partial(self.alone, was_alone=texts == 1, is_bad=is_bad))
        for rung in (*rungs, self.in_pieces):
            for answer in list(rung(left)) if left and not self.session.down else ():
                if isinstance(answer, Candidate):
                    del left[answer.text]
                    yield answer
                elif answer.is_markup:  # its prose may be asked for in pieces now
                    left[answer.text] = replace(left[answer.text], is_markup=True)
        yield from left.values()

    def on_wire(self, wire: Wire, left: Mapping[str, Refusal]) -> Iterator[Candidate | Refusal]:
        """Rung: placeholders of another kind."""
        texts = [text for text, refusal in left.items() if refusal.is_markup]
        if texts:
            yield from self.request(texts, self.settled, wire)

    def alone(self, left: Mapping[str, Refusal], *, was_alone: bool, is_bad: bool) -> Iterator[Candidate | Refusal]:
        """Rung: a request of its own for each text, its terms and figures settled; a few first of an engine that does badly."""
        texts = [text for text in left if not was_alone or self.all_settled(text) != self.settled(text)]
        few, rest = (texts[:_FEW], texts[_FEW:]) if is_bad else (texts, [])
        found = list(self.request(few, self.all_settled, alone=True))
        yield from found
        if rest and 2 * sum(isinstance(each, Candidate) for each in found) >= len(found):
            yield from self.request(rest, self.all_settled, alone=True)

    def in_pieces(self, left: Mapping[str, Refusal]) -> Iterator[Candidate]:
        """Rung: the prose between the markup, piece by piece, in the order of the source."""
        masked = {text: mask(text, self.settled(text)) for text, refusal in left.items() if refusal.is_markup}
        wanted = {piece.strip() for each in masked.values() for piece in each.prose if is_translatable(piece)}
        pieces = list(dict.fromkeys(wanted))
        found = (
            {
                answer.text: answer.draft.target
                for answer in self.request(pieces, lambda piece: {}, alone=False)
                if isinstance(answer, Candidate)
            }
            if pieces
            else {}
        )
        for text, each in masked.items():
            target = _joined(each, found, spaced=Language.of(self.settings.target).spaced)
            if target is not None and keeps_markup(text, target):
                yield Candidate(text, verified(text, target, self.settings))

    # --- the ladder of what is wrong ---------------------------------------------------------

    def second_try(self, faulty: Mapping[str, Verified]) -> Iterator[Candidate]:
        """Take drafts with wrong terms or figures down the ladder."""
        left = dict(faulty)
        if self.session.engine.caps.terms is TermUse.NONE:
            renderings = self.own_renderings(faulty)
            for text, draft in faulty.items():
                mended = verified(text, draft.target, self.settings, renderings)
                if mended.is_right:
                    yield Candidate(text, mended)
                    del left[text]
        left |= dict(self.with_all_settled(left))
        yield from (Candidate(text, draft) for text, draft in left.items())

    def own_renderings(self, faulty: Mapping[str, Verified]) -> dict[str, list[str]]:
        """Ask once a run for what the engine calls the terms that it got wrong."""
        known = self.session.renderings.setdefault(self.codes, {})
        missing = {
            fault.term.source: Reading.of(text, self.settings.source).text.prose[slice(*fault.source)]
            for text, draft in faulty.items()
            for fault in draft.terms
            if fault.verdict is TermVerdict.MISSING
        }
        bare = [source for source in dict.fromkeys(missing.values()) if source not in known]
        if bare:
            blocks = [[Text(at, pack(mask(source), self.wire))] for at, source in enumerate(bare)]
            for answers in self.session.translate(blocks, self.codes):
                known |= {bare[answer.id]: answer.text.strip(" .。") for answer in answers if answer.text}
        return {name: [known[source]] for name, source in missing.items() if known.get(source)}

    def with_all_settled(self, faulty: Mapping[str, Verified]) -> Iterator[tuple[str, Verified]]:
        """Ask once more with terms and figures as placeholders; give the drafts that are better for it."""
        texts = [text for text in faulty if self.all_settled(text) != self.settled(text)]
        if not texts or self.wire is Wire.RAW:
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


_POINTS = str.maketrans(
    {"。": ".", "，": ", ", "、": ", ", "：": ": ", "；": "; ", "！": "!", "？": "?", "（": " (", "）": ")"}
)
_APART = ",.;:!?)%"
"""Signs that a space follows, in scripts with spaces."""


def _joined(masked: Masked, found: Mapping[str, str], *, spaced: bool) -> str | None:
    """Put translated pieces between the markup; None where one was not translated."""
    target = ""
    for number, piece in enumerate(masked.prose):
        inner = piece.strip()
        if is_translatable(inner) and inner not in found:
            return None
        text = found.get(inner, inner.translate(_POINTS) if spaced else inner)
        is_behind = False  # markup that ends here, or stands by itself
        if number:
            inline = masked.markup[number - 1]
            is_behind = inline.partner < number - 1
            is_before = inline.partner < 0 or not is_behind
            target += _gap(target, is_before and spaced) + inline.text
        target += (" " if is_behind and spaced and text[:1].isalnum() else "") + text
    return target.strip()


def _gap(before: str, is_apart: bool) -> str:
    return " " if is_apart and (before[-1:].isalnum() or before.endswith(tuple(_APART))) else ""
