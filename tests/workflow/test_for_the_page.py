"""`adopt --page`: what a person who decides for the page gets, what no unit can hold, and that what is advised works."""

import re

import pytest

from l10n.catalog import read_catalog
from l10n.model import Locale, UnitState
from tests.site import TestSite

EN = Locale.parse("en")
SOURCE, PAGE, PO = "content/a.zh-CN.md", "content/a.en.md", "locales/en/content/a.zh-CN.md.po"
ARTICLE = """\
---
title: 港湾基金公布三季度业绩
description: 业绩好于预期
date: 2025-02-14
tags:
  - newsdesk
---

港湾基金周三公布了三季度业绩。公司净亏损3.5亿美元。管理层对前景表示乐观。

## 市场表现

详见[公告](https://example.com/a)。分析师认为市场已经见底[^1]。投资者仍在观望。

- 股价上涨5%
- 成交量有所下降

董事会将于下月讨论**派息**计划。

[^1]: 据公司公告。
"""
ANSWERS = {
    "港湾基金公布三季度业绩": "Harbor Fund posts third-quarter results",
    "业绩好于预期": "Results beat expectations",
    "港湾基金周三公布了三季度业绩。": "Harbor Fund published its third-quarter results on Wednesday.",
    "公司净亏损3.5亿美元。": "The company's net loss was $350 million.",
    "管理层对前景表示乐观。": "Management was upbeat about the outlook.",
    "市场表现": "Market performance",
    "详见[公告](https://example.com/a)。": "See the [notice](https://example.com/a).",
    "分析师认为市场已经见底[^1]。": "Analysts believe the market has bottomed out[^1].",
    "投资者仍在观望。": "Investors are still waiting on the sidelines.",
    "股价上涨5%": "The share price rose 5%",
    "成交量有所下降": "Trading volume declined somewhat",
    "董事会将于下月讨论**派息**计划。": "The board will discuss **dividend** plans next month.",
    "据公司公告。": "According to the company.",
    # what an editor may write
    "公司净亏损3.6亿美元。": "The company's net loss was $360 million.",
    "管理层对前景表示非常乐观。": "Management was very upbeat about the outlook.",
    "另一家公司的产品大受欢迎。": "Another company's products are very popular.",
    "市场走势": "Market trend",
    "详见[公告](https://example.com/b)。": "See the [notice](https://example.com/b).",
    "投资者普遍仍在观望。": "Most investors are still waiting on the sidelines.",
    "业绩远好于预期": "Results beat expectations by far",
}
LOSS = "The company's net loss was $350 million."
UPBEAT = "Management was upbeat about the outlook."
NOTICE = "See the [notice](https://example.com/a)."
LONG = "The company said in a very long statement to its shareholders and creditors and whoever listened that it lost $360 million."
Edit = tuple[str, str]
CORRECTED, REWORDED = ("3.5亿", "3.6亿"), ("前景表示乐观", "前景表示非常乐观")
RELINKED, RETITLED = ("example.com/a", "example.com/b"), ("市场表现", "市场走势")


@pytest.fixture
def site(tmp_path):
    """A live page in English whose units nobody has confirmed."""
    made = TestSite(tmp_path)
    made.go_live_in_english(SOURCE, ARTICLE, ANSWERS)
    return made


def edit(site, path: str, *edits: Edit) -> None:
    text = site.read(path)
    for old, new in edits:
        assert old in text, (old, text)
        text = text.replace(old, new, 1)
    site.write(path, text)


def state(site) -> str:
    return site.run("status").stdout.split("\n")[1].split(maxsplit=1)[1]


def advice(site) -> str:
    """What `check` says of the page."""
    [line] = [each for each in site.run("check").stdout.split("\n") if "by hand" in each]
    return line


def units(site):
    return {unit.source: unit for unit in read_catalog(site.read(PO), PO, SOURCE, EN).units}


TAKEN = [
    ("too long", (LOSS, LONG), CORRECTED, LONG),
    ("too short", (LOSS, "Loss: $360m."), CORRECTED, "Loss: $360m."),
    ("rewritten", (UPBEAT, "Its bosses see blue skies."), REWORDED, "Its bosses see blue skies."),
    ("rewritten alone", (UPBEAT, "Blue skies, they say."), None, "Blue skies, they say."),
    (
        "two in one",
        (f"{LOSS} {UPBEAT}", "The company lost $360 million, but management was upbeat."),
        CORRECTED,
        "The company lost $360 million, but management was upbeat.",
    ),
    ("one in two", (UPBEAT, "Management was upbeat. So it said."), REWORDED, "Management was upbeat. So it said."),
    (
        "another link in the source",
        (NOTICE, "Read [the notice](https://example.com/a)."),
        RELINKED,
        "Read [the notice](https://example.com/b).",
    ),
    ("the same new link", (NOTICE, "Read [it](https://example.com/b)."), RELINKED, "Read [it](https://example.com/b)."),
    ("a heading of another title", ("## Market performance", "## Shares"), RETITLED, "## Shares"),
    ("a heading of another level", ("## Market performance", "## Shares"), ("## 市场", "### 市场"), "### Shares"),
    ("front matter", ("Results beat expectations", "A nice surprise"), ("好于", "远好于"), "description: A nice surprise"),
    ("a sentence more", (UPBEAT, f"{UPBEAT} We doubt it."), None, f"{UPBEAT} We doubt it."),
    ("a sentence more in front", ("Harbor Fund published", "News. Harbor Fund published"), None, "\nNews. Harbor Fund"),
    ("a sentence less", (f" {UPBEAT}", ""), None, f"{LOSS}\n\n##"),
    ("a sentence in the place of another", (UPBEAT, "Blue skies."), ("管理层对前景表示乐观", "另一家公司的产品大受欢迎"), "million. Blue skies."),
    ("an item", ("Trading volume declined somewhat", "Few traded"), ("成交量有所", "成交量明显"), "- Few traded\n"),
]  # fmt: skip


@pytest.mark.parametrize("between", ["", "batch"])
@pytest.mark.parametrize(("name", "page", "source", "says"), TAKEN, ids=[row[0] for row in TAKEN])
def test_the_page_has_the_last_word(site, between, name, page, source, says):
    """What the page says goes into units as reviewed, with the markup of the present source; the finding advises no other."""
    edit(site, PAGE, page)
    if source:
        edit(site, SOURCE, source)
    if between:
        site.run("translate", "batch")
    first = site.run("adopt")
    if first.exit_code:
        assert f"`l10n adopt {SOURCE} -l en` shows both texts, and decides with `--page` or `--catalog`" in advice(site)
        done = site.run("adopt", SOURCE, "-l", "en", "--page")
        assert done.exit_code == 0, done.output
    assert not state(site).startswith(("edited", "conflict"))
    assert "no target was edited" in site.run("adopt", "--page").stderr

    site.run("translate", "batch")

    assert says in site.read(PAGE)
    assert not state(site).startswith(("edited", "conflict"))


LEFT = [
    ("a link is lost", (NOTICE, "Read all about it."), None, "it has lost link"),
    ("a link is lost that is another now", (NOTICE, "Read all about it."), RELINKED, "it has lost link"),
    ("a link leads elsewhere", ("(https://example.com/a)", "(https://example.com/z)"), None, "it has lost link"),
    ("a footnote is lost", ("bottomed out[^1]", "bottomed out"), None, "it has lost footnote"),
    ("a footnote is added", ("the sidelines.", "the sidelines[^1]."), None, "it has added footnote"),
    ("a paragraph more", ("The board", "Our note.\n\nThe board"), None, "line 19 (it belongs to no unit: Our note."),
    ("a paragraph less", ("The board will discuss **dividend** plans next month.\n\n", ""), None, "leave out what it lacks"),
    ("a heading more", ("The board", "## Dividends\n\nThe board"), None, "it belongs to no unit"),
    ("an entry of the front matter", ("newsdesk", "desk"), None, "line 5 (it is no unit"),
    ("an entry more", ("tags:", "author: Lin\ntags:"), CORRECTED, "line 5 (it is no unit"),
    ("Chinese", (UPBEAT, "管理层非常乐观。"), None, "is not translated"),
    ("a numbered list", ("- Trading volume", "1. Trading volume"), None, "merging would write this line otherwise"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "page", "source", "why"), LEFT, ids=[row[0] for row in LEFT])
def test_what_no_unit_can_hold_is_told_with_what_helps(site, name, page, source, why):
    """The finding says where, and what works: mending the page, or giving it up; `--page` takes nothing of it."""
    edit(site, PAGE, page)
    if source:
        edit(site, SOURCE, source)
        site.run("translate", "batch")
    text = site.read(PAGE)
    for side in ((), ("--page",)):
        assert site.run("adopt", *side).exit_code == 1
        said = advice(site)
        assert why in said
        assert "no command can" in said
        assert site.read(PAGE) == text
    assert "decides with" not in said
    where = re.match(rf"{PAGE}:(\d+): ", said)
    assert where
    assert 1 <= int(where[1]) <= text.count("\n")

    assert f"`l10n adopt {SOURCE} -l en --catalog`" in said
    assert site.run("adopt", SOURCE, "-l", "en", "--catalog").exit_code == 0
    site.run("translate", "batch")
    assert state(site).startswith("current")


def test_mending_the_line_that_is_named_helps(site):
    edit(site, PAGE, (NOTICE, "Read all about it."))
    site.run("adopt", "--page")
    edit(site, PAGE, ("Read all about it.", "Read all about it [here](https://example.com/a)."))

    assert site.run("adopt", "--page").exit_code == 0
    assert state(site).startswith("current")


def test_where_adopting_takes_all_no_decision_is_asked_for(site):
    edit(site, PAGE, (LOSS, "The company lost $350 million net."))

    assert advice(site).endswith(f"until the edit is in the catalog: run `l10n adopt {SOURCE} -l en`")


def test_gits_markers_are_named_with_their_line(site):
    edit(
        site,
        PAGE,
        (UPBEAT, f"\n<<<<<<< HEAD\n{UPBEAT}\n=======\nManagers were.\n>>>>>>> other\n"),
        ("newsdesk", "desk"),
    )

    said = "git left a conflict in its line 11: join the two sides there"
    checked = site.run("check")
    assert checked.exit_code == 1, checked.stderr
    assert f"{PAGE}:11: [en] error target-edited: was edited by hand" in checked.stdout
    assert said in checked.stdout
    refused = site.run("publish", SOURCE, "-l", "en")
    assert (refused.exit_code, said in refused.stdout) == (1, True)
    assert f"next: l10n adopt {SOURCE} -l en, once that is done" in refused.stderr


@pytest.mark.parametrize("blanks", [" ", "  "])
def test_a_blank_that_nobody_sees_is_no_change(site, blanks):
    """A sentence is taken out with the blank before it left; two blanks at the end of a paragraph are no break either."""
    edit(site, PAGE, (f" {UPBEAT}", blanks))
    done = site.run("adopt", "--page")

    assert (done.exit_code, "otherwise" in done.stdout) == (0, False)
    assert site.run("merge").exit_code == 0
    assert state(site).startswith("current")


def test_a_page_of_windows_is_taken_and_no_more_is_said(site):
    site.write(PAGE, site.read(PAGE).replace(LOSS, "The company lost $350 million net.").replace("\n", "\r\n"))
    done = site.run("adopt")

    assert (done.exit_code, done.stdout.count("\n")) == (0, 2)
    assert state(site).startswith("current")
    assert site.run("translate", "batch").exit_code == 0
    assert "lost $350 million net" in site.read(PAGE)


def test_a_changed_heading_is_taken_where_the_source_changed_its_level(site):
    edit(site, PAGE, ("## Market performance", "## How the market did"))
    edit(site, SOURCE, ("## 市场", "### 市场"))
    done = site.run("adopt")

    assert done.exit_code == 0, done.output
    site.run("translate", "batch")
    assert "### How the market did" in site.read(PAGE)


def test_what_is_told_in_a_neighbour_is_said(site):
    edit(site, PAGE, (f"{LOSS} Management was", "The company's net loss was $350 million while management was"))

    assert "folded: told in the sentence before: 管理层对前景表示乐观。" in site.run("adopt").stdout


# --- a sentence that stands in Chinese -------------------------------------------------------


@pytest.mark.parametrize("between", ["", "batch"])
@pytest.mark.parametrize("waits", ["stale", "missing"])
def test_a_translation_of_published_chinese_is_taken(site, waits, between):
    """It was made for the sentence that the page showed, whatever its unit had before."""
    new = REWORDED if waits == "stale" else ("表示乐观", "表示乐观。两者均未置评")
    text = "管理层对前景表示非常乐观。" if waits == "stale" else "两者均未置评。"
    site.answers({source: target for source, target in ANSWERS.items() if source != text})
    edit(site, SOURCE, new)
    assert site.run("publish", SOURCE, "-l", "en").exit_code == 0
    edit(site, PAGE, (text, "Neither would say more than that it was glad."))
    if between:
        site.run("translate", "batch")

    done = site.run("adopt")

    assert done.exit_code == 0, done.output
    unit = units(site)[text]
    assert (unit.target, unit.state) == ("Neither would say more than that it was glad.", UnitState.TRANSLATED)
    site.run("merge")
    assert unit.target in site.read(PAGE)
    assert state(site).startswith("current")
