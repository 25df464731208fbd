"""
Measure l10n on a corpus it generates (or is given), beside the bare minimum and beside a peer.

    python benchmarks/run.py [--corpus FOLDER] [--peer PATH/md-gettext]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import corpus
import pyromark

from l10n.article import parse_article
from l10n.article.segments.blocks import MARKDOWN

CONFIG = 'source = "zh-CN"\ntargets = [{}]\ncontent = "content"\nlayout = "hugo-name"\nengines = ["opencc"]\n'


def best(action: Callable[[], object], times: int = 3) -> float:
    """Give the shortest of a few runs, in seconds."""
    runs = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        runs.append(time.perf_counter() - start)
    return min(runs)


def l10n(site: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "l10n", *arguments], cwd=site, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1, 3), done.stderr


def measure_parsing(files: list[Path]) -> None:
    raws = [(path.read_bytes(), path.name) for path in files]
    texts = [raw.decode(errors="replace") for raw, _ in raws]
    size = sum(len(raw) for raw, _ in raws) / 1e6

    def iterate() -> None:
        for text in texts:
            for _ in pyromark.events_with_range(text, options=MARKDOWN):
                pass

    segments = 0

    def parse() -> None:
        nonlocal segments
        segments = sum(len(parse_article(raw, name).segments) for raw, name in raws)

    reading = best(lambda: [path.read_bytes() for path in files])
    bare, ours = best(iterate), best(parse)
    print(f"corpus: {len(files)} files, {size:.1f} MB, {segments} segments")
    print(f"reading the bytes         {reading:7.3f} s  {size / reading:8.1f} MB/s")
    print(f"pyromark, bare events     {bare:7.3f} s  {size / bare:8.1f} MB/s")
    print(f"parse and segment         {ours:7.3f} s  {size / ours:8.1f} MB/s  {ours / bare:.1f} x bare")


def measure_extraction(folder: Path, site: Path, peer: str | None) -> None:
    (site / "l10n.toml").write_text(CONFIG.format('"en"'))
    shutil.copytree(folder, site / "content", dirs_exist_ok=True)
    files = sum(1 for _ in (site / "content").rglob("*.md"))
    size = sum(path.stat().st_size for path in (site / "content").rglob("*.md")) / 1e6

    def extract() -> None:
        shutil.rmtree(site / "locales", ignore_errors=True)
        shutil.rmtree(site / ".l10n", ignore_errors=True)
        l10n(site, "extract")

    ours = best(extract, 2)
    print(f"extract with catalogs     {ours:7.3f} s  {size / ours:8.1f} MB/s  {files / ours:.0f} files/s")
    if peer:
        out = site / "peer"
        out.mkdir()
        each = [(path, out / f"{path.stem}.pot") for path in (site / "content").rglob("*.md")]
        start = time.perf_counter()
        subprocess.run(
            [peer.replace("md-gettext", "python"), "-c", PEER, str(site / "content"), str(out)],
            check=True,
            capture_output=True,
        )
        theirs = time.perf_counter() - start
        print(
            f"markdown-gettext          {theirs:7.3f} s  {size / theirs:8.1f} MB/s  {theirs / ours:.1f} x ours ({len(each)} files)"
        )


PEER = """
import argparse, sys
from pathlib import Path
from markdown_gettext.cli import extract
for path in Path(sys.argv[1]).rglob("*.md"):
    extract(argparse.Namespace(md=str(path), pot=str(Path(sys.argv[2]) / (path.stem + ".pot")), package="p", report_addr="a", team_addr="t"))
"""


def measure_unchanged(site: Path, articles: int) -> None:
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    (site / "l10n.toml").write_text(CONFIG.format('"zh-TW", "zh-HK", "zh-Hant-TW"'))
    corpus.write(site / "content", articles)
    start = time.perf_counter()
    l10n(site, "translate", "batch")
    first = time.perf_counter() - start
    time.sleep(2.5)  # the index does not trust files younger than its clock
    l10n(site, "translate", "batch")
    again = best(lambda: l10n(site, "translate", "batch"))
    print(f"first run, {articles} articles x 3 locales        {first:7.2f} s")
    print(f"run where nothing changed, the same        {again:7.3f} s")


def measure_start() -> None:
    version = best(
        lambda: subprocess.run([sys.executable, "-m", "l10n", "--version"], capture_output=True, check=True), 10
    )
    help_ = best(lambda: subprocess.run([sys.executable, "-m", "l10n", "--help"], capture_output=True, check=True), 5)
    python = best(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 10)
    print(f"l10n --version            {version:7.3f} s  (python itself {python:.3f} s; l10n --help {help_:.3f} s)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, help="a folder of Markdown files; else posts are generated")
    parser.add_argument("--count", type=int, default=2383, help="how many posts to generate")
    parser.add_argument("--articles", type=int, default=2000, help="articles of the run where nothing changed")
    parser.add_argument("--peer", help="the md-gettext of an environment that has markdown-gettext")
    options = parser.parse_args()
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        if options.corpus is None:
            corpus.write(work / "posts", options.count)
        posts = options.corpus or work / "posts"
        measure_parsing(sorted(path for path in posts.rglob("*.md") if path.is_file()))
        (work / "site").mkdir()
        measure_extraction(posts, work / "site", options.peer)
        measure_unchanged(work / "unchanged", options.articles)
    measure_start()


if __name__ == "__main__":
    main()
