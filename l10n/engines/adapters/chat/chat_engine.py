"""
Language models behind any server that speaks OpenAI's chat protocol.

Servers differ in how they promise JSON, and in names of parameters: what one takes is found
with the first request, and kept. What comes back is trusted by id only, and asked for again
in halves where it cannot be used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

from l10n.engines.adapters.chat.chat_answer import UnusableError, read_content, read_translations
from l10n.engines.adapters.chat.chat_prompt import system_prompt, tokens, user_message
from l10n.engines.budget import reserve_again
from l10n.engines.http import Http, Reply, Usage, inner, parsed, refusal
from l10n.engines.options import Options
from l10n.engines.protocol import Blocks, Caps, Context, TermUse, Text
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError
from l10n.model import Locale
from l10n.protect import Wire

_OPTIONS = (
    "base_url", "model", "api_key_env", "timeout", "temperature", "max_tokens", "max_items", "threads", "rps",
    "instructions", "role", "extra",
)  # fmt: skip
_ROLES = ("draft", "refine")
_TOO_LONG = re.compile(
    r"context[ _-]?(?:length|window|size)|exceed_context|prompt is too long|too many tokens|reduce the length"
    r"|input length|input is too long|input token"
)
_FILTERED = ("content_filter", "content_policy", "data_inspection", "content exists risk", "inappropriate content")
_NO_CREDIT = ("insufficient_quota", "insufficient balance", "arrearage")
_OBJECTS_TO = ("response_format", "json_schema", "json_object", "schema", "grammar", "structured output")


class Format(Enum):
    """How a server promises JSON, from the strictest to none."""

    SCHEMA = "json_schema"
    OBJECT_SCHEMA = "json_object with schema"
    OBJECT = "json_object"
    TEXT = "text"


_FORMATS = tuple(Format)


@dataclass(frozen=True, slots=True)
class Dialect:
    """What a server understands."""

    format: Format = Format.SCHEMA
    temperature: bool = True
    limit: str = "max_tokens"

    def body(self, settings: Mapping[str, object], ids: Sequence[str]) -> dict[str, object]:
        """Write a request in this dialect."""
        body = dict(settings)
        if not self.temperature:
            body.pop("temperature", None)
        if "max_tokens" in body:
            body[self.limit] = body.pop("max_tokens")
        if self.format is not Format.TEXT:
            body.setdefault("response_format", _response_format(self.format, ids))
        return body

    def simpler(self, reply: Reply, is_proven: bool) -> Dialect | None:
        """Return the dialect to try after a refusal; None if the refusal is about something else."""
        if reply.status not in (400, 422, 500, 501):
            return None
        if self.limit == "max_tokens" and reply.has_said("max_completion_tokens"):
            return replace(self, limit="max_completion_tokens")
        if self.temperature and reply.has_said("temperature"):
            return replace(self, temperature=False)
        is_guess = not is_proven and reply.status in (400, 422)
        if self.format is not Format.TEXT and (is_guess or reply.has_said(*_OBJECTS_TO)):
            return replace(self, format=_FORMATS[_FORMATS.index(self.format) + 1])
        return None


def _response_format(kind: Format, ids: Sequence[str]) -> dict[str, object]:
    """Ask for JSON; a schema with every id as a required property locks their number and names in the decoder."""
    schema = {
        "type": "object",
        "properties": {number: {"type": "string"} for number in ids},
        "required": list(ids),
        "additionalProperties": False,
    }
    if kind is Format.SCHEMA:
        return {"type": "json_schema", "json_schema": {"name": "translations", "strict": True, "schema": schema}}
    return {"type": "json_object", "schema": schema} if kind is Format.OBJECT_SCHEMA else {"type": "json_object"}


class Chat:
    """The engine `chat`."""

    name = "chat"

    def __init__(self, options: Mapping[str, object]) -> None:
        """Take what `_OPTIONS` names; `role` says for what stage of a run the engine is meant."""
        read = Options(self.name, options, _OPTIONS)
        self.model = read.required("model", "gpt-4.1-mini")
        self.instructions = read.string("instructions")
        self.role = read.choice("role", _ROLES)
        self.settings: dict[str, object] = {"model": self.model, "temperature": read.number("temperature", 0.0)}
        if limit := read.whole("max_tokens", 0):
            self.settings["max_tokens"] = limit
        self.settings |= read.subtable("extra")
        items, threads = read.whole("max_items", 12, least=1), read.whole("threads", 4, least=1)
        refines = self.role == "refine"
        self.caps = Caps(
            # A draft shows its markup as it is, and so must its source.
            Wire.RAW if refines else Wire.JSON,
            items,
            2_000,
            600,
            threads,
            read.number("rps", 0.0),
            terms=TermUse.TOLD,
            other_wires=() if refines else (Wire.XML,),
            refines=refines,
        )
        self.key = read.key()
        self.http = Http(self.name, read.base_url(), read.seconds("timeout", 180), self.key)
        self.usage = Usage()
        # Threads may find the dialect at the same time: they find the same one.
        self.dialect: Dialect = Dialect()
        self.is_proven = False

    def lang(self, locale: Locale, role: Literal["source", "target"]) -> str:
        """Return the tag: the model is asked for every language."""
        self.key.secret()
        return str(locale)

    def cost(self, text: str) -> int:
        """Estimate tokens."""
        return tokens(text)

    def send(self, blocks: Blocks, source: str, target: str, context: Context) -> Mapping[int, str]:
        """Ask for all texts at once; for what cannot be used in halves, and at last alone and without context."""
        texts = [text for block in blocks for text in block]
        return self._translate(
            texts, system_prompt(source, target, self.instructions, refines=self.caps.refines), context
        )

    def _translate(self, texts: Sequence[Text], prompt: str, context: Context) -> dict[int, str]:
        try:
            answers = self._ask(texts, prompt, context)
        except UnusableError:
            alone = Context(terms=context.terms)
            if len(texts) == 1 and context == alone:
                raise
            # What stands around a text may be what is too long, or was filtered.
            return self._parts(_halves(texts), prompt, context) if len(texts) > 1 else self._ask(texts, prompt, alone)
        missing = [text for text in texts if text.id not in answers]
        if not missing:
            return answers
        parts = [missing] if 2 * len(missing) <= len(texts) else _halves(missing)
        return self._parts(parts, prompt, context, answers)

    def _parts(
        self, parts: Sequence[Sequence[Text]], prompt: str, context: Context, known: Mapping[int, str] | None = None
    ) -> dict[int, str]:
        """Ask for some of the texts again; one that fails costs no other."""
        answers, failure = dict(known or {}), None
        for part in parts:
            try:
                reserve_again([text.text for text in part])
                answers |= self._translate(part, prompt, context)
            except (FatalEngineError, RetryableEngineError):
                raise
            except EngineError as error:
                failure = error
        if failure and not answers:
            raise failure
        return answers

    def _ask(self, texts: Sequence[Text], prompt: str, context: Context) -> dict[int, str]:
        """Make one request. Raises UnusableError for an answer that a smaller one may mend."""
        numbered = {str(number): text for number, text in enumerate(texts, 1)}
        messages = [
            {"role": "system", "content": prompt},
            {"role": "user", "content": user_message(numbered, context)},
        ]
        answer = self._negotiate({**self.settings, "messages": messages, "stream": False}, list(numbered))
        self.usage.add(answer)
        found = read_translations(self.name, read_content(self.name, answer), numbered)
        return {numbered[number].id: text for number, text in found.items()}

    def _negotiate(self, settings: Mapping[str, object], ids: Sequence[str]) -> object:
        """Ask in simpler and simpler dialects, and keep the first that is understood."""
        dialect = self.dialect
        while not (reply := self._reply(dialect.body(settings, ids))).is_good:
            if reply.status == 413 or (reply.status in (400, 422, 500) and _TOO_LONG.search(reply.said)):
                raise UnusableError(self.name, "the text is longer than the model's context")
            if reply.status in (400, 403, 422) and reply.has_said(*_FILTERED):
                raise UnusableError(self.name, "the model refused")
            simpler = dialect.simpler(reply, self.is_proven)
            if simpler is None:
                raise self._refusal(reply)
            dialect = simpler
        answer = parsed(self.name, reply)
        self.dialect, self.is_proven = dialect, True
        return answer

    def _reply(self, body: Mapping[str, object]) -> Reply:
        """Send a request. Gateways report errors of the servers behind them with status 200: they get their own."""
        reply = self.http.call("POST", "/chat/completions", body)
        if reply.is_good and b'"error"' in reply.body and b'"choices"' not in reply.body:
            status = inner(parsed(self.name, reply), "error", "code")
            return replace(reply, status=status if isinstance(status, int) and 400 <= status < 600 else 502)
        return reply

    def _refusal(self, reply: Reply) -> EngineError:
        if reply.has_said(*_NO_CREDIT):
            what = f"HTTP {reply.status}: the account has no credit left"
            return FatalEngineError(self.name, what, "top it up, or run with another engine")
        error = refusal(self.name, reply)
        if reply.status in (400, 422) and not self.is_proven:  # no request will do better
            return FatalEngineError(self.name, error.what, "check `model` and `extra`")
        return error


def _halves(texts: Sequence[Text]) -> list[Sequence[Text]]:
    middle = len(texts) // 2
    return [part for part in (texts[:middle], texts[middle:]) if part]
