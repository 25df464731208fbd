"""Suggestions: what is like a sentence and may be shown for it."""

import random

import pytest
from rapidfuzz import fuzz

from l10n.memory import Pair, grams
from l10n.memory.refusal import difference, marks
from tests.memory.sites import DRAFT, ZH, Glossary, catalog, memory, pairs, remembering, stamped, term, unit

LOSS = "软银集团的净亏损超出市场预期，投资者反应平淡。"
PROFIT = "软银集团的净利润超出市场预期，投资者反应平淡。"


def sources(found):
    return [each.source for each in found]


def test_a_loss_is_never_suggested_for_a_profit():
    with remembering((LOSS, "SoftBank’s net loss was wider than expected.")) as made:
        assert fuzz.ratio(LOSS, PROFIT) > 90
        assert made.similar(PROFIT) == []
        assert sources(made.similar(LOSS.replace("平淡", "冷淡"))) == [LOSS]


def test_other_figures_are_not_suggested():
    with remembering(("软银净利润为3691.7亿日元。", "SoftBank’s net profit was 369.17 billion yen.")) as made:
        assert made.similar("软银净利润为3961.7亿日元。") == []
        assert len(made.similar("软银集团净利润达3691.7亿日元。")) == 1


def test_a_suggestion_tells_its_pair_its_score_and_where_it_is_from():
    with memory() as made:
        made.update(
            stamped(catalog("news/a.md", unit("海外市场仍是关键。", "Overseas markets remain key.", DRAFT))),
            [pairs("house.tmx", Pair("海外市场仍然是关键。", "Overseas markets remain the key."))],
        )
        first, second = made.similar("海外市场仍是关键！")

    assert (first.source, first.target, first.origin) == (
        "海外市场仍是关键。", "Overseas markets remain key.", "news/a.md",
    )  # fmt: skip
    assert not first.is_confirmed
    assert second.is_confirmed
    assert second.origin == "house.tmx"
    assert first.score == fuzz.ratio("海外市场仍是关键！", "海外市场仍是关键。")
    assert 75 <= second.score < first.score


def test_of_equally_alike_pairs_the_confirmed_comes_first():
    one, other = unit("海外市场仍是关键甲。", "A.", DRAFT), unit("海外市场仍是关键乙。", "B.")
    with memory(catalog("a.md", one, other)) as made:
        assert [each.is_confirmed for each in made.similar("海外市场仍是关键丙。")] == [True, False]


def test_units_of_this_run_are_suggested_too():
    with memory() as made:
        made.add_unit(unit("海外市场仍是关键。", "Overseas markets remain key.", DRAFT))
        (found,) = made.similar("海外市场依然是关键。")

    assert (found.origin, found.is_confirmed) == ("", False)


def test_another_locales_pairs_are_not_suggested(tmp_path):
    from tests.memory.sites import JA

    path = tmp_path / "memory.sqlite"
    with memory(catalog("a.md", unit("海外市场仍是关键。", "Overseas.")), path=path):
        pass
    with memory(catalog("a.md", unit("海外市场仍是重点。", "海外", DRAFT), locale=JA), path=path, locale=JA) as made:
        assert [each.target for each in made.similar("海外市场仍是关键。")] == ["海外"]


def test_names_in_other_roles_are_not_suggested():
    glossary = Glossary((term("腾讯", "Tencent"), term("字节跳动", "ByteDance")))
    with remembering(("腾讯在深圳起诉字节跳动，索赔金额不详。", "Tencent sued."), glossary=glossary) as made:
        assert made.similar("字节跳动在深圳起诉腾讯，索赔金额不详。", least=50) == []
        assert made.similar("腾讯在上海起诉字节跳动，索赔金额不详。")


def test_no_more_are_given_than_asked_for_and_none_below_the_least():
    many = [(f"海外市场仍是关键{char}。", char) for char in "甲乙丙丁戊己庚辛"]
    with remembering(*many) as made:
        assert len(made.similar("海外市场仍是关键啊。", n=5)) == 5
        assert made.similar("海外市场仍是关键啊。", n=5, least=95) == []


@pytest.mark.parametrize("text", ["", "。", "甲", "12%", "\x00\x01"])
def test_short_and_odd_texts_have_no_suggestions(text):
    with remembering(("海外市场仍是关键。", "Overseas.")) as made:
        assert made.similar(text) == []


# --- many kin --------------------------------------------------------------------------------

CHARS = "海外市场仍是关键因素投资者认为监管环境存在分歧管理层表示将继续关注供应链与渠道建设"


def sentence(rng):
    return "".join(rng.choices(CHARS, k=rng.randint(8, 40)))


def edited(rng, text):
    chars = list(text)
    for _ in range(rng.randint(1, 6)):
        chars[rng.randrange(len(chars))] = rng.choice(CHARS)
    return "".join(chars)


@pytest.fixture
def few_make_a_segment(monkeypatch):
    """Make hundreds of sentences what a million are: scanned no more, and cut into many segments."""
    monkeypatch.setattr(grams, "_SCANNED", 20)
    monkeypatch.setattr(grams, "_SEGMENT", 64)


def brute(query, known):
    ours = marks(query, ZH)
    scores = [fuzz.ratio(query, text) for text in known if not difference(ours, marks(text, ZH))]
    return sorted((score for score in scores if score >= 75), reverse=True)


@pytest.mark.usefixtures("few_make_a_segment")
@pytest.mark.parametrize("seed", range(3))
def test_the_index_finds_what_comparing_with_every_sentence_finds(seed):
    rng = random.Random(seed)
    known = [sentence(rng) for _ in range(200)]
    known += [edited(rng, text) for text in known]
    with remembering(*((text, "T") for text in dict.fromkeys(known))) as made:
        for text in rng.sample(known, 60):
            query = edited(rng, text)
            assert [each.score for each in made.similar(query, n=999)] == brute(query, dict.fromkeys(known)), query


@pytest.mark.usefixtures("few_make_a_segment")
def test_it_finds_them_through_additions_and_removals():
    rng = random.Random(9)
    site: dict[str, list[str]] = {}
    with memory() as made:
        for at in range(40):
            site[f"{rng.randrange(15)}.md"] = [sentence(rng) for _ in range(rng.randrange(40))]
            if at % 5 == 4:
                del site[rng.choice(list(site))]
            made.update(stamped(*(catalog(name, *(unit(s, "T") for s in texts)) for name, texts in site.items())))
        known = dict.fromkeys(text for texts in site.values() for text in texts)
        for text in rng.sample(list(known), 80):
            query = edited(rng, text)
            assert [each.score for each in made.similar(query, n=999)] == brute(query, known)
        assert made._index._store.number("SELECT count(*) FROM segments") > 0


@pytest.mark.usefixtures("few_make_a_segment")
def test_only_so_many_candidates_are_compared(monkeypatch):
    monkeypatch.setattr(grams, "_COMPARED", 10)
    monkeypatch.setattr(grams, "_COUNTED", 0)
    known = [f"海外市场仍是关键因素之一{a}{b}" for a in CHARS[:12] for b in CHARS[:12]]
    with remembering(*((text, "T") for text in known)) as made:
        query = known[77][:-3] + "的" + known[77][-2:]

        assert made.similar(query, n=1)[0].source == known[77]
        assert len(made.similar(query, n=999)) <= 10 + 20
