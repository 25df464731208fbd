"""What Trados (`.sdlxliff`) and memoQ (`.mqxliff`) say of a unit in attributes of their own."""

from __future__ import annotations

from collections.abc import Iterator

from l10n.model import UnitState
from l10n.xml_reader import Element

# Whatever a person has to look at again is a draft; a word that is not here is nobody's confirmation.
_STATES = {
    "Translated": UnitState.TRANSLATED,
    "ApprovedTranslation": UnitState.TRANSLATED,
    "ApprovedSignOff": UnitState.TRANSLATED,
    "ManuallyConfirmed": UnitState.TRANSLATED,
    "Reviewer1Confirmed": UnitState.TRANSLATED,
    "Proofread": UnitState.TRANSLATED,
    "Unspecified": UnitState.UNTRANSLATED,
    "NotStarted": UnitState.UNTRANSLATED,
}
_MACHINE = frozenset({"mt", "nmt", "amt"})
_NOBODY_APPROVED = "Translated"


def is_of_a_tool(unit: Element) -> bool:
    """Return whether a unit has a state in the words of Trados or memoQ."""
    return bool(_segments(unit) or _local(unit, "status"))


def tool_state(unit: Element) -> UnitState:
    """Return what a unit's target is worth: as much as the least of its segments."""
    found = [_state_of(segment) for segment in _segments(unit)]
    found += [_STATES.get(status, UnitState.DRAFT) for status in filter(None, [_local(unit, "status")])]
    return next(state for state in (UnitState.UNTRANSLATED, UnitState.DRAFT, UnitState.TRANSLATED) if state in found)


def _segments(unit: Element) -> list[Element]:
    return [segment for definitions in unit.children("seg-defs") for segment in definitions.children("seg")]


def _state_of(segment: Element) -> UnitState:
    """Return a segment's state; a machine's text that Trados counts as translated is no person's word."""
    word = segment.get("conf") or "Unspecified"
    if word == _NOBODY_APPROVED and segment.get("origin").lower() in _MACHINE:
        return UnitState.DRAFT
    return _STATES.get(word, UnitState.DRAFT)


def _local(element: Element, name: str) -> str:
    """Return an attribute of another namespace, whatever its prefix is."""
    return next(_values(element, name), "")


def _values(element: Element, name: str) -> Iterator[str]:
    for key, value in element.attributes.items():
        if key.endswith(f":{name}"):
            yield value
