"""Sentences moved, joined, split, deleted and added: no unit is given what is another's, and nothing goes unsaid."""

import random
from itertools import groupby, pairwise

import pytest

from l10n.adopting import Standing, adopted
from l10n.adopting.chain import best_chain
from l10n.catalog import Bitext
from l10n.languages import Language
from l10n.model import ArticleKind, Role, UnitState
from tests.adopting.sample import PAIRS, aligned, edited_body, remerged, reworded, sample

pytestmark = pytest.mark.property

MARKDOWN = [pair for pair in PAIRS if pair[0] != "power-for-ai"]


def blocks(one):
    """The units of each paragraph that has at least two, as the body has them."""
    units = Bitext(one.article, one.catalog).units
    rows = [(segment, unit) for segment, unit in zip(one.article.segments, units, strict=True) if unit.target]
    rows = [(s, u) for s, u in rows if s.role in (Role.PARAGRAPH, Role.ITEM, Role.QUOTE)]
    groups = [[u for _, u in group] for _, group in groupby(rows, key=lambda row: row[0].block)]
    return [group for group in groups if len(group) > 1]


def joint(one):
    return Language.of(one.catalog.locale).joint


def replaced(one, body, old, new):
    """The body with a stretch of sentences written anew."""
    before = joint(one).join(old)
    assert body.decode().count(before) == 1, before
    return body.decode().replace(before, joint(one).join(new)).encode()


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_sentences_swapped(name, locale):
    """Two neighbours change places: neither is taken for the other, and both stay as the catalog has them."""
    one = sample(name, locale)
    for group in blocks(one):
        for first, second in pairwise(group):
            body = replaced(one, one.body, [first.target, second.target], [second.target, first.target])

            found = aligned(one.article, one.catalog, one.head + body)

            assert found.taken == ()
            assert not found.is_whole
            assert adopted(one.catalog, found) == one.catalog
            assert {each.unit.key for each in found.shown} <= {first.key, second.key}


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_sentences_shuffled_and_reworded(name, locale):
    """All sentences of a paragraph in another order, with other words in them."""
    one = sample(name, locale)
    for seed, group in enumerate(blocks(one)):
        chance = random.Random(f"{name} {locale} {seed}")
        new = [reworded(u.target, u.source, locale, chance) for u in group]
        order = chance.sample(range(len(group)), len(group))
        if order == sorted(order):
            order.reverse()
        body = replaced(one, one.body, [u.target for u in group], [new[at] for at in order])

        found = aligned(one.article, one.catalog, one.head + body)

        truth = {u.key: text for u, text in zip(group, new, strict=True)}
        assert {each.unit.key: each.target for each in found.taken}.items() <= truth.items()
        assert {each.unit.key for each in found.shown} <= truth.keys()
        assert not found.is_whole


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_a_sentence_deleted(name, locale):
    """What the file no longer has is shown, and the catalog keeps it."""
    one = sample(name, locale)
    for group in blocks(one):
        for at, gone in enumerate(group):
            rest = group[:at] + group[at + 1 :]
            body = replaced(one, one.body, [u.target for u in group], [u.target for u in rest])

            found = aligned(one.article, one.catalog, one.head + body)

            assert [(each.unit.key, each.standing) for each in found.shown] == [(gone.key, Standing.DELETED)]
            assert adopted(one.catalog, found) == one.catalog


ADDED = {
    "en": "The company declined to comment beyond its statement.",
    "ja": "同社は声明以外のコメントを控えた。",
    "zh-TW": "公司拒絕在聲明之外發表評論。",
}


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_a_sentence_added(name, locale):
    """Text that no unit has is shown with its line, and given to none."""
    one = sample(name, locale)
    for group in blocks(one):
        for at in range(len(group) + 1):
            texts = [u.target for u in group]
            body = replaced(one, one.body, texts, [*texts[:at], ADDED[locale], *texts[at:]])

            found = aligned(one.article, one.catalog, one.head + body)

            assert (found.taken, found.shown) == ((), ())
            assert [stray.text for stray in found.strays] == [ADDED[locale]]
            line = (one.head + body).decode().splitlines()[found.strays[0].line - 1]
            assert ADDED[locale] in line


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_a_sentence_added_beside_an_edit(name, locale):
    """An edited sentence beside an added one is taken without it, or not at all."""
    one = sample(name, locale)
    chance = random.Random(f"{name} {locale}")
    for group in blocks(one):
        at = chance.randrange(len(group))
        texts = [u.target for u in group]
        new = reworded(texts[at], group[at].source, locale, chance)
        body = replaced(one, one.body, texts, [*texts[:at], new, ADDED[locale], *texts[at + 1 :]])

        found = aligned(one.article, one.catalog, one.head + body)

        assert [each.target for each in found.taken] in ([], [new])
        assert {each.unit.key for each in (*found.taken, *found.shown)} == {group[at].key}
        assert not found.is_whole


def split_at_comma(text, locale):
    """One sentence written as two."""
    if locale == "en":
        first, _, second = text.partition(", ")
        return (f"{first}.", second[:1].upper() + second[1:]) if len(first) > 20 and len(second) > 20 else None
    comma = "、" if locale == "ja" else "，"
    first, _, second = text.partition(comma)
    return (f"{first}。", second) if len(first) > 10 and len(second) > 10 and "（" not in first else None


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_a_sentence_split(name, locale):
    """One unit written as two sentences is taken whole, or shown; its neighbours stay."""
    one = sample(name, locale)
    taken = tried = 0
    for group in blocks(one):
        for unit in group:
            if parts := split_at_comma(unit.target, locale):
                new = joint(one).join(parts)
                body = edited_body(one.article, one.catalog, {unit.key: new})

                found = aligned(one.article, one.catalog, one.head + body)

                assert [each.target for each in found.taken] in ([], [new])
                assert {each.unit.key for each in (*found.taken, *found.shown)} == {unit.key}
                taken, tried = taken + len(found.taken), tried + 1
    assert taken >= 0.9 * tried


def join(first, second, locale):
    """Two sentences written as one."""
    if locale == "en":
        return f"{first.rstrip('.')}, while {second[:1].lower()}{second[1:]}"
    return first.rstrip("。") + ("、また" if locale == "ja" else "，而") + second


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_drafts_joined(name, locale):
    """Two drafts written as one sentence: the second is folded where its figures and names are all there, or both are shown."""
    one = sample(name, locale).drafted()
    folded = tried = 0
    for group in blocks(one):
        for first, second in pairwise(group):
            if first.target[-1] not in ".。" or second.target[-1] not in ".。":
                continue
            new = join(first.target, second.target, locale)
            body = replaced(one, one.body, [first.target, second.target], [new])

            found = aligned(one.article, one.catalog, one.head + body)

            assert {each.unit.key for each in (*found.taken, *found.shown)} <= {first.key, second.key}
            tried += 1
            if found.taken:
                assert [each.target for each in found.taken] == [new, ""]
                assert [each.standing for each in found.taken] == [Standing.EDITED, Standing.FOLDED]
                assert remerged(one.article, one.catalog, found) == body
                folded += 1
    assert folded >= 0.5 * tried


def test_confirmed_sentences_joined():
    """A confirmed target is not given up: both stay, and are shown as a conflict."""
    one = sample("harbor-fund-q3", "en")
    first, second = blocks(one)[1][:2]
    new = join(first.target, second.target, "en")
    body = replaced(one, one.body, [first.target, second.target], [new])

    found = aligned(one.article, one.catalog, one.head + body)

    assert {(each.unit.key, each.standing) for each in found.shown} == {
        (first.key, Standing.CONFLICT),
        (second.key, Standing.CONFLICT),
    }
    assert adopted(one.catalog, found) == one.catalog


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_paragraphs_moved(name, locale):
    """A paragraph at another place is no edit; it is shown, and no unit changes."""
    one = sample(name, locale)
    parts = one.body.decode().split("\n\n")
    chance = random.Random(f"{name} {locale}")
    for _ in range(12):
        moved = list(parts)
        moved.insert(chance.randrange(1, len(parts) - 2), moved.pop(chance.randrange(1, len(parts) - 2)))
        body = "\n\n".join(moved).encode()

        found = aligned(one.article, one.catalog, one.head + body)

        assert found.taken == ()
        assert found.is_whole == (body == one.body)
        assert {each.standing for each in found.shown} <= {Standing.MOVED}


@pytest.mark.parametrize(("name", "locale"), MARKDOWN)
def test_paragraphs_joined(name, locale):
    """Two paragraphs written as one: every unit is recognised, and the layout is shown."""
    one = sample(name, locale)
    parts = one.body.decode().split("\n\n")
    for at in range(1, len(parts) - 1):
        if any(part.lstrip().startswith(("#", "|", "-", ">", "[", "!", "*")) for part in parts[at : at + 2]):
            continue
        body = "\n\n".join([*parts[:at], parts[at] + joint(one) + parts[at + 1], *parts[at + 2 :]]).encode()

        found = aligned(one.article, one.catalog, one.head + body)

        assert found.taken == ()
        assert not found.is_whole
        assert adopted(one.catalog, found) == one.catalog


def test_a_bare_page_with_lines_moved():
    """The same holds for bare text."""
    one = sample("power-for-ai", "en")
    assert one.article.kind is ArticleKind.BARE
    parts = one.page.decode().split("\n\n")
    for at in range(1, len(parts) - 2):
        moved = [*parts[:at], parts[at + 1], parts[at], *parts[at + 2 :]]

        found = aligned(one.article, one.catalog, "\n\n".join(moved).encode())

        assert found.taken == ()
        assert not found.is_whole


def test_all_kinds_of_changes_at_once():
    """Random changes of every sort on one page: what is taken is what was written for that very unit."""
    for name, locale in MARKDOWN:
        one = sample(name, locale)
        for seed in range(5):
            chance = random.Random(f"{name} {locale} {seed}")
            body, truth = one.body, {u.key: {u.target} for u in one.units}
            for group in chance.sample(blocks(one), min(4, len(blocks(one)))):
                texts = []
                for unit in group:
                    new = reworded(unit.target, unit.source, locale, chance) if chance.random() < 0.5 else unit.target
                    truth[unit.key].add(new)
                    if chance.random() < 0.85:
                        texts.append(new)
                    if chance.random() < 0.15:
                        texts.append(ADDED[locale])
                if chance.random() < 0.4:
                    chance.shuffle(texts)
                body = replaced(one, body, [u.target for u in group], texts or [ADDED[locale]])

            found = aligned(one.article, one.catalog, one.head + body)

            for each in found.taken:
                assert each.target in truth[each.unit.key], (name, locale, seed)
            after = adopted(one.catalog, found)
            confirmed = {u.key for u in one.units if u.is_confirmed}
            assert confirmed <= {u.key for u in after.units if u.state is UnitState.TRANSLATED and u.target}


@pytest.mark.parametrize(
    "sizes", [(0, 0), (1, 5_000), (5_000, 1), (3_000, 3_100), (200, 6_000), (6_000, 200), (41, 40)]
)
def test_a_chain_leads_from_end_to_end(sizes):
    """However long and unlike two sequences are, every place of both stands in one bead, in order."""
    shapes = ((1, 0), (0, 1), (1, 1), (1, 2))

    beads = best_chain(*sizes, shapes, lambda bead: float(bead.last - bead.first == bead.end - bead.start))

    assert [at for bead in beads for at in range(bead.first, bead.last)] == list(range(sizes[0]))
    assert [at for bead in beads for at in range(bead.start, bead.end)] == list(range(sizes[1]))


def test_the_work_of_a_chain_grows_with_its_length():
    """Twice as long takes about twice as many looks, however long it is."""

    def looks(size):
        count = 0

        def score(bead):
            nonlocal count
            count += 1
            return 0.0

        best_chain(size, size, ((1, 0), (0, 1), (1, 1)), score)
        return count

    assert looks(6_000) < 2.5 * looks(3_000)
    assert looks(12_000) < 2.5 * looks(6_000)
