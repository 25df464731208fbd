"""
Inline markup as inline codes, which translators' tools show as tags and keep from harm.

A pair such as `**` and `**` or `[` and `](url)` is `<bpt>` and `<ept>`, anything else is
`<ph>`, each with its markup as content: so whoever joins the content reads the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from l10n.article import Inline, Text
from l10n.exchange.row import bounded
from l10n.xml_reader import Element


class CodeKind(Enum):
    """What a code does; the value is its element."""

    OPEN = "bpt"
    CLOSE = "ept"
    ALONE = "ph"


class Code(NamedTuple):
    """A stretch of markup; both halves of a pair have one number, and so has the same markup in the target."""

    kind: CodeKind
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Coded:
    """A source and its target as text and codes."""

    source: tuple[str | Code, ...]
    target: tuple[str | Code, ...]


_Key = tuple[str, str]  # the markup of both halves; the second is empty for one that stands alone


def code_texts(source: str, target: str) -> Coded:
    """Split both texts; markup of the target has the number of the same markup in the source."""
    numbers: dict[_Key, list[int]] = {}
    count = 0
    markup = Text.of(source).markup
    for at, inline in enumerate(markup):
        if not 0 <= inline.partner < at:
            count += 1
            numbers.setdefault(_key(inline, markup), []).append(count)
    free = {key: list(each) for key, each in numbers.items()}
    return Coded(_pieces(source, numbers, count), _pieces(target, free, count))


def _key(inline: Inline, markup: Sequence[Inline]) -> _Key:
    return inline.text, markup[inline.partner].text if inline.partner >= 0 else ""


def _pieces(text: str, numbers: dict[_Key, list[int]], last: int) -> tuple[str | Code, ...]:
    """Split a text, with the numbers that wait for its markup, used up in order; others follow the last."""
    markup, given, pieces, end = Text.of(text).markup, dict[int, int](), list[str | Code](), 0
    for at, inline in enumerate(markup):
        if 0 <= inline.partner < at:
            kind, number = CodeKind.CLOSE, given[inline.partner]
        else:
            kind = CodeKind.OPEN if inline.partner > at else CodeKind.ALONE
            waiting = numbers.get(_key(inline, markup))
            number = waiting.pop(0) if waiting else (last := last + 1)
            given[at] = number
        pieces += [text[end : inline.span.start], Code(kind, number, inline.text)]
        end = inline.span.end
    return tuple(piece for piece in (*pieces, text[end:]) if piece)


# --- reading ---------------------------------------------------------------------------------

# Elements that mark text and are no markup of it.
_SEEN_THROUGH = frozenset({"mrk", "hi", "sub", "seg"})
OPEN, CLOSE, ALONE = frozenset({"bpt", "bx"}), frozenset({"ept", "ex"}), frozenset({"ph", "x", "it", "ut"})
Half = frozenset[str]
"""The elements of one half of a pair, or of what stands alone."""


@dataclass(frozen=True, slots=True)
class CodeTexts:
    """What a source's codes stand for, by their ids: some tools give a target's codes without content."""

    texts: dict[tuple[Half, str], str] = field(default_factory=dict)
    is_placed: bool = False
    """True if they were told by their places, and what codes hold is the tool's own."""

    @staticmethod
    def of(source: Element) -> CodeTexts:
        """Collect the codes of a source."""
        found: dict[tuple[Half, str], str] = {}
        for code in _codes(source):
            found[half_of(code), code_id(code)] = bounded(code.text) or code.get("equiv-text")
        return CodeTexts(found)

    def read(self, element: Element) -> str:
        """Return an element's text with its markup. Raises ValueError where the markup of a code is not said."""
        return bounded("".join(self._read(element)))

    def _read(self, element: Element) -> Iterator[str]:
        for part in element.content:
            if isinstance(part, str):
                yield part
            elif is_seen_through(part):
                yield from self._read(part)
            elif part.name == "g":
                yield self._known(OPEN, part)
                yield from self._read(part)
                yield self._known(CLOSE, part)
            elif half := half_of(part):
                yield self._known(half, part) if self.is_placed else bounded(part.text) or self._known(half, part)
            else:
                raise ValueError(f"<{part.name}> is no inline code")

    def _known(self, half: Half, code: Element) -> str:
        is_said = code.name != "g" and not self.is_placed
        text = self.texts.get((half, code_id(code))) or (code.get("equiv-text") if is_said else "")
        if not text:
            raise ValueError(f"the inline code <{code.name}> {code_id(code)!r} does not say what markup it is")
        return text


def half_of(code: Element) -> Half:
    """Return which half of a pair an element is, or that it stands alone; nothing for one that is no code."""
    return next((half for half in (OPEN, CLOSE, ALONE) if code.name in half), frozenset())


def is_seen_through(part: Element) -> bool:
    """Return whether an element only marks its text. Raises ValueError for changes that nobody decided on."""
    if part.get("mtype") in _TRACKED:
        raise ValueError("it has tracked changes; accept or reject them first")
    return part.name in _SEEN_THROUGH


_TRACKED = frozenset({"x-sdl-added", "x-sdl-deleted"})


def code_id(code: Element) -> str:
    """Return the id of XLIFF, or what pairs codes in TMX; both halves of a pair have the same."""
    return code.get("rid") or code.get("id") or code.get("i") or code.get("x")


def _codes(element: Element) -> Iterator[Element]:
    for child in element.children():
        if half_of(child):
            yield child
        else:
            yield from _codes(child)
