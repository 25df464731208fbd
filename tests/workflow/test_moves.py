"""Renamed articles and gone ones: whatever stops half way, and whatever cannot be read, no reviewed unit is lost."""

import json

import pytest

from tests.site import ARTICLE, ENGLISH, REPLAY

A, B = "content/a.zh-CN.md", "content/b.zh-CN.md"
TW = '\n[locale.zh-TW]\nengines = ["opencc"]\n'
SENTENCE = "港湾基金2月12日发布财报。"


def po(name, locale="en"):
    return f"locales/{locale}/content/{name}.zh-CN.md.po"


def confirm(site, path):
    site.write(path, site.read(path).replace("#, fuzzy\n", ""))


@pytest.fixture
def reviewed(site):
    """One article in two locales, drafted, confirmed and live."""
    site.configure(targets=["en", "zh-TW"], engines=["replay"], more=REPLAY + TW)
    site.write(A, ARTICLE)
    site.answers(ENGLISH)
    site.run("translate", "batch")
    confirm(site, po("a"))
    confirm(site, po("a", "zh-TW"))
    site.run("merge")
    return site


def rename(site, old=A, new=B):
    (site.root / old).rename(site.root / new)


def states(site):
    rows = json.loads(site.run("status", "--format", "json").stdout)["articles"]
    return {(row["path"], row["locale"]): row["state"] for row in rows}


BREAKS = {
    "conflict markers": lambda text: text.replace("msgid", "<<<<<<< ours\nmsgid", 1),
    "cut off": lambda text: text[:-20],
    "a quote": lambda text: text.replace('msgstr "', 'msgstr ""', 2),
}


@pytest.mark.parametrize("kind", BREAKS)
@pytest.mark.parametrize("forgets", [False, True], ids=["", "without .l10n"])
def test_a_catalog_that_cannot_be_read_holds_its_locale(reviewed, kind, forgets):
    """The other locale moves; nothing is drafted anew, every run says why, and nothing is lost once it is mended."""
    whole = reviewed.read(po("a", "zh-TW"))
    reviewed.write(po("a", "zh-TW"), BREAKS[kind](whole))
    rename(reviewed)

    for _ in range(3):
        if forgets and (reviewed.root / ".l10n").exists():
            import shutil

            shutil.rmtree(reviewed.root / ".l10n")
        done = reviewed.run("translate", "batch")
        assert done.exit_code == 2
        assert f"{po('a', 'zh-TW')}" in done.stderr
        assert f"until then {B} is not done in its locale" in done.stderr
        assert not (reviewed.root / po("b", "zh-TW")).exists()
        assert reviewed.run("check").exit_code == 2
        assert reviewed.run("status", "--fail-if-incomplete").exit_code == 2
    assert "#, fuzzy" not in reviewed.read(po("b"))
    assert reviewed.run("prune", "--yes-all").stdout.count("kept:") <= 1
    assert (reviewed.root / po("a", "zh-TW")).exists()

    reviewed.write(po("a", "zh-TW"), whole)
    done = reviewed.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert reviewed.read(po("b", "zh-TW")) == whole.replace(A, B)
    assert not (reviewed.root / po("a", "zh-TW")).exists()
    assert states(reviewed) == {(B, "en"): "current", (B, "zh-TW"): "current"}


def test_what_was_reviewed_under_the_old_name_is_joined_into_the_new(reviewed):
    """Somebody drafted the new name before the old catalog came: from another branch, from a backup."""
    old = reviewed.read(po("a", "zh-TW"))
    (reviewed.root / po("a", "zh-TW")).unlink()
    rename(reviewed)
    reviewed.run("translate", "batch")
    assert "#, fuzzy" in reviewed.read(po("b", "zh-TW"))
    (reviewed.root / po("b")).unlink()
    reviewed.write(po("a", "zh-TW"), old)

    done = reviewed.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert "#, fuzzy" not in reviewed.read(po("b", "zh-TW"))
    reviewed.run("translate", "batch")
    assert reviewed.run("prune", "--yes").exit_code == 0
    assert not (reviewed.root / po("a", "zh-TW")).exists()


def test_an_edited_page_moves_along(reviewed):
    """What a person wrote into the page is still an edit under the new name."""
    reviewed.write("content/a.en.md", reviewed.read("content/a.en.md").replace("wider", "greater"))
    rename(reviewed)

    reviewed.run("translate", "batch")

    assert "12% greater" in reviewed.read("content/b.en.md")
    assert not (reviewed.root / "content/a.en.md").exists()
    assert states(reviewed)[B, "en"] == "edited"


def test_a_page_that_is_there_is_not_replaced(reviewed):
    """The new name was taken by a page that somebody made."""
    reviewed.write("content/b.en.md", "Mine.\n")
    rename(reviewed)

    reviewed.run("translate", "batch")

    assert reviewed.read("content/b.en.md") == "Mine.\n"
    assert "#, fuzzy" not in reviewed.read(po("b"))


# --- prune -----------------------------------------------------------------------------------


@pytest.fixture
def two(reviewed):
    """A second article, of its own, with one sentence of the first, which nobody has reviewed there."""
    reviewed.write(
        B, f"---\ntitle: 市场\nlang: zh-CN\ntranslations:\n  - zh-CN\n---\n\n市场平静。\n\n成交清淡。\n\n{SENTENCE}\n"
    )
    reviewed.write("content/c.zh-CN.md", "---\ntitle: 天气\nlang: zh-CN\n---\n\n今天有雨。\n\n明天放晴。\n")
    reviewed.answers(
        ENGLISH | {"市场": "Market", "市场平静。": "Markets were calm.", "成交清淡。": "Trading was thin."}
    )
    reviewed.run("translate", "batch")
    return reviewed


def test_reviewed_units_of_live_sentences_are_never_pruned(two):
    """The sentence lives on in another article, where nobody has confirmed it."""
    (two.root / A).unlink()

    done = two.run("prune", "--yes")

    assert done.exit_code == 0, done.stderr
    assert f"{po('a')}\tkept: a reviewed sentence of it stands in {B}, not reviewed there yet" in done.stdout
    assert "content/a.en.md\tkept: a reviewed sentence" in done.stdout
    assert (two.root / po("a")).exists()
    assert (two.root / "content/a.en.md").exists()
    confirm(two, po("b"))
    confirm(two, po("b", "zh-TW"))
    assert two.run("prune", "--yes").exit_code == 0
    assert not (two.root / po("a")).exists()
    assert not (two.root / "content/a.en.md").exists()


def test_no_more_than_half_of_a_site_is_pruned(two):
    """As where `content` names the wrong folder."""
    text = two.read("l10n.toml")
    two.write("l10n.toml", text.replace('content = "content"', 'content = "articles"'))
    (two.root / "articles").mkdir()
    before = two.files()
    (two.root / "content").rename(two.root / "elsewhere")

    listed, done = two.run("prune"), two.run("prune", "--yes")

    assert (listed.exit_code, done.exit_code) == (0, 2)
    assert "next: l10n prune --yes-all" in listed.stderr
    assert "100% of the site's catalogs would go; nothing was removed" in done.stderr
    assert {path for path in two.files() if path.endswith(".po")} == {path for path in before if path.endswith(".po")}
    assert two.run("prune", "--yes-all").exit_code == 0
    assert not [path for path in two.files() if path.endswith(".po")]


def test_an_orphan_that_cannot_be_read_is_told_every_time(two):
    """It is no article's, and may hold what nobody else has."""
    two.write(po("gone"), "<<<<<<< ours\n")

    for _ in range(2):
        assert two.run("check").exit_code == 2
        assert two.run("translate", "batch").exit_code == 2
    done = two.run("prune", "--yes")
    assert f"{po('gone')}\tkept: it does not parse" in done.stdout
    assert (two.root / po("gone")).exists()


def test_a_reviewed_sentence_that_moved_away_before_is_kept(two):
    """It is obsolete in the catalog of the article that goes, and live in another, where nobody has confirmed it."""
    two.write(A, two.read(A).replace("港湾基金2月12日发布财报。", ""))
    two.run("translate", "batch")
    (two.root / A).unlink()

    done = two.run("prune", "--yes")

    assert f"{po('a')}\tkept: a reviewed sentence of it stands in {B}" in done.stdout
    assert (two.root / po("a")).exists()


def test_a_rename_of_case_only_moves_the_page(reviewed):
    """The page is that of another name where names are told apart by their case."""
    rename(reviewed, A, "content/A.zh-CN.md")
    if (reviewed.root / A).exists():
        pytest.skip("this file system does not tell names apart by their case")

    assert reviewed.run("translate", "batch").exit_code == 0

    assert (reviewed.root / "content/A.en.md").exists()
    assert not (reviewed.root / "content/a.en.md").exists()
    assert reviewed.run("check").exit_code == 0


def test_what_a_killed_command_left_is_swept_by_the_next(reviewed):
    """Whatever writes next removes it, not only a run over articles."""
    left = reviewed.write("content/.b.zh-CN.md.999999.tmp", "half")
    reviewed.write(A, reviewed.read(A).replace("发布财报。净", "于当日发布财报。净"))

    reviewed.run("accept", "--all")

    assert not left.exists()


def test_a_copy_takes_over_what_was_reviewed(reviewed):
    """What prune is said to remove is what it removes."""
    reviewed.write(B, reviewed.read(A))
    reviewed.run("translate", "batch")
    (reviewed.root / A).unlink()

    done = reviewed.run("translate", "batch")
    assert (done.exit_code, "`l10n prune` removes the rest" in done.stderr) == (0, True)
    assert reviewed.run("prune", "--yes").exit_code == 0
    assert not [path for path in reviewed.files() if "/a." in path]
    assert "fuzzy" not in reviewed.read(po("b"))


def test_what_prune_keeps_of_a_renamed_article_is_told(reviewed):
    """A catalog that does not parse is not moved, and nobody is told to have it moved."""
    reviewed.write(po("a"), reviewed.read(po("a")) + '\nmsgid "x')
    rename(reviewed)
    reviewed.run("translate", "batch")

    assert "moves the catalog along" not in reviewed.run("check").stdout
    assert f"{po('a')}\tkept: it does not parse" in reviewed.run("prune").stdout


@pytest.mark.parametrize("left", ["", " \n", '---\ntitle: "x"\n---\n', "English only.\n"])
@pytest.mark.parametrize("command", [("translate", "batch"), ("check",), ("merge",)])
def test_an_article_without_its_chinese_is_no_article_less(reviewed, left, command):
    """Its pages are live: nothing is passed over in silence."""
    page = reviewed.read("content/a.en.md")
    reviewed.write(A, left)

    done = reviewed.run(*command)

    assert done.exit_code == 2
    assert f"error: {A}: has no Chinese any more, and its catalogs and pages are left as they are; " in done.stderr
    assert reviewed.read("content/a.en.md") == page
