"""XLIFF: what is written, that it holds to the standard, and how files of other tools are read."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from lxml import etree

from l10n.exchange import Hints, Row, catalog_rows
from l10n.exchange.row import ExchangeError
from l10n.exchange.xliff.xliff_read import read_xliff
from l10n.exchange.xliff.xliff_write import dump_xliff
from l10n.glossary import Forms, Glossary, Term, TermKind
from l10n.model import Catalog, Locale, Unit, UnitState
from tests.exchange.strategies import EN, ZH, rows

FIXTURES = Path(__file__).parent / "fixtures"
# The schema of OASIS, where the Debian package php-symfony-translation has brought it.
OASIS = Path("/usr/share/php/Symfony/Component/Translation/Resources/schemas/xliff-core-1.2-strict.xsd")
NS = {"x": "urn:oasis:names:tc:xliff:document:1.2"}

SOURCE = "软银**净亏损**3691.7亿日元。"
UNITS = (
    Unit("标题", "fm:title", "Title", UnitState.TRANSLATED, role="front-matter", comment="short, please"),
    Unit(SOURCE, "", "SoftBank made a **net loss** of 369.17 billion yen.", UnitState.DRAFT, role="paragraph"),
    Unit("新句。", "", "The old one.", UnitState.STALE, role="paragraph", previous="旧句。"),
    Unit("无。", "", "", UnitState.UNTRANSLATED, role="item"),
    Unit("并入。", "", "", UnitState.FOLDED, role="item"),
)
GLOSSARY = Glossary((Term(("软银",), TermKind.COMPANY, {EN: Forms(("SoftBank",))}),))
ROWS = list(catalog_rows(Catalog("content/a.md", EN, UNITS), Hints(ZH, GLOSSARY)))


def dumped(written=ROWS) -> bytes:
    return dump_xliff(written, ZH, EN).content


def unit(text: str, number: int = 1) -> etree._Element:
    return etree.fromstring(text).findall(".//x:trans-unit", NS)[number - 1]


# --- what is written -------------------------------------------------------------------------


def test_hints_tell_how_figures_and_terms_are_written():
    """A draft's row carries both, and so does its unit."""
    assert ROWS[1].figures == ("3691.7亿日元 = 369.17 billion yen",)
    assert ROWS[1].terms == ("软银 = SoftBank",)
    assert [(note.get("from"), note.text) for note in unit(dumped(), 2).findall("x:note", NS)] == [
        ("l10n role", "paragraph"),
        ("l10n figure", "3691.7亿日元 = 369.17 billion yen"),
        ("l10n term", "软银 = SoftBank"),
    ]


def test_markup_stands_in_codes():
    """A pair is bpt and ept of one id in both languages; the markup is their content."""
    for name in ("source", "target"):
        codes = unit(dumped(), 2).find(f"x:{name}", NS)
        assert [(etree.QName(code).localname, code.get("id"), code.text) for code in codes] == [
            ("bpt", "1", "**"),
            ("ept", "1", "**"),
        ]


def test_states_are_those_of_the_standard():
    """A confirmed target is final and approved, a draft is to be reviewed, and the others have no target."""
    found = [
        (each.get("approved"), target.get("state") if (target := each.find("x:target", NS)) is not None else None)
        for each in etree.fromstring(dumped()).findall(".//x:trans-unit", NS)
    ]

    assert found == [
        ("yes", "final"),
        (None, "needs-review-translation"),
        (None, None),
        (None, None),
        ("yes", "x-folded"),
    ]


def test_a_stale_target_is_what_was_before():
    """It never counts as a target, but a translator sees it beside its source."""
    before = unit(dumped(), 3).find("x:alt-trans", NS)

    assert before.get("alttranstype") == "previous-version"
    assert [each.text for each in before] == ["旧句。", "The old one."]


def test_ids_are_made_of_what_identifies_a_unit():
    """The same unit has the same id in every export, wherever it stands, and with any target."""
    later = [replace(ROWS[3], source="另一句。"), replace(ROWS[1], target="Other", state=UnitState.TRANSLATED)]

    assert unit(dumped(later), 2).get("id") == unit(dumped(), 2).get("id")
    assert unit(dumped(later), 1).get("id") != unit(dumped(), 4).get("id")


def test_each_article_is_a_file():
    """Articles keep their order and their names."""
    text = dumped([replace(row, article=name) for name in ("b.md", "a.md") for row in ROWS])

    assert etree.fromstring(text).xpath("//x:file/@original", namespaces=NS) == ["b.md", "a.md"]


def test_a_control_character_costs_its_unit_only():
    """XML cannot hold it; the error names the article."""
    written = dump_xliff([replace(ROWS[0], source="a\x08b"), ROWS[1]], ZH, EN)

    assert list(read_xliff(written.content, "a.xlf", ZH, EN).rows) == [ROWS[1]]
    (error,) = written.refused
    assert str(error).startswith("content/a.md: a unit is left out: it holds the control character U+0008")


def test_nothing_cannot_be_written():
    """A file element must be there."""
    with pytest.raises(ExchangeError, match="nothing to export"):
        dump_xliff([], ZH, EN)


# --- the schema ------------------------------------------------------------------------------


def restated() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(FIXTURES / "xliff_12.rng"))


def of_oasis() -> etree.XMLSchema:
    text = OASIS.read_bytes().replace(b"http://www.w3.org/2001/xml.xsd", OASIS.with_name("xml.xsd").as_uri().encode())
    return etree.XMLSchema(etree.fromstring(text))


SCHEMAS = [restated, *([of_oasis] if OASIS.exists() else [])]


def violations(schema, text: bytes) -> list[str]:
    schema.validate(etree.fromstring(text))
    return [error.message for error in schema.error_log]


@pytest.mark.parametrize("schema", SCHEMAS)
@given(written=rows())
def test_the_file_is_xliff(schema, written):
    """Elements, their order, attributes and values are those of XLIFF 1.2, strict."""
    assume(written)
    assert violations(schema(), dumped(written)) == []


@pytest.mark.parametrize("schema", SCHEMAS)
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('state="final"', 'state="done"'),
        ('approved="yes"', 'approved="1"'),
        ("<note", "<remark/><note"),
        ('datatype="plaintext"', 'datatype="markdown"'),
        ('target-language="en"', 'target-language=""'),
        ('<bpt id="1">', "<bpt>"),
        ("<source>标题</source>", ""),
        ('alttranstype="previous-version"', 'alttranstype="old"'),
        ('context-type="x-po-msgctxt"', 'context-type="msgctxt"'),
        ("<body>", "<body><x/>"),
    ],
)
def test_the_schema_finds_faults(schema, old, new):
    """The schema itself can fail."""
    text = dumped().decode()

    assert old in text
    assert violations(schema(), text.replace(old, new).encode())


# --- files of other tools --------------------------------------------------------------------


def file(*units: str, languages: str = 'source-language="zh-CN" target-language="en"', version: str = "1.2") -> bytes:
    namespace = f"urn:oasis:names:tc:xliff:document:{version}"
    return (
        f'<?xml version="1.0"?>\n<xliff version="{version}" xmlns="{namespace}">'
        f'<file original="a.md" {languages} datatype="plaintext"><body>\n{"".join(units)}</body></file></xliff>'
    ).encode()


def trans_unit(target: str, attributes: str = "", source: str = "甲") -> str:
    return f'<trans-unit id="1" {attributes}><source>{source}</source>{target}</trans-unit>'


def read_one(content: bytes) -> Row:
    read = read_xliff(content, "a.xlf", ZH, EN)
    assert read.refused == ()
    (only,) = read.rows
    return only


@pytest.mark.parametrize(
    ("target", "attributes", "state"),
    [
        ("", "", UnitState.UNTRANSLATED),
        ("<target/>", "", UnitState.UNTRANSLATED),
        ('<target state="new"/>', "", UnitState.UNTRANSLATED),
        ('<target state="needs-translation">甲</target>', "", UnitState.UNTRANSLATED),
        ('<target state="needs-adaptation">A</target>', "", UnitState.DRAFT),
        ('<target state="needs-l10n">A</target>', "", UnitState.DRAFT),
        ('<target state="needs-review-translation">A</target>', "", UnitState.DRAFT),
        ('<target state="needs-review-translation">A</target>', 'approved="yes"', UnitState.DRAFT),
        ('<target state="translated">A</target>', "", UnitState.TRANSLATED),
        ('<target state="translated">A</target>', 'approved="no"', UnitState.TRANSLATED),
        ('<target state="signed-off">A</target>', "", UnitState.TRANSLATED),
        ('<target state="final">A</target>', 'approved="yes"', UnitState.TRANSLATED),
        ('<target state="final"/>', "", UnitState.TRANSLATED),
        ("<target>A</target>", 'approved="yes"', UnitState.TRANSLATED),
        ("<target>A</target>", "", None),
        ('<target state="x-checked">A</target>', "", None),
        ('<target state="translated" state-qualifier="leveraged-mt">A</target>', "", UnitState.DRAFT),
        ('<target state="translated" state-qualifier="fuzzy-match">A</target>', "", UnitState.DRAFT),
        (
            '<target state="translated" state-qualifier="leveraged-mt">A</target>',
            'approved="yes"',
            UnitState.TRANSLATED,
        ),
        ('<target state="final" state-qualifier="rejected-grammar">A</target>', 'approved="yes"', UnitState.DRAFT),
        ('<target state="translated" state-qualifier="exact-match">A</target>', "", UnitState.TRANSLATED),
    ],
)
def test_states_are_read(target, attributes, state):
    """What a person has to look at again is a draft; what the file does not say is not guessed."""
    assert read_one(file(trans_unit(target, attributes))).state is state


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ('<ph id="1">`x`</ph>A', "`x`A"),
        ('<ph id="1"/>A', "`x`A"),
        ('<x id="1"/>A', "`x`A"),
        ('<x id="9" equiv-text="`z`"/>A', "`z`A"),
        ('<g id="2">A</g>', "**A**"),
        ('<bx id="2"/>A<ex id="2"/>', "**A**"),
        (
            '<mrk mtype="seg" mid="0">A</mrk> <mrk mtype="seg" mid="1"><bpt id="2">**</bpt>B</mrk><ept id="2"/>',
            "A **B**",
        ),
        ('<it id="3" pos="open">&lt;b></it>A', "<b>A"),
        ("<!-- a comment --><![CDATA[<A>]]>", "<A>"),
        ("A\r\nB", "A\nB"),
    ],
)
def test_codes_of_other_tools_are_read(target, text):
    """Tools write codes as they were, empty them, or turn them into x and g; marks are seen through."""
    source = '甲<ph id="1">`x`</ph><bpt id="2">**</bpt>乙<ept id="2">**</ept>'

    assert read_one(file(trans_unit(f"<target>{target}</target>", source=source))).target == text


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ('<x id="9"/>', "<x> '9' does not say what markup it is"),
        ('<g id="1">A</g>', "<g> '1' does not say what markup it is"),
        ("<b>A</b>", "<b> is no inline code"),
        ("长" * 100_001, "more than 100000"),
    ],
)
def test_a_bad_unit_is_refused_and_the_rest_stays(target, reason):
    """It has a line and a reason."""
    units = [trans_unit("<target>A</target>\n"), trans_unit(f"<target>{target}</target>"), "<trans-unit id='3'/>"]
    read = read_xliff(file(*units), "a.xlf", ZH, EN)

    assert [row.target for row in read.rows] == ["A"]
    assert [str(error).partition(": ")[0] for error in read.refused] == ["a.xlf:4", "a.xlf:4"]
    assert reason in str(read.refused[0])
    assert "it has no source" in str(read.refused[1])


OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions">
<file original="content/a.md" source-language="zh-cn" target-language="en-us" datatype="x-text/plain">
<body>
<group id="g1"><trans-unit id="tu1" okp:wordCount="2">
<source xml:lang="zh-cn">净亏损<g id="1">三千</g></source>
<seg-source><mrk mid="0" mtype="seg">净亏损</mrk></seg-source>
<target xml:lang="en-us" state="translated">Net loss</target>
<alt-trans match-quality="80" origin="tm"><source>净利</source><target>Net profit</target></alt-trans>
<note>from the editor</note>
</trans-unit></group>
</body>
</file>
</xliff>""".replace('<g id="1">三千</g>', "")

MEMOQ = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff">
<file original="content/a.md" source-language="zh-CN" target-language="en" datatype="x-memoq" tool-id="MemoQ">
<header><tool tool-id="MemoQ" tool-name="MemoQ"/><mq:docinformation/></header><body>
<trans-unit id="1" approved="yes" mq:segmentguid="x" mq:status="ManuallyConfirmed" xml:space="preserve">
<source xml:space="preserve">净亏损</source><target xml:space="preserve">Net loss</target>
<mq:minorversions><mq:historical-unit mq:status="NotStarted"><source>旧</source><target>Old</target></mq:historical-unit>
</mq:minorversions></trans-unit></body></file></xliff>"""

WEBLATE = """<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.1" version="1.1">
  <file datatype="po" original="content/a.md" source-language="zh-Hans" target-language="en">
    <body>
      <trans-unit id="content/a.md///1" xml:space="preserve" approved="no">
        <source>净亏损</source>
        <target state="translated">Net loss</target>
        <context-group name="po-entry" purpose="information">
          <context context-type="x-po-autocomment">from the developer</context>
        </context-group>
        <note from="developer"></note>
      </trans-unit>
    </body>
  </file>
</xliff>"""


@pytest.mark.parametrize(("text", "note"), [(OMEGAT, "from the editor"), (MEMOQ, ""), (WEBLATE, "")])
def test_files_of_other_tools_are_read(text, note):
    """Groups, extensions, older versions, other spellings of the languages, proposals: one row comes of it."""
    row = read_one(text.encode())

    assert (row.article, row.source, row.target, row.context) == ("content/a.md", "净亏损", "Net loss", "")
    assert (row.state, row.note) == (UnitState.TRANSLATED, note)
    assert (row.previous, row.previous_target) == ("", "")


def test_utf_16_is_read():
    """A file says its encoding, as XML does."""
    text = WEBLATE.replace("UTF-8", "UTF-16")

    assert read_one(text.encode("utf-16")).source == "净亏损"


@pytest.mark.parametrize(
    ("languages", "is_read"),
    [
        ('source-language="zh" target-language="en"', True),
        ('source-language="zh_cn" target-language="EN-us"', True),
        ('source-language="zh-Hans"', True),
        ('source-language="zh-TW" target-language="en"', False),
        ('source-language="en" target-language="zh-CN"', False),
        ('source-language="zh-CN" target-language="de"', False),
        ('source-language="zh-CN" target-language="x-none"', False),
    ],
)
def test_a_file_in_other_languages_is_refused_once(languages, is_read):
    """It costs one line, however many units it has."""
    read = read_xliff(file(trans_unit(""), trans_unit(""), languages=languages), "a.xlf", ZH, EN)

    assert len(read.rows) == (2 if is_read else 0)
    assert len(read.refused) == (0 if is_read else 1)


def test_the_locale_of_a_row_is_the_sites():
    """Whatever the file calls it."""
    assert read_one(file(trans_unit(""), languages='source-language="zh" target-language="en-GB"')).locale == EN
    taiwan = Locale.parse("zh-TW")
    read = read_xliff(file(trans_unit(""), languages='source-language="zh" target-language="zh-Hant"'), "a", ZH, taiwan)
    assert [row.locale for row in read.rows] == [taiwan]


def test_units_that_are_not_to_be_translated_are_passed_over():
    """translate="no" is no row."""
    assert read_xliff(file(trans_unit("", 'translate="no"')), "a.xlf", ZH, EN).rows == ()


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_xliff_2_is_refused(version):
    """Its units would not be seen, and silence would look like an empty file."""
    with pytest.raises(ExchangeError, match=rf"a\.xlf:2: it is XLIFF {version}; export it anew as XLIFF 1\.2"):
        read_xliff(file(version=version), "a.xlf", ZH, EN)
