"""Whether the place and the value of a mend are certain; where one is not, the draft is held with its finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from l10n.figures import FigureIssue
from l10n.guards.reading import Reading
from l10n.model import Bound, Figure, FigureKind, Span

# What goes on with a number, or leads to it, and is no numeral by itself: 3点, 分之5.
_LEADS, _GOES_ON = frozenset("点點之数數几幾"), frozenset("点點几幾")
_DOLLARS = re.compile("美|加拿大|澳|新加坡|新西兰|紐西蘭|港|台湾|台灣|臺灣|中東|中东|纽|紐|联邦|聯邦")
"""Where one of these is spoken of, 元 may be its dollar."""
_BARE_YUAN = re.compile("^[^币幣美港台澳加新¥￥a-z]*[元块塊圆圓]$", re.IGNORECASE)


def pairs_one_to_one(issues: Sequence[FigureIssue]) -> bool:
    """Return whether no figure of one side stands for two of the other."""
    pairs = {(issue.source.span, issue.target.span) for issue in issues if issue.source and issue.target}
    return len(pairs) == len({source for source, _ in pairs}) == len({target for _, target in pairs})


def is_certain(issue: FigureIssue, source: Reading, target: Reading) -> bool:
    """Return whether an issue's figures are wholly read, mean each other and none else, and can be written anew."""
    if issue.source is None or issue.target is None:
        return False
    if not has_digit(issue.target.text) and not _are_vague(issue.source, issue.target):
        return False  # a number in words is bound to its sentence
    if not (is_whole(source.text.prose, issue.source.span) and is_whole(target.text.prose, issue.target.span)):
        return False
    if _is_other_dollar(issue, source):
        return False
    return _is_told_apart(issue) or _are_as_many(issue.source, source.figures, target.figures)


def _are_vague(one: Figure, two: Figure) -> bool:
    """Return whether both are phrases that name a scale: 数十亿 and hundreds of millions."""
    return one.bound is Bound.VAGUE and two.bound is Bound.VAGUE


def has_digit(text: str) -> bool:
    """Return whether a number is written in digits."""
    return any(map(str.isdecimal, text))


def is_whole(prose: str, span: Span) -> bool:
    """Return whether no numeral stands right beside a figure, of which it would be a part that was not read."""
    before, behind = prose[max(0, span.start - 1) : span.start], prose[span.end : span.end + 1]
    return not (before.isnumeric() or before in _LEADS or behind.isnumeric() or behind in _GOES_ON)


def is_price_paid(figure: Figure) -> bool:
    """Return whether a sentence may need another number in its place: 八折 is 20% off."""
    return figure.text.endswith("折")


def _is_told_apart(issue: FigureIssue) -> bool:
    """Return whether a figure is known by its value or its digits: it is off by a power of ten, or by its measure only."""
    return bool(issue.scale) or issue.factor is None


def _are_as_many(figure: Figure, sources: Iterable[Figure], targets: Iterable[Figure]) -> bool:
    """Return whether both sides have as many figures of a kind, so that what is left on either means the other."""
    if figure.kind is FigureKind.ORDINAL:
        return False
    return _count(figure, sources) == _count(figure, targets)


def _count(figure: Figure, figures: Iterable[Figure]) -> int:
    return sum(other.kind is figure.kind for other in figures)


def _is_other_dollar(issue: FigureIssue, source: Reading) -> bool:
    """Return whether only the currency differs, and 元 may be that of a country the text speaks of."""
    figure = issue.source
    is_bare = figure is not None and figure.kind is FigureKind.MONEY and _BARE_YUAN.search(figure.text)
    return bool(is_bare and issue.factor is None and _DOLLARS.search(source.text.prose))
