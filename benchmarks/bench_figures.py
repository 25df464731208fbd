"""How fast figures are parsed and compared, beside other parsers where they are installed: python benchmarks/bench_figures.py."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from l10n.figures import compare_parsed
from l10n.figures.reading.parsing import parse_figures, read_figures
from l10n.model import Locale

ZH, EN = Locale.parse("zh-CN"), Locale.parse("en")
SENTENCES = 4000
_WORDS = [
    "公司",
    "发布",
    "财报",
    "显示",
    "市场",
    "预期",
    "投资者",
    "认为",
    "增长",
    "放缓",
    "的",
    "在",
    "了",
    "与",
    "分析师",
    "指出",
    "业务",
    "扩张",
    "成本",
    "压力",
    "仍然",
    "较大",
    "但",
    "需求",
    "恢复",
]
_FILLER = [
    "the",
    "company",
    "said",
    "that",
    "demand",
    "in",
    "its",
    "main",
    "market",
    "had",
    "recovered",
    "while",
    "costs",
    "remained",
    "high",
    "and",
    "analysts",
    "expect",
]


def pair(chance: random.Random) -> tuple[str, str]:
    """Make a sentence with two figures, and its translation."""
    tenths, percent = chance.randrange(11, 9999), chance.randrange(1, 99)
    billions = f"{tenths / 100:g}"
    source = f"{''.join(chance.choices(_WORDS, k=14))}，亏损{tenths / 10:g}亿日元，增长{percent}%，{''.join(chance.choices(_WORDS, k=8))}。"
    target = f"{' '.join(chance.choices(_FILLER, k=18))} a loss of {billions} billion yen, up {percent}%, {' '.join(chance.choices(_FILLER, k=10))}."
    return source, target


def seconds(work: Callable[[], object]) -> float:
    """Time the best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    """Print one line a measurement."""
    chance = random.Random(7)
    pairs = [pair(chance) for _ in range(SENTENCES)]
    chars = sum(len(source) for source, _ in pairs)
    took = seconds(lambda: [read_figures(source, ZH) for source, _ in pairs])
    print(f"parse zh: {chars / took:,.0f} characters/s, {2 * SENTENCES / took:,.0f} figures/s")
    took = seconds(lambda: [read_figures(target, EN) for _, target in pairs])
    print(f"parse en: {sum(len(target) for _, target in pairs) / took:,.0f} characters/s")
    text = "".join(_WORDS) * 4000
    print(f"parse zh without figures: {len(text) / seconds(lambda: read_figures(text, ZH)):,.0f} characters/s")
    took = seconds(lambda: [compare_parsed(read_figures(s, ZH), read_figures(t, EN)) for s, t in pairs])
    print(f"parse both and compare: {SENTENCES / took:,.0f} pairs/s")
    parsed = [(parse_figures(source, ZH), parse_figures(target, EN)) for source, target in pairs]
    took = seconds(lambda: [compare_parsed(source, target) for source, target in parsed])
    print(f"compare parsed: {SENTENCES / took:,.0f} pairs/s")
    others([source for source, _ in pairs[:400]])


def others(texts: list[str]) -> None:
    """Measure other parsers of Chinese on the same sentences."""
    chars = sum(map(len, texts))
    if find_spec("cn2an"):
        transform = import_module("cn2an").transform
        print(f"cn2an: {chars / seconds(lambda: [transform(text) for text in texts]):,.0f} characters/s")
    if find_spec("recognizers_number"):
        recognize = import_module("recognizers_number").recognize_number
        took = seconds(lambda: [recognize(text, "zh-cn") for text in texts])
        print(f"Recognizers-Text: {chars / took:,.0f} characters/s")


if __name__ == "__main__":
    main()
