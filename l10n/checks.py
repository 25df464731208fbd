"""The door for plug-ins: a package that adds rules by the entry point `l10n.checks` imports these."""

from l10n.rules import Subject, run_checks

__all__ = ["Subject", "run_checks"]
