"""
Batches, limits, retries, threads and kept answers around an engine's `send`, written once for all engines.

Answers come batch by batch, so that texts which a service mixed up within a request can be
told. What was asked for ahead of time is waited for, and not asked for again.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import KW_ONLY, dataclass, replace
from functools import cached_property

from l10n.engines.batches import batches
from l10n.engines.budget import FREE, Budget, Price, reserving
from l10n.engines.cache import AnswerCache, answer_key
from l10n.engines.causes import reason_of
from l10n.engines.pace import Pace, Sleep, Slots
from l10n.engines.protocol import Blocks, Context, Engine, TermUse, Text
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError, SpentError, UnservedError
from l10n.model import Cause, Reason
from l10n.protect import Wire

ContextOf = Callable[[Blocks], Context]
"""Gives what surrounds a batch in its article."""
Codes = tuple[str, str]
"""The engine's own codes of source and target."""


@dataclass(frozen=True, slots=True)
class Retries:
    """How patiently a request is repeated: waits grow from `base` seconds to at most `cap`."""

    tries: int = 5
    base: float = 1.0
    cap: float = 60.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds an engine back during a run."""

    retries: Retries = Retries()
    deadline: float = 0.0
    """Seconds of a run after which the engine gets nothing more; 0 for none."""
    price: Price = FREE
    budget: Budget | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for one text: the answer, or why there is none."""

    id: int
    text: str | None
    reason: Reason | None = None
    is_fatal: bool = False
    """True where asking again in another way is of no use."""
    _: KW_ONLY
    is_kept: bool = False
    """True for one that an earlier run was given."""


_GIVE_UP = 3
"""Requests in a row that failed for good, after which an engine that once answered is taken to be gone."""


class Session:
    """An engine during a run: its pace, its answers, and whether it is still there."""

    def __init__(
        self,
        engine: Engine,
        limits: Limits = Limits(),
        cache: AnswerCache | None = None,
        options: str = "",
        sleep: Sleep = time.sleep,
    ) -> None:
        """Start with an engine that is taken to be there; `options` tells kept answers of other settings apart."""
        self.engine = engine
        self.down: Reason | None = None
        """Why nothing more is sent, once it is so."""
        self.renderings: dict[Codes, dict[str, str]] = {}
        """What the engine calls bare terms, by language codes."""
        self._limits, self._options, self._sleep = limits, options, sleep
        self._cache = cache if engine.caps.is_cached else None
        self._pace, self._slots = Pace(engine.caps.rps, sleep), Slots(engine.caps.threads)
        self._failures = _GIVE_UP - 1  # one that never answered gets no second chance
        self._failed: RetryableEngineError | None = None
        """How the last request failed, until one is answered."""
        self._lock = threading.Lock()
        self._ahead: dict[bytes, Future[dict[bytes, Answer]]] = {}
        self._ends = 0.0
        self._is_closed = False

    # --- asking ------------------------------------------------------------------------------

    def translate(
        self, blocks: Blocks, codes: Codes, context: ContextOf = lambda batch: Context(), *, alone: bool = False
    ) -> Iterator[list[Answer]]:
        """
        Yield the answers as they arrive, those of one request together, one for each text.

        `context` gives what surrounds a batch; with `alone` each text has a request of its own. Once the engine
        is down, the texts that were not sent get its reason.
        """
        wire = context([]).wire
        left: dict[int, Text] = {text.id: text for block in blocks for text in block}
        ahead: dict[Future[dict[bytes, Answer]], list[Text]] = {}
        found_ahead: dict[bytes, Future[dict[bytes, Answer]]] = {}
        for text in list(left.values()):
            key = self._key(text, codes, wire)
            if (kept := self._kept(key)) is not None:
                yield [Answer(left.pop(text.id).id, kept, is_kept=True)]
                continue
            if key in self._ahead:
                found_ahead[key] = self._ahead.pop(key)
            if key in found_ahead:  # texts that differ in their markup only are alike on their way
                ahead.setdefault(found_ahead[key], []).append(left.pop(text.id))
        for future, texts in ahead.items():
            found = future.result()
            yield [replace(found[self._key(text, codes, wire)], id=text.id) for text in texts]
        rest = [part for block in blocks if (part := [text for text in block if text.id in left])]
        todo = iter([[[text]] for part in rest for text in part]) if alone else batches(self.engine, rest)
        for answers in self._pooled(lambda batch: self._run(batch, codes, context), todo):
            for answer in answers:
                left.pop(answer.id, None)
            if answers:
                yield answers
        if left:
            yield [self._unasked(text) for text in left]

    def ask_ahead(self, blocks: Blocks, codes: Codes, context: ContextOf) -> int:
        """Send texts that `translate` will be asked for; give the number of requests."""
        wire = context([]).wire
        new = [
            part
            for block in blocks
            if (
                part := [
                    text
                    for text in block
                    if (key := self._key(text, codes, wire)) not in self._ahead and self._kept(key) is None
                ]
            )
        ]
        todo = [] if self.down else list(batches(self.engine, new))
        for batch in todo:
            future = self._pool.submit(self._by_key, batch, codes, context)
            self._ahead |= {self._key(text, codes, wire): future for block in batch for text in block}
        return len(todo)

    def keep(self, text: Text, codes: Codes, wire: Wire | None, answer: str) -> None:
        """Store an answer that was found to be good."""
        if self._cache:
            name, target = self.engine.name, codes[1]
            self._cache.keep(self._key(text, codes, wire), name, target, answer, len(text.text))

    def forget(self, text: Text, codes: Codes, wire: Wire | None) -> None:
        """Drop an answer that turned out to be none, so that it is asked for again."""
        if self._cache:
            self._cache.forget(self._key(text, codes, wire))

    def is_kept(self, text: Text, codes: Codes) -> bool:
        """Return whether a text would cost nothing."""
        return self._kept(self._key(text, codes, None)) is not None

    def close(self) -> None:
        """Let go of requests that nobody waits for any more; those under way are not tried again."""
        self._is_closed = True
        if "_pool" in self.__dict__:
            self._pool.shutdown(wait=False, cancel_futures=True)

    # --- kept answers ------------------------------------------------------------------------

    def _key(self, text: Text, codes: Codes, wire: Wire | None) -> bytes:
        """Name all that an answer depends on; what surrounds a text is left out, or a moved paragraph would cost again."""
        terms = text.terms if self.engine.caps.terms is TermUse.TOLD else ()
        told = "\n".join(f"{source}\t{target}" for source, target in terms)
        used = (wire or self.engine.caps.wire).value
        return answer_key(self.engine.name, self._options, *codes, used, told, text.draft, text.text)

    def _kept(self, key: bytes) -> str | None:
        return self._cache.get(key) if self._cache else None

    def _by_key(self, batch: Blocks, codes: Codes, context: ContextOf) -> dict[bytes, Answer]:
        wire = context([]).wire
        keys = {text.id: self._key(text, codes, wire) for block in batch for text in block}
        found = {keys[answer.id]: answer for answer in self._run(batch, codes, context)}
        return {key: found.get(key) or self._unasked(number) for number, key in keys.items()}

    # --- one request -------------------------------------------------------------------------

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self.engine.caps.threads, thread_name_prefix=f"l10n-{self.engine.name}")

    def _run(self, batch: Blocks, codes: Codes, context: ContextOf) -> list[Answer]:
        if self.down:
            return []
        texts = [text for block in batch for text in block]
        try:
            self._begin()
            self._reserve([text.text for text in texts])
            around = context(batch)
            with reserving(self._reserve):
                answers = self._retrying(lambda: self.engine.send(batch, *codes, around))
        except EngineError as error:
            reason, is_fatal = reason_of(error, self.engine.name), self._ends_asking(error)
            return [Answer(text.id, None, reason, is_fatal) for text in texts]
        with self._lock:
            self._failures = 0
        found = [_answer(self.engine, answers, text) for text in texts]
        # Before it is looked at: a run that is killed now has paid for it. What is refused is forgotten again.
        for text, answer in zip(texts, found, strict=True):
            if answer.text is not None:
                self.keep(text, codes, around.wire, answer.text)
        return found

    def _unasked(self, number: int) -> Answer:
        gone = self.down or Reason(Cause.DOWN, self.engine.name, f"{self.engine.name}: was not asked")
        return Answer(number, None, gone, is_fatal=True)

    def _begin(self) -> None:
        """Start the clock of the deadline with the first request."""
        with self._lock:
            self._ends = self._ends or (time.monotonic() + self._limits.deadline if self._limits.deadline else 0.0)

    def _reserve(self, texts: Sequence[str]) -> None:
        """Count what is sent. Raises SpentError where a limit of the run is reached."""
        if self._limits.budget and self.engine.caps.is_cached:
            characters = sum(map(len, texts))
            tokens = self.engine.caps.overhead + sum(map(self.engine.cost, texts))
            if over := self._limits.budget.reserve(characters, self._limits.price.of(characters, tokens)):
                remedy = "raise it, or go on in another run"
                raise SpentError(self.engine.name, over.what, remedy, limit=over.limit)

    def _ends_asking(self, error: EngineError) -> bool:
        """Take note of an error; True if these texts need not be sent again."""
        if isinstance(error, UnservedError):  # other locales may be served
            return True
        if not isinstance(error, FatalEngineError | RetryableEngineError):
            return False
        with self._lock:
            self._failures += isinstance(error, RetryableEngineError)
            if isinstance(error, FatalEngineError) or self._failures >= _GIVE_UP:
                self.down = self.down or reason_of(error, self.engine.name)
            return isinstance(error, FatalEngineError) or self.down is not None

    def _retrying(self, send: Callable[[], Mapping[int, str | EngineError]]) -> Mapping[int, str | EngineError]:
        retries = self._limits.retries
        for attempt in range(retries.tries):
            self._require_time(self._pace.pending)
            self._pace.wait()
            try:
                with self._slots.taken():
                    self._require_time(0)
                    answers = send()
                self._slots.went_well()
                self._failed = None
                return answers
            except RetryableEngineError as error:
                self._failed = error
                self._slots.went_wrong()
                if attempt == retries.tries - 1 or self.down or self._is_closed:
                    raise
                self._wait(error, attempt)
        raise AssertionError("a try either returns or raises")

    def _wait(self, error: RetryableEngineError, attempt: int) -> None:
        retries = self._limits.retries
        if not error.after:  # no time at all is no time to recover
            seconds = min(retries.cap, retries.base * 2**attempt) * random.uniform(0.5, 1)
            self._require_time(seconds)
            self._sleep(seconds)
        elif error.after > retries.cap:
            what = f"{error.what}; it asks to wait {error.after:.0f} seconds"
            raise FatalEngineError(self.engine.name, what, "run again later") from error
        else:
            self._pace.hold(error.after)

    def _require_time(self, seconds: float) -> None:
        """Raise SpentError where a wait would go beyond the deadline, or what kept the engine from answering until then."""
        if self._ends and time.monotonic() + seconds >= self._ends:
            if self._failed:
                raise self._failed
            what = f"its deadline of {self._limits.deadline:g} seconds has passed"
            raise SpentError(self.engine.name, what, "run again, or raise `deadline`", limit="`deadline`")

    def _pooled(self, run: Callable[[Blocks], list[Answer]], todo: Iterator[Blocks]) -> Iterator[list[Answer]]:
        """Keep as many requests under way as the engine takes, and no more in memory than twice as many."""
        if self.engine.caps.threads == 1:
            yield from map(run, todo)
            return
        pending: set[Future[list[Answer]]] = set()
        try:
            for batch in todo:
                pending.add(self._pool.submit(run, batch))
                if len(pending) >= 2 * self.engine.caps.threads:
                    done, pending = wait(pending, return_when=FIRST_COMPLETED)
                    yield from (future.result() for future in done)
            while pending:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        finally:
            for future in pending:
                future.cancel()


def _answer(engine: Engine, answers: Mapping[int, str | EngineError], text: Text) -> Answer:
    answer = answers.get(text.id)
    if isinstance(answer, EngineError):
        return Answer(text.id, None, reason_of(answer, engine.name))
    if answer is None or not answer.strip():
        return Answer(text.id, None, Reason(Cause.REFUSED, engine.name, f"{engine.name}: no answer for this text"))
    return Answer(text.id, answer.strip())
