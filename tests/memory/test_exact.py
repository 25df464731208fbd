"""Equal sources: the index answers as plain dictionaries do, through every change of the site."""

from hypothesis import given
from hypothesis import strategies as st

from l10n.memory import Match, Pair
from l10n.memory.match import EXACT, IN_CONTEXT
from tests.memory.plain import PlainMemory
from tests.memory.sites import CONFIRMED, DRAFT, catalog, memory, pairs, remembering, stamped, unit
from tests.memory.strategies import SOURCES, catalogs, units

BEFORE = (None, "", *SOURCES)


def assert_alike(made, plain):
    for source in (*SOURCES, "戊"):
        for before in BEFORE:
            assert made.match(source, before) == plain.match(source, before), (source, before)


@given(catalogs(), st.lists(st.tuples(units(), st.sampled_from(BEFORE)), max_size=5))
def test_it_answers_as_dictionaries_do(site, added):
    plain = PlainMemory(site)
    with memory(*site) as made:
        assert_alike(made, plain)
        for each, before in added:
            made.add_unit(each, before)
            plain.add_unit(each, before)
        assert_alike(made, plain)


@given(st.lists(catalogs(), min_size=2, max_size=4))
def test_it_follows_the_site_through_changes(sites):
    with memory() as made:
        for site in sites:
            made.update(stamped(*site))

            assert_alike(made, PlainMemory(site))


def test_the_same_sentence_in_many_places_is_weighed_once_and_kept_up_to_date():
    many = [catalog(f"{number}.md", unit("免责声明。", "Disclaimer.")) for number in range(40)]
    with memory(*many) as made:
        assert made.match("免责声明。") == Match("Disclaimer.", EXACT, is_confirmed=True)
        for _ in range(41):
            made.add_unit(unit("免责声明。", "Notice."))
        assert made.match("免责声明。") == Match("Notice.", EXACT, is_confirmed=True)
        made.update(stamped(catalog("1.md", unit("免责声明。", "Legal notice."))))
        assert made.match("免责声明。") == Match("Legal notice.", EXACT, is_confirmed=True)


def test_a_draft_of_this_run_is_found_and_forgotten_once_catalogs_are_read_again():
    with memory() as made:
        made.add_unit(unit("甲。", "A.", DRAFT))
        assert made.match("甲。") == Match("A.", EXACT)
        made.update([])
        assert made.match("甲。") is None


def test_a_confirmed_unit_of_this_run_counts_in_context():
    with remembering(("甲。", "A.")) as made:
        made.add_unit(unit("乙。", "B.", CONFIRMED), "甲。")

        assert made.match("乙。", "甲。") == Match("B.", IN_CONTEXT, is_confirmed=True)
        assert made.match("乙。", "丙。") == Match("B.", EXACT, is_confirmed=True)


def test_the_sites_own_targets_come_before_those_of_read_only_memories():
    frequent = pairs("house.tmx", *[Pair("甲。", "Theirs.")] * 3, Pair("乙。", "Theirs too."))
    with memory() as made:
        made.update(stamped(catalog("a.md", unit("甲。", "Ours."), unit("丙。", "A draft.", DRAFT))), [frequent])

        assert made.match("甲。") == Match("Ours.", EXACT, is_confirmed=True)
        assert made.match("乙。") == Match("Theirs too.", EXACT, is_confirmed=True)


def test_a_confirmed_pair_of_a_read_only_memory_comes_before_a_draft():
    with memory() as made:
        made.update(
            stamped(catalog("a.md", unit("甲。", "A draft.", DRAFT))),
            [pairs("house.tmx", Pair("甲。", "Theirs."), Pair("乙。", "Unsure.", is_confirmed=False))],
        )

        assert made.match("甲。") == Match("Theirs.", EXACT, is_confirmed=True)
        assert made.match("乙。") == Match("Unsure.", EXACT)


def test_the_context_of_a_read_only_memory_counts_after_the_sites_own():
    theirs = pairs("house.tmx", Pair("乙。", "Theirs.", before="甲。"), Pair("乙。", "Elsewhere.", before="丙。"))
    with memory() as made:
        made.update(stamped(catalog("a.md", unit("甲。", "A."), unit("乙。", "Ours."))), [theirs])

        assert made.match("乙。", "甲。") == Match("Ours.", IN_CONTEXT, is_confirmed=True)
        assert made.match("乙。", "丙。") == Match("Elsewhere.", IN_CONTEXT, is_confirmed=True)


def test_a_read_only_memory_that_is_no_longer_listed_is_forgotten():
    with memory() as made:
        made.update([], [pairs("house.tmx", Pair("甲。", "A."))])
        assert made.match("甲。")
        made.update([])
        assert made.match("甲。") is None
