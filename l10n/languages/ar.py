"""Arabic."""

from l10n.languages.characters import ARABIC
from l10n.languages.facts import Language

LANGUAGE = Language(code="ar", script="Arab", letters=ARABIC)
