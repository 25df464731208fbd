"""Names with a number in them that counts nothing in the text: 日经225, S&P 500."""

from __future__ import annotations

import re

_SIZE = re.compile(r"(?:30|35|40|50|100|150|200|225|250|300|350|400|500|600|1000|2000|3000)(?![0-9.,%万亿萬億])")
# In lower case, as normalised text is; the longest is the window below.
_INDEX = re.compile(
    r"(?:日经|日經|日経|닛케이|nikkei|标普|標普|标准普尔|s&p|standard & poor's|chinext|深证|深證|国证|國證|北证|北證|纳指|納指|코스피|코스닥|沪深|滬深|csi|中证|中證|上证|上證|sse|科创|科創|罗素|羅素|ラッセル|russell|"
    r"富时|富時|ftse|纳斯达克|納斯達克|那斯達克|ナスダック|nasdaq|nasdaq-|stoxx|stoxx europe|斯托克|kospi|topix|dax|asx|cac|ibex|sbf|smi|aex|bel|psi)\s?$"
)
# These are other words too, unless an index is named behind them.
_OTHER_WORD = re.compile(r"(?:star|taiwan|台灣|臺灣|台湾|创业板|創業板|恒生|hang seng)\s?$")
_NAMED = re.compile(r"\s?(?:index|etf|指数|指數|지수|-index|indice|índice)")
_WINDOW = 20


def index_name_end(norm: str, start: int) -> int:
    """Return where the size in a share index's name ends; 0 where the number at `start` is none."""
    size = _SIZE.match(norm, start)
    if size is None:
        return 0
    before = norm[max(0, start - _WINDOW) : start]
    is_name = _INDEX.search(before) or (_OTHER_WORD.search(before) and _NAMED.match(norm, size.end()))
    return size.end() if is_name else 0
