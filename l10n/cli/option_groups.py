"""The options that commands share, each declared once; and groups of them that a command takes as one value."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, Optional, get_type_hints

import typer

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


@dataclass(frozen=True, slots=True)
class Selection:
    """Which articles of which site, and in which locales."""

    paths: Paths = None
    locale: LocaleOption = None
    config: ConfigOption = None
    changed_from: Changed = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run that may write goes about it."""

    dry_run: DryRun = False
    quiet: Quiet = False
    no_progress: NoProgress = False

    @property
    def is_silent(self) -> bool:
        """True if no progress is shown."""
        return self.quiet or self.no_progress


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Let a command take a group of options as one value: typer sees the options themselves, in the group's place."""
    hints = get_type_hints(command, include_extras=True)
    groups = {name: kind for name, kind in hints.items() if isinstance(kind, type) and is_dataclass(kind)}

    @wraps(command)
    def expanded(**given: Any) -> None:  # noqa: ANN401  # what typer read
        made = {
            name: kind(**{each.name: given.pop(each.name) for each in fields(kind)}) for name, kind in groups.items()
        }
        command(**made, **given)

    parameters = list(_expanded(command, hints))
    expanded.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what inspect.signature reads
    expanded.__annotations__ = {each.name: each.annotation for each in parameters}
    return expanded


def _expanded(command: Callable[..., None], hints: dict[str, Any]) -> Iterator[inspect.Parameter]:
    for name, parameter in inspect.signature(command).parameters.items():
        kind = hints[name]
        if is_dataclass(kind) and isinstance(kind, type):
            own = get_type_hints(kind, include_extras=True)
            for each in fields(kind):
                yield inspect.Parameter(
                    each.name, inspect.Parameter.KEYWORD_ONLY, default=each.default, annotation=own[each.name]
                )
        else:
            yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=kind)
