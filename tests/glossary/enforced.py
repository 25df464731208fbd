"""Articles drafted by an engine, and how many terms came out right, were held back, or slipped through."""

from collections.abc import Iterable
from dataclasses import dataclass

from l10n.article import ArticleOptions, Text, parse_article
from l10n.catalog import Bitext, update_catalog
from l10n.drafting import Drafted, draft_units
from l10n.engines import Engine, Session
from l10n.glossary import Glossary, term_faults
from l10n.guards import DraftSettings
from l10n.memory import open_memory
from l10n.model import Article, Catalog, Locale, Severity
from l10n.project import Config, LocaleConfig
from l10n.rules import Subject, run_checks

ZH = Locale.parse("zh-CN")
RESIDUE = (r"^\d+条评论$",)


@dataclass
class Score:
    """Counts of units that have terms."""

    units: int = 0
    right: int = 0
    """With an accepted form of every term."""
    held: int = 0
    """Without, and with an error finding or no draft, so that nothing is published."""

    @property
    def slipped(self) -> int:
        """Without, and nothing said."""
        return self.units - self.right - self.held


def read_articles(paths: Iterable) -> list[Article]:
    return [parse_article(path.read_bytes(), path.name, ArticleOptions(residue=RESIDUE)) for path in paths]


def score(articles: Iterable[Article], glossary: Glossary, enforced: Glossary, locale: Locale, engine: Engine) -> Score:
    """Draft the articles under `enforced`, and count what `glossary` asks for."""
    found = Score()
    for article in articles:
        settings = DraftSettings.of(ZH, locale, enforced, LocaleConfig(), article)
        catalog = update_catalog(Catalog(article.path, locale), article)
        steps = list(draft_units(article, catalog, open_memory(None, (ZH, locale)), [Session(engine)], settings))
        drafts = {step.unit.key: step.unit for step in steps if isinstance(step, Drafted)}
        units = tuple(drafts.get(unit.key, unit) for unit in catalog.units)
        subject = Subject(Bitext(article, Catalog(article.path, locale, units)), Config(), None, enforced)
        blocked = {finding.source for finding in run_checks(subject) if finding.severity is Severity.ERROR}
        for unit in units:
            source, target = Text.of(unit.source).prose, Text.of(unit.target).prose
            if not term_faults(source, "", glossary, locale):
                continue
            is_right = bool(target) and not term_faults(source, target, glossary, locale)
            found.units += 1
            found.right += is_right
            found.held += not is_right and (not target or unit.source in blocked)
    return found
