"""What git leaves in a file that two people changed."""

from __future__ import annotations

import re

_MARKERS = re.compile(rb"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)


def conflict_line(raw: bytes) -> int:
    """Return the line where git left both sides of a conflict; 0 where it left none."""
    found = list(_MARKERS.finditer(raw.replace(b"\r\n", b"\n")))
    return raw.count(b"\n", 0, found[0].start()) + 1 if len(found) > 1 else 0
