"""
A stand-in that translates the sample site's sentences as they were reviewed, so that only what a case breaks is wrong.

It speaks the two protocols of `chat` and `libre`. A case changes its answers, each with its
placeholders, or the way that an answer comes over the line.
"""

from __future__ import annotations

import html
import http.server
import json
import re
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from l10n.article import Text
from l10n.catalog import read_catalog
from l10n.drafting.ask import _Turn
from l10n.guards import DraftSettings
from l10n.guards.mending import rendered_figures, rendered_terms
from l10n.model import Locale
from l10n.protect import Masked, Wire, mask, pack

Answers = list[str]
Break = Callable[[list[str], Answers], Answers]
"""Takes the texts of a request and their right answers; gives what is answered."""


def reviewed(root: Path, locale: str, names: Sequence[str]) -> dict[str, str]:
    """The sample site's confirmed targets by their sources."""
    found: dict[str, str] = {}
    for name in names:
        path = root / f"locales/{locale}/content/news/{name}.zh-CN.md.po"
        units = read_catalog(path.read_text("utf-8"), str(path), "", Locale.parse(locale)).units
        found |= {unit.source: unit.target for unit in units if unit.target}
    return found


class Lexicon:
    """Right answers for packed texts; letters that mean nothing for those that nobody translated."""

    def __init__(self, targets: Mapping[str, str], settings: DraftSettings) -> None:
        self.answers: dict[str, str] = {}
        for source, target in {**targets, **{Text.of(s).prose: Text.of(t).prose for s, t in targets.items()}}.items():
            figures, terms = rendered_figures(source, settings), rendered_terms(source, settings)
            for settled in ({}, figures, terms, _Turn.joined(figures, terms)):
                masked = mask(source, settled)
                for wire in (Wire.JSON, Wire.XML, Wire.PLAIN):
                    packed = pack(masked, wire)
                    if answer := travelling(masked, target, PLACEHOLDER.findall(packed)):
                        self.answers[packed] = answer

    def answer(self, text: str) -> str:
        """Answer one text."""
        return self.answers.get(text) or gloss(text)


PLACEHOLDER = re.compile(r"⟦\d+⟧|@@\d+@@|<x id=\"\d+\"/>")


def travelling(masked: Masked, target: str, placeholders: Sequence[str]) -> str:
    """Write a target as it comes over the line: placeholders for its markup and figures; nothing where one is not in it."""
    for inline, placeholder in zip(masked.markup, placeholders, strict=True):
        if inline.text not in target:
            return ""
        target = target.replace(inline.text, placeholder, 1)
    return target


def gloss(text: str) -> str:
    """Put Latin letters for Chinese characters; all else stays."""
    return re.sub("[\u3400-\u9fff]+", lambda match: "".join("bdfgklmnprst"[ord(c) % 12] for c in match[0]), text)


@dataclass
class Case:
    """A way to misbehave: in what is answered, or in how it travels."""

    answers: Break = field(default=lambda texts, answers: answers)
    line: Callable[[Newsroom, int], Line | None] = field(default=lambda room, number: None)
    """Gives what is sent in the place of an answer to the request of that number."""


@dataclass(frozen=True)
class Line:
    """Bytes in the place of an answer."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    how: str = ""
    """`hang`, `close`, `half` or `flood`."""


class Newsroom(http.server.ThreadingHTTPServer):
    """The server."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, lexicon: Lexicon, case: Case, delay: float = 0.0) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lexicon, self.case, self.delay = lexicon, case, delay
        self.asked: Counter[str] = Counter()
        """How often each text was asked for."""
        self.requests = 0
        self.under_way = self.most_under_way = 0
        self.lock = threading.Lock()
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients hang up here."""

    def __enter__(self) -> Newsroom:
        self.thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self.shutdown()
        self.server_close()
        self.thread.join()

    def broken(self, texts: list[str]) -> Answers:
        return self.case.answers(texts, [self.lexicon.answer(text) for text in texts])


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Newsroom
    wbufsize = 65_536  # header and body in one packet
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.reply(200, [{"code": "zh", "targets": ["en", "ja"]}])

    def do_POST(self) -> None:
        room = self.server
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        texts = chat_texts(body) if "messages" in body else libre_texts(body)
        with room.lock:
            room.requests += 1
            number = room.requests
            room.asked.update(texts)
            room.under_way += 1
            room.most_under_way = max(room.most_under_way, room.under_way)
        try:
            time.sleep(room.delay)
            line = room.case.line(room, number)
            if line:
                self.misbehave(line)
            elif "messages" in body:
                self.reply(200, chat_answer(room.broken(texts)))
            else:
                self.reply(200, libre_answer(body, room.broken(texts)))
        finally:
            with room.lock:
                room.under_way -= 1

    def misbehave(self, line: Line) -> None:
        if not line.how:
            self.raw(line.status, line.body, line.headers)
            return
        self.close_connection = True
        if line.how == "hang":
            self.server.released.wait(20)
        elif line.how == "half":
            self.send_response_only(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            self.wfile.write(b'{"choices": [')
        elif line.how == "flood":
            self.send_response_only(200)
            self.send_header("Content-Length", str(100_000_000))
            self.end_headers()
            for _ in range(1_600):
                self.wfile.write(b" " * 62_500)

    def reply(self, status: int, answer: Any) -> None:
        self.raw(status, json.dumps(answer).encode(), {})

    def raw(self, status: int, body: bytes, headers: Mapping[str, str]) -> None:
        self.send_response_only(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def chat_texts(body: Any) -> list[str]:
    """The texts of a chat request, in their order; their ids count from 1."""
    return [segment["text"] for segment in json.loads(body["messages"][1]["content"])["segments"]]


def chat_answer(answers: Answers | str) -> Any:
    """An answer of the chat protocol; a text in the place of answers is sent as it is."""
    content = answers if isinstance(answers, str) else json.dumps({str(n): a for n, a in enumerate(answers, 1)})
    return {"choices": [{"message": {"role": "assistant", "content": content}, "finish_reason": "stop"}]}


def libre_texts(body: Any) -> list[str]:
    """The texts of a LibreTranslate request."""
    return [html.unescape(text) for text in (body["q"] if isinstance(body["q"], list) else [body["q"]])]


def libre_answer(body: Any, answers: Answers) -> Any:
    """An answer of the LibreTranslate protocol."""
    escaped = [html.escape(answer, quote=False) for answer in answers]
    return {"translatedText": escaped if isinstance(body["q"], list) else escaped[0]}
