"""What people did elsewhere, taken in: edited pages, files of other tools, renamed articles; and nothing lost by it."""

import pytest

from l10n.catalog import read_catalog
from l10n.model import Locale, UnitState
from tests.site import ENGLISH

EN = Locale.parse("en")
PO = "locales/en/content/a.zh-CN.md.po"
PAGE = "content/a.en.md"
SOURCE = "content/a.zh-CN.md"


@pytest.fixture
def reviewed(english):
    """The site of one English article, drafted and confirmed."""
    english.run("translate", "batch")
    english.write(PO, english.read(PO).replace("#, fuzzy\n", ""))
    english.run("merge")
    return english


def units(site, path=PO):
    return {unit.source: unit for unit in read_catalog(site.read(path), path, SOURCE, EN).units}


def edit(site, path: str, old: str, new: str) -> None:
    assert old in site.read(path)
    site.write(path, site.read(path).replace(old, new))


# --- adopt -----------------------------------------------------------------------------------


def test_an_edited_page_is_adopted_and_current(reviewed):
    edit(reviewed, PAGE, "reported its results", "published its results")
    done = reviewed.run("adopt")

    assert done.exit_code == 0
    assert "1 edited" in done.stdout
    assert units(reviewed)["港湾基金2月12日发布财报。"].target == "Harbor Fund published its results on Feb. 12."
    assert "current" in reviewed.run("status").stdout
    assert "no target was edited by hand" in reviewed.run("adopt").stderr


def test_what_is_shown_is_adopted_once_it_is_mended(reviewed):
    """A partial adoption leaves an edited page, and no conflict."""
    edit(reviewed, PAGE, "reported its results", "published its results")
    reviewed.write(PAGE, reviewed.read(PAGE) + "\nA stray note.\n")
    assert reviewed.run("adopt").exit_code == 1

    edit(reviewed, PAGE, "\nA stray note.\n", "")
    edit(reviewed, PAGE, "12% wider", "wider by 12%")
    done = reviewed.run("adopt")

    assert done.exit_code == 0
    assert "conflict" not in done.stdout
    assert "current" in reviewed.run("status").stdout


def test_a_page_with_gits_conflict_in_it_is_refused(reviewed):
    edit(
        reviewed,
        PAGE,
        "Harbor Fund reported",
        "<<<<<<< HEAD\nHarbor Fund said\n=======\nHarbor Fund told\n>>>>>>> other\nX",
    )
    before = reviewed.read(PO)
    done = reviewed.run("adopt")

    assert done.exit_code == 2
    assert "git left a conflict here" in done.stderr
    assert reviewed.read(PO) == before


def test_adopting_finds_the_catalogs_of_a_renamed_article_first(reviewed):
    (reviewed.root / SOURCE).rename(reviewed.root / "content/b.zh-CN.md")
    (reviewed.root / PAGE).rename(reviewed.root / "content/b.en.md")
    before = units(reviewed)
    reviewed.run("adopt")

    assert {u.target for u in units(reviewed, PO.replace("a.zh", "b.zh")).values()} == {
        u.target for u in before.values()
    }
    assert not (reviewed.root / PO).exists()


def test_a_dry_run_takes_nothing(reviewed):
    edit(reviewed, PAGE, "reported its results", "published its results")
    before = reviewed.files()
    done = reviewed.run("adopt", "-n")

    assert "1 edited" in done.stdout
    assert "next" not in done.stderr
    assert reviewed.files() == before


# --- prune and accept ------------------------------------------------------------------------


def test_prune_never_takes_a_renamed_article_for_a_gone_one(reviewed):
    (reviewed.root / SOURCE).rename(reviewed.root / "content/b.zh-CN.md")

    assert "nothing to prune" in reviewed.run("prune", "--yes").stderr
    assert (reviewed.root / PO).exists()
    assert "it is content/b.zh-CN.md now; run `l10n extract`" in reviewed.run("check").stdout


def test_a_split_sentence_is_not_accepted(reviewed):
    edit(reviewed, SOURCE, "美元，**同比**扩大12%。", "美元。**同比**扩大12%。")
    done = reviewed.run("accept", "--all")

    assert done.exit_code == 1
    assert done.stdout.count("it was split or joined; translate it anew") == 2


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("净亏损3.5亿", "净利润3.5亿", "polarity"),
        ("扩大12%", "拟扩大12%", "hedge"),
        ("扩大12%", "未扩大12%", "negation"),
    ],
)
def test_what_turns_a_sentence_round_is_not_accepted(reviewed, old, new, why):
    edit(reviewed, SOURCE, f"{old}" if old in reviewed.read(SOURCE) else old, new)
    done = reviewed.run("accept", "--all", "--text", "同比")

    assert done.exit_code == 1
    assert f"stays stale: it differs in {why} from" in done.stdout


def test_a_draft_that_nobody_read_stays_a_draft(english):
    english.run("translate", "batch")
    edit(english, SOURCE, "详见[公告]", "请见[公告]")
    english.run("accept", "--all")

    assert {unit.state for unit in units(english).values()} == {UnitState.DRAFT}


# --- export and import -----------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["xlf", "tmx", "csv", "xlsx"])
def test_what_comes_back_untouched_changes_nothing(reviewed, suffix):
    before = reviewed.files()
    assert reviewed.run("export", f"out.{suffix}").exit_code == 0
    assert reviewed.run("import", f"out.{suffix}").exit_code == 0

    after = reviewed.files()
    after.pop(f"out.{suffix}")
    assert after == before


def test_a_translators_work_comes_in_and_is_told(reviewed):
    reviewed.run("export", "out.csv")
    edit(reviewed, "out.csv", "reported its results on", "published its results on")
    done = reviewed.run("import", "out.csv")

    assert "1 unit of 1 article changed, 0 refused" in done.stderr
    assert "replaces a confirmed target: 港湾基金2月12日发布财报。" in done.stdout


def test_a_file_of_another_locale_is_refused(english):
    english.configure(targets=["en", "ja"], engines=["replay"], more='\n[engine.replay]\npath = "answers.jsonl"\n')
    english.run("translate", "batch")
    english.run("export", "out.csv", "-l", "en")
    before = english.files()
    done = english.run("import", "out.csv", "-l", "ja")

    assert done.exit_code == 2
    assert "it is in en, and ja was asked for" in done.stderr
    assert english.files() == before


def test_a_folded_row_does_not_empty_what_is_confirmed(reviewed):
    source = "港湾基金2月12日发布财报。"
    reviewed.write("out.csv", f"article,source,target,state\n{SOURCE},{source},,folded\n")
    done = reviewed.run("import", "out.csv")

    assert done.exit_code == 2
    assert "it would empty a confirmed target" in done.stderr
    assert units(reviewed)[source].target == ENGLISH[source]


# --- twice -----------------------------------------------------------------------------------


def test_an_article_drafted_from_memory_is_the_same_the_second_time(reviewed):
    """A reviewer's short form is one in the first mention of another article, too; it is mended at once or not at all."""
    reviewed.write(
        "locales/glossary.csv", "source,kind,en,short_en\n港湾基金,organisation,Harbor Investment Fund,Harbor Fund\n"
    )
    reviewed.write("content/b.zh-CN.md", reviewed.read(SOURCE))
    reviewed.run("translate", "batch")
    written = reviewed.files()

    assert "wrote 0 files" in reviewed.run("translate", "batch").stderr
    assert reviewed.files() == written
