"""The stages over a whole site: loading, running, writing. Nothing else in l10n starts a write."""

from l10n.engines import Budget
from l10n.site import Site
from l10n.workflow.boundary import articles_with_text, left_out
from l10n.workflow.changes import changed_paths, changes_since, read_last_run, write_last_run
from l10n.workflow.jobs.adopt import adopt_targets
from l10n.workflow.jobs.confirm import Choice, Confirmations, Confirmed, confirm_units
from l10n.workflow.jobs.estimate import Estimate, Expense, estimate
from l10n.workflow.jobs.figure_rows import figure_ledger
from l10n.workflow.jobs.handoff import ImportedUnits, ReturnedFile, export_units, import_units, units_to_send
from l10n.workflow.jobs.impact import Impact, glossary_impact
from l10n.workflow.jobs.init import init_site
from l10n.workflow.jobs.locales import Keeping, add_locales, retire_locales
from l10n.workflow.jobs.one_text import translate_text
from l10n.workflow.jobs.orphans import Orphan, find_orphans, orphan_outcomes, prune, share_of
from l10n.workflow.jobs.publish import Publication, publish_articles, standing_errors, withdraw_articles
from l10n.workflow.jobs.recall import find_in_memory
from l10n.workflow.jobs.review_rows import report_changes
from l10n.workflow.jobs.services import Installation, Service, check_engines, install, kept_answers, list_engines
from l10n.workflow.jobs.sourceless import sourceless_pages
from l10n.workflow.jobs.termbase import (
    accept_terms,
    check_glossary,
    export_terms,
    import_terms,
    mine_glossary,
    proposal_path,
)
from l10n.workflow.jobs.upkeep import accept_units, drive_merge, normalize
from l10n.workflow.pipeline import run
from l10n.workflow.stages import Progress, Result, Stage

__all__ = [
    "Budget",
    "Choice",
    "Confirmations",
    "Confirmed",
    "Estimate",
    "Expense",
    "Impact",
    "ImportedUnits",
    "Installation",
    "Keeping",
    "Orphan",
    "Progress",
    "Publication",
    "Result",
    "ReturnedFile",
    "Service",
    "Site",
    "Stage",
    "accept_terms",
    "accept_units",
    "add_locales",
    "adopt_targets",
    "articles_with_text",
    "changed_paths",
    "changes_since",
    "check_engines",
    "check_glossary",
    "confirm_units",
    "drive_merge",
    "estimate",
    "export_terms",
    "export_units",
    "figure_ledger",
    "find_in_memory",
    "find_orphans",
    "glossary_impact",
    "import_terms",
    "import_units",
    "init_site",
    "install",
    "kept_answers",
    "left_out",
    "list_engines",
    "mine_glossary",
    "normalize",
    "orphan_outcomes",
    "proposal_path",
    "prune",
    "publish_articles",
    "read_last_run",
    "report_changes",
    "retire_locales",
    "run",
    "share_of",
    "sourceless_pages",
    "standing_errors",
    "translate_text",
    "units_to_send",
    "withdraw_articles",
    "write_last_run",
]
