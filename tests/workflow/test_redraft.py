"""A glossary that changed: which confirmed units and live pages it makes wrong, and how they are asked for anew."""

import json
import subprocess

import pytest

from l10n.catalog import read_catalog
from l10n.model import Locale, Unit, UnitState
from tests.site import ENGLISH

EN = Locale.parse("en")
SOURCE, PO, PAGE = "content/a.zh-CN.md", "locales/en/content/a.zh-CN.md.po", "content/a.en.md"
TERMS = "locales/glossary.csv"
NOTICE = "详见[公告](https://example.com/a?x=1)，代码`000001`。"
NAMED = {source for source in ENGLISH if "港湾基金" in source}


def units(site) -> dict[str, Unit]:
    return {unit.source: unit for unit in read_catalog(site.read(PO), PO, SOURCE, EN).units}


def git(site, *arguments: str) -> None:
    own = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run([*own, *arguments], cwd=site.root, check=True, capture_output=True)


@pytest.fixture
def confirmed(english):
    """All is confirmed and live, and committed; then the fund has another name."""
    english.write(TERMS, "source,kind,en,forbidden_en\n港湾基金,company,Harbor Fund,\n")
    english.run("translate", "batch")
    english.run("confirm", "--all", "-l", "en")
    git(english, "init")
    git(english, "add", ".")
    git(english, "commit", "-m", "x")
    return english


def rename(site) -> None:
    site.write(TERMS, "source,kind,en,forbidden_en\n港湾基金,company,Haven Fund,Harbor Fund\n")


# --- impact ----------------------------------------------------------------------------------


def test_the_pages_that_a_glossary_makes_wrong_are_listed(confirmed):
    """With their units, and the command that asks for them anew."""
    nothing = confirmed.run("glossary", "impact")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    rename(confirmed)

    done = confirmed.run("glossary", "impact", "-l", "en")

    assert done.exit_code == 1
    first, *lines = done.stdout.splitlines()
    assert first == f"{PAGE}: [en] live, 3 confirmed"
    assert [line.split(":")[0] for line in lines] == ["  2", "  4", "  14"]
    assert all("error term-forbidden: 港湾基金 must not be Harbor Fund, but Haven Fund" in line for line in lines)
    assert done.stderr == f"3 units on 1 page; next: l10n translate batch --redraft terms -l en {SOURCE}\n"


def test_programs_read_it_line_by_line(confirmed):
    """An object a page."""
    rename(confirmed)
    [page] = map(json.loads, confirmed.run("glossary", "impact", "--format", "json").stdout.splitlines())

    assert (page["path"], page["locale"], page["target"], page["live"]) == (SOURCE, "en", PAGE, True)
    assert {unit["source"] for unit in page["units"]} == NAMED
    assert {(unit["rule"], unit["severity"], unit["confirmed"]) for unit in page["units"]} == {
        ("term-forbidden", "error", True)
    }


def test_since_a_revision_only_what_the_change_made_wrong_is_listed(confirmed):
    """What was wrong before is known."""
    confirmed.write(TERMS, "source,kind,en\n港湾基金,company,Harbor Fund\n公告,term,filing\n")
    git(confirmed, "commit", "-am", "y")
    rename(confirmed)
    confirmed.write(TERMS, confirmed.read(TERMS) + "公告,term,filing,\n")

    def listed(*options: str) -> set[str]:
        found = confirmed.run("glossary", "impact", "--format", "json", *options).stdout.splitlines()
        return {unit["source"] for page in map(json.loads, found) for unit in page["units"]}

    assert listed() == {*NAMED, NOTICE}
    assert listed("--since", "HEAD") == NAMED
    assert listed("--since", "HEAD~1") == {*NAMED, NOTICE}


def test_a_glossary_that_was_not_there_made_nothing_wrong(english):
    """All that is wrong now is new."""
    english.run("translate", "batch")
    english.run("confirm", "--all", "-l", "en")
    git(english, "init")
    git(english, "add", "content")
    git(english, "commit", "-m", "x")
    rename(english)

    assert english.run("glossary", "impact", "--since", "HEAD").stdout.startswith(f"{PAGE}: [en] live, 3 confirmed\n")


@pytest.mark.parametrize("ref", ["nope", "--output=x", "-x", "", "HEAD~9", "HEAD:content"])
def test_what_is_no_revision_is_refused(confirmed, ref):
    """And never read as an option of git."""
    before = confirmed.files()
    assert confirmed.run("glossary", "impact", f"--since={ref}").exit_code == (2 if ref else 0)
    assert confirmed.files() == before


def test_drafts_of_a_page_that_is_not_live_are_no_impact(english):
    """The next batch mends or asks for them anyway."""
    english.answers({NOTICE: ENGLISH[NOTICE], "港湾基金发布财报。": ENGLISH["港湾基金发布财报。"]})
    english.run("translate", "batch")
    rename(english)

    assert english.run("glossary", "impact").exit_code == 0


# --- asked for anew --------------------------------------------------------------------------


def test_without_being_asked_nothing_confirmed_changes(confirmed):
    """The batch reports what the glossary makes wrong, and leaves it to people."""
    rename(confirmed)
    before = confirmed.read(PO)
    done = confirmed.run("translate", "batch")

    assert done.exit_code == 1
    assert confirmed.read(PO) == before


def test_what_is_certain_is_mended_in_a_persons_words(confirmed):
    """No engine is asked where the name alone has to be another; the old target stays in the comment."""
    reviewed = "Harbor Fund said on Feb. 12 how it had fared."
    confirmed.write(
        PO, confirmed.read(PO).replace('msgstr "Harbor Fund reported its results on Feb. 12."', f'msgstr "{reviewed}"')
    )
    confirmed.run("merge")
    rename(confirmed)
    confirmed.answers({})

    done = confirmed.run("translate", "batch", "--redraft", "terms")

    assert done.exit_code == 0
    assert f"{SOURCE}: [en] asked anew for 3 units: 3 drafted, to be confirmed\n" in done.stderr
    unit = units(confirmed)["港湾基金2月12日发布财报。"]
    assert (unit.state, unit.target) == (UnitState.DRAFT, reviewed.replace("Harbor", "Haven"))
    assert unit.comment == f"confirmed before: {reviewed}"
    assert {source for source, unit in units(confirmed).items() if unit.is_confirmed} == set(ENGLISH) - NAMED
    assert "Haven Fund said on Feb. 12" in confirmed.read(PAGE)
    assert confirmed.run("glossary", "impact").exit_code == 0


def test_engines_are_asked_for_the_rest(confirmed):
    """Memory does not give back what is wrong."""
    confirmed.write(TERMS, confirmed.read(TERMS) + "公告,term,filing,\n")
    confirmed.answers({NOTICE: "See the [filing](https://example.com/a?x=1), ticker `000001`."})

    assert confirmed.run("translate", "batch", "--redraft", "term-missing").exit_code == 0

    unit = units(confirmed)[NOTICE]
    assert (unit.state, unit.comment) == (UnitState.DRAFT, f"confirmed before: {ENGLISH[NOTICE]}")
    assert "[filing]" in unit.target
    again = confirmed.files()
    confirmed.run("translate", "batch", "--redraft", "term-missing")
    assert confirmed.files() == again


@pytest.mark.parametrize(
    "answer",
    [None, ENGLISH[NOTICE], "See the [notices](https://example.com/a?x=1), ticker `000001`.", "See the filing."],
)
def test_nothing_better_leaves_it_confirmed(confirmed, answer):
    """No answer, the same, one that is as wrong, and one without its markup: the reviewed target stays."""
    confirmed.write(TERMS, confirmed.read(TERMS) + "公告,term,filing,\n")
    confirmed.answers({NOTICE: answer} if answer else {})
    before = confirmed.read(PO)

    done = confirmed.run("translate", "batch", "--redraft", "terms")

    assert "asked anew for 1 unit: 0 drafted, to be confirmed; the others stay as they were" in done.stderr
    assert confirmed.read(PO) == before


def test_a_wrong_figure_is_asked_for_anew(english):
    """Rules about figures may be named as those about terms."""
    english.run("translate", "batch")
    english.write(
        PO, english.read(PO).replace("was $350 million, 12%", "was $3.5 billion, 12%").replace("#, fuzzy\n", "")
    )
    assert english.run("check").exit_code == 1

    assert english.run("translate", "batch", "--redraft", "figures").exit_code == 0
    assert "was $350 million, 12%" in english.read(PAGE)


def test_only_the_articles_that_are_named(confirmed):
    """Others are left as they are."""
    confirmed.write("content/b.zh-CN.md", confirmed.read(SOURCE))
    confirmed.run("translate", "batch")
    confirmed.run("confirm", "--all", "-l", "en")
    rename(confirmed)
    other = confirmed.read(PO.replace("a.zh", "b.zh"))
    confirmed.run("translate", "batch", SOURCE, "--redraft", "terms")

    assert confirmed.read(PO.replace("a.zh", "b.zh")) == other
    assert units(confirmed)["港湾基金发布财报。"].state is UnitState.DRAFT


def test_a_dry_run_keeps_all(confirmed):
    """It says what would come of it."""
    rename(confirmed)
    before = confirmed.files()
    done = confirmed.run("translate", "batch", "--redraft", "terms", "-n")

    assert "asked anew for 3 units: 3 drafted" in done.stderr
    assert confirmed.files() == before


@pytest.mark.parametrize(
    "rule",
    ["coverage-missing", "coverage-stale", "target-edited", "catalog-orphan", "glossary-row", "term", "xyz", "", "*"],
)
def test_what_names_no_rule_about_targets_is_refused(confirmed, rule):
    """Nothing is done."""
    rename(confirmed)
    before = confirmed.files()

    done = confirmed.run("translate", "batch", "--redraft", rule)
    assert done.exit_code == 2
    assert done.stderr.startswith("error: --redraft: ")
    assert confirmed.files() == before


def test_an_estimate_does_not_count_them(confirmed):
    """It says so, and gives no number that is too small."""
    assert confirmed.run("translate", "batch", "--estimate", "--redraft", "terms").exit_code == 2
