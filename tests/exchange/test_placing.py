"""Where rows belong when tools lost contexts, changed ids and paths: to one place for certain, or they are refused."""

from dataclasses import replace

import pytest

from l10n.article import split_context
from l10n.exchange import Row, group_rows
from l10n.exchange.row import unit_id
from l10n.model import Catalog, Unit
from tests.exchange.strategies import EN

A, B = "content/news/a.zh-CN.md", "content/b.zh-CN.md"
AFTER = split_context("甲")
CATALOGS = {
    A: Catalog(
        A,
        EN,
        (Unit("港口扩建", "fm:title"), Unit("港口扩建"), Unit("只在甲。"), Unit("题", "fm:summary"), Unit("两处。")),
    ),
    B: Catalog(
        B, EN, (Unit("只在 **乙**。"), Unit("两处。"), Unit("同比增长。"), Unit("同比增长。", AFTER), Unit("café店"))
    ),
}


def placed(row: Row):
    """Give the article and key of the one place, or the reason against the row."""
    groups, refused = group_rows([replace(row, place="x.xlf:3")], CATALOGS)
    if refused:
        assert groups == {}
        assert str(refused[0]).startswith("x.xlf:3: ")
        return str(refused[0])
    return [(path, each.context, each.source) for path, rows in groups.items() for each in rows]


def row(article: str, source: str, context: str | None = None, **more) -> Row:
    return Row(article, EN, source, "T", context=context or "", has_context=context is not None, **more)


@pytest.mark.parametrize(
    ("found", "place"),
    [
        # by the id of our export, whatever else is gone
        (row("", "港口扩建", unit_id=unit_id("fm:title", "港口扩建")), (A, "fm:title", "港口扩建")),
        (row(A, "港口扩建", unit_id=unit_id("", "港口扩建")), (A, "", "港口扩建")),
        (row("Projects/7.xlf", "同比增长。", unit_id=unit_id(AFTER, "同比增长。")), (B, AFTER, "同比增长。")),
        (row(B, " 同比增长。\n", unit_id=unit_id("", "同比增长。")), (B, "", "同比增长。")),
        # by context and source
        (row(A, "港口扩建", "fm:title"), (A, "fm:title", "港口扩建")),
        (row(A, "港口扩建", ""), (A, "", "港口扩建")),
        # by the source, where the context is lost
        (row(A, "题"), (A, "fm:summary", "题")),
        (row("", "题"), (A, "fm:summary", "题")),
        (row(A, "题", "Crowdin.key.17"), (A, "fm:summary", "题")),
        (row("", "只在甲。", ""), (A, "", "只在甲。")),
        # white space and composition are the tool's
        (row("", "只在**乙**。"), (B, "", "只在 **乙**。")),
        (row("", "cafe\u0301店"), (B, "", "café店")),
        # paths of other tools
        (row("/content/news/a.zh-CN.md", "两处。"), (A, "", "两处。")),
        (row("news/a.zh-CN.md.xlf", "两处。"), (A, "", "两处。")),
        (row("C:\\work\\content\\b.zh-CN.md.sdlxliff", "两处。"), (B, "", "两处。")),
        (row("main/site/content/b.zh-CN.md", "两处。"), (B, "", "两处。")),
        (row("b.zh-CN.md", "两处。"), (B, "", "两处。")),
        (row("file.xlf", "只在甲。"), (A, "", "只在甲。")),
        (row("content/gone.md", "只在甲。", ""), (A, "", "只在甲。")),
        # an id that is another text's is none
        (row(A, "只在甲。", unit_id=unit_id("", "港口扩建")), (A, "", "只在甲。")),
    ],
)
def test_a_row_is_placed(found, place):
    """By what names it for certain."""
    assert placed(found) == [place]


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (row(A, "港口扩建"), f"{A} has the text '港口扩建' more than once (fm:title, body); export it anew, and keep"),
        (row("", "港口扩建"), "more than once (fm:title, body)"),
        (row(B, "同比增长。", "some.key"), f"more than once (body, {AFTER})"),
        (row("x.xlf", "两处。"), "x.xlf has no catalog in en"),
        (row("zh-CN.md", "两处。"), "zh-CN.md has no catalog in en"),
        (row(A, "题", "fm:title"), f"{A} has no text '题' (any more)"),
        (row(A, "题", ""), f"{A} has no text '题' (any more)"),
        (row(A, "同比增长。"), f"{A} has no text '同比增长。' (any more)"),
        (row("", "不在。"), "no article has '不在。'"),
        (row("content/gone.md", "不在。"), "content/gone.md has no catalog in en"),
        (row(A, "不在。", unit_id=unit_id("", "只在甲。")), f"{A} has no text '不在。' (any more)"),
        (row("../../etc/passwd", "两处。"), "../../etc/passwd has no catalog in en"),
        (row("", ""), "no article has ''"),
    ],
)
def test_a_row_that_may_be_of_several_places_is_refused(found, reason):
    """With its place, the reason, and what to do."""
    assert reason in placed(found)


def test_a_file_without_articles_feeds_each():
    """A memory of another tool says nothing of articles."""
    assert placed(row("", "两处。")) == [(A, "", "两处。"), (B, "", "两处。")]
