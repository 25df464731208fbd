"""Whether a source's own figures agree with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from statistics import median

from l10n.guards import Reading
from l10n.model import Figure, FigureKind, Finding, Role, Segment, Severity
from l10n.rules.rule import Example, Rule, Scope
from l10n.rules.subject import Subject

_TOTAL = "{parts} is {sum} {measure}, the total says {total}"
_SHARES = "the shares {shares} make {sum} %"

FIGURE_RATE = Rule(
    id="figure-rate",
    severity=Severity.NOTE,
    scope=Scope.ARTICLE,
    message="{text} implies {rate} {base} to the {other}, the article's others {usual}",
    what="A conversion in brackets implies an exchange rate that is more than 2 % off the article's others.",
    why="One of the two sums may be a slip of the pen; the translation keeps what the source says.",
    remedy="ask the author.",
    wrong=(Example("甲获1.00亿美元（约7.00亿元），乙获2.00亿美元（约14.00亿元），丙获3.00亿美元（约25.00亿元）。"),),
    right=(Example("甲获1.00亿美元（约7.00亿元），乙获2.00亿美元（约14.00亿元），丙获3.00亿美元（约21.00亿元）。"),),
)
FIGURE_SUM = Rule(
    id="figure-sum",
    severity=Severity.NOTE,
    scope=Scope.ARTICLE,
    message=_TOTAL,
    other_messages=(_SHARES,),
    what="Parts and total in one sentence do not add up, or shares with a rest do not make 100 %.",
    why="A figure of the source may be wrong; the translation keeps what it says.",
    remedy="ask the author.",
    wrong=(
        Example("短债2491亿日元，长债5665亿日元，两者合计8146亿日元。"),
        Example("甲占40%，乙占35%，其余24%为丙。"),
    ),
    right=(
        Example("短债2491亿日元，长债5665亿日元，两者合计8156亿日元。"),
        Example("甲占40%，乙占35%，其余25%为丙。"),
    ),
)

_CONVERSION = re.compile(r"[（(](?:约合|约为|折合|合|约)?\s*$")
_TOTALS = re.compile(r"(两者|二者|三者|合计|共计|总计|总共|一共)")
_REST = re.compile(r"(其余|剩余|剩下|余下)")
_APART = Decimal("0.02")


def figure_rate(subject: Subject) -> Iterator[Finding]:
    """Find `figure-rate`: a conversion in brackets implies another exchange rate than the article's others, by over 2 %."""
    found = [each for segment, source in _prose(subject) for each in _conversions(source, segment.span.start)]
    for _, group in groupby(sorted(found, key=lambda c: c[0]), key=lambda c: c[0]):
        rows = list(group)
        usual = median(rate for _, rate, _, _, _ in rows)
        for (base, other), rate, tolerance, text, start in rows:
            if abs(rate / usual - 1) > _APART + tolerance:
                said = {"text": text, "rate": f"{rate:.4g}", "base": base, "other": other, "usual": f"{usual:.4g}"}
                yield subject.report_line(FIGURE_RATE, subject.article.line(start), said)


_Conversion = tuple[tuple[str, str], Decimal, Decimal, str, int]


def _conversions(source: Reading, start: int) -> Iterator[_Conversion]:
    text = source.text.prose
    for first, second in pairwise(source.figures):
        between = text[first.span.end : second.span.start]
        if not (_is_sum(first) and _is_sum(second) and _CONVERSION.search(between)):
            continue
        base, other = str(first.measure), str(second.measure)
        if base != other and isinstance(first.low, Decimal) and isinstance(second.low, Decimal) and second.low:
            rate = first.low / second.low
            # Said from the dearer currency's side, so that both directions are one rate.
            pair, rate = ((base, other), rate) if rate >= 1 else ((other, base), 1 / rate)
            closed = text[second.span.end : second.span.end + 1] in ("）", ")")
            shown = text[first.span.start : second.span.end + closed]
            yield pair, rate, _precision(first) + _precision(second), shown, start


def _is_sum(figure: Figure) -> bool:
    return figure.kind is FigureKind.MONEY and figure.high is None and figure.low != 0


def _precision(figure: Figure) -> Decimal:
    """Half a unit of the last digit written, relative to the value: 3000亿 was not rounded to one digit."""
    value = figure.low if isinstance(figure.low, Decimal) else Decimal(1)
    leading = value.scaleb(-value.adjusted()) if value else Decimal(1)
    written = sum(char.isdecimal() for char in figure.text)
    return Decimal("0.5").scaleb(1 - max(1, written)) / leading


def figure_sum(subject: Subject) -> Iterator[Finding]:
    """Find `figure-sum`: parts and total in one sentence that do not add up, or shares that do not make 100 %."""
    for segment, source in _prose(subject):
        line = subject.article.line(segment.span.start)
        for said in _totals(source):
            yield subject.report_line(FIGURE_SUM, line, said, template=_TOTAL)
        for said in _shares(source):
            yield subject.report_line(FIGURE_SUM, line, said, template=_SHARES)


def _totals(source: Reading) -> Iterator[dict[str, str]]:
    text = source.text.prose
    marker = _TOTALS.search(text)
    if not marker:
        return
    figures = [figure for figure in source.figures if _is_sum(figure)]
    outer = [figure for figure in figures if not _CONVERSION.search(text[: figure.span.start])]
    after = [figure for figure in outer if figure.span.start >= marker.end()]
    if not after:
        return
    total = after[0]
    parts = [f for f in outer if f.span.end <= marker.start() and f.measure == total.measure]
    count = {"两者": 2, "二者": 2, "三者": 3}.get(marker[1], len(parts))
    parts = parts[-count:]
    if len(parts) == count >= 2 and (found := _sum(parts)) != total.low and _is_near(found, total, parts):
        shown = " + ".join(part.text for part in parts)
        yield {"parts": shown, "sum": f"{found:,f}", "measure": str(total.measure), "total": total.text}


def _sum(figures: Sequence[Figure]) -> Decimal:
    return sum((figure.low for figure in figures if isinstance(figure.low, Decimal)), Decimal(0))


def _is_near(found: Decimal, total: Figure, parts: Sequence[Figure]) -> bool:
    """Return whether it is a slip, and neither rounding nor figures that were never meant to be added."""
    if not isinstance(total.low, Decimal):
        return False
    rounding = sum((_precision(f) * f.low for f in (*parts, total) if isinstance(f.low, Decimal)), Decimal(0))
    return rounding < abs(found - total.low) < total.low / 5


def _shares(source: Reading) -> Iterator[dict[str, str]]:
    if not _REST.search(source.text.prose):
        return
    shares = [f for f in source.figures if f.kind is FigureKind.PERCENT and f.high is None]
    found = _sum(shares)
    if len(shares) >= 2 and Decimal(95) <= found <= Decimal(105) and abs(found - 100) > len(shares) * Decimal("0.05"):
        yield {"shares": ", ".join(share.text for share in shares), "sum": f"{found:f}"}


def _prose(subject: Subject) -> Iterator[tuple[Segment, Reading]]:
    for segment in subject.article.segments:
        if segment.role is not Role.FRONT_MATTER:
            yield segment, Reading.of(segment.source, subject.config.source)
