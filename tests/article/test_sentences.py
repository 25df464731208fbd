"""Sentences: invariants of the splitter, and texts made to be slow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.article.segments.sentences import glue, is_wrapped, split_sentences
from tests.strategies import inlines

SIZE = 50_000
HOSTILE = {
    "stops and closing quotes": (".”" * SIZE, 2381),
    "opening quotes": ("“" * 2 * SIZE, 1),
    "closing quotes": ("”" * 2 * SIZE, 1),
    "full stops": ("。" * 2 * SIZE, 1),
    "exclamations": ("!" * 2 * SIZE, 1),
    "dots": ("." * 2 * SIZE, 1),
    "dots and spaces": (". " * SIZE, 1),
    "ellipses": ("…" * 2 * SIZE, 1),
    "brackets opened": ("（" * SIZE + "甲。", 1),
    "brackets nested": ("（" * SIZE + "甲。" + "）" * SIZE, 1),
    "quotes and stops": ("“甲。”" * SIZE, SIZE),
    "quotes that go on": ("“甲。”，" * SIZE, 1),
    "quotes and no speaker": ("“甲。”" + "乙" * SIZE, 2),
    "asterisks": ("甲。" + "*" * 2 * SIZE, 2),
    "sentences": ("甲。" * SIZE, SIZE),
    "white space": ("甲。" + " " * 2 * SIZE + "乙。", 2),
    "addresses": ("https://a.b/c。" * (SIZE // 10), SIZE // 10),
    "address of slashes": ("https://" + "/" * SIZE, 1),
    "capitals": ("A. " * SIZE, 1),
    "abbreviations": ("Mr. " * SIZE, 1),
    "no end at all": ("甲" * 2 * SIZE, 1),
}


@pytest.mark.parametrize(("text", "count"), HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_split_in_the_end(text, count):
    """Texts made to be slow come through, with every character in a sentence or white space between two."""
    places = split_sentences(text)

    assert sum(len(text[slice(*place)]) for place in places) >= len(text.replace(" ", ""))
    assert len(places) == count


@given(inlines() | st.text("甲。！?.…“”‘’（）\"') a1A\u3000*", max_size=40))
def test_sentences_cover_the_text(text):
    """Sentences are ordered and trimmed, and nothing but white space lies outside of them."""
    end = 0
    for start, stop in split_sentences(text):
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("line", "following", "wrapped"),
    [
        ("营收增长。", "利润下降。", False),
        ("营收增长，", "利润下降。", True),
        ("营收", "增长", False),
        ("营收增长，利润也增长，市场为此感到高兴", "，股价上涨", True),
        ("由 Vision", "基金投资", True),
        ("Revenue grew", "and fell", True),
        ("营收：", "增长", False),
        ("（", "营收", True),
        ("营" * 30, "收" * 20, True),
    ],
)
def test_wrapped_lines_are_told_from_ended_ones(line, following, wrapped):
    """A line is wrapped if it breaks where no author would end one, or at the margin of its paragraph."""
    widest = max(len(line), len(following)) * 2

    assert is_wrapped(line, following, widest) is wrapped


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("营收", "增长", ""),
        ("营收，", "增长", ""),
        ("由", "AI", " "),
        ("AI", "基金", " "),
        ("a", "b", " "),
        ("ア", "ジ", ""),
    ],
)
def test_wrapped_lines_are_glued(before, after, expected):
    """Nothing joins two wide characters; a space joins all others."""
    assert glue(before, after) == expected
