"""Inline markup of a text without a place."""

import pytest
from hypothesis import given

from l10n.article import InlineKind, Text
from tests.strategies import inlines

E, L, I, C, H = InlineKind.EMPHASIS, InlineKind.LINK, InlineKind.IMAGE, InlineKind.CODE, InlineKind.HTML  # noqa: E741
S, F, U, X, B = InlineKind.SHORTCODE, InlineKind.FOOTNOTE, InlineKind.URL, InlineKind.ESCAPE, InlineKind.BREAK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("营收增长3.5%。", []),
        ("**营收**增长", [(E, "**"), (E, "**")]),
        ("*营收*与_利润_ ", [(E, "*"), (E, "*")]),
        ("~~营收~~与 ~利润~", [(E, "~~"), (E, "~~"), (E, "~"), (E, "~")]),
        ("***营收***", [(E, "*"), (E, "**"), (E, "**"), (E, "*")]),
        ("**营收：**增长", []),
        ("5*6*7", [(E, "*"), (E, "*")]),
        ("`代码`与``a`b``", [(C, "`代码`"), (C, "``a`b``")]),
        ("[营收](/a)", [(L, "["), (L, "](/a)")]),
        ('[营收](/a "t")。', [(L, "["), (L, '](/a "t")')]),
        ("[**营收**](/a)", [(L, "["), (E, "**"), (E, "**"), (L, "](/a)")]),
        ("[`代码`](/a)", [(L, "["), (C, "`代码`"), (L, "](/a)")]),
        ("[营收][甲]", [(L, "["), (L, "][甲]")]),
        ("[营收]", []),
        ("[](/a)营收", [(L, "["), (L, "](/a)")]),
        ("![走势](a.png)", [(I, "!["), (I, "](a.png)")]),
        ("[![走势](a.png)](/a)", [(L, "["), (I, "!["), (I, "](a.png)"), (L, "](/a)")]),
        ("营收[^1]。", [(F, "[^1]")]),
        ("<https://example.com/甲>", [(U, "<https://example.com/甲>")]),
        ("见https://example.com/a?b=1。", [(U, "https://example.com/a?b=1")]),
        ("见 http://example.com/a_b_c 与*甲*", [(U, "http://example.com/a_b_c"), (E, "*"), (E, "*")]),
        ("<b>营收</b>", [(H, "<b>"), (H, "</b>")]),
        ("营收<!-- 注 -->", [(H, "<!-- 注 -->")]),
        ("甲<br>乙", [(H, "<br>")]),
        ("营收\\*与\\|", [(X, "\\*"), (X, "\\|")]),
        ("营收&nbsp;与&amp;", [(X, "&nbsp;"), (X, "&amp;")]),
        ("营收 & 利润 < 3", []),
        ("甲\\\n乙", [(B, "\\\n")]),
        ('见{{< ref "a.md" >}}', [(S, '{{< ref "a.md" >}}')]),
        ("{{ .Title }}与{% x %}", [(S, "{{ .Title }}"), (S, "{% x %}")]),
        ('{{< x caption="走势" >}}', [(S, '{{< x caption="'), (S, '" >}}')]),
        ("# 不是标题", []),
        ("- 不是列表 {#id}", []),
        ("| 不是 | 表格 |", []),
        ("𠮷`码`𠮷**粗**", [(C, "`码`"), (E, "**"), (E, "**")]),
    ],
)
def test_markup_is_found_with_its_kind(text, expected):
    """Each stretch of markup is found, in order, and what is no markup is not."""
    assert [(inline.kind, inline.text) for inline in Text.of(text).markup] == expected


def test_halves_know_each_other_and_their_destination():
    """The opening and the closing of a container point at each other; the closing one tells where it leads."""
    outer, inner, inner_end, outer_end = Text.of("[看**这里**](https://example.com/a)").markup

    assert (outer.partner, outer_end.partner) == (3, 0)
    assert (inner.partner, inner_end.partner) == (2, 1)
    assert (outer_end.destination, outer.destination) == ("https://example.com/a", "")


@given(inlines())
def test_markup_is_ordered_disjoint_and_true_to_the_text(text):
    """Spans are code points of the text, in order and disjoint, and partners are mutual and of one kind."""
    found, end = Text.of(text).markup, 0
    for index, inline in enumerate(found):
        assert end <= inline.span.start < inline.span.end <= len(text)
        assert inline.text == text[slice(*inline.span)]
        if inline.partner >= 0:
            assert found[inline.partner].partner == index
            assert found[inline.partner].kind is inline.kind
        end = inline.span.end
