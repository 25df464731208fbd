"""What the glossary holds: names and terms, what they must be called and what they must not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import date
from enum import StrEnum

from l10n.model import Locale


class TermKind(StrEnum):
    """What a term names."""

    COMPANY = "company"
    PERSON = "person"
    PRODUCT = "product"
    PLACE = "place"
    ORGANISATION = "organisation"
    INDEX = "index"
    TERM = "term"

    @property
    def is_name(self) -> bool:
        """Return whether it has one name only, and no synonyms."""
        return self is not TermKind.TERM


@dataclass(frozen=True, slots=True)
class Forms:
    """What a term is called in a locale."""

    required: tuple[str, ...] = ()
    """The full forms; drafts are given the first, the others pass as well."""
    short: tuple[str, ...] = ()
    """Forms for later mentions."""
    forbidden: tuple[str, ...] = ()
    """Forms that are known to be wrong."""

    @property
    def accepted(self) -> tuple[str, ...]:
        """Return every form that passes."""
        return self.required + self.short


@dataclass(frozen=True, slots=True)
class MatchOptions:
    """Where a term is found in a source."""

    is_case_sensitive: bool = False
    """True if the case of Latin letters counts."""
    is_part: bool = False
    """True if a Latin source is found inside of longer words too."""
    is_off: bool = False
    """True if the term is never found: how a site switches off an entry of the starter base."""
    excluded: tuple[str, ...] = ()
    """Longer texts that hold the source and do not mean it: 苹果园 for 苹果."""


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term: an entry of the glossary."""

    sources: tuple[str, ...]
    """How articles write it; the first names the entry, the others are found alike."""
    kind: TermKind
    forms: Mapping[Locale, Forms] = field(default_factory=dict)
    """By locale; a locale that is not there is not enforced."""
    _: KW_ONLY
    tickers: tuple[str, ...] = ()
    match: MatchOptions = MatchOptions()
    valid_from: date | None = None
    """The first day of articles that it holds for, where a name was changed."""
    note: str = ""

    @property
    def source(self) -> str:
        """Return the name of the entry."""
        return self.sources[0]
