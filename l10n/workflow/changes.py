"""What changed in catalogs: between a run's start and its end, or since a git revision."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from l10n.catalog import read_catalog
from l10n.errors import ConfigError, L10nError
from l10n.model import Catalog, Change, Locale
from l10n.site import Site, replace_file

LAST_RUN = ".l10n/last-run.jsonl"


def changed_units(before: Catalog, after: Catalog, between: Catalog | None = None) -> Iterator[Change]:
    """
    Yield the units of `after` whose source or target is new; one without a target is nothing to review.

    `between` is the catalog when it was brought up to date and before it was drafted: it
    still tells which earlier source and target a redrafted unit had.
    """
    old = {unit.key: unit for unit in before.units}
    stale = {unit.key: unit for unit in (between or after).units if unit.previous}
    for unit in after.units:
        was = old.get(unit.key)
        if not unit.target or (was is not None and (was.target, was.state) == (unit.target, unit.state)):
            continue
        reworded = stale.get(unit.key) or unit
        target = was.target if was is not None else reworded.target if reworded.previous else ""
        yield Change(after.locale, after.article, unit.context, unit.source, previous=reworded.previous, before=target)


def write_last_run(site: Site, changes: Sequence[Change]) -> str:
    """Remember a run's changes for `l10n report`; return what keeps it from that, empty where nothing does."""
    rows = [
        {
            "locale": str(c.locale),
            "article": c.article,
            "context": c.context,
            "source": c.source,
            "previous": c.previous,
        }
        | {"before": c.before}
        for c in changes
    ]
    content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    try:
        replace_file(site.project.root / LAST_RUN, content)
    except OSError as error:
        return f"{LAST_RUN}: cannot be written: {error.strerror}; `l10n report` does not know this run"
    return ""


def read_last_run(site: Site) -> list[Change]:
    """Read the changes of the last run that was one of the whole site; none where there was no run."""
    raw = site.files.read(LAST_RUN) or b""
    rows = [json.loads(line) for line in raw.decode().splitlines()]
    return [
        Change(
            Locale.parse(r["locale"]),
            r["article"],
            r["context"],
            r["source"],
            previous=r["previous"],
            before=r["before"],
        )
        for r in rows
    ]


def changes_since(site: Site, ref: str, locales: Sequence[Locale]) -> list[Change]:
    """Compare the catalogs on disk with those of a git revision. Raises ConfigError where git cannot tell."""
    changes: list[Change] = []
    for locale in locales:
        touched = set(
            git(site, "diff", "--name-only", "--relative", ref, "--", site.project.config.locales).splitlines()
        )
        touched |= set(
            git(site, "ls-files", "--others", "--exclude-standard", site.project.config.locales).splitlines()
        )
        for path, article in site.project.catalogs(locale):
            if path in touched:
                changes += changed_units(
                    _at(site, ref, path, article, locale), site.catalogs.read(article, locale).catalog
                )
    return changes


def _at(site: Site, ref: str, path: str, article: str, locale: Locale) -> Catalog:
    try:
        return read_catalog(git(site, "show", f"{ref}:./{path}"), path, article, locale)
    except L10nError:
        return Catalog(article, locale)


def changed_paths(site: Site, ref: str) -> set[str]:
    """Name the files that differ from a git revision, untracked ones included."""
    paths = git(site, "diff", "--name-only", "--relative", ref).splitlines()
    return {*paths, *git(site, "ls-files", "--others", "--exclude-standard").splitlines()}


def git(site: Site, *arguments: str) -> str:
    """Run git in the project's folder. Raises ConfigError."""
    import subprocess

    try:
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *arguments], cwd=site.project.root, capture_output=True, check=True
        )
    except FileNotFoundError as error:
        raise ConfigError("git", "is not installed", "install git, or leave out the revision") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip().splitlines()
        if any("not a git repository" in line.lower() for line in said):
            raise ConfigError(
                "git", f"{site.project.root.name} is in no git repository", "leave out the revision"
            ) from error
        raise ConfigError("git", said[0] if said else "failed", "name a revision of this repository") from error
    return done.stdout.decode(errors="replace")
