"""
Catalogs: the units of an article in a locale, as PO files that git can show and merge.

Reading is polib's. Writing is ours: polib has no way to leave time stamps and empty
lines of its header alone, and takes several times as long for the same text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from l10n.article import short_hash
from l10n.errors import CatalogError
from l10n.model import HUMAN, Catalog, Locale, Origin, Unit, UnitState

if TYPE_CHECKING:
    import polib

PUBLISHED = "X-Published-Hash"
_OWN_HEADERS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "X-Generator", PUBLISHED)
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
    Read a PO file; of equal units the first that has a target counts.

    Raises CatalogError where polib cannot read it.
    """
    import polib

    text = text.removeprefix("\ufeff")
    _verify_quotes(text, path)
    try:
        po = polib.pofile(text.translate(_HIDDEN) + "\n", wrapwidth=0, check_for_duplicates=False)
    except (OSError, ValueError, IndexError, AttributeError, UnicodeError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        where = f"{path}:{line[1]}" if line else path
        raise CatalogError(where, "the PO file does not parse", "mend it, or restore it from git") from error
    units = _distinct(_unit(entry) for entry in po if not entry.obsolete)
    obsolete = _distinct(_unit(entry) for entry in po if entry.obsolete)
    other = tuple((key, value) for key, value in po.metadata.items() if key not in _OWN_HEADERS)
    return Catalog(article, locale, units, obsolete=obsolete, published=po.metadata.get(PUBLISHED, ""), metadata=other)


_LINE = re.compile(r'(?:#~ ?)?(?:#?\| ?)?(?:msg(?:id|id_plural|str|ctxt)(?:\[\d+\])?\s*)?"(?:[^"\\]|\\.)*"')


def _verify_quotes(text: str, path: str) -> None:
    """Refuse a string that is not closed: polib would cut off its last character and say nothing."""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if line and (line[0] != "#" or line.startswith(("#~ ", "#| "))) and not _LINE.fullmatch(line):
            raise CatalogError(f"{path}:{number}", "the PO file does not parse", "mend it, or restore it from git")


def _distinct(units: Iterable[Unit]) -> tuple[Unit, ...]:
    found: dict[tuple[str, str], Unit] = {}
    for unit in units:
        if unit.source and (unit.key not in found or not found[unit.key].target):
            found[unit.key] = unit
    return tuple(found.values())


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
    ]
    lines = "".join(f'"{_escape(f"{key}: {value}")}\\n"\n' for key, value in fields)
    return f'msgid ""\nmsgstr ""\n{lines}'


def _entry(unit: Unit, reference: str, lead: str) -> str:
    lines = [f"# {line}".rstrip() for line in unit.comment.split("\n")] if unit.comment else []
    if not lead:
        lines += [f"#. {line}" for line in (*_said(unit), *unit.notes)]
        lines.append(reference)
        flags = ", ".join((*_STATE_FLAGS[unit.state], *unit.flags))
        if flags:
            lines.append(f"#, {flags}")
        if unit.state is UnitState.STALE and unit.previous:
            lines.append(f'#| msgid "{_escape(unit.previous)}"')
    elif flags := ", ".join((*_STATE_FLAGS[unit.state], *unit.flags)):
        lines.append(f"#, {flags}")
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
