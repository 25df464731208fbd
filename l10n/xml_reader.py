"""
The one door for XML of other tools: entries one at a time, and nothing that an attacker could use.

Elements are known by their local names. No entity is ever declared, no DTD is read, and
nesting ends before the stack does. How long a text may be is for those who read it to say.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from l10n.errors import L10nError

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

DEEPEST = 100
"""More levels than any file of these formats needs; the walk through an entry recurses."""
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its content in order."""

    name: str
    attributes: Mapping[str, str]
    line: int
    content: list[str | Element] = field(default_factory=list)

    def children(self, *names: str) -> Iterator[Element]:
        """Return the child elements of these names, or all."""
        return (part for part in self.content if isinstance(part, Element) and (not names or part.name in names))

    def child(self, name: str) -> Element | None:
        """Return the first child element of a name."""
        return next(self.children(name), None)

    def get(self, name: str) -> str:
        """Return an attribute, or nothing."""
        return self.attributes.get(name, "")

    @property
    def language(self) -> str:
        """Return the tag of `xml:lang`, written in any case, or else of the `lang` of the oldest files."""
        attributes = {name.lower(): value for name, value in self.attributes.items()}
        return attributes.get("xml:lang", attributes.get("lang", ""))

    @property
    def text(self) -> str:
        """Return the text with that of inner elements, however long."""
        pieces, waiting = list[str](), self.content[::-1]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                pieces.append(part)
            else:
                waiting += part.content[::-1]
        return "".join(pieces)


class Entry(NamedTuple):
    """An element that was asked for, and those it stands in, which have attributes but no content."""

    element: Element
    above: tuple[Element, ...]

    def around(self, name: str) -> Element | None:
        """Return the nearest element of a name that it stands in."""
        return next((each for each in reversed(self.above) if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a format's files look like."""

    entries: frozenset[str]
    """The elements that are read one at a time."""
    objection: Callable[[Element], str]
    """Says what is wrong with a root element, or nothing."""
    remedy: str
    error: type[L10nError]
    """What is raised for a file that cannot be read."""
    _: KW_ONLY
    most_elements: int = sys.maxsize
    """Of a file that was packed: a few bytes can be millions of elements."""


def require_root(name: str, format_name: str) -> Callable[[Element], str]:
    """Return the objection to roots of other names."""
    return lambda root: "" if root.name == name else f"the file is no {format_name}: it starts with <{root.name}>"


def read_entries(content: bytes | str, path: str, shape: Shape) -> Iterator[Entry]:
    """
    Yield the entries of a file as they are read.

    Bytes say their encoding, as XML does; a text is decoded already, and an encoding
    that it declares is ignored. Raises the shape's error for a file that is no XML, is
    none of this shape, or is hostile.
    """
    from xml.parsers.expat import ErrorString, ExpatError

    builder = _Builder(path, shape)
    try:
        for at in range(0, len(content), _CHUNK):
            builder.parser.Parse(content[at : at + _CHUNK], False)
            yield from builder.entries
            builder.entries.clear()
        builder.parser.Parse(b"", True)
    except ExpatError as error:
        reason = f"the file is no XML: {ErrorString(error.code)}"
        raise shape.error(f"{path}:{error.lineno}", reason, shape.remedy) from error
    except UnicodeEncodeError as error:
        where = f"{path}:{builder.parser.CurrentLineNumber}"
        raise shape.error(where, "the file is no text: it has lone surrogates", "save it as UTF-8") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know, or that XML has no use for
        raise shape.error(f"{path}:1", "the file's encoding cannot be read", "save it as UTF-8") from error
    yield from builder.entries


class _Builder:
    """Builds the tree of one entry at a time."""

    def __init__(self, path: str, shape: Shape) -> None:
        from xml.parsers.expat import ParserCreate

        self.path, self.shape = path, shape
        self.entries: list[Entry] = []
        self._left = shape.most_elements
        self._above: list[Element] = []
        self._open: list[Element] = []
        self.parser: XMLParserType = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _fail(self, what: str, remedy: str = "") -> L10nError:
        return self.shape.error(f"{self.path}:{self.parser.CurrentLineNumber}", what, remedy or self.shape.remedy)

    def _doctype(self, name: str, system: str | None, public: str | None, has_declarations: int) -> None:
        # One that only names a DTD passes, as OmegaT and others write it; the DTD is not looked at.
        if has_declarations:
            raise self._fail("the document type declares entities or elements", "export it anew without <!DOCTYPE …>")

    def _entity(self, name: str, *_: object) -> None:
        raise self._fail(f"it declares the entity {name}", "export it anew without <!DOCTYPE …>")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        raise self._fail(f"it uses &{name};, which only a DTD could tell", "write the character itself")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = Element(name.rpartition(":")[2], attributes, self.parser.CurrentLineNumber)
        if not self._above and (objection := self.shape.objection(element)):
            raise self._fail(objection)
        if len(self._above) + len(self._open) >= DEEPEST:
            raise self._fail(f"elements are nested more than {DEEPEST} deep")
        self._left -= 1
        if self._left < 0:
            raise self._fail(f"it has more than {self.shape.most_elements} elements")
        if self._open:
            self._open[-1].content.append(element)
        elif element.name not in self.shape.entries:
            self._above.append(element)
            return
        self._open.append(element)

    def _end(self, name: str) -> None:
        if not self._open:
            self._above.pop()
            return
        element = self._open.pop()
        if not self._open:
            self.entries.append(Entry(element, tuple(self._above)))

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].content.append(text)
