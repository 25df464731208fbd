"""Word diffs: nothing is lost, and no figure is ever cut."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.report.word_diff import Fate, tokens, word_diff

WORDS = [
    "营收",
    "1234.56",
    "亿元",
    "3,691.7",
    "12%",
    "net",
    "loss",
    " ",
    "，",
    "$2.4",
    "billion",
    "it’s",
    "２０",
    "\n",
    "😀",
]


def texts():
    return st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


def sides(pieces):
    old = "".join(text for change, text in pieces if change is not Fate.IN)
    new = "".join(text for change, text in pieces if change is not Fate.OUT)
    return old, new


@given(texts(), texts())
def test_a_diff_holds_both_texts(old, new):
    """Without what went in it is the old text, without what went out the new."""
    assert sides(word_diff(old, new)) == (old, new)


@given(texts(), texts())
def test_no_diff_cuts_a_figure(old, new):
    """A run of digits with its separators stands in one piece."""
    at = 0
    figures = [match.span() for match in re.finditer(r"\d+(?:[.,]\d+)*%?", old)]
    for change, text in word_diff(old, new):
        if change is Fate.IN:
            continue
        assert not any(start < at < end for start, end in figures)
        at += len(text)


@given(st.text(max_size=80))
def test_tokens_joined_are_the_text(text):
    """Tokenising loses nothing."""
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("净亏损12亿美元", "净亏损15亿美元", "净亏损[-12-]{+15+}亿美元"),
        ("rose 3,691.7 to", "rose 369.17 to", "rose [-3,691.7-]{+369.17+} to"),
        ("下降5%", "下降5.5%", "下降[-5%-]{+5.5%+}"),
        ("the same", "the same", "the same"),
        ("", "new", "{+new+}"),
        ("A big loss was seen", "A huge gain was seen", "A [-big loss-]{+huge gain+} was seen"),
    ],
)
def test_a_diff_reads_as_an_editor_would_mark_it(old, new, shown):
    """Neighbouring edits are one edit; figures are replaced whole."""
    marks = {Fate.SAME: "{}", Fate.OUT: "[-{}-]", Fate.IN: "{{+{}+}}"}

    assert "".join(marks[change].format(text) for change, text in word_diff(old, new)) == shown


@pytest.mark.parametrize("piece", ["a", "[", "**", "1 ", "营收", " "])
def test_texts_that_repeat_themselves_are_one_difference(piece):
    """All between the first and the last difference is one, and both texts are there."""
    old, new = f"{piece * 9_000}x{piece * 3_000}.", f"{piece * 9_000}y{piece * 2_000}."

    pieces = word_diff(old, new)

    assert "".join(text for change, text in pieces if change is not Fate.IN) == old
    assert "".join(text for change, text in pieces if change is not Fate.OUT) == new
    assert len(pieces) <= 4
