"""What is wrong with pages as they are: edited by hand, or listed wrongly."""

from __future__ import annotations

from collections.abc import Collection

from l10n.model import Finding, Locale, Severity, State
from l10n.publishing import Edition, Page
from l10n.rules.rule import Rule, Scope, Variation
from l10n.rules.ways_out import Way, WayOut, page_command

_BOTH_SIDES = (Variation(Severity.ERROR, "where git left both sides of a change in it"),)
TRANSLATIONS_LIST = Rule(
    id="translations-list",
    severity=Severity.ERROR,
    scope=Scope.SITE,
    message="translations is {listed}; it should be {wanted}; run `l10n merge`",
    what="`translations:` in a source or target is not the list of the locales in which the article is live.",
    why="Readers are led to pages that are not there, or not to those that are.",
    remedy="run `l10n merge`.",
)
PUBLISHED_ANYWAY = Rule(
    id="published-anyway",
    severity=Severity.WARNING,
    scope=Scope.PAGE,
    message="live by a decision that holds until the source changes: {why}",
    what="A person decided with `l10n publish` that an article goes live as it is.",
    why="Readers see sentences in Chinese, or a target that an error stands against; somebody should finish it.",
    remedy="translate what waits and mend what the message names; `l10n publish --withdraw` takes the decision back.",
)
PUBLISHED_LAPSED = Rule(
    id="published-lapsed",
    severity=Severity.WARNING,
    scope=Scope.PAGE,
    message="live by a decision that counts no longer, and left as it was written: {why}; `l10n translate batch` writes it anew once "
    "all is translated, `{publish}` decides anew, `{publish} --withdraw` takes it down",
    what="An article went live by `l10n publish` with sentences in Chinese or despite an error, and then its source changed, or an "
    "error came that nobody decided about.",
    why="Readers see what was to be finished soon, and what the page said before the change.",
    remedy="translate what waits, decide anew with `l10n publish`, or take the page down with `l10n publish --withdraw`.",
)
TARGET_EDITED = Rule(
    id="target-edited",
    severity=Severity.WARNING,
    varies=_BOTH_SIDES,
    scope=Scope.PAGE,
    message="was edited by hand; it is left alone until the edit is in the catalog: {way}",
    what="A person changed the target file since it was last written.",
    why="It is left alone, and so it does not follow its source.",
    remedy="take the edit into the catalog with the `l10n adopt` that the message names; see [edited](states.md#edited).",
)
TARGET_CONFLICT = Rule(
    id="target-conflict",
    severity=Severity.WARNING,
    varies=_BOTH_SIDES,
    scope=Scope.PAGE,
    message="was edited by hand where its source or catalog has changed too; it is left alone: {way}",
    what="A person changed a sentence of the target file, and its source or its target in the catalog has changed too.",
    why="Both hold changes that the other lacks.",
    remedy="`l10n adopt` takes all other edits and shows both texts; decide with `--page`, `--catalog` or an editor: see "
    "[conflict](states.md#conflict).",
)
TARGET_UNTRACKED = Rule(
    id="target-untracked",
    severity=Severity.NOTE,
    scope=Scope.PAGE,
    message="exists and no catalog knows it; it is left alone; to take it in, run `{adopt}`",
    what="Where the target would be there is a file that no catalog knows, such as a translation older than l10n.",
    why="It is left alone and counts as live.",
    remedy="take it in with `l10n adopt`; see [untracked](states.md#untracked).",
)

CATALOG_STRIPPED = Rule(
    id="catalog-stripped",
    severity=Severity.WARNING,
    scope=Scope.PAGE,
    message="its catalog has lost the hash of this page, which says otherwise than “{target}”, and is left alone; `l10n adopt` "
    "takes the words of the page; for those of the catalog, delete the page and run `l10n merge`",
    what="The page was made of its catalog, but the field `X-Published-Hash` is gone from the catalog's header, as where a "
    "tool wrote it anew, and a target in the catalog is not in the page.",
    why="Without the hash nobody can tell who changed which of the two: what was corrected in the catalog does not reach readers.",
    remedy="restore the header from git; or decide between page and catalog, as the message says.",
)

_TARGET_RULES = {
    State.UNTRACKED: TARGET_UNTRACKED,
    State.EDITED: TARGET_EDITED,
    State.CONFLICT: TARGET_CONFLICT,
}


def list_finding(page: Page | None, labels: tuple[str, ...], locale: Locale) -> Finding | None:
    """Find `translations-list`: the target's list is not what it should be."""
    found = page.listed if page else None
    if page is None or found is None or found == labels:
        return None
    said = {"listed": ", ".join(found), "wanted": ", ".join(labels)}
    return TRANSLATIONS_LIST.finding(page.path, said, locale=str(locale))


def source_list_finding(page: Page, labels: tuple[str, ...]) -> Finding | None:
    """Find `translations-list`: the source's list is not what it should be; it may be missing only where it would name itself alone."""
    shown = page.listed
    if not page.takes_list or shown == labels or (shown is None and len(labels) == 1):
        return None
    said = {"listed": ", ".join(shown or ("missing",)), "wanted": ", ".join(labels)}
    return TRANSLATIONS_LIST.finding(page.path, said)


def anyway_finding(edition: Edition, errors: Collection[str]) -> Finding:
    """Report `published-anyway` of a page that is live by a decision alone; `errors` are the rules that it was not to break."""
    counts = edition.counts
    reasons = [f"{counts.waiting} of {counts.total} units stand in Chinese"] if counts.waiting else []
    reasons += [f"{counts.drafts} drafts are not confirmed"] if not counts.waiting and not errors else []
    reasons += [f"despite {', '.join(errors)}"] if errors else []
    said = {"why": "; ".join(reasons)}
    return PUBLISHED_ANYWAY.finding(edition.path, said, locale=str(edition.bitext.locale), line=1)


def lapsed_finding(edition: Edition, shown: Collection[str], undecided: Collection[str]) -> Finding:
    """Report `published-lapsed`: `shown` stands in Chinese on the page, and the rules `undecided` found errors since it went live."""
    counts, locale = edition.counts, edition.bitext.locale
    reasons = [f"{len(shown)} of its sentences {_verb(len(shown), 'stands', 'stand')} in Chinese"] if shown else []
    reasons += [f"nobody decided about {', '.join(undecided)}"] if undecided else []
    reasons += [f"{counts.stale} {_verb(counts.stale, 'is', 'are')} of an earlier source"] if counts.stale else []
    said = {"why": ", ".join(reasons), "publish": page_command("publish", edition.bitext.article.path, locale)}
    return PUBLISHED_LAPSED.finding(edition.path, said, locale=str(locale), line=1)


def _verb(count: int, one: str, more: str) -> str:
    return one if count == 1 else more


def target_finding(edition: Edition, state: State, way: WayOut) -> Finding | None:
    """Find `target-untracked`, `target-edited`, `target-conflict`, `catalog-stripped`: a file that l10n will not overwrite."""
    locale = str(edition.bitext.locale)
    if state is State.UNTRACKED and (target := _corrected(edition)):
        return CATALOG_STRIPPED.finding(edition.path, {"target": target[:_SHOWN]}, locale=locale, line=1)
    rule = _TARGET_RULES.get(state)
    adopt = page_command("adopt", edition.bitext.article.path, edition.bitext.locale)
    said = {"adopt": adopt, "way": way.said(adopt)}
    severity = Severity.ERROR if way.way is Way.JOIN else None
    return rule.finding(edition.path, said, locale=locale, line=max(1, way.line), severity=severity) if rule else None


_SHOWN = 80


def _corrected(edition: Edition) -> str:
    """Return the first target that an untracked page does not have, where it has most: it was made of them."""
    page = edition.page.raw.decode("utf-8", "replace") if edition.page else ""
    targets = [unit.target for unit in edition.bitext.catalog.units if unit.is_complete and unit.target]
    lacking = [target for target in targets if target not in page]
    return lacking[0] if lacking and 2 * len(lacking) <= len(targets) else ""
