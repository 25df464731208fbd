"""Folders and files that may not be read or written: each is a line, the rest is done, and nothing below them is taken for gone."""

import pytest

from tests.rights import shut

pytestmark = pytest.mark.hostile

TEXT = "---\ntitle: 港湾基金{0}\n---\n\n净亏损{0}亿美元。第{0}句话。还有第{0}段话。\n"
SHUT = {
    "a folder of articles": ("content/deep", "content/deep: cannot be read"),
    "a folder that may be listed only": ("content/deep", "content/deep/"),
    "the folder of content": ("content", "content: cannot be read"),
    "a folder above the articles": ("content/deep/sub", "content/deep/sub: cannot be read"),
    "an article": ("content/deep/a.md", "content/deep/a.md: cannot be read"),
    "a page": ("content/deep/a.zh-tw.md", "content/deep/a.zh-tw.md: cannot be read"),
    "a catalog": ("locales/zh-TW/content/deep/a.md.po", "locales/zh-TW/content/deep/a.md.po: cannot be read"),
    "a folder of catalogs": ("locales/zh-TW/content/deep", "locales/zh-TW/content/deep: cannot be read"),
    "a locale": ("locales/zh-TW", "locales/zh-TW: cannot be read"),
    "all catalogs": ("locales", ": cannot be read"),
}
RUNS = [("translate", "batch"), ("merge",), ("extract",), ("check",), ("status",), ("prune",), ("prune", "--yes-all")]
MORE = [("adopt",), ("normalize",), ("accept", "--all"), ("glossary", "mine"), ("translate", "batch", "--estimate"), ("report",)]  # fmt: skip
MORE += [("locales", "add", "zh-MO"), ("locales", "retire", "zh-TW"), ("memory", "find", "净亏损"), ("export", "o.csv", "-l", "zh-TW")]  # fmt: skip


@pytest.fixture
def live(site):
    for number, name in enumerate(("deep/a", "deep/sub/b", "good/c"), 1):
        site.write(f"content/{name}.md", TEXT.format(number))
    assert site.run("translate", "batch").exit_code == 0
    return site


def errors_of(done) -> list[str]:
    assert "Traceback" not in done.stdout + done.stderr
    return [line for line in done.stderr.splitlines() if line.startswith("error: ")]


def mode_of(name: str) -> int:
    return 0o444 if "listed only" in name else 0


@pytest.mark.parametrize("name", SHUT)
def test_what_may_not_be_read_is_a_line(live, name):
    """Every run names it and exits with 2; afterwards all is as it was."""
    place, said = SHUT[name]
    before = live.files()
    for command in RUNS:
        with shut(live.root / place, mode=mode_of(name)):
            done = live.run(*command)

        if command[0] != "prune" or ".md" not in place:
            assert done.exit_code == 2, (command, done.stdout, done.stderr)
            assert any(said in line for line in errors_of(done)), (command, done.stderr)
        assert "not foreseen" not in done.stderr
        assert live.files() == before, command
    assert live.run("check").exit_code == 0


@pytest.mark.parametrize("command", MORE, ids=" ".join)
@pytest.mark.parametrize("name", ["a folder of articles", "an article", "a page", "a locale"])
def test_no_other_command_ends_in_a_traceback(live, name, command):
    """What is done of the rest is its own affair; an unknown fault it is not."""
    with shut(live.root / SHUT[name][0], mode=mode_of(name)):
        done = live.run(*command)

    assert done.exit_code in (0, 1, 2)
    assert "not foreseen" not in done.stderr
    assert "Traceback" not in done.stderr


def test_the_rest_is_done(live):
    """A new article beside the folder goes live."""
    live.write("content/good/d.md", TEXT.format(4))

    with shut(live.root / "content/deep"):
        done = live.run("translate", "batch")

    assert done.exit_code == 2
    assert "content/good/d.zh-tw.md" in live.files()


def test_a_copy_of_what_may_not_be_read_is_no_move(live):
    """The catalogs stay where they are although the same text stands elsewhere."""
    live.write("content/good/copy.md", TEXT.format(1))

    with shut(live.root / "content/deep"):
        done = live.run("translate", "batch")

    assert "is content/good/copy.md now" not in done.stderr
    assert {"locales/zh-TW/content/deep/a.md.po", "content/deep/a.zh-tw.md"} <= set(live.files())


def test_an_article_that_may_not_be_read_is_named(live):
    """Also where it was asked for."""
    with shut(live.root / "content/deep"):
        done = live.run("translate", "batch", "content/deep/a.md")

    said = "error: content/deep/a.md: cannot be read: Permission denied; see to the permissions of content/deep"
    assert (done.exit_code, errors_of(done)) == (2, [said])


def test_an_orphan_waits_until_all_can_be_read(live):
    """Its article may have moved there."""
    (live.root / "content/good/c.md").unlink()
    with shut(live.root / "content/deep"):
        done = live.run("prune", "--yes-all")
    assert "kept: content/deep cannot be read" in done.stdout
    assert "locales/zh-TW/content/good/c.md.po" in live.files()

    assert live.run("prune", "--yes").exit_code == 0
    assert "locales/zh-TW/content/good/c.md.po" not in live.files()


# --- what l10n keeps for itself --------------------------------------------------------------

LINE = ".l10n: cannot be used: "
CODES = {
    ("translate", "batch"): 0,
    ("extract",): 0,
    ("merge",): 0,
    ("check",): 0,
    ("status", "--fail-if-incomplete"): 0,
    ("memory", "find", "净亏损1亿美元。"): 0,
    ("translate", "text", "净亏损1亿美元。"): 0,
    ("adopt",): 0,
    ("normalize",): 0,
    ("accept", "--all"): 0,
    ("prune", "--yes"): 0,
    ("engines", "cache"): 0,
    ("engines", "list"): 0,
    ("glossary", "check"): 0,
    ("locales", "add", "zh-MO"): 0,
    ("report",): 2,
}


@pytest.mark.parametrize("mode", [0, 0o500])
@pytest.mark.parametrize("command", CODES, ids=" ".join)
def test_a_folder_of_ours_that_cannot_be_used_costs_time_only(live, command, mode):
    """One line, and the exit code that it would have been; a report does not know the last run."""
    with shut(live.root / ".l10n", mode=mode):
        done = live.run(*command)

    assert done.exit_code == (0 if mode == 0o500 else CODES[command]), (done.stdout, done.stderr)
    assert done.stderr.count(LINE) == 1
    assert "not foreseen" not in done.stderr


@pytest.mark.parametrize("mode", [0, 0o500])
def test_without_it_all_is_drafted_and_found(live, mode):
    """A new article, and one with an error."""
    live.write("content/good/d.md", TEXT.format(5))
    live.write("content/good/e.md", "---\ndate: 2024-99-99\n---\n\n净亏损。\n")
    for _ in range(2):
        with shut(live.root / ".l10n", mode=mode):
            done, checked = live.run("translate", "batch"), live.run("check")

        assert (done.exit_code, checked.exit_code) == (2, 2)
        assert errors_of(done) == errors_of(checked)
    assert "content/good/d.zh-tw.md" in live.files()
