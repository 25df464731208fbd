"""Locales."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Locale:
    """A BCP 47 language tag of language, script and region; `str` gives its canonical case: `zh-Hant-TW`."""

    language: str
    script: str = ""
    region: str = ""

    @staticmethod
    @lru_cache(maxsize=1024)
    def parse(tag: str) -> Locale:
        """
        Read a tag in any case, with `-` or `_` between its parts.

        Raises ValueError where it is not language[-Script][-REGION].
        """
        match = _TAG.fullmatch(tag.strip().replace("_", "-"))
        if not match:
            raise ValueError(f"{tag!r} is not a locale like en, zh-TW or zh-Hant-HK")
        language, script, region = match.groups(default="")
        return Locale(language.lower(), script.title(), region.upper())

    def __str__(self) -> str:
        """Join the parts with `-`."""
        return "-".join(filter(None, (self.language, self.script, self.region)))
