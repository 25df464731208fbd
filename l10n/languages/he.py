"""Hebrew."""

from l10n.languages.characters import HEBREW
from l10n.languages.facts import Language

LANGUAGE = Language(code="he", script="Hebr", letters=HEBREW)
