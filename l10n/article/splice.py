"""Put targets in their segments' places; every byte that is not a segment's stays."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from l10n.article.contexts import front_matter_key
from l10n.article.emphasis import mend_emphasis
from l10n.article.head import edit_head
from l10n.article.nodes.node import Edit
from l10n.errors import ArticleError
from l10n.languages import Language
from l10n.model import Article, Head, KeyPath, Locale, Role, Segment, Span

# What would start another block, or end this one, at the start of a line (CommonMark 0.31, "Leaf blocks").
_BLOCK_START = re.compile(
    r"(?P<number>\d{1,9})(?=[.)](?:\s|$))|(?=[-+*](?:\s|$)|\#{1,6}(?:\s|$)|>|`{3,}[^`]*$|~~~|:\s|\[\^?[^\]]+\]:|(?:=+|-{2,}|_{3,}|\*{3,})\s*$)"
)
_LINE_END = re.compile(rb"[ \t]*(?:\r?\n|\Z)")
_FIRST_BREAK = re.compile(rb"\A[ \t]*(?:(?:\\|<br\s*/?>)?\r?\n[ \t>]*)?")
_LAST_BREAK = re.compile(rb"(?:[ \t]*|\\|<br\s*/?>)\r?\n[ \t>]*\Z")
# These are no sentences: what lies between two of them is syntax.
_PARTS = (Role.ALT, Role.LINK_TITLE, Role.SHORTCODE)
_WORD = re.compile(r"\w", re.ASCII)


@dataclass(frozen=True, slots=True)
class Joints:
    """What stands between two sentences, in the source and in the target."""

    source: str
    target: str

    @staticmethod
    def of(source: Locale, target: Locale) -> Joints:
        """Return the joints of a pair of locales."""
        return Joints(Language.of(source).joint, Language.of(target).joint)


def splice(article: Article, targets: Mapping[int, str], joints: Joints | None = None) -> bytes:
    """
    Return the article's bytes with some segments replaced, by their index in `article.segments`.

    A target that equals its segment's source leaves the raw bytes. Targets are inline
    Markdown of one line; what they would start as a block is escaped. Raises
    ArticleError where front matter cannot be edited.
    """
    return splice_head(article, targets) + splice_body(article, targets, joints)


def splice_head(article: Article, targets: Mapping[int, str], edits: Mapping[KeyPath, Edit] = {}) -> bytes:
    """Return the bytes before the body, with translated values and whatever else is edited. Raises ArticleError."""
    head = translated_head(article, targets, edits)
    return article.raw[: article.body] if head is None else str(head).encode()


def translated_head(article: Article, targets: Mapping[int, str], edits: Mapping[KeyPath, Edit] = {}) -> Head | None:
    """
    Return the article's head with translated values and whatever else is edited; None where it has none.

    Raises ArticleError where there is nothing to edit, or it cannot be edited.
    """
    if article.head is None:
        if edits:
            raise ArticleError(article.path, "it has no front matter to edit", "add a `---` block")
        return None
    all_edits: dict[KeyPath, Edit] = dict(edits)
    for index, target in targets.items():
        segment = article.segments[index]
        if segment.role is Role.FRONT_MATTER and target != segment.source:
            all_edits[key_path(segment.context)] = target
    return edit_head(article.head, all_edits, article.path)


def key_path(context: str) -> KeyPath:
    """Read a context such as `fm:params.0.title`."""
    return tuple(int(part) if part.isdigit() else part for part in front_matter_key(context).split("."))


def splice_body(
    article: Article, targets: Mapping[int, str], joints: Joints | None = None, *, without_residue: bool = False
) -> bytes:
    """Return the bytes from the body's start on."""
    return b"".join(_pieces(article, targets, joints, article.residue if without_residue else ()))


def _pieces(
    article: Article, targets: Mapping[int, str], joints: Joints | None, holes: Sequence[Span]
) -> Iterator[bytes]:
    raw, end = article.raw, article.body
    previous: Segment | None = None
    is_blank = False  # nothing of the block is written yet
    for index, segment in enumerate(article.segments):
        if segment.role is Role.FRONT_MATTER:
            continue
        gap = _without(raw, Span(end, segment.span.start), holes)
        same_block = previous is not None and previous.block == segment.block
        target = targets.get(index, segment.source)
        at_line_start = not same_block or is_blank or b"\n" in gap
        # A folded unit takes its line break along: a blank line would end its paragraph.
        if same_block and is_blank:
            gap = _FIRST_BREAK.sub(b"", gap)
        elif same_block and not target and _LINE_END.match(raw, segment.span.end):
            gap = _LAST_BREAK.sub(b"", gap)
        elif same_block and target and segment.role not in _PARTS:
            gap = _joined(gap.decode(), joints).encode()
        yield gap
        keep = target == segment.source
        yield raw[slice(*segment.span)] if keep else _written(article, segment, target, joints, at_line_start).encode()
        is_blank = not target and (not same_block or (is_blank and not gap))
        end, previous = segment.span.end, segment
    yield _without(raw, Span(end, len(raw)), holes)


def _without(raw: bytes, span: Span, holes: Sequence[Span]) -> bytes:
    """Return a stretch of bytes with the holes cut out."""
    pieces, at = [], span.start
    for hole in holes:
        if span.start <= hole.start and hole.end <= span.end:
            pieces.append(raw[at : hole.start])
            at = hole.end
    return b"".join([*pieces, raw[at : span.end]])


def _joined(gap: str, joints: Joints | None) -> str:
    """Make what lies between two sentences of a block fit the target's script."""
    if joints is None or "\n" in gap or joints.source == joints.target:
        return gap
    if not joints.target:
        return "" if gap == " " else gap
    if not gap:
        return " "
    # Text that needs no translation stands between: a Latin sentence, a figure, a link.
    before = "" if gap[0].isspace() or not (_WORD.match(gap) or gap[0] in "“‘\"'([`*$") else " "
    after = "" if gap[-1].isspace() or not (_WORD.match(gap[-1]) or gap[-1] in "”’\"')]`*.!?%") else " "
    return before + gap + after


def _written(article: Article, segment: Segment, target: str, joints: Joints | None, at_line_start: bool) -> str:
    """Write a target so that Markdown reads it as the text it is, in its segment's place."""
    eol = "\r\n" if b"\r\n" in article.raw[slice(*segment.span)] else "\n"
    lines = [line.strip(" \t\r") for line in target.split("\n")]
    # Only a hard break of the source's own, within markup, may bring a line end back.
    text = f"{eol}{segment.inset}".join(lines) if "\n" in segment.source else " ".join(filter(None, lines))
    text = mend_emphasis(text, spaced=joints is None or joints.target == " ")
    if segment.role in (Role.CELL, Role.ALT, Role.LINK_TITLE):  # an image may stand in a cell too
        text = re.sub(r"(?<!\\)((?:\\\\)*)\|", r"\1\\|", text)
    if segment.role is Role.ALT:
        return text if text.count("[") == text.count("]") else re.sub(r"(?<!\\)([\[\]])", r"\\\1", text)
    if segment.role is Role.LINK_TITLE:
        quote = article.raw[segment.span.end : segment.span.end + 1].decode(errors="replace")
        return text.replace(quote, "\\" + quote)
    if segment.role is Role.SHORTCODE:
        return re.sub(r'(?<!\\)"', r"\"", text)
    if at_line_start and segment.role is not Role.HTML and not _follows_marker(article, segment):
        return escape_block_start(text)
    return text


def _follows_marker(article: Article, segment: Segment) -> bool:
    """Return whether `#` or `|` stands before a heading or a cell; else its text may start a block like any other."""
    line = article.raw[article.raw.rfind(b"\n", 0, segment.span.start) + 1 : segment.span.start]
    if segment.role is Role.CELL:
        return b"|" in line
    return segment.role is Role.HEADING and line.rstrip(b" \t").endswith(b"#")


def escape_block_start(text: str) -> str:
    r"""Keep a paragraph a paragraph: `2024. ` would start a list and `# ` a heading."""
    match = _BLOCK_START.match(text)
    if not match:
        return text
    return f"{match['number']}\\{text[match.end() :]}" if match["number"] else "\\" + text
