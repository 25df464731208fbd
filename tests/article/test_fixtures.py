"""The rules of segmentation, case by case; a failure names the case's file and line."""

import re

import pytest

from l10n.article import outline, parse_article, splice
from l10n.model import ArticleKind
from tests.article.cases import FIXTURES, described, parameters, read_cases
from tests.article.pseudo import pseudo_article, read_page

CASES = parameters()
RULES = [case for case in CASES if case.values[0].expected is not None]
MARKDOWN = [case for case in CASES if case.values[0].option == ""]


@pytest.mark.parametrize("case", RULES)
def test_an_article_has_these_segments(case):
    """An article is cut into the segments that its case lists."""
    article = parse_article(case.raw, case.place, case.options)

    assert described(article) == case.expected, case.place


@pytest.mark.parametrize("case", CASES)
def test_splicing_nothing_new_changes_nothing(case):
    """No target, and every segment's own source as its target, both give the file back."""
    article = parse_article(case.raw, case.place, case.options)

    assert splice(article, {}) == case.raw, case.place
    assert splice(article, {i: s.source for i, s in enumerate(article.segments)}) == case.raw, case.place


@pytest.mark.parametrize("case", CASES)
def test_segments_are_ordered_disjoint_and_hold_their_text(case):
    """Segments follow each other, and what has no break and no label stands in the file as its source says."""
    article = parse_article(case.raw, case.place, case.options)
    ends = [0, *(segment.span.end for segment in article.segments)]

    for end, segment in zip(ends, article.segments, strict=False):
        text = case.raw[slice(*segment.span)].decode()
        assert end <= segment.span.start < segment.span.end, case.place
        assert segment.source.strip() == segment.source != "", case.place
        if not segment.context and not re.search(r"\n|\]|<br", text):
            assert text == segment.source, case.place


@pytest.mark.parametrize("case", MARKDOWN)
def test_a_translation_keeps_blocks_and_links(case):
    """With every Han run replaced, the article parses to the same blocks, links and images."""
    article = parse_article(case.raw, case.place, case.options)
    target = pseudo_article(article)

    if article.kind is ArticleKind.MARKDOWN:
        start = parse_article(target, case.place).body
        assert outline(target[start:]) == outline(case.raw[article.body :]), case.place


@pytest.mark.parametrize("case", [p for p in CASES if p.values[0].file == "commonmark.md"])
def test_a_translation_leaves_no_han_text_and_keeps_tags(case):
    """Each construct of CommonMark shows its Han text to the translator, code and URLs apart, and renders alike."""
    article = parse_article(case.raw, case.place, case.options)
    source, target = read_page(case.raw), read_page(pseudo_article(article))

    assert target.han == 0, (case.place, target.text)
    assert target.tags == source.tags, case.place


def test_fixture_files_are_read_whole():
    """Every case has a title of its own, and no file is without cases."""
    files = {file: list(read_cases(file)) for file in FIXTURES.glob("*.md")}

    assert all(files.values())
    for file, cases in files.items():
        titles = [case.title for case in cases]
        assert len(set(titles)) == len(titles), file.name
