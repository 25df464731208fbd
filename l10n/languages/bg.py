"""Bulgarian."""

from l10n.languages.characters import CYRILLIC
from l10n.languages.facts import Language
from l10n.languages.inflection import CASES

LANGUAGE = Language(code="bg", script="Cyrl", letters=CYRILLIC, inflection=CASES)
