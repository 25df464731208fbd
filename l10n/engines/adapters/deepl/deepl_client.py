"""What DeepL's library lacks on its way to the server: limits of time and size, and a look at Retry-After."""

from __future__ import annotations

import io
import threading
import time
from typing import TYPE_CHECKING, Any

from l10n.engines.http import Reply, parsed, read_body, refusal, seconds_to_wait

if TYPE_CHECKING:
    import requests


class Door:
    """Stands between the library's session and the network, as a transport adapter of `requests`."""

    def __init__(self, engine: str, timeout: float) -> None:
        """Take the seconds that a whole answer may take."""
        self._engine, self._timeout = engine, timeout
        self._local = threading.local()

    @property
    def status(self) -> int:
        """The status of this thread's last answer."""
        return int(getattr(self._local, "status", 0))

    @property
    def after(self) -> float | None:
        """How long the server asked this thread to wait."""
        after: float | None = getattr(self._local, "after", None)
        return after

    def mount(self, client: Any) -> None:  # noqa: ANN401  # an untyped library
        """Have every request of the library go through here; its session has no public name."""
        from requests.adapters import HTTPAdapter

        self._adapter = HTTPAdapter()
        for scheme in ("https://", "http://"):
            client._client._session.mount(scheme, self)

    def send(self, request: requests.PreparedRequest, **options: Any) -> requests.Response:  # noqa: ANN401
        """Send a request, and read its answer within the limits. What is raised becomes the cause of the library's error."""
        from requests import Response

        self._local.status, self._local.after = 0, None
        deadline = time.monotonic() + self._timeout
        limits = {"stream": True, "timeout": (min(10.0, self._timeout), self._timeout)}
        with self._adapter.send(request, **{**options, **limits}) as response:
            body = read_body(self._engine, response, deadline)
            reply = Reply(response.status_code, body, seconds_to_wait(response.headers))
        self._local.status, self._local.after = reply.status, reply.after
        if 300 <= reply.status < 400:
            raise refusal(self._engine, reply)
        if reply.is_good:
            parsed(self._engine, reply)
        answer = Response()
        answer.status_code, answer.url, answer.request = reply.status, response.url, request
        answer.raw = io.BytesIO(reply.body)
        return answer

    def close(self) -> None:
        """Close the connections."""
        self._adapter.close()
