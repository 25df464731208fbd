"""The commands that look after catalogs: accept, prune, normalize, merge-driver."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from l10n.cli.option_groups import Changed, ConfigOption, DryRun, LocaleOption, Paths, Selection
from l10n.cli.site_runs import open_site, require_choice, target_locales, wanted_paths
from l10n.cli.talk import Exit, complain, one_line_errors, plural, talk, tell
from l10n.errors import ConfigError, L10nError
from l10n.workflow import (
    Orphan,
    accept_units,
    drive_merge,
    find_orphans,
    left_out,
    normalize,
    prune,
    share_of,
    sourceless_pages,
)


def accept_command(
    paths: Paths = None,
    text: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option("--text", help="Only units whose source holds this text; may be repeated."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All articles.")] = False,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    changed_from: Changed = None,
    dry_run: DryRun = False,
) -> None:
    """Confirm that the targets of reworded sentences still hold; one with another figure or name stays stale."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        locales = target_locales(site, locale)
        require_choice("accept", "--text", text, is_other=bool(paths or everything or changed_from))
        errors: list[L10nError] = []
        wanted = wanted_paths(site, Selection(paths, locale, config, changed_from), locales, errors)
        refused = seen = 0
        for each in accept_units(site, locales, wanted, text or (), errors):
            said = f"stays stale: {each.reason}" if each.reason else "accepted"
            tell(each.article, each.locale, said, each.unit.source)
            refused += bool(each.reason)
            seen += 1
        after = "next: l10n translate batch" if refused else "next: l10n merge"
        complain(errors)
        if not (dry_run if seen else errors):
            talk(after if seen else "no stale unit is there")
        raise typer.Exit(Exit.USAGE if errors else Exit.FINDINGS if refused else Exit.CLEAN)


def prune_command(
    yes: Annotated[bool, typer.Option("--yes", help="Remove them; without it they are listed only.")] = False,
    yes_all: Annotated[
        bool, typer.Option("--yes-all", help="Remove them although they are most of the site's catalogs.")
    ] = False,
    locale: LocaleOption = None,
    config: ConfigOption = None,
) -> None:
    """List catalogs whose article is gone, and the pages made from them; remove them with --yes."""
    with one_line_errors():
        site = open_site(config, dry=not (yes or yes_all))
        locales = target_locales(site, locale)
        orphans = list(find_orphans(site, locales))
        for orphan in orphans:
            _list_orphan(orphan)
        for page in sourceless_pages(site):
            tell(
                f"{page}\tkept: its source is gone, and no catalog tells whether a person edited it; delete it by hand"
            )
        share = share_of(site, orphans, locales)
        word = "--yes-all" if share > _PLAUSIBLE else "--yes"
        if yes and not yes_all and share > _PLAUSIBLE:
            what = f"{share:.0%} of the site's catalogs would go; nothing was removed"
            raise ConfigError("prune", what, "see whether `content` names the right folder, or give --yes-all")
        gone = prune(site, orphans)
        done = "removed" if yes or yes_all else f"would be removed; next: l10n prune {word}"
        talk(f"{plural(len(gone), 'file')} {done}" if gone else "nothing to prune")
        complain(errors := list(left_out(site)))
        raise typer.Exit(Exit.USAGE if errors else Exit.CLEAN)


_PLAUSIBLE = 0.5
"""The share of a site's catalogs that one run may remove: more of them are a folder that was moved, or a wrong setting."""


def _list_orphan(orphan: Orphan) -> None:
    tell(f"{orphan.catalog}\tkept: {orphan.held}" if orphan.held else orphan.catalog)
    if orphan.target:
        kept = orphan.kept or orphan.held
        tell(f"{orphan.target}\tkept: {kept}" if kept else orphan.target)


def normalize_command(
    paths: Paths = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Carry catalogs over to the segmentation of this version of l10n; reviewed targets are kept."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        locales = target_locales(site, locale)
        errors: list[L10nError] = []
        lost = 0
        wanted = wanted_paths(site, Selection(paths, locale, config), locales, errors)
        for each in normalize(site, locales, wanted, errors):
            shown = f"{each.carried} carried over, {each.stale} stale, {each.lost} only in obsolete units"
            tell(each.article, each.locale, shown)
            lost += each.lost
        complain(errors)
        talk(f"{'would write' if dry_run else 'wrote'} {plural(len(site.files.written), 'file')}; next: l10n check")
        raise typer.Exit(Exit.USAGE if errors else Exit.FINDINGS if lost else Exit.CLEAN)


def merge_driver_command(
    base: Annotated[Path, typer.Argument(help="%O: the version that both came from.")],
    ours: Annotated[Path, typer.Argument(help="%A: our version; the result is written here.")],
    theirs: Annotated[Path, typer.Argument(help="%B: their version.")],
    name: Annotated[str, typer.Argument(help="%P: the catalog's path, for messages.")] = "catalog",
) -> None:
    """Join two branches' versions of a catalog, for git."""
    with one_line_errors():
        joined = drive_merge(base, ours, theirs, name)
        for unit in joined.conflicts:
            talk(f"{name}: two targets for {unit.source}; ours is kept as a draft, theirs in its comment")
        raise typer.Exit(Exit.FINDINGS if joined.conflicts else Exit.CLEAN)
