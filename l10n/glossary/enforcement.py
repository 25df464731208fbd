"""Whether a target has the required forms of its source's terms; and wrong ones replaced where their place is certain."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from enum import StrEnum

from l10n.glossary.folding import folded
from l10n.glossary.forms import FormHit, find_forms
from l10n.glossary.glossary import Glossary
from l10n.glossary.term import Forms, Term
from l10n.glossary.term_matching import TermHit
from l10n.languages import Language
from l10n.model import Locale, Span
from l10n.reaches import Reaches


class TermVerdict(StrEnum):
    """What is wrong with a term in a target."""

    MISSING = "missing"
    """None of its accepted forms is there."""
    FORBIDDEN = "forbidden"
    """A form is there that is known to be wrong."""
    SHORT = "short"
    """Only a short form is there, where the article first names it."""


@dataclass(frozen=True, slots=True)
class TermFault:
    """A term of the source that its target does not render as required."""

    verdict: TermVerdict
    term: Term
    _: KW_ONLY
    source: Span
    target: Span | None
    """Where the forbidden or short form stands; None for a missing one."""
    found: str = ""


def term_faults(
    source: str, target: str, glossary: Glossary, locale: Locale, in_full: Container[str] = ()
) -> list[TermFault]:
    """
    Compare a target with the terms of its source; one accepted form is enough for any number of mentions.

    Both texts are prose without markup. A form that stands inside of another term's
    longer form is that term's: People's Bank of China is no Bank of China. `in_full`
    holds the names of terms that must have their full form here.
    """
    hits = {id(hit.term): hit for hit in reversed(glossary.find(source))}
    wanted = [(hit, forms) for hit in hits.values() if (forms := hit.term.forms.get(locale)) and forms.required]
    if not wanted:
        return []
    found = {id(hit.term): _accepted(target, hit.term, forms, locale) for hit, forms in wanted}
    every = Reaches.of(form.span for group in found.values() for form in group)
    faults = []
    shared = Counter(form.casefold() for _, forms in wanted for form in forms.short)
    for hit, forms in sorted(wanted, key=lambda pair: pair[0].span):
        wrong = [
            TermFault(
                TermVerdict.FORBIDDEN, hit.term, source=hit.span, target=form.span, found=target[slice(*form.span)]
            )
            for form in find_forms(target, forms.forbidden, locale, is_name=hit.term.kind.is_name)
            if not every.hold(form.span)
        ]
        own = [form for form in found[id(hit.term)] if not every.exceed(form.span)]
        if wrong or not own:
            faults += wrong or [TermFault(TermVerdict.MISSING, hit.term, source=hit.span, target=None)]
        # Ma is Jack Ma or Pony Ma: where both are named, the short form tells neither.
        elif hit.term.source in in_full and all(
            form.form in forms.short and shared[form.form.casefold()] < 2 for form in own
        ):
            faults.append(
                TermFault(
                    TermVerdict.SHORT, hit.term, source=hit.span, target=own[0].span, found=target[slice(*own[0].span)]
                )
            )
    return faults


def _accepted(target: str, term: Term, forms: Forms, locale: Locale) -> list[FormHit]:
    return find_forms(target, forms.accepted, locale, is_name=term.kind.is_name)


def preferred(term: Term, spelling: str, locale: Locale) -> str:
    """Return the required form; in Chinese the one that is the spelling itself, where several names share an entry."""
    required = term.forms[locale].required
    if not Language.of(locale).is_converted:
        return required[0]
    return next((form for form in required if folded(form) == folded(spelling)), required[0])


def terms_of(source: str, glossary: Glossary, locale: Locale) -> list[tuple[TermHit, str]]:
    """Return the terms of a text that have a required form, with the form for how the text spells them."""
    return [
        (hit, preferred(hit.term, source[slice(*hit.span)], locale))
        for hit in glossary.find(source)
        if (forms := hit.term.forms.get(locale)) and forms.required
    ]


# --- repair ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of a target, in code points, and what is to stand there."""

    span: Span
    text: str


def replacements(
    source: str,
    target: str,
    glossary: Glossary,
    locale: Locale,
    *,
    wrong: Mapping[str, Sequence[str]] = {},
    in_full: Container[str] = (),
) -> list[Replacement]:
    """
    Return the mends of a target's term faults where the place of a wrong form is certain; in order, disjoint.

    `wrong` gives, by the name of a term, what an engine is known to write for it. The
    term's own Chinese text left in the target counts as wrong too.
    """
    faults = term_faults(source, target, glossary, locale, in_full)
    missing = [fault for fault in faults if fault.verdict is TermVerdict.MISSING]
    found: list[Replacement] = []
    for fault in faults:
        if fault.target and _is_sure(source, target, fault) and not _meets(fault.target, found):
            found.append(Replacement(fault.target, _written(fault, locale)))
    sure = (fault for fault in missing if not any(text in source for text in fault.term.match.excluded))
    for fault in sorted(sure, key=lambda fault: -len(fault.term.source)):
        for form in _known_wrong(target, fault.term, locale, wrong.get(fault.term.source, ())):
            text = preferred(fault.term, source[slice(*fault.source)], locale) + form.ending
            if not _meets(form.span, found):
                found.append(Replacement(form.span, text))
    ordered = sorted(found, key=lambda each: each.span)
    return [_fitted(target, each, locale) for each in ordered]


def _meets(span: Span, others: Sequence[Replacement]) -> bool:
    return any(span.start < other.span.end and other.span.start < span.end for other in others)


_HYPHEN = re.compile(r"[-‐‑][^\W\d_]")


def _is_sure(source: str, target: str, fault: TermFault) -> bool:
    """Return whether a form may be replaced: it is no part of another word, and no excluded text explains it."""
    assert fault.target is not None
    if fault.verdict is TermVerdict.SHORT:
        is_word = not _HYPHEN.match(target, fault.target.end)
        return is_word and (len(fault.found) > 1 or fault.found.isascii())
    return not any(text in source for text in fault.term.match.excluded)


def _written(fault: TermFault, locale: Locale) -> str:
    """Return the required form with the genitive that the wrong one had."""
    kept = Language.of(locale).kept_ending
    ending = re.search(kept, fault.found) if kept else None
    return fault.term.forms[locale].required[0] + (ending[0] if ending else "")


def _known_wrong(target: str, term: Term, locale: Locale, wrong: Sequence[str]) -> list[FormHit]:
    accepted = term.forms[locale].accepted
    left = [FormHit(Span(*m.span()), s, "") for s in term.sources for m in re.finditer(re.escape(s), target)]
    other = [form for form in wrong if form not in accepted]
    # Case decides nothing here: an engine may write its literal rendering small or large.
    return left or find_forms(target, [*other, *_other_case(term, locale)], locale, is_name=False)


def _other_case(term: Term, locale: Locale) -> tuple[str, ...]:
    """Find names of several words, wrong in small letters; a single word may be another: apple, target, shell."""
    forms = term.forms[locale].required if term.kind.is_name and Language.of(locale).spaced else ()
    return tuple(form for form in forms if form[:1].isupper() and " " in form)


def _fitted(target: str, each: Replacement, locale: Locale) -> Replacement:
    """Mend what the new form asks of its neighbours: spaces, the English article, Korean particles."""
    (start, end), language = each.span, Language.of(locale)
    fitted = language.fit(target[:start], each.text, target[end:])
    start, end, text = start - fitted.before, end + fitted.behind, fitted.text
    before, behind = _touches(target[:start][-1:], text[:1]), _touches(text[-1:], target[end : end + 1])
    return Replacement(Span(start, end), language.gap * before + text + language.gap * behind)


def _touches(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum()


_DOUBLED = r"(?<!\w){form}(?P<tail>(?:\s*[（(]\s*{form}\s*[)）]|\s*{form})+)(?!\w)"


def without_doubled(source: str, target: str, glossary: Glossary, locale: Locale) -> list[Replacement]:
    """Find a required form that is there twice in a row for one mention, and return the places to remove."""
    mentions = Counter(form for _, form in terms_of(source, glossary, locale))
    found = [
        Replacement(Span(*match.span("tail")), "")
        for form, count in mentions.items()
        for match in re.finditer(_DOUBLED.format(form=re.escape(form)), target)
        if count == 1 and len(find_forms(target, [form], locale)) == 1 + match["tail"].count(form)
    ]
    return sorted(found, key=lambda each: each.span)
