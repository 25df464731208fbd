"""Term bases that lie, burst or run: each is taken or refused in lines, in time, and nothing else is written."""

import time

import pytest

from tests.hostile.glossary_files import BAD_TABLES, BAD_TBX, ODD_TABLES, base, tbx
from tests.site import TestSite

pytestmark = pytest.mark.hostile

TABLE = "locales/glossary.csv"
SECONDS = 10.0
BYTES = 100_000
NO_ROW = {
    "empty", "white space", "no header", "a header of another tool", "tabs", "semicolons", "a column twice", "a column of no locale",
    "a column of a path", "a column of a megabyte", "columns without end", "columns of signs", "Latin-1", "half of UTF-16",
    "UTF-32", "half a surrogate", "a web page", "JSON", "random bytes",
}  # fmt: skip
"""Tables that are refused as a whole; of the others the good row counts."""
PARTLY = {"a long term.tbx", "a term with a bar.tbx", "a language of nobody.tbx"}
"""Entries of which a language is left out, and the source is taken."""
FILES = {
    **{f"{name}.csv": make for name, make in BAD_TABLES.items()},
    **{f"{name}.tbx": make for name, make in BAD_TBX.items()},
}


@pytest.fixture
def site(tmp_path):
    made = TestSite(tmp_path / "above" / "site")
    made.configure()
    made.write("content/good.md", "净亏损3.5亿美元。\n")
    return made


def content(made) -> bytes:
    return made if isinstance(made, bytes) else made.encode()


def run(site, *command):
    """Run a command, and hold what holds for all of them."""
    started = time.process_time()
    done = site.run(*command)

    assert time.process_time() - started < SECONDS
    assert len(done.stderr.encode()) < BYTES
    assert all(len(line) < 1000 and line.isprintable() for line in done.stderr.split("\n"))
    assert "not foreseen" not in done.stderr
    assert [path.name for path in site.root.parent.iterdir()] == ["site"]
    return done


def errors_of(done) -> list[str]:
    return [line for line in done.stderr.split("\n") if line.startswith("error: ")]


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_is_refused_in_lines(site, name):
    """Exit code 2, a line for each fault that names the file, and nothing is written but the site's own glossary."""
    site.write(name, content(FILES[name]()))
    before = site.files()

    done = run(site, "glossary", "import", name)

    assert done.exit_code == 2
    assert errors_of(done)
    assert all(line.startswith(f"error: {name}:") for line in errors_of(done))
    after = site.files()
    assert {path for path in after if after[path] != before.get(path)} <= {TABLE}
    assert (TABLE in after) == (name in PARTLY or (name.endswith(".csv") and name.removesuffix(".csv") not in NO_ROW))


@pytest.mark.parametrize("name", BAD_TABLES)
def test_a_bad_table_of_the_site_is_told_by_each_command(site, name):
    """It costs what it says, and never the articles of a table of which a row is good."""
    site.write(TABLE, content(BAD_TABLES[name]()))

    batch, check = (
        run(site, "translate", "batch", "--no-progress"),
        run(site, "check", "--format", "json", "--no-progress"),
    )
    lint = run(site, "glossary", "check", "--format", "json")

    assert (batch.exit_code, check.exit_code) == (2, 2) or name in ("empty", "white space")
    assert errors_of(batch) == errors_of(check)
    assert lint.exit_code in (0, 1, 2)
    assert len(check.stdout.encode()) < BYTES
    assert len(lint.stdout.encode()) < BYTES
    assert (site.root / "content/good.zh-tw.md").exists() == (name not in NO_ROW)


@pytest.mark.parametrize("name", ODD_TABLES)
def test_an_odd_table_is_taken(site, name):
    """What only looks bad is a term base like any other, as a file to import and as the site's own."""
    site.write("odd.csv", content(ODD_TABLES[name]()))

    taken = run(site, "glossary", "import", "odd.csv")
    batch = run(site, "translate", "batch", "--no-progress")

    assert (taken.exit_code, errors_of(taken)) == (0, [])
    assert (batch.exit_code, errors_of(batch)) == (0, [])
    assert site.read(TABLE).count("SoftBank") >= 1
    assert "損3.5億美元" in site.read("content/good.zh-tw.md")


@pytest.mark.parametrize("name", ["a.csv", "a.tbx"])
def test_good_files_are_taken(site, name):
    """The test itself can fail."""
    site.write(name, base() if name == "a.csv" else tbx())

    assert run(site, "glossary", "import", name).exit_code == 0
    assert "SoftBank" in site.read(TABLE)


def test_the_docs_count_them(root):
    """docs/security.md says how many there are."""
    counted = len(FILES) + len(ODD_TABLES)
    assert f"{counted} hostile ones are imported" in (root / "docs/security.md").read_text("utf-8")
