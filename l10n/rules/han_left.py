"""Whether targets are in their locale's script."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import without_markup
from l10n.languages import HAN_RUN, Language
from l10n.model import Finding, Severity
from l10n.rules.subject import Subject


def han_left(subject: Subject) -> Iterator[Finding]:
    """`han-left`: Han text in the target of a locale that is not written with it (a warning in Korean, which may)."""
    language = Language.of(subject.locale)
    if language.han:
        return
    severity = Severity.WARNING if language.borrows_han else Severity.ERROR
    for unit in subject.catalog.units:
        if unit.is_complete and (found := HAN_RUN.findall(without_markup(unit.target))):
            yield subject.finding("han-left", severity, f"Chinese is left in the target: {'、'.join(found[:3])}", unit)
