"""What forbids taking a text for the target of a source, whatever else speaks for it."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from l10n.article import is_translatable, verify_markup
from l10n.errors import MarkupLostError
from l10n.figures import FigureSeverity, is_supported
from l10n.guards import Reading, compared
from l10n.languages import Language
from l10n.model import Locale


class Fault(Enum):
    """What is wrong."""

    MARKUP = "markup"
    FIGURES = "figures"
    UNTRANSLATED = "untranslated"


class Objection(NamedTuple):
    """A fault and how it is told."""

    kind: Fault
    message: str


def find_fault(source: str, target: str, source_locale: Locale, target_locale: Locale) -> Objection | None:
    """Return what forbids taking a target; None where nothing does."""
    try:
        verify_markup(source, target)
    except MarkupLostError as error:
        return Objection(Fault.MARKUP, f"its markup differs: {error.what.replace('the answer', 'it has')}")
    if target == source or (not Language.of(target_locale).han and is_translatable(target) and not _mixed(target)):
        return Objection(Fault.UNTRANSLATED, "what stands in its place is not translated")
    if is_supported(target_locale):
        issues = compared(Reading.of(source, source_locale), Reading.of(target, target_locale))
        wrong = [issue for issue in issues if issue.severity is FigureSeverity.ERROR]
        if wrong:
            return Objection(Fault.FIGURES, f"its figures differ: {wrong[0].message}")
    return None


def _mixed(text: str) -> bool:
    """Return whether letters outnumber Han characters: a translation may quote a Chinese name."""
    han = sum(is_translatable(char) for char in text)
    return han * 2 < sum(char.isalpha() for char in text)
