"""Import: what people did comes in, and nothing that would lose work or break markup."""

from dataclasses import replace

import pytest
from hypothesis import assume, given

from l10n.catalog import dump_catalog, read_catalog
from l10n.exchange import IntakeSettings, Row, group_rows, import_rows
from l10n.model import HUMAN, Catalog, Locale, Origin, Unit, UnitState
from tests.exchange.strategies import EN, LINES, TRIMMED

UNTRANSLATED, DRAFT, STALE, TRANSLATED, FOLDED = UnitState
CODE = "运行`make`。"
NEW = Unit("新。", role="paragraph")
DRAFTED = Unit(
    CODE, "", "Runs `make`.", DRAFT, role="paragraph", origin=Origin.of_engine("google"), draft="Runs `make`."
)
OLD = Unit(
    "改。", "", "Old.", STALE, role="paragraph", origin=Origin.of_engine("google"), draft="Old.", previous="旧。"
)
DONE = Unit("成。", "", "Done.", TRANSLATED, role="paragraph", origin=HUMAN, draft="Made.", comment="kept")
GONE = Unit("并。", "", "", FOLDED, role="paragraph", origin=HUMAN)
CATALOG = Catalog("a.md", EN, (NEW, DRAFTED, OLD, DONE, GONE, Unit("题", "fm:title", "Title", DRAFT)))


def row(unit: Unit, target: str, state: UnitState | None, **more) -> Row:
    return Row("a.md", EN, unit.source, target, context=unit.context, state=state, place="a.xlf:7", **more)


def take(unit: Unit, target: str, state: UnitState | None, settings: IntakeSettings | None = None, **more):
    """Give the unit after import, or why the row was refused."""
    intake = import_rows(CATALOG, [row(unit, target, state, **more)], settings)
    if intake.refused:
        assert intake.catalog == CATALOG
        assert intake.accepted == ()
        return str(intake.refused[0])
    after = next(each for each in intake.catalog.units if each.key == unit.key)
    assert bool(intake.accepted) == (after != unit)
    assert [each for each in intake.catalog.units if each.key != unit.key] == [u for u in CATALOG.units if u != unit]
    return after


# --- what comes in ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "target", "state"),
    [
        (NEW, "New.", DRAFT),
        (NEW, "New.", TRANSLATED),
        (DRAFTED, "It runs `make`.", DRAFT),
        (DRAFTED, "It runs `make`.", TRANSLATED),
        (OLD, "Changed.", DRAFT),
        (OLD, "Changed.", TRANSLATED),
        (OLD, "Old.", TRANSLATED),
        (DONE, "Better.", TRANSLATED),
        (GONE, "Back.", TRANSLATED),
    ],
)
def test_what_a_person_wrote_comes_in(unit, target, state):
    """Its origin is human, and the machine's text is kept to measure the edit."""
    after = take(unit, target, state)

    assert after == replace(unit, target=target, state=state, origin=HUMAN, previous="")


def test_a_draft_is_confirmed():
    """Its target stays as it was."""
    assert take(DRAFTED, DRAFTED.target, TRANSLATED) == replace(DRAFTED, state=TRANSLATED, origin=HUMAN)


def test_a_confirmed_target_is_not_emptied_by_folding():
    """It would stand nowhere any more."""
    intake = import_rows(CATALOG, [row(DONE, "", FOLDED)])

    assert intake.catalog == CATALOG
    assert "it would empty a confirmed target" in str(intake.refused[0])


@pytest.mark.parametrize("unit", [NEW, DRAFTED, OLD])
def test_a_text_is_folded(unit):
    """A person may tell it in its neighbour's target."""
    assert take(unit, "", FOLDED) == replace(unit, target="", state=FOLDED, origin=HUMAN, previous="")


@pytest.mark.parametrize("state", [DRAFT, TRANSLATED])
def test_the_catalog_keeps_an_import(state):
    """Written and read as a PO file, it says the same: an edit by a person, with the draft beside it."""
    rows = [row(DRAFTED, "It runs `make`.", state), row(NEW, "New.", state)]
    catalog = import_rows(CATALOG, rows).catalog

    again = read_catalog(dump_catalog(catalog), "a.po", "a.md", EN)

    assert again.units == catalog.units
    assert again.units[1].is_edited


@given(TRIMMED, LINES)
def test_whatever_comes_in_can_be_kept(target, note):
    """A PO file of it is read again; line ends that PO files do not know become line feeds."""
    source = target.translate(dict.fromkeys(map(ord, "\x85\u2028\u2029")))
    assume(source)
    unit = Unit(source, "", "", UNTRANSLATED)

    intake = import_rows(Catalog("a.md", EN, (unit,)), [row(unit, target, TRANSLATED, note=note)])

    assert read_catalog(dump_catalog(intake.catalog), "a.po", "a.md", EN) == intake.catalog
    assert len(intake.accepted) + len(intake.refused) == 1


@pytest.mark.parametrize("state", [None, UNTRANSLATED, STALE])
def test_a_target_without_a_state_is_a_draft(state):
    """Nobody has said that it is right; whoever writes into an untranslated row leaves its state behind."""
    assert take(NEW, "New.", state) == replace(NEW, target="New.", state=DRAFT, origin=HUMAN)


def test_a_site_may_trust_targets_without_a_state():
    """For tools that write no states."""
    trusting = IntakeSettings(TRANSLATED)

    assert take(NEW, "New.", None, trusting).state is TRANSLATED
    assert take(NEW, "New.", DRAFT, trusting).state is DRAFT


def test_white_space_around_texts_is_the_tools():
    """Tools that indent their files put it there."""
    found = import_rows(CATALOG, [Row("a.md", EN, "\n  新。\n", "\n  New.\n", state=TRANSLATED)])

    assert found.catalog.units[0].target == "New."


def test_a_note_comes_in_and_is_never_emptied():
    """Tools lose notes; none means nothing."""
    assert take(DONE, "Done.", TRANSLATED, note="\nask Li\n") == replace(DONE, comment="ask Li")
    assert take(DONE, "Better.", TRANSLATED).comment == "kept"


# --- what changes nothing --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "target", "state"),
    [
        *((unit, unit.target, unit.state) for unit in (NEW, DRAFTED, DONE, GONE)),
        (OLD, "", STALE),
        (OLD, "Old.", STALE),
        (OLD, "Old.", DRAFT),
        (NEW, "", None),
        (NEW, "", DRAFT),
        (NEW, "新。", None),
        (NEW, " 新。", UNTRANSLATED),
        (DRAFTED, "", None),
        (DRAFTED, "", UNTRANSLATED),
        (DRAFTED, CODE, UNTRANSLATED),
        (DRAFTED, DRAFTED.target, None),
        (DONE, "Done.", DRAFT),
        (DONE, "Done.", None),
        (DONE, "", UNTRANSLATED),
        (GONE, "", None),
    ],
)
def test_a_row_that_says_nothing_new_changes_nothing(unit, target, state):
    """Equal targets, empty ones, and copies of the source that tools put there to be overwritten."""
    assert take(unit, target, state) == unit


# --- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "target", "state", "reason"),
    [
        (DRAFTED, "Runs make.", TRANSLATED, "it breaks markup: its target lost code '`make`'; write the markup"),
        (DRAFTED, "Runs `make` `x`.", DRAFT, "it breaks markup: its target added code '`x`'"),
        (DRAFTED, "Runs `make.", TRANSLATED, "it breaks markup: its target lost code"),
        (DRAFTED, "", TRANSLATED, "its target is empty, and yet it is confirmed"),
        (DRAFTED, " \n", TRANSLATED, "its target is empty, and yet it is confirmed"),
        (DONE, "", TRANSLATED, "its target is empty, and yet it is confirmed"),
        (DONE, "Draft.", DRAFT, "it would replace a confirmed target by a draft"),
        (DONE, "Draft.", None, "it would replace a confirmed target by a draft"),
        (DONE, "Draft.", STALE, "it would replace a confirmed target by a draft"),
        (GONE, "Draft.", DRAFT, "it would replace a confirmed target by a draft"),
        (NEW, "New.", FOLDED, "it is folded, and yet has a target"),
        (NEW, "Bell\x07.", TRANSLATED, "it holds the control character U+0007; remove it"),
        (NEW, "x" * 10_001, TRANSLATED, "its target has 10,001 characters, of which there may be 10,000; shorten it"),
        (NEW, "x" * 10_001, DRAFT, "its target has 10,001 characters, of which there may be 10,000; shorten it"),
        (DONE, "x " * 50_000, TRANSLATED, "its target has 100,000 characters"),
        (
            replace(NEW, source="不在。"),
            "Not there.",
            TRANSLATED,
            "a.md has no text '不在。' (any more); export it anew",
        ),
        (replace(NEW, context="fm:title"), "New.", TRANSLATED, "a.md has no text '新。' (any more)"),
        (replace(NEW, source="长" * 999), "Long.", TRANSLATED, f"a.md has no text '{'长' * 39}…' (any more)"),
    ],
)
def test_what_would_lose_work_is_refused(unit, target, state, reason):
    """In one line, with its place."""
    refusal = take(unit, target, state)

    assert refusal.startswith(f"a.xlf:7: {reason}")
    assert "\n" not in refusal


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"article": "b.md"}, "it belongs to b.md"),
        ({"locale": Locale.parse("ja")}, "it is in ja, the catalog in en"),
        ({"note": "\x1b[31m"}, "it holds the control character U+001B"),
    ],
)
def test_a_row_of_another_catalog_is_refused(change, reason):
    """Articles and locales are not mixed up."""
    (error,) = import_rows(CATALOG, [replace(row(NEW, "New.", TRANSLATED), **change)]).refused

    assert reason in str(error)


@pytest.mark.parametrize(
    ("first", "second", "target", "refused"),
    [
        (
            ("A", TRANSLATED),
            ("B", TRANSLATED),
            "A",
            ["a.xlf:8: a.xlf:7 has another target for it; keep one of the two"],
        ),
        (("A", TRANSLATED), ("A", TRANSLATED), "A", []),
        (("A", DRAFT), ("B", DRAFT), "A", ["a.xlf:8: a.xlf:7 has another target for it; keep one of the two"]),
        (("A", DRAFT), ("B", TRANSLATED), "B", []),
    ],
)
def test_two_rows_that_differ_are_told(first, second, target, refused):
    """The first stays, unless the second alone is confirmed."""
    rows = [row(NEW, *first), replace(row(NEW, *second), place="a.xlf:8")]

    intake = import_rows(CATALOG, rows)

    assert intake.catalog.units[0].target == target
    assert [str(error) for error in intake.refused] == refused


def test_a_second_import_changes_nothing():
    """What came in is there."""
    rows = [row(NEW, "New.", TRANSLATED), row(DRAFTED, "It runs `make`.", DRAFT), row(OLD, "Changed.", TRANSLATED)]
    catalog = import_rows(CATALOG, rows).catalog

    again = import_rows(catalog, rows)

    assert (again.catalog, again.accepted, again.refused) == (catalog, (), ())


def test_a_draft_that_breaks_markup_is_not_confirmed():
    """Whoever wrote it."""
    catalog = replace(CATALOG, units=(replace(DRAFTED, target="Runs make."),))

    (error,) = import_rows(catalog, [row(DRAFTED, "Runs make.", TRANSLATED)]).refused

    assert "it breaks markup" in str(error)


# --- rows of several articles ----------------------------------------------------------------


def test_rows_are_sorted_by_article():
    """A file that keeps no articles feeds each that has the source; what no article has is told."""
    catalogs = {"a.md": CATALOG, "b.md": replace(CATALOG, article="b.md", units=(NEW,))}
    named, unnamed, both = row(DONE, "D", DRAFT), Row("", EN, "成。", "D"), Row("", EN, "新。", "N")
    lost, foreign = Row("", EN, "无。", "X", place="t.tmx:3"), Row("c.md", EN, "新。", "N", place="t.csv:4")

    groups, refused = group_rows([named, unnamed, both, lost, foreign], catalogs)

    assert groups == {"a.md": [named, unnamed, both], "b.md": [both]}
    assert [str(error) for error in refused] == [
        "t.tmx:3: no article has '无。'; export it anew",
        "t.csv:4: c.md has no catalog in en; export it anew",
    ]
    assert import_rows(catalogs["b.md"], groups["b.md"]).catalog.units[0].target == "N"
