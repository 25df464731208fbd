"""Whatever an engine does to the names, none is published that lacks its required form."""

from pathlib import Path

import pytest

from l10n.glossary import Glossary, read_terms
from l10n.model import Locale
from tests.glossary.enforced import read_articles, score
from tests.glossary.faulty import WRONG, Faulty

pytestmark = pytest.mark.hostile

ROOT = Path(__file__).parents[2]
GLOSSARY = Glossary(read_terms((ROOT / "locales/glossary.csv").read_text("utf-8"), "glossary.csv").terms)
ARTICLES = read_articles(sorted((ROOT / "content/news").glob("*.zh-CN.md")))
MARKS = {"left in Chinese", "inflected", "other case", "doubled", "split by markup"}


@pytest.mark.parametrize("locale", ["en", "ja", "de"])
@pytest.mark.parametrize("way", WRONG)
def test_every_way_of_going_wrong_is_repaired(way, locale):
    """With placeholders kept, the ladder ends in the required form, or the unit is held back."""
    glossary = GLOSSARY if locale != "de" else _as_german(GLOSSARY)
    found = score(ARTICLES, glossary, glossary, Locale.parse(locale), Faulty(glossary, Locale.parse(locale), way))

    assert found.units > 40
    assert found.slipped == 0
    assert found.right > 0.9 * found.units


@pytest.mark.parametrize("way", WRONG)
def test_what_cannot_be_repaired_is_held_back(way):
    """An engine that breaks placeholders too leaves no last rung: the unit waits or has an error against it."""
    en = Locale.parse("en")
    found = score(ARTICLES, GLOSSARY, GLOSSARY, en, Faulty(GLOSSARY, en, way, keeps_placeholders=False))

    assert found.slipped == 0


def _as_german(glossary: Glossary) -> Glossary:
    from dataclasses import replace

    en, de = Locale.parse("en"), Locale.parse("de")
    return Glossary(tuple(replace(term, forms={de: term.forms[en]}) for term in glossary.terms if en in term.forms))
