"""What an engine's answer must be before it is looked at as a draft."""

from __future__ import annotations

import re

from l10n.engines import Answer
from l10n.errors import EngineError
from l10n.guards import DraftSettings, not_a_translation, unsound
from l10n.languages import Language
from l10n.protect import Masked, Wire, unpack


def accepted(name: str, wire: Wire, answer: Answer, masked: Masked, settings: DraftSettings) -> str:
    """Put the markup back and look at the answer. Raises EngineError where it must be refused."""
    source = masked.source
    if answer.text is None:
        raise EngineError("", str(answer.reason or ""))
    if answer.text.startswith("```") and not source.startswith("```"):
        raise EngineError("", f"{name}: the answer is wrapped in a code fence")
    if what := not_a_translation(source, answer.text):
        raise EngineError("", f"{name}: the answer is {what}")
    text = unpack(answer.text, masked, wire)
    if "\n" not in source:
        if re.search(r"\S[^\S\n]*\n\s*\n\s*\S", text):
            raise EngineError("", f"{name}: the answer is in paragraphs that the source does not have")
        text = re.sub(r"\s*\n\s*", Language.of(settings.target).joint, text)
    if what := unsound(source, text, settings):
        raise EngineError("", f"{name}: the answer {what}")
    return text.strip()
