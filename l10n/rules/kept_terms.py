"""Whether targets name companies, people and things as the glossary says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from l10n.article import Text
from l10n.glossary import Forms, TermFault, TermVerdict, replacements, term_faults
from l10n.model import Finding, Mend, Safety, Severity, Unit, UnitState
from l10n.rules.rule import Evidence, Example, Rule, Scope, Variation
from l10n.rules.subject import Subject

_MISSING = "{term} should be {forms}; the target has none of these"
_SHORT = "the first mention of {term} should be in full: {forms}"

TERM_MISSING = Rule(
    id="term-missing",
    severity=Severity.ERROR,
    varies=(
        Variation(Severity.WARNING, "for a `term` that a person rendered with another word"),
        Variation(Severity.WARNING, "for a draft with a short form where the article first names it"),
    ),
    scope=Scope.UNIT,
    message=_MISSING,
    other_messages=(_SHORT,),
    what="A term of the glossary is in the source, and none of its forms is in the target.",
    why="In a confirmed target the name may stand in another sentence of the paragraph.",
    remedy="write a form that the message names, or add yours to the glossary.",
    wrong=(
        Example("软银亏损。", "It lost money."),
        Example("软银推动一带一路。", "SoftBank drives the new Silk Road."),
        Example("软银亏损。", "SBGは赤字だった。", locale="ja", state=UnitState.DRAFT),
    ),
    right=(
        Example("软银亏损。", "SoftBank lost money."),
        Example("软银推动一带一路。", "SoftBank drives the BRI."),
    ),
    fix=Safety.SHOWN,
)
TERM_FORBIDDEN = Rule(
    id="term-forbidden",
    severity=Severity.ERROR,
    scope=Scope.UNIT,
    message="{term} must not be {found}, but {forms}",
    what="The target has a form that the glossary forbids for a term of this sentence.",
    why="It is a known mistake: another name, or one that is no longer in use.",
    remedy="write the form that the message names.",
    wrong=(Example("软银亏损。", "Soft Bank lost money."),),
    right=(Example("软银亏损。", "SoftBank lost money."),),
    fix=Safety.SHOWN,
)

TERMS_KEPT = (TERM_MISSING, TERM_FORBIDDEN)

_RULES = {
    TermVerdict.MISSING: TERM_MISSING,
    TermVerdict.SHORT: TERM_MISSING,
    TermVerdict.FORBIDDEN: TERM_FORBIDDEN,
}


def terms_kept(subject: Subject) -> Iterator[Finding]:
    """Find `term-missing`, `term-forbidden`: a name or term is not rendered as the glossary requires."""
    first = _first_mentions(subject)
    for units in subject.blocks():
        for unit in units:
            for fault in _faults(subject, unit, first.get(Text.of(unit.source).prose, ())):
                if not _is_said(subject, fault, unit, units):
                    yield _finding(subject, fault, unit)


def _first_mentions(subject: Subject) -> dict[str, tuple[str, ...]]:
    """Return the terms that each source text is the first of the article's prose to name."""
    texts = (Text.of(s.source).prose for s in subject.article.segments if s.role.is_prose)
    return subject.glossary.first_mentions(texts)


def _faults(subject: Subject, unit: Unit, first: Sequence[str]) -> list[TermFault]:
    if unit.state is UnitState.FOLDED:
        return []
    # Where a person says a name in short is that person's choice.
    in_full = first if unit.state is UnitState.DRAFT else ()
    source, target = Text.of(unit.source).prose, Text.of(unit.target).prose
    return term_faults(source, target, subject.glossary, subject.locale, in_full)


def _is_said(subject: Subject, fault: TermFault, unit: Unit, units: Sequence[Unit]) -> bool:
    """Return whether a person left a name to another sentence of the block; in a draft every sentence must have its own."""
    if fault.verdict is not TermVerdict.MISSING or not unit.is_confirmed:
        return False
    source = unit.source[slice(*fault.source)] if unit.source == Text.of(unit.source).prose else fault.term.source
    targets = " ".join(Text.of(other.target).prose for other in units)
    return not term_faults(source, targets, subject.glossary, subject.locale)


def _severity(fault: TermFault, unit: Unit) -> Severity:
    """Names have no synonyms; where a person wrote another word for a term, it is for people to look at."""
    if fault.verdict is TermVerdict.SHORT:
        return Severity.WARNING
    is_word = fault.verdict is TermVerdict.MISSING and not fault.term.kind.is_name
    return Severity.WARNING if is_word and unit.is_confirmed else Severity.ERROR


def _finding(subject: Subject, fault: TermFault, unit: Unit) -> Finding:
    rule, forms = _RULES[fault.verdict], fault.term.forms.get(subject.locale, Forms())
    is_short = fault.verdict is TermVerdict.SHORT
    wanted = forms.required if is_short else forms.accepted[:3]
    return subject.report(
        rule,
        unit,
        {"term": fault.term.source, "found": fault.found, "forms": " or ".join(wanted)},
        _evidence(subject, fault, unit, wanted[0]),
        severity=_severity(fault, unit),
        template=_SHORT if is_short else rule.message,
    )


def _evidence(subject: Subject, fault: TermFault, unit: Unit, wanted: str) -> Evidence:
    source, target = Text.of(unit.source), Text.of(unit.target)
    found = target.raw_span(fault.target) if fault.target else None
    return Evidence(wanted, fault.found, source.raw_span(fault.source), found, mend=_mend(subject, fault, unit))


def _mend(subject: Subject, fault: TermFault, unit: Unit) -> Mend | None:
    """Show the form in the place of a wrong one, unless markup stands within it."""
    source, target = Text.of(unit.source).prose, Text.of(unit.target)
    if fault.target is None:
        return None
    in_full = [fault.term.source] if fault.verdict is TermVerdict.SHORT else ()
    for each in replacements(source, target.prose, subject.glossary, subject.locale, in_full=in_full):
        if each.span.start <= fault.target.start and fault.target.end <= each.span.end:
            is_literal = target.is_literal(each.span)
            return Mend(target.raw_span(each.span), each.text, Safety.SHOWN) if is_literal else None
    return None
