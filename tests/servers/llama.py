"""A real llama.cpp server with a random model, from its own virtual environment, on the loopback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.process import environment, free_port, running


@contextmanager
def llama(folder: Path, context: int = 4096) -> Iterator[str]:
    """Serve the model as `tiny`; give the base address of the OpenAI-compatible API."""
    from tests.servers.tiny_gguf import write_llama  # its libraries are not there in a plain `make test`

    folder.mkdir(parents=True, exist_ok=True)
    model = folder / "tiny.gguf"
    write_llama(model)
    port = free_port()
    url = f"http://127.0.0.1:{port}/v1"
    program = [str(environment("llama") / "python"), "-m", "llama_cpp.server"]
    options = {
        "model": model,
        "model_alias": "tiny",
        "host": "127.0.0.1",
        "port": port,
        "n_ctx": context,
        "n_threads": 2,
    }
    flags = [part for key, value in options.items() for part in (f"--{key}", str(value))]
    with running([*program, *flags], f"{url}/models", folder / "run"):
        yield url
