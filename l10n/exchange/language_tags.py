"""Which language tags of other tools mean a locale of the site."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from l10n.model import Locale

_TRADITIONAL = frozenset({"TW", "HK", "MO"})


def _script(locale: Locale) -> str:
    if locale.script or locale.language != "zh":
        return locale.script
    return "Hant" if locale.region in _TRADITIONAL else "Hans"


@lru_cache(maxsize=1024)  # a file names the same few languages again and again
def distance(tag: str, locale: Locale) -> int | None:
    """
    Tell how far a tag is from a locale: 0 for the same, more for one that says less or more, None for another.

    `zh`, `zh_cn` and `zh-Hans` mean zh-CN, `en-US` means en; `zh-Hant` and `zh-HK` never
    mean zh-CN, nor `en-GB` en-US.
    """
    try:
        other = Locale.parse(tag)
    except ValueError:
        return None
    scripts, regions = (_script(other), _script(locale)), (other.region, locale.region)
    if other.language != locale.language or (all(scripts) and scripts[0] != scripts[1]):
        return None
    if all(regions) and regions[0] != regions[1]:
        return None
    return (other.script != locale.script) + (other.region != locale.region)


def nearest(tags: Iterable[str], locale: Locale) -> str | None:
    """Give the tag that means a locale best, the first of equals; None where none does."""
    found = {tag: far for tag in tags if (far := distance(tag, locale)) is not None}
    return min(found, key=lambda tag: found[tag]) if found else None
