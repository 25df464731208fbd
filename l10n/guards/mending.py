"""Figures and terms of a draft: verified, and mended where the place of a wrong one is certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from l10n.article import Text, reworded, verify_markup
from l10n.errors import EngineError
from l10n.figures import FigureIssue, FigureSeverity, FigureStyle, is_supported, render_figure
from l10n.glossary import Replacement, TermFault, TermHit, folded, replacements, term_faults, without_doubled
from l10n.guards.differing import differing, touches_unread
from l10n.guards.mendable import is_certain, is_price_paid, is_whole, pairs_one_to_one
from l10n.guards.reading import Reading, compared
from l10n.guards.settings import DraftSettings
from l10n.languages import Language
from l10n.model import FigureKind, Locale, Span


@dataclass(frozen=True, slots=True)
class Verified:
    """A draft after repair, and what is still wrong with it."""

    target: str
    figures: tuple[FigureIssue, ...] = ()
    terms: tuple[TermFault, ...] = ()

    @property
    def is_right(self) -> bool:
        """True if nothing is known to be wrong."""
        return not (self.figures or self.terms)

    @property
    def faults(self) -> int:
        """How much is wrong."""
        return len(self.figures) + len(self.terms)


def verified(
    source: str, target: str, settings: DraftSettings, wrong: Mapping[str, Sequence[str]] | None = None
) -> Verified:
    """Mend a draft's terms and figures, then verify both; `wrong` holds renderings that its engine is known to give."""
    target = repaired_terms(source, target, settings, wrong or {})
    target, figures = repaired_figures(source, target, settings)
    return Verified(target, figures, tuple(target_faults(source, target, settings)))


# --- figures ---------------------------------------------------------------------------------


def figure_errors(source: str, target: str, settings: DraftSettings) -> tuple[FigureIssue, ...]:
    """Return what is wrong with a target's figures, errors only; nothing for a locale whose figures cannot be read."""
    if not is_supported(settings.target):
        return ()
    issues = compared(Reading.of(source, settings.source), Reading.of(target, settings.target), settings.glossary)
    return tuple(issue for issue in issues if issue.severity is FigureSeverity.ERROR)


def has_figures(text: str, settings: DraftSettings) -> bool:
    """Return whether a source says anything that can be compared by value."""
    return is_supported(settings.target) and bool(Reading.of(text, settings.source).figures)


def repaired_figures(source: str, target: str, settings: DraftSettings) -> tuple[str, tuple[FigureIssue, ...]]:
    """Render wrong figures anew where all is certain; return the target, and what is still wrong."""
    errors = figure_errors(source, target, settings)
    if not errors:
        return target, ()
    readings = Reading.of(source, settings.source), Reading.of(target, settings.target)
    is_sure = pairs_one_to_one(errors) and all(is_certain(issue, *readings) for issue in errors)
    mended = _with_rendered(Text.of(target), errors, settings) if is_sure else None
    if mended is None or figure_errors(source, mended, settings):
        return target, errors
    return mended, ()


def _with_rendered(target: Text, errors: Sequence[FigureIssue], settings: DraftSettings) -> str | None:
    """Write each wrong figure as its source has it; None where a place is not certain, or parted by markup."""
    places: dict[Span, str] = {}
    for issue in errors:
        if issue.source is None or issue.target is None or not issue.is_replaceable:
            return None
        found, rendered = issue.target, render_figure(issue.source, settings.target, settings.style)
        if touches_unread(target.prose, found.span, rendered):
            return None
        is_literal = target.is_literal(found.span)
        places |= {found.span: rendered} if is_literal else differing(found.text, rendered, found.span.start)
    if not all(target.is_whole(span) for span in places):
        return None
    mended = reworded(target, places)
    return mended.raw if mended else None


_SETTLED = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.PP, FigureKind.BP)
_LARGE = 10_000


def rendered_figures(text: str, settings: DraftSettings) -> dict[Span, str]:
    """Render the figures that engines get wrong: sums, rates and numbers with scales."""
    if not is_supported(settings.target):
        return {}
    return dict(_rendered(Reading.of(text, settings.source), settings.target, settings.style))


@lru_cache(maxsize=4096)  # a text is asked for ahead, and looked at again when its turn comes
def _rendered(source: Reading, target: Locale, style: FigureStyle) -> tuple[tuple[Span, str], ...]:
    return tuple(
        (source.raw_span(figure), render_figure(figure, target, style))
        for figure in source.figures
        if (figure.kind in _SETTLED or (isinstance(figure.low, Decimal) and figure.low >= _LARGE))
        and source.text.is_literal(figure.span)
        and is_whole(source.text.prose, figure.span)
        and not is_price_paid(figure)
    )


# --- terms -----------------------------------------------------------------------------------


def target_faults(source: str, target: str, settings: DraftSettings) -> list[TermFault]:
    """Return the term faults of a target."""
    text = Text.of(source).prose
    in_full = settings.in_full.get(text, ())
    return term_faults(text, Text.of(target).prose, settings.glossary, settings.target, in_full)


def repaired_terms(source: str, target: str, settings: DraftSettings, wrong: Mapping[str, Sequence[str]]) -> str:
    """Put required forms in the places of wrong ones, and take out one that was written twice in a row."""
    text, glossary, locale = Text.of(source).prose, settings.glossary, settings.target
    in_full = settings.in_full.get(text, ())
    seen = Text.of(target).prose
    target = _replaced(source, target, replacements(text, seen, glossary, locale, wrong=wrong, in_full=in_full))
    seen = Text.of(target).prose
    return _replaced(source, target, without_doubled(text, seen, glossary, locale))


def _replaced(source: str, target: str, places: Sequence[Replacement]) -> str:
    """Put new text in places of the prose; the target stays as it is where its markup would break."""
    mended = reworded(Text.of(target), {each.span: each.text for each in places})
    return mended.raw if places and mended and keeps_markup(source, mended.raw) else target


def keeps_markup(source: str, target: str) -> bool:
    """Return whether a target has the links, code and tags of its source."""
    try:
        verify_markup(source, target)
    except EngineError:
        return False
    return True


def rendered_terms(text: str, settings: DraftSettings) -> dict[Span, str]:
    """Return the required form of each term that stands in the text with no markup inside of it."""
    source = Reading.of(text, settings.source)
    found = source.terms(settings.glossary, settings.target)
    own = {_own_part(source.text.prose, hit, form, settings.target): form for hit, form in found}
    return {source.text.raw_span(span): form for span, form in own.items() if source.text.is_literal(span)}


def _own_part(text: str, hit: TermHit, form: str, target: Locale) -> Span:
    """Return the part that a form stands for: in Chinese, 软银集团 is 軟銀 and the rest as it is converted."""
    spelling = text[slice(*hit.span)]
    at = spelling.find(hit.term.source)
    if not Language.of(target).is_converted or at < 0 or folded(form) == folded(spelling):
        return hit.span
    start = hit.span.start + at
    return Span(start, start + len(hit.term.source))
