"""The commands `l10n glossary …`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from shlex import quote
from typing import Annotated, Optional

import typer

from l10n.cli.given_texts import require_text
from l10n.cli.impact_lines import ImpactFormat, render_impact
from l10n.cli.option_groups import ConfigOption, DryRun, FailOn, LocaleOption, Output, Paths, Selection, grouped
from l10n.cli.site_runs import least_severity, open_site, read_given, site_path, target_locales, wanted_paths
from l10n.cli.talk import Exit, complain, counted, one_line_errors, plural, print_out, talk
from l10n.errors import GlossaryError, L10nError
from l10n.glossary import TbxEdition, Term
from l10n.model import Locale
from l10n.report import FindingFormat, render_findings, render_terms
from l10n.workflow import (
    Impact,
    accept_terms,
    check_glossary,
    export_terms,
    glossary_impact,
    import_terms,
    mine_glossary,
    proposal_path,
)

glossary = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Names and terms: what they must be called in each locale, and what they must not.\n\n"
    "The site's own are in locales/glossary.csv, which any spreadsheet edits; a starter base of the names of the daily "
    "news holds where they say nothing.",
)


class TbxYear(StrEnum):
    """The editions of TBX."""

    ISO_2019 = "2019"
    ISO_2008 = "2008"


_NAMED = 5
"""Articles that a suggested command names; more are all of them."""
_EDITIONS = {TbxYear.ISO_2019: TbxEdition.ISO_2019, TbxYear.ISO_2008: TbxEdition.ISO_2008}


@glossary.command("check")
def glossary_check(
    config: ConfigOption = None,
    fail_on: FailOn = None,
    format_: Annotated[FindingFormat, typer.Option("--format", help="How findings are written.")] = FindingFormat.TEXT,
    output: Output = None,
) -> None:
    """Look for rows that contradict each other, repeat each other, or can never match."""
    with one_line_errors():
        least = least_severity(fail_on, config)
        findings = check_glossary(open_site(config))
        print_out(render_findings(findings, format_), output)
        talk(counted(findings) if findings else "clean")
        raise typer.Exit(Exit.FINDINGS if any(f.severity >= least for f in findings) else Exit.CLEAN)


@glossary.command("find")
def glossary_find(
    text: Annotated[str, typer.Argument(help="A text in the source language.")],
    locale: LocaleOption = None,
    config: ConfigOption = None,
) -> None:
    """Show the terms of a text, and what they must be called."""
    with one_line_errors():
        site = open_site(config)
        terms = [hit.term for hit in site.terminology.glossary.at(None).find(require_text(text))]
        _show(_once(terms), target_locales(site, locale))


@glossary.command("mine")
def glossary_mine(
    paths: Paths = None, locale: LocaleOption = None, config: ConfigOption = None, dry_run: DryRun = False
) -> None:
    """Propose terms, with their evidence, from articles and confirmed targets."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        locales = target_locales(site, locale)
        mined = mine_glossary(site, locales, [site_path(site, path) for path in paths or ()])
        _show(mined.terms, locales)
        complain(mined.errors)
        if mined.terms:
            talk(
                f"{'would write' if dry_run else 'wrote'} {proposal_path(site)}; next: edit it, then `l10n glossary accept NAME …` or `--all`"
            )
        else:
            talk("nothing new was found")
        raise typer.Exit(Exit.USAGE if mined.errors else Exit.CLEAN)


@glossary.command("impact")
@grouped
def glossary_impact_command(
    which: Selection,
    since: Annotated[
        str | None, typer.Option(metavar="REF", help="Only what the glossary of this git revision did not make wrong.")
    ] = None,
    format_: Annotated[ImpactFormat, typer.Option("--format", help="How pages are written.")] = ImpactFormat.TEXT,
    output: Output = None,
) -> None:
    """Show which confirmed units and live pages the glossary makes wrong, as after a change of it."""
    with one_line_errors():
        site = open_site(which.config, dry=True)
        locales, errors = target_locales(site, which.locale), list[L10nError]()
        wanted = wanted_paths(site, which, locales, errors)
        found = list(glossary_impact(site, locales, wanted, since, errors))
        print_out(render_impact(found, format_), output)
        complain(errors)
        if found or not errors:
            talk(_impact_said(found))
        raise typer.Exit(Exit.USAGE if errors else Exit.FINDINGS if found else Exit.CLEAN)


def _impact_said(found: list[Impact]) -> str:
    """Count the units, and name the command that asks for them anew."""
    if not found:
        return "the glossary makes no confirmed unit and no live page wrong"
    units = sum(len({each.key for each in impact.findings}) for impact in found)
    named = ",".join(dict.fromkeys(str(impact.locale) for impact in found))
    paths = list(dict.fromkeys(impact.article for impact in found))
    shown = f" {' '.join(map(quote, paths))}" if len(paths) <= _NAMED else ""
    counted = f"{plural(units, 'unit')} on {plural(len(found), 'page')}"
    return f"{counted}; next: l10n translate batch --redraft terms -l {named}{shown}"


@glossary.command("accept")
def glossary_accept(
    names: Annotated[Optional[list[str]], typer.Argument(help="Source texts of proposals.")] = None,  # noqa: UP045
    everything: Annotated[bool, typer.Option("--all", help="Accept every proposal.")] = False,
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Move proposals to the site's glossary."""
    with one_line_errors():
        if not names and not everything:
            raise GlossaryError("glossary accept", "no proposal is named", "name some, or give --all")
        site = open_site(config, dry=dry_run)
        moved = accept_terms(site, names or (), everything=everything)
        talk(
            f"{len(moved)} moved to {site.project.config.glossary_file}; next: l10n glossary impact, then l10n translate batch"
        )


@glossary.command("import")
def glossary_import(
    file: Annotated[Path, typer.Argument(help="A CSV file with our columns, or a TBX file.")],
    replace: Annotated[bool, typer.Option("--replace", help="Replace entries that the site has already.")] = False,
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Take in terms from another file or tool."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        content = read_given(file, "name a CSV or TBX file")
        done = import_terms(site, str(file), content, replace=replace)
        complain(done.refused)
        kept = f", {len(done.kept)} kept as they are (--replace takes the file's)" if done.kept else ""
        talk(f"{len(done.added)} added, {len(done.replaced)} replaced{kept}")
        raise typer.Exit(Exit.USAGE if done.refused else Exit.CLEAN)


@glossary.command("export")
def glossary_export(
    file: Annotated[Path, typer.Argument(help="The file to write: its suffix says .csv or .tbx.")],
    starter: Annotated[bool, typer.Option("--starter", help="With the starter base that ships with l10n.")] = False,
    edition: Annotated[
        TbxYear, typer.Option("--tbx", help="The edition of TBX; OmegaT and Weblate read 2008.")
    ] = TbxYear.ISO_2019,
    config: ConfigOption = None,
) -> None:
    """Write the glossary for another tool."""
    with one_line_errors():
        print_out(export_terms(open_site(config), file.name, _EDITIONS[edition], starter=starter), file)


def _once(terms: list[Term]) -> list[Term]:
    return list({term.source: term for term in terms}.values())


def _show(terms: list[Term], locales: tuple[Locale, ...]) -> None:
    print_out(render_terms(terms, locales), None)
