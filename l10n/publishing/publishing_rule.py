"""Whether a target's page may go live: by the rule of the site, or by a decision about one article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from l10n.article import short_hash
from l10n.model import Article, Catalog, Counts, Finding, Severity
from l10n.project import Config, Publish
from l10n.publishing.hashes import published_hash
from l10n.publishing.page import source_page


def may_go_live(publish: Publish, counts: Counts, findings: Iterable[Finding]) -> bool:
    """Return whether the publishing rule lets a target go live (docs/decisions/0001)."""
    if publish is Publish.ALL:
        return True
    unconfirmed = counts.drafts and publish is Publish.REVIEWED
    return not (counts.waiting or unconfirmed or has_errors(findings))


def has_errors(findings: Iterable[Finding]) -> bool:
    """Return whether a finding of severity error is among them."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def excuse(finding: Finding) -> str:
    """Return what a decision says of an error: its rule, and a hash of its unit, target and message; a later error has another."""
    said = "\0".join((finding.source, finding.target, finding.message))
    return f"{finding.rule}:{short_hash(said)}"


def source_hash(article: Article, config: Config) -> str:
    """Hash what an article says; the list of its translations, which publishing itself changes, has no part in it."""
    return published_hash(source_page(article), config)


def without_lapsed(catalog: Catalog, article: Article, config: Config) -> Catalog:
    """Return the catalog without a decision about a source that has changed since."""
    decision = catalog.decision
    has_lapsed = decision is not None and decision.source != source_hash(article, config)
    return replace(catalog, decision=None) if has_lapsed else catalog
