"""What people save while a run waits for an engine is kept, and every command tells the truth about what it did."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.hostile.newsroom import Case, Newsroom
from tests.site import TestSite

ROOT = Path(__file__).parents[2]
SOURCE, PAGE, PO = "content/a.zh-CN.md", "content/a.en.md", "locales/en/content/a.zh-CN.md.po"
HEAD = '---\ntitle: "港湾公司公布业绩"\nlang: "zh-CN"\ntranslations:\n  - "zh-CN"\n---\n\n'
FIRST, SECOND, ADDED = "管理层对前景并不乐观。", "董事会没有给出指引。", "分析师感到意外。"
REWORDED = "管理层对于前景并不乐观。"
WORDS = {
    "港湾公司公布业绩": "Harbor Company reports its results",
    FIRST: "Management is not optimistic about the outlook.",
    SECOND: "The board gave no guidance.",
    ADDED: "Analysts were surprised.",
    REWORDED: "Management is not upbeat about the outlook.",
    "新的一句。": "A new sentence.",
}
MORE = {
    "股价没有变动。": "The share price did not move.",
    "工会表示欢迎。": "The union welcomed it.",
    "法院尚未裁定。": "The court has yet to rule.",
    "记者没有得到答复。": "Reporters received no answer.",
}
WORDS |= MORE
CHAT = '\n[engine.chat]\nbase_url = "{url}/v1"\nmodel = "stand-in"\n'


class Lexicon:
    """The right answers."""

    def answer(self, text: str) -> str:
        return WORDS[text]


class Meanwhile(Case):
    """Something happens while the next request waits for its answer."""

    def __init__(self) -> None:
        super().__init__(line=self._happen)
        self.action = None
        self.over = threading.Event()

    def _happen(self, room, number):
        action, self.action = self.action, None
        if action:
            try:
                action()
            finally:
                self.over.set()


class Race:
    """A site with one live article whose next run asks an engine, and what happens meanwhile."""

    def __init__(self, site: TestSite, case: Meanwhile) -> None:
        self.site, self.case = site, case

    def batch(self, action=None):
        """Run the batch; `action` is called while its first request waits."""
        self.case.action = action
        self.case.over.clear()
        done = self.site.run("translate", "batch")
        assert self.case.action is None, "nothing was asked"
        # A run whose article is gone does not wait for the answer.
        assert action is None or self.case.over.wait(60)
        return done

    def beside(self, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        """Run another l10n."""
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "l10n", *arguments]
        return subprocess.run(
            command, cwd=self.site.root, env=environment, input=stdin, capture_output=True, text=True, timeout=60
        )

    def git(self, *arguments: str) -> None:
        name = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        subprocess.run(["git", *name, *arguments], cwd=self.site.root, check=True, capture_output=True)

    def add(self, sentence: str) -> None:
        self.site.write(SOURCE, self.site.read(SOURCE) + f"\n{sentence}\n")

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.site.read(path)
        assert old in text, text
        self.site.write(path, text.replace(old, new))

    def confirm(self, source: str, target: str) -> None:
        """Confirm a unit as a PO editor does."""
        pattern = rf'#, fuzzy\n((?:#\|.*\n)?msgid "{re.escape(source)}"\nmsgstr )".*"'
        text, count = re.subn(pattern, rf'\1"{target}"', self.site.read(PO))
        assert count == 1, text
        self.site.write(PO, text)


@pytest.fixture
def race(site, monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    case = Meanwhile()
    with Newsroom(Lexicon(), case) as room:
        site.configure(targets=["en"], engines=["chat"], more=CHAT.format(url=room.url))
        site.write(SOURCE, f"{HEAD}{FIRST}{SECOND}\n")
        made = Race(site, case)
        made.batch()
        made.add("新的一句。")
        yield made


def test_a_sentence_added_to_the_source_is_kept_and_translated(race):
    """The list is set in the fresh bytes, and the article is looked at again."""
    done = race.batch(lambda: race.add(ADDED))

    assert done.exit_code == 0, done.stderr
    assert race.site.read(SOURCE).endswith(f"{FIRST}{SECOND}\n\n新的一句。\n\n{ADDED}\n")
    assert race.site.read(PAGE).endswith("\n\nA new sentence.\n\nAnalysts were surprised.\n")
    assert race.site.run("check").exit_code == 0


def test_the_list_is_set_in_the_fresh_source(race):
    """A first run writes the list of translations into a source that somebody is writing on."""
    path = "content/b.zh-CN.md"
    race.site.write(path, f"{HEAD}{ADDED}\n")

    done = race.batch(lambda: race.edit(path, "\n---\n", '\nauthor: "Chen"\n---\n'))

    assert done.exit_code == 0, done.stderr
    assert race.site.read(path) == f"{HEAD}{ADDED}\n".replace(
        '  - "zh-CN"\n---', '  - "zh-CN"\n  - "en"\nauthor: "Chen"\n---'
    )
    assert 'author: "Chen"' in race.site.read("content/b.en.md")


def test_an_edit_in_a_live_page_is_kept(race):
    """The page counts as edited and is left."""
    done = race.batch(lambda: race.edit(PAGE, "gave no guidance", "offered no guidance"))

    assert "The board offered no guidance." in race.site.read(PAGE)
    assert "target-edited" in done.stdout
    assert "target-edited" in race.site.run("check").stdout
    assert "A new sentence." in race.site.read(PO)
    assert race.site.run("adopt").exit_code == 0


def test_a_page_made_by_hand_meanwhile_is_kept(race):
    """A file that was not there when the run began is nobody's to replace."""
    race.site.write("content/b.zh-CN.md", f"{HEAD}{FIRST}\n{ADDED}\n")
    mine = '---\ntitle: "Mine"\n---\n\nMine.\n'

    race.batch(lambda: race.site.write("content/b.en.md", mine))

    assert race.site.read("content/b.en.md") == mine


def test_a_unit_confirmed_in_an_editor_is_kept(race):
    """The catalog is joined: the person's unit and the run's draft."""
    done = race.batch(lambda: race.confirm(SECOND, "The board did not give guidance."))

    assert done.exit_code == 0, done.stderr
    assert "The board did not give guidance." in race.site.read(PAGE)
    assert "A new sentence." in race.site.read(PAGE)
    assert race.site.run("check").exit_code == 0


def test_an_import_is_kept(race):
    """What was said to be imported is there afterwards."""
    race.site.write("in.csv", f"article,context,source,target\n{SOURCE},,{SECOND},The board did not give guidance.\n")
    said = []

    done = race.batch(lambda: said.append(race.beside("import", "in.csv", "-l", "en", "--confirmed")))

    assert (done.exit_code, said[0].returncode) == (0, 0), (done.stderr, said[0].stderr)
    assert "1 unit" in said[0].stderr + said[0].stdout
    assert "The board did not give guidance." in race.site.read(PAGE)


def test_an_accepted_unit_is_kept(race):
    """A decision while a run goes on takes no longer than any other, and stands."""
    race.batch()
    race.confirm(FIRST, "Management is not optimistic about the outlook.")
    race.edit(SOURCE, FIRST, REWORDED)
    race.beside("extract")
    race.add(ADDED)
    said = []

    done = race.batch(lambda: said.append(race.beside("accept", SOURCE, "-l", "en")))

    assert (done.exit_code, said[0].returncode) == (0, 0), (done.stderr, said[0])
    assert "accepted" in said[0].stdout
    assert "Management is not optimistic about the outlook." in race.site.read(PAGE)
    assert "Analysts were surprised." in race.site.read(PAGE)


def test_a_checkout_underneath_is_kept(race):
    """Another branch's sentences and reviewed units are joined with what the run drafted."""
    race.batch()
    race.site.write(".gitignore", ".l10n/\n")
    race.git("init", "-q", "-b", "main")
    race.git("add", ".")
    race.git("commit", "-qm", "a")
    race.git("checkout", "-qb", "other")
    race.edit(SOURCE, SECOND, f"{SECOND}{ADDED}")
    race.confirm(SECOND, "The board did not give guidance.")
    race.git("commit", "-qam", "b")
    race.git("checkout", "-q", "main")
    race.edit("l10n.toml", 'targets = ["en"]', 'targets = ["en", "fr"]')
    race.git("commit", "-qam", "c")

    done = race.batch(lambda: race.git("checkout", "-q", "other"))

    assert ADDED in race.site.read(SOURCE)
    assert "The board did not give guidance." in race.site.read(PO)
    assert done.exit_code in (0, 1, 3), done.stderr


def test_an_article_that_is_renamed_meanwhile_leaves_nothing_behind(race):
    """No catalog and no page is written for a source that is gone; the next run is that of the new name."""

    def rename():
        (race.site.root / SOURCE).rename(race.site.root / "content/b.zh-CN.md")
        race.beside("extract")

    done = race.batch(rename)

    assert "a.zh-CN.md" in done.stderr
    assert not (race.site.root / PO).exists()
    assert race.batch().exit_code == 0
    assert "A new sentence." in race.site.read("content/b.en.md")
    assert not (race.site.root / PAGE).exists()


def test_an_article_that_never_stays_the_same_is_told(race):
    """What was done is saved; the exit code says that it is not all."""

    more = iter(MORE)

    def again():
        race.add(next(more))
        race.case.action = again

    race.case.action = again
    done = race.site.run("translate", "batch")

    assert done.exit_code == 3, done.stdout + done.stderr
    assert f"{SOURCE} was changed again and again while it was worked on; run again" in done.stderr
    assert [sentence in race.site.read(SOURCE) for sentence in MORE] == [True, True, True, False]
    race.case.action = None
    assert race.site.run("translate", "batch").exit_code == 0
    assert race.site.run("check").exit_code == 0


def test_nobody_waits_for_the_engine(race):
    """The lock of the site is free while an engine is asked."""
    from filelock import FileLock

    free = []

    def take():
        with FileLock(race.site.root / ".l10n/lock", timeout=0):
            free.append(True)

    race.batch(take)

    assert free == [True]
