"""The names that a text and its target both have, with their places, for the comparison of their figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from l10n.figures import Anchor
from l10n.glossary import FormHit, Forms, Glossary, Term, find_forms
from l10n.model import Locale

_ENGLISH = Locale.parse("en")


def name_anchors(source: str, target: str, glossary: Glossary, locale: Locale) -> Iterator[Anchor]:
    """Yield the terms of the glossary that either text, as prose, has once."""
    hits = glossary.find(source)
    counts = Counter(id(hit.term) for hit in hits)
    for hit in hits:
        if counts[id(hit.term)] == 1 and len(found := _found(target, hit.term, locale)) == 1:
            yield Anchor(hit.span, found[0].span)


def _found(target: str, term: Term, locale: Locale) -> list[FormHit]:
    """Return where a target has a form; names that a locale has no form of, as English has them."""
    forms = term.forms.get(locale) or term.forms.get(_ENGLISH, Forms())
    return find_forms(target, forms.accepted, locale, is_name=term.kind.is_name)
