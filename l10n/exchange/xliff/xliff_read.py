"""Reads XLIFF 1.0 to 1.2, as l10n and other tools write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.exchange.codes import CodeTexts
from l10n.exchange.known_sources import KnownSources
from l10n.exchange.language_tags import distance
from l10n.exchange.row import ExchangeError, Read, Row, bounded
from l10n.exchange.xliff.tool_states import is_of_a_tool, tool_state
from l10n.exchange.xliff.xliff_write import CONTEXT, FIGURE_NOTE, PREVIOUS, ROLE_NOTE, TERM_NOTE
from l10n.model import Locale, UnitState
from l10n.xml_reader import Element, Entry, Shape, read_entries

# Whatever a person has to look at again is a draft.
STATES = {
    "new": UnitState.UNTRANSLATED,
    "needs-translation": UnitState.UNTRANSLATED,
    "needs-adaptation": UnitState.DRAFT,
    "needs-l10n": UnitState.DRAFT,
    "needs-review-translation": UnitState.DRAFT,
    "needs-review-adaptation": UnitState.DRAFT,
    "needs-review-l10n": UnitState.DRAFT,
    "translated": UnitState.TRANSLATED,
    "signed-off": UnitState.TRANSLATED,
    "final": UnitState.TRANSLATED,
    "x-folded": UnitState.FOLDED,
}
# Targets that a machine or a memory gave; `translated` beside one of these is no person's word.
_MACHINE = frozenset({"fuzzy-match", "leveraged-mt", "mt-suggestion", "tm-suggestion"})
_REJECTED = "rejected-"


def read_xliff(raw: bytes, path: str, source: Locale, target: Locale, known: KnownSources | None = None) -> Read:
    """
    Read an XLIFF file, `.sdlxliff` and `.mqxliff` too; a unit that cannot be read is refused and the rest stays usable.

    Codes that do not say what they are stand for the markup of the known sources. Raises
    ExchangeError for a file that is no XML, no XLIFF 1.x, or hostile.
    """
    known = known or KnownSources()
    rows, refused = list[Row](), list[ExchangeError]()
    foreign = dict[tuple[int, str], ExchangeError]()
    for entry in read_entries(raw, path, _SHAPE):
        file = entry.around("file") or Element("file", {}, entry.element.line)
        if objection := _foreign(file, source, target):
            where = f"{path}:{file.line}"
            error = ExchangeError(where, f"{file.get('original')} is left out: {objection}", "name the locale it is in")
            foreign[file.line, file.get("original")] = error
            continue
        if entry.element.get("translate") == "no":
            continue
        try:
            rows.append(_row(entry, known, path, target))
        except ValueError as reason:
            where = f"{path}:{entry.element.line}"
            refused.append(ExchangeError(where, f"the unit is left out: {reason}", "mend the unit"))
    return Read(tuple(rows), (*foreign.values(), *refused)).told_by_contexts()


def _objection(root: Element) -> str:
    if root.name != "xliff":
        return f"the file is no XLIFF: it starts with <{root.name}>"
    version = root.get("version")
    return "" if version.startswith("1.") or not version else f"it is XLIFF {version}"


_SHAPE = Shape(frozenset({"trans-unit"}), _objection, "export it anew as XLIFF 1.2", ExchangeError)


def _foreign(file: Element, source: Locale, target: Locale) -> str:
    for name, locale in (("source-language", source), ("target-language", target)):
        tag = file.get(name)
        if tag and distance(tag, locale) is None:
            return f"its {name} is {tag}, not {locale}"
    return ""


def _row(entry: Entry, known: KnownSources, path: str, locale: Locale) -> Row:
    unit, file = entry.element, entry.around("file")
    source = unit.child("source")
    if source is None:
        raise ValueError("it has no source")
    read, codes = known.read(source)
    target = unit.child("target")
    text = codes.read(target) if target else ""
    name, context = _unit_id(unit), _context(unit)
    before = _previous(unit)
    notes = list(_notes(unit))
    return Row(
        file.get("original") if file else "",
        locale,
        read,
        text,
        context=context,
        state=_state(unit, target, text, before),
        role=next((note for name, note in notes if name == ROLE_NOTE), ""),
        previous=before[0],
        previous_target=before[1],
        figures=tuple(note for name, note in notes if name == FIGURE_NOTE),
        terms=tuple(note for name, note in notes if name == TERM_NOTE),
        note="\n".join(note for name, note in notes if name not in (ROLE_NOTE, FIGURE_NOTE, TERM_NOTE) and note),
        place=f"{path}:{unit.line}",
        unit_id=name,
        has_context=bool(name or context),
    )


def _state(unit: Element, target: Element | None, text: str, before: tuple[str, str]) -> UnitState | None:
    if is_of_a_tool(unit):
        return tool_state(unit) if text else UnitState.UNTRANSLATED
    said = target.get("state") if target else ""
    qualifier = target.get("state-qualifier") if target else ""
    is_approved = unit.get("approved").lower() == "yes"
    if not said and not text:
        return UnitState.STALE if any(before) else UnitState.UNTRANSLATED
    state = STATES.get(said)
    if not said and is_approved:
        return UnitState.TRANSLATED
    if state is UnitState.TRANSLATED and (qualifier.startswith(_REJECTED) or qualifier in _MACHINE):
        return UnitState.TRANSLATED if is_approved and qualifier in _MACHINE else UnitState.DRAFT
    return state


def _context(unit: Element) -> str:
    """Return the context; a tool that drops context groups keeps the unit's name, which is our context too."""
    for group in unit.children("context-group"):
        for context in group.children("context"):
            if context.get("context-type") == CONTEXT:
                return bounded(context.text)
    name = unit.get("resname")
    return "" if _ID.fullmatch(name) else name


def _unit_id(unit: Element) -> str:
    """Return the id of our export, where a tool kept it as the unit's id or, as Crowdin does, as its name."""
    return next((name for name in (unit.get("id"), unit.get("resname")) if _ID.fullmatch(name)), "")


_ID = re.compile("u[0-9a-f]{16}")


def _previous(unit: Element) -> tuple[str, str]:
    for other in unit.children("alt-trans"):
        if other.get("alttranstype") == PREVIOUS:
            source, target = other.child("source"), other.child("target")
            codes = CodeTexts.of(source) if source else CodeTexts()
            return codes.read(source) if source else "", codes.read(target) if target else ""
    return "", ""


def _notes(unit: Element) -> Iterator[tuple[str, str]]:
    for note in unit.children("note"):
        yield note.get("from"), bounded(note.text)
