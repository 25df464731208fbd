"""The commands by which people decide: confirm, publish."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from l10n.cli.option_groups import Changed, ConfigOption, DryRun, LocaleOption, Paths, Selection
from l10n.cli.rule_commands import Despite, read_despite
from l10n.cli.site_runs import open_site, require_choice, site_path, target_locales, wanted_paths
from l10n.cli.talk import Exit, complain, one_line_errors, plural, talk, tell
from l10n.errors import ConfigError, L10nError
from l10n.workflow import (
    Choice,
    Confirmations,
    Confirmed,
    Publication,
    confirm_units,
    publish_articles,
    standing_errors,
    withdraw_articles,
)


def confirm_command(
    paths: Paths = None,
    unit: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            "--unit",
            help="Only units whose source holds this text, or whose context it is (fm:title); may be repeated.",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All articles.")] = False,
    despite: Despite = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    changed_from: Changed = None,
    dry_run: DryRun = False,
) -> None:
    """Confirm drafts that you have read; one with an error against it stays a draft."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        locales = target_locales(site, locale)
        require_choice("confirm", "--unit", unit, is_other=bool(paths or everything or changed_from))
        errors: list[L10nError] = []
        wanted = wanted_paths(site, Selection(paths, locale, config, changed_from), locales, errors)
        done = confirm_units(site, locales, wanted, Choice(tuple(unit or ()), read_despite(despite)))
        errors += [ConfigError("--unit", f"no unit has {name}", "see its source") for name in done.unknown]
        errors += done.errors
        for each in done.units:
            tell(each.article, each.locale, _said(each), each.unit.source)
        complain([*errors, *site.catalogs.complaints])
        if done.units or not errors:
            _talk_of(done, "would be confirmed" if dry_run else "confirmed")
        refused = any(each.reason for each in done.units)
        raise typer.Exit(Exit.USAGE if errors else Exit.FINDINGS if refused else Exit.CLEAN)


def _said(each: Confirmed) -> str:
    if each.reason:
        return f"not confirmed: {each.reason}"
    return f"confirmed despite {', '.join(each.despite)}" if each.despite else "confirmed"


def _talk_of(done: Confirmations, word: str) -> None:
    """Say how many units were confirmed, what merging makes of it, and what comes next."""
    confirmed = sum(not each.reason for each in done.units)
    refused = f", {len(done.units) - confirmed} not" if confirmed < len(done.units) else ""
    talk(f"{plural(confirmed, 'unit')} {word}{refused}" if done.units else "no draft is there")
    if done.stale:
        talk(f"{plural(done.stale, 'stale unit')} left alone; `l10n accept` takes those whose target still holds")
    if done.pages:
        shown = done.pages[0] if len(done.pages) == 1 else plural(len(done.pages), "page")
        talk(f"merging would write {shown}; next: l10n merge")


def publish_command(
    articles: Annotated[list[str], typer.Argument(help="Source articles.")],
    locale: LocaleOption = None,
    despite: Despite = None,
    withdraw: Annotated[
        bool, typer.Option("--withdraw", help="Take the decision back; the page is taken down unless it is clean.")
    ] = False,
    config: ConfigOption = None,
    dry_run: DryRun = False,
) -> None:
    """Put an urgent article live as it is, until its source changes; never over an error that --despite does not name."""
    with one_line_errors():
        site = open_site(config, dry=dry_run)
        locales, paths = target_locales(site, locale), [site_path(site, path) for path in articles]
        if not locale and len(locales) > 1:
            raise ConfigError("publish", "no locale is named", f"give -l {locales[0]}, or -l all")
        done = (
            withdraw_articles(site, locales, paths)
            if withdraw
            else publish_articles(
                site, locales, paths, read_despite(despite, lambda: standing_errors(site, locales, paths))
            )
        )
        for each in done.articles:
            tell(each.article, each.locale, each.said)
        complain([*done.result.errors, *site.catalogs.complaints])
        _talk_of_pages(done, dry=dry_run)
        raise typer.Exit(Exit.USAGE if done.result.errors else Exit.FINDINGS if done.is_refused else Exit.CLEAN)


def _talk_of_pages(done: Publication, *, dry: bool) -> None:
    files = "" if dry else f"; wrote {plural(len(set(done.result.written)), 'file')}"
    refused = [each for each in done.articles if each.is_refused]
    if refused:
        steps = dict.fromkeys(each.step for each in refused if each.step)
        talk(f"{plural(len(refused), 'page')} left" + "".join(f"; next: {step}" for step in steps))
    elif done.articles:
        step = "translate batch" if done.result.waiting else "check"
        decided = "decided" if any(each.is_decided for each in done.articles) else "nothing to decide"
        talk(f"nothing was written{files}" if dry else f"{decided}{files}; next: l10n {step}")
