"""The one reader of CSV: rows with their lines, what a bad one costs, and files as spreadsheets save them."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.csv_reader import CsvRow, OpenQuote, csv_rows, decode_csv, find_delimiter


def read(text: str, open_quote: OpenQuote = OpenQuote.ITS_CELL, delimiter: str = ",") -> list[tuple[int, object]]:
    return [
        (row.line, str(row.found) if isinstance(row.found, csv.Error) else row.found)
        for row in csv_rows(text, open_quote, delimiter)
    ]


def test_a_row_has_the_line_it_starts_in():
    """Cells over several lines count, and so do blank lines."""
    assert read('甲,"A\nB"\n\n乙,C\r\n丙,D') == [(1, ["甲", "A\nB"]), (3, []), (4, ["乙", "C"]), (5, ["丙", "D"])]


OPEN = '甲,A\n乙,"B\n丙,"C"\n丁,D\n'


@pytest.mark.parametrize(
    ("open_quote", "rows"),
    [
        (OpenQuote.ITS_LINE, [(1, ["甲", "A"]), (2, "a quote is not closed"), (3, ["丙", "C"]), (4, ["丁", "D"])]),
        (OpenQuote.ITS_CELL, [(1, ["甲", "A"]), (2, "',' expected after '\"'"), (4, ["丁", "D"])]),
    ],
)
def test_an_open_quote_costs_what_is_asked_for(open_quote, rows):
    """Its own line, or all that was read as its cell."""
    assert read(OPEN, open_quote) == rows


def test_a_quote_open_at_the_end_is_told():
    """There is no line behind it that could be read."""
    assert read('甲,"A') == [(1, "unexpected end of data")]


def test_many_open_quotes_cost_a_line_each():
    """However many there are."""
    rows = read('"软银,A\n' * 5000 + "丙,C\n", OpenQuote.ITS_LINE)

    assert rows[:1] == [(1, "a quote is not closed")]
    assert rows[-1] == (5001, ["丙", "C"])
    assert len(rows) == 5001


def test_cells_that_cannot_be_read_say_why():
    """The reason is the exception's message."""
    [row] = csv_rows('"丙"x,C\n', OpenQuote.ITS_LINE)

    with pytest.raises(ValueError, match="',' expected after '\"'"):
        row.cells()
    assert CsvRow(1, "", []).cells() == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_encodings_are_no_text(encoding):
    """UTF-8 with and without its mark, and UTF-16 with it."""
    assert decode_csv("来源,en\n".encode(encoding)) == "来源,en\n"


def test_other_encodings_are_refused():
    """The error names the byte."""
    with pytest.raises(UnicodeDecodeError) as caught:
        decode_csv("source\n软银".encode("gbk"))

    assert caught.value.start == 7


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("source,target\n", ","),
        ("Source; target\r\n", ";"),
        ('x\t"source"\ttarget', "\t"),
        ("source;goal\n", ","),
        ("", ","),
    ],
)
def test_the_header_tells_the_delimiter(text, sign):
    """The sign with which the needed columns are there."""
    assert find_delimiter(text, ("source", "target")) == sign


@given(st.text('a",;\n\r'), st.sampled_from(OpenQuote))
def test_the_rows_own_text_is_the_file(text, open_quote):
    """Joined, it gives every byte back, whatever could be read of it."""
    assert "".join(row.raw for row in csv_rows(text, open_quote)) == text
