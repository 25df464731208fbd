"""Every part of an article that holds a target: front matter of three languages, cells, titles, captions, bare text."""

import json
from dataclasses import replace

import pytest

from l10n.adopting import Basis, Standing, TargetFile, adopted, align
from l10n.article import parse_article
from l10n.catalog import Bitext, dump_catalog, read_catalog, update_catalog
from l10n.errors import ArticleError
from l10n.glossary import Glossary
from l10n.model import Catalog, Locale, Origin, UnitState
from l10n.project import Config
from l10n.publishing import Merging, read_page
from l10n.publishing.lists import Listing
from tests.adopting.sample import SOURCE

EN = Locale.parse("en")
BODY = """\
港湾基金2月12日发布财报。净亏损3.5亿美元，**同比**扩大12%。

## 业绩一览

- 营收为12亿元。
- 详见[公告](https://example.com/a)。

| 项目 | 金额 |
| --- | --- |
| 营收\\|合计 | 12亿元 |
| 利润 | 3亿元 |

> “市场正在变化。”

![图表](a.png "图表标题")

{{< figure src="b.png" caption="图注文字" >}}

<p>网页文字。</p>

脚注在此[^1]。

[^1]: 按1美元兑7.2元换算。
"""
WORDS = {
    "港湾基金三季度净亏损3.5亿美元": "Harbor Fund loses $350 million in the third quarter",
    "港湾基金2月12日发布财报。": "Harbor Fund reported on Feb. 12.",
    "净亏损3.5亿美元，**同比**扩大12%。": "It lost $350 million, 12% more **than a year ago**.",
    "业绩一览": "Results at a glance",
    "营收为12亿元。": "Revenue was 1.2 billion yuan.",
    "详见[公告](https://example.com/a)。": "See the [notice](https://example.com/a).",
    "项目": "Item",
    "金额": "Amount",
    "营收\\|合计": "Revenue | total",
    "12亿元": "1.2 billion yuan",
    "利润": "Profit",
    "3亿元": "300 million yuan",
    "“市场正在变化。”": "“The market is changing.”",
    "图表": "Chart",
    "图表标题": "A chart",
    "图注文字": "A caption",
    "网页文字。": "Text of the web.",
    "脚注在此[^1]。": "The note is here[^1].",
    "按1美元兑7.2元换算。": "Converted at 7.2 yuan to the dollar.",
}
TITLE = "港湾基金三季度净亏损3.5亿美元"
HEADS = {
    "yaml": f'---\ntitle: "{TITLE}"\n---\n\n',
    "toml": f'+++\ntitle = "{TITLE}"\n+++\n\n',
    "json": json.dumps({"title": TITLE}, ensure_ascii=False, indent=2) + "\n\n",
    "none": "",
}


def made(raw, words=WORDS, state=UnitState.DRAFT):
    """An article and its catalog."""
    article = parse_article(raw, "a.zh-CN.md")
    empty = update_catalog(Catalog(article.path, EN), article)
    units = tuple(
        replace(u, target=words[u.source], state=state, origin=Origin.of_engine("replay"), draft=words[u.source])
        if u.source in words
        else u
        for u in empty.units
    )
    return article, replace(empty, units=units)


def page(article, catalog):
    config = Config(targets=(EN,))
    merging = Merging(Bitext(article, catalog), config, Glossary(), lambda tag: tag == "zh-CN")
    return merging.page("a.en.md", Listing(("zh-CN", "en"))).raw


def found(article, catalog, raw, basis=Basis.MERGED):
    return align(Bitext(article, catalog), TargetFile(read_page(raw, "a.en.md"), basis), SOURCE, Glossary())


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_unit_of_every_kind(head, line_end, mark):
    """Each target edited in turn, by hand: the edit is found in its unit, and merging gives the page back."""
    raw = (mark + (HEADS[head] + BODY).replace("\n", line_end)).encode()
    article, catalog = made(raw)
    merged = page(article, catalog)
    assert found(article, catalog, merged).is_whole
    for unit in catalog.units:
        word = unit.target.split(" ")[0]
        new = unit.target.replace(word, "Seen" + word.lower() if word.isalpha() else word + " now", 1)
        wanted = replace(
            catalog, units=tuple(replace(u, target=new) if u.key == unit.key else u for u in catalog.units)
        )
        edited = page(article, wanted)

        alignment = found(article, catalog, edited)

        assert [(each.unit.key, each.target) for each in alignment.taken] == [(unit.key, new)]
        assert alignment.is_whole
        assert page(article, adopted(catalog, alignment)) == edited


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_bootstrapping_every_kind(head, line_end):
    """An empty catalog: whatever is taken is right, and most is taken."""
    raw = (HEADS[head] + BODY).replace("\n", line_end).encode()
    article, catalog = made(raw)
    empty = update_catalog(Catalog(article.path, EN), article)

    alignment = found(article, empty, page(article, catalog), Basis.FOREIGN)

    truth = {unit.key: unit.target for unit in catalog.units}
    assert all(each.target == truth[each.unit.key] for each in alignment.taken)
    assert len(alignment.taken) >= 0.9 * len(truth)
    assert {each.unit.key for each in (*alignment.taken, *alignment.shown)} == truth.keys()


def test_bare_text_with_its_title():
    """A bare article's page has a title and paragraphs; both may be edited."""
    raw = "港湾基金发布财报\n净亏损3.5亿美元。同比扩大12%。\n- 详见公告。\n".encode()
    words = {
        "港湾基金发布财报": 'Harbor Fund "reports"',
        "净亏损3.5亿美元。": "It lost $350 million.",
        "同比扩大12%。": "That is 12% more.",
        "详见公告。": "See the notice.",
    }
    article, catalog = made(raw, words)
    merged = page(article, catalog)
    assert found(article, catalog, merged).is_whole

    edited = merged.replace(b"Harbor Fund", b"The Harbor Fund").replace(b"See the notice", b"See our notice")
    alignment = found(article, catalog, edited)

    assert {each.target for each in alignment.taken} == {'The Harbor Fund "reports"', "See our notice."}
    assert page(article, adopted(catalog, alignment)) == edited


# --- what must not be lost -------------------------------------------------------------------

ARTICLE = "---\ntitle: 业绩\n---\n\n营收为12亿元。净利润为3亿元。\n\n## 合计\n\n市场正在变化。\n\n## 合计\n"
TARGETS = {
    "业绩": "Results",
    "营收为12亿元。": "Revenue was 1.2 billion yuan.",
    "净利润为3亿元。": "Net profit was 300 million yuan.",
    "合计": "Total",
    "市场正在变化。": "The market is changing.",
}


def test_a_stale_target_takes_no_edit():
    """The file was written for an earlier source; what a person changed in it is shown."""
    article, catalog = made(ARTICLE.encode(), TARGETS)
    merged = page(article, catalog)
    units = tuple(
        replace(u, state=UnitState.STALE, previous="旧句。") if u.source == "市场正在变化。" else u
        for u in catalog.units
    )
    stale = replace(catalog, units=units)

    alignment = found(article, stale, merged.replace(b"is changing", b"keeps changing"))

    [shown] = alignment.shown
    assert (shown.standing, shown.near) == (Standing.UNALIGNED, "The market keeps changing.")
    assert "source has changed" in shown.reason
    assert adopted(stale, alignment) == stale


def test_both_sides_changed():
    """Where the catalog went on after the file was written, neither text is given up; untranslated units are filled."""
    article, catalog = made(ARTICLE.encode(), TARGETS, UnitState.TRANSLATED)
    merged = page(article, catalog)
    edited = merged.replace(b"is changing", b"keeps changing").replace(b"Net profit was", b"Profit was")

    alignment = found(article, catalog, edited, Basis.MOVED_ON)

    assert {each.standing for each in alignment.shown} == {Standing.CONFLICT}
    assert {each.target for each in alignment.shown} == {"The market keeps changing.", "Profit was 300 million yuan."}
    assert adopted(catalog, alignment) == catalog


def test_a_confirmed_target_outlives_a_foreign_file():
    """What a reviewer confirmed is not replaced by a file that l10n never wrote."""
    article, catalog = made(ARTICLE.encode(), TARGETS, UnitState.TRANSLATED)
    foreign = page(article, catalog).replace(b"is changing", b"keeps changing")

    alignment = found(article, catalog, foreign, Basis.FOREIGN)

    assert [each.standing for each in alignment.shown] == [Standing.CONFLICT]
    assert adopted(catalog, alignment) == catalog


def test_a_lost_link_is_shown():
    """A target that no longer leads where its source leads is not taken."""
    raw = (HEADS["yaml"] + BODY).encode()
    article, catalog = made(raw)
    edited = page(article, catalog).replace(b"https://example.com/a", b"https://example.com/b")

    alignment = found(article, catalog, edited)

    [shown] = alignment.shown
    assert "its markup differs" in shown.reason
    assert adopted(catalog, alignment) == catalog


def test_one_of_two_equal_headings():
    """A heading that the article has twice and the file has in two wordings becomes two units, told apart by context."""
    article, catalog = made(ARTICLE.encode(), TARGETS)
    merged = page(article, catalog)
    at = merged.rindex(b"## Total")
    edited = merged[:at] + b"## Sum" + merged[at + len(b"## Total") :]

    alignment = found(article, catalog, edited)
    after = adopted(catalog, alignment)

    assert [(each.target, each.unit.context[:6]) for each in alignment.taken] == [("Sum", "after:")]
    assert page(article, after) == edited
    again = read_catalog(dump_catalog(after), "a.po", article.path, EN)
    assert page(article, update_catalog(again, article)) == edited


def test_both_of_two_equal_headings():
    """Edited alike in both places, they stay one unit."""
    article, catalog = made(ARTICLE.encode(), TARGETS)
    edited = page(article, catalog).replace(b"## Total", b"## In total")

    alignment = found(article, catalog, edited)

    assert [(each.target, each.unit.context) for each in alignment.taken] == [("In total", "")]


def test_changes_outside_of_units_are_shown():
    """A page whose copied parts were changed is not what merging makes, and says where."""
    raw = (HEADS["yaml"] + BODY + "\n```\ncode = 1\n```\n").encode()
    article, catalog = made(raw)
    merged = page(article, catalog)

    alignment = found(article, catalog, merged.replace(b"code = 1", b"code = 2").replace(b"## Results", b"### Results"))

    assert (alignment.taken, alignment.is_whole) == ((), False)
    assert alignment.strays[0].text == "### Results at a glance"
    assert "code = 2" in [stray.text for stray in alignment.strays]


def test_a_changed_image_is_shown():
    """Nothing is guessed of the texts around a destination that is another one now."""
    raw = (HEADS["yaml"] + BODY).encode()
    article, catalog = made(raw)

    alignment = found(article, catalog, page(article, catalog).replace(b"a.png", b"c.png"))

    assert alignment.taken == ()
    assert {each.unit.source for each in alignment.shown} == {"图表", "图表标题"}
    assert all("c.png" in each.near for each in alignment.shown)


def test_a_missing_title_is_shown():
    """A front-matter value that the file lacks."""
    article, catalog = made(ARTICLE.encode(), TARGETS)
    edited = page(article, catalog).replace(b"title: Results\n", b"")

    alignment = found(article, catalog, edited)

    assert [(each.standing, each.reason) for each in alignment.shown] == [(Standing.DELETED, "the file has no title")]


def test_a_file_that_is_not_text():
    """Bytes that are not UTF-8 are refused with their place."""
    article, catalog = made(ARTICLE.encode(), TARGETS)

    with pytest.raises(ArticleError, match=r"a\.en\.md:1"):
        found(article, catalog, b"\xff\xfe")
