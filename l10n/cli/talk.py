"""What is said to people, and how a command ends: exit codes, errors, progress."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path

import typer

from l10n.errors import ConfigError, L10nError
from l10n.model import Finding, Severity
from l10n.report import visible, visible_line
from l10n.site import replace_file
from l10n.workflow import Progress, Result


class Exit(IntEnum):
    """Exit codes; where several apply the first in the order 2, 3, 1 counts."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3


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


def exit_code(result: Result, findings: Sequence[Finding], least: Severity, *, is_draft: bool = False) -> Exit:
    """Choose the exit code: input errors first, then what waits, then findings."""
    if result.errors:
        return Exit.USAGE
    if result.unsettled or (is_draft and result.waiting):
        return Exit.INCOMPLETE
    failed = any(finding.severity >= least for finding in findings)
    return Exit.FINDINGS if failed else Exit.CLEAN


@contextmanager
def show_progress(silent: bool) -> Iterator[Progress]:
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
    """Print a result, or replace the file asked for at one stroke; bytes are for programs. Raises ConfigError."""
    shown = text if isinstance(text, bytes) else visible(text)
    if output is None:
        typer.echo(shown, nl=False)
        return
    content = shown if isinstance(shown, bytes) else shown.encode()
    try:
        # A device or a pipe is written to, and what a link leads to is replaced, not the link.
        place = output.resolve()
        (replace_file if place.is_file() or not place.exists() else Path.write_bytes)(place, content)
    except OSError as error:
        raise ConfigError(str(output), f"cannot be written: {error.strerror}", "name another file") from error


def tell(*cells: object) -> None:
    """Print a line of a result, its cells parted by tabs."""
    typer.echo(visible_line("\t".join(map(str, cells))))


def tell_text(text: str) -> None:
    """Print a text: as it is for programs, safe to show on a terminal."""
    typer.echo(visible(text) if sys.stdout.isatty() else text)


def talk(text: str) -> None:
    """Say something to the person, not to the pipe."""
    typer.echo(visible_line(text), err=True)


def complain(errors: Sequence[L10nError]) -> None:
    """Say what went wrong, a line each."""
    for line in told(errors):
        # Escapes are longer than what they stand for.
        typer.secho(f"error: {_shortened(visible_line(line))}", fg="red", err=True)


def told(errors: Sequence[L10nError]) -> list[str]:
    """Return errors as lines; of many in one file the first, and at the end how many more."""
    lines, found = list[str](), Counter[str]()
    for error in errors:
        file = _PLACE.sub("", error.where)
        found[file] += 1
        if found[file] <= _MOST:
            lines.append(str(error))
    return [*lines, *(f"{file}: {count - _MOST} more like these" for file, count in found.items() if count > _MOST)]


_MOST = 50
"""Errors of one file that are shown."""
_LONGEST = 480
"""Characters of an error that are shown: fifty of them are less than 100 kB, whatever the script."""
_PLACE = re.compile(r"(?::\d+)+$|!.*$", re.DOTALL)
"""The line, the cell or the column behind a file's name."""


def _shortened(text: str) -> str:
    """Leave out the middle of a long text: its place stands before, what to do behind."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST * 2 // 3]}…{text[-_LONGEST // 3 :]}"


def counted(findings: Sequence[Finding]) -> str:
    """Count findings by severity, in words."""
    counts = Counter(finding.severity for finding in findings)
    shown = ((counts[severity], severity) for severity in sorted(Severity, reverse=True))
    return ", ".join(plural(count, str(severity)) for count, severity in shown if count)


def plural(count: int, noun: str) -> str:
    """Count things in words."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
