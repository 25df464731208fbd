"""A server that answers as LibreTranslate and as a chat model do, for `ecosystem.py`: the same for the same text."""

from __future__ import annotations

import json
import re
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from ecosystem_sites import gloss


@cache
def port() -> int:
    """Return where the server listens; it ends with the process."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


class Handler(BaseHTTPRequestHandler):
    """Answers by path; there is no list of languages."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.answer(404, {})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.answer(200, translate(body) if self.path.endswith("/translate") else chat(body))

    def answer(self, status: int, said: dict) -> None:
        raw = json.dumps(said).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *said: object) -> None:
        """Say nothing."""


def translate(body: dict) -> dict:
    texts = body["q"] if isinstance(body["q"], list) else [body["q"]]
    answers = [gloss(text, [], {}, body["target"]) for text in texts]
    return {"translatedText": answers if isinstance(body["q"], list) else answers[0]}


def chat(body: dict) -> dict:
    prompt, asked = (message["content"] for message in body["messages"])
    locale, document = re.search(r" into .*?\((\S+?)\)", prompt)[1], json.loads(asked)
    names = document.get("terms", {})
    found = {each["id"]: gloss(each.get("draft") or each["text"], [], names, locale) for each in document["segments"]}
    return {"choices": [{"finish_reason": "stop", "message": {"content": json.dumps(found)}}]}
