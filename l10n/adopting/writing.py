"""From a text as a file has it to a target as a catalog has it: without the escapes that merging puts in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from l10n.adopting.judging import Found
from l10n.adopting.past import PastPage
from l10n.article import Joints, merge_pieces
from l10n.model import Role

_BLOCK = re.compile(r"^(?:(\d{1,9})\\(?=[.)])|\\(?=[-+*#>`~:=_\[]))")


def unescape_targets(past: PastPage, found: Mapping[int, Found], joints: Joints) -> dict[int, Found]:
    """Remove escapes where merging puts the very same in again."""
    article = past.bitext.article
    plain = {
        index: text
        for index, here in found.items()
        if here.standing.is_taken and (text := _plain(here.text, article.segments[index].role)) != here.text
    }
    if not plain:
        return dict(found)
    taken = {index: here.text for index, here in found.items() if here.standing.is_taken}
    body, pieces = merge_pieces(article, past.targets | taken | plain, joints)
    written = {piece.segment: body[slice(*piece.span)].decode() for piece in pieces}
    same = {index: text for index, text in plain.items() if written.get(index) == found[index].text}
    return {index: replace(here, text=same.get(index, here.text)) for index, here in found.items()}


def _plain(text: str, role: Role) -> str:
    if role is Role.FRONT_MATTER:
        return text
    if role is Role.ALT:
        return re.sub(r"\\([\[\]|])", r"\1", text)
    if role is Role.LINK_TITLE:
        return re.sub(r"\\([\"')|])", r"\1", text)
    if role is Role.SHORTCODE:
        return text.replace('\\"', '"')
    if role is Role.CELL:
        text = text.replace("\\|", "|")
    return _BLOCK.sub(r"\1", text)
