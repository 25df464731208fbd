"""Splicing: what is not translated stays to the byte, and what is put in stays the text it is."""

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from l10n.article import ArticleOptions, Joints, outline, parse_article, splice, splice_body
from l10n.article.splice import splice_head
from l10n.errors import ArticleError
from l10n.model import Article, ArticleKind, Locale, Role
from tests.article.cases import HEAD
from tests.article.pseudo import ZH_EN, pseudo_translation
from tests.strategies import articles, bodies

STARTS = ("2024. x", "7) x", "# x", "###### x", "- x", "+ x", "* x", "> x", "| x", ": x", "---", "===", "* * *")
FENCES = ("```", "~~~", "````x", "10.", "-", "#")


def structure(article: Article, *, links: bool = False) -> tuple[str, ...]:
    """Give the blocks of an article's body; `links` adds what links and images lead to."""
    found = outline(article.raw[article.body :])
    return tuple(item for item in found if links or not item.startswith(("Link ", "Image ")))


def spliced(article: Article, targets: dict[int, str], joints: Joints | None = None) -> Article:
    return parse_article(splice(article, targets, joints), article.path)


def under_front_matter(body: str) -> Article:
    return parse_article((HEAD + body).encode(), "a.md")


# --- properties ------------------------------------------------------------------------------


@given(articles())
def test_segments_are_ordered_and_disjoint(raw):
    """Segments follow each other; none is empty, and none overlaps another."""
    end = 0
    for segment in parse_article(raw, "a.md").segments:
        assert end <= segment.span.start < segment.span.end <= len(raw)
        assert segment.source.strip() == segment.source != ""
        assert "\r" not in segment.source
        end = segment.span.end


@given(articles())
def test_splicing_nothing_changes_nothing(raw):
    """Without targets the file comes back, byte for byte."""
    assert splice(parse_article(raw, "a.md"), {}) == raw


@given(articles())
def test_splicing_every_source_changes_nothing(raw):
    """A target that equals its segment's source leaves the raw bytes, whatever was normalised in the source."""
    article = parse_article(raw, "a.md")

    assert splice(article, {index: segment.source for index, segment in enumerate(article.segments)}) == raw


@given(bodies(strays=False))
def test_replaced_segments_come_back_in_order(body):
    """With each segment replaced by a marked text, the same blocks come back, and in them each mark once, in order."""
    article = under_front_matter(body)
    again = spliced(article, {index: f"译{index}文。" for index in range(len(article.segments))})

    assert structure(again) == structure(article)
    marks = [re.findall(r"译(\d+)文", segment.source) for segment in again.segments]
    assert marks == [[str(index)] for index in range(len(article.segments))]


@given(bodies(strays=False), st.sampled_from(["zq", "译文"]))
def test_a_translation_keeps_blocks_links_and_images(body, word):
    """A target that keeps the markup of its source keeps blocks, link destinations and images."""
    article = under_front_matter(body)
    targets = {index: pseudo_translation(segment.source, word) for index, segment in enumerate(article.segments)}

    assert structure(spliced(article, targets, ZH_EN), links=True) == structure(article, links=True)


@given(bodies(strays=False), st.sampled_from(STARTS + FENCES))
def test_targets_never_start_a_block(body, target):
    """A target that looks like a list, a heading, a quote or a fence is text where it is put."""
    article = under_front_matter(body)
    again = spliced(article, dict.fromkeys(range(len(article.segments)), target), ZH_EN)

    assert structure(again) == structure(article)


@given(bodies(strays=False), st.data())
def test_folded_units_never_split_a_block(body, data):
    """An empty target, between neighbours that have one, leaves the blocks as they are."""
    article = under_front_matter(body)
    assume(all(segment.role not in (Role.ALT, Role.LINK_TITLE, Role.SHORTCODE) for segment in article.segments))
    first = {segment.block: index for index, segment in reversed([*enumerate(article.segments)])}
    targets = {
        index: "" if (index - first[segment.block]) % 2 and data.draw(st.booleans()) else "译文。"
        for index, segment in enumerate(article.segments)
    }

    assert structure(spliced(article, targets, ZH_EN)) == structure(article)


MARKDOWN = "甲。-#>*_`[]()<>{}|:\\ \t\r\n+1.!~$&\"'^=“”%"


@given(st.binary() | st.text().map(str.encode) | st.text(MARKDOWN, max_size=60).map(str.encode))
def test_any_bytes_are_an_article_or_an_article_error(raw):
    """Whatever the bytes, reading and splicing end in a result or in an ArticleError, and identity holds."""
    try:
        article = parse_article(raw, "a.md")
    except ArticleError:
        return

    assert splice(article, {}) == raw
    assert splice(article, {index: segment.source for index, segment in enumerate(article.segments)}) == raw


@example("营收\r\n\r\n".encode(), "**\r\t1")
@given(articles(), st.text(MARKDOWN, max_size=20))
def test_any_target_is_written_or_refused(raw, target):
    """Whatever a target says, splicing ends in bytes around the very same head and tail, or in an ArticleError."""
    try:
        article = parse_article(raw, "a.md")
    except ArticleError:
        return
    body = [index for index, segment in enumerate(article.segments) if segment.role is not Role.FRONT_MATTER]
    new = splice(article, dict.fromkeys(body, target), ZH_EN)

    head = article.segments[body[0]].span.start if body else len(raw)
    tail = raw[article.segments[body[-1]].span.end :] if body else b""
    assert new.startswith(raw[: article.body])
    assert new.startswith(raw[:head])
    assert new.endswith(tail)


# --- tables ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "targets", "expected"),
    [
        ("甲\n", ["2024. x"], "2024\\. x\n"),
        ("甲\n", ["# x"], "\\# x\n"),
        ("甲\n", ["#tag"], "#tag\n"),
        ("甲\n", ["-5%"], "-5%\n"),
        ("甲\n", ["[^1]: x"], "\\[^1]: x\n"),
        ("甲\n", ["[a]: b"], "\\[a]: b\n"),
        ("甲\n", ["``` x ```"], "``` x ```\n"),
        ("甲\n===\n", ["- x"], "\\- x\n===\n"),
        ("甲\n===\n", ["---"], "\\---\n===\n"),
        ("# 甲\n", ["- x"], "# - x\n"),
        ("## 甲。乙。\n", ["A.", "# b"], "## A. # b\n"),
        ("- 甲\n", ["- x"], "- \\- x\n"),
        ("> 甲\n", ["> x"], "> \\> x\n"),
        ("甲。乙。\n", ["A.", "- b"], "A. - b\n"),
        ("甲。\n乙。\n", ["A.", "- b"], "A.\n\\- b\n"),
        ("甲\n", ["one\ntwo"], "one two\n"),
        ("甲\n", ["  x  "], "x\n"),
        ("| 甲 |\n|---|\n", ["a | b"], "| a \\| b |\n|---|\n"),
        ("| 甲 |\n|---|\n", ["a \\| b"], "| a \\| b |\n|---|\n"),
        ("| 甲 |\n|---|\n", ["- x"], "| - x |\n|---|\n"),
        ("甲 | 乙\n-|-\n", ["- x", "- y"], "\\- x | - y\n-|-\n"),
        ("| ![甲](a.png) |\n|---|\n", ["a | b"], "| ![a \\| b](a.png) |\n|---|\n"),
        ("![甲](a.png)\n", ["a [b"], "![a \\[b](a.png)\n"),
        ("![甲](a.png)\n", ["a [b] c"], "![a [b] c](a.png)\n"),
        ('![甲](a.png "乙")\n', ["a", 'b "c"'], '![a](a.png "b \\"c\\"")\n'),
        ("![甲](a.png '乙')\n", ["a", "it's"], "![a](a.png 'it\\'s')\n"),
        ('{{< figure caption="甲" >}}\n', ['say "a"'], '{{< figure caption="say \\"a\\"" >}}\n'),
        ("*甲  \n乙*\n", ["*a\\\nb*"], "*a\\\nb*\n"),
        ("*甲  \r\n乙*\r\n", ["*a\\\nb*"], "*a\\\r\nb*\r\n"),
        ("> *甲\\\n> 乙*\n", ["*a\\\nb*"], "> *a\\\n> b*\n"),
        ("> 甲，\n> 乙。\n", ["A b."], "> A b.\n"),
        ("见[甲]。\n\n[甲]: /a\n", ["See [this][甲]."], "See [this][甲].\n\n[甲]: /a\n"),
        ("见[甲][]。\n\n[甲]: /a\n", ["See [this][甲]."], "See [this][甲].\n\n[甲]: /a\n"),
        ("[1]: /a '甲'\n\n[1]\n", ["it's"], "[1]: /a 'it\\'s'\n\n[1]\n"),
    ],
)
def test_targets_are_written_as_the_text_they_are(source, targets, expected):
    """What would start a block, end a cell, a bracket or a quote is escaped, and nothing else is."""
    article = under_front_matter(source)

    assert splice_body(article, dict(enumerate(targets)), ZH_EN).decode() == expected
    assert len(article.segments) == len(targets)


@pytest.mark.parametrize(
    ("source", "targets", "locale", "expected"),
    [
        ("甲。乙。", ["A.", "B."], "en", "A. B."),
        ("甲。 乙。", ["A.", "B."], "en", "A. B."),
        ("甲。\n乙。", ["A.", "B."], "en", "A.\nB."),
        ("甲。乙。", ["あ。", "い。"], "ja", "あ。い。"),
        ("甲。乙。", ["甲。", "丙。"], "zh-TW", "甲。丙。"),
        ("甲。OpenAI. 乙。", ["A.", "B."], "en", "A. OpenAI. B."),
        ("甲。乙。丙。", ["A.", "", "C."], "en", "A. C."),
        ("甲。\n乙。\n丙。", ["A.", "", "C."], "en", "A.\nC."),
        ("甲。\n乙。", ["", "B."], "en", "B."),
        ("甲。\n乙。", ["A.", ""], "en", "A."),
        ("甲。乙。", ["", "# b"], "en", "\\# b"),
        ("甲。\nOpenAI.\n乙。", ["", "B."], "en", "OpenAI.\nB."),
        ("甲。\nOpenAI.\n乙。", ["A.", ""], "en", "A.\nOpenAI."),
        ("> 甲。  \n> 乙。\n> 丙。", ["A.", "", "C."], "en", "> A.\n> C."),
        ('![甲](a.png "乙")', ["A", "B"], "en", '![A](a.png "B")'),
        ('{{< figure title="甲" caption="乙" >}}', ["A", "B"], "en", '{{< figure title="A" caption="B" >}}'),
    ],
)
def test_sentences_are_joined_as_the_targets_script_joins_them(source, targets, locale, expected):
    """A space is added where the target's script wants one, and a folded unit leaves no gap."""
    article = under_front_matter(source)
    joints = Joints.of(Locale.parse("zh-CN"), Locale.parse(locale))

    assert splice_body(article, dict(enumerate(targets)), joints).decode() == expected


def test_spaces_go_where_the_target_has_none():
    """From a script with spaces to one without, the space between two sentences goes."""
    article = under_front_matter("甲. 乙.")
    joints = Joints.of(Locale.parse("ko"), Locale.parse("ja"))

    assert splice_body(article, {0: "あ。", 1: "い。"}, joints).decode() == "あ。い。"


def test_residue_is_left_out_on_demand():
    """Residue stays in the identity and goes from a target."""
    raw = "甲。\n0条评论\n乙。\n1条评论".encode()
    article = parse_article(raw, "a.md", ArticleOptions(residue=(r"^\d+条评论$",)))

    assert article.kind is ArticleKind.BARE
    assert splice(article, {}) == raw
    assert splice_body(article, {0: "A.", 1: "B."}, without_residue=True) == b"A.\nB.\n"


def test_heads_are_translated_and_edited_at_once():
    """Targets of front-matter segments and edits of other keys are written together."""
    raw = "---\ntitle: \"甲\"\nsummary: '乙'\nlang: zh-CN\n---\n".encode()
    article = parse_article(raw, "a.md")
    head = splice_head(article, {0: 'A "b"'}, {("lang",): "en", ("translations",): ("zh-CN", "en")})

    assert head.decode() == ('---\ntitle: "A \\"b\\""\nsummary: \'乙\'\nlang: en\ntranslations: [zh-CN, en]\n---\n')


def test_a_head_that_is_not_there_cannot_be_edited():
    """An edit of an article without front matter names the file and the remedy."""
    with pytest.raises(ArticleError, match=r"^a\.md: it has no front matter to edit; add a `---` block$"):
        splice_head(parse_article("正文".encode(), "a.md"), {}, {("lang",): "en"})
