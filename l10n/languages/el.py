"""Greek."""

from l10n.languages.characters import GREEK
from l10n.languages.facts import Language
from l10n.languages.inflection import CASES

LANGUAGE = Language(code="el", script="Grek", letters=GREEK, inflection=CASES)
