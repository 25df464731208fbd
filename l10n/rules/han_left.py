"""Whether targets are in their locale's script."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import Text
from l10n.languages import HAN_RUN, Language
from l10n.model import Finding, Severity, Span
from l10n.rules.rule import Evidence, Example, Rule, Scope, Variation
from l10n.rules.subject import Subject

HAN_LEFT = Rule(
    id="han-left",
    severity=Severity.ERROR,
    varies=(Variation(Severity.WARNING, "in Korean, where some are written"),),
    scope=Scope.UNIT,
    message="Chinese is left in the target: {characters}",
    what="Chinese characters are in the target of a locale that does not use them.",
    why="Code, URLs and tags are not looked at. Locales in Chinese and Japanese are exempt.",
    remedy="translate the rest, or suppress it where the characters belong there.",
    wrong=(
        Example("发布财报。", "It 发布 its results."),
        Example("发布财报。", "财报를 발표했다.", locale="ko"),
    ),
    right=(
        Example("发布财报。", "It released its results."),
        Example("发布财报`财报`。", "It released its results `财报`."),
        Example("发布财报。", "決算を発表した。", locale="ja"),
    ),
)


def han_left(subject: Subject) -> Iterator[Finding]:
    """Find `han-left`: Han text in the target of a locale that is not written with it (a warning in Korean, which may)."""
    language = Language.of(subject.locale)
    if language.han:
        return
    severity = Severity.WARNING if language.borrows_han else Severity.ERROR
    for unit in subject.catalog.units:
        seen = Text.of(unit.target)
        if unit.is_complete and (runs := [*HAN_RUN.finditer(seen.prose)]):
            found = Evidence(found=runs[0][0], target_span=seen.raw_span(Span(*runs[0].span())))
            characters = "、".join(run[0] for run in runs[:3])
            yield subject.report(HAN_LEFT, unit, {"characters": characters}, found, severity=severity)
