"""The sample site's articles, catalogs and pages, and edits that a person could make."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from l10n.adopting import Alignment, Basis, TargetFile, adopted, align
from l10n.article import ArticleOptions, Joints, merge_pieces, parse_article, splice_body, verify_markup
from l10n.catalog import Bitext, read_catalog, update_catalog
from l10n.errors import MarkupLostError
from l10n.glossary import Glossary, read_terms, starter_terms
from l10n.model import Article, Catalog, Locale, Origin, Role, Unit, UnitState
from l10n.publishing import read_page

ROOT = Path(__file__).parents[2]
SOURCE = Locale.parse("zh-CN")
NAMES = ("harbor-fund-q3", "power-for-ai", "chip-capex")
LOCALES = ("en", "ja", "zh-TW")
PAIRS = [(name, locale) for name in NAMES for locale in LOCALES]


@cache
def glossary() -> Glossary:
    """The sample site's own terms before those of the starter base."""
    text = (ROOT / "locales/glossary.csv").read_text("utf-8")
    return Glossary(read_terms(text, "glossary.csv").terms).with_base(starter_terms())


@dataclass(frozen=True)
class Sample:
    """An article, its catalog and its page as merging makes it."""

    article: Article
    catalog: Catalog
    page: bytes

    @property
    def head(self) -> bytes:
        return self.page[: self.page.index(b"---\n", 4) + 4]

    @property
    def body(self) -> bytes:
        return self.page[len(self.head) :]

    @property
    def units(self) -> list[Unit]:
        """Units that have a target, each once."""
        return [unit for unit in self.catalog.units if unit.target]

    @property
    def prose(self) -> list[Unit]:
        """Those of the body."""
        return [unit for unit in self.units if not unit.context.startswith("fm:")]

    def emptied(self) -> Catalog:
        """The catalog before anything was translated."""
        return update_catalog(Catalog(self.article.path, self.catalog.locale), self.article)

    def drafted(self) -> Sample:
        """The same with targets that nobody has confirmed."""
        units = tuple(
            replace(u, state=UnitState.DRAFT, origin=Origin.of_engine("replay"), draft=u.target) if u.target else u
            for u in self.catalog.units
        )
        return replace(self, catalog=replace(self.catalog, units=units))


@cache
def sample(name: str, locale: str) -> Sample:
    path = f"content/news/{name}.zh-CN.md"
    article = parse_article((ROOT / path).read_bytes(), path, ArticleOptions(residue=(r"^\d+条评论$",)))
    po = f"locales/{locale}/{path}.po"
    catalog = read_catalog((ROOT / po).read_text("utf-8"), po, path, Locale.parse(locale))
    page = (ROOT / f"content/news/{name}.{locale.lower()}.md").read_bytes()
    return Sample(article, update_catalog(catalog, article), page)


def aligned(article: Article, catalog: Catalog, page: bytes, basis: Basis = Basis.MERGED) -> Alignment:
    return align(Bitext(article, catalog), TargetFile(read_page(page, "page.md"), basis), SOURCE, glossary())


def merged_body(article: Article, catalog: Catalog) -> bytes:
    """The body that merging makes."""
    targets = {i: u.target for i, u in enumerate(Bitext(article, catalog).units) if u.is_complete}
    return splice_body(article, targets, Joints.of(SOURCE, catalog.locale), without_residue=True)


def remerged(article: Article, catalog: Catalog, alignment: Alignment) -> bytes:
    """The body that merging makes once the edits are in the catalog."""
    return merged_body(article, adopted(catalog, alignment))


# --- edits -----------------------------------------------------------------------------------

WORDS = [
    "steady",
    "margin",
    "outlook",
    "reportedly",
    "however",
    "sharply",
    "global",
    "roughly",
    "quarter",
    "investors",
    "demand",
    "7.5%",
    "48",
]
CHARACTERS = ("概ね", "なお", "大幅", "約", "同社", "市況", "穩定", "預期", "整體", "關鍵", "37", "6.5%")


def reworded(text: str, source: str, locale: str, chance: random.Random) -> str:
    """Change, add or take out a word, so that the markup stays what it was."""
    for _ in range(60):
        new = (_word if locale == "en" else _characters)(text, chance)
        try:
            verify_markup(source, new)
        except MarkupLostError:
            continue
        if new != text and new.strip() == new and "  " not in new:
            return new
    return text


def _word(text: str, chance: random.Random) -> str:
    places = [match.span() for match in re.finditer(r"(?<![\w`/.$-])[A-Za-z]{2,}(?![\w`/.-])", text)]
    if not places:
        return text
    start, end = chance.choice(places)
    word = chance.choice(WORDS if len(text) > 20 else WORDS[:-2])
    return text[:start] + chance.choice((word, f"{text[start:end]} {word}", f"{word} {text[start:end]}")) + text[end:]


def _characters(text: str, chance: random.Random) -> str:
    places = [match.span() for match in re.finditer("[\u3040-\u30ff\u4e00-\u9fff]{1,2}", text)]
    if not places:
        return text
    if len(text) <= 12:
        word = chance.choice(CHARACTERS[:-2])
        return word + text if text[-1] in "。？」）" else text + word
    start, end = chance.choice(places)
    word = chance.choice(CHARACTERS if len(text) > 12 else CHARACTERS[:-2])
    return text[:start] + chance.choice((word, text[start:end] + word, "")) + text[end:]


def edited_body(article: Article, catalog: Catalog, new: dict[tuple[str, str], str]) -> bytes:
    """The merged body with other texts in the places of some units, written by hand and not by merging."""
    units = Bitext(article, catalog).units
    targets = {i: u.target for i, u in enumerate(units) if u.is_complete}
    body, pieces = merge_pieces(article, targets, Joints.of(SOURCE, catalog.locale))
    for piece in reversed(pieces):
        key = units[piece.segment].key
        if key in new:
            old, now = units[piece.segment].target.encode(), new[key].encode()
            assert body[slice(*piece.span)] == old
            body = body[: piece.span.start] + now + body[piece.span.end :]
    return body


def paragraphs(body: bytes) -> list[str]:
    """The blocks of a body that blank lines part."""
    return body.decode().split("\n\n")


def is_body(unit: Unit) -> bool:
    return unit.role != Role.FRONT_MATTER
