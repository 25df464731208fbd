"""Drafts for the units that need one: memory first, then engines in order, and nothing that cannot be verified."""

from l10n.drafting.ask import ask_ahead, expense
from l10n.drafting.draft import Drafted, Waiting, draft_units, pending_texts

__all__ = ["Drafted", "Waiting", "ask_ahead", "draft_units", "expense", "pending_texts"]
