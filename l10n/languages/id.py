"""Indonesian."""

from l10n.languages.facts import Language

LANGUAGE = Language(code="id", is_gendered=False)
