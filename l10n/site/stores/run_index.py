"""
A disposable index of file stats, `.l10n/index.json`: a run reads only what has changed.

It holds nothing that the files do not say; deleting it costs one slower run.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Sequence
from dataclasses import KW_ONLY, asdict, dataclass, field
from enum import Flag
from typing import Any

from l10n import __version__
from l10n.model import Cause, Counts, Finding, Locale, Mend, Outcome, Reason, Safety, Severity, Sighting, Span, State
from l10n.project import Project
from l10n.rules import is_coverage
from l10n.site.files import RACY, Files, replace_file

PATH = ".l10n/index.json"
_FORM = 4
"""Raised where what is kept of an article changes."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the last run found out about an article."""

    outcomes: list[Outcome]
    findings: list[Finding]


@dataclass
class RunIndex:
    """What the last run of the same stages saw."""

    project: Project
    files: Files
    stages: Flag
    drafts: bool
    """True if the run drafts."""
    _: KW_ONLY
    locales: Sequence[Locale]
    key: str
    articles: dict[str, Any] = field(default_factory=dict)
    catalogs: str = ""
    """Fingerprint of all catalogs: with it, the memory is the same."""
    same_memory: bool = False
    looked: set[str] = field(default_factory=set)
    seen: dict[str, Any] = field(default_factory=dict)

    @staticmethod
    def load(project: Project, files: Files, stages: Flag, locales: Sequence[Locale], *, drafts: bool) -> RunIndex:
        """Read the index; an empty one where it is missing, broken or made under other settings."""
        index = RunIndex(project, files, stages, drafts, locales=locales, key=_key(project, locales))
        try:
            stored = json.loads((project.root / PATH).read_bytes())
            if stored["key"] == index.key:
                index.articles, index.catalogs = stored["articles"], stored["catalogs"]
        except (OSError, ValueError, KeyError, TypeError):
            index.articles = {}
        index.same_memory = bool(index.articles) and index.catalogs == index.catalogs_now()
        return index

    @staticmethod
    def empty(project: Project, files: Files, stages: Flag, locales: Sequence[Locale]) -> RunIndex:
        """Return an index that knows nothing and will not be saved."""
        return RunIndex(project, files, stages, False, locales=locales, key="")

    def outcomes(self, path: str) -> Known | None:
        """Return what is known of an article that has not changed; None where it must be looked at."""
        entry = self.articles.get(path)
        if not entry or entry["stages"] & self.stages.value != self.stages.value or entry["files"] != self.stats(path):
            self.looked.add(path)
            return None
        # Findings about missing units are not kept, and missing units may be in memory by now.
        may_draft = self.drafts and not (self.same_memory and entry["settled"])
        if entry["waiting"] and (may_draft or not self.drafts):
            self.looked.add(path)
            return None
        return Known([_outcome(path, row) for row in entry["outcomes"]], [_finding(row) for row in entry["findings"]])

    def stats(self, path: str) -> list[str]:
        """Size and time of an article's files: source, then catalog and target of each locale."""
        project = self.project
        paths = [path]
        for locale in self.locales:
            paths += [project.catalog(path, locale), project.target(path, locale)]
        return [_stat(f"{self.root}/{name}") for name in paths]

    @property
    def root(self) -> str:
        """The project's folder."""
        return str(self.project.root)

    def note(self, path: str, outcomes: Sequence[Outcome], findings: Sequence[Finding]) -> None:
        """Remember an article that was looked at."""
        if self.files.is_dry:
            return
        waiting = any(outcome.counts.waiting for outcome in outcomes)
        self.seen[path] = {
            "files": None if outcomes else self.stats(path),
            "stages": self.stages.value,
            "waiting": waiting,
            "settled": all(outcome.is_settled for outcome in outcomes if outcome.counts.waiting),
            "outcomes": [_row(outcome) for outcome in outcomes],
            "findings": [_finding_row(finding) for finding in findings],
        }

    def save(self) -> None:
        """Write the index for the next run, files that are too young left out; nothing where nothing was looked at."""
        if self.files.is_dry or not self.looked:
            return
        newest = time.time() - RACY
        articles = {path: entry for path, entry in self.articles.items() if path not in self.looked}
        for path, entry in self.seen.items():
            files = entry["files"] or self.stats(path)
            if all(_time(stat) < newest for stat in files):
                articles[path] = entry | {"files": files}
        sources = set(self.project.sources)
        merged = {path: entry for path, entry in articles.items() if path in sources}
        data = {"key": self.key, "catalogs": self.catalogs_now(), "articles": merged}
        folder = self.project.root / PATH
        try:
            replace_file(folder, json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())
            ignore = folder.with_name(".gitignore")
            if not ignore.exists():
                replace_file(ignore, b"*\n")
        except OSError:
            return  # a read-only checkout has no index, and loses only time

    def catalogs_now(self) -> str:
        """Fingerprint the catalogs of the locales."""
        digest = hashlib.blake2b(digest_size=16)
        for locale in self.locales:
            for path, _ in self.project.catalogs(locale):
                digest.update(f"{path} {_stat(f'{self.root}/{path}')}\n".encode())
        return digest.hexdigest()


def _key(project: Project, locales: Sequence[Locale]) -> str:
    """Name all that the outcomes depend on beside the articles' own files."""
    config = project.config
    files = sorted(project.files()) if project.has_others else []
    glossary = _stat(f"{project.root}/{config.glossary_file}")
    parts = (__version__, _FORM, repr(config), glossary, [str(locale) for locale in locales], files)
    return hashlib.blake2b(repr(parts).encode(), digest_size=16).hexdigest()


def _stat(path: str) -> str:
    try:
        found = os.stat(path)  # noqa: PTH116  # thousands of files: Path objects would double the time
    except OSError:
        return "-"
    return f"{found.st_size} {found.st_mtime_ns}"


def _time(stat: str) -> float:
    return 0.0 if stat == "-" else int(stat.split(" ")[1]) / 1e9


def _row(outcome: Outcome) -> list[Any]:
    counts = outcome.counts
    return [
        str(outcome.locale),
        outcome.target,
        str(outcome.state),
        asdict(counts),
        [_finding_row(finding) for finding in outcome.findings if not is_coverage(finding.rule)],
        [[int(each.cause), each.engine, each.text, each.remedy] for each in outcome.reasons],
        outcome.is_live,
        outcome.sightings,
    ]


def _outcome(path: str, row: list[Any]) -> Outcome:
    locale, target, state, counts, findings, reasons, live, sightings = row
    found = tuple(_finding(item) for item in findings)
    return Outcome(
        article=path,
        locale=Locale.parse(locale),
        target=target,
        state=State(state),
        counts=Counts(**counts),
        findings=found,
        reasons=tuple(Reason(Cause(cause), *said) for cause, *said in reasons),
        is_live=live,
        sightings=tuple(Sighting(*each) for each in sightings),
    )


def _finding_row(f: Finding) -> list[Any]:
    mend = f.mend and [f.mend.span, f.mend.text, f.mend.safety]
    place = [f.locale, f.line, f.source, f.target, f.key]
    return [f.rule, int(f.severity), f.path, f.message, *place, f.expected, f.found, f.source_span, f.target_span, mend]


def _finding(row: list[Any]) -> Finding:
    (
        rule,
        severity,
        path,
        message,
        locale,
        line,
        source,
        target,
        key,
        expected,
        found,
        source_span,
        target_span,
        mend,
    ) = row
    return Finding(
        rule,
        Severity(severity),
        path,
        message,
        locale=locale,
        line=line,
        source=source,
        target=target,
        key=key and (key[0], key[1]),
        expected=expected,
        found=found,
        source_span=source_span and Span(*source_span),
        target_span=target_span and Span(*target_span),
        mend=mend and Mend(Span(*mend[0]), mend[1], Safety(mend[2])),
    )
