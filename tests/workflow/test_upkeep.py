"""Catalogs looked after: renamed articles, editorial changes, orphans, branches."""

import json
import subprocess

import pytest

from l10n.catalog import dump_catalog, join_catalogs, read_catalog
from l10n.model import Catalog, Locale, Unit, UnitState
from tests.site import ENGLISH

EN = Locale.parse("en")
PO = "locales/en/content/a.zh-CN.md.po"


@pytest.fixture
def reviewed(english):
    """The site of one English article, drafted and confirmed."""
    english.run("translate", "batch")
    english.write(PO, english.read(PO).replace("#, fuzzy\n", ""))
    english.run("merge")
    return english


def state(site) -> str:
    return json.loads(site.run("status", "--format", "json").stdout)["articles"][0]["state"]


# --- renamed ---------------------------------------------------------------------------------


def test_a_renamed_article_keeps_its_catalogs_and_pages(reviewed):
    before, page = reviewed.read(PO), reviewed.read("content/a.en.md")
    (reviewed.root / "content/news").mkdir()
    (reviewed.root / "content/a.zh-CN.md").rename(reviewed.root / "content/news/b.zh-CN.md")

    done = reviewed.run("translate", "batch")

    assert done.exit_code == 0
    assert "content/a.zh-CN.md is content/news/b.zh-CN.md now; its catalogs moved along" in done.stderr
    new = reviewed.read("locales/en/content/news/b.zh-CN.md.po")
    assert new == before.replace("content/a.zh-CN.md", "content/news/b.zh-CN.md")
    assert reviewed.read("content/news/b.en.md") == page
    assert not (reviewed.root / "content/a.en.md").exists()
    assert not (reviewed.root / PO).exists()


def test_a_renamed_and_edited_article_is_found_by_its_sentences(reviewed):
    text = reviewed.read("content/a.zh-CN.md").replace("扩大12%。", "扩大12%，低于预期。")
    (reviewed.root / "content/a.zh-CN.md").unlink()
    reviewed.write("content/b.zh-CN.md", text)
    reviewed.run("extract")

    states = [unit.state for unit in read(reviewed, "b").units]
    assert states.count(UnitState.TRANSLATED) == len(ENGLISH) - 1
    assert states.count(UnitState.STALE) == 1


def test_another_article_is_no_renamed_one(reviewed):
    (reviewed.root / "content/a.zh-CN.md").unlink()
    reviewed.write(
        "content/b.zh-CN.md", "---\ntitle: 别的\n---\n\n央行宣布降息。\n\n市场反应平淡。\n\n分析师看好后市。\n"
    )
    reviewed.run("extract")

    assert (reviewed.root / PO).exists()


def read(site, name: str) -> Catalog:
    path = f"locales/en/content/{name}.zh-CN.md.po"
    return read_catalog(site.read(path), path, f"content/{name}.zh-CN.md", EN)


# --- accept ----------------------------------------------------------------------------------


def edit(site, old: str, new: str) -> None:
    site.write("content/a.zh-CN.md", site.read("content/a.zh-CN.md").replace(old, new))


def test_a_target_that_still_holds_is_accepted(reviewed):
    edit(reviewed, "详见[公告]", "请见[公告]")
    done = reviewed.run("accept", "content/a.zh-CN.md")

    assert done.exit_code == 0
    assert "accepted" in done.stdout
    assert all(unit.is_confirmed for unit in read(reviewed, "a").units)
    assert reviewed.run("merge").exit_code == 0
    assert state(reviewed) == "current"


def test_a_target_with_another_figure_stays_stale(reviewed):
    edit(reviewed, "净亏损3.5亿美元，**同比**扩大12%。", "净亏损3.9亿美元，**同比**扩大约12%。")
    done = reviewed.run("accept", "--all")

    assert done.exit_code == 1
    assert "stays stale: it differs in figures from: 净亏损3.5亿美元" in done.stdout
    assert sum(unit.state is UnitState.STALE for unit in read(reviewed, "a").units) == 1


def test_accept_asks_for_a_name(reviewed):
    done = reviewed.run("accept")
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)


def test_a_corrected_figure_alone_is_rendered_anew(reviewed):
    """No engine is asked, the other words stay, and the origin tells."""
    reviewed.answers({})
    edit(reviewed, "净亏损3.5亿美元，**同比**扩大12%。", "净亏损3.9亿美元，**同比**扩大12%。")

    assert reviewed.run("translate", "batch").exit_code == 0
    assert "The net loss was $390 million, 12% wider **year on year**." in reviewed.read("content/a.en.md")
    assert [str(unit.origin) for unit in read(reviewed, "a").units].count("figures") == 1


def test_a_page_that_shows_a_corrected_figure_is_an_error(reviewed):
    """Before the next run in any case, and after it where people must confirm first."""
    reviewed.answers({})
    reviewed.write("l10n.toml", reviewed.read("l10n.toml").replace("engines =", 'publish = "reviewed"\nengines ='))
    edit(reviewed, "净亏损3.5亿美元，**同比**扩大12%。", "净亏损3.9亿美元，**同比**扩大12%。")
    told = "content/a.en.md still shows the figures of: 净亏损3.5亿美元"
    assert told in reviewed.run("check").stdout

    reviewed.run("translate", "batch")
    assert told in reviewed.run("check").stdout
    report = reviewed.run("report").stdout
    assert report.index("## Corrected figures") < report.index("| locale |")
    assert "**`content/a.en.md` still shows the old value.**" in report

    reviewed.write(PO, reviewed.read(PO).replace("#, fuzzy\n", ""))
    reviewed.run("merge")
    assert "figure-outdated" not in reviewed.run("check").stdout
    assert "still shows" not in reviewed.run("report").stdout


def test_a_correction_taken_back_is_told_while_the_page_still_shows_it(reviewed):
    """The sentence comes back whole from the obsolete units, and another one keeps the page from being written."""
    old, new = "净亏损3.5亿美元，**同比**扩大12%。", "净亏损3.9亿美元，**同比**扩大12%。"
    reviewed.answers({})
    edit(reviewed, old, new)
    reviewed.run("translate", "batch")
    reviewed.write(PO, reviewed.read(PO).replace("#, fuzzy\n", ""))
    reviewed.run("merge")
    assert "$390 million" in reviewed.read("content/a.en.md")

    edit(reviewed, new, old + "\n\n又一句话。")
    reviewed.run("translate", "batch")

    assert "$390 million" in reviewed.read("content/a.en.md")
    assert "content/a.en.md still shows the figures of: " + new in reviewed.run("check").stdout


def test_a_figure_that_another_sentence_has_by_right_is_not_outdated(reviewed):
    """Two sentences of one wording swap their figures' places: the page shows what both say."""
    one, two = "净亏损3.5亿美元，**同比**扩大12%。", "净亏损3.9亿美元，**同比**扩大12%。"
    reviewed.answers({})
    edit(reviewed, one, two)
    reviewed.run("translate", "batch")
    reviewed.write(PO, reviewed.read(PO).replace("#, fuzzy\n", ""))
    reviewed.run("merge")

    edit(reviewed, two, two + "\n\n" + one)
    reviewed.run("translate", "batch")
    assert "figure-outdated" not in reviewed.run("check").stdout


# --- prune -----------------------------------------------------------------------------------


def test_prune_lists_first_and_removes_when_told(reviewed):
    (reviewed.root / "content/a.zh-CN.md").unlink()
    assert json.loads(reviewed.run("status", "--format", "json").stdout)["articles"][0]["state"] == "orphan"

    done = reviewed.run("prune")
    assert done.stdout.splitlines() == [PO, "content/a.en.md"]
    assert (reviewed.root / PO).exists()

    reviewed.run("prune", "--yes-all")
    assert not (reviewed.root / PO).exists()
    assert not (reviewed.root / "content/a.en.md").exists()
    assert not (reviewed.root / "locales/en").exists()
    assert "nothing to prune" in reviewed.run("prune").stderr


def test_prune_keeps_what_a_person_changed(reviewed):
    (reviewed.root / "content/a.zh-CN.md").unlink()
    reviewed.write("content/a.en.md", reviewed.read("content/a.en.md") + "\nMine.\n")
    reviewed.write("content/other.fr.md", "À moi.\n")

    done = reviewed.run("prune", "--yes-all")

    assert "kept: it was edited by hand" in done.stdout
    assert (reviewed.root / "content/a.en.md").exists()
    assert (reviewed.root / "content/other.fr.md").exists()


# --- normalize -------------------------------------------------------------------------------


def test_another_segmentation_keeps_reviewed_targets(reviewed):
    """A catalog that has two sentences as one unit, as another version cut them."""
    catalog = read(reviewed, "a")
    first, second = (
        next(unit for unit in catalog.units if unit.source == source)
        for source in ("港湾基金2月12日发布财报。", "净亏损3.5亿美元，**同比**扩大12%。")
    )
    joined = Unit(first.source + second.source, "", f"{first.target} {second.target}", UnitState.TRANSLATED)
    units = tuple(joined if unit is first else unit for unit in catalog.units if unit is not second)
    reviewed.write(PO, dump_catalog(Catalog(catalog.article, EN, units, (), published=catalog.published)))

    done = reviewed.run("normalize")

    assert done.exit_code == 0
    assert "2 carried over, 0 stale, 0 only in obsolete units" in done.stdout
    assert state(reviewed) == "current"


# --- branches --------------------------------------------------------------------------------


def unit(source: str, target: str, state_: UnitState = UnitState.TRANSLATED, **more) -> Unit:
    return Unit(source, "", target, state_, **more)


def joined(base, ours, theirs):
    made = (Catalog("a.md", EN, tuple(units)) for units in (base, ours, theirs))
    return join_catalogs(*made)


DRAFT = UnitState.DRAFT
ROWS = [
    # base, ours, theirs, result
    ([unit("甲", "A", DRAFT)], [unit("甲", "A")], [unit("甲", "A", DRAFT)], [("A", "translated")]),
    ([unit("甲", "A", DRAFT)], [unit("甲", "A", DRAFT)], [unit("甲", "AA")], [("AA", "translated")]),
    ([unit("甲", "A", DRAFT)], [unit("甲", "B", DRAFT)], [unit("甲", "C")], [("C", "translated")]),
    ([], [unit("甲", "A")], [unit("乙", "B")], [("B", "translated"), ("A", "translated")]),
    ([unit("甲", "A")], [unit("甲", "A"), unit("乙", "B")], [unit("甲", "A"), unit("丙", "C")],
     [("A", "translated"), ("C", "translated"), ("B", "translated")]),
    ([unit("甲", "A"), unit("乙", "B")], [unit("甲", "A")], [unit("甲", "A"), unit("乙", "B")], [("A", "translated")]),
]  # fmt: skip


@pytest.mark.parametrize(("base", "ours", "theirs", "expected"), ROWS)
def test_branches_are_joined_unit_by_unit(base, ours, theirs, expected):
    found = joined(base, ours, theirs)

    assert [(u.target, u.state.value) for u in found.catalog.units] == expected
    assert found.conflicts == ()


def test_two_confirmed_targets_are_a_conflict_that_loses_neither():
    found = joined([unit("甲", "A", DRAFT)], [unit("甲", "B")], [unit("甲", "C")])

    [left] = found.catalog.units
    assert (left.target, left.state, left.comment) == ("B", DRAFT, "conflict: theirs: C")
    assert found.conflicts == (left,)


def test_a_target_confirmed_on_the_branch_that_lost_its_sentence_is_kept_as_obsolete():
    found = joined([unit("甲", "A", DRAFT)], [], [unit("甲", "AA")])

    assert found.catalog.units == ()
    assert [u.target for u in found.catalog.obsolete] == ["AA"]


def git(site, *arguments: str):
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *arguments]
    return subprocess.run(command, cwd=site.root, capture_output=True, text=True, check=False)


def test_git_joins_two_reviewers(english, root):
    """The two documented lines, a real repository, two branches that touch neighbouring units."""
    import sys

    english.run("translate", "batch")
    driver = f'"{sys.executable}" -m l10n merge-driver %O %A %B %P'
    git(english, "init", "-q", "-b", "main")
    git(english, "config", "merge.l10n.driver", driver)
    english.write(".gitattributes", "locales/**/*.po merge=l10n\n")
    git(english, "add", "-A")
    git(english, "commit", "-qm", "base")
    drafted = english.read(PO)
    git(english, "checkout", "-qb", "one")
    english.write(PO, drafted.replace('#, fuzzy\nmsgid "港湾基金2月12日', 'msgid "港湾基金2月12日'))
    git(english, "commit", "-qam", "one")
    git(english, "checkout", "-q", "main")
    english.write(PO, drafted.replace('#, fuzzy\nmsgid "净亏损', 'msgid "净亏损'))
    git(english, "commit", "-qam", "two")

    done = git(english, "merge", "-q", "one", "-m", "both")

    assert done.returncode == 0, done.stderr
    assert english.read(PO).count("#, fuzzy") == drafted.count("#, fuzzy") - 2


@pytest.mark.parametrize("command", [("confirm", "--unit", ""), ("accept", "--text", "")], ids=" ".join)
def test_an_empty_text_names_no_unit(english, command):
    """As from a variable of the shell that is not set."""
    english.run("translate", "batch")

    done = english.run(*command, "-l", "en")

    assert done.exit_code == 2
    assert "no unit is named" in done.stderr
    assert "#, fuzzy" in english.read(PO)


def test_a_name_that_git_quotes_is_seen_to_differ(english):
    """Git writes such names with backslashes, unless it is asked to part them by NUL."""
    name = 'content/q"q\\a.zh-CN.md'
    english.write(name, "---\ntitle: B\n---\n\n董事会表示欢迎。\n")
    english.run("translate", "batch")
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", *command], cwd=english.root, check=True)
    english.write(name, english.read(name) + "\n没有人翻译。\n")

    done = english.run("check", "--changed-from", "HEAD")

    assert done.exit_code == 1
    assert "没有人翻译" in done.stdout


# --- pages without a source ------------------------------------------------------------------

LISTED = '---\ntitle: "Old"\ntranslations:\n  - "zh-CN"\n  - "en"\n---\n\nOld news.\n'


@pytest.mark.parametrize(
    ("path", "text", "is_told"),
    [
        ("content/old.en.md", LISTED, True),
        ("content/news/old.en.md", LISTED, True),
        ("content/old.en.md", LISTED.replace('"zh-CN"', '"zh"'), True),
        ("content/old.en.md", LISTED.replace("\n", "\r\n"), True),
        ("content/old.en.md", '+++\ntranslations = ["zh-CN", "en"]\n+++\nOld news.\n', True),
        ("content/old.fr.md", LISTED, True),
        ("content/a.fr.md", LISTED, False),
        ("content/a.en.md", LISTED, False),
        ("content/gone.en.md", LISTED, False),
        ("content/old.en.md", LISTED.replace('  - "zh-CN"\n', ""), False),
        ("content/old.en.md", "---\ntitle: Ours\n---\n\nNews of our own.\n", False),
        ("content/old.en.md", "No front matter.\n", False),
        ("content/old.en.md", "---\ntitle: [\n---\n", False),
        ("content/old.zh-CN.md", LISTED, False),
    ],
)
def test_prune_tells_of_pages_whose_source_is_gone(english, path, text, is_told):
    """Where one branch removed an article and another rewrote its page; nothing tells whose words it has, so it stays."""
    english.run("translate", "batch")
    english.write("locales/en/content/gone.zh-CN.md.po", english.read("locales/en/content/a.zh-CN.md.po"))
    english.write(path, text)
    done = english.run("prune", "--yes-all")

    assert (f"{path}\tkept: its source is gone, and no catalog tells" in done.stdout) == is_told
    assert english.read(path) == text or path == "content/gone.en.md"
