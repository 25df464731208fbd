"""Which tags mean a locale: `zh`, `zh-Hans` and `zh-CN` are one language in one script."""

from __future__ import annotations

from l10n.languages.facts import Language
from l10n.model import Locale


def distance(other: Locale, locale: Locale) -> int | None:
    """
    Return how far a tag is from a locale: 0 for the same, more for one that says less or more, None for another.

    `zh`, `zh_cn` and `zh-Hans` mean zh-CN, `en-US` means en; `zh-Hant` and `zh-HK` never
    mean zh-CN, nor `en-GB` en-US.
    """
    scripts, regions = (_script(other), _script(locale)), (other.region, locale.region)
    if other.language != locale.language or (all(scripts) and scripts[0] != scripts[1]):
        return None
    if all(regions) and regions[0] != regions[1]:
        return None
    return (other.script != locale.script) + (other.region != locale.region)


def is_other(other: Locale, locale: Locale) -> bool:
    """Return whether a tag is certainly of another language or script: `ja` or `zh-CN` for zh-TW, but not `zh` or `en-GB` for en."""
    if len({_ALIASES.get(each.language, each.language) for each in (other, locale)}) > 1:
        return True
    scripts = _script(other), _script(locale)
    return bool(other.script or other.region) and all(scripts) and scripts[0] != scripts[1]


# Codes that tools still write for a language; Norwegian and Filipino have two that are in use.
_ALIASES = {"iw": "he", "in": "id", "ji": "yi", "mo": "ro", "no": "nb", "tl": "fil", "sh": "sr", "hbs": "sr"}


def says_less(other: Locale, locale: Locale) -> bool:
    """Return whether a tag is the locale's own, or the same with parts left out that its region implies."""
    script = locale.script or Language.of(locale).scripts.get(locale.region, "")
    is_same = other.language == locale.language
    return is_same and other.script in ("", script) and other.region in ("", locale.region)


def broader(locale: Locale) -> tuple[Locale, ...]:
    """Return a locale and those that say less and may mean it, the nearest first: zh-CN, zh-Hans-CN, zh-Hans, zh."""
    language, script = locale.language, _script(locale)
    return locale, Locale(language, script, locale.region), Locale(language, script), Locale(language)


def _script(locale: Locale) -> str:
    """Return the script that a tag says, or its region where the scripts of regions differ; empty where nothing does."""
    language = Language.of(locale)
    return locale.script or (language.script if language.scripts else "")
