"""A person's decision about a page: its words count, or those of the catalog."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from l10n.adopting.alignment import AlignedUnit, Alignment, Decision, Standing
from l10n.article import InlineKind, kept_markup, verify_markup
from l10n.errors import MarkupLostError


def decided(alignment: Alignment, side: Decision) -> Alignment:
    """Return it as a person decides: the page's words count, or the catalog has the last word in all that is shown."""
    if side is Decision.PAGE:
        groups = _told_together(alignment.units)
        return replace(alignment, units=tuple(each for group in groups for each in _for_page(group)))
    units = tuple(
        replace(each, standing=Standing.DROPPED) if each.standing.is_shown else each for each in alignment.units
    )
    return replace(alignment, units=units, strays=(), dropped=alignment.strays)


def _told_together(units: Sequence[AlignedUnit]) -> Iterator[list[AlignedUnit]]:
    """Yield the units with those that are told in the one before."""
    group: list[AlignedUnit] = []
    for each in units:
        if group and not _is_folded(each):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _is_folded(each: AlignedUnit) -> bool:
    return each.standing is Standing.FOLDED or (each.standing is Standing.CONFLICT and each.wanted is Standing.FOLDED)


def _for_page(group: Sequence[AlignedUnit]) -> Iterator[AlignedUnit]:
    """Yield the units with the page's words, whose links are those of the present source; lost markup stays a conflict."""
    if not any(each.standing is Standing.CONFLICT for each in group):
        yield from group
        return
    first, *folded = group
    source = "".join(each.unit.source for each in group)
    text = _with_links(first.target, "".join(each.wrote or each.unit.source for each in group), source)
    if first.target and (lost := _lost(source, text)):
        yield from (replace(each, reason=lost) if each.standing is Standing.CONFLICT else each for each in group)
        return
    yield _taken(first, text, near=first.target if text != first.target else "") if first.target else first
    yield from (_taken(each, "") for each in folded)


def _taken(each: AlignedUnit, text: str, near: str = "") -> AlignedUnit:
    """Return a unit as taken; `near` keeps what the page says where its links are mended."""
    if each.standing is not Standing.CONFLICT:
        return replace(each, target=text, near=near) if near else each
    return replace(each, standing=each.wanted, target=text, near=near, reason="", wrote="")


def _with_links(text: str, before: str, after: str) -> str:
    """Put the one link, code or tag that the source has changed since into a text that has the old one."""
    old, new = kept_markup(before), kept_markup(after)
    gone, come = old - new, new - old
    if gone.total() != 1 or come.total() != 1 or kept_markup(text) != old:
        return text
    (kind, was), (other, now) = next(iter(gone)), next(iter(come))
    mark = "](" if kind in (InlineKind.LINK, InlineKind.IMAGE) else ""
    is_clear = kind is other and text.count(mark + was) == 1
    return text.replace(mark + was, mark + now) if is_clear else text


def _lost(source: str, text: str) -> str:
    """Return what forbids even a person's decision for the page; empty where nothing does."""
    try:
        verify_markup(source, text)
    except MarkupLostError as error:
        return f"its markup differs: {error.what.replace('the answer', 'it has')}"
    return ""
