"""Merging: an article and its catalog become the target file, and lists of translations are kept in step."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from l10n.article import (
    Joints,
    article_values,
    bare_title,
    cut_front_matter,
    decode,
    edit_front_matter,
    front_values,
    has_front_matter,
    may_hold_list,
    plain_text,
    splice_body,
    splice_head,
    split_front_matter,
)
from l10n.catalog import segment_units
from l10n.glossary import Glossary
from l10n.model import Article, ArticleKind, Catalog, Locale, Role, Summary, UnitState
from l10n.project import Config

LIST = "translations"
_Values = Mapping[tuple[str | int, ...], str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a target says about itself and its siblings."""

    labels: tuple[str, ...]
    """The items of `translations:`."""
    is_draft: bool = False
    has_unconfirmed: bool = False


def merge_article(
    article: Article,
    catalog: Catalog,
    config: Config,
    glossary: Glossary,
    listing: Listing,
    is_source_tag: Callable[[str], bool],
) -> bytes:
    """
    Write the target file of an article.

    Units without a target for their present source keep the source text. Raises
    ArticleError where the front matter cannot be edited.
    """
    locale = catalog.locale
    targets = {
        index: unit.target
        for index, unit in enumerate(segment_units(article, catalog))
        if unit.is_complete and (unit.target or unit.state is UnitState.FOLDED)
    }
    body = splice_body(article, targets, Joints(config.source, locale), without_residue=True)
    if article.kind is ArticleKind.BARE:
        return _merge_bare(article, targets, body, config, locale, listing)
    values = article_values(article)
    edits: dict[tuple[str | int, ...], str | tuple[str, ...] | bool | None] = {}
    edits |= _relabelled(values, config, locale, is_source_tag)
    edits |= _from_glossary(values, config, glossary, locale)
    edits |= _prefixed(values, config, locale)
    edits |= {(s.key,): _summary(s, article, targets, body, locale) for s in article.summaries}
    # In this order always: what is added stands in the file in the order of the edits.
    if takes_list(article.raw, article.path):
        edits[(LIST,)] = listing.labels
    if has_front_matter(article):
        edits |= _marks(config, listing)
    return splice_head(article, targets, edits) + body


def _marks(config: Config, listing: Listing) -> dict[tuple[str | int, ...], bool]:
    marks: dict[tuple[str | int, ...], bool] = {}
    if listing.is_draft and config.draft:
        marks[(config.draft,)] = True
    if listing.has_unconfirmed and config.notice:
        marks[(config.notice,)] = True
    return marks


def label(config: Config, locale: Locale) -> str:
    """Give a locale's tag as the site's front matter writes it."""
    return config.locale(locale).label or str(locale)


def source_label(article: Article, config: Config, is_source_tag: Callable[[str], bool]) -> str:
    """Give the source's own tag as the article writes it."""
    for key in config.relabel:
        value = article_values(article).get((key,))
        for item in (value,) if isinstance(value, str) else value or ():
            if is_source_tag(item):
                return item
    return label(config, config.source)


def _relabelled(
    values: _Values, config: Config, locale: Locale, is_source_tag: Callable[[str], bool]
) -> dict[tuple[str | int, ...], str | tuple[str, ...]]:
    edits: dict[tuple[str | int, ...], str | tuple[str, ...]] = {}
    for key in config.relabel:
        value = values.get((key,))
        if isinstance(value, str) and is_source_tag(value):
            edits[(key,)] = label(config, locale)
        elif isinstance(value, tuple):
            edits[(key,)] = tuple(label(config, locale) if is_source_tag(item) else item for item in value)
    return edits


def _from_glossary(
    values: _Values, config: Config, glossary: Glossary, locale: Locale
) -> dict[tuple[str | int, ...], str | tuple[str, ...]]:
    edits: dict[tuple[str | int, ...], str | tuple[str, ...]] = {}
    for key in config.glossary_only:
        value = values.get((key,))
        if isinstance(value, str):
            edits[(key,)] = glossary.rendering(value, locale) or value
        elif value is not None:
            edits[(key,)] = tuple(glossary.rendering(item, locale) or item for item in value)
    return edits


def _prefixed(values: _Values, config: Config, locale: Locale) -> dict[tuple[str | int, ...], str | tuple[str, ...]]:
    """Absolute paths would make two languages write one file; relative ones Hugo prefixes by itself."""
    edits: dict[tuple[str | int, ...], str | tuple[str, ...]] = {}
    tag = (config.locale(locale).path or str(locale)).lower()
    for key in config.prefix:
        value = values.get((key,))
        if isinstance(value, str) and value.startswith("/"):
            edits[(key,)] = f"/{tag}{value}"
        elif isinstance(value, tuple):
            edits[(key,)] = tuple(f"/{tag}{item}" if item.startswith("/") else item for item in value)
    return edits


def _summary(summary: Summary, article: Article, targets: Mapping[int, str], body: bytes, locale: Locale) -> str:
    """Derive a truncated summary: whole sentences where the source's are, else as much text as the source shows."""
    if summary.segments:
        shown = [
            targets.get(index, segment.source)
            for index, segment in enumerate(article.segments)
            if segment.role not in (Role.FRONT_MATTER, Role.ALT, Role.LINK_TITLE)
        ]
        return (" " if locale.spaced else "").join(_plain(text) for text in shown[: summary.segments])
    text = " ".join(plain_text(body.decode()).split())
    if locale.spaced:
        words = text.split(" ")
        short = " ".join(words[: summary.length])
        return short.rstrip(",;:–—- ") + summary.tail.strip() if len(words) > summary.length else text
    text = re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", text)
    return text[: summary.length] + summary.tail if len(text) > summary.length else text


def _plain(text: str) -> str:
    return " ".join(plain_text(f"# {text}").split())


# --- bare text -------------------------------------------------------------------------------


def _merge_bare(
    article: Article, targets: Mapping[int, str], body: bytes, config: Config, locale: Locale, listing: Listing
) -> bytes:
    """Give bare text front matter, and make each of its lines a paragraph."""
    lines = [line for line in map(str.strip, body.decode().splitlines()) if line]
    title, is_first_line = bare_title(article)
    if is_first_line:
        title, lines = lines[0] if lines else title, lines[1:]
    head = f'---\ntitle: "{_quoted(title)}"\n{_list("lang", (label(config, locale),))}{_list(LIST, listing.labels)}'
    head += "".join(f"{key[0]}: true\n" for key in _marks(config, listing))
    return (head + "---\n\n" + "\n\n".join(lines) + "\n").encode()


def _list(key: str, items: Sequence[str]) -> str:
    return f"{key}:\n" + "".join(f'  - "{_quoted(item)}"\n' for item in items)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


# --- lists and hashes ------------------------------------------------------------------------


def takes_list(raw: bytes, path: str) -> bool:
    """Tell if a file has front matter whose `translations` are ours to keep."""
    front = split_front_matter(decode(raw, path), path)
    return front is not None and may_hold_list(front, LIST, path)


def with_list(raw: bytes, path: str, labels: tuple[str, ...]) -> bytes:
    """Give a file's bytes with its `translations:` list set; a file without front matter stays as it is."""
    text = decode(raw, path)
    front = split_front_matter(text, path)
    if front is None or not may_hold_list(front, LIST, path):
        return raw
    edited = edit_front_matter(front, {(LIST,): labels}, path)
    return (str(edited) + text[len(str(front)) :]).encode()


def listed(raw: bytes, path: str) -> tuple[str, ...] | None:
    """Read a file's `translations:`; None where it has no front matter or no such key."""
    front = split_front_matter(decode(raw, path), path)
    value = front_values(front, path).get((LIST,)) if front else None
    return (value,) if isinstance(value, str) else value


def is_draft(raw: bytes, path: str, key: str) -> bool:
    """Tell if a page is kept from being built."""
    front = split_front_matter(decode(raw, path), path)
    top = rf"^(?:[ \t]*\"{re.escape(key)}\"|{re.escape(key)})\s*[:=]\s*true\b"
    return bool(front and key and re.search(top, front.block, re.MULTILINE))


def published_hash(raw: bytes, path: str, config: Config) -> str:
    """Hash what a target says: line ends as LF, the keys that l10n itself keeps up to date left out."""
    text = decode(raw, path)
    front = split_front_matter(text, path)
    if front:
        managed = {*config.relabel, LIST, config.draft, config.notice}
        text = cut_front_matter(front, managed, path) + text[len(str(front)) :]
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]
