"""The ladder rung by rung: engines that fail in exactly one way, what rescues the text, and what it costs."""

import pytest

from l10n.engines import AnswerCache
from l10n.errors import EngineError, FatalEngineError, RetryableEngineError
from l10n.protect import Wire
from tests.drafting.engines import (
    BOLD,
    CALM,
    LINK,
    PIECES,
    TARGETS,
    Translator,
    draft,
    right,
    rotated,
    without_marks,
)


def test_an_engine_that_works_is_asked_once():
    """Five texts, one request."""
    engine = Translator()

    assert draft(engine) == (right(), {})
    assert [len(request) for request in engine.requests] == [5]


@pytest.mark.parametrize("brackets", ["[]", "【】", "()", "（）", "{}", "<>", "《》"])
def test_rung_1_brackets_that_engines_write_for_ours(brackets):
    """Other brackets are taken for placeholders, at no further request."""
    engine = Translator(lambda text, answer, context: answer.replace("⟦", brackets[0]).replace("⟧", brackets[1]))

    assert draft(engine) == (right(), {})
    assert len(engine.requests) == 1


def test_rung_2_another_kind_of_placeholder():
    """Texts whose placeholders were lost are sent once more on the other wire, together, and no others."""
    engine = Translator(
        lambda text, answer, context: answer if context.wire else without_marks(answer), other_wires=(Wire.JSON,)
    )

    assert draft(engine) == (right(), {})
    assert [len(request) for request in engine.requests] == [5, 2]
    assert engine.wires == [None, Wire.JSON]


def test_rung_3_alone():
    """A text that an engine does not answer among others is asked for by itself."""
    engine = Translator()
    engine.answers = lambda texts, context: {
        t.id: engine.known[t.text] for t in texts if len(texts) == 1 or "分析师" not in t.text
    }

    assert draft(engine) == (right(), {})
    assert [len(request) for request in engine.requests] == [5, 1]


def test_rung_3_alone_its_figures_travel_as_placeholders():
    """Alone means with figures settled: an engine that chokes on them never sees them."""
    engine = Translator(lambda text, answer, context: None if "亿" in text else answer)

    drafts, waiting = draft(engine)

    assert (drafts, waiting) == (right(), {})
    assert [len(request) for request in engine.requests] == [5, 1]


def test_rung_4_prose_in_pieces():
    """An engine that keeps no placeholder at all gets the prose between them."""
    engine = Translator(lambda text, answer, context: without_marks(answer))

    drafts, waiting = draft(engine)

    assert waiting == {}
    assert drafts[LINK][0] == "See the [notice](https://example.com/a), ticker `000001`."
    assert drafts[BOLD][0] == "The net loss was $350 million, **year on year** 12% wider."
    assert [len(request) for request in engine.requests] == [5, 1, 1, len(PIECES)]


def test_pieces_that_would_break_the_markup_are_no_draft():
    """A piece with brackets of its own does not tear a link: the text waits."""
    engine = Translator(lambda text, answer, context: "a](b" if text == "公告" else without_marks(answer))

    drafts, waiting = draft(engine)

    assert LINK not in drafts
    assert "the answer lost" in waiting[LINK]


def test_rung_5_the_next_engine():
    """What the first engine cannot, the second is asked for, and only that."""
    first = Translator(lambda text, answer, context: None if "分析师" in text else answer, name="first")
    second = Translator(name="second")

    drafts, waiting = draft(first, second)

    assert waiting == {}
    assert {source: origin for source, (_, origin) in drafts.items()} == dict.fromkeys(TARGETS, "first") | {
        CALM: "second"
    }
    assert second.requests == [[CALM]]


def test_rung_6_the_unit_waits_with_the_reason():
    """What nobody can do is left, and the run says why."""
    engine = Translator(lambda text, answer, context: text if "分析师" in text else answer)

    drafts, waiting = draft(engine)

    assert waiting == {CALM: "translator: the answer is the source"}
    assert len(drafts) == 4
    assert [len(request) for request in engine.requests] == [5, 1]


def test_a_text_that_lost_its_placeholders_only_when_alone_gets_to_the_pieces():
    """Not answered among others, broken alone: the pieces are asked for all the same."""
    engine = Translator()
    engine.answers = lambda texts, context: {
        t.id: without_marks(engine.known[t.text]) for t in texts if len(texts) == 1 or "⟦" not in t.text
    }

    drafts, _ = draft(engine)

    assert drafts[LINK][0].startswith("See the [notice](https://example.com/a)")


# --- how much is asked again ---------------------------------------------------------------------

LONG = "\n\n".join(f"分析师第{n}次表示对此并不乐观。" for n in range(1, 13)) + "\n"


@pytest.mark.parametrize(("alone_works", "requests"), [(True, [10, 2, *[1] * 12]), (False, [10, 2, *[1] * 4])])
def test_an_engine_that_does_badly_is_tried_with_a_few_first(alone_works, requests):
    """Where most was refused, four texts alone show whether the others are worth it."""
    engine = Translator()
    engine.answers = lambda texts, context: {
        t.id: "Analysts were not optimistic the " + "".join(filter(str.isdigit, t.text)) + "th time."
        for t in texts
        if alone_works and len(texts) == 1
    }

    drafts, waiting = draft(engine, article=LONG)

    assert [len(request) for request in engine.requests] == requests
    assert (len(drafts), len(waiting)) == ((12, 0) if alone_works else (0, 12))


# --- texts that were mixed up --------------------------------------------------------------------


@pytest.mark.parametrize("by", [1, 2, 3, 4])
@pytest.mark.parametrize("wire", [Wire.PLAIN, Wire.RAW, Wire.XML])
def test_shifted_answers_are_thrown_away(by, wire, tmp_path):
    """An engine that rotates the answers of a request: each text is asked for alone, and nothing wrong is kept."""
    engine = Translator(wire=wire)
    engine.answers = lambda texts, context: rotated(texts, {t.id: engine.known[t.text] for t in texts}, by)
    cache = AnswerCache(tmp_path / "answers.sqlite")

    drafts, waiting = draft(engine, cache=cache)
    again, _ = draft(Translator(wire=wire), cache=cache)
    cache.close()

    assert (drafts, waiting) == (right(), {})
    assert again == right()
    assert [len(request) for request in engine.requests] == [5, 1, 1, 1, 1, 1]


def test_a_day_that_was_added_is_no_shift_where_each_text_is_served():
    """An engine that dates a sentence without a day: the sentence that has that day has its own answer."""
    engine = Translator(lambda text, answer, context: "On Feb. 12, analysts worried." if text == CALM else answer)

    drafts, waiting = draft(engine)

    assert (len(drafts), waiting) == (5, {})
    assert [len(request) for request in engine.requests] == [5]


def test_one_answer_for_two_texts_is_none_for_either():
    """An engine that gives a sentence twice among others: both texts are asked for alone, figures or none."""
    article = "分析师对此并不乐观。\n\n管理层维持全年指引不变。\n"
    known = {CALM: TARGETS[CALM], "管理层维持全年指引不变。": "Management keeps its guidance for the year."}
    engine = Translator()
    engine.answers = lambda texts, context: {t.id: known[texts[0].text] for t in texts}

    drafts, waiting = draft(engine, article=article)

    assert waiting == {}
    assert {source: target for source, (target, _) in drafts.items()} == known


def test_texts_that_have_only_dates_are_told_apart_too():
    """Two texts whose only figures are days were swapped."""
    article = "港湾基金2月12日发布财报。\n\n股东大会5月3日召开。\n\n分析师对此并不乐观。\n"
    known = {
        "港湾基金2月12日发布财报。": "Harbor Fund reported its results on Feb. 12.",
        "股东大会5月3日召开。": "The shareholders meet on May 3.",
        CALM: TARGETS[CALM],
    }
    engine = Translator()
    engine.answers = lambda texts, context: rotated(texts, {t.id: known[t.text] for t in texts})

    drafts, waiting = draft(engine, article=article)

    assert waiting == {}
    assert {source: target for source, (target, _) in drafts.items()} == known


# --- engines that say why not --------------------------------------------------------------------


def test_an_error_for_one_id_costs_that_text_only():
    """`send` may refuse one of its texts with a reason."""
    engine = Translator(
        lambda text, answer, context: (
            EngineError("translator", "too long for the model") if "分析师" in text else answer
        )
    )

    drafts, waiting = draft(engine)

    assert waiting == {CALM: "translator: too long for the model"}
    assert len(drafts) == 4


def test_ids_that_were_lost_doubled_or_never_sent():
    """Lost ids are asked for again; foreign ones are not taken."""
    engine = Translator()

    def answers(texts, context):
        found = {t.id: engine.known[t.text] for t in texts}
        if len(texts) > 1:
            found.pop(texts[0].id)
            found[999] = "A sentence of nobody’s."
        return found

    engine.answers = answers

    assert draft(engine) == (right(), {})
    assert [len(request) for request in engine.requests] == [5, 1]


@pytest.mark.parametrize(
    ("error", "requests"),
    [(FatalEngineError("translator", "HTTP 403"), 1), (RetryableEngineError("translator", "HTTP 503"), 2)],
)
def test_an_engine_that_is_not_there_costs_one_request_and_goes_to_the_next(error, requests):
    """Nothing is asked again of an engine that is down; the next drafts all."""
    engine, second = Translator(), Translator(name="second")

    def fail(texts, context):
        raise error

    engine.answers = fail

    assert draft(engine, second) == (right("second"), {})
    assert len(engine.requests) == requests
    drafts, waiting = draft(engine)
    assert drafts == {}
    assert set(waiting.values()) == {str(error)}


def test_an_engine_that_dies_on_the_ladder_keeps_what_it_gave():
    """Right drafts stay, the rest waits."""
    engine = Translator(lambda text, answer, context: None if "分析师" in text else answer)
    send = engine.answers

    def answers(texts, context):
        if len(engine.requests) > 1:
            raise FatalEngineError("translator", "HTTP 402")
        return send(texts, context)

    engine.answers = answers
    drafts, waiting = draft(engine)

    assert len(drafts) == 4
    assert set(waiting) == {CALM}


# --- figures that are wrong ------------------------------------------------------------------------


def test_a_wrong_figure_in_a_certain_place_is_mended_without_asking():
    """350 billion for 3.5亿 is rendered anew."""
    engine = Translator(lambda text, answer, context: answer.replace("$350 million", "$350 billion"))

    assert draft(engine) == (right(), {})
    assert len(engine.requests) == 1


def test_a_figure_that_was_lost_is_asked_for_once_more_as_a_placeholder():
    """The second request holds the one text, its sums and rates settled."""
    engine = Translator(lambda text, answer, context: answer.replace("down 4.8%", "down"))

    assert draft(engine) == (right(), {})
    assert engine.requests[1:] == [["股价3月收跌⟦1⟧。"]]


def test_a_figure_that_stays_wrong_is_kept_for_a_person_and_named_by_the_best_engine():
    """No engine got it right: the draft with the fewest faults is there, to be held back by the checks."""
    article = "股价收跌4.8%，报6854日元。\n"
    worse = Translator(lambda text, answer, context: "The shares closed down.", name="worse")
    better = Translator(lambda text, answer, context: "The shares closed down 4.8%.", name="better")
    worst = Translator(lambda text, answer, context: "The shares closed up 9% at 1 yen, or 2 yen.", name="worst")

    drafts, waiting = draft(worse, better, worst, article=article)

    assert waiting == {}
    assert drafts == {article.strip(): ("The shares closed down 4.8%.", "better")}
