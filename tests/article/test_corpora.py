"""Whole corpora: identity, coverage, and the HTML a reader gets."""

import os
import re
import sysconfig
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from l10n.article import parse_article, splice
from l10n.errors import ArticleError
from l10n.model import Article
from tests.article.pseudo import HAN, pseudo_article, read_page

ROOT = Path(__file__).parents[2]


def corpora() -> dict[str, Path]:
    """Name the folders to read: installed packages, the sample site, and a corpus where there is one."""
    beside = ROOT.parent / "shared" / "corpus"
    found = {"packages": Path(sysconfig.get_paths()["purelib"]), "sample site": ROOT / "content"}
    if named := os.environ.get("L10N_CORPUS"):
        found["corpus"] = Path(named)
    elif beside.is_dir():
        found["corpus"] = beside
    return found


FOLDERS = corpora()


@cache
def files(folder: Path) -> tuple[Path, ...]:
    """List the Markdown files; a directory may be named like one."""
    return tuple(sorted(path for path in folder.rglob("*.md") if path.is_file()))


@cache
def articles(folder: Path) -> tuple[Article, ...]:
    """Parse every file that is UTF-8 with sound front matter."""
    return tuple(article for path in files(folder) if (article := _article(path)))


def _article(path: Path) -> Article | None:
    try:
        return parse_article(path.read_bytes(), path.name)
    except ArticleError:
        return None


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS.keys())
def test_every_file_comes_back_byte_for_byte(folder):
    """Files are read (at most one in a hundred is broken), and nothing new leaves every byte."""
    read = articles(folder)
    for article in read:
        assert splice(article, {}) == article.raw, article.path
        same = {index: segment.source for index, segment in enumerate(article.segments)}
        assert splice(article, same) == article.raw, article.path

    assert len(read) >= 0.99 * len(files(folder))


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS.keys())
def test_segments_hold_the_bytes_of_their_source(folder):
    """Spans are in order and disjoint, and hold their source where nothing was normalised in it."""
    for article in articles(folder):
        end = 0
        for segment in article.segments:
            text = article.raw[slice(*segment.span)].decode()
            assert end <= segment.span.start < segment.span.end, article.path
            if not segment.context and not re.search(r"\n|\]|<br", text):
                assert text == segment.source, article.path
            end = segment.span.end


def measure(folder: Path) -> Counter[str]:
    """
    Pseudo-translate every article that has segments, and count what its rendered page shows.

    `han` and `left`: Han characters outside code and URLs, before and after. `files`, and
    `changed` of them in the sequence of their HTML tags; files whose sequences are equal once
    <strong> and <em> are left out of both differ only by emphasis that the source did not
    close and the splice mended (l10n.article.emphasis): these count as `mended`.
    """
    counts: Counter[str] = Counter()
    for article in articles(folder):
        if article.segments:
            before, after = read_page(article.raw), read_page(pseudo_article(article))
            counts.update(files=1, han=before.han, left=after.han)
            if before.tags != after.tags:
                mended = before.tags_without_emphasis == after.tags_without_emphasis
                mended = mended and before.tags.count("strong") < after.tags.count("strong")
                counts["mended" if mended else "changed"] += 1
    return counts


@pytest.mark.property
@pytest.mark.parametrize("name", FOLDERS)
def test_a_translation_covers_the_text_and_keeps_the_page(name, record_property):
    """
    At most 0.1 % of the Han text stays, and in 99.5 % of the files the HTML tags are the same.

    Files whose only difference is emphasis that was mended count as equal, and apart. The
    figures are properties of the test report.
    """
    counts = measure(FOLDERS[name])
    for key, value in counts.items():
        record_property(key, value)

    assert counts["left"] <= 0.001 * counts["han"], counts
    assert counts["changed"] <= 0.005 * counts["files"], counts
    if name == "sample site":
        assert counts["files"] >= 3
        assert counts["han"] > 1000


def test_the_measurement_can_fail():
    """A page of untranslated text counts its Han characters, and a lost tag shows."""
    page = read_page("营收**增长**`代码`\n".encode())

    assert page.han == len(HAN.findall("营收增长"))
    assert page.tags != read_page("营收增长`代码`\n".encode()).tags
