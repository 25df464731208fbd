"""OpenCC: Chinese to Chinese, offline. Traditional text for Taiwan and Hong Kong, with their vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from l10n.engines.protocol import Blocks, Caps, Context
from l10n.errors import FatalEngineError
from l10n.model import Locale
from l10n.protect import Wire

if TYPE_CHECKING:
    from opencc import OpenCC

_CONFIGS = {"zh-TW": "s2twp", "zh-Hant-TW": "s2twp", "zh-HK": "s2hkp", "zh-Hant-HK": "s2hkp", "zh-Hant": "s2t"}
_SOURCES = ("zh", "zh-CN", "zh-Hans", "zh-Hans-CN", "zh-SG")
# Traditional text quotes with corner brackets. An apostrophe between Latin letters is none of these.
_QUOTES = str.maketrans("“”‘", "「」『")
_CLOSING = re.compile(r"(?<![A-Za-z])’|’(?![A-Za-z])")


class Opencc:
    """The engine `opencc`."""

    name = "opencc"
    # A megabyte takes a tenth of a second: batches exist to show progress, threads would not help.
    caps = Caps(Wire.PLAIN, max_items=500, max_cost=100_000, threads=1)

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take no options."""
        self.converters: dict[str, OpenCC] = {}

    @cached_property
    def library(self) -> type[OpenCC]:
        """Import OpenCC when it is first needed."""
        from opencc import OpenCC

        return OpenCC

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Give a conversion's name; sources are simplified Chinese only."""
        tag = str(locale)
        if role == "source":
            if tag in _SOURCES:
                return tag
        elif tag in _CONFIGS:
            return _CONFIGS[tag]
        raise FatalEngineError(self.name, f"does not serve {tag} as a {role}", "it serves zh-CN to zh-TW and zh-HK")

    def cost(self, text: str) -> int:
        """Count characters."""
        return len(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Convert each text."""
        converter = self.converters.setdefault(target, self.library(target))
        return {text.id: _requoted(converter.convert(text.text)) for block in blocks for text in block}


def _requoted(text: str) -> str:
    """Write corner brackets where the curly quotes are in pairs."""
    if text.count("“") != text.count("”"):
        return text
    closed = _CLOSING.sub("』", text) if text.count("‘") == len(_CLOSING.findall(text)) else text
    return (
        closed.translate(_QUOTES)
        if closed.count("‘") == closed.count("』")
        else text.replace("“", "「").replace("”", "」")
    )
