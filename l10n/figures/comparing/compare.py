"""Compares the figures of a source with those of its target: by value, measure and bound, with the precision shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from l10n.figures.comparing.atom_pairs import AtomPair, Likeness, Matched, match_atoms, match_equal, power_of_ten
from l10n.figures.comparing.atoms import Atom, atoms_of
from l10n.figures.comparing.clocks import with_spans
from l10n.figures.comparing.figure_issue import Aspect, FigureIssue, FigureSeverity, Verdict
from l10n.figures.comparing.month_ranges import with_periods
from l10n.figures.comparing.passages import Passage
from l10n.figures.comparing.severities import Sides, difference, doubts, end_of, gain, loss, loss_of_an_end
from l10n.figures.comparing.spoken import spoken
from l10n.figures.swapping.sentence_pair import FindAnchors, SentencePair, no_anchors
from l10n.figures.swapping.swaps import Swap, find_swaps
from l10n.figures.writing.render import render_figure
from l10n.model import Figure, FigureKind, Locale


def compare_figures(
    source: str, target: str, source_locale: Locale, target_locale: Locale, names: FindAnchors = no_anchors
) -> tuple[FigureIssue, ...]:
    """
    Return what a reader should look at, errors and warnings only, in the order of the source.

    What translators do every day is no issue: a small count folded into words, a
    month that is named, a figure said twice, a length converted. `names` finds what
    both texts name, and is asked only where sums may have been swapped.
    """
    return compare_passages(Passage.of(source, source_locale), Passage.of(target, target_locale), names)


def compare_passages(source: Passage, target: Passage, names: FindAnchors | None = None) -> tuple[FigureIssue, ...]:
    """Compare as `compare_figures` does what has been read already; swapped sums are looked for where there are `names`."""
    return _worth_saying(source, target, _matched(source, target), names)


def compare_parsed(
    source: Iterable[Figure], target: Iterable[Figure], *, target_locale: Locale | None = None
) -> tuple[FigureIssue, ...]:
    """
    Compare figures by themselves, whatever the words around them say.

    Messages write what was expected in `target_locale`, or as the source has it.
    """
    return compare_passages(Passage(tuple(source)), Passage(tuple(target), "", target_locale))


def compare_blocks(
    sources: Sequence[str], targets: Sequence[str], source_locale: Locale, target_locale: Locale
) -> tuple[tuple[FigureIssue, ...], ...]:
    """
    Compare sentence by sentence, then over the block; the issues of each sentence.

    A figure that moved to another sentence is no issue. Raises ValueError where
    there are not as many targets as sources.
    """
    return compare_passage_blocks(
        [Passage.of(source, source_locale) for source in sources],
        [Passage.of(target, target_locale) for target in targets],
    )


def compare_passage_blocks(
    sources: Sequence[Passage], targets: Sequence[Passage], names: Sequence[FindAnchors] = ()
) -> tuple[tuple[FigureIssue, ...], ...]:
    """Do what `compare_blocks` does with what has been read already, sentence by sentence."""
    pairs = list(zip(sources, targets, strict=True))
    matched = [_matched(source, target) for source, target in pairs]
    missing, extra = (
        [atom for each in matched for atom in each.missing],
        [atom for each in matched for atom in each.extra],
    )
    moved = match_equal(missing, extra)
    settled = {id(atom) for pair in moved.pairs for atom in (pair.source, pair.target)}
    left = [_without(each, settled) for each in matched]
    finders: Iterable[FindAnchors | None] = names or [None] * len(pairs)
    each = zip(pairs, left, finders, strict=True)
    return tuple(_worth_saying(*pair, rest, finder) for pair, rest, finder in each)


def _matched(source: Passage, target: Passage) -> Matched:
    sources, targets = with_periods(*with_spans(spoken(source, target), target.figures))
    return match_atoms(_atoms(sources), _atoms(targets))


def _worth_saying(
    source: Passage, target: Passage, matched: Matched, names: FindAnchors | None
) -> tuple[FigureIssue, ...]:
    found = _issues(Sides.of(source, target, matched))
    issues = [issue for issue in found if issue.severity is not FigureSeverity.SILENT]
    if names and source.locale and target.locale:
        texts = SentencePair(
            source.text, target.text, source_locale=source.locale, target_locale=target.locale, names=names
        )
        issues += map(_swapped, find_swaps(matched, texts))
    return tuple(_said_in(issue, target.locale) for issue in issues) if target.locale else tuple(issues)


def _swapped(swap: Swap) -> FigureIssue:
    """Report the sum that should stand where another does."""
    expected, found = swap.second.source.figure, swap.first.target.figure
    severity = FigureSeverity.ERROR if swap.is_certain else FigureSeverity.WARNING
    why = "the two are swapped" if swap.is_certain else "the source has another order"
    message = f"expected {expected.text}, found {found.text}: {why}"
    return FigureIssue(Verdict.SWAPPED, Aspect.PLACE, severity, source=expected, target=found, message=message)


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


_NOWHERE = Figure(FigureKind.NUMBER, "")


def _issues(sides: Sides) -> list[FigureIssue]:
    matched = sides.matched
    issues = [issue for pair in matched.pairs for issue in _pair_issues(pair, sides)]
    if not (issues or matched.missing or matched.extra):
        return issues
    issues += [_missing(atom, sides) for atom in matched.missing if not sides.said.repeats(atom)]
    issues += [
        _extra(atom, sides)
        for atom in matched.extra
        if not sides.given.repeats(atom) and not _completes_date(atom, sides)
    ]
    return sorted(issues, key=lambda issue: (issue.source or issue.target or _NOWHERE).span)


def _completes_date(atom: Atom, sides: Sides) -> bool:
    """Return whether a translator added this year to a date of the source."""
    return atom.figure.kind in (FigureKind.DATE, FigureKind.PERIOD) and sides.given.holds(atom)


def _pair_issues(pair: AtomPair, sides: Sides) -> Iterator[FigureIssue]:
    if differs := difference(pair, sides):
        verdict = Verdict.ROUNDED if pair.likeness is Likeness.ROUNDED else Verdict.ALTERED
        yield _issue(pair, verdict, *differs)
    for aspect in doubts(pair, sides):
        yield _issue(pair, Verdict.ALTERED, aspect, FigureSeverity.WARNING)


def _missing(atom: Atom, sides: Sides) -> FigureIssue:
    """Report an atom without counterpart; a range with one end left is altered, not gone."""
    if other := sides.said.other_end(atom):
        message = f"expected {atom.figure.text}, found only one end of it"
        severity = loss_of_an_end(atom, other)
        return FigureIssue(Verdict.ALTERED, end_of(atom), severity, source=atom.figure, message=message)
    message = f"expected {atom.figure.text}, found none"
    return FigureIssue(Verdict.MISSING, end_of(atom), loss(atom, sides), source=atom.figure, message=message)


def _extra(atom: Atom, sides: Sides) -> FigureIssue:
    message = f"found {atom.figure.text}, which the source does not have"
    return FigureIssue(Verdict.EXTRA, end_of(atom), gain(atom, sides), target=atom.figure, message=message)


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
