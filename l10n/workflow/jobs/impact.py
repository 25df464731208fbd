"""What the glossary as it is now makes wrong: confirmed units, and pages that are live."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import KW_ONLY, dataclass

from l10n.article import head_day
from l10n.errors import L10nError
from l10n.glossary import Glossary, read_terms
from l10n.model import Finding, Locale, Unit
from l10n.rules import GROUPS
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.changes import git, revision
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed


@dataclass(frozen=True, slots=True)
class Impact:
    """An article in a locale of which the glossary makes units wrong."""

    article: str
    locale: Locale
    page: str
    is_live: bool
    _: KW_ONLY
    findings: tuple[Finding, ...]
    confirmed: frozenset[tuple[str, str]]
    """The keys of the units that a person confirmed."""


def glossary_impact(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], since: str | None, errors: list[L10nError]
) -> Iterator[Impact]:
    """
    Yield the articles with confirmed or live units that the glossary makes wrong.

    With `since` only what the glossary of that git revision did not make wrong. An article
    that cannot be read is added to `errors`. Raises ConfigError where git cannot tell.
    """
    move_renamed(site, errors)
    boundary = Boundary(site, errors)
    before = _glossary_at(site, since) if since else None
    for path in paths:
        for locale in locales:
            found: Impact | None = None
            with boundary.around(path, locale):
                found = _impact(open_desk(site, site.articles.required(path), locale), before)
            if found and found.findings:
                yield found


def _glossary_at(site: Site, ref: str) -> Glossary:
    """Read the glossary of a revision; one without its own terms where the file was not there yet."""
    config, commit = site.project.config, revision(site, ref)
    listed = git(site, "ls-tree", "--name-only", commit, "--", config.glossary_file)
    text = git(site, "show", f"{commit}:./{config.glossary_file}") if listed else ""
    own = read_terms(text, f"{ref}:{config.glossary_file}").terms if text else ()
    return site.terminology.with_starter(own)


def _impact(desk: Desk, before: Glossary | None) -> Impact:
    is_live = desk.edition.is_live
    units = {unit.key: unit for unit in desk.catalog.units if unit.is_complete and (is_live or unit.is_confirmed)}
    found = _term_findings(desk, desk.merging.glossary, units)
    if before is not None and found:
        known = {_about(each) for each in _term_findings(desk, before.at(head_day(desk.article.head)), units)}
        found = [each for each in found if _about(each) not in known]
    confirmed = frozenset(key for key, unit in units.items() if unit.is_confirmed)
    return Impact(desk.article.path, desk.locale, desk.path, is_live, findings=tuple(found), confirmed=confirmed)


def _term_findings(desk: Desk, glossary: Glossary, units: dict[tuple[str, str], Unit]) -> list[Finding]:
    rules = {rule.id for rule in GROUPS["terms"]}
    return [f for f in desk.findings_of(desk.catalog, glossary) if f.rule in rules and f.key in units]


def _about(finding: Finding) -> tuple[object, ...]:
    """Name what a finding is about, whatever the glossary asks for in its place."""
    return finding.rule, finding.key, finding.source_span
