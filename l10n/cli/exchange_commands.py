"""The commands that take work from people elsewhere: adopt, export, import."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Annotated, Optional

import typer

from l10n.adopting import AlignedUnit, Alignment, Decision, Standing
from l10n.cli.exchange_files import LOCALE, LocaleFile, incoming, outgoing
from l10n.cli.option_groups import Changed, ConfigOption, DryRun, LocaleOption, Paths, Selection, grouped
from l10n.cli.site_runs import open_site, target_locales, wanted_paths
from l10n.cli.talk import Exit, complain, one_line_errors, plural, print_out, talk, tell
from l10n.errors import ConfigError, L10nError
from l10n.exchange import ExchangeError, FileFormat, ReadFormat
from l10n.workflow import (
    ImportedUnits,
    ReturnedFile,
    Site,
    adopt_targets,
    export_units,
    import_units,
    units_to_send,
)

_SHOWN = 80


@grouped
def adopt_command(
    which: Selection,
    page: Annotated[
        bool,
        typer.Option(
            "--page", help="The page's words count, as reviewed: in conflicts, and wherever a unit can hold them."
        ),
    ] = False,
    catalog: Annotated[
        bool, typer.Option("--catalog", help="Drop what is shown of the page; the catalog has the last word.")
    ] = False,
    dry_run: DryRun = False,
) -> None:
    """Take what people wrote into target files into the catalogs as reviewed; what cannot be aligned is shown."""
    with one_line_errors():
        if page and catalog:
            raise ConfigError("adopt", "--page and --catalog exclude each other", "name one of the two")
        side = Decision.PAGE if page else Decision.CATALOG if catalog else None
        site = open_site(which.config, dry=dry_run)
        locales = target_locales(site, which.locale)
        errors: list[L10nError] = []
        shown = seen = taken = 0
        wanted = wanted_paths(site, which, locales, errors)
        for alignment in adopt_targets(site, locales, wanted, errors, side):
            print_out(_lines(alignment), None)
            shown += len(alignment.shown) + len(alignment.strays)
            seen += 1
            taken += len(alignment.taken) + alignment.is_whole
        complain(errors)
        if shown and side is None:
            talk(
                "what was not taken is left in the page: --page takes what a unit can hold, --catalog drops it; or mend page or catalog"
            )
        if shown and side is Decision.PAGE:
            talk("what no unit can hold is left in the page: mend the lines above, or drop them with --catalog")
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
    lines += [_taken(each) for each in alignment.taken]
    for each in (*alignment.shown, *alignment.having(Standing.DROPPED)):
        lines.append(_shown(each))
    lines += [f"  {stray.line}: {stray.reason}: {stray.text[:_SHOWN]}" for stray in alignment.strays]
    lines += [f"  {stray.line}: {Standing.DROPPED}: {stray.text[:_SHOWN]}" for stray in alignment.dropped]
    return "".join(f"{line}\n" for line in lines)


def _at(line: int) -> str:
    """Return how a line begins; nothing of the file may stand for it."""
    return f"  {line}: " if line else "  "


def _taken(each: AlignedUnit) -> str:
    text = each.target if each.standing is not Standing.FOLDED else f"told in the sentence before: {each.unit.source}"
    return f"{_at(each.line)}{each.standing}: {text[:_SHOWN]}"


def _shown(each: AlignedUnit) -> str:
    """Say what a person has to decide about a unit; in a conflict, with both texts."""
    text = each.target if each.standing in (Standing.CONFLICT, Standing.DROPPED) else ""
    near = f"; the file has: {(text or each.near)[:_SHOWN]}" if text or each.near else ""
    has = f"; the catalog has: {each.unit.target[:_SHOWN]}" if text and each.unit.target else ""
    was = f"; its source was: {each.wrote[:_SHOWN]}" if each.wrote else ""
    return f"{_at(each.line)}{each.standing}: {each.unit.source[:_SHOWN]}: {each.reason}{near}{has}{was}"


_FORMAT = typer.Option("--format", help="The format, where no suffix says it: for `-` and for folders.")


def export_command(
    file: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(
            help="The file to write: its suffix says .xlf, .tmx, .csv or .xlsx. `{locale}` in its name is each locale; `-` is stdout."
        ),
    ] = None,
    paths: Paths = None,
    locale: LocaleOption = None,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only units that nobody has confirmed.")] = False,
    output: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--output", "-o", help="The file, or a folder for a file of each locale; then every name is an article's."
        ),
    ] = None,
    form: Annotated[Optional[FileFormat], _FORMAT] = None,  # noqa: UP045
    config: ConfigOption = None,
    changed_from: Changed = None,
) -> None:
    """Write units for a translator's own tool, with figures and terms as hints."""
    with one_line_errors():
        site = open_site(config)
        if output and file:
            paths = [file, *(paths or [])]
        name = output or file
        if name is None:
            raise ConfigError("export", "no file is named", "name one, such as out.xlf")
        locales = target_locales(site, locale)
        files = outgoing(name, form, locales)
        errors: list[L10nError] = []
        wanted = wanted_paths(site, Selection(paths, locale, config, changed_from), locales, errors)
        sent = [each for each in files if _export(site, each, wanted, waiting, errors, is_alone=len(files) == 1)]
        complain(errors)
        if sent or not errors:
            talk(_next(name, files) if sent and wanted else "there is nothing to send")
        raise typer.Exit(Exit.USAGE if errors else Exit.CLEAN)


def _export(
    site: Site,
    file: LocaleFile[FileFormat],
    paths: Sequence[str],
    waiting: bool,
    errors: list[L10nError],
    *,
    is_alone: bool,
) -> bool:
    """
    Write the file of a locale; add what cannot be read, and what it cannot hold, to the errors.

    Return whether it was written: not where a file that people send out would be empty for an error.
    """
    before = len(errors)
    rows = units_to_send(site, file.locale, paths, errors, only_waiting=waiting)
    if not rows and (not is_alone or len(errors) > before):
        talk(f"{file.locale}: there is nothing to send")
        return False
    dumped = export_units(site, rows, file.form, file.locale)
    file.write(dumped.content)
    errors += dumped.refused
    return True


def _next(name: str, files: Sequence[LocaleFile[FileFormat]]) -> str:
    locales = ",".join(str(each.locale) for each in files)
    if len(files) > 1 or LOCALE in name:
        return f"next: when the files come back, l10n import {shlex.quote(name)} -l {locales}"
    shown = shlex.quote(str(files[0].path)) if files[0].path else "FILE"
    return f"next: when the file comes back, l10n import {shown} -l {locales}"


def import_command(
    file: Annotated[
        str,
        typer.Argument(
            help="A file that was exported, or another of these formats; with `{locale}` in its name, or a folder, a file of each locale; `-` is stdin."
        ),
    ],
    locale: LocaleOption = None,
    confirmed: Annotated[
        bool, typer.Option("--confirmed", help="Take targets whose state is not said as reviewed.")
    ] = False,
    form: Annotated[Optional[ReadFormat], _FORMAT] = None,  # noqa: UP045
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Take a translator's file into the catalogs; rows that break markup or lower a state are refused."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        done = ImportedUnits()
        files = incoming(file, form, target_locales(site, locale))
        for each in files:
            _import(site, each, done, confirmed=confirmed, is_alone=len(files) == 1)
        complain(done.refused)
        for line in done.replaced:
            tell(line)
        taken = f"{plural(done.accepted, 'unit')} of {plural(len(done.articles), 'article')} changed"
        talk(f"{taken}, {len(done.refused)} refused; next: l10n merge")
        raise typer.Exit(Exit.USAGE if done.refused else Exit.CLEAN)


def _import(site: Site, file: LocaleFile[ReadFormat], done: ImportedUnits, *, confirmed: bool, is_alone: bool) -> None:
    """Take in the file of a locale; one that cannot be read costs no other. Raises ExchangeError for one that is alone."""
    try:
        one = import_units(site, ReturnedFile(file.name, file.read(), file.locale, file.form), confirmed=confirmed)
    except ExchangeError as error:
        if is_alone:
            raise
        done.refused.append(error)
        return
    done.accepted += one.accepted
    done.articles |= one.articles
    told = set(map(str, done.refused))  # an article that cannot be read is none for each locale
    done.refused += [error for error in one.refused if str(error) not in told]
    done.replaced += one.replaced
