"""
Google's public web page, through deep-translator: scraping, and no API.

Best effort, for short texts. The library has no timeout and is not thread-safe, counts
5,000 characters where the real limit is a URL of 16 KiB, and gives None for an echo; the
adapter makes up for all of these.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote_plus

from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context
from l10n.errors import EngineError, RetryableEngineError, UnservedError
from l10n.model import Locale
from l10n.protect import Wire

if TYPE_CHECKING:
    from deep_translator import GoogleTranslator

_CODES = {"zh": "zh-CN", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "zh-HK": "zh-TW", "he": "iw", "jv": "jw", "nb": "no"}
# The page for errors and the quota notice come with status 200 and are no translation.
_ERROR_PAGES = ("Error 500 (Server Error)", "Error 400 (Bad Request)", "unusual traffic from your computer")


class Google:
    """The engine `google`."""

    name = "google"
    caps = Caps(
        Wire.PLAIN,
        max_items=1,
        max_cost=15_000,
        threads=4,
        rps=5,
        masks_figures=True,
        other_wires=(Wire.JSON,),
        is_free=True,
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take `timeout` in seconds and `base_url`, for a proxy of one's own."""
        read = Options(self.name, options, ("timeout", "base_url"))
        self.timeout = read.seconds("timeout", 30)
        self.base_url = read.base_url() if "base_url" in options else ""
        self.local = threading.local()

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return the library's code."""
        tag = _CODES.get(str(locale), str(locale))
        known = self.library().GOOGLE_LANGUAGES_TO_CODES.values()
        code = tag if tag in known else _CODES.get(locale.language, locale.language)
        if code not in known:
            raise UnservedError(self.name, f"does not serve {locale}", "configure another engine for it")
        return code

    def cost(self, text: str) -> int:
        """Count the bytes that the text takes in a URL."""
        return len(quote_plus(text))

    def library(self) -> Any:  # noqa: ANN401  # the adapter of an untyped module
        """Import the library's constants when first needed."""
        from deep_translator import constants

        return constants

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Ask for one text."""
        [[text]] = blocks
        if self.cost(text.text) > self.caps.max_cost:
            raise EngineError(self.name, "the text is longer than a request may be", "split the sentence")
        answer = self.ask(text.text, source, target)
        if answer is None:
            raise EngineError(self.name, "no translation in the answer")
        if any(page in answer for page in _ERROR_PAGES):
            raise RetryableEngineError(self.name, "an error page instead of a translation")
        return {text.id: answer}

    def ask(self, text: str, source: str, target: str) -> str | None:
        """Call the library, and make its errors ours. Its messages repeat texts and keys, so they are not passed on."""
        import requests
        from deep_translator import exceptions

        try:
            answer: str | None = self.translator(source, target).translate(text)
        except (exceptions.TooManyRequests, exceptions.RequestError, exceptions.ServerException) as error:
            raise RetryableEngineError(self.name, type(error).__name__, "try again later") from error
        except (requests.Timeout, requests.ConnectionError) as error:
            what = f"no connection ({type(error).__name__})"
            raise RetryableEngineError(self.name, what, "check the network, or run with another engine") from error
        except requests.RequestException as error:
            raise EngineError(self.name, type(error).__name__) from error
        except (exceptions.BaseError, AttributeError, KeyError, ValueError) as error:
            raise EngineError(self.name, f"{type(error).__name__} for a text of {len(text)} characters") from error
        return answer

    def translator(self, source: str, target: str) -> GoogleTranslator:
        """Return this thread's own translator: one that is shared mixes up its texts."""
        known: dict[tuple[str, str], GoogleTranslator] = self.local.__dict__.setdefault("known", {})
        if (source, target) not in known:
            import deep_translator.google
            from deep_translator import GoogleTranslator

            deep_translator.google.requests = _Requests(self.timeout)
            known[source, target] = GoogleTranslator(source=source, target=target)
            if self.base_url:
                known[source, target]._base_url = self.base_url
        return known[source, target]


class _Requests:
    """Stands in for the name `requests` in deep-translator's module: it adds the timeout that the library lacks."""

    def __init__(self, timeout: float) -> None:
        self.timeout = (min(5.0, timeout), timeout)

    def get(self, url: str, **options: Any) -> object:  # noqa: ANN401  # passed on as they are
        import requests

        return requests.get(url, **{"timeout": self.timeout, **options})
