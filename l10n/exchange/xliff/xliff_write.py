"""
Rows as XLIFF 1.2, for the editors of translators.

A file element is an article; a unit's id is made of its context and source, so that it is
the same in every export. Inline markup stands in codes, hints in notes, and what a stale
unit was before in `alt-trans`: its old target never counts as a target.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from l10n.exchange.codes import Code, CodeKind, code_texts
from l10n.exchange.row import Dumped, ExchangeError, Row, part_rows, unit_id
from l10n.exchange.xml_text import element, escaped, tag
from l10n.model import Locale, UnitState

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
CONTEXT = "x-po-msgctxt"
"""The context type that tools for PO files give a unit's context."""
ROLE_NOTE, FIGURE_NOTE, TERM_NOTE, PERSON_NOTE = "l10n role", "l10n figure", "l10n term", "translator"
PREVIOUS = "previous-version"

STATES = {
    UnitState.DRAFT: "needs-review-translation",
    UnitState.TRANSLATED: "final",
    UnitState.FOLDED: "x-folded",
}
"""What a target's state is written as; a unit without a target has none."""


def dump_xliff(rows: Iterable[Row], source: Locale, target: Locale) -> Dumped:
    """
    Write rows as XLIFF 1.2; `read_xliff` gives the same rows back.

    Raises ExchangeError where there is no row, since a file needs one.
    """
    good, refused = part_rows(rows)
    articles: dict[str, list[Row]] = {}
    for row in good:
        articles.setdefault(row.article, []).append(row)
    if not articles:
        raise ExchangeError("", "there is nothing to export", "name articles that have catalogs")
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n'
    files = (_file(article, each, source, target) for article, each in articles.items())
    return Dumped("".join([head, *files, "</xliff>\n"]).encode(), refused)


def _file(article: str, rows: Iterable[Row], source: Locale, target: Locale) -> str:
    attributes = {
        "original": article,
        "source-language": str(source),
        "target-language": str(target),
        "datatype": "plaintext",
    }
    head = '    <header>\n      <tool tool-id="l10n" tool-name="l10n"/>\n    </header>\n'
    # An article without a path has no name, and the attribute must be there.
    start = tag("file", attributes) if article else tag("file", attributes).replace("<file", '<file original=""', 1)
    return f"  {start}\n{head}    <body>\n{''.join(map(_unit, rows))}    </body>\n  </file>\n"


def _unit(row: Row) -> str:
    attributes = {
        "id": unit_id(row.context, row.source),
        "resname": row.context,
        "approved": "yes" if row.is_confirmed else "",
        "xml:space": "preserve",
    }
    lines = [tag("trans-unit", attributes), *(f"  {line}" for line in _parts(row)), "</trans-unit>"]
    return "".join(f"      {line}\n" for line in lines)


def _parts(row: Row) -> Iterator[str]:
    texts = code_texts(row.source, row.target)
    yield f"<source>{_with_codes(texts.source)}</source>"
    if row.target or row.state in STATES:
        state = STATES.get(row.state, "") if row.state else ""
        yield f"{tag('target', {'state': state})}{_with_codes(texts.target)}</target>"
    if row.context:
        context = element("context", row.context, **{"context-type": CONTEXT})
        yield f'<context-group purpose="information">{context}</context-group>'
    yield from _notes(row)
    if row.previous or row.previous_target:
        before = code_texts(row.previous, row.previous_target)
        texts_before = f"<source>{_with_codes(before.source)}</source><target>{_with_codes(before.target)}</target>"
        yield f'<alt-trans alttranstype="{PREVIOUS}">{texts_before}</alt-trans>'


def _notes(row: Row) -> Iterator[str]:
    if row.role:
        yield element("note", row.role, **{"from": ROLE_NOTE})
    for name, hints in ((FIGURE_NOTE, row.figures), (TERM_NOTE, row.terms)):
        yield from (element("note", hint, **{"from": name, "annotates": "source"}) for hint in hints)
    if row.note:
        yield element("note", row.note, **{"from": PERSON_NOTE})


def _with_codes(pieces: Iterable[str | Code]) -> str:
    return "".join(escaped(piece) if isinstance(piece, str) else _code(piece) for piece in pieces)


def _code(code: Code) -> str:
    shown = {"equiv-text": code.text} if code.kind is CodeKind.ALONE else {}
    return element(code.kind.value, code.text, id=str(code.number), **shown)
