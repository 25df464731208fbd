"""The glossary: required renderings of names and terms, found in sources, verified and repaired in targets."""

from l10n.glossary.enforcement import (
    Replacement,
    TermFault,
    TermVerdict,
    replacements,
    term_faults,
    terms_of,
    without_doubled,
)
from l10n.glossary.folding import folded
from l10n.glossary.forms import FormHit, find_forms
from l10n.glossary.glossary import Glossary, starter_terms
from l10n.glossary.lint import DefectKind, find_defects
from l10n.glossary.mining import MinedText, Reviewed, accepted_terms, capitalised, mine_terms
from l10n.glossary.name_finding import dotted_names, name_pairs
from l10n.glossary.tbx_read import read_tbx
from l10n.glossary.tbx_write import TbxEdition, dump_tbx
from l10n.glossary.term import Forms, MatchOptions, Term, TermKind
from l10n.glossary.term_csv import TermBase, dump_terms, edit_terms, read_terms
from l10n.glossary.term_matching import TermHit

__all__ = [
    "DefectKind",
    "FormHit",
    "Forms",
    "Glossary",
    "MatchOptions",
    "MinedText",
    "Replacement",
    "Reviewed",
    "TbxEdition",
    "Term",
    "TermBase",
    "TermFault",
    "TermHit",
    "TermKind",
    "TermVerdict",
    "accepted_terms",
    "capitalised",
    "dotted_names",
    "dump_tbx",
    "dump_terms",
    "edit_terms",
    "find_defects",
    "find_forms",
    "folded",
    "mine_terms",
    "name_pairs",
    "read_tbx",
    "read_terms",
    "replacements",
    "starter_terms",
    "term_faults",
    "terms_of",
    "without_doubled",
]
