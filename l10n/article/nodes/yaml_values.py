"""
Values of YAML that its own readers choke on: a date of month 99, a number of 5,000 digits, a tag that nobody knows.

Places come from a composer, which takes them all; a user's own tools build values of them, and fail.
"""

from __future__ import annotations

import yaml
from yaml.constructor import SafeConstructor

from l10n.article.nodes.node import FrontMatterError

_YAML = "tag:yaml.org,2002:"
STRING = f"{_YAML}str"
_KINDS = {
    "int": "number",
    "float": "number",
    "timestamp": "date",
    "bool": "true or false",
    "binary": "binary value",
    "null": "null",
}
"""What messages call a value of a tag."""
_COLLECTIONS = {
    "map": yaml.MappingNode,
    "set": yaml.MappingNode,
    **dict.fromkeys(("seq", "omap", "pairs"), yaml.SequenceNode),
}
_PAIRED = (f"{_YAML}omap", f"{_YAML}pairs")
KEYS = (f"{_YAML}merge", f"{_YAML}value")
"""Tags of keys that stand for no value: `<<` and `=`."""
UNREADABLE = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)
"""What PyYAML raises, beside its own errors, for a value that is not what its tag says."""
_SHOWN = 40


def require_readable(node: yaml.Node) -> None:
    """Raise FrontMatterError where a reader of YAML would fail at a node; its children are looked at for themselves."""
    is_scalar = isinstance(node, yaml.ScalarNode)
    if is_scalar and node.tag == STRING:
        return
    build = SafeConstructor.yaml_constructors.get(node.tag)
    if build is None:
        raise FrontMatterError(f"nobody knows the tag {_shown(_tag(node))}", node.start_mark.line)
    if not isinstance(node, _COLLECTIONS.get(node.tag.removeprefix(_YAML), yaml.ScalarNode)):
        raise FrontMatterError(f"{_tag(node)} stands before what is none", node.start_mark.line)
    if isinstance(node, yaml.MappingNode):
        _require_mergeable(node)
    if is_scalar or node.tag in _PAIRED:
        _require_buildable(node)


def _require_buildable(node: yaml.Node) -> None:
    try:
        SafeConstructor().construct_object(node, deep=True)
    except (yaml.YAMLError, *UNREADABLE) as error:
        kind = _KINDS.get(node.tag.removeprefix(_YAML), _tag(node))
        shown = _shown(node.value) if isinstance(node, yaml.ScalarNode) else "what stands here"
        raise FrontMatterError(f"{shown} is no {kind}", node.start_mark.line) from error


def _tag(node: yaml.Node) -> str:
    return f"!!{node.tag.removeprefix(_YAML)}" if node.tag.startswith(_YAML) else str(node.tag)


def _require_mergeable(node: yaml.MappingNode) -> None:
    """Refuse `<<:` before something that is no mapping and no list of mappings."""
    for key, value in node.value:
        if key.tag == f"{_YAML}merge":
            merged = value.value if isinstance(value, yaml.SequenceNode) else [value]
            if not all(isinstance(each, yaml.MappingNode) for each in merged):
                raise FrontMatterError("<< stands before what is no mapping", key.start_mark.line)


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
