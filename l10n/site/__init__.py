"""A site on disk: its files and stores. Nothing else in l10n writes the site's files."""

from l10n.site.index import Index
from l10n.site.site import Site, replace_file

__all__ = ["Index", "Site", "replace_file"]
