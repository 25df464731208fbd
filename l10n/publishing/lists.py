"""Lists of translations: which locales they name, in what order, and how each file shows them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from l10n.model import Article, Locale
from l10n.project import Config


@dataclass(frozen=True, slots=True)
class Listing:
    """What a target says about itself and its siblings."""

    labels: tuple[str, ...]
    """The items of `translations:`."""
    is_draft: bool = False
    has_unconfirmed: bool = False
    has_source_text: bool = False
    """True if units without a target are shown to readers, who must be told."""


def label(config: Config, locale: Locale) -> str:
    """Return a locale's tag as the site's front matter writes it."""
    return config.locale(locale).label or str(locale)


def source_label(article: Article, config: Config, is_source_tag: Callable[[str], bool]) -> str:
    """Return the source's own tag as the article writes it."""
    values = article.head.values if article.head else {}
    for key in config.relabel:
        value = values.get((key,))
        for item in (value,) if isinstance(value, str) else value or ():
            if is_source_tag(item):
                return item
    return label(config, config.source)


def list_of(config: Config, own: str, live: Collection[Locale], outside: Sequence[Locale]) -> tuple[str, ...]:
    """Name the locales of an article: its source, then targets in their order, then those outside of the targets."""
    ordered = [locale for locale in config.targets if locale in live] + [*outside]
    return (own, *(label(config, locale) for locale in ordered))


def shown_list(config: Config, labels: tuple[str, ...], own: str) -> tuple[str, ...]:
    """Return the list as one file shows it, whose own label is `own`."""
    return labels if config.translations_list == "all" else (own,)
