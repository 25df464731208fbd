"""Hindi."""

from l10n.languages.characters import DEVANAGARI
from l10n.languages.facts import Language

LANGUAGE = Language(code="hi", script="Deva", letters=DEVANAGARI)
