"""Whether targets are in their locale's script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.article import without_markup
from l10n.model import Finding, Severity
from l10n.rules.subject import Subject

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def han_left(subject: Subject) -> Iterator[Finding]:
    """`han-left`: Han text in the target of a locale that is not written with it (a warning in Korean, which may)."""
    if subject.locale.han:
        return
    severity = Severity.WARNING if subject.locale.language == "ko" else Severity.ERROR
    for unit in subject.catalog.units:
        if unit.is_complete and (found := _HAN.findall(without_markup(unit.target))):
            yield subject.finding("han-left", severity, f"Chinese is left in the target: {'、'.join(found[:3])}", unit)
