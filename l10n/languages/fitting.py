"""What a word asks of the words around it."""

from __future__ import annotations

from typing import NamedTuple


class Fitted(NamedTuple):
    """A form for its place in a sentence, and how many characters before and behind it are in it now."""

    text: str
    before: int = 0
    behind: int = 0


def as_it_is(before: str, form: str, behind: str) -> Fitted:
    """Return a form that asks nothing of its neighbours."""
    return Fitted(form)
