"""
The site's own sources, by which inline codes without content are read.

Trados, memoQ and others number tags and keep what they stand for to themselves. Where the
text between the codes is that of exactly one source, code for code, each code stands for
the markup at its place; nothing else says it for certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from l10n.exchange.codes import (
    CLOSE,
    OPEN,
    Code,
    CodeKind,
    CodeTexts,
    Half,
    code_id,
    code_texts,
    half_of,
    is_seen_through,
)
from l10n.exchange.row import bounded
from l10n.xml_reader import Element

_Tag = tuple[Half, str]
"""Which half of which code."""


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """A text parted by its codes: one more text than codes."""

    texts: tuple[str, ...]
    tags: tuple[_Tag, ...]


@dataclass(frozen=True)
class KnownSources:
    """The texts that the site's units have; none where a file is read for itself."""

    sources: frozenset[str] = field(default_factory=frozenset)

    def read(self, source: Element) -> tuple[str, CodeTexts]:
        """Return a source's text with its markup, and what its codes stand for. Raises ValueError where nothing says it."""
        codes = CodeTexts.of(source)
        try:
            text = codes.read(source)
        except ValueError:
            if found := self._found(source):
                return found
            raise
        is_known = not self.sources or text in self.sources or text.strip() in self.sources
        return (None if is_known else self._found(source)) or (text, codes)

    def _found(self, element: Element) -> tuple[str, CodeTexts] | None:
        """Read an element as the one source that has its text and as many codes at the same places."""
        skeleton = _skeleton(element)
        if not skeleton.tags:
            return None
        sources = self._by_text.get(_bare("".join(skeleton.texts)), ())
        read = [(source, codes) for source in sources if (codes := _stands_for(skeleton, source))]
        return read[0] if len(read) == 1 else None

    @cached_property
    def _by_text(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for source in sorted(self.sources):
            found.setdefault(_bare("".join(_parted(source)[0])), []).append(source)
        return found


def _bare(text: str) -> str:
    return "".join(text.split())


def _skeleton(element: Element) -> _Skeleton:
    """Part an element by its codes. Raises ValueError for one that is too long, or holds what is no code."""
    texts, tags = [""], list[_Tag]()
    for part in _flat(element):
        if isinstance(part, str):
            texts[-1] += part
        else:
            tags.append(part)
            texts.append("")
    bounded("".join(texts))
    return _Skeleton(tuple(texts), tuple(tags))


def _flat(element: Element) -> Iterator[str | _Tag]:
    for part in element.content:
        if isinstance(part, str):
            yield part
        elif is_seen_through(part):
            yield from _flat(part)
        elif part.name == "g":
            yield OPEN, code_id(part)
            yield from _flat(part)
            yield CLOSE, code_id(part)
        elif half := half_of(part):
            yield half, code_id(part)
        else:
            raise ValueError(f"<{part.name}> is no inline code")


def _parted(source: str) -> tuple[list[str], list[Code]]:
    """Part a source by its markup: one more text than codes."""
    texts, codes = [""], list[Code]()
    for piece in code_texts(source, "").source:
        if isinstance(piece, str):
            texts[-1] += piece
        else:
            codes.append(piece)
            texts.append("")
    return texts, codes


def _stands_for(skeleton: _Skeleton, source: str) -> CodeTexts | None:
    """Return what the codes are in a source that has the same texts between as many; None where it has not."""
    texts, codes = _parted(source)
    if len(codes) != len(skeleton.tags) or list(map(_bare, texts)) != list(map(_bare, skeleton.texts)):
        return None
    found: dict[_Tag, str] = {}
    for tag, code in zip(skeleton.tags, codes, strict=True):
        if found.setdefault(tag, code.text) != code.text:
            return None
    return CodeTexts(found, is_placed=True) if _pairs_meet(skeleton.tags, codes) else None


def _pairs_meet(tags: Iterable[_Tag], codes: Iterable[Code]) -> bool:
    """Return whether both halves of a tag stand for the halves of one pair."""
    numbers: dict[tuple[str, CodeKind], int] = {}
    for (half, name), code in zip(tags, codes, strict=True):
        kind = {OPEN: CodeKind.OPEN, CLOSE: CodeKind.CLOSE}.get(half)
        if kind and code.kind is not kind:
            return False
        numbers[name, code.kind] = code.number
    opened = ((name, number) for (name, kind), number in numbers.items() if kind is CodeKind.OPEN)
    return all(numbers.get((name, CodeKind.CLOSE), number) == number for name, number in opened)
