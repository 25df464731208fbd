"""What a page said when it was last written, as short hashes: told without the page, without a clock and without git."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from l10n.article import bare_title
from l10n.catalog import Bitext
from l10n.model import ArticleKind, Head
from l10n.project import Config
from l10n.publishing.hashes import managed_keys
from l10n.publishing.page import Page

_Key = tuple[str, str]
_KEY, _TEXT = 4, 6
"""Characters of the two hashes; six tell an edited text from what was written but once in 10¹⁰ times."""


@dataclass(frozen=True)
class Imprint:
    """
    The hashes of a page, in the order of the page.

    A pair is the hash of a unit's key and that of its target, told apart from lines by
    its length: so the field stands in one line of a catalog's header.
    """

    words: tuple[str, ...]

    @staticmethod
    def parse(field: str) -> Imprint:
        """Read a catalog's field; what is no hash of ours is left out."""
        return Imprint(tuple(word for word in field.split() if len(word) in (_TEXT, _KEY + _TEXT)))

    @staticmethod
    def of(bitext: Bitext, page: Page, config: Config) -> Imprint:
        """Return that of a page which merging made."""
        targets = bitext.targets
        pairs = {unit.key: targets.get(index, unit.source) for index, unit in enumerate(bitext.units)}
        said = [*pairs.items(), *head_entries(bitext, page, config)]
        return Imprint(tuple(_pair(key, text) for key, text in said)).with_lines(page)

    def __str__(self) -> str:
        """Write the catalog's field."""
        return " ".join(self.words)

    @cached_property
    def _pairs(self) -> frozenset[str]:
        return frozenset(word for word in self.words if len(word) > _TEXT)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {word: at for at, word in enumerate(self.words)}

    @cached_property
    def _key_places(self) -> dict[str, int]:
        return {word[:_KEY]: at for at, word in enumerate(self.words) if len(word) > _TEXT}

    @cached_property
    def _texts(self) -> frozenset[str]:
        return frozenset(word[-_TEXT:] for word in self.words)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(word[:_KEY] for word in self._pairs)

    def has(self, key: _Key) -> bool:
        """Return whether the page had a text for a unit or an entry."""
        return _hash("\0".join(key), _KEY) in self._keys

    def said(self, key: _Key, text: str) -> bool:
        """Return whether the page had this text for it; white space does not count."""
        return _pair(key, text) in self._pairs

    def place(self, key: _Key, text: str) -> int:
        """Return where on the page a text stood, in order; -1 where it did not."""
        return self._places.get(_pair(key, text), -1)

    def place_of(self, key: _Key) -> int:
        """Return where on the page a unit or an entry stood, in order; -1 where it did not."""
        return self._key_places.get(_hash("\0".join(key), _KEY), -1)

    def has_in_order(self, lines: Sequence[str]) -> bool:
        """Return whether those lines of a body that are as they were stand in the order that they had."""
        known = [place for line in lines if (place := self._places.get(_hash(line, _TEXT), -1)) >= 0]
        return known == sorted(known)

    def has_line(self, line: str) -> bool:
        """Return whether a line of its body read so; one that is a unit's whole text may also have been a part of a line."""
        return _hash(line, _TEXT) in self._texts

    def has_text(self, text: str) -> bool:
        """Return whether the page had this text for any unit or entry, or as a line of its body; white space does not count."""
        return _text_hash(text) in self._texts

    def has_other_line(self, line: str) -> bool:
        """Return whether a line of its body read so that is more, or less, than one unit's text."""
        return _hash(line, _TEXT) in self._places

    def with_pairs(self, pairs: Iterable[tuple[_Key, str]]) -> Imprint:
        """Return that of a page which has other texts for some units."""
        new = {_hash("\0".join(key), _KEY): _pair(key, text) for key, text in pairs}
        kept = [new.pop(word[:_KEY], word) if len(word) > _TEXT else word for word in self.words]
        return Imprint((*new.values(), *kept))

    def as_page(self, bitext: Bitext, page: Page, config: Config) -> Imprint:
        """Return that of a page whose units are known, with its body and front matter as they are."""
        return self.with_pairs(head_entries(bitext, page, config)).with_lines(page)

    def with_lines(self, page: Page) -> Imprint:
        """Return that of a page with another body; a line that is one unit's text is told by that."""
        pairs = [word for word in self.words if len(word) > _TEXT]
        told = {word[_KEY:] for word in pairs}
        lines = (line.rstrip() for line in page.body.decode().split("\n"))
        hashes = dict.fromkeys(_hash(line, _TEXT) for line in lines if line)
        return replace(self, words=(*pairs, *(word for word in hashes if word not in told)))


def head_entries(bitext: Bitext, page: Page, config: Config) -> Iterator[tuple[_Key, str]]:
    """Yield a page's top-level entries that are no units and that l10n does not keep up to date, as they are written."""
    left = set(managed_keys(config)) | {segment.context[3:].split(".")[0] for segment in bitext.article.segments}
    if bitext.article.kind is ArticleKind.BARE and bare_title(bitext.article)[1]:
        left.add("title")
    for name, text in entries(page.head):
        if name not in left:
            yield (f"head:{name}", ""), text


def entries(head: Head | None) -> Iterator[tuple[str, str]]:
    """Yield the top-level keys of a head with key and value as they are written."""
    for node in head.nodes if head else ():
        if len(node.path) == 1 and head:
            yield str(node.path[0]), head.block[slice(*node.entry)].strip(", \t\r\n").replace("\r\n", "\n")


def _pair(key: _Key, text: str) -> str:
    return _hash("\0".join(key), _KEY) + _text_hash(text)


def _text_hash(text: str) -> str:
    return _hash(" ".join(text.split()), _TEXT)


def _hash(text: str, size: int) -> str:
    return urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=6).digest())[:size].decode()
