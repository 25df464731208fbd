"""Articles that go live as they are, because a person decided so; and such decisions taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace

from l10n.model import Clearance, Locale, State
from l10n.publishing import excuse, source_hash, source_page
from l10n.rules import Way, page_command
from l10n.site import Site
from l10n.workflow.boundary import Boundary
from l10n.workflow.desk import Desk, open_desk
from l10n.workflow.jobs.moves import move_renamed
from l10n.workflow.pipeline import run
from l10n.workflow.stages import Result, Stage
from l10n.workflow.way_out import way_out

_MERGE = Stage.EXTRACT | Stage.CHECK | Stage.MERGE


@dataclass(frozen=True, slots=True)
class Published:
    """An article in a locale that goes live, or why it does not."""

    article: str
    locale: Locale
    said: str
    """What becomes of the page, or why nothing does."""
    _: KW_ONLY
    is_refused: bool = False
    is_decided: bool = False
    """True if a decision was made or taken back."""
    step: str = ""
    """What helps where it is refused."""


@dataclass
class Publication:
    """What was decided, and the run that followed from it."""

    articles: list[Published] = field(default_factory=list)
    result: Result = field(default_factory=Result)

    @property
    def is_refused(self) -> bool:
        """True if an article does not go live."""
        return any(each.is_refused for each in self.articles)


def publish_articles(
    site: Site, locales: Sequence[Locale], paths: Sequence[str], despite: Collection[str] = ()
) -> Publication:
    """Decide that articles go live as they are, and write their pages; an error against one has to be named by its rule."""
    return _decided(site, locales, paths, lambda desk: _publish(desk, despite))


def withdraw_articles(site: Site, locales: Sequence[Locale], paths: Sequence[str]) -> Publication:
    """Take decisions back: a page that the publishing rule does not let go live is taken down."""
    return _decided(site, locales, paths, _withdraw)


_Decide = Callable[[Desk], Published]


def _decided(site: Site, locales: Sequence[Locale], paths: Sequence[str], decide: _Decide) -> Publication:
    """Note decisions in the catalogs, and merge the articles: a run that is killed in between is finished by the next."""
    done = Publication()
    move_renamed(site, done.result.errors)
    boundary = Boundary(site, done.result.errors)
    for path in paths:
        for locale in locales:
            with boundary.around(path, locale):
                done.articles.append(decide(open_desk(site, site.articles.required(path), locale)))
    at_work = {each.article for each in done.articles if not each.is_refused}
    if at_work and not site.files.is_dry:
        merged = run(site, _MERGE, locales, [path for path in paths if path in at_work])
        merged.errors += [error for error in done.result.errors if str(error) not in map(str, merged.errors)]
        done.result = merged
    return done


def _publish(desk: Desk, despite: Collection[str]) -> Published:
    if refusal := _refusal(desk, despite):
        said, step = refusal
        return Published(desk.article.path, desk.locale, said, is_refused=True, step=step)
    if desk.is_clean:
        return Published(desk.article.path, desk.locale, "nothing stands against it")
    rules = tuple(dict.fromkeys(each.rule for each in desk.objections))
    decision = Clearance(source_hash(desk.article, desk.site.project.config), _excuses(desk))
    desk.with_catalog(replace(desk.catalog, decision=decision)).save()
    return Published(desk.article.path, desk.locale, "; ".join(_shown(desk, rules)), is_decided=True)


def _excuses(desk: Desk) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(excuse, desk.objections)))


def _refusal(desk: Desk, despite: Collection[str]) -> tuple[str, str] | None:
    """Say why an article cannot go live by a decision, and what helps, which is empty where only its source does. Raises ArticleError."""
    if source_page(desk.article).is_draft(desk.site.project.config.draft):
        return "the article is a draft itself", ""
    article, locale = desk.article.path, desk.locale
    if desk.state in _A_PERSONS:
        adopt, way = page_command("adopt", article, locale), way_out(desk)
        said = f"{desk.path} is {desk.state}, and is left alone; {way.said(adopt)}"
        return said, adopt if way.way is Way.ADOPT else f"{adopt}, once that is done"
    if desk.counts.total and desk.counts.waiting == desk.counts.total:
        return "nothing of it is translated", page_command("translate batch", article, locale)
    errors = [each for each in desk.objections if each.rule not in despite]
    rules = dict.fromkeys((*despite, *(each.rule for each in errors)))
    step = f"mend what is named, or name the rules with {' '.join(f'--despite {rule}' for rule in rules)}"
    return ("; ".join(f"{each.rule}: {each.message}: {each.source}" for each in errors), step) if errors else None


_A_PERSONS = (State.EDITED, State.CONFLICT, State.UNTRACKED)


def standing_errors(site: Site, locales: Sequence[Locale], paths: Sequence[str]) -> tuple[str, ...]:
    """Return the rules of the errors that stand against articles. Raises L10nError where one cannot be read."""
    desks = [open_desk(site, site.articles.required(path), locale) for path in paths for locale in locales]
    return tuple(dict.fromkeys(each.rule for desk in desks for each in desk.objections))


def _shown(desk: Desk, rules: Sequence[str]) -> Iterator[str]:
    """Say what readers get to see."""
    counts = desk.counts
    if counts.waiting:
        yield f"{counts.waiting} of {counts.total} units stand in Chinese"
    elif counts.drafts and not rules:
        yield f"{counts.drafts} drafts are not confirmed"
    if rules:
        yield f"despite {', '.join(rules)}"


def _withdraw(desk: Desk) -> Published:
    """Remove the page before the decision: a run that is killed in between can be run again."""
    article, locale, after = desk.article.path, desk.locale, desk.with_catalog(replace(desk.catalog, decision=None))
    if desk.catalog.decision is None and not desk.source_shown:
        return Published(article, locale, "no decision stands")
    if after.is_clean:
        after.save()
        return Published(article, locale, "withdrawn; it stays live, as nothing stands against it", is_decided=True)
    if desk.page is not None and not desk.edition.is_ours:
        said = f"{desk.path} was edited by hand; `l10n adopt` takes the edit into the catalog, then withdraw again"
        return Published(article, locale, said, is_refused=True)
    with desk.site.files.held():
        if desk.page is not None and desk.edition.is_live:
            desk.site.files.remove(desk.path, desk.page.raw)
        after.save()
    return Published(article, locale, "withdrawn; its page is taken down", is_decided=True)
