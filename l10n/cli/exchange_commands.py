"""The commands that take work from people elsewhere: adopt, export, import."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from l10n.adopting import Alignment, Standing
from l10n.cli.option_groups import Changed, ConfigOption, DryRun, LocaleOption, Paths, Selection, grouped
from l10n.cli.site_runs import open_site, read_given, target_locales, wanted_paths
from l10n.cli.talk import Exit, complain, one_line_errors, plural, print_out, talk
from l10n.errors import ConfigError, L10nError
from l10n.model import Locale
from l10n.workflow import Site, adopt_targets, export_units, import_units

_SHOWN = 80


@grouped
def adopt_command(
    which: Selection,
    dry_run: DryRun = False,
) -> None:
    """Take what people wrote into target files into the catalogs as reviewed; what cannot be aligned is shown."""
    with one_line_errors():
        site = open_site(which.config, dry=dry_run)
        locales = target_locales(site, which.locale)
        errors: list[L10nError] = []
        shown = seen = taken = 0
        for alignment in adopt_targets(site, locales, wanted_paths(site, which, locales), errors):
            typer.echo(_lines(alignment), nl=False)
            shown += len(alignment.shown) + len(alignment.strays)
            seen += 1
            taken += len(alignment.taken)
        complain(errors)
        if taken and not dry_run:
            talk("next: l10n merge")
        elif not (seen or errors):
            talk("no target was edited by hand")
        raise typer.Exit(Exit.USAGE if errors else Exit.FINDINGS if shown else Exit.CLEAN)


def _lines(alignment: Alignment) -> str:
    """Say what was taken, and a line for each thing that a person has to decide."""
    counts = {standing: len(alignment.having(standing)) for standing in Standing}
    said = ", ".join(f"{count} {standing}" for standing, count in counts.items() if count)
    lines = [f"{alignment.path}: [{alignment.locale}] {said}"]
    for each in alignment.taken:
        lines.append(f"  {each.line}: {each.standing}: {each.target[:_SHOWN]}")
    for each in alignment.shown:
        near = f"; the file has: {each.near[:_SHOWN]}" if each.near else ""
        lines.append(f"  {each.line}: {each.standing}: {each.unit.source[:_SHOWN]}: {each.reason}{near}")
    lines += [f"  {stray.line}: {stray.reason}: {stray.text[:_SHOWN]}" for stray in alignment.strays]
    return "".join(f"{line}\n" for line in lines)


def _one_locale(site: Site, given: list[str] | None) -> Locale:
    locales = target_locales(site, given)
    if len(locales) != 1:
        raise ConfigError("--locale", "a file holds one locale", f"name one of {', '.join(map(str, locales))}")
    return locales[0]


def export_command(
    file: Annotated[Path, typer.Argument(help="The file to write: its suffix says .xlf, .tmx, .csv or .xlsx.")],
    paths: Paths = None,
    locale: LocaleOption = None,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only units that nobody has confirmed.")] = False,
    config: ConfigOption = None,
    changed_from: Changed = None,
) -> None:
    """Write units for a translator's own tool, with figures and terms as hints."""
    with one_line_errors():
        site = open_site(config)
        one = _one_locale(site, locale)
        wanted = wanted_paths(site, Selection(paths, locale, config, changed_from), [one])
        dumped = export_units(site, file.name, one, wanted, only_waiting=waiting)
        print_out(dumped.content, file)
        complain(dumped.refused)
        talk(
            f"next: when the file comes back, l10n import {file.name} -l {one}"
            if wanted
            else "there is nothing to send"
        )
        raise typer.Exit(Exit.USAGE if dumped.refused else Exit.CLEAN)


def import_command(
    file: Annotated[Path, typer.Argument(help="A file that was exported, or another of these formats.")],
    locale: LocaleOption = None,
    confirmed: Annotated[
        bool, typer.Option("--confirmed", help="Take targets whose state is not said as reviewed.")
    ] = False,
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Take a translator's file into the catalogs; rows that break markup or lower a state are refused."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        content = read_given(file, "name a file")
        done = import_units(site, file.name, content, _one_locale(site, locale), confirmed=confirmed)
        complain(done.refused)
        for line in done.replaced:
            typer.echo(line)
        taken = f"{plural(done.accepted, 'unit')} of {plural(len(done.articles), 'article')} changed"
        talk(f"{taken}, {len(done.refused)} refused; next: l10n merge")
        raise typer.Exit(Exit.USAGE if done.refused else Exit.CLEAN)
