"""Keys by which texts are found: the text itself, its wording without numerals, its wording without names."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from l10n.article import Text
from l10n.glossary import Glossary, TermHit

_DIGITS = re.compile("[0-9０-９一二三四五六七八九十百千万亿两]")
_NUMERALS = re.compile("[0-9０-９.,，．%％〇零一二三四五六七八九十百千万亿两]+")


def text_key(text: str) -> bytes:
    """Name a text by 96 bits of a hash; two texts of one name are not to be expected in the life of a site."""
    return hashlib.blake2b(text.encode(), digest_size=12).digest()


def place_key(before: str) -> bytes:
    """Name the sentence before; it only tells apart the targets of one sentence, so 64 bits do."""
    return hashlib.blake2b(before.encode(), digest_size=8).digest()


def has_numeral(text: str) -> bool:
    """Return whether a text may have a figure."""
    return _DIGITS.search(text) is not None


def shape(text: str) -> str:
    """Blank out whatever may be part of a numeral: a coarse key that equal wordings share."""
    return _NUMERALS.sub("#", text)


def name_hits(text: str, glossary: Glossary) -> list[TermHit]:
    """
    Return the names of a text that no markup parts, with their places in the raw text.

    Other terms have synonyms and inflections and are left in place.
    """
    seen = Text.of(text)
    hits = [hit for hit in glossary.find(seen.prose) if hit.term.kind.is_name and seen.is_literal(hit.span)]
    return [hit._replace(span=seen.raw_span(hit.span)) for hit in hits] if seen.markup else hits


def blank_names(text: str, hits: Sequence[TermHit]) -> str:
    """Blank out names by their kind, and numerals."""
    pieces, end = [], 0
    for hit in hits:
        pieces += [shape(text[end : hit.span.start]), f"\x00{hit.term.kind}\x01"]
        end = hit.span.end
    return "".join([*pieces, shape(text[end:])])


def shape_cue(text: str) -> int:
    """Return the number under which a text is filed by its shape."""
    return _number("shape\0" + shape(text))


def names_cue(text: str, hits: Sequence[TermHit]) -> int:
    """Return the number under which a text is filed by its wording without names."""
    return _number("names\0" + blank_names(text, hits))


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
