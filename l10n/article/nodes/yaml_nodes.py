"""Places of values in YAML front matter, from the marks of PyYAML's composer (code points)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

import yaml

from l10n.article.nodes.node import Edit, FrontMatterError
from l10n.article.nodes.yaml_values import KEYS, STRING, UNREADABLE, require_readable
from l10n.model import KeyPath, Node, Span

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What a double-quoted scalar may not hold as it is: C0, C1, no-break space (invisible), line separators, BOM, non-characters.
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def scan(block: str) -> tuple[Node, ...] | None:
    """List the nodes, parents first; None where the root is not a mapping. Raises FrontMatterError."""
    try:
        root = yaml.compose(block, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).split("\n")[0]
        if "end of stream" in problem:  # a quote that is never closed: say where it was opened
            mark, problem = getattr(error, "context_mark", None) or mark, "a quote is not closed"
        line = mark.line if mark else block.count("\n", 0, getattr(error, "position", 0))
        raise FrontMatterError(problem, line) from error
    if root is None:
        return () if not re.search(r"^[^#\s]", block, re.MULTILINE) else None
    if not isinstance(root, yaml.MappingNode):
        return None
    if root.tag != "tag:yaml.org,2002:map":
        raise FrontMatterError(f"{root.tag} is no mapping", root.start_mark.line)
    require_readable(root)
    return tuple(_mapping(block, root, (), set()))


def read(block: str) -> dict[str, object] | None:
    """Read the values as python-frontmatter does; None where aliases could make comparing them explode."""
    from frontmatter.default_handlers import YAMLHandler

    if re.search(r"[*&]\w", block) and any(
        isinstance(event, yaml.AliasEvent) for event in yaml.parse(block, Loader=_Loader)
    ):
        return None
    try:
        return cast("dict[str, object]", YAMLHandler().load(block) or {})
    except (yaml.YAMLError, *UNREADABLE) as error:
        mark = getattr(error, "problem_mark", None)
        raise FrontMatterError(getattr(error, "problem", None) or str(error), mark.line if mark else 0) from error


def _mapping(block: str, node: yaml.MappingNode, path: KeyPath, seen: set[int]) -> Iterator[Node]:
    for key, value in node.value:
        # An alias is the anchor's own node again: it is edited where the anchor stands, and only there.
        if not isinstance(key, yaml.ScalarNode):
            raise FrontMatterError("a key is a list or a mapping", key.start_mark.line)
        if key.tag not in KEYS:
            require_readable(key)
        if id(value) in seen:
            continue
        seen.add(id(value))
        entry = _lines(block, key.start_mark.index, value.end_mark.index)
        yield from _value(block, value, (*path, key.value), entry, seen)


def _value(block: str, node: yaml.Node, path: KeyPath, entry: Span | None, seen: set[int]) -> Iterator[Node]:
    span = Span(node.start_mark.index, node.end_mark.index)
    entry = entry or span
    require_readable(node)
    if isinstance(node, yaml.ScalarNode):
        text = node.value if node.tag == STRING else None
        # PyYAML's mark of a block scalar ends at the next token; the line end is not the value's.
        yield Node(path, text, span, entry, node.style or "")
    elif isinstance(node, yaml.SequenceNode):
        strings = all(isinstance(item, yaml.ScalarNode) and item.tag == STRING for item in node.value)
        value = tuple(item.value for item in node.value) if strings else None
        yield Node(path, value, span, entry, "[" if node.flow_style else "-")
        for index, item in enumerate(node.value):
            if id(item) not in seen:
                seen.add(id(item))
                yield from _value(block, item, (*path, index), None, seen)
    elif isinstance(node, yaml.MappingNode):
        yield Node(path, None, span, entry, "{")
        yield from _mapping(block, node, path, seen)


def _lines(block: str, start: int, end: int) -> Span:
    """Widen to whole lines; a block collection's mark already ends at the next token."""
    stripped = len(block[:end].rstrip())
    newline = block.find("\n", max(stripped, start))
    return Span(block.rfind("\n", 0, start) + 1, newline + 1 if newline >= 0 else len(block))


def changed(block: str, node: Node, value: Edit, eol: str) -> tuple[Span, str]:
    """Return the span to replace and the new text for a node's new value, in the node's own style."""
    start, end = node.span
    if isinstance(value, tuple):
        return _changed_list(block, node, value, eol)
    text = _scalar(value, node.style)
    if node.style in ("|", ">", "-"):
        end = start + len(block[start:end].rstrip())
    if node.style == "-":  # a list becomes a string: up to the key's line
        start = len(block[:start].rstrip())
    if start == end or node.style == "-":
        text = " " + text  # `key:` with nothing after the colon
    return Span(start, end), text


def _changed_list(block: str, node: Node, values: tuple[str, ...], eol: str) -> tuple[Span, str]:
    start, end = node.span
    items = _items(block, node)
    style = items[0].style if items else '"'
    if node.style == "-" and items and values:
        first = items[0].start_mark.index
        # Each item repeats what stands before the first one on its line: indent and dash.
        lead = block[block.rfind("\n", 0, first) + 1 : first]
        return Span(first, items[-1].end_mark.index), (eol + lead).join(_scalar(v, style) for v in values)
    if node.style in ("|", ">", "-"):
        end = start + len(block[start:end].rstrip())
    if node.style == "-":
        start = len(block[:start].rstrip())
    text = f"[{', '.join(_scalar(v, style) for v in values)}]"
    return Span(start, end), text if start != end and node.style != "-" else " " + text


def _items(block: str, node: Node) -> list[yaml.ScalarNode]:
    if node.style not in ("-", "["):
        return []
    found: yaml.Node | None = yaml.compose(block, Loader=_Loader)
    for key in node.path:
        children = cast("yaml.CollectionNode", found).value
        found = children[key] if isinstance(key, int) else next(v for k, v in reversed(children) if k.value == key)
    items = cast("yaml.SequenceNode", found).value
    return [item for item in items if isinstance(item, yaml.ScalarNode)]


def added(block: str, key: str, value: Edit, eol: str) -> str:
    """Write the line of a new top-level key."""
    name = _scalar(key, "")
    if isinstance(value, tuple):
        return f"{name}: [{', '.join(_scalar(item, '') for item in value)}]{eol}"
    return f"{name}: {_scalar(value, '')}{eol}"


def end_of_keys(block: str, nodes: tuple[Node, ...]) -> int:
    """Return where a new top-level key goes: after the last one."""
    return max((node.entry.end for node in nodes if len(node.path) == 1), default=len(block))


def _scalar(value: Edit, style: str) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    is_printable = not _ESCAPED.search(text.replace('"', "").replace("\\", ""))
    if style == "'" and is_printable:
        return "'" + text.replace("'", "''") + "'"
    if style == "" and is_printable and _plain_is_safe(text):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _NAMED.get(char) or (f"\\x{ord(char):02X}" if ord(char) < 256 else f"\\u{ord(char):04X}")


def _plain_is_safe(text: str) -> bool:
    """Return whether the bare text reads back as the same string, after `key: ` and inside `[ ]` alike."""
    try:
        return bool(
            yaml.load(f"k: {text}\n", Loader=_Loader) == {"k": text}
            and yaml.load(f"[{text}]\n", Loader=_Loader) == [text]
        )
    except yaml.YAMLError:
        return False
