"""
Reads a term base from TBX: ISO 30042:2019 (`conceptEntry`) and the older `martif` form (`termEntry`).

Elements are known by their local names, so every namespace that was ever in use
passes, and a data category by its `type` or, in the style `dct`, by its element's name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from l10n.errors import GlossaryError
from l10n.glossary.csv_file import TermBase, read_match, split
from l10n.glossary.tbx_write import LONGEST, OWN_NOTE, spaced
from l10n.glossary.term import Forms, MatchOptions, Term, TermKind
from l10n.model import Locale

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

ROOTS, ENTRIES = {"tbx", "martif"}, {"conceptEntry", "termEntry"}
LANGUAGES, TERMS = {"langSec", "langSet"}, {"termSec", "tig", "ntig"}
STATUSES = ("administrativeStatus", "usageStatus", "normativeAuthorization")
SHORT_TYPES = {"abbreviation", "acronym", "initialism", "shortForm", "clippedTerm"}
COLUMNS = {"kind", "ticker", "match", "not", "valid_from", "note"}

DEEPEST = 50
"""More levels than any TBX file needs; the walk through an entry recurses."""
_CHUNK = 1 << 16


class Doctype(Enum):
    """What becomes of a file with `<!DOCTYPE`; declarations inside it and entities are refused in any case."""

    REFUSED = "refused"
    IGNORED = "ignored"
    """One that only names a DTD passes, and the DTD is not read: so Weblate and others write martif files."""


def read_tbx(text: str, path: str, source: Locale, doctype: Doctype = Doctype.REFUSED) -> TermBase:
    """
    Read a TBX file; a bad entry, language section or term section is refused and the rest stays usable.

    Raises GlossaryError for a file that is no XML, no TBX, or has a document type.
    """
    terms, lines = list[Term](), list[int]()
    reader = _Reader(path, source)
    for entry in _entries(text, path, doctype):
        try:
            terms.append(reader.term(entry))
            lines.append(entry.line)
        except ValueError as error:
            reader.refuse(entry, "entry", error)
    return TermBase(tuple(terms), tuple(lines), tuple(reader.refused), path)


# --- from XML to entries ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Element:
    """An element of an entry; a data category is its `type` or its own name."""

    name: str
    category: str
    locale: str
    line: int
    content: list[str | _Element] = field(default_factory=list)

    @property
    def children(self) -> Iterator[_Element]:
        return (part for part in self.content if isinstance(part, _Element))

    @property
    def descendants(self) -> Iterator[_Element]:
        for child in self.children:
            yield child
            yield from child.descendants

    @property
    def words(self) -> str:
        """The text with that of inner markup. Raises ValueError for one that is too long."""
        text = spaced("".join(part if isinstance(part, str) else part.words for part in self.content))
        if len(text) > LONGEST:
            raise ValueError(f"a text has {len(text)} characters, more than {LONGEST}")
        return text

    def value(self, *categories: str) -> str:
        """Give the text of the first descendant of these categories, or nothing."""
        return next((each.words for each in self.descendants if each.category in categories), "")


def _entries(text: str, path: str, doctype: Doctype) -> Iterator[_Element]:
    """Give the entries as they are read. The text is decoded already: an encoding that it declares is ignored."""
    from xml.parsers.expat import ErrorString, ExpatError

    builder = _Builder(path, doctype)
    try:
        for at in range(0, len(text), _CHUNK):
            builder.parser.Parse(text[at : at + _CHUNK], False)
            yield from builder.entries
            builder.entries.clear()
        builder.parser.Parse("", True)
    except ExpatError as error:
        reason = f"the file is no XML: {ErrorString(error.code)}"
        raise GlossaryError(f"{path}:{error.lineno}", reason, "export it anew as TBX") from error
    except UnicodeEncodeError as error:
        where = f"{path}:{builder.parser.CurrentLineNumber}"
        raise GlossaryError(where, "the file is no text: it has lone surrogates", "save it as UTF-8") from error
    yield from builder.entries


class _Builder:
    """Builds the tree of one entry at a time."""

    def __init__(self, path: str, doctype: Doctype) -> None:
        from xml.parsers.expat import ParserCreate

        self.path, self.doctype = path, doctype
        self.entries: list[_Element] = []
        self._open: list[_Element] = []
        self._depth = 0
        self.parser: XMLParserType = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _fail(self, what: str, remedy: str) -> GlossaryError:
        return GlossaryError(f"{self.path}:{self.parser.CurrentLineNumber}", what, remedy)

    def _doctype(self, name: str, system: str | None, public: str | None, has_declarations: int) -> None:
        if has_declarations:
            raise self._fail("the document type declares entities or elements", "export it anew without <!DOCTYPE …>")
        if self.doctype is Doctype.REFUSED:
            raise self._fail("it has a document type", "remove <!DOCTYPE …> from the file")

    def _entity(self, name: str, *_: object) -> None:
        raise self._fail(f"it declares the entity {name}", "export it anew without <!DOCTYPE …>")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        raise self._fail(f"it uses &{name};, which only a DTD could tell", "write the character itself")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if not self._depth and local not in ROOTS:
            raise self._fail(f"the file is no TBX: it starts with <{name}>", "export it as TBX-Basic")
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._fail(f"elements are nested more than {DEEPEST} deep", "export it anew as TBX-Basic")
        if not self._open and local not in ENTRIES:
            return
        language = attributes.get("xml:lang", attributes.get("lang", ""))
        element = _Element(local, attributes.get("type", local), language, self.parser.CurrentLineNumber)
        if self._open:
            self._open[-1].content.append(element)
        self._open.append(element)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._open:
            element = self._open.pop()
            if not self._open:
                self.entries.append(element)

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append(text)


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
class _Reader:
    """Makes terms of entries, and keeps what it refuses."""

    path: str
    source: Locale
    refused: list[GlossaryError] = field(default_factory=list)

    def refuse(self, element: _Element, what: str, reason: ValueError) -> None:
        """Keep why an element is left out."""
        where = f"{self.path}:{element.line}"
        self.refused.append(GlossaryError(where, f"the {what} is left out: {reason}", f"mend the {what}"))

    def term(self, entry: _Element) -> Term:
        """Read an entry. Raises ValueError with the reason why it cannot be used."""
        cells, note = _notes(child.words for child in entry.children if child.name == "note")
        sections = self._sections(entry)
        source = _source_of(sections, self.source)
        if source is None:
            raise ValueError(f"it has no term in {self.source}")
        return Term(
            _listed(sections.pop(source), *_Rank),
            _kind(cells.get("kind", ""), entry.value("subjectField")),
            {locale: _forms(forms) for locale, forms in sections.items()},
            split(cells.get("ticker", "")),
            _match(cells),
            _date(cells.get("valid_from", "")),
            note,
        )

    def _sections(self, entry: _Element) -> dict[Locale, list[_Form]]:
        """Give the forms of each locale that has any; several sections of a locale are one."""
        sections: dict[Locale, list[_Form]] = {}
        for child in entry.children:
            if child.name in LANGUAGES:
                try:
                    locale = Locale.parse(child.locale)
                except ValueError as error:
                    self.refuse(child, "language section", error)
                    continue
                if forms := list(self._section(child)):
                    sections.setdefault(locale, []).extend(forms)
        return sections

    def _section(self, language: _Element) -> Iterator[_Form]:
        for child in language.children:
            if child.name in TERMS:
                try:
                    text, rank = _form(child)
                except ValueError as error:
                    self.refuse(child, "term section", error)
                    continue
                # Tools write an empty term where nothing is translated yet.
                if text:
                    yield text, rank


def _form(section: _Element) -> _Form:
    """Read a term section. Raises ValueError with the reason why it cannot be used."""
    text = section.value("term")
    if "|" in text:
        raise ValueError(f"{text!r} holds a |, which parts forms")
    rank = _rank(section.value(*STATUSES))
    is_short = rank is _Rank.ADMITTED and section.value("termType") in SHORT_TYPES
    return text, _Rank.SHORT if is_short else rank


def _rank(status: str) -> _Rank:
    if not status:
        return _Rank.ADMITTED
    rank = next((rank for start, rank in _RANKS.items() if status.lower().startswith(start)), None)
    if rank is None:
        raise ValueError(f"its status {status!r} is neither preferred, admitted, superseded nor deprecated")
    return rank


def _listed(forms: Iterable[_Form], *ranks: _Rank) -> tuple[str, ...]:
    """Give the forms of these ranks, each once, the better ranks first."""
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
    traditional = source.region in {"TW", "HK", "MO"}
    script = source.script or (("Hant" if traditional else "Hans") if source.language == "zh" else "")
    language, present = source.language, set(locales)
    names = (source, Locale(language, script, source.region), Locale(language, script), Locale(language))
    return next((name for name in names if name in present), None)


# --- notes -----------------------------------------------------------------------------------


def _notes(notes: Iterable[str]) -> tuple[dict[str, str], str]:
    """Part an entry's notes into our cells by column, and the rest as one text. Raises ValueError."""
    cells: dict[str, str] = {}
    free = list[str]()
    for note in notes:
        own = OWN_NOTE.fullmatch(note)
        if own is None:
            free.append(note)
        elif own[1] not in COLUMNS:
            raise ValueError(
                f"the note {note!r} is not one of {', '.join(f'l10n {name}:' for name in sorted(COLUMNS))}"
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
        raise ValueError(f"kind {cell!r} is not one of {', '.join(names)}")
    return names[cell.lower()]


def _match(cells: dict[str, str]) -> MatchOptions:
    read = read_match(cells.get("match", ""))
    excluded = dict.fromkeys(read.excluded + split(cells.get("not", "")))
    return MatchOptions(read.is_case_sensitive, read.is_part, read.is_off, tuple(excluded))


def _date(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        raise ValueError(f"valid_from {cell!r} is no date like 2021-10-28") from None
