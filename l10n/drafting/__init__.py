"""Drafts for the units that need one: memory first, then engines in order, and nothing that cannot be verified."""

from l10n.drafting.draft import Drafted, Waiting, draft_units
from l10n.drafting.settings import DraftSettings

__all__ = ["DraftSettings", "Drafted", "Waiting", "draft_units"]
