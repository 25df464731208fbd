"""
Emphasis that CommonMark does not close.

`**营收：**增长` prints its asterisks: a closing run after punctuation and before a letter
is not right-flanking (CommonMark 0.31, 6.2). A translation must not carry that over.
"""

from __future__ import annotations

import re
import unicodedata

from l10n.article.text import Text

_PAIR = re.compile(r"(?<!\*)(?P<run>\*\*?)(?![*\s])(?P<text>[^*]*[^*\s])(?P=run)(?!\*)")
_CODE = re.compile(r"`+")


def literal_asterisks(text: str) -> int:
    """Count the `**` that a reader would see as asterisks."""
    if "**" not in text:
        return 0
    shown, end = [], 0
    for inline in Text.of(text).markup:
        shown.append(text[end : inline.span.start])
        end = inline.span.end
    return "\0".join([*shown, text[end:]]).count("**")


def mend_emphasis(text: str, *, spaced: bool) -> str:
    """Make `**…**` runs close: by a space where the script has spaces, else by moving punctuation out of them."""
    broken = literal_asterisks(text)
    if not broken or _CODE.search(text):
        return text
    mended = _PAIR.sub(lambda match: _mended(match, spaced=spaced), text)
    return mended if literal_asterisks(mended) < broken else text


def _mended(match: re.Match[str], *, spaced: bool) -> str:
    run, text = match["run"], match["text"]
    before, after = match.string[max(0, match.start() - 1) : match.start()], match.string[match.end() : match.end() + 1]
    opens = not _is_punctuation(text[0]) or not _is_letter(before)
    closes = not _is_punctuation(text[-1]) or not _is_letter(after)
    if opens and closes:
        return match[0]
    if spaced:
        return f"{'' if opens else ' '}{run}{text}{run}{'' if closes else ' '}"
    start = 0 if opens and not (_is_quote(text)) else len(text) - len(text.lstrip("“‘「『（《【"))
    core = text[start:]
    stop = len(core)
    while stop > 1 and _is_punctuation(core[stop - 1]):
        stop -= 1
    return f"{text[:start]}{run}{core[:stop]}{run}{core[stop:]}"


def _is_quote(text: str) -> bool:
    return (text[0], text[-1]) in {("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"), ("【", "】")}


def _is_letter(char: str) -> bool:
    return bool(char) and not char.isspace() and not _is_punctuation(char)


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
