"""Catalogs: read and written without loss, updated by content and never by position."""

import contextlib
from dataclasses import replace

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.article import split_context
from l10n.catalog import Bitext, drafted, dump_catalog, read_catalog, update, update_catalog
from l10n.errors import CatalogError
from l10n.model import HUMAN, Article, Catalog, Locale, Origin, Role, Segment, Span, Unit, UnitState

EN = Locale.parse("en")


def article(*sources: str, path="content/a.md") -> Article:
    """An article of one paragraph a sentence; bytes do not matter to catalogs."""
    segments = tuple(Segment(Span(i, i + 1), source, Role.PARAGRAPH, i) for i, source in enumerate(sources))
    return Article(path, b"", segments)


def catalog(*pairs: tuple[str, str], state=UnitState.TRANSLATED) -> Catalog:
    units = (Unit(s, "", t, state if t else UnitState.UNTRANSLATED, role="paragraph") for s, t in pairs)
    return Catalog("content/a.md", EN, tuple(units))


def texts():
    """Texts that PO files find hard: quotes, backslashes, line feeds, tabs, Han, blanks at the ends, comment signs."""
    parts = st.sampled_from(
        [
            '"',
            "\\",
            "\\n",
            "\n",
            "\t",
            "\u2028",
            "\x85",
            "\x0b",
            "\x0c",
            "净利润3.5亿元",
            " ",
            "#, fuzzy",
            "#~",
            "x",
            "\u3000",
            "é",
            "%",
        ]
    )
    return st.lists(parts, min_size=1, max_size=6).map("".join).filter(str.strip)


@st.composite
def units(draw):
    source, target = draw(texts()), draw(texts())
    context = draw(st.sampled_from(["", "fm:title", "fm:params.0.x", "after:1a2b3c4d"]))
    kind = draw(st.sampled_from(list(UnitState)))
    base = Unit(
        source, context, role=draw(st.sampled_from(["", "heading"])), comment=draw(st.sampled_from(["", "see 注"]))
    )
    if kind is UnitState.UNTRANSLATED:
        return base
    if kind is UnitState.FOLDED:
        return replace(base, state=kind)
    if kind is UnitState.STALE:
        return replace(base, target=target, state=kind, previous=draw(texts()))
    if kind is UnitState.DRAFT:
        return drafted(base, target, Origin.parse(draw(st.sampled_from(["opencc", "memory exact"]))))
    return replace(base, target=target, state=kind, flags=draw(st.sampled_from([(), ("ignore-han-left",)])))


@st.composite
def catalogs(draw):
    found = {unit.key: unit for unit in draw(st.lists(units(), max_size=5))}
    gone = {
        u.key: Unit(u.source, u.context, u.target or "x", UnitState.TRANSLATED)
        for u in draw(st.lists(units(), max_size=2))
    }
    obsolete = tuple(unit for key, unit in gone.items() if key not in found)
    published = draw(st.sampled_from(["", "0123456789abcdef"]))
    comment = draw(st.sampled_from(["", "Translators:\n王 <w@example.com>"]))
    return Catalog("content/新 a.md", EN, tuple(found.values()), obsolete, published=published, comment=comment)


@given(catalogs())
def test_a_catalog_reads_back_as_it_was_written(written):
    """read(dump(c)) == c, and dump(read(dump(c))) == dump(c)."""
    text = dump_catalog(written)

    again = read_catalog(text, "a.po", written.article, EN)

    assert again == written
    assert dump_catalog(again) == text


@given(catalogs())
def test_other_tools_read_the_same(written):
    """polib finds the same sources and targets in what our own writer wrote."""
    plain = str.maketrans("\u2028\x85\x0b\x0c", "LNVF")  # polib takes these for ends of lines
    entries = polib.pofile(dump_catalog(written).translate(plain), wrapwidth=0)

    expected = [(u.source.translate(plain), u.target.translate(plain)) for u in written.units]
    assert [(e.msgid, e.msgstr) for e in entries if not e.obsolete] == expected


@given(st.text(max_size=300))
def test_reading_raises_nothing_but_our_own_error(text):
    """Whatever stands in a PO file, it is read or refused."""
    with contextlib.suppress(CatalogError):
        read_catalog(text, "a.po", "a.md", EN)


def test_a_broken_po_file_is_refused_with_its_line():
    """The message names file, line and remedy."""
    with pytest.raises(CatalogError, match=r"^locales/en/a\.po:4: the PO file does not parse; mend it"):
        read_catalog('msgid ""\nmsgstr ""\n\nmsgid "甲\nmsgstr ""\n', "locales/en/a.po", "a.md", EN)


def test_updating_with_the_same_article_changes_nothing():
    """update(update(c)) == update(c), whatever the units' states."""
    here = article("甲公司盈利。", "乙公司亏损。")
    once = update_catalog(catalog(("甲公司盈利。", "A earned."), ("乙公司亏损。", "")), here)

    assert update_catalog(once, here) == once


def test_a_moved_sentence_keeps_its_target():
    """Order is the article's; targets go with their sources."""
    before = catalog(("甲公司盈利。", "A earned."), ("乙公司亏损。", "B lost."))

    after = update_catalog(before, article("乙公司亏损。", "丙公司上市。", "甲公司盈利。"))

    assert [(u.source, u.target) for u in after.units] == [
        ("乙公司亏损。", "B lost."), ("丙公司上市。", ""), ("甲公司盈利。", "A earned."),
    ]  # fmt: skip


def test_a_reworded_sentence_is_stale_and_its_pair_kept():
    """The new source has the old target beside it, with the old source; the old pair is obsolete."""
    before = catalog(("公司第三季度净亏损12亿元。", "The company lost 1.2 billion yuan in the third quarter."))

    after = update_catalog(before, article("公司第三季度净亏损15亿元。"))

    [unit] = after.units
    assert (unit.state, unit.previous) == (UnitState.STALE, "公司第三季度净亏损12亿元。")
    assert unit.target == before.units[0].target
    assert [(u.source, u.state) for u in after.obsolete] == [("公司第三季度净亏损12亿元。", UnitState.TRANSLATED)]
    assert not unit.is_complete


def test_an_unlike_sentence_is_new_and_not_stale():
    """Two sentences that share little are two sentences."""
    after = update_catalog(catalog(("公司发布财报。", "The company reported.")), article("央行宣布降息二十五个基点。"))

    assert [unit.state for unit in after.units] == [UnitState.UNTRANSLATED]
    assert [unit.source for unit in after.obsolete] == ["公司发布财报。"]


def test_a_returning_sentence_is_revived():
    """An obsolete pair comes back when its source does, confirmed as it was."""
    before = catalog(("公司发布财报。", "The company reported."))
    gone = update_catalog(before, article("央行宣布降息二十五个基点。"))

    back = update_catalog(gone, article("公司发布财报。"))

    assert [(u.target, u.state) for u in back.units] == [("The company reported.", UnitState.TRANSLATED)]
    assert back.obsolete == ()


LONG = ("公司营收增长三成，利润下降一成。", "Revenue rose 30% and profit fell 10%.")
PAIR = [("公司营收增长三成。", "Revenue rose 30%."), ("利润下降一成。", "Profit fell 10%.")]


def test_a_split_sentence_is_stale_in_both_halves():
    """Each half shows the source and target that were; a third sentence beside them is new."""
    after = update_catalog(catalog(LONG), article("公司营收增长三成。", "利润下降一成。", "央行宣布降息。"))

    assert [(u.state.value, u.previous, u.target) for u in after.units] == [
        ("stale", *LONG),
        ("stale", *LONG),
        ("untranslated", "", ""),
    ]


def test_joined_sentences_are_one_stale_unit():
    """It shows both sources and both targets that were."""
    [unit] = update_catalog(catalog(*PAIR), article(LONG[0])).units

    assert unit.state is UnitState.STALE
    assert unit.previous == "公司营收增长三成。利润下降一成。"
    assert unit.target == "Revenue rose 30%. Profit fell 10%."


@pytest.mark.parametrize("count", [300, 600, 1_200])
def test_a_rewritten_book_costs_as_much_for_each_sentence(count, monkeypatch):
    """Where all are reworded, each is held against its neighbours, and finds its own."""
    asked = []
    alike = update._is_alike
    monkeypatch.setattr(update, "_is_alike", lambda *runs: asked.append(1) or alike(*runs))
    monkeypatch.setattr(update, "_PAIRS", 20_000)
    old = catalog(*((f"第{n}家公司去年亏损。", f"Company {n}.") for n in range(count)))

    new = update_catalog(old, article(*(f"第{n}家公司去年大幅亏损。" for n in range(count))))

    assert [unit.target for unit in new.units] == [f"Company {n}." for n in range(count)]
    assert len(asked) < 200_000


def test_a_reworded_sentence_beside_another_is_paired_with_its_own():
    """Two for one is no better than one for one."""
    after = update_catalog(catalog(*PAIR), article("公司营收大幅增长三成。", "利润下降一成。"))

    assert [(u.state.value, u.target) for u in after.units] == [
        ("stale", "Revenue rose 30%."),
        ("translated", "Profit fell 10%."),
    ]


def test_the_same_text_cut_otherwise_keeps_its_target():
    """Two segments that became one are one confirmed unit, and one that became two is told in the first."""
    first, second = (source for source, _ in PAIR)
    joined = update_catalog(catalog(*PAIR), article(first + second))
    [unit] = joined.units
    assert (unit.target, unit.state) == ("Revenue rose 30%. Profit fell 10%.", UnitState.TRANSLATED)

    one_block = Article("content/a.md", b"", tuple(s._replace(block=0) for s in article(first, second).segments))
    parted = update_catalog(joined, one_block)
    assert [(u.target, u.state) for u in parted.units] == [
        ("Revenue rose 30%.", UnitState.TRANSLATED),
        ("Profit fell 10%.", UnitState.TRANSLATED),
    ]  # the pairs that were come back

    parted = update_catalog(replace(joined, obsolete=()), one_block)
    assert [(u.target, u.state) for u in parted.units] == [
        ("Revenue rose 30%. Profit fell 10%.", UnitState.TRANSLATED),
        ("", UnitState.FOLDED),
    ]


def test_a_title_never_becomes_a_body_sentence():
    """Contexts keep front matter and body apart."""
    before = Catalog("a.md", EN, (Unit("公司发布财报", "fm:title", "Company reports", UnitState.TRANSLATED),))

    after = update_catalog(before, article("公司发布财报"))

    assert [(u.context, u.state) for u in after.units] == [("", UnitState.UNTRANSLATED)]


def test_a_split_context_tells_equal_sentences_apart_by_what_stands_before():
    """A person gave the second 同比增长。 a target of its own; it holds wherever its neighbour goes."""
    own = Unit("同比增长。", split_context("净利润5亿元。"), "Profit rose.", UnitState.TRANSLATED)
    before = Catalog("a.md", EN, (Unit("同比增长。", "", "It rose.", UnitState.TRANSLATED), own))
    here = article("营收9亿元。", "同比增长。", "净利润5亿元。", "同比增长。")

    after = update_catalog(before, here)

    assert [unit.target for unit in Bitext(here, after).units] == ["", "It rose.", "", "Profit rose."]


def test_a_persons_edit_of_a_draft_is_known():
    """The draft's hash tells an edit made in any editor from the machine's own text."""
    text = dump_catalog(Catalog("a.md", EN, (drafted(Unit("甲。"), "A.", Origin.of_engine("google")),)))

    [unit] = read_catalog(text.replace('msgstr "A."', 'msgstr "Alpha."'), "a.po", "a.md", EN).units

    assert (unit.origin, unit.draft, unit.target, unit.is_edited) == (HUMAN, "A.", "Alpha.", True)


def test_a_folded_unit_is_complete_without_a_target():
    """The flag `folded` says that a neighbour's target tells it."""
    po = 'msgid ""\nmsgstr ""\n\n#, folded\nmsgid "即便如此。"\nmsgstr ""\n'

    [unit] = read_catalog(po, "a.po", "a.md", EN).units

    assert (unit.state, unit.is_complete) == (UnitState.FOLDED, True)


def test_a_git_diff_shows_only_what_changed():
    """One confirmed target is a change of two lines: its flag and, if edited, its text."""
    before = Catalog(
        "a.md", EN, tuple(drafted(Unit(f"第{n}句。"), f"Sentence {n}.", Origin.of_engine("opencc")) for n in range(9))
    )
    after = replace(
        before, units=(*before.units[:4], replace(before.units[4], state=UnitState.TRANSLATED), *before.units[5:])
    )

    old, new = dump_catalog(before).splitlines(), dump_catalog(after).splitlines()

    assert len(old) - len(new) == 1
    assert set(old) == set(new)
