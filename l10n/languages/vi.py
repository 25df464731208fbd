"""Vietnamese."""

from l10n.languages.facts import Language

LANGUAGE = Language(code="vi", is_gendered=False)
