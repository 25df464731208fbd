"""The translate-toolkit reads our files as they are meant, and what it writes comes back in."""

import pytest
from hypothesis import assume, given

from l10n.exchange import Hints, catalog_rows, dump_rows, import_rows, read_rows
from l10n.exchange.formats import FileFormat
from l10n.model import Catalog, Unit, UnitState
from tests.exchange.strategies import EN, ZH, catalogs, rows

CATALOG = Catalog(
    "content/a.md",
    EN,
    (
        Unit("标题", "fm:title", "Title", UnitState.TRANSLATED, role="front-matter", comment="short & sweet"),
        Unit("**净亏损**，见`x`]]>。", "", "A **net loss**, see `x`]]>.", UnitState.DRAFT, role="paragraph"),
        Unit("新句。", "", "Old.", UnitState.STALE, role="paragraph", previous="旧句。"),
        Unit("无。", role="item"),
        Unit("并入。", "", "", UnitState.FOLDED, role="item"),
    ),
)


def store(content: bytes, name: str):
    from translate.storage.tmx import tmxfile
    from translate.storage.xliff import xlifffile

    return xlifffile.parsestring(content) if name == "xlf" else tmxfile.parsestring(content, "zh-CN", "en")


def dumped(written, name: str) -> bytes:
    return dump_rows(written, FileFormat(name), ZH, EN).content


@pytest.mark.parametrize("name", ["xlf", "tmx"])
@given(written=rows())
def test_it_reads_the_same_pairs(name, written):
    """Sources, targets and notes, with the markup in its place."""
    wanted = [row for row in written if row.target or name == "xlf"]
    assume(wanted)

    units = store(dumped(written, name), name).units

    assert [(str(unit.source), str(unit.target or "")) for unit in units] == [
        (row.source, row.target) for row in wanted
    ]
    for unit, row in zip(units, wanted, strict=True):
        assert row.note in unit.getnotes()


@given(catalogs())
def test_it_reads_the_same_states(catalog):
    """Confirmed is approved and final, a draft needs review, and what has no target is untranslated."""
    written = list(catalog_rows(catalog, Hints(ZH)))
    assume(written)

    for unit, row in zip(store(dumped(written, "xlf"), "xlf").units, written, strict=True):
        assert unit.isapproved() == row.is_confirmed
        assert unit.isfuzzy() == (row.state is UnitState.DRAFT)
        assert unit.istranslated() == (row.state is UnitState.TRANSLATED)
        assert unit.isreview() == (row.state is UnitState.DRAFT)


@pytest.mark.parametrize("name", ["xlf", "tmx"])
@given(catalog=catalogs())
def test_what_it_writes_untouched_changes_nothing(name, catalog):
    """Through its reader and writer, an export is still no change."""
    written = list(catalog_rows(catalog, Hints(ZH)))
    assume(any(row.target for row in written))
    content = bytes(store(dumped(written, name), name))

    read = read_rows(content, f"a.{name}", ZH, EN)
    intake = import_rows(catalog, read.rows)

    assert read.refused == intake.refused == ()
    assert intake.catalog == catalog


def test_what_is_translated_with_it_comes_in():
    """An editor on the toolkit writes targets and states; both are imported."""
    made = store(dumped(list(catalog_rows(CATALOG, Hints(ZH))), "xlf"), "xlf")
    draft, stale, new = made.units[1:4]
    draft.marktranslated()
    stale.target = "New."
    stale.marktranslated()
    new.target = "None."
    new.markfuzzy()

    intake = import_rows(CATALOG, read_rows(bytes(made), "a.xlf", ZH, EN).rows)

    assert intake.refused == ()
    assert [(unit.target, unit.state) for unit in intake.catalog.units] == [
        ("Title", UnitState.TRANSLATED),
        ("A **net loss**, see `x`]]>.", UnitState.TRANSLATED),
        ("New.", UnitState.TRANSLATED),
        ("None.", UnitState.DRAFT),
        ("", UnitState.FOLDED),
    ]
