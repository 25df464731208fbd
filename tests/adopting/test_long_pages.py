"""Pages of thousands of paragraphs or sentences: aligned where much is equal, refused with a line where nothing is."""

import pytest

from l10n.adopting import Basis, TargetFile, align, pages
from l10n.adopting.pages import Item, cut
from l10n.article import parse_article
from l10n.catalog import Bitext, update_catalog
from l10n.errors import ArticleError
from l10n.glossary import Glossary
from l10n.model import Catalog, Locale, Unit
from l10n.publishing import read_page

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")


def page_of(count, joint):
    """Return a bitext of so many sentences, and a page where each is another."""
    article = parse_article(f"首段。\n\n{joint.join(f'第{n}句话。' for n in range(count))}\n".encode(), "a.md")
    bitext = Bitext(article, update_catalog(Catalog("a.md", EN), article))
    page = read_page(f"First.\n\n{joint.join(f'Other {n} words.' for n in range(count))}\n".encode(), "a.en.md")
    return bitext, TargetFile(page, Basis.FOREIGN)


@pytest.mark.parametrize(
    ("joint", "what"),
    [
        ("\n\n", "1,002 paragraphs that differ, of which there may be 1,000"),
        (" ", "1,001 sentences in a paragraph that differs, of which there may be 1,000"),
    ],
)
def test_a_page_that_differs_without_end_is_refused(joint, what):
    """What a page has in one stretch that nothing equal parts is aligned up to a limit, and refused with its line beyond."""
    bitext, file = page_of(1_001, joint)

    with pytest.raises(ArticleError, match=what) as raised:
        align(bitext, file, ZH, Glossary())

    assert str(raised.value).startswith("a.en.md:")


@pytest.mark.parametrize("joint", ["\n\n", " "])
@pytest.mark.parametrize("count", [1, 2, 5, 20, 300])
def test_a_page_that_differs_within_the_limit_is_aligned(joint, count):
    """Each unit has its standing, be there one or hundreds."""
    bitext, file = page_of(count, joint)

    assert len(align(bitext, file, ZH, Glossary()).units) == count + 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“Where from?” Lind said. It went on.", 2),
        ("“Where from?” he asked. “Here!” she told them.", 2),
        ("“Where from?” It went on.", 2),
        ("“Up!” the head of the bank said on Monday. It went on.", 2),
        ("“Up!” Then it went on. He said so.", 3),
        ("It rose. He said so.", 2),
    ],
)
def test_a_quote_with_a_mark_of_its_own_goes_on(text, count):
    """What is said is one sentence with who said it."""
    assert len(cut(text, 0, ("Text",), ())) == count


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("a" * 10_001, 5),
        ("a " * 5_001, 5),
        (f"First.\n\n{'a ' * 6_000}", 7),
        (f"First. {'a ' * 6_000}", 5),
        (f"# {'a ' * 6_000}", 5),
        (f"- One.\n- {'a ' * 6_000}", 6),
        (f"> {'a ' * 6_000}", 5),
        ("1, " * 5_000, 5),
        ("“" * 10_001, 5),
        ("$1 " * 33_000, 5),
    ],
)
def test_a_page_with_a_sentence_that_is_too_long_is_refused(page, line):
    """What differs is read, and a sentence without end is no sentence."""
    bitext, _ = page_of(3, " ")
    file = TargetFile(read_page(f"---\ntitle: A\n---\n\n{page}\n".encode(), "a.en.md"), Basis.FOREIGN)

    with pytest.raises(
        ArticleError, match=f"a.en.md:{line}: a sentence of .* of which there may be 10,000; break it up"
    ):
        align(bitext, file, ZH, Glossary())


@pytest.mark.parametrize(
    "page",
    [
        "a" * 10_000,
        "a " * 4_999,
        "Some words. " * 900,
        "Some words.\n\n" * 900,
        f"{'a ' * 4_000}end. {'B ' * 4_000}end.",
        f"First.\n\n{'a ' * 4_900}",
        f"- {'a ' * 4_900}\n- {'b ' * 4_900}",
        f"# {'a ' * 4_900}",
        "$1. " * 900,
        "“Up!” he said. " * 600,
    ],
)
def test_a_page_with_long_sentences_or_paragraphs_is_aligned(page):
    """Each unit has its standing."""
    bitext, _ = page_of(3, " ")
    file = TargetFile(read_page(f"---\ntitle: A\n---\n\n{page}\n".encode(), "a.en.md"), Basis.FOREIGN)

    assert len(align(bitext, file, ZH, Glossary()).units) == 4


def test_a_long_text_that_is_as_it_was_written_does_not_matter():
    """A blob that merging copies stands in both pages; another paragraph is aligned beside it."""
    blob = "x" * 30_000
    article = parse_article(f"首段。\n\n{blob}\n\n次段。\n".encode(), "a.md")
    bitext = Bitext(article, update_catalog(Catalog("a.md", EN), article))
    file = TargetFile(read_page(f"First.\n\n{blob}\n\nSecond.\n".encode(), "a.en.md"), Basis.FOREIGN)

    assert len(align(bitext, file, ZH, Glossary()).units) == 2


def test_a_piece_that_stands_a_thousand_times_is_looked_for_once(monkeypatch):
    """What merging wrote between sentences, and the same target over and over, cost as much as one."""
    looked = []
    monkeypatch.setattr(pages, "_places", lambda text, piece: looked.append(piece) or iter(()))
    unit = Unit("说。", "", "The man said so.")
    items = [
        Item(
            index=n % 2 - 1,
            unit=unit if n % 2 else None,
            text=text,
            has_target=True,
            leaf=0,
            kind=(),
            start=0,
            source="",
        )
        for n, text in enumerate(["“said”", "The man said so.", "The very same man said so again."] * 300)
    ]

    cut("“said” The man said so.", 0, ("Text",), items)

    assert len(looked) < 20


def test_a_page_that_is_refused_is_left_as_it_is(english):
    """`adopt` names the page and its limit, and other commands go on."""
    english.run("translate", "batch")
    page = "---\ntitle: A\n---\n\n" + "\n\n".join(f"Other {n} words." for n in range(1_100))
    english.write("content/a.en.md", page)

    done = english.run("adopt", "content/a.zh-CN.md", "-l", "en")

    assert done.exit_code == 2
    assert "content/a.en.md:5: 1,100 paragraphs that differ, of which there may be 1,000" in done.stderr
    assert (english.root / "content/a.en.md").read_text("utf-8") == page
    assert english.run("check").exit_code == 0
