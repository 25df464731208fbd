"""Inline markup of a text without a place: where it is, and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import cast

import pyromark

from l10n.article.dialects.shortcodes import fill, find_shortcodes, parameters
from l10n.article.segments.blocks import MARKDOWN
from l10n.article.segments.sentences import URL
from l10n.model import Span


class InlineKind(Enum):
    """What a stretch of markup is."""

    EMPHASIS = "emphasis"
    LINK = "link"
    IMAGE = "image"
    CODE = "code"
    HTML = "html"
    SHORTCODE = "shortcode"
    FOOTNOTE = "footnote"
    URL = "url"
    ESCAPE = "escape"
    BREAK = "break"
    SETTLED = "settled"
    """No markup, but protected like it: a figure or term that is to stand in the target as it is."""


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of markup to keep, in code points. A container gives two, its opening and its closing."""

    span: Span
    kind: InlineKind
    text: str
    _: KW_ONLY
    partner: int = -1
    """The index of the other half of a container."""
    destination: str = ""
    """Where a link or image leads; set on its closing half."""


# Behind an ATX marker a text is inline content and cannot become a list, a table or a rule.
_LEAD = "# "
_MARKUP = re.compile(r"[\\`*_~\[\]<>&{}]|://")
_REFERENCE = re.compile(r"\]\[([^\[\]]+)\]")
_FOOTNOTE = re.compile(r"\[\^([^\[\]\s]+)\]")
_KINDS = {"Link": InlineKind.LINK, "Image": InlineKind.IMAGE}
_ATOMS = {"Code": InlineKind.CODE, "InlineHtml": InlineKind.HTML, "FootnoteReference": InlineKind.FOOTNOTE}
_OPTIONS = MARKDOWN & ~pyromark.Options.ENABLE_HEADING_ATTRIBUTES


def read_inline(text: str) -> tuple[Inline, ...]:
    """List the markup of `text` in order, disjoint; whatever lies between is prose."""
    if not _MARKUP.search(text):
        return ()
    raw = text.encode()
    shortcodes = find_shortcodes(raw)
    found = [*_shortcodes(raw, shortcodes), *_events(raw, fill(raw, shortcodes).decode())]
    return _paired(text, _in_code_points(text, raw, sorted(found, key=lambda item: item[0])))


_Found = tuple[int, int, InlineKind, int, str]  # start and end in bytes, kind, container number or -1, destination


def _shortcodes(raw: bytes, spans: list[Span]) -> Iterator[_Found]:
    """Yield shortcodes; a parameter in Han characters is prose and parts its shortcode into two halves."""
    for number, span in enumerate(spans, 1 << 20):
        shown = next((p for p in parameters(raw, span) if not raw[slice(*p)].isascii()), None)
        if shown is None:
            yield *span, InlineKind.SHORTCODE, -1, ""
        else:
            yield span.start, shown.start, InlineKind.SHORTCODE, number, ""
            yield shown.end, span.end, InlineKind.SHORTCODE, number, ""


def _events(raw: bytes, filled: str) -> Iterator[_Found]:
    """Walk the events of the one heading that `filled` becomes; ends of lines count as spaces meanwhile."""
    lead = len(_LEAD)
    document = _LEAD + re.sub("[\r\n]", " ", filled) + _definitions(filled)
    opened: list[tuple[str, int, int, dict[str, str]]] = []
    end, number, size = 0, 0, len(raw)
    for event, place in pyromark.events_with_range(document, options=_OPTIONS):
        start, stop = place["start"] - lead, place["end"] - lead
        if isinstance(event, str) or start >= size:
            continue
        [(kind, value)] = cast("dict[str, object]", event).items()
        name = value if isinstance(value, str) else next(iter(cast("dict[str, object]", value)))
        if kind == "Start" and name != "Heading":
            info = {} if isinstance(value, str) else cast("dict[str, dict[str, str]]", value)[name]
            if raw[start : start + 1] == b"<":  # <https://…>: its text is its destination
                yield start, stop, InlineKind.URL, -1, ""
            inner = start + _width(raw, start, name)
            yield start, inner, _KINDS.get(name, InlineKind.EMPHASIS), number, ""
            opened.append((name, number, inner, info))
            number, end = number + 1, inner
        elif kind == "End" and name != "Heading":
            _, own, inner, info = opened.pop()
            yield from _closing(raw, max(end, inner), stop, _KINDS.get(name, InlineKind.EMPHASIS), own, info=info)
            end = stop
        elif kind in _ATOMS:
            yield start, stop, _ATOMS[kind], -1, ""
            end = stop
        elif kind == "Text":
            yield from _text(raw, end, start, stop, str(value))
            end = stop


def _closing(raw: bytes, start: int, stop: int, kind: InlineKind, own: int, info: dict[str, str]) -> Iterator[_Found]:
    """Yield the closing half of a container; a title in it that is no ASCII is prose between two parts of it."""
    title = info.get("title", "").encode()
    if title.isascii() or raw.count(title, start, stop) != 1:
        yield start, stop, kind, own, info.get("dest_url", "")
        return
    at = raw.index(title, start, stop)
    yield start, at, kind, own, info.get("dest_url", "")
    yield at + len(title), stop, kind, -1, ""


def _definitions(text: str) -> str:
    """Define what the text refers to, as its article does."""
    labels = dict.fromkeys(_REFERENCE.findall(text))
    notes = dict.fromkeys(_FOOTNOTE.findall(text))
    return "".join(f"\n\n[{label}]: l10n:reference" for label in labels) + "".join(f"\n\n[^{n}]: x" for n in notes)


def _width(raw: bytes, start: int, name: str) -> int:
    """Count the bytes of an opening marker; strikethrough is written with one tilde or two."""
    if name == "Strikethrough":
        return 2 if raw.startswith(b"~~", start) else 1
    return 2 if name in ("Image", "Strong") else 1


def _text(raw: bytes, end: int, start: int, stop: int, value: str) -> Iterator[_Found]:
    if raw[start - 1 : start] == b"\\" and start - 1 >= end:
        yield start - 1, start + 1, InlineKind.ESCAPE, -1, ""
    elif raw[start : start + 1] == b"&" and raw[start:stop] != value.encode():
        yield start, stop, InlineKind.ESCAPE, -1, ""
    elif b"://" in raw[start:stop] or (value == ":" and raw.startswith(b"://", start)):
        yield from _urls(raw, start, stop)
    if b"\n" in raw[start:stop]:
        at = raw.index(b"\n", start)
        yield at - raw.startswith(b"\\", at - 1), at + 1, InlineKind.BREAK, -1, ""


def _urls(raw: bytes, start: int, stop: int) -> Iterator[_Found]:
    for match in URL.finditer(raw[start:stop].decode()):
        before = len(raw[start:stop].decode()[: match.start()].encode())
        yield start + before, start + before + len(match[0].encode()), InlineKind.URL, -1, ""


def _in_code_points(text: str, raw: bytes, found: list[_Found]) -> Iterator[tuple[Span, InlineKind, int, str]]:
    at, chars = 0, 0
    for start, end, kind, number, destination in found:
        if start < at or end <= start:
            continue
        first = chars + len(raw[at:start].decode())
        chars = first + len(raw[start:end].decode())
        at = end
        yield Span(first, chars), kind, number, destination


def _paired(text: str, found: Iterator[tuple[Span, InlineKind, int, str]]) -> tuple[Inline, ...]:
    rows = list(found)
    halves: dict[int, list[int]] = {}
    for index, (_, _, number, _) in enumerate(rows):
        if number >= 0:
            halves.setdefault(number, []).append(index)
    partner = {a: b for pair in halves.values() if len(pair) == 2 for a, b in (pair, reversed(pair))}
    return tuple(
        Inline(span, kind, text[slice(*span)], partner=partner.get(index, -1), destination=destination)
        for index, (span, kind, _, destination) in enumerate(rows)
    )
