"""Which language tags of other tools mean a locale of the site."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from l10n.languages import distance as tag_distance
from l10n.model import Locale


@lru_cache(maxsize=1024)  # a file names the same few languages again and again
def distance(tag: str, locale: Locale) -> int | None:
    """Return how far a tag is from a locale (`l10n.languages.distance`); None for one that is no tag, or another's."""
    try:
        return tag_distance(Locale.parse(tag), locale)
    except ValueError:
        return None


def nearest(tags: Iterable[str], locale: Locale) -> str | None:
    """Return the tag that means a locale best, the first of equals; None where none does."""
    found = {tag: far for tag in tags if (far := distance(tag, locale)) is not None}
    return min(found, key=lambda tag: found[tag]) if found else None
