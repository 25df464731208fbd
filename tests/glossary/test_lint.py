"""What `l10n glossary check` finds in a base, and what it does not."""

import pytest

from l10n.glossary import read_terms
from l10n.rules import check_terms

HEAD = "source,kind,en,forbidden_en,ja,ko,zh-TW,match\n"
FOUND = [
    ("软银,company,SoftBank,,,,,\n软银,company,Softbank,,,,,\n", ["3 glossary-duplicate"]),
    ("软银,company,SoftBank,,,,,\n港湾,company,Harbor,softbank,,,,\n", ["3 glossary-contradiction"]),
    ("软银,company,SoftBank,SoftBank,,,,\n", ["2 glossary-contradiction"]),
    ("软银,company,,,,,,\n", ["2 glossary-empty"]),
    ("软银,company,,,,,,off\n", []),
    ("软银,company,软银,,,,,\n", ["2 glossary-script"]),
    ("软银,company,SoftBank,软银,,,,\n", []),
    ("软银,company,ソフトバンク,,ソフトバンク,,,\n", ["2 glossary-script"]),
    ("软银,company,,,,소프트뱅크,软银,\n", ["2 glossary-script"]),
    ("台积电,company,TSMC,,TSMC,TSMC,台積電,\n", []),
    ("软,company,Soft,,,,,\n", ["2 glossary-short"]),
    ("软银,firm,SoftBank,,,,,\n", ["2 glossary-row"]),
]


@pytest.mark.parametrize(("rows", "expected"), FOUND)
def test_lint(rows, expected):
    findings = check_terms(read_terms(HEAD + rows, "glossary.csv"))
    assert [f"{finding.line} {finding.rule}" for finding in findings] == expected


@pytest.mark.parametrize(
    ("locale", "is_strange"),
    [("zh-TW", True), ("zh-HK", True), ("zh-MO", True), ("zh-Hant", True), ("zh-Hans-HK", False), ("zh-SG", False)],
)
def test_simplified_characters_are_strange_where_traditional_ones_are_written(locale, is_strange):
    """A tag's own script counts more than its region."""
    base = read_terms(f"source,kind,{locale}\n国债,term,国债\n", "glossary.csv")

    assert [finding.rule for finding in check_terms(base)] == ["glossary-script"] * is_strange


def test_the_starter_base_is_sound_and_large():
    """At least 300 entries, none refused, none at odds with another."""
    from importlib.resources import files

    base = read_terms(files("l10n.glossary").joinpath("starter.csv").read_text("utf-8"), "starter.csv")

    assert base.refused == ()
    assert check_terms(base) == []
    assert len(base.terms) >= 300
