"""A person's decision about an article in a locale."""

from __future__ import annotations

from dataclasses import dataclass

_DESPITE = "despite="


@dataclass(frozen=True, slots=True)
class Clearance:
    """An article goes live as it is, for as long as its source stays; `str` gives the text that catalogs keep."""

    source: str
    """The hash of the source that was decided about."""
    despite: tuple[str, ...] = ()
    """The errors that were decided about, and do not keep it from going live: each a rule and a hash of what it said."""

    @staticmethod
    def parse(text: str) -> Clearance | None:
        """Read a catalog's text: a hash, and perhaps `despite=` with errors; None where there is none."""
        source, *more = text.split() or [""]
        named = (word.removeprefix(_DESPITE).split(",") for word in more if word.startswith(_DESPITE))
        rules = (rule for rules in named for rule in rules if rule)
        return Clearance(source, tuple(dict.fromkeys(rules))) if source else None

    def __str__(self) -> str:
        """Write the hash and the errors."""
        return f"{self.source} {_DESPITE}{','.join(self.despite)}" if self.despite else self.source
