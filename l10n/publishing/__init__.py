"""Publishing: what makes a target file, what it says of its siblings, and where it stands."""

from l10n.publishing.merge import (
    Listing,
    is_draft,
    label,
    listed,
    merge_article,
    published_hash,
    source_label,
    takes_list,
    with_list,
)

__all__ = [
    "Listing",
    "is_draft",
    "label",
    "listed",
    "merge_article",
    "published_hash",
    "source_label",
    "takes_list",
    "with_list",
]
