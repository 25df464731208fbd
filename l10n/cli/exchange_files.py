"""The files that export writes and import reads: one a locale, by a name that says where each locale stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import typer

from l10n.cli.site_runs import read_given
from l10n.cli.talk import print_out
from l10n.errors import ConfigError
from l10n.exchange import SUFFIXES, FileFormat, ReadFormat, format_of, read_format_of
from l10n.model import Locale

_Form = TypeVar("_Form", FileFormat, ReadFormat)
LOCALE = "{locale}"
PIPE = "-"


@dataclass(frozen=True, slots=True)
class LocaleFile(Generic[_Form]):
    """A file that holds one locale."""

    locale: Locale
    path: Path | None
    """None for stdout and stdin."""
    form: _Form

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return self.path.name if self.path else "stdin"

    def write(self, content: bytes) -> None:
        """Write it, in a folder that may not be there yet. Raises ConfigError."""
        if self.path:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise ConfigError(
                    str(self.path), f"cannot be written: {error.strerror}", "name another file"
                ) from error
        print_out(content, self.path)

    def read(self) -> bytes:
        """Read it. Raises ConfigError."""
        if self.path is None:
            return typer.get_binary_stream("stdin").read()
        return read_given(self.path, "name a file")


def outgoing(name: str, form: FileFormat | None, locales: Sequence[Locale]) -> list[LocaleFile[FileFormat]]:
    """Return the files to write. Raises ConfigError where a name cannot tell the locales apart, ExchangeError where it says no format."""
    if _is_folder(name):
        form = form or FileFormat.XLIFF
        return [LocaleFile(each, Path(name, f"{each}.{form}"), form) for each in locales]
    if name == PIPE:
        return [LocaleFile(_only(locales, "or name a file with {locale} in its name"), None, _said(form))]
    return [LocaleFile(each, path, form or format_of(path.name)) for each, path in _paths(name, locales)]


def incoming(name: str, form: ReadFormat | None, locales: Sequence[Locale]) -> list[LocaleFile[ReadFormat]]:
    """Return the files to read; of several locales those that came back. Raises ConfigError and ExchangeError as `outgoing` does."""
    if name == PIPE:
        return [LocaleFile(_only(locales, "and run once for each"), None, _said(form))]
    if Path(name).is_dir():
        found = [(each, path) for each in locales for path in _returned(Path(name), each, form)]
    else:
        found = list(_paths(name, locales))
        if LOCALE in name:
            found = [(each, path) for each, path in found if path.exists()]
    if not found:
        raise ConfigError(name, "no locale has a file there", "name the files as export did, with {locale}")
    return [LocaleFile(each, path, form or read_format_of(path.name)) for each, path in found]


def _is_folder(name: str) -> bool:
    return name.endswith(("/", "\\")) or Path(name).is_dir()


def _paths(name: str, locales: Sequence[Locale]) -> Iterator[tuple[Locale, Path]]:
    if LOCALE not in name:
        yield _only(locales), Path(name)
        return
    yield from ((each, Path(name.replace(LOCALE, str(each)))) for each in locales)


def _returned(folder: Path, locale: Locale, form: ReadFormat | None) -> list[Path]:
    """Return the file of a locale in a folder. Raises ConfigError for several."""
    suffixes = [form.value] if form else SUFFIXES
    found = [path for suffix in suffixes if (path := folder / f"{locale}.{suffix}").is_file()]
    if len(found) > 1:
        raise ConfigError(str(folder), f"{locale} has several files there", "say which with --format, or name one")
    return found


def _only(locales: Sequence[Locale], otherwise: str = f"or put {LOCALE} into the name") -> Locale:
    """Return the one locale. Raises ConfigError."""
    if len(locales) != 1:
        shown = ", ".join(map(str, locales))
        raise ConfigError("--locale", "a file holds one locale", f"name one of {shown}, {otherwise}")
    return locales[0]


def _said(form: _Form | None) -> _Form:
    """Return the format that was asked for. Raises ConfigError."""
    if form is None:
        raise ConfigError(
            "--format", "a pipe has no suffix that says the format", "give --format xlf, tmx, csv or xlsx"
        )
    return form
