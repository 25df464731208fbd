"""Files of Trados, memoQ, Crowdin and PO editors: states in their own words, tags that do not say what they are."""

import pytest

from l10n.exchange import KnownSources, ReadFormat, format_of, group_rows, import_rows, read_rows
from l10n.exchange.row import ExchangeError, unit_id
from l10n.exchange.xliff.xliff_read import read_xliff
from l10n.model import Catalog, Unit, UnitState
from tests.exchange.strategies import EN, ZH

UNTRANSLATED, DRAFT, STALE, TRANSLATED, FOLDED = UnitState
BOLD, LINK, CODE = "净亏损**扩大**了。", "详见[公告](https://e.cn/a)和`代码`。", "运行`make`。"
NESTED = "**见[公告](b.md)。**"
EMPHASES = ("*甲*乙", "**甲**乙")
SOURCES = (BOLD, LINK, CODE, NESTED, *EMPHASES, "无标记。", "题")
KNOWN = KnownSources(frozenset(SOURCES))
ARTICLE = "content/a.zh-CN.md"
CATALOG = Catalog(ARTICLE, EN, tuple(Unit(source, "fm:title" if source == "题" else "") for source in SOURCES))


def file(*units: str, original: str = ARTICLE) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" '
        'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" sdl:version="1.0">'
        f'<file original="{original}" source-language="zh-CN" target-language="en-US" datatype="x-sdlfilterframework2">'
        '<header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"/><sdl:tag-defs/></header><body>\n'
        f"{''.join(units)}</body></file></xliff>"
    ).encode()


def trans_unit(source: str, target: str, attributes: str = "", more: str = "") -> str:
    return f'<trans-unit id="7" {attributes}><source>{source}</source><target>{target}</target>{more}</trans-unit>\n'


def read_one(unit: str):
    read = read_xliff(file(unit), "a.sdlxliff", ZH, EN, KNOWN)
    if read.refused:
        assert read.rows == ()
        return str(read.refused[0])
    return read.rows[0]


# --- tags that do not say what they are ------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "target", "text", "result"),
    [
        ('净亏损<g id="1">扩大</g>了。', 'It <g id="1">widened</g>.', BOLD, "It **widened**."),
        ('净亏损<x id="1"/>扩大<x id="2"/>了。', 'It <x id="1"/>widened<x id="2"/>.', BOLD, "It **widened**."),
        ('净亏损<bx id="1"/>扩大<ex id="1"/>了。', '<bx id="1"/>It<ex id="1"/> widened.', BOLD, "**It** widened."),
        (
            '净亏损<bpt id="1">&lt;b></bpt>扩大<ept id="1">&lt;/b></ept>了。',
            'It <bpt id="1">&lt;b></bpt>widened<ept id="1">&lt;/b></ept>.',
            BOLD,
            "It **widened**.",
        ),
        (
            '详见<g id="5">公告</g>和<x id="6"/>。',
            '<x id="6"/> is in the <g id="5">notice</g>.',
            LINK,
            "`代码` is in the [notice](https://e.cn/a).",
        ),
        ('运行<ph id="1">{}</ph>。', 'Runs <ph id="1">{}</ph>.', CODE, "Runs `make`."),
        (
            '<g id="1">见<g id="2">公告</g>。</g>',
            '<g id="1">See the <g id="2">notice</g>.</g>',
            NESTED,
            "**See the [notice](b.md).**",
        ),
        (
            '<mrk mtype="seg" mid="1">净亏损<g id="1">扩大</g></mrk><mrk mtype="seg" mid="2">了。</mrk>',
            '<mrk mtype="seg" mid="1">It <g id="1">widened</g></mrk><mrk mtype="seg" mid="2">.</mrk>',
            BOLD,
            "It **widened**.",
        ),
        ('净亏损<g id="1">\n扩大</g>了。', '<g id="1">It widened</g>.', BOLD, "**It widened**."),
        ("无标记。", "Nothing.", "无标记。", "Nothing."),
        (
            '净亏损<bpt id="1">**</bpt>扩大<ept id="1">**</ept>了。',
            'It <g id="1">widened</g>.',
            BOLD,
            "It **widened**.",
        ),
        ("净亏损**扩大**了。", "It **widened**.", BOLD, "It **widened**."),
    ],
)
def test_tags_are_the_markup_at_their_places(source, target, text, result):
    """Where the text between them is that of one source, tag for tag."""
    row = read_one(trans_unit(source, target))

    assert (row.source, row.target) == (text, result)


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ('<g id="1">甲</g>乙', '<g id="1">A</g>B', "<g> '1' does not say what markup it is"),
        ('净亏损<g id="1">扩大</g>了吗？', '<g id="1">A</g>', "<g> '1' does not say what markup it is"),
        ('净亏损<x id="1"/>扩大了。', "A", "<x> '1' does not say what markup it is"),
        ('<g id="1">净亏损</g>扩大了。', "A", "<g> '1' does not say what markup it is"),
        ('净亏损<g id="1">扩大</g>了。', 'It <g id="9">widened</g>.', "<g> '9' does not say what markup it is"),
        ('净亏损<g id="1">扩大</g>了。', '<x id="1"/>It widened.', "<x> '1' does not say what markup it is"),
        (
            '净亏损<bpt id="1">{}</bpt>扩大<ept id="1">{}</ept>了。',
            '<ph id="2">{}</ph>It',
            "<ph> '2' does not say what markup it is",
        ),
        ('净亏损<x id="1"/>扩大<x id="1"/>了。', "A <b/>", "<b> is no inline code"),
        ('详见<g id="5">公告和</g><x id="6"/>。', "A", "does not say what markup it is"),
        ('详见<x id="5"/>公告<x id="5"/>和<x id="6"/>。', "A", "does not say what markup it is"),
        (
            '净亏损<g id="1">扩大</g>了。',
            'It <mrk mtype="x-sdl-deleted" sdl:revid="x">fell</mrk><mrk mtype="x-sdl-added">widened</mrk>.',
            "it has tracked changes; accept or reject them first",
        ),
    ],
)
def test_tags_that_may_be_anything_are_refused(source, target, reason):
    """With the line of their unit."""
    refusal = read_one(trans_unit(source, target))

    assert refusal.startswith("a.sdlxliff:3: the unit is left out: ")
    assert reason in refusal


def test_tags_of_the_wrong_kind_break_markup():
    """What comes of them is verified as every import is."""
    read = read_xliff(file(trans_unit('运行<x id="1"/>。', "Runs.", more="")), "a.xlf", ZH, EN, KNOWN)

    (refused,) = import_rows(CATALOG, group_rows(read.rows, {ARTICLE: CATALOG})[0][ARTICLE]).refused
    assert "it breaks markup: its target lost code '`make`'" in str(refused)


# --- states ----------------------------------------------------------------------------------


def sdl(*segments: str) -> str:
    return f'<sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">{"".join(f"<sdl:seg {s}/>" for s in segments)}</sdl:seg-defs>'


@pytest.mark.parametrize(
    ("attributes", "more", "state"),
    [
        ("", sdl('id="1" conf="Translated"'), TRANSLATED),
        ("", sdl('id="1" conf="ApprovedTranslation"'), TRANSLATED),
        ("", sdl('id="1" conf="ApprovedSignOff"'), TRANSLATED),
        ("", sdl('id="1" conf="Translated" origin="interactive"'), TRANSLATED),
        ("", sdl('id="1" conf="Translated" origin="mt"'), DRAFT),
        ("", sdl('id="1" conf="ApprovedTranslation" origin="mt"'), TRANSLATED),
        ("", sdl('id="1" conf="Draft"'), DRAFT),
        ("", sdl('id="1" conf="RejectedTranslation"'), DRAFT),
        ("", sdl('id="1" conf="RejectedSignOff"'), DRAFT),
        ("", sdl('id="1"'), UNTRANSLATED),
        ("", sdl('id="1" conf="Translated"', 'id="2" conf="Draft"'), DRAFT),
        ("", sdl('id="1" conf="Translated"', 'id="2"'), UNTRANSLATED),
        ("", sdl('id="1" conf="NoSuchWord"'), DRAFT),
        ('mq:status="ManuallyConfirmed"', "", TRANSLATED),
        ('mq:status="Proofread"', "", TRANSLATED),
        ('mq:status="Pretranslated"', "", DRAFT),
        ('mq:status="PartiallyEdited"', "", DRAFT),
        ('mq:status="MachineTranslated"', "", DRAFT),
        ('mq:status="AssembledFromFragments" approved="yes"', "", DRAFT),
        ('mq:status="Rejected" approved="yes"', "", DRAFT),
        ('mq:status="NotStarted"', "", UNTRANSLATED),
    ],
)
def test_states_in_the_words_of_tools(attributes, more, state):
    """Only what a person confirmed is confirmed, and a unit is worth what its least segment is."""
    assert read_one(trans_unit("无标记。", "Nothing.", attributes, more)).state is state


def test_a_unit_without_a_target_is_untranslated_in_any_words():
    """A confirmed nothing is none."""
    assert read_one(trans_unit("无标记。", "", 'mq:status="ManuallyConfirmed"')).state is UNTRANSLATED


# --- what names a unit -----------------------------------------------------------------------


def changed(content: bytes, name: str, **more) -> list[tuple[str, str]]:
    """Give the sources and targets that an import changes."""
    read = read_rows(content, name, ZH, EN, known=KNOWN, **more)
    groups, refused = group_rows(read.rows, {ARTICLE: CATALOG})
    assert (read.refused, refused) == ((), ())
    intake = import_rows(CATALOG, groups[ARTICLE])
    assert intake.refused == ()
    return [(f"{u.context}{u.source}", u.target) for u in intake.catalog.units if u.target]


def test_crowdin_keeps_the_id_as_the_name_and_a_path_of_its_own():
    """Its `original` is below its own root, and the context is lost."""
    unit = f'<trans-unit id="1042" resname="{unit_id("fm:title", "题")}" approved="yes"><source>题</source><target state="final">Title</target></trans-unit>'

    assert changed(file(unit, original=f"/main/{ARTICLE}.xlf"), "a.xliff") == [("fm:title题", "Title")]


def test_a_tool_that_names_units_by_numbers():
    """The text is that of one unit only."""
    unit = '<trans-unit id="1" resname="12"><source>题</source><target state="final">Title</target></trans-unit>'

    assert changed(file(unit, original="upload.xlf"), "a.xlf") == [("fm:title题", "Title")]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_a_table_that_lost_its_columns(name):
    """Source and target are enough where the text is that of one unit."""
    sign = "," if name.endswith("csv") else "\t"

    assert changed(f"source{sign}target\n题{sign}Title\n".encode(), name) == [("fm:title题", "Title")]


PO = """
msgid ""
msgstr ""
"Language: en_US\\n"
"X-Generator: Poedit 3.4\\n"

#: content/a.zh-CN.md
msgid "无标记。"
msgstr "Nothing."

#, fuzzy
msgid "题"
msgstr "Title"

#, fuzzy
#| msgid "运行`git`。"
msgid "运行`make`。"
msgstr "Runs `git`."

#~ msgid "旧"
#~ msgstr "Old"
"""


def test_a_po_file_is_read():
    """Fuzzy is a draft, a stale target is none, obsolete entries are passed over."""
    read = read_rows(PO.encode(), "a.po", ZH, EN)

    assert [(r.article, r.source, r.target, r.state, r.place) for r in read.rows] == [
        (ARTICLE, "无标记。", "Nothing.", TRANSLATED, "a.po:7"),
        ("", "题", "Title", DRAFT, "a.po:11"),
        ("", CODE, "", STALE, "a.po:15"),
    ]
    assert changed(PO.encode(), "a.po") == [("无标记。", "Nothing."), ("fm:title题", "Title")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (PO.replace("en_US", "ja").encode(), "it is in ja"),
        (PO.encode("gbk"), "is not UTF-8"),
        (PO.replace('"Title"', '"Title').encode(), "a.po:13: the PO file does not parse"),
        (("<<<<<<< HEAD" + PO).encode(), "a.po:1: it holds a merge conflict of git"),
    ],
)
def test_a_po_file_that_cannot_be_read_is_refused(content, reason):
    """As a catalog is."""
    with pytest.raises(ExchangeError, match=reason):
        read_rows(content, "a.po", ZH, EN)


@pytest.mark.parametrize(
    ("name", "remedy"), [("a.sdlxliff", "call it .xlf"), ("a.mqxliff", "call it .xlf"), ("a.po", "send those")]
)
def test_what_only_a_tool_writes_is_not_written(name, remedy):
    """It is read."""
    with pytest.raises(ExchangeError, match=remedy):
        format_of(name)


def test_a_format_may_be_said():
    """Where no suffix says it."""
    assert changed("source,target\n题,Title\n".encode(), "stdin", form=ReadFormat.CSV) == [("fm:title题", "Title")]
