"""Hostile XML: XLIFF and TMX come through one door, which declares no entity, reads no DTD and does not overflow."""

import pytest

from l10n.exchange import read_rows
from l10n.exchange.row import ExchangeError
from l10n.xml_reader import DEEPEST
from tests.exchange.strategies import EN, ZH


def xliff(inner: str) -> str:
    return (
        '<xliff version="1.2"><file original="a.md" source-language="zh-CN" target-language="en"><body>'
        f'<trans-unit id="1"><source>甲</source><target>{inner}</target></trans-unit></body></file></xliff>'
    )


def tmx(inner: str) -> str:
    return (
        '<tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>甲</seg></tuv>'
        f'<tuv xml:lang="en"><seg>{inner}</seg></tuv></tu></body></tmx>'
    )


FORMS = pytest.mark.parametrize(("name", "write"), [("a.xlf", xliff), ("a.tmx", tmx)], ids=["XLIFF", "TMX"])


def read(text: str | bytes, name: str):
    return read_rows(text.encode() if isinstance(text, str) else text, name, ZH, EN)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))
HOSTILE = {
    "billion laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>',
    "quadratic": f'<!DOCTYPE x [<!ENTITY x "{"ha" * 100_000}">]>',
    "external entity": '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "parameter entity": '<!DOCTYPE x [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
    "internal declarations": "<!DOCTYPE x [<!ELEMENT x ANY>]>",
    "both": '<!DOCTYPE x SYSTEM "x.dtd" [<!ENTITY x "y">]>',
}


@FORMS
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("prolog", HOSTILE.values(), ids=HOSTILE)
def test_declarations_are_refused(prolog, encoding, name, write):
    """In any encoding."""
    with pytest.raises(ExchangeError, match=rf"^{name}:1: the document type declares"):
        read((prolog + write("&x;")).encode(encoding), name)


@FORMS
def test_a_named_dtd_is_not_read(name, write):
    """It passes; an entity that only the DTD could tell does not."""
    named = '<!DOCTYPE x PUBLIC "-//x//EN" "file:///nowhere/x.dtd">'

    assert [row.target for row in read(named + write("A"), name).rows] == ["A"]
    with pytest.raises(ExchangeError, match=r"it uses &nbsp;, which only a DTD could tell"):
        read(named + write("&nbsp;"), name)


@FORMS
@pytest.mark.parametrize("tag", ["<mrk>", "<sub>", "<g>", "<xliff>"])
def test_deep_nesting_is_refused(tag, name, write):
    """Before the stack ends."""
    with pytest.raises(ExchangeError, match=f"nested more than {DEEPEST} deep"):
        read(write(tag * 100_000), name)


@FORMS
def test_fifty_megabytes_of_text_cost_one_unit(name, write):
    """What is longer than any sentence is refused in one short line."""
    found = read(write("长" * 17_000_000), name)

    assert found.rows == ()
    assert len(found.refused) == 1
    assert len(str(found.refused[0])) < 200


@FORMS
@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (b"", 1, "no element found"),
        (b"source,target\n", 1, "no XML"),
        (b"<html>\n</html>", 1, "it starts with <html>"),
        (b"<?xml version='1.0' encoding='no-such'?><x/>", 1, "encoding cannot be read|unknown encoding"),
        (b"<?xml version='1.0' encoding='gbk'?><x/>", 1, "encoding cannot be read|unknown encoding"),
        (b"\xff\xfe<\x00", 1, "no XML"),
        (b"\n<x\x00/>", 2, "no XML"),
    ],
)
def test_a_file_of_another_kind_is_an_error(text, line, reason, name, write):
    """It names the file and the line."""
    with pytest.raises(ExchangeError, match=reason) as caught:
        read(text, name)

    assert str(caught.value).startswith(f"{name}:{line}: ")


@FORMS
@pytest.mark.parametrize("bad", ["&nbsp;", "\x08", "&#8;", "&#xD800;", "<", "</source>"])
def test_what_xml_cannot_hold_is_an_error(bad, name, write):
    """A file that is cut or mangled is not half read."""
    with pytest.raises(ExchangeError, match=rf"^{name}:1: the file is no XML"):
        read(write(bad), name)


def test_a_suffix_tells_the_format():
    """And nothing else does."""
    with pytest.raises(ExchangeError, match=r"^a\.docx: its suffix says no format"):
        read("", "a.docx")
