"""Targets that are too long: told, and looked at by no other rule; those that only look long are looked at."""

import pytest

from l10n.article import parse_article
from l10n.catalog import Bitext
from l10n.glossary import Glossary, starter_terms
from l10n.model import LONGEST_SENTENCE, Catalog, Locale, Severity, Unit, UnitState
from l10n.project import Config
from l10n.rules import RULES, Subject, run_checks, sightings, without_ignored

SOURCE = "净亏损3.5亿美元。"
OTHER = Unit("营收12亿美元。", "", "Revenue was $350 million.", UnitState.TRANSLATED)
TRANSLATED, DRAFT, STALE = UnitState.TRANSLATED, UnitState.DRAFT, UnitState.STALE


def findings(target, state=TRANSLATED):
    article = parse_article(f"---\ntitle: A\n---\n\n{SOURCE}\n\n{OTHER.source}\n".encode(), "a.md")
    catalog = Catalog("a.md", Locale.parse("en"), (Unit(SOURCE, "", target, state), OTHER))
    return run_checks(Subject(Bitext(article, catalog), Config(), None, Glossary(starter_terms())))


@pytest.mark.parametrize(
    ("target", "state"),
    [
        ("a" * (LONGEST_SENTENCE + 1), TRANSLATED),
        ("a" * (LONGEST_SENTENCE + 1), DRAFT),
        ("a" * (LONGEST_SENTENCE + 1), STALE),
        ("损" * (LONGEST_SENTENCE + 1), TRANSLATED),
        ("😀" * (LONGEST_SENTENCE + 1), TRANSLATED),
        (" " * LONGEST_SENTENCE + "x", TRANSLATED),
        ("x\n" * LONGEST_SENTENCE, TRANSLATED),
        ("$1 " * LONGEST_SENTENCE, TRANSLATED),
        ("[a](b)" * LONGEST_SENTENCE, TRANSLATED),
        ("Atul Go " * LONGEST_SENTENCE, DRAFT),
        ("A net loss of $350 million. " * 1_000, TRANSLATED),
    ],
)
def test_a_target_that_is_too_long_is_told_once(target, state):
    """Nothing else is said of its unit, and everything of the next."""
    found = findings(target, state)

    [long] = [each for each in found if each.key == ("", SOURCE)]
    assert (long.rule, long.severity, long.line) == ("target-long", Severity.ERROR, 5)
    assert f"the target has {len(target):,} characters, of which there may be 10,000" in long.message
    assert [each.rule for each in found if each.key == OTHER.key] == ["figure-altered"]


@pytest.mark.parametrize(
    "target",
    [
        "",
        "A net loss of $350 million.",
        "a" * LONGEST_SENTENCE,
        "损" * LONGEST_SENTENCE,
        "😀" * LONGEST_SENTENCE,
        " " * LONGEST_SENTENCE,
        "x\n" * (LONGEST_SENTENCE // 2),
        "e\u0301" * (LONGEST_SENTENCE // 2),
        "$1 " * (LONGEST_SENTENCE // 3),
        "<b>" * (LONGEST_SENTENCE // 3),
        "A net loss of $350 million. " * 300,
    ],
)
def test_a_target_of_any_length_below_is_looked_at(target):
    """Characters are counted, not bytes."""
    assert "target-long" not in {each.rule for each in findings(target)}


def test_names_in_a_target_that_is_too_long_are_not_compared():
    """Neither in its article nor with other articles."""
    text, name = "安托万·勒费弗尔说。", "Antoine Lefebvre "
    article = parse_article(f"---\ntitle: A\n---\n\n{text}\n".encode(), "a.md")

    def seen(target):
        catalog = Catalog("a.md", Locale.parse("en"), (Unit(text, "", target, TRANSLATED),))
        return sightings(Subject(Bitext(article, catalog), Config()))

    assert [each.rendering for each in seen(f"{name}spoke.")] == ["Antoine Lefebvre"]
    assert seen(name * LONGEST_SENTENCE) == ()


def test_the_configuration_may_ignore_it():
    """It is a rule as others are; a flag of the unit says nothing about its length."""
    found = findings("a" * (LONGEST_SENTENCE + 1))

    assert not RULES["target-long"].takes_flag
    assert "target-long" not in {each.rule for each in without_ignored(found, ["target-long"])}


def test_a_unit_that_is_too_long_costs_itself(english):
    """The run does the rest, the page that is live stays, `check` names the unit, and the catalog keeps the target."""
    path, long = "locales/en/content/a.zh-CN.md.po", "Long words. " * 1_000
    english.run("translate", "batch")
    page = english.read("content/a.en.md")
    english.write(path, english.read(path).replace('msgstr "The net loss', f'msgstr "{long}The net loss'))

    done, batch = english.run("check"), english.run("translate", "batch")

    assert (done.exit_code, batch.exit_code) == (1, 1)
    assert done.stdout.count("target-long") == 1
    assert long in english.read(path)
    assert english.read("content/a.en.md") == page
