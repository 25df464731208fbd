"""What a text says that can be compared: its figures and terms, as a reader sees them, with their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import NamedTuple

from l10n.article import Text
from l10n.figures import FigureIssue, FindAnchors, Passage, compare_passage_blocks, compare_passages, parse_figures
from l10n.glossary import Glossary, TermHit, terms_of
from l10n.guards.anchors import name_anchors
from l10n.model import Figure, Locale, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in a locale with its figures, whose spans are in the prose; read once for each text and locale."""

    text: Text
    locale: Locale
    figures: tuple[Figure, ...] = field(compare=False)

    @staticmethod
    def of(raw: str, locale: Locale) -> Reading:
        """Return the reading of `raw`."""
        return _read(raw, locale)

    @property
    def passage(self) -> Passage:
        """Its figures with the words around them."""
        return Passage(self.figures, self.text.prose, self.locale)

    def raw_span(self, figure: Figure) -> Span:
        """Return where a figure stands in the raw text, with the markup inside of it."""
        return self.text.raw_span(figure.span)

    def terms(self, glossary: Glossary, target: Locale) -> list[tuple[TermHit, str]]:
        """Return the terms that have a required form in the target, with that form; spans are in the prose."""
        return terms_of(self.text.prose, glossary, target)


@lru_cache(maxsize=8192)  # as many as texts are kept
def _read(raw: str, locale: Locale) -> Reading:
    text = Text.of(raw)
    return Reading(text, locale, parse_figures(text.prose, locale))


def compared(source: Reading, target: Reading, names: Glossary | None = None) -> tuple[FigureIssue, ...]:
    """Return what differs in the figures of two readings, errors and warnings; swapped sums only by a glossary's names."""
    return compare_passages(source.passage, target.passage, _anchors(source, target, names) if names else None)


def compared_blocks(
    sources: Sequence[Reading], targets: Sequence[Reading], names: Glossary
) -> tuple[tuple[FigureIssue, ...], ...]:
    """Return the issues of each sentence of a block; a figure that moved to another sentence is none."""
    anchors = [_anchors(source, target, names) for source, target in zip(sources, targets, strict=True)]
    passages = [source.passage for source in sources], [target.passage for target in targets]
    return compare_passage_blocks(*passages, anchors)


def _anchors(source: Reading, target: Reading, names: Glossary) -> FindAnchors:
    """Find what a glossary names in both texts, when asked."""
    return partial(name_anchors, source.text.prose, target.text.prose, names, target.locale)


class IssueSpans(NamedTuple):
    """Where both figures of an issue stand in their raw texts; nothing for one that is not there."""

    source: Span | None
    target: Span | None


def issue_spans(issue: FigureIssue, source: Reading, target: Reading) -> IssueSpans:
    """Map the figures of an issue back to the raw texts."""
    return IssueSpans(
        source.raw_span(issue.source) if issue.source else None,
        target.raw_span(issue.target) if issue.target else None,
    )
