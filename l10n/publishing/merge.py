"""Merging: an article and its catalog become the target page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from l10n.article import (
    Edit,
    Joints,
    bare_title,
    edit_head,
    may_hold_list,
    plain_text,
    splice_body,
    translated_head,
    yaml_head,
)
from l10n.catalog import Bitext
from l10n.glossary import Glossary
from l10n.languages import Language
from l10n.model import Article, ArticleKind, HeadValue, KeyPath, Locale, Role, Summary
from l10n.project import Config
from l10n.publishing.corrections import corrections
from l10n.publishing.lists import Listing, label
from l10n.publishing.page import LIST, Page

_Values = Mapping[KeyPath, HeadValue]
_Edits = dict[KeyPath, HeadValue]


@dataclass(frozen=True)
class Merging:
    """
    A target in the making: its head and body are each made once, whatever its lists say.

    Units without a target for their present source keep the source text.
    """

    bitext: Bitext
    config: Config
    glossary: Glossary
    is_source_tag: Callable[[str], bool]

    @property
    def locale(self) -> Locale:
        """The target locale."""
        return self.bitext.locale

    @cached_property
    def body(self) -> bytes:
        """The body as Markdown, in the source's layout."""
        joints = Joints.of(self.config.source, self.locale)
        return splice_body(self.bitext.article, self.bitext.targets, joints, without_residue=True)

    @cached_property
    def _page(self) -> Page:
        """The target without what its listing says. Raises ArticleError where its front matter cannot be edited."""
        article, config, locale = self.bitext.article, self.config, self.locale
        values = article.head.values if article.head else {}
        edits: dict[KeyPath, Edit] = {}
        edits |= _relabelled(values, config, locale, self.is_source_tag)
        edits |= _from_glossary(values, config, self.glossary, locale)
        edits |= _prefixed(values, config, locale)
        edits |= corrections(article, config, locale, self.bitext.catalog.corrected)
        edits |= {(s.key,): _summary(s, article, self.bitext.targets, self.body, locale) for s in article.summaries}
        if article.head is None:
            return Page(article.path, None, article.raw[: article.body] + self.body)
        return Page(article.path, translated_head(article, self.bitext.targets, edits), self.body)

    @property
    def notice(self) -> str:
        """What readers are told where sentences stand in the source's language; empty where a key of the head says it."""
        own = self.config.locale(self.locale).notice
        return own or ("" if self.config.notice else Language.of(self.locale).notice)

    def page(self, path: str, listing: Listing) -> Page:
        """Return the target file at `path`. Raises ArticleError where its front matter cannot be edited."""
        article = self.bitext.article
        if article.kind is ArticleKind.BARE:
            return _bare_page(path, self, listing)
        merged = self._page
        body = _with_notice(merged.body, self.notice) if listing.has_source_text else merged.body
        if merged.head is None:
            return Page(path, None, body)
        edits: dict[KeyPath, Edit] = {}
        # In this order always: what is added stands in the file in the order of the edits.
        if article.head and may_hold_list(article.head, LIST):
            edits[(LIST,)] = listing.labels
        edits |= _marks(self.config, listing)
        return Page(path, edit_head(merged.head, edits, article.path), body)


def _marks(config: Config, listing: Listing) -> dict[KeyPath, bool]:
    marks: dict[KeyPath, bool] = {}
    if listing.is_draft and config.draft:
        marks[(config.draft,)] = True
    if (listing.has_unconfirmed or listing.has_source_text) and config.notice:
        marks[(config.notice,)] = True
    return marks


_BEFORE_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*\r?\n)*")


def _with_notice(body: bytes, notice: str) -> bytes:
    """Put a notice before a body, as a quote, with the line ends that the body has."""
    start = _BEFORE_TEXT.match(body)
    at = start.end() if start else 0
    line_end = b"\r\n" if b"\r\n" in body else b"\n"
    return body[:at] + f"> {notice}".encode() + line_end * 2 + body[at:] if notice else body


def without_notice(page: Page, notice: str) -> Page:
    """Return a page without the notice that its body begins with; its line ends go to the head, so that lines stay where they were."""
    start = _BEFORE_TEXT.match(page.body)
    at = start.end() if start else 0
    found = re.compile(re.escape(f"> {notice}".encode()) + rb"((?:\r?\n){1,2})").match(page.body, at)
    if not notice or found is None:
        return page
    head = replace(page.head, closing=page.head.closing + found[1].decode()) if page.head else None
    return Page(page.path, head, page.body[:at] + page.body[found.end() :])


def _relabelled(values: _Values, config: Config, locale: Locale, is_source_tag: Callable[[str], bool]) -> _Edits:
    edits: _Edits = {}
    for key in config.relabel:
        value = values.get((key,))
        if isinstance(value, str) and is_source_tag(value):
            edits[(key,)] = label(config, locale)
        elif isinstance(value, tuple):
            edits[(key,)] = tuple(label(config, locale) if is_source_tag(item) else item for item in value)
    return edits


def _from_glossary(values: _Values, config: Config, glossary: Glossary, locale: Locale) -> _Edits:
    edits: _Edits = {}
    for key in config.glossary_only:
        value = values.get((key,))
        if isinstance(value, str):
            edits[(key,)] = glossary.rendering(value, locale) or value
        elif value is not None:
            edits[(key,)] = tuple(glossary.rendering(item, locale) or item for item in value)
    return edits


def _prefixed(values: _Values, config: Config, locale: Locale) -> _Edits:
    """Absolute paths would make two languages write one file; relative ones Hugo prefixes by itself."""
    edits: _Edits = {}
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
        return Language.of(locale).joint.join(_plain(text) for text in shown[: summary.segments])
    text = " ".join(plain_text(body.decode()).split())
    if Language.of(locale).spaced:
        words = text.split(" ")
        short = " ".join(words[: summary.length])
        return short.rstrip(",;:–—- ") + summary.tail.strip() if len(words) > summary.length else text
    text = re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])", "", text)
    return text[: summary.length] + summary.tail if len(text) > summary.length else text


def _plain(text: str) -> str:
    return " ".join(plain_text(f"# {text}").split())


# --- bare text -------------------------------------------------------------------------------


def _bare_page(path: str, merging: Merging, listing: Listing) -> Page:
    """Write bare text with front matter, each of its lines a paragraph."""
    article, config, locale = merging.bitext.article, merging.config, merging.locale
    lines = [line for line in map(str.strip, merging.body.decode().splitlines()) if line]
    title, is_first_line = bare_title(article)
    if is_first_line:
        title, lines = lines[0] if lines else title, lines[1:]
    lines = [f"> {merging.notice}", *lines] if listing.has_source_text and merging.notice else lines
    block = f'title: "{_quoted(title)}"\n{_list("lang", (label(config, locale),))}{_list(LIST, listing.labels)}'
    block += "".join(f"{key[0]}: true\n" for key in _marks(config, listing))
    said = corrections(article, config, locale, merging.bitext.catalog.corrected)
    block += "".join(f'"{_quoted(str(key[0]))}": "{_quoted(text)}"\n' for key, text in said.items())
    return Page(path, yaml_head(block), ("\n" + "\n\n".join(lines) + "\n").encode())


def _list(key: str, items: Sequence[str]) -> str:
    return f"{key}:\n" + "".join(f'  - "{_quoted(item)}"\n' for item in items)


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
