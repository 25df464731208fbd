"""The term base as TBX: what is written reads back, holds to TBX-Basic, and hostile files are refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from l10n.errors import GlossaryError
from l10n.glossary.tbx_read import read_tbx
from l10n.glossary.tbx_write import LONGEST, TbxEdition, dump_tbx
from l10n.glossary.term import Forms, MatchOptions, Term, TermKind
from l10n.model import Locale
from l10n.xml_reader import DEEPEST
from tests.glossary.strategies import TERM

ZH, EN, JA, TW = (Locale.parse(tag) for tag in ("zh-CN", "en", "ja", "zh-TW"))
SCHEMA = Path(__file__).parent / "fixtures" / "tbx_basic.rng"

SOFTBANK = Term(
    ("软银集团", "软银"),
    TermKind.COMPANY,
    {
        EN: Forms(("SoftBank Group Corp.", "SoftBank Group"), ("SoftBank",), ("Softbank", "Soft Bank")),
        JA: Forms(("ソフトバンクグループ",)),
    },
    tickers=("9984.T", "SFTBY"),
    note="日本企业",
)
APPLE = Term(
    ("苹果",), TermKind.COMPANY, {EN: Forms(("Apple",))}, tickers=(), match=MatchOptions(excluded=("苹果园", "苹果汁"))
)
META = Term(
    ("Meta",),
    TermKind.COMPANY,
    {EN: Forms(("Meta",))},
    tickers=(),
    match=MatchOptions(True, True),
    valid_from=date(2021, 10, 28),
)
BARE = Term(("毛利率",), TermKind.TERM)
TERMS = (SOFTBANK, APPLE, META, BARE)


# --- there and back --------------------------------------------------------------------------


@given(st.lists(TERM, min_size=1, max_size=4), st.sampled_from(TbxEdition))
@example([replace(BARE, note="l10n match: case")], TbxEdition.ISO_2019)
@example([replace(BARE, note="l10n note: l10n note: x")], TbxEdition.ISO_2008)
def test_what_is_written_reads_back(terms, edition):
    """Every term comes back as it was, and nothing is refused, in both editions."""
    base = read_tbx(dump_tbx(terms, ZH, edition), "a.tbx", ZH)

    assert base.refused == ()
    assert list(base.terms) == terms


def test_forms_are_written_with_status_and_type():
    """One form is preferred; others and short forms are admitted, short ones by their type; a bare locale is left out."""
    forms = {EN: Forms(("A", "B"), ("C",), ("D",)), JA: Forms()}
    tree = etree.fromstring(dump_tbx([replace(BARE, forms=forms)], ZH).encode())

    assert tree.xpath("//@xml:lang") == ["zh-CN", "zh-CN", "en"]
    sections = tree.findall(".//{*}langSec[2]/{*}termSec")
    assert [[(each.get("type"), each.text) for each in section] for section in sections] == [
        [(None, "A"), ("administrativeStatus", "preferredTerm-admn-sts")],
        [(None, "B"), ("administrativeStatus", "admittedTerm-admn-sts")],
        [(None, "C"), ("termType", "shortForm"), ("administrativeStatus", "admittedTerm-admn-sts")],
        [(None, "D"), ("administrativeStatus", "deprecatedTerm-admn-sts")],
    ]


def test_lines_are_those_of_the_entries():
    """A term's line is where its entry starts."""
    text = dump_tbx(TERMS, ZH)

    starts = [number for number, line in enumerate(text.splitlines(), 1) if "<conceptEntry" in line]
    assert list(read_tbx(text, "a.tbx", ZH).lines) == starts


def test_white_space_becomes_single_spaces():
    """As in CSV: line breaks, tabs and ideographic spaces of a form are one space."""
    term = replace(BARE, forms={EN: Forms((" gross\n\tprofit\u3000 margin\x0b ",))}, note="\nl10n\t match: case")

    read = read_tbx(dump_tbx([term], ZH), "a.tbx", ZH).terms[0]

    assert (read.forms[EN].required, read.note) == (("gross profit margin",), "l10n match: case")


@pytest.mark.parametrize(
    ("term", "what"),
    [
        (replace(BARE, forms={EN: Forms(("gross\x00profit",))}), "U+0000"),
        (replace(BARE, note="bell \x07"), "U+0007"),
        (replace(BARE, tickers=("\ufffe",)), "U+FFFE"),
        (replace(BARE, sources=("\ud800",)), "U+D800"),
        (replace(BARE, forms={EN: Forms(("A|B",))}), "holds a |"),
        (replace(BARE, match=MatchOptions(excluded=("a|b",))), "holds a |"),
        (replace(BARE, forms={ZH: Forms(("毛利",))}), "the locale of the sources"),
        (replace(BARE, note="长" * (LONGEST + 1)), f"more than {LONGEST}"),
    ],
)
def test_what_tbx_cannot_hold_is_refused(term, what):
    """Nothing is dropped in silence: the error names the term and what is wrong."""
    with pytest.raises(GlossaryError) as caught:
        dump_tbx([BARE, term], ZH)

    assert what in str(caught.value)
    assert str(caught.value).isprintable()


def test_a_glossary_without_terms_cannot_be_written():
    """A body needs a concept entry."""
    with pytest.raises(GlossaryError, match="without terms"):
        dump_tbx([], ZH)


# --- TBX-Basic -------------------------------------------------------------------------------


def violations(text: str) -> list[str]:
    schema = etree.RelaxNG(etree.parse(SCHEMA))
    schema.validate(etree.fromstring(text.encode()))
    return [error.message for error in schema.error_log]


@given(st.lists(TERM, min_size=1, max_size=3))
def test_the_file_is_tbx_basic(terms):
    """Elements, their order and the values of data categories are those of TBX-Basic."""
    assert violations(dump_tbx(terms, ZH)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("admittedTerm-admn-sts", "goodTerm-admn-sts"),
        (">shortForm<", ">short<"),
        ("<termSec>", '<termSec><note type="x">x</note>'),
        ("<term>", "<termNote type='termType'>phrase</termNote><term>"),
        ('id="c2"', 'id="2"'),
        ('xml:lang="ja"', ""),
        ('type="TBX-Basic"', 'type="TBX"'),
        (":ed-2", ":ed:3.0"),
    ],
)
def test_the_schema_finds_faults(old, new):
    """The schema itself can fail."""
    text = dump_tbx(TERMS, ZH)

    assert old in text
    assert violations(text.replace(old, new))


def test_the_editions_differ_in_names_only():
    """The file of 2008 is that of 2019 by other names, without namespace and style, and with its constraints named."""
    names = {"martif": "tbx", "martifHeader": "tbxHeader", "termEntry": "conceptEntry", "langSet": "langSec"}
    names["tig"] = "termSec"
    new = etree.fromstring(dump_tbx(TERMS, ZH).encode())
    old = etree.fromstring(dump_tbx(TERMS, ZH, TbxEdition.ISO_2008).encode())
    encoding = old.find("martifHeader/encodingDesc")
    assert [(p.get("type"), p.text) for p in encoding] == [("XCSURI", "TBXBasicXCSV02.xcs")]
    encoding.getparent().remove(encoding)
    del new.attrib["style"]

    def outline(root):
        return [
            (names.get(etree.QName(each).localname, etree.QName(each).localname), dict(each.attrib), each.text or "")
            for each in root.iter()
        ]

    assert [(*start, text.strip()) for *start, text in outline(old)] == [
        (*start, text.strip()) for *start, text in outline(new)
    ]


@given(st.lists(TERM, min_size=1, max_size=3))
def test_the_translate_toolkit_reads_the_same_pairs(terms):
    """Another reader finds the same forms and statuses in our martif file; it knows no other edition."""
    from translate.storage.tbx import tbxfile

    store = tbxfile.parsestring(dump_tbx(terms, ZH, TbxEdition.ISO_2008).encode(), "zh-CN", "en")

    assert len(store.units) == len(terms)
    for unit, term in zip(store.units, terms, strict=True):
        assert [each.text for each in unit.get_source_terms()] == list(term.sources)
        for locale, forms in term.forms.items():
            read = [(each.text, each.deprecated) for each in unit.get_target_terms(str(locale))]
            assert read == [
                *((form, False) for form in forms.accepted),
                *((form, True) for form in forms.forbidden),
            ]


# --- files of other tools --------------------------------------------------------------------


def new(*entries: str) -> str:
    return f'<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body>\n{"".join(entries)}</body></text></tbx>'


def old(*entries: str) -> str:
    return f'<martif type="TBX" xml:lang="en"><text><body>\n{"".join(entries)}</body></text></martif>'


def section(locale: str, *terms: str) -> str:
    return f'<langSec xml:lang="{locale}">{"".join(terms)}</langSec>'


def term(text: str, **notes: str) -> str:
    written = "".join(f'<termNote type="{name}">{value}</termNote>' for name, value in notes.items())
    return f"<termSec><term>{text}</term>{written}</termSec>"


def entry(*parts: str, source: str = "zh-CN") -> str:
    return f"<conceptEntry>{section(source, term('软银'))}{''.join(parts)}</conceptEntry>"


def read_one(text: str, source: Locale = ZH) -> Term:
    base = read_tbx(text, "a.tbx", source)
    assert base.refused == ()
    (only,) = base.terms
    return only


MARTIF = """<termEntry id="c1">
  <descripGrp><descrip type="subjectField">Company</descrip></descripGrp>
  <note>Tokyo</note>
  <langSet xml:lang="ZH-cn"><tig><term>软银<hi>集团</hi></term></tig></langSet>
  <langSet xml:lang="en"><ntig><termGrp>
      <term>SoftBank Group</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
    </termGrp></ntig><ntig><termGrp>
      <term>SBG</term><termNote type="termType">acronym</termNote>
    </termGrp></ntig><tig>
      <term>Soft Bank</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
    </tig></langSet>
</termEntry>"""


def test_the_martif_form_is_read():
    """termEntry, langSet, tig and ntig; subject fields that name a kind; text inside of markup."""
    assert read_one(old(MARTIF)) == Term(
        ("软银集团",),
        TermKind.COMPANY,
        {EN: Forms(("SoftBank Group",), ("SBG",), ("Soft Bank",))},
        note="Tokyo",
    )


def test_inner_markup_keeps_its_spaces():
    """White space is made even in the whole text, not in each stretch of markup."""
    read = read_one(new(entry(section("en", term("SoftBank<hi> Group </hi>\n<hi>Corp.</hi>")))))

    assert read.forms == {EN: Forms(("SoftBank Group Corp.",))}


def test_the_style_dct_and_prefixes_are_read():
    """Data categories may be elements of their own, and TBX's elements may have a prefix."""
    text = (
        '<t:tbx xmlns:t="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" style="dct"><t:text>'
        '<t:body><t:conceptEntry><t:langSec xml:lang="zh-CN"><t:termSec><t:term>软银</t:term></t:termSec></t:langSec>'
        '<t:langSec xml:lang="en"><t:termSec><t:term>Softbank</t:term>'
        "<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus>"
        "</t:termSec></t:langSec></t:conceptEntry></t:body></t:text></t:tbx>"
    )

    assert read_one(text).forms == {EN: Forms((), (), ("Softbank",))}


@pytest.mark.parametrize(
    ("terms", "forms"),
    [
        ((term("A"), term("B")), Forms(("A", "B"))),
        ((term("A"), term("B", administrativeStatus="preferredTerm-admn-sts")), Forms(("B", "A"))),
        ((term("A"), term("B", usageStatus="preferred")), Forms(("B", "A"))),
        ((term("A"), term("B", administrativeStatus="supersededTerm-admn-sts")), Forms(("A",), (), ("B",))),
        ((term("A"), term("B", usageStatus="deprecated")), Forms(("A",), (), ("B",))),
        ((term("A"), term("B", normativeAuthorization="deprecatedTerm")), Forms(("A",), (), ("B",))),
        ((term("A"), term("B", termType="abbreviation")), Forms(("A",), ("B",))),
        ((term("A"), term("B", termType="variant")), Forms(("A", "B"))),
        (
            (term("A"), term("B", termType="acronym", administrativeStatus="preferredTerm-admn-sts")),
            Forms(("B", "A")),
        ),
        ((term("GDP", termType="acronym"),), Forms(("GDP",))),
        ((term("A"), term(" \n "), term("A")), Forms(("A",))),
    ],
)
def test_statuses_and_types_rank_the_forms(terms, forms):
    """Preferred forms come first; abbreviations are short forms unless preferred or alone; old forms are forbidden."""
    assert read_one(new(entry(section("en", *terms)))).forms == {EN: forms}


@pytest.mark.parametrize(
    ("written", "read"),
    [("EN", "en"), ("en-US", "en-US"), ("en_us", "en-US"), ("zh_tw", "zh-TW"), ("ZH-HANT-hk", "zh-Hant-HK")],
)
def test_locales_are_read_in_any_case(written, read):
    """A locale keeps its region and script."""
    assert set(read_one(new(entry(section(written, term("A"))))).forms) == {Locale.parse(read)}


def test_the_attribute_of_the_oldest_files_is_read():
    """MARTIF itself wrote lang for xml:lang; where both are there, the newer one counts."""
    assert set(read_one(old(MARTIF).replace("xml:lang", "lang")).forms) == {EN}
    assert set(read_one(old(MARTIF).replace("xml:lang", 'lang="x-none" xml:lang')).forms) == {EN}


@pytest.mark.parametrize("written", ["zh-CN", "zh_cn", "ZH", "zh-Hans", "zh-Hans-CN"])
def test_the_source_may_be_named_with_less(written):
    """Many tools write zh or zh-Hans for zh-CN."""
    assert read_one(new(entry(source=written))).sources == ("软银",)


def test_the_exact_source_wins():
    """Where zh-CN is there, zh is another locale, and zh-TW always is."""
    read = read_one(new(entry(section("zh", term("甲")), section("zh-TW", term("軟銀")))))

    assert read.sources == ("软银",)
    assert set(read.forms) == {Locale("zh"), TW}


def test_superseded_sources_are_found_too():
    """Articles still write old names; they are the last sources."""
    sources = section("zh-CN", term("旧名", administrativeStatus="deprecatedTerm-admn-sts"), term("新名"))

    assert read_one(new(f"<conceptEntry>{sources}</conceptEntry>")).sources == ("新名", "旧名")


def test_sections_of_one_locale_are_one():
    """Several language sections of a locale add up."""
    read = read_one(new(entry(section("en", term("A")), section("EN", term("B")))))

    assert read.forms == {EN: Forms(("A", "B"))}


def test_notes_are_read_as_the_cells_of_csv():
    """Our notes hold cells, in any order; the others are joined."""
    notes = (
        "<note>one</note><note>l10n match: case not=软银大厦</note><note>l10n ticker: 9984.T|SFTBY</note>"
        "<note>l10n not: Soft Bank Tower</note><note>l10n kind: Company</note><note>two</note>"
    )
    read = read_one(new(entry(notes)))

    assert read.kind is TermKind.COMPANY
    assert read.tickers == ("9984.T", "SFTBY")
    assert read.match == MatchOptions(True, excluded=("软银大厦", "Soft Bank Tower"))
    assert read.note == "one; two"


# --- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ("<note>l10n kind: planet</note>", "kind 'planet'"),
        ("<note>l10n match: fuzzy</note>", "match 'fuzzy'"),
        ("<note>l10n valid_from: yesterday</note>", "valid_from 'yesterday'"),
        ("<note>l10n tickers: 9984.T</note>", "'l10n tickers: 9984.T' is not one of"),
        ("<note>l10n kind: index</note><note>l10n kind: index</note>", "twice"),
        (f"<note>{'a' * (LONGEST + 1)}</note>", f"more than {LONGEST}"),
    ],
)
def test_a_bad_entry_is_refused_and_the_rest_stays(parts, reason):
    """A refused entry has a line and a reason, and the others are read."""
    base = read_tbx(new(entry(), "\n", entry(parts), "\n", entry()), "a.tbx", ZH)

    assert base.lines == (2, 4)
    (error,) = base.refused
    assert str(error).startswith("a.tbx:3: the entry is left out: ")
    assert reason in str(error)


@pytest.mark.parametrize("source", ["en", "zh-TW", "zh-Hant"])
def test_an_entry_without_sources_is_refused(source):
    """Traditional Chinese is not the source zh-CN."""
    base = read_tbx(new(entry(source=source)), "a.tbx", ZH)

    assert base.terms == ()
    assert "it has no term in zh-CN" in str(base.refused[0])


@pytest.mark.parametrize("locale", ["", "x-none", "english", "en-US-posix"])
def test_an_unknown_locale_costs_its_section_only(locale):
    """The rest of the entry is used."""
    base = read_tbx(new(entry("\n", section(locale, term("A")), section("ja", term("B")))), "a.tbx", ZH)

    assert [read.forms for read in base.terms] == [{JA: Forms(("B",))}]
    (error,) = base.refused
    assert str(error).startswith(f"a.tbx:3: the language section is left out: {locale!r} is not a locale")


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (term("A|B"), "holds a |"),
        (term("A", administrativeStatus="dubious"), "status 'dubious'"),
        (term("a" * (LONGEST + 1)), f"more than {LONGEST}"),
    ],
)
def test_a_bad_term_section_costs_itself_only(bad, reason):
    """The other forms of the language are used."""
    base = read_tbx(new(entry(section("en", bad, term("B")))), "a.tbx", ZH)

    assert [read.forms for read in base.terms] == [{EN: Forms(("B",))}]
    (error,) = base.refused
    assert "the term section is left out" in str(error)
    assert reason in str(error)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "no element found"),
        ("source,kind,en\n软银,company,SoftBank\n", 1, "no XML"),
        ("<tbx>\n<text>\n", 3, "no XML"),
        ("<tbx>\n</text>", 2, "mismatched tag"),
        ("<tbx>\n&nbsp;</tbx>", 2, "undefined entity"),
        ("<tbx>\n\x00</tbx>", 2, "no XML"),
        ("<tbx>\n\ud800</tbx>", 1, "lone surrogates"),
        ("<html>\n</html>", 1, "no TBX"),
        ("<tmx>\n</tmx>", 1, "no TBX"),
    ],
)
def test_a_file_that_is_no_tbx_is_an_error(text, line, reason):
    """It names the file and the line."""
    with pytest.raises(GlossaryError) as caught:
        read_tbx(text, "a.tbx", ZH)

    assert str(caught.value).startswith(f"a.tbx:{line}: ")
    assert reason in str(caught.value)


# --- hostile files ---------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))
HOSTILE = {
    "billion laughs": f'<!DOCTYPE tbx [<!ENTITY l0 "ha">{LAUGHS}]>',
    "external entity": '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "parameter entity": '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>',
    "internal declarations": "<!DOCTYPE tbx [<!ELEMENT tbx ANY>]>",
    "both": '<!DOCTYPE tbx SYSTEM "x.dtd" [<!ENTITY x "y">]>',
}


@pytest.mark.parametrize("prolog", HOSTILE.values(), ids=HOSTILE)
def test_declarations_are_refused(prolog):
    """No entity is ever declared."""
    with pytest.raises(GlossaryError, match=r"^a\.tbx:1: the document type declares"):
        read_tbx(prolog + new(entry(section("en", term("&x;")))), "a.tbx", ZH)


NAMED = '<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "file:///nowhere/TBXcdv04.dtd">'


def test_a_named_dtd_is_not_read():
    """A martif file that only names a DTD passes; an entity that only the DTD could tell does not."""
    assert read_tbx(NAMED + old(MARTIF), "a.tbx", ZH).terms[0].sources == ("软银集团",)
    with pytest.raises(GlossaryError, match=r"it uses &nbsp;"):
        read_tbx(NAMED + old(MARTIF.replace("Tokyo", "&nbsp;")), "a.tbx", ZH)


@pytest.mark.parametrize("around", [lambda nest: nest, new, lambda nest: new(entry(section("en", term(nest))))])
def test_deep_nesting_is_refused(around):
    """Nested elements end at a depth, wherever they are, and before the stack does."""
    nest = "<tbx>" * 100_000

    with pytest.raises(GlossaryError, match=f"nested more than {DEEPEST} deep"):
        read_tbx(around(nest), "a.tbx", ZH)


def test_fifty_megabytes_of_text_cost_one_form():
    """A text of 50 MB is no term; what stands beside it is read."""
    base = read_tbx(new(entry(section("en", term("长" * 17_000_000), term("B")))), "a.tbx", ZH)

    assert [read.forms for read in base.terms] == [{EN: Forms(("B",))}]
    assert len(base.refused) == 1
    assert len(str(base.refused[0])) < 200


@pytest.mark.parametrize("encoding", ["GBK", "UTF-16", "ISO-8859-1", "no-such-encoding"])
def test_the_declared_encoding_does_not_matter(encoding):
    """The text is decoded already, whatever its declaration says; a byte order mark is no text."""
    text = f'\ufeff<?xml version="1.0" encoding="{encoding}"?>' + new(
        entry(section("en", term("𠮷 & co".replace("&", "&amp;"))))
    )

    assert read_one(text).forms == {EN: Forms(("𠮷 & co",))}
