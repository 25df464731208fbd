"""The two bodies that are compared: what merging makes of the catalog, cut into units, and the file, cut into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from itertools import pairwise

from l10n.adopting.past import PastPage
from l10n.article import (
    Joints,
    Leaf,
    bare_title,
    cut_sentences,
    merge_pieces,
    read_leaves,
    read_line_leaves,
)
from l10n.model import Article, ArticleKind, HeadValue, KeyPath, Locale, Role, Span, Unit
from l10n.publishing import Page
from l10n.reaches import Reaches

_PARTS = (Role.ALT, Role.LINK_TITLE, Role.SHORTCODE)
_LONG = 8
"""Characters from which on an old target is looked for wherever it stands."""
_COPIED = 3
"""The same for what is copied between targets; shorter ones are looked for at the ends of lines."""
_SEAM = 10
"""Characters at the ends of an old target that are looked for by themselves."""
# “Where from?” Lind said. is one sentence: its quote ends with a mark of its own.
_QUOTED = re.compile(r"[?!][”\"’]")
_SAID = re.compile(
    r"\s*(?:[^\s.?!“\"]{1,80}\s){0,6}?(?:said|says|asked|asks|added|told|wrote|noted|explained)\b[^.?!]{0,60}\."
)
# A line break that no hard break stands before is a margin's.
_MARGIN = re.compile(r"(?<!\\)(?<!  )\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A unit in its place, or what merging copies between two of them."""

    index: int
    """The segment's; -1 for a copied text."""
    unit: Unit | None
    text: str
    """What merging wrote."""
    has_target: bool
    """True if `text` is a target, and not the source."""
    leaf: int
    kind: tuple[str, ...]
    start: int
    """Where it stands in its leaf's text, in code points."""
    source: str
    """What the text was made for; a copied text is its own."""
    has_moved_on: bool = False
    """True if the catalog has changed for it since."""


@dataclass(frozen=True, slots=True)
class Token:
    """A sentence of the file, or less."""

    leaf: int
    start: int
    end: int
    _: KW_ONLY
    text: str
    kind: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeafBody:
    """A body as leaves."""

    body: bytes
    leaves: tuple[Leaf, ...]
    texts: tuple[str, ...]
    """The leaves' texts without the line breaks of a margin."""
    line: int
    """The line of the file that the body starts on."""

    def line_of(self, leaf: int, at: int = 0) -> int:
        """Return the line of the file that a place of a leaf stands on."""
        byte = self.leaves[leaf].byte(at, self.body)
        return self.line + self.body.count(b"\n", 0, byte)


@dataclass(frozen=True, slots=True)
class Draft:
    """What merging makes: the page, its items in order, and those without a place of their own."""

    page: LeafBody
    items: tuple[Item, ...]
    silent: tuple[int, ...]
    """Segments that merging writes nothing for: folded ones."""
    lost: tuple[int, ...]
    """Segments whose place cannot be told."""

    def of_leaves(self, first: int, last: int) -> list[int]:
        """Return the numbers of the items of some leaves."""
        start, end = (bisect_left(self.items, leaf, key=lambda item: item.leaf) for leaf in (first, last))
        return list(range(start, end))


def draft_page(past: PastPage, source: Locale) -> Draft:
    """Merge an article's body with what the page as last written had, and cut it."""
    bitext, pasts = past.bitext, past.of_segments
    article, units = bitext.article, bitext.units
    targets = past.targets
    body, pieces = merge_pieces(article, targets, Joints.of(source, bitext.locale))
    found = read_line_leaves(body) if article.kind is ArticleKind.BARE else read_leaves(body)
    items: list[Item] = []
    texts: list[str] = []
    placed: set[int] = set()
    starts, ends = [p.span.start for p in pieces], [p.span.end for p in pieces]
    for number, leaf in enumerate(found):
        own = pieces[bisect_left(starts, leaf.span.start) : bisect_right(ends, leaf.span.end)]
        own = tuple(p for p in own if p.segment not in placed)
        placed |= {p.segment for p in own}
        places = [
            (p.segment, leaf.at(p.span.start, body), leaf.at(p.span.end, body)) for p in own if p.span[0] < p.span[1]
        ]
        text = _flat(leaf.text, _has_lines(leaf.text, places))
        texts.append(text)
        for index, start, end in _with_gaps(text, places):
            unit = units[index] if index >= 0 else None
            part = (
                (article.segments[index].role.value,) if index >= 0 and article.segments[index].role in _PARTS else ()
            )
            piece = text[start:end]
            if shown := piece.strip():
                first = start + len(piece) - len(piece.lstrip())
                items.append(
                    Item(
                        index=index,
                        unit=unit,
                        text=shown,
                        has_target=index in targets,
                        leaf=number,
                        kind=(*leaf.kind, *part),
                        start=first,
                        source=pasts[index].source if index >= 0 else shown,
                        has_moved_on=index >= 0 and pasts[index].has_moved_on,
                    )
                )
    silent = tuple(p.segment for p in pieces if p.span.start == p.span.end)
    lost = tuple(p.segment for p in pieces if p.segment not in placed and p.segment not in silent)
    return Draft(LeafBody(body, found, tuple(texts), 1), tuple(items), silent, lost)


def _with_gaps(text: str, places: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    at = 0
    for index, start, end in places:
        yield -1, at, start
        yield index, start, end
        at = end
    yield -1, at, len(text)


def _has_lines(text: str, places: Sequence[tuple[int, int, int]]) -> bool:
    """Return whether a line break of a leaf lies between two segments, and so is the author's."""
    ends = [(0, 0), *((start, end) for _, start, end in places), (len(text), len(text))]
    return any("\n" in text[before[1] : after[0]] for before, after in pairwise(ends))


def _flat(text: str, has_lines: bool) -> str:
    return text if has_lines else _MARGIN.sub(" ", text)


# --- the file --------------------------------------------------------------------------------


def file_page(article: Article, page: Page) -> tuple[LeafBody, Mapping[KeyPath, HeadValue]]:
    """Return a target's body as leaves, and the values of its front matter."""
    head = str(page.head) if page.head else "\ufeff" if page.body.startswith(b"\xef\xbb\xbf") else ""
    values = page.head.values if page.head else {}
    body, line = page.raw.decode()[len(head) :], head.count("\n") + 1
    if article.kind is not ArticleKind.BARE:
        found = read_leaves(body.encode())
        return LeafBody(body.encode(), found, tuple(leaf.text for leaf in found), line), values
    title = values.get(("title",))
    if isinstance(title, str) and bare_title(article)[1]:
        body, line = f"{title}\n{body}", line - 1
    found = read_line_leaves(body.encode())
    return LeafBody(body.encode(), found, tuple(leaf.text for leaf in found), line), values


def flatten_leaf(page: LeafBody, leaf: int, like: str) -> str:
    """Return a leaf's text with its line breaks only where its counterpart has some."""
    return _flat(page.texts[leaf], "\n" in like)


def cut(
    text: str, leaf: int, kind: tuple[str, ...], items: Sequence[Item], departed: Iterable[str] = ()
) -> list[Token]:
    """Cut a leaf's text after its sentences, and around what merging wrote and still stands there, never inside of it."""
    whole = _kept(text, items, departed)
    cuts = {0, len(text), *(at for place in cut_sentences(text) for at in place)}
    cuts -= {at for at in cuts if _QUOTED.fullmatch(_last_two(text, at)) and _SAID.match(text, at)}
    cuts |= {at + 1 for at, char in enumerate(text) if char == "\n"}
    cuts |= set(_seams(text, items))
    reaches = Reaches.of(whole)
    cuts = {at for at in cuts if reaches.before(at) <= at}
    cuts |= {at for span in whole for at in span}
    tokens = []
    for start, end in pairwise(sorted(cuts)):
        piece = text[start:end]
        if shown := piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            tokens.append(Token(leaf, first, first + len(shown), text=shown, kind=kind))
    return tokens


def _last_two(text: str, at: int) -> str:
    """Return the last two characters before a place, blanks left out."""
    while at and text[at - 1].isspace():
        at -= 1
    return text[max(0, at - 2) : at]


def _kept(text: str, items: Sequence[Item], departed: Iterable[str]) -> list[Span]:
    """Find what merging wrote: what it copied between targets, and targets between two borders; the longest first."""
    pieces = dict.fromkeys(item.text for item in items if item.unit is None)
    copied = [span for piece in pieces for span in _places(text, piece)]
    copied = [span for span in copied if span.end - span.start >= _COPIED or _is_edge(text, span)]
    starts, ends = {span.start for span in copied}, {span.end for span in copied}
    found: list[Span] = []
    old_texts = dict.fromkeys([*(item.text for item in items if item.unit), *departed])
    for old in sorted(old_texts, key=lambda old: -len(old)):
        if len(old) >= _LONG or old == text:
            for span in _places(text, old):
                if _is_free(span, found) and _may_start(text, span.start, ends) and _may_end(text, span.end, starts):
                    insort(found, span)
    return found + [span for span in copied if _is_free(span, found)]


def _is_free(span: Span, taken: Sequence[Span]) -> bool:
    """Return whether a stretch meets none of those that are in order and disjoint."""
    at = bisect_left(taken, (span.end,))
    return at == 0 or taken[at - 1].end <= span.start


def _seams(text: str, items: Sequence[Item]) -> Iterator[int]:
    """Find where old targets begin and end, as far as their first and last words still stand there."""
    long = dict.fromkeys(item.text for item in items if item.unit and len(item.text) >= 2 * _SEAM)
    for first in dict.fromkeys(old[:_SEAM] for old in long):
        yield from (s.start for s in _places(text, first) if _may_start(text, s.start, ()))
    for last in dict.fromkeys(old[-_SEAM:] for old in long):
        yield from (s.end for s in _places(text, last) if _may_end(text, s.end, ()))


_ENDED = re.compile(r"[。.！!？?；;…][”’」』）】》\"')\]*_~]*(?:\[\^[^\]\s]+\])*$")
_LONGEST_END = 500
"""Characters that are looked at for the end of a sentence: its mark, quotes and brackets, the marks of notes."""


def _may_start(text: str, at: int, ends: Container[int]) -> bool:
    """Return whether a sentence may begin here: behind another, at the start of a line, or behind what was copied."""
    while at and text[at - 1] == " ":
        at -= 1
    return at == 0 or text[at - 1] == "\n" or _has_ended(text, at) or at in ends


def _may_end(text: str, at: int, starts: Container[int]) -> bool:
    after = at
    while text[after : after + 1] == " ":
        after += 1
    return text[after : after + 1] in ("", "\n") or _has_ended(text, at) or after in starts


def _has_ended(text: str, at: int) -> bool:
    return bool(_ENDED.search(text[max(0, at - _LONGEST_END) : at]))


def _is_edge(text: str, span: Span) -> bool:
    """Return whether a short text begins or ends a line, as markers do."""
    start, end = span
    while start and text[start - 1] != "\n" and text[start - 1].isspace():
        start -= 1
    while text[end : end + 1] != "\n" and text[end : end + 1].isspace():
        end += 1
    return text[start - 1 : start] in ("", "\n") or text[end : end + 1] in ("", "\n")


def _places(text: str, piece: str) -> Iterator[Span]:
    at = text.find(piece)
    while at >= 0:
        yield Span(at, at + len(piece))
        at = text.find(piece, at + len(piece))
