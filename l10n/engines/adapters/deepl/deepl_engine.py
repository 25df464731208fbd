"""
DeepL, through its own library.

The library has its own retries, which are turned off, and writes texts into its log, which
is turned down. Its messages repeat what the server says, so they are not passed on.
"""

from __future__ import annotations

import html
import json
import logging
import re
import threading
from collections.abc import Callable, Mapping
from typing import Any, Literal

from l10n.engines.adapters.deepl.deepl_client import Door
from l10n.engines.adapters.deepl.deepl_glossary import Glossaries
from l10n.engines.http import Http, Reply, refusal, shapeless, unreachable
from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context, TermUse
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError, UnservedError
from l10n.languages import Language
from l10n.model import Locale
from l10n.protect import Wire

_VARIANTS = {
    "EN": {"*": "EN-GB"} | dict.fromkeys(("", "US", "CA", "PH"), "EN-US"),
    "ES": {"*": "ES-419"} | dict.fromkeys(("", "ES"), "ES"),
    "PT": {"*": "PT-PT", "BR": "PT-BR"},
    "ZH": {"*": "ZH-HANS"},
}
"""What DeepL calls a language by region, `*` for any other."""
# Characters that no XML may hold: one of them costs a whole request.
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# The forms that begin with `prefer` are ignored for languages without formality; the others fail.
_FORMALITY = {"default": None, "more": "prefer_more", "less": "prefer_less"}
_MODELS = ("default", "quality_optimized", "prefer_quality_optimized", "latency_optimized")
_OPTIONS = ("base_url", "api_key_env", "timeout", "formality", "model_type", "glossary")
_CONTEXT = 1_000
"""Characters of context: what is around a text matters near it."""


_TAGS: Mapping[Wire, Mapping[str, Any]] = {
    Wire.XML: {
        "tag_handling": "xml",
        "tag_handling_version": "v2",
        "ignore_tags": ["x"],
        "outline_detection": False,
    },
    Wire.HTML: {"tag_handling": "html", "tag_handling_version": "v2"},
    Wire.JSON: {},
}


class Deepl:
    """The engine `deepl`."""

    name = "deepl"
    # Fifty texts and 100 KB a request, of which the context takes a share.
    caps = Caps(
        Wire.XML, max_items=50, max_cost=80_000, threads=4, terms=TermUse.TOLD, other_wires=(Wire.HTML, Wire.JSON)
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take what `_OPTIONS` names, and `terms`, the glossary by locale."""
        read = Options(self.name, options, _OPTIONS)
        self.key = read.key("DEEPL_AUTH_KEY")
        self.base_url = read.base_url(example="https://api.deepl.com") if "base_url" in options else ""
        if "@" in self.base_url:
            read.refuse("base_url", "holds a password, which would travel in the place of the key", "leave it out")
        self.timeout = read.seconds("timeout", 60)
        model = read.choice("model_type", _MODELS)
        self.style = {
            "formality": _FORMALITY[read.choice("formality", tuple(_FORMALITY))],
            "model_type": None if model == "default" else model,
        }
        self.glossary_name = read.string("glossary", "l10n")
        self.terms = read.terms()
        self.billed = 0
        """Characters that DeepL has charged for."""
        self._door = Door(self.name, self.timeout)
        self._made: tuple[Any, Glossaries] | None = None
        self._lock = threading.Lock()

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return DeepL's code. Raises UnservedError for a locale that its library does not know."""
        language = self._library().Language
        self.key.needed()
        code = _target(locale) if role == "target" else _source(locale)
        code = {"NO": "NB"}.get(code, code)
        if code not in {str(value).upper() for name, value in vars(language).items() if name.isupper()}:
            raise UnservedError(self.name, f"does not serve {locale}", "configure another engine for it")
        return code

    def cost(self, text: str) -> int:
        """Count the bytes on the wire: the library writes a Chinese character as six."""
        return len(json.dumps(text))

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Ask for all texts at once."""
        texts = [text for block in blocks for text in block]
        client, glossaries = self._service()
        has_terms = glossaries.has_terms(html.unescape("\n".join(text.text for text in texts)), target)
        glossary = glossaries.id(source, target) if has_terms else ""
        # DeepL was seen to ignore a glossary that comes with a context; names matter more.
        around = {"glossary": glossary} if glossary else {"context": _around(context)}
        try:
            results = self._called(
                lambda: client.translate_text(
                    [_CONTROLS.sub("", text.text) for text in texts],
                    source_lang=source,
                    target_lang=target,
                    split_sentences="nonewlines",
                    preserve_formatting=True,
                    **_TAGS[context.wire or Wire.XML],
                    **self.style,
                    **around,
                )
            )
        except FatalEngineError as error:
            if not glossary or self._door.status != 404:
                raise
            glossaries.forget(source, target)
            raise RetryableEngineError(self.name, "the glossary is gone", "it is made anew") from error
        if len(results) != len(texts):
            raise EngineError(self.name, f"{len(texts)} texts were sent, and {len(results)} came back")
        with self._lock:
            self.billed += sum(result.billed_characters for result in results)
        return {text.id: str(result.text) for text, result in zip(texts, results, strict=True)}

    def quota(self) -> tuple[int, int] | None:
        """Ask how many characters of the period are used, and of how many; None for an account without a limit."""
        client, _ = self._service()
        characters = self._called(client.get_usage).character
        return None if characters.limit is None else (characters.count, characters.limit)

    def _called(self, call: Callable[[], Any]) -> Any:  # noqa: ANN401  # the adapter of a library
        """Call the library, and make its errors ours."""
        try:
            return call()
        except self._library().DeepLException as error:
            failure = self._failure(error)
        except (TypeError, ValueError, KeyError, AttributeError):  # how the library meets JSON of another shape
            shapeless(self.name)
        raise failure  # outside of the handler: the library's messages repeat what the server says

    def _failure(self, error: Any) -> EngineError:  # noqa: ANN401
        from requests import RequestException

        cause = error.__cause__
        if isinstance(cause, EngineError):  # what the door refused
            return cause
        if isinstance(cause, RequestException):
            return unreachable(self.name, cause)
        if error.http_status_code:
            return refusal(self.name, Reply(error.http_status_code, b"", self._door.after))
        return EngineError(self.name, f"no request can be sent ({type(cause or error).__name__})")

    def _service(self) -> tuple[Any, Glossaries]:
        """Make the library's client when it is first needed, and what keeps the glossaries."""
        with self._lock:
            if self._made is None:
                library = self._library()
                library.http_client.max_network_retries = 0  # ours wait for all threads
                logging.getLogger("deepl").setLevel(logging.WARNING)
                address = f"{self.base_url}/" if self.base_url else None
                client = library.DeepLClient(self.key.needed().value, server_url=address, send_platform_info=False)
                self._door.mount(client)
                http = Http(self.name, client.server_url.rstrip("/"), self.timeout, self.key, "DeepL-Auth-Key")
                self._made = client, Glossaries(http, self.glossary_name, self._terms_by_code())
            return self._made

    def _terms_by_code(self) -> dict[str, dict[str, str]]:
        by_code: dict[str, dict[str, str]] = {}
        for tag, terms in self.terms.items() if self.glossary_name else ():
            by_code.setdefault(_target(Locale.parse(tag)), {}).update(terms)
        return by_code

    def _library(self) -> Any:  # noqa: ANN401
        try:
            import deepl
        except ImportError as error:
            remedy = 'run `pip install "l10n[deepl]"`'
            raise FatalEngineError(self.name, "the package deepl is not installed", remedy) from error
        return deepl


def _source(locale: Locale) -> str:
    return locale.language.upper()


def _target(locale: Locale) -> str:
    """Return the code of a target: DeepL has variants of some languages, and asks for one of them."""
    if Language.of(locale).is_traditional:
        return "ZH-HANT"
    language = _source(locale)
    codes = _VARIANTS.get(language, {})
    return codes.get(locale.region, codes.get("*", language))


def _around(context: Context) -> str | None:
    lines = (context.title, context.section, *context.before, *context.after)
    return html.escape("\n".join(filter(None, lines))[:_CONTEXT], quote=False) or None
