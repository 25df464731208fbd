"""What a run of the sample site reads, parses and writes: each thing once."""

from __future__ import annotations

import shutil
from collections import Counter

import pytest

from l10n.catalog import read_catalog
from l10n.site.files import Files
from tests.site import TestSite

import l10n.article.head as head_module  # isort: skip
import l10n.site.stores.catalogs as catalogs_module  # isort: skip


@pytest.fixture
def sample(tmp_path, root):
    """A copy of the sample site without its index."""
    for name in ("content", "locales"):
        shutil.copytree(root / name, tmp_path / name)
    shutil.copy(root / "l10n.toml", tmp_path)
    return TestSite(tmp_path)


@pytest.fixture
def counted(monkeypatch):
    """Count what is split, parsed and written, by name."""
    seen: dict[str, Counter[str]] = {"heads": Counter(), "catalogs": Counter(), "written": Counter()}
    split, write = head_module.split_head, Files.write

    def split_head(text, path):
        seen["heads"][path] += 1
        return split(text, path)

    def parsed(text, path, article, locale):
        seen["catalogs"][f"{path} {hash(text)}"] += 1
        return read_catalog(text, path, article, locale)

    def written(self, path, content, was):
        seen["written"][path] += 1
        write(self, path, content, was)

    for module in ("l10n.article.parse", "l10n.publishing.page"):
        monkeypatch.setattr(f"{module}.split_head", split_head)
    monkeypatch.setattr(catalogs_module, "read_catalog", parsed)
    monkeypatch.setattr(Files, "write", written)
    return seen


def files_of(sample, suffix: str) -> set[str]:
    return {path for path in sample.files() if path.endswith(suffix)}


@pytest.mark.parametrize("command", [["translate", "batch"], ["check"], ["merge"]], ids=" ".join)
def test_each_head_is_split_once_and_each_catalog_parsed_once(sample, counted, command):
    """Sources and targets are split once a file, and a catalog is parsed once unless its bytes changed."""
    sample.run(*command)

    assert counted["heads"] == Counter(files_of(sample, ".md"))
    assert set(counted["catalogs"].values()) == {1}
    assert len(counted["catalogs"]) == len(files_of(sample, ".po"))


def test_each_catalog_is_written_once(sample, counted):
    """A first run writes each catalog and each file once."""
    shutil.rmtree(sample.root / "locales/zh-TW")
    for path in files_of(sample, ".zh-tw.md"):
        (sample.root / path).unlink()

    sample.run("translate", "batch")

    catalogs = {path: count for path, count in counted["written"].items() if path.endswith(".po")}
    assert set(catalogs) == files_of(sample, ".po") & {path for path in catalogs if "/zh-TW/" in path}
    assert set(catalogs.values()) == {1}
    assert set(counted["written"].values()) == {1}


class Killed(BaseException):
    """The process is gone."""


def test_a_run_that_is_killed_between_page_and_catalog_knows_its_page_again(english, monkeypatch):
    """The page is written and its catalog is not: the next run makes the same page, and calls it nobody's edit."""
    write = Files.write

    def killed(self, path, content, was):
        if path.endswith(".po"):
            raise Killed
        write(self, path, content, was)

    with monkeypatch.context() as context:
        context.setattr(Files, "write", killed)
        with pytest.raises(Killed):
            english.run("translate", "batch")
    page = english.read("content/a.en.md")
    assert not (english.root / "locales").exists()
    assert "untracked" not in english.run("status").stdout
    english.write("content/a.zh-CN.md", english.read("content/a.zh-CN.md").replace("扩大12%", "扩大15%"))
    english.run("merge")
    assert english.read("content/a.en.md") == page
    english.write("content/a.zh-CN.md", english.read("content/a.zh-CN.md").replace("扩大15%", "扩大12%"))

    done = english.run("translate", "batch")

    assert done.exit_code == 0, done.stderr
    assert english.read("content/a.en.md") == page
    assert "current" in english.run("status").stdout


def test_what_was_drafted_is_saved_where_a_run_is_stopped(english, monkeypatch):
    """Ctrl-C behind the drafting of an article loses nothing of it."""
    from l10n.workflow.article_run import ArticleRun

    def stopped(self, desks):
        raise KeyboardInterrupt

    monkeypatch.setattr(ArticleRun, "_labels", stopped)
    done = english.run("translate", "batch")

    assert done.exit_code == 130
    assert "Harbor Fund reported its results on Feb. 12." in english.read("locales/en/content/a.zh-CN.md.po")
    assert not (english.root / "content/a.en.md").exists()


def test_a_catalog_is_saved_on_the_way_while_it_is_drafted(english, counted, monkeypatch):
    """What an engine takes minutes for is not lost with the process: so long as time passes, the catalog is saved again."""
    monkeypatch.setattr("l10n.workflow.article_run.SAVE_EVERY", -1.0)

    english.run("translate", "batch")

    counts = {path: count for path, count in counted["written"].items() if count > 1}
    assert set(counts) == {"locales/en/content/a.zh-CN.md.po"}
