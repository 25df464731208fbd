"""The commands `l10n engines …`."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from l10n.cli.option_groups import ConfigOption, LocaleOption
from l10n.cli.site_runs import open_site, target_locales
from l10n.cli.talk import Exit, one_line_errors, talk, tell
from l10n.engines import ARGOS_INDEX
from l10n.errors import ConfigError
from l10n.model import Cause
from l10n.project import CONFIG_NAME, find_project
from l10n.workflow import Installation, Service, check_engines, install, kept_answers, list_engines

engines = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The engines that draft translations.")


class ListFormat(StrEnum):
    """How engines are listed."""

    TEXT = "text"
    JSON = "json"


Format = Annotated[ListFormat, typer.Option("--format", help="How the list is written.")]


@engines.command("list")
def engines_list(locale: LocaleOption = None, config: ConfigOption = None, format_: Format = ListFormat.TEXT) -> None:
    """List each locale's engines, and whether they can serve it; nothing is sent."""
    with one_line_errors():
        site = open_site(config, dry=True)
        for service in list_engines(site, target_locales(site, locale)):
            tell(_shown(service, format_, service.problem or "serves it"))


@engines.command("check")
def engines_check(locale: LocaleOption = None, config: ConfigOption = None, format_: Format = ListFormat.TEXT) -> None:
    """Ask each engine for one sentence, and show its answer or what is wrong."""
    with one_line_errors():
        site = open_site(config, dry=True)
        served, failed = set(), False
        locales = target_locales(site, locale)
        for service in check_engines(site, locales):
            said = service.problem or f"{service.seconds:.1f} s\t{service.answer}"
            tell(_shown(service, format_, said))
            served |= set() if service.problem else {service.locale}
            failed |= service.cause not in (None, Cause.UNSERVED)
        site.close()
        for one in locales:
            if one not in served:
                talk(f"{one}: no engine answers; next: see the reasons above, or add one to {site.project.where}")
        raise typer.Exit(Exit.INCOMPLETE if failed or set(locales) - served else Exit.CLEAN)


def _shown(service: Service, format_: ListFormat, said: str) -> str:
    if format_ is ListFormat.TEXT:
        return f"{service.locale}\t{service.engine}\t{said}"
    row = {"locale": str(service.locale), "engine": service.engine, "serves": not service.problem}
    return json.dumps({**row, "problem": service.problem, "answer": service.answer}, ensure_ascii=False)


@engines.command("install")
def engines_install(
    names: Annotated[
        list[str], typer.Argument(help="A model's file, folder or https address; or two languages: zh en.")
    ],
    index: Annotated[str, typer.Option(help="The index of Argos packages for two languages.")] = ARGOS_INDEX,
    store: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(help="The folder of models; else that of the user, or L10N_MODELS."),
    ] = None,
) -> None:
    """Install a model for the engine `local`: unpacked safely, with its checksum kept."""
    with one_line_errors():
        if len(names) > 2:
            raise ConfigError("engines install", f"{len(names)} names", "give one model, or two languages")
        done = install(Installation(tuple(names), index, store), _progress)
        talk(f'installed {done.name} in {done.folder}; next: engines = ["local"] in {_settings()}')


def _settings() -> str:
    """Name the file of settings here; models are installed where there is none, too."""
    try:
        return find_project(Path.cwd()).where
    except ConfigError:
        return CONFIG_NAME


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty() and total:
        typer.echo(f"\r{done / 1e6:,.1f} of {total / 1e6:,.1f} MB", nl=done >= total, err=True)


@engines.command("cache")
def engines_cache(
    prune: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--prune", metavar="DAYS", min=0, help="Remove answers older than so many days; 0 for all."),
    ] = None,
    engine: Annotated[str, typer.Option(help="Prune the answers of this engine only.")] = "",
    config: ConfigOption = None,
) -> None:
    """Show the answers that are kept, so that nothing is paid for twice; or remove old ones."""
    with one_line_errors():
        site = open_site(config)
        if prune is not None:
            talk(f"{site.engines.answers.prune(engine=engine, older_than_days=prune)} removed")
        for kept in kept_answers(site):
            tell(kept.engine, kept.target, f"{kept.answers} answers", f"{kept.characters} characters")
        site.close()
