"""A text in the one shape that patterns are written for, character for character."""

from __future__ import annotations

import re

# Full-width forms are ASCII plus 0xFEE0; the comma and the full stop of Chinese prose stay what they are.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，．！？；"}
_NARROW |= {ord(space): ord(" ") for space in "\u00a0\u2007\u2009\u202f\u3000\u2002\u2003\u200a"}
# A thing among the words, of which nothing is to be read: not a space, and no letter of any script.
_NARROW[0xFFFC] = 0
_NARROW |= {0x2212: ord("-"), 0x2010: ord("-"), 0x2011: ord("-"), 0xFE63: ord("-"), 0x2019: ord("'"), 0x301C: ord("~")}
_ODD = re.compile(
    "[\uff01-\uff5e\u00a0\u2007\u2009\u202f\u3000\u2002\u2003\u200a\u2212\u2010\u2011\ufe63\u2019\u301c\ufffc]"
)
_WIDE_POINT = re.compile("(?<=[0-9])．(?=[0-9])")
# ３・４％ is 3.4 %, １・２月 two months and ９・１１ a day: it is a point before what has parts only.
_MIDDLE_DOT = re.compile(
    "(?<=[0-9０-９])・(?=[0-9０-９]{1,4}(?:[%％‰兆億万千百倍割円ドポユ元キメト㌔㍍㌦㌧度ミセ秒歳点]|カ月|ヵ月|か月|ヶ月|時間|年間|年ぶり|ヘクタール|人に|メガ|ギガ|bp))"
    "|(?<=[マＭM][グ0-9０-９])・(?=[0-9０-９])|(?<=チュード[0-9０-９])・(?=[0-9０-９])"
    "|(?<=[率値数][0-9０-９])・(?=[0-9０-９]{1,2}(?![0-9０-９月日]))"
)
_WIDE_COMMA = re.compile("(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")
_WIDE_DIGIT = re.compile("[０-９]")


def normalise(text: str) -> str:
    """Return `text` in lower case with narrow forms for full-width ones; the length, and so every span, stays."""
    if "・" in text:
        text = _MIDDLE_DOT.sub(".", text)
    if _ODD.search(text):
        text = narrow(text)
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower, text))


def narrow(text: str) -> str:
    """Return `text` with narrow forms for full-width ones, in its own case."""
    wide = _WIDE_DIGIT.search(text)
    text = _WIDE_POINT.sub(".", text.translate(_NARROW))
    # 2017，300家 is a year and a count; a full-width comma groups full-width digits only.
    return _WIDE_COMMA.sub(",", text) if wide else text


def _lower(char: str) -> str:
    lower = char.lower()
    return lower if len(lower) == 1 else char
