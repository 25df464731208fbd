"""
Catalogs: the units of an article in a locale, as PO files that git can show and merge.

Reading is polib's. Writing is ours: polib has no way to leave time stamps and empty
lines of its header alone, and takes several times as long for the same text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from l10n.errors import CatalogError
from l10n.model import Article, Catalog, Locale, Segment, Unit, UnitState

if TYPE_CHECKING:
    import polib

PUBLISHED = "X-Published-Hash"
_OWN_HEADERS = ("Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "X-Generator", PUBLISHED)
_FOLDED = "folded"
SPLIT = "after:"
"""Prefix of a split context: the short hash of the source before it in the article."""
_SIMILAR = 55.0  # percent; below, two sentences are not one sentence reworded

_PAIRS, _NEAR = 250_000, 50

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ESCAPED = re.compile(r'[\\"\n\t\r]')


def short_hash(text: str) -> str:
    """Give eight hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]


# --- reading ---------------------------------------------------------------------------------


def read_catalog(text: str, path: str, article: str, locale: Locale) -> Catalog:
    """
    Read a PO file; of equal units the first that has a target counts.

    Raises CatalogError where polib cannot read it.
    """
    import polib

    text = text.removeprefix("\ufeff")
    _verify_quotes(text, path)
    try:
        po = polib.pofile(text + "\n", wrapwidth=0, check_for_duplicates=False)
    except (OSError, ValueError, IndexError, AttributeError, UnicodeError) as error:
        line = re.search(r"\(line (\d+)\)", str(error))
        where = f"{path}:{line[1]}" if line else path
        raise CatalogError(where, "the PO file does not parse", "mend it, or restore it from git") from error
    units = _distinct(_unit(entry) for entry in po if not entry.obsolete)
    obsolete = _distinct(_unit(entry) for entry in po if entry.obsolete)
    other = tuple((key, value) for key, value in po.metadata.items() if key not in _OWN_HEADERS)
    return Catalog(article, locale, units, obsolete, po.metadata.get(PUBLISHED, ""), other)


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
    said = dict(line.split(": ", 1) for line in entry.comment.split("\n") if line.startswith(_SAYS) and ": " in line)
    notes = tuple(line for line in entry.comment.split("\n") if line and not line.startswith(_SAYS))
    origin, _, digest = said.get("origin", "").partition(" #")
    draft = _unescape(said.get("draft", "").removeprefix('"').removesuffix('"'))
    previous = (entry.previous_msgid or "").replace("\r", "")
    state = _state(entry, previous)
    target = entry.msgstr.replace("\r", "")
    if state is UnitState.STALE and draft and target != draft:
        state = UnitState.DRAFT  # a person wrote it for the present source, and left the flag
    if target and ((digest and short_hash(target) != digest) or (draft and target != draft)):
        origin = "human"
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
    if unit.origin:
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


# --- updating --------------------------------------------------------------------------------


def update_catalog(catalog: Catalog, article: Article) -> Catalog:
    """
    Give the catalog for the article as it is now.

    Units are told by content, never by position. An unchanged one keeps everything; a
    reworded one becomes stale, with its old target and source beside it; a pair whose
    source has gone is kept as obsolete, and revived when it returns.
    """
    known = {unit.key: unit for unit in catalog.units}
    wanted = {(s.context, s.source): s for s in article.segments}
    wanted |= _split_contexts(known, article.segments)
    gone = [unit for key, unit in known.items() if key not in wanted and unit.target]
    revived = {unit.key: unit for unit in catalog.obsolete if unit.key in wanted and unit.key not in known}
    new = [key for key in wanted if key not in known and key not in revived]
    stale = _reworded(gone, new)
    found = known | revived | stale
    units = tuple(_placed(found.get(key), key, segment) for key, segment in wanted.items())
    obsolete = {unit.key: unit for unit in catalog.obsolete if unit.key not in wanted}
    obsolete |= {unit.key: _retired(unit) for unit in gone if unit.state is not UnitState.STALE}
    return replace(catalog, article=article.path, units=units, obsolete=tuple(obsolete.values()))


def _split_contexts(
    known: Mapping[tuple[str, str], Unit], segments: Sequence[Segment]
) -> dict[tuple[str, str], Segment]:
    """Keep the units of a sentence that a person gave two targets, told apart by the sentence before."""
    if not any(context.startswith(SPLIT) for context, _ in known):
        return {}
    before = [""] + [segment.source for segment in segments]
    keys = {(f"{SPLIT}{short_hash(b)}", s.source): s for b, s in zip(before, segments, strict=False)}
    return {key: segment for key, segment in keys.items() if key in known}


def _placed(unit: Unit | None, key: tuple[str, str], segment: Segment) -> Unit:
    role = segment.role.value
    if unit is None:
        return Unit(key[1], key[0], role=role)
    return unit if unit.role == role else replace(unit, role=role)


def _retired(unit: Unit) -> Unit:
    """Give a unit as an obsolete one: PO keeps no comments with those."""
    state = unit.state if unit.state is UnitState.TRANSLATED else UnitState.DRAFT
    return Unit(unit.source, unit.context, unit.target, state, comment=unit.comment, flags=unit.flags)


def _reworded(gone: Sequence[Unit], new: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Unit]:
    """Pair new sources with the most similar gone ones; best pairs first, each unit once."""
    if not gone or not new:
        return {}
    from rapidfuzz.fuzz import ratio

    # A rewritten book would be millions of pairs: then only neighbours are compared.
    reach = len(gone) + len(new) if len(gone) * len(new) <= _PAIRS else _NEAR
    pairs = [
        (score, -abs(at - position), position, at)
        for position, key in enumerate(new)
        for at, unit in enumerate(gone)
        if abs(at - position) <= reach
        and unit.context == key[0]
        and (score := ratio(unit.source, key[1], score_cutoff=_SIMILAR))
    ]
    stale: dict[tuple[str, str], Unit] = {}
    used: set[int] = set()
    for _, _, position, at in sorted(pairs, reverse=True):
        if new[position] not in stale and at not in used:
            used.add(at)
            stale[new[position]] = _stale(gone[at], new[position])
    return stale


def _stale(unit: Unit, key: tuple[str, str]) -> Unit:
    previous = unit.previous if unit.state is UnitState.STALE else unit.source
    return replace(unit, source=key[1], state=UnitState.STALE, previous=previous, draft=unit.target)


def drafted(unit: Unit, target: str, origin: str) -> Unit:
    """Give the unit with a machine's target, to be confirmed by a person."""
    return replace(unit, target=target, state=UnitState.DRAFT, origin=origin, draft=target, previous="")


def _has_split(units: Mapping[tuple[str, str], Unit]) -> bool:
    return any(context.startswith(SPLIT) for context, _ in units)


def segment_units(article: Article, catalog: Catalog) -> list[Unit]:
    """Give each segment's unit, in the article's order; an untranslated one where the catalog has none."""
    units = {unit.key: unit for unit in catalog.units}
    split = _has_split(units)
    found, before = [], ""
    for segment in article.segments:
        unit = units.get((f"{SPLIT}{short_hash(before)}", segment.source)) if split else None
        found.append(unit or units.get((segment.context, segment.source)) or Unit(segment.source, segment.context))
        before = segment.source
    return found
