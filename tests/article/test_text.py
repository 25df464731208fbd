"""Inline markup of a text without a place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.article import InlineKind, Text, reworded
from l10n.model import Span
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


A = "\ufffc"

PROSE = [
    ("净亏损**3.5亿**美元", "净亏损3.5亿美元"),
    ("1**2**3", "123"),
    ("$[350](u) million", "$350 million"),
    ("***1.18*** trillion", "1.18 trillion"),
    ("~~350~~ million", "350 million"),
    # tags and comments that a reader does not see, and others
    ("3<b>50</b> million", "350 million"),
    ('<span class="n">350</span> million', "350 million"),
    ("350<!-- 注 --> million", "350 million"),
    ("3<sup>rd</sup> 20<sup>e</sup>", "3rd 20e"),
    ("10<sup>9</sup>", f"10{A}9"),
    ("million<sup>1</sup>", f"million{A}1"),
    ("CO<sub>2</sub>", f"CO{A}2"),
    ("软银<img src=a>集团", f"软银{A}集团"),
    # ends of lines
    ("$350<br>million", "$350 million"),
    ("350\\\nMillionen", "350 Millionen"),
    ("120<br>350", f"120{A}350"),
    ("120\\\n350", f"120{A}350"),
    # notes, and the numbers of sources
    ("350[^1] million", "350 million"),
    ("2024[^1]5", f"2024{A}5"),
    ("$300 million[1](#a)", f"$300 million{A}1"),
    ("3亿[1](#a)", f"3亿{A}1"),
    ("USD[350](u) million", "USD350 million"),
    ("约[12](u)亿", "约12亿"),
    # things among the words
    ("3亿`x`5", f"3亿{A}5"),
    ("11`x`000", f"11{A}000"),
    ("{{< x >}}3亿", f"{A}3亿"),
    ("见https://example.com/3。", f"见{A}。"),
    ("![走势3](a.png)5亿", f"走势3{A}5亿"),
    ("看![走势](a.png)。", f"看{A}走势。"),
    ('[3](/a "亿元")5', f"3{A}亿元{A}5"),
    # what is written otherwise
    (r"\$350", "$350"),
    ("350&nbsp;million&#37;", "350\u00a0million%"),
]


@pytest.mark.parametrize(("raw", "expected"), PROSE)
def test_prose_is_what_a_reader_sees(raw, expected):
    """Nothing stands between words that a reader does not see, and what he sees between numbers parts them."""
    assert Text.of(raw).prose == expected


@pytest.mark.parametrize(
    ("raw", "words", "place", "is_whole", "is_literal"),
    [
        ("净亏损3.5亿", "3.5亿", "3.5亿", True, True),
        ("**$350 million** lost", "$350 million", "$350 million", True, True),
        ("**$350** million", "$350 million", "$350** million", False, False),
        ("[**350**](u) million", "350 million", "350**](u) million", False, False),
        (r"a \$350 loss", "$350", r"\$350", True, False),
        ("16&nbsp;%", "16\u00a0%", "16&nbsp;%", True, False),
        ("**12**&#37;", "%", "&#37;", True, False),
    ],
)
def test_words_are_found_in_the_raw_text(raw, words, place, is_whole, is_literal):
    """A stretch of the prose has its place, which may hold markup, or be written otherwise."""
    text = Text.of(raw)
    at = text.prose.index(words)
    span = Span(at, at + len(words))

    assert raw[slice(*text.raw_span(span))] == place
    assert (text.is_whole(span), text.is_literal(span)) == (is_whole, is_literal)


def test_equal_texts_are_one():
    """A text is read once, whoever asks for it."""
    assert Text.of("净亏损**3.5亿**") is Text.of("".join(["净亏损", "**3.5亿**"]))


REWORDED = [
    ("**$35** million", "35", "350", "**$350** million"),
    ("**$35 million** lost", "$35 million", "$350 million", "**$350 million** lost"),
    ("The P**ort Found**ation", "Port Foundation", "Harbor Fund", "The Harbor Fund"),
    ("[Bay](/a) Fund", "Bay Fund", "Harbor Fund", "[Harbor Fund](/a)"),
    (r"\$35 lost", "35", "350", r"\$350 lost"),
    ("16&nbsp;%", "16\u00a0%", "15 %", "15 %"),
    ("甲12", "12", "*12*", None),  # it would be markup
    ("**12** 3", "12", "1`", "**1`** 3"),
    ("`a` 12", "12", "`b`", None),
    ("**12** 3", "12", "", None),  # nothing cannot be emphasised
]


@pytest.mark.parametrize(("raw", "words", "new", "expected"), REWORDED)
def test_words_are_replaced_where_a_reader_sees_just_that(raw, words, new, expected):
    """The result shows the new words and has the markup that was there, or there is none."""
    text = Text.of(raw)
    at = text.prose.index(words)
    result = reworded(text, {Span(at, at + len(words)): new})

    assert (result.raw if result else None) == expected


@given(inlines(), st.data())
def test_any_whole_stretch_can_be_replaced(raw, data):
    """Other digits in a stretch without markup change the prose there and nothing else."""
    text = Text.of(raw)
    numbers = [Span(*match.span()) for match in re.finditer("[0-9.]*[0-9]", text.prose)]
    free = [span for span in numbers if text.is_whole(span)]
    places = {span: data.draw(st.sampled_from(["7", "1,234", "3.5亿"])) for span in free}
    result = reworded(text, places)

    if result is not None:
        expected = text.prose
        for (start, end), words in sorted(places.items(), reverse=True):
            expected = expected[:start] + words + expected[end:]
        assert result.prose == expected
        assert [each.text for each in result.markup if each.kind is not X] == [
            each.text for each in text.markup if each.kind is not X
        ]


FIGURES = {
    "350": "36",
    "$350 million": "$3.6 million",
    "12%": "130%",
    "3.5亿美元": "36万美元",
    "1,2 Milliarden": "9 Millionen",
}
WRAPS = [("**", "**"), ("*", "*"), ("[", "](u)"), ("~~", "~~"), ("<b>", "</b>"), ("[**", "**](u)"), ("`x` ", " `y`")]


@given(
    st.sampled_from(list(FIGURES)),
    st.lists(st.sampled_from(WRAPS), max_size=3),
    st.sampled_from(["", "看 ", "**看** ", "a[^1] "]),
)
def test_a_figure_in_markup_is_replaced_in_it(figure, wraps, before):
    """A figure that markup surrounds is replaced in whatever surrounds it."""
    raw = before + "".join(o for o, _ in wraps) + figure + "".join(c for _, c in reversed(wraps)) + " 止"
    text = Text.of(raw)
    at = text.prose.find(figure)
    span = Span(at, at + len(figure))
    if at < 0 or not text.is_whole(span):
        return
    result = reworded(text, {span: FIGURES[figure]})

    assert result is not None
    assert result.raw == raw.replace(figure, FIGURES[figure], 1)
    assert result.prose == text.prose[:at] + FIGURES[figure] + text.prose[at + len(figure) :]
