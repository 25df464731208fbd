"""Publishing: what makes a target file, what it says of its siblings, and where it stands."""

from l10n.publishing.edition import Edition
from l10n.publishing.hashes import published_hash
from l10n.publishing.imprint import Imprint, head_entries
from l10n.publishing.lists import label, list_of, shown_list, source_label
from l10n.publishing.merge import Merging, without_notice
from l10n.publishing.page import Page, read_page, source_page
from l10n.publishing.publishing_rule import excuse, has_errors, may_go_live, source_hash, without_lapsed
from l10n.publishing.source_shown import source_shown

__all__ = [
    "Edition",
    "Imprint",
    "Merging",
    "Page",
    "excuse",
    "has_errors",
    "head_entries",
    "label",
    "list_of",
    "may_go_live",
    "published_hash",
    "read_page",
    "shown_list",
    "source_hash",
    "source_label",
    "source_page",
    "source_shown",
    "without_lapsed",
    "without_notice",
]
