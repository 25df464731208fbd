"""Emphasis that CommonMark would not close is counted and mended."""

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from l10n.article import literal_asterisks
from l10n.article.emphasis import mend_emphasis
from tests.strategies import inlines


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("**营收**增长", 0),
        ("**营收：**增长", 2),
        ("**营收：** 增长", 0),
        ("营收**“利润”**增长", 2),
        ("营收 **“利润”** 增长", 0),
        ("**Revenue:**grew", 2),
        ("**Revenue:** grew", 0),
        ("**营收", 1),
        ("2**3", 1),
        ("`**`", 0),
        ("\\*\\*营收\\*\\*", 0),
        ("*营收：*增长", 0),
        ("没有", 0),
    ],
)
def test_asterisks_that_readers_would_see_are_counted(text, count):
    """Doubled asterisks count where they are neither markup, code, escapes nor part of an address."""
    assert literal_asterisks(text) == count


MENDED = [
    ("**Revenue:**grew", True, "**Revenue:** grew"),
    ("**Revenue:**grew and **profit:**fell", True, "**Revenue:** grew and **profit:** fell"),
    ("the**“big”**plan", True, "the **“big”** plan"),
    ("**营收：**增长", False, "**营收**：增长"),
    ("他说**“会涨。”**大家不信", False, "他说“**会涨**。”大家不信"),
    ("计划**（草案）**通过", False, "计划（**草案**）通过"),
    ("读**《办法》**全文", False, "读《**办法**》全文"),
    ("甲**乙**丙", False, "甲**乙**丙"),
    ("a **b** c", True, "a **b** c"),
    ("`x` **Revenue:**grew", True, "`x` **Revenue:**grew"),
    ("**unclosed", True, "**unclosed"),
]


@pytest.mark.parametrize(("text", "spaced", "expected"), MENDED)
def test_broken_emphasis_is_mended(text, spaced, expected):
    """A script with spaces gets a space, one without has its punctuation moved out; all else stays."""
    assert mend_emphasis(text, spaced=spaced) == expected


@pytest.mark.parametrize(("text", "expected"), [(row[0], row[2]) for row in MENDED if row[0] != row[2]])
def test_mended_emphasis_closes(text, expected):
    """A mended text renders as strong emphasis, by another parser than ours, and shows no asterisk."""
    assert "**" in MarkdownIt().renderInline(text)

    html = MarkdownIt().renderInline(expected)
    assert "*" not in html
    assert html.count("<strong>") == text.count("**") // 2


@given(inlines())
def test_mending_never_makes_it_worse(text):
    """What is mended has fewer literal asterisks, and all other characters are the same ones."""
    for spaced in (True, False):
        mended = mend_emphasis(text, spaced=spaced)
        assert mended == text or literal_asterisks(mended) < literal_asterisks(text)
        assert sorted(mended.replace(" ", "")) == sorted(text.replace(" ", ""))
