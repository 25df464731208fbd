"""Whether bidi controls end where they should: one that does not turns the order of what follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from l10n.model import Finding, Severity, Span
from l10n.rules.rule import Evidence, Example, Rule, Scope
from l10n.rules.subject import Subject

BIDI_UNBALANCED = Rule(
    id="bidi-unbalanced",
    severity=Severity.ERROR,
    scope=Scope.UNIT,
    message="U+{code:04X} in the target has no counterpart; what follows it may be shown in another order",
    what="An invisible character that turns the direction of text (U+202A to U+202E, U+2066 to U+2069) has no counterpart in the target.",
    why="Readers see other words and figures than the file has: 12 and 34 with U+202E between them read as 1243. Pairs that close are fine.",
    remedy="remove it, or close it: U+202C ends U+202A, U+202B, U+202D and U+202E; U+2069 ends U+2066, U+2067 and U+2068.",
    wrong=(
        Example("净亏损12亿元。", "The net loss was 1.2\u202e billion yuan."),
        Example("净亏损。", "A net loss\u2069."),
    ),
    right=(Example("净亏损。", "A \u2068net\u2069 loss."),),
)
BIDI_SOURCE = Rule(
    id="bidi-source",
    severity=Severity.WARNING,
    scope=Scope.ARTICLE,
    message="U+{code:04X} has no counterpart in its line; what follows it may be shown in another order",
    what="An invisible character that turns the direction of text has no counterpart in its line of the source.",
    why="Crawlers copy them along, and drafts may repeat them.",
    remedy="remove it from the source.",
    wrong=(Example("净亏损\u202e扩大。\n"),),
    right=(Example("净亏损\u202e扩大\u202c。\n"),),
)

_EMBEDDINGS, _ISOLATES = "\u202a\u202b\u202d\u202e", "\u2066\u2067\u2068"
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_CONTROL = re.compile(f"[{_EMBEDDINGS}{_ISOLATES}{_POP}{_POP_ISOLATE}]")


def find_unbalanced(text: str) -> int | None:
    """Return the place of the first control without counterpart, as UAX #9 pairs them; None where each has one."""
    opened: list[int] = []
    for found in _CONTROL.finditer(text):
        at, char = found.start(), found[0]
        if char in _EMBEDDINGS or char in _ISOLATES:
            opened.append(at)
        elif char == _POP:
            if not opened or text[opened[-1]] not in _EMBEDDINGS:
                return at
            opened.pop()
        else:
            # The end of an isolate ends the embeddings in it too.
            while opened and text[opened[-1]] in _EMBEDDINGS:
                opened.pop()
            if not opened:
                return at
            opened.pop()
    return opened[0] if opened else None


def bidi_unbalanced(subject: Subject) -> Iterator[Finding]:
    """Find `bidi-unbalanced`: a target that turns the order of what follows."""
    for unit in subject.catalog.units:
        if unit.is_complete and not unit.target.isascii() and (at := find_unbalanced(unit.target)) is not None:
            found = Evidence(found=unit.target[at], target_span=Span(at, at + 1))
            yield subject.report(BIDI_UNBALANCED, unit, {"code": ord(unit.target[at])}, found)


def bidi_source(subject: Subject) -> Iterator[Finding]:
    """Find `bidi-source`: a line of the source that does so."""
    raw = subject.article.raw
    # All of them begin with one of two pairs of bytes; hardly an article has any.
    if b"\xe2\x80" not in raw and b"\xe2\x81" not in raw:
        return
    for number, line in enumerate(raw.decode().split("\n"), 1):
        if (at := find_unbalanced(line)) is not None:
            yield subject.report_line(BIDI_SOURCE, number, {"code": ord(line[at])})
