"""Thai."""

from l10n.languages.characters import THAI
from l10n.languages.facts import Language

LANGUAGE = Language(code="th", script="Thai", letters=THAI, is_gendered=False)
