"""Front matter: split off as Hugo splits it, edited by spans so that every other byte stays."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from l10n.article.nodes import json_nodes, toml_nodes, yaml_nodes
from l10n.article.nodes.node import Edit, FrontMatterError
from l10n.errors import ArticleError
from l10n.model import Head, HeadFormat, KeyPath, Node, Span

# Hugo takes an optional BOM and blank lines before the opening line, and nothing but blanks after the dashes.
_FENCED = re.compile(
    r"\A(?P<opening>\ufeff?(?:[ \t]*\r?\n)*(?P<fence>---|\+\+\+)[ \t]*\r?\n)(?P<block>.*?)"
    r"(?P<closing>^(?P=fence)[ \t]*(?:\r?\n|\Z))",
    re.DOTALL | re.MULTILINE,
)
# Two keys of articles: text below a rule has none.
_LINES, _KEY = (
    r"(?:\w[\w-]*[ \t]*[:=].*\n|[ \t].*\n|-[ \t].*\n)*?",
    r"(?:title|date|lang|draft|translations|slug|layout)[ \t]*[:=]",
)
_BEGUN = re.compile(rf"\A\ufeff?(?:[ \t]*\r?\n)*(?P<fence>---|\+\+\+)[ \t]*\r?\n{_LINES}{_KEY}.*\n{_LINES}{_KEY}")
_JSON = re.compile(r"\A\ufeff?\s*(?=\{\s*[\"}])")


class _Language(Protocol):
    """What each of the three node modules offers."""

    def scan(self, block: str) -> tuple[Node, ...] | None: ...
    def read(self, block: str) -> dict[str, object] | None: ...
    def changed(self, block: str, node: Node, value: Edit, eol: str) -> tuple[Span, str]: ...
    def added(self, block: str, key: str, value: Edit, eol: str) -> str: ...
    def end_of_keys(self, block: str, nodes: tuple[Node, ...]) -> int: ...


_NODES: dict[HeadFormat, _Language] = {
    HeadFormat.YAML: yaml_nodes,
    HeadFormat.TOML: toml_nodes,
    HeadFormat.JSON: json_nodes,
}


def split_head(text: str, path: str) -> Head | None:
    """
    Return the head of an article, None where it has none.

    A `---` block whose YAML is not a mapping is text between two rules, and no front
    matter. Raises ArticleError where the block is front matter that cannot be read, or has no end.
    """
    if match := _FENCED.match(text):
        format_ = HeadFormat.YAML if match["fence"] == "---" else HeadFormat.TOML
        return _head(format_, match["opening"], match["block"], match["closing"], path)
    if match := _JSON.match(text):
        return _split_json(text, match.end(), path)
    if match := _BEGUN.match(text):
        line = text.count("\n", 0, match.start("fence")) + 1
        raise _unreadable(
            path, line, f"the front matter that begins here has no end: no line {match['fence']} closes it"
        )
    return None


def _split_json(text: str, start: int, path: str) -> Head | None:
    try:
        _, end = json_nodes.split(text, start)
    except json.JSONDecodeError as error:
        raise _unreadable(path, error.lineno, f"the JSON front matter is broken: {error.msg}") from error
    except RecursionError as error:
        raise _unreadable(path, 1, "the front matter is nested too deeply") from error
    closing = re.compile(r"[ \t]*(?:\r?\n|\Z)").match(text, end)
    return _head(HeadFormat.JSON, text[:start], text[start:end], closing[0] if closing else "", path)


def yaml_head(block: str) -> Head:
    """Make a head of a block of YAML that is a mapping. Raises ArticleError where it is none."""
    head = _head(HeadFormat.YAML, "---\n", block, "---\n", "")
    if head is None:
        raise _unreadable("", 1, "the YAML is no mapping")
    return head


def _head(format_: HeadFormat, opening: str, block: str, closing: str, path: str) -> Head | None:
    """Read the nodes of a block; None where its root is not a mapping."""
    try:
        nodes = _NODES[format_].scan(block)
    except FrontMatterError as error:
        line = opening.count("\n") + 1 + error.line
        raise _unreadable(path, line, f"the {format_.name} front matter is broken: {error}") from error
    except RecursionError as error:
        raise _unreadable(path, 1, "the front matter is nested too deeply") from error
    return None if nodes is None else Head(format_, opening, block, closing, nodes=nodes)


def _unreadable(path: str, line: int, what: str) -> ArticleError:
    return ArticleError(f"{path}:{line}", what, "mend it by hand and run again")


def may_hold_list(head: Head, key: str) -> bool:
    """Return whether a top-level key is missing, empty, a string or a list of strings: a map or a list of maps is the site's own."""
    node = next((node for node in head.nodes if node.path == (key,)), None)
    return node is None or node.value is not None or node.style == ""


def edit_head(head: Head, edits: Mapping[KeyPath, Edit], path: str) -> Head:
    """
    Set, add (top-level keys only) or, with None, remove values; all other characters stay.

    A value equal to the present one keeps its characters. Raises ArticleError where
    the result would not read back as asked.
    """
    changes = sorted(_changes(head, edits), reverse=True)
    block = head.block
    for (start, end), text in changes:
        block = block[:start] + text + block[end:]
    if head.format is HeadFormat.JSON:
        block = json_nodes.tidy(block)
    if not changes and block == head.block:
        return head
    edited = _head(head.format, head.opening, block, head.closing, path) or replace(head, block=block, nodes=())
    if changes:
        _verify(head, edited, edits, path)
    return edited


def cut_head(head: Head, keys: Collection[str]) -> str:
    """Return the block's text without the entries of some top-level keys; it may no longer be valid."""
    block = head.block
    entries = {node.entry for node in head.nodes if len(node.path) == 1 and node.path[0] in keys}
    for start, end in sorted(entries, reverse=True):
        block = block[:start] + block[end:]
    return block


def _changes(head: Head, edits: Mapping[KeyPath, Edit]) -> Iterator[tuple[Span, str]]:
    language = _NODES[head.format]
    present = {node.path: node for node in head.nodes}
    eol = "\r\n" if "\r\n" in head.opening + head.block else "\n"
    added: list[str] = []
    for path, value in edits.items():
        node = present.get(path)
        if node is None:
            if value is not None:
                added.append(language.added(head.block, str(path[0]), value, eol))
        elif value is None:
            yield node.entry, ""
        elif node.value != value:
            yield language.changed(head.block, node, value, eol)
    if added:
        at = language.end_of_keys(head.block, head.nodes)
        yield Span(at, at), "".join(added)


def _verify(before: Head, after: Head, edits: Mapping[KeyPath, Edit], path: str) -> None:
    """Read the result back, by our scanner and by a full reader, and want just the edits."""
    wanted = {node.path: node.value for node in before.nodes}
    for key, value in edits.items():
        if value is None or key in wanted:
            wanted = {k: v for k, v in wanted.items() if k[: len(key)] != key}
    found = {node.path: node.value for node in after.nodes}
    kept = all(found.get(key, ...) == value for key, value in wanted.items() if not _above(key, edits))
    done = all(found.get(key) == value for key, value in edits.items() if isinstance(value, str | tuple))
    try:
        is_alike = kept and done and _read_alike(before, after, edits)
    except FrontMatterError as error:
        line = before.opening.count("\n") + 1 + error.line
        raise _unreadable(path, line, f"the {before.format.name} front matter is broken: {error}") from error
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, 1, f"the {before.format.name} front matter cannot be compared: {error}") from error
    if not is_alike:
        raise ArticleError(path, "its front matter cannot be edited without changing other keys", "edit it by hand")


def _above(key: KeyPath, edits: Mapping[KeyPath, Edit]) -> bool:
    return any(edited[: len(key)] == key for edited in edits)


def _read_alike(before: Head, after: Head, edits: Mapping[KeyPath, Edit]) -> bool:
    """Compare all other top-level values as a user's own tools read them."""
    reader = _NODES[before.format].read
    old, new = reader(before.block), reader(after.block)
    if old is None or new is None:
        return True
    touched = {str(key[0]) for key in edits}
    kept = [{key: value for key, value in each.items() if key not in touched} for each in (old, new)]
    # What is not a number equals nothing, itself included.
    return kept[0] == kept[1] or repr(kept[0]) == repr(kept[1])


_DAY = re.compile(r"(?:^|[{,])\s*[\"']?date[\"']?\s*[:=]\s*[\"']?(\d{4}-\d{2}-\d{2})", re.MULTILINE)


def head_day(head: Head | None) -> date | None:
    """Read the day of a head's `date`, quoted or bare; None where it tells none."""
    found = _DAY.search(head.block) if head else None
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
