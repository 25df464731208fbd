"""One urgent article that goes live as it is, for as long as its source stays; and what it never goes over."""

import json

import pytest

from l10n.catalog import join_catalogs, read_catalog
from l10n.model import Catalog, Clearance, Locale
from tests.site import ARTICLE, ENGLISH, REPLAY

EN = Locale.parse("en")
SOURCE, PO, PAGE = "content/a.zh-CN.md", "locales/en/content/a.zh-CN.md.po", "content/a.en.md"
NET_LOSS = "净亏损3.5亿美元，**同比**扩大12%。"
NOTICE = "> Parts of this page have not been translated yet and are shown in Chinese.\n"


def catalog(site) -> Catalog:
    return read_catalog(site.read(PO), PO, SOURCE, EN)


def row(site) -> dict:
    """What status says of the one article."""
    return json.loads(site.run("status", "-l", "en", "--format", "json").stdout)["articles"][0]


def findings(site) -> dict[str, dict]:
    return {each["rule"]: each for each in json.loads(site.run("check", "--format", "json").stdout)["findings"]}


@pytest.fixture
def urgent(english):
    """One sentence has no target."""
    english.answers({source: target for source, target in ENGLISH.items() if source != NET_LOSS})
    english.run("translate", "batch")
    return english


# --- goes live -------------------------------------------------------------------------------


def test_missing_sentences_stand_in_chinese_under_the_notice(urgent):
    """The page is written without the draft key, listed, and says what it is; check and status say so."""
    assert "draft: true" in urgent.read(PAGE)

    done = urgent.run("publish", SOURCE, "-l", "en")

    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\t1 of 5 units stand in Chinese\n")
    page = urgent.read(PAGE)
    assert "draft:" not in page
    assert f"---\n\n{NOTICE}\nHarbor Fund reported its results on Feb. 12. {NET_LOSS}\n" in page
    assert 'translations:\n  - "zh-CN"\n  - "en"\n' in page
    assert 'translations:\n  - "zh-CN"\n  - "en"\n' in urgent.read(SOURCE)
    assert (row(urgent)["state"], row(urgent)["live"], row(urgent)["published_anyway"]) == ("missing", True, True)
    assert "missing 4/5, published anyway" in urgent.run("status").stdout
    found = findings(urgent)["published-anyway"]
    assert (found["severity"], found["path"], found["locale"]) == ("warning", PAGE, "en")
    assert found["message"].endswith("until the source changes: 1 of 5 units stand in Chinese")
    assert urgent.run("status", "--fail-if-incomplete").exit_code == 3


def test_the_next_runs_respect_it(urgent):
    """Neither batch nor merge nor extract changes a byte of what was decided."""
    urgent.run("publish", SOURCE, "-l", "en")
    before = urgent.files()

    for command in (("translate", "batch"), ("merge",), ("extract",), ("publish", SOURCE, "-l", "en")):
        urgent.run(*command)
        assert urgent.files() == before, command


def test_the_page_is_written_anew_when_its_units_get_targets(urgent):
    """The notice goes with the last Chinese sentence."""
    urgent.run("publish", SOURCE, "-l", "en")
    urgent.answers(ENGLISH)
    urgent.run("translate", "batch")

    assert NOTICE not in urgent.read(PAGE)
    assert ENGLISH[NET_LOSS] in urgent.read(PAGE)
    assert (row(urgent)["state"], row(urgent)["published_anyway"]) == ("current", False)
    assert "published-anyway" not in findings(urgent)


def test_a_stale_sentence_stands_in_chinese_too(english):
    """What was translated for another source is never shown."""
    english.run("translate", "batch")
    english.write(SOURCE, english.read(SOURCE).replace("**同比**扩大12%", "**同比**扩大12%，低于市场预期"))
    english.run("extract")
    assert row(english)["state"] == "stale"

    assert english.run("publish", SOURCE, "-l", "en").exit_code == 0
    assert "低于市场预期。" in english.read(PAGE)
    assert ENGLISH[NET_LOSS] not in english.read(PAGE)


def test_it_lasts_until_the_source_changes(urgent):
    """The header goes, and the page stays as it was: what is live is not taken down."""
    urgent.run("publish", SOURCE, "-l", "en")
    page = urgent.read(PAGE)
    urgent.write(SOURCE, urgent.read(SOURCE).replace("发布财报。净", "发布年报。净"))

    urgent.run("translate", "batch")

    assert catalog(urgent).decision is None
    assert "X-Publish:" not in urgent.read(PO)
    assert urgent.read(PAGE) == page
    assert (row(urgent)["live"], row(urgent)["published_anyway"]) == (True, False)
    assert "published-anyway" not in findings(urgent)


@pytest.mark.parametrize("kind", ["markdown", "bare"])
def test_an_edit_of_such_a_page_is_adopted(english, kind):
    """The notice is nobody's text, and Chinese is nobody's target."""
    if kind == "bare":
        english.write(SOURCE, "港湾基金发布财报。\n净亏损3.5亿美元，**同比**扩大12%。\n")
    english.answers({source: target for source, target in ENGLISH.items() if source != NET_LOSS})
    english.run("translate", "batch")
    english.run("publish", SOURCE, "-l", "en")
    old, new = ENGLISH["港湾基金发布财报。"], "Harbor Fund has told its results."
    english.write(PAGE, english.read(PAGE).replace(old, new))
    page = english.read(PAGE)
    assert row(english)["state"] == "edited"

    assert english.run("adopt").exit_code == 0
    assert {unit.source: unit.target for unit in catalog(english).units if unit.is_confirmed} == {
        "港湾基金发布财报。": new
    }
    english.run("merge")
    assert english.read(PAGE) == page
    assert row(english)["published_anyway"] is True
    english.answers(ENGLISH)
    english.run("translate", "batch")
    assert NOTICE not in english.read(PAGE)
    assert new in english.read(PAGE)
    assert row(english)["state"] == "current"


def test_a_decision_that_lapsed_lets_nothing_go_live(urgent):
    """A page that is not live when its source changes is a draft again, whatever the header says."""
    urgent.run("publish", SOURCE, "-l", "en")
    (urgent.root / PAGE).unlink()
    urgent.write(SOURCE, urgent.read(SOURCE).replace("发布财报。净", "发布年报。净"))
    urgent.run("merge")

    assert "draft: true" in urgent.read(PAGE)
    assert row(urgent)["live"] is False


HEADS = {
    "yaml": '---\ntitle: "季报"\n---\n',
    "yaml with a comment": "---\ntitle: 季报 # 标题\nlang: zh-CN\n---\n",
    "toml": '+++\ntitle = "季报"\n[params]\nx = 1\n+++\n',
    "json": '{\n  "title": "季报"\n}\n',
    "crlf": '---\r\ntitle: "季报"\r\n---\r\n',
    "bom": '\ufeff---\ntitle: "季报"\n---\n',
    "bare": "",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_list_in_the_source_is_no_change_of_it(english, head):
    """Publishing itself writes the list of translations into the source; the decision stands."""
    end = "\r\n" if "\r\n" in head else "\n"
    english.write(SOURCE, f"{head}{end}港湾基金发布财报。{end}{end}央行宣布降息。{end}")
    english.run("translate", "batch")
    assert english.run("publish", SOURCE, "-l", "en").exit_code == 0

    english.run("translate", "batch")

    assert catalog(english).decision is not None
    page = english.read(PAGE)
    assert f"{NOTICE.strip()}{end if head else chr(10)}" in page
    assert page.count("\n") == page.count("\r\n") or end == "\n"
    assert row(english)["published_anyway"] is True


@pytest.mark.parametrize(
    ("locale", "more", "said"),
    [
        ("en", "", "> Parts of this page have not been translated yet"),
        ("de", "", "> Teile dieser Seite sind noch nicht übersetzt"),
        ("ja", "", "> このページの一部はまだ翻訳されておらず"),
        ("ko", "", "> 이 페이지의 일부는 아직 번역되지 않아"),
        ("fr", "", "> Certaines parties de cette page"),
        ("es", "", "> Algunas partes de esta página"),
        ("pt-BR", "", "> Parts of this page have not been translated yet"),
        ("en", '\n[locale.en]\nnotice = "Translation in progress"\n', "> Translation in progress\n"),
        ("en", '\n[front_matter]\nnotice = "machine"\n', "machine: true"),
        ("de", '\n[front_matter]\nnotice = "machine"\n[locale.de]\nnotice = "In Arbeit"\n', "> In Arbeit\n"),
    ],
)
def test_the_notice_is_the_sites_or_the_languages_own(english, locale, more, said):
    """A key of the front matter says it where the site has one; a text of the site goes before ours."""
    english.configure(targets=[locale], engines=["replay"], more=REPLAY + more)
    english.answers({})
    head = f'msgid ""\nmsgstr ""\n"Language: {locale}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    english.write(
        PO.replace("/en/", f"/{locale}/"), f'{head}msgctxt "fm:summary"\nmsgid "港湾基金发布财报。"\nmsgstr "Q3"\n'
    )
    assert english.run("publish", SOURCE, "-l", locale).exit_code == 0
    page = english.read(f"content/a.{locale.lower()}.md")

    assert said in page
    assert ("> " in page) == said.startswith(">")
    assert ("machine: true" in page) == ("machine" in more)


def test_a_page_that_is_clean_needs_no_decision(english):
    """It goes live by the rule of the site, and no header is left."""
    english.run("translate", "batch")
    done = english.run("publish", SOURCE, "-l", "en")

    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\tnothing stands against it\n")
    assert catalog(english).decision is None


def test_a_site_that_publishes_what_is_reviewed_may_publish_one_draft(english):
    """Unconfirmed drafts are told of; the others still wait for people."""
    english.write("l10n.toml", english.read("l10n.toml").replace("[engine", 'publish = "reviewed"\n[engine', 1))
    english.write("content/b.zh-CN.md", ARTICLE)
    english.run("translate", "batch")

    done = english.run("publish", SOURCE, "-l", "en")
    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\t5 drafts are not confirmed\n")
    english.run("translate", "batch")
    assert "draft:" not in english.read(PAGE)
    assert "draft: true" in english.read("content/b.en.md")
    assert "5 drafts are not confirmed" in findings(english)["published-anyway"]["message"]


# --- never over an error ---------------------------------------------------------------------

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
]
RIGHT = [
    ("净亏损3.5亿美元。", "The net loss was $350 million."),
    ("净亏损3691.7亿日元。", "The net loss was 369.17 billion yen."),
    ("港湾基金发布财报。", "Harbor Fund reports its results."),
    ("增长3%至5%。", "It will grow by 3% to 5%."),
    ("利率上调0.2个百分点。", "The rate was raised by 0.2 percentage points."),
    ("详见[公告](https://example.com/a)。", "See the [notice](https://example.com/a)."),
    ("净亏损超3.5亿美元。", "The net loss was less than $350 million."),
    ("公司2月12日宣布。", "The company said so on Feb. 12."),
    ("市场反应平淡。", "市场 hardly moved."),
    ("市场反应平淡。", "Markets hardly moved."),
]


def half(site, source: str, target: str) -> None:
    """An article of two sentences: one has this target, one waits."""
    site.write(SOURCE, f"---\ntitle: Q3\n---\n\n{source}\n\n央行宣布降息。\n")
    site.write("locales/glossary.csv", "source,kind,en,forbidden_en\n港湾基金,company,Harbor Fund,Haven Fund\n")
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    site.write(PO, f'{head}msgid "{source}"\nmsgstr "{target}"\n')


@pytest.mark.parametrize(("source", "target", "rule"), WRONG)
def test_an_error_has_to_be_named(english, source, target, rule):
    """It stays as it is, and no other rule helps; named, it is noted and told until the source changes."""
    half(english, source, target)
    before = english.files()

    done = english.run("publish", SOURCE, "-l", "en")
    assert done.exit_code == 1
    assert f"\ten\t{rule}: " in done.stdout
    assert "name the rules with --despite" in done.stderr
    other = "figure-bound" if rule != "figure-bound" else "han-left"
    assert english.run("publish", SOURCE, "-l", "en", "--despite", other).exit_code == 1
    assert english.files() == before

    named = english.run("publish", SOURCE, "-l", "en", "--despite", rule, "--despite", other)
    assert (named.exit_code, named.stdout) == (
        0,
        f"{SOURCE}\ten\t1 of 2 units stand in Chinese; despite {rule}\n",
    )
    assert [each.split(":")[0] for each in catalog(english).decision.despite] == [rule]
    assert f"despite={rule}:" in english.read(PO)
    assert target in english.read(PAGE)
    assert findings(english)["published-anyway"]["message"].endswith(f"despite {rule}")


@pytest.mark.parametrize(("source", "target"), RIGHT)
def test_what_is_no_error_needs_no_naming(english, source, target):
    """Right targets, warnings and Chinese that was left over go live with the sentences that wait."""
    half(english, source, target)

    assert english.run("publish", SOURCE, "-l", "en").exit_code == 0
    assert target in english.read(PAGE)
    assert catalog(english).decision.despite == ()


def test_an_error_that_comes_later_is_not_published(urgent):
    """The page stays as it was decided."""
    urgent.run("publish", SOURCE, "-l", "en")
    page = urgent.read(PAGE)
    urgent.write(PO, urgent.read(PO).replace("on Feb. 12.", "on Feb. 13. It lost $9 billion."))
    urgent.run("merge")

    assert urgent.read(PAGE) == page
    assert row(urgent)["live"] is True


@pytest.mark.parametrize("how", ["edited", "untracked", "conflict"])
def test_a_page_that_a_person_wrote_is_left_alone(urgent, how):
    """No decision goes over an edit."""
    if how == "untracked":
        urgent.write(PO, "")
    if how == "conflict":
        urgent.write(PO, urgent.read(PO).replace("reported its results", "has reported its results"))
    urgent.write(PAGE, urgent.read(PAGE) + "\nMore.\n")
    page = urgent.read(PAGE)

    done = urgent.run("publish", SOURCE, "-l", "en")

    assert done.exit_code == 1
    assert " and is left alone; " in done.stdout
    assert f"`l10n adopt {SOURCE} -l en" in done.stdout
    assert urgent.read(PAGE) == page


def test_a_draft_of_an_article_is_not_published(urgent):
    """An article that is not live in Chinese is not live in English."""
    urgent.write(SOURCE, urgent.read(SOURCE).replace('date: "2025', 'draft: true\ndate: "2025'))

    done = urgent.run("publish", SOURCE, "-l", "en")

    assert (done.exit_code, done.stdout) == (1, f"{SOURCE}\ten\tthe article is a draft itself\n")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((SOURCE,), "no locale is named; give -l en, or -l all"),
        (("content/none.zh-CN.md", "-l", "en"), "content/none.zh-CN.md: no such file"),
        ((PAGE, "-l", "en"), "is no source of this site"),
        ((SOURCE, "-l", "fr"), "fr is no target of this site"),
        ((SOURCE, "-l", "en", "--despite", "figures"), "there is no rule figures"),
    ],
)
def test_what_cannot_be_meant_is_refused(urgent, given, said):
    """With its reason, and nothing is written."""
    urgent.write("l10n.toml", urgent.read("l10n.toml").replace('["en"]', '["en", "ja"]'))
    before = urgent.files()
    done = urgent.run("publish", *given)

    assert done.exit_code == 2
    assert said in done.stderr
    assert urgent.files() == before


def test_a_dry_run_decides_nothing(urgent):
    """It says what readers would see."""
    before = urgent.files()
    done = urgent.run("publish", SOURCE, "-l", "en", "--dry-run")

    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\t1 of 5 units stand in Chinese\n")
    assert urgent.files() == before


# --- taken back ------------------------------------------------------------------------------


def test_a_decision_that_is_withdrawn_takes_the_page_down(urgent):
    """Everything is as it was before."""
    before = urgent.files()
    urgent.run("publish", SOURCE, "-l", "en")

    done = urgent.run("publish", SOURCE, "-l", "en", "--withdraw")

    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\twithdrawn; its page is taken down\n")
    assert urgent.files() == before
    assert row(urgent)["live"] is False


def test_without_a_draft_key_the_page_is_removed(english):
    """There is nothing to hide it by."""
    english.write("l10n.toml", english.read("l10n.toml") + '\n[front_matter]\ndraft = ""\n')
    english.answers({source: target for source, target in ENGLISH.items() if source != NET_LOSS})
    english.run("translate", "batch")
    assert not (english.root / PAGE).exists()
    english.run("publish", SOURCE, "-l", "en")
    assert (english.root / PAGE).exists()
    english.run("publish", SOURCE, "-l", "en", "--withdraw")

    assert not (english.root / PAGE).exists()
    assert 'translations:\n  - "zh-CN"\ntags' in english.read(SOURCE)


def test_a_page_that_is_clean_by_now_stays_live(urgent):
    """Only the header goes."""
    urgent.run("publish", SOURCE, "-l", "en")
    urgent.answers(ENGLISH)
    urgent.run("translate", "batch")
    page = urgent.read(PAGE)

    assert "it stays live" in urgent.run("publish", SOURCE, "-l", "en", "--withdraw").stdout
    assert urgent.read(PAGE) == page
    assert catalog(urgent).decision is None


def test_a_page_that_was_edited_meanwhile_stays(urgent):
    """An edit is nobody's to take down but its author's."""
    urgent.run("publish", SOURCE, "-l", "en")
    urgent.write(PAGE, urgent.read(PAGE) + "\nMore.\n")
    page = urgent.read(PAGE)

    done = urgent.run("publish", SOURCE, "-l", "en", "--withdraw")
    assert done.exit_code == 1
    assert "`l10n adopt` takes the edit into the catalog, then withdraw again" in done.stdout
    assert urgent.read(PAGE) == page
    assert catalog(urgent).decision is not None


def test_nothing_is_withdrawn_where_nothing_was_decided(english):
    """A page that is live by the rule of the site stays."""
    english.run("translate", "batch")
    before = english.files()
    done = english.run("publish", SOURCE, "-l", "en", "--withdraw")

    assert (done.exit_code, done.stdout) == (0, f"{SOURCE}\ten\tno decision stands\n")
    assert english.files() == before


def test_the_decision_is_one_locales(urgent):
    """The other locale waits as before."""
    urgent.write("l10n.toml", urgent.read("l10n.toml").replace('["en"]', '["en", "ja"]'))
    urgent.run("publish", SOURCE, "-l", "en")
    urgent.run("translate", "batch")

    assert "X-Publish: " not in urgent.read(PO.replace("/en/", "/ja/"))
    assert "draft: true" in urgent.read("content/a.ja.md")
    assert 'translations:\n  - "zh-CN"\n  - "en"\ntags' in urgent.read(SOURCE)


# --- the header ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "decision"),
    [
        ("", None),
        ("   ", None),
        ("ec14d12d5823f44e", Clearance("ec14d12d5823f44e")),
        ("ec14 despite=figure-altered", Clearance("ec14", ("figure-altered",))),
        ("ec14 despite=a,b", Clearance("ec14", ("a", "b"))),
        ("ec14 despite=a,,b,a", Clearance("ec14", ("a", "b"))),
        ("ec14 despite=", Clearance("ec14")),
        ("ec14 by=me despite=a", Clearance("ec14", ("a",))),
        ("yes", Clearance("yes")),
        ("ec14 despite=a despite=b", Clearance("ec14", ("a", "b"))),
    ],
)
def test_a_decision_is_read_as_it_is_written(text, decision):
    """What is read is written again, and read as the same."""
    assert Clearance.parse(text) == decision
    assert decision is None or Clearance.parse(str(decision)) == decision


A, B, C = Clearance("a"), Clearance("b"), Clearance("c", ("han-left",))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "joined"),
    [
        (None, None, None, None),
        (None, A, None, A),
        (None, None, A, A),
        (None, A, A, A),
        (A, A, None, None),
        (A, None, A, None),
        (A, None, None, None),
        (A, B, A, B),
        (A, A, B, B),
        (A, B, C, B),
        (A, None, C, None),
        (A, C, None, None),
    ],
)
def test_decisions_are_joined_as_units_are(base, ours, theirs, joined):
    """The side that decided counts; where one took a decision back, no other overrules the checks."""
    catalogs = (Catalog("content/a.md", EN, decision=decision) for decision in (base, ours, theirs))

    assert join_catalogs(*catalogs).catalog.decision == joined


def test_the_merge_driver_carries_it(urgent):
    """A decision on one branch and a review on another are both there."""
    base = urgent.read(PO)
    urgent.run("publish", SOURCE, "-l", "en")
    ours, theirs = urgent.read(PO), base.replace("#, fuzzy\n", "", 1)
    for name, text in (("base.po", base), ("ours.po", ours), ("theirs.po", theirs)):
        urgent.write(name, text)

    assert urgent.run("merge-driver", "base.po", "ours.po", "theirs.po").exit_code == 0
    assert "X-Publish: " in urgent.read("ours.po")
    assert urgent.read("ours.po").count("#, fuzzy\n") == base.count("#, fuzzy\n") - 1


def test_a_later_error_of_the_same_rule_is_not_published(english):
    """A person decided about one error that they saw; another one, of another unit or of the same, is another."""
    english.run("translate", "batch")
    english.write(PO, english.read(PO).replace("$350 million, 12%", "$450 million, 12%"))
    assert english.run("publish", SOURCE, "-l", "en", "--despite", "figure-altered").exit_code == 0
    assert "$450 million" in english.read(PAGE)

    english.write(PO, english.read(PO).replace("on Feb. 12.", "on Feb. 22."))
    english.run("translate", "batch")
    assert "Feb. 22" not in english.read(PAGE)
    assert "published-lapsed: live by a decision that counts no longer" in (told := english.run("check").stdout)
    assert "nobody decided about figure-altered; " in told
    english.write(PO, english.read(PO).replace("on Feb. 22.", "on Feb. 12.").replace("$450 million", "$999 million"))
    english.run("merge")
    assert "$999 million" not in english.read(PAGE)
    english.write(PO, english.read(PO).replace("$999 million", "$450 million"))
    english.run("merge")
    assert "published-anyway" in english.run("check").stdout
