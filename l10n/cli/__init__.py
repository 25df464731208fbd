"""The command line: find the project, call one function, print, exit."""

from l10n.cli.app import app

__all__ = ["app"]
