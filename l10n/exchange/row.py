"""The row: what passes between catalogs and the files of other tools, the same for every format."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, field, replace

from l10n.article import is_context
from l10n.errors import L10nError
from l10n.model import Locale, Unit, UnitState

LONGEST = 100_000
"""Characters of one text; no sentence and no note is longer."""

# What XML 1.0 cannot hold, and DEL; no text of an article needs any of them.
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class ExchangeError(L10nError):
    """A file of another tool, or a row of it, cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Row:
    """A unit of an article in a locale, with what helps a translator."""

    article: str
    """The article's path; empty in files of tools that do not keep it."""
    locale: Locale
    source: str
    target: str = ""
    _: KW_ONLY
    context: str = ""
    state: UnitState | None = None
    """None where the file says nothing."""
    role: str = ""
    previous: str = ""
    """The source that a stale unit's target was made for."""
    previous_target: str = ""
    figures: tuple[str, ...] = ()
    """Hints, one line each: `3691.7亿日元 = 369.17 billion yen`."""
    terms: tuple[str, ...] = ()
    """Hints, one line each: `软银 = SoftBank`."""
    note: str = ""
    """What people say to each other."""
    place: str = field(default="", compare=False)
    """Where it was read: the file and the line or row."""
    unit_id: str = field(default="", compare=False)
    """The id that our export gave its unit; empty where the file has none."""
    has_context: bool = field(default=True, compare=False)
    """False where the file does not say which of equal texts it is."""

    @staticmethod
    def of(unit: Unit, article: str, locale: Locale) -> Row:
        """Return a unit as a row; a stale unit's target stands with what was before."""
        is_stale = unit.state is UnitState.STALE
        return Row(
            article,
            locale,
            unit.source,
            "" if is_stale else unit.target,
            context=unit.context,
            state=unit.state,
            role=unit.role,
            previous=unit.previous,
            previous_target=unit.target if is_stale else "",
            note=unit.comment,
        )

    @property
    def is_confirmed(self) -> bool:
        """Return whether the file says that a person stands by the target."""
        return self.state in (UnitState.TRANSLATED, UnitState.FOLDED)

    @property
    def texts(self) -> Iterator[str]:
        """Yield every text of it."""
        yield from (self.article, self.context, self.source, self.target, self.role)
        yield from (self.previous, self.previous_target, *self.figures, *self.terms, self.note)


@dataclass(frozen=True, slots=True)
class Read:
    """The rows of a file in its order, and what could not be read of it."""

    rows: tuple[Row, ...] = ()
    refused: tuple[ExchangeError, ...] = ()

    def told_by_contexts(self) -> Read:
        """Return the same; where a row has a context as ours are, the others have none because their units have none."""
        if not any(is_context(row.context) for row in self.rows):
            return self
        return replace(self, rows=tuple(replace(row, has_context=True) for row in self.rows))


@dataclass(frozen=True, slots=True)
class Dumped:
    """A file's content, and the rows that its format cannot hold."""

    content: bytes
    refused: tuple[ExchangeError, ...] = ()


def unit_id(context: str, source: str) -> str:
    """Name a unit by what identifies it: the same in every export."""
    return "u" + hashlib.sha256(f"{context}\x04{source}".encode(errors="replace")).hexdigest()[:16]


def control_in(text: str) -> str:
    """Name the first character that no text may hold, as `U+0007`; empty where there is none."""
    found = _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else ""


def with_line_feeds(text: str) -> str:
    """Return a text with every line end as a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def bounded(text: str) -> str:
    """Return a text with plain line ends. Raises ValueError for one that is too long."""
    if len(text) > LONGEST:
        raise ValueError(f"a text has {len(text)} characters, more than {LONGEST}")
    return with_line_feeds(text)


def part_rows(rows: Iterable[Row], longest: int = LONGEST) -> tuple[list[Row], tuple[ExchangeError, ...]]:
    """Split rows into those that every format can hold, and the reasons against the others."""
    good, refused = list[Row](), list[ExchangeError]()
    for row in rows:
        if reason := _fault(row, longest):
            refused.append(ExchangeError(row.article, f"a unit is left out: {reason}", "mend the article's text"))
        else:
            good.append(row)
    return good, tuple(refused)


def _fault(row: Row, longest: int) -> str:
    for text in row.texts:
        if control := control_in(text):
            return f"it holds the control character {control}"
        if len(text) > longest:
            return f"a text of it has {len(text)} characters, more than {longest}"
    return ""
