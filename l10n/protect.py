"""
Protection of inline markup on its way through an engine.

Each stretch of markup becomes a placeholder that the engine's wire keeps best, and comes
back exactly once, in an order that still nests, or the answer is refused.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from l10n.article import Inline, InlineKind, Text, verify_markup
from l10n.errors import MarkupLostError
from l10n.model import Span


class Wire(Enum):
    """How protected text travels."""

    RAW = "raw"
    """As Markdown: the engine is trusted to keep it, and checked."""
    PLAIN = "plain"
    """`⟦1⟧`: brackets that engines copy, unlike letters, underscores and braces."""
    HTML = "html"
    XML = "xml"
    JSON = "json"
    """`@@1@@`, for language models."""


@dataclass(frozen=True, slots=True)
class Masked:
    """A source text parted into prose and markup; prose and markup alternate, prose first and last."""

    source: str
    prose: tuple[str, ...]
    markup: tuple[Inline, ...]


_PACKED = {
    Wire.PLAIN: "⟦{}⟧",
    Wire.HTML: '<span translate="no" id="x{}"></span>',
    Wire.XML: '<x id="{}"/>',
    Wire.JSON: "@@{}@@",
}
_DIGITS = "([0-9０-９]{1,4})"
_STRICT = {
    Wire.PLAIN: re.compile(rf"⟦ ?{_DIGITS} ?⟧"),
    Wire.HTML: re.compile(rf'<span[^<>]{{0,80}}\bid="x{_DIGITS}"[^<>]{{0,80}}>[^<>]{{0,200}}</span ?>'),
    Wire.XML: re.compile(rf'<x id="{_DIGITS}" ?(?:/>|>[^<>]{{0,200}}</x ?>)'),
    Wire.JSON: re.compile(rf"[@＠] ?[@＠] ?{_DIGITS} ?[@＠] ?[@＠]"),
}
# Brackets that engines write for ⟦ ⟧; taken only for ids that are lost, so that a literal [1] stays.
_LOOSE = re.compile(rf"[⟦\[【［〔〚{{(（《<] ?{_DIGITS} ?[⟧\]】］〕〛}})）》>]")
_TO_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")
_SLOT = re.compile("\x00([0-9]+)\x01")


def mask(source: str, settled: Mapping[Span, str] | None = None) -> Masked:
    """
    Split a unit's source into prose and markup.

    `settled` gives what is to stand in the target for stretches of the source, such as
    figures already rendered; those that touch markup are left to the engine.
    """
    markup = Text.of(source).markup
    if settled:
        markup = _with_settled(markup, settled)
    prose, end = [], 0
    for inline in markup:
        prose.append(source[end : inline.span.start])
        end = inline.span.end
    return Masked(source, (*prose, source[end:]), markup)


def _with_settled(markup: Sequence[Inline], settled: Mapping[Span, str]) -> tuple[Inline, ...]:
    """Put settled stretches between the markup; partners are counted anew."""
    ends = [inline.span.end for inline in markup]  # markup is in order and disjoint

    def is_free(span: Span) -> bool:
        at = bisect_right(ends, span.start)
        return at == len(markup) or markup[at].span.start >= span.end

    free = [Inline(span, InlineKind.SETTLED, text) for span, text in settled.items() if is_free(span)]
    order = sorted([*markup, *free], key=lambda inline: inline.span)
    place = {id(inline): at for at, inline in enumerate(order)}
    moved = [place[id(inline)] for inline in markup]
    return tuple(i if i.partner < 0 else replace(i, partner=moved[i.partner]) for i in order)


def pack(masked: Masked, wire: Wire) -> str:
    """Write the text as the engine sees it."""
    if wire is Wire.RAW:
        return masked.source
    escape = html.escape if wire in (Wire.HTML, Wire.XML) else str
    pieces = [escape(masked.prose[0])]
    for number, prose in enumerate(masked.prose[1:], 1):
        pieces += [_PACKED[wire].format(number), escape(prose)]
    return "".join(pieces)


def unpack(answer: str, masked: Masked, wire: Wire) -> str:
    """
    Put the markup back into an engine's answer.

    Raises MarkupLostError where markup was lost, doubled or torn apart.
    """
    if wire is Wire.RAW:
        verify_markup(masked.source, answer)
        return answer
    text = _slots(answer.replace("\x00", "").replace("\x01", ""), wire, len(masked.markup))
    if wire in (Wire.HTML, Wire.XML):
        text = html.unescape(text)
    order = [int(number) - 1 for number in _SLOT.findall(text)]
    _verify_order(order, masked)
    text = _tighten(text, masked)
    target = _filled(text, masked)
    verify_markup(masked.source, target)
    return target


def _slots(answer: str, wire: Wire, count: int) -> str:
    """Find the placeholders, first as they were written and then as engines deform them."""

    def slot(match: re.Match[str]) -> str:
        number = int(match[1].translate(_TO_ASCII))
        return f"\x00{number}\x01" if 1 <= number <= count else match[0]

    text = _STRICT[wire].sub(slot, answer)
    if wire is Wire.PLAIN:
        lost = {str(number) for number in range(1, count + 1)} - set(_SLOT.findall(text))
        if lost:
            text = _LOOSE.sub(lambda m: slot(m) if m[1].translate(_TO_ASCII) in lost else m[0], text)
    return text


def _verify_order(order: list[int], masked: Masked) -> None:
    counts = Counter(order)
    lost = [masked.markup[i].text for i in range(len(masked.markup)) if not counts[i]]
    doubled = [masked.markup[i].text for i, n in counts.items() if n > 1]
    if lost or doubled:
        what = f"lost {lost[0]!r}" if lost else f"doubled {doubled[0]!r}"
        raise MarkupLostError("", f"the answer {what}")
    opened: list[int] = []
    for index in order:
        partner = masked.markup[index].partner
        if partner > index:
            opened.append(index)
        elif partner >= 0 and (not opened or opened.pop() != partner):
            raise MarkupLostError("", f"the answer tore {masked.markup[partner].text!r} from its other half")


def _filled(text: str, masked: Masked) -> str:
    """Put what the slots stand for in their places; a settled word is parted from Latin letters beside it."""
    pieces = _SLOT.split(text)
    for at in range(1, len(pieces), 2):
        inline = masked.markup[int(pieces[at]) - 1]
        pieces[at] = inline.text
        if inline.kind is InlineKind.SETTLED:
            before, after = (pieces[at - 1] or pieces[max(0, at - 2)])[-1:], pieces[at + 1][:1]
            pieces[at] = " " * _touch(before, inline.text[:1]) + inline.text + " " * _touch(inline.text[-1:], after)
    return "".join(pieces)


def _touch(one: str, other: str) -> bool:
    """Return whether two characters would run into one word; scripts without spaces have none to lose."""
    return _is_word(one) and (_is_word(other) or other in _SIGNS)


def _is_word(char: str) -> bool:
    return char.isalnum() and char < "\u0250"


_SIGNS = ("$", "€", "£", "¥")


def _tighten(text: str, masked: Masked) -> str:
    """Remove spaces that an engine put inside of emphasis and links, where Markdown would not close them."""
    pieces = _SLOT.split(text)
    for at in range(1, len(pieces), 2):
        number = int(pieces[at])
        inline = masked.markup[number - 1]
        if inline.partner < 0 or inline.kind is InlineKind.SHORTCODE:
            continue
        if inline.partner >= number and not masked.prose[number].startswith(" "):
            pieces[at + 1] = pieces[at + 1].lstrip(" ")
        elif inline.partner < number - 1 and not masked.prose[number - 1].endswith(" "):
            pieces[at - 1] = pieces[at - 1].rstrip(" ")
    return "".join(f"\x00{piece}\x01" if at % 2 else piece for at, piece in enumerate(pieces))
