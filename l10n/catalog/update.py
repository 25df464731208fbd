"""
A catalog brought up to date with its article.

Units are told by content, never by position: an unchanged sentence keeps everything,
wherever it moves; one whose text was cut otherwise keeps its target; a reworded, split or
joined one becomes stale, with its old source and target beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import NamedTuple

from l10n.article import split_context
from l10n.catalog.units import has_split
from l10n.languages import Language
from l10n.model import HUMAN, UNKNOWN, Article, Catalog, Locale, Origin, Segment, Unit, UnitState

_SIMILAR = 55.0  # percent; below, two sentences are not one sentence reworded
_PAIRS, _NEAR, _NEAREST = 250_000, 50, 5
"""Pairs of sentences up to which each is compared with each; and how far away they may be where there are more."""

_Key = tuple[str, str]
"""Context and source."""


def update_catalog(catalog: Catalog, article: Article) -> Catalog:
    """
    Return the catalog for the article as it is now.

    A pair whose source has gone is kept as obsolete, and revived when it returns.
    """
    known = {unit.key: unit for unit in catalog.units}
    wanted: dict[_Key, Segment] = {(s.context, s.source): s for s in article.segments}
    wanted |= _split_contexts(known, article.segments)
    revived = {unit.key: unit for unit in catalog.obsolete if unit.key in wanted and unit.key not in known}
    gone = [unit for key, unit in known.items() if key not in wanted and unit.target]
    new = [key for key in wanted if key not in known and key not in revived]
    carried = _carried(gone, new, wanted, catalog.locale)
    left = _Left([unit for unit in gone if unit.key not in carried.used], [k for k in new if k not in carried.units])
    found = known | revived | carried.units | _reworded(left, catalog.locale)
    units = tuple(_placed(found.get(key), key, segment) for key, segment in wanted.items())
    obsolete = {unit.key: unit for unit in catalog.obsolete if unit.key not in wanted}
    obsolete |= {unit.key: _retired(unit) for unit in gone if unit.state is not UnitState.STALE}
    return replace(catalog, article=article.path, units=units, obsolete=tuple(obsolete.values()))


def _split_contexts(known: Mapping[_Key, Unit], segments: Sequence[Segment]) -> dict[_Key, Segment]:
    """Keep the units of a sentence that a person gave two targets, told apart by the sentence before."""
    if not has_split(known):
        return {}
    before = [""] + [segment.source for segment in segments]
    keys = {(split_context(b), s.source): s for b, s in zip(before, segments, strict=False)}
    return {key: segment for key, segment in keys.items() if key in known}


def _placed(unit: Unit | None, key: _Key, segment: Segment) -> Unit:
    role = segment.role.value
    if unit is None:
        return Unit(key[1], key[0], role=role)
    return unit if unit.role == role else replace(unit, role=role)


def _retired(unit: Unit) -> Unit:
    """Return a unit as an obsolete one: PO keeps no comments with those."""
    state = unit.state if unit.state is UnitState.TRANSLATED else UnitState.DRAFT
    return Unit(unit.source, unit.context, unit.target, state, comment=unit.comment, flags=unit.flags)


# --- the same text, cut otherwise ------------------------------------------------------------


@dataclass
class _Carried:
    """Units whose text is there as it was, in more or fewer segments; and those that they were made of."""

    units: dict[_Key, Unit] = field(default_factory=dict)
    used: set[_Key] = field(default_factory=set)


def _carried(gone: Sequence[Unit], new: Sequence[_Key], segments: Mapping[_Key, Segment], locale: Locale) -> _Carried:
    """Carry targets over to another segmentation: nothing that a person confirmed is lost by it."""
    found = _Carried()
    gone_texts, new_texts = [_bare(unit.source) for unit in gone], [_bare(source) for _, source in new]
    starts = {gone_texts[at][:_START]: at for at, unit in reversed(list(enumerate(gone))) if not unit.context}
    for key, text in zip(new, new_texts, strict=True):
        if not key[0] and (parts := _parts_of(text, gone_texts, starts)):
            units = [gone[at] for at in parts]
            if all(unit.is_complete for unit in units):
                found.units[key] = _joined(units, key, locale)
                found.used |= {unit.key for unit in units}
    begins = {new_texts[at][:_START]: at for at, key in reversed(list(enumerate(new))) if not key[0]}
    for unit, text in zip(gone, gone_texts, strict=True):
        parts = [] if unit.context else _parts_of(text, new_texts, begins)
        keys = [new[at] for at in parts]
        if keys and unit.is_complete and len({segments[key].block for key in keys}) == 1:
            found.units |= _parted(unit, keys)
            found.used.add(unit.key)
    return found


_START = 4
"""Characters by which the first part of a text is looked up."""


def _bare(text: str) -> str:
    return "".join(text.split())


def _parts_of(whole: str, texts: Sequence[str], starts: Mapping[str, int]) -> list[int]:
    """Find two or more texts that follow one another and make up the whole; none where there are none."""
    at = next((starts[whole[:size]] for size in range(_START, 0, -1) if whole[:size] in starts), -1)
    parts: list[int] = []
    while 0 <= at < len(texts) and whole and whole.startswith(texts[at]) and texts[at]:
        whole = whole[len(texts[at]) :]
        parts.append(at)
        at += 1
    return parts if not whole and len(parts) > 1 else []


def _joined(units: Sequence[Unit], key: _Key, locale: Locale) -> Unit:
    """Make one unit of several."""
    is_confirmed = all(unit.is_confirmed for unit in units)
    state = UnitState.TRANSLATED if is_confirmed else UnitState.DRAFT
    target = _together([unit.target for unit in units], locale)
    notes = tuple(dict.fromkeys(note for unit in units for note in unit.notes))
    flags = tuple(dict.fromkeys(flag for unit in units for flag in unit.flags))
    comment = "\n".join(dict.fromkeys(unit.comment for unit in units if unit.comment))
    origin, draft = _common(units), _together([unit.draft or unit.target for unit in units], locale)
    draft = draft if any(unit.draft for unit in units) else ""
    return Unit(
        key[1],
        key[0],
        target,
        state=state,
        origin=origin,
        draft=draft,
        comment=comment,
        notes=notes,
        flags=flags,
    )


def _together(texts: Sequence[str], locale: Locale) -> str:
    return Language.of(locale).joint.join(filter(None, texts))


def _common(units: Sequence[Unit]) -> Origin:
    origins = dict.fromkeys(unit.origin for unit in units if unit.origin.is_known)
    return next(iter(origins)) if len(origins) == 1 else HUMAN if HUMAN in origins else UNKNOWN


def _parted(unit: Unit, keys: Sequence[_Key]) -> dict[_Key, Unit]:
    """Put the whole target into the first part; the others are told in it."""
    first, *rest = keys
    return {
        first: replace(unit, context=first[0], source=first[1]),
        **{key: Unit(key[1], key[0], state=UnitState.FOLDED) for key in rest},
    }


# --- reworded --------------------------------------------------------------------------------


@dataclass
class _Left:
    """Units whose source has gone, and sources that have no unit, both in document order."""

    gone: list[Unit]
    new: list[_Key]


class _Pair(NamedTuple):
    """A possible successor; the best score and the shortest way come first."""

    score: float
    nearness: int
    old: tuple[int, ...]
    """Places of the units that it was: two for sentences that were joined."""
    new: tuple[int, ...]
    """Places of what it is now: two for a sentence that was split."""


class _Stretch(NamedTuple):
    """A text that may be another reworded, or two body texts that follow one another."""

    places: tuple[int, ...]
    context: str
    text: str


def _reworded(left: _Left, locale: Locale) -> dict[_Key, Unit]:
    """Pair new sources with the most similar gone ones; best pairs first, each once."""
    stale: dict[_Key, Unit] = {}
    used_old: set[int] = set()
    used_new: set[int] = set()
    for pair in sorted(_pairs(left), reverse=True):
        if used_old.isdisjoint(pair.old) and used_new.isdisjoint(pair.new):
            used_old.update(pair.old)
            used_new.update(pair.new)
            old = _stale_of([left.gone[at] for at in pair.old], locale)
            stale |= {left.new[at]: replace(old, context=left.new[at][0], source=left.new[at][1]) for at in pair.new}
    return stale


def _pairs(left: _Left) -> Iterator[_Pair]:
    if not left.gone or not left.new:
        return
    from rapidfuzz.fuzz import ratio

    news, reach = [_runs(left.new, at) for at in range(len(left.new))], _reach(len(left.gone), len(left.new))
    gone = [unit.key for unit in left.gone]
    for at in range(len(gone)):
        near = [run for runs in news[max(0, at - reach) : at + reach + 1] for run in runs]
        for old, new in product(_runs(gone, at), near):
            if len(old.places) == len(new.places) == 2 or not _is_alike(old, new):
                continue
            # Two for one must be clearly nearer than one for one.
            penalty = 8.0 if len(old.places) + len(new.places) == 3 else 0.0
            if (score := ratio(old.text, new.text, score_cutoff=_SIMILAR + penalty)) > 0:
                yield _Pair(score - penalty, -abs(at - new.places[0]), old.places, new.places)


def _reach(gone: int, new: int) -> int:
    """Return how far from its place a sentence is looked for: a rewritten book would be millions of pairs."""
    if gone * new <= _PAIRS:
        return gone + new
    return max(_NEAREST, min(_NEAR, _PAIRS // (gone + new)))


def _runs(keys: Sequence[_Key], at: int) -> list[_Stretch]:
    """Return the single text at a place, and the two body texts that begin there."""
    (context, text), after = keys[at], keys[at + 1 : at + 2]
    pairs = [_Stretch((at, at + 1), "", text + other) for following, other in after if not context and not following]
    return [_Stretch((at,), context, text), *pairs]


def _is_alike(old: _Stretch, new: _Stretch) -> bool:
    """Compare context, and lengths that no rewording bridges."""
    if old.context != new.context:
        return False
    sizes = len(old.text), len(new.text)
    return max(sizes) * _SIMILAR <= min(sizes) * (200 - _SIMILAR)


def _stale_of(units: Sequence[Unit], locale: Locale) -> Unit:
    """Make the stale unit of a sentence, or of two that were joined; an older source stays the one it was made for."""
    previous = "".join(unit.previous if unit.state is UnitState.STALE else unit.source for unit in units)
    target = _together([unit.target for unit in units], locale)
    return replace(units[0], target=target, state=UnitState.STALE, previous=previous, draft=target)
