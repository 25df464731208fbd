"""
A server on the loopback that stands in for translation services.

It answers by a script: each step is a `Reply`, a function of the request that gives one, or
`HANG` or `CLOSE`. When the script is at its end, `answer` gives the rest.
"""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

HANG, CLOSE, HALF, FLOOD, TRICKLE = "hang", "close", "half", "flood", "trickle"
KEY = "marker-0123456789-key"
"""The secret of the tests: it is to be seen in requests, and nowhere else."""


@dataclass(frozen=True)
class Request:
    method: str
    path: str
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.raw)


@dataclass(frozen=True)
class Reply:
    status: int = 200
    body: Any = ""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def raw(self) -> bytes:
        return self.body.encode() if isinstance(self.body, str) else json.dumps(self.body).encode()


PAGE = Reply(200, "<!DOCTYPE html><html><body>Welcome</body></html>", {"Content-Type": "text/html"})
Step = Reply | str | Callable[[Request], Reply]


class Stand(http.server.ThreadingHTTPServer):
    """The server, its script, and what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script: list[Step] = []
        self.requests: list[Request] = []
        self.answer: Callable[[Request], Reply] = lambda request: Reply(404, {"error": "not found"})
        self.lock = threading.Lock()
        self.released = threading.Event()
        self.sent = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def bodies(self) -> list[Any]:
        return [request.body for request in self.requests if request.raw]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is what some tests are about."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Stand
    protocol_version = "HTTP/1.1"

    def handle_any(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request(self.command, self.path, {k.title(): v for k, v in self.headers.items()}, raw)
        with self.server.lock:
            step = self.server.script.pop(0) if self.server.script else self.server.answer
            self.server.requests.append(request)
        if isinstance(step, str):
            self.misbehave(step)
        else:
            self.send(step(request) if callable(step) else step)

    def do_GET(self) -> None:
        self.handle_any()

    def do_POST(self) -> None:
        self.handle_any()

    def do_DELETE(self) -> None:
        self.handle_any()

    def send(self, reply: Reply) -> None:
        self.send_response_only(reply.status)
        headers = {"Content-Type": "application/json", "Content-Length": str(len(reply.raw)), **reply.headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.raw)

    def misbehave(self, how: str) -> None:
        self.close_connection = True
        if how == HANG:
            self.server.released.wait(20)
        elif how == HALF:
            self.send_response_only(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"half": ')
        elif how in (FLOOD, TRICKLE):
            self.pour(b" " * 65_536 if how == FLOOD else b" ", 1_600 if how == FLOOD else 400)

    def pour(self, piece: bytes, times: int) -> None:
        """Send an answer in chunks without end: much at once, or a blank now and then to keep the line alive."""
        self.send_response_only(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for _ in range(times):
            if len(piece) == 1 and self.server.released.wait(0.02):
                return
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            self.server.sent += len(piece)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def running() -> Iterator[Stand]:
    """Run a stand-in for the length of a test."""
    server = Stand()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
