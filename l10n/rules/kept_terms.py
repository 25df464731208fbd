"""Whether targets name companies, people and things as the glossary says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.article import prose
from l10n.glossary import Forms, TermFault, TermVerdict, term_faults
from l10n.model import Finding, Severity, Unit, UnitState
from l10n.rules.subject import Subject

_RULES = {
    TermVerdict.MISSING: "term-missing",
    TermVerdict.SHORT: "term-missing",
    TermVerdict.FORBIDDEN: "term-forbidden",
}


def terms_kept(subject: Subject) -> Iterator[Finding]:
    """`term-missing`, `term-forbidden`: a name or term is not rendered as the glossary requires."""
    first = _first_mentions(subject)
    for units in subject.blocks():
        for unit in units:
            for fault in _faults(subject, unit, first.get(prose(unit.source).text, ())):
                if not _is_said(subject, fault, unit, units):
                    message = _message(subject, fault)
                    yield subject.finding(_RULES[fault.verdict], _severity(fault, unit), message, unit)


def _first_mentions(subject: Subject) -> dict[str, tuple[str, ...]]:
    """Give the terms that each source text is the first of the article's prose to name."""
    texts = (prose(s.source).text for s in subject.article.segments if s.role.is_prose)
    return subject.glossary.first_mentions(texts)


def _faults(subject: Subject, unit: Unit, first: Sequence[str]) -> list[TermFault]:
    if unit.state is UnitState.FOLDED:
        return []
    # Where a person says a name in short is that person's choice.
    in_full = first if unit.state is UnitState.DRAFT else ()
    source, target = prose(unit.source).text, prose(unit.target).text
    return term_faults(source, target, subject.glossary, subject.locale, in_full)


def _is_said(subject: Subject, fault: TermFault, unit: Unit, units: Sequence[Unit]) -> bool:
    """Tell if a person left a name to another sentence of the block; in a draft every sentence must have its own."""
    if fault.verdict is not TermVerdict.MISSING or not unit.is_confirmed:
        return False
    source = unit.source[slice(*fault.source)] if unit.source == prose(unit.source).text else fault.term.source
    targets = " ".join(prose(other.target).text for other in units)
    return not term_faults(source, targets, subject.glossary, subject.locale)


def _severity(fault: TermFault, unit: Unit) -> Severity:
    """Names have no synonyms; where a person wrote another word for a term, it is for people to look at."""
    if fault.verdict is TermVerdict.SHORT:
        return Severity.WARNING
    is_word = fault.verdict is TermVerdict.MISSING and not fault.term.kind.is_name
    return Severity.WARNING if is_word and unit.is_confirmed else Severity.ERROR


def _message(subject: Subject, fault: TermFault) -> str:
    forms = fault.term.forms.get(subject.locale, Forms())
    wanted = " or ".join(forms.required if fault.verdict is TermVerdict.SHORT else forms.accepted[:3])
    if fault.verdict is TermVerdict.FORBIDDEN:
        return f"{fault.term.source} must not be {fault.found}, but {wanted}"
    if fault.verdict is TermVerdict.SHORT:
        return f"the first mention of {fault.term.source} should be in full: {wanted}"
    return f"{fault.term.source} should be {wanted}; the target has none of these"
