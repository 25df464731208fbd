"""Reading what a language model answers: tolerant of the wrapping, strict about the ids."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from l10n.engines.http import inner
from l10n.errors import EngineError

_THOUGHTS = re.compile(r"</(?:think|thinking|thought|reasoning)\s*>", re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z]{0,12}(.*?)```", re.DOTALL)
_STARTS = 20
"""Places in prose where an object is looked for."""


class UnusableError(EngineError):
    """An answer that is no translation; a smaller request may give one."""


class _Pairs(list[tuple[str, object]]):
    """A JSON object as it was written: with what is doubled in it."""


def read_content(engine: str, answer: object) -> str:
    """Return the text of a chat answer. Raises UnusableError where it was cut off, refused, filtered or left blank."""
    reason = inner(answer, "choices", 0, "finish_reason")
    if reason == "length":
        raise UnusableError(engine, "the answer was cut off")
    if reason == "content_filter" or inner(answer, "choices", 0, "message", "refusal"):
        raise UnusableError(engine, "the model refused")
    content = _text(inner(answer, "choices", 0, "message", "content"))
    # A server that does not know of thoughts leaves them in, sometimes without the tag that opens them.
    content = _THOUGHTS.split(content)[-1].strip()
    if not content:
        raise UnusableError(engine, "the answer is blank")
    return content


def _text(content: object) -> str:
    if isinstance(content, list):
        content = "".join(part for part in (inner(piece, "text") for piece in content) if isinstance(part, str))
    return content if isinstance(content, str) else ""


def read_translations(engine: str, content: str, ids: Collection[str]) -> dict[str, str]:
    """
    Find the translations of the ids that were asked for.

    Gives none for an id that is missing, doubled, blank or no string. Raises UnusableError where
    nothing can be read, or where an id was never asked for: then texts may have shifted.
    """
    readable = [pairs for pairs in map(_pairs, _documents(content)) if pairs is not None]
    best = max(readable, key=lambda pairs: len({key for key, _ in pairs} & set(ids)), default=None)
    if best is None:
        raise UnusableError(engine, "the answer holds no JSON object")
    counts = Counter(key for key, _ in best)
    if not counts.keys() <= set(ids):
        raise UnusableError(engine, "the answer has ids that were not asked for")
    found = {k: v for k, v in best if counts[k] == 1 and isinstance(v, str) and v.strip()}
    if not found:
        raise UnusableError(engine, "the answer holds no translation")
    return found


def _documents(content: str) -> Iterator[object]:
    """Find the JSON in an answer: all of it, in a code fence, or somewhere in the prose."""
    decoder = json.JSONDecoder(object_pairs_hook=_Pairs, strict=False)
    for text in (content, *_FENCE.findall(content)):
        try:
            yield decoder.decode(text)
            return
        except (ValueError, RecursionError):
            continue
    start = -1
    for _ in range(_STARTS):
        start = content.find("{", start + 1)
        if start < 0:
            return
        try:
            document, end = decoder.raw_decode(content, start)
        except (ValueError, RecursionError):
            continue
        yield document
        start = end - 1


def _pairs(document: object) -> Sequence[tuple[str, object]] | None:
    """Read ids and texts: as an object, as a list of items, or as either of them under one key."""
    if isinstance(document, _Pairs):
        if len(document) == 1 and isinstance(document[0][1], list):  # an object of pairs is a list too
            return _pairs(document[0][1])
        return document
    if not isinstance(document, list):
        return None
    pairs = []
    for item in document:
        fields = dict(item) if isinstance(item, _Pairs) else {}
        number = fields.get("id")
        if isinstance(number, bool) or not isinstance(number, (str, int)):
            return None
        pairs.append((str(number), fields.get("text", fields.get("translation"))))
    return pairs
