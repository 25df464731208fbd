"""
The term base as TBX-Basic (ISO 30042), for the tools of translators.

A term is a concept entry. Its sources and forms are term sections with an
administrative status: preferred for the first full form, admitted for the others and
for short forms (which `termType` tells apart), deprecated for forbidden ones.
TBX-Basic has no categories of its own for what else we know, so that goes into notes
`l10n <column>: <cell>` of the concept, named and written as in the CSV file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from l10n.errors import GlossaryError
from l10n.glossary.term import Forms, MatchOptions, Term
from l10n.glossary.term_csv import write_match
from l10n.model import Locale

OWN_NOTE = re.compile(r"l10n ([a-z_]+): ?(.*)", re.DOTALL)
"""A note that is ours: its column and its cell."""
PREFERRED, ADMITTED, FORBIDDEN = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"
SHORT_FORM = "shortForm"
LONGEST = 10_000
"""Characters of one text; what is longer is no term and no note."""

# What XML 1.0 cannot hold; the controls that are white space have become spaces before.
_UNWRITABLE = re.compile("[\0-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class TbxEdition(Enum):
    """The edition of ISO 30042 that a file follows; tools that know `martif` only need that of 2008."""

    ISO_2019 = "2019"
    ISO_2008 = "2008"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    """What an edition calls the elements that differ."""

    root: str
    attributes: str
    header: str
    entry: str
    language: str
    term: str
    encoding: str = ""


_NAMES = {
    TbxEdition.ISO_2019: _Names(
        root="tbx",
        attributes=' style="dca" xmlns="urn:iso:std:iso:30042:ed-2"',
        header="tbxHeader",
        entry="conceptEntry",
        language="langSec",
        term="termSec",
    ),
    TbxEdition.ISO_2008: _Names(
        root="martif",
        attributes="",
        header="martifHeader",
        entry="termEntry",
        language="langSet",
        term="tig",
        encoding='    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>\n',
    ),
}


def dump_tbx(
    terms: Iterable[Term],
    source: Locale,
    edition: TbxEdition = TbxEdition.ISO_2019,
    title: str = "Glossary",
) -> str:
    """
    Write terms as TBX-Basic; `read_tbx` gives the same terms back, with white space as single spaces.

    Raises GlossaryError for what TBX cannot hold: no term at all, control characters,
    `|` in a form (it parts forms in CSV), very long texts, forms in the locale of the sources.
    """
    names = _NAMES[edition]
    entries = [_entry(number, term, source, names) for number, term in enumerate(terms, 1)]
    if not entries:
        raise GlossaryError("", "TBX cannot hold a glossary without terms", "add a term")
    return "".join([_head(names, source, title), *entries, f"    </body>\n  </text>\n</{names.root}>\n"])


def spaced(text: str) -> str:
    """Make all white space single spaces, as in CSV."""
    return " ".join(text.split())


def _head(names: _Names, source: Locale, title: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{names.root} type="TBX-Basic"{names.attributes} xml:lang="{source}">\n'
        f"  <{names.header}>\n"
        "    <fileDesc>\n"
        f"      <titleStmt><title>{_escape(title, 'the title')}</title></titleStmt>\n"
        "      <sourceDesc><p>Written by l10n</p></sourceDesc>\n"
        "    </fileDesc>\n"
        f"{names.encoding}"
        f"  </{names.header}>\n"
        "  <text>\n"
        "    <body>\n"
    )


def _entry(number: int, term: Term, source: Locale, names: _Names) -> str:
    if source in term.forms:
        raise GlossaryError(term.source, f"it has forms in {source}, the locale of the sources", "remove them")
    notes = "".join(f"        <note>{_escape(note, term.source)}</note>\n" for note in _notes(term))
    sections = {source: Forms(term.sources), **{at: forms for at, forms in term.forms.items() if forms != Forms()}}
    languages = "".join(_language(locale, forms, term, names) for locale, forms in sections.items())
    return f'      <{names.entry} id="c{number}">\n{notes}{languages}      </{names.entry}>\n'


def _notes(term: Term) -> Iterator[str]:
    yield f"l10n kind: {term.kind}"
    if term.tickers:
        yield f"l10n ticker: {_joined(term.tickers, term)}"
    yield from _match_notes(term.match, term)
    if term.valid_from:
        yield f"l10n valid_from: {term.valid_from.isoformat()}"
    if note := spaced(term.note):
        yield f"l10n note: {note}" if OWN_NOTE.fullmatch(note) else note


def _match_notes(options: MatchOptions, term: Term) -> Iterator[str]:
    """Yield the cell of the CSV file; what its grammar cannot hold, forms with spaces, gets a note of its own."""
    excluded = _joined(options.excluded, term)
    if " " in excluded:
        options = replace(options, excluded=())
        yield f"l10n not: {excluded}"
    if cell := write_match(options):
        yield f"l10n match: {spaced(cell)}"


def _joined(forms: tuple[str, ...], term: Term) -> str:
    return "|".join(_form(form, term) for form in forms)


def _form(text: str, term: Term) -> str:
    if "|" in text:
        raise GlossaryError(term.source, f"{text!r} holds a |, which parts forms", "remove it")
    return spaced(text)


def _language(locale: Locale, forms: Forms, term: Term, names: _Names) -> str:
    sections = "".join(
        _term_section(_form(text, term), status, kind, term, names) for text, status, kind in _ranked(forms)
    )
    return f'        <{names.language} xml:lang="{locale}">\n{sections}        </{names.language}>\n'


def _ranked(forms: Forms) -> Iterator[tuple[str, str, str]]:
    """Yield each form with its administrative status and term type."""
    for number, text in enumerate(forms.required):
        yield text, ADMITTED if number else PREFERRED, ""
    yield from ((text, ADMITTED, SHORT_FORM) for text in forms.short)
    yield from ((text, FORBIDDEN, "") for text in forms.forbidden)


def _term_section(text: str, status: str, kind: str, term: Term, names: _Names) -> str:
    term_type = f'            <termNote type="termType">{kind}</termNote>\n' if kind else ""
    return (
        f"          <{names.term}>\n"
        f"            <term>{_escape(text, term.source)}</term>\n"
        f'{term_type}            <termNote type="administrativeStatus">{status}</termNote>\n'
        f"          </{names.term}>\n"
    )


def _escape(text: str, where: str) -> str:
    """Write text for XML. Raises GlossaryError for what could not be read back."""
    where = _UNWRITABLE.sub("\ufffd", where)
    if bad := _UNWRITABLE.search(text):
        what = f"TBX cannot hold the character U+{ord(bad[0]):04X} of {text!r}"
        raise GlossaryError(where, what, "remove it from the glossary")
    if len(text) > LONGEST:
        raise GlossaryError(where, f"a text has {len(text)} characters, more than {LONGEST}", "shorten it")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
