"""What changed in catalogs: between a run's start and its end, or since a git revision."""

from __future__ import annotations

import json
import re
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
        return f"{LAST_RUN}: cannot be written: {error.strerror}; the next report does not know this run"
    return ""


def read_last_run(site: Site, errors: list[L10nError]) -> list[Change]:
    """
    Read the changes of the last run that was one of the whole site; none where there was no run.

    The file may be of another version, or of a run that was killed: what cannot be read of it is added to `errors`,
    in one line.
    """
    raw = site.files.read(LAST_RUN) or b""
    lines = [(number, line) for number, line in enumerate(raw.split(b"\n"), 1) if line.strip()]
    found = [(number, _change(line)) for number, line in lines]
    bad = [number for number, change in found if change is None]
    if bad:
        what = f"{len(bad)} of {len(lines)} lines cannot be read and are left out"
        errors.append(ConfigError(f"{LAST_RUN}:{bad[0]}", what, "the next run writes it anew"))
    return [change for _, change in found if change]


def _change(line: bytes) -> Change | None:
    """Read a line; None where it is none of ours. A key that another version does not write is empty."""
    try:
        row = json.loads(line)
        texts = {key: row.get(key, "") for key in ("article", "context", "source", "previous", "before")}
        "".join(texts.values()).encode()  # fails for what is no text, and for half a character
        change = Change(
            Locale.parse(row["locale"]), *(texts.pop(key) for key in ("article", "context", "source")), **texts
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return change if change.article and change.source and "\0" not in change.article else None


def changes_since(site: Site, ref: str, locales: Sequence[Locale]) -> list[Change]:
    """Compare the catalogs on disk with those of a git revision. Raises ConfigError where git cannot tell."""
    changes: list[Change] = []
    ref, folder = revision(site, ref), site.project.config.locales
    for locale in locales:
        touched = set(git(site, "diff", "-z", "--name-only", "--relative", ref, "--", folder).split("\0"))
        touched |= set(git(site, "ls-files", "-z", "--others", "--exclude-standard", "--", folder).split("\0"))
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
    paths = git(site, "diff", "-z", "--name-only", "--relative", _range(site, ref), "--").split("\0")
    return {*paths, *git(site, "ls-files", "-z", "--others", "--exclude-standard").split("\0")} - {""}


def _range(site: Site, ref: str) -> str:
    """Read a revision, or two with what git writes between them (`main...`). Raises ConfigError."""
    match = _RANGE.fullmatch(ref)
    if match is None:
        return revision(site, ref)
    first, dots, last = match.groups()
    return f"{revision(site, first or 'HEAD')}{dots}{revision(site, last or 'HEAD')}"


_RANGE = re.compile(r"((?:(?!\.\.).)*)(\.{2,3})((?:(?!\.\.).)*)")


def revision(site: Site, ref: str) -> str:
    """Return the full name of a revision: what else stands in its place, an option above all, never reaches git."""
    said = f"{ref!r} is no revision of this repository"
    remedy = "name a revision of this repository: a commit, a branch or a tag"
    if ref.startswith("-") or not ref.strip() or "\0" in ref:
        raise ConfigError("git", said, remedy)
    git(site, "rev-parse", "--git-dir")
    try:
        return git(site, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}").strip()
    except ConfigError as error:
        raise ConfigError("git", said, remedy) from error


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
        said = error.stderr.decode(errors="replace").strip().split("\n")
        if _is_outside(site):  # where git compares any two files, and says that the revision is none
            raise ConfigError(
                "git", f"{site.project.root.name} is in no git repository", "leave out the revision"
            ) from error
        raise ConfigError("git", said[0] or "failed", "name a revision of this repository") from error
    return done.stdout.decode(errors="replace")


def _is_outside(site: Site) -> bool:
    """Return whether the project's folder is in no git repository, which git says in the user's language."""
    import subprocess

    asked = ["git", "rev-parse", "--git-dir"]
    return subprocess.run(asked, cwd=site.project.root, capture_output=True, check=False).returncode != 0
