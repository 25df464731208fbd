"""How a page that a person edited comes into step again: what findings tell of it."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import Enum, auto

from l10n.model import Locale

_SHOWN = 160


def page_command(name: str, article: str, locale: Locale) -> str:
    """Write a command about an article's page as a shell takes it."""
    return f"l10n {name} {shlex.quote(article)} -l {locale}"


class Way(Enum):
    """What helps."""

    ADOPT = auto()
    """`l10n adopt` takes all that was edited."""
    DECIDE = auto()
    """It needs a decision, and both of them settle the page."""
    MEND = auto()
    """No unit can hold what the page says: only its line, or giving it up, helps."""
    JOIN = auto()
    """git left both sides of a change."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """What helps, and where."""

    way: Way
    line: int = 1
    """0 where the page lacks something."""
    left: str = ""
    """Why something cannot be taken, and what it is."""

    def said(self, adopt: str) -> str:
        """Say it, given the command that adopts the page."""
        if self.way is Way.JOIN:
            return f"git left a conflict in its line {self.line}: join the two sides there"
        if self.way is Way.MEND:
            if not self.line:
                return (
                    f"no command can leave out what it lacks ({self.left[:_SHOWN]}): `{adopt} --catalog` puts it back"
                )
            what = f"no command can take its line {self.line} ({self.left[:_SHOWN]})"
            return f"{what}: mend it there, then run `{adopt}`; or drop it with `{adopt} --catalog`"
        if self.way is Way.DECIDE:
            return f"`{adopt}` shows both texts, and decides with `--page` or `--catalog`"
        return f"run `{adopt}`"
