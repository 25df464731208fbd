"""Setting up a site: find its layout once, and write it down."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from l10n.errors import ConfigError
from l10n.model import Locale
from l10n.project import CONFIG_NAME, Config, find_layout
from l10n.site import replace_file

_TEMPLATE = """\
source = "{source}"
targets = [{targets}]
content = "{content}"
# How a source's path becomes a target's; {found}.
layout = "{layout}"
# Live when every unit has a target and no error stands against it; "reviewed" asks for confirmed ones.
publish = "clean"
# Memory always comes first, then these in order; "google" serves other locales.
engines = ["opencc"]

[article]
# Lines that crawlers leave behind, kept out of targets.
residue = ['^\\d+条评论$']
"""


def init_site(
    root: Path, source: Locale, targets: Sequence[Locale], content: str | None, *, force: bool = False
) -> str:
    """
    Write `l10n.toml` for the site in `root`; give its text.

    Raises ConfigError where there is one already, or no folder with Markdown files.
    """
    path = root / CONFIG_NAME
    if path.exists() and not force:
        raise ConfigError(str(path), "is there already", "edit it, or give --force to write it anew")
    folder = content or _content_folder(root)
    paths = [file.relative_to(root / folder).as_posix() for file in (root / folder).rglob("*.md")]
    if not paths:
        raise ConfigError(str(root / folder), "holds no Markdown files", "name the folder of articles with --content")
    layout = find_layout(paths, Config(source=source, targets=tuple(targets)))
    found = "found in the paths of this site" if layout else "nothing told it, so mend it if the site is not so"
    shown = ", ".join(f'"{locale}"' for locale in targets)
    text = _TEMPLATE.format(source=source, targets=shown, content=folder, layout=layout or "hugo-name", found=found)
    try:
        replace_file(path, text.encode())
    except OSError as error:
        raise ConfigError(
            str(path), f"cannot be written: {error.strerror}", "see to the folder's permissions"
        ) from error
    return text


def _content_folder(root: Path) -> str:
    for name in ("content", "source/_posts", "docs", "posts", "src/content"):
        if (root / name).is_dir():
            return name
    return "."
