"""What a page said, as short hashes: ten texts that are known, ten that are not, and the field in a catalog."""

import pytest

from l10n.article import parse_article
from l10n.catalog import Bitext, dump_catalog, join_catalogs, read_catalog, update_catalog
from l10n.model import Catalog, Locale, Unit, UnitState
from l10n.project import Config
from l10n.publishing import Imprint, read_page

EN = Locale.parse("en")
SOURCE = (
    "---\ntitle: 标题\ndate: 2025-02-14\nlang: zh-CN\n---\n\n第一句。第二句。\n\n## 小标题\n\n![](a.png)\n\n第一句。\n"
)
PAGE = "---\ntitle: Title\ndate: 2025-02-14\nlang: en\n---\n\nOne. Two.\n\n## Heading\n\n![](a.png)\n\nOne.\n"
TARGETS = {"标题": "Title", "第一句。": "One.", "第二句。": "Two.", "小标题": "Heading"}
CONFIG = Config(targets=(EN,))


@pytest.fixture(scope="module")
def imprint():
    article = parse_article(SOURCE.encode(), "a.zh-CN.md")
    units = tuple(
        Unit(s.source, s.context, TARGETS[s.source], UnitState.DRAFT) for s in dict.fromkeys(article.segments)
    )
    catalog = update_catalog(Catalog(article.path, EN, units), article)
    made = Imprint.of(Bitext(article, catalog), read_page(PAGE.encode(), "a.en.md"), CONFIG)
    return Imprint.parse(str(made))


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (("", "第一句。"), "One."),
        (("", "第二句。"), "Two."),
        (("", "小标题"), "Heading"),
        (("fm:title", "标题"), "Title"),
        (("", "第一句。"), " One. "),
        (("", "第一句。"), "One.\n"),
        (("head:date", ""), "date: 2025-02-14"),
        (("head:date", ""), "date:  2025-02-14"),
    ],
)
def test_what_was_written_is_known(imprint, key, text):
    assert imprint.has(key)
    assert imprint.said(key, text)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        (("", "第一句。"), "One!"),
        (("", "第一句。"), "Two."),
        (("", "第二句。"), "One."),
        (("", "第三句。"), "One."),
        (("fm:title", "第一句。"), "One."),
        (("", "标题"), "Title"),
        (("", "第一句。"), ""),
        (("", "第一句。"), "one."),
        (("head:date", ""), "date: 2025-02-15"),
        (("head:lang", ""), "lang: en"),
        (("head:title", ""), "title: Title"),
    ],
)
def test_what_was_not_is_not(imprint, key, text):
    assert not imprint.said(key, text)


@pytest.mark.parametrize(
    ("line", "is_known"),
    [
        ("One. Two.", True),
        ("## Heading", True),
        ("![](a.png)", True),
        ("One.", True),
        ("Heading", True),
        ("One. Two", False),
        ("### Heading", False),
        ("![](b.png)", False),
        ("Two. One.", False),
        ("", False),
    ],
)
def test_lines(imprint, line, is_known):
    assert imprint.has_line(line) == is_known


def test_a_line_that_is_a_units_text_stands_once(imprint):
    assert not imprint.has_other_line("One.")
    assert imprint.has_other_line("One. Two.")


@pytest.mark.parametrize("field", ["", " ", "x", "abc defghijk", "你好", "========", "a" * 5000])
def test_what_is_no_hash_of_ours_is_left_out(field):
    assert Imprint.parse(field).words == ()


def test_another_text_takes_the_place_of_the_old(imprint):
    after = imprint.with_pairs([(("", "第二句。"), "Deux."), (("", "新句。"), "New.")])

    assert after.said(("", "第二句。"), "Deux.")
    assert not after.said(("", "第二句。"), "Two.")
    assert after.said(("", "新句。"), "New.")
    assert after.said(("", "第一句。"), "One.")


def test_order(imprint):
    assert imprint.has_in_order(["One. Two.", "another", "## Heading", "![](a.png)"])
    assert not imprint.has_in_order(["![](a.png)", "## Heading"])


def test_the_field_comes_back_from_a_catalog(imprint):
    catalog = Catalog("a.md", EN, (Unit("第一句。", target="One."),), published="0" * 16, imprint=str(imprint))
    text = dump_catalog(catalog)

    assert read_catalog(text, "a.po", "a.md", EN).imprint == str(imprint)
    assert sum(line.startswith('"X-Published') for line in text.split("\n")) == 2


@pytest.mark.parametrize(
    ("ours", "theirs", "joined"),
    [
        (("h0", "t0"), ("h0", "t0"), ("h0", "t0")),
        (("h1", "t1"), ("h0", "t0"), ("h1", "t1")),
        (("h0", "t0"), ("h2", "t2"), ("h2", "t2")),
        (("h1", "t1"), ("h2", "t2"), ("h1", "t1")),
        (("h0", "t1"), ("h0", "t0"), ("h0", "t1")),
        (("h0", "t0"), ("h0", "t2"), ("h0", "t2")),
        (("h1", ""), ("h0", "t0"), ("h1", "")),
        (("h0", "t0"), ("h1", ""), ("h1", "")),
    ],
)
def test_branches_keep_hash_and_texts_together(ours, theirs, joined):
    """One page is what both are about."""
    base, one, other = (
        Catalog("a.md", EN, published=published, imprint=texts) for published, texts in (("h0", "t0"), ours, theirs)
    )
    after = join_catalogs(base, one, other).catalog

    assert (after.published, after.imprint) == joined


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "joined"),
    [
        ("", "", "", ""),
        ("", "2025-02-14", "", "2025-02-14"),
        ("", "", "2025-02-14", "2025-02-14"),
        ("", "2025-02-14", "2025-02-15", "2025-02-15"),
        ("", "2025-02-15", "2025-02-14", "2025-02-15"),
        ("2025-02-14", "2025-02-14", "", ""),
        ("2025-02-14", "", "2025-02-14", ""),
        ("2025-02-14", "", "2025-02-15", "2025-02-15"),
        ("2025-02-14", "2025-02-15", "2025-02-14", "2025-02-15"),
    ],
)
def test_branches_keep_the_later_day_of_a_correction(base, ours, theirs, joined):
    versions = [Catalog("a.md", EN, corrected=day) for day in (base, ours, theirs)]

    assert join_catalogs(*versions).catalog.corrected == joined
