"""What a run may send and spend."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import KW_ONLY, dataclass, field
from decimal import Decimal
from typing import NamedTuple

_MILLION = 1_000_000
# Tokens of an English translation for one of its Chinese source; Japanese and Korean take about 1.3.
_OUT = Decimal("1.1")


@dataclass(frozen=True, slots=True)
class Price:
    """What an engine takes for a million characters, or for a million tokens in and out; zero where nothing."""

    characters: Decimal = Decimal(0)
    tokens_in: Decimal = Decimal(0)
    tokens_out: Decimal = Decimal(0)

    def of(self, characters: int, tokens: int) -> Decimal:
        """Estimate the price of a request; tokens are those that go in."""
        by_tokens = tokens * self.tokens_in + tokens * _OUT * self.tokens_out
        return (characters * self.characters + by_tokens) / _MILLION


FREE = Price()

_reserving: ContextVar[Callable[[Sequence[str]], None] | None] = ContextVar("reserving", default=None)


def reserve_again(texts: Sequence[str]) -> None:
    """
    Count texts that an engine sends once more within one `send`, such as a request asked again in halves.

    Raises SpentError where a limit of the run is reached.
    """
    if reserve := _reserving.get():
        reserve(texts)


@contextmanager
def reserving(reserve: Callable[[Sequence[str]], None]) -> Iterator[None]:
    """Have `reserve_again` of this thread count here."""
    token = _reserving.set(reserve)
    try:
        yield
    finally:
        _reserving.reset(token)


class Overrun(NamedTuple):
    """Why a request may not be sent, and the option that would have to be raised."""

    what: str
    limit: str


@dataclass
class Budget:
    """Characters and money of a run, over all its engines; what is reserved is taken to be spent."""

    max_characters: int | None = None
    max_cost: Decimal | None = None
    characters: int = 0
    cost: Decimal = Decimal(0)
    _: KW_ONLY
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def reserve(self, characters: int, cost: Decimal) -> Overrun | None:
        """Take a request into account, unless it would go beyond a limit."""
        with self._lock:
            if self.max_characters is not None and self.characters + characters > self.max_characters:
                return Overrun(f"the limit of {self.max_characters:,} characters is reached", "--max-chars")
            if self.max_cost is not None and self.cost + cost > self.max_cost:
                return Overrun(f"the limit of {self.max_cost} is reached", "--max-cost")
            self.characters += characters
            self.cost += cost
            return None
