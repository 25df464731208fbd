"""TMX: what is written, that it holds to the specification, and how files of other tools are read."""

from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from l10n.exchange import Hints, Row, catalog_rows
from l10n.exchange.row import ExchangeError
from l10n.exchange.tmx.tmx_read import read_tmx
from l10n.exchange.tmx.tmx_write import dump_tmx
from l10n.model import Catalog, Locale, Unit, UnitState
from tests.exchange.strategies import EN, ZH, rows

SCHEMA = Path(__file__).parent / "fixtures" / "tmx_14.rng"
UNITS = (
    Unit("标题", "fm:title", "Title", UnitState.TRANSLATED, role="front-matter", comment="short"),
    Unit("见[此处](u)`x`。", "", "`x`: see [here](u).", UnitState.DRAFT, role="paragraph"),
    Unit("新句。", "", "The old one.", UnitState.STALE, role="paragraph", previous="旧句。"),
    Unit("无。"),
    Unit("并入。", "", "", UnitState.FOLDED),
)
ROWS = list(catalog_rows(Catalog("content/a.md", EN, UNITS), Hints(ZH)))


def dumped(written=ROWS) -> bytes:
    return dump_tmx(written, ZH, EN).content


def test_only_pairs_are_written():
    """What has no target, a stale one included, is no pair; a memory would take it for one."""
    assert [(row.source, row.target) for row in read_tmx(dumped(), "a.tmx", ZH, EN).rows] == [
        ("标题", "Title"),
        ("见[此处](u)`x`。", "`x`: see [here](u)."),
    ]


def test_codes_of_both_languages_match():
    """`x` is the same for the same markup; only the opening half of a pair has it."""
    segments = etree.fromstring(dumped()).findall(".//tu[2]//seg")

    assert [[(code.tag, code.get("i"), code.get("x"), code.text) for code in each] for each in segments] == [
        [("bpt", "1", "1", "["), ("ept", "1", None, "](u)"), ("ph", None, "2", "`x`")],
        [("ph", None, "2", "`x`"), ("bpt", "1", "1", "["), ("ept", "1", None, "](u)")],
    ]


def test_properties_say_what_tmx_has_no_words_for():
    """Article, context, role and state; a person's note is a note."""
    unit = etree.fromstring(dumped()).find(".//tu")

    assert {prop.get("type"): prop.text for prop in unit.findall("prop")} == {
        "x-article": "content/a.md",
        "x-context": "fm:title",
        "x-role": "front-matter",
        "x-state": "translated",
    }
    assert unit.findtext("note") == "short"


def violations(text: bytes) -> list[str]:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    schema.validate(etree.fromstring(text))
    return [error.message for error in schema.error_log]


@given(rows())
def test_the_file_is_tmx(written):
    """Elements, their order and attributes are those of TMX 1.4b."""
    assert violations(dumped(written)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('segtype="sentence"', 'segtype="text"'),
        ('srclang="zh-CN"', ""),
        ("<note>", "<remark/><note>"),
        ('<bpt i="1"', '<bpt i="a"'),
        ('xml:lang="en"', ""),
        ('version="1.4"', 'version="2.0"'),
    ],
)
def test_the_schema_finds_faults(old, new):
    """The schema itself can fail."""
    text = dumped().decode()

    assert old in text
    assert violations(text.replace(old, new).encode())


# --- files of other tools --------------------------------------------------------------------

OMEGAT = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx11.dtd">
<tmx version="1.1">
  <header creationtool="OmegaT" o-tmf="OmegaT TMX" adminlang="EN-US" datatype="plaintext" creationtoolversion="6.0"
    segtype="sentence" srclang="ZH-CN"/>
  <body>
    <tu>
      <prop type="file">content/a.md</prop>
      <tuv lang="ZH-CN"><seg>净亏损</seg></tuv>
      <tuv lang="EN-US" changeid="user" changedate="20250214T000000Z"><seg>Net loss</seg></tuv>
    </tu>
  </body>
</tmx>"""

MEMOQ = """<?xml version="1.0" encoding="utf-16"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header creationtool="MemoQ" creationtoolversion="11" segtype="sentence" adminlang="en-us" creationid="user"
    srclang="zh-cn" o-tmf="MemoQTM" datatype="unknown"><prop type="defclient"></prop></header>
  <body>
    <tu changedate="20250214T000000Z" creationid="user">
      <prop type="x-document">a.md</prop>
      <tuv xml:lang="en-us"><prop type="aligned">0</prop><seg>Net <hi>loss</hi></seg></tuv>
      <tuv xml:lang="zh-cn"><seg>净亏损</seg></tuv>
      <tuv xml:lang="de"><seg>Nettoverlust</seg></tuv>
    </tu>
  </body>
</tmx>"""

WEBLATE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Translate Toolkit" creationtoolversion="3" segtype="sentence" o-tmf="UTF-8"
  adminlang="en" srclang="zh_Hans" datatype="PlainText"/>
<body><tu><tuv XML:LANG="zh_Hans"><seg>净亏损</seg></tuv><tuv xml:lang="en"><seg>Net loss</seg></tuv></tu></body></tmx>"""


@pytest.mark.parametrize(
    "content",
    [OMEGAT.encode(), MEMOQ.encode("utf-16"), WEBLATE.replace("XML:LANG", "xml:LANG").encode()],
    ids=["OmegaT", "memoQ", "Weblate"],
)
def test_files_of_other_tools_are_read(content):
    """A named DTD that is not read, UTF-16, spellings of languages, other languages beside, targets first."""
    assert read_tmx(content, "a.tmx", ZH, EN).rows == (Row("", EN, "净亏损", "Net loss"),)


def file(*tuvs: tuple[str, str]) -> bytes:
    variants = "".join(f'<tuv xml:lang="{language}">{text}</tuv>' for language, text in tuvs)
    return f'<tmx version="1.4"><header/><body>\n<tu>{variants}</tu></body></tmx>'.encode()


@pytest.mark.parametrize(
    ("languages", "locale", "read"),
    [
        (("zh", "en"), "en", "en"),
        (("zh-CN", "en-GB", "en-US"), "en", "en-GB"),
        (("zh-CN", "en-GB", "en-US"), "en-US", "en-US"),
        (("zh-CN", "en-GB", "en"), "en-US", "en"),
        (("zh-Hans", "zh-Hant"), "zh-TW", "zh-Hant"),
        (("zh-CN", "zh-HK", "zh-TW"), "zh-TW", "zh-TW"),
        (("zh-TW", "zh-CN"), "zh-TW", "zh-TW"),
    ],
)
def test_the_nearest_language_is_read(languages, locale, read):
    """The same, else one that says less or more; never another script or region."""
    content = file(*((language, f"<seg>{language}</seg>") for language in languages))

    assert [row.target for row in read_tmx(content, "a.tmx", ZH, Locale.parse(locale)).rows] == [read]


@pytest.mark.parametrize("languages", [("zh-CN", "de"), ("zh-TW", "en"), ("en",), ("zh-CN", "en-us-x-posix")])
def test_a_file_of_other_languages_is_an_error(languages):
    """Silence would look like an empty file."""
    with pytest.raises(ExchangeError, match=r"^a\.tmx: no unit of it is in zh-CN and en"):
        read_tmx(file(*((language, "<seg>x</seg>") for language in languages)), "a.tmx", ZH, EN)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("", "a language without a text"),
        ('<seg><ph x="7"/></seg>', "<ph> '7' does not say what markup it is"),
        ("<seg><b>A</b></seg>", "<b> is no inline code"),
    ],
)
def test_a_bad_unit_is_refused(bad, reason):
    """It has a line and a reason."""
    (error,) = read_tmx(file(("zh-CN", "<seg>甲</seg>"), ("en", bad)), "a.tmx", ZH, EN).refused

    assert str(error).startswith("a.tmx:2: the unit is left out: ")
    assert reason in str(error)
