"""The glossary: required renderings of names and terms, read from `locales/glossary.csv`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from l10n.errors import GlossaryError
from l10n.model import Locale


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term and what it is called in other locales."""

    source: str
    kind: str
    targets: Mapping[Locale, str]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms by their source text."""

    terms: Mapping[str, Term] = field(default_factory=dict)

    def rendering(self, source: str, locale: Locale) -> str | None:
        """Give the required rendering of a whole text such as a tag; None where the glossary is silent."""
        term = self.terms.get(source)
        return term.targets.get(locale) if term else None

    def renderings(self, locale: Locale) -> dict[str, str]:
        """Give the required rendering of every term that has one."""
        return {source: term.targets[locale] for source, term in self.terms.items() if locale in term.targets}


_COLUMNS = ("source", "kind", "ticker", "match", "note")


def read_glossary(text: str, path: str) -> Glossary:
    """Read the CSV; the first row names the columns. Raises GlossaryError for a header that cannot be read."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
    header = rows.fieldnames or ()
    if "source" not in header:
        raise GlossaryError(f"{path}:1", "no column is called source", "start the file with source,kind,en,…")
    locales = _locales(header, path)
    terms = {}
    for row in rows:
        source = (row.get("source") or "").strip()
        if source:
            targets = {
                locale: value.strip() for name, locale in locales.items() if (value := row.get(name) or "").strip()
            }
            terms[source] = Term(source, (row.get("kind") or "").strip(), targets)
    return Glossary(terms)


def _locales(header: Iterable[str], path: str) -> dict[str, Locale]:
    found = {}
    for name in header:
        if name in _COLUMNS or name.startswith(("short_", "forbidden_")):
            continue
        try:
            found[name] = Locale.parse(name)
        except ValueError as error:
            raise GlossaryError(f"{path}:1", f"column {name!r} is neither known nor a locale", "rename it") from error
    return found
