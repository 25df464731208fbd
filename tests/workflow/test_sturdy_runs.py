"""What one thing that cannot be done costs: itself, in the same words by every command."""

import json

import pytest

from l10n.workflow.jobs import moves
from tests.rights import as_anybody, shut
from tests.site import ARTICLE

pytestmark = pytest.mark.hostile

A, PAGE = "content/a.md", "content/a.zh-tw.md"
TEXT = "---\ntitle: 港湾基金{0}\n---\n\n净亏损{0}亿美元。第{0}句话。还有第{0}段话。\n"
TMX = '<tmx version="1.4"><header srclang="zh-CN"/><body>{}</body></tmx>'
UNIT = '<tu><tuv xml:lang="zh-CN"><seg>{}</seg></tuv><tuv xml:lang="zh-TW"><seg>{}</seg></tuv></tu>'


@pytest.fixture
def live(site):
    for number, name in enumerate("abc", 1):
        site.write(f"content/{name}.md", TEXT.format(number))
    assert site.run("translate", "batch").exit_code == 0
    return site


def errors_of(done) -> list[str]:
    assert "Traceback" not in done.stdout + done.stderr
    return sorted(line for line in done.stderr.splitlines() if line.startswith("error: "))


# --- check tells what a batch would ----------------------------------------------------------


def linked(to):
    def change(site):
        (site.root / PAGE).unlink()
        (site.root / PAGE).symlink_to(site.root.parent / to)

    return change


def configured(more):
    return lambda site: site.write("l10n.toml", more + site.read("l10n.toml"))


def templated(target):
    text = f'layout = {{ source = "{{dir}}/{{stem}}.{{ext}}", target = "{target}" }}'
    return lambda site: site.write("l10n.toml", site.read("l10n.toml").replace('layout = "hugo-name"', text))


def written(path, content):
    return lambda site: site.write(path, content)


def both(*changes):
    return lambda site: [change(site) for change in changes]


FAULTS = {
    "a target that leads out": linked("outside.md"),
    "a target that leads nowhere outside": linked("no/such/folder.md"),
    "a layout that leads out": templated("../{lang}/{stem}.{ext}"),
    "a layout into git": templated(".git/{lang}/{stem}.{ext}"),
    "a layout into our own folder": templated("../.l10n/{lang}/{stem}.{ext}"),
    "a memory that is no TMX": both(written("m.tmx", "<tmx"), configured('memories = ["m.tmx"]\n')),
    "a memory that is a folder": both(written("m.tmx/x", ""), configured('memories = ["m.tmx"]\n')),
    "a catalog that is no PO": written(f"locales/zh-TW/{A}.po", "<<<<<<< a\n"),
    "a catalog that is not UTF-8": written(f"locales/zh-TW/{A}.po", b"\xff"),
    "a page that is not UTF-8": written(PAGE, b"---\na: b\n---\n\xff"),
    "a source that is not UTF-8": written(A, b"---\na: b\n---\n\xff"),
    "a page that is read-only and out of date": both(
        lambda site: (site.root / PAGE).chmod(0o444),
        lambda site: site.write(f"locales/zh-TW/{A}.po", site.read(f"locales/zh-TW/{A}.po").replace("段話", "段文")),
    ),
}  # fmt: skip
FINE = {
    "nothing": lambda site: None,
    "a page that is read-only and up to date": lambda site: (site.root / PAGE).chmod(0o444),
    "a target that leads to another place": lambda site: (
        (site.root / PAGE).rename(site.root / "kept.md"), (site.root / PAGE).symlink_to("../kept.md")),
    "a memory": both(written("m.tmx", TMX.format(UNIT.format("甲。", "乙。"))), configured('memories = ["m.tmx"]\n')),
    "a pattern of memories": configured('memories = ["tm/*.tmx"]\n'),
    "a pattern of all files": configured('memories = ["**/**/**/*.tmx"]\n'),
    "a page that is gone": lambda site: (site.root / PAGE).unlink(),
    "an edited page": lambda site: site.write(PAGE, site.read(PAGE) + "\n又一句。\n"),
    "a folder for pages that is not there": templated("{lang}/{dir}/{stem}.{ext}"),
    "an article without Chinese": written("content/d.md", "text\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_check_tells_what_a_batch_would(live, name):
    """The same lines, and the same exit code, before and after it."""
    FAULTS[name](live)

    before, batch, after = live.run("check"), live.run("translate", "batch"), live.run("check")
    status = live.run("status")

    assert errors_of(batch)
    assert errors_of(before) == errors_of(batch) == errors_of(after) == errors_of(status)
    assert {done.exit_code for done in (before, batch, after, status)} == {2}


@pytest.mark.parametrize("name", FINE)
def test_and_nothing_else(live, name):
    """What a batch takes is no error."""
    FINE[name](live)

    done = [live.run("check"), live.run("translate", "batch"), live.run("check")]

    assert [errors_of(each) for each in done] == [[], [], []]
    assert all(each.exit_code in (0, 1) for each in done)


# --- read-only -------------------------------------------------------------------------------


def test_a_read_only_page_is_left(live):
    """Whoever took the right away meant it; the other articles are done."""
    (live.root / PAGE).chmod(0o444)
    before = live.read(PAGE)
    for name in "ab":
        live.write(f"content/{name}.md", live.read(f"content/{name}.md") + "\n新的一句。\n")

    done = live.run("translate", "batch")

    said = f"error: {PAGE}: is read-only; it is not written; give it the right to be written (chmod u+w)"
    assert (done.exit_code, errors_of(done)) == (2, [said])
    assert live.read(PAGE) == before
    assert "新的一句" in live.read("content/b.zh-tw.md")


def test_what_stands_there_is_told_beside(live):
    """A page that may not be written keeps its findings, and where a batch would not write there is no error."""
    (live.root / PAGE).chmod(0o444)
    live.write("content/a.md", live.read("content/a.md") + "\n新的一句。\n")
    live.run("extract")

    done = live.run("check", "content/a.md")
    assert (done.exit_code, errors_of(done)) == (1, [])
    assert "coverage-missing" in done.stdout

    live.run("translate", "batch")
    done = live.run("check", "content/a.md")
    assert done.exit_code == 2
    assert len(errors_of(done)) == 1
    assert "content/a.md" in live.run("status").stdout


# --- memories --------------------------------------------------------------------------------


@pytest.mark.parametrize("pattern", ["**/**/**/*", "**/*.tmx", "*/*", ".*/*", "**/x.tmx", ".g*/x.tmx", "*/x.tmx"])
@pytest.mark.parametrize("folder", [".git", ".l10n", ".git/hooks"])
def test_no_pattern_reads_git_or_our_own(site, pattern, folder):
    """Unless it names the folder."""
    site.write("content/a.md", TEXT.format(1))
    site.write("l10n.toml", f'memories = ["{pattern}"]\n' + site.read("l10n.toml"))
    site.write(f"{folder}/x.tmx", "<tmx")

    done = site.run("check")

    assert f"{folder}/" not in done.stderr


# --- catalogs beside the configuration -------------------------------------------------------


@pytest.mark.parametrize("folder", [".", "./", "./locales", "locales/", "a//b", "./."])
def test_a_folder_of_catalogs_may_be_written_in_many_ways(site, folder):
    """Drafts are found again, nothing is an orphan, and a rename takes its catalogs along."""
    site.write("l10n.toml", f'locales = "{folder}"\n' + site.read("l10n.toml"))
    site.write("content/a.md", TEXT.format(1))
    assert site.run("translate", "batch").exit_code == 0
    (site.root / "content/a.md").rename(site.root / "content/b.md")

    batch, check, prune = site.run("translate", "batch"), site.run("check"), site.run("prune")

    assert "content/a.md is content/b.md now" in batch.stderr
    assert (check.exit_code, check.stderr) == (0, "clean\n")
    assert (prune.exit_code, prune.stdout) == (0, "")
    assert [path for path in site.files() if path.endswith("content/b.md.po")]


# --- layouts ---------------------------------------------------------------------------------

TEMPLATES = {
    (
        "{dir}/{name}.{ext}",
        "{lang}/{stem}.{ext}",
    ): "'{dir}/{name}.{ext}' cannot hold {name}; use {dir}, {stem}, {ext}, {source}",
    (
        "{dir}/{stem}.{ext}",
        "{stem}.{locale}",
    ): "'{stem}.{locale}' cannot hold {locale}; use {dir}, {stem}, {ext}, {lang}, {LANG}, {tag}",
    ("{dir}/a.{ext}", "{lang}/{stem}.{ext}"): "'{dir}/a.{ext}' has no {stem}; every file would be the same",
    ("{stem}.{ext}", "{stem}.{ext}"): "the target has no {lang}; every target would be the same file",
    ("", "{lang}/{stem}.{ext}"): "'' has no {stem}; every file would be the same",
}


@pytest.mark.parametrize("templates", TEMPLATES)
@pytest.mark.parametrize("is_table", [True, False])
def test_a_layout_that_cannot_be_is_named_with_its_line(site, templates, is_table):
    """As any other value of the configuration."""
    source, target = templates
    text = site.read("l10n.toml").replace('layout = "hugo-name"\n', "")
    table = f'\n[layout]\nsource = "{source}"\ntarget = "{target}"\n'
    line = f'layout = {{ source = "{source}", target = "{target}" }}\n'
    site.write("l10n.toml", text + table if is_table else line + text)

    done = site.run("check")

    place = f"l10n.toml:{text.count(chr(10)) + 2 if is_table else 1}"
    assert errors_of(done) == [f"error: {place}: layout: {TEMPLATES[templates]}"]
    assert done.exit_code == 2


# --- moves -----------------------------------------------------------------------------------


def test_a_fault_while_an_article_moves_costs_that_article(live, monkeypatch):
    """The other one moves, and the next run moves the first."""
    for name in "ab":
        (live.root / f"content/{name}.md").rename(live.root / f"content/{name}{name}.md")
    own = moves._moved

    def broken(site, move, locales):
        if move.new == "content/aa.md":
            raise KeyError("x")
        return own(site, move, locales)

    with monkeypatch.context() as patch:
        patch.setattr(moves, "_moved", broken)
        done = live.run("translate", "batch")
    assert done.exit_code == 2
    assert "content/aa.md: this was not foreseen: KeyError" in done.stderr
    assert "content/b.md is content/bb.md now" in done.stderr
    assert f"locales/zh-TW/{A}.po" in live.files()

    assert live.run("translate", "batch").exit_code == 0
    assert {"locales/zh-TW/content/aa.md.po", "content/aa.zh-tw.md"} <= set(live.files())
    assert f"locales/zh-TW/{A}.po" not in live.files()


# --- retiring --------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o444, 0o555])
def test_nothing_is_retired_where_the_configuration_cannot_be_written(live, mode):
    """The file itself, or its folder."""
    before = live.files()
    with shut(live.root / "l10n.toml" if mode == 0o444 else live.root, mode=mode):
        done = live.run("locales", "retire", "zh-TW", "--remove-catalogs")

    assert (done.exit_code, len(errors_of(done))) == (2, 1)
    assert live.files() == before


def test_a_retired_locale_leaves_its_table_and_says_so(live):
    """Its settings count again where it comes back."""
    live.write("l10n.toml", live.read("l10n.toml") + '\n[locale.zh-TW]\nengines = ["opencc"]\n')

    done = live.run("locales", "retire", "zh-TW")

    assert "[locale.zh-TW] stays in l10n.toml" in done.stderr
    assert "[locale.zh-TW]" in live.read("l10n.toml")


# --- many errors -----------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [10, 50, 51, 20_000])
def test_many_errors_of_one_file_are_counted(site, rows):
    """The first of them are shown, and the number of the rest."""
    site.write("content/a.md", ARTICLE)
    site.write("x.csv", "source,target\n" + "没有这一句。,x\n" * rows)

    done = site.run("import", "x.csv", "-l", "zh-TW")

    lines = errors_of(done)
    assert len(lines) == min(rows, 51)
    assert (f"error: x.csv: {rows - 50} more like these" in lines) == (rows > 50)


def test_programs_are_told_all(site):
    """JSON has each error in full."""
    long = "x" * 3000
    site.write("content/a.md", f"---\n{long}: [\n---\n\n净亏损。\n")

    done = site.run("check", "--format", "json")

    assert all(len(line) < 1000 for line in errors_of(done))
    assert json.loads(done.stdout)


def test_programs_are_told_how_many_more(site):
    """A glossary of nothing but bad rows is fifty errors, or findings, and a number: in JSON too."""
    site.write("content/a.md", ARTICLE)
    site.write("locales/glossary.csv", "source,kind,en\n" + f"港湾,{'王' * 900},Harbor\n" * 400)

    check, lint = site.run("check", "--format", "json"), site.run("glossary", "check", "--format", "json")

    assert "locales/glossary.csv: 350 more like these" in json.loads(check.stdout)["summary"]["failed"]
    assert "350 more like these" in lint.stdout
    assert len(json.loads(lint.stdout)["findings"]) == 51
    assert max(len(text.encode()) for text in (check.stdout, check.stderr, lint.stdout)) < 100_000


@pytest.mark.parametrize("letter", ["x", "语", "\U00020000", "\x1b", "\u202e"])
def test_many_long_errors_are_less_than_100_kb(site, letter):
    """Whatever the script, and however it is escaped."""
    site.write("content/a.md", ARTICLE)
    site.write("x.csv", "source,target,locale\n" + f"净亏损3.5亿美元,x,{letter * 900}\n" * 200)

    done = site.run("import", "x.csv", "-l", "zh-TW")

    assert done.exit_code == 2
    assert len(done.stderr.encode()) < 100_000


# --- catalogs that may not be written --------------------------------------------------------

CATALOG = "locales/zh-TW/content/a.md.po"
KEPT = {
    "read-only": lambda site: (site.root / CATALOG).chmod(0o444),
    "linked out of the site": both(
        lambda site: (site.root / CATALOG).rename(site.root.parent / "a.po"),
        lambda site: (site.root / CATALOG).symlink_to(site.root.parent / "a.po"),
    ),
    "in a folder that may not be written": lambda site: (site.root / CATALOG).parent.chmod(0o555),
}


@pytest.mark.parametrize("name", KEPT)
def test_no_page_goes_before_its_catalog(live, name):
    """What no catalog holds is not published; `check` says so before and after, and it is done once the catalog may be written."""
    KEPT[name](live)
    before = live.read(PAGE), live.read("content/a.md")
    live.write("content/a.md", before[1] + "\n新的一句。\n")

    with as_anybody():
        done = [live.run("check"), live.run("translate", "batch"), live.run("check")]

    assert [each.exit_code for each in done] == [2, 2, 2]
    assert {tuple(error for error in errors_of(each) if CATALOG in error) for each in done} == {
        tuple(errors_of(done[1]))
    }
    assert live.read(PAGE) == before[0]
    assert "新的一句" in live.read("content/a.md")
    (live.root / CATALOG).parent.chmod(0o755)


@pytest.mark.parametrize("folder", [".git", ".git/l10n", ".l10n", "/tmp", "../x", "a/../../b"])
def test_catalogs_lie_below_the_site(site, folder):
    site.write("l10n.toml", f'locales = "{folder}"\n' + site.read("l10n.toml"))
    site.write("content/a.md", TEXT.format(1))

    done = site.run("translate", "batch")

    assert (done.exit_code, done.stderr.startswith("error: l10n.toml:1: locales: ")) == (2, True)
