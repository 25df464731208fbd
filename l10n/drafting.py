"""Drafts for the units that need one: memory first, then engines in order, and nothing that cannot be verified."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from l10n.article import is_translatable, without_markup
from l10n.catalog import drafted
from l10n.engines import Answer, Context, Session, Text
from l10n.errors import EngineError, FatalEngineError
from l10n.figures import (
    BoundStyle,
    CurrencyStyle,
    DateStyle,
    DigitStyle,
    FigureIssue,
    FigureSeverity,
    FigureStyle,
    compare_figures,
    is_supported,
    parse_figures,
    render_figure,
)
from l10n.memory import Match, Memory
from l10n.model import Article, Catalog, FigureKind, Locale, Span, Unit
from l10n.project import LocaleConfig
from l10n.protect import Masked, Wire, mask, pack, unpack


@dataclass(frozen=True, slots=True)
class Drafted:
    """A unit that got a draft."""

    unit: Unit


@dataclass(frozen=True, slots=True)
class Waiting:
    """A unit that nothing could draft, and why; `is_unserved` if no engine was there to ask."""

    unit: Unit
    reason: str
    is_unserved: bool


def draft_units(
    article: Article,
    catalog: Catalog,
    source: Locale,
    memory: Memory,
    engines: Sequence[Session],
    settings: LocaleConfig = LocaleConfig(),  # noqa: B008
) -> Iterator[Drafted | Waiting]:
    """
    Draft every unit of the catalog that has no target for its present source.

    Gives each such unit once, as soon as its draft is there; equal sources are asked
    for once. Drafts enter the memory at once.
    """
    pending: dict[str, list[Unit]] = {}
    style = _style(settings)
    before = ""
    for unit in catalog.units:
        if not unit.is_complete:
            if match := _remembered(memory, unit.source, before, source, catalog.locale, style):
                yield Drafted(drafted(unit, match.target, match.origin))
            else:
                pending.setdefault(unit.source, []).append(unit)
        before = unit.source
    reasons: dict[str, tuple[str, bool]] = {}
    flawed: dict[str, tuple[str, str]] = {}
    for session in engines:
        for text, answer in _ask(session, article, pending, source, catalog.locale, reasons, style):
            answer, is_right = repaired(text, answer, source, catalog.locale, style)
            if not is_right:
                flawed.setdefault(text, (answer, session.engine.name))
                continue
            for unit in pending.pop(text):
                done = drafted(unit, answer, session.engine.name)
                memory.add_unit(done)
                yield Drafted(done)
    for text, (answer, name) in flawed.items():
        # No engine got its figures right: kept for a person, and held back by the finding against it.
        yield from (Drafted(drafted(unit, answer, name)) for unit in pending.pop(text, ()))
    for text, units in pending.items():
        reason, is_unserved = reasons.get(text, (f"no engine serves {catalog.locale}", True))
        yield from (Waiting(unit, reason, is_unserved) for unit in units)


def _remembered(
    memory: Memory, text: str, before: str, source: Locale, target: Locale, style: FigureStyle
) -> Match | None:
    """Find a target in memory; one that was kept with wrong figures is none: an engine may do better by now."""
    match = memory.match(text, before)
    if match and not figure_errors(text, match.target, source, target):
        return match
    return memory.match_figures(text, source, target, style)


def _ask(
    session: Session,
    article: Article,
    pending: dict[str, list[Unit]],
    source: Locale,
    target: Locale,
    reasons: dict[str, tuple[str, bool]],
    style: FigureStyle,
) -> Iterator[tuple[str, str]]:
    """Send what is pending to one engine; give the accepted answers, note why others were not."""
    if not pending:
        return
    engine = session.engine
    try:
        codes = engine.lang(source, "source"), engine.lang(target, "target")
    except FatalEngineError as error:
        for text in pending:
            reasons.setdefault(text, (str(error), True))
        return
    masks = engine.caps.masks_figures and is_supported(target)
    masked = [mask(text, _rendered(text, source, target, style) if masks else None) for text in pending]
    ids = {text: number for number, text in enumerate(pending)}
    blocks = [
        [Text(ids[text], pack(masked[ids[text]], engine.caps.wire)) for text in block]
        for block in _blocks(article, pending)
    ]
    for answer in session.translate(blocks, codes, Context(title=_title(article))):
        text = masked[answer.id].source
        try:
            yield text, _accepted(engine.name, engine.caps.wire, answer, masked[answer.id], target)
        except EngineError as error:
            reasons[text] = str(error).removeprefix(": "), answer.is_fatal


_SETTLED = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.PP, FigureKind.BP)
_LARGE = 10_000


def _style(settings: LocaleConfig) -> FigureStyle:
    """Read a locale's figure style; bounds stay in the sentence, where a translator or engine says them."""
    return FigureStyle(
        CurrencyStyle(settings.currency), DigitStyle(settings.digits), DateStyle(settings.dates), BoundStyle.OMITTED
    )


def _rendered(text: str, source: Locale, target: Locale, style: FigureStyle) -> dict[Span, str]:
    """Render the figures that engines get wrong: sums, rates and numbers with scales."""
    return {
        figure.span: render_figure(figure, target, style)
        for figure in parse_figures(without_markup(text), source)
        if figure.kind in _SETTLED or (isinstance(figure.low, Decimal) and figure.low >= _LARGE)
    }


def _blocks(article: Article, pending: dict[str, list[Unit]]) -> list[list[str]]:
    """Group the pending texts by the block where each stands first."""
    blocks: dict[int, list[str]] = {}
    seen: set[str] = set()
    for segment in article.segments:
        if segment.source in pending and segment.source not in seen:
            seen.add(segment.source)
            blocks.setdefault(segment.block, []).append(segment.source)
    rest = [text for text in pending if text not in seen]
    return [*blocks.values(), *([rest] if rest else [])]


def _title(article: Article) -> str:
    return next((segment.source for segment in article.segments if segment.context == "fm:title"), "")


def _accepted(name: str, wire: Wire, answer: Answer, masked: Masked, target: Locale) -> str:
    """Put the markup back and verify the draft. Raises EngineError where it must be refused."""
    source = masked.source
    if answer.text is None:
        raise EngineError("", answer.reason)
    if answer.text.startswith("```") and not source.startswith("```"):
        raise EngineError("", f"{name}: the answer is wrapped in a code fence")
    text = unpack(answer.text, masked, wire)
    if "\n" not in source:
        text = re.sub(r"\s*\n\s*", " " if target.spaced else "", text)
    for is_bad, what in (
        (not text.strip(), "the answer is empty"),
        (text == source and not target.han, "the answer is the source"),
        (is_translatable(text) and not target.han and _mostly_han(text), "the answer is not in the target language"),
        (len(text) > 12 * len(source) + 200, "the answer is absurdly long"),
        ("⟦" in text and "⟦" not in source, "a placeholder is left in the answer"),
    ):
        if is_bad:
            raise EngineError("", f"{name}: {what}")
    return text.strip()


def figure_errors(source: str, target: str, locale: Locale, target_locale: Locale) -> tuple[FigureIssue, ...]:
    """Give what is wrong with a target's figures, errors only; nothing for a locale whose figures cannot be read."""
    if not is_supported(target_locale):
        return ()
    issues = compare_figures(without_markup(source), without_markup(target), locale, target_locale)
    return tuple(issue for issue in issues if issue.severity is FigureSeverity.ERROR)


def repaired(source: str, target: str, locale: Locale, target_locale: Locale, style: FigureStyle) -> tuple[str, bool]:
    """Render wrong figures anew where their place is certain; give the target, and whether its figures are right."""
    errors = figure_errors(source, target, locale, target_locale)
    places = {}
    for issue in errors:
        if issue.source is None or issue.target is None:
            return target, False
        places[issue.target.span] = render_figure(issue.source, target_locale, style)
    mended = target
    for (start, end), text in sorted(places.items(), reverse=True):
        mended = mended[:start] + text + mended[end:]
    if errors and figure_errors(source, mended, locale, target_locale):
        return target, False
    return mended, True


def _mostly_han(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char >= "\u3400" for char in letters) * 2 > len(letters)
