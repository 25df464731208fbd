"""
A disposable index of file stats, `.l10n/index.json`: a run reads only what has changed.

It holds nothing that the files do not say; deleting it costs one slower run.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Flag
from typing import Any

from l10n import __version__
from l10n.model import Finding, Locale, Outcome
from l10n.project import Project
from l10n.site.files import GONE, RACY, Files, stat_at
from l10n.site.replacing import own_folder, replace_file
from l10n.site.stores.outcome_rows import dump_finding, dump_outcome, load_finding, load_outcome

PATH = ".l10n/index.json"
_MISSHAPEN = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError)
"""What reading a file raises that somebody else wrote, or half of it."""
_FORM = 6
"""Raised where what is kept of an article changes."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the last run found out about an article."""

    outcomes: list[Outcome]
    findings: list[Finding]


class RunIndex:
    """What the last run of the same stages saw."""

    def __init__(
        self, project: Project, files: Files, stages: Flag, locales: Sequence[Locale], *, drafts: bool
    ) -> None:
        """Start with an index that knows nothing; `drafts` tells that the run makes drafts."""
        self._project, self._files, self._stages, self._locales = project, files, stages, locales
        self._drafts = drafts
        self._root = str(project.root)
        self._key = ""
        self._articles: dict[str, Any] = {}
        self._same_memory = False
        self._looked: set[str] = set()
        self._seen: dict[str, Any] = {}

    def load(self) -> RunIndex:
        """Read the index, and return itself; it stays empty where it is missing, broken or made under other settings."""
        self._key = _key(self._project, self._locales)
        try:
            stored = json.loads((self._project.root / PATH).read_bytes())
            known, catalogs = stored["articles"], stored["catalogs"]
            if stored["key"] == self._key and isinstance(known, dict):
                # With all catalogs as they were, the memory is the same.
                self._articles, self._same_memory = known, bool(known) and catalogs == self._catalogs_now()
        except (OSError, *_MISSHAPEN):
            self._articles = {}
        return self

    def outcomes(self, path: str) -> Known | None:
        """Return what is known of an article that has not changed; None where it must be looked at."""
        try:
            return self._known(path)
        except _MISSHAPEN:
            self._looked.add(path)
            return None

    def _known(self, path: str) -> Known | None:
        entry = self._articles.get(path)
        if (
            not entry
            or entry["stages"] & self._stages.value != self._stages.value
            or entry["files"] != [stat_at(f"{self._root}/{name}") for name in self._names(path)]
        ):
            self._looked.add(path)
            return None
        # Findings about missing units are not kept, and missing units may be in memory by now.
        may_draft = self._drafts and not (self._same_memory and entry["settled"])
        if entry["waiting"] and (may_draft or not self._drafts):
            self._looked.add(path)
            return None
        return Known(
            [load_outcome(path, row) for row in entry["outcomes"]], [load_finding(row) for row in entry["findings"]]
        )

    def _names(self, path: str) -> list[str]:
        """Name an article's files: source, then catalog and target of each locale."""
        project = self._project
        paths = [path]
        for locale in self._locales:
            paths += [project.catalog(path, locale), self._files.as_written(project.target(path, locale))]
        return paths

    def note(self, path: str, outcomes: Sequence[Outcome], findings: Sequence[Finding]) -> None:
        """Remember an article that was looked at."""
        if self._files.is_dry:
            return
        waiting = any(outcome.counts.waiting for outcome in outcomes)
        self._seen[path] = {
            "files": [self._files.stat(name) for name in self._names(path)],
            "stages": self._stages.value,
            "waiting": waiting,
            "settled": all(outcome.is_settled for outcome in outcomes if outcome.counts.waiting),
            "outcomes": [dump_outcome(outcome) for outcome in outcomes],
            "findings": [dump_finding(finding) for finding in findings],
        }

    def save(self) -> None:
        """Write the index for the next run, files that are too young left out; nothing where nothing was looked at."""
        if self._files.is_dry or not self._looked:
            return
        newest = time.time() - RACY
        articles = {path: entry for path, entry in self._articles.items() if path not in self._looked}
        for path, entry in self._seen.items():
            if all(_time(stat) < newest for stat in entry["files"]):
                articles[path] = entry
        sources = set(self._project.sources)
        merged = {path: entry for path, entry in articles.items() if path in sources}
        data = {"key": self._key, "catalogs": self._catalogs_now(), "articles": merged}
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        with suppress(OSError):  # a read-only checkout has no index, and loses only time
            own_folder(self._project.root)
            replace_file(self._project.root / PATH, text.encode("utf-8", "surrogatepass"))

    def _catalogs_now(self) -> str:
        """Fingerprint the catalogs of the locales."""
        digest = hashlib.blake2b(digest_size=16)
        for locale in self._locales:
            for path, _ in self._project.catalogs(locale):
                digest.update(f"{path} {self._files.stat(path)}\n".encode())
        return digest.hexdigest()


def _key(project: Project, locales: Sequence[Locale]) -> str:
    """Name all that the outcomes depend on beside the articles' own files."""
    config = project.config
    files = sorted(project.files()) if project.has_others else []
    glossary = stat_at(f"{project.root}/{config.glossary_file}")
    parts = (__version__, _FORM, repr(config), glossary, [str(locale) for locale in locales], files)
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _time(stat: str) -> float:
    """Return when a file changed last, by either of its times."""
    return 0.0 if stat == GONE else max(map(int, stat.split(" ")[1:])) / 1e9
