"""The command line: find the project, call one function, print, exit."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from l10n import __version__
from l10n.cli.catalog_commands import accept_command, merge_driver_command, normalize_command, prune_command
from l10n.cli.decision_commands import confirm_command, publish_command
from l10n.cli.engine_commands import engines
from l10n.cli.exchange_commands import adopt_command, export_command, import_command
from l10n.cli.expenses import show_estimate
from l10n.cli.figure_commands import figures
from l10n.cli.given_texts import read_text
from l10n.cli.glossary_commands import glossary
from l10n.cli.locale_commands import locales
from l10n.cli.memory_commands import memory
from l10n.cli.option_groups import (
    ConfigOption,
    DryRun,
    FailOn,
    LocaleOption,
    Manner,
    NoProgress,
    Output,
    Quiet,
    Selection,
    grouped,
)
from l10n.cli.rule_commands import Explain, Redraft, read_redraft, rules_command
from l10n.cli.site_runs import least_severity, open_site, read_budget, read_locale, run_stages, target_locales
from l10n.cli.summary import next_step, say
from l10n.cli.talk import Exit, complain, counted, exit_code, one_line_errors, print_out, talk, tell_text, told
from l10n.errors import ConfigError, L10nError
from l10n.model import Finding, Severity, State
from l10n.report import FindingFormat, StatusFormat, render_changes, render_findings, render_status
from l10n.rules import is_coverage
from l10n.site import sweep
from l10n.workflow import (
    Stage,
    changes_since,
    init_site,
    orphan_outcomes,
    read_last_run,
    report_changes,
    translate_text,
    write_last_run,
)

app = typer.Typer(
    no_args_is_help=True,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Localise zh-CN Markdown articles with every figure and every name right.\n\n"
    "Start with `l10n init`, then `l10n translate batch`; `l10n status` tells where things stand.\n\n"
    "Exit codes: 0 clean, 1 findings, 2 usage or input, 3 incomplete (an engine failed or was not there).",
)
translate = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Draft translations: of the site, or of one text."
)
app.command("adopt")(adopt_command)
app.command("accept")(accept_command)
app.command("confirm")(confirm_command)
app.command("publish")(publish_command)
app.command("export")(export_command)
app.command("import")(import_command)
app.command("prune")(prune_command)
app.command("normalize")(normalize_command)
app.command("merge-driver")(merge_driver_command)
app.command("rules")(rules_command)
app.add_typer(translate, name="translate")
app.add_typer(engines, name="engines")
app.add_typer(figures, name="figures")
app.add_typer(glossary, name="glossary")
app.add_typer(locales, name="locales")
app.add_typer(memory, name="memory")


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"l10n {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    pass


@app.command()
def init(
    targets: Annotated[str, typer.Option(help="Target locales, a comma list.")] = "en,ja,zh-TW",
    source: Annotated[str, typer.Option(help="The source locale.")] = "zh-CN",
    content: Annotated[Optional[str], typer.Option(help="The folder of articles; looked for by default.")] = None,  # noqa: UP045
    force: Annotated[bool, typer.Option(help="Write l10n.toml anew.")] = False,
) -> None:
    """Set up a site: find its layout and write l10n.toml."""
    with one_line_errors():
        sweep(Path.cwd(), ())
        text = init_site(
            Path.cwd(), read_locale(source), [read_locale(tag) for tag in targets.split(",")], content, force=force
        )
        typer.echo(text, nl=False)
        talk("wrote l10n.toml; next: l10n translate batch")


@app.command()
@grouped
def extract(
    which: Selection,
    how: Manner,
) -> None:
    """Bring the catalogs up to date with their articles; draft nothing."""
    with one_line_errors():
        result, site = run_stages(Stage.EXTRACT, which, is_dry=how.dry_run, is_silent=how.is_silent)
        say(result, site.project.config, how.dry_run, how.quiet, "run `l10n translate batch`")
        raise typer.Exit(exit_code(result, [], Severity.ERROR))


@translate.command("batch")
@grouped
def translate_batch(
    which: Selection,
    dry_run: DryRun = False,
    fail_on: FailOn = None,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
    estimate_only: Annotated[
        bool, typer.Option("--estimate", help="Tell what would be sent and cost; send and write nothing.")
    ] = False,
    max_cost: Annotated[
        Optional[float],  # noqa: UP045
        typer.Option("--max-cost", min=0, help="Stop before this is spent, by the prices of l10n.toml."),
    ] = None,
    max_chars: Annotated[
        Optional[int],  # noqa: UP045
        typer.Option("--max-chars", min=0, help="Stop before so many characters are sent."),
    ] = None,
    redraft: Redraft = None,
) -> None:
    """Extract, draft, check and merge: the main job. Runs that were stopped go on where they were."""
    with one_line_errors():
        anew = read_redraft(redraft)
        if estimate_only and anew:
            raise ConfigError("--estimate", "counts no units that are asked for anew", "leave out --redraft")
        if estimate_only:
            raise typer.Exit(show_estimate(which))
        least = least_severity(fail_on, which.config)
        budget = read_budget(max_chars, max_cost)
        is_silent = quiet or no_progress
        result, site = run_stages(Stage.BATCH, which, is_dry=dry_run, is_silent=is_silent, budget=budget, anew=anew)
        if result.changes and not dry_run and (unknown := write_last_run(site, result.changes)):
            talk(unknown)
        findings = [f for f in result.all_findings() if not is_coverage(f.rule)]
        print_out(render_findings(_worth_showing(findings), FindingFormat.TEXT), None)
        say(result, site.project.config, dry_run, quiet)
        raise typer.Exit(exit_code(result, findings, least, is_draft=True))


_NOTES = 20


def _worth_showing(findings: list[Finding]) -> list[Finding]:
    """Leave out the notes where they would bury the rest."""
    notes = [finding for finding in findings if finding.severity is Severity.NOTE]
    if len(notes) <= _NOTES:
        return findings
    talk(f"{len(notes)} notes; see `l10n check`")
    return [finding for finding in findings if finding.severity is not Severity.NOTE]


@translate.command("text")
def translate_one(
    text: Annotated[str, typer.Argument(help="The text; - reads it from standard input.")],
    locale: LocaleOption = None,
    config: ConfigOption = None,
) -> None:
    """Translate one text by memory and engines, and print it."""
    with one_line_errors():
        site = open_site(config)
        shown = read_text(text).strip() if text == "-" else read_text(text)
        drafts = list(translate_text(site, shown, target_locales(site, locale)))
        site.close()
        for draft in drafts:
            if draft.target:
                tell_text(draft.target if len(drafts) == 1 else f"{draft.locale}\t{draft.target}")
            else:
                talk(f"{draft.locale}: {'; '.join(map(str, draft.reasons))}")
                talk(f"  next: {next_step(draft.reasons, draft.locale, site.project.where)}")
        raise typer.Exit(Exit.CLEAN if all(draft.target for draft in drafts) else Exit.INCOMPLETE)


@app.command()
@grouped
def merge(
    which: Selection,
    how: Manner,
) -> None:
    """Write the target files from the catalogs, and bring the lists of translations up to date."""
    with one_line_errors():
        stages = Stage.EXTRACT | Stage.CHECK | Stage.MERGE
        result, site = run_stages(stages, which, is_dry=how.dry_run, is_silent=how.is_silent)
        say(result, site.project.config, how.dry_run, how.quiet, "run `l10n translate batch`")
        raise typer.Exit(exit_code(result, [], Severity.ERROR))


@app.command()
@grouped
def check(
    which: Selection,
    fail_on: FailOn = None,
    format_: Annotated[FindingFormat, typer.Option("--format", help="How findings are written.")] = FindingFormat.TEXT,
    output: Output = None,
    explain: Explain = None,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Report what is missing, stale, edited or wrong; write nothing."""
    with one_line_errors():
        least = least_severity(fail_on, which.config)
        result, _ = run_stages(Stage.CHECK, which, is_dry=True, is_silent=quiet or no_progress)
        findings = result.all_findings()
        print_out(render_findings(findings, format_, told(result.errors)), output)
        complain(result.errors)
        if not quiet and (findings or not result.errors):
            talk(counted(findings) if findings else "clean")
        raise typer.Exit(exit_code(result, findings, least))


@app.command()
@grouped
def status(
    which: Selection,
    format_: Annotated[StatusFormat, typer.Option("--format", help="How the table is written.")] = StatusFormat.TEXT,
    output: Output = None,
    fail_if_incomplete: Annotated[
        bool, typer.Option("--fail-if-incomplete", help="Exit with 3 unless every article is live and up to date.")
    ] = False,
    no_progress: NoProgress = False,
) -> None:
    """Show where every article stands in every locale."""
    with one_line_errors():
        result, site = run_stages(Stage.CHECK, which, is_dry=True, is_silent=no_progress)
        locales = target_locales(site, which.locale)
        orphans = [] if which.paths or which.changed_from else orphan_outcomes(site, locales)
        print_out(
            render_status([*result.outcomes, *orphans], locales, format_, [str(e) for e in result.errors]), output
        )
        complain(result.errors)
        incomplete = fail_if_incomplete and any(outcome.state is not State.CURRENT for outcome in result.outcomes)
        raise typer.Exit(Exit.USAGE if result.errors else Exit.INCOMPLETE if incomplete else Exit.CLEAN)


@app.command()
def report(
    locale: LocaleOption = None,
    config: ConfigOption = None,
    since: Annotated[
        str | None, typer.Option(metavar="REF", help="Compare with a git revision, not the last run.")
    ] = None,
    output: Output = None,
) -> None:
    """Show reviewers what changed: source, draft and target, with word diffs, in Markdown."""
    with one_line_errors():
        site = open_site(config, dry=True)
        locales = target_locales(site, locale)
        errors: list[L10nError] = []
        changes = changes_since(site, since, locales) if since else read_last_run(site, errors)
        rows = list(report_changes(site, [change for change in changes if change.locale in locales]))
        print_out(render_changes(rows, since or "the last run"), output)
        complain(errors)
        raise typer.Exit(Exit.USAGE if errors else Exit.CLEAN)
