"""Ranges of characters, each spelled here alone: Han by what is asked of it, and the letters of other scripts."""

from __future__ import annotations

import re

UNIFIED = "\u4e00-\u9fff"
"""The block of Han that the old encodings draw from: whether Big 5 or GB 2312 has a character is asked of these alone."""
IDEOGRAPHS = f"\u3400-\u4dbf{UNIFIED}"
"""What Chinese is measured in and names are made of; the rare characters beyond are no sign of either."""
_HAN = f"{IDEOGRAPHS}\uf900-\ufaff\U00020000-\U0003ffff"
_CJK = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han, kana and their punctuation

# 〇 is left out: it is a digit.
HAN = re.compile(f"[{_HAN}]")
"""What needs a translation holds one of these."""
HAN_RUN = re.compile(f"[{_HAN}]+")
IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
UNIFIED_IDEOGRAPH = re.compile(f"[{UNIFIED}]")

WIDE = re.compile(f"[\u1100-\u11ff{_CJK}\uac00-\ud7af\ufe30-\ufe4f\uff00-\uffef]")
"""What takes two columns of a terminal; a line of it is broken at any place."""
READ_SINGLY = re.compile(f"[{_CJK}\uac00-\ud7af]")
"""What readers tell apart character by character, where other scripts have words."""
UNSPACED = "\u2e80"
"""Letters from here on (CJK, kana, hangul) are written without spaces: no word boundary is asked of them."""

KANA = re.compile("[\u3040-\u30ff]")
KATAKANA_NAME = re.compile("[ァ-ヺー・]{3,}")
HANGUL = re.compile("[\uac00-\ud7a3]")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
CYRILLIC = re.compile("[\u0400-\u04ff]")
GREEK = re.compile("[\u0370-\u03ff]")
ARABIC = re.compile("[\u0600-\u06ff]")
HEBREW = re.compile("[\u0590-\u05ff]")
THAI = re.compile("[\u0e00-\u0e7f]")
DEVANAGARI = re.compile("[\u0900-\u097f]")


def is_kana_or_han(char: str) -> bool:
    """Return whether a character may go on a Chinese or Japanese word."""
    return "\u3040" <= char <= "\u9fff"


def unified_ideographs() -> str:
    """Return every character of the block that the old encodings draw from."""
    return "".join(map(chr, range(0x4E00, 0xA000)))
