"""What a page says, as a hash: how l10n knows whether a person changed what it wrote."""

from __future__ import annotations

import hashlib

from l10n.article import cut_head
from l10n.project import Config
from l10n.publishing.page import LIST, Page


def published_hash(page: Page, config: Config) -> str:
    """Hash what a page says: line ends as LF, the keys that l10n itself keeps up to date left out."""
    said = cut_head(page.head, managed_keys(config)).encode() + page.body if page.head else page.body
    return hashlib.sha256(said.replace(b"\r\n", b"\n")).hexdigest()[:16]


def managed_keys(config: Config) -> frozenset[str]:
    """Return the keys that l10n itself keeps up to date in a target."""
    return frozenset({*config.relabel, LIST, config.draft, config.notice} - {""})
