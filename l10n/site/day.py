"""The only clock whose time comes into files of a site."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime

_DIGITS = 11
"""Of seconds since 1970, up to the year 5138."""


def current_day() -> str:
    """Return the day in UTC as ISO 8601; `SOURCE_DATE_EPOCH` names another, for builds that are to come out the same."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(given) if given.isascii() and given.isdigit() and len(given) <= _DIGITS else time.time()
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
