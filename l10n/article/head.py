"""Front matter: split off as Hugo splits it, edited by spans so that every other byte stays."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import Protocol

from l10n.article.nodes import json_nodes, toml_nodes, yaml_nodes
from l10n.article.nodes.node import Edit, FrontMatterError, Node, Path
from l10n.errors import ArticleError
from l10n.model import Span


class Format(Enum):
    """The three languages of front matter."""

    YAML = "yaml"
    TOML = "toml"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The parts of an article's head; their concatenation is the head, to the character."""

    format: Format
    opening: str
    block: str
    closing: str

    def __str__(self) -> str:
        """Give the head as it is written in the file."""
        return self.opening + self.block + self.closing


# Hugo takes an optional BOM and blank lines before the opening line, and nothing but blanks after the dashes.
_FENCED = re.compile(
    r"\A(?P<opening>\ufeff?(?:[ \t]*\r?\n)*(?P<fence>---|\+\+\+)[ \t]*\r?\n)(?P<block>.*?)"
    r"(?P<closing>^(?P=fence)[ \t]*(?:\r?\n|\Z))",
    re.DOTALL | re.MULTILINE,
)
_JSON = re.compile(r"\A\ufeff?\s*(?=\{\s*[\"}])")


class _Language(Protocol):
    """What each of the three node modules offers."""

    def scan(self, block: str) -> tuple[Node, ...] | None: ...
    def read(self, block: str) -> dict[str, object] | None: ...
    def changed(self, block: str, node: Node, value: Edit, eol: str) -> tuple[Span, str]: ...
    def added(self, block: str, key: str, value: Edit, eol: str) -> str: ...
    def end_of_keys(self, block: str, nodes: tuple[Node, ...]) -> int: ...


_NODES: dict[Format, _Language] = {Format.YAML: yaml_nodes, Format.TOML: toml_nodes, Format.JSON: json_nodes}


def split_front_matter(text: str, path: str) -> FrontMatter | None:
    """
    Give the head of an article, None where it has none.

    A `---` block whose YAML is not a mapping is text between two rules, and no front
    matter. Raises ArticleError where the block is front matter that cannot be read.
    """
    if match := _FENCED.match(text):
        format_ = Format.YAML if match["fence"] == "---" else Format.TOML
        front = FrontMatter(format_, match["opening"], match["block"], match["closing"])
        return front if scan(front, path) is not None else None
    if match := _JSON.match(text):
        return _split_json(text, match.end(), path)
    return None


def _split_json(text: str, start: int, path: str) -> FrontMatter:
    try:
        _, end = json.JSONDecoder().raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise _unreadable(path, error.lineno, f"the JSON front matter is broken: {error.msg}") from error
    except RecursionError as error:
        raise _unreadable(path, 1, "the front matter is nested too deeply") from error
    closing = re.compile(r"[ \t]*(?:\r?\n|\Z)").match(text, end)
    return FrontMatter(Format.JSON, text[:start], text[start:end], closing[0] if closing else "")


def scan(front: FrontMatter, path: str) -> tuple[Node, ...] | None:
    """List the nodes of the block, parents first; None where its root is not a mapping."""
    try:
        return _nodes(front.format, front.block)
    except FrontMatterError as error:
        line = front.opening.count("\n") + 1 + error.line
        raise _unreadable(path, line, f"the {front.format.name} front matter is broken: {error}") from error
    except RecursionError as error:
        raise _unreadable(path, 1, "the front matter is nested too deeply") from error


@lru_cache(maxsize=8)  # an article's head is scanned a few times in a row
def _nodes(format_: Format, block: str) -> tuple[Node, ...] | None:
    return _NODES[format_].scan(block)


def _unreadable(path: str, line: int, what: str) -> ArticleError:
    return ArticleError(f"{path}:{line}", what, "mend it by hand and run again")


def front_values(front: FrontMatter, path: str) -> dict[Path, str | tuple[str, ...]]:
    """Map key paths to the values that are strings or lists of strings."""
    return {node.path: node.value for node in scan(front, path) or () if node.value is not None}


def may_hold_list(front: FrontMatter, key: str, path: str) -> bool:
    """Tell if a top-level key is missing, empty, a string or a list of strings: a map or a list of maps is the site's own."""
    node = next((node for node in scan(front, path) or () if node.path == (key,)), None)
    return node is None or node.value is not None or node.style == ""


def edit_front_matter(front: FrontMatter, edits: Mapping[Path, Edit], path: str) -> FrontMatter:
    """
    Set, add (top-level keys only) or, with None, remove values; all other characters stay.

    A value equal to the present one keeps its characters. Raises ArticleError where
    the result would not read back as asked.
    """
    nodes = scan(front, path) or ()
    changes = sorted(_changes(front, nodes, edits), reverse=True)
    block = front.block
    for (start, end), text in changes:
        block = block[:start] + text + block[end:]
    edited = replace(front, block=json_nodes.tidy(block) if front.format is Format.JSON else block)
    if changes:
        _verify(front, edited, edits, path)
    return edited


def cut_front_matter(front: FrontMatter, keys: Collection[str], path: str) -> str:
    """Give the block's text without the entries of some top-level keys; it may no longer be valid."""
    block = front.block
    entries = {node.entry for node in scan(front, path) or () if len(node.path) == 1 and node.path[0] in keys}
    for start, end in sorted(entries, reverse=True):
        block = block[:start] + block[end:]
    return block


def _changes(front: FrontMatter, nodes: tuple[Node, ...], edits: Mapping[Path, Edit]) -> Iterator[tuple[Span, str]]:
    language = _NODES[front.format]
    present = {node.path: node for node in nodes}
    eol = "\r\n" if "\r\n" in front.opening + front.block else "\n"
    added: list[str] = []
    for path, value in edits.items():
        node = present.get(path)
        if node is None:
            if value is not None:
                added.append(language.added(front.block, str(path[0]), value, eol))
        elif value is None:
            yield node.entry, ""
        elif node.value != value:
            yield language.changed(front.block, node, value, eol)
    if added:
        at = language.end_of_keys(front.block, nodes)
        yield Span(at, at), "".join(added)


def _verify(before: FrontMatter, after: FrontMatter, edits: Mapping[Path, Edit], path: str) -> None:
    """Read the result back, by our scanner and by a full reader, and want just the edits."""
    wanted = {node.path: node.value for node in scan(before, path) or ()}
    for key, value in edits.items():
        if value is None or key in wanted:
            wanted = {k: v for k, v in wanted.items() if k[: len(key)] != key}
    found = {node.path: node.value for node in scan(after, path) or ()}
    kept = all(found.get(key, ...) == value for key, value in wanted.items() if not _above(key, edits))
    done = all(found.get(key) == value for key, value in edits.items() if isinstance(value, str | tuple))
    if not (kept and done and _read_alike(before, after, edits)):
        raise ArticleError(path, "its front matter cannot be edited without changing other keys", "edit it by hand")


def _above(key: Path, edits: Mapping[Path, Edit]) -> bool:
    return any(edited[: len(key)] == key for edited in edits)


def _read_alike(before: FrontMatter, after: FrontMatter, edits: Mapping[Path, Edit]) -> bool:
    """Compare all other top-level values as a user's own tools read them."""
    reader = _NODES[before.format].read
    old, new = reader(before.block), reader(after.block)
    if old is None or new is None:
        return True
    touched = {str(key[0]) for key in edits}
    return {k: v for k, v in old.items() if k not in touched} == {k: v for k, v in new.items() if k not in touched}
