"""What the commands share: options, exit codes, errors, progress, and what is said at the end."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Optional

import typer

from l10n.errors import ConfigError, L10nError
from l10n.model import Finding, Locale, Severity
from l10n.project import Config, find_project
from l10n.workflow import Budget, Estimate, Expense, Progress, Result, Site, Stage, changed_paths, estimate, run


class Exit(IntEnum):
    """Exit codes; where several apply the first in the order 2, 3, 1 counts."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3


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


@contextmanager
def one_line_errors() -> Iterator[None]:
    """Turn our errors into one line and exit code 2."""
    try:
        yield
    except L10nError as error:
        complain([error])
        raise typer.Exit(Exit.USAGE) from error
    except KeyboardInterrupt:
        talk("stopped; what was done is saved, and the next run goes on from it")
        raise typer.Exit(130) from None


def run_stages(
    stages: Stage,
    paths: Sequence[str] | None,
    locale: Sequence[str] | None,
    config: Path | None,
    changed_from: str | None,
    dry: bool,
    silent: bool,
    budget: Budget | None = None,
) -> tuple[Result, Site]:
    """Take the asked-for articles through the stages; gives what was done and the site."""
    site = Site(find_project(Path.cwd(), config), is_dry=dry, budget=budget)
    locales = target_locales(site, locale)
    _require_prices(site, locales)
    wanted = _wanted(site, paths, locales, changed_from)
    if wanted is None:
        return Result(), site
    with _progress(silent) as progress:
        return run(site, stages, locales, wanted, progress), site


def open_site(config: Path | None, *, dry: bool = False) -> Site:
    """Open the site of the configuration, or of the current folder."""
    return Site(find_project(Path.cwd(), config), is_dry=dry)


def wanted_paths(
    site: Site, paths: Sequence[str] | None, locales: Sequence[Locale], changed_from: str | None
) -> list[str]:
    """Return the source articles that were asked for: those named, those that changed, or all that hold Chinese."""
    wanted = _wanted(site, paths, locales, changed_from)
    if wanted is None:
        return []
    return wanted or [
        path for path in site.project.sources if (article := site.articles.read(path)) and article.segments
    ]


def _wanted(
    site: Site, paths: Sequence[str] | None, locales: Sequence[Locale], changed_from: str | None
) -> list[str] | None:
    """Return the articles that were asked for, none for all of them; None where none differs from the revision."""
    wanted = [inside(site, path) for path in paths or ()]
    if changed_from:
        changed = changed_paths(site, changed_from)
        touched = [p for p in site.project.sources if {p, *(site.project.catalog(p, one) for one in locales)} & changed]
        wanted = [path for path in touched if not wanted or path in wanted]
        if not wanted:
            talk(f"no article differs from {changed_from}")
            return None
    return wanted


def read_budget(max_chars: int | None, max_cost: float | None) -> Budget:
    """Read --max-chars and --max-cost."""
    return Budget(max_chars, None if max_cost is None else Decimal(str(max_cost)))


def _require_prices(site: Site, locales: Sequence[Locale]) -> None:
    """Refuse a limit of money for an engine whose price nobody knows."""
    if site.engines.budget.max_cost is None:
        return
    config = site.project.config
    for locale in locales:
        for name, session in zip(config.engines_for(locale), site.engines.of(locale), strict=True):
            if name not in config.prices and not session.engine.caps.is_free:
                table = config.table(f"prices.{name}")
                remedy = f"set {table} with characters, or input_tokens and output_tokens, for a million"
                raise ConfigError("--max-cost", f"{config.path} says no price for {name}", remedy)


def show_estimate(
    paths: Sequence[str] | None, locale: Sequence[str] | None, config: Path | None, changed_from: str | None
) -> Exit:
    """Show what a run would send and cost."""
    site = open_site(config, dry=True)
    locales = target_locales(site, locale)
    wanted = _wanted(site, paths, locales, changed_from)
    found = estimate(site, locales, wanted or ()) if wanted is not None else Estimate([], [])
    typer.echo(render_expenses(found.expenses, site.project.config), nl=False)
    complain(found.errors)
    return Exit.USAGE if found.errors else Exit.CLEAN


def render_expenses(expenses: Sequence[Expense], config: Config) -> str:
    """Write a line for each locale and engine, and the sum."""
    rows = [_expense(each, config) for each in expenses if each.texts]
    if not rows:
        return "nothing would be sent\n"
    total = sum((each.cost for each in expenses), Decimal(0))
    return "".join([*rows, f"total\t\t{sum(e.texts for e in expenses)} texts\t{total:.2f}\n"])


def _expense(each: Expense, config: Config) -> str:
    free = "free" if each.is_free else f"no price: set {config.table(f'prices.{each.engine}')}"
    price = f"{each.cost:.2f}" if each.is_priced else free
    shown = (f"{each.texts} texts", f"{each.characters} characters", f"about {each.tokens} tokens or units", price)
    return "\t".join((str(each.locale), each.engine, *shown)) + "\n"


def inside(site: Site, path: str) -> str:
    """Read a path as given, from the current folder, as one of the project's."""
    absolute = Path(path).resolve()
    root = site.project.root.resolve()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else path


def target_locales(site: Site, given: Sequence[str] | None) -> tuple[Locale, ...]:
    """Read --locale: all targets of the site, or those named. Raises ConfigError for others."""
    targets = site.project.config.targets
    tags = [tag for item in given or () for tag in item.replace(" ", ",").split(",") if tag]
    if not tags or "all" in tags:
        if not targets:
            raise ConfigError(site.project.where, "no targets", 'set targets = ["en"]')
        return targets
    chosen = tuple(dict.fromkeys(map(read_locale, tags)))
    for locale in chosen:
        if locale not in targets:
            shown = ", ".join(map(str, targets)) or "none"
            raise ConfigError("--locale", f"{locale} is no target of this site", f"its targets are {shown}")
    return chosen


def read_locale(tag: str) -> Locale:
    """Read a tag. Raises ConfigError."""
    try:
        return Locale.parse(tag)
    except ValueError as error:
        raise ConfigError("--locale", str(error), "use a BCP 47 tag") from error


def least_severity(name: str | None, config: Path | None) -> Severity:
    """Read --fail-on, or what the configuration says. Raises ConfigError."""
    if name is None:
        return find_project(Path.cwd(), config).config.fail_on
    try:
        return Severity[name.upper()]
    except KeyError as error:
        raise ConfigError("--fail-on", f"{name!r} is no severity", "use note, warning or error") from error


def exit_code(result: Result, findings: Sequence[Finding], least: Severity, *, is_draft: bool = False) -> Exit:
    """Choose the exit code: input errors first, then what waits, then findings."""
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


def print_out(text: str | bytes, output: Path | None) -> None:
    """Print a result, or write it to the file asked for. Raises ConfigError."""
    if output is None:
        typer.echo(text, nl=False)
        return
    try:
        output.write_bytes(text if isinstance(text, bytes) else text.encode())
    except OSError as error:
        raise ConfigError(str(output), f"cannot be written: {error.strerror}", "name another file") from error


def talk(text: str) -> None:
    """Say something to the person, not to the pipe."""
    typer.echo(text, err=True)


def complain(errors: Sequence[L10nError]) -> None:
    """Say what went wrong, a line each."""
    for error in errors:
        typer.secho(f"error: {error}", fg="red", err=True)


def counted(findings: Sequence[Finding]) -> str:
    """Count findings by severity, in words."""
    counts = Counter(finding.severity for finding in findings)
    shown = ((counts[severity], severity) for severity in sorted(Severity, reverse=True))
    return ", ".join(plural(count, str(severity)) for count, severity in shown if count)


def plural(count: int, noun: str) -> str:
    """Count things in words."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
