"""The commands `l10n locales …`."""

from __future__ import annotations

from typing import Annotated

import typer

from l10n.cli.option_groups import ConfigOption, DryRun
from l10n.cli.site_runs import open_site, read_locale, target_locales
from l10n.cli.talk import Exit, complain, one_line_errors, plural, talk, tell
from l10n.errors import ConfigError
from l10n.model import Locale
from l10n.workflow import Keeping, add_locales, retire_locales

locales = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="The target locales of a site: one more, or one less."
)


@locales.command("add")
def locales_add(
    tags: Annotated[list[str], typer.Argument(help="Locales such as de or zh-HK.")],
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Make a locale a target: in the configuration, with a catalog for each article."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        done = add_locales(site, _named(tags))
        complain(done.result.errors)
        shown, would = ",".join(map(str, done.new)), "would write" if dry_run else "wrote"
        talk(f"{shown} added to {site.project.where}" if done.new else f"{site.project.where} has them already")
        talk(f"{would} {plural(len(set(done.result.written)), 'file')}")
        named = ",".join(map(str, _named(tags)))
        if done.pages:
            there = f"{plural(len(done.pages), 'page')} that l10n did not write, such as {done.pages[0]}"
            talk(f"there {'is' if len(done.pages) == 1 else 'are'} {there}; next: l10n adopt -l {named}")
        talk(f"next: l10n translate batch -l {named}")
        raise typer.Exit(Exit.USAGE if done.result.errors else Exit.CLEAN)


@locales.command("retire")
def locales_retire(
    tags: Annotated[list[str], typer.Argument(help="Target locales of this site.")],
    keep_pages: Annotated[
        bool, typer.Option("--keep-pages", help="Leave the pages where they are, and in the lists.")
    ] = False,
    remove_catalogs: Annotated[
        bool, typer.Option("--remove-catalogs", help="Remove the catalogs too, with all that people confirmed.")
    ] = False,
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Retire a locale: its pages leave the lists and the site, and it is no target any more."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        keeping = (Keeping.PAGES if keep_pages else Keeping.NOTHING) | (
            Keeping.NOTHING if remove_catalogs else Keeping.CATALOGS
        )
        done = retire_locales(site, target_locales(site, list(map(str, _named(tags)))), keeping)
        for path in done.removed:
            tell(path)
        for path, reason in done.kept:
            tell(path, f"kept: {reason}")
        complain(done.errors)
        word = "would be" if dry_run else "were" if len(done.removed) != 1 else "was"
        talk(f"{plural(len(done.removed), 'file')} {word} removed, {plural(len(done.relisted), 'list')} changed")
        if done.errors:
            talk(
                f"{', '.join(tags)} {'stays a target' if len(tags) == 1 else 'stay targets'}; next: mend that, and run it again"
            )
        else:
            for locale in _named(tags):
                if locale in site.project.config.locale_settings:
                    head = site.project.config.table(f"locale.{locale}")
                    talk(f"{head} stays in {site.project.where} for a return; remove it, or leave it")
            talk(
                f"{', '.join(tags)} {'would be' if dry_run else 'is' if len(tags) == 1 else 'are'} no target any more; next: l10n check"
            )
        raise typer.Exit(Exit.USAGE if done.errors else Exit.CLEAN)


def _named(tags: list[str]) -> list[Locale]:
    """Read tags one by one: `all` is too much for a slip."""
    if "all" in tags:
        raise ConfigError("locales", "all is no locale", "name each")
    return list(dict.fromkeys(map(read_locale, tags)))
