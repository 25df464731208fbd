"""Texts that a command is given, as an argument or on stdin: UTF-8, whatever the machine's own encoding is."""

from __future__ import annotations

import os

import typer

from l10n.errors import ConfigError

_SAVE = "give it as UTF-8"


def read_text(given: str) -> str:
    """Return a text as it was given, or that of stdin for `-`, with its ends of lines as LF. Raises ConfigError."""
    if given != "-":
        return require_text(given)
    try:
        text = typer.get_binary_stream("stdin").read().decode()
    except UnicodeDecodeError as error:
        raise ConfigError("stdin", f"byte {error.start} is not UTF-8", _SAVE) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def require_text(given: str) -> str:
    """Return a text that was given. Raises ConfigError for bytes that are no UTF-8."""
    try:
        # Bytes beyond the machine's encoding come as lone surrogates.
        return given if given.isascii() else os.fsencode(given).decode()
    except UnicodeError as error:
        raise ConfigError("the text", "it is not UTF-8", _SAVE) from error
