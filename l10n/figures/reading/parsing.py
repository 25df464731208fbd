"""The door of parsing."""

from __future__ import annotations

from functools import lru_cache

from l10n.model import Figure, Locale

# A source is compared with each of its targets: its figures are read once.
_REMEMBERED = 4096


@lru_cache(maxsize=_REMEMBERED)
def parse_figures(text: str, locale: Locale) -> tuple[Figure, ...]:
    """
    Find every figure in `text`, in order, without overlap.

    Spans are code-point offsets into `text`. Values are exact and in base units:
    3.5亿 gives Decimal(350000000) with digits=2.

    Never raises: text that only resembles a figure is left out. A range written
    3至5亿 shares its scale (docs/figures.md, "Ranges").
    """
    return read_figures(text, locale)


def read_figures(text: str, locale: Locale) -> tuple[Figure, ...]:
    """Find figures as `parse_figures` does, and remember nothing: for text that is read once."""
    # The reader compiles patterns; who imports the package may never parse.
    from l10n.figures.reading.figure_reader import reader_for

    return reader_for(locale).read(text)
