"""Roman numerals, as French and Spanish number centuries, congresses and plans."""

from __future__ import annotations

_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_TENS = ("", "x", "xx", "xxx")

ROMAN = {ten + one: 10 * tens + ones for tens, ten in enumerate(_TENS) for ones, one in enumerate(_ONES) if ten + one}
"""From one to thirty-nine, in lower case."""
