"""
Terms: success rates of enforcement, in the manner of WMT23's terminology task, and the speed of matching.

`python benchmarks/bench_terms.py [ARTICLE…]` takes more articles beside the sample site's.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from l10n.article import Text  # noqa: E402
from l10n.glossary import Forms, Glossary, Term, TermKind, read_terms, starter_terms  # noqa: E402
from l10n.model import Article, Locale  # noqa: E402
from tests.glossary.enforced import Score, read_articles, score  # noqa: E402
from tests.glossary.faulty import WRONG, Faulty  # noqa: E402

EN = Locale.parse("en")
WORDS = [
    "Alder",
    "Brook",
    "Cedar",
    "Delta",
    "Ember",
    "Fjord",
    "Grove",
    "Haven",
    "Inlet",
    "Jetty",
    "Knoll",
    "Larch",
    "Marsh",
    "North",
    "Osier",
    "Poplar",
]


def main() -> None:
    own = read_terms((ROOT / "locales/glossary.csv").read_text("utf-8"), "glossary.csv").terms
    proper = Glossary(own).with_base(starter_terms())
    articles = read_articles([*sorted((ROOT / "content/news").glob("*.zh-CN.md")), *map(Path, sys.argv[1:])])
    chosen = {"proper": proper, "random": random_terms(articles)}
    print(
        "| way of going wrong | "
        + " | ".join(f"{name} terms, {told}" for name in chosen for told in ("no", "enforced"))
        + " |"
    )
    print("|---" * (1 + 2 * len(chosen)) + "|")
    for way in WRONG:
        cells = []
        for glossary in chosen.values():
            engine = Faulty(glossary, EN, way)
            cells += [
                shown(score(articles, glossary, Glossary(), EN, engine)),
                shown(score(articles, glossary, glossary, EN, engine)),
            ]
        print(f"| {way} | " + " | ".join(cells) + " |")
    matching()


def shown(found: Score) -> str:
    return (
        f"{100 * found.right / found.units:.1f} % of {found.units}"
        + (f", {found.held} held" if found.held else "")
        + (f", {found.slipped} slipped" if found.slipped else "")
    )


def random_terms(articles: list[Article], count: int = 60) -> Glossary:
    """Take stretches of the articles' own text that mean nothing, with words that mean nothing for them."""
    rng = random.Random(23)
    texts = [Text.of(segment.source).prose for article in articles for segment in article.segments]
    terms: dict[str, Term] = {}
    while len(terms) < count:
        text = rng.choice(texts)
        start = rng.randrange(max(1, len(text) - 4))
        piece = text[start : start + rng.choice((2, 3, 4))]
        if len(piece) > 1 and all("\u4e00" <= char <= "\u9fff" for char in piece):
            form = " ".join(rng.sample(WORDS, 3))
            terms.setdefault(piece, Term((piece,), TermKind.COMPANY, {EN: Forms((form,))}))
    return Glossary(tuple(terms.values()))


def matching(size: int = 10_000) -> None:
    """10,000 terms over a text of news, as one string and unit by unit; the bare library on the same text beside it."""
    rng = random.Random(5)
    texts = [
        Text.of(s.source).prose
        for a in read_articles(sorted((ROOT / "content/news").glob("*.zh-CN.md")))
        for s in a.segments
    ]
    han = sorted({char for text in texts for char in text if "\u4e00" <= char <= "\u9fff"})
    # Names of three to six characters, as those of companies and people are; hits are then as dense as in news.
    names = {"".join(rng.choices(han, k=rng.choice((3, 3, 4, 5, 6)))) for _ in range(size * 2)}
    own = read_terms((ROOT / "locales/glossary.csv").read_text("utf-8"), "glossary.csv").terms
    glossary = Glossary((*own, *(Term((name,), TermKind.TERM) for name in sorted(names)[: size - len(own)])))
    units = [rng.choice(texts) for _ in range(200_000)]
    whole = "\n".join(units)
    glossary.find("")
    started = time.perf_counter()
    glossary.find("构建")
    print(f"\nautomaton of {len(glossary.terms):,} terms: {time.perf_counter() - started:.2f} s")
    for name, parts in (("one text", [whole]), ("unit by unit", units)):
        started = time.perf_counter()
        hits = sum(len(glossary.find(part)) for part in parts)
        seconds = time.perf_counter() - started
        print(
            f"{name}: {len(whole.encode()) / seconds / 1e6:.0f} MB/s, {hits:,} hits in {len(whole.encode()) / 1e6:.0f} MB"
        )
    bare(glossary, whole)


def bare(glossary: Glossary, whole: str) -> None:
    from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

    patterns = [source for term in glossary.terms for source in term.sources]
    automaton = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA)
    started = time.perf_counter()
    automaton.find_matches_as_indexes(whole)
    print(f"bare library: {len(whole.encode()) / (time.perf_counter() - started) / 1e6:.0f} MB/s")


if __name__ == "__main__":
    main()
