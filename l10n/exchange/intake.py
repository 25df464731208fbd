"""
Rows taken into a catalog: what people did in their own tools, and nothing that would lose work.

A row is told by its article, context and source. It is refused where its source is not in
the catalog, where its markup is not that of the source, and where it would lower what a
person confirmed. What it does not say is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from l10n.article import verify_markup
from l10n.errors import MarkupLostError
from l10n.exchange.placing import shortened
from l10n.exchange.row import ExchangeError, Row, control_in
from l10n.model import HUMAN, LONGEST_SENTENCE, Catalog, Unit, UnitState

_Key = tuple[str, str]
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class IntakeSettings:
    """What the site decides."""

    unstated: UnitState = UnitState.DRAFT
    """What a target is worth where its file says nothing of its state: DRAFT or TRANSLATED."""


@dataclass(frozen=True, slots=True)
class Intake:
    """A catalog with the rows in it."""

    catalog: Catalog
    accepted: tuple[Row, ...] = ()
    """The rows that changed the catalog."""
    refused: tuple[ExchangeError, ...] = ()

    @property
    def replaced(self) -> tuple[Row, ...]:
        """Return the accepted rows that took the place of a target which a person had confirmed."""
        return tuple(row for row in self.accepted if row.source in self.confirmed)

    confirmed: frozenset[str] = frozenset()
    """Sources whose confirmed target is another now."""


def import_rows(catalog: Catalog, rows: Iterable[Row], settings: IntakeSettings | None = None) -> Intake:
    """Import the rows of an article; a row that changes nothing is neither accepted nor refused."""
    intake = _Intake(catalog, settings or IntakeSettings())
    accepted, refused = list[Row](), list[ExchangeError]()
    for row in rows:
        try:
            if intake.take(row):
                accepted.append(row)
        except _RefusedError as error:
            refused.append(ExchangeError(row.place, str(error), error.remedy))
    units = tuple(intake.units[unit.key] for unit in catalog.units)
    pairs = zip(catalog.units, units, strict=True)
    replaced = frozenset(old.source for old, new in pairs if old.is_confirmed and old.target != new.target)
    return Intake(replace(catalog, units=units), tuple(accepted), tuple(refused), replaced)


class _RefusedError(Exception):
    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.remedy = remedy


def _keys(row: Row) -> tuple[_Key, ...]:
    """Return what may identify a row's unit: exactly, and without white space that a tool put around its source."""
    return (row.context, row.source), (row.context, row.source.strip())


@dataclass(slots=True)
class _Intake:
    catalog: Catalog
    settings: IntakeSettings
    units: dict[_Key, Unit] = field(init=False)
    taken: dict[_Key, Row] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.units = {unit.key: unit for unit in self.catalog.units}

    def take(self, row: Row) -> bool:
        """Import a row; return whether it changed anything. Raises _RefusedError with the reason why not."""
        unit = self._unit(row)
        if control := control_in(row.target) or control_in(row.note):
            raise _RefusedError(f"it holds the control character {control}", "remove it")
        if (length := len(row.target)) > LONGEST_SENTENCE:
            raise _RefusedError(
                f"its target has {length:,} characters, of which there may be {LONGEST_SENTENCE:,}", "shorten it"
            )
        changed = self._noted(self._changed(unit, row), row)
        if changed == unit:
            return False
        if changed.target != unit.target or changed.state is not unit.state:
            self._verify_first(unit, row)
            self.taken[unit.key] = row
        self.units[unit.key] = changed
        return True

    def _unit(self, row: Row) -> Unit:
        if row.article not in ("", self.catalog.article):
            raise _RefusedError(f"it belongs to {row.article}", "import it there")
        if row.locale != self.catalog.locale:
            raise _RefusedError(f"it is in {row.locale}, the catalog in {self.catalog.locale}", "import it there")
        found = next((self.units[key] for key in _keys(row) if key in self.units), None)
        if found is None:
            raise _RefusedError(
                f"{self.catalog.article} has no text {shortened(row.source)} (any more)", "export it anew"
            )
        return found

    def _verify_first(self, unit: Unit, row: Row) -> None:
        """Refuse a second row that says otherwise, unless it alone is confirmed."""
        first = self.taken.get(unit.key)
        if first and first.target != row.target and (self._is_confirmed(first) or not self._is_confirmed(row)):
            raise _RefusedError(f"{first.place} has another target for it", "keep one of the two")

    def _is_confirmed(self, row: Row) -> bool:
        return _state(row, self.settings) is not UnitState.DRAFT

    def _changed(self, unit: Unit, row: Row) -> Unit:
        """Return the unit as the row has it. Raises _RefusedError."""
        state, target = _state(row, self.settings), _target(unit, row)
        if not target:
            return _emptied(unit, row)
        if row.state is UnitState.FOLDED:
            raise _RefusedError("it is folded, and yet has a target", "empty the target, or write “translated”")
        if target == unit.target and unit.state is not UnitState.STALE:
            if state is not UnitState.TRANSLATED or unit.state is not UnitState.DRAFT:
                return unit
            _verify(unit, target)
            return replace(unit, state=state, origin=HUMAN)
        if state is UnitState.DRAFT and (_is_copy(row) or target == unit.target):
            return unit
        if unit.is_confirmed and state is UnitState.DRAFT:
            raise _RefusedError("it would replace a confirmed target by a draft", "confirm the row, or leave it")
        _verify(unit, target)
        return replace(unit, target=target, state=state, origin=HUMAN, previous="")

    def _noted(self, unit: Unit, row: Row) -> Unit:
        """Return the unit with what people wrote; an empty note says nothing, for tools lose notes."""
        if row.note == unit.comment:
            return unit
        note = "\n".join(line.rstrip() for line in _with_line_feeds(row.note).split("\n")).strip()
        return replace(unit, comment=note) if note and note != unit.comment else unit


def _state(row: Row, settings: IntakeSettings) -> UnitState:
    """Return what the row's target is worth; one written into a stale or untranslated row left the state behind."""
    if row.state is None:
        return settings.unstated
    return row.state if row.is_confirmed else UnitState.DRAFT


def _is_copy(row: Row) -> bool:
    """Return whether the target is the source that a tool put there, to be overwritten."""
    return row.state in (None, UnitState.UNTRANSLATED, UnitState.STALE) and row.target.strip() == row.source.strip()


def _target(unit: Unit, row: Row) -> str:
    """Return the target without white space that a tool put around it."""
    return row.target if row.target == unit.target else _with_line_feeds(row.target).strip()


def _with_line_feeds(text: str) -> str:
    """Return a text with line feeds for the other line ends of Unicode, at which readers of PO files cut lines."""
    return _LINE_ENDS.sub("\n", text)


def _emptied(unit: Unit, row: Row) -> Unit:
    if row.state is UnitState.FOLDED and unit.is_confirmed and unit.target:
        raise _RefusedError("it would empty a confirmed target", "empty it in the catalog, if it is told elsewhere")
    if row.state is UnitState.FOLDED:
        folded = replace(unit, target="", state=UnitState.FOLDED, origin=HUMAN, previous="")
        return unit if unit.state is UnitState.FOLDED else folded
    if row.state is UnitState.TRANSLATED:
        raise _RefusedError("its target is empty, and yet it is confirmed", "write a target, or set its state back")
    return unit


def _verify(unit: Unit, target: str) -> None:
    try:
        verify_markup(unit.source, target)
    except MarkupLostError as error:
        reason = error.what.replace("the answer", "its target", 1)
        raise _RefusedError(f"it breaks markup: {reason}", "write the markup as it is in the source") from error
