"""
Take texts that repeat themselves through every reader, and show what takes long for its size.

    python benchmarks/scaling.py [--size BYTES] [--limit SECONDS] [--text NAME…] [--subject NAME…]

Seconds are those of the processor, so that a busy machine changes nothing. A reader that is killed
at the limit is shown as `over`. Exit code 1 means that something took longer.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from scaling_subjects import SUBJECTS
from scaling_texts import TEXTS

EXPECTED = ("ArticleError", "CatalogError", "EngineError", "ExchangeError", "GlossaryError")


class Timed(NamedTuple):
    """How long a subject took for a text; nothing for one that was killed."""

    text: str
    subject: str
    seconds: float | None
    said: str = ""


def timed(name: str, text: str, subjects: list[str], limit: float) -> Iterator[Timed]:
    """Take a text through the subjects, in processes that can be killed."""
    left = list(subjects)
    while left:
        for result in _in_child(name, text, tuple(left), limit):
            left.remove(result.subject)
            yield result


def _in_child(name: str, text: str, subjects: tuple[str, ...], limit: float) -> Iterator[Timed]:
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        _run(text, subjects, writing, limit)
        os._exit(0)
    os.close(writing)
    lines = _lines(reading)
    for subject in subjects:
        line = next(lines, None)
        if line is None:
            yield Timed(name, subject, None)
            break
        seconds, _, said = line.partition(" ")
        yield Timed(name, subject, float(seconds), said)
    os.close(reading)
    os.waitpid(child, 0)


def _run(text: str, subjects: tuple[str, ...], writing: int, limit: float) -> None:
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # ends the process, also within a library
    for subject in subjects:
        signal.setitimer(signal.ITIMER_PROF, limit)
        start = time.process_time()
        said = _said(SUBJECTS[subject], text)
        os.write(writing, f"{time.process_time() - start:.4f} {said}\n".encode())


def _said(subject: Callable[[str], object], text: str) -> str:
    try:
        subject(text)
    except Exception as error:  # noqa: BLE001 what a subject raises is a result here
        return f"{type(error).__name__}: {error}".replace("\n", " ")[:200]
    return ""


def _lines(reading: int) -> Iterator[str]:
    """Yield the lines of a pipe, until nobody writes to it any more."""
    rest = b""
    while chunk := os.read(reading, 65536):
        *whole, rest = (rest + chunk).split(b"\n")
        yield from (line.decode() for line in whole)


def main() -> int:
    """Print what took longer than it may, and what raised something that is no line for a user."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--limit", type=float, default=5.0)
    parser.add_argument("--slow", type=float, default=1.0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--text", nargs="*")
    parser.add_argument("--subject", nargs="*")
    given = parser.parse_args()
    names = given.text or list(TEXTS)

    def of(name: str) -> list[Timed]:
        return list(timed(name, TEXTS[name](given.size), given.subject or list(SUBJECTS), given.limit))

    runs = slow = 0
    with ThreadPoolExecutor(given.threads) as pool:
        for found in pool.map(of, names):
            for each in found:
                is_slow = each.seconds is None or each.seconds > given.slow
                runs, slow = runs + 1, slow + is_slow
                if is_slow or (each.said and not each.said.startswith(EXPECTED)):
                    show(each)
    print(f"{runs} runs, {slow} slow")
    return int(bool(slow))


def show(each: Timed) -> None:
    """Print a line at once: a run takes minutes."""
    shown = "over" if each.seconds is None else f"{each.seconds:.2f}"
    print(f"{shown:>7}  {each.subject:<16} {each.text:<28} {each.said}".rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
