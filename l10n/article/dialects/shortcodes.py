"""
Template syntax that no Markdown parser knows: Hugo shortcodes, Liquid and Vue tags.

Hugo replaces each shortcode by a word before it renders Markdown. So do we: a filler of
as many bytes stands in while the body is parsed, and the spans are protected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.model import Span

_PAIRS = ((b"{{<", b">}}"), (b"{{%", b"%}}"), (b"{%", b"%}"), (b"{{", b"}}"))
_NAME = re.compile(rb"\{[{%]+[<%]?\s*(/?)\s*([\w./-]+)")
# What stands between these is code or a drawing, not prose.
_RAW = frozenset({b"highlight", b"mermaid", b"math", b"katex", b"raw", b"code", b"gist", b"plantuml"})
_FILLER = b"x"


def find_shortcodes(body: bytes) -> list[Span]:
    """
    List the shortcodes in order, disjoint, in bytes of `body`, in time linear in its length.

    A pair that encloses code, such as `highlight`, is one span with what it encloses.
    """
    spans: list[Span] = []
    for opening, closing in _PAIRS:
        spans = _merge(spans, _tags(body, opening, closing))
    return _join_raw(body, spans)


def _tags(body: bytes, opening: bytes, closing: bytes) -> list[Span]:
    spans, at = [], body.find(opening)
    while at >= 0:
        end = body.find(closing, at + len(opening))
        if end < 0:
            break
        if opening != b"{{":  # one that is never closed before the next opens is text
            at = body.rfind(opening, at, end)
        spans.append(Span(at, end + len(closing)))
        at = body.find(opening, spans[-1].end)
    return spans


def _merge(known: list[Span], more: list[Span]) -> list[Span]:
    """Add those of `more` that touch no known one."""
    if not known or not more:
        return known or more
    merged: list[Span] = []
    at = 0
    for span in more:
        while at < len(known) and known[at].start < span.end:
            merged.append(known[at])
            at += 1
        if not merged or merged[-1].end <= span.start:
            merged.append(span)
    return merged + known[at:]


def _join_raw(body: bytes, spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    inside: tuple[bytes, int] | None = None
    for span in spans:
        match = _NAME.match(body, span.start)
        closes, name = (bool(match[1]), match[2]) if match else (False, b"")
        if inside and closes and name == inside[0]:
            joined[inside[1] :] = [Span(joined[inside[1]].start, span.end)]
            inside = None
            continue
        if not inside and not closes and name in _RAW:
            inside = name, len(joined)
        joined.append(span)
    return joined


# What is named so is an address or an identifier, not prose.
_NOT_PROSE = rb"(?:src|href|url|link|file|path|ref|image|img|id|class|lang|language)"
_PARAMETER = re.compile(
    rb"(?<![\w-])(?!" + _NOT_PROSE + rb'\s*=)[\w-]+\s*=\s*(?:"((?:[^"\\\n]|\\.)*)"|`([^`]*)`)', re.IGNORECASE
)


def parameters(body: bytes, span: Span) -> Iterator[Span]:
    """Yield the values of a shortcode's named and quoted parameters, without their quotes."""
    for match in _PARAMETER.finditer(body, span.start, span.end):
        yield Span(*match.span(1 if match[1] is not None else 2))


def fill(body: bytes, spans: list[Span]) -> bytes:
    """Put fillers in the shortcodes' place; the length in bytes stays."""
    pieces, end = [], 0
    for span in spans:
        pieces += [body[end : span.start], _FILLER * (span.end - span.start)]
        end = span.end
    return b"".join([*pieces, body[end:]])
