"""Replay: answers from a file, for tests, demonstrations and translations that were bought elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Literal

from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context
from l10n.errors import FatalEngineError
from l10n.file_reader import read_file
from l10n.model import Locale
from l10n.protect import Wire


class Replay:
    """The engine `replay`; its file holds one JSON object a line: `source`, `target` and, where they differ, `locale`."""

    name = "replay"
    caps = Caps(Wire.RAW, max_items=500, max_cost=1_000_000, threads=1, is_cached=False, is_free=True)

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take `path`, the file of answers."""
        self.path = Path(Options(self.name, options, ("path",)).required("path", "answers.jsonl"))

    @cached_property
    def answers(self) -> dict[tuple[str, str], str]:
        """Targets by locale (empty for any) and source."""
        try:
            lines = read_file(self.path).decode().split("\n")
        except (OSError, UnicodeDecodeError) as error:
            raise FatalEngineError(self.name, f"cannot read {self.path}", "set `path` in [engine.replay]") from error
        return dict(self.answer(line, number) for number, line in enumerate(lines, 1) if line.strip())

    def answer(self, line: str, number: int) -> tuple[tuple[str, str], str]:
        """Read one line."""
        try:
            row = json.loads(line)
            found = (str(row.get("locale", "")), str(row["source"])), str(row["target"])
            found[1].encode()  # fails for half a character, which no file can hold
            return found
        except (ValueError, KeyError, AttributeError, TypeError, RecursionError) as error:
            where = f"{self.name}: {self.path}:{number}"
            raise FatalEngineError(where, "no JSON object with source and target", "mend the line") from error

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Serve every locale. Raises FatalEngineError where the file cannot be read."""
        self.answers  # noqa: B018
        return str(locale)

    def cost(self, text: str) -> int:
        """Count characters."""
        return len(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Look each text up; one that the file lacks is left out."""
        found = {}
        for block in blocks:
            for text in block:
                answer = self.answers.get((target, text.text)) or self.answers.get(("", text.text))
                if answer:
                    found[text.id] = answer
        return found
