"""Protection: markup goes out as placeholders and comes back exactly once, or the answer is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.article import verify_markup
from l10n.errors import EngineError
from l10n.protect import Wire, mask, pack, unpack

SOURCES = [
    "净利润**同比**增长。",
    '详见[公告](https://example.com/a?x=1 "题")和`000001`。',
    "见下图![收入](a.png)。",
    "见[甲][乙]和脚注[^1]。",
    "网址https://example.com/x?y=1。",
    '以{{< tip text="观察" id="watch" >}}为准。',
    '用{{< ref "a.md" >}}。',
    "<b>净利润</b>与<br>亏损 &amp; \\*号\\*。",
    "***强调***与~~删除~~。",
    "[**加粗**的链接](u)",
    "没有标记 3 < 5 & 7。",
]


@pytest.mark.parametrize("wire", list(Wire))
@pytest.mark.parametrize("source", SOURCES)
def test_an_answer_that_keeps_its_placeholders_is_the_source_again(source, wire):
    """unpack(pack(x)) == x on every wire."""
    masked = mask(source)

    assert unpack(pack(masked, wire), masked, wire) == source


@pytest.mark.parametrize("source", SOURCES)
def test_no_markup_is_in_what_a_plain_engine_sees(source):
    """Code, destinations, tags and shortcodes stay at home."""
    packed = pack(mask(source), Wire.PLAIN)

    assert not any(secret in packed for secret in ("example.com", "000001", "**", "](", "{{<", "<b>", "[^1]"))


@pytest.mark.parametrize(
    "answer",
    [
        "See the ⟦1⟧notice⟦2⟧ and ⟦3⟧.",
        "See the ⟦ 1 ⟧notice⟦ 2 ⟧ and ⟦ 3 ⟧.",
        "See the [1]notice[2] and [3].",
        "See the 【1】notice【2】 and 【3】.",
        "See the ⟦１⟧notice⟦２⟧ and ⟦３⟧.",
        "With ⟦3⟧, see the ⟦1⟧notice⟦2⟧.",
    ],
)
def test_deformed_and_moved_placeholders_are_found(answer):
    """Other brackets, blanks and full-width digits are mended; a code may stand elsewhere."""
    masked = mask("详见[公告](https://example.com/a)和`000001`。")

    target = unpack(answer, masked, Wire.PLAIN)

    assert "[notice](https://example.com/a)" in target
    assert "`000001`" in target


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("See the notice⟦2⟧ and ⟦3⟧.", r"lost '\['"),
        ("See the ⟦1⟧notice⟦2⟧.", "lost '`000001`'"),
        ("⟦1⟧See⟦2⟧ the ⟦1⟧notice⟦2⟧ and ⟦3⟧.", "doubled"),
        ("See ⟦2⟧notice⟦1⟧ and ⟦3⟧.", "tore"),
        ("", "lost"),
        ("See the ⟦1⟧notice⟦2⟧ and ⟦3⟧. [more](http://spam.example)", "added link"),
        ("See the ⟦1⟧notice⟦2⟧ and ⟦3⟧ `rm`.", "added code"),
        ("See the ⟦1⟧notice⟦2⟧ and ⟦3⟧<script>x</script>.", "added html"),
    ],
)
def test_an_answer_that_harms_markup_is_refused(answer, reason):
    """Lost, doubled, torn apart or added: the reason says which."""
    with pytest.raises(EngineError, match=reason):
        unpack(answer, mask("详见[公告](https://example.com/a)和`000001`。"), Wire.PLAIN)


def test_spaces_that_an_engine_puts_inside_emphasis_are_taken_out():
    """`** loss **` would not be bold."""
    assert unpack("The ⟦1⟧ net loss ⟦2⟧ grew.", mask("**净亏损**扩大。"), Wire.PLAIN) == "The **net loss** grew."


def test_a_literal_bracket_stays():
    """`[1]` in the text is no placeholder while its own ⟦1⟧ came back."""
    assert unpack("Loss of ⟦1⟧, see [1].", mask("亏损`x`，见[1]。"), Wire.PLAIN) == "Loss of `x`, see [1]."


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("详见[公告](a)", "See [notice](b)"),
        ("代码`x`", "ticker `y`"),
        ("<b>甲</b>", "<i>a</i>"),
        ("甲[^1]", "a[^2]"),
        ("https://a.example/x", "https://a.example/y"),
        ('{{< t text="甲" >}}', '{{< u text="a" >}}'),
    ],
)
def test_targets_that_keep_the_kind_but_not_the_thing_are_refused(source, target):
    """A link to elsewhere is not the link."""
    with pytest.raises(EngineError):
        verify_markup(source, target)


@given(st.sampled_from(SOURCES), st.text(max_size=60), st.sampled_from([w for w in Wire if w is not Wire.RAW]))
def test_no_answer_gets_through_that_does_not_hold_the_markup(source, answer, wire):
    """Whatever an engine answers, it is refused, or verifies against its source."""
    masked = mask(source)
    try:
        target = unpack(answer, masked, wire)
    except EngineError:
        return
    verify_markup(source, target)
