"""Reads TMX 1.1 to 1.4b, as l10n and other tools write it."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.exchange.codes import CodeTexts
from l10n.exchange.language_tags import nearest
from l10n.exchange.row import ExchangeError, Read, Row, bounded
from l10n.exchange.tmx.tmx_write import ARTICLE, CONTEXT, ROLE, STATE
from l10n.model import Locale, UnitState
from l10n.xml_reader import Element, Shape, read_entries, require_root

_SHAPE = Shape(frozenset({"tu"}), require_root("tmx", "TMX"), "export it anew as TMX 1.4", ExchangeError)
_STATES = {state.value: state for state in UnitState}


def read_tmx(raw: bytes, path: str, source: Locale, target: Locale) -> Read:
    """
    Read a TMX file; a unit that cannot be read is refused, and one in other languages is passed over.

    Raises ExchangeError for a file that is no XML, no TMX, or hostile, or that has no
    unit in both languages.
    """
    rows, refused, passed = list[Row](), list[ExchangeError](), 0
    for entry in read_entries(raw, path, _SHAPE):
        unit = entry.element
        try:
            row = _row(unit, path, source, target)
        except ValueError as error:
            refused.append(ExchangeError(f"{path}:{unit.line}", f"the unit is left out: {error}", "mend the unit"))
            continue
        rows += [row] if row else []
        passed += row is None
    if passed and not rows and not refused:
        raise ExchangeError(path, f"no unit of it is in {source} and {target}", "see the languages of the file")
    return Read(tuple(rows), tuple(refused))


def _row(unit: Element, path: str, source: Locale, target: Locale) -> Row | None:
    variants = dict[str, Element]()
    for variant in unit.children("tuv"):
        variants.setdefault(variant.language, variant)
    own, other = nearest(variants, source), nearest(variants, target)
    if own is None or other is None or own == other:
        return None
    said = {prop.get("type"): bounded(prop.text) for prop in unit.children("prop")}
    first, second = _segment(variants[own]), _segment(variants[other])
    codes = CodeTexts.of(first)
    return Row(
        said.get(ARTICLE, ""),
        target,
        codes.read(first),
        codes.read(second),
        context=said.get(CONTEXT, ""),
        state=_STATES.get(said.get(STATE, "")),
        role=said.get(ROLE, ""),
        note="\n".join(filter(None, _notes(unit))),
        place=f"{path}:{unit.line}",
        has_context=bool(said.keys() & {ARTICLE, CONTEXT, ROLE}),
    )


def _notes(unit: Element) -> Iterator[str]:
    yield from (bounded(note.text) for note in unit.children("note"))


def _segment(variant: Element) -> Element:
    segment = variant.child("seg")
    if segment is None:
        raise ValueError("it has a language without a text")
    return segment
