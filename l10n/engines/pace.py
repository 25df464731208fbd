"""How fast an engine is asked: a gap between requests, and as many at once as it bears."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Sleep = Callable[[float], None]


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

    @property
    def pending(self) -> float:
        """Seconds until a request may start."""
        with self._lock:
            return max(0.0, self._next - time.monotonic())


class Slots:
    """Requests under way: half as many after a fault, one more after as many that went well (as TCP does it)."""

    def __init__(self, most: int) -> None:
        """Begin with all of them."""
        self._most = most
        self.limit = float(most)
        self._used = 0
        self._free = threading.Condition()

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Hold one while a request is under way."""
        with self._free:
            self._free.wait_for(lambda: self._used < int(self.limit))
            self._used += 1
        try:
            yield
        finally:
            with self._free:
                self._used -= 1
                self._free.notify()

    def went_well(self) -> None:
        """Take note of an answer."""
        with self._free:
            self.limit = min(float(self._most), self.limit + 1 / self.limit)
            self._free.notify()

    def went_wrong(self) -> None:
        """Take note of a server that is overloaded."""
        with self._free:
            self.limit = max(1.0, self.limit / 2)
