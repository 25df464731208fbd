"""Articles: a head, and a body cut into segments."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field
from enum import Enum, StrEnum
from typing import NamedTuple

from l10n.model.figure import Span

LONGEST_SENTENCE = 10_000
"""Characters of a sentence, source or target; the longest in 355 articles has 1,316. What looks at one takes a second for so many."""


class Role(StrEnum):
    """What a segment is in its article."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CELL = "cell"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    ALT = "alt"
    LINK_TITLE = "link-title"
    HTML = "html"
    SHORTCODE = "shortcode"
    FRONT_MATTER = "front-matter"

    @property
    def is_prose(self) -> bool:
        """True for the running text of a body: no title, heading or label."""
        return self in (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)


class Segment(NamedTuple):
    """
    A translatable stretch of an article, with a place.

    A tuple and not a dataclass: articles hold tens of thousands, and the parser's
    speed is bound by making them.
    """

    span: Span
    """Bytes of the article; for front matter, the whole value with its quotes."""
    source: str
    """The text without soft breaks and container prefixes; inline markup stays raw."""
    role: Role
    block: int
    """Counts the article's blocks; segments of one block are joined by what lies between them."""
    context: str = ""
    """`fm:` and the key path for front matter, else empty."""
    inset: str = ""
    """What follows a line break inside the segment: container prefixes such as `> `."""


class ArticleKind(Enum):
    """Whether blocks are told by Markdown or by line ends."""

    MARKDOWN = "markdown"
    BARE = "bare"


KeyPath = tuple[str | int, ...]
"""Keys and list indices from the root of a head, as in `("params", "title")`."""

HeadValue = str | tuple[str, ...]
"""What of a head is read: strings, and lists of strings."""


class Node(NamedTuple):
    """A value in a head's block; all places are code points of the block."""

    path: KeyPath
    value: HeadValue | None
    """None for whatever is neither a string nor a list of strings."""
    span: Span
    """The value with its quotes or brackets."""
    entry: Span
    """Key and value with all their lines; for the parts of a value, its span."""
    style: str
    """How a scalar is quoted (`"`, `'`, `|`, `>`, empty for plain), `[` for a flow list, `-` for a block list."""


class HeadFormat(Enum):
    """The three languages of front matter."""

    YAML = "yaml"
    TOML = "toml"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Head:
    """Front matter, split off and read once; the concatenation of its parts is the head, to the character."""

    format: HeadFormat
    opening: str
    block: str
    closing: str
    _: KW_ONLY
    nodes: tuple[Node, ...] = field(compare=False, repr=False)
    """Parents first."""

    def __str__(self) -> str:
        """Return the head as it is written in the file."""
        return self.opening + self.block + self.closing

    @property
    def values(self) -> dict[KeyPath, HeadValue]:
        """Map key paths to the values that are strings or lists of strings; of a key that stands twice the last."""
        return {node.path: node.value for node in self.nodes if node.value is not None}


@dataclass(frozen=True, slots=True)
class Summary:
    """A front-matter value that is the truncated start of the body, and so is derived and not translated."""

    key: str
    length: int
    """Characters of the body it shows, white space not counted."""
    segments: int
    """How many whole body segments it shows, where it ends at a sentence's end; else 0."""
    tail: str
    """The white space and ellipsis that end it."""


@dataclass(frozen=True, slots=True)
class Article:
    """A Markdown file with or without front matter, as exact bytes, and its segments in order, disjoint."""

    path: str
    raw: bytes
    segments: tuple[Segment, ...]
    kind: ArticleKind = ArticleKind.MARKDOWN
    _: KW_ONLY
    body: int = 0
    """Where the body starts, in bytes."""
    residue: tuple[Span, ...] = ()
    """Crawl residue to leave out of targets, in bytes, whole lines."""
    summaries: tuple[Summary, ...] = ()
    head: Head | None = None

    def line(self, offset: int) -> int:
        """Count the line of a byte offset, from 1."""
        return self.raw.count(b"\n", 0, offset) + 1
