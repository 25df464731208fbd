"""A corpus of news posts like a Chinese newsroom's: always the same for the same number."""

from __future__ import annotations

import random
from pathlib import Path

SUBJECTS = [
    "软件业务",
    "云计算部门",
    "新能源车业务",
    "半导体公司",
    "港湾基金",
    "央行",
    "交易所",
    "物流集团",
    "零售商",
    "数据中心",
]
VERBS = ["同比增长", "环比下降", "超出市场预期", "达到", "降至", "升至", "累计亏损", "实现净利润", "融资", "出售资产"]
ENDS = [
    "管理层表示将继续投入研发",
    "分析师认为前景尚不明朗",
    "股价盘后一度上涨",
    "消息公布后市场反应平淡",
    "公司维持全年指引不变",
]


def sentence(rng: random.Random) -> str:
    value, (currency, rate) = rng.randint(1000, 999999) / 100, rng.choice((("元", 7.2), ("美元", 1), ("日元", 150)))
    amount = f"{value:.2f}亿{currency}"
    usd = f"（约合{value / rate:.2f}亿美元）" if rate > 1 and rng.random() < 0.45 else ""
    tail = f"，{rng.choice(ENDS)}" if rng.random() < 0.6 else ""
    return f"{rng.choice(SUBJECTS)}{rng.randint(2, 9)}月{rng.choice(VERBS)}{amount}{usd}，幅度为{rng.randint(1, 99)}%{tail}。"


def block(rng: random.Random) -> str:
    kind = rng.random()
    text = "".join(sentence(rng) for _ in range(rng.randint(1, 5)))
    if kind < 0.08:
        return f"## {rng.choice(SUBJECTS)}{rng.choice(ENDS)}"
    if kind < 0.14:
        return "\n".join(f"- **{rng.choice(SUBJECTS)}**：{sentence(rng)}" for _ in range(rng.randint(2, 5)))
    if kind < 0.17:
        rows = "".join(
            f"\n| {rng.choice(SUBJECTS)} | {rng.randint(1, 999)}.{rng.randint(0, 9)}亿元 |" for _ in range(4)
        )
        return f"| 项目 | 金额 |\n| --- | --- |{rows}"
    if kind < 0.20:
        return f"> {text}"
    if kind < 0.22:
        code = "\n".join(f"value_{i} = {rng.randint(0, 99)}" for i in range(rng.randint(3, 20)))
        return f"```python\n{code}\n```"
    if kind < 0.25:
        return f"![图片](https://example.com/{rng.randint(1, 10**9)}.png)"
    if kind < 0.35:
        return f"{text}详见[公告](https://example.com/{rng.randint(1, 10**9)})，代码`{rng.randint(1, 999999):06}`。"
    return text


def article(number: int) -> str:
    rng = random.Random(number)
    body = "\n\n".join(block(rng) for _ in range(rng.randint(12, 36)))
    return (
        f'---\ntitle: "{rng.choice(SUBJECTS)}：{rng.choice(ENDS)}第{number}期"\ndate: "2025-02-14 16:49:15"\n'
        f'summary: "{sentence(rng)}"\ncategories:\n  - "news"\nlang:\n  - "zh-CN"\ntranslations:\n  - "zh-CN"\n'
        f'tags:\n  - "news"\nthumbnail: ""\ncomments: false\n---\n\n{body}\n'
    )


def write(folder: Path, count: int) -> int:
    """Write `count` posts; give their size in bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    size = 0
    for number in range(count):
        raw = article(number).encode()
        size += len(raw)
        (folder / f"post-{number:05}.zh-CN.md").write_bytes(raw)
    return size
