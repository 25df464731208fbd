"""A reviewer edits the live page and an editor the source, or a translator the catalog: joined by unit, and nothing is lost."""

from dataclasses import dataclass

import pytest

from l10n.catalog import read_catalog
from l10n.model import Locale, UnitState
from tests.site import REPLAY, TestSite

EN = Locale.parse("en")
PO = "locales/en/content/a.zh-CN.md.po"
PAGE = "content/a.en.md"
SOURCE = "content/a.zh-CN.md"

ARTICLE = """\
---
title: 港湾基金公布三季度业绩
date: 2025-02-14
tags:
  - newsdesk
---

港湾基金周三公布了三季度业绩。公司净亏损3.5亿美元。管理层对前景表示乐观。

分析师认为市场已经见底。投资者仍在观望。

- 股价上涨5%
- 成交量有所下降

![](chart.png)

董事会将于下月讨论派息计划。
"""
ANSWERS = {
    "港湾基金公布三季度业绩": "Harbor Fund posts third-quarter results",
    "港湾基金周三公布了三季度业绩。": "Harbor Fund published its third-quarter results on Wednesday.",
    "公司净亏损3.5亿美元。": "The company's net loss was $350 million.",
    "管理层对前景表示乐观。": "Management was upbeat about the outlook.",
    "分析师认为市场已经见底。": "Analysts believe the market has bottomed out.",
    "投资者仍在观望。": "Investors are still waiting on the sidelines.",
    "股价上涨5%": "The share price rose 5%",
    "成交量有所下降": "Trading volume declined somewhat",
    "董事会将于下月讨论派息计划。": "The board will discuss dividend plans next month.",
    # what the editor may write
    "港湾基金周四公布了三季度业绩。": "Harbor Fund published its third-quarter results on Thursday.",
    "该公司总部位于上海。": "The company is based in Shanghai.",
    "公司净亏损3.6亿美元。": "The company's net loss was $360 million.",
    "港湾基金公布季度业绩": "Harbor Fund posts quarterly results",
    "港湾基金周三公布了业绩。": "Harbor Fund published results on Wednesday.",
    "三季度情况良好。": "The third quarter went well.",
    "公司净亏损3.5亿美元，管理层对前景表示乐观。": "The company's net loss was $350 million, and management was upbeat about the outlook.",
    "另一家公司的产品大受欢迎。": "Another company's products are very popular.",
}
LOSS = "公司净亏损3.5亿美元。"


@pytest.fixture
def site(tmp_path):
    """A live page in English whose units nobody has confirmed."""
    made = TestSite(tmp_path)
    made.go_live_in_english(SOURCE, ARTICLE, ANSWERS)
    return made


def edit(site, path: str, old: str, new: str) -> None:
    text = site.read(path)
    assert old in text, (old, text)
    site.write(path, text.replace(old, new, 1))


def units(site):
    return {unit.source: unit for unit in read_catalog(site.read(PO), PO, SOURCE, EN).units}


def state(site) -> str:
    return site.run("status").stdout.split("\n")[1].split(maxsplit=1)[1]


@dataclass(frozen=True)
class Row:
    """An edit of the source, and what the page must and must not say in the end."""

    name: str
    source: tuple[tuple[str, str], ...]
    says: tuple[str, ...] = ()
    not_says: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.name


FIRST = ("港湾基金周三公布了", "港湾基金周四公布了")
EDITS = [
    Row("none", ()),
    Row("the first sentence changes", (FIRST,), ("on Thursday",), ("on Wednesday",)),
    Row(
        "a sentence is put before",
        (("公司净亏损", "该公司总部位于上海。公司净亏损"),),
        ("based in Shanghai. The company",),
    ),
    Row(
        "a sentence is put first",
        (("港湾基金周三", "该公司总部位于上海。港湾基金周三"),),
        ("based in Shanghai. Harbor",),
    ),
    Row(
        "a paragraph is put before",
        (("港湾基金周三", "该公司总部位于上海。\n\n港湾基金周三"),),
        ("Shanghai.\n\nHarbor",),
    ),
    Row("the third sentence goes", (("管理层对前景表示乐观。", ""),), (), ("upbeat",)),
    Row("the first sentence goes", (("港湾基金周三公布了三季度业绩。", ""),), (), ("on Wednesday",)),
    Row(
        "another paragraph goes", (("分析师认为市场已经见底。投资者仍在观望。\n\n", ""),), (), ("sidelines", "bottomed")
    ),
    Row(
        "a paragraph moves",
        (
            ("分析师认为市场已经见底。投资者仍在观望。\n\n", ""),
            ("派息计划。\n", "派息计划。\n\n分析师认为市场已经见底。投资者仍在观望。\n"),
        ),
        ("next month.\n\nAnalysts",),
    ),
    Row(
        "the first sentence is split",
        (("周三公布了三季度业绩。", "周三公布了业绩。三季度情况良好。"),),
        ("published results on Wednesday. The third quarter went well.",),
    ),
    Row("the title changes", (("公布三季度业绩\ndate", "公布季度业绩\ndate"),), ("posts quarterly results",)),
    Row(
        "a list item is added",
        (("- 成交量", "- 该公司总部位于上海。\n- 成交量"),),
        ("- The company is based in Shanghai.\n- Trading",),
    ),
    Row("an image goes", (("![](chart.png)\n\n", ""),), (), ("chart.png",)),
    Row("an image is another", (("chart.png", "other.png"),), ("other.png",), ("chart.png",)),
    Row("the date changes", (("2025-02-14", "2025-02-15"),), ("2025-02-15",), ("2025-02-14",)),
    Row(
        "a sentence is replaced",
        (("管理层对前景表示乐观。", "另一家公司的产品大受欢迎。"),),
        ("very popular",),
        ("upbeat",),
    ),
    Row("a list becomes a paragraph", (("- 股价上涨5%\n- 成交量", "股价上涨5%\n\n成交量"),), ("5%\n\nTrading",)),
    Row(
        "much at once",
        (
            FIRST,
            ("管理层对前景表示乐观。", ""),
            ("- 成交量", "- 该公司总部位于上海。\n- 成交量"),
            ("2025-02-14", "2025-02-15"),
        ),
        ("on Thursday", "Shanghai", "2025-02-15"),
        ("upbeat",),
    ),
]
WORDS = "The company lost $350 million net, more than expected."


RARE = pytest.mark.property
BETWEEN = [pytest.param("", marks=RARE), pytest.param("extract", marks=RARE), "batch"]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize("row", EDITS, ids=str)
def test_the_everyday_case(site, row, between):
    """The reviewer's sentence is taken as reviewed, the editor's change follows, whatever ran in between."""
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    for old, new in row.source:
        edit(site, SOURCE, old, new)
    if between:
        site.run(*(["translate", "batch"] if between == "batch" else [between]))
    assert state(site).startswith("edited")

    done = site.run("adopt")

    assert done.exit_code == 0, done.output
    assert units(site)[LOSS].target == WORDS
    assert units(site)[LOSS].state is UnitState.TRANSLATED
    assert not state(site).startswith(("edited", "conflict"))
    written = site.read(PO)
    assert "no target was edited" in site.run("adopt").stderr
    assert site.read(PO) == written

    assert site.run("translate", "batch").exit_code == 0
    page = site.read(PAGE)
    assert WORDS in page
    assert all(text in page for text in row.says), page
    assert not any(text in page for text in row.not_says), page
    assert state(site).startswith("current")


CONFLICTS = [
    Row("its figure is corrected", ((LOSS, "公司净亏损3.6亿美元。"),)),
    Row("it is joined to the next", (("亿美元。管理层", "亿美元，管理层"),)),
]


@pytest.mark.parametrize("between", ["", "extract", "batch"])
@pytest.mark.parametrize("row", CONFLICTS, ids=str)
def test_the_same_sentence(site, row, between):
    """Both texts are shown, nothing is taken, and nothing is lost."""
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    for old, new in row.source:
        edit(site, SOURCE, old, new)
    if between:
        site.run(*(["translate", "batch"] if between == "batch" else [between]))
    page = site.read(PAGE)
    assert state(site).startswith("conflict")

    done = site.run("adopt")

    assert done.exit_code == 1
    assert "conflict" in done.stdout
    assert WORDS in done.stdout
    assert state(site).startswith("conflict")
    site.run("translate", "batch")
    assert site.read(PAGE) == page


@pytest.mark.parametrize("between", ["", "batch"])
def test_the_page_has_the_last_word_where_it_is_asked_for(site, between):
    edit(site, PAGE, "The company's net loss was $350 million.", "The company's net loss was $360 million, we learn.")
    edit(site, SOURCE, LOSS, "公司净亏损3.6亿美元。")
    if between:
        site.run("translate", "batch")

    done = site.run("adopt", "--page")

    assert done.exit_code == 0, done.output
    unit = units(site)["公司净亏损3.6亿美元。"]
    assert (unit.target, unit.state) == ("The company's net loss was $360 million, we learn.", UnitState.TRANSLATED)
    site.run("translate", "batch")
    assert "we learn" in site.read(PAGE)
    assert state(site).startswith("current")


@pytest.mark.parametrize("between", ["", "batch"])
def test_the_catalog_has_the_last_word_where_it_is_asked_for(site, between):
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    edit(site, PAGE, "Investors are still", "Most investors are still")
    edit(site, SOURCE, LOSS, "公司净亏损3.6亿美元。")
    if between:
        site.run("translate", "batch")

    done = site.run("adopt", "--catalog")

    assert done.exit_code == 0, done.output
    assert "dropped" in done.stdout
    assert units(site)["投资者仍在观望。"].target.startswith("Most investors")
    site.run("translate", "batch")
    page = site.read(PAGE)
    assert "net loss was $360 million" in page
    assert "Most investors are still" in page
    assert WORDS not in page
    assert state(site).startswith("current")


def confirm(site, source: str, target: str) -> None:
    """Confirm a unit with another target, as a PO editor does."""
    before, at, rest = site.read(PO).partition(f'msgid "{source}"\nmsgstr "')
    assert at
    before = before[::-1].replace("#, fuzzy\n"[::-1], "", 1)[::-1]
    site.write(PO, before + at + target + rest[rest.index('"') :])


def test_a_translator_changed_another_unit(site):
    """The page says what was written for it: the newer catalog counts."""
    confirm(site, "投资者仍在观望。", "Investors keep waiting.")
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    assert state(site).startswith("edited")

    assert site.run("adopt").exit_code == 0

    assert units(site)["投资者仍在观望。"].target == "Investors keep waiting."
    site.run("merge")
    assert WORDS in site.read(PAGE)
    assert "Investors keep waiting." in site.read(PAGE)
    assert state(site).startswith("current")


def test_a_translator_and_a_reviewer_changed_the_same_unit(site):
    confirm(site, LOSS, "The firm's net loss came to $350 million.")
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    assert state(site).startswith("conflict")

    done = site.run("adopt")

    assert done.exit_code == 1
    assert "The firm's net loss came to $350 million." in done.stdout
    assert WORDS in done.stdout
    assert units(site)[LOSS].target == "The firm's net loss came to $350 million."


def test_the_same_words_on_both_sides_are_no_conflict(site):
    confirm(site, LOSS, WORDS)
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    edit(site, SOURCE, *FIRST)
    site.run("translate", "batch")

    assert site.run("adopt").exit_code == 0
    assert site.run("translate", "batch").exit_code == 0
    assert state(site).startswith("current")


PAGE_EDITS = [
    (
        "a sentence is added",
        "waiting on the sidelines.",
        "waiting on the sidelines. We doubt it.",
    ),
    ("a paragraph is added", "The board will", "Our own note.\n\nThe board will"),
    ("a sentence is taken out", " Investors are still waiting on the sidelines.", ""),
    ("a heading is put in", "The board will", "## Dividends\n\nThe board will"),
    ("an image is taken out", "![](chart.png)\n\n", ""),
    ("the tags are others", "newsdesk", "desk"),
    ("an entry is put in", "tags:", "author: Lin\ntags:"),
    ("a list becomes numbered", "- Trading volume", "1. Trading volume"),
]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param((), id="alone", marks=RARE),
        pytest.param((FIRST,), id="source too"),
        pytest.param((("管理层对前景表示乐观。", ""),), id="one less", marks=RARE),
    ],
)
@pytest.mark.parametrize(("name", "old", "new"), PAGE_EDITS, ids=[row[0] for row in PAGE_EDITS])
def test_what_no_unit_can_hold_is_shown(site, name, old, new, source):
    """The page stays as it is until a person decides; then the catalog has the last word."""
    edit(site, PAGE, old, new)
    for change in source:
        edit(site, SOURCE, *change)
    site.run("translate", "batch")
    page = site.read(PAGE)

    done = site.run("adopt")

    assert done.exit_code == 1, done.output
    assert state(site).startswith("edited")
    site.run("translate", "batch")
    assert site.read(PAGE) == page

    assert site.run("adopt", "--catalog").exit_code == 0
    site.run("translate", "batch")
    assert state(site).startswith("current")
    assert old.strip() in site.read(PAGE)


# --- forms -----------------------------------------------------------------------------------


def test_a_page_with_other_line_ends_is_the_same_page(site):
    site.write(PAGE, site.read(PAGE).replace("\n", "\r\n").replace("The company's net loss was $350 million.", WORDS))
    edit(site, SOURCE, *FIRST)
    assert state(site).startswith("edited")

    assert site.run("adopt").exit_code == 0
    assert site.run("translate", "batch").exit_code == 0
    assert WORDS in site.read(PAGE)
    assert state(site).startswith("current")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("on Wednesday. The company", "on Wednesday.\nThe company"),
        ("\n\nThe board", "\n\n\nThe board"),
        ("next month.\n", "next month.  \n"),
    ],
)
def test_a_page_that_is_only_laid_out_anew(site, old, new):
    """Nothing in it is a person's words; where the source has changed too, the next merge writes it."""
    edit(site, PAGE, old, new)
    edit(site, SOURCE, "股价上涨5%", "股价上涨5%左右")
    site.answers({**ANSWERS, "股价上涨5%左右": "The share price rose about 5%"})
    assert state(site).startswith("edited")

    site.run("adopt", "--catalog")

    assert all(unit.state is not UnitState.TRANSLATED for unit in units(site).values())
    assert site.run("translate", "batch").exit_code == 0
    assert "about 5%" in site.read(PAGE)


def test_git_conflict_markers_are_a_conflict(site):
    edit(site, PAGE, "Management was", "<<<<<<< HEAD\nManagement was\n=======\nManagers were\n>>>>>>> other\n")
    edit(site, SOURCE, *FIRST)
    site.run("translate", "batch")

    assert state(site).startswith("conflict")
    assert site.run("adopt", "--catalog").exit_code == 2


@pytest.mark.parametrize("front", ["toml", "json"])
def test_front_matter_of_other_languages(site, front):
    heads = {
        "toml": '+++\ntitle = "港湾基金公布三季度业绩"\ndate = 2025-02-14\nweight = 3\n+++\n',
        "json": '{\n  "title": "港湾基金公布三季度业绩",\n  "date": "2025-02-14",\n  "weight": 3\n}\n',
    }
    site.write(SOURCE, heads[front] + ARTICLE.split("---\n")[2])
    site.run("translate", "batch")
    edit(site, PAGE, "Harbor Fund posts third-quarter results", "Harbor Fund reports on its third quarter")
    edit(site, SOURCE, *FIRST)
    site.run("translate", "batch")

    assert site.run("adopt").exit_code == 0
    site.run("translate", "batch")
    assert "reports on its third quarter" in site.read(PAGE)

    edit(site, PAGE, "3", "4") if front == "toml" else edit(site, PAGE, '"weight": 3', '"weight": 4')
    edit(site, SOURCE, "董事会将", "公司将")
    assert site.run("adopt").exit_code == 1


def test_an_edit_of_a_sentence_that_left_the_article_is_shown(site):
    edit(site, PAGE, "Management was upbeat about the outlook.", "Management was cautiously upbeat about the outlook.")
    edit(site, SOURCE, "管理层对前景表示乐观。", "")
    site.run("translate", "batch")

    done = site.run("adopt")

    assert done.exit_code == 1
    assert "cautiously upbeat" in done.stdout
    assert "cautiously upbeat" in site.read(PAGE)


def test_an_edit_in_a_paragraph_that_moved(site):
    words = "The company's net loss was $350 million, more than expected."
    edit(site, PAGE, "The company's net loss was $350 million.", words)
    first = "港湾基金周三公布了三季度业绩。公司净亏损3.5亿美元。管理层对前景表示乐观。\n\n"
    edit(site, SOURCE, first, "")
    edit(site, SOURCE, "派息计划。\n", "派息计划。\n\n" + first.rstrip() + "\n")
    site.run("translate", "batch")

    done = site.run("adopt")

    assert done.exit_code == 0, done.output
    site.run("translate", "batch")
    assert units(site)[LOSS].target == words
    assert site.read(PAGE).rstrip().endswith("outlook.")


def test_a_second_edit_before_the_page_is_written(site):
    """What was adopted is the base from then on."""
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    edit(site, SOURCE, *FIRST)
    assert site.run("adopt").exit_code == 0
    edit(site, PAGE, "more than expected", "far more than expected")
    edit(site, PAGE, "Investors are still", "Most investors are still")
    assert state(site).startswith("edited")

    assert site.run("adopt").exit_code == 0
    assert "far more than expected" in units(site)[LOSS].target
    site.run("translate", "batch")
    assert "far more than expected" in site.read(PAGE)
    assert "on Thursday" in site.read(PAGE)


def test_some_is_taken_and_the_rest_decided_later(site):
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    edit(site, PAGE, "Investors are still", "Most investors are still")
    edit(site, SOURCE, LOSS, "公司净亏损3.6亿美元。")
    site.run("translate", "batch")

    done = site.run("adopt")
    assert done.exit_code == 1
    assert units(site)["投资者仍在观望。"].target.startswith("Most investors")
    before = site.files()
    again = site.run("adopt")
    assert (again.exit_code, site.files()) == (1, before)
    assert "0 edited" not in again.stdout

    edit(site, PAGE, WORDS, "The company's net loss was $360 million.")
    assert site.run("adopt").exit_code == 0
    site.run("translate", "batch")
    assert state(site).startswith("current")
    assert "Most investors" in site.read(PAGE)


def without_texts(site) -> None:
    """Make the catalog one that an earlier version wrote."""
    lines = site.read(PO).split("\n")
    site.write(PO, "\n".join(line for line in lines if "X-Published-Texts" not in line))


@pytest.mark.parametrize(
    "row",
    [row for row in EDITS if row.name in ("none", "the first sentence changes", "the title changes")],
    ids=str,
)
def test_a_catalog_of_an_earlier_version(site, row):
    """Without hashes the everyday cases are told by what the catalog keeps."""
    without_texts(site)
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)
    for old, new in row.source:
        edit(site, SOURCE, old, new)
    site.run("extract")

    assert site.run("adopt").exit_code == 0
    assert units(site)[LOSS].target == WORDS
    site.run("translate", "batch")
    assert WORDS in site.read(PAGE)
    assert state(site).startswith("current")


def test_a_catalog_of_an_earlier_version_whose_unit_a_person_confirmed(site):
    without_texts(site)
    confirm(site, LOSS, "The firm's net loss came to $350 million.")
    edit(site, PAGE, "The company's net loss was $350 million.", WORDS)

    assert site.run("adopt").exit_code == 1
    assert units(site)[LOSS].target == "The firm's net loss came to $350 million."


def test_the_commands_that_findings_name_work_as_printed(tmp_path):
    """Also where a path needs quotes."""
    import shlex

    made = TestSite(tmp_path)
    made.configure(targets=["en"], engines=["replay"], more=REPLAY)
    made.write("content/a b.zh-CN.md", ARTICLE)
    made.answers(ANSWERS)
    made.run("translate", "batch")
    page = "content/a b.en.md"
    made.write(page, made.read(page).replace("The company's net loss was $350 million.", WORDS))
    found = made.run("check").stdout

    command = found[found.index("`l10n adopt") + 1 :].split("`")[0]

    assert made.run(*shlex.split(command)[1:]).exit_code == 0
    assert "current" in made.run("status").stdout


def test_page_and_catalog_exclude_each_other(site):
    done = site.run("adopt", "--page", "--catalog")

    assert done.exit_code == 2
    assert "exclude each other" in done.stderr
