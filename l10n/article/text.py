"""A text without a place: as it is written, and as a reader sees it."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from l10n.article.inline import Inline, InlineKind, read_inline
from l10n.languages import UNSPACED
from l10n.model import Span

ATOM = "\ufffc"
"""What stands in prose for a thing among the words, such as a code, a picture or an address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """
    A text with its markup and its prose; equal raw texts are read once.

    Prose has nothing between its words that a reader does not see: emphasis, links and
    inline tags vanish, breaks are spaces, and a code, shortcode or URL is one U+FFFC.
    So do `**` and `__` that Markdown does not read as emphasis, such as those of
    涨幅**+12**%: they are meant as it, and merging mends them.
    Spans of prose and of the raw text are both in code points.
    """

    raw: str
    markup: tuple[Inline, ...] = field(compare=False, repr=False)
    prose: str = field(compare=False, repr=False)
    starts: Sequence[int] = field(compare=False, repr=False)
    """Where each character of the prose begins in the raw text."""
    ends: Sequence[int] = field(compare=False, repr=False)

    @staticmethod
    def of(raw: str) -> Text:
        """Return the text that `raw` is."""
        return _read(raw)

    def raw_span(self, span: Span) -> Span:
        """Return where a stretch of the prose stands in the raw text, with the markup inside of it."""
        if span.start == span.end:
            start = self.starts[span.start] if span.start < len(self.starts) else len(self.raw)
            return Span(start, start)
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def inside(self, span: Span) -> tuple[Inline, ...]:
        """Return the markup, escapes aside, that stands inside of a stretch of the prose."""
        if not self.markup:
            return ()
        start, end = self.raw_span(span)
        return tuple(i for i in self.markup if start <= i.span.start < end and i.kind is not InlineKind.ESCAPE)

    def is_whole(self, span: Span) -> bool:
        """Return whether a stretch of the prose can be replaced and no markup is lost or torn."""
        return not self.inside(span) and not _LOOSE.search(self.raw, *self.raw_span(span))

    def is_literal(self, span: Span) -> bool:
        """Return whether a stretch of the prose is written in the raw text just so."""
        return self.raw[slice(*self.raw_span(span))] == self.prose[slice(*span)] and self.is_whole(span)


@lru_cache(maxsize=8192)  # more than the texts of an article in all of its locales
def _read(raw: str) -> Text:
    markup = read_inline(raw)
    if not markup and not _LOOSE.search(raw):
        return Text(raw=raw, markup=(), prose=raw, starts=range(len(raw)), ends=range(1, len(raw) + 1))
    prose, starts, ends, end = list[str](), list[int](), list[int](), 0
    for at, inline in enumerate(markup):
        start, stop = inline.span
        _add_words(raw, Span(end, start), prose, starts, ends)
        if char := _shown(inline, _Place(raw, markup, at, prose[-1] if prose else "")):
            prose.append(char)
            starts.append(start)
            ends.append(stop)
        end = stop
    _add_words(raw, Span(end, len(raw)), prose, starts, ends)
    return Text(raw=raw, markup=markup, prose="".join(prose), starts=tuple(starts), ends=tuple(ends))


_LOOSE = re.compile(r"\*{2,}|_{2,}")


def _add_words(raw: str, span: Span, prose: list[str], starts: list[int], ends: list[int]) -> None:
    """Add what stands between two stretches of markup, without marks that were meant as such."""
    at = span.start
    for loose in (*_LOOSE.finditer(raw, *span), None):
        stop = loose.start() if loose else span.end
        prose += raw[at:stop]
        starts += range(at, stop)
        ends += range(at + 1, stop + 1)
        at = loose.end() if loose else stop


# --- what is seen of markup ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stretch of markup stands: what a reader sees before it, and after it."""

    raw: str
    markup: Sequence[Inline]
    number: int
    before: str

    @property
    def after(self) -> str:
        """The next character that is no markup; nothing where another thing comes first."""
        end = self.markup[self.number].span.end
        for inline in self.markup[self.number + 1 :]:
            if inline.span.start > end:
                break
            if inline.kind not in _UNSEEN and not _INLINE_TAG.match(inline.text):
                return ""
            end = inline.span.end
        return self.raw[end : end + 1]

    @property
    def parts_words(self) -> bool:
        return self.before.isalnum() and self.after.isalnum()

    @property
    def parts_numbers(self) -> bool:
        return self.before.isdecimal() and self.after.isdecimal()


_UNSEEN = (InlineKind.EMPHASIS, InlineKind.LINK, InlineKind.IMAGE, InlineKind.FOOTNOTE)
# Tags that change how words look, and comments: nothing stands between the words because of them.
_INLINE_TAG = re.compile(
    r"<!--|</?(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike"
    r"|strong|sub|sup|time|tt|u|var|wbr)(?=[\s/>])",
    re.IGNORECASE,
)
_RAISED = re.compile(r"</?su[bp](?=[\s/>])", re.IGNORECASE)
_STRUCK = re.compile(r"</?(?:del|ins|s|strike)(?=[\s/>])", re.IGNORECASE)
_LINE_END = re.compile(r"<br(?=[\s/>])", re.IGNORECASE)


def _shown(inline: Inline, place: _Place) -> str:
    """Return what a reader sees in the place of a stretch of markup, one character or none."""
    match inline.kind:
        case InlineKind.EMPHASIS:
            return _shown_strike(place) if inline.text.startswith("~") else ""
        case InlineKind.ESCAPE:
            return inline.text[-1] if inline.text.startswith("\\") else html.unescape(inline.text)[:1]
        case InlineKind.LINK | InlineKind.IMAGE:
            return _shown_link(inline, place)
        case InlineKind.FOOTNOTE:
            return ATOM if place.parts_numbers else ""
        case InlineKind.BREAK:
            return _shown_break(place)
        case InlineKind.HTML:
            return _shown_tag(inline, place)
    return ATOM


def _shown_break(place: _Place) -> str:
    """Return a space; a line that ends between digits ends a number: `120<br>350` is no French 120 350."""
    return ATOM if place.parts_numbers else " "


def _shown_strike(place: _Place) -> str:
    """Return what parts a struck-out number from the one behind it: ~~10~~12 %."""
    return ATOM if place.before.isalnum() and place.after.isdecimal() else ""


def _shown_tag(inline: Inline, place: _Place) -> str:
    if _LINE_END.match(inline.text):
        return _shown_break(place)
    if _STRUCK.match(inline.text):
        return _shown_strike(place)
    if not _INLINE_TAG.match(inline.text):
        return ATOM
    # A note's number or a power is no digit of the number before it; the rd of 3<sup>rd</sup> is its own.
    is_apart = _RAISED.match(inline.text) and place.before.isalnum() and place.after.isdecimal()
    return ATOM if is_apart else ""


def _shown_link(inline: Inline, place: _Place) -> str:
    """Return what parts words; a picture, a title in a link and the number of a source stand apart from them."""
    if _is_cited(inline, place) or _follows_link(inline, place):
        return ATOM
    is_title = inline.partner < 0 or (bool(inline.destination) and inline.text[-1] in "\"'(")
    is_apart = inline.kind is InlineKind.IMAGE or is_title
    return ATOM if is_apart and place.parts_words else ""


_CITED = re.compile("[0-9]{1,2}")
_COUNTED = frozenset("十百千万萬亿億兆元円圆圓块塊角십백천만억조원")


def _is_cited(inline: Inline, place: _Place) -> bool:
    """Return whether a half is of the [1](#a) right behind a number, word or scale, which would read 20251 or 3亿1 otherwise."""
    first, last = sorted((place.number, inline.partner))
    if first < 0 or not _CITED.fullmatch(place.raw, place.markup[first].span.end, place.markup[last].span.start):
        return False
    start = place.markup[first].span.start
    before = place.before if place.number == first else place.raw[max(0, start - 1) : start]
    is_behind = before.isdecimal() or (before.isalpha() and (before < UNSPACED or before in _COUNTED))
    return is_behind and place.after.isalnum() if place.number == last else is_behind


def _follows_link(inline: Inline, place: _Place) -> bool:
    """Return whether a link begins right where another ends, both with digits: [2023](a)[2024](b)."""
    before = place.markup[place.number - 1] if place.number else None
    touches = before is not None and before.kind is InlineKind.LINK and before.span.end == inline.span.start
    return touches and inline.partner > place.number and place.parts_numbers
