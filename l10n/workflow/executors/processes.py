"""Articles done by as many processes as there are processors: parsing keeps one busy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from l10n.workflow.stages import Progress, Result

_CHUNK = 50
"""Articles that a process is handed at once."""


def run_in_processes(
    paths: Sequence[str], do: Callable[[Sequence[str]], Result], progress: Progress
) -> Iterator[Result]:
    """Yield what `do`, which must pickle, makes of each chunk of the articles, in their order."""
    from concurrent.futures import ProcessPoolExecutor

    chunks = [paths[at : at + _CHUNK] for at in range(0, len(paths), _CHUNK)]
    with ProcessPoolExecutor() as pool:
        for number, part in enumerate(pool.map(do, chunks), 1):
            yield part
            progress("", min(number * _CHUNK, len(paths)), len(paths))
