"""Tracebacks of what nobody foresaw, `.l10n/faults/`: a file each, for whoever is asked to mend it."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from traceback import format_exception, walk_tb

from l10n import __version__
from l10n.site.files import Files
from l10n.site.replacing import own_folder, replace_file

FOLDER = ".l10n/faults"


def keep_fault(files: Files, place: str, error: BaseException) -> str:
    """Write down how an error came about, also in a dry run; return the file's path, empty where it cannot be written."""
    frames = [f"{frame.f_code.co_filename}:{line}" for frame, line in walk_tb(error.__traceback__)]
    digest = hashlib.blake2b(repr((type(error).__name__, frames)).encode(), digest_size=4).hexdigest()
    path = f"{FOLDER}/{digest}.txt"
    text = f"l10n {__version__}\n{place}\n\n{''.join(format_exception(error))}"
    with suppress(OSError):
        own_folder(files.root)
        replace_file(files.root / path, text.encode("utf-8", "backslashreplace"))
        return path
    return ""
