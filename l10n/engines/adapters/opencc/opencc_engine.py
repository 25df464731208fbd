"""OpenCC: Chinese to Chinese, offline. Traditional text for Taiwan and Hong Kong, with their vocabulary."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from l10n.engines.adapters.opencc.opencc_terms import COMMON, TAIWAN
from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context, TermUse
from l10n.errors import UnservedError
from l10n.model import Locale
from l10n.protect import Wire

if TYPE_CHECKING:
    from opencc import OpenCC

_CONFIGS = {"zh-TW": "s2twp", "zh-Hant-TW": "s2twp", "zh-HK": "s2hkp", "zh-Hant-HK": "s2hkp"}
_SOURCES = ("zh", "zh-CN", "zh-Hans", "zh-Hans-CN", "zh-SG")
# Traditional text quotes with corner brackets. An apostrophe between Latin letters is none of these.
_QUOTES = str.maketrans("“”‘", "「」『")
_CLOSING = re.compile(r"(?<![A-Za-z])’|’(?![A-Za-z])")


class Opencc:
    """The engine `opencc`."""

    name = "opencc"
    # A megabyte takes a tenth of a second: batches exist to show progress, threads would not help.
    caps = Caps(
        Wire.PLAIN, max_items=500, max_cost=100_000, threads=1, terms=TermUse.MASKED, is_cached=False, is_free=True
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take no settings: names travel as placeholders, since a dictionary knows no contexts."""
        Options(self.name, options, ())
        self.converters: dict[str, OpenCC] = {}

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return the locale's own tag; sources are simplified Chinese only."""
        tag = str(locale)
        if tag not in (_SOURCES if role == "source" else _CONFIGS):
            raise UnservedError(self.name, f"does not serve {tag}", "it serves zh-CN to zh-TW and zh-HK")
        return tag

    def cost(self, text: str) -> int:
        """Count characters."""
        return len(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Convert each text."""
        if target not in self.converters:
            own = COMMON | TAIWAN if target.endswith("TW") else COMMON
            self.converters[target] = _converter(_CONFIGS[target], own)
        convert = self.converters[target].convert
        return {text.id: _requoted(convert(text.text)) for block in blocks for text in block}


def _converter(config: str, terms: Mapping[str, str]) -> OpenCC:
    """Put our terms in front of OpenCC's dictionaries: it segments and converts by them, and then lets them be."""
    from opencc import OpenCC, _opencc_share_dir

    share = Path(_opencc_share_dir)
    settings = _absolute(json.loads((share / f"{config}.json").read_text("utf-8")), share)
    with tempfile.TemporaryDirectory() as folder:
        first = _dictionary(Path(folder, "terms.txt"), terms)
        settled = _dictionary(Path(folder, "targets.txt"), {target: target for target in terms.values()})
        settings["segmentation"]["dict"]["dicts"].insert(0, first)
        for step, chain in enumerate(settings["conversion_chain"]):
            chain["dict"]["dicts"].insert(0, settled if step else first)
        path = Path(folder, "config.json")
        path.write_text(json.dumps(settings), "utf-8")
        return OpenCC(str(path))  # reads all its files before it returns


def _dictionary(path: Path, terms: Mapping[str, str]) -> dict[str, str]:
    lines = (f"{key}\t{value}\n" for key, value in sorted(terms.items()) if not re.search(r"[\t\n\r]", key + value))
    path.write_text("".join(lines), "utf-8")
    return {"type": "text", "file": str(path)}


def _absolute(node: Any, share: Path) -> Any:  # noqa: ANN401  # the tree of a JSON file
    """Make the dictionaries' paths absolute, as the packaged settings give them relative to themselves."""
    if isinstance(node, dict):
        return {k: str(share / v) if k == "file" else _absolute(v, share) for k, v in node.items()}
    return [_absolute(item, share) for item in node] if isinstance(node, list) else node


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
