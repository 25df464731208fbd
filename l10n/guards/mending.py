"""Figures and terms of a draft: verified, and mended where the place of a wrong one is certain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from l10n.article import InlineKind, Prose, parse_inline, prose, verify_markup, without_markup
from l10n.errors import EngineError
from l10n.figures import (
    FigureIssue,
    FigureSeverity,
    FigureStyle,
    compare_figures,
    is_supported,
    parse_figures,
    render_figure,
)
from l10n.glossary import Replacement, TermFault, TermHit, folded, replacements, term_faults, terms_of, without_doubled
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
    """Give what is wrong with a target's figures, errors only; nothing for a locale whose figures cannot be read."""
    if not is_supported(settings.target):
        return ()
    issues = compare_figures(without_markup(source), without_markup(target), settings.source, settings.target)
    return tuple(issue for issue in issues if issue.severity is FigureSeverity.ERROR)


def has_figures(text: str, settings: DraftSettings) -> bool:
    """Tell if a source says anything that can be compared by value."""
    return is_supported(settings.target) and bool(parse_figures(without_markup(text), settings.source))


def repaired_figures(source: str, target: str, settings: DraftSettings) -> tuple[str, tuple[FigureIssue, ...]]:
    """Render wrong figures anew where their place is certain; give the target, and what is still wrong."""
    errors = figure_errors(source, target, settings)
    places = {}
    for issue in errors:
        if issue.source is None or issue.target is None:
            return target, errors
        places[issue.target.span] = render_figure(issue.source, settings.target, settings.style)
    mended = target
    for (start, end), text in sorted(places.items(), reverse=True):
        mended = mended[:start] + text + mended[end:]
    if errors and figure_errors(source, mended, settings):
        return target, errors
    return mended, ()


_SETTLED = (FigureKind.MONEY, FigureKind.PERCENT, FigureKind.PP, FigureKind.BP)
_LARGE = 10_000


def rendered_figures(text: str, settings: DraftSettings) -> dict[Span, str]:
    """Render the figures that engines get wrong: sums, rates and numbers with scales."""
    if not is_supported(settings.target):
        return {}
    return dict(_rendered(without_markup(text), settings.source, settings.target, settings.style))


@lru_cache(maxsize=4096)  # a text is asked for ahead, and looked at again when its turn comes
def _rendered(text: str, source: Locale, target: Locale, style: FigureStyle) -> tuple[tuple[Span, str], ...]:
    return tuple(
        (figure.span, render_figure(figure, target, style))
        for figure in parse_figures(text, source)
        if figure.kind in _SETTLED or (isinstance(figure.low, Decimal) and figure.low >= _LARGE)
    )


# --- terms -----------------------------------------------------------------------------------


def target_faults(source: str, target: str, settings: DraftSettings) -> list[TermFault]:
    """Give the term faults of a target."""
    text = prose(source).text
    return term_faults(text, prose(target).text, settings.glossary, settings.target, settings.in_full.get(text, ()))


def repaired_terms(source: str, target: str, settings: DraftSettings, wrong: Mapping[str, Sequence[str]]) -> str:
    """Put required forms in the places of wrong ones, and take out one that was written twice in a row."""
    text, glossary, locale = prose(source).text, settings.glossary, settings.target
    in_full = settings.in_full.get(text, ())
    seen = prose(target)
    target = _replaced(source, target, seen, replacements(text, seen.text, glossary, locale, wrong, in_full))
    seen = prose(target)
    return _replaced(source, target, seen, without_doubled(text, seen.text, glossary, locale))


def _replaced(source: str, target: str, seen: Prose, places: Sequence[Replacement]) -> str:
    """Put new text in places of the prose; the target stays as it is where its markup would break."""
    mended = target
    for each in reversed(places):
        span = seen.span(each.span)
        mended = mended[: span.start] + each.text + _markup_of(target, span) + mended[span.end :]
    return mended if not places or keeps_markup(source, mended) else target


def _markup_of(target: str, span: Span) -> str:
    """Give the markup inside of a stretch that is replaced; emphasis that begins and ends in it goes with its words."""
    inside = [
        (at, inline) for at, inline in enumerate(parse_inline(target)) if span.start <= inline.span.start < span.end
    ]
    places = {at for at, _ in inside}
    return "".join(
        inline.text for _, inline in inside if inline.kind is not InlineKind.EMPHASIS or inline.partner not in places
    )


def keeps_markup(source: str, target: str) -> bool:
    """Tell if a target has the links, code and tags of its source."""
    try:
        verify_markup(source, target)
    except EngineError:
        return False
    return True


def rendered_terms(text: str, settings: DraftSettings) -> dict[Span, str]:
    """Give the required form of each term that stands in the text with no markup inside of it."""
    plain = without_markup(text)
    found = terms_of(plain, settings.glossary, settings.target)
    return {_own_part(plain, hit, form, settings.target): form for hit, form in found}


def _own_part(text: str, hit: TermHit, form: str, target: Locale) -> Span:
    """Give the part that a form stands for: in Chinese, 软银集团 is 軟銀 and the rest as it is converted."""
    spelling = text[slice(*hit.span)]
    at = spelling.find(hit.term.source)
    if not Language.of(target).is_converted or at < 0 or folded(form) == folded(spelling):
        return hit.span
    start = hit.span.start + at
    return Span(start, start + len(hit.term.source))
