"""
Catalogs: the units of an article in a locale, as PO files that git can show and merge.

Reading is polib's. Writing is ours: polib has no way to leave time stamps and empty
lines of its header alone, and takes several times as long for the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from l10n.article import short_hash
from l10n.catalog.doubles import PlacedUnit, distinct
from l10n.catalog.po_lines import plain_lines, raw_entries, verify_entries
from l10n.errors import CatalogError
from l10n.languages import is_other
from l10n.model import HUMAN, Catalog, Clearance, Locale, Origin, Unit, UnitState

if TYPE_CHECKING:
    import polib

PUBLISHED, IMPRINT, CORRECTED = "X-Published-Hash", "X-Published-Texts", "X-Corrected"
DECISION = "X-Publish"
_OWN_HEADERS = (
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "X-Generator",
    PUBLISHED,
    IMPRINT,
    CORRECTED,
    DECISION,
)
_FOLDED = "folded"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r'[\\"\n\t\r]')


# --- reading ---------------------------------------------------------------------------------


# polib takes these for ends of lines, as str.splitlines does; they are put aside while it reads.
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_HIDDEN = {ord(char): 0x10FF00 + at for at, char in enumerate(_BREAKS)}
_SHOWN = {code: char for char, code in _HIDDEN.items()}


def read_catalog(text: str, path: str, article: str, locale: Locale) -> Catalog:
    """
    Read a PO file; of equal units the one that is worth most counts, and what the others say is kept beside it.

    Raises CatalogError where it cannot be read, where a person has to choose (two confirmed
    targets, conflicts of git, what msgcat joined), and where it says that it is in another language.
    """
    po = _read_po(text, path)
    _verify_language(po.metadata.get("Language", ""), path, locale)
    units, gone = distinct(_placed(po), _placed(po, is_obsolete=True), path)
    return Catalog(
        article,
        locale,
        units,
        gone,
        published=po.metadata.get(PUBLISHED, ""),
        imprint=po.metadata.get(IMPRINT, ""),
        corrected=po.metadata.get(CORRECTED, ""),
        decision=Clearance.parse(po.metadata.get(DECISION, "")),
        metadata=tuple((key, value) for key, value in po.metadata.items() if key not in _OWN_HEADERS),
        comment=po.header.translate(_SHOWN).strip("\n"),
        kept=tuple(_kept(po, text)),
    )


def read_entries(text: str, path: str, locale: Locale) -> tuple[PlacedUnit, ...]:
    """Return the live units of a PO file of any tool, with their places. Raises CatalogError as `read_catalog` does."""
    po = _read_po(text, path)
    _verify_language(po.metadata.get("Language", ""), path, locale)
    return tuple(_placed(po))


def _placed(po: Iterable[polib.POEntry], *, is_obsolete: bool = False) -> Iterator[PlacedUnit]:
    for entry in po:
        if _is_unit(entry) and bool(entry.obsolete) is is_obsolete:
            named = " ".join(name for name, _ in entry.occurrences).translate(_SHOWN)
            # A path with blanks is isolated; of other references the first counts.
            article = named.strip(_ISOLATES) if named.startswith(_ISOLATES[0]) else named.partition(" ")[0]
            yield PlacedUnit(_unit(entry), _line(entry), article)


_ISOLATES = "\u2068\u2069"


def _line(entry: polib.POEntry) -> int:
    return entry.linenum or 1


def _read_po(text: str, path: str) -> polib.POFile:
    """Read a file with polib. Raises CatalogError."""
    import polib

    text = plain_lines(text.removeprefix("\ufeff"))
    raw = raw_entries(text, path)
    verify_entries(raw, path)
    try:
        po = polib.pofile(text.translate(_HIDDEN) + "\n", wrapwidth=0, check_for_duplicates=False)
    except (OSError, ValueError, IndexError, AttributeError, UnicodeError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        where = f"{path}:{line[1]}" if line else path
        raise CatalogError(where, "the PO file does not parse", "mend it, or restore it from git") from error
    if po and not any(entry.is_header for entry in raw):
        # Without a header, polib takes the comment of the first entry for the file's.
        po[0].tcomment, po.header = po.header, ""
    return po


def _verify_language(tag: str, path: str, locale: Locale) -> None:
    """Raise CatalogError for a file of another language: its targets would be published as this one's."""
    try:
        other = Locale.parse(tag)
    except ValueError:
        return
    if locale.language != "und" and is_other(other, locale):
        remedy = "put it where it belongs, or correct the line “Language” of its header"
        raise CatalogError(path, f"its header says that it is in {other}, and it stands where {locale} belongs", remedy)


def _is_unit(entry: polib.POEntry) -> bool:
    return bool(entry.msgid) and not entry.msgid_plural


def _kept(po: Sequence[polib.POEntry], text: str) -> Iterator[str]:
    """Yield the entries that can be no units, such as plurals, as they are written."""
    if all(map(_is_unit, po)):
        return
    lines = text.removeprefix("\ufeff").translate(_HIDDEN).splitlines()
    ends = [_line(entry) - 1 for entry in po[1:]] + [len(lines)]
    for entry, end in zip(po, ends, strict=True):
        if not _is_unit(entry) and (entry.msgctxt or entry.msgid_plural):
            yield "\n".join(lines[_line(entry) - 1 : end]).strip("\n").translate(_SHOWN)


def _unit(entry: polib.POEntry) -> Unit:
    for name in ("msgid", "msgstr", "msgctxt", "previous_msgid", "tcomment", "comment"):
        setattr(entry, name, (getattr(entry, name) or "").translate(_SHOWN))
    said = dict(line.split(": ", 1) for line in entry.comment.split("\n") if line.startswith(_SAYS) and ": " in line)
    notes = tuple(line for line in entry.comment.split("\n") if line and not line.startswith(_SAYS))
    text, _, digest = said.get("origin", "").partition(" #")
    origin = Origin.parse(text)
    draft = _unescape(said.get("draft", "").removeprefix('"').removesuffix('"'))
    previous = (entry.previous_msgid or "").replace("\r", "")
    state = _state(entry, previous)
    target = entry.msgstr.replace("\r", "")
    if state is UnitState.STALE and draft and target != draft:
        state = UnitState.DRAFT  # a person wrote it for the present source, and left the flag
    if target and ((digest and short_hash(target) != digest) or (draft and target != draft)):
        origin = HUMAN
    elif digest and not draft:
        draft = target
    flags = tuple(flag for flag in entry.flags if flag not in ("fuzzy", _FOLDED))
    return Unit(
        source=entry.msgid.replace("\r", ""),
        context=entry.msgctxt or "",
        target=target,
        state=state,
        role=said.get("role", ""),
        origin=origin,
        draft=draft,
        previous=previous if state is UnitState.STALE else "",
        comment=entry.tcomment,
        notes=notes,
        flags=flags,
    )


_SAYS = ("role: ", "origin: ", "draft: ")


def _state(entry: polib.POEntry, previous: str) -> UnitState:
    if _FOLDED in entry.flags and not entry.msgstr:
        return UnitState.FOLDED
    if not entry.msgstr.strip():
        return UnitState.UNTRANSLATED
    if "fuzzy" not in entry.flags:
        return UnitState.TRANSLATED
    return UnitState.STALE if previous else UnitState.DRAFT


# --- writing ---------------------------------------------------------------------------------


def dump_catalog(catalog: Catalog) -> str:
    """
    Write a PO file: document order, no wrapping, no time stamps, references without lines.

    `read_catalog` gives the same catalog back.
    """
    blocks, reference = [_header(catalog)], _reference(catalog.article)
    blocks += [_entry(unit, reference, "") for unit in catalog.units]
    blocks += [f"{entry}\n" for entry in catalog.kept]
    blocks += [_entry(unit, reference, "#~ ") for unit in catalog.obsolete]
    return "\n".join(blocks)


def _header(catalog: Catalog) -> str:
    fields = [
        ("Language", str(catalog.locale)),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        *catalog.metadata,
        ("X-Generator", "l10n"),
        *([(PUBLISHED, catalog.published)] if catalog.published else []),
        *([(IMPRINT, catalog.imprint)] if catalog.imprint else []),
        *([(CORRECTED, catalog.corrected)] if catalog.corrected else []),
        *([(DECISION, str(catalog.decision))] if catalog.decision else []),
    ]
    lines = "".join(f'"{_escape(f"{key}: {value}")}\\n"\n' for key, value in fields)
    comment = "".join(f"# {line}".rstrip() + "\n" for line in catalog.comment.split("\n")) if catalog.comment else ""
    return f'{comment}msgid ""\nmsgstr ""\n{lines}'


def _entry(unit: Unit, reference: str, lead: str) -> str:
    lines = [f"# {line}".rstrip() for line in unit.comment.split("\n")] if unit.comment else []
    if not lead:
        lines += [f"#. {line}" for line in (*_said(unit), *unit.notes)]
        lines.append(reference)
    if flags := ", ".join((*_STATE_FLAGS[unit.state], *unit.flags)):
        lines.append(f"#, {flags}")
    if unit.state is UnitState.STALE and unit.previous:
        lines.append(f'#{lead[1:2]}| msgid "{_escape(unit.previous)}"')
    if unit.context:
        lines.append(f'{lead}msgctxt "{_escape(unit.context)}"')
    lines += [f'{lead}msgid "{_escape(unit.source)}"', f'{lead}msgstr "{_escape(unit.target)}"', ""]
    return "\n".join(lines)


def _reference(article: str) -> str:
    """Isolate a path with spaces as GNU gettext does (U+2068, U+2069)."""
    return f"#: \u2068{article}\u2069" if " " in article else f"#: {article}"


def _said(unit: Unit) -> list[str]:
    said = [f"role: {unit.role}"] if unit.role else []
    if unit.origin.is_known:
        said.append(f"origin: {unit.origin}" + (f" #{short_hash(unit.draft)}" if unit.draft else ""))
    # Kept from the start, because an editor overwrites the target and tells nobody (docs/decisions/0004).
    if unit.draft:
        said.append(f'draft: "{_escape(unit.draft)}"')
    return said


_STATE_FLAGS: dict[UnitState, tuple[str, ...]] = dict.fromkeys(UnitState, ()) | {
    UnitState.DRAFT: ("fuzzy",),
    UnitState.STALE: ("fuzzy",),
    UnitState.FOLDED: (_FOLDED,),
}


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda match: _ESCAPES[match[0]], text)


def _unescape(text: str) -> str:
    back = {value: key for key, value in _ESCAPES.items()}
    return re.sub(r"\\.", lambda match: back.get(match[0], match[0]), text)
