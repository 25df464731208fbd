"""A page that l10n merged and a person edited: every edit is found, and nothing else is touched."""

import random

import pytest

from l10n.adopting import Standing
from l10n.model import HUMAN, ArticleKind, UnitState
from tests.adopting.sample import PAIRS, aligned, edited_body, merged_body, remerged, reworded, sample

pytestmark = pytest.mark.property


def page_of(one, body):
    """A bare article's page is its lines as paragraphs behind a title of its own."""
    if one.article.kind is not ArticleKind.BARE:
        return one.head + body
    title, *lines = [line.strip() for line in body.decode().splitlines() if line.strip()]
    head = '---\ntitle: "{}"\n---\n\n'.format(title.replace("\\", "\\\\").replace('"', '\\"'))
    return (head + "\n\n".join(lines) + "\n").encode()


def same_body(one, catalog, alignment, body):
    return remerged(one.article, catalog, alignment) == body


@pytest.mark.parametrize(("name", "locale"), PAIRS)
def test_an_untouched_page_has_no_edits(name, locale):
    """What merging wrote is recognised to the last unit."""
    one = sample(name, locale)

    found = aligned(one.article, one.catalog, one.page)

    assert {each.standing for each in found.units} <= {Standing.UNCHANGED, Standing.UNTRANSLATED}
    assert found.strays == ()


def edited(name, locale, share, seed):
    """A sample, the new texts of some of its units by key, and its body with those."""
    one = sample(name, locale)
    chance = random.Random(f"{name} {locale} {share} {seed}")
    chosen = [u for u in one.prose if chance.random() < share] or [chance.choice(one.prose)]
    new = {u.key: reworded(u.target, u.source, locale, chance) for u in chosen}
    old = {u.key: u.target for u in chosen}
    new = {key: text for key, text in new.items() if text != old[key]}
    return one, new, edited_body(one.article, one.catalog, new)


@pytest.mark.parametrize("share", [0.03, 0.3])
@pytest.mark.parametrize(("name", "locale"), PAIRS)
def test_every_edit_is_found(name, locale, share):
    """Words changed in some sentences: each edit is taken as written, all others stay, and the page comes back."""
    for seed in range(4):
        one, new, body = edited(name, locale, share, seed)

        found = aligned(one.article, one.catalog, page_of(one, body))

        assert {each.unit.key: each.target for each in found.taken} == new
        assert found.is_whole
        assert same_body(one, one.catalog, found, body)


@pytest.mark.parametrize(("name", "locale"), PAIRS)
def test_a_page_edited_in_every_sentence(name, locale):
    """Where nothing is left as it was, edits are still taken as written; the few that nothing tells apart are shown."""
    for seed in range(4):
        one, new, body = edited(name, locale, 1.0, seed)

        found = aligned(one.article, one.catalog, page_of(one, body))

        taken = {each.unit.key: each.target for each in found.taken}
        shown = {each.unit.key for each in found.shown}
        assert taken.items() <= new.items()
        assert taken.keys() | shown == new.keys()
        assert len(taken) >= 0.9 * len(new)


def test_an_edit_is_reviewed_and_keeps_the_draft():
    """An edited draft becomes a confirmed unit of a person's; what nobody touched stays a draft."""
    from l10n.adopting import adopted

    one = sample("harbor-fund-q3", "en").drafted()
    unit = next(u for u in one.prose if "net profit" in u.target)
    body = edited_body(one.article, one.catalog, {unit.key: unit.target.replace("net profit", "record net profit", 1)})

    after = adopted(one.catalog, aligned(one.article, one.catalog, one.head + body))

    changed = [new for old, new in zip(one.catalog.units, after.units, strict=True) if old != new]
    assert [(u.key, u.state, u.origin, u.draft) for u in changed] == [
        (unit.key, UnitState.TRANSLATED, HUMAN, unit.target)
    ]


def test_merged_bodies_of_the_sample_are_what_the_pages_have():
    """The helper that the round trips lean on makes the committed pages."""
    one = sample("harbor-fund-q3", "ja")

    assert merged_body(one.article, one.catalog) == one.body
