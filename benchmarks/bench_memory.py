"""
The memory on disk: build, size, look-ups, and suggestions against comparing with every sentence.

`python benchmarks/bench_memory.py [UNITS…]`, by default 10,000, 100,000 and 1,000,000. Each
phase is a process of its own, so that each has its own peak of memory.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.news_units import EN, UNITS, catalog, edited, name, pairs  # noqa: E402
from l10n.figures import FigureStyle  # noqa: E402
from l10n.glossary import Glossary, starter_terms  # noqa: E402
from l10n.memory import CatalogStamp, Memory, open_memory  # noqa: E402
from l10n.memory.refusal import difference, marks  # noqa: E402
from l10n.model import Locale  # noqa: E402

ZH = Locale.parse("zh-CN")
LOOKUPS = 20_000
QUERIES = 400
LEAST = 75.0


def opened(path: Path) -> Memory:
    return open_memory(path, (ZH, EN), Glossary(starter_terms()))


def stamps(articles: int, changed: range = range(0)) -> list[CatalogStamp]:
    return [
        CatalogStamp(name(number), "2" if number in changed else "1", lambda number=number: catalog(number))
        for number in range(articles)
    ]


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(work: Callable[[], object]) -> float:
    """Time on the processor: nothing is waited for but that, and other jobs of the machine count less."""
    start = time.process_time()
    work()
    return time.process_time() - start


# --- phases ----------------------------------------------------------------------------------


def build(path: Path, articles: int) -> dict[str, float]:
    """Build from nothing; the generator's own time is taken off."""
    made = timed(lambda: [catalog(number) for number in range(min(articles, 2000))]) / min(articles, 2000) * articles
    with opened(path) as memory:
        took = timed(lambda: memory.update(stamps(articles)))
    return {"build s": took - made, "build RSS": peak(), "file MB": path.stat().st_size / 1e6}


def again(path: Path, articles: int) -> dict[str, float]:
    """Bring up to date where nothing changed, and where ten articles did."""
    listed, ten = stamps(articles), stamps(articles, range(3, 13))
    with opened(path) as memory:
        same = timed(lambda: memory.update(listed))
        return {"same s": same, "ten s": timed(lambda: memory.update(ten))}


def ask(path: Path, articles: int) -> dict[str, float]:
    """Look up what is there, at random over the whole index."""
    known, style = sample(articles, 3 * LOOKUPS, random.Random(11)), FigureStyle()
    sources = [source for _, source in known]
    other = [source.replace("1", "7").replace("3", "9") for source in sources if any(map(str.isdigit, source))]
    missing = [f"{source}{at}家" for at, source in enumerate(sources)]
    with opened(path) as memory:
        memory.update(stamps(articles))
        cold = timed(lambda: [memory.match(source) for source in sources[:LOOKUPS]])
        exact = shortest(memory.match, sources)
        context = shortest(lambda pair: memory.match(pair[1], pair[0]), known)
        miss = shortest(memory.match, missing)
        figures = shortest(lambda source: memory.match_figures(source, style), missing)
        fitted = timed(lambda: [memory.match_figures(source, style) for source in other[:2000]])
    return {
        "cold/s": LOOKUPS / cold,
        "exact/s": LOOKUPS / exact,
        "context/s": LOOKUPS / context,
        "miss/s": LOOKUPS / miss,
        "figures/s": LOOKUPS / figures,
        "fitted/s": 2000 / fitted,
        "RSS": peak(),
    }


def shortest(look: Callable[[Any], object], asked: Sequence[Any]) -> float:
    """Time the best of three runs, each of other look-ups."""

    def run(part: Sequence[Any]) -> None:
        for each in part:
            look(each)

    return min(timed(lambda part=asked[at::3]: run(part)) for at in range(3))


def sample(articles: int, count: int, rng: random.Random) -> list[tuple[str, str]]:
    """Choose sources, each with the one before it; twenty of an article, so that making them takes no longer than asking."""
    found: list[tuple[str, str]] = []
    while len(found) < count:
        sources = ["", *(source for source, _ in pairs(rng.randrange(articles)))]
        found += [(sources[at], sources[at + 1]) for at in rng.sample(range(UNITS), 20)]
    rng.shuffle(found)
    return found[:count]


def similar(path: Path, articles: int) -> dict[str, float]:
    """Ask for suggestions for sentences with one to six characters changed."""
    queries = edits(articles)
    with opened(path) as memory:
        memory.update(stamps(articles))
        memory.similar("暖机")
        took = sorted(timed(lambda query=query: memory.similar(query)) * 1000 for query in queries)
        plain = sorted(
            timed(lambda query=query: memory.similar(query)) * 1000
            for query in queries
            if "，" in query and not any(map(str.isdigit, query))
        )
    return {
        "mean": sum(took) / len(took), "p50": took[len(took) // 2], "p95": took[len(took) * 95 // 100], "max": took[-1],
        "no figures p95": plain[len(plain) * 95 // 100], "similar RSS": peak(),
    }  # fmt: skip


def edits(articles: int, least: int = 1, most: int = 6, seed: int = 5) -> list[str]:
    """Give known sources with some of their characters changed."""
    rng = random.Random(seed)
    return [edited(source, rng.randint(least, most), rng) for _, source in sample(articles, QUERIES, rng)]


def recall(path: Path, articles: int) -> dict[str, float]:
    """Compare the suggestions with those of comparing with every sentence, for few changes and for many."""
    every = list(dict.fromkeys(source for number in range(articles) for source, _ in pairs(number)))
    with opened(path) as memory:
        memory.update(stamps(articles))
        few = recalled(memory, edits(articles), every)
        many = recalled(memory, edits(articles, 7, 10, seed=6), every)
    return few | {f"{key}, many": value for key, value in many.items()}


def recalled(memory: Memory, queries: Sequence[str], every: Sequence[str]) -> dict[str, float]:
    best = found = wanted = asked = refused = 0
    for query in queries:
        scores, unlike = brute(query, every)
        refused += unlike
        if scores:
            given = [each.score for each in memory.similar(query, n=10, least=LEAST)]
            asked, wanted = asked + 1, wanted + len(scores)
            best += bool(given) and given[0] >= scores[0] - 1e-9
            found += sum(one >= other - 1e-9 for one, other in zip(given, scores, strict=False))
    return {"asked": asked, "best": 100 * best / asked, "ten": 100 * found / wanted, "refused": refused / len(queries)}


def brute(query: str, every: Sequence[str]) -> tuple[list[float], int]:
    """Give the ten best scores of what may be suggested, and how many better ones are refused."""
    from rapidfuzz import fuzz, process

    ours, scores, refused = marks(query, ZH), list[float](), 0
    for text, score, _ in process.extract(query, every, scorer=fuzz.ratio, score_cutoff=LEAST, limit=None):
        if difference(ours, marks(text, ZH)):
            refused += 1
        else:
            scores.append(score)
            if len(scores) == 10:
                break
    return scores, refused


# --- table -----------------------------------------------------------------------------------

PHASES = {each.__name__: each for each in (build, again, ask, similar, recall)}


LABELS = {
    "build s": "build, s",
    "build RSS": "peak RSS of the build, MB",
    "file MB": "file, MB",
    "same s": "update where nothing changed, s",
    "ten s": "update where ten catalogs changed, s",
    "cold/s": "exact, the first 20,000 of a process, look-ups/s",
    "exact/s": "exact, look-ups/s",
    "context/s": "in context, look-ups/s",
    "miss/s": "not there, look-ups/s",
    "figures/s": "figures, look-ups/s",
    "fitted/s": "figures found, rendered and verified, /s",
    "RSS": "peak RSS of look-ups, MB",
    "mean": "suggestions: mean, ms",
    "p50": "suggestions: median, ms",
    "p95": "suggestions: p95, ms",
    "max": "suggestions: slowest, ms",
    "no figures p95": "suggestions for sentences without figures: p95, ms",
    "similar RSS": "peak RSS of suggestions, MB",
    "asked": "queries of 1–6 changes that have a match",
    "best": "recall of the best match, %",
    "ten": "recall of the ten best, %",
    "refused": "like pairs refused for their marks, a query",
    "asked, many": "queries of 7–10 changes that have a match",
    "best, many": "recall of the best match, %",
    "ten, many": "recall of the ten best, %",
}


def main() -> None:
    if len(sys.argv) == 4 and sys.argv[1] in PHASES:
        print(json.dumps(PHASES[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))))
        return
    sizes = [int(text.replace(",", "")) for text in sys.argv[1:]] or [10_000, 100_000, 1_000_000]
    columns = [measured(-(-size // UNITS)) for size in sizes]
    print("| units | " + " | ".join(f"{size:,}" for size in sizes) + " |\n|---" + "|--:" * len(sizes) + "|")
    for key, label in LABELS.items():
        print(f"| {label} | " + " | ".join(shown(column[key]) for column in columns) + " |")


def shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def measured(articles: int) -> dict[str, float]:
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for phase in PHASES:
            command = [sys.executable, __file__, phase, str(Path(folder) / "memory.sqlite"), str(articles)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            figures |= json.loads(done.stdout)
            print(f"{articles * UNITS:,} {phase}: {done.stdout.strip()}", file=sys.stderr, flush=True)
    return figures


if __name__ == "__main__":
    main()
