"""What of two texts, beyond their figures, tells whether sums were swapped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass
from typing import NamedTuple

from l10n.model import Locale, Span


class Anchor(NamedTuple):
    """Something that has one place in either text, so that a sum beside it should be beside it in both."""

    source: Span
    target: Span


FindAnchors = Callable[[], Iterable[Anchor]]
"""Asked only where a swap is suspected: a glossary takes its time to read."""


def no_anchors() -> Iterable[Anchor]:
    """Return none: nothing is known of the names of a text."""
    return ()


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence and its translation, as prose; spans of figures and anchors are in them."""

    source: str
    target: str
    _: KW_ONLY
    source_locale: Locale
    target_locale: Locale
    names: FindAnchors = no_anchors
    """Finds the names and terms that both texts have."""
