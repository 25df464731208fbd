"""From the bytes of a file to an Article: front matter, blocks, sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import accumulate, pairwise

import pyromark

from l10n.article.contexts import front_matter_context
from l10n.article.dialects.shortcodes import fill, find_shortcodes, parameters
from l10n.article.git_conflict import conflict_line
from l10n.article.head import split_head
from l10n.article.segments import bare
from l10n.article.segments.block_types import Block, Line, Mark
from l10n.article.segments.blocks import plain_text, read_blocks
from l10n.article.segments.runs import Reach, Run, runs, within
from l10n.article.segments.sentences import Solid, simple_sentences, split_sentences, trim
from l10n.errors import ArticleError
from l10n.languages import HAN
from l10n.model import LONGEST_SENTENCE, Article, ArticleKind, Head, Role, Segment, Span, Summary

TRANSLATE = ("title", "summary", "lead", "description", "subtitle", "linkTitle")
"""The front-matter keys that are prose, unless the configuration says otherwise."""

_TITLED = re.compile(rb"\]:[^\n]*\n?[^\n]*[\"'(][^\n]*[\xe3-\xef]")
_MATH = re.compile(r"^[ \t\"]*(?:math|mathjax|katex)\"?\s*[:=]\s*true\b", re.MULTILINE)
# Half the time of the constructors, which are functions in Python.
_segment, _span = Segment._make, Span._make
_LONGEST_RESIDUE = 1_000
"""Characters of a line that patterns of the configuration are tried on."""


@dataclass(frozen=True, slots=True)
class ArticleOptions:
    """What a site configures about its articles."""

    translate: tuple[str, ...] = TRANSLATE
    """Front-matter key paths, joined by dots."""
    residue: tuple[str, ...] = ()
    """Regular expressions of lines that crawlers leave behind."""
    math: bool = False
    residue_pattern: re.Pattern[str] | None = field(init=False, default=None, compare=False)

    def __post_init__(self) -> None:
        if self.residue:
            pattern = re.compile("|".join(f"(?:{line})" for line in self.residue))
            object.__setattr__(self, "residue_pattern", pattern)


def parse_article(raw: bytes, path: str, options: ArticleOptions = ArticleOptions()) -> Article:
    """
    Read an article and find its segments: stretches that hold Han text, in order, disjoint.

    Raises ArticleError where the bytes are not UTF-8, git left a conflict, or the front matter cannot be read.
    """
    text = decode(raw, path)
    if line := conflict_line(text):
        raise ArticleError(
            f"{path}:{line}", "a conflict of git begins here", "settle it: keep one side and remove the markers"
        )
    front = split_head(text, path)
    head = str(front) if front else "\ufeff" if text.startswith("\ufeff") else ""
    body, start = text[len(head) :], len(head.encode())
    residue = tuple(_residue(body, start, options))
    if front is None and bare.is_bare(body):
        return Article(
            path, raw, tuple(bare.segments(body, start, residue)), kind=ArticleKind.BARE, body=start, residue=residue
        )
    math = options.math or bool(front and _MATH.search(front.block))
    in_body = _body_segments(body, start, math=math)
    if b"\r" in raw:
        in_body = [_without_returns(segment) for segment in in_body]
    if residue:
        in_body = [segment for segment in in_body if not _is_in(segment.span, residue)]
    in_front, summaries = _front_segments(front, body, in_body, options) if front else ([], ())
    return Article(
        path,
        raw,
        (*in_front, *in_body),
        kind=ArticleKind.MARKDOWN,
        body=start,
        residue=residue,
        summaries=summaries,
        head=front,
    )


def verify_lengths(article: Article) -> None:
    """Raise ArticleError, with its line, for a sentence that is too long to be looked at in time."""
    for segment in article.segments:
        if len(segment.source) > LONGEST_SENTENCE:
            where = f"{article.path}:{article.line(segment.span.start)}"
            what = f"a sentence of {len(segment.source):,} characters, of which there may be {LONGEST_SENTENCE:,}"
            raise ArticleError(where, what, "break it up, or put <!-- l10n:off --> before it")


def _without_returns(segment: Segment) -> Segment:
    """Leave carriage returns out of a source; the parser takes a lone one for a character of the text."""
    if "\r" not in segment.source:
        return segment
    return segment._replace(source=segment.source.replace("\r\n", "\n").replace("\r", " "))


def decode(raw: bytes, path: str) -> str:
    """Read UTF-8 (a BOM stays a character). Raises ArticleError."""
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"byte {error.start} (0x{raw[error.start]:02X}) is not UTF-8"
        raise ArticleError(f"{path}:{line}", what, "save the file as UTF-8") from error


def is_translatable(text: str) -> bool:
    """Return whether text needs a translation: names and codes in Latin letters and bare figures stay as they are."""
    return bool(HAN.search(text))


# --- body ------------------------------------------------------------------------------------


def _body_segments(body: str, base: int, *, math: bool) -> list[Segment]:
    raw = body.encode()
    shortcodes = find_shortcodes(raw) if b"{{" in raw or b"{%" in raw else []
    filled = fill(raw, shortcodes).decode() if shortcodes else body
    number = 0
    found: list[Segment] = []
    for number, block in enumerate(read_blocks(filled, raw, shortcodes, math=math), 1):
        # `base` is where the body starts in its article.
        found += (_one_line if len(block.lines) == 1 else _block_segments)(raw, base, block, number)
    if titles := [*_definition_titles(raw, base, filled, number)]:
        found = sorted(found + titles)
    return found


def _definition_titles(raw: bytes, base: int, filled: str, last: int) -> Iterator[Segment]:
    """Find the titles of link reference definitions (`[1]: url "标题"`), which no event shows."""
    if not _TITLED.search(raw):
        return
    for number, definition in enumerate(pyromark.reference_definitions(filled).values(), last + 1):
        title = (definition["title"] or "").encode()
        start, end = definition["span"]["start"], definition["span"]["end"]
        if HAN.search(title.decode()) and raw.count(title, start, end) == 1:
            at = raw.index(title, start, end) + base
            yield Segment(Span(at, at + len(title)), title.decode(), Role.LINK_TITLE, number)


def _one_line(raw: bytes, base: int, block: Block, number: int) -> list[Segment]:
    """Cut the common block, one line, without the detours that the others need."""
    begin, end, _ = block.lines[0]
    text = raw[begin:end].decode()
    if not HAN.search(text):
        return []
    pieces = simple_sentences(text)
    if pieces is None or (block.marks and len(pieces) > 1 and _cuts_a_mark(pieces, begin, block.marks)):
        if block.marks:
            return list(_block_segments(raw, base, block, number))
        pieces = _pieces(text)
    found, at, role = list[Segment](), begin, block.role
    for piece in pieces:
        end = at + len(piece.encode())
        if HAN.search(piece):
            source, start, stop = piece.strip(), at, end
            if source is not piece:
                start = end - len(piece.lstrip().encode())
                stop = start + len(source.encode())
            inside = within(block.marks, start, stop)
            if inside and any(mark.kind != "em" for mark in inside):
                run = Run(source, (Line(start, stop),), (0,))
                place, span = (0, len(source)), Span(start, stop)
                found += _sentence(raw, base, run, place, span, inside=inside, role=role, number=number)
            else:
                found.append(_segment((_span((start + base, stop + base)), source, role, number, "", "")))
        at = end
    return found


def _cuts_a_mark(pieces: Sequence[str], begin: int, marks: Sequence[Mark]) -> bool:
    """Return whether a sentence would end within markup."""
    reach = Reach(marks)
    ends = accumulate((len(piece.encode()) for piece in pieces[:-1]), initial=begin)
    return any(reach.over(end, end) for end in ends)


def _pieces(text: str) -> list[str]:
    """Cut at the starts of sentences, so that the pieces joined are the text."""
    starts = [start for start, _ in split_sentences(text)]
    return [text[start:end] for start, end in pairwise([0, *starts[1:], len(text)])]


def _block_segments(raw: bytes, base: int, block: Block, number: int) -> Iterator[Segment]:
    for run in runs(raw, block):
        if not HAN.search(run.text):
            continue
        marks = within(block.marks, run.lines[0].start, run.lines[-1].end)
        places = split_sentences(run.text, partial(_solids, raw, run, marks))
        for (start, end), span in zip(places, run.spans(places), strict=True):
            if HAN.search(run.text, start, end):
                inside = within(marks, span.start, span.end)
                yield from _sentence(raw, base, run, (start, end), span, inside=inside, role=block.role, number=number)


def _sentence(
    raw: bytes,
    base: int,
    run: Run,
    place: tuple[int, int],
    span: Span,
    *,
    inside: Sequence[Mark],
    role: Role,
    number: int,
) -> Iterator[Segment]:
    """Yield the segment of a sentence of a run, or those of what stands alone in it: an image, shortcodes."""
    if inside and inside[0].kind == "image" and inside[0].label is None and inside[0][:2] == span:
        yield from _image(raw, base, inside[0], number)
    elif not inside or _is_prose(raw, span, inside):
        source = _with_labels(raw, run, place, inside)
        inset = run.inset(raw, *place) if len(run.lines) > 1 else ""
        yield Segment(Span(span.start + base, span.end + base), source, role, number, "", inset)
    else:
        yield from _parameters(raw, base, inside, number)


def _solids(raw: bytes, run: Run, marks: Sequence[Mark]) -> Iterator[Solid]:
    offsets = run.offsets(raw, {place for mark in marks for place in (mark.start, mark.end, mark.inner.end)})
    for mark in marks:
        yield Solid(offsets[mark.start], offsets[mark.end], offsets[mark.inner.end])


def _is_prose(raw: bytes, span: Span, inside: Sequence[Mark]) -> bool:
    """Return whether there is Han text beside what is code, a shortcode or a tag."""
    codes = [m for m in inside if m.inner.start == m.inner.end and not raw[m.start : m.end].isascii()]
    if not codes:
        return True
    ends = [span.start, *(mark.end for mark in codes)]
    starts = [*(mark.start for mark in codes), span.end]
    return any(HAN.search(raw[end:start].decode(errors="replace")) for end, start in zip(ends, starts, strict=True))


def _with_labels(raw: bytes, run: Run, place: tuple[int, int], inside: Sequence[Mark]) -> str:
    """Write `[甲]` as `[甲][甲]`, so that its label stays when its text is translated."""
    labelled = [mark for mark in inside if mark.label is not None]
    if not labelled:
        return run.text[slice(*place)]
    offsets = run.offsets(raw, [mark.end for mark in labelled])
    pieces, at = [], place[0]
    for mark in sorted(labelled, key=lambda mark: mark.end):
        pieces += [run.text[at : offsets[mark.end]].removesuffix("[]"), f"[{mark.label}]"]
        at = offsets[mark.end]
    return "".join([*pieces, run.text[at : place[1]]])


def _parameters(raw: bytes, base: int, inside: Sequence[Mark], number: int) -> Iterator[Segment]:
    """Find the quoted parameters of shortcodes that stand alone, such as a figure's caption: readers see them."""
    for mark in inside:
        if mark.kind == "shortcode":
            for start, end in parameters(raw, Span(mark.start, mark.end)):
                source = raw[start:end].decode()
                if HAN.search(source):
                    yield Segment(Span(start + base, end + base), source, Role.SHORTCODE, number)


def _image(raw: bytes, base: int, mark: Mark, number: int) -> Iterator[Segment]:
    """Yield the segments of an image that stands alone: its alternative text and its title."""
    alt = raw[mark.inner.start : mark.inner.end].decode()
    place = trim(alt, 0, len(alt))
    if place and HAN.search(alt) and "\n" not in alt:
        start = base + mark.inner.start + len(alt[: place[0]].encode())
        source = alt[slice(*place)]
        yield Segment(Span(start, start + len(source.encode())), source, Role.ALT, number)
    title = mark.title.encode()
    if HAN.search(mark.title) and raw.count(title, mark.inner.end, mark.end) == 1:
        start = base + raw.index(title, mark.inner.end, mark.end)
        yield Segment(Span(start, start + len(title)), mark.title, Role.LINK_TITLE, number)


# --- residue ---------------------------------------------------------------------------------


def _residue(body: str, start: int, options: ArticleOptions) -> Iterator[Span]:
    pattern = options.residue_pattern
    if not pattern:
        return
    at = start
    for line in body.splitlines(keepends=True):
        size = len(line.encode())
        bare_line = line.strip()
        if 0 < len(bare_line) <= _LONGEST_RESIDUE and pattern.search(bare_line):
            yield Span(at, at + size)
        at += size


def _is_in(span: Span, holes: Sequence[Span]) -> bool:
    return any(hole.start <= span.start < hole.end for hole in holes)


# --- front matter ----------------------------------------------------------------------------


def _front_segments(
    front: Head, body: str, segments: Sequence[Segment], options: ArticleOptions
) -> tuple[list[Segment], tuple[Summary, ...]]:
    found: list[Segment] = []
    summaries: list[Summary] = []
    for node in front.nodes:
        if not isinstance(node.value, str) or not HAN.search(node.value):
            continue
        key = ".".join(map(str, node.path))
        if key not in options.translate:
            continue
        if key != "title" and (summary := _summary(key, node.value, body, segments)):
            summaries.append(summary)
            continue
        start = len((front.opening + front.block[: node.span.start]).encode())
        span = Span(start, start + len(front.block[node.span.start : node.span.end].encode()))
        source = " ".join(node.value.split("\n")).strip()
        found.append(Segment(span, source, Role.FRONT_MATTER, 0, front_matter_context(node.path)))
    return found, tuple(summaries)


def _summary(key: str, value: str, body: str, segments: Sequence[Segment]) -> Summary | None:
    """Recognise a value that is the body's start cut short, as site generators write it."""
    start = _before_ellipsis(value)
    if start is None:
        return None
    shown = "".join(value[:start].split())
    if not shown or not _bare(body).startswith(shown):
        return None
    count, length = 0, 0
    for segment in segments:
        if segment.role is Role.ALT or length >= len(shown):
            continue
        length += len(_bare(segment.source))
        count += 1
    return Summary(key, len(shown), count if length == len(shown) else 0, value[start:])


def _before_ellipsis(value: str) -> int | None:
    """Return where the ellipsis that a value ends with begins, the white space before it included."""
    ended = value.rstrip()
    if ended.endswith("..."):
        cut = ended[:-3]
    elif ended.endswith(("…", "⋯")):
        cut = ended.rstrip(ended[-1])
    else:
        return None
    return len(cut.rstrip())


def _bare(body: str) -> str:
    return "".join(plain_text(body).split())
