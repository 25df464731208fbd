"""Whether a term base is sound: what would make it contradict itself or never match."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.glossary.folding import folded
from l10n.glossary.term import Term
from l10n.glossary.term_csv import TermBase
from l10n.languages import CYRILLIC, HANGUL, IDEOGRAPH, KANA, LATIN, Language
from l10n.model import Finding, Locale, Severity


def lint_terms(base: TermBase) -> list[Finding]:
    """Return what is wrong with a base, in the order of its lines; rows that could not be read come first."""
    rows = list(zip(base.terms, base.lines, strict=True))
    found = [
        Finding("glossary-row", Severity.ERROR, base.path, str(error).split(": ", 1)[-1], line=_line(error.where))
        for error in base.refused
    ]
    for rule in (_duplicates, _contradictions, _empty, _mixed, _short):
        found += [
            Finding(rule_id, severity, base.path, message, line=line, source=term.source)
            for rule_id, severity, message, term, line in rule(rows)
        ]
    return sorted(found, key=lambda finding: finding.line)


_Rows = list[tuple[Term, int]]
_Said = Iterator[tuple[str, Severity, str, Term, int]]


def _line(where: str) -> int:
    return int(where.rsplit(":", 1)[-1])


def _duplicates(rows: _Rows) -> _Said:
    """Find `glossary-duplicate`: two rows for one source and one day."""
    first: dict[tuple[str, object], int] = {}
    for term, line in rows:
        for source in term.sources:
            key = folded(source), term.valid_from
            if key in first and first[key] != line:
                yield "glossary-duplicate", Severity.ERROR, f"{source} is in line {first[key]} already", term, line
            first.setdefault(key, line)


def _contradictions(rows: _Rows) -> _Said:
    """Find `glossary-contradiction`: a form is required by one row and forbidden by another, or by the same."""
    accepted: dict[tuple[Locale, str], int] = {}
    for term, line in rows:
        for locale, forms in term.forms.items():
            for form in forms.accepted:
                accepted.setdefault((locale, form.casefold()), line)
    for term, line in rows:
        for locale, forms in term.forms.items():
            for form in forms.forbidden:
                if other := accepted.get((locale, form.casefold())):
                    message = f"{form} is forbidden in {locale} and accepted in line {other}"
                    yield "glossary-contradiction", Severity.ERROR, message, term, line


def _empty(rows: _Rows) -> _Said:
    """Find `glossary-empty`: a row that requires nothing, in a base that has columns of locales."""
    for term, line in rows:
        if not term.match.is_off and not any(forms.required for forms in term.forms.values()):
            yield "glossary-empty", Severity.WARNING, f"{term.source} has no form in any locale", term, line


def _mixed(rows: _Rows) -> _Said:
    """Find `glossary-script`: a form is not in its locale's script."""
    for term, line in rows:
        for locale, forms in term.forms.items():
            for form in (*forms.accepted, *forms.forbidden):
                if what := _foreign(form, locale, is_forbidden=form in forms.forbidden):
                    yield "glossary-script", Severity.WARNING, f"{form} in {locale} has {what}", term, line


def _foreign(form: str, locale: Locale, *, is_forbidden: bool) -> str:
    """Return the letters that do not belong; a wrong form may be wrong in its script."""
    if is_forbidden:
        return ""
    language = Language.of(locale)
    if IDEOGRAPH.search(form) and not language.may_hold_han:
        return "Chinese characters"
    if KANA.search(form) and language.letters is not KANA:
        return "kana"
    if HANGUL.search(form) and language.letters is not HANGUL:
        return "Hangul"
    if CYRILLIC.search(form) and LATIN.search(form):
        return "Latin and Cyrillic letters in one"
    if language.is_traditional and _is_simplified(form):
        return "simplified characters"
    return ""


def _is_simplified(form: str) -> bool:
    """Return whether a character is of GB 2312 and not of Big 5 with its Hong Kong supplement, so not traditional."""
    return any(
        not char.encode("big5hkscs", "ignore") and char.encode("gb2312", "ignore") for char in IDEOGRAPH.findall(form)
    )


def _short(rows: _Rows) -> _Said:
    """Find `glossary-short`: a single character is found everywhere."""
    for term, line in rows:
        if any(len(source) == 1 for source in term.sources) and not term.match.is_off:
            message = f"{term.source} is one character and will be found in other words"
            yield "glossary-short", Severity.WARNING, message, term, line
