"""What an article is drafted by in one locale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field

from l10n.article import Text
from l10n.figures import BoundStyle, CurrencyStyle, DateStyle, DigitStyle, FigureStyle
from l10n.glossary import Glossary
from l10n.model import Article, Locale
from l10n.project import LocaleConfig


@dataclass(frozen=True)
class DraftSettings:
    """The two locales, the glossary that holds for the article, and how figures are written."""

    source: Locale
    target: Locale
    glossary: Glossary
    style: FigureStyle
    _: KW_ONLY
    in_full: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The names of terms that a text, without its markup, is the first of the article to mention."""
    unwanted: Mapping[str, str] = field(default_factory=dict)
    """Targets that a text is not to be given again."""
    similar: Callable[[str], Sequence[tuple[str, str]]] = field(default=lambda text: ())
    """Gives confirmed pairs that are like a text, as examples for engines that read them."""

    @staticmethod
    def of(
        source: Locale, target: Locale, glossary: Glossary, settings: LocaleConfig, article: Article | None = None
    ) -> DraftSettings:
        """Read a locale's figure style; bounds stay in the sentence, where a translator or engine says them."""
        style = FigureStyle(
            CurrencyStyle(settings.currency), DigitStyle(settings.digits), DateStyle(settings.dates), BoundStyle.OMITTED
        )
        segments = article.segments if article else ()
        first = glossary.first_mentions(Text.of(segment.source).prose for segment in segments if segment.role.is_prose)
        return DraftSettings(source, target, glossary, style, in_full=first)
