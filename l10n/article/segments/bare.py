"""Bare text: articles without front matter whose paragraphs are lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from l10n.article.segments.sentences import columns, split_sentences, trim
from l10n.languages import HAN
from l10n.model import Article, Role, Segment, Span

HEADING_COLUMNS = 60
"""A line up to this wide and without end punctuation is a heading in role."""

# What only Markdown has: ATX and setext headings, fences, tables, quotes, HTML, rules, definitions, images.
_MARKDOWN = re.compile(
    r"^(?:#{1,6}[ \t]|(?:=+|-{2,})[ \t]*$|```|~~~|\|.*\||>|<[/!a-zA-Z]|(?:\*[ \t]*){3,}$|\[[^\]]+\]:|!\[|:::|\{[{%])",
    re.MULTILINE,
)
_MARKER = re.compile(r"\s*(?:[-*+•·●][ \t]+)?")
_ENDED = re.compile(r"[。！？!?…；;，,、：:][”’」』）】》\"')]*$")


def is_bare(body: str) -> bool:
    """Return whether it is bare text rather than Markdown without front matter."""
    return bool(HAN.search(body)) and not _MARKDOWN.search(body)


def segments(body: str, start: int, residue: Sequence[Span]) -> Iterator[Segment]:
    """Yield the sentences of each line that holds Han text; `start` is the body's first byte."""
    at = start
    holes = {hole.start for hole in residue}
    for number, line in enumerate(body.splitlines(keepends=True), 1):
        if at not in holes and HAN.search(line):
            yield from _line_segments(line, at, number)
        at += len(line.encode())


def _line_segments(line: str, at: int, number: int) -> Iterator[Segment]:
    marker = _MARKER.match(line)
    offset = marker.end() if marker else 0
    text = line[offset:]
    role = Role.HEADING if is_heading(text) else Role.PARAGRAPH
    begin, done = at + len(line[:offset].encode()), 0
    for first, last in split_sentences(text):
        source = text[first:last]
        begin += len(text[done:first].encode())
        end, done = begin + len(source.encode()), last
        if HAN.search(source):
            yield Segment(Span(begin, end), source, role, number)
        begin = end


def is_heading(line: str) -> bool:
    """Return whether a line is short and ends without punctuation, as headings do."""
    place = trim(line, 0, len(line))
    return bool(place) and columns(line.strip()) <= HEADING_COLUMNS and not _ENDED.search(line.strip())


def bare_title(article: Article) -> tuple[str, bool]:
    """Return a bare article's title, and whether it is its first line (residue apart) or the file's stem."""
    holes = {hole.start for hole in article.residue}
    at = article.body
    for line in article.raw[article.body :].splitlines(keepends=True):
        text = line.decode()
        if text.strip() and at not in holes:
            return (text.strip(), True) if is_heading(text) else (PurePosixPath(article.path).name.split(".")[0], False)
        at += len(line)
    return PurePosixPath(article.path).name.split(".")[0], False
