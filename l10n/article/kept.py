"""The markup that a translation must keep."""

from __future__ import annotations

import re
from collections import Counter

from l10n.article.inline import InlineKind
from l10n.article.text import Text
from l10n.errors import MarkupLostError

# What must be equal in source and target; emphasis may fall where the target's grammar wants it.
KEPT = (InlineKind.LINK, InlineKind.IMAGE, InlineKind.CODE, InlineKind.HTML, InlineKind.FOOTNOTE, InlineKind.URL)


def kept_markup(text: str) -> Counter[tuple[InlineKind, str]]:
    """Count the markup that a translation must keep: codes, tags and URLs by their text, links by where they lead."""
    found: Counter[tuple[InlineKind, str]] = Counter()
    for inline in Text.of(text).markup:
        if inline.kind is InlineKind.SHORTCODE:
            found[inline.kind, re.sub(r"\s+", " ", inline.text)] += 1
        elif inline.kind in (InlineKind.LINK, InlineKind.IMAGE):
            if inline.destination:
                found[inline.kind, inline.destination] += 1
        elif inline.kind in KEPT:
            found[inline.kind, inline.text] += 1
    return found


def verify_markup(source: str, target: str) -> None:
    """Raise MarkupLostError where a target does not keep the markup of its source."""
    wanted, found = kept_markup(source), kept_markup(target)
    if wanted != found:
        lost, added = wanted - found, found - wanted
        kind, text = next(iter(lost or added))
        raise MarkupLostError("", f"the answer {'lost' if lost else 'added'} {kind.value} {text!r}")
