"""Places of values in JSON front matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import cast

from l10n.article.nodes.node import Edit, FrontMatterError
from l10n.model import KeyPath, Node, Span

_LONE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[ \t\r\n]*")
_OTHER = re.compile(r"[^\s,\]}]+")
_DIGITS = 4300
"""What Python's reader, and many another, takes of a number."""
# Numbers are looked at as they stand.
_READER = json.JSONDecoder(parse_int=len, parse_float=len)


def scan(block: str) -> tuple[Node, ...] | None:
    """List the nodes, parents first. Raises FrontMatterError."""
    try:
        root, _ = split(block, 0)
    except json.JSONDecodeError as error:
        raise FrontMatterError(error.msg, error.lineno - 1) from error
    return tuple(_object(block, 0, (), [0])) if isinstance(root, dict) else None


def split(text: str, start: int) -> tuple[object, int]:
    """Read a value; return it, its numbers left out, and where it ends. Raises JSONDecodeError, and RecursionError."""
    return _READER.raw_decode(text, start)


def read(block: str) -> dict[str, object] | None:
    """Read the values as python-frontmatter does."""
    from frontmatter.default_handlers import JSONHandler

    return cast("dict[str, object]", JSONHandler().load(block))


def _string(block: str, at: int) -> tuple[str, int]:
    """Read the string at `at`; return it and where it ends. Raises FrontMatterError for one that no file can hold."""
    value, end = _READER.raw_decode(block, at)
    if lone := _LONE.search(str(value)):
        raise FrontMatterError(f"\\u{ord(lone[0]):04x} is half a character", block.count("\n", 0, at))
    return str(value), end


def _skip(block: str, at: int) -> int:
    blank = _BLANK.match(block, at)
    return blank.end() if blank else at


def _object(block: str, at: int, path: KeyPath, end: list[int]) -> Iterator[Node]:
    """Walk the members from the `{` at `at`; `end[0]` is where the object ends."""
    entry = at = _skip(block, at + 1)
    while block[at] != "}":
        key, after = _string(block, at)
        value_at = _skip(block, _skip(block, after) + 1)
        yield from _value(block, value_at, (*path, key), entry, end)
        entry = end[0]  # a later member's entry starts before its comma, so that it can be cut out
        at = _skip(block, end[0])
        if block[at] == ",":
            at = _skip(block, at + 1)
    end[0] = at + 1


def _value(block: str, at: int, path: KeyPath, entry: int, end: list[int]) -> Iterator[Node]:
    if block[at] == '"':
        value, end[0] = _string(block, at)
        yield Node(path, value, Span(at, end[0]), Span(entry, end[0]), '"')
    elif block[at] == "{":
        children = list(_object(block, at, path, end))
        yield Node(path, None, Span(at, end[0]), Span(entry, end[0]), "{")
        yield from children
    elif block[at] == "[":
        yield from _array(block, at, path, entry, end)
    else:
        word = _OTHER.match(block, at)
        end[0] = word.end() if word else at
        _require_plain(block, at, end[0])
        yield Node(path, None, Span(at, end[0]), Span(entry, end[0]), "")


def _require_plain(block: str, start: int, end: int) -> None:
    """Refuse what only Python takes for JSON, and a number that it does not read."""
    if block[start:end].lstrip("-") in ("NaN", "Infinity"):
        raise FrontMatterError(f"{block[start:end]} is no JSON", block.count("\n", 0, start))
    if end - start > _DIGITS:
        raise FrontMatterError(f"a number has more than {_DIGITS} digits", block.count("\n", 0, start))


def _array(block: str, at: int, path: KeyPath, entry: int, end: list[int]) -> Iterator[Node]:
    start, children, index = at, list[Node](), 0
    at = _skip(block, at + 1)
    while block[at] != "]":
        children += _value(block, at, (*path, index), at, end)
        index += 1
        at = _skip(block, end[0])
        if block[at] == ",":
            at = _skip(block, at + 1)
    end[0] = at + 1
    items = [node.value for node in children if len(node.path) == len(path) + 1]
    strings = tuple(item for item in items if isinstance(item, str))
    value = strings if len(strings) == len(items) else None
    yield Node(path, value, Span(start, end[0]), Span(entry, end[0]), "[")
    yield from children


def changed(block: str, node: Node, value: Edit, eol: str) -> tuple[Span, str]:
    """Return the span to replace and the new text for a node's new value."""
    return node.span, _json(value)


def added(block: str, key: str, value: Edit, eol: str) -> str:
    """Write a new member, to stand after the last one."""
    first = re.match(r"\{(\s*)", block)
    return f",{first[1] if first else ' '}{_json(key)}: {_json(value)}"


def tidy(block: str) -> str:
    """Drop the comma that is left before the first member where the one before it was cut out."""
    return re.sub(r"\A(\{\s*),\s*", r"\1", block)


def end_of_keys(block: str, nodes: tuple[Node, ...]) -> int:
    """Return where a new member goes: after the last one."""
    return max((node.entry.end for node in nodes if len(node.path) == 1), default=1)


def _json(value: Edit) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
