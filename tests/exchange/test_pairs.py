"""Pairs of files that a memory only reads."""

import pytest

from l10n.exchange import Row, dump_rows, format_of, read_pairs
from l10n.exchange.pairs import TextPair
from l10n.exchange.row import ExchangeError
from l10n.model import UnitState
from tests.exchange.strategies import EN, ZH
from tests.exchange.test_tmx import MEMOQ, OMEGAT
from tests.exchange.test_xliff import WEBLATE

ROWS = [
    Row("a.md", EN, "甲。", "A.", state=UnitState.TRANSLATED),
    Row("a.md", EN, "`乙`。", "`B`.", context="fm:title", state=UnitState.TRANSLATED),
    Row("a.md", EN, "草。", "Draft.", state=UnitState.DRAFT),
    Row("a.md", EN, "无。", "", state=UnitState.UNTRANSLATED),
    Row("a.md", EN, "并。", "", state=UnitState.FOLDED),
]
PO = """msgid ""
msgstr "Language: en\\n"

#, fuzzy
msgid "草。"
msgstr "Draft."

msgctxt "x"
msgid "甲。"
msgstr "A."

msgid "无。"
msgstr ""

msgid "`乙`。"
msgstr "`B`."
"""
PAIRS = [TextPair("甲。", "A."), TextPair("`乙`。", "`B`.")]


def pairs(content: bytes, name: str) -> list[TextPair]:
    return list(read_pairs(content, name, ZH, EN))


@pytest.mark.parametrize("name", ["a.tmx", "a.xlf", "A.XLIFF", "a.csv"])
def test_confirmed_rows_are_pairs(name):
    """Drafts are not, whatever the format."""
    assert pairs(dump_rows(ROWS, format_of(name), ZH, EN).content, name) == PAIRS


def test_a_po_file_has_pairs():
    """Fuzzy entries are drafts."""
    assert pairs(PO.encode(), "a.po") == PAIRS


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (OMEGAT.encode(), "project_save.tmx"),
        (MEMOQ.encode("utf-16"), "a.tmx"),
        (WEBLATE.encode(), "a.xlf"),
        ("zh-CN,en\n净亏损,Net loss\n".encode(), "a.csv"),
        ("\ufeffEN-us;ZH_cn;x\r\nNet loss;净亏损;y\r\n".encode(), "a.csv"),
        ("source\ttarget\n净亏损\tNet loss\n".encode("utf-16"), "a.tsv"),
    ],
)
def test_files_of_other_tools_have_pairs(content, name):
    """What says nothing of its state counts; columns may be called by their locales."""
    assert pairs(content, name) == [TextPair("净亏损", "Net loss")]


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "a.xlsx", "pairs can be read from TMX, XLIFF, PO and CSV"),
        (b"", "a.tmx", "no element found"),
        (b"\xff", "a.po", "byte 0 is not UTF-8"),
        (b'msgid "a\n', "a.po", "a.po:1: the PO file does not parse"),
        (b"de,fr\n", "a.csv", "no column is called source"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error(content, name, reason):
    """Ours, with the file."""
    with pytest.raises(ExchangeError, match=name) as caught:
        pairs(content, name)

    assert reason in str(caught.value)
