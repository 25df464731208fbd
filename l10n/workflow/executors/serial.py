"""Articles done one by one, each saved before the next begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from l10n.workflow.stages import Progress


def run_serially(paths: Sequence[str], do: Callable[[int, str], None], progress: Progress) -> None:
    """Call `do` with the number and the path of each article, in order."""
    for number, path in enumerate(paths):
        progress(path, number + 1, len(paths))
        do(number, path)
