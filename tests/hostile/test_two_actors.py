"""
Two people work on clones of one site, in five locales: edits of every kind, reviews, batches, renames, prunes and git merges.

Whatever the order, no reviewed pair is lost, what nobody touched keeps its bytes, and no list names what is not there.
L10N_EDITS sets how many edits are made.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from l10n.catalog import read_catalog
from l10n.engines import Session
from l10n.model import Catalog, Locale, UnitState
from l10n.project import find_project
from l10n.publishing import read_page
from l10n.workflow import Site, Stage, run
from tests.site import TestSite
from tests.workflow.test_history import ENDS, SUBJECTS, VERBS, WHAT, Counting, sentence, sources

pytestmark = pytest.mark.hostile

LOCALES = ("en", "de", "fr", "es", "zh-TW")
EDITS = int(os.environ.get("L10N_EDITS", "40"))
ROOT = Path(__file__).parents[2]
Pair = tuple[str, str, str]
"""Locale, source and target."""


class Actor:
    """A clone, and what its owner does to it."""

    def __init__(self, root: Path, rng: random.Random) -> None:
        self.site, self.rng = TestSite(root), rng
        self.superseded: set[Pair] = set()
        """Targets that their owner replaced by others."""

    # --- what is there ---

    def articles(self) -> list[str]:
        return sorted(path for path in self.site.files() if path.endswith(".zh-CN.md"))

    def catalogs(self) -> Iterator[Catalog]:
        for path in sorted(self.site.files()):
            if path.endswith(".po"):
                _, locale, article = path.removesuffix(".po").split("/", 2)
                yield read_catalog(self.site.read(path), path, article, Locale.parse(locale))

    def pairs(self) -> set[Pair]:
        """Every reviewed pair, those beside stale units and in the comments of conflicts included."""
        found: set[Pair] = set()
        for catalog in self.catalogs():
            for unit in (*catalog.units, *catalog.obsolete):
                if unit.state in (UnitState.TRANSLATED, UnitState.STALE):
                    found.add((str(catalog.locale), unit.previous or unit.source, unit.target))
                for line in unit.comment.split("\n"):
                    if line.startswith("conflict: theirs: "):
                        found |= {(str(catalog.locale), unit.source, line.removeprefix("conflict: theirs: "))}
                        found |= {(str(catalog.locale), unit.source, unit.target)}
        return found

    def entries(self) -> dict[tuple[str, str, str], str]:
        """What the catalogs say of each complete unit, by catalog, context and source."""
        found = {}
        for path, raw in self.site.files().items():
            if path.endswith(".po"):
                for block in raw.decode().split("\n\n")[1:]:
                    if not block.startswith("#~") and "\n#| " not in block and not block.rstrip().endswith('msgstr ""'):
                        context = re.search('^msgctxt "(.*)"$', block, re.MULTILINE)
                        source = re.search('^msgid "(.*)"$', block, re.MULTILINE)
                        if source:
                            said = re.sub(r"^#(?:: |\. role: ).*\n", "", block, flags=re.MULTILINE).rstrip()
                            found[path, context[1] if context else "", source[1]] = said
        return found

    # --- what is done ---

    def insert(self, lines: list[str], at: int) -> None:
        lines[at] += sentence(self.rng)

    def delete(self, lines: list[str], at: int) -> None:
        sentences = lines[at].split("。")
        del sentences[self.rng.randrange(max(1, len(sentences) - 1))]
        lines[at] = "。".join(sentences) or sentence(self.rng)

    def move(self, lines: list[str], at: int) -> None:
        other = self.rng.choice([n for n, line in enumerate(lines) if line.endswith("。")])
        lines[at], lines[other] = lines[other], lines[at]

    def split(self, lines: list[str], at: int) -> None:
        lines[at] = lines[at].replace("，", "。", 1)

    def reword(self, lines: list[str], at: int) -> None:
        lines[at] = re.sub("|".join(WHAT), self.rng.choice(WHAT), lines[at], count=1)

    def correct(self, lines: list[str], at: int) -> None:
        lines[at] = re.sub(r"\d+\.\d", f"{self.rng.randint(2, 999)}.{self.rng.randint(1, 9)}", lines[at], count=1)

    def rehead(self, lines: list[str], at: int) -> None:
        heads = [n for n, line in enumerate(lines) if line.startswith("## ")]
        lines[self.rng.choice(heads)] = f"## {self.rng.choice(SUBJECTS)}{self.rng.choice(WHAT)}"

    def repoint(self, lines: list[str], at: int) -> None:
        link = f"https://example.com/{self.rng.randint(1, 999)}"
        lines[:] = [re.sub(r"https://example\.com/\d+", link, line) for line in lines]

    def retitle(self, lines: list[str], at: int) -> None:
        lines[1] = f'title: "{self.rng.choice(SUBJECTS)}{self.rng.choice(VERBS)}"'

    def redate(self, lines: list[str], at: int) -> None:
        lines[2] = f'date: "2025-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"'

    STRUCTURE = ("insert", "delete", "move", "split", "reword", "correct", "rehead", "repoint", "retitle", "redate")

    def edit(self) -> None:
        """Change one article in one way."""
        path = self.rng.choice(self.articles())
        lines = self.site.read(path).split("\n")
        at = self.rng.choice([n for n, line in enumerate(lines) if line.endswith("。")])
        getattr(self, self.rng.choice(self.STRUCTURE))(lines, at)
        self.site.write(path, "\n".join(lines))

    def rename(self) -> None:
        path = self.rng.choice(self.articles())
        new = f"content/{self.rng.choice('abcdefgh')}{self.rng.randint(1, 10**6)}.zh-CN.md"
        (self.site.root / path).rename(self.site.root / new)

    def write_article(self) -> None:
        name = f"content/{self.rng.choice('abcdefgh')}{self.rng.randint(1, 10**6)}.zh-CN.md"
        self.site.write(name, article(self.rng))

    def remove(self) -> None:
        if len(self.articles()) > 4:
            (self.site.root / self.rng.choice(self.articles())).unlink()

    def review(self) -> None:
        """Confirm half of a catalog's drafts."""
        path = self.rng.choice([path for path in sorted(self.site.files()) if path.endswith(".po")])
        blocks = self.site.read(path).split("\n\n")
        chosen = [b.replace("#, fuzzy\n", "") if "#| " not in b and self.rng.random() < 0.5 else b for b in blocks]
        self.site.write(path, "\n\n".join(chosen))

    def adopt(self) -> None:
        """Edit a sentence of a live page, and take it into the catalog."""
        pages = [p for p in sorted(self.site.files()) if p.endswith(".md") and not p.endswith(".zh-CN.md")]
        path = self.rng.choice([p for p in pages if not p.endswith(".zh-tw.md")] or pages)
        text = self.site.read(path)
        words = [word for word in re.findall(r"\b[a-z]{6,}\b", text.split("---\n", 2)[-1]) if "example" not in word]
        if not words:
            return
        before = self.pairs()
        self.site.write(path, text.replace(self.rng.choice(words), "reviewedword", 1))
        self.site.run("adopt")
        self.superseded |= before - self.pairs()

    def prune(self) -> None:
        """Remove what is gone; it may be needed on the other's branch, which nobody can know here."""
        before = self.pairs()
        self.site.run("prune", "--yes")
        after = self.pairs()
        reviewed = {pair[:2] for pair in after}
        assert {
            pair for pair in lost(before, self) if pair[:2] not in reviewed
        } == set()  # else they have another target
        self.superseded |= before - after

    def batch(self) -> None:
        """Run the main job as another process would, with the engine in its place."""
        opened = Site(find_project(self.site.root))
        opened.engines.sessions["counting"] = Session(Counting())
        result = run(opened, Stage.BATCH, [Locale.parse(tag) for tag in LOCALES])
        assert result.errors == []
        assert result.unsettled == []

    # --- git ---

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        name = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"]
        return subprocess.run(
            ["git", *name, *arguments],
            cwd=self.site.root,
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONPATH": str(ROOT), "GIT_MERGE_AUTOEDIT": "no"},
        )

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "work")

    def pull(self, other: Actor) -> None:
        """Merge the other's work; of two versions of a line in an article theirs counts, then the batch sets pages right."""
        for each in (self, other):
            each.commit()
        self.git("fetch", "-q", str(other.site.root), "HEAD")
        try:
            self.git("merge", "-q", "-X", "theirs", "FETCH_HEAD")
        except subprocess.CalledProcessError:
            # Renamed on one side and edited or removed on the other, or a catalog with a conflict that its comment tells.
            for line in self.git("status", "--porcelain").stdout.splitlines():
                path = line[3:].strip('"')
                if line[:2] in ("UU", "AA"):
                    self.git("add", path)
                elif line[:2] in ("DU", "UD", "AU", "UA", "DD"):
                    kept = (self.site.root / path).exists()
                    self.git("add" if kept else "rm", "-q" if not kept else "-v", "--", path)
            self.commit()
        self.superseded |= other.superseded


def article(rng: random.Random) -> str:
    body = "\n\n".join("".join(sentence(rng) for _ in range(3)) for _ in range(4))
    return (
        f'---\ntitle: "{rng.choice(SUBJECTS)}{rng.choice(VERBS)}"\ndate: "2025-02-14"\nlang: "zh-CN"\ntranslations:\n'
        f'  - "zh-CN"\n---\n\n## {rng.choice(SUBJECTS)}\n\n{body}\n\n{rng.choice(ENDS)}，见[公告](https://example.com/1)。\n'
    )


@pytest.fixture
def actors(site, tmp_path_factory, rng):
    more = '\n[glossary]\nstarter = false\n[locale.zh-TW]\nengines = ["opencc"]\n'
    site.configure(targets=LOCALES, engines=["counting"], more=more)
    for name in "abcd":
        site.write(f"content/{name}.zh-CN.md", article(rng))
    site.write(".gitignore", ".l10n/\n")
    site.write(".gitattributes", "locales/**/*.po merge=l10n\n")
    one, two = Actor(site.root, rng), Actor(tmp_path_factory.mktemp("two") / "clone", rng)
    one.git("init", "-q", "-b", "main")
    one.batch()
    one.commit()
    subprocess.run(["git", "clone", "-q", str(site.root), str(two.site.root)], check=True, capture_output=True)
    for each in (one, two):
        each.git("config", "merge.l10n.driver", f"{sys.executable} -m l10n merge-driver %O %A %B %P")
    return one, two


def live_sources(actor: Actor) -> set[str]:
    return set().union(*(sources(actor.site.read(path)) for path in actor.articles()))


def lost(before: set[Pair], actor: Actor) -> set[Pair]:
    live = live_sources(actor)
    return {pair for pair in before - actor.pairs() - actor.superseded if pair[1] in live}


def listed_wrongly(actor: Actor) -> list[str]:
    """Lists that name a page that is not there, or leave one out."""
    wrong = []
    for path in actor.articles():
        pages = {path: "zh-CN"}
        for locale in LOCALES:
            target = path.replace(".zh-CN.md", f".{locale.lower()}.md")
            raw = actor.site.files().get(target)
            if raw and not read_page(raw, target).is_draft("draft"):
                pages[target] = locale
        for file in pages:
            listed = read_page(actor.site.read(file).encode(), file).listed
            if set(listed or ()) != set(pages.values()):
                wrong.append(f"{file}: {listed} and not {sorted(pages.values())}")
    return wrong


@pytest.fixture(params=[1])
def rng(request):
    return random.Random(request.param)


def test_nothing_that_two_people_do_is_lost(actors, rng):
    for step in range(EDITS):
        actor, other = rng.sample(actors, 2)
        act = rng.choices(
            ("edit", "review", "rename", "write_article", "remove", "adopt", "prune", "pull"),
            (60, 12, 5, 3, 2, 6, 4, 8),
        )[0]
        before, entries = actor.pairs(), actor.entries()
        if act == "pull":
            before |= other.pairs()
            actor.pull(other)
        else:
            getattr(actor, act)()
        if act in ("review", "adopt"):
            before |= actor.pairs() - actor.superseded
        actor.batch()

        assert lost(before, actor) == set(), (step, act)
        assert listed_wrongly(actor) == [], (step, act)
        if act == "edit":
            now = actor.entries()
            assert [key for key in entries.keys() & now.keys() if entries[key] != now[key]] == [], (step, act)
