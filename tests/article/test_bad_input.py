"""Input that is broken, odd or made to hurt."""

import pytest

from l10n.article import parse_article, plain_text, splice
from l10n.errors import ArticleError
from l10n.model import ArticleKind


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("甲\n乙".encode("gb18030"), "a.md:1: byte 0 (0xBC) is not UTF-8; save the file as UTF-8"),
        ("甲\n".encode() + b"\xff", "a.md:2: byte 4 (0xFF) is not UTF-8; save the file as UTF-8"),
        ("甲".encode()[:2], "a.md:1: byte 0 (0xE7) is not UTF-8; save the file as UTF-8"),
        ("# 甲\n".encode("utf-16"), "a.md:1: byte 0 (0xFF) is not UTF-8; save the file as UTF-8"),
        (b"\n\xed\xa0\x80", "a.md:2: byte 1 (0xED) is not UTF-8; save the file as UTF-8"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused(raw, message):
    """The error names file, line, byte and remedy in one line."""
    with pytest.raises(ArticleError) as caught:
        parse_article(raw, "a.md")

    assert str(caught.value) == message


ODD = {
    "nothing": ("", []),
    "a byte order mark": ("\ufeff", []),
    "white space": (" \n\t\r\n", []),
    "a NUL": ("# 营\0收。\n", ["营\0收。"]),
    "lone carriage returns": ("# 营收\r\r利润。\r", ["营收  利润。"]),
    "a line separator": ("# 营\u2028收。\n", ["营\u2028收。"]),
    "a next-line control": ("# 营\u0085收。\n", ["营\u0085收。"]),
    "form feed and vertical tab": ("# 营\f收\v增。\n", ["营\f收\v增。"]),
    "U+3000 and no-break spaces": ("# \u3000营\u00a0收\u3000\n", ["营\u00a0收"]),
    "variation selectors": ("# 葛\U000e0100营⚠️\n", ["葛\U000e0100营⚠️"]),
    "right-to-left marks": ("# \u200f营收\u200e\n", ["\u200f营收\u200e"]),
}


@pytest.mark.parametrize(("text", "sources"), ODD.values(), ids=ODD.keys())
def test_odd_characters_stay(text, sources):
    """Controls, separators and marks are text like any other, and none is lost."""
    article = parse_article(text.encode(), "a.md")

    assert [segment.source for segment in article.segments] == sources
    assert splice(article, {}) == text.encode()
    assert splice(article, dict(enumerate(sources))) == text.encode()


@pytest.mark.parametrize("char", ["\0", "\r", "\u2028", "\u2029", "\u0085", "\v", "\f", "\x1c"])
def test_odd_line_ends_of_bare_text_stay(char):
    """Whatever counts as a line end, bare text keeps its bytes, and its sentences are found."""
    raw = f"营收。{char}利润。\n".encode()
    article = parse_article(raw, "a.md")

    assert article.kind is ArticleKind.BARE
    assert article.segments[0].source == "营收。"
    assert splice(article, {index: segment.source for index, segment in enumerate(article.segments)}) == raw


DEEP = 1_000
HUGE = {
    "a line of one sentence": "# " + "营" * 100_000,
    "a line of many sentences": "# " + "营收。" * 30_000,
    "a line of markup": "# " + "**营**收`码`[链](/a)" * 5_000,
    "unmatched emphasis": "# " + "*营 _收 " * 10_000,
    "unmatched brackets": "# " + "[" * 20_000 + "营",
    "unmatched backticks": "# 营" + "".join("`" * n + " " for n in range(300)),
    "nested quotes": "> " * DEEP + "营收",
    "nested lists": "".join("  " * depth + "- 营\n" for depth in range(DEEP)),
    "lists at once": "- " * DEEP + "营收",
    "quotes in lists": "> - " * DEEP + "营收",
    "nested emphasis": "# " + "*a **a " * DEEP + "营" + "** *" * DEEP,
    "nested links": "# " + "[" * DEEP + "营" + "](/a)" * DEEP,
    "nested tags": "# " + "<b>" * DEEP + "营。" + "</b>" * DEEP,
    "tags never closed": "<div>" * 5_000 + "营",
    "angle brackets": "<div>\n" + "<a" * 20_000 + "营\n",
    "comments opened": "<div>\n" + "<!--" * 20_000 + "营\n",
    "shortcodes opened": "# " + "{{< " * 20_000 + "营",
    "shortcodes nested": "# " + "{{< " * 5_000 + "营" + " >}}" * 5_000,
    "raw shortcodes opened": "{{< highlight >}}\n" * 1_000 + "营收",
    "a wide table": "|" + "营|" * 2_000 + "\n|" + "-|" * 2_000 + "\n|" + "收|" * 2_000,
    "many definitions": "[营]\n\n" + "".join(f"[{n}]: /a '题'\n" for n in range(3_000)),
    "entities": "# 营" + "&amp;" * 20_000,
    "a summary of dots": "---\nsummary: 营" + "." * 50_000 + "\n---\n营收",
    "a rule of dashes": "# 营\n" + "-" * 100_000,
    "blank lines": "# 营\n" + "\n" * 100_000 + "收",
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE.keys())
def test_huge_and_deep_input_comes_through(text):
    """A thousand levels and a hundred thousand characters are read and written back like any other article."""
    raw = text.encode()
    article = parse_article(raw, "a.md")

    assert splice(article, {}) == raw
    assert splice(article, {index: segment.source for index, segment in enumerate(article.segments)}) == raw
    assert plain_text(text) or not article.segments


def test_a_head_that_is_a_bomb_is_left_alone():
    """YAML aliases that would grow without end are read once each, where their anchor stands."""
    rows = ["a0: &a0 [甲, 甲]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40))]
    raw = ("---\ntitle: 题\n" + "\n".join(rows) + "\n---\n正文。").encode()
    article = parse_article(raw, "a.md")

    assert [segment.source for segment in article.segments] == ["题", "正文。"]
    assert splice(article, {0: "Title"}) == raw.replace("题".encode(), b"Title")
