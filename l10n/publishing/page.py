"""A file of the site as readers' software sees it: its head, read once, and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from l10n.article import decode, edit_head, may_hold_list, split_head
from l10n.model import Article, Head

LIST = "translations"


@dataclass(frozen=True)
class Page:
    """A source or target file, as it is or as it will be written."""

    path: str
    head: Head | None
    body: bytes
    """From the end of the head on; the whole file where it has none, its BOM included."""

    @cached_property
    def raw(self) -> bytes:
        """The file's bytes."""
        return str(self.head).encode() + self.body if self.head else self.body

    @property
    def takes_list(self) -> bool:
        """True if it has front matter whose `translations` are ours to keep."""
        return self.head is not None and may_hold_list(self.head, LIST)

    @property
    def listed(self) -> tuple[str, ...] | None:
        """Its `translations:`; None where it has no front matter or no such key."""
        value = self.head.values.get((LIST,)) if self.head else None
        return (value,) if isinstance(value, str) else value

    def with_list(self, labels: tuple[str, ...]) -> Page:
        """Set its `translations:`; a file without front matter stays as it is. Raises ArticleError."""
        if self.head is None or not may_hold_list(self.head, LIST):
            return self
        return Page(self.path, edit_head(self.head, {(LIST,): labels}, self.path), self.body)

    def is_draft(self, key: str) -> bool:
        """Return whether a key such as `draft` keeps it from being built."""
        top = rf"^(?:[ \t]*\"{re.escape(key)}\"|{re.escape(key)})\s*[:=]\s*true\b"
        return bool(self.head and key and re.search(top, self.head.block, re.MULTILINE))


def read_page(raw: bytes, path: str) -> Page:
    """Read a file. Raises ArticleError where it is not UTF-8 or its front matter is broken."""
    head = split_head(decode(raw, path), path)
    return Page(path, head, raw[len(str(head).encode()) :] if head else raw)


def source_page(article: Article) -> Page:
    """Return an article's own file; its head was read with it."""
    return Page(article.path, article.head, article.raw[article.body :] if article.head else article.raw)
