"""XLSX: cells that are text and stay text, and workbooks of other tools."""

import io
import sys
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
import xlsxwriter

from l10n.errors import L10nError
from l10n.exchange import Row
from l10n.exchange.row import ExchangeError
from l10n.exchange.xlsx.xlsx_read import read_xlsx
from l10n.exchange.xlsx.xlsx_write import dump_xlsx
from l10n.model import UnitState
from tests.exchange.strategies import EN

ROW = Row("a.md", EN, "甲", "A", context="fm:title", state=UnitState.DRAFT, role="heading", note="x\ny")


def dumped(*written: Row) -> bytes:
    return dump_xlsx(written).content


def cells(content: bytes) -> list[list[tuple[str, object]]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    found = [[(cell.data_type, cell.value) for cell in row] for row in book.active.iter_rows()]
    book.close()
    return found


# --- what is written -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["=1+1", "+86", "-5", "@all", "'=1", "'引", "{=1}", "http://a.b", "1", "TRUE", "2024-01-02"]
)
def test_cells_are_text(text):
    """Another reader sees text, as it was; and so do we."""
    row = replace(ROW, target=text)

    assert cells(dumped(row))[1][4] == ("s", text)
    assert read_xlsx(dumped(row), "a.xlsx", EN).rows == (row,)


def test_columns_are_formatted_as_text():
    """So that what a translator types stays what it is; the state is chosen from a list."""
    sheet = openpyxl.load_workbook(io.BytesIO(dumped(ROW))).active

    assert sheet["E2"].number_format == "@"
    assert sheet.column_dimensions["D"].width > sheet.column_dimensions["A"].width
    assert [(str(each.sqref), each.formula1) for each in sheet.data_validations.dataValidation] == [
        ("F2", '"untranslated,draft,stale,translated,folded"')
    ]


def test_the_clock_is_not_in_the_file():
    """Equal rows give equal bytes, today and tomorrow."""
    content = dumped(ROW)

    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert {part.date_time for part in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    said = openpyxl.load_workbook(io.BytesIO(content)).properties
    assert (said.created, said.modified) == (datetime(2000, 1, 1), datetime(2000, 1, 1))


@pytest.mark.parametrize(
    ("text", "is_held"),
    [
        ("长" * 32_767, True),
        ("长" * 32_768, False),
        ("😀" * 16_383, True),
        ("😀" * 16_384, False),
        ("_x005F_x0041_", False),
    ],
)
def test_what_a_cell_cannot_hold_costs_its_unit(text, is_held):
    """Excel's limit counts UTF-16 units; nothing is cut off in silence."""
    written = dump_xlsx([replace(ROW, target=text), ROW])

    assert [row.target == text for row in read_xlsx(written.content, "a.xlsx", EN).rows] == ([True] * is_held + [False])
    assert [str(error).partition(": ")[0] for error in written.refused] == ["a.md"] * (not is_held)


def test_a_missing_library_is_told(monkeypatch):
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)

    with pytest.raises(L10nError, match=r"XlsxWriter is not installed; pip install 'l10n\[xlsx\]'"):
        dump_xlsx([ROW])


# --- workbooks of other tools ----------------------------------------------------------------


def test_a_workbook_of_openpyxl_is_read():
    """Cells as openpyxl writes them, with columns in another order, others between and empty rows."""
    book = openpyxl.Workbook()
    for line in (["State", None, "target", "source", "extra"], [None] * 5, ["Final", 5, " A\r\nB ", "甲", 1.5]):
        book.active.append(line)
    content = io.BytesIO()
    book.save(content)

    (row,) = read_xlsx(content.getvalue(), "a.xlsx", EN).rows
    assert row == Row("", EN, "甲", " A\nB ", state=UnitState.TRANSLATED)
    assert row.place == "a.xlsx:3"


def workbook(fill) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        hidden, sheet = book.add_worksheet(), book.add_worksheet()
        hidden.write_string(0, 0, "hidden")
        sheet.activate()
        hidden.hide()
        sheet.write_row(0, 0, ["source", "target"])
        fill(sheet, book)
    return content.getvalue()


def test_rich_text_is_read_as_text():
    """Runs of a cell are joined; a hidden sheet before is passed over."""

    def fill(sheet, book):
        sheet.write_string(1, 0, "甲")
        sheet.write_rich_string(1, 1, "Net ", book.add_format({"bold": True}), "loss", " x")

    assert [row.target for row in read_xlsx(workbook(fill), "a.xlsx", EN).rows] == ["Net loss x"]


@pytest.mark.parametrize(
    ("write", "kind"),
    [
        (lambda sheet: sheet.write_formula(1, 1, "=1+1", None, 2), "a formula"),
        (lambda sheet: sheet.write_formula(1, 1, '="A"', None, "A"), "a formula"),
        (lambda sheet: sheet.write_array_formula(1, 1, 1, 1, "{=1+1}", None, 2), "a formula"),
        (lambda sheet: sheet.write_number(1, 1, 2024), "a number or a date"),
        (lambda sheet: sheet.write_number(1, 1, 0), "a number or a date"),
        (lambda sheet: sheet.write_boolean(1, 1, True), "TRUE or FALSE"),
    ],
)
def test_what_excel_worked_out_is_refused(write, kind):
    """What a number or a date was before cannot be told; the other rows stay."""

    def fill(sheet, book):
        write(sheet)
        sheet.write_row(1, 0, ["甲"])
        sheet.write_row(2, 0, ["乙", "B"])

    read = read_xlsx(workbook(fill), "a.xlsx", EN)
    assert [(row.source, row.place) for row in read.rows] == [("乙", "a.xlsx:3")]
    (error,) = read.refused
    assert str(error).startswith(f"a.xlsx:2: the row is left out: cell B2 holds {kind}; write a text there")


def test_formulas_beside_our_columns_do_not_matter():
    """A translator may count words in a column of their own."""

    def fill(sheet, book):
        sheet.write_formula(0, 2, "=LEN(A1)", None, 6)
        sheet.write_row(1, 0, ["甲", "A"])
        sheet.write_formula(1, 2, "=LEN(A2)", None, 1)

    assert [row.target for row in read_xlsx(workbook(fill), "a.xlsx", EN).rows] == ["A"]


def parts(content: bytes, **changes: tuple[str, str]) -> bytes:
    """Give a workbook with other text in its parts, by the names of these."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).decode()
            for part, (before, after) in changes.items():
                if name.endswith(f"{part}.xml"):
                    assert before in text
                    text = text.replace(before, after)
            new.writestr(name, text)
    return out.getvalue()


def test_how_a_text_is_read_aloud_is_no_part_of_it():
    """Japanese workbooks keep readings beside their texts."""
    reading = '<t>A</t><rPh sb="0" eb="1"><t>エー</t></rPh>'

    read = read_xlsx(parts(dumped(ROW), sharedStrings=("<t>A</t>", reading)), "a.xlsx", EN)

    assert [row.target for row in read.rows] == ["A"]


def test_inline_strings_and_prefixed_elements_are_read():
    """Other writers keep texts in their cells, name no addresses, and use prefixes."""
    content = parts(dumped(ROW), sheet1=("<sheetData>", "<x:sheetData>"))
    sheet = (
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>'
        '<x:row><x:c t="inlineStr"><x:is><x:t>source</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>target</x:t></x:is>'
        '</x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:r>'
        "<x:t>A_x000D_</x:t></x:r><x:r><x:t> B</x:t></x:r></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))

    (row,) = read_xlsx(out.getvalue(), "a.xlsx", EN).rows
    assert (row.source, row.target, row.place) == ("甲", "A\n B", "a.xlsx:2")


# --- hostile workbooks -----------------------------------------------------------------------

LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize("part", ["workbook", "sharedStrings", "sheet1"])
def test_declarations_are_refused(part):
    """No entity is ever declared, in any part."""
    root = {"workbook": "<workbook", "sharedStrings": "<sst", "sheet1": "<worksheet"}[part]

    with pytest.raises(ExchangeError, match=rf"{part}\.xml:2: the document type declares"):
        read_xlsx(parts(dumped(ROW), **{part: (root, LAUGHS + root)}), "a.xlsx", EN)


def test_far_cells_cost_nothing():
    """One cell at the far corner of a sheet is a row of one cell, not seventeen thousand million."""
    far = '<row r="1048576"><c r="XFD1048576" t="s"><v>0</v></c></row></sheetData>'

    assert read_xlsx(parts(dumped(ROW), sheet1=("</sheetData>", far)), "a.xlsx", EN).rows == (ROW,)


@pytest.mark.parametrize("number", ["99999999", "-1", "x", "１", "9" * 10_000, ""])
def test_a_text_that_is_not_there_is_refused(number):
    """A cell may point anywhere."""
    content = parts(
        dumped(ROW), sheet1=('<c r="E2" s="1" t="s"><v>', f'<c r="E2" s="1" t="s"><v>{number}</v></c><c><v>')
    )

    read = read_xlsx(content, "a.xlsx", EN)
    assert read.rows == ()
    assert "cell E2 holds a text that the workbook does not have" in str(read.refused[0])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "a.xlsx: the file is no Excel workbook"),
        (b"PK\x03\x04" + b"\0" * 50, "a.xlsx: the file is no Excel workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "a.xlsx: the file is no Excel workbook"),
        (b"source,target\n", "a.xlsx: the file is no Excel workbook"),
    ],
)
def test_a_file_that_is_no_workbook_is_an_error(content, reason):
    """Old workbooks, broken ones, and other files."""
    with pytest.raises(ExchangeError) as caught:
        read_xlsx(content, "a.xlsx", EN)

    assert str(caught.value).startswith(reason)


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
def test_a_missing_part_is_an_error(name):
    """It is named."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(dumped(ROW))) as old, zipfile.ZipFile(out, "w") as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))

    with pytest.raises(ExchangeError, match=f"its part {name} cannot be read"):
        read_xlsx(out.getvalue(), "a.xlsx", EN)


def test_a_part_that_unpacks_without_end_is_refused(monkeypatch):
    """Two hundred kilobytes may hold two hundred megabytes; the limit is told."""
    monkeypatch.setattr("l10n.exchange.xlsx.xlsx_read.LARGEST_PART", 100_000)
    content = parts(dumped(ROW), sheet1=("</worksheet>", " " * 200_000 + "</worksheet>"))

    assert len(content) < 20_000
    with pytest.raises(ExchangeError, match=r"its part xl/worksheets/sheet1\.xml unpacks to more than 100000 bytes"):
        read_xlsx(content, "a.xlsx", EN)


def test_a_damaged_workbook_never_escapes():
    """Whatever byte is wrong, the error is ours or the rows are read."""
    content = dumped(ROW)
    outcomes = {}
    for at in range(0, len(content), 7):
        damaged = bytearray(content)
        damaged[at] ^= 0xFF
        try:
            outcomes[at] = len(read_xlsx(bytes(damaged), "a.xlsx", EN).rows)
        except ExchangeError:
            outcomes[at] = -1

    assert set(outcomes.values()) == {-1, 1}


@pytest.mark.parametrize("part", ["sharedStrings", "sheet1"])
def test_fifty_megabytes_of_text_cost_one_row(part):
    """Wherever the text stands."""
    long = "长" * 17_000_000
    change = {"sharedStrings": ("<t>A</t>", f"<t>{long}</t>")}
    if part == "sheet1":
        change = {"sheet1": ('<c r="E2" s="1" t="s">', f'<c r="E2" s="1" t="inlineStr"><is><t>{long}</t></is>')}

    read = read_xlsx(parts(dumped(ROW), **change), "a.xlsx", EN)

    assert read.rows == ()
    assert [str(error) for error in read.refused] == [
        "a.xlsx:2: the row is left out: cell E2 holds a text that is too long; write a text there"
    ]
