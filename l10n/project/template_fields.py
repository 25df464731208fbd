"""What the templates of a layout may hold."""

from __future__ import annotations

import re

_SOURCE_FIELDS = ("dir", "stem", "ext", "source")
_TARGET_FIELDS = ("dir", "stem", "ext", "lang", "LANG", "tag")


def template_fault(source: str, target: str) -> tuple[str, str] | None:
    """Say what is wrong with a pair of templates, and what to do; None where nothing is."""
    for template, known in ((source, _SOURCE_FIELDS), (target, _TARGET_FIELDS)):
        if unknown := [name for name in re.findall(r"\{(\w*)\}", template) if name not in known]:
            return f"{template!r} cannot hold {{{unknown[0]}}}", f"use {', '.join(f'{{{one}}}' for one in known)}"
        if "{stem}" not in template:
            return f"{template!r} has no {{stem}}", "every file would be the same"
    if not re.search(r"\{(?:lang|LANG|tag)\}", target):
        return "the target has no {lang}", "every target would be the same file"
    return None
