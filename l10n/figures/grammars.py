"""Which grammar reads which locale: a language's module is imported when it is first asked for."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, cast

from l10n.model import Locale

if TYPE_CHECKING:
    from l10n.figures.reading.grammar import Grammar
    from l10n.figures.writing.style import House


def is_supported(locale: Locale) -> bool:
    """Return whether there is a grammar of the locale's own language."""
    return locale.language in _languages()


@cache
def _languages() -> frozenset[str]:
    """Return the languages that have a module: a grammar is found by its file's name."""
    folder = Path(__file__).parent / "languages"
    return frozenset(found.name for found in iter_modules([str(folder)]) if "_" not in found.name)


@lru_cache(maxsize=256)
def grammar_of(locale: Locale) -> Grammar:
    """Return the grammar of `locale`; a language without a module is read as English."""
    module = _module(locale)
    variant = getattr(module, "variant", None)
    return cast("Grammar", variant(locale) if variant else module.GRAMMAR)


@lru_cache(maxsize=256)
def house_of(locale: Locale) -> House:
    """Return the house style of `locale`."""
    module = _module(locale)
    variant = getattr(module, "house_variant", None)
    return cast("House", variant(locale) if variant else module.HOUSE)


def _module(locale: Locale) -> ModuleType:
    language = locale.language if is_supported(locale) else "en"
    return import_module(f"l10n.figures.languages.{language}")
