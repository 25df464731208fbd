"""Exchange files that lie, burst or run: each is taken or refused in lines, in time, and nothing else is written."""

import time

import pytest

from l10n.catalog import read_catalog
from l10n.model import Locale
from tests.hostile.exchange_files import FILES, SOURCE, TARGET, xlsx
from tests.hostile.exchange_files import good_rows as good
from tests.site import ARTICLE, TestSite

pytestmark = pytest.mark.hostile

ARTICLE_PATH = "content/a.zh-CN.md"
PO = f"locales/en/{ARTICLE_PATH}.po"
SECONDS = 10.0
TAKEN = {"one-unit-often.csv", "include.xlf", "far-row.xlsx", "bidi.csv", "formula.csv", "doubles.po", "entries.po"}
"""What is read as any file is, whatever stands beside it."""


@pytest.fixture
def site(tmp_path):
    made = TestSite(tmp_path / "above" / "site")
    made.configure(targets=("en",))
    made.write(ARTICLE_PATH, ARTICLE)
    assert made.run("extract").exit_code == 0
    return made


def around(site) -> dict[str, bytes]:
    """All files of the site and of the folders above it, but the index."""
    root = site.root.parent.parent
    found = (path for path in root.rglob("*") if path.is_file() and ".l10n" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_costs_nothing_but_itself(site, name):
    """No traceback, an exit code that says what came of it, one line an error, ten seconds of work, and only the catalog is written."""
    site.write(name, FILES[name]())
    before = around(site)

    started = time.process_time()
    done = site.run("import", name, "-l", "en")
    taken = time.process_time() - started

    assert taken < SECONDS
    assert done.exit_code in (0, 2)
    assert all(len(line) < 500 for line in done.stderr.splitlines()[:100])
    after = around(site)
    assert after.keys() == before.keys()
    changed = [path for path in after if after[path] != before[path]]
    assert changed in ([], [f"above/site/{PO}"])
    read_catalog(site.read(PO), PO, ARTICLE_PATH, Locale.parse("en"))
    if done.exit_code == 2:
        assert "error: " in done.stderr
    if name in TAKEN:
        assert changed


def test_the_docs_count_them(root):
    """docs/security.md says how many there are."""
    assert f"{len(FILES)} hostile ones are imported" in (root / "docs/security.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_the_same_files_are_taken_where_they_are_good(site, name):
    """The test itself can fail."""
    site.write(name, xlsx(good()) if name == "a.xlsx" else f"source,target\n{SOURCE},{TARGET}\n")

    assert site.run("import", name, "-l", "en").exit_code == 0
    assert f'msgstr "{TARGET}"' in site.read(PO)
