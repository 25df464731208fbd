"""Pages that went live with sentences in Chinese: what is told when the decision ends, and what becomes of corrected figures."""

import json

import pytest

from tests.site import ENGLISH, REPLAY

SOURCE, PO, PAGE = "content/a.zh-CN.md", "locales/en/content/a.zh-CN.md.po", "content/a.en.md"
LOSS, FIRST = "净亏损3.5亿美元，**同比**扩大12%。", "港湾基金2月12日发布财报。"
NEW = LOSS.replace("3.5", "3.6")
WITHOUT = {source: target for source, target in ENGLISH.items() if source != LOSS}
CORRECTED = {**WITHOUT, NEW: ENGLISH[LOSS].replace("350", "360")}


def findings(site) -> dict[str, dict]:
    return {each["rule"]: each for each in json.loads(site.run("check", "--format", "json").stdout)["findings"]}


def edit(site, path: str, old: str, new: str) -> None:
    assert old in site.read(path)
    site.write(path, site.read(path).replace(old, new))


def publish(site, *more: str):
    return site.run("publish", SOURCE, "-l", "en", *more)


@pytest.fixture
def live(english, monkeypatch):
    """A sentence of the live page stands in Chinese."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1740000000")  # 2025-02-19
    english.configure(targets=["en"], engines=["replay"], more=REPLAY + '\n[corrections]\nkey = "lastmod"\n')
    english.answers(WITHOUT)
    english.run("translate", "batch")
    assert publish(english).exit_code == 0
    assert LOSS in english.read(PAGE)
    return english


LAPSING = [
    ("another sentence", "12日发布财报。净", "12日公布财报。净"),
    ("the sentence itself", "净亏损3.5亿", "公司净亏损3.5亿"),
    ("its figure", "净亏损3.5亿美元，", "净亏损3.6亿美元，"),
    ("a sentence more", "12日发布财报。净", "12日发布财报。公司未予置评。净"),
    ("a sentence less", FIRST, ""),
    ("the date", "2025-02-14", "2025-02-15"),
]


@pytest.mark.parametrize("between", ["", "extract", "batch"])
@pytest.mark.parametrize(("name", "old", "new"), LAPSING, ids=[row[0] for row in LAPSING])
def test_a_page_whose_decision_has_ended_is_told(live, between, name, old, new):
    """Whatever ran meanwhile; and each of the three commands that the finding names works."""
    edit(live, SOURCE, old, new)
    if between:
        live.run(*(["translate", "batch"] if between == "batch" else [between]))
    said = findings(live)["published-lapsed"]

    assert (said["severity"], said["path"]) == ("warning", PAGE)
    assert "1 of its sentences stands in Chinese" in said["message"]
    assert f"`l10n publish {SOURCE} -l en --withdraw` takes it down" in said["message"]
    before = live.files()
    assert publish(live).exit_code == 0
    assert {"published-anyway"} == findings(live).keys() & {"published-anyway", "published-lapsed"}
    for path, raw in before.items():
        live.write(path, raw)
    done = publish(live, "--withdraw")
    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\twithdrawn; its page is taken down\n")
    assert "published-lapsed" not in findings(live)
    assert 'translations:\n  - "zh-CN"\ntags' in live.read(SOURCE)


def test_it_is_told_no_longer_once_the_page_is_written_anew(live):
    edit(live, SOURCE, "净亏损3.5亿美元，", "净亏损3.6亿美元，")
    live.answers(CORRECTED)
    assert live.run("translate", "batch").exit_code == 0

    assert findings(live).keys().isdisjoint({"published-anyway", "published-lapsed"})
    assert "no decision stands" in publish(live, "--withdraw").stdout


@pytest.mark.parametrize("how", ["clean", "draft", "edited", "decided", "quoted"])
def test_what_went_live_by_no_such_decision_is_not_told(live, how):
    if how == "clean":
        live.answers(ENGLISH)
    if how == "draft":
        publish(live, "--withdraw")
    live.run("translate", "batch")
    if how == "edited":
        edit(live, PAGE, LOSS, "The loss was $350 million, 12% more **than a year ago**.")
    if how == "quoted":  # Chinese that a person put there
        live.answers(ENGLISH)
        live.run("translate", "batch")
        edit(live, PAGE, "reported its results", "(港湾基金) reported its results")
        edit(live, SOURCE, "2025-02-14", "2025-02-15")

    assert "published-lapsed" not in findings(live)


def test_a_page_edited_since_is_left_when_it_is_withdrawn(live):
    edit(live, SOURCE, "2025-02-14", "2025-02-15")
    edit(live, PAGE, "reported its results", "published its results")
    done = publish(live, "--withdraw")

    assert done.exit_code == 1
    assert "was edited by hand; `l10n adopt` takes the edit into the catalog, then withdraw again" in done.stdout


# --- corrections -----------------------------------------------------------------------------


def test_a_figure_that_was_corrected_in_chinese_is_told(live):
    """The page showed the wrong figure, in whatever language; the day comes with the sentence that shows the right one."""
    edit(live, SOURCE, "净亏损3.5亿美元，", "净亏损3.6亿美元，")
    assert "figure-outdated" in findings(live)
    live.answers(CORRECTED)
    live.run("translate", "batch")

    assert "$360 million" in live.read(PAGE)
    assert 'lastmod: "2025-02-19"' in live.read(PAGE)


@pytest.mark.parametrize("has_target", [True, False])
def test_a_corrected_figure_that_goes_live_in_chinese_is_told(live, monkeypatch, has_target):
    """By publishing anew; and the translation that follows corrects nothing more."""
    if has_target:
        live.answers(ENGLISH)
        live.run("translate", "batch")
        live.answers(WITHOUT)
    edit(live, SOURCE, "净亏损3.5亿美元，**", "净亏损3.6亿美元，**")
    publish(live)
    assert NEW in live.read(PAGE)
    assert 'lastmod: "2025-02-19"' in live.read(PAGE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    live.answers(CORRECTED)
    live.run("translate", "batch")

    assert "$360 million" in live.read(PAGE)
    assert 'lastmod: "2025-02-19"' in live.read(PAGE)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("净亏损3.5亿", "公司净亏损3.5亿"),
        (LOSS, ""),
        ("12日发布财报。净", "12日公布财报。净"),
        ("2025-02-14", "2025-02-15"),
        (LOSS, "另一家公司净利润2亿美元。"),
    ],
)
def test_what_corrects_no_figure_brings_no_day(live, old, new):
    edit(live, SOURCE, old, new)
    publish(live)

    assert "lastmod" not in live.read(PAGE)


# --- what may be published -------------------------------------------------------------------


def test_what_is_not_translated_at_all_is_not_published(english):
    """The step that is named makes it possible."""
    before = english.files()
    done = publish(english)

    assert (done.exit_code, done.stdout) == (1, f"{SOURCE}\ten\tnothing of it is translated\n")
    assert f"1 page left; next: l10n translate batch {SOURCE} -l en" in done.stderr
    assert english.files() == before
    english.answers({FIRST: ENGLISH[FIRST]})
    english.run("translate", "batch", SOURCE, "-l", "en")
    assert publish(english).exit_code == 0


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("figures", "what stands against it is figure-altered"),
        ("figure", "what stands against it is figure-altered"),
        ("figure-altred", "what stands against it is figure-altered"),
        ("xyz", "what stands against it is figure-altered"),
        ("terms", "what stands against it is figure-altered"),
    ],
)
def test_a_rule_that_is_not_there_gets_those_that_are_meant(english, named, said):
    english.run("translate", "batch")
    english.write(PO, english.read(PO).replace('msgstr "The net loss was $350', 'msgstr "The net loss was $450'))
    done = publish(english, "--despite", named)

    assert done.exit_code == 2
    assert f"there is no rule {named}; {said}" in done.stderr


def test_a_rule_that_does_not_hold_it_gets_the_one_that_does(english):
    english.run("translate", "batch")
    english.write(PO, english.read(PO).replace('msgstr "The net loss was $350', 'msgstr "The net loss was $450'))
    done = publish(english, "--despite", "figure-unit")

    assert done.stderr.endswith("name the rules with --despite figure-unit --despite figure-altered\n")
    assert publish(english, "--despite", "figure-unit", "--despite", "figure-altered").exit_code == 0


@pytest.mark.parametrize(
    ("how", "step"),
    [
        ("untracked", f"; next: l10n adopt {SOURCE} -l en"),
        ("edited", f"; next: l10n adopt {SOURCE} -l en"),
        ("draft", ""),
    ],
)
def test_what_helps_is_what_is_named(english, how, step):
    """No rule is asked for where none stands against it."""
    english.run("translate", "batch")
    if how == "untracked":
        english.write(PO, "")
    if how == "draft":
        edit(english, SOURCE, 'date: "2025', 'draft: true\ndate: "2025')
    if how == "edited":
        edit(english, PAGE, "reported its results", "published its results")
    done = publish(english)

    assert done.exit_code == 1
    assert done.stderr.endswith(f"1 page left{step}\n")


def test_no_decision_is_spoken_of_where_none_was_made(english):
    english.run("translate", "batch")

    assert "nothing to decide; " in publish(english).stderr
    assert "nothing to decide; " in publish(english, "--withdraw").stderr


@pytest.mark.parametrize("command", [("confirm", "content/none.md"), ("accept", "content/none.md")])
def test_an_error_is_not_followed_by_what_was_not_looked_for(english, command):
    done = english.run(*command)

    assert done.exit_code == 2
    assert "is there" not in done.stderr


def test_the_file_to_import_is_named_as_a_shell_takes_it(english):
    english.run("translate", "batch")

    assert english.run("export", "out dir/a b.csv").stderr.endswith("l10n import 'out dir/a b.csv' -l en\n")
    assert english.run("export", "out.csv").stderr.endswith("l10n import out.csv -l en\n")


@pytest.mark.parametrize(("command", "said"), [("export", "or name a file with {locale}"), ("import", "and run once")])
def test_a_pipe_holds_one_locale(english, command, said):
    """Its name cannot hold another."""
    english.write("l10n.toml", english.read("l10n.toml").replace('["en"]', '["en", "ja"]'))
    done = english.run(command, "-", "-l", "all", "--format", "csv")

    assert done.exit_code == 2
    assert said in done.stderr
    assert "into the name" not in done.stderr
