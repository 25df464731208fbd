"""Malay."""

from l10n.languages.facts import Language

LANGUAGE = Language(code="ms", is_gendered=False)
