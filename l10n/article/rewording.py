"""Other words in places of a text, its markup kept."""

from __future__ import annotations

from collections.abc import Mapping

from l10n.article.inline import Inline, InlineKind
from l10n.article.text import Text
from l10n.model import Span


def reworded(text: Text, places: Mapping[Span, str]) -> Text | None:
    """
    Put new words in stretches of the prose.

    Emphasis that begins and ends in a stretch goes with its words; other markup in it
    stands behind the new ones. None where a reader of the result would see anything
    else than the new words in their places, or any markup is not what it was.
    """
    raw, prose, gone = text.raw, text.prose, set[int]()
    for span, words in sorted(places.items(), reverse=True):
        start, end = text.raw_span(span)
        inside = text.inside(span)
        kept = [inline for inline in inside if not _goes(text, inline, inside)]
        gone |= {inline.span.start for inline in inside} - {inline.span.start for inline in kept}
        raw = raw[:start] + words + "".join(inline.text for inline in kept) + raw[end:]
        prose = prose[: span.start] + words + prose[span.end :]
    result = Text.of(raw)
    return result if result.prose == prose and _marks(result, set()) == _marks(text, gone) else None


def _goes(text: Text, inline: Inline, inside: tuple[Inline, ...]) -> bool:
    return inline.kind is InlineKind.EMPHASIS and inline.partner >= 0 and text.markup[inline.partner] in inside


def _marks(text: Text, gone: set[int]) -> list[str]:
    """Return the markup that counts, in order; an escaped character is a character."""
    return [i.text for i in text.markup if i.kind is not InlineKind.ESCAPE and i.span.start not in gone]
