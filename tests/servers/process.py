"""Servers as processes of their own: started on a free port, waited for, and stopped for certain."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The loopback needs no proxy, whatever the environment says.
_OPEN = urllib.request.build_opener(urllib.request.ProxyHandler({})).open


def environment(name: str) -> Path:
    """Give the folder of programs of a server's own virtual environment; `make test-servers` makes it."""
    folder = Path(os.environ.get(f"L10N_VENV_{name.upper()}", ROOT / f".venv-{name}")) / "bin"
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is not there; run make test-servers")
    return folder


def free_port() -> int:
    """Find a port that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    command: Sequence[str], ready: str, folder: Path, variables: Mapping[str, str] | None = None, seconds: float = 120
) -> Iterator[None]:
    """Run a server in a folder of its own, from when the address `ready` answers until the block is left."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, __file__, *command],
            cwd=folder,
            env={**os.environ, **(variables or {})},
            stdin=subprocess.PIPE,  # closed by the system when this process ends, however it ends
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that its children end with it
        )
    try:
        _wait(process, ready, log, seconds)
        yield
    finally:
        _stop(process)


def _wait(process: subprocess.Popen[bytes], ready: str, log: Path, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError, urllib.error.URLError), _OPEN(ready, timeout=5) as answer:
            if answer.status == 200:
                return
        time.sleep(0.1)
    said = log.read_text("utf-8", "replace")[-2_000:]
    raise RuntimeError(f"the server ended with {process.poll()}, or was not ready after {seconds:g} s:\n{said}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Make the whole group end: some servers do not hear a mere request while they wait for the network."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdin.close()


def _guard(command: Sequence[str]) -> int:
    """Run a server; end with it and all its children as soon as whoever wanted it is gone, even if it was killed."""

    def watch() -> None:
        sys.stdin.buffer.read()
        os.killpg(0, signal.SIGKILL)

    threading.Thread(target=watch, daemon=True).start()
    return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode


if __name__ == "__main__":
    sys.exit(_guard(sys.argv[1:]))
