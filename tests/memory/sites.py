"""Catalogs and memories made for tests."""

from __future__ import annotations

from collections.abc import Sequence

from l10n.glossary import Forms, Glossary, Term, TermKind
from l10n.memory import CatalogStamp, Memory, Pair, PairsStamp, open_memory
from l10n.model import Catalog, Locale, Unit, UnitState

ZH, EN, JA = (Locale.parse(tag) for tag in ("zh-CN", "en", "ja"))
CONFIRMED, DRAFT = UnitState.TRANSLATED, UnitState.DRAFT


def unit(source: str, target: str = "", state: UnitState = CONFIRMED) -> Unit:
    return Unit(source, target=target, state=state if target else UnitState.UNTRANSLATED)


def catalog(article: str, *units: Unit, obsolete: Sequence[Unit] = (), locale: Locale = EN) -> Catalog:
    return Catalog(article, locale, tuple(units), tuple(obsolete))


def stamped(*catalogs: Catalog) -> list[CatalogStamp]:
    """Stamp catalogs by what is in them."""
    return [CatalogStamp(each.article, str(hash(each)), lambda each=each: each) for each in catalogs]


def pairs(name: str, *found: Pair, stamp: str = "1") -> PairsStamp:
    return PairsStamp(name, stamp, lambda: found)


def memory(*catalogs: Catalog, path=None, locale: Locale = EN, glossary: Glossary | None = None) -> Memory:
    """Open a memory of these catalogs, on disk where a path is given."""
    made = open_memory(path, (ZH, locale), glossary)
    made.update(stamped(*catalogs))
    return made


def remembering(*found: tuple[str, str], glossary: Glossary | None = None, locale: Locale = EN) -> Memory:
    """Open a memory of confirmed pairs."""
    return memory(catalog("a.md", *(unit(*each) for each in found)), glossary=glossary, locale=locale)


def term(source: str, english: str, kind: TermKind = TermKind.COMPANY, short: str = "", **more: str) -> Term:
    forms = {EN: Forms((english,), (short,) if short else ())}
    forms |= {Locale.parse(tag): Forms((form,)) for tag, form in more.items()}
    return Term((source,), kind, forms)
