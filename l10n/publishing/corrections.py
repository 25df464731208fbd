"""What a page says of a figure that was corrected after it had gone live."""

from __future__ import annotations

import re

from l10n.model import Article, KeyPath, Locale
from l10n.project import Config

_DAY = "{date}"
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def corrections(article: Article, config: Config, locale: Locale, day: str) -> dict[KeyPath, str]:
    """Return the front-matter key that tells of a correction, with its value; nothing where none is to be told."""
    if not (config.correction_key and day):
        return {}
    own = config.locale(locale).correction
    said = (config.correction if own is None else own).replace(_DAY, day)
    if not said or not _gives_way(_source_value(article, config.correction_key), said):
        return {}
    return {(config.correction_key,): said}


def _source_value(article: Article, key: str) -> str:
    """Return what the source says under a key, as it is written."""
    head = article.head
    found = [node for node in head.nodes if node.path == (key,)] if head else []
    return head.block[slice(*found[0].span)].strip("\"' ") if head and found else ""


def _gives_way(own: str, said: str) -> bool:
    """Return whether the source's own value is none, or an earlier day: what an editor wrote, and a later day, stay."""
    return not own or bool(_ISO.match(own) and _ISO.fullmatch(said) and own[:10] < said)
