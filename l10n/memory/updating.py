"""The index brought up to date with what the site has: files read where their stamps changed, all of them in a new one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from l10n.glossary import Glossary, MatchOptions, Term, TermKind
from l10n.memory.index_writing import Writer
from l10n.memory.keys import name_hits, names_cue
from l10n.memory.match import Updated
from l10n.memory.store import Store
from l10n.memory.wanted import Wanted
from l10n.model import Locale

_TERMS = "terms"


@dataclass(frozen=True, slots=True)
class Content:
    """What the index holds for a locale, once it is up to date."""

    locale: int = 0
    ranks: dict[int, int] = field(default_factory=dict)
    """The order of the files, by their numbers."""
    memories: frozenset[int] = frozenset()
    """The files that are read-only memories."""
    updated: Updated = field(default_factory=Updated)


class _Plan(NamedTuple):
    """What an update has to do; `kept` holds file numbers by kind and name."""

    locale: int | None
    kept: dict[tuple[bool, str], int]
    changed: list[Wanted]
    gone: dict[tuple[bool, str], int]


def bring_up_to_date(
    store: Store, wanted: Sequence[Wanted], locales: tuple[Locale, Locale], terms: Glossary
) -> Content:
    """Read what changed and take out what is gone, in one transaction; nothing is written where nothing changed."""
    plan = _plan(store, wanted, str(locales[1]))
    if plan.locale is not None and not plan.changed and not plan.gone and store.about(_TERMS) == _digest(terms):
        return _content(plan.locale, wanted, plan.kept, Updated())
    with store.transaction():
        # Another process may have written since.
        return _written(store, wanted, _plan(store, wanted, str(locales[1])), locales, terms)


def read_content(store: Store, locale: Locale) -> Content:
    """Return what the index held when it was last brought up to date; its files in the order they were read."""
    number = store.number("SELECT id FROM locales WHERE tag = ?", (str(locale),)) or 0
    rows = store.execute("SELECT id FROM files WHERE locale = ? AND NOT is_catalog", (number,))
    return Content(number, memories=frozenset(file for (file,) in rows))


def _plan(store: Store, wanted: Sequence[Wanted], tag: str) -> _Plan:
    locale = store.number("SELECT id FROM locales WHERE tag = ?", (tag,))
    stamps: dict[tuple[bool, str], tuple[int, str]] = {}
    for number, is_catalog, name, stamp in store.execute(
        "SELECT id, is_catalog, name, stamp FROM files WHERE locale = ?", (locale,)
    ):
        stamps[bool(is_catalog), name] = number, stamp
    changed = [each for each in wanted if stamps.get((each.is_catalog, each.name), (0, None))[1] != each.stamp]
    names = {(each.is_catalog, each.name) for each in wanted}
    kept = {key: number for key, (number, _) in stamps.items() if key in names}
    return _Plan(locale, kept, changed, {key: number for key, (number, _) in stamps.items() if key not in names})


def _written(
    store: Store, wanted: Sequence[Wanted], plan: _Plan, locales: tuple[Locale, Locale], terms: Glossary
) -> Content:
    store.execute("INSERT OR IGNORE INTO locales (tag) VALUES (?)", (str(locales[1]),))
    locale = store.number("SELECT id FROM locales WHERE tag = ?", (str(locales[1]),)) or 0
    _file_by_names(store, terms)
    writer = Writer(store, locales[0], locale, terms)
    files, stale, read = dict(plan.kept), list(plan.gone.values()), 0
    for each in plan.changed:
        key = each.is_catalog, each.name
        stale += [files.pop(key)] if key in files else []
        if (pairs := each.load()) is not None:
            files[key] = writer.add_file(each.name, each.stamp, pairs, is_catalog=each.is_catalog)
            read += 1
    # Only now, so that sources of a changed file that are still in it need not be filed anew.
    for number in stale:
        writer.remove_file(number)
    writer.finish()
    return _content(locale, wanted, files, Updated(read, len(plan.gone)))


def _content(locale: int, wanted: Sequence[Wanted], files: dict[tuple[bool, str], int], updated: Updated) -> Content:
    order = (files.get((each.is_catalog, each.name)) for each in wanted)
    ranks = {number: rank for rank, number in enumerate(order) if number is not None}
    memories = frozenset(number for (is_catalog, _), number in files.items() if not is_catalog)
    return Content(locale, ranks, memories, updated)


# --- names -----------------------------------------------------------------------------------


def _file_by_names(store: Store, glossary: Glossary) -> None:
    """File the sources anew that hold a name whose term changed; what was filed before is found no more, and harmless."""
    digest = _digest(glossary)
    if store.about(_TERMS) == digest:
        return
    now = _meanings(glossary)
    before = {str(spelling): str(meaning) for spelling, meaning in store.rows("SELECT * FROM names")}
    changed = [spelling for spelling in now.keys() | before.keys() if now.get(spelling) != before.get(spelling)]
    store.executemany("DELETE FROM names WHERE spelling = ?", [(spelling,) for spelling in changed])
    store.executemany("INSERT INTO names VALUES (?, ?)", [(s, now[s]) for s in changed if s in now])
    plain = Glossary(tuple(Term((s,), TermKind.TERM, match=MatchOptions(is_part=True)) for s in sorted(changed)))
    store.executemany("INSERT OR IGNORE INTO cues VALUES (?, ?)", list(_new_cues(store, plain, glossary)))
    store.say(_TERMS, digest)


def _new_cues(store: Store, changed: Glossary, glossary: Glossary) -> Iterator[tuple[int, int]]:
    for number, text in store.execute("SELECT id, text FROM sources"):
        if changed.find(text) and (hits := name_hits(text, glossary)):
            yield names_cue(text, hits), number


def _meanings(glossary: Glossary) -> dict[str, str]:
    """Return of each spelling what decides whether and as what it is found."""
    found: dict[str, str] = {}
    for term in glossary.terms:
        if not term.match.is_off:
            for spelling in term.sources:
                found.setdefault(spelling, f"{term.kind} {term.match}")
    return found


def _digest(glossary: Glossary) -> str:
    return hashlib.sha256(repr(sorted(_meanings(glossary).items())).encode()).hexdigest()
