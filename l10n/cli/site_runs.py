"""From a command's options to the site, its articles and a run."""

from __future__ import annotations

import os
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from l10n.cli.option_groups import Selection
from l10n.cli.talk import show_progress, talk
from l10n.errors import ConfigError, L10nError
from l10n.model import Locale, Severity
from l10n.project import find_project
from l10n.site import own_hindrance, sweep
from l10n.workflow import Budget, Result, Site, Stage, articles_with_text, changed_paths, run


def run_stages(
    stages: Stage,
    which: Selection,
    *,
    is_dry: bool,
    is_silent: bool,
    budget: Budget | None = None,
    anew: frozenset[str] = frozenset(),
) -> tuple[Result, Site]:
    """Take the asked-for articles through the stages; return what was done, and the site."""
    site = open_site(which.config, dry=is_dry, budget=budget)
    locales = target_locales(site, which.locale)
    _require_prices(site, locales)
    wanted = asked_for(site, which, locales)
    if wanted is None:
        return Result(), site
    with show_progress(is_silent) as progress:
        return run(site, stages, locales, wanted, progress, anew=anew), site


def open_site(config: Path | None, *, dry: bool = False, budget: Budget | None = None) -> Site:
    """Open the site of the configuration, or of the current folder; unless it is dry, what killed runs left in it is removed."""
    site = Site(find_project(Path.cwd(), config), is_dry=dry, budget=budget)
    if why := own_hindrance(site.project.root):
        talk(f".l10n: cannot be used: {why}; all is done without what is kept there, and takes longer")
    if not dry:
        sweep(site.project.root, (*site.project.config.content, site.project.config.locales))
    return site


def wanted_paths(site: Site, which: Selection, locales: Sequence[Locale], errors: list[L10nError]) -> list[str]:
    """Return the articles that were asked for: those named, those that changed, or all that hold Chinese; add what is none."""
    wanted = asked_for(site, which, locales)
    if wanted is None:
        return []
    return wanted or articles_with_text(site, errors)


def require_choice(command: str, option: str, texts: Sequence[str] | None, *, is_other: bool) -> None:
    """Refuse a command that nobody named a unit for: an empty text, as of an unset variable, names none. Raises ConfigError."""
    if "" in (texts or ()) or not (texts or is_other):
        raise ConfigError(command, "no unit is named", f"name articles, give {option} or --all")


def asked_for(site: Site, which: Selection, locales: Sequence[Locale]) -> list[str] | None:
    """Return the articles that were asked for, none for all of them; None where none differs from the revision."""
    wanted = [site_path(site, path) for path in which.paths or ()]
    if which.changed_from:
        changed = changed_paths(site, which.changed_from)
        touched = [p for p in site.project.sources if {p, *(site.project.catalog(p, one) for one in locales)} & changed]
        wanted = [path for path in touched if not wanted or path in wanted]
        if not wanted:
            talk(f"no article differs from {which.changed_from}")
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


def site_path(site: Site, path: str) -> str:
    """Read a path as given, from the current folder, as one of the project's."""
    root = site.project.root.resolve()
    named = Path(os.path.abspath(path))  # noqa: PTH100  # an article that is a link is known by its own name
    # Path.resolve raises for links that lead in a circle.
    for place in named, Path(os.path.realpath(named.parent), named.name), Path(os.path.realpath(named)):
        if place.is_relative_to(root):
            return place.relative_to(root).as_posix()
    return path


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


def read_given(file: Path, remedy: str) -> bytes:
    """Read a file that a command was given. Raises ConfigError."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise ConfigError(str(file), f"cannot be read: {error.strerror}", remedy) from error
