"""Pages that were translated before l10n: aligned from nothing but their text, and never wrongly."""

import random

import pytest

from l10n.adopting import Basis, adopted
from l10n.languages import Language
from l10n.model import HUMAN, UnitState
from tests.adopting.sample import PAIRS, aligned, merged_body, sample

pytestmark = pytest.mark.property

MARKDOWN = [pair for pair in PAIRS if pair[0] != "power-for-ai"]


def bootstrapped(one, page):
    return aligned(one.article, one.emptied(), page, Basis.FOREIGN)


def recovered(one, found):
    """How many units were taken; each must have the target that the reviewed catalog has."""
    truth = {unit.key: unit.target for unit in one.units}
    for each in found.taken:
        assert each.target == truth[each.unit.key], each.unit.source
    return len(found.taken)


def test_the_reviewed_pages_are_recovered():
    """All sample pages, with empty catalogs: at least 95 of 100 units, and none wrong."""
    right = total = 0
    for name, locale in PAIRS:
        one = sample(name, locale)
        right += recovered(one, bootstrapped(one, one.page))
        total += len(one.units)

    assert right >= 0.95 * total


@pytest.mark.parametrize(("name", "locale"), PAIRS)
def test_what_is_not_taken_is_shown(name, locale):
    """Each unit that has a target in the page is taken or shown."""
    one = sample(name, locale)

    found = bootstrapped(one, one.page)

    assert {u.key for u in one.units} <= {each.unit.key for each in (*found.taken, *found.shown)}


@pytest.mark.parametrize(("name", "locale"), PAIRS)
def test_a_catalog_from_nothing_makes_the_page(name, locale):
    """Where every unit was aligned, merging the new catalog gives the page's body back."""
    one = sample(name, locale)
    empty = one.emptied()

    found = bootstrapped(one, one.page)
    after = adopted(empty, found)

    taken = {each.unit.key for each in found.taken}
    assert all(u.state is UnitState.TRANSLATED and u.origin == HUMAN for u in after.units if u.key in taken)
    if not found.shown:
        assert merged_body(one.article, after) == merged_body(one.article, one.catalog)


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_a_dropped_paragraph(name, locale):
    """Each paragraph left out in turn: no other takes its place."""
    one = sample(name, locale)
    parts = one.body.decode().split("\n\n")
    shares = []
    for at in range(0, len(parts), 2):
        page = one.head + "\n\n".join(parts[:at] + parts[at + 1 :]).encode()
        shares.append(recovered(one, bootstrapped(one, page)) / len(one.units))

    assert sum(shares) / len(shares) >= 0.85


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_joined_paragraphs(name, locale):
    """Two neighbours written as one paragraph: units go to their own sentences."""
    one = sample(name, locale)
    parts = one.body.decode().split("\n\n")
    joint = Language.of(one.catalog.locale).joint
    for at in range(0, len(parts) - 1):
        if not any(part.lstrip().startswith(("#", "|", "-", ">", "[", "!")) for part in parts[at : at + 2]):
            page = "\n\n".join([*parts[:at], parts[at] + joint + parts[at + 1], *parts[at + 2 :]])
            recovered(one, bootstrapped(one, one.head + page.encode()))


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_paragraphs_in_another_order(name, locale):
    """Paragraphs shuffled: what is taken is right."""
    one = sample(name, locale)
    for seed in range(5):
        parts = one.body.decode().split("\n\n")
        random.Random(seed).shuffle(parts)
        recovered(one, bootstrapped(one, one.head + "\n\n".join(parts).encode()))


@pytest.mark.parametrize("locale", ["en", "ja", "zh-TW"])
def test_list_items_and_table_rows_in_another_order(locale):
    """Lines of lists and tables change places."""
    one = sample("chip-capex", locale)
    lines = one.body.decode().split("\n")
    places = [at for at, line in enumerate(lines) if line.startswith(("- ", "| ")) and "---" not in line]
    for seed in range(5):
        shuffled = list(lines)
        chosen = random.Random(seed).sample(places, len(places))
        kind = {at: lines[at][0] for at in places}
        for mark in "-|":
            own = [at for at in places if kind[at] == mark]
            for at, source in zip(own, [p for p in chosen if kind[p] == mark], strict=True):
                shuffled[at] = lines[source]
        recovered(one, bootstrapped(one, one.head + "\n".join(shuffled).encode()))


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_sentences_in_another_order(name, locale):
    """The sentences of every paragraph reversed, one paragraph after another."""
    from tests.adopting.test_restructured import blocks, replaced

    one = sample(name, locale)
    for group in blocks(one):
        texts = [unit.target for unit in group]
        page = one.head + replaced(one, one.body, texts, texts[::-1])
        recovered(one, bootstrapped(one, page))


def test_a_page_of_another_article():
    """Nothing is taken from a page that translates something else, front matter included."""
    one, other = sample("harbor-fund-q3", "en"), sample("chip-capex", "en")

    found = bootstrapped(one, other.page)

    assert [each.unit.source for each in found.taken if each.unit.source != "(本文来自示例财经)"] == []


def test_wrong_figures_are_shown():
    """A sentence whose figures contradict its source is not taken."""
    one = sample("harbor-fund-q3", "en")
    page = one.page.replace(b"224.64 billion yen", b"224.64 million yen")

    found = bootstrapped(one, page)

    unit = next(u for u in one.units if "224.64" in u.target)
    [shown] = [each for each in found.shown if each.unit.key == unit.key]
    assert "figures differ" in shown.reason
    assert "224.64 million" in shown.near


def test_an_untranslated_page():
    """A copy of the source gives no targets."""
    one = sample("harbor-fund-q3", "en")

    found = bootstrapped(one, one.article.raw)

    assert found.taken == ()
