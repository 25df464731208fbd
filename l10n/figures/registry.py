"""Which grammar reads which locale: a language's module is imported when it is first asked for."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from l10n.model import Locale

if TYPE_CHECKING:
    from l10n.figures.reading.grammar import Grammar
    from l10n.figures.writing.style import House

LANGUAGES = ("de", "en", "es", "fr", "ja", "ko", "zh")


def is_supported(locale: Locale) -> bool:
    """Tell if there is a grammar of the locale's own language."""
    return locale.language in LANGUAGES


@lru_cache(maxsize=256)
def grammar_of(locale: Locale) -> Grammar:
    """Give the grammar of `locale`; a language without a module is read as English."""
    language = locale.language if locale.language in LANGUAGES else "en"
    module = import_module(f"l10n.figures.languages.{language}")
    variant = getattr(module, "variant", None)
    return cast("Grammar", variant(locale) if variant else module.GRAMMAR)


@lru_cache(maxsize=256)
def house_of(locale: Locale) -> House:
    """Give the house style of `locale`."""
    language = locale.language if locale.language in LANGUAGES else "en"
    module = import_module(f"l10n.figures.languages.{language}")
    variant = getattr(module, "house_variant", None)
    return cast("House", variant(locale) if variant else module.HOUSE)
