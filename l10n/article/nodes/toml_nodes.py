"""
Places of values in TOML front matter.

tomllib reads values and tells no places, so a scanner of our own walks a block that
tomllib has found valid, and may therefore be lenient.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator

from l10n.article.nodes.node import Edit, FrontMatterError
from l10n.model import KeyPath, Node, Span
from l10n.toml_reader import TomlError, read_toml

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}' r"|'''.*?'{3,5}" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_OTHER = re.compile(r"[^,\]}#\r\n]+")


def scan(block: str) -> tuple[Node, ...] | None:
    """List the nodes, parents first. Raises FrontMatterError."""
    try:
        read(block)
    except TomlError as error:
        raise FrontMatterError(str(error), error.line - 1) from error
    return tuple(_tables(block))


def read(block: str) -> dict[str, object] | None:
    """Read the values (python-frontmatter would need a package that loses comments and dates)."""
    return read_toml(block.replace("\r\n", "\n"))


def _tables(block: str) -> Iterator[Node]:
    table: KeyPath = ()
    counts: dict[KeyPath, int] = {}
    at = _skip(block, 0)
    while at < len(block):
        if block[at] != "[":
            yield from _pair(block, at, table, end := [at])
            at = _skip(block, end[0])
            continue
        many = block.startswith("[[", at)
        keys, at = _dotted(block, _space(block, at + 1 + many))
        table = keys
        if many:
            counts[keys] = counts.get(keys, -1) + 1
            table = (*keys, counts[keys])
        at = _skip(block, block.index("]", at) + 1 + many)


def _pair(block: str, at: int, table: KeyPath, end: list[int]) -> Iterator[Node]:
    start = block.rfind("\n", 0, at) + 1
    keys, at = _dotted(block, at)
    nodes = list(_value(block, _space(block, at + 1), (*table, *keys), end))
    newline = block.find("\n", end[0])
    entry = Span(start, newline + 1 if newline >= 0 else len(block))
    for node in nodes:
        own = len(node.path) == len(table) + len(keys)
        yield Node(node.path, node.value, node.span, entry if own else node.span, node.style)


def _dotted(block: str, at: int) -> tuple[KeyPath, int]:
    keys: list[str] = []
    while match := _KEY.match(block, at):
        keys.append(_string(match[0]) if match[0][0] in "\"'" else match[0])
        at = _space(block, match.end())
        if not block.startswith(".", at):
            break
        at = _space(block, at + 1)
    return tuple(keys), at


def _value(block: str, at: int, path: KeyPath, end: list[int]) -> Iterator[Node]:
    if match := _STRING.match(block, at):
        end[0] = match.end()
        yield Node(path, _string(match[0]), Span(at, end[0]), Span(at, end[0]), match[0][0])
    elif block.startswith("[", at):
        yield from _array(block, at, path, end)
    elif block.startswith("{", at):
        yield from _inline_table(block, at, path, end)
    else:
        other = _OTHER.match(block, at)
        end[0] = at + len(other[0].rstrip()) if other else at
        yield Node(path, None, Span(at, end[0]), Span(at, end[0]), "")


def _array(block: str, at: int, path: KeyPath, end: list[int]) -> Iterator[Node]:
    start, children, index = at, list[Node](), 0
    at = _skip(block, at + 1)
    while block[at] != "]":
        children += _value(block, at, (*path, index), end)
        index += 1
        at = _skip(block, end[0])
        at = _skip(block, at + 1) if block[at] == "," else at
    end[0] = at + 1
    items = [node.value for node in children if len(node.path) == len(path) + 1]
    strings = tuple(item for item in items if isinstance(item, str))
    yield Node(path, strings if len(strings) == len(items) else None, Span(start, end[0]), Span(start, end[0]), "[")
    yield from children


def _inline_table(block: str, at: int, path: KeyPath, end: list[int]) -> Iterator[Node]:
    start, children = at, list[Node]()
    at = _skip(block, at + 1)
    while block[at] != "}":
        keys, at = _dotted(block, at)
        children += _value(block, _space(block, at + 1), (*path, *keys), end)
        at = _skip(block, end[0])
        at = _skip(block, at + 1) if block[at] == "," else at
    end[0] = at + 1
    yield Node(path, None, Span(start, end[0]), Span(start, end[0]), "{")
    yield from children


def _skip(block: str, at: int) -> int:
    blank = _BLANK.match(block, at)
    return blank.end() if blank else at


def _space(block: str, at: int) -> int:
    space = _SPACE.match(block, at)
    return space.end() if space else at


def _string(literal: str) -> str:
    return str(tomllib.loads("k = " + literal.replace("\r\n", "\n"))["k"])


def changed(block: str, node: Node, value: Edit, eol: str) -> tuple[Span, str]:
    """Return the span to replace and the new text for a node's new value."""
    if isinstance(value, str) and node.style == "'" and not re.search(r"['\x00-\x1f\x7f]", value):
        return node.span, f"'{value}'"
    return node.span, _toml(value)


def added(block: str, key: str, value: Edit, eol: str) -> str:
    """Write the line of a new top-level key."""
    name = key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _toml(key)
    return f"{name} = {_toml(value)}{eol}"


def end_of_keys(block: str, nodes: tuple[Node, ...]) -> int:
    """Return where a new top-level key goes: before the first table."""
    table = re.search(r"^[ \t]*\[", _blind(block, nodes), re.MULTILINE)
    return table.start() if table else len(block)


def _blind(block: str, nodes: tuple[Node, ...]) -> str:
    """Blank out values, so that a `[` inside them is not taken for a table."""
    for node in nodes:
        start, end = node.span
        block = block[:start] + re.sub(r"[^\n]", "x", block[start:end]) + block[end:]
    return block


def _toml(value: Edit) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    # A JSON string is a TOML basic string but for DEL, which TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
