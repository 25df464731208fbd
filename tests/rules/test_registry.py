"""The rules as data: what each says of itself is so, and nothing else makes findings."""

import json
import string
from dataclasses import replace

import pytest

from l10n.article import parse_article
from l10n.catalog import Bitext
from l10n.checks import Evidence, Mend, Rule, Safety, Scope, Severity, Span, Subject, run_checks
from l10n.model import Catalog, Finding, Locale, Unit, UnitState
from l10n.project import Config
from l10n.rules import FAMILIES, RULES, Example, try_example, without_ignored
from tests.site import ARTICLE, ENGLISH

EVERY = [rule for family in FAMILIES for rule in family.rules]
WRONG = [(rule, example) for rule in EVERY for example in rule.wrong]
RIGHT = [(rule, example) for rule in EVERY for example in rule.right]
PO = "locales/en/content/a.zh-CN.md.po"
SOURCE = "content/a.zh-CN.md"


def name(value):
    return value.id if isinstance(value, Rule) else ""


# --- the registry ----------------------------------------------------------------------------


def test_every_id_is_there_once():
    """Ids are public names, in kebab case."""
    ids = [rule.id for rule in EVERY]

    assert ids == list(RULES)
    assert len(set(ids)) == len(ids)
    assert all(set(each) <= {*string.ascii_lowercase, "-"} for each in ids)


@pytest.mark.parametrize("rule", EVERY, ids=name)
def test_every_rule_says_what_people_need(rule):
    """What, why and remedy are sentences; a variation goes on after the name of its severity."""
    for text in (rule.what, rule.why, rule.remedy):
        assert text.endswith(".")
        assert text.count("`") % 2 == 0
    assert all(each.when and not each.when.endswith(".") for each in rule.varies)
    assert "|" not in rule.what


@pytest.mark.parametrize("rule", [rule for family in FAMILIES if family.checks for rule in family.rules], ids=name)
def test_every_rule_that_needs_no_files_has_examples_of_both_sorts(rule):
    """Only what workflow finds in files has none."""
    assert bool(rule.wrong and rule.right) or rule.scope is Scope.PAGE


# --- examples --------------------------------------------------------------------------------


@pytest.mark.parametrize(("rule", "example"), WRONG, ids=name)
def test_a_wrong_example_is_found_with_a_declared_severity(rule, example):
    own = [finding for finding in try_example(rule, example) if finding.rule == rule.id]

    assert own
    assert {finding.severity for finding in own} <= set(rule.severities)
    assert all(finding.mend is None or finding.mend.safety is rule.fix for finding in own)


@pytest.mark.parametrize("rule", [rule for rule in EVERY if rule.wrong], ids=name)
def test_the_examples_show_every_severity(rule):
    """A severity that is declared is there to be seen."""
    found = {f.severity for example in rule.wrong for f in try_example(rule, example) if f.rule == rule.id}

    assert found == set(rule.severities)


@pytest.mark.parametrize(("rule", "example"), RIGHT, ids=name)
def test_a_right_example_is_not_found(rule, example):
    """Of a unit no rule says anything that is worse than a note."""
    found = try_example(rule, example)

    assert [finding for finding in found if finding.rule == rule.id] == []
    if rule.scope is Scope.UNIT:
        assert [finding for finding in found if finding.severity > Severity.NOTE] == []


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, example) for rule, example in WRONG if rule.fix],
    ids=name,
)
def test_a_shown_mend_makes_the_example_right(rule, example):
    """Where a finding carries a mend, making it leaves nothing to find."""
    for finding in try_example(rule, example):
        if finding.rule == rule.id and finding.mend:
            start, end = finding.mend.span
            mended = replace(example, target=example.target[:start] + finding.mend.text + example.target[end:])
            assert [f for f in try_example(rule, mended) if f.rule == rule.id] == []


def test_findings_say_where():
    """Key, expected, found and spans are there; spans are code points of the texts with their markup."""
    [finding] = try_example(
        RULES["figure-altered"], Example("净亏损**3691.7亿日元**。", "A loss of **3,691.7 billion yen**.")
    )

    assert finding.key == ("", "净亏损**3691.7亿日元**。")
    assert (finding.expected, finding.found) == ("369.17 billion yen", "3,691.7 billion yen")
    assert finding.source[slice(*finding.source_span)] == "3691.7亿日元"
    assert finding.target[slice(*finding.target_span)] == "3,691.7 billion yen"
    assert finding.mend == Mend(finding.target_span, "369.17 billion yen", Safety.SHOWN)


@pytest.mark.parametrize("target", ["A loss of **3,691.7** billion yen.", "A loss of 3,691.7 *billion* yen."])
def test_no_mend_is_shown_over_markup(target):
    """A figure that is half in bold has no place that is certain."""
    found = try_example(RULES["figure-altered"], Example("净亏损3691.7亿日元。", target))

    assert all(finding.mend is None for finding in found)


def test_a_forbidden_form_has_a_place():
    [finding] = [
        f
        for f in try_example(RULES["term-forbidden"], Example("**软银**亏损。", "**Soft Bank** lost money."))
        if f.rule == "term-forbidden"
    ]

    assert finding.target[slice(*finding.target_span)] == "Soft Bank"
    assert finding.mend == Mend(Span(2, 11), "SoftBank", Safety.SHOWN)


def test_what_is_known_beyond_the_message_is_no_part_of_equality():
    """Two sentences of one line that lack the same are one finding, as before findings had spans."""
    one = Finding("figure-missing", Severity.ERROR, SOURCE, "expected 12%, found none")

    assert one == replace(one, key=("", "a"), expected="12%", target_span=Span(1, 2))


# --- making findings -------------------------------------------------------------------------


def test_a_finding_cannot_have_what_its_rule_does_not_declare():
    rule = RULES["coverage-missing"]

    with pytest.raises(ValueError, match="coverage-missing: undeclared severity note"):
        rule.finding(SOURCE, severity=Severity.NOTE)
    with pytest.raises(ValueError, match="undeclared severity error or template 'gone'"):
        rule.finding(SOURCE, template="gone")


def test_a_plug_in_may_declare_a_rule():
    """`l10n.checks` has all that takes."""
    rule = Rule(
        id="newsdesk-quotes",
        severity=Severity.WARNING,
        scope=Scope.UNIT,
        message="{count} quotes",
        what="Quotes are not curled.",
        why="The house curls them.",
        remedy="curl them.",
    )
    subject = subject_of(Unit("净亏损。", target='A "loss".', state=UnitState.TRANSLATED))

    finding = subject.report(rule, subject.catalog.units[0], {"count": 2}, Evidence(found='"'))
    assert (finding.rule, finding.message, finding.found, finding.key) == (
        "newsdesk-quotes",
        "2 quotes",
        '"',
        ("", "净亏损。"),
    )


# --- suppression -----------------------------------------------------------------------------


def subject_of(*units: Unit, text: str = "---\ntitle: 净亏损。\n---\n\n净亏损。\n") -> Subject:
    catalog = Catalog(SOURCE, Locale.parse("en"), units)
    return Subject(Bitext(parse_article(text.encode(), SOURCE), catalog), Config())


def found(subject: Subject) -> list[tuple[str, str]]:
    return [(finding.rule, finding.key[0]) for finding in run_checks(subject) if finding.rule == "han-left"]


def test_a_flag_suppresses_what_is_said_of_its_own_unit():
    """The same sentence in another context is another unit."""
    title = Unit("净亏损。", "fm:title", "净亏损", UnitState.TRANSLATED)
    body = Unit("净亏损。", target="净亏损", state=UnitState.TRANSLATED)
    flagged = ("ignore-han-left",)

    assert found(subject_of(title, body)) == [("han-left", "fm:title"), ("han-left", "")]
    assert found(subject_of(title, replace(body, flags=flagged))) == [("han-left", "fm:title")]
    assert found(subject_of(replace(title, flags=flagged), body)) == [("han-left", "")]
    assert found(subject_of(replace(title, flags=flagged), replace(body, flags=("ignore-term-missing",)))) == [
        ("han-left", "")
    ]


def test_what_is_about_no_unit_heeds_no_flag(site):
    """A list, a page, a catalog: the configuration reaches them, a unit does not."""
    assert [rule.id for rule in EVERY if not rule.suppressible] == [
        rule.id for rule in EVERY if rule.scope is Scope.GLOSSARY
    ]
    assert all(rule.scope is Scope.UNIT for rule in EVERY if rule.takes_flag)


def test_what_cannot_be_suppressed_is_kept():
    """`ignore` leaves the findings about a glossary alone, and takes plug-ins' as it takes ours."""
    row, target, other = (
        Finding(rule, Severity.ERROR, "locales/glossary.csv", "") for rule in ("glossary-row", "target-edited", "x-y")
    )

    assert list(without_ignored([row, target, other], ["glossary-*", "target-*", "x-*", "no-such-rule"])) == [row]


def test_the_configuration_may_name_a_rule_that_is_not_there(english):
    """A plug-in that is not installed here, or a rule of a later version, is no error."""
    english.write(
        "l10n.toml", english.read("l10n.toml") + '\n[checks]\nignore = ["no-such-rule", "coverage-missing"]\n'
    )
    english.run("extract")

    assert english.run("check").exit_code == 0


# --- what is found in files ------------------------------------------------------------------


def published(site):
    site.write(SOURCE, ARTICLE)
    site.answers(ENGLISH)
    assert site.run("translate", "batch").exit_code == 0


def edited(site):
    site.write("content/a.en.md", site.read("content/a.en.md").replace("net loss", "loss"))


def conflicting(site):
    edited(site)
    site.write(PO, site.read(PO).replace('msgstr "The net loss', 'msgstr "Its net loss'))


def untracked(site):
    (site.root / PO).unlink()
    edited(site)


def stripped(site):
    text = site.read(PO).partition("\n\n")[2]
    site.write(PO, text.replace(ENGLISH["港湾基金2月12日发布财报。"], "The fund reported on Feb. 12."))


def unlisted(site):
    site.write("content/a.en.md", site.read("content/a.en.md").replace('  - "zh-CN"\n', "", 1))


def orphaned(site):
    (site.root / SOURCE).unlink()


def corrected(site):
    site.write(SOURCE, ARTICLE.replace("3.5亿", "3.9亿"))


def anyway(site):
    site.write(PO, site.read(PO).replace('msgstr "Harbor Fund reports its results."', 'msgstr ""'))
    site.run("publish", SOURCE, "-l", "en")


def lengthened(site):
    site.write(PO, site.read(PO).replace('msgstr "The net loss', f'msgstr "{"Long words. " * 1_000}The net loss'))


def lapsed(site):
    anyway(site)
    site.write(SOURCE, site.read(SOURCE).replace("净亏损3.5亿美元，", "公司净亏损3.5亿美元，"))


FILES = [
    (edited, "target-edited"),
    (conflicting, "target-conflict"),
    (untracked, "target-untracked"),
    (stripped, "catalog-stripped"),
    (unlisted, "translations-list"),
    (orphaned, "catalog-orphan"),
    (corrected, "figure-outdated"),
    (anyway, "published-anyway"),
    (lengthened, "target-long"),
    (lapsed, "published-lapsed"),
]


@pytest.mark.parametrize(("change", "rule"), FILES)
def test_rules_about_files(english, change, rule):
    """Each is found as declared, and the configuration suppresses it."""
    published(english)
    change(english)

    shown = json.loads(english.run("check", "--format", "json").stdout)["findings"]
    own = [finding for finding in shown if finding["rule"] == rule]
    assert own
    assert {finding["severity"] for finding in own} == {str(RULES[rule].severity)}

    english.write("l10n.toml", english.read("l10n.toml") + f'\n[checks]\nignore = ["{rule}"]\n')
    again = json.loads(english.run("check", "--format", "json").stdout)["findings"]
    assert rule not in {finding["rule"] for finding in again}


def test_the_files_are_all_that_has_no_examples():
    without = {rule.id for rule in EVERY if not rule.wrong}

    assert without == {rule for _, rule in FILES}


def test_findings_come_back_from_the_index_as_they_were(english):
    """A run where nothing changed tells the same of each finding."""
    published(english)
    english.write(PO, english.read(PO).replace("$350 million, 12%", "$3.5 million, 12%"))
    import os

    for path in (SOURCE, PO, "content/a.en.md"):
        os.utime(english.root / path, (1_000_000_000, 1_000_000_000))
    english.run("merge")
    first = english.run("check", "--format", "json").stdout
    assert json.loads(first)["findings"][0]["mend"]
    assert english.run("check", "--format", "json").stdout == first


# --- the command line ------------------------------------------------------------------------


def test_rules_lists_every_rule(site):
    listed = site.run("rules").stdout.splitlines()

    assert [line.split()[0] for line in listed] == list(RULES)
    assert [row["id"] for row in json.loads(site.run("rules", "--format", "json").stdout)["rules"]] == list(RULES)


@pytest.mark.parametrize("rule", EVERY, ids=name)
def test_every_rule_is_explained(site, rule):
    done = site.run("check", "--explain", rule.id)

    assert done.exit_code == 0
    assert done.stdout.startswith(f"{rule.id}: {rule.severity}")
    assert rule.what in done.stdout
    assert ("cannot be suppressed" in done.stdout) is not rule.suppressible
    assert done.stdout.count(f"→ {rule.severity} {rule.id}") >= bool(rule.wrong)
    assert "](" not in done.stdout.split("Wrong:")[0]


def test_a_rule_that_is_not_there_is_told_in_one_line(site):
    done = site.run("check", "--explain", "figure-alterd")

    assert done.exit_code == 2
    assert done.stderr.startswith("error: --explain: there is no rule figure-alterd; did you mean figure-altered")
    assert site.run("check", "--explain", "zzz").stderr.strip().endswith("`l10n rules` lists them")
