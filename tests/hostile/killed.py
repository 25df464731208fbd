"""A site whose run is killed at a given request, and what it cost: shared by the test and the benchmark."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.newsroom import Case, Line, Newsroom

THREADS, ITEMS, ARTICLES, SENTENCES = 4, 5, 4, 120
REQUESTS = ARTICLES * SENTENCES // ITEMS
WINDOW = 5 * THREADS * ITEMS + SENTENCES
"""Texts that may be under way, or answered and not yet read, when a run is killed: five rounds and an article."""

CONFIG = """\
source = "zh-CN"
targets = ["en"]
content = "content"
layout = "hugo-name"
engines = ["chat"]

[engine.chat]
base_url = "{url}/v1"
model = "stand-in"
max_items = {items}
threads = {threads}
"""
_SIGNS = "东西南北春夏秋冬梅兰竹菊"


class Words:
    """Always the same sentence for the same text."""

    def answer(self, text: str) -> str:
        """Answer one text."""
        word = hashlib.sha256(text.encode()).hexdigest()[:12].translate(str.maketrans("0123456789", "ghijklmnop"))
        return f"The newsroom has read the sentence of {word}."


def sentence(number: int) -> str:
    """A sentence without figures, of its own for each number."""
    name = "".join(_SIGNS[number // 12**place % 12] for place in range(4))
    return f"{name}公司的管理层表示对前景并不乐观。"


class Killer(Case):
    """Right answers; the request of a given number kills the run that asks."""

    def __init__(self, after: int) -> None:
        super().__init__(line=self._strike)
        self.after, self.reached = after, threading.Event()

    def _strike(self, room: Newsroom, number: int) -> Line | None:
        if self.after and number >= self.after:
            self.reached.set()
        return None


@dataclass(frozen=True)
class Outcome:
    """The files of a site after its last run, and how often each text was asked for."""

    files: Mapping[str, bytes]
    asked: Counter[str]
    exit_code: int
    was_killed: int


def write_site(folder: Path, url: str) -> None:
    """Write some long articles."""
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "l10n.toml").write_text(CONFIG.format(url=url, items=ITEMS, threads=THREADS), "utf-8")
    for article in range(ARTICLES):
        first = article * SENTENCES
        title = f'---\ntitle: "{sentence(9_000 + article)}"\nlang: "zh-CN"\ntranslations:\n  - "zh-CN"\n---\n\n'
        text = "\n\n".join(sentence(number) for number in range(first, first + SENTENCES - 1))
        (folder / f"content/a{article}.zh-CN.md").write_text(f"{title}{text}\n", "utf-8")


def start(folder: Path, root: Path) -> subprocess.Popen[bytes]:
    """Begin a run in a process of its own."""
    environment = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()} | {"PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "l10n", "translate", "batch", "--no-progress"]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def killed(folder: Path, root: Path, moments: list[int], delay: float = 0.02) -> Outcome:
    """Run a site to its end, each run but the last killed when it makes the request of a given number."""
    kills = 0
    case = Killer(0)
    with Newsroom(Words(), case, delay) as room:
        write_site(folder, room.url)
        for moment in moments:
            case.after = room.requests + moment
            case.reached.clear()
            with start(folder, root) as run:
                while run.poll() is None and not case.reached.wait(0.05):
                    pass
                kills += run.poll() is None
                if run.poll() is None:
                    run.send_signal(signal.SIGKILL)
                run.communicate()
        case.after = 0
        with start(folder, root) as run:
            run.communicate(timeout=120)
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            # A file that was being written leaves its unfinished twin behind, which nothing reads.
            if path.is_file() and ".l10n" not in path.parts and path.suffix in (".md", ".po")
        }
        return Outcome(files, room.asked, run.returncode, kills)
