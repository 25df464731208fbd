"""Batches, limits, retries and threads around an engine's `send`, written once for all engines."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from l10n.engines.protocol import Blocks, Context, Engine, Text
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError

Sleep = Callable[[float], None]
ContextOf = Callable[[Blocks], Context]
"""Gives what surrounds a batch in its article."""


@dataclass(frozen=True, slots=True)
class Retries:
    """How patiently a request is repeated: waits grow from `base` seconds to at most `cap`."""

    tries: int = 5
    base: float = 1.0
    cap: float = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one text: the answer, or why there is none."""

    id: int
    text: str | None
    reason: str = ""
    is_fatal: bool = False


class Pace:
    """Spaces the starts of requests, and holds all of them back when a server asks for it."""

    def __init__(self, rps: float, sleep: Sleep = time.sleep) -> None:
        """Allow `rps` requests a second; 0 for any number."""
        self._gap = 1 / rps if rps else 0.0
        self._next = 0.0
        self._lock = threading.Lock()
        self._sleep = sleep

    def wait(self) -> None:
        """Sleep until the next request may start."""
        with self._lock:
            now = time.monotonic()
            start = max(self._next, now)
            self._next = start + self._gap
        if start > now:
            self._sleep(start - now)

    def hold(self, seconds: float) -> None:
        """Let no request start for so long."""
        with self._lock:
            self._next = max(self._next, time.monotonic() + seconds)


_GIVE_UP = 3
"""Requests in a row that failed for good, after which an engine that once answered is taken to be gone."""


class Session:
    """An engine during a run: its pace, and whether it is still there."""

    def __init__(self, engine: Engine, retries: Retries = Retries(), sleep: Sleep = time.sleep) -> None:
        """Start with an engine that is taken to be there."""
        self.engine = engine
        self.down = ""
        """Why nothing more is sent, once it is so."""
        self.renderings: dict[tuple[str, str], dict[str, str]] = {}
        """What the engine calls bare terms, by language codes."""
        self._retries = retries
        self._sleep = sleep
        self._pace = Pace(engine.caps.rps, sleep)
        self._failures = _GIVE_UP - 1  # one that never answered gets no second chance
        self._lock = threading.Lock()

    def translate(
        self, blocks: Blocks, codes: tuple[str, str], context: ContextOf = lambda batch: Context()
    ) -> Iterator[Answer]:
        """
        Send texts in batches, a few at a time; give the answers as they arrive, one for each text.

        `context` gives what surrounds a batch. Once the engine is down, the texts that were not sent get its reason.
        """
        given: set[int] = set()
        todo = batches(self.engine, blocks)
        for answers in _pooled(lambda batch: self._run(batch, codes, context), todo, self.engine.caps.threads):
            given |= {answer.id for answer in answers}
            yield from answers
        for block in blocks:
            for text in block:
                if text.id not in given:
                    yield Answer(text.id, None, self.down, is_fatal=True)

    def _run(self, batch: Blocks, codes: tuple[str, str], context: ContextOf) -> list[Answer]:
        if self.down:
            return []
        texts = [text for block in batch for text in block]
        around = context(batch)
        try:
            answers = self._retrying(lambda: self.engine.send(batch, *codes, around))
        except FatalEngineError as error:
            self.down = str(error)
            return [Answer(text.id, None, str(error), is_fatal=True) for text in texts]
        except RetryableEngineError as error:
            is_fatal = self._failed(error)
            return [Answer(text.id, None, str(error), is_fatal) for text in texts]
        except EngineError as error:
            return [Answer(text.id, None, str(error)) for text in texts]
        with self._lock:
            self._failures = 0
        return [_answer(self.engine, answers, text) for text in texts]

    def _failed(self, error: RetryableEngineError) -> bool:
        with self._lock:
            self._failures += 1
            if self._failures >= _GIVE_UP:
                self.down = self.down or str(error)
            return bool(self.down)

    def _retrying(self, send: Callable[[], Mapping[int, str]]) -> Mapping[int, str]:
        for attempt in range(self._retries.tries):
            self._pace.wait()
            try:
                return send()
            except RetryableEngineError as error:
                if attempt == self._retries.tries - 1 or self.down:
                    raise
                if error.after is not None:
                    self._pace.hold(min(error.after, self._retries.cap))
                else:
                    self._sleep(min(self._retries.cap, self._retries.base * 2**attempt) * random.uniform(0.5, 1))
        raise AssertionError("a try either returns or raises")


def _answer(engine: Engine, answers: Mapping[int, str], text: Text) -> Answer:
    answer = answers.get(text.id)
    if answer is None or not answer.strip():
        return Answer(text.id, None, f"{engine.name}: no answer for this text")
    return Answer(text.id, answer.strip())


def batches(engine: Engine, blocks: Blocks) -> Iterator[Blocks]:
    """Fill requests up to the engine's limits, blocks in order; a block is parted only where it must be."""
    batch: list[Sequence[Text]] = []
    items, cost = 0, 0
    for block in blocks:
        for part in _parts(engine, block):
            size, price = len(part), sum(engine.cost(text.text) for text in part)
            if batch and (items + size > engine.caps.max_items or cost + price > engine.caps.max_cost):
                yield batch
                batch, items, cost = [], 0, 0
            batch.append(part)
            items, cost = items + size, cost + price
    if batch:
        yield batch


def _parts(engine: Engine, block: Sequence[Text]) -> Iterator[Sequence[Text]]:
    part: list[Text] = []
    cost = 0
    for text in block:
        price = engine.cost(text.text)
        if part and (len(part) >= engine.caps.max_items or cost + price > engine.caps.max_cost):
            yield part
            part, cost = [], 0
        part.append(text)
        cost += price
    if part:
        yield part


def _pooled(run: Callable[[Blocks], list[Answer]], todo: Iterator[Blocks], threads: int) -> Iterator[list[Answer]]:
    """Keep `threads` requests under way, and no more in memory than twice as many."""
    if threads == 1:
        yield from map(run, todo)
        return
    with ThreadPoolExecutor(threads) as pool:
        pending: set[Future[list[Answer]]] = set()
        try:
            for batch in todo:
                pending.add(pool.submit(run, batch))
                if len(pending) >= 2 * threads:
                    done, pending = wait(pending, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while pending:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            for future in pending:
                future.cancel()
