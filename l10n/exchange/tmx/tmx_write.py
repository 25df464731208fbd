"""
Rows as TMX 1.4b, for the memories of other tools.

A memory holds pairs, so rows without a target stay out. What TMX has no words for, the
article, the context, the role and the state, is said in `prop` elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n import __version__
from l10n.exchange.codes import Code, CodeKind, code_texts
from l10n.exchange.row import Dumped, Row, part_rows
from l10n.exchange.xml_text import element, escaped, tag
from l10n.model import Locale

ARTICLE, CONTEXT, ROLE, STATE = "x-article", "x-context", "x-role", "x-state"


def dump_tmx(rows: Iterable[Row], source: Locale, target: Locale) -> Dumped:
    """Write the rows that have a target; `read_tmx` gives them back, without hints and what was before."""
    good, refused = part_rows(rows)
    header = {
        "creationtool": "l10n",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "l10n",
        "adminlang": "en",
        "srclang": str(source),
        "datatype": "plaintext",
    }
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  {tag("header", header, "/")}\n  <body>\n'
    units = (_unit(row, source, target) for row in good if row.target)
    return Dumped("".join([head, *units, "  </body>\n</tmx>\n"]).encode(), refused)


def _unit(row: Row, source: Locale, target: Locale) -> str:
    texts = code_texts(row.source, row.target)
    lines = [
        *_said(row),
        _variant(texts.source, source),
        _variant(texts.target, target),
    ]
    return "".join(["    <tu>\n", *(f"      {line}\n" for line in lines), "    </tu>\n"])


def _said(row: Row) -> Iterator[str]:
    if row.note:
        yield element("note", row.note)
    state = row.state.value if row.state else ""
    for name, value in ((ARTICLE, row.article), (CONTEXT, row.context), (ROLE, row.role), (STATE, state)):
        if value:
            yield element("prop", value, type=name)


def _variant(pieces: Iterable[str | Code], locale: Locale) -> str:
    text = "".join(escaped(piece) if isinstance(piece, str) else _code(piece) for piece in pieces)
    return f'<tuv xml:lang="{locale}"><seg>{text}</seg></tuv>'


def _code(code: Code) -> str:
    number = str(code.number)
    if code.kind is CodeKind.ALONE:
        return element("ph", code.text, x=number)
    # Only the opening half is matched with the other language's.
    return element(code.kind.value, code.text, i=number, x=number if code.kind is CodeKind.OPEN else "")
