"""Contexts, which tell equal sources apart: where in the front matter a text stands, or which sentence is before it."""

from __future__ import annotations

import hashlib

from l10n.model import KeyPath

_FRONT_MATTER = "fm:"
_SPLIT = "after:"


def front_matter_context(path: KeyPath) -> str:
    """Return the context of a value of the front matter: `fm:params.0.title`."""
    return _FRONT_MATTER + ".".join(map(str, path))


def front_matter_key(context: str) -> str:
    """Return the dotted key of a front-matter context, and any other context as it is."""
    return context.removeprefix(_FRONT_MATTER)


def split_context(before: str) -> str:
    """Return the context of one of two equal sentences with two targets: the hash of the source before it."""
    return _SPLIT + short_hash(before)


def is_split(context: str) -> bool:
    """Return whether a context tells a sentence from its equal by the sentence before."""
    return context.startswith(_SPLIT)


def is_context(text: str) -> bool:
    """Return whether a text is a context as units have them, and no tool's own."""
    return text.startswith((_FRONT_MATTER, _SPLIT))


def short_hash(text: str) -> str:
    """Return eight hexadecimal digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:8]
