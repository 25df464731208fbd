"""Exchange files that nobody should have to read: bombs, lies, cuts, other encodings and what spreadsheets run."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping

Content = Callable[[], bytes]

SOURCE = "港湾基金发布财报。"
TARGET = "Harbor Fund reports."
KILO, MEGA = 1_000, 1_000_000


def xliff(unit: str = "", *, prolog: str = "", file: str = "", body: str = "") -> str:
    unit = unit or f'<trans-unit id="1"><source>{SOURCE}</source><target>{TARGET}</target></trans-unit>'
    return (
        f'{prolog}<xliff version="1.2"><file original="content/a.zh-CN.md" source-language="zh-CN" '
        f'target-language="en" {file}><body>{body}{unit}</body></file></xliff>'
    )


def unit(source: str = SOURCE, target: str = TARGET, attributes: str = 'id="1"') -> str:
    return f"<trans-unit {attributes}><source>{source}</source><target>{target}</target></trans-unit>"


def tmx(target: str = TARGET, *, prolog: str = "", language: str = "en") -> str:
    return (
        f'{prolog}<tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>{SOURCE}</seg></tuv>'
        f'<tuv xml:lang="{language}"><seg>{target}</seg></tuv></tu></body></tmx>'
    )


def csv(target: str = TARGET, header: str = "source,target", source: str = SOURCE) -> str:
    return f"{header}\n{source},{target}\n"


def po(target: str = TARGET, *, language: str = "en", more: str = "") -> str:
    return f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n\nmsgid "{SOURCE}"\nmsgstr "{target}"\n{more}'


# --- workbooks -------------------------------------------------------------------------------

BOOK = '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'
RELATIONS = '<Relationships><Relationship Id="r1" Target="{}"/></Relationships>'
HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>source</t></is></c><c r="B1" t="inlineStr"><is><t>target</t></is></c></row>'


def cells(target: str) -> str:
    return f'<row r="2"><c r="A2" t="inlineStr"><is><t>{SOURCE}</t></is></c>{target}</row>'


def text_cell(text: str) -> str:
    return f'<c r="B2" t="inlineStr"><is><t>{text}</t></is></c>'


def xlsx(
    rows: str | bytes = "",
    *,
    target: str = "worksheets/sheet1.xml",
    parts: Mapping[str, bytes] | None = None,
    packing: int = zipfile.ZIP_DEFLATED,
) -> bytes:
    rows = rows if isinstance(rows, bytes) else f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode()
    made = {
        "xl/workbook.xml": BOOK.encode(),
        "xl/_rels/workbook.xml.rels": RELATIONS.format(target).encode(),
        "xl/worksheets/sheet1.xml": rows,
    } | (parts or {})
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packing) as book:
        for name, part in made.items():
            book.writestr(name, part)
    return content.getvalue()


def good_rows() -> str:
    return HEAD + cells(text_cell(TARGET))


def overlapping() -> bytes:
    """Point the entry of the sheet to the data of the first part: what is read is not what is listed."""
    raw = xlsx(good_rows())
    at = raw.rindex(b"PK\x01\x02")
    return raw[: at + 42] + struct.pack("<I", 0) + raw[at + 46 :]


def lying() -> bytes:
    """Say in the directory that the sheet unpacks to ten bytes."""
    raw = bytearray(xlsx(HEAD + cells(text_cell("x" * MEGA))))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(raw)


def encrypted() -> bytes:
    raw = bytearray(xlsx(good_rows()))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(mark, at + 4)
    return bytes(raw)


def shared(count: int, size: int) -> bytes:
    strings = f"<sst>{''.join(f'<si><t>{n:0{size}}</t></si>' for n in range(count))}</sst>"
    return xlsx(HEAD + cells('<c r="B2" t="s"><v>0</v></c>'), parts={"xl/sharedStrings.xml": strings.encode()})


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))
BOMB = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
XXE = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
SSRF = '<!DOCTYPE x [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>'

FILES: dict[str, Content] = {
    # declarations
    "laughs.xlf": lambda: xliff(prolog=BOMB, unit=unit(target="&l29;")).encode(),
    "laughs.tmx": lambda: tmx("&l29;", prolog=BOMB).encode(),
    "laughs.sdlxliff": lambda: xliff(prolog=BOMB, unit=unit(target="&l29;")).encode(),
    "laughs.xlsx": lambda: xlsx(f"{BOMB}<worksheet>{good_rows()}</worksheet>".encode()),
    "entity.xlf": lambda: xliff(prolog=XXE, unit=unit(target="&x;")).encode(),
    "entity.mqxliff": lambda: xliff(prolog=XXE, unit=unit(target="&x;")).encode("utf-16"),
    "entity.tmx": lambda: tmx("&x;", prolog=XXE).encode(),
    "entity.xlsx": lambda: xlsx(parts={"xl/workbook.xml": f"{XXE}{BOOK}".encode()}),
    "dtd.xlf": lambda: xliff(prolog=SSRF).encode(),
    "dtd.tmx": lambda: tmx(prolog=SSRF).encode(),
    "include.xlf": lambda: xliff(body='<xi:include xmlns:xi="x" href="file:///etc/passwd" parse="text"/>').encode(),
    # size and depth
    "deep.xlf": lambda: xliff(unit(target="<g>" * 200 * KILO)).encode(),
    "deep.tmx": lambda: tmx("<hi>" * 200 * KILO).encode(),
    "deep-groups.xlf": lambda: xliff(body="<group>" * 200 * KILO).encode(),
    "deep.xlsx": lambda: xlsx("<row>" * 200 * KILO),
    "long-text.xlf": lambda: xliff(unit(target="长" * 5 * MEGA)).encode(),
    "long-text.tmx": lambda: tmx("长" * 5 * MEGA).encode(),
    "long-text.csv": lambda: csv("长" * 5 * MEGA).encode(),
    "long-text.po": lambda: po("长" * 5 * MEGA).encode(),
    "long-attribute.xlf": lambda: xliff(unit(attributes=f'id="{"u" * 10 * MEGA}"')).encode(),
    "many-attributes.xlf": lambda: xliff(unit(attributes=" ".join(f'a{n}="{n}"' for n in range(100 * KILO)))).encode(),
    "many-units.xlf": lambda: xliff("".join(unit(f"无{n}。") for n in range(50 * KILO))).encode(),
    "one-unit-often.csv": lambda: ("source,target\n" + f"{SOURCE},{TARGET}\n" * 100 * KILO).encode(),
    "many-codes.xlf": lambda: xliff(unit('<x id="1"/>' * 100 * KILO, "A")).encode(),
    "many-segments.sdlxliff": lambda: xliff(unit(target='<mrk mtype="seg" mid="1">A</mrk>' * 50 * KILO)).encode(),
    "many-columns.csv": lambda: csv(header="source,target" + ",x" * 500 * KILO).encode(),
    "open-quotes.csv": lambda: ("source,target\n" + '"甲\n' * 100 * KILO).encode(),
    "quotes.csv": lambda: csv('"' * MEGA).encode(),
    "backslashes.po": lambda: po("\\" * 500 * KILO).encode(),
    "marks.po": lambda: po("#-#-#-#-#  a\\n" * 50 * KILO).encode(),
    "entries.po": lambda: po(more="".join(f'\nmsgid "无{n}"\nmsgstr ""\n' for n in range(20 * KILO))).encode(),
    "doubles.po": lambda: po(more=f'\n#, fuzzy\nmsgid "{SOURCE}"\nmsgstr "x"\n' * 5 * KILO).encode(),
    # archives
    "bomb-sheet.xlsx": lambda: xlsx(HEAD + cells(text_cell("0" * 300 * MEGA))),
    "bomb-cells.xlsx": lambda: xlsx(HEAD + cells("<c/>" * 40 * MEGA)),
    "bomb-rows.xlsx": lambda: xlsx("<row/>" * MEGA),
    "bomb-strings.xlsx": lambda: xlsx(parts={"xl/sharedStrings.xml": b"<sst>" + b"<si/>" * 50 * MEGA + b"</sst>"}),
    "bomb-book.xlsx": lambda: xlsx(parts={"xl/workbook.xml": b" " * 250 * MEGA}),
    "many-strings.xlsx": lambda: shared(200 * KILO, 40),
    "overlapping.xlsx": overlapping,
    "lying.xlsx": lying,
    "encrypted.xlsx": encrypted,
    "packed-otherwise.xlsx": lambda: xlsx(good_rows(), packing=zipfile.ZIP_LZMA),
    "cut.xlsx": lambda: xlsx(good_rows())[:-40],
    "cut-inside.xlsx": lambda: xlsx(good_rows())[200:],
    "no-archive.xlsx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
    "outside.xlsx": lambda: xlsx(target="../../../../../etc/passwd", parts={"../../out.txt": b"x"}),
    "absolute.xlsx": lambda: xlsx(target="/etc/passwd", parts={"/srv/out.txt": b"x"}),
    "no-sheet.xlsx": lambda: xlsx(parts={"xl/workbook.xml": b"<workbook/>"}),
    "far-cell.xlsx": lambda: xlsx(HEAD + cells(f'<c r="ZZZ2" t="inlineStr"><is><t>{TARGET}</t></is></c>')),
    "many-cells.xlsx": lambda: xlsx(HEAD + cells("<c/>" * 500 * KILO)),
    "far-row.xlsx": lambda: xlsx(HEAD + cells(text_cell(TARGET)).replace('r="2"', f'r="{"9" * 4000}"')),
    "far-string.xlsx": lambda: xlsx(HEAD + cells(f'<c r="B2" t="s"><v>{"9" * 5000}</v></c>')),
    # what spreadsheets run
    "formula.csv": lambda: csv("=cmd|'/C calc'!A0").encode(),
    "formula.xlsx": lambda: xlsx(HEAD + cells('<c r="B2"><f>WEBSERVICE("http://127.0.0.1:9")</f><v>1</v></c>')),
    "date.xlsx": lambda: xlsx(HEAD + cells('<c r="B2"><v>45337</v></c>')),
    "formula-header.xlsx": lambda: xlsx(HEAD.replace("<is><t>target</t></is>", "<f>A1</f>")),
    # encodings
    "latin.xlf": lambda: xliff(prolog='<?xml version="1.0" encoding="latin-1"?>').encode(),
    "gbk.xlf": lambda: xliff(prolog='<?xml version="1.0" encoding="gbk"?>').encode("gbk"),
    "gbk.csv": lambda: csv().encode("gbk"),
    "gbk.po": lambda: po().encode("gbk"),
    "utf7.xlf": lambda: xliff(prolog='<?xml version="1.0" encoding="utf-7"?>').encode("utf-7"),
    "utf32.tmx": lambda: tmx().encode("utf-32"),
    "no-such-encoding.tmx": lambda: tmx(prolog='<?xml version="1.0" encoding="x-none"?>').encode(),
    "surrogate.xlf": lambda: xliff(unit(target="a&#xD800;b")).encode(),
    "surrogate.csv": lambda: csv("a\ud800b").encode("utf-8", "surrogatepass"),
    "surrogate.xlsx": lambda: xlsx(HEAD + cells(text_cell("a_xD800_b"))),
    "surrogate-source.xlsx": lambda: xlsx(HEAD + cells(text_cell("A")).replace(SOURCE, "_xD800_")),
    "half-utf16.csv": lambda: csv().encode("utf-16")[:-1],
    "nul.xlf": lambda: xliff(unit(target="a\0b")).encode(),
    "nul.csv": lambda: csv("a\0b").encode(),
    "nul.po": lambda: po("a\0b").encode(),
    "nul.xlsx": lambda: xlsx(HEAD + cells(text_cell("a_x0000_b"))),
    "escape.csv": lambda: csv("\x1b]0;owned\x07\x1b[31m").encode(),
    "escape-source.csv": lambda: csv(source="\x1b[2J无").encode(),
    "escape.po": lambda: po("\x1b[31mred").encode(),
    "bidi.csv": lambda: csv("Harbor \u202edna\u2066").encode(),
    # cuts and lies
    "empty.xlf": lambda: b"",
    "empty.tmx": lambda: b"",
    "empty.csv": lambda: b"",
    "empty.xlsx": lambda: b"",
    "empty.po": lambda: b"",
    "cut.xlf": lambda: xliff().encode()[:-30],
    "cut.tmx": lambda: tmx().encode()[:-30],
    "cut.po": lambda: po().encode()[:-3],
    "random.xlf": lambda: bytes(range(256)) * 100,
    "random.po": lambda: bytes(range(256)) * 100,
    "html.xlf": lambda: b"<!DOCTYPE html><html><body>Sign in</body></html>",
    "json.csv": lambda: b'{"error": "token expired"}',
    "xliff2.xlf": lambda: b'<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0"/>',
    "japanese.xlf": lambda: xliff().replace('target-language="en"', 'target-language="ja"').encode(),
    "japanese.tmx": lambda: tmx(language="ja").encode(),
    "japanese.csv": lambda: csv(f"{TARGET},ja", "source,target,locale").encode(),
    "japanese.po": lambda: po(language="ja").encode(),
    "outside.xlf": lambda: xliff().replace("content/a.zh-CN.md", "../../../../etc/passwd").encode(),
    "outside.csv": lambda: csv(header="article,source,target", source=f"/etc/passwd,{SOURCE}").encode(),
    "script.xlf": lambda: xliff(unit(target="&lt;script>alert(1)&lt;/script>")).encode(),
    "conflict.po": lambda: po(more="<<<<<<< HEAD\n").encode(),
}
