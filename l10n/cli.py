"""The command line: find the project, call one function, print, exit."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from l10n import __version__
from l10n.errors import ConfigError, L10nError
from l10n.model import Finding, Locale, Outcome, Severity, State
from l10n.project import find_project
from l10n.report import FindingFormat, StatusFormat, render_changes, render_findings, render_status
from l10n.workflow import (
    Progress,
    Result,
    Site,
    Stage,
    changed_paths,
    changes_since,
    init_site,
    read_last_run,
    report_changes,
    run,
    translate_text,
    write_last_run,
)


class Exit(IntEnum):
    """Exit codes; where several apply the first in the order 2, 3, 1 counts."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3


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
engines = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The engines that draft translations.")
app.add_typer(translate, name="translate")
app.add_typer(engines, name="engines")

ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="The configuration file; else the nearest l10n.toml.")
]
LocaleOption = Annotated[
    Optional[list[str]],  # noqa: UP045  # typer reads the annotation at run time
    typer.Option(
        "--locale",
        "-l",
        metavar="LOCALE",
        help="A target locale, a comma list, or `all` (the default). May be repeated.",
    ),
]
Paths = Annotated[Optional[list[str]], typer.Argument(help="Source articles; all by default.")]  # noqa: UP045
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Do everything but write.")]
Changed = Annotated[
    str | None, typer.Option("--changed-from", metavar="REF", help="Only articles that differ from a git revision.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say only what went wrong.")]
NoProgress = Annotated[bool, typer.Option("--no-progress", help="No progress bar.")]
FailOn = Annotated[str | None, typer.Option("--fail-on", help="The least severity that fails: note, warning, error.")]
Output = Annotated[Optional[Path], typer.Option("--output", "-o", help="Write to a file instead of stdout.")]  # noqa: UP045


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
    with _errors():
        text = init_site(
            Path.cwd(), _locale(source), [_locale(tag) for tag in targets.split(",")], content, force=force
        )
        typer.echo(text, nl=False)
        _talk("wrote l10n.toml; next: l10n translate batch")


@app.command()
def extract(
    paths: Paths = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    changed_from: Changed = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Bring the catalogs up to date with their articles; draft nothing."""
    with _errors():
        result, _ = _run(Stage.EXTRACT, paths, locale, config, changed_from, dry_run, quiet or no_progress)
        _said(result, dry_run, quiet, "run `l10n translate batch`")
        raise typer.Exit(Exit.USAGE if result.errors else Exit.CLEAN)


@translate.command("batch")
def translate_batch(
    paths: Paths = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    changed_from: Changed = None,
    dry_run: DryRun = False,
    fail_on: FailOn = None,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Extract, draft, check and merge: the main job. Runs that were stopped go on where they were."""
    with _errors():
        least = _severity(fail_on, config)
        result, site = _run(Stage.BATCH, paths, locale, config, changed_from, dry_run, quiet or no_progress)
        if not (dry_run or paths or changed_from):
            write_last_run(site, result.changes)
        findings = [f for f in result.all_findings() if not f.rule.startswith("coverage-")]
        typer.echo(render_findings(findings, FindingFormat.TEXT), nl=False)
        _said(result, dry_run, quiet)
        raise typer.Exit(_exit(result, findings, least, is_draft=True))


@translate.command("text")
def translate_one(
    text: Annotated[str, typer.Argument(help="The text; - reads it from standard input.")],
    locale: LocaleOption = None,
    config: ConfigOption = None,
) -> None:
    """Translate one text by memory and engines, and print it."""
    with _errors():
        site = Site(find_project(Path.cwd(), config))
        shown = sys.stdin.read().strip() if text == "-" else text
        drafts = list(translate_text(site, shown, _locales(site, locale)))
        for draft in drafts:
            if draft.target:
                typer.echo(draft.target if len(drafts) == 1 else f"{draft.locale}\t{draft.target}")
            else:
                _talk(f"{draft.locale}: {draft.reason}")
        raise typer.Exit(Exit.CLEAN if all(draft.target for draft in drafts) else Exit.INCOMPLETE)


@app.command()
def merge(
    paths: Paths = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    changed_from: Changed = None,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Write the target files from the catalogs, and bring the lists of translations up to date."""
    with _errors():
        stages = Stage.EXTRACT | Stage.CHECK | Stage.MERGE
        result, _ = _run(stages, paths, locale, config, changed_from, dry_run, quiet or no_progress)
        _said(result, dry_run, quiet, "run `l10n translate batch`")
        raise typer.Exit(Exit.USAGE if result.errors else Exit.CLEAN)


@app.command()
def check(
    paths: Paths = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    changed_from: Changed = None,
    fail_on: FailOn = None,
    format_: Annotated[FindingFormat, typer.Option("--format", help="How findings are written.")] = FindingFormat.TEXT,
    output: Output = None,
    quiet: Quiet = False,
    no_progress: NoProgress = False,
) -> None:
    """Report what is missing, stale, edited or wrong; write nothing."""
    with _errors():
        least = _severity(fail_on, config)
        result, _ = _run(Stage.CHECK, paths, locale, config, changed_from, True, quiet or no_progress)
        findings = result.all_findings()
        _print(render_findings(findings, format_, [str(error) for error in result.errors]), output)
        _complain(result.errors)
        if not quiet and (findings or not result.errors):
            _talk(_counted(findings) if findings else "clean")
        raise typer.Exit(_exit(result, findings, least))


@app.command()
def status(
    paths: Paths = None,
    locale: LocaleOption = None,
    config: ConfigOption = None,
    format_: Annotated[StatusFormat, typer.Option("--format", help="How the table is written.")] = StatusFormat.TEXT,
    output: Output = None,
    no_progress: NoProgress = False,
) -> None:
    """Show where every article stands in every locale."""
    with _errors():
        result, site = _run(Stage.CHECK, paths, locale, config, None, True, no_progress)
        _print(render_status(result.outcomes, _locales(site, locale), format_), output)
        _complain(result.errors)
        raise typer.Exit(Exit.USAGE if result.errors else Exit.CLEAN)


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
    with _errors():
        site = Site(find_project(Path.cwd(), config), dry=True)
        locales = _locales(site, locale)
        changes = changes_since(site, since, locales) if since else read_last_run(site)
        rows = list(report_changes(site, [change for change in changes if change.locale in locales]))
        _print(render_changes(rows, since or "the last run"), output)


@engines.command("list")
def engines_list(config: ConfigOption = None) -> None:
    """List each locale's engines, and whether they can serve it."""
    with _errors():
        site = Site(find_project(Path.cwd(), config), dry=True)
        for locale in site.project.config.targets:
            for session in site.engines(locale):
                try:
                    session.engine.lang(locale, "target")
                    typer.echo(f"{locale}\t{session.engine.name}\tserves it")
                except L10nError as error:
                    typer.echo(f"{locale}\t{session.engine.name}\t{error.what}; {error.remedy}")


# --- what the commands share -----------------------------------------------------------------


@contextmanager
def _errors() -> Iterator[None]:
    """Turn our errors into one line and exit code 2."""
    try:
        yield
    except L10nError as error:
        _complain([error])
        raise typer.Exit(Exit.USAGE) from error
    except KeyboardInterrupt:
        _talk("stopped; what was done is saved, and the next run goes on from it")
        raise typer.Exit(130) from None


def _run(
    stages: Stage,
    paths: Sequence[str] | None,
    locale: Sequence[str] | None,
    config: Path | None,
    changed_from: str | None,
    dry: bool,
    silent: bool,
) -> tuple[Result, Site]:
    site = Site(find_project(Path.cwd(), config), dry=dry)
    locales = _locales(site, locale)
    wanted = [_inside(site, path) for path in paths or ()]
    if changed_from:
        changed = changed_paths(site, changed_from)
        touched = [p for p in site.project.sources if {p, *(site.project.catalog(p, one) for one in locales)} & changed]
        if not touched:
            _talk(f"no article differs from {changed_from}")
            return Result(), site
        wanted = [path for path in touched if not wanted or path in wanted]
    with _progress(silent) as progress:
        return run(site, stages, locales, wanted, progress), site


def _inside(site: Site, path: str) -> str:
    """Read a path as given, from the current folder, as one of the project's."""
    absolute = Path(path).resolve()
    root = site.project.root.resolve()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else path


def _locales(site: Site, given: Sequence[str] | None) -> tuple[Locale, ...]:
    targets = site.project.config.targets
    tags = [tag for item in given or () for tag in item.replace(" ", ",").split(",") if tag]
    if not tags or "all" in tags:
        if not targets:
            raise ConfigError(site.project.where, "no targets", 'set targets = ["en"]')
        return targets
    chosen = tuple(dict.fromkeys(map(_locale, tags)))
    for locale in chosen:
        if locale not in targets:
            shown = ", ".join(map(str, targets)) or "none"
            raise ConfigError("--locale", f"{locale} is no target of this site", f"its targets are {shown}")
    return chosen


def _locale(tag: str) -> Locale:
    try:
        return Locale.parse(tag)
    except ValueError as error:
        raise ConfigError("--locale", str(error), "use a BCP 47 tag") from error


def _severity(name: str | None, config: Path | None) -> Severity:
    if name is None:
        return find_project(Path.cwd(), config).config.fail_on
    try:
        return Severity[name.upper()]
    except KeyError as error:
        raise ConfigError("--fail-on", f"{name!r} is no severity", "use note, warning or error") from error


def _exit(result: Result, findings: Sequence[Finding], least: Severity, *, is_draft: bool = False) -> Exit:
    if result.errors:
        return Exit.USAGE
    if is_draft and result.waiting:
        return Exit.INCOMPLETE
    failed = any(finding.severity >= least for finding in findings)
    return Exit.FINDINGS if failed else Exit.CLEAN


@contextmanager
def _progress(silent: bool) -> Iterator[Progress]:
    """Show a bar on stderr, on a terminal only."""
    if silent or not sys.stderr.isatty():
        yield lambda path, number, total: None
        return
    bar = typer.progressbar(length=0, label="articles", file=sys.stderr)
    with bar:

        def show(path: str, number: int, total: int) -> None:
            bar.length = total
            bar.update(number - bar.pos)

        yield show


def _print(text: str, output: Path | None) -> None:
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        output.write_bytes(text.encode())
    except OSError as error:
        raise ConfigError(str(output), f"cannot be written: {error.strerror}", "name another file") from error


def _talk(text: str) -> None:
    typer.echo(text, err=True)


def _complain(errors: Sequence[L10nError]) -> None:
    for error in errors:
        typer.secho(f"error: {error}", fg="red", err=True)


def _counted(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    shown = ((counts[severity], severity) for severity in sorted(Severity, reverse=True))
    return ", ".join(_plural(count, str(severity)) for count, severity in shown if count)


def _plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _said(result: Result, dry: bool, quiet: bool, remedy: str = "") -> None:
    """Tell what a run did, what is held back, what waits and what to do next."""
    _complain(result.errors)
    if quiet:
        return
    wrote = "would write" if dry else "wrote"
    unchanged = f" ({result.skipped} unchanged)" if result.skipped else ""
    _talk(f"{_plural(result.articles, 'article')}{unchanged}; {wrote} {_plural(len(set(result.written)), 'file')}")
    for outcome in result.outcomes:
        if outcome.state in _HELD_BACK:
            _talk(f"{outcome.target}: left as it is: {_HELD_BACK[outcome.state]}")
    for locale in dict.fromkeys(outcome.locale for outcome in result.outcomes):
        for line in _waiting([o for o in result.outcomes if o.locale == locale and o.counts.waiting], remedy):
            _talk(line)


_HELD_BACK = {
    State.BLOCKED: "an error stands against it; see `l10n check`",
    State.EDITED: "it was edited by hand",
    State.CONFLICT: "it was edited by hand, and its catalog has changed since",
}


def _waiting(outcomes: Sequence[Outcome], remedy: str) -> Iterator[str]:
    """Tell of a locale's units without a target: how many, why, and what to do."""
    if not outcomes:
        return
    locale = outcomes[0].locale
    units = sum(outcome.counts.waiting for outcome in outcomes)
    reasons = list(dict.fromkeys(reason for outcome in outcomes for reason in outcome.reasons))
    why = f": {'; '.join(reasons[:2])}" if reasons else ""
    yield f"{locale}: {_plural(units, 'unit')} in {_plural(len(outcomes), 'article')} wait for a translation{why}"
    serves = any("does not serve" in reason or "no engine" in reason for reason in reasons)
    remedy = remedy or (f"add an engine for {locale} to l10n.toml" if serves else "see to the reason above")
    yield f"  next: {remedy}, or translate locales/{locale}/ in any PO editor and run again"
