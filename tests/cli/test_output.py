"""What commands print and write: safe to show, and at one stroke."""

import json
import os
from pathlib import Path

import pytest

from tests.site import ARTICLE, ENGLISH, REPLAY, TestSite

TURNED = "净亏损\x1b[2J\x9b31m扩大\u202e。"


@pytest.fixture
def site(tmp_path):
    site = TestSite(tmp_path)
    site.configure(targets=("en",), engines=("replay",), more=REPLAY)
    site.answers(ENGLISH)
    site.write("content/a.zh-CN.md", ARTICLE + f"\n{TURNED}\n")
    return site


@pytest.mark.parametrize(
    "command",
    [
        ("check",), ("check", "--format", "github"), ("status",), ("status", "--format", "markdown"), ("translate", "batch"), ("report",),
        ("figures", "ledger", "content/a.zh-CN.md"), ("accept", "--all"), ("check", "--format", "json"),
    ],
)  # fmt: skip
def test_nothing_of_an_article_steers_a_terminal(site, command):
    """Standard output and standard error have no escape and no bidi control."""
    done = site.run(*command)

    assert not set(done.output) & set("\x1b\x9b\u202e")


def test_json_tells_the_text_as_it_is(site):
    """Escapes of JSON mean the very characters."""
    found = json.loads(site.run("check", "--format", "json").stdout)["findings"]

    assert TURNED in {each["source"] for each in found}


def test_a_file_is_replaced_at_one_stroke(site):
    """A reader of `-o` has the old file or the new one; what a link leads to is replaced, and the link stays."""
    old = site.write("out/old.txt", "old")
    link = site.root / "findings.txt"
    link.symlink_to(old)
    before = old.stat().st_ino

    site.run("check", "-o", str(link))

    assert link.is_symlink()
    assert old.stat().st_ino != before
    assert "coverage-missing" in old.read_text()
    assert [path.name for path in old.parent.iterdir()] == ["old.txt"]


def test_a_device_is_written_to(site):
    """`-o /dev/null` replaces no device."""
    site.run("check", "-o", os.devnull)

    assert not Path(os.devnull).is_file()
