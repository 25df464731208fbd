"""CSV: cells that are no formulas, and files as spreadsheets save them."""

import csv
import io
from dataclasses import replace

import pytest

from l10n.exchange import Row
from l10n.exchange.csv.unit_csv import dump_csv, read_csv
from l10n.exchange.row import ExchangeError
from l10n.model import UnitState
from tests.exchange.strategies import EN

ROW = Row(
    "a.md",
    EN,
    "甲",
    "A",
    context="fm:title",
    state=UnitState.DRAFT,
    role="heading",
    figures=("1亿 = 100 million",),
    note="x\ny",
)
HEADER = "article,context,role,source,target,state,previous,previous_target,figures,terms,note,locale"


def table(written) -> list[list[str]]:
    return list(csv.reader(io.StringIO(dump_csv(written).content.decode("utf-8-sig"), newline="")))


def read(text: str, encoding: str = "utf-8"):
    return read_csv(text.encode(encoding), "a.csv", EN)


def test_the_columns_are_the_rows_fields():
    """A header and a line for each row, with a byte order mark for Excel."""
    assert dump_csv([ROW]).content.startswith(b"\xef\xbb\xbf" + HEADER.encode())
    assert table([ROW])[1] == [
        "a.md",
        "fm:title",
        "heading",
        "甲",
        "A",
        "draft",
        "",
        "",
        "1亿 = 100 million",
        "",
        "x\ny",
        "en",
    ]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-5%", "'-5%"),
        ("@all", "'@all"),
        ("＝甲", "'＝甲"),
        ("\t=1", "'\t=1"),
        ("'=1", "''=1"),
        ("''=1", "'''=1"),
        ("'引用'", "'引用'"),
        ("'", "'"),
        ("1=1", "1=1"),
        ("", ""),
    ],
)
def test_formulas_are_guarded_and_come_back(text, cell):
    """An apostrophe makes text of what a spreadsheet would work out; an apostrophe of the text's own stays."""
    row = replace(ROW, source="甲", target=text)

    assert table([row])[1][4] == cell
    assert read_csv(dump_csv([row]).content, "a.csv", EN).rows == (row,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_files_as_spreadsheets_save_them_are_read(encoding, sign, end):
    """Other separators, encodings and line ends; columns in any order, with others between; quoted or not."""
    lines = [sign.join(["Target", "notes", '"source"', "State"]), sign.join(['"A, ""B"""', "x", "甲", "Final"]), ""]

    assert read(end.join(lines), encoding).rows == (Row("", EN, "甲", 'A, "B"', state=UnitState.TRANSLATED),)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("", None),
        ("draft", UnitState.DRAFT),
        (" Translated ", UnitState.TRANSLATED),
        ("confirmed", UnitState.TRANSLATED),
        ("approved", UnitState.TRANSLATED),
        ("signed-off", UnitState.TRANSLATED),
        ("needs-review-translation", UnitState.DRAFT),
        ("folded", UnitState.FOLDED),
        ("stale", UnitState.STALE),
    ],
)
def test_states_are_read_in_several_words(word, state):
    """Ours, those of XLIFF, and what people write."""
    assert [row.state for row in read(f"source,target,state\n甲,A,{word}\n").rows] == [state]


def test_a_bad_row_is_refused_and_the_rest_stays():
    """It has the line it starts in, though cells go over several lines."""
    text = 'source,target,state\n甲,"A\nB",draft\n乙,B,done\n"丙"x,C,draft\n,D,draft\n戊,"E, F",draft\n己,G,H,I\n,,\n'
    found = read(text)

    assert [(row.source, row.place) for row in found.rows] == [("甲", "a.csv:2"), ("戊", "a.csv:7")]
    assert [str(error).split(";")[0] for error in found.refused] == [
        "a.csv:4: the row is left out: its state 'done' is none of untranslated, draft, stale, translated, folded",
        "a.csv:5: the row is left out: ',' expected after '\"'",
        "a.csv:6: the row is left out: its source is empty",
        "a.csv:8: the row is left out: it has 4 cells, the header 3",
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("甲,A".encode("gbk"), "a.csv: byte 0 is not UTF-8; save the file as"),
        (b"", "a.csv:1: no column is called source"),
        (b"source,goal\n", "a.csv:1: no column is called target"),
        (b"source,target,SOURCE\n", "a.csv:1: column 'source' is there twice"),
        (b'"source"x,target\n', "a.csv:1: the file is no CSV"),
        (b"PK\x03\x04", "a.csv:1: no column"),
    ],
)
def test_a_file_that_is_no_table_is_an_error(content, reason):
    """It names the file and the line."""
    with pytest.raises(ExchangeError) as caught:
        read_csv(content, "a.csv", EN)

    assert str(caught.value).startswith(reason)


def test_an_open_quote_costs_one_row():
    """The rest of the file is one row then, and it is told."""
    found = read('source,target\n甲,A\n乙,"B\n丙,C\n')

    assert [row.source for row in found.rows] == ["甲"]
    assert [str(error).split(";")[0] for error in found.refused] == [
        "a.csv:3: the row is left out: unexpected end of data"
    ]


def test_fifty_megabytes_of_cells_are_read_and_refused():
    """A text longer than any sentence costs its row."""
    found = read(f"source,target\n{'长' * 17_000_000},A\n甲,A\n")

    assert [row.source for row in found.rows] == ["甲"]
    assert len(found.refused) == 1
    assert len(str(found.refused[0])) < 200
