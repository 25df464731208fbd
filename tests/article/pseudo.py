"""Pseudo-translation: Latin marks in the place of Han text, and what a reader's HTML keeps of the source."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from l10n.article import Joints, Text, decode, splice, split_head
from l10n.model import Article, Locale, Segment

HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
ZH_EN = Joints.of(Locale.parse("zh-CN"), Locale.parse("en"))
_RUN = re.compile(f"{HAN.pattern}+")
_SILENT = frozenset({"code", "pre", "script", "style"})
_RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def pseudo_translation(source: str, word: str = "zq") -> str:
    """Replace each run of Han characters beside markup by a word, as an engine that keeps all markup would."""
    pieces, end = [], 0
    for inline in Text.of(source).markup:
        pieces += [_RUN.sub(word, source[end : inline.span.start]), inline.text]
        end = inline.span.end
    return "".join([*pieces, _RUN.sub(word, source[end:])])


def pseudo_targets(segments: tuple[Segment, ...]) -> dict[int, str]:
    """Give every segment its pseudo-translation."""
    return {index: pseudo_translation(segment.source) for index, segment in enumerate(segments)}


def pseudo_article(article: Article) -> bytes:
    """Splice the pseudo-translation of every segment."""
    return splice(article, pseudo_targets(article.segments), ZH_EN)


@dataclass
class Page(HTMLParser):
    """The tags of a rendered article in order, and the text that is neither code nor an attribute without readers."""

    tags: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    silent: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.silent += tag in _SILENT
        self.text += [value for name, value in attrs if name in ("alt", "title") and value]

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.silent -= tag in _SILENT

    def handle_endtag(self, tag):
        self.tags.append("/" + tag)
        self.silent -= tag in _SILENT

    def handle_data(self, data):
        if self.silent <= 0:
            self.text.append(data)

    @property
    def han(self) -> int:
        """Count the Han characters that a reader sees."""
        return sum(len(HAN.findall(text)) for text in self.text)

    @property
    def tags_without_emphasis(self) -> list[str]:
        """The tags but for those that mended emphasis adds."""
        return [tag for tag in self.tags if tag.strip("/") not in ("strong", "em")]


def read_page(raw: bytes) -> Page:
    """Render the body of an article with markdown-it-py and read the page."""
    text = decode(raw, "page.md")
    front = split_head(text, "page.md")
    page = Page()
    page.feed(_RENDERER.render(text[len(str(front)) :] if front else text.removeprefix("\ufeff")))
    page.close()
    return page
