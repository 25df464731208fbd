"""Origins and contexts are values: read, written back as they were, and spelled in one place."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from l10n.article import front_matter_context, front_matter_key, is_split, key_path, short_hash, split_context
from l10n.catalog import dump_catalog, read_catalog
from l10n.model import HUMAN, UNKNOWN, Catalog, Locale, Origin, OriginKind, Unit, UnitState

ROOT = Path(__file__).parents[1] / "l10n"
EN = Locale("en")
TEXTS = {
    "": OriginKind.UNKNOWN,
    "human": OriginKind.HUMAN,
    "memory context": OriginKind.IN_CONTEXT,
    "memory exact": OriginKind.EXACT,
    "memory terms": OriginKind.TERMS,
    "figures": OriginKind.FIGURES,
    "glossary": OriginKind.GLOSSARY,
    "google": OriginKind.ENGINE,
    "google > chat > chat": OriginKind.ENGINE,
    "engine": OriginKind.ENGINE,
    "Human": OriginKind.ENGINE,
    "memory exact > chat": OriginKind.ENGINE,
    " > ": OriginKind.ENGINE,
    "an older word": OriginKind.ENGINE,
}


@pytest.mark.parametrize(("text", "kind"), TEXTS.items())
def test_an_origin_is_read_and_written_back(text, kind):
    """What catalogs say is what they said; unknown words stay."""
    found = Origin.parse(text)

    assert (found.kind, str(found), found.is_known) == (kind, text, bool(text))


@given(st.one_of(st.text(), st.lists(st.sampled_from([*TEXTS, ">", " "])).map(" > ".join)))
def test_any_text_of_an_origin_survives(text):
    """Byte for byte."""
    assert str(Origin.parse(text)) == text


@pytest.mark.parametrize("text", [text for text in TEXTS if text and text == text.strip()])
def test_a_catalog_keeps_its_origins(text):
    """With the hash of the draft and without."""
    units = (
        Unit("甲。", "", "A.", UnitState.DRAFT, origin=Origin.parse(text), draft="A."),
        Unit("乙。", "", "B.", UnitState.TRANSLATED, origin=Origin.parse(text)),
    )
    catalog = Catalog("a.md", EN, units)
    written = dump_catalog(catalog)

    assert f"#. origin: {text} #{short_hash('A.')}\n" in written
    assert read_catalog(written, "a.po", "a.md", EN) == catalog


def test_who_bettered_a_draft_is_named_after_who_made_it():
    """In the order in which they had it."""
    made = Origin.of_engine("google").then("chat")

    assert (str(made), made.engines, made) == ("google > chat", ("google", "chat"), Origin.parse("google > chat"))
    assert (str(HUMAN), str(UNKNOWN)) == ("human", "")


def test_contexts_are_written_and_read():
    """A key of the front matter by its path, a sentence by the one before it."""
    path = ("params", 0, "title")

    assert front_matter_context(path) == "fm:params.0.title"
    assert front_matter_key("fm:params.0.title") == "params.0.title"
    assert key_path(front_matter_context(path)) == path
    assert split_context("净利润5亿元。") == f"after:{short_hash('净利润5亿元。')}"
    assert [is_split(each) for each in (split_context(""), "", "fm:title")] == [True, False, False]


def spelled(word: str) -> list[str]:
    """Name the files that spell a word in their code, once for each time."""
    return [
        path.relative_to(ROOT).as_posix()
        for path in sorted(ROOT.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and (node.value.startswith(word) if word.endswith(":") else node.value == word)
    ]


@pytest.mark.parametrize("word", ["human", "memory context", "memory exact", "memory terms", " > "])
def test_an_origin_is_spelled_once(word):
    """Whoever needs it imports it."""
    assert spelled(word) == ["model/unit.py"]


@pytest.mark.parametrize("word", ["fm:", "after:"])
def test_a_context_is_spelled_once(word):
    """Whoever needs one asks for it."""
    assert spelled(word) == ["article/contexts.py"]


@pytest.mark.parametrize("word", ["does not serve", "no engine"])
def test_no_message_is_searched_for_its_words(word):
    """Causes are values: nothing compares text with the words of a message."""
    tests = [
        path.name
        for path in sorted(ROOT.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Constant) and word in str(node.left.value)
    ]

    assert tests == []
