"""Polish."""

from l10n.languages.facts import Language
from l10n.languages.inflection import CASES

LANGUAGE = Language(code="pl", inflection=CASES)
