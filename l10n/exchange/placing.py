"""
Where a row belongs: its article and unit, also where a tool lost or changed what named them.

Tools number units anew, drop contexts and write paths of their own. A row is told by the id
of our export, then by its context and source, then by its source alone. That must be one
place: what could belong to several is refused, never guessed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field, replace

from l10n.article import is_context
from l10n.exchange.row import ExchangeError, Row, unit_id
from l10n.model import Catalog

_Key = tuple[str, str]
"""Context and source."""
_SUFFIX = re.compile(r"\.(?:xlf|xliff|sdlxliff|mqxliff|tmx|csv|tsv|xlsx|po)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _UnitPlace:
    article: str
    key: _Key


@dataclass
class _UnitIndex:
    """The units of all catalogs by what may name them."""

    catalogs: Mapping[str, Catalog]
    ids: dict[str, list[_UnitPlace]] = field(default_factory=dict)
    keys: dict[_Key, list[_UnitPlace]] = field(default_factory=dict)
    texts: dict[str, list[_UnitPlace]] = field(default_factory=dict)
    _: KW_ONLY
    files: dict[str, list[str]] = field(default_factory=dict)
    """The articles by the names of their files."""

    def __post_init__(self) -> None:
        for article, catalog in self.catalogs.items():
            self.files.setdefault(_parts(article)[-1], []).append(article)
            for unit in catalog.units:
                place = _UnitPlace(article, unit.key)
                self.ids.setdefault(unit_id(*unit.key), []).append(place)
                self.keys.setdefault(unit.key, []).append(place)
                self.texts.setdefault(_bare(unit.source), []).append(place)

    def article_of(self, name: str) -> str:
        """Return the article that a tool's path means; empty where none or several may be meant."""
        if name in self.catalogs:
            return name
        parts = _parts(name)
        same = self.files.get(parts[-1], []) if parts else []
        found = [path for path in same if _ends_alike(_parts(path), parts)]
        return found[0] if len(found) == 1 else ""

    def places(self, row: Row) -> list[_UnitPlace]:
        """Return where a row's text stands, by the first of its names that is known."""
        article = self.article_of(row.article)
        for found in self._candidates(row):
            if inside := [place for place in found if not article or place.article == article]:
                return inside
        return []

    def _candidates(self, row: Row) -> Iterator[list[_UnitPlace]]:
        text = _bare(row.source)
        yield [place for place in self.ids.get(row.unit_id, []) if _bare(place.key[1]) == text]
        if row.has_context:
            yield self.keys.get((row.context, row.source), [])
            yield self.keys.get((row.context, row.source.strip()), [])
        is_said = row.has_context and (not row.context or is_context(row.context))
        yield [place for place in self.texts.get(text, []) if not is_said or place.key[0] == row.context]


def _bare(text: str) -> str:
    """Return a text without white space, composed: what tools leave of every text."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def _parts(path: str) -> list[str]:
    """Return the folders and the name of a path, without the suffix of a format."""
    path = unicodedata.normalize("NFC", _SUFFIX.sub("", path.replace("\\", "/")))
    return [part for part in path.split("/") if part not in ("", ".")]


def _ends_alike(one: list[str], other: list[str]) -> bool:
    size = min(len(one), len(other))
    return one[-size:] == other[-size:]


def group_rows(
    rows: Iterable[Row], catalogs: Mapping[str, Catalog]
) -> tuple[dict[str, list[Row]], tuple[ExchangeError, ...]]:
    """
    Sort rows by article, and return the reasons against those that belong nowhere, or to more than one place.

    A row whose file keeps no articles belongs to each that has its source.
    """
    index = _UnitIndex(catalogs)
    groups: dict[str, list[Row]] = {}
    refused = []
    for row in rows:
        places = index.places(row)
        if reason := _objection(row, places, index.article_of(row.article)):
            refused.append(ExchangeError(row.place, *reason))
            continue
        for place in places:
            groups.setdefault(place.article, []).append(_placed(row, place))
    return groups, tuple(refused)


def _placed(row: Row, place: _UnitPlace) -> Row:
    """Return the row with the names that its unit has here."""
    article = place.article if row.article else ""
    return replace(row, article=article, context=place.key[0], source=place.key[1])


def _objection(row: Row, places: list[_UnitPlace], article: str) -> tuple[str, str] | None:
    """Say why a row cannot be placed, and what to do about it; None where it can."""
    if not places and article:
        return f"{article} has no text {shortened(row.source)} (any more)", "export it anew"
    if not places and not row.article:
        return f"no article has {shortened(row.source)}", "export it anew"
    if not places or (row.article and len({place.article for place in places}) > 1):
        return f"{row.article} has no catalog in {row.locale}", "export it anew"
    if len({place.article for place in places}) < len(places):
        contexts = ", ".join(dict.fromkeys(place.key[0] or "body" for place in places))
        what = f"{places[0].article} has the text {shortened(row.source)} more than once ({contexts})"
        return what, "export it anew, and keep the contexts or the ids"
    return None


def shortened(text: str) -> str:
    """Quote the start of a text."""
    return repr(text if len(text) <= 40 else f"{text[:39]}…")
