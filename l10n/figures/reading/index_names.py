"""Names with a number in them that counts nothing in the text: 日经225, S&P 500."""

from __future__ import annotations

import re

_SIZE = re.compile(r"(?:30|35|40|50|100|150|200|225|250|300|350|400|500|600|1000|2000|3000)(?![0-9.,%万亿萬億])")
# In lower case, as normalised text is; the longest is the window below.
_INDEX = re.compile(
    r"(?:日经|日經|日経|닛케이|nikkei|标普|標普|标准普尔|s&p|沪深|滬深|csi|中证|中證|上证|上證|sse|科创|科創|罗素|羅素|ラッセル|russell|"
    r"富时|富時|ftse|纳斯达克|納斯達克|那斯達克|ナスダック|nasdaq|nasdaq-|stoxx|stoxx europe|斯托克|kospi|topix|asx|cac|ibex|sbf|smi|aex|bel|psi)\s?$"
)
_WINDOW = 16


def index_name_end(norm: str, start: int) -> int:
    """Return where the size in a share index's name ends; 0 where the number at `start` is none."""
    size = _SIZE.match(norm, start)
    if size is None or not _INDEX.search(norm[max(0, start - _WINDOW) : start]):
        return 0
    return size.end()
