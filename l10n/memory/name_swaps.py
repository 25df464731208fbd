"""The names of a remembered target replaced by those of a sentence with the same words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from l10n.article import Text, reworded
from l10n.figures import FigureStyle, is_supported
from l10n.glossary import FormHit, Forms, Glossary, Term, TermHit, TermKind, find_forms, replacements, term_faults
from l10n.languages import Language
from l10n.memory.figure_swaps import Wording, differ_in_figures, swap_figures
from l10n.memory.keys import blank_names, name_hits
from l10n.model import Locale, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A source with its names, and how its locale's targets are to say them."""

    source: str
    hits: tuple[TermHit, ...]
    skeleton: str
    glossary: Glossary
    locales: tuple[Locale, Locale]
    style: FigureStyle

    @staticmethod
    def of(source: str, glossary: Glossary, locales: tuple[Locale, Locale], style: FigureStyle) -> Naming:
        """Read a source's names."""
        hits = tuple(name_hits(source, glossary))
        return Naming(
            source=source,
            hits=hits,
            skeleton=blank_names(source, hits),
            glossary=glossary,
            locales=locales,
            style=style,
        )


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A name of the old source and the name that comes in its place."""

    old: TermHit
    new: TermHit
    form: FormHit
    """The old name in the old target."""

    def is_short(self, locale: Locale) -> bool:
        return self.form.form in self.old.term.forms[locale].short

    def wanted(self, locale: Locale) -> str:
        """Return the new form: a short one for a short one, where there is one."""
        forms = self.new.term.forms[locale]
        return forms.short[0] if self.is_short(locale) and forms.short else forms.required[0]


def swap_names(old_source: str, old_target: str, new: Naming) -> str | None:
    """
    Put the new source's names, and its figures where those differ too, in the places of the old ones.

    None unless each old form stands in the target exactly once and by itself, no new one
    does, and the result has no fault of terms or figures.
    """
    old = tuple(name_hits(old_source, new.glossary))
    if not new.hits or blank_names(old_source, old) != new.skeleton:
        return None
    exchanges = _exchanges(old, new.hits, old_target, new.locales[1])
    if not exchanges or not all(_is_safe(each, old_source, old_target, new.locales[1]) for each in exchanges):
        return None
    target = _exchanged(old_target, exchanges, new.locales[1])
    return None if target is None else _verified(_with_names(old_source, old, new), target, new)


def _exchanges(old: Sequence[TermHit], new: Sequence[TermHit], target: str, locale: Locale) -> list[_Exchange] | None:
    """Pair the names that differ; None where one is not certain, and nothing where none differs."""
    terms = [hit.term.source for hit in (*old, *new)]
    plain = Text.of(target).prose
    found: list[_Exchange] = []
    for before, after in zip(old, new, strict=True):
        if before.term.source == after.term.source:
            continue
        places = _forms(plain, before.term, locale)
        is_once = terms.count(before.term.source) == 1 == terms.count(after.term.source)
        if not is_once or len(places) != 1 or not after.term.forms.get(locale, Forms()).required:
            return None
        if _forms(plain, after.term, locale):
            return None  # its own place could not be told from the one it gets
        found.append(_Exchange(before, after, places[0]))
    return found


def _forms(text: str, term: Term, locale: Locale) -> list[FormHit]:
    forms = term.forms.get(locale, Forms()).accepted
    return find_forms(text, forms, locale, is_name=term.kind.is_name)


# --- what a name brings with it --------------------------------------------------------------

_PRONOUN = re.compile(r"\b(?:he|she|him|his|her|hers|himself|herself|mr|mrs|ms|sir|dame)\b", re.IGNORECASE)
_NEIGHBOUR = re.compile(r"[^\W\d_][\w.'’&-]*")


def _is_safe(each: _Exchange, source: str, target: str, locale: Locale) -> bool:
    """Refuse where the words around a name may be about the old one: a gender, another part of it, its Chinese text."""
    span, kind, seen, language = each.form.span, each.new.term.kind, Text.of(target), Language.of(locale)
    if not seen.is_literal(span):
        return False
    rest = seen.prose[: span.start] + " " + seen.prose[span.end :]
    if any(text in rest for text in each.old.term.sources):
        return False
    if language.is_gendered and kind is not TermKind.COMPANY:
        return False
    if kind is TermKind.PERSON and _PRONOUN.search(rest) and not re.search("[他她]", source):
        return False
    return not (language.is_latin and _has_companion(seen.prose, span))


def _has_companion(target: str, span: Span) -> bool:
    """Return whether a capitalised word touches the name: Japan's SoftBank, SoftBank Corp.; CEO stands for words."""
    before, after = target[: span.start], target[span.end :]
    last, first = re.search(r"(\S+)\s+$", before), re.match(r"\s+(\S+)", after)
    is_start = not last or not before[: last.start(1)].strip() or before[: last.start(1)].rstrip()[-1] in ".!?:;"
    return bool(last and not is_start and _is_proper(last[1])) or bool(first and _is_proper(first[1]))


def _is_proper(word: str) -> bool:
    found = _NEIGHBOUR.match(word)
    return bool(found and found[0][0].isupper() and not found[0][:2].isupper())


# --- the new target --------------------------------------------------------------------------


def _exchanged(target: str, exchanges: Sequence[_Exchange], locale: Locale) -> str | None:
    """Write the new names with the articles, particles and endings that they ask for."""
    terms = tuple(
        Term((each.new.term.source,), each.new.term.kind, {locale: Forms((each.wanted(locale),))}) for each in exchanges
    )
    wrong = {each.new.term.source: (each.form.form,) for each in exchanges}
    names = "，".join(term.source for term in terms)
    seen = Text.of(target)
    places = {each.span: each.text for each in replacements(names, seen.prose, Glossary(terms), locale, wrong=wrong)}
    mended = reworded(seen, places) if len(places) == len(exchanges) else None
    return mended.raw if mended else None


def _with_names(old_source: str, old: Sequence[TermHit], new: Naming) -> str:
    """Write the old source with the new names, as it would be had only the names changed."""
    text = old_source
    for before, after in reversed(list(zip(old, new.hits, strict=True))):
        text = text[: before.span.start] + new.source[slice(*after.span)] + text[before.span.end :]
    return text


def _verified(source: str, target: str, new: Naming) -> str | None:
    """Put the new figures in where they differ; None for a result with a fault."""
    if source != new.source:
        fitted = swap_figures(source, target, Wording.of(new.source, new.locales[0]), new.locales, new.style)
        if not is_supported(new.locales[1]) or fitted is None:
            return None
        target = fitted
    plain, written = Text.of(new.source).prose, Text.of(target).prose
    if term_faults(plain, written, new.glossary, new.locales[1]):
        return None
    if is_supported(new.locales[1]) and differ_in_figures(plain, written, new.locales):
        return None
    return target
