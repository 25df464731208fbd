"""What is written in a format reads back as the same rows, whatever the texts hold."""

from dataclasses import replace

import pytest
from hypothesis import assume, given

from l10n.exchange import Hints, catalog_rows, dump_rows, import_rows, read_rows
from l10n.exchange.codes import Code, code_texts
from l10n.exchange.formats import FileFormat
from l10n.model import Catalog, Unit, UnitState
from tests.exchange.strategies import EN, TRIMMED, ZH, catalogs, rows

WHOLE = [FileFormat.XLIFF, FileFormat.CSV, FileFormat.XLSX]


def there_and_back(written, form):
    dumped = dump_rows(written, form, ZH, EN)
    assert dumped.refused == ()
    read = read_rows(dumped.content, f"a.{form}", ZH, EN)
    assert read.refused == ()
    return list(read.rows)


@pytest.mark.parametrize("form", WHOLE)
@given(written=rows())
def test_rows_come_back_as_they_were(form, written):
    """Texts, markup, contexts, states, hints, notes and what was before, in order."""
    assume(written)
    assert there_and_back(written, form) == written


@given(written=rows())
def test_a_memory_keeps_the_pairs(written):
    """TMX holds rows with a target, without hints and what was before."""
    pairs = [replace(row, figures=(), terms=(), previous="", previous_target="") for row in written if row.target]
    assume(pairs)
    assert there_and_back(written, FileFormat.TMX) == pairs


@pytest.mark.parametrize("form", FileFormat)
@given(catalog=catalogs())
def test_an_export_that_nobody_touched_changes_nothing(form, catalog):
    """Import of an export is no change: no unit, no state, no origin."""
    written = list(catalog_rows(catalog, Hints(ZH)))
    assume(any(row.target for row in written))

    intake = import_rows(catalog, there_and_back(written, form))

    assert intake.refused == ()
    assert intake.catalog == catalog
    assert intake.accepted == ()


@pytest.mark.parametrize("form", FileFormat)
def test_equal_rows_give_equal_bytes(form):
    """No clock, no random ids."""
    written = list(catalog_rows(Catalog("a.md", EN, (Unit("甲", target="A", state=UnitState.DRAFT),)), Hints(ZH)))

    assert dump_rows(written, form, ZH, EN) == dump_rows(written, form, ZH, EN)


@given(TRIMMED, TRIMMED)
def test_codes_part_a_text_without_loss(source, target):
    """Joined, text and codes are the text; each number stands for one code, or for the halves of a pair."""
    texts = code_texts(source, target)

    for text, pieces in ((source, texts.source), (target, texts.target)):
        assert "".join(piece.text if isinstance(piece, Code) else piece for piece in pieces) == text
        codes = [(piece.kind, piece.number) for piece in pieces if isinstance(piece, Code)]
        assert len(codes) == len(set(codes))


def test_the_same_markup_has_the_same_number():
    """Codes of the target are told by their markup, not by their place."""
    texts = code_texts("**甲**`x`[乙](u)", "[B](u) `x` **A** `y`")

    def numbers(pieces):
        return [(piece.text, piece.number) for piece in pieces if isinstance(piece, Code)]

    assert numbers(texts.source) == [("**", 1), ("**", 1), ("`x`", 2), ("[", 3), ("](u)", 3)]
    assert numbers(texts.target) == [("[", 3), ("](u)", 3), ("`x`", 2), ("**", 1), ("**", 1), ("`y`", 4)]
