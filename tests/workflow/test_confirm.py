"""Drafts confirmed from the command line: those that are right, and no other."""

import json

import pytest

from l10n.catalog import read_catalog
from l10n.model import Locale, Unit, UnitState
from tests.site import ENGLISH

EN = Locale.parse("en")
SOURCE, PO = "content/a.zh-CN.md", "locales/en/content/a.zh-CN.md.po"
NET_LOSS = "净亏损3.5亿美元，**同比**扩大12%。"


def units(site) -> dict[str, Unit]:
    return {unit.source: unit for unit in read_catalog(site.read(PO), PO, SOURCE, EN).units}


def one(site, source: str, target: str, more: str = "") -> None:
    """An article of one sentence, with a draft of it."""
    site.write(SOURCE, f"---\ntitle: Q3\n---\n\n{source}\n")
    site.write("locales/glossary.csv", "source,kind,en,forbidden_en\n港湾基金,company,Harbor Fund,Haven Fund\n")
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    site.write(PO, f'{head}{more}#, fuzzy\nmsgid "{source}"\nmsgstr "{target}"\n')


RIGHT = [
    ("净亏损3.5亿美元。", "The net loss was $350 million."),
    ("净亏损3691.7亿日元。", "The net loss was 369.17 billion yen."),
    ("港湾基金发布财报。", "Harbor Fund reports its results."),
    ("增长3%至5%。", "It will grow by 3% to 5%."),
    ("利率上调0.2个百分点。", "The rate was raised by 0.2 percentage points."),
    ("详见[公告](https://example.com/a)。", "See the [notice](https://example.com/a)."),
    ("**净亏损**扩大。", "The **net loss** widened."),
    ("公司2月12日宣布。", "The company said so on Feb. 12."),
    ("港湾基金扭亏为盈。", "Harbor Fund swung to a profit."),
    ("市场反应平淡。", "Markets hardly moved."),
]
WRONG = [
    ("净亏损3.5亿美元。", "The net loss was $3.5 billion.", "figure-altered"),
    ("净亏损3691.7亿日元。", "The net loss was 3,691.7 billion yen.", "figure-altered"),
    ("港湾基金发布财报。", "The fund reports its results.", "term-missing"),
    ("港湾基金发布财报。", "Haven Fund reports its results.", "term-forbidden"),
    ("增长3%至5%。", "It will grow by 3% to 6%.", "figure-altered"),
    ("利率上调0.2个百分点。", "The rate was raised by 0.2%.", "figure-unit"),
    ("净亏损3.5亿美元。", "The net loss was 350 million yuan.", "figure-currency"),
    ("净亏损扩大12%。", "The net loss widened.", "figure-missing"),
    ("净亏损扩大。", "The net loss widened by 12%.", "figure-extra"),
    ("详见[公告](https://example.com/a)。", "See the notice.", "markup-link"),
    ("市场反应平淡。", "市场 hardly moved.", "han-left"),
]


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_a_right_draft_is_confirmed(english, source, target):
    """All that is right is confirmed, and whoever drafted it stays known."""
    one(english, source, target)

    done = english.run("confirm", SOURCE, "-l", "en")

    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\tconfirmed\t{source}\n")
    assert units(english)[source].state is UnitState.TRANSLATED
    assert units(english)[source].target == target


@pytest.mark.parametrize(("source", "target", "rule"), WRONG)
def test_a_draft_with_an_error_stays_one(english, source, target, rule):
    """What an error stands against is not confirmed unless its rule is named, and no other rule helps."""
    one(english, source, target)

    done = english.run("confirm", SOURCE, "-l", "en")
    assert done.exit_code == 1
    assert f"not confirmed: {rule}: " in done.stdout
    assert units(english)[source].state is UnitState.DRAFT

    other = "term-missing" if rule != "term-missing" else "han-left"
    assert english.run("confirm", SOURCE, "-l", "en", "--despite", other).exit_code == 1
    assert units(english)[source].state is UnitState.DRAFT

    named = english.run("confirm", SOURCE, "-l", "en", "--despite", rule)
    assert (named.exit_code, named.stdout) == (0, f"{SOURCE}\ten\tconfirmed despite {rule}\t{source}\n")
    assert units(english)[source].state is UnitState.TRANSLATED


def test_a_figure_that_stands_in_the_next_sentence_is_no_error(english):
    """Units are judged in their block, also where one of it alone is named."""
    english.write(SOURCE, "---\ntitle: Q3\n---\n\n净亏损3.5亿美元。市场反应平淡。\n")
    english.answers(
        {"净亏损3.5亿美元。": "There was a net loss.", "市场反应平淡。": "At $350 million it moved nothing."}
    )
    english.run("translate", "batch")

    assert english.run("confirm", "-l", "en", "--unit", "净亏损").exit_code == 0


@pytest.fixture
def drafted(english):
    english.run("translate", "batch")
    return english


@pytest.mark.parametrize(
    ("names", "confirmed"),
    [
        ([], set(ENGLISH)),
        (["净亏损3.5亿美元，"], {NET_LOSS}),
        (["2月12日"], {"港湾基金2月12日发布财报。"}),
        (["发布财报"], {"港湾基金发布财报。", "港湾基金2月12日发布财报。"}),
        (["fm:title"], {"港湾基金三季度净亏损3.5亿美元"}),
        (
            ["fm:title", "公告"],
            {"港湾基金三季度净亏损3.5亿美元", "详见[公告](https://example.com/a?x=1)，代码`000001`。"},
        ),
    ],
)
def test_units_are_named_by_their_source_or_their_context(drafted, names, confirmed):
    """Only what is named is confirmed; nothing named is all of the article."""
    given = [word for name in names for word in ("--unit", name)]
    done = drafted.run("confirm", SOURCE, "-l", "en", *given)

    assert done.exit_code == 0
    assert {source for source, unit in units(drafted).items() if unit.is_confirmed} == confirmed


def test_a_name_that_no_unit_has_is_told(drafted):
    """The others are confirmed all the same."""
    done = drafted.run("confirm", "-l", "en", "--unit", "fm:title", "--unit", "央行")

    assert done.exit_code == 2
    assert "error: --unit: no unit has 央行" in done.stderr
    assert units(drafted)["港湾基金三季度净亏损3.5亿美元"].is_confirmed


def test_nothing_is_confirmed_unasked(drafted):
    """Articles, units or --all must be named, and rules must be ours."""
    assert drafted.run("confirm", "-l", "en").exit_code == 2
    unknown = drafted.run("confirm", "--all", "-l", "en", "--despite", "figure-alterd")
    assert unknown.exit_code == 2
    assert "did you mean figure-altered" in unknown.stderr
    assert not any(unit.is_confirmed for unit in units(drafted).values())


def test_a_stale_unit_is_left_to_accept(drafted):
    """One that is named is refused; else it is counted, and the rest is confirmed."""
    drafted.write(SOURCE, drafted.read(SOURCE).replace("净亏损3.5亿美元，", "净亏损达3.5亿美元，"))
    drafted.run("extract")

    named = drafted.run("confirm", SOURCE, "-l", "en", "--unit", "净亏损达")
    assert named.exit_code == 1
    assert "not confirmed: its source has changed; `l10n accept`" in named.stdout
    rest = drafted.run("confirm", SOURCE, "-l", "en")
    assert rest.exit_code == 0
    assert "1 stale unit left alone; `l10n accept`" in rest.stderr
    assert {unit.state for source, unit in units(drafted).items() if "达" in source} == {UnitState.STALE}


def test_an_untranslated_unit_is_nothing_to_confirm(english):
    """A name for it is refused."""
    english.answers({source: target for source, target in ENGLISH.items() if source != NET_LOSS})
    english.run("translate", "batch")

    assert "not confirmed: it has no target" in english.run("confirm", "-l", "en", "--unit", NET_LOSS).stdout
    assert english.run("confirm", "--all", "-l", "en").exit_code == 0


def test_a_unit_of_two_minds_has_to_be_named(drafted):
    """Where git joined two people's targets, all of an article is no decision for one of them."""
    lines = drafted.read(PO).replace("#. role: item\n", "# conflict: theirs: See the filing.\n#. role: item\n")
    drafted.write(PO, lines)

    done = drafted.run("confirm", SOURCE, "-l", "en")
    assert done.exit_code == 1
    assert "two people gave it different targets" in done.stdout
    assert drafted.run("confirm", SOURCE, "-l", "en", "--unit", "公告").exit_code == 0


def test_a_dry_run_confirms_nothing(drafted):
    """It says what it would do."""
    before = drafted.files()
    done = drafted.run("confirm", SOURCE, "-l", "en", "--dry-run")

    assert done.exit_code == 0
    assert "5 units would be confirmed" in done.stderr
    assert drafted.files() == before


def test_what_merging_writes_then_is_told(english):
    """A page that waited for its last confirmation goes live with the next merge."""
    english.write("l10n.toml", english.read("l10n.toml").replace("[engine", 'publish = "reviewed"\n[engine', 1))
    english.run("translate", "batch")

    first = english.run("confirm", SOURCE, "-l", "en", "--unit", "fm:title")
    assert "merging" not in first.stderr
    done = english.run("confirm", SOURCE, "-l", "en")
    assert "merging would write content/a.en.md; next: l10n merge" in done.stderr
    english.run("merge")
    [row] = json.loads(english.run("status", "--format", "json").stdout)["articles"]
    assert (row["state"], row["live"], row["confirmed"]) == ("current", True, 5)


def test_a_notice_about_drafts_goes_with_the_last_of_them(english):
    """The key that marks drafts is no edit, and still merging has something to write."""
    english.write("l10n.toml", english.read("l10n.toml") + '\n[front_matter]\nnotice = "machine"\n')
    english.run("translate", "batch")

    done = english.run("confirm", SOURCE, "-l", "en")
    assert "merging would write content/a.en.md" in done.stderr
    english.run("merge")
    assert "machine" not in english.read("content/a.en.md")


def test_what_is_confirmed_already_is_no_news(drafted):
    """A second time there is nothing to do."""
    drafted.run("confirm", SOURCE, "-l", "en")
    before = drafted.files()
    done = drafted.run("confirm", SOURCE, "-l", "en", "--unit", "fm:title")

    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "no draft is there\n")
    assert drafted.files() == before
