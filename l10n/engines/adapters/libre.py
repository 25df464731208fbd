"""
LibreTranslate, on any server.

Its text mode puts a whole translation in capitals where the source's only Latin letters are
capitals, and ends sentences with 。; its HTML mode does neither, but cuts a sentence at every
tag. So texts travel as HTML without tags, and placeholders as plain text.
"""

from __future__ import annotations

import html
import threading
from collections.abc import Mapping, Sequence
from typing import Literal

from l10n.engines.budget import reserve_again
from l10n.engines.http import Http, inner, parsed, refusal, shapeless
from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context, TermUse, Text
from l10n.errors import EngineError, FatalEngineError, NoModelError, RetryableEngineError, UnservedError
from l10n.languages import Language
from l10n.model import Locale
from l10n.protect import Wire

_NAMES = {
    "zh-Hans": ("zh-Hans", "zh"),
    "zh-Hant": ("zt", "zh-Hant"),
    "pt-BR": ("pt-BR", "pb", "pt"),
    "nb": ("no", "nb"),
}
"""What servers call a language, where they do not agree; the last is for servers that do not tell."""
_OWN = {"no": "nb", "zh": "zh-Hans"}
_TOO_MUCH = (400, 413)


class Libre:
    """The engine `libre`."""

    name = "libre"
    caps = Caps(
        Wire.PLAIN,
        max_items=20,
        max_cost=5_000,
        threads=2,
        masks_figures=True,
        terms=TermUse.MASKED,
        other_wires=(Wire.JSON,),
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take `base_url`, `api_key_env` and `timeout`."""
        read = Options(self.name, options, ("base_url", "api_key_env", "timeout"))
        self.key = read.key()
        self.http = Http(self.name, read.base_url(example="http://127.0.0.1:5000"), read.seconds("timeout", 60))
        self._models: dict[str, frozenset[str]] | None = None
        self._lock = threading.Lock()

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return our name of the language; what the server calls it is asked with the first request."""
        self.key.secret()
        if Language.of(locale).is_traditional:
            return "zh-Hant"
        return str(locale) if str(locale) in _NAMES else _OWN.get(locale.language, locale.language)

    def cost(self, text: str) -> int:
        """Count characters."""
        return len(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Ask for all texts at once; in halves where the server does not take so many."""
        codes = self._codes(source, target)
        return self._translate([text for block in blocks for text in block], *codes)

    def _codes(self, source: str, target: str) -> tuple[str, str]:
        """Find what the server calls a pair of languages. Raises UnservedError or NoModelError for one that it does not have."""
        if source.startswith("zh-") and target.startswith("zh-"):
            raise UnservedError(self.name, "translates Chinese into Chinese by way of English", "use the engine opencc")
        models = self._installed()
        if not models:
            return _names(source)[-1], _names(target)[-1]
        for code in _names(source):
            for other in _names(target):
                if other in models.get(code, ()):
                    return code, other
        raise NoModelError(self.name, f"the server has no model from {source} to {target}", "install one there")

    def _installed(self) -> Mapping[str, frozenset[str]]:
        """Ask the server once which languages it has, and into which each goes; nothing where it does not tell."""
        with self._lock:
            if self._models is None:
                reply = self.http.call("GET", "/languages")
                if not reply.is_good and reply.status not in (400, 404, 405, 501):
                    raise refusal(self.name, reply)
                self._models = _models(parsed(self.name, reply)) if reply.is_good else {}
            return self._models

    def _translate(self, texts: Sequence[Text], source: str, target: str) -> dict[int, str]:
        reply = self.http.call("POST", "/translate", self._body(texts, source, target))
        if reply.status == 400 and reply.has_said("api key"):
            raise FatalEngineError(self.name, "the server wants a key", "name it in `api_key_env`")
        if not reply.is_good and not (reply.status in _TOO_MUCH and len(texts) > 1):
            raise refusal(self.name, reply)
        answers = inner(parsed(self.name, reply), "translatedText") if reply.is_good else None
        if isinstance(answers, str) and len(texts) == 1:
            answers = [answers]
        if isinstance(answers, list) and len(answers) == len(texts):
            pairs = zip(texts, answers, strict=True)
            return {text.id: html.unescape(answer) for text, answer in pairs if isinstance(answer, str)}
        if len(texts) == 1:
            shapeless(self.name)
        return self._halves(texts, source, target)

    def _body(self, texts: Sequence[Text], source: str, target: str) -> dict[str, object]:
        escaped = [html.escape(text.text, quote=False) for text in texts]
        q = escaped if len(texts) > 1 else escaped[0]  # old servers take one text only
        secret = self.key.secret()
        key = {"api_key": secret.value} if secret else {}
        return {"q": q, "source": source, "target": target, "format": "html", **key}

    def _halves(self, texts: Sequence[Text], source: str, target: str) -> dict[int, str]:
        answers: dict[int, str] = {}
        failures = []
        middle = len(texts) // 2
        for part in (texts[:middle], texts[middle:]):
            try:
                reserve_again([text.text for text in part])
                answers |= self._translate(part, source, target)
            except (FatalEngineError, RetryableEngineError):
                raise
            except EngineError as error:
                failures.append(error)
        if not answers and failures:
            raise failures[0]
        return answers


def _names(name: str) -> tuple[str, ...]:
    return _NAMES.get(name, (name,))


def _models(languages: object) -> dict[str, frozenset[str]]:
    if not isinstance(languages, list):
        return {}
    found = {}
    for language in languages:
        code, targets = inner(language, "code"), inner(language, "targets")
        if isinstance(code, str) and isinstance(targets, list):
            found[code] = frozenset(target for target in targets if isinstance(target, str))
    return found
