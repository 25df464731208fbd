"""Whether targets carry the figures of their sources, by value, measure and bound."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.article import Text
from l10n.figures import Aspect, FigureIssue, FigureSeverity, Verdict, is_supported
from l10n.guards import IssueSpans, Reading, compared_blocks, issue_spans
from l10n.model import Finding, Mend, Safety, Severity, Unit
from l10n.rules.rule import Evidence, Example, Rule, Scope, Variation
from l10n.rules.subject import Subject

_OTHER = "expected {expected}, found {found}"
_SCALED = "expected {expected}, found {found} ({scale})"
_HALF = "expected {expected}, found only one end of it"
_NONE = "expected {expected}, found none"
_SWAPPED = "expected {expected}, found {found}: the two are swapped"
_TURNED = "expected {expected}, found {found}: the source has another order"
_EXTRA = "found {found}, which the source does not have"

FIGURE_ALTERED = Rule(
    id="figure-altered",
    severity=Severity.ERROR,
    varies=(
        Variation(
            Severity.WARNING,
            "where the figure was rounded, one of the two is vague, or a change by it is told as one to it",
        ),
    ),
    scope=Scope.UNIT,
    message=_OTHER,
    other_messages=(_SCALED, _HALF),
    what="A value or an end of a range is another one than the source's.",
    why="The message names the power of ten where that is all that the target is off by.",
    remedy="write what the message expects.",
    wrong=(
        Example("净亏损3691.7亿日元。", "The net loss was 3,691.7 billion yen."),
        Example("增长3%至5%。", "It will grow by 3% to 6%."),
        Example("净亏损3.52亿美元。", "The net loss was $350 million."),
    ),
    right=(
        Example("净亏损3691.7亿日元。", "The net loss was 369.17 billion yen."),
        Example("增长3%至5%。", "It will grow by 3% to 5%."),
    ),
    fix=Safety.SHOWN,
)
FIGURE_CURRENCY = Rule(
    id="figure-currency",
    severity=Severity.ERROR,
    varies=(Variation(Severity.WARNING, "where one side names none, or by a sign that several currencies have"),),
    scope=Scope.UNIT,
    message=_OTHER,
    what="The value is right and the currency is not.",
    why="350 million dollars are not 350 million yuan.",
    remedy="write the source's currency.",
    wrong=(
        Example("净亏损3.5亿美元。", "The net loss was 350 million yuan."),
        Example("净亏损3.5亿美元。", "The net loss was 350 million."),
    ),
    right=(Example("净亏损3.5亿美元。", "The net loss was $350 million."),),
    fix=Safety.SHOWN,
)
FIGURE_UNIT = Rule(
    id="figure-unit",
    severity=Severity.ERROR,
    varies=(Variation(Severity.WARNING, "where a fiscal year or quarter is told as one of the calendar"),),
    scope=Scope.UNIT,
    message=_OTHER,
    what="Percent, percentage points and basis points, or other measures, were taken for each other.",
    why="A rate that rises from 5 % by 0.2 percentage points is 5.2 %; one that rises by 0.2 % is 5.01 %.",
    remedy="write the source's measure: 0.2个百分点 is 0.2 percentage points.",
    wrong=(
        Example("利率上调0.2个百分点。", "The rate was raised by 0.2%."),
        Example("第三财季营收增长。", "Revenue grew in the third quarter."),
    ),
    right=(Example("利率上调0.2个百分点。", "The rate was raised by 0.2 percentage points."),),
    fix=Safety.SHOWN,
)
FIGURE_MISSING = Rule(
    id="figure-missing",
    severity=Severity.ERROR,
    varies=(
        Variation(
            Severity.WARNING,
            "for years, months, vague figures, ordinals above twelve and conversions in brackets; a day is an error where nothing of its date is told",
        ),
    ),
    scope=Scope.UNIT,
    message=_NONE,
    what="The target does not say a figure of its source.",
    why="It may stand in another sentence of its paragraph.",
    remedy="say it, or give the unit the flag `ignore-figure-missing` where it is told in other words.",
    wrong=(
        Example("净亏损扩大12%。", "The net loss widened."),
        Example("公司2月12日宣布。", "The company said so."),
    ),
    right=(Example("净亏损扩大12%。", "The net loss widened by 12%."),),
)
FIGURE_EXTRA = Rule(
    id="figure-extra",
    severity=Severity.ERROR,
    varies=(
        Variation(
            Severity.WARNING, "for a conversion in brackets, and a year that the source names by its place: 去年"
        ),
    ),
    scope=Scope.UNIT,
    message=_EXTRA,
    what="The target claims a figure that the source does not have.",
    why="These are sums, percentages, multiples, years and larger numbers; small counts are not looked at.",
    remedy="take it out, or flag the unit where a translator added it on purpose.",
    wrong=(
        Example("净亏损扩大。", "The net loss widened by 12%."),
        Example("净亏损3.5亿元。", "The net loss was 350 million yuan ($49 million)."),
    ),
    right=(Example("净亏损扩大。", "The net loss widened."),),
)
FIGURE_BOUND = Rule(
    id="figure-bound",
    severity=Severity.WARNING,
    scope=Scope.UNIT,
    message=_OTHER,
    what="The target says another bound than the source: 超 is over, 近 is nearly, 不到 is under.",
    why="Over 350 million and under 350 million are different claims.",
    remedy="keep the hedge.",
    wrong=(Example("净亏损超3.5亿美元。", "The net loss was less than $350 million."),),
    right=(Example("净亏损超3.5亿美元。", "The net loss was over $350 million."),),
)
FIGURE_SWAPPED = Rule(
    id="figure-swapped",
    severity=Severity.WARNING,
    varies=(Variation(Severity.ERROR, "where names, figures or words stayed with the other of two sums"),),
    scope=Scope.UNIT,
    message=_TURNED,
    other_messages=(_SWAPPED,),
    what="Two sums of one sentence stand in the other order than in the source, and nothing explains that.",
    why="Every value is there, and each is said of the wrong thing. An order is explained by words such as *from* and *compared with*, and by names, years and roles that moved along.",
    remedy="put each sum beside what the source says it of, or flag the unit where the order is meant.",
    wrong=(
        Example(
            "阿里巴巴营收120亿元，腾讯营收85亿元。",
            "Alibaba had revenue of 8.5 billion yuan and Tencent of 12 billion yuan.",
        ),
        Example("出口下降3.5%，进口下降4.8%。", "Exports fell by 4.8% and imports by 3.5%."),
        Example("当天涨价3.5%，后来又涨价4.8%。", "It charged 4.8% more that day, and later another 3.5%."),
    ),
    right=(
        Example("利润由31亿元升至40亿元。", "Profit rose to 4 billion yuan from 3.1 billion yuan."),
        Example("出口下降3.5%，进口下降4.8%。", "Imports fell by 4.8%, exports by 3.5%."),
    ),
)

FIGURES_KEPT = (
    FIGURE_ALTERED,
    FIGURE_CURRENCY,
    FIGURE_UNIT,
    FIGURE_MISSING,
    FIGURE_EXTRA,
    FIGURE_BOUND,
    FIGURE_SWAPPED,
)

_ASPECTS = {Aspect.CURRENCY: FIGURE_CURRENCY, Aspect.MEASURE: FIGURE_UNIT, Aspect.BOUND: FIGURE_BOUND}
_VERDICTS = {Verdict.MISSING: FIGURE_MISSING, Verdict.EXTRA: FIGURE_EXTRA, Verdict.SWAPPED: FIGURE_SWAPPED}
_SEVERITIES = {FigureSeverity.ERROR: Severity.ERROR, FigureSeverity.WARNING: Severity.WARNING}


def figures_kept(subject: Subject) -> Iterator[Finding]:
    """Find `figure-altered`, `-missing`, `-extra`, `-currency`, `-unit`, `-bound`, `-swapped`: compared by sentence, then by block."""
    if not is_supported(subject.locale):
        return
    for units in subject.blocks():
        sources = [Reading.of(unit.source, subject.config.source) for unit in units]
        targets = [Reading.of(unit.target, subject.locale) for unit in units]
        compared = compared_blocks(sources, targets, subject.glossary)
        for unit, source, target, issues in zip(units, sources, targets, compared, strict=True):
            for issue in issues:
                yield _finding(subject, unit, issue, issue_spans(issue, source, target))


def _finding(subject: Subject, unit: Unit, issue: FigureIssue, spans: IssueSpans) -> Finding:
    rule, found = rule_of(issue), issue.target.text if issue.target else ""
    return subject.report(
        rule,
        unit,
        {"expected": issue.expected, "found": found, "scale": issue.scale},
        Evidence(
            issue.expected,
            found,
            spans.source,
            spans.target,
            mend=_mend(unit, issue),
        ),
        severity=_SEVERITIES[issue.severity],
        template=_template(issue),
    )


def rule_of(issue: FigureIssue) -> Rule:
    """Name the rule that an issue is a finding of."""
    return _VERDICTS.get(issue.verdict) or _ASPECTS.get(issue.aspect, FIGURE_ALTERED)


def _template(issue: FigureIssue) -> str:
    if issue.verdict is Verdict.SWAPPED:
        return _SWAPPED if issue.severity is FigureSeverity.ERROR else _TURNED
    if issue.source is None:
        return _EXTRA
    if issue.target is None:
        return _NONE if issue.verdict is Verdict.MISSING else _HALF
    return _SCALED if issue.scale else _OTHER


def _mend(unit: Unit, issue: FigureIssue) -> Mend | None:
    """Show the expected figure in the place of a wrong one; none where markup parts it, so that its place is not certain."""
    rule, wrong, target = rule_of(issue), issue.target, Text.of(unit.target)
    if not rule.fix or not issue.is_replaceable or wrong is None or issue.severity is not FigureSeverity.ERROR:
        return None
    return Mend(target.raw_span(wrong.span), issue.expected, rule.fix) if target.is_literal(wrong.span) else None
