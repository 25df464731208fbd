"""Pages of thousands of paragraphs or sentences: aligned where much is equal, refused with a line where nothing is."""

import pytest

from l10n.adopting import Basis, TargetFile, align
from l10n.adopting.pages import cut
from l10n.article import parse_article
from l10n.catalog import Bitext, update_catalog
from l10n.errors import ArticleError
from l10n.glossary import Glossary
from l10n.model import Catalog, Locale
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
