"""
Cases of the fixture files: a title, an input, the segments expected of it.

    @@@ a title, perhaps with options [math]
    any Markdown
    @@@ is
    paragraph | the first sentence of a block
    paragraph + the next one of the same block
    @@@

Whatever stands between cases is a comment. In a file that begins with a line `@@@ bodies` each
input is the body of an article with front matter; bare text would be read by other rules. A case without an `is` part claims what holds
for every article and nothing more. In inputs and texts these stand for what an editor hides
or changes: ␍ carriage return · ␊ line feed within a text · ␉ tab · ␠ space · ␀ NUL ·
⟦FEFF⟧ any code point in hexadecimal · ␃ at the end: no final line feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from l10n.article import ArticleOptions
from l10n.model import Article, ArticleKind

FIXTURES = Path(__file__).parent / "fixtures"
OPTIONS = {
    "": ArticleOptions(),
    "math": ArticleOptions(math=True),
    "residue": ArticleOptions(residue=(r"^\d+条评论$", r"^更多内容，关注")),
    "nested key": ArticleOptions(translate=("title", "params.subtitle")),
}
BODIES = "@@@ bodies"
HEAD = "---\ndraft: false\n---\n"
_VISIBLE = {"␍": "\r", "␊": "\n", "␉": "\t", "␠": " ", "␀": "\0"}
_TITLE = re.compile(r"@@@ (?P<title>.+?)(?: \[(?P<option>[a-z ]+)\])?")


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a fixture file and where it stands."""

    file: str
    line: int
    title: str
    option: str
    raw: bytes
    expected: tuple[str, ...] | None

    @property
    def place(self) -> str:
        """`file:line`, for messages and ids."""
        return f"{self.file}:{self.line}"

    @property
    def options(self) -> ArticleOptions:
        """What the title's brackets name."""
        return OPTIONS[self.option]


def read_cases(file: Path) -> Iterator[Case]:
    """Give the cases of a fixture file in order."""
    part, line = "", 0
    parts: dict[str, list[str]] = {}
    head = re.match("", "")
    rows = file.read_text("utf-8").split("\n")
    before = HEAD if rows[0] == BODIES else ""
    for number, text in enumerate(rows, 1):
        if not part and text != BODIES and (head := _TITLE.fullmatch(text)):
            part, line, parts = "input", number, {"input": []}
        elif part and text == "@@@ is":
            part, parts["is"] = "is", []
        elif part and text == "@@@":
            yield _case(file, line, head, parts, before)
            part = ""
        elif part:
            parts[part].append(text)
    assert not part, f"{file.name}:{line}: the case is not closed by a line @@@"


def _case(file: Path, line: int, head: re.Match[str], parts: dict[str, list[str]], before: str) -> Case:
    text = unescape("".join(f"{row}\n" for row in parts["input"])).replace("␃\n", "")
    expected = tuple(map(unescape, parts["is"])) if "is" in parts else None
    return Case(file.name, line, head["title"], head["option"] or "", (before + text).encode(), expected)


def unescape(text: str) -> str:
    """Put the characters in that the fixture files write visibly."""
    for shown, char in _VISIBLE.items():
        text = text.replace(shown, char)
    return re.sub("⟦([0-9A-F]+)⟧", lambda match: chr(int(match[1], 16)), text)


def described(article: Article) -> tuple[str, ...]:
    """Write an article as the third part of a case."""
    rows: list[str] = ["bare"] if article.kind is ArticleKind.BARE else []
    block = -1
    for segment in article.segments:
        name = segment.context or segment.role.value
        rows.append(f"{name} {'+' if segment.block == block else '|'} {segment.source}")
        block = segment.block if not segment.context else -1
    rows += [f"residue | {article.raw[slice(*span)].decode().strip()}" for span in article.residue]
    rows += [f"summary | {s.key} {s.length} characters, {s.segments} segments, {s.tail!r}" for s in article.summaries]
    return tuple(rows)


def parameters(*names: str) -> list[object]:
    """Give the cases of all fixture files, or of the named ones, as pytest parameters."""
    files = sorted(FIXTURES.glob("*.md")) if not names else [FIXTURES / name for name in names]
    return [pytest.param(case, id=f"{case.place} {case.title}") for file in files for case in read_cases(file)]
