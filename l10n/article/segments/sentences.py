"""Where sentences end, in Chinese and in Latin text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from l10n.languages import UNIFIED, WIDE


class Solid(NamedTuple):
    """A stretch that no sentence ends in, in code points; one may end with it, once its text up to `inner` is over."""

    start: int
    end: int
    inner: int


# One class first, so that the engine skips to the next candidate: a full stop within 3.5 is none.
_END = re.compile(r"[。！？!?｡…⋯.](?:(?<!\.)|(?=[\s”’」』）\)\]\"']|$))[。！？!?｡…⋯]*")
_MORE = re.compile(r"[。！？!?｡…\.”’」』）】》〉\"'\)\]*_~]{0,40}(?:\[\^[^\]\s]{1,40}\]){0,4}")
_OPENERS = {"“": "”", "‘": "’", "「": "」", "『": "』", "（": "）", "(": ")", "【": "】", "《": "》"}
_CLOSERS = {closer: opener for opener, closer in _OPENERS.items()}
_ENCLOSER = re.compile("[“”‘’「」『』（）()【】《》]")
_ASTERISKS = re.compile(r"(?<!\\)\*\*")
_QUOTED = "”」』’"
# 。” followed by one of these goes on: “……。”，他说
_GOES_ON = re.compile(r"\s*[，、；：,;:]")
# “……。”某某对记者表示。 is one sentence.
_SAYS = re.compile(
    r"[^。！？!?“「]{0,40}?(?:说|表示|称|指出|认为|道|强调|写道|坦言|透露|补充|回应|问|解释|直言|介绍|分析|說|稱|認為|強調|補充|回應|問)"
    r"[^。！？!?“「]{0,12}[。！？!?]"
)
_ABBREVIATION = re.compile(
    r"(?:^|[\s(（“\"]|[^\x00-\u02ff])(?:[A-Z]|[A-Za-z]\.[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|Inc|Ltd|Co|Corp|LLC|Bros|No|Nos|Vol|Fig|vs|etc|"
    r"al|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|e\.g|i\.e|p\.m|a\.m|U\.S|U\.K)$"
)
_LATIN_START = re.compile(r"\s+[\"'“‘(\[*_`]*(?:[A-Z0-9]|[^\x00-\u02ff\s])")
URL = re.compile(rf"(?:https?|ftp)://[^\s<>，。；！？、：）】》」』”’\"'{UNIFIED}]+")


_ENCLOSED_END = re.compile(r"[“‘「『（(【《][^”’」』）)】》]*。")
_LATIN_END = re.compile(r"\.(?=[\s”’」』）\)\]\"']|$)")
_NOT_AFTER_END = frozenset("。”’」』）】》〉\"')][*_~，、；：,;: \t\u3000\xa0")


def simple_sentences(text: str) -> list[str] | None:
    """
    Cut a text at 。 alone, where that is right; None where it takes `split_sentences`. Joined, the pieces are the text.

    Most texts of a newsroom are such. Searching for single characters is many times
    faster than any pattern, so these questions are asked one by one.
    """
    if "！" in text or "？" in text or "…" in text or "!" in text or "?" in text or "⋯" in text or "｡" in text:
        return None
    if ("." in text and _LATIN_END.search(text)) or "://" in text:
        return None
    first, *rest = text.split("。")
    if not rest:
        return [text]
    if any(piece[0] in _NOT_AFTER_END if piece else at < len(rest) - 1 for at, piece in enumerate(rest)):
        return None
    if _opens(text) and _ENCLOSED_END.search(text):
        return None
    pieces = [first, *rest]
    return [f"{piece}。" for piece in pieces[:-1]] + pieces[-1:] * bool(pieces[-1])


def _opens(text: str) -> bool:
    return (
        "（" in text
        or "“" in text
        or "《" in text
        or "(" in text
        or "「" in text
        or "‘" in text
        or "【" in text
        or "『" in text
    )


def split_sentences(text: str, solids: Callable[[], Iterable[Solid]] = tuple) -> list[tuple[int, int]]:
    """
    Cut `text` after its sentences; return (start, end) code points, trimmed, in order, none empty.

    `solids` finds the places of inline markup; it is asked only where a sentence may end within the text.
    """
    ends = [match for match in _END.finditer(text) if match.end() < len(text)]
    if not ends:
        whole = trim(text, 0, len(text))
        return [whole] if whole else []
    cuts = _cuts(text, ends, _merged([*solids(), *_enclosures(text), *_bold(text), *_urls(text)]))
    bounds = [0, *cuts, len(text)]
    return [trimmed for start, end in pairwise(bounds) if (trimmed := trim(text, start, end))]


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Leave out white space (U+3000 too) at both ends; None where nothing is left."""
    piece = text[start:end]
    if not piece or not (piece[0].isspace() or piece[-1].isspace()):
        return (start, end) if piece else None
    bare = piece.lstrip()
    start = end - len(bare)
    return (start, start + len(bare.rstrip())) if bare else None


def _cuts(text: str, ends: Sequence[re.Match[str]], solids: Sequence[Solid]) -> list[int]:
    cuts: list[int] = []
    at, start = 0, 0
    for match in ends:
        if match.start() < start or not _is_end(text, match):
            continue
        more = _MORE.match(text, match.end())
        cut = more.end() if more else match.end()
        while at < len(solids) and solids[at].end <= match.start():
            at += 1
        if at < len(solids) and solids[at].start <= match.start():
            solid = solids[at]
            if cut < solid.inner or not _may_end_with(text, start, solid):
                continue
            cut = max(cut, solid.end)
            if at + 1 < len(solids):
                cut = min(cut, solids[at + 1].start)
        elif at < len(solids) and solids[at].start < cut and not text.startswith("[^", solids[at].start):
            # A closer such as ' or * that in truth opens what comes next, or the ! of an image.
            cut = min(match.end(), solids[at].start)
        if not _goes_on(text, start, cut):
            cuts.append(cut)
            start = cut
    return cuts


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Return whether a Latin full stop is no abbreviation's, and a Latin ! or ? not within a name or URL."""
    if match[0][0] not in ".!?":
        return match[0] not in "…⋯"
    before = text[match.start() - 1] if match.start() else " "
    if before > "\u02ff":
        return True
    if match[0] == "." and _ABBREVIATION.search(text, max(0, match.start() - 8), match.start()):
        return False
    more = _MORE.match(text, match.end())
    return bool(_LATIN_START.match(text, more.end() if more else match.end()))


def _may_end_with(text: str, start: int, solid: Solid) -> bool:
    """Return whether a bracket may end a sentence; one that opened within it does not: 软银（前身为甲。）发布…."""
    return text[solid.start] not in "（(【《" or not text[start : solid.start].strip()


def _goes_on(text: str, start: int, cut: int) -> bool:
    if _GOES_ON.match(text, cut):
        return True
    if text[cut - 1] not in _QUOTED:
        return False
    opens = text[start:cut].lstrip()[0]
    return text[cut - 1] == _OPENERS.get(opens) and bool(_SAYS.match(text, cut))


def _enclosures(text: str) -> Iterator[Solid]:
    """Pair quotes and brackets; one that is never closed encloses nothing."""
    open_: list[tuple[str, int]] = []
    for match in _ENCLOSER.finditer(text):
        char = match[0]
        if char in _OPENERS:
            open_.append((char, match.start()))
            continue
        # An apostrophe is no closer, and a stray closer closes nothing.
        if open_ and open_[-1][0] == _CLOSERS[char]:
            yield Solid(open_.pop()[1], match.end(), match.start())


def _bold(text: str) -> Iterator[Solid]:
    """Pair asterisks as their author meant them, also where CommonMark would not close them: `**营收：**增长`."""
    runs = [match.span() for match in _ASTERISKS.finditer(text)]
    if len(runs) % 2 == 0:
        for (start, _), (inner, end) in zip(runs[::2], runs[1::2], strict=True):
            yield Solid(start, end, inner)


def _urls(text: str) -> Iterator[Solid]:
    if "://" in text:
        for match in URL.finditer(text):
            yield Solid(match.start(), match.end(), match.end())


def _merged(solids: list[Solid]) -> list[Solid]:
    """Keep the outermost, ordered and disjoint."""
    merged: list[Solid] = []
    for solid in sorted(solids, key=lambda s: (s.start, -s.end)):
        if not merged or solid.start >= merged[-1].end:
            merged.append(solid)
        elif solid.end > merged[-1].end:  # markup and a quote that cross: neither may be cut
            merged[-1] = Solid(merged[-1].start, solid.end, solid.inner)
    return merged


# --- lines -----------------------------------------------------------------------------------

_LINE_END = re.compile(r"[。！？!?｡…；;：:][”’」』）】》\"'\)\]*_~]*$")
_COMMA_END = re.compile(r"[，、,（(“「][*_~]*$")
_CONTINUES = re.compile(r"[a-z，。、；：！？）》」』”’%,.;:!?)\]]")
_SHORT = 30  # columns; a line that stops before is ended by its author, not by a margin


def is_wrapped(line: str, following: str, widest: int) -> bool:
    """
    Return whether a line break within a paragraph is a margin's and not the author's.

    Crawled articles put one paragraph a line, and documentation is often wrapped by
    hand. `widest` is the paragraph's widest line in columns.
    """
    if not WIDE.search(line) and not WIDE.search(following):
        return True
    if _LINE_END.search(line):
        return False
    if _COMMA_END.search(line) or _CONTINUES.match(following) or not WIDE.match(line[-1:]):
        return True
    return columns(line) >= max(_SHORT, 0.6 * widest)


def columns(line: str) -> int:
    """Count the columns a line takes on a terminal."""
    return len(line) + len(WIDE.findall(line))


def glue(before: str, after: str) -> str:
    """Return what joins two wrapped lines: nothing between wide characters, else a space."""
    return "" if WIDE.match(before[-1:]) and WIDE.match(after[:1]) else " "
