"""A site in a temporary folder, run through the command line as users run it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from l10n.cli import app

CONFIG = """\
source = "zh-CN"
targets = [{targets}]
content = "content"
layout = "{layout}"
engines = [{engines}]
"""


@dataclass
class TestSite:
    """A folder with l10n.toml, articles and catalogs."""

    __test__ = False

    root: Path

    def configure(self, targets=("zh-TW",), engines=("opencc",), layout="hugo-name", more="") -> None:
        quoted = [", ".join(f'"{name}"' for name in names) for names in (targets, engines)]
        text = CONFIG.format(targets=quoted[0], engines=quoted[1], layout=layout)
        self.write("l10n.toml", text + more)

    def write(self, path: str, text: str | bytes) -> Path:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def answers(self, answers: Mapping[str, str]) -> None:
        """Write the file of the replay engine."""
        rows = (json.dumps({"source": s, "target": t}, ensure_ascii=False) for s, t in answers.items())
        self.write("answers.jsonl", "\n".join(rows))

    def go_live_in_english(self, source: str, article: str, answers: Mapping[str, str]) -> None:
        """Set up one article whose English page is live and whose units nobody has confirmed."""
        self.configure(targets=["en"], engines=["replay"], more=REPLAY)
        self.write(source, article)
        self.answers(answers)
        assert self.run("translate", "batch").exit_code == 0

    def run(self, *arguments: str, monkeypatch=None):
        """Run a command in the folder; gives exit_code, stdout and stderr."""
        import os

        before = Path.cwd()
        os.chdir(self.root)
        try:
            return CliRunner().invoke(app, list(arguments), catch_exceptions=False)
        finally:
            os.chdir(before)

    def files(self) -> dict[str, bytes]:
        """All files but the disposable index."""
        found = (path for path in self.root.rglob("*") if path.is_file() and ".l10n" not in path.parts)
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in found}


REPLAY = '\n[engine.replay]\npath = "answers.jsonl"\n'

ARTICLE = """\
---
title: "港湾基金三季度净亏损3.5亿美元"
date: "2025-02-14 16:49:15"
summary: "港湾基金发布财报。"
lang:
  - "zh-CN"
translations:
  - "zh-CN"
tags:
  - "newsdesk"
---

港湾基金2月12日发布财报。净亏损3.5亿美元，**同比**扩大12%。

- 详见[公告](https://example.com/a?x=1)，代码`000001`。
"""

ENGLISH = {
    "港湾基金三季度净亏损3.5亿美元": "Harbor Fund posts a third-quarter net loss of $350 million",
    "港湾基金发布财报。": "Harbor Fund reports its results.",
    "港湾基金2月12日发布财报。": "Harbor Fund reported its results on Feb. 12.",
    "净亏损3.5亿美元，**同比**扩大12%。": "The net loss was $350 million, 12% wider **year on year**.",
    "详见[公告](https://example.com/a?x=1)，代码`000001`。": "See the [notice](https://example.com/a?x=1), ticker `000001`.",
}
