"""A real LibreTranslate with two tiny models, from its own virtual environment, on the loopback."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.process import environment, free_port, running
from tests.servers.tiny_mt import write_packages


@contextmanager
def libretranslate(folder: Path, *options: str) -> Iterator[str]:
    """Serve zh to en and zh to ja; give the address. `options` are LibreTranslate's own."""
    packages = folder / "packages"
    packages.mkdir(parents=True)
    write_packages(packages)  # with fewer than two it looks for more on the network, and never stops
    homes = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    variables = {name: str(folder / name.lower()) for name in homes} | {"ARGOS_PACKAGES_DIR": str(packages)}
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    program = str(environment("libre") / "libretranslate")
    command = [program, "--host", "127.0.0.1", "--port", str(port), "--threads", "2", "--disable-files-translation"]
    with running([*command, *options], f"{url}/languages", folder / "run", variables):
        yield url


def add_key(database: Path, key: str) -> None:
    """Let a server that was started with `--api-keys-db-path` take a key."""
    program = str(environment("libre") / "ltmanage")
    command = [program, "keys", "--api-keys-db-path", str(database), "add", "1000", "--key", key]
    subprocess.run(command, cwd=database.parent, check=True, capture_output=True, timeout=60)
