"""Compares the figures of a source with those of its target: by value, measure and bound, with the precision shown."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from enum import StrEnum
from fractions import Fraction

from l10n.figures.comparing.atom_pairs import (
    AtomPair,
    Likeness,
    Matched,
    bounds_clash,
    match_atoms,
    match_equal,
    power_of_ten,
)
from l10n.figures.comparing.atoms import Atom, Domain, atoms_of, is_loose
from l10n.figures.comparing.clocks import with_spans
from l10n.figures.comparing.month_ranges import with_periods
from l10n.figures.reading.parsing import parse_figures
from l10n.figures.writing.render import render_figure
from l10n.model import Figure, FigureKind, Locale

_DIGIT = re.compile("[0-9]")


class Verdict(StrEnum):
    """How a target's figure stands to its source's."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    ALTERED = "altered"
    MISSING = "missing"
    EXTRA = "extra"


class Aspect(StrEnum):
    """What of a figure differs."""

    VALUE = "value"
    CURRENCY = "currency"
    MEASURE = "measure"
    BOUND = "bound"
    LOW = "low end"
    HIGH = "high end"


class FigureSeverity(StrEnum):
    """How much a difference matters; silent ones are what translators do every day."""

    ERROR = "error"
    WARNING = "warning"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class FigureIssue:
    """One difference: what was expected and what was found, with spans in the figures."""

    verdict: Verdict
    aspect: Aspect
    severity: FigureSeverity
    _: KW_ONLY
    source: Figure | None = None
    target: Figure | None = None
    factor: Fraction | None = None
    """Target by source, where a value differs."""
    message: str
    expected: str = ""
    """The source's figure as the target should have it."""
    scale: str = ""
    """The power of ten that the target is off by, if that is all: `×10`."""


def compare_figures(source: str, target: str, source_locale: Locale, target_locale: Locale) -> tuple[FigureIssue, ...]:
    """
    Return what a reader should look at, errors and warnings only, in the order of the source.

    What translators do every day is no issue: a small count folded into words, a
    month that is named, a figure said twice, a length converted.
    """
    figures = parse_figures(source, source_locale), parse_figures(target, target_locale)
    return compare_parsed(*figures, target_locale=target_locale)


def compare_parsed(
    source: Iterable[Figure], target: Iterable[Figure], *, target_locale: Locale | None = None
) -> tuple[FigureIssue, ...]:
    """
    Compare as `compare_figures` does, with figures that are already there.

    Messages write what was expected in `target_locale`, or as the source has it.
    """
    source, target = with_periods(*with_spans(source, target))
    return _worth_saying(match_atoms(_atoms(source), _atoms(target)), target_locale)


def compare_blocks(
    sources: Sequence[str], targets: Sequence[str], source_locale: Locale, target_locale: Locale
) -> tuple[tuple[FigureIssue, ...], ...]:
    """
    Compare sentence by sentence, then over the block; the issues of each sentence.

    A figure that moved to another sentence is no issue. Raises ValueError where
    there are not as many targets as sources.
    """
    return compare_parsed_blocks(
        [parse_figures(source, source_locale) for source in sources],
        [parse_figures(target, target_locale) for target in targets],
        target_locale=target_locale,
    )


def compare_parsed_blocks(
    sources: Sequence[Iterable[Figure]], targets: Sequence[Iterable[Figure]], *, target_locale: Locale | None = None
) -> tuple[tuple[FigureIssue, ...], ...]:
    """Do what `compare_blocks` does with figures that are already there, sentence by sentence."""
    pairs = [with_periods(*with_spans(*pair)) for pair in zip(sources, targets, strict=True)]
    matched = [match_atoms(_atoms(source), _atoms(target)) for source, target in pairs]
    missing, extra = (
        [atom for each in matched for atom in each.missing],
        [atom for each in matched for atom in each.extra],
    )
    moved = match_equal(missing, extra)
    settled = {id(atom) for pair in moved.pairs for atom in (pair.source, pair.target)}
    return tuple(_worth_saying(_without(each, settled), target_locale) for each in matched)


def _worth_saying(matched: Matched, locale: Locale | None) -> tuple[FigureIssue, ...]:
    issues = [issue for issue in _issues(matched) if issue.severity is not FigureSeverity.SILENT]
    return tuple(_said_in(issue, locale) for issue in issues) if locale else tuple(issues)


def _said_in(issue: FigureIssue, locale: Locale) -> FigureIssue:
    """Write the expected figure as the target should have it."""
    if issue.source is None:
        return issue
    expected = render_figure(issue.source, locale)
    message = issue.message.replace(f"expected {issue.source.text}", f"expected {expected}", 1)
    return replace(issue, message=message, expected=expected)


def _without(matched: Matched, settled: set[int]) -> Matched:
    missing = tuple(atom for atom in matched.missing if id(atom) not in settled)
    return Matched(matched.pairs, missing, tuple(atom for atom in matched.extra if id(atom) not in settled))


def _atoms(figures: Iterable[Figure]) -> list[Atom]:
    return [atom for figure in figures for atom in atoms_of(figure, figure.text, figure.span)]


def _issues(matched: Matched) -> list[FigureIssue]:
    issues = [issue for pair in matched.pairs for issue in _pair_issues(pair)]
    if matched.missing:
        said = _Said.of(pair.source for pair in matched.pairs)
        issues += [_missing(atom, said) for atom in matched.missing if not said.repeats(atom)]
    if matched.extra:
        given = _Said.of(pair.target for pair in matched.pairs)
        extra = [atom for atom in matched.extra if not given.repeats(atom) and not _completes_date(atom, given)]
        issues += map(_extra, extra)
    return sorted(issues, key=lambda issue: (issue.source or issue.target or _NOWHERE).span)


_NOWHERE = Figure(FigureKind.NUMBER, "")


@dataclass(frozen=True, slots=True)
class _Said:
    """The paired atoms of a side, as those are looked for among them that have no pair."""

    values: frozenset[tuple[object, ...]]
    ends: Mapping[int, frozenset[str]]
    """The ends that are said of a figure, by its identity."""
    quantities: Mapping[str, Mapping[str | None, Sequence[Fraction]]]
    """By dimension and measure: the values in its base, in order of size."""

    @staticmethod
    def of(atoms: Iterable[Atom]) -> _Said:
        atoms = list(atoms)
        ends = defaultdict[int, set[str]](set)
        quantities = defaultdict[str, dict[str | None, list[Fraction]]](dict)
        for atom in atoms:
            ends[id(atom.figure)].add(atom.end)
            if atom.base:
                insort(quantities[atom.base[0]].setdefault(atom.figure.measure, []), atom.base[1])
        values = frozenset((atom.value, atom.text, atom.domain) for atom in atoms)
        return _Said(values, {key: frozenset(found) for key, found in ends.items()}, quantities)

    def repeats(self, atom: Atom) -> bool:
        """Return whether a figure is said twice on one side and once on the other."""
        return (atom.value, atom.text, atom.domain) in self.values

    def has_other_end(self, atom: Atom) -> bool:
        """Return whether the other end of a range is said."""
        return any(end != atom.end for end in self.ends.get(id(atom.figure), ()))

    def is_converted(self, atom: Atom) -> bool:
        """Return whether this is the 100英尺 of 30米（100英尺）, which a target may leave out."""
        if atom.base is None:
            return False
        low, high = sorted((atom.base[1] * 10 / 11, atom.base[1] * 10 / 9))
        others = self.quantities.get(atom.base[0], {}).items()
        return any(
            measure != atom.figure.measure and bisect_left(known, low) < bisect_right(known, high)
            for measure, known in others
        )


def _completes_date(atom: Atom, given: _Said) -> bool:
    """Return whether a translator added this year to a date of the source."""
    return atom.figure.kind in (FigureKind.DATE, FigureKind.PERIOD) and id(atom.figure) in given.ends


def _pair_issues(pair: AtomPair) -> list[FigureIssue]:
    issues = []
    if pair.likeness is Likeness.ROUNDED:
        issues.append(_issue(pair, Verdict.ROUNDED, Aspect.VALUE, FigureSeverity.WARNING))
    elif pair.likeness is Likeness.CURRENCY:
        lost = pair.source.domain is not pair.target.domain
        issues.append(
            _issue(pair, Verdict.ALTERED, Aspect.CURRENCY, FigureSeverity.WARNING if lost else FigureSeverity.ERROR)
        )
    elif pair.likeness is Likeness.MEASURE:
        issues.append(_issue(pair, Verdict.ALTERED, Aspect.MEASURE, FigureSeverity.ERROR))
    elif pair.likeness is Likeness.ALTERED:
        issues.append(_issue(pair, Verdict.ALTERED, _end(pair.source), _altered_severity(pair)))
    if bounds_clash(pair.source.figure.bound, pair.target.figure.bound):
        issues.append(_issue(pair, Verdict.ALTERED, Aspect.BOUND, FigureSeverity.WARNING))
    return issues


def _end(atom: Atom) -> Aspect:
    return {"low": Aspect.LOW, "high": Aspect.HIGH}.get(atom.end, Aspect.VALUE)


def _altered_severity(pair: AtomPair) -> FigureSeverity:
    if is_loose(pair.source.figure) or is_loose(pair.target.figure):
        return FigureSeverity.WARNING
    return FigureSeverity.ERROR


def _missing(atom: Atom, said: _Said) -> FigureIssue:
    """Report an atom without counterpart; a range with one end left is altered, not gone."""
    if atom.end and _DIGIT.search(atom.figure.text) and said.has_other_end(atom):
        message = f"expected {atom.figure.text}, found only one end of it"
        return FigureIssue(Verdict.ALTERED, _end(atom), FigureSeverity.ERROR, source=atom.figure, message=message)
    severity = FigureSeverity.WARNING if said.is_converted(atom) else _loss(atom)
    message = f"expected {atom.figure.text}, found none"
    return FigureIssue(Verdict.MISSING, _end(atom), severity, source=atom.figure, message=message)


def _extra(atom: Atom) -> FigureIssue:
    message = f"found {atom.figure.text}, which the source does not have"
    return FigureIssue(Verdict.EXTRA, _end(atom), _gain(atom), target=atom.figure, message=message)


_RATES = frozenset({Domain.MONEY, Domain.PERCENT, Domain.PP, Domain.BP})
_CALENDAR = frozenset(
    {Domain.MONTH, Domain.DAY, Domain.QUARTER, Domain.HALF, Domain.DECADE, Domain.CENTURY, Domain.TIME}
)
_SMALL = 12
_ALL = 100


def _gain(atom: Atom) -> FigureSeverity:
    """Return how bad it is that a target claims what its source does not."""
    if not _DIGIT.search(atom.figure.text) or is_loose(atom.figure):
        return FigureSeverity.SILENT
    if atom.domain in _RATES or atom.domain in (Domain.MULTIPLE, Domain.YEAR):
        return FigureSeverity.ERROR
    if atom.domain is Domain.PLAIN and atom.value > _SMALL and atom.figure.kind is not FigureKind.ORDINAL:
        return FigureSeverity.ERROR
    return FigureSeverity.SILENT


def _loss(atom: Atom) -> FigureSeverity:
    """Return how bad it is to lose an atom."""
    if is_loose(atom.figure) or atom.domain in _CALENDAR or atom.domain is Domain.YEAR:
        return FigureSeverity.WARNING
    if atom.domain is Domain.TEXT:
        return FigureSeverity.ERROR
    if atom.domain is Domain.PERCENT and atom.value == _ALL and not _DIGIT.search(atom.figure.text):
        return FigureSeverity.WARNING  # 百分百 is "wholly" too
    if atom.figure.kind is FigureKind.ORDINAL:
        return FigureSeverity.SILENT
    if atom.domain in (Domain.PLAIN, Domain.MULTIPLE, Domain.FRACTION) and atom.value <= _SMALL:
        return FigureSeverity.ERROR if atom.value != 1 and _DIGIT.search(atom.figure.text) else FigureSeverity.SILENT
    return FigureSeverity.ERROR


def _issue(pair: AtomPair, verdict: Verdict, aspect: Aspect, severity: FigureSeverity) -> FigureIssue:
    source, target = pair.source, pair.target
    factor = target.value / source.value if source.value and aspect in (Aspect.VALUE, Aspect.LOW, Aspect.HIGH) else None
    message = f"expected {source.figure.text}, found {target.figure.text}"
    named = _named(source, target) if factor not in (None, 1) else ""
    shown = f"{message} ({named})" if named else message
    return FigureIssue(
        verdict,
        aspect,
        severity,
        source=source.figure,
        target=target.figure,
        factor=factor,
        message=shown,
        scale=named,
    )


def _named(source: Atom, target: Atom) -> str:
    power = power_of_ten(source, target)
    if power is None:
        return ""
    return f"×{10**power:,}" if power > 0 else f"÷{10**-power:,}"
