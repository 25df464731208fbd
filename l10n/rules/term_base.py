"""Whether the site's term base is sound; `l10n glossary check` asks."""

from __future__ import annotations

from dataclasses import replace

from l10n.glossary import DefectKind, TermBase, find_defects
from l10n.model import Finding, Severity
from l10n.rules.rule import Example, Rule, Scope

_RIGHT = (Example("source,kind,en\n软银,company,SoftBank\n"),)

GLOSSARY_ROW = Rule(
    id="glossary-row",
    severity=Severity.ERROR,
    scope=Scope.GLOSSARY,
    message="{error}",
    what="A row cannot be read.",
    why="It is left out, so nothing holds targets to it.",
    remedy="the row that the finding names.",
    wrong=(Example("source,kind,en\n软银,firm,SoftBank\n"),),
    right=_RIGHT,
    suppressible=False,
)
GLOSSARY_DUPLICATE = Rule(
    id="glossary-duplicate",
    severity=Severity.ERROR,
    scope=Scope.GLOSSARY,
    message="{term} is in line {first} already",
    what="Two rows are about one source and one day.",
    why="Only one of them can hold.",
    remedy="join the two rows, or give one a day from which on it is valid.",
    wrong=(Example("source,kind,en\n软银,company,SoftBank\n软银,company,Softbank\n"),),
    right=_RIGHT,
    suppressible=False,
)
GLOSSARY_CONTRADICTION = Rule(
    id="glossary-contradiction",
    severity=Severity.ERROR,
    scope=Scope.GLOSSARY,
    message="{form} is forbidden in {tag} and accepted in line {accepted}",
    what="A form is accepted by one row and forbidden by another, or by the same.",
    why="No target that names both could be right.",
    remedy="take the form out of one of the two rows.",
    wrong=(Example("source,kind,en,forbidden_en\n软银,company,SoftBank,\n港湾,company,Harbor,softbank\n"),),
    right=(Example("source,kind,en,forbidden_en\n软银,company,SoftBank,Soft Bank\n"),),
    suppressible=False,
)
GLOSSARY_EMPTY = Rule(
    id="glossary-empty",
    severity=Severity.WARNING,
    scope=Scope.GLOSSARY,
    message="{term} has no form in any locale",
    what="A row requires nothing.",
    why="It does nothing, and looks as if it did.",
    remedy="fill in a form, or write `off` in `match` where the row is to hold a text back.",
    wrong=(Example("source,kind,en\n软银,company,\n"),),
    right=_RIGHT,
    suppressible=False,
)
GLOSSARY_SCRIPT = Rule(
    id="glossary-script",
    severity=Severity.WARNING,
    scope=Scope.GLOSSARY,
    message="{form} in {tag} has {letters}",
    what="A form is in another script than its locale's.",
    why="It is likely to be in the wrong column.",
    remedy="move the form to its own column, or correct it.",
    wrong=(Example("source,kind,en\n软银,company,软银\n"),),
    right=_RIGHT,
    suppressible=False,
)
GLOSSARY_SHORT = Rule(
    id="glossary-short",
    severity=Severity.WARNING,
    scope=Scope.GLOSSARY,
    message="{term} is one character and will be found in other words",
    what="A source is a single character.",
    why="It is found in words that have nothing to do with the term.",
    remedy="write the whole word, or list the words that are others in `match`.",
    wrong=(Example("source,kind,en\n软,company,Soft\n"),),
    right=_RIGHT,
    suppressible=False,
)

_RULES = {
    DefectKind.ROW: GLOSSARY_ROW,
    DefectKind.DUPLICATE: GLOSSARY_DUPLICATE,
    DefectKind.CONTRADICTION: GLOSSARY_CONTRADICTION,
    DefectKind.EMPTY: GLOSSARY_EMPTY,
    DefectKind.SCRIPT: GLOSSARY_SCRIPT,
    DefectKind.SHORT: GLOSSARY_SHORT,
}


def check_terms(base: TermBase) -> list[Finding]:
    """Report what is wrong with a base, in the order of its lines; rows that could not be read come first."""
    return [
        replace(_RULES[each.kind].finding(base.path, each.details, line=each.line), source=each.source)
        for each in find_defects(base)
    ]
