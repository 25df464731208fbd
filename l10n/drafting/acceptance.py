"""What an answer must be before it is looked at as a draft."""

from __future__ import annotations

import re

from l10n.article import is_translatable
from l10n.engines import Answer
from l10n.errors import EngineError
from l10n.model import Locale
from l10n.protect import Masked, Wire, unpack


def accepted(name: str, wire: Wire, answer: Answer, masked: Masked, target: Locale) -> str:
    """Put the markup back and look at the answer. Raises EngineError where it must be refused."""
    source = masked.source
    if answer.text is None:
        raise EngineError("", answer.reason)
    if answer.text.startswith("```") and not source.startswith("```"):
        raise EngineError("", f"{name}: the answer is wrapped in a code fence")
    text = unpack(answer.text, masked, wire)
    if "\n" not in source:
        text = re.sub(r"\s*\n\s*", " " if target.spaced else "", text)
    for is_bad, what in (
        (not text.strip(), "the answer is empty"),
        (text == source and not target.han, "the answer is the source"),
        (is_translatable(text) and not target.han and _mostly_han(text), "the answer is not in the target language"),
        (len(text) > 12 * len(source) + 200, "the answer is absurdly long"),
        ("⟦" in text and "⟦" not in source, "a placeholder is left in the answer"),
    ):
        if is_bad:
            raise EngineError("", f"{name}: {what}")
    return text.strip()


def _mostly_han(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char >= "\u3400" for char in letters) * 2 > len(letters)
