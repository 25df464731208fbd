"""The door for plug-ins: a package that adds rules by the entry point `l10n.checks` imports these."""

from l10n.model import Finding, Mend, Safety, Severity, Span
from l10n.rules import Check, Evidence, Rule, Scope, Subject, Variation, run_checks

__all__ = [
    "Check",
    "Evidence",
    "Finding",
    "Mend",
    "Rule",
    "Safety",
    "Scope",
    "Severity",
    "Span",
    "Subject",
    "Variation",
    "run_checks",
]
