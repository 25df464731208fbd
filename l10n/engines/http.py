"""
The door to servers that speak JSON over HTTP: one session a thread, time limits, a limit of size.

What a server says is never passed on as it is: answers repeat texts, and error pages keys.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, NoReturn

from l10n.engines.options import Key
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError

if TYPE_CHECKING:
    import requests

MAX_BYTES = 4_000_000
"""The most that is read of an answer: the largest request is some 100 KB."""
_CHUNK = 16_384
_KEY = 8
"""Characters of the shortest key that is looked for: `none` is one that local servers are given."""
_CONNECT = 10.0
_PASSING = (408, 409, 425, 429, 529)
# Small letters only: neither a key nor a text looks like this.
_WORD = re.compile(r"[a-z]{2,20}(?:_[a-z]{1,20}){1,4}")
_SECONDS = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answered; `after` are the seconds that it asked to wait."""

    status: int
    body: bytes = field(repr=False)
    after: float | None = None

    @property
    def is_good(self) -> bool:
        """True for a status that promises an answer."""
        return 200 <= self.status < 300

    @property
    def said(self) -> str:
        """What an error says, in small letters: to be searched for words, and for no message."""
        return self.body[:20_000].decode("utf-8", "replace").lower()

    @property
    def code(self) -> str:
        """The word for an error that a program may read; empty for anything longer than a word."""
        try:
            error = inner(json.loads(self.body), "error")
        except (ValueError, RecursionError):
            return ""
        words = (inner(error, "code"), inner(error, "type"))
        return next((word for word in words if isinstance(word, str) and _WORD.fullmatch(word)), "")

    def has_said(self, *words: str) -> bool:
        """Return whether an error holds one of the words."""
        said = self.said
        return any(word in said for word in words)


class Http:
    """The way to one server, from any thread."""

    def __init__(
        self, engine: str, base_url: str, timeout: float, key: Key | None = None, scheme: str = "Bearer"
    ) -> None:
        """Take the seconds that a whole answer may take, and the key that goes into the header."""
        self.engine, self._base, self._timeout = engine, base_url, timeout
        self._key, self._scheme = key, scheme
        self._local = threading.local()

    def ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> object:
        """Send a request, and give the JSON of a good answer. Raises what `refusal` tells for any other."""
        reply = self.call(method, path, body)
        if not reply.is_good:
            raise refusal(self.engine, reply)
        return parsed(self.engine, reply)

    def call(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Reply:
        """Send a request, and give the answer whatever its status. Raises EngineError where there is none."""
        from requests import RequestException

        try:
            return self._reply(method, path, None if body is None else json.dumps(body).encode())
        except RequestException as error:
            failure = unreachable(self.engine, error)
        raise failure  # outside of the handler: the library's messages hold addresses and headers

    def _reply(self, method: str, path: str, body: bytes | None) -> Reply:
        deadline = time.monotonic() + self._timeout
        with self._session().request(
            method,
            self._base + path,
            data=body,
            headers={"Accept": "application/json", "Content-Type": "application/json"},
            timeout=(min(_CONNECT, self._timeout), self._timeout),
            allow_redirects=False,  # a redirected POST becomes a GET
            stream=True,
        ) as response:
            answer = read_body(self.engine, response, deadline)
            # Nothing of an error is passed on, and gateways send errors with status 200 too.
            if response.status_code < 300 and not answer.lstrip().startswith(b'{"error"'):
                require_no_key(self.engine, self._key, answer)
            return Reply(response.status_code, answer, seconds_to_wait(response.headers))

    def _session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            import requests

            session = requests.Session()
            session.headers["User-Agent"] = "l10n"
            if self._key and (secret := self._key.secret()):
                # As an auth object: what ~/.netrc has for the host would take the place of a plain header.
                session.auth = _Header(f"{self._scheme} {secret.value}")
            self._local.session = session
        return session


class _Header:
    """Puts the key into a request's header."""

    def __init__(self, value: str) -> None:
        self._value = value

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = self._value
        return request


def require_no_key(engine: str, key: Key | None, answer: bytes) -> None:
    """Refuse an answer that repeats the key: it would be published."""
    secret = key.secret() if key else None
    if secret and len(secret.value) >= _KEY and secret.value.encode() in answer:
        raise EngineError(engine, "the answer holds the key", "check `base_url`")


def read_body(engine: str, response: requests.Response, deadline: float) -> bytes:
    """Read an answer as far as it may go. Raises EngineError for one that is too long, or too slow."""
    parts, size = [], 0
    for chunk in response.iter_content(_CHUNK):
        parts.append(chunk)
        size += len(chunk)
        if size > MAX_BYTES:
            raise EngineError(engine, f"the answer is longer than {MAX_BYTES // 1_000_000} MB")
        # A server that keeps the line alive with blanks never runs into the timeout of a read.
        if time.monotonic() > deadline:
            raise no_connection(engine, "the answer does not end")
    return b"".join(parts)


def unreachable(engine: str, error: requests.RequestException) -> EngineError:
    """Make the error for a request that got no answer, or half of one."""
    from requests import ConnectionError, Timeout  # not the builtin, which is another
    from requests.exceptions import ChunkedEncodingError, ContentDecodingError

    what = type(error).__name__
    if isinstance(error, (ConnectionError, Timeout, ChunkedEncodingError, ContentDecodingError)):
        return no_connection(engine, what)
    return FatalEngineError(engine, f"no request can be sent ({what})", "check `base_url` and the key")


def no_connection(engine: str, what: str) -> RetryableEngineError:
    """Make the error for a server that cannot be reached, or falls silent."""
    return RetryableEngineError(engine, f"no connection ({what})", "check the network and `base_url`")


def seconds_to_wait(headers: Mapping[str, str]) -> float | None:
    """Read `Retry-After`: seconds, or a date, which is counted from the server's own clock if it tells it."""
    value = headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(value):
        return float(value)
    until, now = _date(value), _date(headers.get("Date", "")) or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds()) if until else None


def _date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return date if date.tzinfo else date.replace(tzinfo=UTC)


_REFUSED = {
    401: ("the key was refused", "check the key that `api_key_env` names"),
    402: ("the account has no credit left", "top it up, or run with another engine"),
    403: ("the key was refused", "check the key that `api_key_env` names"),
    404: ("nothing is there", "check `base_url` and `model`"),
    405: ("nothing is there", "check `base_url`"),
    407: ("a proxy wants a password", "check the proxy's settings"),
    456: ("the account's quota is used up", "wait for the next period, or run with another engine"),
}


def refusal(engine: str, reply: Reply) -> EngineError:
    """Return the error that a status stands for."""
    what = f"HTTP {reply.status}" + (f" ({reply.code})" if reply.code else "")
    if reply.status in _REFUSED:
        why, remedy = _REFUSED[reply.status]
        return FatalEngineError(engine, f"{what}: {why}", remedy)
    if 300 <= reply.status < 400:
        return FatalEngineError(engine, f"{what}: the server is elsewhere", "set `base_url` to where it leads")
    if reply.status in _PASSING or (reply.status >= 500 and reply.status != 501):
        return RetryableEngineError(engine, what, "try again later", after=reply.after)
    return EngineError(engine, f"{what}: the request was refused")


def parsed(engine: str, reply: Reply) -> object:
    """Read an answer as JSON. Raises RetryableEngineError for a web page or half an answer, as gateways send them."""
    try:
        answer: object = json.loads(reply.body, strict=False)
    except (ValueError, RecursionError):
        pass
    else:
        return answer
    what = "a web page" if reply.body.lstrip()[:1] == b"<" else "no JSON"
    raise RetryableEngineError(engine, f"the answer is {what}", "check `base_url`")


def inner(value: object, *path: str | int) -> object:
    """Return what lies in parsed JSON at a path, or None."""
    for step in path:
        if isinstance(step, str) and isinstance(value, dict):
            value = value.get(step)
        elif isinstance(step, int) and isinstance(value, list) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def shapeless(engine: str) -> NoReturn:
    """Raise the error for JSON that is not what was agreed."""
    raise EngineError(engine, "the answer has not the agreed shape", "check `base_url`")


class Usage:
    """The tokens that a run has used, as the server counts them."""

    def __init__(self) -> None:
        """Start with none."""
        self.asked, self.answered = 0, 0
        self._lock = threading.Lock()

    def add(self, answer: object) -> None:
        """Add what a chat answer says of itself."""
        asked, answered = inner(answer, "usage", "prompt_tokens"), inner(answer, "usage", "completion_tokens")
        with self._lock:
            self.asked += asked if isinstance(asked, int) else 0
            self.answered += answered if isinstance(answered, int) else 0
