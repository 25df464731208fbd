"""Sentences that a page shows in the source's language, because it went live without their targets."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import cut_sentences, front_matter_context, is_translatable, read_leaves
from l10n.model import Catalog
from l10n.publishing.imprint import Imprint
from l10n.publishing.page import Page


def source_shown(page: Page, catalog: Catalog) -> tuple[str, ...]:
    """Return what stands on a page that was written as the source's own text; a target that says the same is none."""
    imprint = Imprint.parse(catalog.imprint)
    if not imprint.words:
        return ()
    targets = {unit.target for unit in (*catalog.units, *catalog.obsolete)}
    found = [text for context, text in _texts(page) if is_translatable(text) and imprint.said((context, text), text)]
    return tuple(text for text in dict.fromkeys(found) if text not in targets)


def _texts(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what may be a unit's whole text, with its context."""
    for path, value in (page.head.values if page.head else {}).items():
        if isinstance(value, str):
            yield front_matter_context(path), value.strip()
    for leaf in read_leaves(page.body):
        yield "", leaf.text
        yield from (("", leaf.text[start:end].strip()) for start, end in cut_sentences(leaf.text))
