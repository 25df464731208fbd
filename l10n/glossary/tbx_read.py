"""
Reads a term base from TBX: ISO 30042:2019 (`conceptEntry`) and the older `martif` form (`termEntry`).

Elements are known by their local names, so every namespace that was ever in use
passes, and a data category by its `type` or, in the style `dct`, by its element's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from l10n.errors import GlossaryError
from l10n.glossary.tbx_write import LONGEST, OWN_NOTE, spaced
from l10n.glossary.term import Forms, MatchOptions, Term, TermKind
from l10n.glossary.term_csv import TermBase, read_match, said, split
from l10n.languages import broader
from l10n.model import Locale
from l10n.xml_reader import Element, Shape, read_entries

ROOTS, ENTRIES = {"tbx", "martif"}, frozenset({"conceptEntry", "termEntry"})
LANGUAGES, TERMS = {"langSec", "langSet"}, {"termSec", "tig", "ntig"}
STATUSES = ("administrativeStatus", "usageStatus", "normativeAuthorization")
SHORT_TYPES = {"abbreviation", "acronym", "initialism", "shortForm", "clippedTerm"}
COLUMNS = {"kind", "ticker", "match", "not", "valid_from", "note"}


def _objection(root: Element) -> str:
    return "" if root.name in ROOTS else f"the file is no TBX: it starts with <{root.name}>"


_SHAPE = Shape(ENTRIES, _objection, "export it anew as TBX-Basic", GlossaryError)


def read_tbx(text: str, path: str, source: Locale) -> TermBase:
    """
    Read a TBX file; a bad entry, language section or term section is refused and the rest stays usable.

    Raises GlossaryError for a file that is no XML, no TBX, or hostile.
    """
    terms, lines = list[Term](), list[int]()
    reader = _TbxReader(path, source)
    for entry, _ in read_entries(text, path, _SHAPE):
        try:
            terms.append(reader.term(entry))
            lines.append(entry.line)
        except ValueError as error:
            reader.refuse(entry, "entry", error)
    return TermBase(tuple(terms), tuple(lines), tuple(reader.refused), path)


# --- elements --------------------------------------------------------------------------------


def _category(element: Element) -> str:
    return element.attributes.get("type", element.name)


def _descendants(element: Element) -> Iterator[Element]:
    for child in element.children():
        yield child
        yield from _descendants(child)


def _words(element: Element) -> str:
    """Return the text with that of inner markup. Raises ValueError for one that is too long."""
    text = spaced(element.text)
    if len(text) > LONGEST:
        raise ValueError(f"a text has {len(text)} characters, more than {LONGEST}")
    return text


def _value(element: Element, *categories: str) -> str:
    """Return the text of the first descendant of these categories, or nothing."""
    return next((_words(each) for each in _descendants(element) if _category(each) in categories), "")


# --- from entries to terms -------------------------------------------------------------------


class _Rank(IntEnum):
    """How a language stands to a form; in the order in which forms are listed."""

    PREFERRED = 1
    ADMITTED = 2
    SHORT = 3
    FORBIDDEN = 4


# By how a status starts: `preferredTerm-admn-sts`, `preferred`, `preferredTerm` mean the same.
_RANKS = {
    "preferred": _Rank.PREFERRED,
    "admitted": _Rank.ADMITTED,
    "standardized": _Rank.ADMITTED,
    "legal": _Rank.ADMITTED,
    "regulated": _Rank.ADMITTED,
    "deprecated": _Rank.FORBIDDEN,
    "superseded": _Rank.FORBIDDEN,
    "forbidden": _Rank.FORBIDDEN,
}

# A form and its rank.
_Form = tuple[str, _Rank]


@dataclass(frozen=True, slots=True)
class _TbxReader:
    """Makes terms of entries, and keeps what it refuses."""

    path: str
    source: Locale
    refused: list[GlossaryError] = field(default_factory=list)

    def refuse(self, element: Element, what: str, reason: ValueError) -> None:
        """Keep why an element is left out."""
        where = f"{self.path}:{element.line}"
        self.refused.append(GlossaryError(where, f"the {what} is left out: {reason}", f"mend the {what}"))

    def term(self, entry: Element) -> Term:
        """Read an entry. Raises ValueError with the reason why it cannot be used."""
        cells, note = _notes(_words(note) for note in entry.children("note"))
        sections = self._sections(entry)
        source = _source_of(sections, self.source)
        if source is None:
            raise ValueError(f"it has no term in {self.source}")
        return Term(
            _listed(sections.pop(source), *_Rank),
            _kind(cells.get("kind", ""), _value(entry, "subjectField")),
            {locale: _forms(forms) for locale, forms in sections.items()},
            tickers=split(cells.get("ticker", "")),
            match=_match(cells),
            valid_from=_date(cells.get("valid_from", "")),
            note=note,
        )

    def _sections(self, entry: Element) -> dict[Locale, list[_Form]]:
        """Return the forms of each locale that has any; several sections of a locale are one."""
        sections: dict[Locale, list[_Form]] = {}
        for child in entry.children(*LANGUAGES):
            try:
                locale = Locale.parse(child.language)
            except ValueError as error:
                self.refuse(child, "language section", error)
                continue
            if forms := list(self._section(child)):
                sections.setdefault(locale, []).extend(forms)
        return sections

    def _section(self, language: Element) -> Iterator[_Form]:
        for child in language.children(*TERMS):
            try:
                text, rank = _form(child)
            except ValueError as error:
                self.refuse(child, "term section", error)
                continue
            # Tools write an empty term where nothing is translated yet.
            if text:
                yield text, rank


def _form(section: Element) -> _Form:
    """Read a term section. Raises ValueError with the reason why it cannot be used."""
    text = _value(section, "term")
    if "|" in text:
        raise ValueError(f"{said(text)} holds a |, which parts forms")
    rank = _rank(_value(section, *STATUSES))
    is_short = rank is _Rank.ADMITTED and _value(section, "termType") in SHORT_TYPES
    return text, _Rank.SHORT if is_short else rank


def _rank(status: str) -> _Rank:
    if not status:
        return _Rank.ADMITTED
    rank = next((rank for start, rank in _RANKS.items() if status.lower().startswith(start)), None)
    if rank is None:
        raise ValueError(f"its status {said(status)} is neither preferred, admitted, superseded nor deprecated")
    return rank


def _listed(forms: Iterable[_Form], *ranks: _Rank) -> tuple[str, ...]:
    """Return the forms of these ranks, each once, the better ranks first."""
    wanted = sorted((form for form in forms if form[1] in ranks), key=lambda form: form[1])
    return tuple(dict.fromkeys(text for text, _ in wanted))


def _forms(forms: Iterable[_Form]) -> Forms:
    forms = list(forms)
    required = _listed(forms, _Rank.PREFERRED, _Rank.ADMITTED)
    short, forbidden = _listed(forms, _Rank.SHORT), _listed(forms, _Rank.FORBIDDEN)
    # Where abbreviations are all that a language has, they are what the term is called.
    return Forms(required, short, forbidden) if required else Forms(short, (), forbidden)


def _source_of(locales: Iterable[Locale], source: Locale) -> Locale | None:
    """Find the sources' section: that of the locale itself, or one that says less: zh or zh-Hans for zh-CN."""
    present = set(locales)
    return next((name for name in broader(source) if name in present), None)


# --- notes -----------------------------------------------------------------------------------


def _notes(notes: Iterable[str]) -> tuple[dict[str, str], str]:
    """Split an entry's notes into our cells by column, and the rest as one text. Raises ValueError."""
    cells: dict[str, str] = {}
    free = list[str]()
    for note in notes:
        own = OWN_NOTE.fullmatch(note)
        if own is None:
            free.append(note)
        elif own[1] not in COLUMNS:
            raise ValueError(
                f"the note {said(note)} is not one of {', '.join(f'l10n {name}:' for name in sorted(COLUMNS))}"
            )
        elif own[1] == "note":
            free.append(own[2])
        elif own[1] in cells:
            raise ValueError(f"the note l10n {own[1]}: is there twice")
        else:
            cells[own[1]] = own[2]
    return cells, "; ".join(filter(None, free))


def _kind(cell: str, subject: str) -> TermKind:
    """Read the kind; where no note tells it, a subject field that names one does."""
    names = {str(kind): kind for kind in TermKind}
    if not cell:
        return names.get(subject.lower(), TermKind.TERM)
    if cell.lower() not in names:
        raise ValueError(f"kind {said(cell)} is not one of {', '.join(names)}")
    return names[cell.lower()]


def _match(cells: dict[str, str]) -> MatchOptions:
    read = read_match(cells.get("match", ""))
    excluded = dict.fromkeys(read.excluded + split(cells.get("not", "")))
    return MatchOptions(read.is_case_sensitive, read.is_part, read.is_off, tuple(excluded))


def _date(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise ValueError(f"valid_from {said(cell)} is no date like 2021-10-28") from None
