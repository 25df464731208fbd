"""Whether a term base is sound: what would make it contradict itself or never match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from l10n.errors import GlossaryError
from l10n.glossary.folding import folded
from l10n.glossary.term import Term
from l10n.glossary.term_csv import TermBase
from l10n.languages import CYRILLIC, HANGUL, IDEOGRAPH, KANA, LATIN, Language
from l10n.model import Locale


class DefectKind(Enum):
    """What may be wrong with a row."""

    ROW = auto()
    """It cannot be read."""
    DUPLICATE = auto()
    CONTRADICTION = auto()
    EMPTY = auto()
    SCRIPT = auto()
    SHORT = auto()


@dataclass(frozen=True, slots=True)
class Defect:
    """What is wrong with a row of a base, and the words that tell it."""

    kind: DefectKind
    line: int
    source: str = ""
    details: Mapping[str, str] = field(default_factory=dict)


def find_defects(base: TermBase) -> list[Defect]:
    """Find what is wrong with a base, in the order of its lines; rows that could not be read come first."""
    rows = list(zip(base.terms, base.lines, strict=True))
    found = list(_unread(base.refused))
    for look in (_duplicates, _contradictions, _empty, _mixed, _short):
        found += look(rows)
    return sorted(found, key=lambda defect: defect.line)


_Rows = list[tuple[Term, int]]


_MOST = 50
"""Rows that cannot be read and are told one by one: what is no term base at all has as many as lines."""


def _unread(refused: Sequence[GlossaryError]) -> Iterator[Defect]:
    for error in refused[:_MOST]:
        yield Defect(DefectKind.ROW, _line(error.where), details={"error": str(error).split(": ", 1)[-1]})
    if more := len(refused[_MOST:]):
        yield Defect(
            DefectKind.ROW, _line(refused[_MOST].where), details={"error": f"{more} more like these from here on"}
        )


def _line(where: str) -> int:
    return int(where.rsplit(":", 1)[-1])


def _duplicates(rows: _Rows) -> Iterator[Defect]:
    """Find two rows for one source and one day."""
    first: dict[tuple[str, object], int] = {}
    for term, line in rows:
        for source in term.sources:
            key = folded(source), term.valid_from
            if key in first and first[key] != line:
                details = {"term": source, "first": str(first[key])}
                yield Defect(DefectKind.DUPLICATE, line, term.source, details)
            first.setdefault(key, line)


def _contradictions(rows: _Rows) -> Iterator[Defect]:
    """Find a form that is required by one row and forbidden by another, or by the same."""
    accepted: dict[tuple[Locale, str], int] = {}
    for term, line in rows:
        for locale, forms in term.forms.items():
            for form in forms.accepted:
                accepted.setdefault((locale, form.casefold()), line)
    for term, line in rows:
        for locale, forms in term.forms.items():
            for form in forms.forbidden:
                if other := accepted.get((locale, form.casefold())):
                    details = {"form": form, "tag": str(locale), "accepted": str(other)}
                    yield Defect(DefectKind.CONTRADICTION, line, term.source, details)


def _empty(rows: _Rows) -> Iterator[Defect]:
    """Find a row that requires nothing, in a base that has columns of locales."""
    for term, line in rows:
        if not term.match.is_off and not any(forms.required for forms in term.forms.values()):
            yield Defect(DefectKind.EMPTY, line, term.source, {"term": term.source})


def _mixed(rows: _Rows) -> Iterator[Defect]:
    """Find a form that is not in its locale's script."""
    for term, line in rows:
        for locale, forms in term.forms.items():
            for form in (*forms.accepted, *forms.forbidden):
                if what := _foreign(form, locale, is_forbidden=form in forms.forbidden):
                    details = {"form": form, "tag": str(locale), "letters": what}
                    yield Defect(DefectKind.SCRIPT, line, term.source, details)


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


def _short(rows: _Rows) -> Iterator[Defect]:
    """Find a single character, which is found everywhere."""
    for term, line in rows:
        if any(len(source) == 1 for source in term.sources) and not term.match.is_off:
            yield Defect(DefectKind.SHORT, line, term.source, {"term": term.source})
