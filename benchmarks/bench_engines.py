"""
Measure how well slow engines are kept busy, what a run holds in memory, and what a killed run costs.

    python benchmarks/bench_engines.py [--part session|site|memory|killed]
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import random
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import corpus

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT))

from l10n.engines import AnswerCache, Budget, Caps, Context, Limits, Session, TermUse, Text  # noqa: E402
from l10n.model import Locale  # noqa: E402
from l10n.project import find_project  # noqa: E402
from l10n.protect import Wire  # noqa: E402
from l10n.workflow import Site, Stage, run  # noqa: E402
from tests.hostile.killed import ARTICLES, REQUESTS, SENTENCES, killed  # noqa: E402

SECONDS, THREADS, ITEMS = 0.2, 16, 10
CONFIG = 'source = "zh-CN"\ntargets = ["en"]\ncontent = "content"\nlayout = "hugo-name"\nengines = ["slow"]\n'


class Slow:
    """An engine that sleeps as a server would, and answers in letters that mean nothing with the figures right."""

    name = "slow"

    def __init__(self, seconds: float = SECONDS, threads: int = THREADS, items: int = ITEMS) -> None:
        self.caps = Caps(Wire.PLAIN, items, 10_000, threads=threads, masks_figures=True, terms=TermUse.MASKED)
        self.seconds, self.requests, self.busy = seconds, 0, 0.0
        self.lock = threading.Lock()
        self.first = self.last = 0.0

    def lang(self, locale, role):
        return str(locale)

    def cost(self, text):
        return len(text)

    def send(self, blocks, source, target, context):
        started = time.perf_counter()
        time.sleep(self.seconds)
        answers = {text.id: gloss(text.text) for block in blocks for text in block}
        with self.lock:
            self.requests += 1
            self.first = self.first or started
            self.last = time.perf_counter()
            self.busy += self.last - started
        return answers


_LETTERS = {code: "bdfgklmnprst"[code % 12] for code in range(0x3400, 0xA000)} | {ord("。"): "."}


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def gloss(text: str) -> str:
    """Put Latin letters for Chinese ones, and months by their names."""
    return re.sub(r"(\d{1,2})月", lambda match: f" {_MONTHS[int(match[1]) - 1]} ", text).translate(_LETTERS)


def report(name: str, engine: Slow, seconds: float, cpu: float) -> None:
    ideal = engine.requests * engine.seconds / engine.caps.threads
    print(
        f"{name:34} {engine.requests:6} requests {seconds:7.2f} s  {engine.requests / seconds:6.1f}/s"
        f"  {ideal / seconds:6.1%} of the ideal  {cpu / engine.requests * 1000:6.1f} ms CPU a request"
    )


def texts(count: int) -> Iterator[list[list[Text]]]:
    """Articles of a hundred texts."""
    for first in range(0, count, 100):
        yield [[Text(n, f"分析师第{first + n}次发言。") for n in range(at, at + 5)] for at in range(0, 100, 5)]


def measure_session(count: int = 20_000) -> None:
    """A session alone, articles one after the other, six of them asked for ahead."""
    engine = Slow()
    session = Session(engine, Limits(budget=Budget(max_cost=Decimal(10**9))))
    codes = ("zh", "en")
    started, cpu = time.perf_counter(), time.process_time()
    every = list(texts(count))
    for article in every[:6]:
        session.ask_ahead(article, codes, lambda batch: Context())
    for number, article in enumerate(every):
        for following in every[number + 6 : number + 7]:
            session.ask_ahead(following, codes, lambda batch: Context())
        assert sum(len(part) for part in session.translate(article, codes)) == 100
    report(f"session, {count} texts", engine, time.perf_counter() - started, time.process_time() - cpu)
    session.close()


def measure_site(articles: int, items: int) -> None:
    """The whole: a generated site through a batch run."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "l10n.toml").write_text(CONFIG)
        corpus.write(root / "content", articles)
        engine = Slow(items=items)
        site = Site(find_project(root, None))
        site.engines.sessions["slow"] = Session(engine, Limits(), site.engines.answers)
        started, cpu = time.perf_counter(), time.process_time()
        with contextlib.redirect_stdout(io.StringIO()):
            result = run(site, Stage.BATCH, [Locale.parse("en")])
        seconds, cpu = time.perf_counter() - started, time.process_time() - cpu
        units = sum(outcome.counts.total for outcome in result.outcomes)
        report(f"site, {units} units, {items} a request", engine, seconds, cpu)
        window = engine.last - engine.first
        print(
            f"{'':34} while requests ran: {engine.busy / engine.caps.threads / window:.1%} of the ideal;"
            f" {units / seconds:.0f} units/s; CPU {cpu / seconds:.0%} of the time; {result.waiting} wait"
        )


def resident() -> float:
    """Megabytes that this process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def measure_memory(count: int = 100_000) -> None:
    """A session with kept answers over many articles."""
    with tempfile.TemporaryDirectory() as folder:
        cache = AnswerCache(Path(folder) / "answers.sqlite")
        session = Session(Slow(0.0), Limits(), cache)
        codes, done, articles = ("zh", "en"), 0, texts(count)
        following = next(articles, None)
        started = time.perf_counter()
        while following:
            article, following = following, next(articles, None)
            if following:
                session.ask_ahead(following, codes, lambda batch: Context())
            by_id = {text.id: text for block in article for text in block}
            for answers in session.translate(article, codes):
                for answer in answers:
                    session.keep(by_id[answer.id], codes, None, answer.text or "")
            done += 100
            if done % 10_000 == 0:
                print(
                    f"{done:7} segments  {resident():6.1f} MB  {done / (time.perf_counter() - started):6.0f} segments/s"
                )
        size = (Path(folder) / "answers.sqlite").stat().st_size
        print(f"answers.sqlite: {size / 1e6:.1f} MB")
        session.close()
        cache.close()


def measure_killed(moments: int) -> None:
    """Kill a run at many moments; compare what it asked for and wrote with a run that nobody killed."""
    rng = random.Random(7)
    twice, extra = [], 0
    with tempfile.TemporaryDirectory() as folder:
        whole = killed(Path(folder) / "whole", ROOT, [])
        for number in range(moments):
            moment = rng.randrange(2, REQUESTS - 4)
            done = killed(Path(folder) / str(number), ROOT, [moment])
            again = sum(count - 1 for count in done.asked.values())
            different = {path for path, _ in done.files.items() ^ whole.files.items()}
            assert not different, (moment, different)
            assert (done.was_killed, max(done.asked.values()) <= 2) == (1, True), moment
            twice.append(again)
            extra += again
    share = extra / moments / (ARTICLES * SENTENCES)
    print(
        f"killed {moments} times: files equal each time; asked again: {min(twice)} to {max(twice)} texts, {share:.1%} on average"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("session", "site", "memory", "killed"))
    parser.add_argument("--articles", type=int, default=300, help="articles of the site that is asked for ten by ten")
    parser.add_argument("--moments", type=int, default=50)
    options = parser.parse_args()
    parts = {
        "session": measure_session,
        "site": lambda: [measure_site(options.articles * items // 10, items) for items in (1, 4, 10)],
        "memory": measure_memory,
        "killed": lambda: measure_killed(options.moments),
    }
    for name, measure in parts.items():
        if options.part in (None, name):
            measure()


if __name__ == "__main__":
    main()
