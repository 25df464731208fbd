"""Catalogs whose article is gone."""

from __future__ import annotations

from l10n.model import Finding, Locale, Severity
from l10n.rules.rule import Rule, Scope

_RESTORE = "its article {article} is gone; restore it, or run `l10n prune`"
_MOVED = "its article {article} is gone; it is {now} now; run `l10n extract`, which moves the catalog along"
CATALOG_ORPHAN = Rule(
    id="catalog-orphan",
    severity=Severity.WARNING,
    scope=Scope.CATALOG,
    message=_RESTORE,
    other_messages=(_MOVED,),
    what="The article of this catalog is gone.",
    why="Until it is back or the catalog is pruned, it goes on feeding the memory.",
    remedy="bring the article back, run `l10n extract` if it was renamed, or `l10n prune`.",
)


def orphan_finding(path: str, article: str, locale: Locale, now: str = "") -> Finding:
    """Report a catalog at `path`; `now` is where its article is found to have moved."""
    said = {"article": article, "now": now}
    return CATALOG_ORPHAN.finding(path, said, locale=str(locale), line=1, template=_MOVED if now else _RESTORE)
