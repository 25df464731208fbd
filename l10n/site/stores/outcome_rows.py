"""What is kept of outcomes and findings between runs, as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from l10n.model import Cause, Counts, Finding, Locale, Mend, Outcome, Reason, Safety, Severity, Sighting, Span, State
from l10n.rules import is_coverage


def dump_outcome(outcome: Outcome) -> list[Any]:
    """Return an outcome as JSON takes it, without the findings about missing units."""
    counts = outcome.counts
    return [
        str(outcome.locale),
        outcome.target,
        str(outcome.state),
        asdict(counts),
        [dump_finding(finding) for finding in outcome.findings if not is_coverage(finding.rule)],
        [[int(each.cause), each.engine, each.text, each.remedy] for each in outcome.reasons],
        outcome.is_live,
        outcome.is_live_anyway,
        outcome.sightings,
    ]


def load_outcome(path: str, row: list[Any]) -> Outcome:
    """Return the outcome of an article that a row was made of."""
    locale, target, state, counts, findings, reasons, live, anyway, sightings = row
    found = tuple(load_finding(item) for item in findings)
    return Outcome(
        article=path,
        locale=Locale.parse(locale),
        target=target,
        state=State(state),
        counts=Counts(**counts),
        findings=found,
        reasons=tuple(Reason(Cause(cause), *said) for cause, *said in reasons),
        is_live=live,
        is_live_anyway=anyway,
        sightings=tuple(Sighting(*each) for each in sightings),
    )


def dump_finding(f: Finding) -> list[Any]:
    """Return a finding as JSON takes it."""
    mend = f.mend and [f.mend.span, f.mend.text, f.mend.safety]
    place = [f.locale, f.line, f.source, f.target, f.key]
    return [f.rule, int(f.severity), f.path, f.message, *place, f.expected, f.found, f.source_span, f.target_span, mend]


def load_finding(row: list[Any]) -> Finding:
    """Return the finding that a row was made of."""
    (
        rule,
        severity,
        path,
        message,
        locale,
        line,
        source,
        target,
        key,
        expected,
        found,
        source_span,
        target_span,
        mend,
    ) = row
    return Finding(
        rule,
        Severity(severity),
        path,
        message,
        locale=locale,
        line=line,
        source=source,
        target=target,
        key=key and (key[0], key[1]),
        expected=expected,
        found=found,
        source_span=source_span and Span(*source_span),
        target_span=target_span and Span(*target_span),
        mend=mend and Mend(Span(*mend[0]), mend[1], Safety(mend[2])),
    )
