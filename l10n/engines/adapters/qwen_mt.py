"""
Qwen-MT: a translation model behind the address of a chat server.

One message, which is the text, and no prompt; the glossary and confirmed sentences travel
beside it, as the service's own `translation_options`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from l10n.engines.adapters.chat.chat_answer import read_content
from l10n.engines.adapters.chat.chat_prompt import tokens
from l10n.engines.http import Http, Usage
from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context, TermUse
from l10n.errors import EngineError, UnservedError
from l10n.languages import Language
from l10n.model import Locale
from l10n.protect import Wire

_LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "km": "Khmer", "ko": "Korean", "lo": "Lao", "ms": "Malay",
    "my": "Burmese", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "sv": "Swedish", "ta": "Tamil", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "yue": "Cantonese", "zh": "Chinese",
}  # fmt: skip
_DOMAINS = (
    "The sentence is from a Chinese business news article. Use the terms and the sober register of financial news, "
    "keep the value of every figure, and copy marks such as ⟦1⟧ unchanged."
)
_MOST = 6_000
"""Tokens of a text: the service takes 8k, and gives as many."""
_OPTIONS = ("base_url", "model", "api_key_env", "timeout", "threads", "rps", "domains")


class QwenMt:
    """The engine `qwen-mt`."""

    name = "qwen-mt"

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take `base_url`, `model`, `api_key_env`, `timeout`, `threads`, `rps` and `domains`."""
        read = Options(self.name, options, _OPTIONS)
        self.base_url = read.base_url("https://dashscope.aliyuncs.com/compatible-mode/v1")
        self.model = read.string("model") or "qwen-mt-plus"
        self.key = read.key("DASHSCOPE_API_KEY")
        self.timeout = read.seconds("timeout", 60)
        self.domains = read.string("domains", _DOMAINS)
        threads, rps = read.whole("threads", 2, least=1), read.number("rps", 1.0)
        self.caps = Caps(Wire.PLAIN, max_items=1, max_cost=_MOST, threads=threads, rps=rps, terms=TermUse.TOLD)
        self.http = Http(self.name, self.base_url, self.timeout, self.key)
        self.usage = Usage()

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return the language's English name."""
        self.key.secret()
        if Language.of(locale).is_traditional:
            return "Traditional Chinese"
        name = _LANGUAGES.get(locale.language)
        if not name:
            raise UnservedError(self.name, f"does not serve {locale}", "configure another engine for it")
        return name

    def cost(self, text: str) -> int:
        """Estimate tokens."""
        return tokens(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Ask for one text."""
        [[text]] = blocks
        if self.cost(text.text) > _MOST:
            raise EngineError(self.name, "the text is longer than a request may be", "split the sentence")
        body = {
            "model": self.model,
            "messages": [{"role": "user", "content": text.text}],
            "translation_options": self._options(source, target, context),
        }
        answer = self.http.ask("POST", "/chat/completions", body)
        self.usage.add(answer)
        return {text.id: read_content(self.name, answer)}

    def _options(self, source: str, target: str, context: Context) -> dict[str, object]:
        options: dict[str, object] = {"source_lang": source, "target_lang": target}
        if context.terms:
            options["terms"] = [{"source": term, "target": own} for term, own in context.terms.items()]
        if context.examples:
            options["tm_list"] = [{"source": sentence, "target": own} for sentence, own in context.examples]
        if self.domains:
            options["domains"] = self.domains
        return options
