"""An article in a locale on a desk: what commands, reports and executors work at."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from l10n.adopting import Alignment, Basis, Decision, Merged, TargetFile, align, conflict_line
from l10n.catalog import Bitext, update_catalog
from l10n.errors import ArticleError
from l10n.file_reader import MOST_OF_ARTICLE
from l10n.glossary import Glossary
from l10n.model import Article, Catalog, Counts, Finding, Locale, Severity, Sighting, State
from l10n.publishing import (
    Edition,
    Imprint,
    Merging,
    Page,
    excuse,
    has_errors,
    may_go_live,
    read_page,
    source_shown,
    without_lapsed,
    without_notice,
)
from l10n.rules import Subject, anyway_finding, is_covered, run_checks, sightings, without_ignored
from l10n.site import CatalogFile, Site

_LONG = 20_000
"""Bytes that people may add to any page."""


@dataclass
class Desk:
    """
    An article in a locale, its catalog up to date, its target file as it is, and what follows from them.

    A desk with another catalog or page is another desk; what is saved is saved by `save`.
    """

    site: Site
    article: Article
    file: CatalogFile
    """The catalog as it is on disk."""
    catalog: Catalog

    @property
    def locale(self) -> Locale:
        """The target locale."""
        return self.catalog.locale

    @cached_property
    def bitext(self) -> Bitext:
        """The segments beside their units."""
        return Bitext(self.article, self.catalog)

    @cached_property
    def path(self) -> str:
        """The target's path; that of a file which differs from it in case only, where there is one. Raises ConfigError."""
        return self.site.files.as_written(self.site.project.target(self.article.path, self.locale))

    @cached_property
    def page(self) -> Page | None:
        """The target file as it is. Raises ArticleError where it cannot be read."""
        raw = self.site.files.read(self.path, MOST_OF_ARTICLE)
        return None if raw is None else read_page(raw, self.path)

    @cached_property
    def merging(self) -> Merging:
        """The target in the making; the file as it is has no part in it."""
        config, layout = self.site.project.config, self.site.project.layout
        return Merging(self.bitext, config, self.site.terminology.glossary_of(self.article), layout.is_source_tag)

    @cached_property
    def edition(self) -> Edition:
        """What is published, beside what merging makes."""
        config = self.site.project.config
        published, begun = self.catalog.published, self.site.begun.get(self.path)
        return Edition(self.bitext, self.merging, self.path, self.page, published=published, begun=begun, config=config)

    @property
    def counts(self) -> Counts:
        """Units by state."""
        return self.edition.counts

    @cached_property
    def subject(self) -> Subject:
        """What the rules look at."""
        merged = None if self.counts.waiting else self.merging.body
        return Subject(self.bitext, self.site.project.config, merged, self.merging.glossary)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules report of article and units."""
        return self._checked(self.subject)

    def findings_of(self, catalog: Catalog, glossary: Glossary | None = None) -> tuple[Finding, ...]:
        """
        Return what the rules report of another catalog's units by themselves, with the terms of another glossary if one is given.

        Neither the page nor the body that merging makes has a say in it.
        """
        bitext = self.bitext if catalog is self.catalog else Bitext(self.article, catalog)
        return self._checked(
            Subject(bitext, self.site.project.config, glossary=self.merging.glossary if glossary is None else glossary)
        )

    def _checked(self, subject: Subject) -> tuple[Finding, ...]:
        return tuple(without_ignored(run_checks(subject), self.site.project.config.ignore))

    @property
    def anyway_finding(self) -> Finding:
        """What is to be said of a page that is live by a decision alone."""
        return anyway_finding(self.edition, dict.fromkeys(each.rule for each in self.objections))

    @cached_property
    def sightings(self) -> tuple[Sighting, ...]:
        """How the article renders names that the glossary does not have."""
        return sightings(self.subject)

    @property
    def objections(self) -> tuple[Finding, ...]:
        """The errors that a decision to publish the article as it is has to name."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR and not is_covered(f.rule))

    @property
    def is_clean(self) -> bool:
        """True if the publishing rule lets the target go live."""
        return may_go_live(self.site.project.config.publish, self.counts, self.findings)

    @property
    def is_decided(self) -> bool:
        """True if a person decided that the target goes live as it is."""
        decision = self.catalog.decision
        return decision is not None and not self.undecided

    @property
    def undecided(self) -> tuple[str, ...]:
        """The rules of errors that came after a decision, which does not hold for them."""
        decision = self.catalog.decision
        errors = self.objections if decision else ()
        return tuple(dict.fromkeys(each.rule for each in errors if decision and excuse(each) not in decision.despite))

    @property
    def is_publishable(self) -> bool:
        """True if the target may go live, by the publishing rule or by a decision."""
        return self.is_clean or self.is_decided

    @property
    def is_live_anyway(self) -> bool:
        """True if it is live by a decision alone."""
        return self.edition.is_live and self.is_decided and not self.is_clean

    @cached_property
    def source_shown(self) -> tuple[str, ...]:
        """Sentences of a live page that went live without their targets."""
        return source_shown(self.page, self.catalog) if self.page and self.edition.is_live else ()

    @property
    def is_live_by_lapsed(self) -> bool:
        """True if it is live by a decision that counts no longer, and nothing has replaced what was written by it."""
        is_left = self.edition.is_live and self.edition.is_ours and not self.is_publishable
        return is_left and bool(self.source_shown or self.undecided)

    @cached_property
    def state(self) -> State:
        """Where the article stands. Raises ArticleError."""
        return self.edition.state(lambda: has_errors(self.findings), self._has_conflict)

    @property
    def basis(self) -> Basis:
        """What is known of a target that is not as l10n wrote it. Raises ArticleError."""
        if not self.edition.published:
            return Basis.FOREIGN
        return Basis.MOVED_ON if self.edition.has_moved_on else Basis.MERGED

    @cached_property
    def alignment(self) -> Alignment:
        """What a target that a person changed or wrote has for each unit. Raises ArticleError where there is no target."""
        return self.aligned()

    def aligned(self, side: Decision | None = None) -> Alignment:
        """Return the same as a person decides what cannot be told. Raises ArticleError where there is no target."""
        if self.page is None:
            raise ArticleError(self.path, "it is not there", "run l10n merge")
        made = self.edition.merged((), is_draft=False)
        page, made = (without_notice(each, self.merging.notice) for each in (self.page, made))
        merged = Merged(made, self.site.project.config)
        imprint = Imprint.parse(self.catalog.imprint) if self.catalog.imprint else None
        file = TargetFile(page, self.basis, imprint, merged)
        return align(self.bitext, file, self.site.project.config.source, self.merging.glossary, side)

    def _has_conflict(self) -> bool:
        """Return whether git left both sides of a change in the target, or a unit changed in file and catalog."""
        if self.page and conflict_line(self.page.raw):
            return True
        return not self.is_another_page and self.alignment.has_conflict

    @property
    def is_another_page(self) -> bool:
        """True if the target is far longer than what merging makes: `l10n adopt` takes its time to show that, others do not."""
        size = len(self.page.raw) if self.page else 0
        return size > _LONG + 2 * len(self.edition.merged((), is_draft=False).raw)

    def with_catalog(self, catalog: Catalog) -> Desk:
        """Return the desk with another catalog, to be saved."""
        return Desk(self.site, self.article, self.file, catalog)

    def with_page(self, page: Page, published: str) -> Desk:
        """Return the desk as it is once its page is written; the findings stay, and the catalog knows its hash."""
        imprint = Imprint.of(self.bitext, page, self.site.project.config)
        done = self.with_catalog(replace(self.catalog, published=published, imprint=str(imprint)))
        edition = replace(self.edition, page=page, published=published)
        done.__dict__ |= {"path": self.path, "page": page, "bitext": self.bitext, "edition": edition}
        done.__dict__ |= {"merging": self.merging, "findings": self.findings, "sightings": self.sightings}
        return done

    def save(self) -> None:
        """Write the catalog where it is no longer what is on disk."""
        self.file = self.site.catalogs.write(self.file, self.catalog)


def open_desk(site: Site, article: Article, locale: Locale) -> Desk:
    """Read an article's catalog and bring it up to date. Raises CatalogError."""
    file = site.catalogs.read(article.path, locale)
    catalog = update_catalog(file.catalog, article)
    return Desk(site, article, file, without_lapsed(catalog, article, site.project.config))
